"""Whose position or quotation it is, in forms that piles nobody had fitted showed (decision 0301)."""

import pytest

REPORT = """Dispute over the dam at Reth

RETH, March 3, 2031 (Ostry Press) - The dam at Reth has leaked since Sunday, engineer Orla Venn said on Monday.

{}

The valley below the dam has 2,400 inhabitants.
"""

# text · words of the position · party
HELD = [
    (
        (
            "One of the four was Ivo Karst, who mends boats when he is not at work. Holding back the fee he called "
            "“a bad joke”. He would vote for it, he said, if the money was kept apart."
        ),
        "vote for it",
        "Ivo Karst",
    ),
    (
        (
            "A day later the Silver Gull sailed with her 19 men. Their captain, Ruslan Teves, stayed. "
            "Teves would come back for a trial, his lawyer said, if he was promised safe conduct."
        ),
        "come back",
        "Ruslan Teves",
    ),
    (
        "Belmar Maritime has not paid. Its lawyers denied again on Tuesday that the Silver Gull cut the rope.",
        "cut the rope",
        "Belmar Maritime",
    ),
    (
        "The Northern Pension Fund said the loss had grown. A spokesman for the fund denied that a kron was hidden.",
        "hidden",
        "Northern Pension Fund",
    ),
]


HELD += [
    (
        "Tam Ek said it was late. The ship could leave, according to him, once a fee of 40 crowns had been paid.",
        "could leave",
        "Tam Ek",
    ),
    (
        (
            "Tam Ek denied it flatly. Ada Brenn, who had mediated, put it more carefully: they had an assurance that "
            "all would be spared, provided that nobody left the dam armed."
        ),
        "assurance",
        "Ada Brenn",
    ),
    (
        "Belmar Maritime runs the Gull. It denies that the Gull cut the rope: she had been in port, the company says.",
        "cut the rope",
        "Belmar Maritime",
    ),
    (
        "“I cannot tell a girl that,” Minister Ada Brenn said. Nobody would be worse off, provided he turned up again.",
        "worse off",
        "Ada Brenn",
    ),
    (
        "Sixty-four sailors of the Gull stayed on the quay. They will go back, they say, only if the navy pays them.",
        "go back",
        "Sixty-four sailors of the Gull",
    ),
    (
        "“I don't believe in accidents of this size,” Gerrit Vosper, the minister for dams, told reporters in Reth.",
        "accidents",
        "Gerrit Vosper",
    ),
    (
        "“Our ship was boarded at sea,” Ivo Karst said. The Ministry of Mines denied that.",
        "boarded at sea",
        "Ministry of Mines",
    ),
]


@pytest.mark.parametrize(("text", "words", "party"), HELD, ids=[row[1] for row in HELD])
def test_whose_position_it_is(tell, text, words, party) -> None:
    assert [p.party for p in tell(REPORT.format(text)).positions if words in p.text] == [party]


def test_who_denies_in_passing_takes_a_stand(tell) -> None:
    text = "Norland accused Orland of having armed the rebels, which Orland denied."
    told = {(p.party, p.stance, p.text) for p in tell(REPORT.format(text)).positions}
    assert {
        ("Norland", "accuses", "Orland of having armed the rebels"),
        ("Orland", "denies", "having armed the rebels"),
    } <= told


LATER = """Reth counts its losses

RETH, March 4, 2031 (Coast Wire) - The dam at Reth has leaked since Sunday, the county said on Tuesday.

{}
"""

# what one report tells · what another says · words · speaker
OFFICES = [
    (
        "Norland's finance minister denied having known of the leak at the dam of Reth.",
        "A letter about the dam of Reth went to an aide of finance minister Ada Brenn in May.",
        "having known",
        "Ada Brenn",
    ),
    (
        "The finance minister denied having known of the leak at the dam of Reth.",
        "A letter about the dam went to former finance minister Ada Brenn in May.",
        "having known",
        "the finance minister",
    ),
]


@pytest.mark.parametrize(("told", "beside", "words", "speaker"), OFFICES, ids=["who holds it", "who held it"])
def test_an_office_is_of_whom_another_report_names_with_it(tell, told, beside, words, speaker) -> None:
    account = tell(REPORT.format(told), LATER.format(beside))
    assert {c.speaker for c in account.claims if c.text.startswith(words)} == {speaker}


def test_quoted_words_that_nobody_is_said_to_say_stay_open(tell) -> None:
    text = (
        "A packer laughed.\n\nThere stands the sentence that the Northern Pension Fund did not want anybody to read: "
        "the notes are “carried at a value for which nobody has found any buyer”."
    )
    assert {q.speaker for q in tell(REPORT.format(text)).quotes if "buyer" in q.variants[0].text} == {None}


def test_a_word_taken_for_a_plural_behind_a_quotation_is_its_cue(tell) -> None:
    text = "Orby Print says no box was open. Teachers? “An insult with a stamp on it,” fumes union boss Ada Berg."
    assert [q.speaker for q in tell(REPORT.format(text)).quotes] == ["Ada Berg"]


def test_a_condition_behind_who_says_it_is_kept(tell) -> None:
    text = "Ada Berg spoke. Orland is ready to take back the notes, she said, as long as Norland drops every claim."
    told = [p.condition for p in tell(REPORT.format(text)).positions if p.party == "Orland"]
    assert told == ["as long as Norland drops every claim"]


def test_nobody_is_meant_by_she_where_the_sentence_names_another_woman(tell) -> None:
    text = "The mayor's office was shut. The bishop would resign if the audit was right, she said."
    assert "the mayor" not in {c.speaker for c in tell(REPORT.format(text)).claims}


NOTICE = """{}

The dam at Reth holds. It has 212 gates, of which nine are new. We have sent nine masons to the dam on Sunday.

{}

The next survey of the dam is on 21 March 2031. We thank all who live in the valley below the dam for their patience.
"""
# head · text · words · stance
NOTICES = [
    (
        "MINISTRY OF MINES\nDirectorate for Dams\n\nCircular No. 3 on the works at Reth\n\n3 March 2031",
        "4. There will be no closure of the road to Reth.",
        "closure",
        "is ready or promises",
    ),
    (
        "Statement No. 2 of the Ministry of Mines\n\n3 March 2031",
        "Second: nothing has been hidden from those who live below the dam.",
        "hidden",
        "holds",
    ),
    (
        "Ministry of Mines\n\nPress release\n\n3 March 2031",
        (
            "These are our demands to the county of Reth:\n\n1. a new survey of all gates before the summer;\n"
            "2. nobody is punished for a leak of papers."
        ),
        "a new survey",
        "wants",
    ),
    (
        "Ministry of Mines\n\nPress release\n\n3 March 2031",
        (
            "By six votes to four the ministry has resolved:\n\n* to ask the county of Reth for nine masons;\n\n"
            "* to withhold the fee for the gates until the county has paid for the masons."
        ),
        "withhold the fee",
        "wants",
    ),
    (
        "Ministry of Mines\n\nPress release\n\n3 March 2031",
        "Every household that has been without water for more than 72 hours will be refunded 40 crowns.",
        "refunded",
        "is ready or promises",
    ),
]


@pytest.mark.parametrize(("head", "text", "words", "stance"), NOTICES, ids=[row[2] for row in NOTICES])
def test_what_a_notice_says_is_its_issuers(tell, head, text, words, stance) -> None:
    other = "The Ministry of Mines said that the dam at Reth had leaked since Sunday. The mines ministry will pay."
    positions = tell(REPORT.format(other), NOTICE.format(head, text)).positions
    assert [(p.party, p.stance) for p in positions if words in p.text] == [("Ministry of Mines", stance)]


# text · words of what is said · speaker
SAID = [
    (
        (
            "Cross-examined by Tam Lisle, defending, the county’s clerk, Joan Tarrant, accepted that it was bare. "
            "“I was told not to bother,” she said."
        ),
        "not to bother",
        "Joan Tarrant",
    ),
    (
        "Opening the case, Ruth Ansell KC said the gate was open. Mrs Ansell said it had been open for a week.",
        "for a week",
        "Ruth Ansell",
    ),
    (
        "The chairman of the parish council, Dr Amos Reed, had none of it. No one was owed an apology, he said.",
        "owed an apology",
        "Amos Reed",
    ),
    (
        "It would have cost 400 crowns, replied the head of the office, Torben Lyle, and he had none of them.",
        "cost 400",
        "Torben Lyle",
    ),
    (
        "The parish clerk, Nell Garth, spoke first. Mrs Garth said the roof was old.",
        "roof was old",
        "Nell Garth",
    ),
    (
        "The Rowing Union met in Reth. RU President Sanna Kerr sang. The Rowing Union said the rope was cut.",
        "rope was cut",
        "Rowing Union",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), SAID, ids=[row[2] for row in SAID])
def test_who_says_it(tell, text, words, speaker) -> None:
    assert {c.speaker for c in tell(REPORT.format(text)).claims if words in c.text and c.voices} == {speaker}


def test_a_firm_taken_for_a_person_is_it(tell) -> None:
    text = "Tessmar said it would ask all owners to turn down a bid from its rival Corvell, which owns nine cranes."
    assert "Corvell" not in {c.speaker for c in tell(REPORT.format(text)).claims}


def test_an_hour_is_not_cut(tell) -> None:
    text = "The county maintains that the ropes were checked at 7 a.m. The union has seen no record."
    assert [c.text for c in tell(REPORT.format(text)).claims if c.cue and "checked" in c.text] == [
        "that the ropes were checked at 7 a.m."
    ]


def test_a_will_of_whose_name_stands_behind_what_she_is(tell) -> None:
    text = "A list has 88 names. Its author, Miss Iris Holt of Pound Lane, would withdraw it only if slate was used."
    assert [p.party for p in tell(REPORT.format(text)).positions if "withdraw" in p.text] == ["Iris Holt"]


def test_a_stand_beside_a_condition_does_not_hang_on_it(tell) -> None:
    text = "Tom Aske said the offer would lapse unless Tessmar opened its books, “and we shall not come back”."
    told = {p.text[:9]: p.condition for p in tell(REPORT.format(text)).positions}
    assert told == {"the offer": "unless Tessmar opened its books", "“and we s": None}


def test_a_quotation_in_a_clause_with_which_is_its_subjects(tell) -> None:
    text = "Judge Ada Vane told jurors they must not read the report, which the ferry company has called “a rush”."
    assert {q.speaker for q in tell(REPORT.format(text)).quotes if "rush" in q.variants[0].text} == {"ferry company"}


def test_what_is_demanded_is_not_what_is_ruled_out(tell) -> None:
    text = "Minister Ole Rask spoke in Reth. He ruled out closing the dam, as the Dock Union has demanded."
    assert [(p.party, p.stance) for p in tell(REPORT.format(text)).positions] == [("Ole Rask", "rejects")]
