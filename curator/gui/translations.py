"""The language of the window: which one, and the catalogues that Qt reads for it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

from curator.resources import RESOURCES

_CATALOGUES = RESOURCES / "translations"
QTS_OWN = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""Words of Qt's own dialogs that its French catalogue lacks: ours has them."""


class Translations:
    """Installs the catalogues of one language at a time; English has one too, for its plurals."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []

    def install(self, language: str) -> None:
        """Speak `language`, a BCP 47 tag, or the system's where it is empty; English where there is no catalogue."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        locale = QLocale(language or QLocale.system().name())  # not the mix of a system whose numbers are another's
        QLocale.setDefault(locale)
        spoken = locale.language() if locale.language() is QLocale.Language.French else QLocale.Language.English
        code = QLocale.languageToCode(spoken)
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._installed = [
            translator
            for name, folder in ((f"qtbase_{code}", qt), (f"curator_{code}", str(_CATALOGUES)))
            if (translator := QTranslator()).load(name, folder)
        ]
        for translator in self._installed:
            self._application.installTranslator(translator)
