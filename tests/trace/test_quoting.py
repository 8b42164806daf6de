"""Pieces of their own that quote a report's or a notice's own words, and reports that share what somebody said."""

import pytest

from variorum.values import Manner

REPORT = """HASK VALLEY COURIER

The bridge that nobody owns

By Mona Trell

Friday, 7 March 2031

The bridge at Lower Hask has eleven planks fewer than it had in autumn, and the children who cross it to school know \
each of the gaps.

Its owner is hard to find. The county says it gave the bridge to the parish in 1974, the parish has a letter in which \
it sends the deed back, and the letter was never answered. Two carpenters have offered to mend it for 4,300 crowns.

"I walk in front, and they step where I step," said Tilda Marsh, who teaches the second form.

Every morning at twenty past seven the forty-one pupils of the valley line up on the western bank. The small ones are \
given a hand. In February a satchel went into the water with an atlas, two apples and a drawing of the bridge in it.

Lower Hask has asked for a railing as well. The parish clerk counted the money twice and came to the same sum, which \
would pay for the left one.

The county's engineer, Rolf Adder, closed the bridge to carts in January. He did not close it to children.
"""
NOTICE = """HASK COUNTY ROADS OFFICE

Notice 14/2031

Repair of the Lower Hask bridge

10 March 2031

The office will lay new planks on the bridge at Lower Hask before the end of the month, and the work is to be paid \
from the fund for footpaths. There is no evidence that anybody has been hurt on it so far.

The deed remains with the parish. Enquiries are to be sent in writing.
"""
LEAD_IN = "# Planks\n\n*The Long Way Round, a blog by Per Odd. 12 March 2031*\n\n"
AFTER = (
    "\n\nThat is all there is to say about counties, and about parishes too. I have crossed that bridge for thirty "
    "years with my dog, and the dog has more sense than both. He goes round by the ford.\n\nMy neighbour keeps a saw "
    "in his barn. Somebody ought to hand him the deed, the letter and a bag of nails and look the other way.\n"
)
PARAGRAPH = (
    "Its owner is hard to find. The county says it gave the bridge to the parish in 1974, the parish has a letter in "
    "which it sends the deed back, and the letter was never answered."
)
SAID = '"I walk in front, and they step where I step," said Tilda Marsh in the Courier.'
_QUOTED = '"has eleven planks fewer than it had in autumn"', '"has a letter in which it sends the deed back"'
PIECES = [
    ("a paragraph set apart", f"I have read this paragraph in the Hask Valley Courier twice:\n\n> {PARAGRAPH}", True),
    ("a paragraph in marks", f'The Courier wrote: "{PARAGRAPH}" I have read it twice.', True),
    (
        "parts of sentences",
        f"Its bridge {_QUOTED[0]}, says the Courier, and the parish {_QUOTED[1]}.",
        True,
    ),
    ("what a person said", f"{SAID} So she should.", False),
    ("a few words", 'The Courier says that the letter "was never answered". So it goes with letters.', False),
    ("in words of one's own", "Nobody, I read in the Courier, can say whose bridge it is.", False),
]


@pytest.mark.parametrize(("fact", "words", "taken"), PIECES, ids=[row[0] for row in PIECES])
def test_a_blog_that_quotes_a_report_s_own_words_is_an_excerpt(tell, fact, words, taken) -> None:
    found = [(d.parent, d.manner) for d in tell(REPORT, f"{LEAD_IN}{words}{AFTER}").lineage.descents]
    assert found == ([("0.txt", Manner.EXCERPT)] if taken else [])


def test_a_blog_that_sets_a_notice_s_sentences_apart_is_an_excerpt(tell) -> None:
    words = NOTICE.split("\n\n")[4].strip()
    blog = f"{LEAD_IN}Two sentences from the county, who else. Here they are in full:\n\n> {words}{AFTER}"
    assert [d.manner for d in tell(NOTICE, blog).lineage.descents] == [Manner.EXCERPT]


def test_two_reports_that_quote_one_notice_are_nobody_s_copies(tell) -> None:
    line = "There is no evidence that anybody has been hurt on it so far"
    reports = [
        f'Planks for Lower Hask\n\nBy {who}\n\n11 March 2031\n\n{opening} "{line}," the roads office said.\n\n'
        f"{rest}\n"
        for who, opening, rest in (
            ("Ada Crane", "The bridge at Lower Hask gets new planks.", "Carts will have to wait until the summer, \
though, and the parish council meets on Thursday to talk about the deed, which it does not want."),
            ("Emil Storr", "After a winter of gaps the county sends carpenters.", "Pupils and their teacher had \
crossed the gaps on foot since autumn. A petition of mothers has 212 names, and the engineer keeps silent."),
        )
    ]  # fmt: skip
    assert tell(NOTICE, *reports).lineage.descents == ()


ORDER = """OFFICIAL GAZETTE OF HASK COUNTY
Number 9                                   Hask, 10 March 2031

Order concerning the bridge at Lower Hask

1. Carts are not to cross the bridge until the last plank has been laid.

2. The office is of the opinion that a railing cannot reasonably be asked of the parish before the winter.

3. The order takes effect on 12 March and expires when the bridge has been mended.

Reasons

Between 1 October and 28 February the county engineer, Rolf Adder, counted eleven gaps and forty-one pupils a day. \
Measures have been promoted with 43,000 crowns since 2029, and 38 per cent of the footbridges of the county are mended.

Instruction on legal remedies

An action against this order may be brought within one month before the county court in Hask, Mill Lane 12.
"""


@pytest.mark.parametrize(("mark", "taken"), [("> ", True), ("", False)])
def test_two_paragraphs_set_apart_are_taken_though_nobody_is_named(tell, mark, taken) -> None:
    """A blog that has the order on its table says so by what it sets apart."""
    first = "Carts are not to cross the bridge until the last plank has been laid."
    second = "The office is of the opinion that a railing cannot reasonably be asked of the parish before the winter."
    blog = f"{LEAD_IN}I have read their order to the dog.\n\n{mark}{first}\n\nHe barked.\n\n{mark}{second}{AFTER}"
    found = [d.manner for d in tell(ORDER, blog).lineage.descents]
    assert (found == [Manner.EXCERPT]) is taken


DISPATCH = """Ferry strikes pier in Tolm

TOLM, May 3 (Norpress) - A ferry struck the pier of the harbour town of Tolm in thick fog on Saturday, the coast guard \
said. Some 20 people were hurt, by its count; Norrline, the owner, spoke of nine slight cases and no more than that.

"She came out of the grey like a wall, and nobody on her bridge seemed to see us," said Jorn Ekel, who fishes there.

The ferry Alba was built in 2009. Trains to the harbour were cancelled, and the island could not be reached by road.

(Reporting by Ida Holt; editing by Tom Reik)
"""
COLUMN = """THE SARNE REVIEW

Of fog and figures

Per Odd

9 May 2031

It is worth reading again what {name} sent out on the day. The coast guard counted "{count}" hurt, the owner "nine \
slight cases", and the island, of course, "could not be reached by road". Islands are like that, and always have been.

I do not say that anybody lied. I say that a firm which counts its bruises before the doctor does has a motive, and \
that {who} of us would do the same with our own knees. My grandmother counted hers on the stairs, each morning, aloud.

{more}Give me a bell and a man who rings it. That would be cheaper than two enquiries and a monument, and much louder.
"""
TAKEN_APART = [
    ("all it quotes", {}, True),
    ("an agency it does not name", {"name": "somebody"}, False),
    ("a quotation that stands elsewhere", {"more": '"We shall never know," the harbour master told me. '}, False),
    ("one bit too few", {"more": "", "count": "Alba"}, False),
]


@pytest.mark.parametrize(("fact", "other", "taken"), TAKEN_APART, ids=[row[0] for row in TAKEN_APART])
def test_a_column_that_quotes_nothing_but_bits_of_a_dispatch_it_names_is_an_excerpt(tell, fact, other, taken) -> None:
    said = {"name": "Norpress", "count": "some 20 people", "who": "most", "more": ""} | other
    found = [(d.parent, d.manner) for d in tell(DISPATCH, COLUMN.format(**said)).lineage.descents]
    assert found == ([("0.txt", Manner.EXCERPT)] if taken else [])
