"""Direction, manner and choice of parent where texts are of one wording; no dates unless stated."""

import numpy as np
import pytest

from gold.traced import reports
from variorum.trace import trace_outlines
from variorum.trace.descents import compare_wording, may_be_rewritten
from variorum.trace.lost import read_leads
from variorum.trace.publishers import same_name
from variorum.trace.rarity import Rarity
from variorum.trace.sketching import sketch_reports
from variorum.trace.trace import Outline
from variorum.values import Descent, Manner

LINES = [
    "The ferry Halla left the harbour of Port Elvin at nine with eighty people on board and a crew of six.",
    "A storm warning had been given in the night by the weather office in the capital of the province.",
    "Rescuers from both shores searched the strait until dawn without finding a trace of the missing boy.",
    "The captain, Odd Brenner, told the inquiry that the engine had stopped twice before the ship was lost.",
    "Divers are to go down to the wreck on Thursday, provided that the current off the point has eased.",
    "Relatives waited in the school hall, where the town council had put up beds and a kitchen for them.",
    "The owner of the line has been fined three times since 2019 over life jackets that could not be found.",
    "Nobody at the shipping office in Port Elvin was willing to say who had let the ferry sail that morning.",
]
LEAD = "Readers on the islands have been asking us all week what happened in the strait, and why it did."
TAIL = "The islands have no other link to the mainland in winter, and the mail has not come since then."
MORE = [
    "Two fishermen of Halm have offered to carry letters for the price of the fuel until the line is mended.",
    "The school of the outer island has sent its older pupils home, where they are to read and wait for news.",
    "Bread was baked on Sunday for the first time since the mill was shut, and it was gone before the bells rang.",
    "A helicopter of the navy took an old woman with a broken hip from Sandvar to the hospital on Friday night.",
    "Nobody has yet told the keepers of the two lights when the boat that brings them oil will come again.",
]


def page(*lines: str, head: str = "Ferry lost in the strait", foot: str = "") -> str:
    return "\n\n".join([head, *lines, *([foot] if foot else [])])


def descents(texts: dict[str, str], **stated: dict[str, str]) -> dict[str, Descent]:
    held = reports(texts, **stated)
    stemma = trace_outlines(
        [Outline(s, read_leads(held[s.id])) for s in sketch_reports(list(held.values()))],
        held,
        lambda s: np.zeros((len(s), 4), "f4"),
    )
    return {descent.child: descent for descent in stemma.descents}


def test_of_two_undated_texts_the_shorter_is_the_copy() -> None:
    cut = [*LINES[:3], *LINES[4:7], TAIL]
    found = descents({"x": page(*cut, head="Ferry is lost"), "y": page(*LINES)})
    assert found["x"].parent == "y"
    assert "fuller" in {reason.kind for reason in found["x"].reasons}


def test_texts_alike_have_no_direction() -> None:
    assert not descents({"x": page(*LINES), "y": page(*LINES)})


def test_a_credit_tells_even_where_the_other_is_of_an_unknown_publisher() -> None:
    found = descents({"x": page(*LINES, foot="Source: Harbour Courier"), "y": page(*LINES)})
    assert found["x"].parent == "y"


def test_a_text_that_names_the_other_paper_is_taken_from_it() -> None:
    told = "The Harbour Courier has printed an account of what the captain said to the inquiry."
    found = descents({"x": page(told, *LINES), "y": page(*LINES)}, y={"outlet": "Harbour Courier"})
    assert found["x"].parent == "y"
    assert "cites" in {reason.kind for reason in found["x"].reasons}


@pytest.mark.parametrize(
    ("lines", "manner"),
    [
        (LINES, Manner.COPY),
        (LINES[:4], Manner.PICKUP),
        ([LEAD, *LINES[3:6], TAIL], Manner.EXCERPT),
        ([LEAD, *LINES[:3], TAIL], Manner.EXCERPT),
        ([*LINES[:2], TAIL, *LINES[2:6]], Manner.PICKUP),
    ],
)
def test_the_manner_of_copying(lines: list[str], manner: Manner) -> None:
    texts = {"a": page(*LINES), "b": page(*lines, head="The ferry and what came after")}
    found = descents(texts, a={"published": "2031-03-02T08:00"}, b={"published": "2031-03-04T08:00"})
    assert found["b"].manner is manner


DAYS = {id: {"published": f"2031-03-0{n}T08:00"} for n, id in enumerate("abc", 2)}


def test_what_only_the_elder_has_came_from_the_elder() -> None:
    texts = {"a": page(*LINES), "b": page(*LINES[:5]), "c": page(*LINES[1:7], TAIL)}
    assert descents(texts, **DAYS)["c"].parent == "a"


def test_what_only_the_younger_has_came_through_the_younger() -> None:
    middle = [*LINES[:3], LEAD, *LINES[3:6]]
    texts = {"a": page(*LINES), "b": page(*middle), "c": page(*middle[:5], TAIL)}
    assert descents(texts, **DAYS)["c"].parent == "b"


def test_a_cut_copy_taken_whole_is_the_nearer_parent() -> None:
    texts = {"a": page(*LINES), "b": page(*LINES[:4], head="Lost ferry"), "c": page(*LINES[:4], TAIL, head="Ferry")}
    assert descents(texts, **DAYS)["c"].parent == "b"


def reworked(line: str, word: str, every: int) -> str:
    return " ".join(word if n % every == every - 1 else old for n, old in enumerate(line.split(" ")))


def test_texts_with_words_changed_all_over_are_of_one_wording() -> None:
    one = page(*(reworked(line, "boat", 9) for line in LINES))
    other = page(*(reworked(line, "shore", 11) for line in LINES))
    held = reports({"x": one, "y": other})
    assert compare_wording(held["x"], held["y"]).shared


def test_reports_of_other_facts_are_never_embedded() -> None:
    other = page(*(f"In Tarn the {n} bakers of mayor Ilse Korb sold {n * 37} loaves on day {n}." for n in range(5, 12)))
    held = reports({"x": page(*LINES), "y": other})
    assert not may_be_rewritten(held["x"], held["y"], Rarity.among([]))


def test_the_parent_whom_the_copy_names_goes_first() -> None:
    texts = {"a": page(*LINES), "b": page(*LINES[:7]), "c": page(*LINES[:6], TAIL, foot="Source: Harbour Courier")}
    assert descents(texts, **DAYS)["c"].parent == "b"
    named = {**DAYS, "a": {**DAYS["a"], "outlet": "Harbour Courier"}}
    assert descents(texts, **named)["c"].parent == "a"


def test_a_credit_that_the_words_pass_by_is_of_another_copy() -> None:
    reworded = [reworked(line, "boat", 8) for line in LINES]
    texts = {"a": page(*LINES), "b": page(*LINES[:7], foot="Source: Harbour Courier"), "c": page(*reworded[:5])}
    found = descents(texts, c={"outlet": "Harbour Courier"})
    assert {id: descent.parent for id, descent in found.items()} == {"b": "a", "c": "a"}


def test_a_credit_does_not_turn_about_what_came_through() -> None:
    middle = [*LINES[:3], "The mail comes by air.", *LINES[3:6]]
    reworded = [reworked(line, "boat", 12) for line in middle]
    texts = {"a": page(*LINES), "b": page(*middle, foot="Source: Harbour Courier"), "c": page(*reworded)}
    found = descents(texts, c={"outlet": "Harbour Courier"})
    assert {id: descent.parent for id, descent in found.items()} == {"b": "a", "c": "b"}
    assert "through" in {reason.kind for reason in found["c"].reasons}


def test_of_two_alike_the_one_whom_a_third_names_is_the_elder() -> None:
    other = page(*LINES[:3], LINES[3].replace("stopped twice", "failed twice"), *LINES[4:])
    cut = page(*LINES[:3], *LINES[4:7], TAIL, foot="Source: Harbour Courier")
    found = descents({"a": other, "b": page(*LINES), "c": cut}, b={"outlet": "Harbour Courier"})
    assert {id: descent.parent for id, descent in found.items()} == {"a": "b", "c": "b"}


def test_the_same_words_again_go_back_to_the_parent_of_the_first() -> None:
    cut = page(*LINES[:3], *LINES[4:7], TAIL)
    found = descents({"x": cut, "y": page(*LINES), "z": cut})
    assert {id: descent.parent for id, descent in found.items()} == {"x": "y", "z": "y"}


def test_what_shares_a_piece_with_the_nearer_copy_came_through_it() -> None:
    middle = [*LINES[:3], LEAD, *LINES[3:6]]
    late = [*(reworked(line, "boat", 12) for line in LINES[:2]), LEAD, *LINES[3:5], TAIL, *MORE]
    found = descents({"a": page(*LINES), "b": page(*middle), "c": page(*late)}, a=DAYS["a"], c=DAYS["c"])
    assert found["b"].parent == "a"
    assert found["c"].parent == "b"
    assert "through" in {reason.kind for reason in found["c"].reasons}


def test_a_caveat_or_a_name_left_out_shows_the_copy() -> None:
    for old, new in (("The captain, Odd Brenner, told", "The captain told"), ("eighty people", "about 80 people")):
        one, other = page(*LINES), page(*(line.replace(old, new) for line in LINES))
        fuller, copy = (one, other) if len(one) > len(other) else (other, one)
        lost = descents({"x": fuller.replace("about ", ""), "y": fuller}) if "about " in fuller else None
        assert (lost or descents({"x": copy, "y": fuller}))["x"].parent == "y"


def test_the_tag_of_an_agency_in_both_tells_no_direction() -> None:
    wired = ["PORT ELVIN (Coastal News) - " + LINES[0], *LINES[1:]]
    texts = {"x": page(*wired, head="Ferry lost"), "y": page(*wired, head="A ferry is lost")}
    assert not descents(texts, x={"outlet": "Harbour Courier"})


def test_of_twins_the_one_that_names_its_source_is_the_nearer() -> None:
    cut = page(*LINES[:3], *LINES[4:7], TAIL)
    named = cut + "\n\nSource: Harbour Courier"
    found = descents({"a": cut, "x": named, "y": page(*LINES)}, y={"outlet": "Harbour Courier"})
    assert {id: descent.parent for id, descent in found.items()} == {"x": "y", "a": "x"}
    assert "through" in {reason.kind for reason in found["a"].reasons}


def test_of_twins_the_one_whom_a_third_names_is_the_first() -> None:
    cut = page(*LINES[:3], *LINES[4:7], TAIL, foot="Source: Harbour Courier")
    texts = {"a": page(*LINES), "b": page(*LINES), "c": cut}
    found = descents(texts, a={"outlet": "Island Post"}, b={"outlet": "Harbour Courier"})
    assert {id: descent.parent for id, descent in found.items()} == {"c": "b", "a": "b"}


def test_a_credit_goes_to_the_earlier_of_two_reports_of_one_outlet() -> None:
    courier = {"outlet": "Harbour Courier"}
    texts = {"a": page(*LINES), "b": page(*LINES[:7], foot="Source: Harbour Courier"), "c": page(*LINES[:7], TAIL)}
    found = descents(texts, a={**DAYS["a"], **courier}, b=DAYS["b"], c={**DAYS["c"], **courier})
    assert found["b"].parent == "a"


def test_words_only_the_elder_has_came_from_it_though_two_changed_the_same() -> None:
    one = [reworked(line, "boat", 6) for line in LINES]
    other = [
        " ".join(b if n % 12 < 6 else a for n, (a, b) in enumerate(zip(x.split(), y.split(), strict=True)))
        for x, y in zip(LINES, one, strict=True)
    ]
    texts = {"a": page(*LINES), "b": page(*one), "c": page(*other)}
    assert descents(texts, **DAYS)["c"].parent == "a"


def test_a_text_that_lacks_a_phrase_and_adds_nothing_is_the_copy() -> None:
    shorter = page(*LINES[:-1], LINES[-1].replace(" that morning", ""))
    found = descents({"x": shorter, "y": page(*LINES)})
    assert not found
    shorter = page(*LINES[:-1], LINES[-1].replace(" to say who had let the ferry sail that morning", ""))
    assert descents({"x": shorter, "y": page(*LINES)})["x"].parent == "y"


def test_a_text_that_was_revised_may_still_be_the_older_one() -> None:
    texts = {"x": page(*LINES, foot="Updated at noon."), "y": page(*LINES[:6])}
    stated = {"x": {"outlet": "Harbour Courier"}, "y": {"outlet": "Harbour Courier"}}
    days = {
        "x": {**stated["x"], "published": "2031-03-02T08:00"},
        "y": {**stated["y"], "published": "2031-03-04T08:00"},
    }
    assert descents(texts, **days)["y"].parent == "x"


def test_running_text_that_speaks_of_an_update_is_no_version_mark() -> None:
    told = (
        "The captain of the Halla had asked that the chart of the strait be updated before the winter, and it was not."
    )
    texts = {"x": page(*LINES, told), "y": page(*LINES[:6])}
    found = descents(texts, x={"outlet": "Harbour Courier"}, y={"outlet": "Harbour Courier"})
    assert found["y"].parent == "x"


def test_a_credit_that_two_may_be_meant_by_gives_no_second_parent() -> None:
    cut = page(*LINES[:3], *LINES[4:7], TAIL)
    found = descents({"a": cut, "x": cut + "\n\nSource: Harbour Courier", "y": page(*LINES)})
    assert {id: descent.parent for id, descent in found.items()} == {"a": "y", "x": "y"}


DESK = "PORT ELVIN, March 3 (NPA) - "
NEWS = [
    "The harbour police said on Monday that two of the crew had been found alive on the skerry of Sandvar.",
    "Transport Minister Ilse Norden asked both sides to wait for the inquiry, which is to open in the autumn.",
]


@pytest.mark.parametrize(
    ("notice", "first", "child"),
    [
        ("(Corrects number on board in first paragraph to 86, not 80; adds minister)", "", "y"),
        ("(Corrects number on board to 80 from 86; adds minister)", "", None),
        ("(Adds minister)", "URGENT\n\n", "y"),
        ("UPDATE 1-Ferry lost in the strait", "URGENT\n\n", "y"),
        ("(Adds minister)", "", None),
    ],
)
def test_an_agency_s_revision_comes_from_what_it_sent_before(notice: str, first: str, child: str | None) -> None:
    old = [DESK + LINES[0].replace("eighty", "80"), *LINES[1:5]]
    new = [DESK + LINES[0].replace("eighty", "86"), *LINES[1:5], *NEWS]
    found = descents({"x": first + page(*old), "y": f"{notice}\n\n" + page(*new)})
    if child is None:
        assert "y" not in found
    else:
        assert (found[child].parent, found[child].manner) == ("x", Manner.VERSION)


def test_a_pickup_is_of_what_the_agency_s_desk_signed_off() -> None:
    wire = page(DESK + LINES[0], *LINES[1:5], foot="(Reporting by Ida Holt; editing by Tom Reik)")
    printed = page(*LINES[:5], *NEWS)
    found = descents({"x": wire, "y": printed}, y={"outlet": "Harbour Courier"})
    assert found["y"].parent == "x"
    assert "desk" in {reason.kind for reason in found["y"].reasons}


def test_an_agency_s_new_lead_is_a_version_though_little_is_kept() -> None:
    old = [DESK + LINES[0], *LINES[1:7]]
    new = [DESK + NEWS[0], LINES[0], LINES[4], NEWS[1], *MORE]
    head = "(Recasts with survivors; adds minister)"
    found = descents({"x": "URGENT\n\n" + page(*old), "y": f"{head}\n\n" + page(*new)})
    assert (found["y"].parent, found["y"].manner) == ("x", Manner.VERSION)


def test_whoever_says_whose_the_text_is_is_the_elder_of_twins() -> None:
    found = descents({"x": page(*LINES), "y": page(*LINES, foot="Copyright 2031 Coast Radio. All rights reserved.")})
    assert found["x"].parent == "y"
    assert "rights" in {reason.kind for reason in found["x"].reasons}
    for foot in ("Copyright. All rights reserved.", "© 2031"):
        assert not descents({"x": page(*LINES), "y": page(*LINES, foot=foot)})


def test_a_paper_s_own_notice_below_the_text_of_others_shows_nothing() -> None:
    texts = {"x": page(*LINES), "y": page(*LINES, foot="© 2031 Harbour Courier")}
    assert not descents(texts, y={"outlet": "Harbour Courier"})


def test_whoever_puts_rare_words_for_usual_ones_is_the_copy() -> None:
    plain = [
        "The ferry left the harbour at nine with eighty people on board; the crew said the sea was rough.",
        "The men in the boat got wet, the cook told them to hold on to the rope until it dropped.",
        "A girl ran up the hill to ask for help, but no one in the huts there had a lamp or a line to throw.",
    ]
    spun = [
        "The ferry left the harbour at nine with eighty people on board; the crew indicated the sea was turbulent.",
        "The individuals in the boat got drenched, the cook instructed them to hold on to the rope until it subsided.",
        "A girl hurried up the hill to request assistance, but no one in the huts there had a lamp or a line to throw.",
    ]
    found = descents({"x": page(*spun), "y": page(*plain)})
    assert found["x"].parent == "y"
    assert "rarer-words" in {reason.kind for reason in found["x"].reasons}


def test_of_two_of_one_new_wording_the_one_that_names_the_elder_was_copied() -> None:
    spun = [line.replace("ferry", "vessel").replace("captain", "skipper").replace("said", "stated") for line in LINES]
    spun = [line.replace(", provided that the current off the point has eased", "") for line in spun]
    assert spun != LINES
    texts = {
        "x": page(*LINES),
        "y": page(*spun, foot="Source: Harbour Courier"),
        "z": page(*spun[:-1], f"{spun[-1][:-1]} too."),
    }
    found = descents(texts, x={"outlet": "Harbour Courier"})
    assert {child: descent.parent for child, descent in found.items()} == {"y": "x", "z": "y"}


def test_of_two_pages_of_one_outlet_the_one_that_credits_it_is_the_copy() -> None:
    texts = {"x": page(*LINES, foot="Source: Harbour Courier"), "y": page(*LINES)}
    found = descents(texts, x={"outlet": "Harbour Courier"}, y={"outlet": "Harbour Courier"})
    assert found["x"].parent == "y"


def test_one_sentence_of_a_paper_that_is_named_is_an_excerpt() -> None:
    held = reports(
        {
            "x": page(
                "The Harbour Courier has told the story of the wreck.",
                LINES[3],
                "What comes next is open.",
                head="A loss",
            ),
            "y": page(*LINES),
            "z": page(
                "The Harbour Courier told the story too.",
                "What comes next is open, and readers may ask the desk of the paper again tomorrow.",
            ),
        },
        y={"outlet": "Harbour Courier"},
    )
    bond = compare_wording(held["x"], held["y"]).bond
    assert bond and (bond.child, bond.manner) == ("x", Manner.EXCERPT)
    nameless = reports(
        {"x": page("A paper has told the story.", LINES[3], head="A loss"), "y": page(*LINES)},
        y={"outlet": "Harbour Courier"},
    )
    assert compare_wording(nameless["x"], nameless["y"]).bond is None


@pytest.mark.parametrize(("foot", "found"), [("Source: Harbour Courier", True), ("Source: Coast Radio", False)])
def test_what_a_report_credits_another_for_may_be_a_quotation(foot: str, found: bool) -> None:
    said = "“The engine had stopped twice since Sunday, and I told the office in Port Elvin that I would not sail.”"
    held = reports(
        {
            "x": page("What the captain has to say of the wreck.", said, "What comes next is open.", foot=foot),
            "y": page(*LINES[:4], said, *LINES[4:]),
        },
        x={"outlet": "Island Gazette"},
        y={"outlet": "Harbour Courier"},
    )
    bond = compare_wording(held["x"], held["y"]).bond
    assert (bond and (bond.child, bond.manner)) == (("x", Manner.EXCERPT) if found else None)


def test_lines_of_farewell_make_no_excerpt_though_a_paper_is_named() -> None:
    end = "More may become known in the days to come, and readers are asked to look in again for the rest of it."
    held = reports(
        {
            "x": page("The Harbour Courier has told the story of the wreck.", end, head="A loss"),
            "y": page(MORE[0], MORE[2], end),
        },
        y={"outlet": "Harbour Courier"},
    )
    assert compare_wording(held["x"], held["y"]).bond is None


def test_a_tag_that_both_keep_in_the_dateline_is_no_citing() -> None:
    tagged = ["PORT ELVIN (Coast Radio) - " + LINES[0], *LINES[1:]]
    found = descents({"x": page(*tagged[:5]), "y": page(*tagged)}, y={"outlet": "Harbour Courier"})
    assert found["x"].parent == "y"


def test_what_two_of_unknown_order_both_came_from_is_the_parent_of_either() -> None:
    swap = {
        "harbour": "haven",
        "searched": "combed",
        "captain": "master",
        "stopped": "halted",
        "hall": "house",
        "fined": "punished",
    }
    spun = list(LINES)
    for old, new in swap.items():
        spun = [line.replace(old, new) for line in spun]
    texts = {"x": page(*spun[:6]), "w": page(*spun[:6][:-1], spun[5].replace("beds", "cots")), "y": page(*LINES)}
    found = descents(texts)
    assert {found["x"].parent, found["w"].parent} == {"y"}


SHORT = """The Orby Courier

Roof of fish hall lies in harbour

15 March 2031

The roof of the fish hall in Orby lies in the harbour since Friday night, and nobody will lift it before May.
"""
LONG = (
    SHORT
    + """
Two workers were taken to hospital with broken arms, according to the county ambulance service on Saturday.

"We heard it go, and then we saw the sky," said Ilse Marn, who has sold herring in the hall for thirty years.
"""
)


@pytest.mark.parametrize(("outlet", "count"), [("The Orby Courier", 1), ("The Lorm Gazette", 2)])
def test_a_few_lines_of_an_outlet_s_own_report_count_as_one_text(tell, outlet, count):
    """As news services cut them off; of another outlet they may be anybody's."""
    account = tell(LONG, SHORT.replace("The Orby Courier", outlet))
    assert len(account.lineage.origins) == count


def test_a_firm_s_legal_form_makes_no_other_publisher():
    assert same_name("Orby Boats plc", "Orby Boats")
    assert not same_name("Orby Boats plc", "Orby Docks plc")
