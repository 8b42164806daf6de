"""The desk: the only place that knows the order of work.

What its door gives is opened when it is asked for (PEP 562): who cleans a pile waits for no page to be drawn.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .bulk import trace_pile
    from .checking import check_report
    from .default import open_desk
    from .desk import Desk, report_pile
    from .graph import lineage_graph
    from .partial import clean_reports, extract_reports, group_reports
    from .reading import read_pile

_HOMES = {
    "Desk": "desk",
    "check_report": "checking",
    "clean_reports": "partial",
    "extract_reports": "partial",
    "group_reports": "partial",
    "lineage_graph": "graph",
    "open_desk": "default",
    "read_pile": "reading",
    "report_pile": "desk",
    "trace_pile": "bulk",
}

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


def __getattr__(name: str) -> object:
    """What the door calls *name*, from the module that holds it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
