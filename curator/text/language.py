"""The language of a text, guessed from its letters; said only where the text is long enough to tell."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE = 1_000  # characters: far more than a guess needs (.98 are right from 60 on), and the cost grows with it
_LEAST_LETTERS = 20  # py3langid was right on 9 of 10 comments of 25 characters, and guesses below that
_LEAST_CONFIDENCE = 0.8  # by eye on real captures: names and smileys score less
_OUTSIDE = re.compile(r"https?://\S+|www\.\S+|[@#]\w+|\S+@\S+")


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 (0.8 s to load)

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def guess(text: str) -> str:
    """Return the language of `text` ("fr", "en", ...), or "" where the text is too short or too mixed to tell.

    Addresses and @names are left out; of a long text the first 1,000 characters are read.

    Source: M. Lui and T. Baldwin, "langid.py: An Off-the-shelf Language Identification Tool", 2012.
    """
    sample = _OUTSIDE.sub(" ", text[:_SAMPLE])
    if sum(map(str.isalpha, sample)) < _LEAST_LETTERS:
        return ""
    language, confidence = _identifier().classify(sample)
    return str(language) if confidence >= _LEAST_CONFIDENCE and language != "zxx" else ""


_FRENCH = """le la les un une des du de et à au aux en dans sur pour par pas ne que qui est sont je tu il elle on nous
    vous ils se ce cette ces son sa ses mais ou où avec plus c d l n s j qu m t y a été"""
_ENGLISH = """the a an of and to in on for by not that which is are i you he she it we they this these his her its but
    or where with more be was have has had at as from will would can do"""
_GERMAN = """der die das den dem des ein eine einen einem einer und oder aber zu im am auf für von vom mit bei nach aus
    um nicht ist sind war hat haben wird werden kann ich du er sie es wir ihr man sich mir mich dir dich auch noch
    nur wie als wenn dass daß da hier schon mal ja doch"""
_SPANISH = """el los las una unos unas del y pero al en con sin es son era hay yo él ella nosotros le les lo sus mis tus
    este esta esto eso como más muy ya también fue ser está donde cuando porque hasta sobre desde todo todos"""
_DUTCH = """de het een en of maar van op aan voor met bij naar uit om niet geen zijn heeft hebben wordt worden ik je jij
    hij zij ze wij we jullie u zich mij dit dat deze er ook nog wel als dan wat hoe te"""
_COMMON = (("fr", _FRENCH), ("en", _ENGLISH), ("de", _GERMAN), ("es", _SPANISH), ("nl", _DUTCH))
_COMMON_WORDS = {language: frozenset(words.split()) for language, words in _COMMON}
_WRITTEN = frozenset(
    ("fr", "en", "de", "es", "it", "pt", "nl", "ca", "pl", "ru", "ar", "zh", "ja", "el", "he", "tr", "sv")
)
_WORD = re.compile(r"[^\W\d_]+")
# words like these make .37 to .46 of the sample’s pages in their own language, less than .1 in the other
_COMMON_SHARE = 0.25
_LEAST_DIFFERENT = 40  # letters; twice `_LEAST_LETTERS`, since a false alarm switches the spelling off for a passage
_CONFIDENCE_DIFFERENT = 0.95  # stricter than `_LEAST_CONFIDENCE` for the same reason, by eye on real captures


def differing(text: str, language: str) -> str:
    """Return the language of a passage where it is surely not `language`, else "".

    Cautious: a sentence in another language inside a paragraph does not count, and short passages are left alone.
    """
    base = language.partition("-")[0]
    sample = _OUTSIDE.sub(" ", text[:_SAMPLE])
    words = _WORD.findall(sample.casefold())
    common = _COMMON_WORDS.get(base, frozenset())
    if sum(map(len, words)) < _LEAST_DIFFERENT or sum(word in common for word in words) >= _COMMON_SHARE * len(words):
        return ""
    found, confidence = _identifier().classify(sample)
    known = found in _WRITTEN and found != base and confidence >= _CONFIDENCE_DIFFERENT
    return str(found) if known else ""
