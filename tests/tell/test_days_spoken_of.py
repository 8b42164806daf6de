"""A day that a sentence only speaks of is told by the sentences that tell what was then."""

FIRE = "Orrin Wire\n\nMill of Brel burns\n\nBREL, May 15, 2031 - The mill of Brel burned on May 14.\n"
ARREST = (
    "Varn Post\n\nArrest after mill fire in Brel\n\nBREL, May 20, 2031 - Police arrested a baker of Brel on Monday in "
    "connection with the May 14 fire at the mill of Brel.\n"
)


def test_an_arrest_is_told_on_its_own_day_only(tell) -> None:
    told = {(entry.when.value, "arrested" in entry.text) for entry in tell(FIRE, ARREST).timeline}
    assert ("2031-05-14", False) in told
    assert ("2031-05-14", True) not in told
    assert ("2031-05-19", True) in told


def test_nobody_is_asked_whether_the_arrest_was_on_the_day_of_the_fire(tell) -> None:
    again = ARREST.replace("Varn Post", "Lorm Journal").replace("Monday", "Friday")
    assert not [p for p in tell(ARREST, again).points if p.kind == "date" and "14" in p.readings[0].label]
