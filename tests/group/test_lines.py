"""Storylines: what joins reports, what keeps them apart, and that arrival does not matter."""

from datetime import date

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
NONE: dict[str, frozenset[date]] = {"a": frozenset(), "b": frozenset(), "c": frozenset(), "d": frozenset()}


def test_a_report_is_wholly_like_itself() -> None:
    assert round(likeness(FIRE, FIRE), 6) == 1.0


def test_reports_that_share_names_are_one_line_and_others_are_not() -> None:
    traces = {t.id: t for t in (FIRE, AGAIN, FERRY, LATER)}
    assert draw_lines(traces, DAYS, (), NONE) == (("a", "b"), ("c", "d"))


def test_kin_share_a_line_whatever_their_words() -> None:
    traces = {t.id: t for t in (FIRE, FERRY)}
    assert draw_lines(traces, DAYS, [("c", "a")], NONE) == (("a", "c"),)


def test_an_unknown_day_keeps_nobody_out() -> None:
    traces = {t.id: t for t in (FERRY, LATER)}
    assert draw_lines(traces, {"c": None, "d": None}, (), NONE) == (("c", "d"),)


def test_events_of_one_town_and_kind_are_told_apart_by_the_days_they_name() -> None:
    harbour = trace("a", "maren harbour brawl dagger inn quay tavern sailor anchor gate")
    market = trace("b", "maren market brawl knife stall square butcher porter alley court")
    traces = {t.id: t for t in (harbour, market)}
    days = {"a": "2031-05-02", "b": "2031-05-20"}
    named = {"a": frozenset({date(2031, 5, 1)}), "b": frozenset({date(2031, 5, 19)})}
    assert draw_lines(traces, days, (), named) == (("a",), ("b",))
    same = {"a": frozenset({date(2031, 5, 1)}), "b": frozenset({date(2031, 5, 1), date(2031, 5, 19)})}
    assert draw_lines(traces, days, (), same) == (("a", "b"),)


def test_a_line_is_judged_by_all_its_reports() -> None:
    # "b" alone is like "c", but "a", with which it hangs together more closely, is not.
    a, b, c = (
        trace("a", "one two three four five six"),
        trace("b", "one two three four seven eight"),
        trace("c", "seven"),
    )
    days = {"a": "2031-05-02", "b": "2031-05-02", "c": "2031-06-09"}
    assert draw_lines({t.id: t for t in (a, b, c)}, days, (), NONE) == (("a", "b"), ("c",))


@given(st.permutations([FIRE, AGAIN, FERRY, LATER]))
def test_the_order_of_arrival_changes_nothing(order: list[Trace]) -> None:
    assert draw_lines({t.id: t for t in order}, DAYS, (), NONE) == (("a", "b"), ("c", "d"))
