"""The stages of the work, in its order; the one place where a stage joins the window."""

from curator.gui.description.stage import DescriptionStage
from curator.gui.duplicates.stage import DuplicatesStage
from curator.gui.export.stage import ExportStage
from curator.gui.sources.stage import SourcesStage
from curator.gui.stage import Stage
from curator.gui.text.stage import TextStage

STAGES: tuple[type[Stage], ...] = (SourcesStage, TextStage, DuplicatesStage, DescriptionStage, ExportStage)
