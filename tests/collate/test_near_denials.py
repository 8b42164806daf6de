"""Only denials that share a word, a field or a source are compared, and none of one matter is lost."""

from collections.abc import Callable
from itertools import combinations

from tests.collate.copies import filing_of

from variorum.collate.denials.case import open_case
from variorum.collate.denials.denied import find_denials
from variorum.collate.denials.near_denials import near_denials
from variorum.values import Annotation

TEXT = (
    "Korlund denied that it had flooded the valley. Ida Holt denied having paid a ransom. Korlund denied flooding "
    "anything. Oben denied that any bribe had been taken. The Reth Works denied that its drill was unsafe."
)


def test_pairs_with_nothing_in_common_are_left_out(annotate: Callable[[str], Annotation]) -> None:
    case = open_case(filing_of(annotate, TEXT, "Nobody came."), frozenset({"parent", "child"}), {})
    denials = find_denials(case)
    told = [d.claim.text for d in denials]
    pairs = {frozenset((told[a], told[b])) for a, b in near_denials(denials, case)}
    assert frozenset(("that it had flooded the valley", "flooding anything")) in pairs
    assert len(pairs) < len(list(combinations(told, 2)))
