"""What was set for one day and moved to another is one point, brought up to date."""

import pytest

OPENING = "Mayor Orla Venn of Reth told the Larch Council on Tuesday that the Ostry lock on the Mirren had failed."
FIRST = f"The lock at Reth\n\n10 June 2031\n\n{OPENING} "
LATER = (
    "Questions in Reth\n\n12 June 2031\n\nThe Larch Council heard Aldo Brenn, who keeps the log of the Ostry lock on"
    " the Mirren at Reth, on Thursday. "
)

# told first · told later · question · old value · new value
MOVED = [
    (
        "A hearing is set for 2 July.",
        "The hearing, first listed for 2 July, was moved to 16 July, the clerk said.",
        "When is the hearing?",
        "2031-07-02",
        "2031-07-16",
    ),
    (
        "The vote will be held on Saturday.",
        "The vote will be put off from Saturday to Monday, Venn said.",
        "When is the vote?",
        "2031-06-14",
        "2031-06-16",
    ),
    (
        "The owners have set a deadline of noon on Friday.",
        "The deadline has been extended to Monday, Venn said.",
        "When is the deadline?",
        "2031-06-13T12:00",
        "2031-06-16",
    ),
    (
        "The lock comes up for its final vote on 2 July.",
        "The council moved the final vote on the lock bill from 2 July to 16 July.",
        "When is the vote?",
        "2031-07-02",
        "2031-07-16",
    ),
]


def _dates(account):
    return [p for p in account.points if p.kind == "date" and p.question.startswith("When is")]


@pytest.mark.parametrize(("first", "later", "question", "old", "new"), MOVED, ids=[row[1][:30] for row in MOVED])
def test_a_day_that_was_moved(tell, first, later, question, old, new) -> None:
    """The later day is current."""
    (point,) = _dates(tell(FIRST + first, LATER + later))
    assert (point.question, point.verdict) == (question, "updated")
    assert {r.value for r in point.readings} == {old, new}
    assert next(r.value for r in point.readings if r.id == point.current) == new


STANDING = [
    ("A hearing is set for 2 July.", "The hearing will be held on 2 July, the clerk said."),
    ("A hearing is set for 2 July.", "The hearing could be moved to 16 July, the clerk said."),
    ("A hearing is set for 2 July.", "Another hearing was moved to 16 July, the clerk said."),
    ("A hearing is set for 2 July.", "The owners asked to postpone the hearing to 16 July, the clerk said."),
    ("The vote will be held on Saturday.", "The council would move the vote if the lock was mended by Monday."),
]


@pytest.mark.parametrize(("first", "later"), STANDING, ids=[row[1] for row in STANDING])
def test_a_day_that_stands(tell, first, later) -> None:
    """Nothing was moved."""
    assert not _dates(tell(FIRST + first, LATER + later))
