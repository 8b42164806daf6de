"""Bytes to documents: formats by content, encodings by evidence, and a reason for all that is not read."""

from .read import read_payload

__all__ = ["read_payload"]
