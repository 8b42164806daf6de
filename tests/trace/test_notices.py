"""What desks say of their texts is found, though most texts are passed over at a glance."""

import pytest

from variorum.trace.notices import find_announcement, find_revision

LEAD = "Ferry late\n\nThe ferry left at nine.\n"


@pytest.mark.parametrize(
    "notice",
    [
        "CORRECTION: the ferry left at ten.",
        "Updated: 10 May",
        "Clarification - the master was not on board",
        "An earlier version of this story gave another hour.",
        "(Adds quote of the master)",
        "(RECASTS with the owner)",
        "(refiles to fix a name)",
        "(Releads with the rescue)",
        "This story was corrected on Monday",
    ],
)
def test_a_notice_of_revision_is_found(notice: str) -> None:
    assert find_revision(LEAD + notice) is not None


TOLD = (
    "The police corrected the number of those who had been on board the ferry, an officer said, to 12 in the evening."
)


@pytest.mark.parametrize("line", [TOLD, ""])
def test_what_is_told_to_have_been_corrected_is_no_notice(line: str) -> None:
    assert find_revision(LEAD + line) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("(Second take. Corrects in first paragraph: four boats, not five. Adds owner)", True),
        ("[3rd version, with the rescue]", True),
        ("Take 2: adds quote of the master", True),
        ("Take 3", True),
        ("(2ND LEAD, adds rescue)", True),
        ("(Second mate of the ferry)", False),
        ("Take two boats to the island, says Ida Holt.", False),
    ],
)
def test_what_is_new_in_a_take_is_announced(line: str, found: bool) -> None:
    assert (find_announcement(f"Ferry late\n\n{line}\n\nThe ferry left at nine.\n") is not None) == found
