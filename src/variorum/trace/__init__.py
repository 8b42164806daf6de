"""Trace: reports in, the family tree out: who took it from whom, and from whom outside the pile."""

from .comparing import compare_batch
from .trace import outline_news, trace_lineage, trace_outlines

__all__ = ["compare_batch", "outline_news", "trace_lineage", "trace_outlines"]
