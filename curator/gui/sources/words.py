"""Names for kinds of passages, page profiles, languages and encodings, in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from curator.domain.capture import PassageKind

KEYS = {
    PassageKind.TITLE: "T",
    PassageKind.SUBTITLE: "U",
    PassageKind.BYLINE: "B",
    PassageKind.HEADING: "H",
    PassageKind.PARAGRAPH: "P",
    PassageKind.QUOTE: "Q",
    PassageKind.LIST_ITEM: "L",
    PassageKind.CAPTION: "C",
    PassageKind.FURNITURE: "F",
    PassageKind.COMMENT_HEADER: "E",
    PassageKind.COMMENT_TEXT: "X",
    PassageKind.PING: "G",
}
"""The key that makes a passage one of a kind; the order is that of the chooser."""


_PLATFORMS = {
    "blogger": "Blogger",
    "canalblog": "Canalblog",
    "discourse": "Discourse",
    "disqus": "Disqus",
    "dotclear": "Dotclear",
    "drupal": "Drupal",
    "facebook": "Facebook",
    "flarum": "Flarum",
    "github": "GitHub",
    "hacker news": "Hacker News",
    "intensedebate": "IntenseDebate",
    "isso": "Isso",
    "joomla": "Joomla",
    "livejournal": "LiveJournal",
    "mastodon": "Mastodon",
    "movable type": "Movable Type",
    "mybb": "MyBB",
    "overblog": "Over-blog",
    "phpbb": "phpBB",
    "phpbb2": "phpBB 2",
    "punbb": "PunBB",
    "reddit": "Reddit",
    "skyrock": "Skyrock",
    "smf": "Simple Machines Forum",
    "spip": "SPIP",
    "stack exchange": "Stack Exchange",
    "tumblr": "Tumblr",
    "typepad": "TypePad",
    "vbulletin": "vBulletin",
    "wordpress": "WordPress",
    "wpdiscuz": "wpDiscuz",
    "xenforo": "XenForo",
    "youtube": "YouTube",
}
"""Names of the platforms whose mark-up is known, where they differ from those that the reading bears."""


def kind_name(kind: PassageKind) -> str:
    """Return what a kind of passages is called."""
    translate = QCoreApplication.translate
    return {
        PassageKind.TITLE: translate("PassageKind", "Title"),
        PassageKind.SUBTITLE: translate("PassageKind", "Subtitle"),
        PassageKind.BYLINE: translate("PassageKind", "Byline"),
        PassageKind.HEADING: translate("PassageKind", "Heading"),
        PassageKind.PARAGRAPH: translate("PassageKind", "Paragraph"),
        PassageKind.QUOTE: translate("PassageKind", "Quote"),
        PassageKind.LIST_ITEM: translate("PassageKind", "List item"),
        PassageKind.CAPTION: translate("PassageKind", "Caption"),
        PassageKind.COMMENT_HEADER: translate("PassageKind", "Header"),
        PassageKind.COMMENT_TEXT: translate("PassageKind", "Comment"),
        PassageKind.PING: translate("PassageKind", "Ping"),
        PassageKind.FURNITURE: translate("PassageKind", "Furniture"),
    }[kind]


def kind_meaning(kind: PassageKind) -> str:
    """Return one line on what belongs to a kind."""
    translate = QCoreApplication.translate
    return {
        PassageKind.TITLE: translate("PassageKind", "The title of the article"),
        PassageKind.SUBTITLE: translate("PassageKind", "The line under the title, or the standfirst"),
        PassageKind.BYLINE: translate("PassageKind", "Who wrote it, and when"),
        PassageKind.HEADING: translate("PassageKind", "A heading inside the article"),
        PassageKind.PARAGRAPH: translate("PassageKind", "Running text of the article"),
        PassageKind.QUOTE: translate("PassageKind", "Words of somebody else, or a sentence set off"),
        PassageKind.LIST_ITEM: translate("PassageKind", "An entry of a list"),
        PassageKind.CAPTION: translate("PassageKind", "What stands under a picture"),
        PassageKind.COMMENT_HEADER: translate("PassageKind", "Author and date above a comment"),
        PassageKind.COMMENT_TEXT: translate("PassageKind", "What the commenter says"),
        PassageKind.PING: translate("PassageKind", "The trace of another page that links here"),
        PassageKind.FURNITURE: translate("PassageKind", "Menus, buttons and the like: kept, but not read"),
    }[kind]


def profile_name(label: str) -> str:
    """Return what a page profile is called; the label of its file where the window knows no better."""
    translate = QCoreApplication.translate
    return {
        "Bare page": translate("Profiles", "Bare page"),
        "Drupal": translate("Profiles", "Drupal"),
        "Magazine with Markdown marks": translate("Profiles", "Magazine with Markdown marks"),
        "WordPress, bulleted comments": translate("Profiles", "WordPress, bulleted comments"),
        "WordPress, numbered comments": translate("Profiles", "WordPress, numbered comments"),
        "Weblog, “X says” over a date": translate("Profiles", "Weblog, “X says” over a date"),
        "export": translate("Profiles", "as exported"),
    }.get(label) or _PLATFORMS.get(label, label)


def encoding_name(encoding: str) -> str:
    """Return what an encoding is called; its Python name where it has none that is better known."""
    translate = QCoreApplication.translate
    return {
        "utf-8": "UTF-8",
        "utf-8-sig": translate("Encodings", "UTF-8 with a mark"),
        "cp1252": translate("Encodings", "Windows, Western (cp1252)"),
        "utf-8+cp1252": translate("Encodings", "UTF-8 with parts in Windows, Western"),
        "iso8859-15": translate("Encodings", "Latin 9 (ISO 8859-15)"),
        "mac_roman": translate("Encodings", "Mac, Western (Mac Roman)"),
        "mac-roman": translate("Encodings", "Mac, Western (Mac Roman)"),
        "cp850": translate("Encodings", "DOS, Western (cp850)"),
        "utf-16": "UTF-16",
    }.get(encoding, encoding)


def language_name(tag: str) -> str:
    """Return what a language is called by those who speak it; its tag where it has no name here, "" for none."""
    locale = QLocale(tag.replace("-", "_"))
    known = tag and locale.language() != QLocale.Language.C
    return QLocale(locale.language(), QLocale.Country.World).nativeLanguageName() if known else tag
