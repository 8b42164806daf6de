"""Whose will a sentence tells, and under which condition."""

import pytest

REPORT = """Dispute over the dam at Reth

RETH, March 3, 2031 - The dam at Reth has leaked since Sunday, engineer Orla Venn said on Monday.

{}

The valley below the dam has 2,400 inhabitants. Korvel Power has run the dam since 1998.
"""


def test_who_accuses_takes_a_stand(tell):
    (position,) = tell(REPORT.format("Korvel Power accused the union of cutting the cables.")).positions
    assert (position.party, position.stance) == ("Korvel Power", "accuses")
    assert position.text == "the union of cutting the cables"


WILLED = [
    (
        "Tam Ek, who heads the union, would send men back only if the gates were mended.",
        "Tam Ek",
        "only if the gates were mended",
        "told by the report itself",
    ),
    (
        "The county commander, General Tam Ek, would not hear of it.",
        "Tam Ek",
        None,
        "a refusal; the name in apposition",
    ),
    (
        (
            "Korvel Power replied that it had done as it was told. It would open its books if it was asked to, "
            "and if the county released it from its duty."
        ),
        "Korvel Power",
        "if it was asked to, and if the county released it from its duty",
        "who spoke before goes on; two conditions",
    ),
    (
        "The families would be lent a house free of charge, Tam Ek said, provided that they had left by Monday.",
        "Tam Ek",
        "provided that they had left by Monday",
        "a condition behind who said it",
    ),
    (
        "Mayor Tam Ek would be in favour of closing one of the gates, he said, though only once the sick had left.",
        "Tam Ek",
        "only once the sick had left",
        "a condition behind who said it, with a link",
    ),
    (
        (
            "Ina Marca, who leads the rescue service, arrived at noon. "
            "Residents would be let back only if the water fell, Marca said."
        ),
        "Ina Marca",
        "only if the water fell",
        "a family name that is a newspaper's name elsewhere",
    ),
    (
        "Tam Ek, who heads the union, said talks would begin and that a strike could follow unless the county paid.",
        "Tam Ek",
        "unless the county paid",
        "a condition of the second clause",
    ),
    (
        "The dam is old, said Tam Ek, who heads the union. The gates would be opened if the county asked for it.",
        "Tam Ek",
        "if the county asked for it",
        "who spoke before goes on, of things",
    ),
    (
        "“The dam is old. It always was,” said Ina Marca. She would go to court if it broke; 400 marks were needed.",
        "Ina Marca",
        "if it broke",
        "who spoke before in two sentences goes on",
    ),
]


@pytest.mark.parametrize(("text", "party", "condition", "phenomenon"), WILLED)
def test_a_will_is_the_position_of_who_has_it(tell, text, party, condition, phenomenon):
    told = [(p.party, p.condition) for p in tell(REPORT.format(text)).positions]
    assert (party, condition) in told, phenomenon


NOTICE = """KORVEL POWER
Statement for the media
3 March 2031

The dam at Reth

The dam at Reth has leaked since Sunday. We have sent 12 engineers to Reth, and our pumps have run since Monday.

We would consider a proposal of the county if it paid for the pumps. Korvel Power has run the dam since 1998.
"""


def test_in_a_notice_we_are_who_issued_it(tell):
    told = [(p.party, p.condition) for p in tell(NOTICE).positions]
    assert ("Korvel Power", "if it paid for the pumps") in told


ELSEWHERE = """The dam at Reth is old

RETH, March 4, 2031 - The dam at Reth has leaked since Sunday, and the county has sent 12 engineers.

“The dam is old,” said Mira Stone, Chief Executive of Korvel Power.
"""


def test_an_office_is_held_by_whom_another_report_names(tell):
    text = REPORT.format("The general director of Korvel Power came to Reth. She is prepared to go if the gates broke.")
    told = [(p.party, p.stance, p.condition) for p in tell(text, ELSEWHERE).positions]
    assert ("Mira Stone", "is ready or promises", "if the gates broke") in told
    two = ELSEWHERE.replace("“The dam is old,”", "“It is,” said Ina Roth, Chief Executive of Korvel Power. “Old,”")
    assert "Mira Stone" not in [p.party for p in tell(text, two).positions]


def test_the_company_speaks_in_quotations_too(tell):
    quoted = "Korvel Power drained the lake. “We are as worried as any parent,” the company said."
    assert [q.speaker for q in tell(REPORT.format(quoted)).quotes] == ["Korvel Power"]


def test_a_body_that_says_no_takes_a_position(tell):
    quoted = "“We are not going to pay for the pumps of others,” Tam Ek of Korvel Power said."
    assert [p.text for p in tell(REPORT.format(quoted)).positions if p.party == "Tam Ek"] == [
        "“We are not going to pay for the pumps of others,”"
    ]
    notice = NOTICE.replace("Korvel Power has run the dam since 1998.", "Korvel Power has never hidden a leak.")
    assert "Korvel Power has never hidden a leak." in [p.text for p in tell(notice).positions]


RELEASE = """FOR IMMEDIATE RELEASE

KORVEL POWER: OUR DAM IS SAFE

Reth, 3 March 2031. Since Sunday our thoughts have been with the families below the dam, which Korvel Power has run \
since 1998. Our pumps have run since Monday. We have sent 12 engineers to Reth, who walk along the wall twice a day.

At no time before Sunday did water leave the lake. Should it emerge that somebody cut the cable, then Korvel Power is \
the victim of a crime. We reject the allegation made in a broadcast on Sunday that our engineers had asked for pumps.
"""


def test_a_release_that_names_its_issuer_before_a_colon_says_we_of_it(tell):
    told = {(p.party, p.stance, p.condition) for p in tell(RELEASE).positions}
    assert ("Korvel Power", "rejects", None) in told
    assert ("Korvel Power", "holds", None) in told


NEWSLETTER = """THE LONG SHIFT
Monthly letter of the Reth Dam Workers' Union

The dam at Reth has leaked since Sunday. Our members have worked for four nights, and we thank them for it.

Our fund will pay for a lawyer if the county should try to dismiss one of them. Pumping will go on until Friday.
"""


def test_a_newsletter_is_the_word_of_the_body_it_is_published_for(tell):
    report = REPORT.format("The Reth Dam Workers' Union said its members had worked for four nights.")
    told = [(p.party, p.condition) for p in tell(NEWSLETTER, report).positions]
    assert ("Reth Dam Workers' Union", "if the county should try to dismiss one of them") in told


def test_what_will_be_under_a_condition_in_a_notice_is_its_issuers(tell):
    notice = NOTICE.replace(
        "We would consider", "Building will resume only after a review of the dam. We would consider"
    )
    assert ("Korvel Power", "only after a review of the dam") in [
        (p.party, p.condition) for p in tell(notice).positions
    ]


def test_who_would_get_something_promises_nothing(tell):
    told = tell(REPORT.format("Korvel Power would get no more money unless it opened its books.")).positions
    assert told == ()


def test_the_stand_of_a_body_that_opens_a_sentence_is_told(tell):
    told = tell(REPORT.format("The council has offered every family 2,000 crowns.")).positions
    assert [(p.party, p.stance) for p in told] == [("the council", "is ready or promises")]


OFFICE = """CITY POLICE RETH
Press office

Press release 212/31
3 March 2031, 14:00

Operation at the dam on 2 March

Eleven people were hurt at the dam yesterday evening. At 19:10 the lower road was closed in agreement with the county.

We reject the accusation that the guards were late. Our thoughts are with the families.
"""


def test_a_release_is_the_word_of_whose_paper_it_is(tell):
    assert ("City Police Reth", "rejects") in {(p.party, p.stance) for p in tell(OFFICE).positions}


COLUMN = """Nine pumps and a letter

By Ada Malm

3 March 2031

I have sat in the small room of the county. It has nine chairs, and I mention this because nine people sat in it.

I do not call for his head. But Tam Ek should go before the council this week. The dam has leaked since Sunday.
"""


def test_in_a_column_i_am_who_signs_it(tell):
    told = [(p.party, p.stance) for p in tell(COLUMN).positions if "council" in p.text]
    assert told == [("Ada Malm", "wants")]


PLAIN = [
    ("Tam Ek said 40 people were missing.", "a figure"),
    ("“The water came up the stairs behind us,” said Tam Ek, a baker.", "what a witness saw"),
    ("“I did not see the wave,” said Tam Ek, a baker.", "what a witness did not see"),
    ("“I have seen a hole where there should be a bolt,” Tam Ek said.", "should, below what is told"),
    ("“Nobody has to sign anything,” Tam Ek said.", "what nobody has to do"),
    ("Korvel Power wishes to place the following on record.", "who only wishes to speak"),
    ("Tam Ek asked who knew what, and when.", "a question"),
    ("Tam Ek, the mayor, said he had nothing to add.", "nothing to add"),
    ("The county cautioned Korvel Power.", "a caution, of nothing"),
    ("A spokeswoman said the gates would open only if it rained.", "a spokeswoman of nobody"),
]


@pytest.mark.parametrize(("text", "phenomenon"), PLAIN)
def test_what_is_only_told_is_no_position(tell, text, phenomenon):
    both = REPORT.format(text), REPORT.format(text).replace("Dispute over", "Quarrel about")
    assert not tell(*both).positions, phenomenon


NONE = [
    ("Korvel Power would not comment on the leak.", "silence"),
    ("The gates will not hold if the water rises.", "a forecast"),
    ("Neither Tam Ek nor the county was ready to pay for the pumps.", "nobody's readiness"),
]


@pytest.mark.parametrize(("text", "phenomenon"), NONE)
def test_what_is_nobodys_will_is_no_position(tell, text, phenomenon):
    assert not [p for p in tell(REPORT.format(text)).positions if p.stance in ("is ready or promises", "rejects")]


# who holds it · stance · a word of it · its condition · text · what is tried
HELD = [
    (
        "Korvel Power",
        "denies",
        "hidden",
        None,
        "Korvel Power drained the lake. “We had to,” it said. The company denied that it had hidden the leak.",
        "the company is the one firm named before",
    ),
    (
        "Tam Ek",
        "rejects",
        "refuse",
        None,
        "A lawyer for 31 families in Reth, Tam Ek, said they would refuse any money that came with a signature.",
        "a name behind whom somebody speaks for; a refusal",
    ),
    (
        "Ada Brenn",
        "is ready or promises",
        "accept",
        "only if the gates were mended",
        "Ada Brenn would accept a post only if the gates were mended, her lawyer, Tam Ek, said.",
        "a lawyer tells whose will it is",
    ),
    (
        "Korvel Power",
        "is ready or promises",
        "books",
        "provided that the county did so too",
        (
            "Korvel Power is not to blame. By then the gates were shut, its spokeswoman Ada Brenn said by phone; "
            "the company would open its books, "
            "provided that the county did so too."
        ),
        "the company, behind a semicolon",
    ),
    (
        "Norway",
        "holds",
        "flew",
        None,
        "Two drones were seen over the dam. Norway says it flew none.",
        "a body says no of itself",
    ),
    (
        "Tam Ek",
        "holds",
        "complained of",
        None,
        "Tam Ek complained of two cuts in the cable.",
        "who complains takes a stand",
    ),
    (
        "Ada Brenn",
        "denies",
        "warning",
        None,
        "Brenn denied that the warning came late: the alarm was given at noon, she said. Ada Brenn leads the county.",
        "who denies goes on behind a colon",
    ),
    (
        "Ada Brenn",
        "is ready or promises",
        "drain",
        "should the rain go on",
        "The mayor, Ada Brenn, let it be known that she would drain the lake should the rain go on.",
        "who lets it be known",
    ),
    ("Tam Ek", "wants", "resign", None, "Tam Ek said the minister must resign.", "what somebody must do"),
    (
        "Tam Ek",
        "wants",
        "keep away",
        None,
        "Tam Ek said families should keep away from the lake.",
        "what they should do",
    ),
    (
        "Korvel Power",
        "is ready or promises",
        "4,000 crowns",
        None,
        "Korvel Power said it would pay 4,000 crowns to each family.",
        "what one will do oneself",
    ),
    (
        "Tam Ek",
        "rejects",
        "cheque",
        None,
        "Mayor Tam Ek answered that the town would not sign a cheque for somebody else's hurry.",
        "a mayor says what the town will not do",
    ),
    (
        "Ada Brenn",
        "rejects",
        "accept",
        None,
        "“I understand the anger. I do not accept the accusation,” said Ada Brenn, chief executive of Korvel Power.",
        "in the first person, in the second sentence",
    ),
    ("Ada Brenn", "rejects", "claim", None, "“We reject the claim that we slept,” Ada Brenn said.", "we reject"),
    (
        "Korvel Power",
        "holds",
        "nothing",
        None,
        "Korvel Power said that there was nothing whatever wrong with the dam.",
        "what clears somebody",
    ),
    (
        "Tam Ek",
        "holds",
        "gave no order",
        None,
        "Director Tam Ek said his control room gave no order on Tuesday night.",
        "what somebody in office did not do",
    ),
    ("Tam Ek", "holds", "order", None, "Tam Ek insists that it was not an order.", "who insists"),
    (
        "Tam Ek",
        "is ready or promises",
        "end its contract",
        "unless the firm was cleared by May",
        (
            "Mayor Tam Ek said the town would end its contract with Korvel Power, worth 6 million crowns a year, "
            "unless the firm was cleared by May."
        ),
        "a condition behind an aside",
    ),
    (
        "Tam Ek",
        "rejects",
        "quit",
        None,
        "The mayor, Tam Ek, left. His office said he is not going to quit.",
        "his office",
    ),
    ("Tam Ek", "is ready or promises", "lose", None, "“Nobody will lose a crown,” Mayor Tam Ek said.", "nobody will"),
    ("Tam Ek", "rejects", "quit", None, "Tam Ek is not going to quit.", "a refusal told by the report"),
    (
        "Ada Brenn",
        "wants",
        "means to step down",
        "not before the gates are mended",
        "Ada Brenn means to step down, but not before the gates are mended.",
        "who means to",
    ),
    (
        "Korvel Power",
        "holds",
        "no such",
        None,
        "Korvel Power said it knew of no such letter.",
        "none behind a preposition",
    ),
    (
        "Tam Ek",
        "is ready or promises",
        "drop",
        "only if the county hands over the tape",
        "The lawyer, Tam Ek, came. His clients will drop the claim, he said, only if the county hands over the tape.",
        "a lawyer for his clients",
    ),
    (
        "Ina Roth",
        "is ready or promises",
        "engineers",
        "If Korvel Power can't show by May that its dam is safe",
        (
            "If Korvel Power can't show by May that its dam is safe, says Councillor Ina Roth, the town will bring in "
            "the army's engineers."
        ),
        "a condition before who says it",
    ),
    (
        "Ina Roth",
        "wants",
        "shut",
        "until an expert has seen every gate",
        "Ina Roth wants the road to stay shut until an expert has seen every gate.",
        "until, under what somebody wants to stay so",
    ),
    (
        "Ina Roth",
        "holds",
        "return",
        "only when two tests in a row have shown nothing",
        "The families left. They may return only when two tests in a row have shown nothing, fire chief Ina Roth said.",
        "only when, before who says it",
    ),
    (
        "Ada Brenn",
        "is ready or promises",
        "settle",
        "provided the county bore one half",
        "Ada Brenn said that the company would settle every claim by the summer provided the county bore one half.",
        "provided, without a comma",
    ),
    (
        "Ada Brenn",
        "is ready or promises",
        "guards",
        "provided there were men on the gates by Thursday",
        (
            "Ada Brenn, the mayor, told reporters on the steps that her side would move its guards, "
            "provided there were men on the gates by Thursday."
        ),
        "told on the steps",
    ),
    (
        "Ada Brenn",
        "is ready or promises",
        "gauge",
        "if the state paid half of it",
        "Ada Brenn said the gauge was broken. She would be glad to put up a gauge if the state paid half of it.",
        "what somebody would be glad to do under a condition",
    ),
    (
        "Reth First",
        "is ready or promises",
        "expel",
        "if the court upheld the ruling",
        "Reth First, the party of Tam Ek, was silent. The party would expel him if the court upheld the ruling.",
        "a noun that stands beside one name",
    ),
    (
        "Lorm's ambassador",
        "holds",
        "guards",
        "once their contracts had expired",
        "Lorm's ambassador answered that the guards could go home once their contracts had expired.",
        "an office without a name, under a condition",
    ),
]


@pytest.mark.parametrize(("party", "stance", "word", "condition", "text", "tried"), HELD, ids=[row[5] for row in HELD])
def test_positions_go_to_who_holds_them(tell, party, stance, word, condition, text, tried) -> None:
    told = [(p.party, p.stance, p.condition) for p in tell(REPORT.format(text)).positions if word in p.text]
    assert (party, stance, condition) in told, tell(REPORT.format(text)).positions


def test_it_is_the_body_that_spoke_in_the_sentence_before(tell) -> None:
    text = "Halm Glass said the strike cost it $3 million. It said it would talk only if the gates were opened."
    (position,) = (p for p in tell(REPORT.format(text)).positions if p.condition)
    assert position.party == "Halm Glass"


def test_a_person_named_in_short_and_in_full_holds_one_position(tell) -> None:
    other = REPORT.replace("engineer Orla Venn", "Champion Venn").replace("RETH", "KORVEL")
    denial = "Venn denied that she had hidden the leak."
    account = tell(REPORT.format(denial), other.format(f"Runner {denial}"))
    assert {p.party for p in account.positions if p.stance == "denies"} == {"Orla Venn"}


def test_two_firms_leave_it_open_which_is_the_company(tell) -> None:
    text = "Sund Lines sued Korvel Power in Reth. The company denied that it had hidden the leak."
    assert {p.party for p in tell(REPORT.format(text)).positions}.isdisjoint({"Sund Lines", "Korvel Power"})


SILENT = [
    ("Tam Ek declined to put a figure on the damage.", "no figure"),
    ("Tam Ek prefers to stay anonymous.", "no name"),
    ("Ada Brenn ran up at noon. She did not see who had cut the cable.", "who does not know does not doubt"),
    ("Korvel Power has promised that it will pay up, a manager in Reth assured them.", "on the word of nobody named"),
]


@pytest.mark.parametrize(("text", "phenomenon"), SILENT, ids=[row[1] for row in SILENT])
def test_who_keeps_silent_or_is_only_said_to_promise_takes_no_position(tell, text, phenomenon) -> None:
    assert tell(REPORT.format(text)).positions == ()


def test_what_a_lawyer_says_somebody_has_promised_is_promised(tell) -> None:
    text = "Korvel Power has promised that it will pay up, its lawyer said."
    assert [(p.party, p.stance) for p in tell(REPORT.format(text)).positions] == [
        ("Korvel Power", "is ready or promises")
    ]


def test_as_soon_as_is_a_condition_of_what_will_be(tell) -> None:
    text = "Tam Ek said the gates would open as soon as the bodies had been returned."
    assert [(p.party, p.condition) for p in tell(REPORT.format(text)).positions] == [
        ("Tam Ek", "as soon as the bodies had been returned")
    ]


def test_a_general_staff_is_no_general(tell) -> None:
    text = "The General Staff of Norway said it did not fly the drones."
    assert {
        p.party.removeprefix("Norwegian ").removeprefix("Norway ") for p in tell(REPORT.format(text)).positions
    } == {"General Staff"}


def test_two_who_are_expected_to_do_the_same_in_the_same_words(tell) -> None:
    """Neither stance passes on the other; asking one of the other never ended."""
    account = tell(
        "Ministers to see the dam\n\nORM, May 4, 2031 - Work at the dam is to go on until autumn, with both premier "
        "Tam Ek and his deputy Ida Holt expected to visit the valley in the coming weeks, the town said on Sunday."
    )
    assert account.statements


def test_what_is_said_within_a_condition_is_nobodys_stand(tell):
    text = "Mayor Tam Ek said the gate would open, provided that Reth Police agree that there is no danger."
    assert {p.party for p in tell(REPORT.format(text)).positions} == {"Tam Ek"}


def test_no_position_is_told_in_the_words_of_who_writes(tell):
    text = "Korvel Power has offered ten diggers, of which I have counted four."
    assert not any("I have" in p.text for p in tell(REPORT.format(text)).positions)


def test_what_was_said_aloud_stands_in_quotation_marks(tell):
    texts = [p.text for p in tell(NOTICE).positions if " we " in p.text.lower() or "We " in p.text]
    assert all(text.startswith("“") for text in texts), texts


def test_a_reason_and_a_place_will_nothing(tell):
    text = "Tam Ek cut the number of trains because the yard in Arlen will not be certified before June."
    assert tell(REPORT.format(text)).positions == ()
