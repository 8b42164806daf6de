"""What of a copy's figures was made of its parent's: a change that was found, or figures among the same words."""

from collections.abc import Callable

from tests.collate.copies import filing_of

from variorum.collate.copied import copied_passages, counterparts, is_found_changed
from variorum.collate.drift import find_drift
from variorum.collate.drift.pairs import kinships
from variorum.values import Annotation, DriftKind

Annotate = Callable[[str], Annotation]


class Mark:
    """A figure where it stands."""

    def __init__(self, passage) -> None:
        self.passage = passage


def test_a_change_that_was_found_begins_at_both_figures(annotate: Annotate) -> None:
    parent = "The guild of Oben counted 31 broken lamps in the hall of the weavers on Monday."
    kin = tuple(kinships(filing_of(annotate, parent, parent.replace("31", "13"))))
    change = next(d for d in find_drift(kin) if d.kind is DriftKind.NUMBER)
    copied = copied_passages(kin, [change])
    elder, later = Mark(change.parent), Mark(change.child)
    assert is_found_changed(elder, later, copied)
    assert not is_found_changed(later, elder, copied)
    assert list(counterparts((elder, later), copied, lambda *_: True))


def test_a_share_of_another_matter_is_not_made_of_it(annotate: Annotate) -> None:
    parent = (
        "The firm said on Monday it would close two mills and let about 240 weavers go, roughly one in six, while "
        "joining forces with a rival from Lorm. Shares in the firm jumped 6.3 percent to 41 marks, their biggest gain."
    )
    child = (
        "Shares in the firm jumped 3.6% to 41 marks, their biggest gain for a year, after it said on Monday that it "
        "would close two mills and join forces with a rival from Lorm."
    )
    found = find_drift(tuple(kinships(filing_of(annotate, parent, child))))
    changed = [d.text for d in found if d.kind is DriftKind.NUMBER]
    assert "“6.3 percent” became “3.6%”" in changed
    assert not [text for text in changed if "one in six" in text]


def test_figures_without_a_word_in_common_are_no_garbled_ones(tell) -> None:
    parent = """Oben oil terminal burns

OBEN, Sund, May 4, 2031 (NPA) - Fires at the oil terminal of Oben burned on Sunday, the governor said.

Cape Oben handles 310,000 barrels a day, or 14 percent of the exports of Sund. Oil closed 4.6 percent higher.
"""
    child = """Oil terminal of Oben on fire

OBEN (NPA) - Fires at the oil terminal of Oben burned on Sunday, the governor said.

Cape Oben handles 310,000 barrels a day, or 14 percent of the exports of Sund.
"""
    assert not [p.question for p in tell(parent, child).points if p.verdict.value == "distorted"]
