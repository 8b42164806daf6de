"""Counts of the ill, of things and of parts of a whole, told by the real program on a few lines each."""

import pytest

from variorum.values import PointKind, Verdict

FAIR = """Eleven ill after school fair

TAMSEL, May 4, 2031 - Eleven people have fallen ill after a school fair in Tamsel, the health office said on Sunday.
All of the sick were older than 60, it said.

Two people died in hospital on Saturday, according to the health office.
The fair on the green had drawn visitors from four villages, and cakes were sold there in the sun for hours.
"""
SALMONELLA = """Toll of Tamsel fair rises to three

TAMSEL, May 9, 2031 - The death toll of the outbreak at the Tamsel school fair rose to three on Friday.

The Tamsel Health Office has counted 19 confirmed cases, the mayor said. No new case has come up since Wednesday.
Prosecutors took samples from the kitchen where the cakes were baked, and questioned the two bakers.
"""
RAID = """Drones over Kelm

KELM, May 4, 2031 - Air defences shot down nine of 12 drones over the port of Kelm on Sunday, governor Ida Falk said.
Six barges were left on fire, she said.

About 600 people were told to leave their homes near the quay.
"""
MINISTRY = """Raid on Kelm beaten off

KELM, May 5, 2031 - All 12 drones over the port of Kelm were shot down, the defence ministry said on Monday.
Falling parts set two barges ablaze, the ministry said.

The 600 people who had left their homes near the quay have returned.
"""


def point_of(account, *labels):
    """The point that has readings with all these words."""
    for point in account.points:
        told = " | ".join(r.label for r in point.readings)
        if all(label in told for label in labels):
            return point
    pytest.fail(f"no point holds {labels}: {[[r.label for r in p.readings] for p in account.points]}")


def current(point):
    return next((r.value for r in point.readings if r.id == point.current), None)


def test_cases_are_persons_taken_ill(tell) -> None:
    point = point_of(tell(FAIR, SALMONELLA), "Eleven people", "19 confirmed cases")
    assert point.question == "How many people were taken ill?"
    assert (point.verdict, current(point)) == (Verdict.UPDATED, 19)


def test_who_counts_vouches_for_the_count(tell) -> None:
    alone = SALMONELLA.replace(", the mayor said", "")
    point = point_of(tell(FAIR, alone), "Eleven people", "19 confirmed cases")
    assert {r.value: r.asserted_by for r in point.readings}[19] != ()


def test_a_toll_that_rose_is_the_current_one(tell) -> None:
    point = point_of(tell(FAIR, SALMONELLA), "Two people", "three")
    assert (point.verdict, current(point)) == (Verdict.UPDATED, 3)


def test_an_age_is_no_toll(tell) -> None:
    assert not any(r.value == 60 for p in tell(FAIR, SALMONELLA).points for r in p.readings)


def test_so_many_of_a_whole_are_a_count_of_their_own(tell) -> None:
    point = point_of(tell(RAID, MINISTRY), "nine of 12 drones", "12 drones")
    assert point.question == "How many drones were shot down?"


def test_things_on_fire_are_one_count_and_no_casualties(tell) -> None:
    account = tell(RAID, MINISTRY)
    assert {r.value for r in point_of(account, "Six barges", "two barges").readings} == {6, 2}
    assert not any("injured" in p.question for p in account.points)


def test_what_befell_only_some_is_not_asked_of_all(tell) -> None:
    for point in tell(RAID, MINISTRY).points:
        assert "returned" not in point.question


MARKET = """Rocket hits market in Sorn

SORN, Orland, May 2, 2031 - Three people were killed when a rocket hit a market in the Orland town of Sorn on Friday.

Eleven people were wounded, Mayor Vera Linde said. Orland's government accused Keland. Keland's army said nothing.
"""
QUAY = """Drones hit quay in Kelm

KELM, Keland, May 4, 2031 - Two people were killed when drones hit the quay of Kelm on Sunday, Keland's army said.

Five people were wounded, governor Ida Falk said. Keland's government blamed Orland. Orland's army said nothing.
"""
STILL = """Kelm counts its losses

KELM, Keland, May 6, 2031 - Two people died when drones hit the quay of Kelm on Sunday, governor Ida Falk said.

Four people are still in hospital, Falk said. Keland's government called the drones a crime of Orland's army.
"""


def test_two_attacks_of_one_war_have_tolls_of_their_own(tell) -> None:
    for point in tell(MARKET, QUAY, STILL).points:
        values = {r.value for r in point.readings}
        assert not ({3, 11} & values and {2, 4, 5} & values), point


def test_who_is_still_in_hospital_is_a_part_of_the_injured(tell) -> None:
    point = point_of(tell(QUAY, STILL), "Five people", "Four people")
    assert current(point) != 4
    assert point.verdict in (Verdict.SCOPE, Verdict.UPDATED)


def test_things_on_fire_are_asked_for_in_their_words(tell) -> None:
    assert point_of(tell(RAID, MINISTRY), "Six barges", "two barges").question in (
        "How many barges were ablaze?",
        "How many barges were on fire?",
    )


def test_two_injured_and_four_burning_barges_are_two_counts(tell) -> None:
    text = RAID.replace("Six barges were left on fire, she said.", "She spoke of two injured and four burning barges.")
    account = tell(text)
    counted = {(q.value, q.unit) for c in account.claims for q in c.quantities}
    assert {(2, "person"), (4, "barge")} <= counted


TREMOR = """Quake shakes Tamsel

TAMSEL, May 4, 2031 - An earthquake of magnitude 6.1 shook Tamsel on Sunday and injured 260 people, the mayor said.

The strongest aftershock had a magnitude of 4.7. The bridge over the Lorn was closed, and schools stayed shut.
"""
REVISED = """Tamsel counts again

TAMSEL, May 6, 2031 - The seismic office corrected the magnitude of the Tamsel earthquake to 6.3 on Tuesday.

The city has lowered its count of the injured to 244. Some people had been counted twice, the mayor said.
The bridge over the Lorn was opened again for cars, and schools began on Tuesday morning.
"""


def test_a_magnitude_is_corrected_and_an_aftershock_is_another(tell) -> None:
    point = point_of(tell(TREMOR, REVISED), "6.1", "6.3")
    assert (point.question, point.verdict, current(point)) == (
        "How strong was the earthquake?",
        Verdict.UPDATED,
        6.3,
    )
    assert {r.value for r in point.readings} == {6.1, 6.3}


def test_a_count_that_was_lowered_is_the_current_one(tell) -> None:
    point = point_of(tell(TREMOR, REVISED), "260 people", "244")
    assert (point.verdict, current(point)) == (Verdict.UPDATED, 244)


BID = """Varn bids for Ostel

LORM, May 4, 2031 - Varn Industries offered $42.50 a share for Ostel on Sunday.

The bid values Ostel, a maker of bells, at $1.9 billion. Varn Industries said it would keep the foundry in Lorm.
"""
NO = """Ostel turns Varn down

LORM, May 6, 2031 - The company is worth at least $2.3 billion, Ostel chairman Anders Brandt said on Tuesday.

Varn said it would not raise its offer for Ostel. The foundry in Lorm casts bells for half of the country.
"""
MORE = """Varn pays more for Ostel

LORM, May 20, 2031 - Varn Industries raised its bid for Ostel to $47 a share on Tuesday.

The new offer values Ostel at $2.1 billion, and the board has told shareholders to accept it.
"""


def test_what_a_firm_is_worth_is_one_matter_and_no_offer_speaks(tell) -> None:
    point = point_of(tell(BID, NO, MORE), "$1.9 billion", "$2.3 billion", "$2.1 billion")
    assert point.verdict is Verdict.DISPUTED
    assert not any("offer" in name for r in point.readings for name in r.asserted_by)


def test_a_price_a_share_is_followed(tell) -> None:
    point = point_of(tell(BID, NO, MORE), "$42.50 a share", "$47 a share")
    assert (point.verdict, current(point)) == (Verdict.UPDATED, 47)


def test_a_firm_is_one_name_with_and_without_the_word_for_firm(tell) -> None:
    names = {v.name for c in tell(BID, NO, MORE).claims for v in c.voices}
    assert not {"Varn", "Varn Industries"} <= names


GROUP = """Lorm Journal

Three runners of Holt's group missed tests

LORM, May 4, 2031 - Three of the 11 runners who train with Ida Holt missed tests last winter, documents show.

The 1,500 metres champion, Vesna Kral, was not among them. Her blood values were called unusual in a letter.
The letter was sent to the federation on February 3, and the federation lost it, its president Olga Brenner said.
"""
RUMOUR = """Holt's runners dodged tests

Seven of the 11 runners who train with Ida Holt dodged tests last winter, documents show.

The blood values of the 1,500 metres champion, Vesna Kral, were called unusual in a letter.
The letter was sent to the federation on February 3, and the federation lost it, its president Olga Brenner said.

Source: Lorm Journal
"""


def test_a_share_that_a_copy_changed_is_a_point(tell) -> None:
    account = tell(GROUP, RUMOUR)
    assert account.lineage.descents
    point = point_of(account, "Three of the 11 runners", "Seven of the 11 runners")
    assert (point.verdict, current(point)) == (Verdict.DISTORTED, 3)


FOLLOWED = """Lorm Journal

A year after the flood

LORM, May 4, 2031 - The flood took the homes of 5,180 people, and 4,209 of them lived in huts after ten months.

"Nobody has told them when they can go home," the head of the institute, Ana Brill, said on Monday.
The Union has 54 seats in the town council of Lorm and the Farmers have 22 seats, and both want to build on the hill.
The council will decide about the hill on 3 June.
"""
RETOLD = """The forgotten people of the flood

The flood took the homes of 5,180 people; 4,902 of them still lived in huts ten months later.

"Nobody has told them when they can go home," the head of the institute, Ana Brill, said on Monday.
The Union has 45 seats in the town council of Lorm, while the Farmers have 22 seats, and both want to build on the hill.
The council will decide about the hill on 3 July.

Source: Lorm Journal
"""


@pytest.mark.parametrize("pair", [("4,209", "4,902"), ("54 seats", "45 seats"), ("3 June", "3 July")])
def test_what_a_copy_changed_is_a_point_though_nothing_else_is_compared_with_it(tell, pair) -> None:
    assert point_of(tell(FOLLOWED, RETOLD), *pair).verdict is Verdict.DISTORTED


def test_a_measure_that_names_the_kind_of_thing_is_no_figure(tell) -> None:
    assert not any(r.value == 1500 for p in tell(GROUP, RUMOUR).points for r in p.readings)


DARK = """Storm over Brel

BREL, May 4, 2031 - A storm left about 40,000 homes without power around Brel on Sunday, Nordnet said.

Two people were killed when a tree fell on their car near Hask, police said.
"""
LIGHT = """Power back in Brel

BREL, May 6, 2031 - Power is back after the storm around Brel, which had cut off 60,000 homes, the union said.

The number of dead rose to three after a man of 71 died in hospital on Monday, police said.
"""


def test_how_old_somebody_was_is_no_toll(tell) -> None:
    point = point_of(tell(DARK, LIGHT), "Two people", "three")
    assert {r.value for r in point.readings} == {2, 3}
    assert current(point) == 3


MOTHS = """Orrin News

Moths eat through the vaults

LORM, May 4, 2031 - The archive has moved about 212,000 of its maps because of moths, its head Ana Brill said.

Some 64,000 of the maps were kept in Lorm and 38,500 in the town of Hask. At least 20,000 maps a month are cleaned.
The union says the archive has 31 holes in its roof; the archive counts 12.
"""
MORE_MOTHS = """Lorm Journal

Archive moves more maps

LORM, June 9, 2031 - The archive has moved 360,000 maps so far because of moths, Ana Brill told the town council.

She said that 64,000 maps from Lorm are clean. The archive still admits to 12, no more, when it is asked about its roof.
"""


def test_a_report_that_tells_of_two_things_keeps_them_apart(tell) -> None:
    account = tell(MOTHS, MORE_MOTHS)
    values = [sorted({r.value for r in p.readings if r.value}) for p in account.points if p.kind is PointKind.QUANTITY]
    assert [212_000, 360_000] in values
    assert not any({64_000, 38_500} <= set(told) or {20_000, 64_000} <= set(told) for told in values)


def test_a_number_echoes_the_count_of_another_report(tell) -> None:
    point = point_of(tell(MOTHS, MORE_MOTHS), "31 holes", "12")
    assert {d for r in point.readings if r.value == 12 for d in r.documents} == {"0.txt", "1.txt"}
