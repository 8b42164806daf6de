"""Bodies on whose word several reports rest, each in its own words."""

import pytest

from variorum.trace.bodies import Word, find_informants, join_lost
from variorum.values import Lost, LostKind, Origin, Reach

INSTITUTE = "Institute for Water Safety"
REPORTS = [
    """Well water makes guests ill in Ostmark

Forty-one guests of the Linden in Ostmark fell ill from well water, the Institute for Water Safety said on Tuesday.
Its inspectors had taken samples at the hotel on Friday, and the kitchen was closed on the same evening.
Innkeeper Rolf Amsel said that he had learned of it from his guests and had not slept since.
""",
    """Hotel in Ostmark has to close its kitchen

Nobody had checked the pump for a year when guests of the Linden in Ostmark complained of cramps last week.
According to the Institute for Water Safety, 41 guests of the hotel Linden have been treated so far.
The town council of Ostmark will talk about the old wells in the valley at a meeting on Thursday evening.
""",
    """Ostmark: two children still in hospital

Two of the 41 people who drank from the well of the hotel Linden are still in hospital, a doctor told this paper.
The Institute for Water Safety said that no further guests of the Linden in Ostmark were expected to fall ill.
A neighbour of the hotel, Berta Holm, wants to sell her house and move to her sister in the city.
""",
]
OTHER = """Lake Merrow is open to bathers again

The Institute for Water Safety said on Monday that the water of Lake Merrow was clean again after the storm.
Bathers had been warned away from both of its beaches since a drain burst at the mill in the first days of May.
"""


def test_reports_that_rest_on_one_bodys_word_for_the_same_have_it_in_common(tell) -> None:
    account = tell(*REPORTS, OTHER)
    (lost,) = (lost for lost in account.lineage.lost if lost.name == INSTITUTE)
    assert lost.kind is LostKind.DOCUMENT
    assert [reach.document for reach in lost.reached_by] == [article.document for article in account.articles[:3]]
    assert {reach.relation for reach in lost.reached_by} == {"common source"}
    assert len(account.lineage.origins) == len(account.articles)


def word(document: str, *told: str, name: str = INSTITUTE) -> Word:
    return Word(name, Reach(document=document, relation="common source", start=0, end=4, text="told"), frozenset(told))


def alone(*ids: str) -> list[Origin]:
    return [Origin(f"o{n}", (id,)) for n, id in enumerate(ids)]


@pytest.mark.parametrize(
    ("words", "origins", "groups"),
    [
        ([word("a", "x", "y"), word("b", "x", "y"), word("c", "x", "y")], alone(*"abc"), [["a", "b", "c"]]),
        ([word("a", "x", "y"), word("b", "x", "y"), word("c", "x")], alone(*"abc"), []),
        ([word("a", "x", "y"), word("b", "x", "y"), word("c", "x", "y")], [Origin("o1", ("a", "b", "c"))], []),
        ([word("a", "x", "y"), word("b", "x", "y", "z", "w"), word("c", "z", "w")], alone(*"abc"), [["a", "b", "c"]]),
    ],
)
def test_three_reports_that_are_not_all_one_text_make_a_common_source(
    words: list[Word], origins: list[Origin], groups: list[list[str]]
) -> None:
    found = find_informants(words, origins)
    assert [[reach.document for reach in lost.reached_by] for lost in found] == groups


def counted(document: str, *figures: str) -> Word:
    return word(document)._replace(figures=frozenset(figures))


@pytest.mark.parametrize(
    ("words", "origins", "groups"),
    [
        ([counted("a", "61 ducat"), counted("b", "61 ducat")], alone(*"ab"), [["a", "b"]]),
        ([counted("a", "61 ducat"), counted("b", "62 ducat")], alone(*"ab"), []),
        ([counted("a", "61 ducat"), counted("b", "61 ducat")], [Origin("o1", ("a", "b"))], []),
    ],
)
def test_two_reports_that_are_not_one_text_and_have_one_figure_from_a_body_make_a_common_source(
    words: list[Word], origins: list[Origin], groups: list[list[str]]
) -> None:
    found = find_informants(words, origins)
    assert [[reach.document for reach in lost.reached_by] for lost in found] == groups


AUDITED = [
    "The affair has cost the port a lot. The Court of Auditors said that it came to 61 million ducats in the end.",
    "What the state has lost is open. The loss is 61 million ducats, according to the Court of Auditors in Elvin.",
]


def test_a_body_without_a_word_for_informing_is_a_source_of_its_figure(tell) -> None:
    account = tell(
        *(f"The port of Elvin\n\n{text} The quarrel goes on, and nobody knows how long.\n" for text in AUDITED)
    )
    (lost,) = account.lineage.lost
    assert (lost.name, [reach.document for reach in lost.reached_by]) == ("Court of Auditors", ["0.txt", "1.txt"])


def test_what_was_found_in_other_ways_stands_there_once() -> None:
    def lost(*documents: str) -> Lost:
        return Lost("Police", LostKind.DOCUMENT, tuple(word(id).reach for id in documents))

    joined = join_lost([lost("a", "d"), lost("x", "y")], [lost("a", "b", "c")])
    assert [[reach.document for reach in one.reached_by] for one in joined] == [["x", "y"], ["a", "b", "c", "d"]]
