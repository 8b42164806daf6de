"""What somebody says is not so without denying it, who tells of it all the same, and how it is asked."""

import pytest

HEADS = (
    """RETH, March 3, 2031 - An inquiry into the affairs of the harbour of Reth in the county of Oben opened on Sunday.

{}

The harbour has 2,400 berths, and a road runs along its quay.
""",
    """OBEN, March 4, 2031 - Nineteen witnesses are to be heard in Reth, where Sunday saw the inquiry begin its work.

{}

Whoever wants a seat in the Customs House must come early, since it holds sixty.
""",
    """RETH, March 5, 2031 - Judge Karla Winn has given the inquiry in Reth until May to find out who knew what.

{}

She means to visit the docks with all parties on Friday.
""",
)


def denied(tell, *texts):
    """The points about denials of reports of one matter, each of another day and hand."""
    account = tell(*(head.format(text) for head, text in zip(HEADS, texts, strict=False)))
    return [p for p in account.points if p.kind == "polarity"]


def sides(point):
    """The point's readings as (value, asserters)."""
    return {(r.value, *r.asserted_by) for r in point.readings}


ASKED = [
    (
        "Trainer Ida Holt said that no horse was drugged at the races of Oben.",
        "Jockey Per Ruud said that a horse had been drugged at the races of Oben.",
        "Is it so that a horse was drugged at the races of Oben?",
    ),
    (
        "The mayor, Tam Ek, said that the council had never received a warning about the tower.",
        "The engineer Orla Venn said that she had sent the council a warning about the tower in May.",
        "Is it so that there was any warning about the tower?",
    ),
    (
        "Korlund Foods said that it does not use palm oil in its bread.",
        "A former baker, Jan Moe, said that palm oil was mixed into the bread of Korlund Foods every night.",
        "Is it so that there was any palm oil in its bread?",
    ),
    (
        "Director Ida Holt said that the museum had not sold the silver crown.",
        "Dealer Per Ruud said that the museum had sold the silver crown in the spring.",
        "Is it so that the museum had sold the silver crown?",
    ),
]


@pytest.mark.parametrize(("no", "yes", "question"), ASKED)
def test_who_tells_of_the_deed_stands_against_who_says_no_to_it(tell, no, yes, question):
    [point] = denied(tell, no, yes)
    assert (point.verdict, point.question) == ("disputed", question)
    assert {value for value, *_ in sides(point)} == {"denied", "affirmed"}


APART = [
    # another deed, another thing, another hour, a thing that does it, and the same side
    (
        "Director Ida Holt said that the museum had not sold the silver crown.",
        "Dealer Per Ruud said that the museum had sold a copper bell in the spring.",
    ),
    (
        "Oben Water said that it had found no lead in the wells.",
        "Farmer Jan Moe said that the wells of Oben had been dug by his father.",
    ),
    (
        "Captain Ida Holt said that the gate was not opened at 3:40 p.m.",
        "Guard Per Ruud said that the gate was opened at 1:15 p.m.",
    ),
    (
        "Sweden said that it had not struck the bridge of Reth.",
        "Mayor Tam Ek said that a lorry had struck the bridge of Reth.",
    ),
    (
        "Ida Holt, a spokeswoman for Korlund Foods, said that the firm had not closed the bakery.",
        "Korlund Foods said that it had closed the bakery for a week.",
    ),
    (
        "Mayor Tam Ek said that he had no answer from the council.",
        "The clerk, Jan Moe, said that the answer of the council was in the post.",
    ),
]


@pytest.mark.parametrize(("no", "yes"), APART)
def test_who_tells_of_something_else_does_not(tell, no, yes):
    assert [p.question for p in denied(tell, no, yes) if p.verdict == "disputed"] == []


def test_no_such_thing_answers_what_was_said_right_before(tell):
    text = (
        "The nurse had asked the clinic in writing to change the locks, lawyer Jan Moe said. "
        "The clinic, Oben Care, said that it knew of no such letter."
    )
    [point] = denied(tell, text)
    assert point.question == "Is it so that there was any such letter?"
    assert ("affirmed", "Jan Moe") in sides(point)


def test_a_rare_trait_that_one_denies_and_the_other_tells_is_one_matter(tell):
    [point] = denied(
        tell,
        "Members of the jury said that its verdict was not unanimous.",
        "The judge, Ida Holt, said that the jury of Oben had been unanimous.",
    )
    assert point.question == "Is it so that Members of the jury’s verdict was unanimous?"


def test_who_only_knows_of_none_leaves_it_open(tell):
    points = denied(
        tell,
        "Mayor Tam Ek said that he knew of no second key.",
        "The guard, Per Ruud, said that a second key lay in the office of the mayor.",
    )
    assert [p.verdict for p in points if p.verdict == "disputed"] == []


def test_a_copy_that_lost_the_no_is_distorted(tell):
    story = (
        "The market of Reth flooded twice in May, and 40 stalls were swept into the harbour by the second wave.\n\n"
        "Traders counted 310 crates of fish that had floated out to sea, and the customs house lost its cellar.\n\n"
        "A wall of sandbags, eleven rows high, now keeps the quay dry at spring tide.\n\n"
    )
    early = f"Markets under water\n\nRETH, March 3, 2031 (Selvig Post) - {story}"
    late = f"Floods hit Reth\n\nRETH, March 4, 2031 - {story}"
    kept, lost = "said she did not rule out", "ruled out"
    ends = (f"Minister Ida Holt {words} moving the market of Reth.\n" for words in (kept, lost))
    account = tell(*(head + end for head, end in zip((early, late), ends, strict=True)))
    [point] = [p for p in account.points if p.kind == "polarity"]
    assert (point.verdict, point.question) == (
        "distorted",
        "Is it so that Ida Holt ruled out moving the market of Reth?",
    )


def test_a_sum_of_money_is_money_that_was_taken(tell):
    [point] = denied(
        tell,
        "Harbour master Tam Ek has always denied taking money.",
        "The judge, Ida Holt, said that Ek had taken 40,000 crowns from a builder.",
    )
    assert sides(point) == {("denied", "Tam Ek"), ("affirmed", "Ida Holt")}


def test_who_denied_the_bare_deed_and_says_later_that_it_was_done_has_turned_round(tell):
    [point] = denied(
        tell,
        "Spokeswoman Ida Holt denied that Oben had ratified it.",
        "The pact is safe. Spokeswoman Ida Holt said that Oben had ratified it.",
    )
    assert point.verdict == "updated"


def test_what_a_denier_says_right_behind_a_bare_denial_is_his_account(tell):
    [point] = denied(
        tell,
        "A clerk, Jan Moe, said that two pages of the log were missing. Ida Holt, who runs the office, denied it. "
        "The book was wet but complete, she said.",
    )
    [no] = [r for r in point.readings if r.value == "denied"]
    assert [c.text for c in no.citations][-1] == "The book was wet but complete, she said."


def test_two_bodies_that_each_deny_what_reached_them_are_two_matters(tell):
    points = denied(
        tell,
        "Ida Holt, the head of the clinic, denied that the clinic had received the letter of the nurses.",
        "The chief inspector, Per Ruud, denied that his office had received the letter of the nurses.",
    )
    assert len(points) == 2


def test_what_says_no_to_the_deed_affirms_nothing(tell):
    points = denied(
        tell,
        "Oben Rail denied that anyone told the driver to leave.",
        "Inspectors said that the driver had been in a hurry but had not been ordered to leave.",
    )
    assert all(r.value == "denied" for p in points for r in p.readings)


def test_the_paper_whose_report_is_denied_is_heard(tell):
    paper = """THE RETH HERALD

Bay nation to profit from talks

By Jan Moe

RETH, March 4, 2031 - People close to the talks said that Oben would be rewarded with cheap oil for its help.

The talks between the two ports opened on Sunday in the Customs House, which holds sixty.
"""
    minister = HEADS[0].format(
        "Oben's Ida Holt dismissed a report in the Reth Herald that her county was being paid for its services."
    )
    [point] = [p for p in tell(minister, paper).points if p.kind == "polarity"]
    assert point.question == "Is it so that Ida Holt’s county was being paid for its services?"


def test_reports_that_a_notice_calls_false_are_denied(tell):
    notice = """OBEN FOODS

Press release

RETH, March 3, 2031

We take the inquiry into the harbour of Reth seriously. Reports that our cooks have been arrested at sea are false.

We thank our guests for their patience.
"""
    account = tell(notice, HEADS[1].format("The kitchen of Oben Foods is closed."))
    [point] = [p for p in account.points if p.kind == "polarity"]
    assert point.question == "Is this so: “our cooks have been arrested at sea”?"
