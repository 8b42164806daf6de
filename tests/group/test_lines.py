"""Storylines: what joins reports, what keeps them apart, and that arrival does not matter."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.group.likeness import Trace, likeness
from variorum.group.lines import draw_lines


def trace(id: str, words: str) -> Trace:
    stems = words.split()
    return Trace(id, dict.fromkeys(stems, len(stems) ** -0.5), tuple(stems))


FIRE = trace("a", "sorrel warehouse fire kestrel holt")
AGAIN = trace("b", "sorrel warehouse blaze kestrel inquiry")
FERRY = trace("c", "maren ferry tavenna gale rudder")
LATER = trace("d", "maren ferry divers tavenna wreck")
DAYS = {"a": "2031-05-02", "b": "2031-05-03", "c": "2031-05-03", "d": "2031-05-09"}


def test_a_report_is_wholly_like_itself() -> None:
    assert round(likeness(FIRE, FIRE), 6) == 1.0


def test_reports_that_share_names_are_one_line_and_others_are_not() -> None:
    traces = {t.id: t for t in (FIRE, AGAIN, FERRY, LATER)}
    assert draw_lines(traces, DAYS, ()) == (("a", "b"), ("c", "d"))


def test_kin_share_a_line_whatever_their_words() -> None:
    traces = {t.id: t for t in (FIRE, FERRY)}
    assert draw_lines(traces, DAYS, [("c", "a")]) == (("a", "c"),)


def test_an_unknown_day_keeps_nobody_out() -> None:
    traces = {t.id: t for t in (FERRY, LATER)}
    assert draw_lines(traces, {"c": None, "d": None}, ()) == (("c", "d"),)


@given(st.permutations([FIRE, AGAIN, FERRY, LATER]))
def test_the_order_of_arrival_changes_nothing(order: list[Trace]) -> None:
    assert draw_lines({t.id: t for t in order}, DAYS, ()) == (("a", "b"), ("c", "d"))
