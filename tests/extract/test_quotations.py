import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.extract.quotations import find_quotations

TraceFunction = Callable[[FrameType, str, Any], Any]

QUOTED = [
    ("He said “no” twice.", ["no"], "curly"),
    ('He said "no" twice.', ["no"], "straight"),
    ("He said ``no'' twice.", ["no"], "typewriter"),
    ("He said «no» twice.", ["no"], "angled"),
    ("He said „no“ twice.", ["no"], "low and high"),
    ("He said ‘no’ twice.", ["no"], "single"),
    ("He said 'no' twice.", ["no"], "straight single"),
    ("He said “it’s ‘fine’ now”.", ["it’s ‘fine’ now"], "a quotation inside a quotation"),
    ("“One,” he said. “Two.”", ["One,", "Two."], "two"),
    ("“It never ends", ["It never ends"], "unclosed"),
    ("It’s the workers’ right.", [], "apostrophes"),
    ('A 6" pipe and a 9" pipe.', [], "inches"),
    ("In the '90s and the '80s.", [], "decades"),
    ("He said ‘the workers’ rights matter’ again.", ["the workers’ rights matter"], "a possessive inside single marks"),
    ('He said "no” and "yes” twice.', ["no", "yes"], "opened straight, closed curly"),
    ('He said "she said “no” twice" again.', ["she said “no” twice"], "curly marks inside straight ones"),
    ("“”", [], "nothing between the marks"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "quoted", "phenomenon"), QUOTED)
def test_quotations_are_found(text: str, quoted: list[str], phenomenon: str) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text, 0, len(text))] == quoted, phenomenon


def test_only_a_quotation_that_meets_its_mark_is_closed() -> None:
    assert [q.closed for q in find_quotations("“a” “b", 0, 6)] == [True, False]


@given(st.text("ab “”‘’\"'`«» .", max_size=40))
def test_quotations_are_disjoint_in_order_and_inside_the_text(text: str) -> None:
    at = 0
    for q in find_quotations(text, 0, len(text)):
        assert at <= q.outer_start <= q.start < q.end <= q.outer_end <= len(text)
        at = q.outer_end


HOSTILE = ["“", '"a ', "'a ", "‘a b’s ", "'' ", "``", "„a“ ", "“a” "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_marks_take_twice_the_steps(piece: str) -> None:
    once, twice = (steps_of(piece * n) for n in (1_000, 2_000))
    assert twice <= 2.2 * once


def steps_of(text: str) -> int:
    """Lines of Python run in looking for quotations: a count, so that no clock is needed."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> TraceFunction:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        find_quotations(text, 0, len(text))
    finally:
        sys.settrace(before)
    return count
