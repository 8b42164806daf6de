"""Trace: reports in, the family tree out: who took it from whom, and from whom outside the pile."""

from .reports import gather_reports
from .trace import outline_report, trace_lineage, trace_outlines

__all__ = ["gather_reports", "outline_report", "trace_lineage", "trace_outlines"]
