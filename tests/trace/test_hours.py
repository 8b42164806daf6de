"""Of two reports of one day the hour tells which is the later, where one clock gives both."""

import pytest

from variorum.values import Manner

FIRST = """Tarn canal floods meadows at Hask

LORM, May 4 (CTB) - Water from the new Tarn canal ran over the meadows below the village of Hask on Sunday and spoiled \
the hay of nine farmers, the firm that digs the canal said.

The firm would pay for the hay if the farmers took their tractors off the road to the site, its head, Ilse Norr, said.

Nobody was hurt. The road from Hask to Lorm will stay shut until the water has gone down, the county office said.

"""
SECOND = """Tarn canal floods meadows at Hask, farmers block road

LORM, May 4 (CTB) - Water from the new Tarn canal ran over the meadows below the village of Hask on Sunday and spoiled \
the hay of nine farmers, the firm that digs the canal said. By evening forty tractors stood on the road.

The firm would pay for the hay if the farmers took their tractors off the road to the site, its head, Ilse Norr, said. \
The farmers want twice of what she offers, said their speaker, Jan Sirk, and a wall of stone along the canal besides.

Nobody was hurt. The road from Hask to Lorm will stay shut until the water has gone down, the county office said.

"""
HOURS = [
    ("an agency's numbers", "CTB lr/jh 041215 MAY 31", "CTB lr/jh 041840 MAY 31"),
    ("an agency's numbers, the other form", "CTB 04MAY31 1215", "CTB 04MAY31 1840"),
    ("before the day", "CTB, 1215 GMT, May 4, 2031", "CTB, 1840 GMT, May 4, 2031"),
]


@pytest.mark.parametrize(("fact", "early", "late"), HOURS, ids=[row[0] for row in HOURS])
def test_the_fuller_take_comes_of_the_first_by_its_hour(tell, fact, early, late) -> None:
    first, second = FIRST + early + "\n", SECOND + late + "\n"
    account = tell(first, second)
    ids = [document.id for document in account.documents if document.text == first]
    found = [(descent.parent, descent.manner) for descent in account.lineage.descents]
    assert found == [(id, Manner.VERSION) for id in ids]


def test_an_hour_beside_a_day_alone_tells_nothing(tell) -> None:
    """Whose day alone is known may have come at any hour of it."""
    account = tell(f"{FIRST}Coast Courier, May 4, 2031\n", f"{SECOND}Hask Observer, May 4, 2031, 12.15\n")
    reasons = [reason.kind for descent in account.lineage.descents for reason in descent.reasons]
    assert "earlier" not in reasons


def test_a_page_that_carries_the_agency_s_copy_took_it_from_what_its_desk_stamped(tell) -> None:
    """Though it is fuller than the first word, for it was made from the second."""
    pickup = SECOND.replace("Tarn canal floods meadows", "Boat Week\n\n4 May 2031, 20:00\n\nCanal Floods Meadows", 1)
    pickup = pickup.replace("LORM, May 4 (CTB)", "LORM (CTB)")
    account = tell(f"CTB 04MAY31 1215\n\n{FIRST}", f"CTB 04MAY31 1840\n\n{SECOND}", pickup)
    found = {(descent.child, descent.parent) for descent in account.lineage.descents}
    assert found == {("1.txt", "0.txt"), ("2.txt", "1.txt")}


LEAD_ANEW = """Forty tractors block Tarn canal after flood at Hask

LORM, May 4 (CTB) - Farmers shut a road near Hask with forty tractors on Sunday evening, after a \
flood had spoiled their hay. Eleven of them lost all they had mown, the county said, two \
more than the firm had spoken of at noon.

"They opened the sluice to see what it would do, and it did," said Jan Sirk, who speaks for the \
farmers. He wants a wall.

Money would come if the farmers took their tractors off the road to the site, its head, Ilse Norr, said. She would \
not speak of a wall, which costs more than the meadows are worth, an assessor thinks.

"""
OF_ANOTHER_MATTER = """Choir of Lorm to sing in the town hall again

LORM, May 4 (CTB) - The choir of Lorm will sing in the town hall on Sunday for the first time since its roof fell in, \
the county office said. The seats have been sold for weeks, and the tenor has a cold.

"""


def test_what_is_left_of_a_first_word_under_a_new_lead_makes_the_later_take_a_version(tell) -> None:
    account = tell(
        f"{FIRST}CTB 04MAY31 1215\n", f"{LEAD_ANEW}CTB 04MAY31 1840\n", f"{OF_ANOTHER_MATTER}CTB 04MAY31 1900\n"
    )
    found = [(descent.child, descent.parent, descent.manner) for descent in account.lineage.descents]
    assert found == [("1.txt", "0.txt", Manner.VERSION)]
