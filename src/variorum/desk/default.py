"""The desk as it is set up when nobody asks for other engines."""

from variorum.engines.minilm_embedder import MinilmEmbedder
from variorum.engines.spacy_annotator import SpacyAnnotator

from .desk import Desk, Progress


def open_desk(progress: Progress) -> Desk:
    """A desk with spaCy and MiniLM, which are looked for and loaded at their first use."""
    return Desk(SpacyAnnotator(), MinilmEmbedder(), progress)
