"""One canonical name over the pile: what is joined, and what must stay apart."""

from collections import Counter

import pytest

from extract.reports import Annotate, attributed, settle
from variorum.extract.names.canonical_names import _canonical
from variorum.values import VoiceKind

JOINED = [
    ("Maria Lindholm said the dam was safe.", "Lindholm said the dam was safe.", "Maria Lindholm", "a family name"),
    (
        "Volodymyr Petrenko said so much was lost that it hurt.",
        "Volodymir Petrenko said the dam was safe.",
        None,
        "a transliteration",
    ),
    ("Minister Kang Jae Sun said the dam was safe.", "Minister Kang Jae-sun said the gates were old.", None, "hyphens"),
    (
        "President Maria Lindholm said the dam was safe.",
        "Ms Lindholm said the dam was safe.",
        "Maria Lindholm",
        "titles",
    ),
    (
        "Varn Industries said the dam was safe.",
        "Varn said the dam was safe.",
        "Varn Industries",
        "a firm without the word for firm",
    ),
    (
        "Orvena Mobility said the dam was safe. Orvena Mobility has built dams since 1970.",
        "Orvena said the dam was safe. A letter from Orvena came on Monday.",
        "Orvena Mobility",
        "a firm by the first word of its name",
    ),
    (
        "The Ministry of Justice of Norland said the dam was safe.",
        "The Ministry of Justice said the dam was safe.",
        None,
        "a ministry without its country",
    ),
    ("Norway said the dam was safe.", "Oslo said the dam was safe.", "Norway", "a capital that speaks for its country"),
    (
        "The White House said the dam was safe.",
        "Washington said the dam was safe.",
        "United States",
        "a palace and a capital",
    ),
    (
        "The Norwegian Foreign Ministry said the dam was safe.",
        "Norway's Foreign Ministry said the dam was safe.",
        None,
        "a ministry under its country",
    ),
    (
        "The interior ministry said the dam was safe.",
        "The ministry of the interior said the dam was safe.",
        None,
        "a ministry turned round",
    ),
    (
        "The nurses' union said the dam was safe.",
        "The union of nurses said the dam was safe.",
        None,
        "a union turned round",
    ),
    (
        "The Lake Harbour Union said the dam was safe.",
        "The LHU said the dam was safe.",
        "Lake Harbour Union",
        "an acronym",
    ),
    (
        "Tavrin Shipping Ltd said the dam was safe.",
        "Tavrin Shipping said the dam was safe.",
        None,
        "a firm without its suffix",
    ),
    (
        "The Lenhard clinic group said the dam was safe.",
        "Lenhard said the dam was safe.",
        "Lenhard clinic group",
        "a firm without what it does",
    ),
    (
        "The Saint Amsel clinic group said the dam was safe.",
        "Saint Amsel had said on Sunday that the dam was safe.",
        "Saint Amsel clinic group",
        "a firm that is called by a person's name",
    ),
    (
        "The Lenhard clinic group said the dam was safe.",
        "The clinic group said the dam was old. The Lenhard clinic group said the dam was safe.",
        "Lenhard clinic group",
        "a firm by the end of its name, in a report that has both",
    ),
    (
        "Goodfork Catering said the dam was safe.",
        "GOODFORK CATERING said the dam was safe.",
        "Goodfork Catering",
        "a name in capitals",
    ),
    (
        "Brewery Orsol said the dam was safe. Brewery Orsol has 40 vats.",
        "Orsol said the dam was old.",
        "Brewery Orsol",
        "a firm by the name behind its trade",
    ),
    (
        "Orsolin Maritime said the dam was safe.",
        "ORSOLIN says that the dam is old.",
        "Orsolin Maritime",
        "a short name set apart in capitals",
    ),
    (
        "Orsol Print of Reth said the dam was safe.",
        "Orsol Print said the dam was old. Orsol Print said the gates were new.",
        "Orsol Print",
        "a firm with the town it is of",
    ),
    (
        "Ilse Marchetti said the dam was safe.",
        "I. Marchetti said the dam was safe.",
        "Ilse Marchetti",
        "a given name by its first letter",
    ),
    (
        "Harriet Dunmore said the dam was safe.",
        "Cllr Dunmore said the dam was safe.",
        "Harriet Dunmore",
        "a title cut short",
    ),
    (
        "Celia Brandt-Oro said the dam was safe. Celia Brandt-Oro had seen it.",
        "Brandt-Oro said the dam was safe.",
        "Celia Brandt-Oro",
        "a family name of two",
    ),
    (
        "Mme Edda Wirth said the dam was safe.",
        "Edda Wirth said the dam was safe.",
        "Edda Wirth",
        "a courtesy of another language",
    ),
    (
        "The Concord of Shore States said the dam was safe.",
        "The Concord said the dam was safe. The Concord had met in Reth.",
        "Concord of Shore States",
        "a body by the first word of its name",
    ),
    (
        "The Republic of Dravia said the dam was safe.",
        "Dravia said the dam was safe.",
        "Dravia",
        "a state with what kind it is",
    ),
    (
        "The White Lantern Committee said the dam was safe.",
        "White Lantern said the dam was safe.",
        "White Lantern Committee",
        "a body without what it is",
    ),
    (
        "Kestrel Union Bank of Torv said the dam was safe.",
        "Kestrel Union Bank said the dam was safe.",
        "Kestrel Union Bank of Torv",
        "a body without where it is",
    ),
    (
        "The Kestrel Coast Guard said the dam was safe.",
        "The Coast Guard said the dam was safe.",
        "Kestrel Coast Guard",
        "the end of a name that is the pile's only one",
    ),
]


def speakers(annotate: Annotate, *texts: str) -> list[str | None]:
    return [claim.speaker for extraction in settle(annotate, *texts) for claim in attributed(extraction)[:1]]


@pytest.mark.parametrize(("first", "second", "name", "phenomenon"), JOINED)
def test_two_reports_name_one_speaker_alike(
    annotate: Annotate, first: str, second: str, name: str | None, phenomenon: str
) -> None:
    found = speakers(annotate, first, second)
    assert found[0] is not None
    assert found[0] == found[1], phenomenon
    assert name in (None, found[0])


APART = [
    (
        "The Velm City Police said the dam was safe.",
        "Velm said the dam was safe.",
        "a town and its police",
    ),
    ("Maria Lindholm said the dam was safe.", "Peter Lindholm said the dam was old.", "two of one family name"),
    ("Anna Ivanov said the dam was safe.", "Anna Ivanova said the dam was old.", "endings that part names"),
    ("Norway said the dam was safe.", "Sweden said the dam was safe.", "two countries"),
    ("The Norwegian Coast Guard said it was safe.", "The Coast Guard said it was old.", "a body every country has"),
    ("The Intelligence Service of Norway said it was safe.", "Norway said it was old.", "a country and its service"),
    ("The Norwegian Foreign Ministry said it was safe.", "Norway said it was safe.", "a ministry and its country"),
    ("North Korea said the dam was safe.", "South Korea said the dam was safe.", "two names that share a word"),
]


@pytest.mark.parametrize(("first", "second", "phenomenon"), APART)
def test_different_speakers_stay_apart(annotate: Annotate, first: str, second: str, phenomenon: str) -> None:
    one, other = speakers(annotate, first, second)
    assert one != other, phenomenon


def test_a_family_name_that_two_persons_bear_joins_neither(annotate: Annotate) -> None:
    texts = (
        "Maria Lindholm said the dam was safe.",
        "Peter Lindholm said the dam was old.",
        "Lindholm said the gates were shut.",
    )
    assert speakers(annotate, *texts)[2] == "Lindholm"


def test_the_order_of_the_pile_changes_no_name(annotate: Annotate) -> None:
    texts = [first for first, *_ in JOINED] + [second for _, second, *_ in JOINED]
    forward = dict(zip(texts, speakers(annotate, *texts), strict=True))
    backward = dict(zip(reversed(texts), speakers(annotate, *reversed(texts)), strict=True))
    assert forward == backward


def test_a_capital_is_a_city_where_things_happen(annotate: Annotate) -> None:
    (extraction,) = settle(annotate, "Forty boats sank in Oslo on Monday.")
    places = {place for group in extraction.propositions.values() for p in group for place in p.places}
    assert places == {"Oslo"}


def test_names_come_with_the_forms_the_report_uses(annotate: Annotate) -> None:
    (extraction,) = settle(annotate, "Oslo said the dam was safe. Norway will pay for it.")
    (norway,) = [name for name in extraction.names if name.canonical == "Norway"]
    assert set(norway.forms) == {"Norway", "Oslo"}
    assert norway.kind == VoiceKind.PARTY


def test_settling_twice_is_settling_once(annotate: Annotate) -> None:
    from variorum.extract import settle_names

    once = settle(annotate, *(row[0] for row in JOINED))
    assert settle_names(once, ()) == once


def test_the_end_of_two_names_stands_for_neither(annotate: Annotate) -> None:
    texts = (
        "The Lenhard clinic group said the dam was safe.",
        "The Orvik clinic group said the dam was old.",
        "The clinic group said the gates were shut. The Orvik clinic group said the dam was safe.",
    )
    assert speakers(annotate, *texts)[2] not in ("Lenhard clinic group", "Orvik clinic group")


def test_a_name_joined_by_a_hyphen_to_what_stands_before_it_stays_apart(annotate: Annotate) -> None:
    from dataclasses import replace

    from variorum.extract import settle_names
    from variorum.values import Name

    given = ("Urban-Lenhard Tax Council", "Lenhard Tax Council")
    bare = settle(annotate, "The dam held.", "The dam broke.")
    named = (replace(e, names=(Name(canonical=n, kind="party", forms=(n,)),)) for e, n in zip(bare, given, strict=True))
    assert [name.canonical for e in settle_names(tuple(named), ()) for name in e.names] == list(given)


def test_what_a_headline_puts_before_a_name_is_no_part_of_it() -> None:
    names = _canonical(
        {
            "Runner Vesna Kral": Counter(person=3),
            "Vesna Kral": Counter(person=8),
            "Kral": Counter(place=1, party=1),
            "Mason Holt": Counter(person=4),
            "Ida Holt": Counter(person=4),
            "Holt": Counter(person=4),
        }
    )
    assert names["Runner Vesna Kral"] == names["Kral"] == "Vesna Kral"
    assert (names["Mason Holt"], names["Ida Holt"], names["Holt"]) == ("Mason Holt", "Ida Holt", "Holt")
