"""Occasions of one line: time and words are weighed against each other; what has no day goes where it is most alike."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from variorum.group.likeness import Trace
from variorum.group.lines import Seen
from variorum.group.occasions import draw_occasions


def seen(id: str, words: str, day: str | None = None, named: tuple[str, ...] = ()) -> Seen:
    stems = words.split()
    days = frozenset(date.fromisoformat(told) for told in named)
    return Seen(Trace(id, dict.fromkeys(stems, len(stems) ** -0.5), tuple(stems)), day, days)


def drawn(*reports: Seen, alike=(), ties=(), apart=None) -> list[str]:
    by_id = {report.trace.id: report for report in reports}
    return ["".join(occasion) for occasion in draw_occasions(by_id, alike, ties, apart or {})]


MILL = "sorrel mill fire kestrel"
A, B = seen("a", f"{MILL} chief roof", "2031-05-02"), seen("b", f"{MILL} workers safe", "2031-05-03")
LATER = seen("c", f"{MILL} inquest", "2031-05-12")
UNDATED = seen("u", "kestrel mill")


def test_reports_of_near_days_are_one_occasion_and_a_report_of_the_week_after_is_another() -> None:
    assert drawn(A, B, LATER) == ["ab", "c"]


def test_the_less_two_reports_share_the_nearer_their_days_must_be() -> None:
    other = "sorrel council sewer vote budget levy kestrel dog"
    assert drawn(A, seen("b", f"{MILL} chief roof", "2031-05-05")) == ["ab"]
    assert drawn(A, seen("b", other, "2031-05-05")) == ["a", "b"]
    assert drawn(A, seen("b", other, "2031-05-02")) == ["ab"]


def test_follow_ups_from_day_to_day_are_no_one_occasion() -> None:
    days = [seen(f"{n}", f"{MILL} x{n} y{n} z{n}", f"2031-05-{2 + 2 * n:02}") for n in range(6)]
    groups = drawn(*days)
    assert all(len(group) <= 3 for group in groups)
    assert sorted("".join(groups)) == list("012345")


def test_copies_share_an_occasion_whatever_their_days_and_what_people_hold_apart_does_not() -> None:
    assert drawn(A, LATER, ties=[("a", "c")]) == ["ac"]
    assert drawn(A, B, apart={"a": frozenset("b"), "b": frozenset("a")}) == ["a", "b"]


def test_a_report_of_unknown_day_goes_to_what_its_opening_is_most_like_and_brings_nobody_together() -> None:
    alike = [("a", "u"), ("c", "u")]
    assert drawn(A, LATER, UNDATED, alike=alike) == ["au", "c"]
    assert drawn(A, LATER, UNDATED, alike=alike[::-1]) == ["a", "cu"]
    assert drawn(A, LATER, UNDATED) == ["a", "c", "u"]
    assert drawn(A, UNDATED, alike=alike[:1], apart={"u": frozenset("a"), "a": frozenset("u")}) == ["a", "u"]


COLUMN = "sorrel hope grief roof smoke bells letter kestrel"


def test_a_column_of_days_later_belongs_to_the_day_it_tells_of() -> None:
    """Not to the day it came out, unless it tells something of that day too."""
    assert drawn(A, B, seen("c", COLUMN, "2031-05-07", ("2031-05-02",))) == ["abc"]
    assert drawn(A, B, seen("c", COLUMN, "2031-05-07")) == ["ab", "c"]
    assert drawn(A, B, seen("c", COLUMN, "2031-05-07", ("2031-05-02", "2031-05-07"))) == ["ab", "c"]
    assert drawn(A, B, seen("c", COLUMN, "2031-05-12", ("2031-05-02",))) == ["ab", "c"]


def test_a_day_told_from_before_the_first_report_is_not_the_day_of_who_tells_it() -> None:
    told = replace(seen("u", "kestrel mill", "2031-04-12"), is_stated=False)
    assert drawn(A, LATER, told, alike=[("a", "u")]) == ["au", "c"]
    assert drawn(A, LATER, replace(told, is_stated=True), alike=[("a", "u")]) == ["a", "c", "u"]


def test_a_line_of_months_has_coarser_occasions_than_one_of_a_week() -> None:
    near = seen("n", f"{MILL} firemen praised", "2031-05-06")
    assert drawn(A, near) == ["a", "n"]
    assert drawn(A, near, seen("z", "kestrel judge award", "2031-07-20")) == ["an", "z"]


@given(st.permutations([A, B, LATER, UNDATED]))
def test_the_order_of_arrival_changes_nothing(order: list[Seen]) -> None:
    assert drawn(*order, alike=[("b", "u")]) == ["abu", "c"]
