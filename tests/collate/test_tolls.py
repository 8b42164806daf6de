"""Tolls pooled over reports: totals and parts, persons who die later, silence, origins."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.collate.tolls.counting import is_aside, pool_tolls
from variorum.collate.tolls.occasion import of_this_occasion
from variorum.collate.tolls.told import Told
from variorum.values import Anchor, Claim, Fate, Outcome, Passage, Span, Speech, Tell, Time, TimeType

_places = count()


def told(
    document: str,
    outcome: Outcome,
    value: int,
    *,
    place: int = 1,
    sentence: int = 1,
    tell: Tell = Tell.NUMBER,
    words: str = "x.",
    on: str | None = None,
    day: str | None = None,
    **more: object,
) -> Told:
    at = next(_places)
    times = (Time(at, at + 1, "x", TimeType.DATE, on, Anchor.STATED, earliest=on, latest=on),) if on else ()
    claim = Claim(
        id=f"{document}#{at}", document=document, start=at, end=at + len(words), text=words, speech=Speech.NARRATED,
        sentence=Span(at, at + len(words), words), times=times,
    )  # fmt: skip
    fate = Fate(
        claim=claim.id, start=at, end=at + 1, text="x", value=value, tell=tell, outcome=outcome,
        event=Span(at, at + 1, "x"), **more,  # type: ignore[arg-type]
    )  # fmt: skip
    return Told(document, fate, claim, place, sentence, Passage(document, at, at + 1, "x"), day)


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


def test_at_least_some_may_be_more() -> None:
    bound = [told("a", Outcome.KILLED, 3, at_least=True), told("a", Outcome.KILLED, 3, place=0)]
    assert values(*bound, told("b", Outcome.KILLED, 4), told("c", Outcome.KILLED, 4)) == {"killed": 4}
    assert values(*bound) == {"killed": 3}


def test_a_fifth_person_makes_five() -> None:
    four = told("a", Outcome.STRUCK, 4, place=2, sentence=5)
    fifth = told("a", Outcome.STRUCK, 5, place=2, sentence=6, tell=Tell.NOUN, additional=True)
    assert values(four, fifth) == {"injured": 5}


def test_who_is_hurt_is_another_than_the_dead_of_the_other_gender() -> None:
    dead = told("a", Outcome.KILLED, 1, tell=Tell.NOUN, gender="female")
    girl = told("a", Outcome.INJURED, 1, sentence=2, tell=Tell.NOUN, definite=True, gender="female")
    boy = told("a", Outcome.INJURED, 1, sentence=2, tell=Tell.NOUN, definite=True, gender="male")
    assert values(dead, girl) == {"killed": 1}
    assert values(dead, boy) == {"killed": 1, "injured": 1}


def test_of_two_reports_that_differ_the_one_that_tells_more_weighs_more() -> None:
    much = [told("a", Outcome.KILLED, 3, place=0), told("a", Outcome.KILLED, 3, sentence=2)]
    little = told("b", Outcome.KILLED, 4, place=2, sentence=5)
    assert values(*much, little) == {"killed": 3}


def test_persons_told_together_weigh_as_a_number_does_by_its_place() -> None:
    pair = told("a", Outcome.KILLED, 2, tell=Tell.NOUN)
    single = told("a", Outcome.KILLED, 1, place=2, sentence=7, tell=Tell.NOUN)
    assert values(pair, single) == {"killed": 2}


def test_two_who_are_taken_to_hospital_and_die_there_are_dead() -> None:
    taken = told("a", Outcome.INJURED, 2, definite=True)
    died = told("a", Outcome.KILLED, 2, tell=Tell.PRONOUN)
    assert values(taken, died) == {"killed": 2}


def test_a_death_that_comes_up_late_beside_others_is_hardly_one_of_this_occasion() -> None:
    hurt = [told(name, Outcome.INJURED, 4, place=0) for name in "ab"]
    assert values(*hurt, told("a", Outcome.KILLED, 1, place=2, sentence=9, tell=Tell.NAME)) == {"injured": 4}


def test_captions_and_links_count_little() -> None:
    body = [told(name, Outcome.KILLED, 2, place=2) for name in "ab"]
    link = told("a", Outcome.KILLED, 7, place=2, sentence=7, words="Seven miners killed in Quellen")
    assert values(*body, link, link) == {"killed": 2}


def test_what_befell_others_long_before_is_left_out() -> None:
    now = [told(name, Outcome.KILLED, 2, day="2031-05-04") for name in "ab"]
    dated = told("c", Outcome.KILLED, 2, on="2031-05-03", day="2031-09-01")
    before = told("c", Outcome.KILLED, 9, on="2030-02-01", day="2031-09-01")
    assert before not in of_this_occasion([*now, dated, before])
    assert dated in of_this_occasion([*now, dated, before])


@pytest.mark.parametrize(
    ("words", "aside"),
    [
        ("Nine divers have drowned this year.", True),
        ("Forty were hurt in separate crashes.", True),
        ("Seven people were killed in storms across Seloria.", True),
        ("Two men died in an unrelated fire.", True),
        ("Eleven were killed in a series of attacks on Friday.", False),
        ("Three were hurt in the crash.", False),
    ],
)
def test_sentences_that_count_over_many_cases_are_told_apart(words: str, aside: bool) -> None:
    assert is_aside(told("a", Outcome.KILLED, 3, words=words).claim) is aside


@given(st.permutations([("a", 2, 0), ("a", 1, 2), ("b", 2, 1), ("c", 3, 1), ("c", 1, 2)]))
def test_the_order_of_mentions_does_not_matter(order: list[tuple[str, int, int]]) -> None:
    items = [told(document, Outcome.KILLED, value, place=place, sentence=9 - place) for document, value, place in order]
    assert values(*items) == {"killed": 2}


def test_what_was_said_at_first_gives_way_where_a_report_says_more() -> None:
    first = told("a", Outcome.INJURED, 4, words="The mayor initially said that four people were hurt.")
    again = told("b", Outcome.INJURED, 4, words="Police had earlier reported four injured.")
    now = told("b", Outcome.INJURED, 6, words="Six people were hurt.", place=2)
    assert values(first, again, now) == {"injured": 6}
    assert values(first, again) == {"injured": 4}


@pytest.mark.parametrize("words", ["Earlier this month, a boy was hurt.", "Two men were hurt there years ago."])
def test_what_happened_earlier_is_another_occasion(words: str) -> None:
    assert is_aside(told("a", Outcome.INJURED, 1, words=words).claim)


def test_some_of_the_injured_have_died_since() -> None:
    def report(document: str, dead: int, hurt: int, day: str) -> list[Told]:
        return [
            told(document, Outcome.KILLED, dead, place=0, day=day),
            told(document, Outcome.INJURED, hurt, place=0, day=day),
        ]

    first = [*report("a", 2, 2, "2031-05-04"), *report("b", 2, 2, "2031-05-04")]
    assert values(*first, *report("c", 3, 1, "2031-05-05")) == {"killed": 3, "injured": 1}
    assert values(*first, *report("c", 3, 1, "2031-05-03")) == {"killed": 2, "injured": 2}
    assert values(*first, *report("c", 4, 3, "2031-05-05")) == {"killed": 2, "injured": 2}


def test_what_a_report_opens_with_belongs_to_its_event() -> None:
    others = [told(name, Outcome.KILLED, 1, day="2031-09-01") for name in "ab"]
    opening = told("c", Outcome.INJURED, 4, on="2031-05-20", day="2031-09-01")
    below = told("c", Outcome.INJURED, 9, place=2, on="2031-05-20", day="2031-09-01")
    assert opening in of_this_occasion([*others, opening, below])
    assert below not in of_this_occasion([*others, opening, below])
