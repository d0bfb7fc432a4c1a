"""Names that name nobody: what pages put where a comment has no author."""

import re

from curator.text.folding import words

_NAMES = """anonyme anonymous anonymus anonym anonimo anonima anoniem nobody personne noname inconnu inconnue unknown
    unbekannt desconocido sconosciuto onbekend guest invite invitee gast invitado ospite visiteur visiteuse visitor
    besucher visitante bezoeker lecteur lectrice reader leser lector internaute utilisateur utilisatrice user benutzer
    usuario utente gebruiker membre member mitglied abonne abonnee subscriber deleted supprime supprimee geloscht
    eliminado removed pseudo pseudonyme nom name nickname na none null nil"""
_BESIDE = """un une le la l a an the ein eine der die das uno una el los een de du des non not nicht no verifie verified
    enregistre registriert registrado registered compte account konto cuenta ancien ancienne former par by von por"""
_NOBODY, _AROUND = frozenset(_NAMES.split()), frozenset(_BESIDE.split())
_FIGURES = re.compile(r"\d+")


def is_nobody(name: str) -> bool:
    """Tell whether a name is one that a page gives to whoever gave none: “Anonyme”, “Guest 12”, “[deleted]”, “?”."""
    said = words(_FIGURES.sub(" ", name))
    if not said:
        return not any(map(str.isdigit, name)) and len(name.strip()) <= 1
    telling = [word for word in said if word not in _AROUND]
    return bool(telling) and all(word in _NOBODY for word in telling)
