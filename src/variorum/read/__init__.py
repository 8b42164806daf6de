"""Bytes to documents: formats by content, encodings by evidence, and a reason for all that is not read."""

from .portions import cut_portions, in_portions
from .read import is_tame, most_bytes, read_payload, read_pieces

__all__ = ["cut_portions", "in_portions", "is_tame", "most_bytes", "read_payload", "read_pieces"]
