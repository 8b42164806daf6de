"""What the account tells: positions with their condition, events and not edges, sentences and not headlines."""

from variorum.values import Manner, Verdict

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
    assert any("pay" in p.text and p.stance == "rejects" for p in account.positions), account.positions


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


def test_the_brief_tells_what_a_copy_did_to_the_facts(tell):
    copy = MILL.replace(" if the county paid for a new weir", "").replace("Mill at Lorm to stay shut", "Lorm mill shut")
    account = tell(MILL, copy + "\nOriginal source: 0.txt\n", COUNTY)
    told = [s for s in account.statements if s.verdict == "distorted"]
    gone = "the condition “if the county paid for a new weir” is gone"
    assert [s.text for s in told] == [f"From 0.txt to 1.txt, {gone}: “Varn Paper said it would reopen the mill.”"]
    assert {c.document for c in told[0].citations} == {"0.txt", "1.txt"}


def test_a_figure_of_no_known_day_is_of_no_day(tell):
    raid = RAID.replace("the other had been sent away", "there are now four men on the watch, it said")
    days = [r.as_of for p in tell(raid, STREET).points for r in p.readings if r.as_of]
    assert all(bound is None or bound[:1].isdigit() for day in days for bound in (day.earliest, day.latest, day.value))


CLINIC = """Files stolen from Lorm clinic

LORM, March 3, 2031 - Thieves stole patient files from the Lorm clinic in a raid that closed it, police said on Monday.

Inspector Ida Holt declined to say whether a ransom had been demanded. The clinic has 240 beds and a ward for children.
"""
NET = """Stolen files on the net

LORM, March 8, 2031 - The men who raided the Lorm clinic put patient files on the internet, police said on Saturday.

Inspector Ida Holt said that nothing had been paid. The clinic has 240 beds and a ward for children.
"""


def test_two_sayings_of_one_speaker_on_two_days_are_not_one(tell):
    account = tell(CLINIC, NET)
    told = [p for p in account.points if p.kind == "statement" and any("files" in r.label for r in p.readings)]
    assert told == []


def test_who_will_not_say_takes_no_position(tell):
    assert not any("declined" in p.text for p in tell(CLINIC, NET).positions)


def test_the_brief_says_first_what_it_is_about(tell):
    first = tell(CLINIC, NET).statements[0]
    assert first.text.startswith("Thieves stole patient files")


def test_a_term_is_counted_from_a_dateline_whose_year_a_sibling_has(tell):
    wire = MILL.replace("March 3, 2031", "March 5").replace(
        "said on Monday.", "said. It would be let unless a buyer was found by Saturday."
    )
    account = tell(wire, COUNTY)
    days = {t.value for c in account.claims for t in c.times if t.text == "Saturday"}
    assert days == {"2031-03-08"}


BLAST = """Blast at Lorm mine

LORM, March 3, 2031 - The blast at the Lorm mine killed 34 people, three of whom died later, police said on Monday.

The mine opened in 1911 and is run by Varn Coal. Council leader Petra Senn said that it would stay shut this year.
"""
SHAFT = """Miners die in Lorm

By Ida Holt

4 March 2031

A blast at the Lorm mine on Monday killed 34 people, according to the police. It was felt in villages miles away.

Varn Coal, which runs the mine, said that it would pay the families. The shafts are still full of smoke and gas.
"""


def test_some_of_those_counted_are_no_other_count(tell):
    (point,) = [p for p in tell(BLAST, SHAFT).points if p.question == "How many people were killed?"]
    assert point.verdict == "agreed"
    assert {r.value for r in point.readings} == {34}


PILLARS = """Lune bridge closed

HARROW, March 3, 2031 - The Queen Street bridge was closed on Monday after engineers found cracks in two of its nine
pillars, the city said. About 18,000 cars cross the bridge every day, and it will stay shut until the summer.
"""
MORE = """More cracks in Lune bridge

HARROW, March 6, 2031 - Engineers who examined the closed Queen Street bridge found cracks in four of its nine pillars,
the city said on Thursday. Shop owners said that they had lost a third of their customers since the bridge was closed.
"""


def test_sentences_that_count_otherwise_do_not_agree(tell):
    for point in tell(PILLARS, MORE).points:
        labels = " ".join(r.label for r in point.readings)
        assert point.verdict != "agreed" or not ("two of its" in labels or "four of its" in labels), labels


DAIRY = """Tamsel Post

Dairy in Tamsel shut after illness

TAMSEL, May 4, 2031 - Five people fell ill after eating cheese from the Tamsel dairy, the Tamsel Health Office said.

About 60 people work at the dairy. The Office gave it 30 days to mend a drain, and the owner, Ida Falk, agreed.
The drain runs under the room in which the cheese ripens, and the inspectors found it cracked in January.
Water stood on the floor of the room when they came back on April 20, the Office said in its report.
"""
DEBTS = """Dairy in Tamsel gives up

TAMSEL, May 9, 2031 - The Tamsel dairy, which had employed 60 people, owes its banks $4 million, owner Ida Falk said.

The dairy had been shut after five people fell ill. Falk said that she saw no way to pay for a new floor.
"""
RETOLD = """Dairy poisons fifteen

Fifteen people fell ill after eating cheese from the Tamsel dairy, the Tamsel Health Office said.

The Office gave it three months to mend a drain, and the owner, Ida Falk, agreed.
The drain runs under the room in which the cheese ripens, and the inspectors found it cracked in January.
Water stood on the floor of the room when they came back on April 20, the Office said in its report.

Source: Tamsel Post
"""


def brief_of(account):
    return [statement.text for statement in account.statements]


def test_what_is_agreed_is_told_by_the_sentence_that_tells_little_else(tell):
    told = brief_of(tell(DAIRY, DEBTS))
    assert not any("$4 million" in text for text in told[1:] if "60 people" in text), told


def test_what_a_copy_made_stands_beside_what_it_was_made_from(tell):
    account = tell(DAIRY, RETOLD)
    assert account.lineage.descents
    told = [text for text in brief_of(account) if "Fifteen people" in text and "?" in text]
    assert all("Five people" in text for text in told), told
    assert any("30 days" in text and "three months" in text for text in brief_of(account))


HEARD = """Slabs fall in Tamsel

TAMSEL, May 4, 2031 - Slabs fell from the Tamsel mill on Sunday, the mayor said, and a street was closed for hours.

"We heard a crack, and then the whole wall came down on us," said fire captain Otto Lenz.
"""
PASSED_ON = """Wall falls in Tamsel

Part of a mill came down in Tamsel, and nobody was hurt, according to people who live in the street.

"We heard a crack, and then the whole wall came down," a rescuer said.
"""


def test_a_quotation_given_to_nobody_by_name_is_the_named_speaker_s(tell):
    quotes = tell(HEARD, PASSED_ON).quotes
    assert [(q.speaker, len(q.variants)) for q in quotes] == [("Otto Lenz", 2)]


def test_a_quotation_in_the_brief_has_one_pair_of_marks(tell) -> None:
    text = (
        'Letters at the museum\n\nVELM, April 4, 2035 - "We wrote three letters and got no answer," said Mira Oss, '
        "who speaks for the union of the guards.\n\nDirector Petra Sund denied that she had received any letter from "
        "the union. The museum will stay closed until Friday, she said."
    )
    [statement] = [s.text for s in tell(text).statements if "denied by" in s.text]
    assert "“We wrote three letters and got no answer” (Mira Oss)" in statement


WIRE = """Fire clears three villages above Orby

By Petra Senn

ORBY, March 3 (ENA) - A forest fire has burnt some 900 hectares above Orby and emptied three villages, the county said.

Nobody is known to have died. The fire began on Sunday below the quarry, county spokesman Ivar Lund told reporters.
"""
PICKUP = """Fire clears three villages above Orby

3 March 2031

A forest fire has burnt some 900 hectares above Orby and emptied three villages, the county said.

Nobody is known to have died. The fire began on Sunday below the quarry, county spokesman Ivar Lund told reporters.

(ENA)
"""
VALLEY = """“The bells were never rung”

By Tess Moss

4 March 2031

In the school hall of Orby, where ninety people sleep on mats, a list hangs on the wall beside the bread.

It names the houses that burnt in the forest fire above Orby: 14 of them, most in the village of Lower Quarry.
"""


def test_the_account_opens_with_the_wire_that_the_first_copy_was_made_from(tell) -> None:
    first = tell(WIRE, PICKUP, VALLEY).statements[0]
    assert first.text.startswith("A forest fire has burnt some 900 hectares")


def test_no_quotation_set_as_the_headline_opens_the_account(tell) -> None:
    first = tell(VALLEY).statements[0]
    assert first.text.startswith("In the school hall of Orby")


def test_a_figure_that_a_copy_made_up_is_not_its_source_s(tell) -> None:
    copy = WIRE.replace("900", "9,000").replace("Fire clears", "Blaze clears")
    told = [s.text for s in tell(WIRE, copy + "\nOriginal source: 0.txt\n", VALLEY).statements if "9,000" in s.text]
    assert told
    assert told == ["From 0.txt to 1.txt, “some 900 hectares” became “some 9,000 hectares”."]


def test_what_only_a_headline_says_is_no_statement_of_the_brief(tell) -> None:
    shouting = VALLEY.replace("“The bells were never rung”", "After the fire, 18 families wait for a roof")
    assert not any("18 families" in s.text for s in tell(WIRE, shouting).statements)


OBSERVER = """<html><head><title>Bread ship leaves Orby - Port Lorm Observer</title>
<meta property="og:site_name" content="Port Lorm Observer"></head><body><article><h1>Bread ship leaves Orby</h1>
<p>A ship with 900 tons of flour left Orby on Monday for the islands, where bread has been scarce since the storm.</p>
<p>The master would not say how long the passage takes, but his owner told the Observer that six days were enough.</p>
<p>The owner, Ivar Lund, said the flour was paid for by the county. Two more ships will follow it before the winter.</p>
</article></body></html>"""


def test_a_paper_that_names_itself_in_short_is_no_lost_source(tell) -> None:
    assert not tell(OBSERVER).lineage.lost


BLOG = """The Lorm raid, and what I make of it

By Ada Venn

5 March 2031

My guess is that the patient files were copied long before, and I have said so since Monday.

I know the clinic well. Its 240 beds are full, and I lay in one of them last winter. You should see the queue.
"""
NOTICE = """LORM CLINIC
Statement for the media
6 March 2031

We regret that files were stolen from us. Our clinic has 240 beds, and all of them are in use.

The files have been copied in full. Nothing was lost, and our patients are safe.
"""


def test_the_brief_speaks_for_nobody_in_the_first_person(tell):
    told = [s.text for s in tell(CLINIC, NET, BLOG, NOTICE).statements]
    assert told
    assert not any(words in f" {text} " for text in told for words in (" I ", "My ", "We ", "our ", "You ")), told


def test_what_a_notice_tells_itself_is_not_told_as_so(tell):
    told = [s.text for s in tell(CLINIC, NOTICE).statements]
    assert not any("copied in full" in text for text in told), told


def test_a_pile_of_somebodys_own_words_is_told_in_quotation_marks(tell):
    told = [s.text for s in tell(NOTICE).statements]
    assert told
    assert all(": “" in text for text in told), told


SHIP = """Ferry aground off Reth

RETH, March 8, 2031 - A ferry ran aground off Reth on Saturday with 212 people on board, the harbour office said.

The ferry, with 212 people on board, sat on a sandbank until the evening, and nobody was hurt.
"""
MONEY = """Ferry owner in the red

ARLEN, March 9, 2031 - The owner of the ferry has lost 4 million crowns a year since it raised its fares.

It will pay each of the 212 people on board a day's wage, which the union calls an insult to its members.
"""


def test_no_sentence_is_called_agreed_of_which_others_tell_only_a_figure(tell):
    agreed = [s.text for s in tell(SHIP, MONEY).statements if s.verdict == "agreed"]
    assert not any("insult" in text for text in agreed), agreed


AGED = (
    """Fire at the mill of Orm

ORM, May 4, 2031 - A fire burnt down the mill of Orm on Sunday, the fire brigade said.

Ida Holt, 34, of Orm has been questioned about the fire at the mill but has not been charged.
""",
    """Mill of Orm burns

ORM, May 5, 2031 - Flames destroyed the old mill of Orm at the weekend, according to the town.

The police charged Ida Holt, 34, with arson on Monday morning. The mill had stood for 200 years.
""",
    """Nothing left of mill

May 5, 2031 - Only walls stand where the mill of Orm was until Sunday's fire.

A miller saw Ida Holt, 34, a baker, near the river. She says she was looking for her dog.
""",
)


def test_how_old_somebody_is_is_told_in_no_statement_while_nobody_says_otherwise(tell):
    """The reports share the age, and not what they tell of her."""
    account = tell(*AGED)
    assert [point.verdict for point in account.points if "age" in point.question] == [Verdict.AGREED]
    assert not any("34" in s.text for s in account.statements if s.verdict is Verdict.AGREED)


LISTED = (
    """Heaters of Orm recalled

ORM, May 4, 2031 - The maker of the heaters of Orm has recalled them. The Product Safety Office of Orm has {first}.

A house at Hollin burnt down on Friday.
""",
    """More fires by heaters

May 19, 2031 - Two more houses burnt this week after the recall of the heaters of Orm, according to the town.

The Product Safety Office now has {second}. The maker gave no comment.
""",
)


def test_readings_without_a_plain_question_are_told_by_a_sentence_with_one_of_them(tell):
    """Of the sentence it is said which words of it stand otherwise elsewhere."""
    first, second = LISTED
    account = tell(first.format(first="31 fires on its list"), second.format(second="47 fires on its list"))
    (told,) = [s for s in account.statements if "47 fires" in s.text]
    assert told.text.startswith("“The Product Safety Office of Orm has 31 fires on its list” (")
    assert "; elsewhere, for “31 fires”: “47 fires” (" in told.text
    assert told.citations[0].text == "The Product Safety Office of Orm has 31 fires on its list."
    assert not any("…" in s.text for s in account.statements)


def test_a_lede_that_others_tell_otherwise_is_told_once(tell):
    """With what they tell beside it."""
    account = tell(
        "Port cleared\n\nORM, May 4, 2031 - The police had 655 officers at the gates of the port of Orm on Sunday, "
        "when the blockade was cleared, the interior ministry said.\n",
        "Port of Orm open\n\nMay 19, 2031 - Cranes move again at the port of Orm since the blockade was cleared. The "
        "police had around 500 officers at the gates on that Sunday, a dockers' union said.\n",
    )
    assert sum("655 officers at the gates" in s.text for s in account.statements) == 1
    assert "for “655 officers”: “around 500 officers” (dockers' union)" in account.statements[0].text


WRECK = """Wreck found in Lake Tarn

HOLLIN, 4 June 2037 - Divers have found the wreck of the paddle steamer Corvina in Lake Tarn, 131 years after she sank
with at least 40 people on board, the regional museum said on Thursday.

The wreck lies at a depth of 62 metres. "She is upright and almost whole," said Ilse Marn, the museum's director.

The museum will raise the ship's bell if the heritage office permits it.
"""
WRECK_AGAIN = """Steamer found on floor of lake

5 June 2037

The wreck of the paddle steamer Corvina, which sank in Lake Tarn 131 years ago with 40 people on board, has been found
by divers, the regional museum said.

It lies at a depth of 62 feet, upright and almost whole, according to director Ilse Marn.

The museum will raise the ship's bell, she said.
"""


def test_a_copy_s_other_unit_is_told_beside_the_original_s(tell):
    """Of one number; and "131 years ago" is none other than "131 years after she sank"."""
    account = tell(WRECK, WRECK_AGAIN)
    (told,) = [s.text for s in account.statements if s.text.startswith("How large is the depth?")]
    assert "“62 metres”" in told
    assert "“62 feet” (only in" in told
    assert not [d for d in account.drift if "131 years ago" in d.text]


COUNCIL = """Mills fined at Orm

ORM, May 5, 2031 - The Council for Fair Trade has fined five mills 40 million marks, it said on Monday.

The mills of Orm had met in an inn for nine years. Nobody from the mills was to be had for comment.
"""


def test_a_lede_whose_it_stands_behind_the_name_opens_the_brief(tell):
    """ "The council has fined …, it said": who says it stands in the sentence."""
    assert tell(COUNCIL).statements[0].text.startswith("The Council for Fair Trade has fined")


CORRECTED = """Four mills fined at Orm

(Second take. Corrects in first paragraph: four mills were fined, not five)

ORM, May 5, 2031 (KPN) - Four mills have been fined 40 million marks, the Council for Fair Trade said on Monday.

The mills of Orm had met in an inn for nine years. Nobody from the mills was to be had for comment.

The fifth of the mills had told the council of the inn and goes free, said the council's head, Ida Holt.
"""


def test_what_a_later_take_corrects_does_not_open_the_brief(tell):
    """The first take has five mills; whoever reads on must not begin with what was taken back."""
    first = COUNCIL.replace("2031 - ", "2031 (KPN) - ")
    account = tell(first, CORRECTED)
    assert [d.manner for d in account.lineage.descents] == [Manner.VERSION]
    assert account.statements[0].text.startswith("Four mills")


def test_what_hangs_on_a_condition_is_told_with_it(tell):
    """The report that leaves the condition out is borne out better, and must not be the one that is told."""
    first = "Governor Mira Kolt said the schools would reopen on Monday if temperatures fell below 35 degrees."
    second = "The schools will reopen on Monday, Governor Mira Kolt said."
    account = tell(
        f"Heat shuts schools\n\nORM, July 8, 2033 - Heat has shut 41 schools in Orm, the town said.\n\n{first}",
        f"Hot days in Orm\n\n9 July 2033\n\nThe fans stopped at four in the hospital of Orm.\n\n{second}",
    )
    told = [s.text for s in account.statements if "reopen" in s.text]
    assert told
    assert all("if temperatures" in text for text in told)
