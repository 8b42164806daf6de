"""A catalogue of what figures count where the noun stands elsewhere, and of what befell the counted in other words."""

import pytest

# text · (value, unit, event lemmas) of its last figure
MEANT = [
    ("The slide killed 27 weavers. Sixteen of the 27 are women. All 27 are old.", (27, "weaver", ("kill",))),
    ("Two lines compete on 44 routes. On 17 of these no other line flies.", (17, "route", ())),
    ("A leak killed two weavers and hurt 63. Fifteen of them had masks.", (15, "weaver", ())),
    ("Nine divers were hurt. All nine are better.", (9, "diver", ("hurt",))),
    ("A crowd of 600 came within four kilometres. Forty of them were children.", (40, "child", ())),
    ("The mill has nine looms. Six of the weavers left.", (6, "weaver", ())),
    ("Of the 31 weavers brought to the clinic nine had gone home.", (9, "weaver", ())),
    ("Twelve divers died, and nine are given up for lost.", (9, "diver", ("miss",))),
    ("One diver died and 86 were taken to hospital.", (86, "diver", ("hospitalize",))),
    ("Fourteen divers, three of them women, were taken; she had the names of 16.", (16, "diver", ("seize",))),
    ("They fired 46 rockets at the town, killing five.", (5, "person", ("kill",))),
    ("The fire killed 46 sheep and hurt five.", (5, "sheep", ("hurt",))),
    ("In the halls they had 6,200 last night.", (6200, None, ())),
    ("In all 148 of the 12,086 fell ill.", (12_086, "person", ())),
    ("Three of the 11 divers had not been found.", (11, "diver", ())),
]


@pytest.mark.parametrize(("text", "figure"), MEANT, ids=[row[0] for row in MEANT])
def test_a_number_counts_what_was_counted_before(extract, text, figure):
    """By "of them", "of the 27" and "all nine", over the end of the sentence; a part tells nothing of its whole."""
    quantity = extract(text).quantities[-1]
    assert (quantity.value, quantity.unit, quantity.event_lemmas) == figure


FRONTED = [
    ("Of the wounded, 61 were being treated in Brel.", (61, "person", ("treat",))),
    ("Of our fishermen nine came back.", (9, "fisherman", ())),
    ("Of those home, 14 are women.", (14, "woman", ())),
    ("Five of the dead were under ten.", (5, "person", ())),
    ("The ward holds 47 of the freed.", (47, "person", ("hold",))),
    ("Five of the dead are children.", (5, "child", ())),
    ("Five of the injured divers left.", (5, "diver", ())),
    ("There were 152 on the plane.", (152, "person", ("carry",))),
    ("The police, 800 strong, looked on.", (800, "person", ("look",))),
    ("It halted 26 of 31 lines on the sound.", (26, "line", ("halt",))),
    ("New steel gates, 44 of them, were shut.", (44, "gate", ("shut",))),
    ("They came with buses, 44 of them, by noon.", (44, "bus", ())),
    ("How many gates were opened?\nSix, said the keeper.", (6, "gate", ("open",))),
    ("Nine Velari border guards have been killed.", (9, "guard", ("kill",))),
    ("The staff spoke of more than 40 Velari dead.", (40, "person", ("die",))),
    ("The blast left one worker dead.", (1, "worker", ("die",))),
    ("How many were hostages?\nThree, says the ministry.", (3, "hostage", ())),
    ("How many were arrested?\nNine, said the clerk.", (9, "person", ("arrest",))),
    ("How many marched depends on whom you ask.\nNine hundred, said the union.", (900, "person", ("march",))),
    ("How many gates were opened? What does it matter?\nSix, said the keeper.", (6, None, ())),
    ("How many gates were opened?\nSix divers were hurt.", (6, "diver", ("hurt",))),
    ("The accounts touched number 4,811.", (4811, "account", ("touch",))),
    ("The injured number 210.", (210, "person", ("injure",))),
    ("By dawn 1,260 huts stood in water.", (1260, "hut", ("flood",))),
]


@pytest.mark.parametrize(("text", "figure"), FRONTED, ids=[row[0] for row in FRONTED])
def test_a_noun_before_the_number(extract, text, figure):
    """What a number counts is told by fronted words, nominal states, a question, or who they are said to be."""
    quantity = extract(text).quantities[0]
    assert (quantity.value, quantity.unit, quantity.event_lemmas) == figure


# text · value · unit · event lemmas
GATHERED = [
    ("A gang of four dropped through the roof.", 4, "person", ()),
    ("Police put the crowd at 45,000.", 45_000, "person", ("attend",)),
    ("Its workforce is 300, the mill said.", 300, "person", ("employ",)),
    ("The attendance rose to 31,900.", 31_900, "person", ("attend",)),
    ("The isle has a population of 6,100.", 6100, "person", ("live",)),
    ("The bus, licensed for 44, fell.", 44, "person", ("hold",)),
    ("The hall has room for 900.", 900, "person", ("hold",)),
    ("Headcount: 240", 240, "person", ("employ",)),
    ("Families under canvas: 330", 330, "family", ()),
    ("A council of nine officers took power.", 9, "officer", ()),
    ("The hall was built for 200,000 crowns.", 200_000, "crown", ()),
]


@pytest.mark.parametrize(("text", "value", "unit", "events"), GATHERED, ids=[row[0] for row in GATHERED])
def test_the_size_of_many(extract, text, value, unit, events):
    """Crowds, crews and places with room for so many are counted in persons."""
    quantity = extract(text).quantities[0]
    assert (quantity.value, quantity.unit, quantity.event_lemmas) == (value, unit, events)


# text · unit · event lemmas of its first figure
BEFELL = [
    ("The plague took 63 lives.", "person", ("die",)),
    ("The spill claimed the lives of 63 divers.", "diver", ("die",)),
    ("Six weavers paid with their lives.", "weaver", ("die",)),
    ("Two infants did not survive.", "infant", ("die",)),
    ("The step costs 2,300 people in Brel their jobs.", "people", ("dismiss",)),
    ("The mill will cut 300 jobs.", "job", ("dismiss",)),
    ("Some 300 posts are to be scrapped.", "post", ("dismiss",)),
    ("The editor cut 300 pages.", "page", ("cut",)),
    ("A leak sent 63 weavers to hospital.", "weaver", ("hospitalize",)),
    ("Some 36 weavers had to be taken to hospitals.", "weaver", ("hospitalize",)),
    ("The ward sent nine beds to a clinic.", "bed", ("send",)),
    ("Nine nurses came to the hospital to help.", "nurse", ()),
    ("There is no trace of 41 divers.", "diver", ("miss",)),
    ("The 40 weavers who had to leave home got a fund.", "weaver", ("evacuate",)),
    ("Forty weavers are said to have fled.", "weaver", ("flee",)),
    ("Forty weavers were told that the dam had burst.", "weaver", ()),
    ("Bottles flew; two water cannon were brought up.", "cannon", ()),
    ("Some 120 guards are to be exchanged for 310 captives.", "guard", ("exchange",)),
    ("The number of redundancies will be closer to 3,000.", "redundancy", ()),
    ("Some 310 persons were taken from roofs.", "person", ("rescue",)),
]


@pytest.mark.parametrize(("text", "unit", "events"), BEFELL, ids=[row[0] for row in BEFELL])
def test_what_befell_them_in_other_words(extract, text, unit, events):
    """Lives, jobs and hospitals tell it, verbs that lead to it too, other clauses do not."""
    quantity = extract(text).quantities[0]
    assert (quantity.unit, quantity.event_lemmas) == (unit, events)


# text · (value, unit) of its last figure
UNITS = [
    ("The driver at the wheel, 34, survived.", (34, "year old")),
    ("The man who was driving is 34 and lives.", (34, "year old")),
    ('"My son is twenty-two," she said.', (22, "year old")),
    ("Ana Ruiz, a retired tram driver of 74, fell.", (74, "year old")),
    ("The youngest of the dead was nine.", (9, "year old")),
    ("The youngest of the dead was nine, the oldest 71.", (71, "year old")),
    ("Ana Ruiz, 62 years, has packed her bag.", (62, "year old")),
    ("The dead were aged between nine and 71.", (None, "year old")),
    ("The winner was 15 points ahead.", (15, "point")),
    ("He came to rest 70 m lower.", (70, "m")),
    ("It took eleven days instead of ten.", (10, "day")),
    ("It is nearer a hundred metres than seventy.", (70, "m")),
    ("The storm blew at 230 km/h, with gusts of 285.", (285, "km/h")),
    ("Shares of Varn fell 6 percent. Those of Orby gained 29.", (29, "%")),
    ("Shares of Varn fell 6 percent. The club gained 29 members.", (29, "member")),
    ("The spray helped 44 percent. Twelve users fell ill, compared with nine in the other group.", (9, "user")),
    ("Winds reached 140 km/h. At the pier gusts were measured at 171.", (171, "km/h")),
    ("The talks took three hours and hurt more than 12.", (12, "person")),
]


@pytest.mark.parametrize(("text", "figure"), UNITS, ids=[row[0] for row in UNITS])
def test_units_left_out(extract, text, figure):
    """Ages of whom a noun names, and units of what a number is set against."""
    quantity = extract(text).quantities[-1]
    assert (quantity.value, quantity.unit) == figure


ROWS = [
    ("Remains returned: 2\nStill held: 285", (285, "person", ("hold",))),
    ("Persons hurt: 40\nDestroyed: 1,725", (1725, "building", ("destroy",))),
    ("Known dead in custody: 9", (9, "person", ("die",))),
    ("The judge helped: four thousand, he thought.", (4000, None, ())),
    ("Lamps sent: 600\nVotes: 5 for", (5, "vote", ("vote",))),
    ("Lamps sent: 600\nCritical: 3", (3, "person", ("injure",))),
    ("Tents sent: 600\nLanded: 180", (180, "tent", ("land",))),
]


@pytest.mark.parametrize(("text", "figure"), ROWS, ids=[row[0] for row in ROWS])
def test_rows_with_and_without_a_noun(extract, text, figure):
    """A row goes on with the things of the one before, but not with bodies, nor with persons where things suffer it."""
    quantity = extract(text).quantities[-1]
    assert (quantity.value, quantity.unit, quantity.event_lemmas) == figure
