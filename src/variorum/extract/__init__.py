"""Extract: an article in, what it says out: by whom, how much, when, on which condition."""

from .claims import extract_claims
from .names.canonical_names import settle_names
from .times.siblings import settle_times

__all__ = ["extract_claims", "settle_names", "settle_times"]
