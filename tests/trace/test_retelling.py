"""Reports that name at their head whom they retell, and reports of their own that name an outlet in passing."""

PORTAL = """HARBOUR DIGEST
Home   |   Ships   |   Docks   |   Forum

TUG CREWS TO STRIKE FROM JUNE 1

More than 1,400 tug hands at six quays on the Merrow will walk out on June 1, the head of their union, Ilse Karn, has \
revealed in conversation with the monthly Capstan.

The first to stop will be the 230 hands of the Orla basin, where pay has stood still since 2027.

Karn fears the new rosters even more: they demand 62 hours a week, twice what the law of 1998 allows.

Seventy hands have already left for the yards of Tolm. All but two of them were promised a house there.

The owners are rewarded with cheaper oil and with 9 years free of harbour dues, she said.

Harbour Digest - follow us everywhere
"""
RETOLD = """NORD KLAXON
Independent daily of Brenland - English service

Tugs of the Merrow stand still

R.K. - 16.05.2031. 08:12

At the quays of the Merrow from the first June stop 1,400 hands of the tugs, reported the portal Harbour Digest, \
calling itself on what the chief of the union, Ilse Karn, said to the monthly Capstan.

The first are the 230 hands of the Orla basin, where the pay has stood still since 2027, transmits the portal.

The new rosters demand 62 hours in the week, twice that which the law of 1998 allows, fears Karn.

To the yards of Tolm there left already seventy hands, and all except two have received the promise of a house.

For it the owners receive cheaper oil and 9 years without harbour dues, claims the chief of the union.

Our minister of ports, Vinko Dahl, observes the matter with worry. "Who waits for a tug does not sing," he said on \
Thursday for Klaxon, and asked both sides to meet in Brenland.
"""
OWN = """NORD KLAXON
Independent daily of Brenland - English service

Owners of tugs answer the union

R.K. - 16.05.2031. 08:12

The portal Harbour Digest has written of a strike. The owners, asked by Klaxon, know of none so far, said their \
lawyer, Petra Gall, who expects at most 300 absences.

Their offer of 4 percent stands until Sunday, she said. "The ropes will be taken by those who are there," said Gall.

In Brenland 12 freighters wait on the roads, and 2 of them carry fruit. The minister of ports has asked for a list.
"""


def test_a_report_that_names_at_its_head_whom_it_retells_comes_from_it(tell) -> None:
    (descent,) = tell(PORTAL, RETOLD).lineage.descents
    assert (descent.child, descent.parent) == ("1.txt", "0.txt")
    assert "cites" in {reason.kind for reason in descent.reasons}


def test_a_report_with_figures_of_its_own_that_names_a_portal_does_not(tell) -> None:
    assert tell(PORTAL, OWN).lineage.descents == ()
