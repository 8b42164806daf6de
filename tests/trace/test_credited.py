"""A line "Source: X" says that a text was taken from the agency X: no agency writes it above its own."""

WIRE = """Library roof collapses in Torvik, 9 hurt

TORVIK, Norland, Oct 14, 2036 (Nordwire) - Part of the roof of the library fell in on Tuesday.
It injured nine people during a reading hour for children, the fire service said.

About 60 people were in the building, fire chief Lone Vang told reporters. Two children are in serious condition.

The library opened in March and cost 84 million crowns. Ole Brandt, who had brought his daughter, heard a bang.
"""
TAKEN = """Roof of library collapses, 19 injured

Source: Nordwire

Part of the roof of the library fell in on Tuesday.
It injured 19 people during a reading hour for children, the fire service said.

About 60 people were in the building, fire chief Lone Vang told reporters. Two children are in serious condition.

The library opened in March and cost 84 million crowns.
"""
LATER = """Plaster, dust and a book about whales

TORVIK, Norland, Oct 15, 2036 - Eleven people were injured when the roof of the library in Torvik fell in on Tuesday.
Both children are out of danger. The building will be closed for six weeks.
"""


def test_the_credited_wire_is_no_copy_of_the_text_that_credits_it(tell) -> None:
    (descent,) = tell(WIRE, TAKEN).lineage.descents
    assert (descent.child, descent.parent) == ("1.txt", "0.txt")


def test_what_the_copy_made_of_it_is_set_beside_the_source_and_the_count_that_holds(tell) -> None:
    account = tell(WIRE, TAKEN, LATER)
    (told,) = [s.text for s in account.statements if s.text.startswith("How many people were injured?")]
    assert "“nine people” (fire service" in told
    assert "“19 people” (only in" in told
    assert "“Eleven people”" in told
    (point,) = [p for p in account.points if p.question == "How many people were injured?"]
    unexplained = [g for g in point.reasons if g.kind == "unexplained"]
    assert not unexplained  # two children are some of nine people, no rival of them
