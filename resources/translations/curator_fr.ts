<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Curator</source>
        <translation>À propos de Curator</translation>
    </message>
    <message>
        <source>Captures of pages with their comments become a clean, sourced, citable collection.

Free software under the GNU Affero General Public License, version 3 or later.</source>
        <translation>Des captures de pages et de leurs commentaires deviennent une collection propre, sourcée et citable.

Logiciel libre sous licence publique générale GNU Affero, version 3 ou ultérieure.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New collection…</source>
        <translation>Nouvelle collection…</translation>
    </message>
    <message>
        <source>Open collection…</source>
        <translation>Ouvrir une collection…</translation>
    </message>
    <message>
        <source>Import captures…</source>
        <translation>Importer des captures…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Go back to…</source>
        <translation>Revenir à…</translation>
    </message>
    <message>
        <source>Close collection</source>
        <translation>Fermer la collection</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Search the collection</source>
        <translation>Chercher dans la collection</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille de texte habituelle</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Go to the menu</source>
        <translation>Aller au menu</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Toutes les commandes…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>About Curator</source>
        <translation>À propos de Curator</translation>
    </message>
    <message>
        <source>Go to {}</source>
        <translation>Aller à {}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}&#xa0;: {}</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Collection</source>
        <translation>&amp;Collection</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>Arranger</name>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Begin a part here…</source>
        <translation>Commencer une partie ici…</translation>
    </message>
    <message>
        <source>Continue the article above with this one</source>
        <translation>Continuer l’article du dessus avec celui-ci</translation>
    </message>
    <message>
        <source>Remove from the collection</source>
        <translation>Retirer de la collection</translation>
    </message>
    <message>
        <source>Take into exports again</source>
        <translation>Remettre dans les exports</translation>
    </message>
    <message>
        <source>Leave out of exports</source>
        <translation>Laisser hors des exports</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n captures from the collection</source>
        <translation>
            <numerusform>Retirer %n capture de la collection</numerusform>
            <numerusform>Retirer %n captures de la collection</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the collection</source>
        <translation>Partie de la collection</translation>
    </message>
    <message>
        <source>Heading of the part that begins at {}; empty for none:</source>
        <translation>Titre de la partie qui commence à {}&#xa0;; vide pour aucune&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Copy the whole checksum (SHA-256)</source>
        <translation>Copier toute l’empreinte (SHA-256)</translation>
    </message>
    <message>
        <source>imported {}</source>
        <translation>importée le {}</translation>
    </message>
</context>
<context>
    <name>ArticleRows</name>
    <message>
        <source>Link from another page</source>
        <translation>Lien d’une autre page</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>in reply to {}</source>
        <translation>en réponse à {}</translation>
    </message>
    <message>
        <source>posted twice, folded onto {}</source>
        <translation>posté deux fois, replié sur {}</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Go back to an earlier state</source>
        <translation>Revenir à un état antérieur</translation>
    </message>
    <message>
        <source>Curator keeps copies by itself: each hour of a day, each day of a month, each week before. What the collection holds now becomes such a copy too, so this can be taken back.</source>
        <translation>Curator garde de lui-même des copies&#xa0;: chaque heure pendant un jour, chaque jour pendant un mois, chaque semaine au-delà. Ce que contient la collection à présent devient lui aussi une copie&#xa0;: on peut donc y revenir.</translation>
    </message>
    <message>
        <source>There are no safety copies yet: the first is made a few seconds after a collection is opened.</source>
        <translation>Il n’y a pas encore de copie de sécurité&#xa0;: la première est faite quelques secondes après l’ouverture d’une collection.</translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation>Copies de sécurité</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>BrokenCollection</name>
    <message>
        <source>Save what can be saved…</source>
        <translation>Sauver ce qui peut l’être…</translation>
    </message>
    <message>
        <source>Go back to…</source>
        <translation>Revenir à…</translation>
    </message>
    <message>
        <source>{} (saved)</source>
        <translation>{} (sauvé)</translation>
    </message>
    <message>
        <source>Saving what can be saved …</source>
        <translation>Sauvetage de ce qui peut l’être…</translation>
    </message>
    <message>
        <source>The damaged file is kept as {}.</source>
        <translation>Le fichier endommagé est gardé sous le nom {}.</translation>
    </message>
</context>
<context>
    <name>ByExample</name>
    <message>
        <source>Find all comments like this one…</source>
        <translation>Trouver tous les commentaires semblables…</translation>
    </message>
    <message>
        <source>The passage in hand begins a comment: find those that begin alike</source>
        <translation>Le passage en main commence un commentaire&#xa0;: trouver ceux qui commencent de même</translation>
    </message>
    <message>
        <source>Looking for comments like this one …</source>
        <translation>Recherche de commentaires semblables…</translation>
    </message>
</context>
<context>
    <name>CaptureList</name>
    <message>
        <source>Filter by words or id</source>
        <translation>Filtrer par mots ou identifiant</translation>
    </message>
    <message>
        <source>As in the collection</source>
        <translation>Comme dans la collection</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par titre</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Par date</translation>
    </message>
    <message>
        <source>By number of comments</source>
        <translation>Par nombre de commentaires</translation>
    </message>
    <message>
        <source>By comments that are missing</source>
        <translation>Par commentaires manquants</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Par fichier</translation>
    </message>
</context>
<context>
    <name>CaptureModel</name>
    <message>
        <source>part “{}”</source>
        <translation>partie «&#xa0;{}&#xa0;»</translation>
    </message>
    <message>
        <source>left out of exports</source>
        <translation>hors des exports</translation>
    </message>
    <message>
        <source>{} of {} comments</source>
        <translation>{} commentaires sur {}</translation>
    </message>
    <message>
        <source>{} comments, {} announced</source>
        <translation>{} commentaires ({} annoncés)</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importée le</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lue comme</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) captured; the page announces no number</source>
        <translation>
            <numerusform>%n commentaire capturé&#x202f;; la page n’annonce pas de nombre</numerusform>
            <numerusform>%n commentaires capturés&#x202f;; la page n’annonce pas de nombre</numerusform>
        </translation>
    </message>
    <message>
        <source>{} announced, {} captured</source>
        <translation>{} annoncés, {} capturés</translation>
    </message>
    <message>
        <source>For reading only: {}</source>
        <translation>En lecture seule&#xa0;: {}</translation>
    </message>
    <message>
        <source>By what kind of page the capture is divided</source>
        <translation>D’après quel genre de page la capture est découpée</translation>
    </message>
    <message>
        <source>How its bytes become letters; try another if accents look wrong</source>
        <translation>Comment ses octets deviennent des lettres&#x202f;; essayez-en un autre si les accents sont faux</translation>
    </message>
    <message>
        <source>Decisions are made again where they still fit; those that do not are listed</source>
        <translation>Les décisions sont reprises là où elles conviennent encore&#x202f;; les autres sont énumérées</translation>
    </message>
    <message>
        <source>The capture and all decisions stay in the file: undo brings them back</source>
        <translation>La capture et toutes les décisions restent dans le fichier&#xa0;: annuler les ramène</translation>
    </message>
    <message>
        <source>Page profile</source>
        <translation>Profil de page</translation>
    </message>
    <message>
        <source>Find the profile</source>
        <translation>Trouver le profil</translation>
    </message>
    <message>
        <source>Find the encoding</source>
        <translation>Trouver l’encodage</translation>
    </message>
    <message>
        <source>Read again with…</source>
        <translation>Relire avec…</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
</context>
<context>
    <name>CaptureView</name>
    <message>
        <source>Captures</source>
        <translation>Captures</translation>
    </message>
</context>
<context>
    <name>ChapterView</name>
    <message>
        <source>Content of the chapter</source>
        <translation>Contenu du chapitre</translation>
    </message>
</context>
<context>
    <name>ChaptersTab</name>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Content preview</source>
        <translation>Aperçu du contenu</translation>
    </message>
    <message>
        <source>The words and their order are the EPUB’s; a reader sets them more finely.</source>
        <translation>Les mots et leur ordre sont ceux de l’EPUB&#x202f;; une liseuse les met mieux en page.</translation>
    </message>
    <message>
        <source>Open in a reader</source>
        <translation>Ouvrir dans une liseuse</translation>
    </message>
    <message numerus="yes">
        <source>%n more comment(s) in the file, not in this preview.</source>
        <translation>
            <numerusform>%n autre commentaire figure dans le fichier, mais non dans cet aperçu.</numerusform>
            <numerusform>%n autres commentaires figurent dans le fichier, mais non dans cet aperçu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checker</name>
    <message>
        <source>Checking the text …</source>
        <translation>Vérification du texte…</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Still open</source>
        <translation>Reste à faire</translation>
    </message>
    <message>
        <source>Filter by words or id</source>
        <translation>Filtrer par mots ou identifiant</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Nothing is open: all is decided, described and checked.</source>
        <translation>Tout est vérifié, tranché et décrit.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien ne reste à faire</translation>
    </message>
</context>
<context>
    <name>CollectionPanel</name>
    <message>
        <source>The collection</source>
        <translation>La collection</translation>
    </message>
    <message>
        <source>Show or hide the description of the collection</source>
        <translation>Afficher ou masquer la notice de la collection</translation>
    </message>
    <message>
        <source>{} of {} fields filled</source>
        <translation>Champs remplis&#xa0;: {} sur {}</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>What does each column of {} say?</source>
        <translation>Que dit chaque colonne de {}&#xa0;?</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Que voulez-vous faire&#x202f;?</translation>
    </message>
    <message>
        <source>Filter the commands</source>
        <translation>Filtrer les commandes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>CommentForm</name>
    <message>
        <source>Comment {}</source>
        <translation>Commentaire {}</translation>
    </message>
    <message>
        <source>Also addresses {}, not captured</source>
        <translation>S’adresse aussi à {}, non capturé</translation>
    </message>
    <message>
        <source>No date could be read from this: write it in EDTF, such as 2012-01-20.</source>
        <translation>Aucune date n’a pu y être lue&#xa0;: écrivez-la en EDTF, comme 2012-01-20.</translation>
    </message>
    <message>
        <source>For reading only: {}</source>
        <translation>En lecture seule&#xa0;: {}</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>&amp;Replies to</source>
        <translation>&amp;Répond à</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Original and reading text compared</source>
        <translation>Comparaison de l’original et du texte de lecture</translation>
    </message>
    <message>
        <source>Choose a passage to compare it with its original.</source>
        <translation>Choisissez un passage pour le comparer à son original.</translation>
    </message>
    <message>
        <source>Struck through: as captured. Underlined: as it reads now.</source>
        <translation>Barré&#xa0;: tel que capturé. Souligné&#xa0;: tel qu’on le lit à présent.</translation>
    </message>
    <message>
        <source>This passage reads as it was captured.</source>
        <translation>Ce passage se lit tel qu’il a été capturé.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Copies of this group</source>
        <translation>Copies de ce groupe</translation>
    </message>
    <message>
        <source>Certain: {}.</source>
        <translation>Certain&#xa0;: {}.</translation>
    </message>
    <message>
        <source>To be looked at: {}.</source>
        <translation>À vérifier&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Set apart</source>
        <translation>Séparés</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>Kept: {}</source>
        <translation>Gardé&#xa0;: {}</translation>
    </message>
    <message>
        <source>Not a duplicate of it</source>
        <translation>N’en est pas un doublon</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Replié</translation>
    </message>
    <message>
        <source>Copy {} of {}</source>
        <translation>Copie {} sur {}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Both read the same, letter by letter.</source>
        <translation>Les deux se lisent à l’identique, lettre pour lettre.</translation>
    </message>
    <message>
        <source>Underlined: only on the left. Struck through: only on the right.</source>
        <translation>Souligné&#xa0;: à gauche seulement. Barré&#xa0;: à droite seulement.</translation>
    </message>
</context>
<context>
    <name>ContextView</name>
    <message>
        <source>The suspect in its sentence</source>
        <translation>Le passage douteux dans sa phrase</translation>
    </message>
</context>
<context>
    <name>CorrectionModel</name>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>CorrectionsPanel</name>
    <message>
        <source>This passage</source>
        <translation>Ce passage</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Revenir dessus</translation>
    </message>
    <message>
        <source>Nothing was decided here yet.</source>
        <translation>Rien n’a encore été décidé ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>corrected</source>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>laissé tel quel</translation>
    </message>
    <message>
        <source>sic</source>
        <translation>sic</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>remis à plus tard</translation>
    </message>
</context>
<context>
    <name>Describer</name>
    <message>
        <source>Not saved yet: type it again</source>
        <translation>Pas encore enregistré&#xa0;: saisissez-le de nouveau</translation>
    </message>
    <message>
        <source>Confirming …</source>
        <translation>Confirmation en cours…</translation>
    </message>
</context>
<context>
    <name>DescriptionModel</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>ne convient pas</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>the page says otherwise elsewhere</source>
        <translation>la page dit autre chose ailleurs</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>No value yet</source>
        <translation>Pas encore de valeur</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien ne reste à faire</translation>
    </message>
    <message>
        <source>To confirm: {} · missing: {}</source>
        <translation>À confirmer&#xa0;: {} · manquants&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>DescriptionStage</name>
    <message>
        <source>Confirm the article</source>
        <translation>Confirmer l’article</translation>
    </message>
    <message>
        <source>Confirm all proposed values</source>
        <translation>Tout confirmer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Choisir les colonnes du tableau</translation>
    </message>
    <message>
        <source>Filter by words or id</source>
        <translation>Filtrer par mots ou identifiant</translation>
    </message>
    <message>
        <source>⏎ confirm · F2 edit · type over several cells to fill them · Ctrl+D fill down</source>
        <translation>⏎ confirmer · F2 modifier · taper sur plusieurs cellules les remplit · Ctrl+D recopier vers le bas</translation>
    </message>
    <message>
        <source>What is known of each article is described here: title, creator, date, source. Import a capture.</source>
        <translation>Ici, on décrit ce que l’on sait de chaque article&#xa0;: titre, auteur, date, source. Importez d’abord une capture.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>All described</source>
        <translation>Tout est décrit</translation>
    </message>
    <message>
        <source>Open articles: {} of {}</source>
        <translation>Articles à compléter&#xa0;: {} sur {}</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that do not fit left open</source>
        <translation>
            <numerusform>%n valeur qui ne convient pas laissée ouverte</numerusform>
            <numerusform>%n valeurs qui ne conviennent pas laissées ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Checksum copied</source>
        <translation>Empreinte copiée</translation>
    </message>
</context>
<context>
    <name>DescriptionTable</name>
    <message>
        <source>Articles and their description</source>
        <translation>Les articles et leurs notices</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Recopier vers le bas</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Confirm the selected values</source>
        <translation>Confirmer les valeurs choisies</translation>
    </message>
    <message>
        <source>Restore what was imported</source>
        <translation>Rétablir ce qui a été importé</translation>
    </message>
    <message>
        <source>Click: sort by it, a third click for the collection’s order. Right click: choose the columns. Drag: put them in another order.</source>
        <translation>Clic&#xa0;: trier par cette colonne, un troisième clic rend l’ordre de la collection. Clic droit&#xa0;: choisir les colonnes. Glisser&#xa0;: les ranger autrement.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Something unexpected went wrong. Every edit made before is in the collection’s file; what you were typing may not be. Details: {}</source>
        <translation>Un problème inattendu est survenu. Chaque modification faite auparavant est dans le fichier de la collection&#xa0;; ce que vous étiez en train de saisir n’y est peut-être pas. Détails&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
</context>
<context>
    <name>DoneLine</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DuplicatesStage</name>
    <message>
        <source>J and K: next and previous group · ← and →: next and previous copy</source>
        <translation>J et K&#xa0;: groupe suivant, précédent · → et ←&#xa0;: copie suivante, précédente</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Folding …</source>
        <translation>Repli en cours…</translation>
    </message>
    <message>
        <source>Comments folded: {}</source>
        <translation>Commentaires repliés&#xa0;: {}</translation>
    </message>
    <message>
        <source>Looking for repeated comments …</source>
        <translation>Recherche des commentaires répétés…</translation>
    </message>
    <message>
        <source>No repeated comments. All comments are compared whenever they change; what repeats another is shown here side by side, to be folded or kept apart. Nothing is ever deleted.</source>
        <translation>Aucun commentaire répété. Les commentaires sont comparés à chaque changement&#xa0;; ceux qui se répètent s’affichent ici côte à côte, pour être repliés ou séparés. Rien n’est jamais supprimé.</translation>
    </message>
    <message>
        <source>Nothing is left to decide.</source>
        <translation>Plus rien à décider.</translation>
    </message>
    <message>
        <source>No comment is folded.</source>
        <translation>Aucun commentaire n’est replié.</translation>
    </message>
    <message>
        <source>No comments were set apart: “Not duplicates” is remembered here.</source>
        <translation>Aucun commentaire n’a été séparé&#xa0;: ceux qui ne sont «&#xa0;pas des doublons&#xa0;» sont retenus ici.</translation>
    </message>
    <message>
        <source>No group has these words.</source>
        <translation>Aucun groupe ne contient ces mots.</translation>
    </message>
    <message>
        <source>Fold the group</source>
        <translation>Replier le groupe</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>Pas des doublons</translation>
    </message>
    <message>
        <source>Unfold the group</source>
        <translation>Déplier le groupe</translation>
    </message>
    <message>
        <source>Allow as duplicates again</source>
        <translation>Admettre de nouveau comme doublons</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Garder celui-ci</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>See in the text</source>
        <translation>Voir dans le texte</translation>
    </message>
    <message>
        <source>See the kept one in the text</source>
        <translation>Voir dans le texte celui qui est gardé</translation>
    </message>
    <message>
        <source>Fold the certain ones</source>
        <translation>Replier les doublons certains</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Groupe suivant</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>Groupe précédent</translation>
    </message>
    <message>
        <source>Next copy</source>
        <translation>Copie suivante</translation>
    </message>
    <message>
        <source>Previous copy</source>
        <translation>Copie précédente</translation>
    </message>
    <message>
        <source>Fold the groups: {}</source>
        <translation>Replier les groupes&#xa0;: {}</translation>
    </message>
    <message>
        <source>Not duplicates: {}</source>
        <translation>Pas des doublons&#xa0;: {}</translation>
    </message>
    <message>
        <source>Unfold the groups: {}</source>
        <translation>Déplier les groupes&#xa0;: {}</translation>
    </message>
    <message>
        <source>Allow as duplicates again: {}</source>
        <translation>Admettre de nouveau comme doublons&#xa0;: {}</translation>
    </message>
    <message>
        <source>Fold the certain ones: {}</source>
        <translation>Replier les certains&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>UTF-8 with a mark</source>
        <translation>UTF-8 avec marque</translation>
    </message>
    <message>
        <source>Windows, Western (cp1252)</source>
        <translation>Windows occidental (cp1252)</translation>
    </message>
    <message>
        <source>UTF-8 with parts in Windows, Western</source>
        <translation>UTF-8 avec des parties en Windows occidental</translation>
    </message>
    <message>
        <source>Latin 9 (ISO 8859-15)</source>
        <translation>Latin 9 (ISO 8859-15)</translation>
    </message>
    <message>
        <source>Mac, Western (Mac Roman)</source>
        <translation>Mac occidental (Mac Roman)</translation>
    </message>
    <message>
        <source>DOS, Western (cp850)</source>
        <translation>DOS occidental (cp850)</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>becomes a later capture of {}</source>
        <translation>devient une capture plus récente de {}</translation>
    </message>
    <message>
        <source>looks like {}</source>
        <translation>ressemble à {}</translation>
    </message>
    <message>
        <source>{} of {} comments</source>
        <translation>{} commentaires sur {}</translation>
    </message>
    <message>
        <source>{} comments, {} announced</source>
        <translation>{} commentaires ({} annoncés)</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message>
        <source>no comments</source>
        <translation>sans commentaire</translation>
    </message>
    <message>
        <source>In the collection already, as {}</source>
        <translation>Déjà dans la collection, sous {}</translation>
    </message>
    <message>
        <source>The same bytes as {}</source>
        <translation>Les mêmes octets que {}</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Say what the columns of this table are, where their names do not tell</source>
        <translation>Dire ce que sont les colonnes de ce tableau, quand leurs noms ne le disent pas</translation>
    </message>
    <message>
        <source>What is recognised in each page is listed here as it is read.</source>
        <translation>Ce qui est reconnu dans chaque page s’affiche ici au fil de la lecture.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>Explainer</name>
    <message>
        <source>{kind}: {ground}</source>
        <translation>{kind}&#xa0;: {ground}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>As in the collection</source>
        <translation>Telle que dans la collection</translation>
    </message>
    <message>
        <source>French (France)</source>
        <translation>Française (France)</translation>
    </message>
    <message>
        <source>French (Switzerland)</source>
        <translation>Française (Suisse)</translation>
    </message>
    <message>
        <source>French (Canada)</source>
        <translation>Française (Canada)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglaise</translation>
    </message>
    <message>
        <source>Spaces and apostrophes stay as they are in the collection.</source>
        <translation>Espaces et apostrophes restent comme dans la collection.</translation>
    </message>
    <message>
        <source>A narrow no-break space before ; : ! ? and inside « ».</source>
        <translation>Une espace fine insécable devant&#xa0;;&#xa0;:&#xa0;!&#xa0;? et à l’intérieur des «&#xa0;».</translation>
    </message>
    <message>
        <source>No space before ; : ! ? and a narrow one inside « ».</source>
        <translation>Pas d’espace devant&#xa0;;&#xa0;:&#xa0;!&#xa0;? et une fine à l’intérieur des «&#xa0;».</translation>
    </message>
    <message>
        <source>No space before ; ! ? and a no-break space before a colon and inside « ».</source>
        <translation>Pas d’espace devant&#xa0;;&#xa0;!&#xa0;? et une espace insécable devant le deux-points et à l’intérieur des «&#xa0;».</translation>
    </message>
    <message>
        <source>Curly apostrophes; all spaces stay as they are.</source>
        <translation>Apostrophes courbes&#x202f;; les espaces restent telles quelles.</translation>
    </message>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4 (210&#xa0;×&#xa0;297&#xa0;mm)</translation>
    </message>
    <message>
        <source>A5 (148 × 210 mm)</source>
        <translation>A5 (148&#xa0;×&#xa0;210&#xa0;mm)</translation>
    </message>
    <message>
        <source>US Letter (216 × 279 mm)</source>
        <translation>Lettre US (216&#xa0;×&#xa0;279&#xa0;mm)</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Title page</source>
        <translation>Page de titre</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Colophon</source>
        <translation>Colophon</translation>
    </message>
</context>
<context>
    <name>ExportStage</name>
    <message>
        <source>Setting the pages of the preview …</source>
        <translation>Composition des pages de l’aperçu&#xa0;…</translation>
    </message>
    <message>
        <source>Preparing the chapters of the preview …</source>
        <translation>Préparation des chapitres de l’aperçu&#xa0;…</translation>
    </message>
    <message>
        <source>Here the collection becomes an EPUB dossier or a printed PDF. There is nothing to export yet.</source>
        <translation>Ici, la collection devient un dossier EPUB ou un PDF à imprimer. Il n’y a encore rien à publier.</translation>
    </message>
    <message>
        <source>Import captures</source>
        <translation>Importer des captures</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Preparing the EPUB …</source>
        <translation>Préparation de l’EPUB&#xa0;…</translation>
    </message>
    <message>
        <source>There is nothing to print yet: import captures first</source>
        <translation>Il n’y a encore rien à imprimer&#xa0;: importez d’abord des captures</translation>
    </message>
    <message>
        <source>Make the preview again</source>
        <translation>Refaire l’aperçu</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Aller à une page</translation>
    </message>
    <message>
        <source>PDF pages</source>
        <translation>Pages du PDF</translation>
    </message>
    <message>
        <source>EPUB chapters</source>
        <translation>Chapitres de l’EPUB</translation>
    </message>
</context>
<context>
    <name>FieldEdit</name>
    <message>
        <source>Confirm: {}</source>
        <translation>Confirmer&#xa0;: {}</translation>
    </message>
    <message>
        <source>Restore what was imported: {}</source>
        <translation>Rétablir ce qui a été importé&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Open collection</source>
        <translation>Ouvrir une collection</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Import captures</source>
        <translation>Importer des captures</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Later capture of this page</source>
        <translation>Capture plus récente de cette page</translation>
    </message>
    <message>
        <source>Collections (*.curator)</source>
        <translation>Collections (*.curator)</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Comparing comments …</source>
        <translation>Comparaison des commentaires…</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Which groups</source>
        <translation>Quels groupes</translation>
    </message>
    <message>
        <source>Filter by words or id</source>
        <translation>Filtrer par mots ou identifiant</translation>
    </message>
    <message>
        <source>Groups of repeated comments</source>
        <translation>Groupes de commentaires répétés</translation>
    </message>
    <message>
        <source>To decide {}</source>
        <translation>À décider {}</translation>
    </message>
    <message>
        <source>Folded {}</source>
        <translation>Repliés {}</translation>
    </message>
    <message>
        <source>Set apart {}</source>
        <translation>Séparés {}</translation>
    </message>
    <message>
        <source>As they were found</source>
        <translation>Dans l’ordre où ils ont été trouvés</translation>
    </message>
    <message>
        <source>By number of copies</source>
        <translation>Par nombre de copies</translation>
    </message>
    <message>
        <source>By likeness, the least alike first</source>
        <translation>Par ressemblance, les moins semblables d’abord</translation>
    </message>
    <message>
        <source>By first words</source>
        <translation>Par premiers mots</translation>
    </message>
</context>
<context>
    <name>GroupModel</name>
    <message>
        <source>certain</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>{} copies</source>
        <translation>{} copies</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>{}, undone</source>
        <translation>{}, annulé</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Filter by words or time</source>
        <translation>Filtrer par mots ou par date</translation>
    </message>
    <message>
        <source>History of edits</source>
        <translation>Historique des modifications</translation>
    </message>
    <message>
        <source>Undo to here</source>
        <translation>Annuler jusqu’ici</translation>
    </message>
    <message>
        <source>Undo this edit alone</source>
        <translation>Annuler cette seule modification</translation>
    </message>
    <message>
        <source>Take the selected edits back and leave those after them, unless they stand on them</source>
        <translation>Annuler les modifications sélectionnées et laisser les suivantes, sauf si elles en dépendent</translation>
    </message>
    <message>
        <source>Go to its place</source>
        <translation>Aller à l’endroit concerné</translation>
    </message>
    <message>
        <source>Redo to here</source>
        <translation>Rétablir jusqu’ici</translation>
    </message>
    <message>
        <source>Undo these edits alone</source>
        <translation>Annuler ces seules modifications</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Every edit is kept in the file and can be undone, even after a restart.</source>
        <translation>Chaque modification est gardée dans le fichier et peut être annulée, même après un redémarrage.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>&amp;All shown</source>
        <translation>&amp;Tout ce qui est affiché</translation>
    </message>
    <message>
        <source>Looking for captures …</source>
        <translation>Recherche de captures…</translation>
    </message>
    <message>
        <source>{} % read</source>
        <translation>{}&#xa0;% lus</translation>
    </message>
    <message numerus="yes">
        <source>Add %n page(s)</source>
        <translation>
            <numerusform>Ajouter %n page</numerusform>
            <numerusform>Ajouter %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ping(s)</source>
        <translation>
            <numerusform>%n rétrolien</numerusform>
            <numerusform>%n rétroliens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être lu</numerusform>
            <numerusform>%n fichiers n’ont pas pu être lus</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to add</source>
        <translation>Il n’y a rien à ajouter</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation>Ce qui a été reconnu</translation>
    </message>
    <message>
        <source>Which pages are listed</source>
        <translation>Quelles pages sont affichées</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Toutes les pages</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Not to be added</source>
        <translation>Impossibles à ajouter</translation>
    </message>
    <message>
        <source>Title, file or address</source>
        <translation>Titre, fichier ou adresse</translation>
    </message>
    <message>
        <source>Add all pages that are listed, or none of them</source>
        <translation>Ajouter toutes les pages affichées, ou aucune</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>In the collection already as {}: click to see it.</source>
        <translation>Déjà dans la collection sous {}&#xa0;: cliquez pour la voir.</translation>
    </message>
    <message>
        <source>“{}” no longer stands near where it was in {}.</source>
        <translation>«&#xa0;{}&#xa0;» ne se trouve plus près de son ancienne place dans {}.</translation>
    </message>
    <message>
        <source>Segmented by hand, which no longer fits {} as it is read now: do it again where it is needed.</source>
        <translation>Découpé à la main, ce qui ne convient plus à {} tel qu’il est lu maintenant&#xa0;: refaites-le là où il le faut.</translation>
    </message>
    <message>
        <source>No comment of {} as it is read now; undo brings it back.</source>
        <translation>N’est plus un commentaire de {} tel qu’il est lu maintenant&#x202f;; annuler le ramène.</translation>
    </message>
    <message>
        <source>It no longer answers {}, which is not there any more.</source>
        <translation>Ne répond plus à {}, qui n’y est plus.</translation>
    </message>
    <message>
        <source>What was marked here by hand does not stand in {} any more.</source>
        <translation>Ce qui avait été mis en forme ici à la main ne se trouve plus dans {}.</translation>
    </message>
</context>
<context>
    <name>ImportWording</name>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>%n article ajouté</numerusform>
            <numerusform>%n articles ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s) here already</source>
        <translation>
            <numerusform>%n capture déjà là</numerusform>
            <numerusform>%n captures déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être lu</numerusform>
            <numerusform>%n fichiers n’ont pas pu être lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Nothing was imported: the collection is open for reading only</source>
        <translation>Rien n’a été importé&#xa0;: la collection est ouverte en lecture seule</translation>
    </message>
    <message>
        <source>Reading {} …</source>
        <translation>Lecture de {}…</translation>
    </message>
    <message>
        <source>Reading {} again …</source>
        <translation>Relecture de {}…</translation>
    </message>
    <message>
        <source>The import was stopped: nothing was added.</source>
        <translation>L’importation a été arrêtée&#xa0;: rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>Adding what was read …</source>
        <translation>Ajout de ce qui a été lu …</translation>
    </message>
    <message>
        <source>{} was read again</source>
        <translation>{} a été relu</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) made again</source>
        <translation>
            <numerusform>%n décision reprise</numerusform>
            <numerusform>%n décisions reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>%n nouveau commentaire</numerusform>
            <numerusform>%n nouveaux commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) with other words</source>
        <translation>
            <numerusform>%n commentaire au texte modifié</numerusform>
            <numerusform>%n commentaires au texte modifié</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) kept that only an earlier capture has</source>
        <translation>
            <numerusform>%n commentaire gardé que seule une capture antérieure contient</numerusform>
            <numerusform>%n commentaires gardés que seule une capture antérieure contient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to comments no longer there</source>
        <translation>
            <numerusform>%n réponse à un commentaire qui n’y est plus</numerusform>
            <numerusform>%n réponses à des commentaires qui n’y sont plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer fits | %n no longer fit</source>
        <translation>
            <numerusform>%n n’a plus sa place</numerusform>
            <numerusform>%n n’ont plus leur place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) segmented by hand lost</source>
        <translation>
            <numerusform>%n passage découpé à la main est perdu</numerusform>
            <numerusform>%n passages découpés à la main sont perdus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) no longer there</source>
        <translation>
            <numerusform>%n commentaire n’y est plus</numerusform>
            <numerusform>%n commentaires n’y sont plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) set by hand lost</source>
        <translation>
            <numerusform>%n mise en forme faite à la main perdue</numerusform>
            <numerusform>%n mises en forme faites à la main perdues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
</context>
<context>
    <name>LeftTyping</name>
    <message>
        <source>Put it in</source>
        <translation>L’insérer</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>When Curator ended last, this was typed and not yet in the collection: “{}”</source>
        <translation>À l’arrêt de Curator, ce texte était saisi mais pas encore enregistré&#xa0;: «&#xa0;{}&#xa0;»</translation>
    </message>
    <message>
        <source>When Curator ended last, this was typed into a passage that is no longer there: “{}”</source>
        <translation>À l’arrêt de Curator, ce texte était saisi dans un passage qui n’existe plus&#xa0;: «&#xa0;{}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Likenesses</name>
    <message>
        <source>same words</source>
        <translation>mêmes mots</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>presque identique</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>tronqué</translation>
    </message>
    <message>
        <source>part of the other</source>
        <translation>partie de l’autre</translation>
    </message>
    <message>
        <source>quotes the other</source>
        <translation>cite l’autre</translation>
    </message>
    <message>
        <source>a passage in common</source>
        <translation>un passage en commun</translation>
    </message>
    <message>
        <source>Look at the words that differ before you fold it.</source>
        <translation>Regardez les mots qui diffèrent avant de replier.</translation>
    </message>
    <message>
        <source>The copy stops before the end of the kept comment.</source>
        <translation>La copie s’arrête avant la fin du commentaire gardé.</translation>
    </message>
    <message>
        <source>Perhaps a quotation, perhaps a piece of the kept comment: fold it only if it says nothing more.</source>
        <translation>Peut-être une citation, peut-être un morceau du commentaire gardé&#xa0;: ne repliez que s’il ne dit rien de plus.</translation>
    </message>
    <message>
        <source>A reply that quotes what it answers: fold it only if it adds nothing of its own.</source>
        <translation>Une réponse qui cite ce à quoi elle répond&#xa0;: ne repliez que si elle n’ajoute rien.</translation>
    </message>
    <message>
        <source>Two comments with a passage in common are no duplicates.</source>
        <translation>Deux commentaires qui ont un passage en commun ne sont pas des doublons.</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>«&#xa0;{}&#xa0;»</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Take the link off</source>
        <translation>Retirer le lien</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Recent collections</source>
        <translation>Collections récentes</translation>
    </message>
    <message>
        <source>{} (copy)</source>
        <translation>{} (copie)</translation>
    </message>
    <message>
        <source>All is kept: every edit is in {} as soon as it is made</source>
        <translation>Tout est enregistré&#xa0;: chaque modification est dans {} aussitôt faite</translation>
    </message>
    <message>
        <source>No program of this system shows folders: the collection lies in {}.</source>
        <translation>Aucun programme de ce système n’affiche les dossiers&#xa0;: la collection se trouve dans {}.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>For reading only: {}.</source>
        <translation>En lecture seule&#xa0;: {}.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ping(s)</source>
        <translation>
            <numerusform>%n rétrolien</numerusform>
            <numerusform>%n rétroliens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n à relire</numerusform>
            <numerusform>%n à relire</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied to {}</source>
        <translation>Copié dans {}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message>
        <source>Link…</source>
        <translation>Lien…</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Emphasis</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Strong emphasis</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Souligné</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>Exposant</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>1 announced, {found} | {count} announced, {found}</source>
        <translation>
            <numerusform>{count} annoncé, {found}</numerusform>
            <numerusform>{count} annoncés, {found}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 captured | {count} captured</source>
        <translation>
            <numerusform>{count} recueilli</numerusform>
            <numerusform>{count} recueillis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 comment was read from a script of the page, where alone it stood | {count} comments were read from a script of the page, where alone they stood</source>
        <translation>
            <numerusform>1 commentaire a été lu dans un script de la page, seul endroit où il se trouvait</numerusform>
            <numerusform>{count} commentaires ont été lus dans un script de la page, seul endroit où ils se trouvaient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 control character is shown as � | {count} control characters are shown as �</source>
        <translation>
            <numerusform>1 caractère de contrôle est montré par �</numerusform>
            <numerusform>{count} caractères de contrôle sont montrés par �</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 damaged character is shown as � (encoding {encoding}) | {count} damaged characters are shown as � (encoding {encoding})</source>
        <translation>
            <numerusform>1 caractère endommagé est montré par � (codage {encoding})</numerusform>
            <numerusform>{count} caractères endommagés sont montrés par � (codage {encoding})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 group of repeated comments waits for a decision | {count} groups of repeated comments wait for a decision</source>
        <translation>
            <numerusform>1 groupe de commentaires répétés attend une décision</numerusform>
            <numerusform>{count} groupes de commentaires répétés attendent une décision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 suspect waits for a decision | {count} suspects wait for a decision</source>
        <translation>
            <numerusform>1 suspect attend une décision</numerusform>
            <numerusform>{count} suspects attendent une décision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 suspect was put off | {count} suspects were put off</source>
        <translation>
            <numerusform>1 suspect a été remis à plus tard</numerusform>
            <numerusform>{count} suspects ont été remis à plus tard</numerusform>
        </translation>
    </message>
    <message>
        <source>Add “{word}” to the word list</source>
        <translation>Ajouter «&#xa0;{word}&#xa0;» à la liste de mots</translation>
    </message>
    <message>
        <source>Allow comments as duplicates</source>
        <translation>Admettre de nouveau des commentaires comme doublons</translation>
    </message>
    <message>
        <source>Before the first edit</source>
        <translation>Avant la première modification</translation>
    </message>
    <message>
        <source>Confirm the description of {what}</source>
        <translation>Confirmer la notice de {what}</translation>
    </message>
    <message>
        <source>Continue {article} with {name}</source>
        <translation>Continuer {article} avec {name}</translation>
    </message>
    <message numerus="yes">
        <source>Correct “{found}” | Make {count} corrections</source>
        <translation>
            <numerusform>Corriger «&#xa0;{found}&#xa0;»</numerusform>
            <numerusform>Faire {count} corrections</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe comment {id}</source>
        <translation>Décrire le commentaire {id}</translation>
    </message>
    <message>
        <source>Describe {what}</source>
        <translation>Décrire {what}</translation>
    </message>
    <message>
        <source>Edit {where}</source>
        <translation>Modifier {where}</translation>
    </message>
    <message>
        <source>Emphasise “{words}”</source>
        <translation>Mettre «&#xa0;{words}&#xa0;» en italique</translation>
    </message>
    <message numerus="yes">
        <source>Fold 1 duplicate | Fold {count} duplicates</source>
        <translation>
            <numerusform>Replier 1 doublon</numerusform>
            <numerusform>Replier {count} doublons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {name} | Import {count} captures</source>
        <translation>
            <numerusform>Importer {name}</numerusform>
            <numerusform>Importer {count} captures</numerusform>
        </translation>
    </message>
    <message>
        <source>Join passages</source>
        <translation>Joindre des passages</translation>
    </message>
    <message>
        <source>Keep {id}</source>
        <translation>Garder {id}</translation>
    </message>
    <message numerus="yes">
        <source>Leave “{found}” as it is | Leave {count} suspects as they are</source>
        <translation>
            <numerusform>Laisser «&#xa0;{found}&#xa0;» tel quel</numerusform>
            <numerusform>Laisser {count} suspects tels quels</numerusform>
        </translation>
    </message>
    <message>
        <source>Link “{words}”</source>
        <translation>Mettre un lien sur «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Lower “{words}”</source>
        <translation>Mettre «&#xa0;{words}&#xa0;» en indice</translation>
    </message>
    <message>
        <source>Lower “{words}” no more</source>
        <translation>Ne plus mettre «&#xa0;{words}&#xa0;» en indice</translation>
    </message>
    <message numerus="yes">
        <source>Make 1 certain correction | Make {count} certain corrections</source>
        <translation>
            <numerusform>Faire 1 correction certaine</numerusform>
            <numerusform>Faire {count} corrections certaines</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark a comment</source>
        <translation>Marquer un commentaire</translation>
    </message>
    <message>
        <source>Mark as {kind}</source>
        <translation>Marquer comme {kind}</translation>
    </message>
    <message numerus="yes">
        <source>Mark “{found}” as sic | Mark {count} suspects as sic</source>
        <translation>
            <numerusform>Marquer «&#xa0;{found}&#xa0;» comme sic</numerusform>
            <numerusform>Marquer {count} suspects comme sic</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark “{words}” as code</source>
        <translation>Marquer «&#xa0;{words}&#xa0;» comme du code</translation>
    </message>
    <message>
        <source>Mark “{words}” as no code</source>
        <translation>Ne plus marquer «&#xa0;{words}&#xa0;» comme du code</translation>
    </message>
    <message>
        <source>Note on a correction</source>
        <translation>Annoter une correction</translation>
    </message>
    <message numerus="yes">
        <source>Put “{found}” off | Put {count} suspects off</source>
        <translation>
            <numerusform>Remettre «&#xa0;{found}&#xa0;» à plus tard</numerusform>
            <numerusform>Remettre {count} suspects à plus tard</numerusform>
        </translation>
    </message>
    <message>
        <source>Raise “{words}”</source>
        <translation>Mettre «&#xa0;{words}&#xa0;» en exposant</translation>
    </message>
    <message>
        <source>Raise “{words}” no more</source>
        <translation>Ne plus mettre «&#xa0;{words}&#xa0;» en exposant</translation>
    </message>
    <message>
        <source>Read {article} from {name}</source>
        <translation>Lire {article} d’après {name}</translation>
    </message>
    <message>
        <source>Read {name} again</source>
        <translation>Relire {name}</translation>
    </message>
    <message>
        <source>Remove the export profile “{name}”</source>
        <translation>Supprimer le profil d’export «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Replace “{found}” by “{replacement}”</source>
        <translation>Remplacer «&#xa0;{found}&#xa0;» par «&#xa0;{replacement}&#xa0;»</translation>
    </message>
    <message>
        <source>Restore the description of {what}</source>
        <translation>Rétablir la notice de {what}</translation>
    </message>
    <message>
        <source>Save the export profile “{name}”</source>
        <translation>Enregistrer le profil d’export «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Set comments apart</source>
        <translation>Séparer des commentaires</translation>
    </message>
    <message>
        <source>Set the language of passages</source>
        <translation>Fixer la langue de passages</translation>
    </message>
    <message>
        <source>Set what {id} answers</source>
        <translation>Fixer à quoi répond {id}</translation>
    </message>
    <message>
        <source>Set “{words}” in bold</source>
        <translation>Mettre «&#xa0;{words}&#xa0;» en gras</translation>
    </message>
    <message>
        <source>Split a passage</source>
        <translation>Scinder un passage</translation>
    </message>
    <message>
        <source>Take corrections back</source>
        <translation>Retirer des corrections</translation>
    </message>
    <message>
        <source>Take the bold off “{words}”</source>
        <translation>Retirer le gras de «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Take the emphasis off “{words}”</source>
        <translation>Retirer l’italique de «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Take the link off “{words}”</source>
        <translation>Retirer le lien de «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Take “{word}” off the word list</source>
        <translation>Ôter «&#xa0;{word}&#xa0;» de la liste de mots</translation>
    </message>
    <message>
        <source>Underline “{words}”</source>
        <translation>Souligner «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Underline “{words}” no more</source>
        <translation>Ne plus souligner «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Unfold 1 duplicate | Unfold {count} duplicates</source>
        <translation>
            <numerusform>Déplier 1 doublon</numerusform>
            <numerusform>Déplier {count} doublons</numerusform>
        </translation>
    </message>
    <message>
        <source>Unmark comment {id}</source>
        <translation>Démarquer le commentaire {id}</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>un fichier PDF</translation>
    </message>
    <message>
        <source>a ZIP, DOCX, ODT or EPUB file</source>
        <translation>un fichier ZIP, DOCX, ODT ou EPUB</translation>
    </message>
    <message>
        <source>a backslash at the end escapes nothing</source>
        <translation>une barre oblique inverse à la fin ne protège rien</translation>
    </message>
    <message>
        <source>a comment has no {name}: it has {choices}</source>
        <translation>un commentaire n’a pas de «&#xa0;{name}&#xa0;»&#xa0;: il a {choices}</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>un fichier compressé</translation>
    </message>
    <message>
        <source>a correction already covers part of “{found}”: take it back first</source>
        <translation>une correction couvre déjà une partie de «&#xa0;{found}&#xa0;»&#xa0;: retirez-la d’abord</translation>
    </message>
    <message>
        <source>a correction lies across this place: take it back first, or split elsewhere</source>
        <translation>une correction passe par cet endroit&#xa0;: retirez-la d’abord, ou scindez ailleurs</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>une base de données</translation>
    </message>
    <message>
        <source>a parenthesis is closed that was not opened</source>
        <translation>une parenthèse se ferme sans avoir été ouverte</translation>
    </message>
    <message>
        <source>a parenthesis is not closed</source>
        <translation>une parenthèse n’est pas fermée</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>une partie de son chemin n’est pas un dossier</translation>
    </message>
    <message>
        <source>a range of characters runs backwards</source>
        <translation>une plage de caractères va à rebours</translation>
    </message>
    <message>
        <source>a square bracket is not closed</source>
        <translation>un crochet n’est pas fermé</translation>
    </message>
    <message>
        <source>an RTF file</source>
        <translation>un fichier RTF</translation>
    </message>
    <message>
        <source>an export profile needs a name</source>
        <translation>un profil d’export a besoin d’un nom</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>an index of a web archive</source>
        <translation>un index d’archive web</translation>
    </message>
    <message>
        <source>an old Office file</source>
        <translation>un ancien fichier Office</translation>
    </message>
    <message>
        <source>anchor {id} leads out of {name}</source>
        <translation>l’ancre {id} mène hors de {name}</translation>
    </message>
    <message>
        <source>another program uses it</source>
        <translation>un autre programme l’utilise</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>légende</translation>
    </message>
    <message>
        <source>choose the words to mark first</source>
        <translation>choisissez d’abord les mots à mettre en forme</translation>
    </message>
    <message>
        <source>choose two passages or more to join them</source>
        <translation>choisissez deux passages ou plus pour les joindre</translation>
    </message>
    <message>
        <source>comment header</source>
        <translation>en-tête de commentaire</translation>
    </message>
    <message>
        <source>comment marked as by the article’s author</source>
        <translation>commentaire signalé comme de l’auteur de l’article</translation>
    </message>
    <message>
        <source>comment text</source>
        <translation>texte de commentaire</translation>
    </message>
    <message>
        <source>correction {id} marks what passage {passage} does not hold</source>
        <translation>la correction {id} marque ce que le passage {passage} ne contient pas</translation>
    </message>
    <message>
        <source>correction {id} of passage {passage} does not find “{found}”</source>
        <translation>la correction {id} du passage {passage} ne trouve pas «&#xa0;{found}&#xa0;»</translation>
    </message>
    <message>
        <source>first words</source>
        <translation>premiers mots</translation>
    </message>
    <message>
        <source>furniture</source>
        <translation>habillage</translation>
    </message>
    <message>
        <source>guessed from the text</source>
        <translation>deviné d’après le texte</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>intertitre</translation>
    </message>
    <message>
        <source>holds a pattern that is no regular expression ({pattern}: {reason})</source>
        <translation>contient un motif qui n’est pas une expression régulière ({pattern}&#xa0;: {reason})</translation>
    </message>
    <message>
        <source>is not a key of page profiles</source>
        <translation>n’est pas une clé des profils de page</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>il n’existe pas</translation>
    </message>
    <message>
        <source>it exists already</source>
        <translation>il existe déjà</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>it is open in another Curator</source>
        <translation>un autre Curator l’a ouvert</translation>
    </message>
    <message>
        <source>it was opened for reading only</source>
        <translation>on l’a ouvert en lecture seule</translation>
    </message>
    <message>
        <source>its folder cannot be written</source>
        <translation>son dossier ne permet pas d’écrire</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>ses liens tournent en rond</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>son nom est trop long</translation>
    </message>
    <message>
        <source>leads back to the profile itself</source>
        <translation>ramène au profil lui-même</translation>
    </message>
    <message>
        <source>list item</source>
        <translation>élément de liste</translation>
    </message>
    <message>
        <source>must be a list of tables, each written [[evidence]]</source>
        <translation>doit être une liste de tables, chacune écrite [[evidence]]</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>doit être une liste de textes</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>doit être un nombre</translation>
    </message>
    <message>
        <source>must be a table, written [{name}]</source>
        <translation>doit être une table, écrite [{name}]</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>doit être un texte</translation>
    </message>
    <message>
        <source>must be one of {choices}</source>
        <translation>doit être l’un de ceux-ci&#xa0;: {choices}</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>doit valoir true ou false</translation>
    </message>
    <message>
        <source>names a profile that does not exist ({base})</source>
        <translation>nomme un profil qui n’existe pas ({base})</translation>
    </message>
    <message>
        <source>needs (?P&lt;text&gt;…) in each pattern, for the author</source>
        <translation>demande (?P&lt;text&gt;…) dans chaque motif, pour l’auteur</translation>
    </message>
    <message>
        <source>needs a pattern and a weight in each table</source>
        <translation>demande un motif et un poids dans chaque table</translation>
    </message>
    <message>
        <source>no column says “{role}”: choose among {roles}</source>
        <translation>aucune colonne ne dit «&#xa0;{role}&#xa0;»&#xa0;: choisissez parmi {roles}</translation>
    </message>
    <message>
        <source>no comment stands above this passage: mark the line that opens one as its header</source>
        <translation>aucun commentaire ne précède ce passage&#xa0;: marquez comme en-tête la ligne qui en ouvre un</translation>
    </message>
    <message>
        <source>no page profile is called “{name}”: choose one of {choices}</source>
        <translation>aucun profil de page ne s’appelle «&#xa0;{name}&#xa0;»&#xa0;: choisissez parmi {choices}</translation>
    </message>
    <message>
        <source>no process of its own can be started for long work ({reason}): it is done all the same, but answers come later meanwhile</source>
        <translation>aucun processus à part ne peut être lancé pour les longs travaux ({reason})&#xa0;: ils se font quand même, mais les réponses tardent entre-temps</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it holds no text</source>
        <translation>rien à importer dans {name}&#xa0;: le fichier ne contient pas de texte</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it is not a text file</source>
        <translation>rien à importer dans {name}&#xa0;: ce n’est pas un fichier de texte</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it is {what}, not plain text</source>
        <translation>rien à importer dans {name}&#xa0;: c’est {what}, non du texte brut</translation>
    </message>
    <message>
        <source>nothing to import in {name}: its columns are no comments ({columns}). Say which one is what, for example text={example} (--column), or call one “text” and another “author” or “date”</source>
        <translation>rien à importer de {name}&#xa0;: ses colonnes ne sont pas des commentaires ({columns}). Dites laquelle est quoi, par exemple text={example} (--column), ou appelez-en une «&#xa0;text&#xa0;» et une autre «&#xa0;author&#xa0;» ou «&#xa0;date&#xa0;»</translation>
    </message>
    <message>
        <source>nothing was heard of the work for {seconds} seconds, so it was ended: nothing was changed</source>
        <translation>le travail n’a pas donné signe de vie pendant {seconds} secondes, il a été arrêté&#xa0;: rien n’a changé</translation>
    </message>
    <message>
        <source>only passages that follow each other can be joined: choose those between them too</source>
        <translation>seuls des passages qui se suivent peuvent être joints&#xa0;: choisissez aussi ceux qui les séparent</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>paragraphe</translation>
    </message>
    <message>
        <source>paragraph under the byline</source>
        <translation>paragraphe sous la signature</translation>
    </message>
    <message>
        <source>passage {id} does not hold what {name} says at {start} to {end}</source>
        <translation>le passage {id} ne contient pas ce que dit {name} de {start} à {end}</translation>
    </message>
    <message>
        <source>passage {id} of {name} covers text of the one before it</source>
        <translation>le passage {id} de {name} recouvre du texte du précédent</translation>
    </message>
    <message>
        <source>passage {passage} does not read “{words}”</source>
        <translation>le passage {passage} ne contient pas «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>passage {passage}: {reason}</source>
        <translation>passage {passage}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>passages of two comments cannot be joined: mark them as one comment&apos;s first</source>
        <translation>les passages de deux commentaires ne peuvent être joints&#xa0;: faites-en d’abord un seul commentaire</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <source>put the cursor between two words: a passage cannot be split at its very end</source>
        <translation>placez le curseur entre deux mots&#xa0;: un passage ne peut être scindé à son extrémité</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>something unexpected went wrong: the log has the details</source>
        <translation>une erreur inattendue s’est produite&#xa0;: le journal en a le détail</translation>
    </message>
    <message>
        <source>address in the file&apos;s name</source>
        <translation>adresse dans le nom du fichier</translation>
    </message>
    <message numerus="yes">
        <source>1 character is not UTF-8 and was read as Windows, Western | {count} characters are not UTF-8 and were read as Windows, Western</source>
        <translation>
            <numerusform>1 caractère n’est pas de l’UTF-8 et a été lu comme du Windows occidental</numerusform>
            <numerusform>{count} caractères ne sont pas de l’UTF-8 et ont été lus comme du Windows occidental</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 comment answers one that the export does not hold | {count} comments answer others that the export does not hold</source>
        <translation>
            <numerusform>1 commentaire répond à un commentaire absent de l’export</numerusform>
            <numerusform>{count} commentaires répondent à des commentaires absents de l’export</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 comment was deleted: its place is kept | {count} comments were deleted: their places are kept</source>
        <translation>
            <numerusform>1 commentaire a été supprimé&#xa0;: sa place est gardée</numerusform>
            <numerusform>{count} commentaires ont été supprimés&#xa0;: leurs places sont gardées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 comment was held back as spam or as not approved: it is furniture | {count} comments were held back as spam or as not approved: they are furniture</source>
        <translation>
            <numerusform>1 commentaire était retenu comme indésirable ou non approuvé&#xa0;: il compte comme habillage</numerusform>
            <numerusform>{count} commentaires étaient retenus comme indésirables ou non approuvés&#xa0;: ils comptent comme habillage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 file that is no page was left out (images, style sheets, scripts …) | {count} files that are no pages were left out (images, style sheets, scripts …)</source>
        <translation>
            <numerusform>1 fichier qui n’est pas une page a été laissé de côté (images, feuilles de style, scripts…)</numerusform>
            <numerusform>{count} fichiers qui ne sont pas des pages ont été laissés de côté (images, feuilles de style, scripts…)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 folder that a link leads to was not looked into: name it itself | {count} folders that links lead to were not looked into: name them themselves</source>
        <translation>
            <numerusform>1 dossier vers lequel mène un lien n’a pas été parcouru&#xa0;: nommez-le lui-même</numerusform>
            <numerusform>{count} dossiers vers lesquels mènent des liens n’ont pas été parcourus&#xa0;: nommez-les eux-mêmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 more was not added | {count} more were not added</source>
        <translation>
            <numerusform>1 autre n’a pas été ajouté</numerusform>
            <numerusform>{count} autres n’ont pas été ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 page had not changed since a capture that is not in this archive | {count} pages had not changed since captures that are not in this archive</source>
        <translation>
            <numerusform>1 page n’avait pas changé depuis une capture absente de cette archive</numerusform>
            <numerusform>{count} pages n’avaient pas changé depuis des captures absentes de cette archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 page holds no text: {numbers} | {count} pages hold no text: {numbers}</source>
        <translation>
            <numerusform>1 page ne contient aucun texte&#xa0;: {numbers}</numerusform>
            <numerusform>{count} pages ne contiennent aucun texte&#xa0;: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 page is damaged and was not read: {numbers} | {count} pages are damaged and were not read: {numbers}</source>
        <translation>
            <numerusform>1 page est endommagée et n’a pas été lue&#xa0;: {numbers}</numerusform>
            <numerusform>{count} pages sont endommagées et n’ont pas été lues&#xa0;: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 page without comments was left out | {count} pages without comments were left out</source>
        <translation>
            <numerusform>1 page sans commentaire a été laissée de côté</numerusform>
            <numerusform>{count} pages sans commentaire ont été laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 page without words was left out (a cover, a table of contents …) | {count} pages without words were left out (covers, tables of contents …)</source>
        <translation>
            <numerusform>1 page sans texte a été laissée de côté (couverture, table des matières…)</numerusform>
            <numerusform>{count} pages sans texte ont été laissées de côté (couvertures, tables des matières…)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 passage is not wholly checked yet | {count} passages are not wholly checked yet</source>
        <translation>
            <numerusform>1 passage n’est pas encore entièrement vérifié</numerusform>
            <numerusform>{count} passages ne sont pas encore entièrement vérifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 passage was taken from its capture again, without decisions | {count} passages were taken from their captures again, without decisions</source>
        <translation>
            <numerusform>1 passage a été repris de sa capture, sans décisions</numerusform>
            <numerusform>{count} passages ont été repris de leurs captures, sans décisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 record that is no page was left out (images, scripts, redirects, errors …) | {count} records that are no pages were left out (images, scripts, redirects, errors …)</source>
        <translation>
            <numerusform>1 enregistrement qui n’est pas une page a été laissé de côté (images, scripts, redirections, erreurs…)</numerusform>
            <numerusform>{count} enregistrements qui ne sont pas des pages ont été laissés de côté (images, scripts, redirections, erreurs…)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 row holds no comment | {count} rows hold no comment</source>
        <translation>
            <numerusform>1 ligne ne contient pas de commentaire</numerusform>
            <numerusform>{count} lignes ne contiennent pas de commentaire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 row of the table {table} held what this program does not know, and could not be kept | {count} rows of the table {table} held what this program does not know, and could not be kept</source>
        <translation>
            <numerusform>une ligne de la table {table} contenait ce que ce programme ne connaît pas et n’a pu être gardée</numerusform>
            <numerusform>{count} lignes de la table {table} contenaient ce que ce programme ne connaît pas et n’ont pu être gardées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 row of the table {table} lost what stood in {column}, which this program does not know | {count} rows of the table {table} lost what stood in {column}, which this program does not know</source>
        <translation>
            <numerusform>une ligne de la table {table} a perdu le contenu de {column}, que ce programme ne connaît pas</numerusform>
            <numerusform>{count} lignes de la table {table} ont perdu le contenu de {column}, que ce programme ne connaît pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 thing in {name} does not hold together, so that what was written may not say what was decided: “curator verify” lists it | {count} things in {name} do not hold together, so that what was written may not say what was decided: “curator verify” lists them</source>
        <translation>
            <numerusform>1 chose ne tient pas ensemble dans {name}, si bien que ce qui a été écrit peut ne pas dire ce qui a été décidé&#xa0;: «&#xa0;curator verify&#xa0;» l’énumère</numerusform>
            <numerusform>{count} choses ne tiennent pas ensemble dans {name}, si bien que ce qui a été écrit peut ne pas dire ce qui a été décidé&#xa0;: «&#xa0;curator verify&#xa0;» les énumère</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 word is less sure than {share} % to be what stands on the page | {count} words are less sure than {share} % to be what stands on the page</source>
        <translation>
            <numerusform>1 mot est sûr à moins de {share}&#xa0;%</numerusform>
            <numerusform>{count} mots sont sûrs à moins de {share}&#xa0;%</numerusform>
        </translation>
    </message>
    <message>
        <source>French grammar is not checked, as Grammalecte is not installed: install it (on Debian, python3-grammalecte), or name the folder that holds it in the environment variable {variable}</source>
        <translation>La grammaire du français n’est pas vérifiée, car Grammalecte n’est pas installé&#xa0;: installez-le (python3-grammalecte sous Debian), ou nommez le dossier qui le contient dans la variable d’environnement {variable}</translation>
    </message>
    <message>
        <source>Import captures</source>
        <translation>Importer des captures</translation>
    </message>
    <message>
        <source>Leave {what} out of exports</source>
        <translation>Laisser {what} hors des exports</translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation>Déplacer {what}</translation>
    </message>
    <message numerus="yes">
        <source>Set 1 recurring line aside | Set {count} recurring lines aside</source>
        <translation>
            <numerusform>1 ligne récurrente mise de côté</numerusform>
            <numerusform>{count} lignes récurrentes mises de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Take {what} into exports again</source>
        <translation>Reprendre {what} dans les exports</translation>
    </message>
    <message>
        <source>Undo step {step}, “{edit}”</source>
        <translation>Annuler l’étape {step}, «&#xa0;{edit}&#xa0;»</translation>
    </message>
    <message>
        <source>a button to answer stands with each</source>
        <translation>chacun porte un bouton pour répondre</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>un film</translation>
    </message>
    <message>
        <source>a film or a sound</source>
        <translation>un film ou un son</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>une police de caractères</translation>
    </message>
    <message>
        <source>a form to write a comment stands below</source>
        <translation>un formulaire de commentaire se trouve dessous</translation>
    </message>
    <message>
        <source>a line above announces comments</source>
        <translation>une ligne au-dessus annonce des commentaires</translation>
    </message>
    <message>
        <source>a page profile is called “{name}” already: choose another name</source>
        <translation>un profil de page s’appelle déjà «&#xa0;{name}&#xa0;»&#xa0;: choisissez un autre nom</translation>
    </message>
    <message>
        <source>a page profile needs a name: give it one with a letter</source>
        <translation>un profil de page a besoin d’un nom&#xa0;: donnez-lui-en un qui contienne une lettre</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>un son</translation>
    </message>
    <message>
        <source>a text or file is too long for {name}: leave it out, or divide it</source>
        <translation>un texte ou un fichier est trop long pour {name}&#xa0;: laissez-le de côté, ou divisez-le</translation>
    </message>
    <message>
        <source>above the article, on a page that was copied whole</source>
        <translation>au-dessus de l’article, dans une page copiée en entier</translation>
    </message>
    <message>
        <source>address in a web archive</source>
        <translation>adresse dans une archive web</translation>
    </message>
    <message>
        <source>address in the export</source>
        <translation>adresse dans l’export</translation>
    </message>
    <message>
        <source>address in the web archive</source>
        <translation>adresse dans l’archive web</translation>
    </message>
    <message>
        <source>after “{before}”, “{better}” fits better than “{found}”</source>
        <translation>après «&#xa0;{before}&#xa0;», «&#xa0;{better}&#xa0;» convient mieux que «&#xa0;{found}&#xa0;»</translation>
    </message>
    <message>
        <source>all articles are left out of exports: take in again those that are to be printed</source>
        <translation>tous les articles sont laissés hors des exports&#xa0;: reprenez ceux qui sont à imprimer</translation>
    </message>
    <message>
        <source>an article is named twice: name each once, in the order wanted</source>
        <translation>un article est nommé deux fois&#xa0;: nommez chacun une fois, dans l’ordre voulu</translation>
    </message>
    <message>
        <source>an image, a film or a sound</source>
        <translation>une image, un film ou un son</translation>
    </message>
    <message>
        <source>announces the comments</source>
        <translation>annonce les commentaires</translation>
    </message>
    <message>
        <source>another author signs it</source>
        <translation>un autre auteur le signe</translation>
    </message>
    <message>
        <source>another program changed how {name} is made while it was open: close it and open it again</source>
        <translation>un autre programme a changé la structure de {name} pendant qu’il était ouvert&#xa0;: fermez-le et rouvrez-le</translation>
    </message>
    <message>
        <source>author in the export</source>
        <translation>auteur dans l’export</translation>
    </message>
    <message>
        <source>before “{after}”, “{better}” fits better than “{found}”</source>
        <translation>devant «&#xa0;{after}&#xa0;», «&#xa0;{better}&#xa0;» convient mieux que «&#xa0;{found}&#xa0;»</translation>
    </message>
    <message>
        <source>below the article, on a page that was copied whole</source>
        <translation>sous l’article, dans une page copiée en entier</translation>
    </message>
    <message>
        <source>between what announces the comments and the first of them</source>
        <translation>entre l’annonce des commentaires et le premier d’entre eux</translation>
    </message>
    <message>
        <source>between “{before}” and “{after}”, “{better}” fits better than “{found}”</source>
        <translation>entre «&#xa0;{before}&#xa0;» et «&#xa0;{after}&#xa0;», «&#xa0;{better}&#xa0;» convient mieux que «&#xa0;{found}&#xa0;»</translation>
    </message>
    <message>
        <source>buttons or votes of a comment</source>
        <translation>boutons ou votes d’un commentaire</translation>
    </message>
    <message>
        <source>byline: {words}</source>
        <translation>signature&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>captured again, unchanged, on {date} | captured again {count} times, unchanged, last on {date}</source>
        <translation>
            <numerusform>capturée de nouveau, sans changement, le {date}</numerusform>
            <numerusform>capturée de nouveau {count} fois, sans changement, la dernière le {date}</numerusform>
        </translation>
    </message>
    <message>
        <source>categories in the export</source>
        <translation>catégories dans l’export</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi à l’import</translation>
    </message>
    <message>
        <source>columns left aside: {names}</source>
        <translation>colonnes laissées de côté&#xa0;: {names}</translation>
    </message>
    <message>
        <source>columns read: {pairs}</source>
        <translation>colonnes lues&#xa0;: {pairs}</translation>
    </message>
    <message>
        <source>date in the export</source>
        <translation>date dans l’export</translation>
    </message>
    <message>
        <source>date of the record in the web archive</source>
        <translation>date de l’enregistrement dans l’archive web</translation>
    </message>
    <message>
        <source>dates the comment above</source>
        <translation>date le commentaire qui précède</translation>
    </message>
    <message>
        <source>day on which the document was made</source>
        <translation>jour où le document a été fait</translation>
    </message>
    <message numerus="yes">
        <source>decisions of 1 passage are lost | decisions of {count} passages are lost</source>
        <translation>
            <numerusform>des décisions sont perdues dans 1 passage</numerusform>
            <numerusform>des décisions sont perdues dans {count} passages</numerusform>
        </translation>
    </message>
    <message>
        <source>each has a name</source>
        <translation>chacun a un nom</translation>
    </message>
    <message>
        <source>each repeats the same particulars, as forums do</source>
        <translation>chacun répète les mêmes indications, comme sur les forums</translation>
    </message>
    <message>
        <source>forum in the export</source>
        <translation>forum dans l’export</translation>
    </message>
    <message>
        <source>front matter: {name}</source>
        <translation>en-tête du fichier&#xa0;: {name}</translation>
    </message>
    <message>
        <source>host of the page’s address</source>
        <translation>hôte de l’adresse de la page</translation>
    </message>
    <message>
        <source>in quotation marks</source>
        <translation>entre guillemets</translation>
    </message>
    <message>
        <source>in this sentence, “{better}” fits better than “{found}”</source>
        <translation>dans cette phrase, «&#xa0;{better}&#xa0;» convient mieux que «&#xa0;{found}&#xa0;»</translation>
    </message>
    <message>
        <source>it answers another comment</source>
        <translation>il répond à un autre commentaire</translation>
    </message>
    <message>
        <source>it cannot be looked into ({reason}): check that you may open it</source>
        <translation>il ne peut pas être parcouru ({reason})&#xa0;: vérifiez que vous pouvez l’ouvrir</translation>
    </message>
    <message>
        <source>it has words in common with the kept one, and may have words of its own</source>
        <translation>il a des mots en commun avec celui qui est gardé, et peut en avoir d’autres à lui</translation>
    </message>
    <message>
        <source>it looks like the text of a scan and can be checked so: in the window by Ctrl+Shift+K in Text, on the command line by “curator scan”</source>
        <translation>ce texte semble issu d’un scan et peut être vérifié comme tel&#xa0;: dans la fenêtre par Ctrl+Maj+K dans Relire, en ligne de commande par «&#xa0;curator scan&#xa0;»</translation>
    </message>
    <message>
        <source>it quotes the kept one, by its quotation marks</source>
        <translation>il cite celui qui est gardé, d’après ses guillemets</translation>
    </message>
    <message>
        <source>it stands on another page</source>
        <translation>il se trouve sur une autre page</translation>
    </message>
    <message>
        <source>items without comments or text left out: {kinds}</source>
        <translation>éléments sans commentaires ni texte laissés de côté&#xa0;: {kinds}</translation>
    </message>
    <message>
        <source>its author is not named</source>
        <translation>son auteur n’est pas nommé</translation>
    </message>
    <message>
        <source>its signs or its wording are of this kind</source>
        <translation>ses signes ou sa tournure sont de ce genre</translation>
    </message>
    <message>
        <source>its words are those of menus, bars and notices</source>
        <translation>ses mots sont ceux des menus, des barres et des avis</translation>
    </message>
    <message>
        <source>its words differ</source>
        <translation>ses mots diffèrent</translation>
    </message>
    <message numerus="yes">
        <source>line {numbers} is no JSON and was left out | {count} lines are no JSON and were left out, the first {numbers}</source>
        <translation>
            <numerusform>la ligne {numbers} n’est pas du JSON et a été laissée de côté</numerusform>
            <numerusform>{count} lignes ne sont pas du JSON et ont été laissées de côté, la première&#xa0;: {numbers}</numerusform>
        </translation>
    </message>
    <message>
        <source>line {number} (“{words}”)</source>
        <translation>ligne {number} («&#xa0;{words}&#xa0;»)</translation>
    </message>
    <message>
        <source>line: {words}</source>
        <translation>ligne&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>mark-up: {name}</source>
        <translation>balisage&#xa0;: {name}</translation>
    </message>
    <message>
        <source>message {number}</source>
        <translation>message {number}</translation>
    </message>
    <message>
        <source>named in the first lines: {words}</source>
        <translation>cité dans les premières lignes&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>names and texts take turns, as announced</source>
        <translation>noms et textes alternent, comme annoncé</translation>
    </message>
    <message>
        <source>near the title, it says who wrote the article, or when</source>
        <translation>près du titre, dit qui a écrit l’article, ou quand</translation>
    </message>
    <message>
        <source>no article of {name} can be read</source>
        <translation>aucun article de {name} n’est lisible</translation>
    </message>
    <message>
        <source>no column is called text: “{name}” was taken for it, since it holds the longest</source>
        <translation>aucune colonne ne s’appelle text&#xa0;: «&#xa0;{name}&#xa0;» a été prise à sa place, car elle contient les plus longs</translation>
    </message>
    <message>
        <source>no line fits its “{key}”, and none bears a date</source>
        <translation>aucune ligne ne correspond à son «&#xa0;{key}&#xa0;», et aucune ne porte de date</translation>
    </message>
    <message>
        <source>no line fits its “{key}”; the first with a date is {place}</source>
        <translation>aucune ligne ne correspond à son «&#xa0;{key}&#xa0;»&#xa0;; la première qui porte une date est {place}</translation>
    </message>
    <message>
        <source>no safety copy could be written ({reason}): save a copy elsewhere</source>
        <translation>aucune copie de sécurité n’a pu être écrite ({reason})&#xa0;: enregistrez une copie ailleurs</translation>
    </message>
    <message>
        <source>no title in the export</source>
        <translation>pas de titre dans l’export</translation>
    </message>
    <message>
        <source>not published: {status}</source>
        <translation>non publié&#xa0;: {status}</translation>
    </message>
    <message>
        <source>note of HTTrack</source>
        <translation>note de HTTrack</translation>
    </message>
    <message>
        <source>note of SingleFile</source>
        <translation>note de SingleFile</translation>
    </message>
    <message>
        <source>note of the browser that saved it</source>
        <translation>note du navigateur qui l’a enregistrée</translation>
    </message>
    <message>
        <source>nothing else on the page looks like this: choose the line with the author and the date of a comment, or mark a second comment as an example</source>
        <translation>rien d’autre sur la page n’y ressemble&#xa0;: choisissez la ligne qui porte l’auteur et la date d’un commentaire, ou marquez un second commentaire comme exemple</translation>
    </message>
    <message>
        <source>nothing of {name} can be read</source>
        <translation>rien de {name} n’est lisible</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it does not say which letters it shows; recognise its pages (OCR) and import that</source>
        <translation>rien à importer de {name}&#xa0;: le fichier ne dit pas quelles lettres il montre&#xa0;; passez ses pages à la reconnaissance (OCR) et importez-en le résultat</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it holds neither posts nor comments</source>
        <translation>rien à importer dans {name}&#xa0;: ni billets ni commentaires</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it holds no comments</source>
        <translation>rien à importer dans {name}&#xa0;: il ne contient aucun commentaire</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it holds no files</source>
        <translation>rien à importer dans {name}&#xa0;: il ne contient aucun fichier</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it holds no page</source>
        <translation>rien à importer dans {name}&#xa0;: il ne contient aucune page</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it is XML of a kind that is not read (“{root}”); save the page itself</source>
        <translation>rien à importer dans {name}&#xa0;: c’est du XML d’un genre qui n’est pas lu («&#xa0;{root}&#xa0;»)&#xa0;; enregistrez la page elle-même</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it is a package of Office without a text</source>
        <translation>rien à importer dans {name}&#xa0;: c’est un document Office sans texte</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it is a spreadsheet or a presentation, and no text</source>
        <translation>rien à importer dans {name}&#xa0;: c’est un tableur ou une présentation, et non un texte</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it is damaged JSON, neither one value nor one on each line</source>
        <translation>rien à importer dans {name}&#xa0;: du JSON endommagé, ni une valeur unique ni une par ligne</translation>
    </message>
    <message>
        <source>nothing to import in {name}: it unpacks to more than 512 MB</source>
        <translation>rien à importer dans {name}&#xa0;: décompressé, il dépasse 512 Mo</translation>
    </message>
    <message>
        <source>nothing to import in {name}: its XML is damaged from the start</source>
        <translation>rien à importer dans {name}&#xa0;: son XML est endommagé dès le début</translation>
    </message>
    <message>
        <source>nothing to import in {name}: its pages are pictures without text; recognise them (OCR) and import that</source>
        <translation>rien à importer de {name}&#xa0;: ses pages sont des images sans texte&#xa0;; passez-les à la reconnaissance (OCR) et importez-en le résultat</translation>
    </message>
    <message>
        <source>nothing to import in {name}: its pages hold no words</source>
        <translation>rien à importer dans {name}&#xa0;: ses pages ne contiennent aucun mot</translation>
    </message>
    <message>
        <source>nothing to import in {name}: the book has no text</source>
        <translation>rien à importer dans {name}&#xa0;: le livre n’a pas de texte</translation>
    </message>
    <message>
        <source>nothing to import in {name}: the compressed file is damaged</source>
        <translation>rien à importer dans {name}&#xa0;: le fichier compressé est endommagé</translation>
    </message>
    <message>
        <source>nothing to import in {name}: the message holds no text</source>
        <translation>rien à importer dans {name}&#xa0;: le message ne contient pas de texte</translation>
    </message>
    <message>
        <source>nothing to import in {name}: the page shows no text</source>
        <translation>rien à importer dans {name}&#xa0;: la page n’affiche aucun texte</translation>
    </message>
    <message>
        <source>nothing to import in {name}: there is no page in the archive</source>
        <translation>rien à importer dans {name}&#xa0;: il n’y a aucune page dans l’archive</translation>
    </message>
    <message numerus="yes">
        <source>of 1 letter the file does not say which it is: it is shown as � | of {count} letters the file does not say which they are: they are shown as �</source>
        <translation>
            <numerusform>le fichier ne dit pas quelle est 1 lettre&#xa0;: elle est montrée comme �</numerusform>
            <numerusform>le fichier ne dit pas quelles sont {count} lettres&#xa0;: elles sont montrées comme �</numerusform>
        </translation>
    </message>
    <message>
        <source>one of several lines with the same sign</source>
        <translation>l’une de plusieurs lignes marquées du même signe</translation>
    </message>
    <message>
        <source>opens a comment: it has the form of the lines with author and date on this page</source>
        <translation>ouvre un commentaire&#xa0;: a la forme des lignes d’auteur et de date de cette page</translation>
    </message>
    <message>
        <source>opens a ping</source>
        <translation>ouvre un rétrolien</translation>
    </message>
    <message>
        <source>page number or running head</source>
        <translation>numéro de page ou titre courant</translation>
    </message>
    <message>
        <source>page {number} of {count} in one file</source>
        <translation>page {number} sur {count} d’un même fichier</translation>
    </message>
    <message>
        <source>paragraph apart, under the title</source>
        <translation>paragraphe à part, sous le titre</translation>
    </message>
    <message>
        <source>parts of the table {table} could not be read: what stood there is lost</source>
        <translation>des parties de la table {table} n’ont pas pu être lues&#xa0;: leur contenu est perdu</translation>
    </message>
    <message>
        <source>passage {id} is not in {article}</source>
        <translation>le passage {id} n’est pas dans {article}</translation>
    </message>
    <message>
        <source>passage {id} is part of {comment}, which stands under another article</source>
        <translation>le passage {id} fait partie de {comment}, qui se trouve sous un autre article</translation>
    </message>
    <message numerus="yes">
        <source>passage {passage} reads 1 character | passage {passage} reads {count} characters</source>
        <translation>
            <numerusform>le passage {passage} compte {count} caractère</numerusform>
            <numerusform>le passage {passage} compte {count} caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>passages of two captures cannot be joined: leave each where it was captured</source>
        <translation>des passages de deux captures ne se joignent pas&#xa0;: laissez chacun dans la sienne</translation>
    </message>
    <message>
        <source>past the end of a comment</source>
        <translation>au-delà de la fin d’un commentaire</translation>
    </message>
    <message>
        <source>property of the document: {name}</source>
        <translation>propriété du document&#xa0;: {name}</translation>
    </message>
    <message>
        <source>repeated beside comments, or words of the page around them</source>
        <translation>répété à côté des commentaires, ou mots de la page autour d’eux</translation>
    </message>
    <message>
        <source>running text</source>
        <translation>texte courant</translation>
    </message>
    <message>
        <source>said by hand</source>
        <translation>dit à la main</translation>
    </message>
    <message>
        <source>short line alone, above running text</source>
        <translation>ligne courte, seule, au-dessus d’un texte courant</translation>
    </message>
    <message>
        <source>short line at the top, apart from what follows</source>
        <translation>ligne courte en haut, séparée de la suite</translation>
    </message>
    <message>
        <source>short line between the title and the text</source>
        <translation>ligne courte entre le titre et le texte</translation>
    </message>
    <message>
        <source>signs the comment above: it has the form of the lines with author and date on this page</source>
        <translation>signe le commentaire qui précède&#xa0;: a la forme des lignes d’auteur et de date de cette page</translation>
    </message>
    <message>
        <source>somebody speaks more than once</source>
        <translation>quelqu’un prend la parole plus d’une fois</translation>
    </message>
    <message>
        <source>stands more than once: the words in place of a picture</source>
        <translation>figure plus d’une fois&#xa0;: les mots à la place d’une image</translation>
    </message>
    <message>
        <source>stopped: nothing was changed</source>
        <translation>arrêté&#xa0;: rien n’a changé</translation>
    </message>
    <message>
        <source>subtitle</source>
        <translation>sous-titre</translation>
    </message>
    <message>
        <source>text above the line that signs it</source>
        <translation>texte au-dessus de la ligne qui le signe</translation>
    </message>
    <message>
        <source>text under a line that opens a comment</source>
        <translation>texte sous une ligne qui ouvre un commentaire</translation>
    </message>
    <message>
        <source>the XML is damaged from line {line} on: see whether text is missing</source>
        <translation>le XML est endommagé à partir de la ligne {line}&#xa0;: voyez s’il manque du texte</translation>
    </message>
    <message>
        <source>the address of the page, at its head</source>
        <translation>l’adresse de la page, en tête</translation>
    </message>
    <message>
        <source>the archive breaks off within a record: what stands before that was read; fetch the archive again</source>
        <translation>l’archive s’interrompt au milieu d’un enregistrement&#xa0;: ce qui précède a été lu&#xa0;; récupérez l’archive de nouveau</translation>
    </message>
    <message>
        <source>the archive’s own checksum does not fit: the page was changed or damaged after it was captured</source>
        <translation>la somme de contrôle de l’archive ne correspond pas&#xa0;: la page a été modifiée ou endommagée après sa capture</translation>
    </message>
    <message>
        <source>the archive’s record</source>
        <translation>enregistrement de l’archive</translation>
    </message>
    <message>
        <source>the beginning of {name} is damaged: restore it from a copy or save what is left with “curator rescue”</source>
        <translation>le début de {name} est endommagé&#xa0;: restaurez la collection depuis une copie, ou sauvez ce qui en reste avec «&#xa0;curator rescue&#xa0;»</translation>
    </message>
    <message>
        <source>the book’s own description</source>
        <translation>description que donne le livre</translation>
    </message>
    <message>
        <source>the bytes of {name} are not those that were imported</source>
        <translation>les octets de {name} ne sont pas ceux qui ont été importés</translation>
    </message>
    <message>
        <source>the collection cannot be brought up to date, {table} {row} refers to a {parent} that is not there: restore it from a copy</source>
        <translation>la collection ne peut pas être mise à jour, {table} {row} renvoie à un élément de {parent} qui n’existe pas&#xa0;: restaurez-la depuis une copie</translation>
    </message>
    <message>
        <source>the collection is damaged, so this cannot be done: “curator verify” says where</source>
        <translation>la collection est endommagée, ce qui empêche de continuer&#xa0;: «&#xa0;curator verify&#xa0;» dit où</translation>
    </message>
    <message>
        <source>the collection was written by a newer version of Curator: install that version to open it</source>
        <translation>la collection vient d’une version plus récente de Curator&#xa0;: installez-la pour l’ouvrir</translation>
    </message>
    <message>
        <source>the comment that is quoted</source>
        <translation>le commentaire cité</translation>
    </message>
    <message>
        <source>the copy that names its author</source>
        <translation>la copie qui nomme son auteur</translation>
    </message>
    <message>
        <source>the counter {name} stands at {stands}, but {last} is given already</source>
        <translation>le compteur {name} est à {stands}, mais {last} est déjà attribué</translation>
    </message>
    <message>
        <source>the device is gone</source>
        <translation>l’appareil n’est plus là</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>le disque est en lecture seule</translation>
    </message>
    <message>
        <source>the disk failed</source>
        <translation>le disque est en panne</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the disk is full, so {name} was not written: make room, or choose another folder</source>
        <translation>le disque est plein, {name} n’a pas été écrit&#xa0;: faites de la place, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>the disk is full: free some space and try again; nothing was changed in {name}</source>
        <translation>le disque est plein&#xa0;: libérez de la place et recommencez&#x202f;; rien n’a changé dans {name}</translation>
    </message>
    <message>
        <source>the encoding is a guess ({encoding}); choose another if accents look wrong</source>
        <translation>l’encodage est une supposition ({encoding})&#x202f;; choisissez-en un autre si les accents sont faux</translation>
    </message>
    <message>
        <source>the export does not hold the page of these comments: it calls it {id}</source>
        <translation>l’export ne contient pas la page de ces commentaires&#xa0;: il la nomme {id}</translation>
    </message>
    <message>
        <source>the file ends before its text does: see what is missing</source>
        <translation>le fichier s’arrête avant la fin de son texte&#xa0;: voyez ce qui manque</translation>
    </message>
    <message>
        <source>the file has a {kind} {name}, which Curator did not make</source>
        <translation>le fichier contient {kind} {name}, que Curator n’a pas créé</translation>
    </message>
    <message>
        <source>the file is damaged and cannot be read to its end ({reason}): restore it from a copy or save what is left with “curator rescue”</source>
        <translation>le fichier est abîmé et ne peut être lu jusqu’au bout ({reason})&#xa0;: restaurez-le depuis une copie ou sauvez ce qui en reste par «&#xa0;curator rescue&#xa0;»</translation>
    </message>
    <message>
        <source>the file is damaged: {reason}</source>
        <translation>le fichier est abîmé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>the file lacks its {kind} {name}</source>
        <translation>il manque au fichier&#xa0;: {kind} {name}</translation>
    </message>
    <message>
        <source>the first copy on the page</source>
        <translation>la première copie de la page</translation>
    </message>
    <message>
        <source>the folder {folder} cannot be made</source>
        <translation>le dossier {folder} ne peut pas être créé</translation>
    </message>
    <message>
        <source>the folder {folder} cannot be written to: choose another, or change its permissions</source>
        <translation>on ne peut pas écrire dans le dossier {folder}&#xa0;: choisissez-en un autre, ou changez ses droits</translation>
    </message>
    <message>
        <source>the folder {folder} does not exist: create it, or choose another</source>
        <translation>le dossier {folder} n’existe pas&#xa0;: créez-le, ou choisissez-en un autre</translation>
    </message>
    <message>
        <source>the format of the file names another title</source>
        <translation>le format du fichier nomme un autre titre</translation>
    </message>
    <message>
        <source>the format of the file says so</source>
        <translation>le format du fichier le dit</translation>
    </message>
    <message>
        <source>the front matter is damaged and was read as text</source>
        <translation>l’en-tête du fichier est endommagé et a été lu comme du texte</translation>
    </message>
    <message>
        <source>the heading has {count} characters: {most} at most are a heading</source>
        <translation>l’intitulé compte {count} caractères&#xa0;: {most} au plus font un intitulé</translation>
    </message>
    <message>
        <source>the history has no step {step} in force: “curator history” lists them</source>
        <translation>l’historique n’a pas d’étape {step} en vigueur&#xa0;: «&#xa0;curator history&#xa0;» les énumère</translation>
    </message>
    <message>
        <source>the history is lost: what was done before cannot be taken back</source>
        <translation>l’historique est perdu&#xa0;: ce qui a été fait avant ne peut plus être annulé</translation>
    </message>
    <message>
        <source>the index of the words is not that of the texts: search does not find all of them</source>
        <translation>l’index des mots n’est pas celui des textes&#xa0;: la recherche ne les trouve pas tous</translation>
    </message>
    <message>
        <source>the likest to a title among the lines near the text</source>
        <translation>la ligne qui ressemble le plus à un titre, parmi celles proches du texte</translation>
    </message>
    <message>
        <source>the lines say that somebody says something</source>
        <translation>les lignes disent que quelqu’un dit quelque chose</translation>
    </message>
    <message>
        <source>the log beside {name} was left by another file or another state of it: it is kept as {aside} and was not read</source>
        <translation>le journal placé à côté de {name} vient d’un autre fichier, ou d’un autre état du même&#xa0;: il est conservé sous le nom {aside} et n’a pas été lu</translation>
    </message>
    <message>
        <source>the log beside {name} was left by another file or another state of it: it was not read</source>
        <translation>le journal placé à côté de {name} vient d’un autre fichier, ou d’un autre état du même&#xa0;: il n’a pas été lu</translation>
    </message>
    <message>
        <source>the message holds parts within parts without end: save what is in it, and import that</source>
        <translation>le message contient des parties dans des parties, sans fin&#xa0;: enregistrez ce qu’il contient, et importez-le</translation>
    </message>
    <message>
        <source>the message’s date</source>
        <translation>date du message</translation>
    </message>
    <message>
        <source>the message’s sender</source>
        <translation>expéditeur du message</translation>
    </message>
    <message>
        <source>the message’s subject</source>
        <translation>objet du message</translation>
    </message>
    <message>
        <source>the most complete copy</source>
        <translation>la copie la plus complète</translation>
    </message>
    <message>
        <source>the name {name}… is too long for this disk: choose a shorter one</source>
        <translation>le nom {name}… est trop long pour ce disque&#xa0;: choisissez-en un plus court</translation>
    </message>
    <message>
        <source>the page announces as many</source>
        <translation>la page en annonce autant</translation>
    </message>
    <message>
        <source>the page profile cannot be written to {folder} ({reason}): check that you may write there</source>
        <translation>le profil de page ne peut pas être écrit dans {folder} ({reason})&#xa0;: vérifiez que vous pouvez y écrire</translation>
    </message>
    <message>
        <source>the page profile that it was read with is gone or was changed</source>
        <translation>le profil de page qui a servi à la lecture n’est plus là ou a été modifié</translation>
    </message>
    <message>
        <source>the page profile {name} cannot be opened: {reason}</source>
        <translation>le profil de page {name} ne peut être ouvert&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>the page profile {name} cannot be read: {reason}</source>
        <translation>le profil de page {name} ne peut être lu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>the page profile {name} cannot be used: “{key}” {why}</source>
        <translation>le profil de page {name} ne peut servir&#xa0;: «&#xa0;{key}&#xa0;» {why}</translation>
    </message>
    <message>
        <source>the page profile “{name}” found no comments: {why}</source>
        <translation>le profil de page «&#xa0;{name}&#xa0;» n’a trouvé aucun commentaire&#xa0;: {why}</translation>
    </message>
    <message>
        <source>the printer “{queue}” did not take the pages ({said})</source>
        <translation>l’imprimante «&#xa0;{queue}&#xa0;» n’a pas pris les pages ({said})</translation>
    </message>
    <message>
        <source>the printer “{queue}” does not answer: see whether it is on</source>
        <translation>l’imprimante «&#xa0;{queue}&#xa0;» ne répond pas&#xa0;: vérifiez qu’elle est allumée</translation>
    </message>
    <message>
        <source>the process that did the work died ({manner}): nothing was changed; try again</source>
        <translation>le processus qui faisait le travail est mort ({manner})&#xa0;: rien n’a changé&#x202f;; réessayez</translation>
    </message>
    <message>
        <source>the reading text of passage {passage} is not what was decided</source>
        <translation>le texte de lecture du passage {passage} n’est pas ce qui a été décidé</translation>
    </message>
    <message>
        <source>the record in the archive is cut short: {count} of {whole} bytes are there</source>
        <translation>l’enregistrement de l’archive est tronqué&#xa0;: {count} octets sur {whole} sont là</translation>
    </message>
    <message>
        <source>the record of {name} in the archive is damaged</source>
        <translation>l’enregistrement de {name} dans l’archive est endommagé</translation>
    </message>
    <message>
        <source>the regular expression takes too long on this text: make it simpler, without nested repeats</source>
        <translation>l’expression régulière prend trop de temps sur ce texte&#xa0;: simplifiez-la, sans répétitions imbriquées</translation>
    </message>
    <message>
        <source>the replacement “{replacement}” is not valid ({reason}): check its groups</source>
        <translation>le remplacement «&#xa0;{replacement}&#xa0;» n’est pas valable ({reason})&#xa0;: vérifiez ses groupes</translation>
    </message>
    <message>
        <source>the safety copy {name} is not whole: choose another</source>
        <translation>la copie de sécurité {name} n’est pas intacte&#xa0;: choisissez-en une autre</translation>
    </message>
    <message>
        <source>the same words but for slips of the pen, by one author on one page</source>
        <translation>les mêmes mots à des fautes de frappe près, d’un même auteur sur une même page</translation>
    </message>
    <message>
        <source>the same words, by one author on one page</source>
        <translation>les mêmes mots, d’un même auteur sur une même page</translation>
    </message>
    <message>
        <source>the similarity threshold must be above 0 and at most 1, not {threshold}</source>
        <translation>le seuil de ressemblance doit être supérieur à 0 et au plus égal à 1, non {threshold}</translation>
    </message>
    <message>
        <source>the smaller number of repeats comes first</source>
        <translation>le plus petit nombre de répétitions vient en premier</translation>
    </message>
    <message numerus="yes">
        <source>the text of 1 capture was damaged and was decoded from its bytes again | the texts of {count} captures were damaged and were decoded from their bytes again</source>
        <translation>
            <numerusform>le texte d’une capture était endommagé et a été décodé de nouveau à partir de ses octets</numerusform>
            <numerusform>les textes de {count} captures étaient endommagés et ont été décodés de nouveau à partir de leurs octets</numerusform>
        </translation>
    </message>
    <message>
        <source>the time of day is given</source>
        <translation>l’heure est donnée</translation>
    </message>
    <message>
        <source>the work gave back what cannot be read: nothing was changed; try again</source>
        <translation>le travail a rendu un résultat illisible&#xa0;: rien n’a changé&#x202f;; réessayez</translation>
    </message>
    <message>
        <source>the work needed more than {size} MB of memory, so it was ended: nothing was changed</source>
        <translation>le travail demandait plus de {size} Mo de mémoire, il a été arrêté&#xa0;: rien n’a changé</translation>
    </message>
    <message>
        <source>the {kind} {name} of the file is not as Curator makes it</source>
        <translation>l’objet {name} du fichier ({kind}) n’est pas tel que Curator le fait</translation>
    </message>
    <message>
        <source>their texts hold lines that say who speaks</source>
        <translation>leurs textes contiennent des lignes qui disent qui parle</translation>
    </message>
    <message>
        <source>there is no article {id}: “curator show” lists them</source>
        <translation>il n’y a pas d’article {id}&#xa0;: «&#xa0;curator show&#xa0;» en donne la liste</translation>
    </message>
    <message>
        <source>there is no class of characters of this name</source>
        <translation>il n’y a pas de classe de caractères de ce nom</translation>
    </message>
    <message>
        <source>there is no collection at {path}: check the name, or create it with an import</source>
        <translation>il n’y a pas de collection à cet endroit&#xa0;: {path}&#x202f;; vérifiez le nom, ou créez-la par un import</translation>
    </message>
    <message>
        <source>there is no column “{name}” in the table: it has {columns}</source>
        <translation>il n’y a pas de colonne «&#xa0;{name}&#xa0;» dans le tableau&#xa0;: il a {columns}</translation>
    </message>
    <message>
        <source>there is no comment {id}: “curator show” lists them</source>
        <translation>il n’y a pas de commentaire {id}&#xa0;: «&#xa0;curator show&#xa0;» en donne la liste</translation>
    </message>
    <message>
        <source>there is no correction {id}: “curator corrections” lists them</source>
        <translation>il n’y a pas de correction {id}&#xa0;: «&#xa0;curator corrections&#xa0;» les énumère</translation>
    </message>
    <message>
        <source>there is no export profile “{name}”: choose among {choices}</source>
        <translation>il n’y a pas de profil d’export «&#xa0;{name}&#xa0;»&#xa0;: choisissez parmi {choices}</translation>
    </message>
    <message>
        <source>there is no field “{name}”: choose among {choices}</source>
        <translation>il n’y a pas de champ «&#xa0;{name}&#xa0;»&#xa0;: choisissez parmi {choices}</translation>
    </message>
    <message>
        <source>there is no file to import in it</source>
        <translation>il ne contient aucun fichier à importer</translation>
    </message>
    <message>
        <source>there is no file {path}: check its name</source>
        <translation>il n’y a pas de fichier {path}&#xa0;: vérifiez son nom</translation>
    </message>
    <message>
        <source>there is no file {path}: check the name</source>
        <translation>il n’y a pas de fichier {path}&#xa0;: vérifiez le nom</translation>
    </message>
    <message>
        <source>there is no group of this name</source>
        <translation>il n’y a pas de groupe de ce nom</translation>
    </message>
    <message>
        <source>there is no group of this number</source>
        <translation>il n’y a pas de groupe de ce numéro</translation>
    </message>
    <message>
        <source>there is no passage {id}: “curator show --json” lists them</source>
        <translation>il n’y a pas de passage {id}&#xa0;: «&#xa0;curator show --json&#xa0;» en donne la liste</translation>
    </message>
    <message>
        <source>there is no text under most of them</source>
        <translation>il n’y a pas de texte sous la plupart</translation>
    </message>
    <message>
        <source>there is nothing before the sign of repetition</source>
        <translation>rien ne précède le signe de répétition</translation>
    </message>
    <message>
        <source>there is nothing to export yet: import a capture first</source>
        <translation>il n’y a encore rien à exporter&#xa0;: importez d’abord une capture</translation>
    </message>
    <message>
        <source>there is too little room on the disk for a safety copy: free some space</source>
        <translation>il y a trop peu de place sur le disque pour une copie de sécurité&#xa0;: libérez de l’espace</translation>
    </message>
    <message>
        <source>they have no names</source>
        <translation>ils n’ont pas de nom</translation>
    </message>
    <message>
        <source>they lead to other pages</source>
        <translation>ils mènent à d’autres pages</translation>
    </message>
    <message>
        <source>this passage belongs to no comment: mark the line that opens the comment as its header</source>
        <translation>ce passage n’appartient à aucun commentaire&#xa0;: marquez comme en-tête la ligne qui ouvre le commentaire</translation>
    </message>
    <message>
        <source>this passage opens a comment already</source>
        <translation>ce passage ouvre déjà un commentaire</translation>
    </message>
    <message>
        <source>this system has no print queue: export the PDF and print it from a reader</source>
        <translation>ce système n’a pas de file d’impression&#xa0;: exportez le PDF et imprimez-le depuis un lecteur</translation>
    </message>
    <message>
        <source>this system knows programs from their installers, and has no entries of this kind</source>
        <translation>ce système connaît les programmes par leurs installateurs, et n’a pas d’entrées de ce genre</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>title in the export</source>
        <translation>titre dans l’export</translation>
    </message>
    <message>
        <source>title line</source>
        <translation>ligne de titre</translation>
    </message>
    <message>
        <source>title of the blog in the export</source>
        <translation>titre du blog dans l’export</translation>
    </message>
    <message>
        <source>two accepted corrections change the same characters ({start}-{end} and {other_start}-{other_end}): revoke one of them first</source>
        <translation>deux corrections acceptées changent les mêmes caractères ({start}-{end} et {other_start}-{other_end})&#xa0;: retirez d’abord l’une d’elles</translation>
    </message>
    <message>
        <source>two signs of repetition follow each other</source>
        <translation>deux signes de répétition se suivent</translation>
    </message>
    <message>
        <source>under “{words}”, which opens lists of other pages</source>
        <translation>sous «&#xa0;{words}&#xa0;», qui ouvre des listes d’autres pages</translation>
    </message>
    <message>
        <source>what this edit changed has no place in the text, or is gone</source>
        <translation>ce que cette modification a changé n’a pas de place dans le texte, ou n’y est plus</translation>
    </message>
    <message>
        <source>you chose it</source>
        <translation>vous l’avez choisi</translation>
    </message>
    <message>
        <source>your dictionary {file} cannot be read as text: mend it or move it away</source>
        <translation>votre dictionnaire {file} ne peut pas être lu comme du texte&#xa0;: réparez-le ou déplacez-le</translation>
    </message>
    <message>
        <source>{article} cannot go on with itself: name the article that goes on</source>
        <translation>{article} ne peut pas être sa propre suite&#xa0;: nommez l’article qui le continue</translation>
    </message>
    <message>
        <source>{article} has no version {number}: “curator show --json” lists them</source>
        <translation>{article} n’a pas de version {number}&#xa0;: «&#xa0;curator show --json&#xa0;» en donne la liste</translation>
    </message>
    <message>
        <source>{article} is read from a capture that is none of its page&apos;s</source>
        <translation>{article} est lu d’après une capture qui n’est pas de sa page</translation>
    </message>
    <message numerus="yes">
        <source>{article}: 1 announced comment was not captured | {article}: {count} announced comments were not captured</source>
        <translation>
            <numerusform>{article}&#xa0;: 1 commentaire annoncé n’a pas été capturé</numerusform>
            <numerusform>{article}&#xa0;: {count} commentaires annoncés n’ont pas été capturés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{article}: 1 field has no value | {article}: {count} fields have no value</source>
        <translation>
            <numerusform>{article}&#xa0;: 1 champ est vide</numerusform>
            <numerusform>{article}&#xa0;: {count} champs sont vides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{article}: 1 proposed value is not confirmed | {article}: {count} proposed values are not confirmed</source>
        <translation>
            <numerusform>{article}&#xa0;: 1 valeur proposée n’est pas confirmée</numerusform>
            <numerusform>{article}&#xa0;: {count} valeurs proposées ne sont pas confirmées</numerusform>
        </translation>
    </message>
    <message>
        <source>{article}: no passage holds the text at {start} to {end}</source>
        <translation>{article}&#xa0;: aucun passage ne contient le texte de {start} à {end}</translation>
    </message>
    <message>
        <source>{count} lines look like openings of comments, but too little speaks for it: if they are, show one of them, and all that look alike are found</source>
        <translation>{count} lignes ressemblent à des débuts de commentaires, mais trop peu d’indices le confirment&#xa0;: si c’en sont, montrez-en une, et toutes celles qui lui ressemblent seront trouvées</translation>
    </message>
    <message>
        <source>{folder} is a file, not a folder: choose another</source>
        <translation>{folder} est un fichier et non un dossier&#xa0;: choisissez-en un autre</translation>
    </message>
    <message>
        <source>{ground}; otherwise “{value}” ({other})</source>
        <translation>{ground}&#xa0;; ailleurs «&#xa0;{value}&#xa0;» ({other})</translation>
    </message>
    <message>
        <source>{id} cannot answer {target}: choose another comment of {article}</source>
        <translation>{id} ne peut répondre à {target}&#xa0;: choisissez un autre commentaire de {article}</translation>
    </message>
    <message>
        <source>{id} cannot stand behind itself: name another article</source>
        <translation>{id} ne peut se placer derrière lui-même&#xa0;: nommez un autre article</translation>
    </message>
    <message>
        <source>{id} is a comment or a ping, not “{value}”</source>
        <translation>{id} est un commentaire ou un ping, non «&#xa0;{value}&#xa0;»</translation>
    </message>
    <message>
        <source>{id} is folded onto {kept}, which is folded itself or out of the reading</source>
        <translation>{id} est replié sur {kept}, lui-même replié ou absent de la lecture</translation>
    </message>
    <message>
        <source>{id} is linked to itself, in a circle</source>
        <translation>{id} renvoie à lui-même, en boucle</translation>
    </message>
    <message>
        <source>{id} is not folded: it stands on its own already</source>
        <translation>{id} n’est pas replié&#xa0;: il figure déjà par lui-même</translation>
    </message>
    <message>
        <source>{id} is not in this group: choose one of its members</source>
        <translation>{id} n’est pas dans ce groupe&#xa0;: choisissez l’un de ses membres</translation>
    </message>
    <message>
        <source>{kind} is not set by hand: choose among {kinds}</source>
        <translation>«&#xa0;{kind}&#xa0;» ne se pose pas à la main&#xa0;: choisissez parmi {kinds}</translation>
    </message>
    <message>
        <source>{name} bears no version of Curator, so it is damaged: restore it from a copy or save what is left with “curator rescue”</source>
        <translation>{name} ne porte aucune version de Curator et est donc abîmé&#xa0;: reprenez une copie ou sauvez ce qui en reste par «&#xa0;curator rescue&#xa0;»</translation>
    </message>
    <message>
        <source>{name} cannot be opened here: check that its folder exists and that you may write to it</source>
        <translation>{name} ne peut être ouvert ici&#xa0;: vérifiez que son dossier existe et que vous pouvez y écrire</translation>
    </message>
    <message>
        <source>{name} cannot be written: change its permissions or copy it to a folder of yours</source>
        <translation>{name} ne peut être modifié&#xa0;: changez ses droits d’accès, ou copiez-le dans un dossier à vous</translation>
    </message>
    <message>
        <source>{name} could not be put back ({reason}): it is as it was</source>
        <translation>{name} n’a pas pu être remise en place ({reason})&#xa0;: elle est comme avant</translation>
    </message>
    <message>
        <source>{name} could not be read or written (disk full, unplugged or failing?): nothing was changed</source>
        <translation>{name} n’a pu être lu ou écrit (disque plein, débranché ou défaillant&#x202f;?)&#xa0;: rien n’a changé</translation>
    </message>
    <message>
        <source>{name} could not be rescued ({reason}): try another folder</source>
        <translation>{name} n’a pas pu être sauvé ({reason})&#xa0;: essayez un autre dossier</translation>
    </message>
    <message>
        <source>{name} exists already: choose another name</source>
        <translation>{name} existe déjà&#xa0;: choisissez un autre nom</translation>
    </message>
    <message>
        <source>{name} exists already: open it, or choose another name</source>
        <translation>{name} existe déjà&#xa0;: ouvrez-le, ou choisissez un autre nom</translation>
    </message>
    <message>
        <source>{name} has no safety copy {number}: “curator backups” lists them</source>
        <translation>{name} n’a pas de copie de sécurité {number}&#xa0;: «&#xa0;curator backups&#xa0;» en donne la liste</translation>
    </message>
    <message>
        <source>{name} holds more than {count} files: it is made to fill a disk, and was not read</source>
        <translation>{name} contient plus de {count} fichiers&#xa0;: il est fait pour remplir un disque, et n’a pas été lu</translation>
    </message>
    <message>
        <source>{name} holds more than {most} MB: a capture may not be larger; cut it into parts and import those</source>
        <translation>{name} dépasse {most} Mo&#xa0;: une capture ne peut pas être plus grande&#xa0;; découpez-le et importez les morceaux</translation>
    </message>
    <message>
        <source>{name} holds {count} files: it is made to fill a disk, and was not read</source>
        <translation>{name} contient {count} fichiers&#xa0;: il est fait pour remplir un disque et n’a pas été lu</translation>
    </message>
    <message>
        <source>{name} in the archive does not fit its checksum: it was changed or damaged after it was packed</source>
        <translation>dans l’archive, {name} ne correspond pas à sa somme de contrôle&#xa0;: il a été modifié ou endommagé après l’empaquetage</translation>
    </message>
    <message>
        <source>{name} is a capture of {article} already, its version {number}</source>
        <translation>{name} est déjà une capture de {article}, sa version {number}</translation>
    </message>
    <message>
        <source>{name} is a database of another program, not a Curator collection</source>
        <translation>{name} est la base de données d’un autre programme, non une collection de Curator</translation>
    </message>
    <message>
        <source>{name} is a whole number, not “{value}”</source>
        <translation>{name} est un nombre entier, non «&#xa0;{value}&#xa0;»</translation>
    </message>
    <message>
        <source>{name} is an archive in an archive in an archive in an archive: unpack it, and import what is in it</source>
        <translation>{name} est une archive dans une archive dans une archive dans une archive&#xa0;: décompressez-la et importez ce qu’elle contient</translation>
    </message>
    <message>
        <source>{name} is cut short ({length} of {size} bytes): restore it from a copy or save what is left with “curator rescue”; it was not touched</source>
        <translation>{name} est tronqué ({length} octets sur {size})&#xa0;: reprenez une copie ou sauvez ce qui en reste par «&#xa0;curator rescue&#xa0;»&#xa0;; on n’y a pas touché</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be unpacked: fetch it again</source>
        <translation>{name} est endommagé et ne peut pas être décompressé&#xa0;: récupérez-le de nouveau</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be unpacked: fetch it again, or try to repair it with the program that packed it</source>
        <translation>{name} est endommagé et ne peut pas être décompressé&#xa0;: récupérez-le de nouveau, ou essayez de le réparer avec le programme qui l’a empaqueté</translation>
    </message>
    <message>
        <source>{name} is damaged: it does not say what the book holds</source>
        <translation>{name} est endommagé&#xa0;: il ne dit pas ce que contient le livre</translation>
    </message>
    <message>
        <source>{name} is damaged: restore it from a copy or save what is left with “curator rescue”; nothing in it was changed</source>
        <translation>{name} est endommagé&#xa0;: reprenez une copie ou sauvez ce qui en reste par «&#xa0;curator rescue&#xa0;»&#xa0;; rien n’y a été changé</translation>
    </message>
    <message>
        <source>{name} is encrypted: unpack it, and import the file</source>
        <translation>{name} est chiffré&#xa0;: décompressez-le et importez le fichier</translation>
    </message>
    <message>
        <source>{name} is in the way of the backup before an upgrade: move it and try again</source>
        <translation>{name} gêne la sauvegarde qui précède une mise à niveau&#xa0;: déplacez ce fichier et recommencez</translation>
    </message>
    <message>
        <source>{name} is in use by another program: close it there and try again</source>
        <translation>{name} est employé par un autre programme&#xa0;: fermez-le là-bas et recommencez</translation>
    </message>
    <message>
        <source>{name} is locked against copying: its text cannot be read</source>
        <translation>{name} est protégé contre la copie&#xa0;: son texte ne peut pas être lu</translation>
    </message>
    <message>
        <source>{name} is missing in the archive, though its directory names it</source>
        <translation>{name} manque dans l’archive, bien que son répertoire le nomme</translation>
    </message>
    <message>
        <source>{name} is not a Curator collection: choose a .curator file</source>
        <translation>{name} n’est pas une collection de Curator&#xa0;: choisissez un fichier .curator</translation>
    </message>
    <message>
        <source>{name} is not read: it has {count} pages, and {most} are the most; split it</source>
        <translation>{name} n’est pas lu&#xa0;: il a {count} pages, et le maximum est de {most}&#xa0;; divisez-le</translation>
    </message>
    <message>
        <source>{name} is not read: it is a damaged PDF; fetch it again, or export it anew</source>
        <translation>{name} n’est pas lu&#xa0;: c’est un PDF endommagé&#xa0;; récupérez-le de nouveau, ou exportez-le une nouvelle fois</translation>
    </message>
    <message>
        <source>{name} is not read: it is encrypted; save a copy without its password</source>
        <translation>{name} n’est pas lu&#xa0;: il est chiffré&#xa0;; enregistrez-en une copie sans mot de passe</translation>
    </message>
    <message>
        <source>{name} is not read: {part} in it unpacks to more than {most} MB</source>
        <translation>{name} n’est pas lu&#xa0;: décompressé, {part} dépasse {most} Mo</translation>
    </message>
    <message>
        <source>{name} is open for reading only: {reason}</source>
        <translation>{name} n’est ouvert qu’en lecture&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name} is open in another Curator: close it there and try again</source>
        <translation>{name} est ouverte dans un autre Curator&#xa0;: fermez-la là-bas et réessayez</translation>
    </message>
    <message>
        <source>{name} is too damaged for what is left of it to be put together: restore it from a copy</source>
        <translation>{name} est trop endommagé pour que ce qui en reste puisse être rassemblé&#xa0;: restaurez-le depuis une copie</translation>
    </message>
    <message>
        <source>{name} names no format that can be written: end it in {choices}</source>
        <translation>{name} ne désigne aucun format que l’on sache écrire&#xa0;: terminez le nom par {choices}</translation>
    </message>
    <message>
        <source>{name} was moved, deleted or replaced while it was open, so nothing more is written to it: save a copy elsewhere to keep your work</source>
        <translation>{name} a été déplacé, supprimé ou remplacé pendant qu’il était ouvert&#x202f;; plus rien n’y est écrit&#xa0;: enregistrez une copie ailleurs pour garder votre travail</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Curator: install that version to open it</source>
        <translation>{name} vient d’une version plus récente de Curator&#xa0;: installez-la pour l’ouvrir</translation>
    </message>
    <message>
        <source>{name} would unpack to more than {size} MB, {times} times its own size: it is made to fill a disk, and was not read</source>
        <translation>décompressé, {name} dépasserait {size} Mo, {times} fois sa taille&#xa0;: il est fait pour remplir un disque et n’a pas été lu</translation>
    </message>
    <message>
        <source>{name}, read in this way, holds {count} articles, not the one that was read of it: read it in another</source>
        <translation>{name}, lu ainsi, contient {count} articles et non celui qu’on y avait lu&#xa0;: lisez-le autrement</translation>
    </message>
    <message>
        <source>{path} cannot be created ({reason}): choose another name or folder</source>
        <translation>{path} ne peut pas être créé ({reason})&#xa0;: choisissez un autre nom ou un autre dossier</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): check that you may open it</source>
        <translation>{path} ne peut être lu ({reason})&#xa0;: vérifiez que vous avez le droit de l’ouvrir</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}): choose a .curator file that you may read</source>
        <translation>{path} ne peut être lu ({reason})&#xa0;: choisissez un fichier .curator que vous avez le droit de lire</translation>
    </message>
    <message>
        <source>{path} is a device or a pipe and no file: save what it gives in a file, and name that</source>
        <translation>{path} est un périphérique ou un tube et non un fichier&#xa0;: enregistrez ce qu’il donne dans un fichier, et indiquez celui-ci</translation>
    </message>
    <message>
        <source>{path} is a folder: name the files in it</source>
        <translation>{path} est un dossier&#xa0;: nommez les fichiers qui s’y trouvent</translation>
    </message>
    <message>
        <source>{place} fits its “headers”, but no text of a comment stands under it</source>
        <translation>{place} correspond à son «&#xa0;headers&#xa0;», mais aucun texte de commentaire ne se trouve en dessous</translation>
    </message>
    <message>
        <source>{rows} of the table {table} referred to what is lost, and went with it</source>
        <translation>{rows} lignes de la table {table} renvoyaient à ce qui est perdu et l’ont suivi</translation>
    </message>
    <message>
        <source>{service} shows the comments of this page in a frame that was not saved with it: open the page in a browser, let them load, and save it again</source>
        <translation>{service} montre les commentaires de cette page dans un cadre qui n’a pas été enregistré avec elle&#xa0;: ouvrez la page dans un navigateur, laissez-les se charger, et enregistrez-la de nouveau</translation>
    </message>
    <message>
        <source>{stranger}, so it is not opened: restore the collection from a copy, or save what it holds with “curator rescue”</source>
        <translation>{stranger}&#xa0;; il n’est donc pas ouvert&#xa0;: restaurez la collection depuis une copie, ou sauvez ce qu’elle contient avec «&#xa0;curator rescue&#xa0;»</translation>
    </message>
    <message>
        <source>{table} {id} leads out of transcript {transcript}</source>
        <translation>{table} {id} mène hors de la transcription {transcript}</translation>
    </message>
    <message>
        <source>{table} {row} refers to a {parent} that is not there</source>
        <translation>{table} {row} renvoie à un élément de {parent} qui n’existe pas</translation>
    </message>
    <message>
        <source>{table} {row}: this program does not know what stands in its {column}</source>
        <translation>{table} {row}&#xa0;: le contenu de {column} est inconnu de ce programme</translation>
    </message>
    <message>
        <source>{target} already exists: choose another name, or allow it to be replaced (--force)</source>
        <translation>{target} existe déjà&#xa0;: choisissez un autre nom, ou permettez son remplacement (--force)</translation>
    </message>
    <message>
        <source>{target} answers {id} already: a thread cannot run in a circle</source>
        <translation>{target} répond déjà à {id}&#xa0;: un fil ne peut tourner en rond</translation>
    </message>
    <message>
        <source>{target} could not be written ({reason}): try another folder</source>
        <translation>{target} n’a pas pu être écrit ({reason})&#xa0;: essayez un autre dossier</translation>
    </message>
    <message>
        <source>{target} is a Curator collection, which an export never replaces</source>
        <translation>{target} est une collection de Curator, qu’un export ne remplace jamais</translation>
    </message>
    <message>
        <source>{target} is a folder: name a file in it</source>
        <translation>{target} est un dossier&#xa0;: nommez un fichier qui s’y trouve</translation>
    </message>
    <message>
        <source>{url} is in the list of pages, but not in the archive</source>
        <translation>{url} est dans la liste des pages, mais pas dans l’archive</translation>
    </message>
    <message>
        <source>“{edit}” ({number}) cannot be done again: what it changed is not what stands there</source>
        <translation>«&#xa0;{edit}&#xa0;» ({number}) ne peut pas être rétablie&#xa0;: ce qu’elle a modifié n’est pas ce qui s’y trouve</translation>
    </message>
    <message>
        <source>“{edit}” ({number}) cannot be taken back: what it wrote is not what stands there</source>
        <translation>«&#xa0;{edit}&#xa0;» ({number}) ne peut pas être annulée&#xa0;: ce qu’elle a écrit n’est pas ce qui s’y trouve</translation>
    </message>
    <message>
        <source>“{edit}” cannot be undone by itself, since later edits stand on it: undo those first</source>
        <translation>La modification «&#xa0;{edit}&#xa0;» ne peut pas être annulée seule, car des modifications plus récentes en dépendent&#xa0;: annulez-les d’abord</translation>
    </message>
    <message>
        <source>“{edit}” cannot be undone by itself: “{later}”, step {step}, changed the same. Undo that first</source>
        <translation>La modification «&#xa0;{edit}&#xa0;» ne peut pas être annulée seule&#xa0;: «&#xa0;{later}&#xa0;», étape {step}, a modifié la même chose. Annulez-la d’abord</translation>
    </message>
    <message>
        <source>“{edit}” is said to be undone, and a later edit is not</source>
        <translation>«&#xa0;{edit}&#xa0;» est donnée pour annulée, alors qu’une modification plus récente ne l’est pas</translation>
    </message>
    <message>
        <source>“{edit}” is still under way: wait until it is done, or cancel it</source>
        <translation>«&#xa0;{edit}&#xa0;» est encore en cours&#xa0;: attendez la fin ou annulez</translation>
    </message>
    <message>
        <source>“{edit}” was made by another version of Curator, and only that can undo it</source>
        <translation>«&#xa0;{edit}&#xa0;» vient d’une autre version de Curator, qui seule peut l’annuler</translation>
    </message>
    <message>
        <source>“{encoding}” is not an encoding of text: try utf-8, cp1252, mac-roman, cp850 or utf-16</source>
        <translation>«&#xa0;{encoding}&#xa0;» n’est pas un codage de texte&#xa0;: essayez utf-8, cp1252, mac-roman, cp850 ou utf-16</translation>
    </message>
    <message>
        <source>“{found}” is not there any more: check the text again</source>
        <translation>«&#xa0;{found}&#xa0;» ne s’y trouve plus&#xa0;: vérifiez de nouveau le texte</translation>
    </message>
    <message>
        <source>“{given}” is no day: write for example 2012-01-21 or 21/01/2012</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas un jour&#xa0;: écrivez par exemple 2012-01-21 ou 21/01/2012</translation>
    </message>
    <message>
        <source>“{given}” is no list of numbers: write for example 3,7-12</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une liste de numéros&#xa0;: écrivez par exemple 3,7-12</translation>
    </message>
    <message>
        <source>“{given}” is no time: write a year, a month or a day, such as 2012-01, or two with “..” between them</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une date&#xa0;: écrivez une année, un mois ou un jour, par exemple 2012-01, ou deux séparés par «&#xa0;..&#xa0;»</translation>
    </message>
    <message>
        <source>“{pattern}” is not a valid regular expression ({reason}): correct it, or search for plain words</source>
        <translation>«&#xa0;{pattern}&#xa0;» n’est pas une expression régulière valable ({reason})&#xa0;: corrigez-la, ou cherchez de simples mots</translation>
    </message>
    <message>
        <source>“{value}” is no address: write it without spaces, as in https://example.org/page</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une adresse&#xa0;: écrivez-la sans espace, comme https://example.org/page</translation>
    </message>
    <message>
        <source>“{value}” is no language tag: write “fr”, “en” or “fr-CH”</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un code de langue&#xa0;: écrivez «&#xa0;fr&#xa0;», «&#xa0;en&#xa0;» ou «&#xa0;fr-CH&#xa0;»</translation>
    </message>
    <message>
        <source>“{value}” is not a date in EDTF: write 2012, 2012-01, 2012-01-20, 2012? (uncertain), 2012~ (about) or 2012-01/2012-03 (from, to)</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une date EDTF&#xa0;: écrivez 2012, 2012-01, 2012-01-20, 2012? (incertain), 2012~ (environ) ou 2012-01/2012-03 (de, à)</translation>
    </message>
    <message>
        <source>“{word}” is no word: write one without line ends</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas un mot&#xa0;: écrivez-en un sans fin de ligne</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Order: {}</source>
        <translation>Ordre&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>mark-up</source>
        <translation>balisage</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>archive</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>nom du fichier</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>règle</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>From: {}</source>
        <translation>Origine&#xa0;: {}</translation>
    </message>
    <message>
        <source>Proposed: nobody has confirmed it yet</source>
        <translation>Proposé&#xa0;: personne ne l’a encore confirmé</translation>
    </message>
    <message>
        <source>Import proposed: “{}”</source>
        <translation>L’import proposait&#xa0;: «&#xa0;{}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Filter by name or id</source>
        <translation>Filtrer par nom ou cote</translation>
    </message>
    <message>
        <source>Articles and comments</source>
        <translation>Articles et commentaires</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n à relire</numerusform>
            <numerusform>%n à relire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagesTab</name>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page (Ctrl+G)</source>
        <translation>Page (Ctrl+G)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Pleine largeur</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{}&#xa0;%</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>sur {}</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages of the PDF</source>
        <translation>Pages du PDF</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>Page {} sur {}</translation>
    </message>
</context>
<context>
    <name>PassageEditor</name>
    <message>
        <source>Text of the passage</source>
        <translation>Texte du passage</translation>
    </message>
</context>
<context>
    <name>PassageKind</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Sous-titre</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Rétrolien</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Habillage</translation>
    </message>
    <message>
        <source>The title of the article</source>
        <translation>Le titre de l’article</translation>
    </message>
    <message>
        <source>The line under the title, or the standfirst</source>
        <translation>La ligne sous le titre, ou le chapeau</translation>
    </message>
    <message>
        <source>Who wrote it, and when</source>
        <translation>Qui l’a écrit, et quand</translation>
    </message>
    <message>
        <source>A heading inside the article</source>
        <translation>Un titre à l’intérieur de l’article</translation>
    </message>
    <message>
        <source>Running text of the article</source>
        <translation>Le texte courant de l’article</translation>
    </message>
    <message>
        <source>Words of somebody else, or a sentence set off</source>
        <translation>Les mots d’un autre, ou une phrase mise en exergue</translation>
    </message>
    <message>
        <source>An entry of a list</source>
        <translation>Un élément de liste</translation>
    </message>
    <message>
        <source>What stands under a picture</source>
        <translation>Ce qui se trouve sous une image</translation>
    </message>
    <message>
        <source>Author and date above a comment</source>
        <translation>L’auteur et la date au-dessus d’un commentaire</translation>
    </message>
    <message>
        <source>What the commenter says</source>
        <translation>Ce que dit le commentateur</translation>
    </message>
    <message>
        <source>The trace of another page that links here</source>
        <translation>La trace d’une autre page qui renvoie ici</translation>
    </message>
    <message>
        <source>Menus, buttons and the like: kept, but not read</source>
        <translation>Menus, boutons et autres&#xa0;: gardés, mais pas lus</translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message>
        <source>Ctrl+Enter or a click elsewhere keeps what you type · Escape gives it up</source>
        <translation>Ctrl+Entrée ou un clic ailleurs garde ce qui est tapé · Échap y renonce</translation>
    </message>
    <message>
        <source>Several passages are selected: click into one to type.</source>
        <translation>Plusieurs passages sont sélectionnés&#xa0;: cliquez dans l’un d’eux pour saisir.</translation>
    </message>
    <message>
        <source>Reading text</source>
        <translation>Texte de lecture</translation>
    </message>
</context>
<context>
    <name>PassageMenu</name>
    <message>
        <source>Take back: {}</source>
        <translation>Annuler&#xa0;: {}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Show the folded text</source>
        <translation>Afficher le texte replié</translation>
    </message>
    <message>
        <source>Mark the text</source>
        <translation>Mettre en forme</translation>
    </message>
    <message>
        <source>Show in the capture</source>
        <translation>Voir dans la capture</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the article</source>
        <translation>Celle de l’article</translation>
    </message>
</context>
<context>
    <name>PassagePanel</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>{}, as the article</source>
        <translation>{}, comme l’article</translation>
    </message>
    <message>
        <source>A language tag such as fr, en or fr-CH; empty where it is the article’s</source>
        <translation>Un code de langue comme fr, en ou fr-CH&#x202f;; vide si c’est celle de l’article</translation>
    </message>
    <message>
        <source>For reading only: {}</source>
        <translation>En lecture seule&#xa0;: {}</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>Progress of the export</source>
        <translation>Avancement de la publication</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>Export {}</source>
        <translation>Exporter en {}</translation>
    </message>
    <message>
        <source>Writing {} …</source>
        <translation>Écriture de {}&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote {} ({}, {})</source>
        <translation>{} est écrit ({}, {})</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Arrêté&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>No program of this system opens {}: open it by hand.</source>
        <translation>Aucun programme de ce système n’ouvre {}&#xa0;: ouvrez-le à la main.</translation>
    </message>
    <message>
        <source>Export {}…</source>
        <translation>Exporter en {}…</translation>
    </message>
</context>
<context>
    <name>PreviewFrame</name>
    <message>
        <source>Make the preview again (F5)</source>
        <translation>Refaire l’aperçu (F5)</translation>
    </message>
    <message>
        <source>Make the preview again</source>
        <translation>Refaire l’aperçu</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Being updated …</source>
        <translation>Mise à jour&#xa0;…</translation>
    </message>
    <message>
        <source>Stopped, out of date</source>
        <translation>Arrêté, périmé</translation>
    </message>
    <message>
        <source>The preview was stopped.</source>
        <translation>L’aperçu a été arrêté.</translation>
    </message>
    <message>
        <source>Make the preview</source>
        <translation>Faire l’aperçu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The preview is being made …</source>
        <translation>L’aperçu se prépare&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Setting the pages to be printed …</source>
        <translation>Composition des pages à imprimer…</translation>
    </message>
    <message>
        <source>No program of this system prints PDFs: export the PDF and print it elsewhere</source>
        <translation>Aucun programme de ce système n’imprime les PDF&#xa0;: exportez le PDF et imprimez-le ailleurs</translation>
    </message>
    <message>
        <source>Printed to {}</source>
        <translation>Imprimé dans {}</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Impression…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) handed to {}</source>
        <translation>
            <numerusform>%n page confiée à {}</numerusform>
            <numerusform>%n pages confiées à {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Pings</source>
        <translation>Rétroliens</translation>
    </message>
    <message>
        <source>Mention of folded repeats</source>
        <translation>Mention des doublons repliés</translation>
    </message>
    <message>
        <source>Notes on the edition</source>
        <translation>Notes sur l’édition</translation>
    </message>
    <message>
        <source>Provenance of the captures</source>
        <translation>Provenance des captures</translation>
    </message>
    <message>
        <source>As the collection ({})</source>
        <translation>Celle de la collection ({})</translation>
    </message>
    <message>
        <source>As the collection</source>
        <translation>Celle de la collection</translation>
    </message>
    <message>
        <source>The readers’ comments, as threads after each article.</source>
        <translation>Les commentaires des lecteurs, en fils après chaque article.</translation>
    </message>
    <message>
        <source>Links from other pages, apart from the comments.</source>
        <translation>Les liens venus d’autres pages, à part des commentaires.</translation>
    </message>
    <message>
        <source>Where a repeated comment was folded, say when it was posted again.</source>
        <translation>Là où un commentaire répété a été replié, dire quand il a été publié de nouveau.</translation>
    </message>
    <message>
        <source>After each article: how many corrections, folds and missing comments.</source>
        <translation>Après chaque article&#xa0;: le nombre de corrections, de replis et de commentaires manquants.</translation>
    </message>
    <message>
        <source>An appendix with each capture’s file, checksum and date.</source>
        <translation>Une annexe avec le fichier, l’empreinte et la date de chaque capture.</translation>
    </message>
    <message>
        <source>Tit&amp;le</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>T&amp;ypography</source>
        <translation>T&amp;ypographie</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Inclure</translation>
    </message>
</context>
<context>
    <name>ProfilePanel</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Sous…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Enregistrer le profil</translation>
    </message>
    <message>
        <source>Back to what it was at first</source>
        <translation>Revenir à l’état initial</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>Supprimer le profil</translation>
    </message>
    <message>
        <source>Profiles cannot be saved: {}. Exports can be written all the same.</source>
        <translation>Les profils ne peuvent pas être enregistrés&#xa0;: {}. Publier reste possible.</translation>
    </message>
    <message>
        <source>Changed, and used as shown; not saved yet.</source>
        <translation>Modifié, et appliqué tel quel&#x202f;; pas encore enregistré.</translation>
    </message>
    <message>
        <source>Save under this name</source>
        <translation>Enregistrer sous ce nom</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Nom du profil</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>Bare page</source>
        <translation>Page nue</translation>
    </message>
    <message>
        <source>Drupal</source>
        <translation>Drupal</translation>
    </message>
    <message>
        <source>Magazine with Markdown marks</source>
        <translation>Magazine à marques Markdown</translation>
    </message>
    <message>
        <source>WordPress, bulleted comments</source>
        <translation>WordPress, commentaires à puces</translation>
    </message>
    <message>
        <source>WordPress, numbered comments</source>
        <translation>WordPress, commentaires numérotés</translation>
    </message>
    <message>
        <source>Weblog, “X says” over a date</source>
        <translation>Blog, «&#xa0;X dit&#xa0;» au-dessus d’une date</translation>
    </message>
    <message>
        <source>as exported</source>
        <translation>telle qu’exportée</translation>
    </message>
</context>
<context>
    <name>ProposalPane</name>
    <message>
        <source>Take them</source>
        <translation>Les prendre</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Laisser comme c’était</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Commentaire suivant</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Commentaire précédent</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) would be found in this way</source>
        <translation>
            <numerusform>%n commentaire serait trouvé ainsi</numerusform>
            <numerusform>%n commentaires seraient trouvés ainsi</numerusform>
        </translation>
    </message>
    <message>
        <source>{} with an author, {} with a date</source>
        <translation>{} avec un auteur, {} avec une date</translation>
    </message>
    <message>
        <source>{} announced</source>
        <translation>{} annoncés</translation>
    </message>
    <message>
        <source>Pages like this one are read in this way from now on; the name is for you</source>
        <translation>Les pages de ce genre seront désormais lues ainsi&#xa0;; le nom est pour vous</translation>
    </message>
    <message>
        <source>&amp;Keep as page profile</source>
        <translation>&amp;Garder comme profil de page</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Chercher dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Stages of the work</source>
        <translation>Étapes du travail</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RawView</name>
    <message>
        <source>Raw capture</source>
        <translation>Capture brute</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Copy with the citation</source>
        <translation>Copier avec l’identifiant</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What you typed could not be saved; it is kept in the text below, also if Curator ends.</source>
        <translation>Votre saisie n’a pas pu être enregistrée&#xa0;; elle est gardée dans le texte ci-dessous, même si Curator s’arrête.</translation>
    </message>
    <message>
        <source>What you typed could not be saved; it is in the text below until Curator ends.</source>
        <translation>Votre saisie n’a pas pu être enregistrée&#xa0;; elle reste dans le texte ci-dessous jusqu’à l’arrêt de Curator.</translation>
    </message>
</context>
<context>
    <name>ReplaceBar</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression rationnelle</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Replacing …</source>
        <translation>Remplacement en cours…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n</source>
        <translation>
            <numerusform>Remplacer %n</numerusform>
            <numerusform>Remplacer %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Occurrences trouvées</translation>
    </message>
</context>
<context>
    <name>RepliesButton</name>
    <message>
        <source>Replies to</source>
        <translation>Répond à</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>RepliesPopup</name>
    <message>
        <source>Name, date or number</source>
        <translation>Nom, date ou numéro</translation>
    </message>
    <message>
        <source>Filter the comments</source>
        <translation>Filtrer les commentaires</translation>
    </message>
    <message>
        <source>Comments of the article</source>
        <translation>Commentaires de l’article</translation>
    </message>
    <message>
        <source>Space checks, Enter takes, Esc leaves things as they were</source>
        <translation>Espace coche, Entrée valide, Échap laisse tout en l’état</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Close the report</source>
        <translation>Fermer le rapport</translation>
    </message>
    <message>
        <source>Close the report (Esc)</source>
        <translation>Fermer le rapport (Échap)</translation>
    </message>
    <message>
        <source>Results of the import</source>
        <translation>Résultats de l’importation</translation>
    </message>
</context>
<context>
    <name>Rescued</name>
    <message>
        <source>What could be saved is in {}.</source>
        <translation>Ce qui a pu être sauvé est dans {}.</translation>
    </message>
    <message>
        <source>Look through it before you part with the damaged file, which was only read.</source>
        <translation>Parcourez-le avant de vous séparer du fichier endommagé, qui n’a été que lu.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Rien n’est perdu.</translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Sic</source>
        <translation>Sic</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Accept all the same</source>
        <translation>Accepter tous les mêmes</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>Laisser tous les semblables</translation>
    </message>
    <message>
        <source>Put off all the same</source>
        <translation>Remettre tous les semblables</translation>
    </message>
    <message>
        <source>Add to the word list</source>
        <translation>Ajouter au lexique</translation>
    </message>
    <message>
        <source>Add to my dictionary</source>
        <translation>Ajouter à mon dictionnaire</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Au lexique</translation>
    </message>
    <message>
        <source>To mine</source>
        <translation>Au mien</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Choose suggestion {}</source>
        <translation>Choisir la proposition {}</translation>
    </message>
    <message>
        <source>Choose a suggestion</source>
        <translation>Choisir une proposition</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Only what is certain</source>
        <translation>Seulement ce qui est certain</translation>
    </message>
    <message>
        <source>What was put off</source>
        <translation>Ce qui a été remis à plus tard</translation>
    </message>
    <message>
        <source>Nothing is suggested: edit the text, or leave it.</source>
        <translation>Aucune proposition&#xa0;: modifiez le texte, ou laissez-le.</translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>Lexique</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Accept all {} the same</source>
        <translation>Accepter les {} mêmes</translation>
    </message>
    <message>
        <source>Accept all the same</source>
        <translation>Accepter tous les mêmes</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Règles</translation>
    </message>
    <message numerus="yes">
        <source>Make %n certain correction(s)</source>
        <translation>
            <numerusform>Faire %n correction certaine</numerusform>
            <numerusform>Faire %n corrections certaines</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave all {}</source>
        <translation>Laisser les {}</translation>
    </message>
    <message>
        <source>Leave all the same</source>
        <translation>Laisser tous les semblables</translation>
    </message>
    <message>
        <source>All {} later</source>
        <translation>Les {} plus tard</translation>
    </message>
    <message>
        <source>Put off all the same</source>
        <translation>Remettre tous les semblables</translation>
    </message>
    <message>
        <source>All {}</source>
        <translation>Les {}</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
    <message>
        <source>(a space)</source>
        <translation>(une espace)</translation>
    </message>
</context>
<context>
    <name>SameBar</name>
    <message>
        <source>What it becomes</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>A later capture</source>
        <translation>Une capture plus récente</translation>
    </message>
    <message>
        <source>Comments that only one of the captures has are all kept</source>
        <translation>Les commentaires que seule l’une des captures contient sont tous gardés</translation>
    </message>
    <message>
        <source>Another capture of a page that is listed above.</source>
        <translation>Une autre capture d’une page de la liste ci-dessus.</translation>
    </message>
    <message>
        <source>Looks like another capture of {}: {} % of the words are the same.</source>
        <translation>Semble être une autre capture de {}&#xa0;: {}&#xa0;% des mots sont les mêmes.</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) are new.</source>
        <translation>
            <numerusform>%n commentaire est nouveau.</numerusform>
            <numerusform>%n commentaires sont nouveaux.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) are gone.</source>
        <translation>
            <numerusform>%n commentaire a disparu.</numerusform>
            <numerusform>%n commentaires ont disparu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) have other words.</source>
        <translation>
            <numerusform>%n commentaire a changé de texte.</numerusform>
            <numerusform>%n commentaires ont changé de texte.</numerusform>
        </translation>
    </message>
    <message>
        <source>An article of its own</source>
        <translation>Un article à part</translation>
    </message>
    <message>
        <source>A later capture of {}</source>
        <translation>Une capture plus récente de {}</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Curator sample</source>
        <translation>Curator exemple</translation>
    </message>
    <message>
        <source>Importing the sample …</source>
        <translation>Import de l’exemple&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ScanAction</name>
    <message>
        <source>Check this article as the text of a scan</source>
        <translation>Vérifier cet article comme le texte d’un scan</translation>
    </message>
    <message>
        <source>In the text of a scan, letters were misread: check it by their shapes</source>
        <translation>Dans le texte d’un scan, des lettres ont été mal lues&#xa0;: vérifier d’après leurs formes</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>Résultats de la recherche</translation>
    </message>
    <message>
        <source>Nothing holds these words. Accents and capitals do not matter.</source>
        <translation>Rien ne contient ces mots. Les accents et les capitales ne comptent pas.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n passages: type more words to narrow the search.</source>
        <translation>
            <numerusform>Le premier passage&#xa0;: précisez la recherche.</numerusform>
            <numerusform>Les&#xa0;%n premiers passages&#xa0;: ajoutez des mots pour préciser la recherche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segmenter</name>
    <message>
        <source>Split at the cursor</source>
        <translation>Scinder au curseur</translation>
    </message>
    <message>
        <source>Join with the next</source>
        <translation>Joindre au suivant</translation>
    </message>
    <message>
        <source>Begin a comment here</source>
        <translation>Un commentaire commence ici</translation>
    </message>
    <message>
        <source>No comment after all</source>
        <translation>Ce n’est pas un commentaire</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Commentaire suivant</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Commentaire précédent</translation>
    </message>
    <message>
        <source>Copy the characters</source>
        <translation>Copier les caractères</translation>
    </message>
    <message>
        <source>Join these</source>
        <translation>Joindre ces passages</translation>
    </message>
    <message>
        <source>For reading only: {}</source>
        <translation>En lecture seule&#xa0;: {}</translation>
    </message>
    <message>
        <source>The cursor stands inside a word: press once more to split it there.</source>
        <translation>Le curseur se trouve dans un mot&#xa0;: appuyez encore une fois pour couper à cet endroit.</translation>
    </message>
    <message>
        <source>The passage in hand was out of sight: here it is. Press once more to change it.</source>
        <translation>Le passage en main était hors de vue&#xa0;: le voici. Appuyez encore une fois pour le modifier.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Undoing …</source>
        <translation>Annulation en cours…</translation>
    </message>
    <message>
        <source>Redoing …</source>
        <translation>Rétablissement en cours…</translation>
    </message>
    <message>
        <source>Going through the history …</source>
        <translation>Parcours de l’historique en cours…</translation>
    </message>
</context>
<context>
    <name>SourcesStage</name>
    <message>
        <source>Describe the comment in hand</source>
        <translation>Décrire le commentaire en main</translation>
    </message>
    <message>
        <source>Read the capture again…</source>
        <translation>Relire la capture…</translation>
    </message>
    <message>
        <source>Add a later capture of this page…</source>
        <translation>Ajouter une capture plus récente de cette page…</translation>
    </message>
    <message>
        <source>Show in Text</source>
        <translation>Voir dans le texte</translation>
    </message>
    <message>
        <source>Import captures…</source>
        <translation>Importer des captures…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Kind of passage</source>
        <translation>Nature du passage</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>Rien n’a encore été importé</translation>
    </message>
    <message>
        <source>Nothing can be imported: {}</source>
        <translation>Rien ne peut être importé&#xa0;: {}</translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Déposez pour importer %n fichier ou dossier</numerusform>
            <numerusform>Déposez pour importer %n fichiers ou dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>For reading only: {}</source>
        <translation>En lecture seule&#xa0;: {}</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Captures are saved pages with their comments: web pages, archives, documents, plain text. Drop files or folders here, or choose them: each page becomes an article, divided into title, paragraphs and comments, which you can then set right by hand.</source>
        <translation>Les captures sont des pages enregistrées avec leurs commentaires&#xa0;: pages web, archives, documents, texte brut. Déposez ici des fichiers ou des dossiers, ou choisissez-les&#xa0;: chaque page devient un article, divisé en titre, paragraphes et commentaires, que vous pouvez ensuite corriger à la main.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Shift+I; or drop files and folders anywhere on this page</source>
        <translation>Ctrl+Maj+I&#x202f;; ou déposez fichiers et dossiers n’importe où sur cette page</translation>
    </message>
    <message>
        <source>Reports of imports</source>
        <translation>Rapports d’importation</translation>
    </message>
    <message>
        <source>Reports of imports: what each brought, and what could not be read</source>
        <translation>Rapports d’importation&#xa0;: ce que chacune a apporté, et ce qui n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
</context>
<context>
    <name>StageActions</name>
    <message>
        <source>Review suspects</source>
        <translation>Relire les passages douteux</translation>
    </message>
    <message>
        <source>Look over the decisions</source>
        <translation>Parcourir les décisions</translation>
    </message>
    <message>
        <source>Compare original and reading text</source>
        <translation>Comparer l’original et le texte de lecture</translation>
    </message>
    <message>
        <source>Search and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Make all certain corrections</source>
        <translation>Faire toutes les corrections certaines</translation>
    </message>
    <message>
        <source>Show what is left out of the reading</source>
        <translation>Afficher ce qui est écarté de la lecture</translation>
    </message>
    <message>
        <source>Word list…</source>
        <translation>Lexique…</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Choose suggestion {}</source>
        <translation>Choisir la proposition {}</translation>
    </message>
</context>
<context>
    <name>TextStage</name>
    <message>
        <source>Here you read the text, and correct what capture and typing broke. Import captures first.</source>
        <translation>Ici, on lit le texte et l’on corrige ce que la capture et la frappe ont abîmé. Importez d’abord des captures.</translation>
    </message>
    <message>
        <source>Go to Sources</source>
        <translation>Aller aux sources</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Mark the text</source>
        <translation>Mettre en forme</translation>
    </message>
    <message>
        <source>Correcting …</source>
        <translation>Corrections en cours…</translation>
    </message>
    <message>
        <source>“{}” is in your dictionary now, for every collection</source>
        <translation>«&#xa0;{}&#xa0;» est maintenant dans votre dictionnaire, pour toutes les collections</translation>
    </message>
    <message>
        <source>Making certain corrections …</source>
        <translation>Corrections certaines en cours…</translation>
    </message>
    <message numerus="yes">
        <source>%n certain correction(s) made</source>
        <translation>
            <numerusform>%n correction certaine faite</numerusform>
            <numerusform>%n corrections certaines faites</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was put off.</source>
        <translation>Rien n’a été remis à plus tard.</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Revenir à la file</translation>
    </message>
    <message>
        <source>Nothing waits for a decision with these filters.</source>
        <translation>Rien n’attend de décision avec ces filtres.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>The text is being checked; what is found first will be here in a moment.</source>
        <translation>Le texte est en cours de vérification&#x202f;; les premiers résultats arrivent.</translation>
    </message>
    <message>
        <source>Show what was put off</source>
        <translation>Afficher ce qui a été remis à plus tard</translation>
    </message>
    <message>
        <source>Nothing is left to review in this collection.</source>
        <translation>Il ne reste rien à relire dans cette collection.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search everything …  {}</source>
        <translation>Chercher partout&#xa0;…  {}</translation>
    </message>
    <message>
        <source>Search the collection</source>
        <translation>Chercher dans la collection</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>Annuler&#xa0;: {}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo: {}</source>
        <translation>Rétablir&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>UnkeptTyping</name>
    <message>
        <source>What you typed last could be written neither into the collection nor beside it.</source>
        <translation>Votre dernière saisie n’a pu être écrite ni dans la collection ni à côté.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again, or copy your words elsewhere.</source>
        <translation>Libérez de la place sur le disque et réessayez, ou copiez vos mots ailleurs.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Fermer et la perdre</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer à travailler</translation>
    </message>
</context>
<context>
    <name>Variant</name>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Read from this one</source>
        <translation>Lire celle-ci</translation>
    </message>
    <message>
        <source>Later capture…</source>
        <translation>Capture plus récente…</translation>
    </message>
    <message>
        <source>Another capture of the same page: decisions go along; what no longer fits is listed</source>
        <translation>Une autre capture de la même page&#xa0;: les décisions suivent&#x202f;; ce qui n’y a plus sa place est énuméré</translation>
    </message>
    <message>
        <source>Decisions are made again where they still fit</source>
        <translation>Les décisions sont reprises là où elles ont encore leur place</translation>
    </message>
    <message>
        <source>captured {}</source>
        <translation>capturée le {}</translation>
    </message>
    <message>
        <source>imported {}</source>
        <translation>importée le {}</translation>
    </message>
    <message>
        <source>{}, which the article is read from</source>
        <translation>{}, d’où l’article est lu</translation>
    </message>
    <message>
        <source>Captures of this page</source>
        <translation>Captures de cette page</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>New collection…</source>
        <translation>Nouvelle collection…</translation>
    </message>
    <message>
        <source>Open collection…</source>
        <translation>Ouvrir une collection…</translation>
    </message>
    <message>
        <source>Try the sample collection</source>
        <translation>Essayer la collection d’exemple</translation>
    </message>
    <message>
        <source>Go on with {}</source>
        <translation>Continuer avec {}</translation>
    </message>
    <message>
        <source>Captures of pages with their comments become a clean, sourced, citable collection: import, correct, fold what is posted twice, describe, and print.</source>
        <translation>Des captures de pages et de leurs commentaires deviennent une collection propre, sourcée et citable&#xa0;: importer, corriger, replier ce qui est posté deux fois, décrire, imprimer.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Or drop a .curator file here.</source>
        <translation>Ou déposez ici un fichier .curator.</translation>
    </message>
</context>
<context>
    <name>WordListDialog</name>
    <message>
        <source>Word list</source>
        <translation>Lexique</translation>
    </message>
    <message>
        <source>This collection</source>
        <translation>Cette collection</translation>
    </message>
    <message>
        <source>My dictionary</source>
        <translation>Mon dictionnaire</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>A word, or several with commas</source>
        <translation>Un mot, ou plusieurs séparés par des virgules</translation>
    </message>
    <message>
        <source>Words to add</source>
        <translation>Mots à ajouter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Words that are not doubted in any collection of yours, whatever their case; kept in {}.</source>
        <translation>Mots qui ne sont mis en doute dans aucune de vos collections, quelle que soit leur casse&#xa0;; gardés dans {}.</translation>
    </message>
    <message>
        <source>Words that are not doubted in this collection, whatever their case.</source>
        <translation>Mots que l’on ne met pas en doute dans cette collection, quelle que soit leur casse.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
</TS>
