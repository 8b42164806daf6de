"""The desk: the only place that knows the order of work."""

from .bulk import trace_pile
from .checking import check_report
from .default import open_desk
from .desk import Desk, report_pile
from .graph import lineage_graph
from .partial import clean_reports, extract_reports, group_reports
from .reading import read_pile

__all__ = [
    "Desk",
    "check_report",
    "clean_reports",
    "extract_reports",
    "group_reports",
    "lineage_graph",
    "open_desk",
    "read_pile",
    "report_pile",
    "trace_pile",
]
