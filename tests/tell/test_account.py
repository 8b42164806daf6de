"""What the account tells: positions with their condition, events and not edges, sentences and not headlines."""

MILL = """Mill at Lorm to stay shut

LORM, March 3, 2031 - The paper mill at Lorm will stay shut this year, its owner Varn Paper said on Monday.

Varn Paper said it would reopen the mill if the county paid for a new weir. Council leader Petra Senn refused to pay.

It is the first closure of the mill since 1998. The mill opened in 1911, and 240 people work there.
"""
COUNTY = """County says no to Varn Paper

By Ida Holt

4 March 2031

The county of Oben will not pay for a new weir, council leader Petra Senn said on Tuesday.

The paper mill at Lorm employs 240 people. Senn said that they would be offered other work.
The weir was damaged in the flood of last spring and has not held water since, according to the county's engineer.
"""


def test_what_a_party_would_do_under_a_condition_is_its_position(tell):
    account = tell(MILL, COUNTY)
    conditions = {p.condition for p in account.positions}
    assert any(c and c.startswith("if the county paid") for c in conditions), conditions


def test_a_refusal_of_one_word_is_a_position(tell):
    account = tell(MILL, COUNTY)
    assert any("pay" in p.text and p.stance == "denies" for p in account.positions), account.positions


def test_the_edge_of_a_span_is_no_event(tell):
    days = {happening.when.value for happening in tell(MILL, COUNTY).timeline}
    assert "1998" not in days
    assert "1911" in days


def test_the_brief_tells_sentences_of_the_body(tell):
    account = tell(MILL, COUNTY)
    headlines = {a.headline.text for a in account.articles if a.headline}
    assert account.statements
    assert not headlines & {s.text for s in account.statements}


RAID = """Two held after museum theft

OBEN, March 8, 2031 - Police arrested two men on Saturday over the theft at the museum, spokeswoman Ida Holt said.

Only one of the two guards was in the building that night, the guards' union said; the other had been sent away.
The museum has refused to say what was taken, and it has not said when it will open its doors to visitors again.
"""
STREET = """Neighbours saw raid on Mill Lane

OBEN, March 8, 2031 - Police arrested three men over the museum theft, according to two neighbours on Mill Lane.

The two neighbours watched from a window as the officers carried a crate to a van. The police speak of two men.
The street was closed for most of Saturday, and the bus to the harbour took another way round until the evening.
"""


def test_two_guards_and_two_men_are_not_one_count(tell):
    for point in tell(RAID, STREET).points:
        labels = " ".join(reading.label for reading in point.readings)
        assert not ("guard" in labels and "men" in labels.split()), point.question


def test_a_story_bears_the_headline_of_an_original(tell):
    copy = RAID.replace("Two held after museum theft", "Museum gang smashed").replace("OBEN, March 8, 2031 - ", "")
    account = tell(RAID, copy + "\nOriginal source: 0.txt\n", STREET)
    assert not any("smashed" in story.label for story in account.stories if len(story.documents) > 1)
