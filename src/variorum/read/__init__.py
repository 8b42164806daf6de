"""Bytes to documents: formats by content, encodings by evidence, and a reason for all that is not read."""

from .portions import take_in
from .read import is_tame, read_payload, read_pieces

__all__ = ["is_tame", "read_payload", "read_pieces", "take_in"]
