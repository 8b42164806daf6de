"""Days of what comes again are days of two occasions; only what tells the two apart as one makes a dispute of them."""

import pytest

from variorum.collate.days.happenings import Dated
from variorum.collate.days.one_occasion import is_one_occasion
from variorum.values import Anchor, Claim, Passage, Proposition, Span, Speech, Time, TimeType, Verdict


def report(outlet: str, day: str, body: str, title: str = "Ferry case in Brel") -> str:
    return f"{outlet}\n\n{title}\n\nBy {outlet.split(maxsplit=1)[0]} Merrin\n\nBREL, {day} - {body}\n"


FIRST = report(
    "Orrin Wire",
    "May 4, 2031",
    "The mate of the Brel ferry, Ada Lorm, is in custody. Police questioned Lorm on April 20. She is scheduled for a "
    "hearing on May 9. Her brother celebrated his birthday two days ago.",
)
SECOND = report(
    "Varn Post",
    "May 12, 2031",
    "The mate of the ferry that burned, Ada Lorm, is silent. Police questioned Lorm a week ago and again on May 11. A "
    "hearing is scheduled for May 16. Her brother celebrated his birthday on Tuesday.",
    "Mate of the burned ferry silent",
)
THIRD = report(
    "Lorm Journal",
    "June 20, 2031",
    "Prosecutors say that the police questioned Lorm on June 17. A hearing on older charges was scheduled for March 3, "
    "2028, but nobody came.",
    "Old charges against the mate",
)


def dates(found):
    return [p for p in found.points if p.kind == "date"]


def test_what_comes_again_on_far_days_is_no_dispute(tell) -> None:
    assert not [p for p in dates(tell(FIRST, SECOND, THIRD)) if p.verdict is not Verdict.AGREED]


def told(document: str, text: str, day: str, last: str | None = None, *, doer=("ferry",), behind=""):
    """An event told with the time *text* from *day* to *last*, in the sentence "… {text} …" of a report."""
    time = Time(
        start=0, end=len(text), text=text, type=TimeType.DATE, value=day, anchor=Anchor.STATED, earliest=day,
        latest=last or day,
    )  # fmt: skip
    words = f"{text}, it did so{behind}"
    claim = Claim(
        id=document, document=document, start=0, end=len(words), text=words, speech=Speech.NARRATED, times=(time,)
    )
    clause = Proposition(verb="pass", event=Span(0, len(words), words), agents=doer, objects=("inspection",))
    return Dated(claim, clause, time, Passage(document, 0, len(words), words))


DAYS = {"A": "2031-05-04", "B": "2031-05-05", "C": "2031-06-20"}
MARCH = told("A", "March", "2031-03-01", "2031-03-31")


@pytest.mark.parametrize(
    ("fact", "a", "b"),
    [
        ("a deed of long before", MARCH, told("B", "October", "2030-10-01", "2030-10-31")),
        (
            "a denial in so many words",
            MARCH,
            told("B", "October 2029", "2029-10-01", "2029-10-31", behind=", not in March"),
        ),
        ("days next to each other", told("A", "May 3", "2031-05-03"), told("B", "May 4", "2031-05-04", doer=())),
        ("one doer's plan of one week", told("A", "May 9", "2031-05-09"), told("B", "May 16", "2031-05-16")),
        ("a day that is not known", MARCH, told("B", "Tuesday", "", "")),
    ],
)
def test_two_days_may_be_of_one_occasion(fact, a, b) -> None:
    assert is_one_occasion(a, b, DAYS), fact


@pytest.mark.parametrize(
    ("fact", "a", "b"),
    [
        ("years lie between", MARCH, told("B", "April 2029", "2029-04-01", "2029-04-30")),
        ("it was done again", MARCH, told("B", "October", "2030-10-01", "2030-10-31", behind=" again")),
        ("each tells its own news", told("A", "May 9", "2031-05-09"), told("C", "June 17", "2031-06-17")),
        ("each says Friday", told("A", "Friday", "2031-05-09"), told("C", "Friday", "2031-06-27")),
        ("the one is counted in weeks", told("A", "a week ago", "2031-04-20", "2031-04-26"), MARCH),
        ("one report tells both", MARCH, told("A", "October", "2030-10-01", "2030-10-31")),
        (
            "nobody is told to have done it",
            told("A", "May 9", "2031-05-09"),
            told("B", "May 16", "2031-05-16", doer=()),
        ),
        ("others did it", MARCH, told("B", "October", "2030-10-01", "2030-10-31", doer=("police",))),
    ],
)
def test_two_days_are_of_two_occasions(fact, a, b) -> None:
    assert not is_one_occasion(a, b, DAYS), fact
