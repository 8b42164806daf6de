"""What people decide wins: joined reports share a story, parted ones do not, in every run and under every name."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import permutations

import pytest

from variorum.desk import group_reports, open_desk
from variorum.values import ContradictoryDecisions, Decision, Filing, Level, Payload, Ruling, digest_text

MILL = """\
Fire guts mill in Sorrel Holt

SORREL HOLT, May 2, 2031 - A fire gutted the Kestrel paper mill in Sorrel Holt on Friday, the fire chief said.

Forty workers left the mill before the roof fell in, Chief Ida Venn said.
"""
COPY = """\
Fire guts mill in Sorrel Holt, forty safe

A fire gutted the Kestrel paper mill in Sorrel Holt on Friday, the fire chief said.

Forty workers left the mill before the roof fell in, Chief Ida Venn said.

Source: Holt Gazette
"""
FERRY = """\
Ferry Maren runs aground off Tavenna

TAVENNA, April 20, 2031 - The ferry Maren ran aground off Tavenna in a gale on Sunday, the coast guard said.

All 84 passengers were brought ashore, the coast guard said.
"""
STRIKE = """\
Dockers of Quellen walk out

QUELLEN, June 9, 2031 - Some 300 dockers of Quellen walked out on Monday over night work, the union said.

The port lets no lorries in until Thursday, it said.
"""
PILE = {"mill": MILL, "copy": COPY, "ferry": FERRY, "strike": STRIKE}

Group = Callable[..., Filing]


def decide(ruling: str, *reports: str, level: str = "story", why: str = "told me so") -> Decision:
    return Decision(
        ruling=Ruling(ruling), reports=reports, by="Ada Finch", on=date(2031, 7, 1), why=why, level=Level(level)
    )


@pytest.fixture(scope="module")
def group() -> Group:
    desk = open_desk(lambda _: None)

    def grouped(*decisions: Decision, pile: Sequence[tuple[str, str]] = tuple(PILE.items())) -> Filing:
        return group_reports((Payload(name, name, text.encode()) for name, text in pile), desk, decisions)

    return grouped


def stories(filing: Filing) -> list[set[str]]:
    return sorted((set(story.documents) for story in filing.stories), key=sorted)


def lines(filing: Filing) -> list[set[str]]:
    documents = {story.id: story.documents for story in filing.stories}
    return sorted(({d for s in line.stories for d in documents[s]} for line in filing.storylines), key=sorted)


def test_without_decisions_a_copy_lies_with_its_source_and_others_lie_alone(group: Group) -> None:
    assert stories(group()) == [{"copy", "mill"}, {"ferry"}, {"strike"}]


def test_reports_that_are_joined_share_a_story_and_the_reason_is_told(group: Group) -> None:
    filing = group(decide("join", "ferry", "strike", why="the strike began with the wreck"))
    assert stories(filing) == [{"copy", "mill"}, {"ferry", "strike"}] == lines(filing)
    (story,) = (s for s in filing.stories if "ferry" in s.documents)
    assert [r.text for r in story.decisions()] == [
        "ferry, strike joined by hand (Ada Finch, 2031-07-01): the strike began with the wreck"
    ]


def test_reports_that_are_parted_do_not_though_one_copied_the_other(group: Group) -> None:
    filing = group(decide("part", "mill", "copy"))
    assert stories(filing) == [{"copy"}, {"ferry"}, {"mill"}, {"strike"}]
    assert all("kept apart from" in s.decisions()[0].text for s in filing.stories if s.documents[0] in {"mill", "copy"})


def test_a_story_that_is_parted_stays_one_line_unless_the_line_is(group: Group) -> None:
    assert {"mill", "copy"} in lines(group(decide("part", "mill", "copy")))
    assert {"mill"} in lines(group(decide("part", "mill", "copy", level="storyline")))


def test_a_line_that_is_joined_keeps_its_stories(group: Group) -> None:
    filing = group(decide("join", "ferry", "strike", level="storyline"), decide("part", "ferry", "strike"))
    assert {"ferry", "strike"} in lines(filing)
    assert {"ferry"} in stories(filing)
    assert {"strike"} in stories(filing)


def test_reports_that_nobody_decided_of_go_where_they_fit_best(group: Group) -> None:
    third = ("third", COPY.replace("forty safe", "all safe").replace("Holt Gazette", "Mill Post"))
    filing = group(decide("part", "mill", "copy"), pile=[*PILE.items(), third])
    assert {len(s) for s in stories(filing) if s & {"mill", "copy", "third"}} == {1, 2}


def test_a_report_is_named_by_id_or_by_a_digest_that_outlives_its_file_name(group: Group) -> None:
    digest = digest_text(FERRY)
    for name in (digest, digest[:12], digest[:20].upper()):
        filing = group(decide("join", name, "strike"), pile=[*list(PILE.items())[:2], ("x", FERRY), ("strike", STRIKE)])
        assert {"x", "strike"} in stories(filing), name


def test_a_decision_on_reports_that_are_not_in_the_pile_does_nothing(group: Group) -> None:
    assert stories(group(decide("join", "ferry", "gone"), decide("part", "0" * 64, "mill"))) == stories(group())


def test_decisions_survive_whatever_else_comes_into_the_pile_in_whatever_order(group: Group) -> None:
    decided = (decide("join", "ferry", "strike"), decide("part", "mill", "copy"))
    seen = [group(*decided, pile=order) for order in list(permutations(PILE.items()))[::5]]
    assert len({repr((filing.stories, filing.storylines)) for filing in seen}) == 1
    alone = group(*decided, pile=[("ferry", FERRY), ("strike", STRIKE)])
    assert stories(alone) == [{"ferry", "strike"}]


@pytest.mark.parametrize("level", ["story", "storyline"])
def test_decisions_that_contradict_each_other_are_named_on_both_sides(group: Group, level: str) -> None:
    joins = (decide("join", "ferry", "strike", why="one event"), decide("join", "strike", "mill", why="so I heard"))
    parting = decide("part", "mill", "ferry", why="two towns", level=level)
    with pytest.raises(ContradictoryDecisions) as caught:
        group(*joins, parting)
    assert all(why in str(caught.value) for why in ("one event", "so I heard", "two towns"))


def test_what_shares_a_line_may_be_parted_into_stories(group: Group) -> None:
    group(decide("join", "mill", "copy", level="storyline"), decide("part", "mill", "copy"))


def test_a_report_of_another_event_stays_on_the_line_that_people_put_it_on(group: Group) -> None:
    later = MILL.replace("May 2", "May 9").replace("gutted", "that gutted").replace("on Friday", "was set")
    # Three reports of the mill are most of the pile: their line is parted into occasions, and strangers taken off it.
    pile = [("mill", MILL), ("copy", COPY), ("later", later), ("ferry", FERRY)]
    assert {"ferry"} in lines(group(pile=pile))
    filing = group(decide("join", "ferry", "mill", level="storyline"), pile=pile)
    assert {"copy", "ferry", "later", "mill"} in lines(filing)
    assert {"ferry"} in stories(filing)
    joined = group(decide("join", "ferry", "mill"), decide("part", "mill", "copy"), pile=pile)
    assert {"ferry", "mill"} <= next(story for story in stories(joined) if "mill" in story)
    assert not any({"mill", "copy"} <= story for story in stories(joined))
