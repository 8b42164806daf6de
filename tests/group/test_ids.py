"""A story keeps its id when later reports come, whatever else the pile holds."""

FIRE = """Fire guts mill in Sorrel Holt

SORREL HOLT, May 2, 2031 - A fire gutted the Kestrel paper mill in Sorrel Holt on Friday, the fire chief said.

Forty workers left the mill before the roof fell in, Chief Ida Venn said.
"""
LATER = """\
Kestrel mill fire was no accident, chief says

SORREL HOLT, May 4, 2031 - The fire that gutted the Kestrel paper mill in Sorrel Holt on Friday was set, \
Chief Ida Venn said on Sunday.

Two men were seen near the mill before the roof fell in.
"""
FERRY = """Ferry Maren runs aground off Tavenna

TAVENNA, April 20, 2031 - The ferry Maren ran aground off Tavenna in a gale on Sunday, the coast guard said.

All 84 passengers were brought ashore, the coast guard said.
"""


def ids(account) -> dict[str, str]:
    """The first words of each text → the id of its story."""
    texts = {document.id: document.text for document in account.documents}
    return {texts[d].split("\n")[0]: story.id for story in account.stories for d in story.documents}


def test_a_later_report_and_an_earlier_story_leave_the_id_as_it_was(tell) -> None:
    alone, joined, beside = ids(tell(FIRE)), ids(tell(LATER, FIRE)), ids(tell(FERRY, LATER, FIRE))
    story = alone["Fire guts mill in Sorrel Holt"]
    assert set(joined.values()) == {story}
    assert beside["Fire guts mill in Sorrel Holt"] == beside["Kestrel mill fire was no accident, chief says"] == story
    assert beside["Ferry Maren runs aground off Tavenna"] != story


def test_no_two_stories_share_an_id_though_they_open_with_one_text(tell) -> None:
    account = tell(FERRY, FIRE)
    assert len({story.id for story in account.stories}) == len(account.stories) == 2
