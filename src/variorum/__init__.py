"""Variorum: a pile of news reports in, one checkable account of the story out."""

__version__ = "0.1.0"
