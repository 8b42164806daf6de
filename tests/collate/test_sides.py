"""Two sides of a contest, and those who took part, are never one question; one side in several reports is one."""

from collections.abc import Callable

import pytest

from variorum.collate.figures.holders import holder_of
from variorum.collate.figures.intervals import compatible, rounds
from variorum.collate.figures.sides import Side, side_of, two_sides
from variorum.lang.lexicon import load_lexicon
from variorum.values import Account, Extraction, Measure, Quantity

Extract = Callable[..., Extraction]
Tell = Callable[..., Account]

# A sentence, words of the figure, for what those counted stand, whether they are more (1) or fewer (2).
SIDES = [
    ("Ida Holt leads Ben Ruiz by 49 to 47 percent.", "49", None, 1),
    ("Ida Holt leads Ben Ruiz by 49 to 47 percent.", "47 percent", None, 2),
    ("The house voted 61-58 to bring the cabinet down.", "58", None, 2),
    ("The league won 3-1 in Lorm.", "3", None, 1),
    ("By 61 votes to 58 the house withdrew its confidence.", "61 votes", None, 1),
    ("Some 52.8 percent voted to stay and 47.2 percent to go.", "47.2 percent", None, 2),
    (
        "Some 52 percent voted against the bridge and 48 percent in favour, on a turnout of 70 percent.",
        "52",
        "against",
        1,
    ),
    ("Some 52 percent voted against the bridge and 48 percent in favour, on a turnout of 70 percent.", "48", "for", 2),
    (
        "Some 52 percent voted against the bridge and 48 percent in favour, on a turnout of 70 percent.",
        "70",
        "turnout",
        0,
    ),
    ("A total of 6,210 people voted No and 5,551 Yes.", "5,551", "for", 2),
    ("Sixty members voted against him and 58 for him; five abstained.", "58", "for", 2),
    ("Sixty members voted against him and 58 for him; five abstained.", "five", "abstaining", 0),
    ("Sixty-one percent of those eligible voted.", "Sixty-one", "turnout", 0),
    ("The share of the firm rose from 49 to 51 percent.", "51 percent", None, 0),
    ("The town paid 300 crowns for 20 chairs.", "20 chairs", None, 0),
    ("Nine in ten drivers who took part want to strike.", "Nine in ten", None, 0),
]
# A sentence, words of the figure, whose it is.
HELD = [
    ("Ida Holt leads Senator Ben Ruiz by 49 to 47 percent.", "49", "Ida Holt"),
    ("Ida Holt leads Senator Ben Ruiz by 49 to 47 percent.", "47 percent", "Ben Ruiz"),
    ("Ida Holt was elected in Lorm. Ida Holt lost to Ben Ruiz by 57 percent to 43 percent.", "43 percent", "Ida Holt"),
    ("Some 49 percent of voters in Lorm back Ida Holt and 47 percent support Ben Ruiz.", "49 percent", "Ida Holt"),
    ("Some 49 percent of voters in Lorm back Ida Holt and 47 percent support Ben Ruiz.", "47 percent", "Ben Ruiz"),
    ("A survey puts Ida Holt at 49 percent and Ben Ruiz at 47 percent.", "47 percent", "Ben Ruiz"),
    ("A survey had Ida Holt leading with 50 percent to Ben Ruiz's 45.", "45", "Ben Ruiz"),
]


def _figure(extract: Extract, text: str, words: str):
    read = extract(text)
    claim, quantity = next((c, q) for c in read.claims for q in c.quantities if words in q.text)
    return claim, quantity, read


@pytest.mark.parametrize(("text", "words", "stand", "rank"), SIDES)
def test_a_figure_stands_where_its_sentence_puts_it(extract: Extract, text, words, stand, rank) -> None:
    side = side_of(*_figure(extract, text, words))
    assert (side.stand, side.rank) == (stand, rank)


@pytest.mark.parametrize(("text", "words", "name"), HELD)
def test_of_two_rivals_each_has_its_own_share(extract: Extract, text, words, name) -> None:
    holder = holder_of(*_figure(extract, text, words))
    assert holder is not None
    assert holder.name == name


def test_sides_are_two_where_their_stands_or_ranks_are() -> None:
    assert two_sides(Side("for"), Side("against"))
    assert two_sides(Side("turnout"), Side(rank=2))
    assert two_sides(Side(rank=1), Side(rank=2))
    assert not two_sides(Side("for", 1), Side("for", 2))
    assert not two_sides(Side(), Side(rank=2))


def test_the_words_of_a_contest_are_lists() -> None:
    table = load_lexicon("contests")
    assert {"lead", "beat"} <= set(table["winning"])
    assert set(table["unsure"]) <= set(table["stands"])


def _share(value: float) -> Quantity:
    return Quantity(start=0, end=1, text="x", value=value, low=value, high=value, unit="%", measure=Measure.PERCENT)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [(53, 52.8, True), (52.8, 52.83, True), (58, 57.4, False), (78, 78.3, True), (1, 1.2, False), (53, 52, False)],
)
def test_a_share_is_rounded_to_fewer_decimals(left, right, one) -> None:
    assert rounds(_share(left), _share(right)) is one
    assert compatible(_share(right), _share(left)) is one


WIRE = (
    "Bridge turned down\n\nLORM, June 15, 2031 (Halvard) - Voters on the island of Lorm rejected a bridge to the "
    "mainland on Sunday by 52.8 percent to 47.2 percent, the returning officer said.\n"
    "Turnout was 78 percent. A total of 6,210 people voted No and 5,551 Yes."
)
PAPER = (
    "No bridge for the island\nThe Orby Courier, 16 June 2031\n\nThe people of Lorm have said no. In the referendum "
    "52.8 percent voted against the project and 47.2 percent in favour, on a turnout of 78.3 percent.\n"
    "The No camp won 6,210 votes, 659 more than the Yes side."
)
RADIO = (
    "Plan sunk\nRadio Orby, June 16, 2031\n\nLorm voted 53 percent to 47 percent against the bridge. "
    "The No side got 6,120 votes and the Yes side 5,551, says the returning officer."
)


def test_a_vote_is_asked_for_side_by_side(tell: Tell) -> None:
    account = tell(WIRE, PAPER, RADIO)
    asked = {p.question: (str(p.verdict), sorted({r.value for r in p.readings})) for p in account.points}
    assert asked["What share voted against it?"] == ("agreed", [52.8, 53])
    assert asked["What share voted for it?"] == ("agreed", [47, 47.2])
    assert asked["What was the turnout?"][1] == [78, 78.3]
    assert asked["How many voted against it?"] == ("disputed", [6120, 6210])
    assert asked["How many voted for it?"] == ("agreed", [5551])


FIRST = (
    "Count goes on\nLORM, Oct. 12, 2031 (Halvard) - With half of the ballots counted Ida Holt led Ben Ruiz by 55 "
    "percent to 45 percent in the run-off for mayor of Lorm on Sunday evening, the electoral office said."
)
LAST = (
    "Holt is mayor\nLORM, Oct. 12, 2031 (Halvard) - Ida Holt beat Ben Ruiz by 57.4 percent to 42.6 percent in the "
    "run-off for mayor of Lorm on Sunday, the electoral office said."
)
OTHER = (
    "New mayor for Lorm\nThe Orby Courier, 13 October 2031\n\nIda Holt won the run-off in Lorm with 57.4 percent of "
    "the vote. Ben Ruiz received 42.6 percent."
)


def test_a_share_of_one_candidate_is_brought_up_to_date(tell: Tell) -> None:
    account = tell(FIRST, LAST, OTHER)
    told = [(str(p.verdict), {r.value for r in p.readings}) for p in account.points if p.kind.value == "quantity"]
    assert ("updated", {55, 57.4}) in told
    assert ("updated", {45, 42.6}) in told


def test_what_two_polls_find_is_no_dispute(tell: Tell) -> None:
    ours = "ORBY, May 3, 2031 (Halvard) - A poll by Lind puts Ida Holt at 49 percent and Ben Ruiz at 47 percent."
    theirs = "A survey by Corran Data of voters in Orby has Ida Holt at 44 percent and Ben Ruiz at 50 percent."
    account = tell(f"Holt ahead\n\n{ours}", f"Ruiz ahead\nThe Orby Courier, 4 May 2031\n\n{theirs}")
    values = {frozenset(r.value for r in p.readings): str(p.verdict) for p in account.points}
    assert "disputed" not in values.values()
    assert not any({49, 47} <= held or {44, 50} <= held for held in values)
