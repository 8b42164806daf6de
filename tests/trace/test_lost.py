"""Sources whose text is not seen: those outside the pile, and those in it whom nobody is seen to follow."""

from variorum.trace.lost import Leads, _Present

WIRE = """TORVIK, Norland, Oct 14, 2036 (Nordwire) - Part of the roof of the library fell in on Tuesday.
It injured nine people during a reading hour for children, the fire service said.

About 60 people were in the building, fire chief Lone Vang told reporters. Two children are in serious condition.
"""
ABROAD = """La Torre di Vessa
16 October 2036

A library without a roof

In Torvik nothing is as it was. According to the agency Nordwire a roof gave way there,
and the Vessa Courier reported that builders had warned of it.
The mayor of Vessa wants all reading rooms of the town to be looked at.
Money for this is not in the budget, he said in the council on Wednesday evening, and applause was thin.
"""
PICKUP = """The Elvin Post

Library roof collapses

Part of the roof of the library fell in on Tuesday.
It injured nine people during a reading hour for children, the fire service said.

About 60 people were in the building, fire chief Lone Vang told reporters. Two children are in serious condition.

With material from Nordwire
"""
OWN = """Orby Herald

Harbour master resigns

ORBY, March 7, 2031 - The harbour master of Orby resigned on Friday after a quarrel about the dredging.
"I have had enough of mud," Jon Pell told the Herald. The council will choose a new one in the spring.
"""
TAKER = """Norland Today

Harbour master resigns

ORBY, March 8, 2031 - The harbour master of Orby resigned on Friday after a quarrel about the dredging.
"I have had enough of mud," Jon Pell told the Herald. The council will choose a new one in the spring.

This article first appeared in the Orby Herald.
"""


def lost(account) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Name → who leans on it, and what the pile holds of it."""
    found = account.lineage.lost
    return {one.name: (tuple(reach.document for reach in one.reached_by), one.held) for one in found}


def unseen(account) -> dict[str, tuple[str, ...]]:
    """Name → who leans on it in a text that is not seen."""
    return {one.name: tuple(reach.document for reach in one.reached_by) for one in account.lineage.unseen()}


def test_who_names_an_agency_of_the_pile_and_follows_none_of_its_reports_leans_on_a_text_not_seen(tell) -> None:
    account = tell(WIRE, ABROAD)
    assert not account.lineage.descents
    assert lost(account) == {"Nordwire": (("1.txt",), ("0.txt",)), "Vessa Courier": (("1.txt",), ())}
    assert {one.name: one.kind for one in account.lineage.lost}["Nordwire"] == "agency"


def test_who_follows_one_of_its_reports_leans_on_nothing_unseen(tell) -> None:
    account = tell(WIRE, PICKUP)
    assert lost(account) == {"Nordwire": (("1.txt",), ("0.txt",))}
    assert unseen(account) == {}


def test_a_papers_name_in_short_is_that_of_the_paper_whom_the_report_credits(tell) -> None:
    account = tell(OWN, TAKER)
    assert lost(account) == {"Orby Herald": (("1.txt",), ("0.txt",))}
    assert unseen(account) == {}


def test_this_newspaper_is_none_of_another_name(tell) -> None:
    counted = "The police said 600. This newspaper walked along the railings twice, counting, and stopped at 900."
    assert lost(tell(f"How many came?\n\nHow many came to the trial depends on who is asked. {counted}\n")) == {}


def test_who_names_an_agency_and_follows_its_report_stands_among_those_who_lean_on_it(tell) -> None:
    account = tell(WIRE, ABROAD, PICKUP)
    assert lost(account)["Nordwire"] == (("1.txt", "2.txt"), ("0.txt",))
    assert unseen(account)["Nordwire"] == ("1.txt",)


def test_a_publishers_reports_are_gathered_once_however_many_name_it() -> None:
    """Of a flood of copies of one agency's text each names the agency: gathering them for each were quadratic."""
    own = Leads(own=("Northwire",), named=(), credited=())
    present = _Present({f"{n:02}": own for n in range(20)}, ())
    assert present.held("Northwire") == tuple(f"{n:02}" for n in range(20))
    assert present._reports_of("Northwire") is present._reports_of("Northwire")
    assert present.is_own("07", "Northwire") and not present.is_own("07", "Southwire")
