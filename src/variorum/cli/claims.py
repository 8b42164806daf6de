"""``variorum claims``: what is said by whom."""

from argparse import Namespace
from collections.abc import Iterator

from variorum.desk import extract_reports
from variorum.notation import encode
from variorum.values import Claim, Filing

from .pile import list_pile


def run(arguments: Namespace) -> int:
    """List the claims of the pile; the exit code."""
    return list_pile(arguments, extract_reports, _as_json if arguments.json else _as_text)


def _as_json(filing: Filing) -> Iterator[str]:
    for found in filing.extractions:
        yield encode(
            {
                "document": found.document,
                "claims": found.claims,
                "times": found.times,
                "quantities": found.quantities,
                "fates": found.fates,
            }
        )


def _as_text(filing: Filing) -> Iterator[str]:
    for found in filing.extractions:
        yield f"{found.document}: {len(found.claims)} claims"
        yield from (f"  {_describe(claim)}" for claim in found.claims)


def _describe(claim: Claim) -> str:
    voice = claim.speaker or (claim.voices[-1].text if claim.voices else "the report itself")
    words = " ".join(claim.text.split())
    condition = f" (condition: {' '.join(claim.condition.text.split())})" if claim.condition else ""
    return f"{voice} {claim.stance}: {words}{condition}"
