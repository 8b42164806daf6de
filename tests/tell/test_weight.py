"""What stands first in the brief: rival counts before what one voice tells of two days."""

from dataclasses import replace

import pytest

from variorum.tell.brief import _distinct, _weigh
from variorum.values import Filing, Origin, Passage, Point, PointKind, Reading, Stemma, Verdict


def reading(n: int, who: str, document: str) -> Reading:
    place = Passage(document=document, start=n, end=n + 5, text="words")
    return Reading(
        id=f"r{n}", label=str(n), value=n, asserted_by=(who,), citations=(place,), documents=(document,), origins=1
    )


def weigh(verdict: Verdict, *readings: Reading) -> float:
    stemma = Stemma(origins=tuple(Origin(id=d, documents=(d,)) for d in ("a", "b")))
    point = Point(id="p", story="s", question="How many?", kind=PointKind.QUANTITY, verdict=verdict, readings=readings)
    return _weigh(point, Filing(stemma=stemma))


@pytest.mark.parametrize("verdict", [Verdict.UPDATED, Verdict.DISPUTED])
def test_one_voice_in_one_text_has_no_rival(verdict: Verdict) -> None:
    """The baker sold 60 loaves on Monday, and 300 on Wednesday."""
    alone = weigh(verdict, reading(60, "Holt", "a"), reading(300, "Holt", "a"))
    assert alone == weigh(Verdict.SINGLE, reading(60, "Holt", "a"))
    assert alone < weigh(verdict, reading(60, "Holt", "a"), reading(300, "Sall", "a"))
    assert alone < weigh(verdict, reading(60, "Holt", "a"), reading(300, "Holt", "b"))


def test_a_value_that_several_give_is_told_with_who_vouches_for_it() -> None:
    unnamed = replace(reading(60, "", "a"), asserted_by=(), origins=3, id="r1")
    named = replace(reading(60, "Holt", "b"), id="r2")
    assert _distinct([unnamed, named]) == [named]
    assert _distinct([unnamed, replace(named, asserted_by=("an official",))]) == [unnamed]
