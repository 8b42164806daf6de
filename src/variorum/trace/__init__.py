"""Trace: reports in, the family tree out: who took it from whom, and from whom outside the pile."""

from .trace import trace_lineage

__all__ = ["trace_lineage"]
