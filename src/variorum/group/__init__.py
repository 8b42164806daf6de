"""Group: reports in, stories and storylines out."""

from .decided import find_contradictions, unknown_reports
from .group import group_stories

__all__ = ["find_contradictions", "group_stories", "unknown_reports"]
