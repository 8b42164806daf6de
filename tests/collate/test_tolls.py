"""Tolls pooled over reports: totals and parts, persons who die later, silence, origins."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from variorum.collate.tolls import Told, pool_tolls
from variorum.values import Claim, Fate, Outcome, Passage, Span, Speech, Tell

_places = count()


def told(
    document: str,
    outcome: Outcome,
    value: int,
    *,
    place: int = 1,
    sentence: int = 1,
    tell: Tell = Tell.NUMBER,
    **more: object,
) -> Told:
    at = next(_places)
    claim = Claim(id=f"{document}#{at}", document=document, start=at, end=at + 1, text="x", speech=Speech.NARRATED)
    fate = Fate(
        claim=claim.id, start=at, end=at + 1, text="x", value=value, tell=tell, outcome=outcome,
        event=Span(at, at + 1, "x"), **more,  # type: ignore[arg-type]
    )  # fmt: skip
    return Told(document, fate, claim, place, sentence, Passage(document, at, at + 1, "x"))


def values(*items: Told, origins: dict[str, str] | None = None) -> dict[str, int]:
    return {str(outcome): toll.value for outcome, toll in pool_tolls(items, origins or {}).items() if toll.value}


def test_a_stated_total_beats_the_persons_told_one_by_one() -> None:
    total = told("a", Outcome.KILLED, 3, place=0)
    singles = [told("a", Outcome.KILLED, 1, place=2, sentence=n, tell=Tell.NOUN) for n in range(4, 9)]
    assert values(total, *singles) == {"killed": 3}


def test_persons_of_one_sentence_add_up() -> None:
    pair = [
        told("a", Outcome.KILLED, 2, tell=Tell.NOUN),
        told("a", Outcome.KILLED, 1, tell=Tell.PRONOUN, own_hand=True),
    ]
    assert values(*pair) == {"killed": 3}


def test_who_is_injured_first_and_dead_later_is_dead() -> None:
    early = told("a", Outcome.INJURED, 1, tell=Tell.NAME, names=("Mira Holt",))
    late = told("b", Outcome.KILLED, 1, tell=Tell.NAME, names=("Mira Holt",))
    assert values(early, late) == {"killed": 1}


def test_the_struck_count_without_the_dead() -> None:
    assert values(told("a", Outcome.STRUCK, 5), told("a", Outcome.KILLED, 1)) == {"killed": 1, "injured": 4}


def test_neither_the_last_nor_the_highest_figure_wins() -> None:
    many = [told(name, Outcome.KILLED, 4) for name in "abc"]
    assert values(*many, told("d", Outcome.KILLED, 6)) == {"killed": 4}


def test_copies_of_one_origin_share_one_vote() -> None:
    copies = [told(name, Outcome.KILLED, 6) for name in "abc"]
    others = [told(name, Outcome.KILLED, 4) for name in "de"]
    assert values(*copies, *others, origins=dict.fromkeys("abc", "o1")) == {"killed": 4}


@given(st.permutations([("a", 2, 0), ("a", 1, 2), ("b", 2, 1), ("c", 3, 1), ("c", 1, 2)]))
def test_the_order_of_mentions_does_not_matter(order: list[tuple[str, int, int]]) -> None:
    items = [told(document, Outcome.KILLED, value, place=place, sentence=9 - place) for document, value, place in order]
    assert values(*items) == {"killed": 2}
