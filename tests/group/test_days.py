"""The day of a report: publication, dateline, else what its first dated sentence tells."""

from variorum.desk import group_reports, open_desk
from variorum.values import Payload

DATED = """\
Fire guts mill in Sorrel Holt

SORREL HOLT, May 2, 2031 - A fire gutted the Kestrel paper mill in Sorrel Holt on Friday, Chief Ida Venn said.

Forty workers of the Kestrel mill left before the roof fell in, Venn told the Holt Gazette.
"""
NO_YEAR = """\
Mill chief sets a deadline

SORREL HOLT, May 6 (Holt Press) - The owner of the Kestrel paper mill in Sorrel Holt wants an answer, she said Tuesday.

Chief Ida Venn of the Kestrel mill in Sorrel Holt has until Friday, Venn and the Holt Gazette heard.
"""


def test_a_dateline_without_a_year_gives_the_day_and_a_deadline_does_not() -> None:
    filing = group_reports(
        (Payload(name, name, text.encode()) for name, text in {"dated": DATED, "year": NO_YEAR}.items()),
        open_desk(lambda _: None),
    )
    last = {id: story.last.value for story in filing.stories for id in story.documents if story.last}
    assert last["year"] == "2031-05-06"


NOTICE = """\
KESTREL MILLS
To the press
Sorrel Holt, 9 May 2031

Notice on the fire

The fire of 2 May 2031 at the Kestrel mill in Sorrel Holt is not explained, and a memo of 1 March 2031 is no proof.

Forty workers of the Kestrel mill left before the roof fell in, Ida Venn told the Holt Gazette.
"""


def test_a_whole_date_above_the_text_is_the_day_of_a_notice() -> None:
    filing = group_reports([Payload("notice", "notice", NOTICE.encode())], open_desk(lambda _: None))
    assert [story.last.value for story in filing.stories if story.last] == ["2031-05-09"]
