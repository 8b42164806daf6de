"""The contract's JSON: nouns to text and back, and the schema they keep."""

from .json import decode_account, encode
from .schema import describe

__all__ = ["decode_account", "describe", "encode"]
