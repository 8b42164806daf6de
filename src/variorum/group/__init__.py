"""Group: reports in, stories and storylines out."""

from .group import group_stories

__all__ = ["group_stories"]
