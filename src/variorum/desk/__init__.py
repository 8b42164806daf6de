"""The desk: the only place that knows the order of work."""

from .checking import check_report
from .default import open_desk
from .desk import Desk, report_pile
from .partial import clean_reports, extract_reports, group_reports, trace_reports
from .reading import read_pile

__all__ = [
    "Desk",
    "check_report",
    "clean_reports",
    "extract_reports",
    "group_reports",
    "open_desk",
    "read_pile",
    "report_pile",
    "trace_reports",
]
