"""The rules by which words come into doubt: one row each, read by detectors, window, command line and exports.

A new rule is a row here and its detector; a passage's corrections keep the rule's id for as long as the collection
lives, so an id is never renamed nor used again for something else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from curator.domain.correction import LAYOUT, MANUAL, SuspectKind
from curator.domain.terms import NOTHING, Term

SPELLING = "spelling"
NAME = "name"
FOREIGN = "foreign"
VOICE = "voice"
CAPITAL_ACCENT = "capital-accent"
LIGATURE = "ligature"
MARKDOWN = "markdown"
HTML_TAG = "html-tag"
BROKEN_LINE = "broken-line"
AGREEMENT = "grammar"
VERB = "verb"
PARTICIPLE = "participle"
INFINITIVE = "infinitive"
CONFUSION = "confusion"
PHRASE = "phrase"
HYPHEN = "hyphen"
ELISION = "elision"
CAPITAL = "capital"
BRACKET = "bracket"
ORDINAL = "ordinal"
CONTEXT = "context"
OCR = "ocr"


class Policy(StrEnum):
    """What may be done with what a rule finds."""

    IN_ONE_GO = "in one go"
    """Those that are certain may be corrected all together, without a look at each."""
    ONE_BY_ONE = "one by one"
    """A correction is only ever proposed; a person looks at each."""
    LEFT = "left"
    """The author's own, and evidence: to be left as it is, or marked as sic, unless a person sees a reason."""
    DONE = "done"
    """No doubt at all, but something that was done, by a person or by import."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what kind of doubt it raises, what it is called, and what may be done with what it finds.

    `name` says what is the matter with the words in question, `counted` what an edition says it has corrected, and
    `explanation`, in a sentence, what the rule looks for.
    """

    id: str
    kind: SuspectKind
    policy: Policy
    name: Term
    counted: Term
    explanation: Term = NOTHING
    in_scans: bool = False
    """Whether it holds in recognised text too, where others take lost letters, or what the printer set, for slips."""


_Kind = SuspectKind
_ROWS = (
    Rule(
        SPELLING,
        _Kind.SPELLING,
        Policy.ONE_BY_ONE,
        Term("not in the dictionary", "absent du dictionnaire"),
        Term("spelling", "orthographe"),
        Term(
            "A word that neither the dictionary nor the word list of the collection knows.",
            "Un mot que ne connaissent ni le dictionnaire ni la liste de mots de la collection.",
        ),
    ),
    Rule(
        NAME,
        _Kind.SPELLING,
        Policy.ONE_BY_ONE,
        Term("perhaps a name", "peut-être un nom"),
        Term("names", "noms propres"),
        Term(
            "An unknown word with a capital inside a sentence: most often a name.",
            "Un mot inconnu qui prend la majuscule dans la phrase\u00a0: le plus souvent un nom propre.",
        ),
    ),
    Rule(
        FOREIGN,
        _Kind.SPELLING,
        Policy.ONE_BY_ONE,
        Term("perhaps a foreign word", "peut-être un mot étranger"),
        Term("foreign words", "mots étrangers"),
        Term(
            "An unknown word that another language knows, or that stands among words of another language.",
            "Un mot inconnu qu’une autre langue connaît, ou qui se trouve parmi des mots d’une autre langue.",
        ),
    ),
    Rule(
        VOICE,
        _Kind.SPELLING,
        Policy.LEFT,
        Term("spoken or playful spelling", "graphie orale ou ludique"),
        Term("spoken or playful spellings", "graphies orales ou ludiques"),
        Term(
            "A shortened, lengthened or spoken form: the author’s own voice, which is evidence.",
            "Une forme abrégée, allongée ou orale\u00a0: la voix de l’auteur, qui est un témoignage.",
        ),
    ),
    Rule(
        CAPITAL_ACCENT,
        _Kind.TYPOGRAPHY,
        Policy.ONE_BY_ONE,
        Term("accent on a capital", "accent sur une capitale"),
        Term("accents on capitals", "accents sur les capitales"),
        Term(
            "A capital without the accent or cedilla that the word has in small letters.",
            "Une capitale sans l’accent ou la cédille que le mot porte en minuscules.",
        ),
    ),
    Rule(
        LIGATURE,
        _Kind.TYPOGRAPHY,
        Policy.ONE_BY_ONE,
        Term("ligature", "ligature"),
        Term("ligatures", "ligatures"),
        Term(
            "Two letters where the word has “œ” or “æ”.",
            "Deux lettres là où le mot s’écrit avec «\u00a0œ\u00a0» ou «\u00a0æ\u00a0».",
        ),
    ),
    Rule(
        "double-space",
        _Kind.DAMAGE,
        Policy.IN_ONE_GO,
        Term("several spaces", "plusieurs espaces"),
        Term("repeated spaces", "espaces multiples"),
        Term("Several spaces in a row.", "Plusieurs espaces à la suite."),
    ),
    Rule(
        "trailing-space",
        _Kind.DAMAGE,
        Policy.IN_ONE_GO,
        Term("space at the end of a line", "espace en fin de ligne"),
        Term("spaces at line ends", "espaces en fin de ligne"),
        Term("Spaces at the end of a line, which nobody sees.", "Des espaces en fin de ligne, que personne ne voit."),
    ),
    Rule(
        "invisible",
        _Kind.DAMAGE,
        Policy.IN_ONE_GO,
        Term("invisible character", "caractère invisible"),
        Term("invisible characters", "caractères invisibles"),
        Term(
            "A character without width: a soft hyphen, a mark of the page’s own.",
            "Un caractère sans largeur\u00a0: un trait d’union conditionnel, une marque de la page.",
        ),
        in_scans=True,
    ),
    Rule(
        "spacing",
        _Kind.DAMAGE,
        Policy.IN_ONE_GO,
        Term("spacing", "espacement"),
        Term("spacing", "espacement"),
        Term(
            "A space that is lacking, or too many, beside a comma, a stop or a bracket.",
            "Une espace qui manque, ou de trop, près d’une virgule, d’un point ou d’une parenthèse.",
        ),
    ),
    Rule(
        "punctuation",
        _Kind.DAMAGE,
        Policy.ONE_BY_ONE,
        Term("punctuation", "ponctuation"),
        Term("punctuation", "ponctuation"),
        Term("A comma or a colon set twice.", "Une virgule ou un deux-points mis deux fois."),
    ),
    Rule(
        "apostrophe",
        _Kind.DAMAGE,
        Policy.IN_ONE_GO,
        Term("apostrophe", "apostrophe"),
        Term("apostrophes", "apostrophes"),
        Term(
            "An apostrophe that is lacking, or has spaces beside it.",
            "Une apostrophe qui manque, ou qui est entourée d’espaces.",
        ),
    ),
    Rule(
        "guillemets",
        _Kind.TYPOGRAPHY,
        Policy.ONE_BY_ONE,
        Term("quotation marks", "guillemets"),
        Term("quotation marks", "guillemets"),
        Term(
            "Straight quotation marks, or signs that stand for guillemets.",
            "Des guillemets droits, ou des signes mis pour des guillemets.",
        ),
    ),
    Rule(
        "entity",
        _Kind.DAMAGE,
        Policy.IN_ONE_GO,
        Term("HTML entity", "entité HTML"),
        Term("HTML entities", "entités HTML"),
        Term(
            "A character written in the code of a web page, such as “&eacute;”.",
            "Un caractère écrit dans le code d’une page web, comme «\u00a0&eacute;\u00a0».",
        ),
        in_scans=True,
    ),
    Rule(
        HTML_TAG,
        _Kind.DAMAGE,
        Policy.ONE_BY_ONE,
        Term("HTML tag", "balise HTML"),
        Term("HTML tags", "balises HTML"),
        Term(
            "A tag of a web page left in the text; what it meant is kept as a mark of the text.",
            "Une balise de page web restée dans le texte\u00a0; son sens est gardé comme une marque du texte.",
        ),
    ),
    Rule(
        MARKDOWN,
        _Kind.DAMAGE,
        Policy.IN_ONE_GO,
        Term("Markdown left over", "reste de Markdown"),
        Term("leftover markup", "restes de balisage"),
        Term(
            "Signs that stood for emphasis or a link; what they meant is kept as a mark of the text.",
            "Des signes mis pour une emphase ou un lien\u00a0; leur sens est gardé comme une marque du texte.",
        ),
    ),
    Rule(
        "mojibake",
        _Kind.DAMAGE,
        Policy.IN_ONE_GO,
        Term("wrongly decoded characters", "caractères mal décodés"),
        Term("character encoding", "encodage des caractères"),
        Term(
            "Characters that were read in an encoding other than their own, such as “Ã©” for “é”.",
            "Des caractères lus dans un autre encodage que le leur, comme «\u00a0Ã©\u00a0» pour «\u00a0é\u00a0».",
        ),
        in_scans=True,
    ),
    Rule(
        "double-word",
        _Kind.DAMAGE,
        Policy.IN_ONE_GO,
        Term("word twice", "mot répété"),
        Term("doubled words", "mots répétés"),
        Term("The same word twice in a row.", "Le même mot deux fois de suite."),
    ),
    Rule(
        BROKEN_LINE,
        _Kind.DAMAGE,
        Policy.IN_ONE_GO,
        Term("broken line", "ligne coupée"),
        Term("broken lines", "lignes coupées"),
        Term("A line that ends in the midst of a sentence.", "Une ligne qui finit au milieu d’une phrase."),
        in_scans=True,
    ),
    Rule(
        "line-end-hyphen",
        _Kind.DAMAGE,
        Policy.ONE_BY_ONE,
        Term("hyphen at the end of a line", "césure en fin de ligne"),
        Term("hyphens at line ends", "césures en fin de ligne"),
        Term("A word divided at the end of a line.", "Un mot coupé en fin de ligne."),
        in_scans=True,
    ),
    Rule(
        OCR,
        _Kind.DAMAGE,
        Policy.ONE_BY_ONE,
        Term("misread by text recognition", "mal lu par la reconnaissance de texte"),
        Term("recognition of text", "reconnaissance de texte"),
        Term(
            "Letters, spaces or marks that text recognition took for others, in a text that comes from a scan.",
            "Des lettres, des espaces ou des signes que la reconnaissance de texte a pris pour d’autres,"
            " dans un texte issu d’un scan.",
        ),
    ),
    Rule(
        AGREEMENT,
        _Kind.GRAMMAR,
        Policy.ONE_BY_ONE,
        Term("agreement", "accord"),
        Term("agreement", "accords"),
        Term(
            "Words that do not agree with each other in gender or number.",
            "Des mots qui ne s’accordent pas entre eux en genre ou en nombre.",
        ),
    ),
    Rule(
        VERB,
        _Kind.GRAMMAR,
        Policy.ONE_BY_ONE,
        Term("form of the verb", "forme du verbe"),
        Term("forms of verbs", "formes des verbes"),
        Term(
            "A verb that does not agree with its subject, or is in a mood or a person that does not fit.",
            "Un verbe qui ne s’accorde pas avec son sujet, ou dont le mode ou la personne ne convient pas.",
        ),
    ),
    Rule(
        PARTICIPLE,
        _Kind.GRAMMAR,
        Policy.ONE_BY_ONE,
        Term("past participle", "participe passé"),
        Term("past participles", "participes passés"),
        Term(
            "A past participle that does not agree, or a form that stands where one belongs.",
            "Un participe passé mal accordé, ou une forme mise à la place d’un participe.",
        ),
    ),
    Rule(
        INFINITIVE,
        _Kind.GRAMMAR,
        Policy.ONE_BY_ONE,
        Term("infinitive or participle", "infinitif ou participe"),
        Term("infinitives", "infinitifs"),
        Term(
            "A form in “-é” or “-ez” where an infinitive belongs, or the other way round.",
            "Une forme en «\u00a0-é\u00a0» ou «\u00a0-ez\u00a0» là où il faut un infinitif, ou l’inverse.",
        ),
    ),
    Rule(
        CONFUSION,
        _Kind.GRAMMAR,
        Policy.ONE_BY_ONE,
        Term("one word for another", "mot mis pour un autre"),
        Term("confusions of words", "confusions de mots"),
        Term(
            "A word that sounds like the one that fits: “sa” for “ça”, “a” for “à”.",
            "Un mot qui sonne comme celui qui convient\u00a0: «\u00a0sa\u00a0» pour «\u00a0ça\u00a0», "
            "«\u00a0a\u00a0» pour «\u00a0à\u00a0».",
        ),
    ),
    Rule(
        PHRASE,
        _Kind.GRAMMAR,
        Policy.ONE_BY_ONE,
        Term("set phrase", "locution figée"),
        Term("set phrases", "locutions"),
        Term(
            "A phrase that is always written in one way, such as “des mandats d’arrêt”.",
            "Une locution qui s’écrit toujours de la même façon, comme «\u00a0des mandats d’arrêt\u00a0».",
        ),
    ),
    Rule(
        HYPHEN,
        _Kind.GRAMMAR,
        Policy.ONE_BY_ONE,
        Term("hyphen", "trait d’union"),
        Term("hyphens", "traits d’union"),
        Term(
            "A hyphen that is lacking between words, or does not belong there.",
            "Un trait d’union qui manque entre deux mots, ou qui est de trop.",
        ),
    ),
    Rule(
        ELISION,
        _Kind.GRAMMAR,
        Policy.ONE_BY_ONE,
        Term("elision", "élision"),
        Term("elisions", "élisions"),
        Term(
            "A vowel that is to be dropped before the next word, or must not be.",
            "Une voyelle à élider devant le mot qui suit, ou à ne pas élider.",
        ),
    ),
    Rule(
        CAPITAL,
        _Kind.GRAMMAR,
        Policy.ONE_BY_ONE,
        Term("capital letter", "majuscule"),
        Term("capital letters", "majuscules"),
        Term(
            "A capital where usage wants a small letter, or the other way round.",
            "Une majuscule là où l’usage veut une minuscule, ou l’inverse.",
        ),
    ),
    Rule(
        BRACKET,
        _Kind.TYPOGRAPHY,
        Policy.ONE_BY_ONE,
        Term("bracket without its pair", "parenthèse sans sa pareille"),
        Term("brackets", "parenthèses"),
        Term(
            "A bracket or quotation mark that is opened and not closed, or closed and not opened.",
            "Une parenthèse ou un guillemet qui s’ouvre sans se fermer, ou se ferme sans s’ouvrir.",
        ),
    ),
    Rule(
        ORDINAL,
        _Kind.TYPOGRAPHY,
        Policy.ONE_BY_ONE,
        Term("short form of an ordinal", "ordinal abrégé"),
        Term("ordinals", "ordinaux abrégés"),
        Term(
            "A short form of an ordinal other than “1er”, “1re”, “2e”.",
            "Un ordinal abrégé autrement que «\u00a01er\u00a0», «\u00a01re\u00a0», «\u00a02e\u00a0».",
        ),
    ),
    Rule(
        CONTEXT,
        _Kind.GRAMMAR,
        Policy.ONE_BY_ONE,
        Term("unlikely here", "peu probable ici"),
        Term("words in context", "mots en contexte"),
        Term(
            "A word of the dictionary that is unlikely among its neighbours, where one much like it is likely.",
            "Un mot du dictionnaire peu probable parmi ses voisins, là où un mot presque pareil est probable.",
        ),
    ),
    Rule(
        MANUAL,
        _Kind.SPELLING,
        Policy.DONE,
        Term("by hand", "à la main"),
        Term("by hand", "à la main"),
        Term("What a person typed.", "Ce qu’une personne a saisi."),
    ),
    Rule(
        LAYOUT,
        _Kind.DAMAGE,
        Policy.DONE,
        Term("layout", "mise en page"),
        Term("layout", "mise en page"),
        Term(
            "Bullets, numbers and indents that import keeps out of the reading.",
            "Des puces, des numéros et des retraits que l’import tient hors de la lecture.",
        ),
    ),
)

RULES: Mapping[str, Rule] = {rule.id: rule for rule in _ROWS}
"""All rules by id, in the order in which lists show them."""

KINDS: Mapping[SuspectKind, Term] = {
    SuspectKind.SPELLING: Term("Spelling", "Orthographe"),
    SuspectKind.GRAMMAR: Term("Grammar", "Grammaire"),
    SuspectKind.DAMAGE: Term("Damage", "Dégât"),
    SuspectKind.TYPOGRAPHY: Term("Typography", "Typographie"),
}
"""What the families of rules are called."""


def rule(id: str) -> Rule:
    """Return the rule with an id; one of another version of the program reads as the words of its id."""
    words = id.replace("-", " ").replace("_", " ")
    return RULES.get(id) or Rule(id, SuspectKind.DAMAGE, Policy.ONE_BY_ONE, Term(words, words), Term(words, words))
