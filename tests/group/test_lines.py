"""Storylines: what joins reports, what keeps them apart, and that arrival does not matter."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from variorum.group.likeness import Trace, likeness
from variorum.group.lines import Seen, draw_lines, split_line
from variorum.group.openings import Opening, lend_days


def trace(id: str, words: str) -> Trace:
    stems = words.split()
    return Trace(id, dict.fromkeys(stems, len(stems) ** -0.5), tuple(stems))


def seen(id: str, words: str, day: str | None = None, *named: date) -> Seen:
    return Seen(trace(id, words), day, frozenset(named))


FIRE = seen("a", "sorrel warehouse fire kestrel holt", "2031-05-02")
AGAIN = seen("b", "sorrel warehouse blaze kestrel inquiry", "2031-05-03")
FERRY = seen("c", "maren ferry tavenna gale rudder", "2031-05-03")
LATER = seen("d", "maren ferry divers tavenna wreck", "2031-05-09")


def test_a_report_is_wholly_like_itself() -> None:
    assert round(likeness(FIRE.trace, FIRE.trace), 6) == 1.0


def test_reports_that_share_names_are_one_line_and_others_are_not() -> None:
    assert draw_lines((FIRE, AGAIN, FERRY, LATER), (), {}) == (("a", "b"), ("c", "d"))


def test_kin_share_a_line_whatever_their_words() -> None:
    assert draw_lines((FIRE, FERRY), [("c", "a")], {}) == (("a", "c"),)


def test_an_unknown_day_keeps_nobody_out() -> None:
    assert draw_lines([Seen(FERRY.trace), Seen(LATER.trace)], (), {}) == (("c", "d"),)


def test_events_of_one_town_and_kind_are_told_apart_by_the_days_they_name() -> None:
    harbour = seen("a", "maren harbour brawl dagger inn quay tavern sailor anchor gate", "2031-05-02", date(2031, 5, 1))
    words = "maren market brawl knife stall square butcher porter alley court"
    market = seen("b", words, "2031-05-20", date(2031, 5, 19))
    trial = seen("b", words, "2031-05-20", date(2031, 5, 1), date(2031, 5, 19))
    assert draw_lines((harbour, market), (), {}) == (("a",), ("b",))
    assert draw_lines((harbour, trial), (), {}) == (("a", "b"),)


def test_a_line_is_judged_by_all_its_reports() -> None:
    # "b" alone is like "c", but "a", with which it hangs together more closely, is not.
    a, b = seen("a", "one two three four five six", "2031-05-02"), seen("b", "one two three four seven x", "2031-05-02")
    assert draw_lines((a, b, seen("c", "seven", "2031-06-09")), (), {}) == (("a", "b"), ("c",))


def test_a_small_pile_joins_what_a_stream_keeps_apart() -> None:
    one, other = seen("a", "sorrel fire kestrel holt mill chief"), seen("b", "sorrel blaze quay smoke hall siren")
    crowd = [seen(f"c{n:03}", f"x{n} y{n} z{n}") for n in range(300)]
    assert draw_lines((one, other), (), {}) == (("a", "b"),)
    assert ("a",) in draw_lines((one, other, *crowd), (), {})


def test_reports_held_apart_are_never_of_one_line_and_their_kin_goes_where_it_fits() -> None:
    apart = {"a": frozenset("b"), "b": frozenset("a")}
    third = seen("e", "sorrel warehouse blaze kestrel coroner", "2031-05-04")
    assert draw_lines((FIRE, AGAIN), [("a", "b")], apart) == (("a",), ("b",))
    assert split_line((FIRE, AGAIN, third), [("a", "b")], apart) == (("a",), ("b", "e"))
    assert split_line((FIRE, AGAIN, third), (), {}) == (("a", "b", "e"),)


@given(st.permutations([FIRE, AGAIN, FERRY, LATER]))
def test_the_order_of_arrival_changes_nothing(order: list[Seen]) -> None:
    assert draw_lines(order, (), {}) == (("a", "b"), ("c", "d"))


def test_a_copy_of_unknown_day_tells_of_its_parent_s_day() -> None:
    def opening(id: str, day: str | None) -> Opening:
        return Opening(id, id, id, frozenset(), frozenset(), day)

    lent = lend_days([opening("a", "2031-05-02"), opening("b", None), opening("c", None)], {"b": "a", "c": "b"})
    assert [o.day for o in lent] == ["2031-05-02"] * 3
    circle = lend_days([opening("a", None), opening("b", None)], {"a": "b", "b": "a"})
    assert [o.day for o in circle] == [None, None]


def test_a_copy_that_only_tells_a_day_has_its_parent_s_day_not_that_of_what_it_tells() -> None:
    parent = Opening("a", "a", "a", frozenset(), frozenset(), "2031-05-09")
    copy = Opening("b", "b", "b", frozenset(), frozenset(), "2031-02-01", is_stated=False)
    assert [o.day for o in lend_days([parent, copy], {"b": "a"})] == ["2031-05-09"] * 2
    assert lend_days([copy], {}) == (copy,)
