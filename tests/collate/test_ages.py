"""Whose an age is, and points about how old one person is."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from variorum.collate.copied import copied_passages
from variorum.collate.drift import find_drift
from variorum.collate.drift.pairs import kinships
from variorum.collate.figures.aged import persons_of
from variorum.collate.points.age_points import find_age_points
from variorum.values import DriftKind, Stemma, Verdict

from .copies import filing_of

# sentence with the age in brackets · name · foremost · group · what the person is called
WHOSE = [
    ("Ana Ruiz, [34], was on the ferry.", "Ana Ruiz", None, None, None),
    ("Ana Ruiz, who is [34], was on the ferry.", "Ana Ruiz", None, None, None),
    ("Baker Ana Ruiz, [34], was on the ferry.", "Ana Ruiz", None, None, None),
    ("Ana Ruiz, a retired crane driver of [74], fell.", "Ana Ruiz", None, None, "retired crane driver"),
    ("Ana Ruiz, a baker, [52], fell.", "Ana Ruiz", None, None, "baker"),
    ("The [34-year-old] roofer Ana Ruiz fell.", "Ana Ruiz", None, None, "roofer"),
    ("The [34-year-old] told Ana Ruiz to leave.", "", None, None, None),
    ("Ana Ruiz, a friend of the [54-year-old], wept.", "", None, None, None),
    ("The youngest of the dead was [nine].", "", "youngest", "dead", None),
    ("The youngest of the dead was nine, the oldest a man of [63].", "", "oldest", "dead", "man"),
    ("Little Mila Ruiz, [nine], is the youngest to have lost her life.", "Mila Ruiz", "youngest", "dead", None),
    ("Odo Ruiz, [58], the eldest of the seven men, is home.", "Odo Ruiz", "oldest", "men", None),
    ("The oldest of the trams is [40 years old].", None, None, None, None),
    ("Ana Ruiz has sold fish since she was [19].", None, None, None, None),
    ("Ana Ruiz was [19] when she joined the choir.", None, None, None, None),
    ("All of the sick were older than [60].", None, None, None, None),
    ("Two of the accused, aged [38] and 54, are free.", None, None, None, None),
    ("A [77-year-old] lady died.", "", None, None, "lady"),
    ("Pensioner, [74], faints in queue", "", None, None, "pensioner"),
]


@pytest.mark.parametrize(("text", "name", "foremost", "group", "words"), WHOSE, ids=[row[0] for row in WHOSE])
def test_whose_an_age_is(text, name, foremost, group, words):
    """By a name beside it, as the youngest or oldest, or by what somebody is called; bounds are nobody's."""
    before, _, rest = text.partition("[")
    own, _, behind = rest.partition("]")
    age = SimpleNamespace(text=own, value=34, low=34, high=34, approximator=None)
    found = [person for person, _ in persons_of(age, before, behind)]
    if name is None:
        assert found == []
    else:
        told = [(p.name, p.foremost, p.group, p.words) for p in found] or [("", None, None, None)]
        assert told == [(name, foremost, group, words)]


def test_an_age_told_from_to_is_that_of_the_youngest_and_the_oldest():
    age = SimpleNamespace(text="between nine and 71", value=None, low=9, high=71, approximator=None)
    ends = [(p.foremost, p.group, n) for p, n in persons_of(age, "The dead were aged ", ".")]
    assert ends == [("youngest", "dead", 9), ("oldest", "dead", 71)]


FERRY = (
    "A ferry ran aground off Oben on Sunday night, the coast guard said.\n\n{}\n\n"
    "Divers will look at the hull of the ferry on Monday, and the port is closed until then.\n"
)


def told(annotate, parent, child, *, apart=False):
    """The points about ages of two reports, the second taken from the first, and the drift of numbers."""
    filing = filing_of(annotate, FERRY.format(parent), FERRY.format(child))
    kin = tuple(kinships(filing))
    drift = find_drift(kin)
    if apart:
        filing, kin, drift = replace(filing, stemma=Stemma()), (), ()
    points = list(find_age_points(filing, frozenset({"parent", "child"}), copied_passages(kin, drift)))
    return points, [d for d in drift if d.kind is DriftKind.NUMBER]


def values(point):
    return sorted({reading.value for reading in point.readings})


def test_an_age_that_a_copy_changed_is_distorted(annotate) -> None:
    (point,), drift = told(
        annotate,
        "Ana Ruiz, a retired crane driver of 74, was pulled from the water by two fishermen.",
        "Two fishermen pulled Ana Ruiz, a former crane driver aged 47, from the water.",
    )
    assert (point.question, point.verdict) == ("What age is given for Ana Ruiz?", Verdict.DISTORTED)
    assert values(point) == [47, 74]
    assert len(drift) == 1


def test_whom_only_a_copied_sentence_tells_of_is_one_person(annotate) -> None:
    (point,), drift = told(
        annotate,
        "A woman of 71 died on Sunday night after the boat took her to Lorm, 52 kilometres away.",
        "A 77-year-old lady died on Sunday night when the boat had to take her to Lorm, 52 kilometres off.",
    )
    assert (point.verdict, values(point)) == (Verdict.DISTORTED, [71, 77])
    assert "died" in point.question
    assert len(drift) == 1


def test_the_oldest_of_the_dead_is_one_person(annotate) -> None:
    (point,), _ = told(
        annotate, "The oldest of the dead was a man of 63, the police said.", "The oldest of the dead was 63."
    )
    assert point.question == "How old was the oldest of the dead?"
    assert point.verdict is Verdict.SINGLE


def test_ages_of_one_name_in_texts_of_two_origins_are_disputed(annotate) -> None:
    texts = "Ana Ruiz, 61, was at the wheel of the ferry.", "At the wheel stood Ana Ruiz, 64, a skipper from Lorm."
    (point,), _ = told(annotate, *texts, apart=True)
    assert point.verdict is Verdict.DISPUTED


def test_the_oldest_of_two_counts_is_no_dispute(annotate) -> None:
    texts = "The oldest of the dead was 61.", "The oldest of the dead was 72, a clerk said."
    points, _ = told(annotate, *texts, apart=True)
    assert not any(point.verdict in (Verdict.DISPUTED, Verdict.DISTORTED) for point in points)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ana Ruiz, 61, was at the wheel.", "Odo Ruiz, 64, was at the wheel."),
        ("A nurse of 61 was hurt in the fall.", "A nurse of 64 was among the first ashore."),
    ],
)
def test_who_may_be_two_is_not_joined(annotate, first, second) -> None:
    assert told(annotate, first, second, apart=True)[0] == []


def test_an_age_told_in_the_same_words_of_one_origin_is_no_point(annotate) -> None:
    same = "Ana Ruiz, 61, was at the wheel of the ferry."
    assert told(annotate, same, same)[0] == []
