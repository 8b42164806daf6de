"""The contract's JSON: nouns to text and back, and the schema they keep."""

from .decisions import decode_decisions
from .json import decode_account, encode
from .packing import pack, unpack
from .schema import render_schema

__all__ = ["decode_account", "decode_decisions", "encode", "pack", "render_schema", "unpack"]
