"""Collate: claims and stemma in, the same points side by side out."""

from .collate import collate_claims

__all__ = ["collate_claims"]
