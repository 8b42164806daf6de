"""A catalogue of stands that reports tell in few words, and of what is none (decision 0154)."""

import pytest

REPORT = """Quarrel about a school

{}

{}

The school in Larch has leaked since Sunday. The town has hired nine masons.
"""
PLACE = "LARCH, March 3, 2031 (Ostry Press)"


@pytest.fixture
def positions(tell):
    """The positions of a report of which one paragraph is given."""
    return lambda text: tell(REPORT.format(f"{PLACE} - The roof of the school fell on Sunday.", text)).positions


# text · party · stance · a word of the position · condition
HELD = [
    ("The roof could be mended, Orla Venn said, only if the frost held off.", "Orla Venn", "holds", "mended", True),
    ("There was no warning and there is no danger, said the mayor, Orla Venn.", "Orla Venn", "holds", "warning", False),
    ("Mayor Orla Venn says there is no second crack.", "Orla Venn", "holds", "second crack", False),
    ("Orla Venn, the minister, said she had found no sign of rot.", "Orla Venn", "holds", "rot", False),
    (
        "Tam Ek's lawyer, Ada Brenn, spoke first. She said that Tam Ek had known nothing of the crack.",
        "Ada Brenn",
        "holds",
        "crack",
        False,
    ),
    (
        "Ada Brenn, a lawyer for Halm Glass, spoke. Halm Glass would open its files as soon as it was asked, she said.",
        "Halm Glass",
        "is ready or promises",
        "files",
        True,
    ),
    (
        "Norland will not sell the school, minister Tam Ek said on Monday, as long as it stands.",
        "Tam Ek",
        "holds",
        "sell",
        True,
    ),
    ("Tam Ek no longer ruled out that the beam had been sawn.", "Tam Ek", "holds", "ruled out", False),
    ("The mining office does not dispute that it had the report.", "mining office", "does not deny", "report", False),
    ("Tam Ek, the owner, no longer disputes the blast.", "Tam Ek", "does not deny", "the blast", False),
    ("Tam Ek, the owner, does not intend to resign.", "Tam Ek", "rejects", "does not intend", False),
    (
        "The office of Mayor Orla Venn will neither confirm nor deny that the beam was sawn.",
        "office of Mayor Orla Venn",
        "neither confirms nor denies",
        "the beam was sawn",
        False,
    ),
    ("Norland insists on 52 cracks.", "Norland", "holds", "insists on 52", False),
    ("There had never been a crack, the town's spokeswoman Ada Brenn said.", "Ada Brenn", "holds", "never", False),
    ("Orla Venn, the mayor, said she accepted the criticism.", "Orla Venn", "holds", "accepted", False),
    ("Orla Venn, the mayor, accepted the findings “with regret”.", "Orla Venn", "holds", "findings", False),
    ("Halm Glass expects full work by May if the insurers pay.", "Halm Glass", "holds", "expects full", True),
    ("The police are sticking to 180 people.", "the police", "holds", "180", False),
    ("Tam Ek did not rule out that the beam had been sawn.", "Tam Ek", "holds", "rule out", False),
    ("Tam Ek ruled out that the beam had been sawn.", "Tam Ek", "denies", "sawn", False),
    ("Tam Ek called the report a piece of fiction.", "Tam Ek", "holds", "fiction", False),
    ("Halm Glass sticks to its count of 180.", "Halm Glass", "holds", "180", False),
    ("Orla Venn of Open Roof said the alliance stood by its 2,000.", "Orla Venn", "holds", "stood by", False),
    (
        "The Ostry Council met. The Ostry Council said it was sorry. No pupils will be let in until it is dry.",
        "Ostry Council",
        "is ready or promises",
        "pupils",
        True,
    ),
]


@pytest.mark.parametrize(("text", "party", "stance", "word", "condition"), HELD, ids=[row[0][:60] for row in HELD])
def test_a_stand_is_told(positions, text, party, stance, word, condition):
    """Of whom it is, by which word of stance, under its condition."""
    told = [(p.party, p.stance, p.condition is not None) for p in positions(text) if word in p.text]
    assert (party, stance, condition) in told, positions(text)


NOTICE = """HALM GLASS
Statement for the media
3 March 2031

The roof of the school

Our masons have worked in Larch since Sunday. We have sent nine of them. Halm Glass built the hall in 1998.

{}
"""
# text · stance · a word of the position · condition
ISSUED = [
    ("All pupils will be offered seats in Reth, subject to approval by the council.", "seats", True),
    ("The company expects to open the hall in May, provided that the council agrees.", "hall", True),
    ("Should the hall be shut, the company will draw its conclusions.", "conclusions", True),
    ("No beam of any kind was sawn in the hall on 2 March.", "sawn", False),
    ("Halm denies that it looked at the beam before it fell.", "looked", False),
]


@pytest.mark.parametrize(("text", "word", "condition"), ISSUED, ids=[row[0][:60] for row in ISSUED])
def test_what_a_notice_says_is_of_its_issuer(tell, text, word, condition):
    """Also where it names itself in short, or nobody."""
    told = [(p.party, p.condition is not None) for p in tell(NOTICE.format(text)).positions if word in p.text]
    assert ("Halm Glass", condition) in told, tell(NOTICE.format(text)).positions


PLAIN = [
    ("Mayor Orla Venn said there were no injuries.", "a count of none"),
    ("A baker, Tam Ek, said there was no light in the hall.", "what a witness saw"),
    ("Halm Glass has called its masons to a rally.", "a summons"),
    ("The court ruled that the roof was old.", "a ruling"),
    ("The roof was shut. No pupils will be let in until it is dry.", "a will of nobody who spoke"),
    ("Fire chief Tam Ek commanded 260 men.", "who commands asks for nothing"),
    ("The state has told nobody how it will vote.", "a question"),
    ("About the roof Tam Ek did not wish to make predictions.", "silence"),
    ("Its works council promised 40 crowns to each mason.", "the party of another sentence"),
    ("Seats will be offered in Reth unless the roof is mended.", "what is done to things"),
    ("The minister Tam Ek promised that: a roof, a wall, a door.", "what is only pointed at"),
    ("Trains will not run for three to four weeks.", "things that open a sentence"),
]


@pytest.mark.parametrize(("text", "phenomenon"), PLAIN, ids=[row[1] for row in PLAIN])
def test_what_is_no_stand(positions, text, phenomenon):
    """News, testimony and figures are told elsewhere."""
    assert not positions(text), phenomenon


def test_nothing_is_promised_by_what_is_denied(positions):
    """Who denies having allowed something allows nothing."""
    told = positions("Halm Glass denied that it had allowed the masons to leave in exchange for their silence.")
    assert [p.stance for p in told] == ["denies"]


def test_who_threatens_us_is_not_who_writes(tell):
    """ "The company" beside "us" in a notice is somebody else."""
    told = tell(NOTICE.format("The company threatened to sue us when we said so.")).positions
    assert not [p for p in told if "sue" in p.text]


HEADS = [
    ("**Halm Glass, Larch | Communications | 3 March 2031**", "a line with bars"),
    ("HALM GLASS\nInvestor and Media Relations\nLarch, 3 March 2031, 07:00", "an office below the name"),
]


def test_who_signs_a_statement_says_its_i(tell):
    """Its first line names her."""
    text = (
        "# Statement by Ada Brenn\n\nLarch, 3 March 2031\n\nMuch was written of me. I deny that I knew of the crack.\n"
    )
    more = "I am willing to answer all, on the condition that I am heard first. Ada Brenn built the hall.\n"
    assert [p.stance for p in tell(f"{text}\n{more}").positions if p.party == "Ada Brenn"] == [
        "denies",
        "is ready or promises",
    ]


@pytest.mark.parametrize(("head", "phenomenon"), HEADS, ids=[row[1] for row in HEADS])
def test_whose_notice_it_is(tell, head, phenomenon):
    """Told by the lines above its title."""
    text = f"{head}\n\nThe roof of the school\n\nHalm Glass built the hall in Larch in 1998. We have sent nine masons."
    more = "We thank all. Seats will be offered to all pupils, provided that the council agrees."
    assert "Halm Glass" in [p.party for p in tell(f"{text}\n\n{more}\n").positions if "Seats" in p.text], phenomenon


def test_what_is_told_in_parentheses_is_one_position(positions):
    """The will of a speaker is not told a second time as what he holds."""
    text = "Families would be offered 900 crowns each, president Tam Ek said, on condition that they did not sue."
    assert len([p for p in positions(text) if "900" in p.text]) == 1


def test_her_group_is_of_who_spoke_before(positions):
    """The will of somebody's party, told in a sentence of its own."""
    text = "The land was dear, the deputy Ada Brenn said. Her group will vote for it only if the hall is mended."
    assert "Ada Brenn" in [p.party for p in positions(text) if "vote" in p.text]


GOES_ON = [
    (
        (
            "“We are no hangmen,” Tam Ek, the hunters' head, told the paper. It is nine people. "
            "His members would go out again if the court allowed it."
        ),
        ["Tam Ek"],
    ),
    (
        (
            "“We are no hangmen,” Tam Ek, the hunters' head, told the paper. Orla Venn listened. "
            "His members would go out again if the court allowed it."
        ),
        [],
    ),
]


@pytest.mark.parametrize(("text", "parties"), GOES_ON)
def test_who_spoke_goes_on_until_somebody_else_is_named(positions, text, parties):
    assert [p.party for p in positions(text) if "go out" in p.text] == parties
