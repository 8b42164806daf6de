"""Clean: documents in, articles out: what is journalism, what is furniture, and what a report says of itself."""

from .clean import clean_pile

__all__ = ["clean_pile"]
