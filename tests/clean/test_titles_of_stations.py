"""What stations write behind the titles of their pages, and captions that say when they were published."""

import pytest

from variorum.clean.titling import free_title

TAILS = [
    "OREL News 12 Brel, Norland News Weather & Sports",
    "FOX 8 WREL Brel News, Weather, Sports, Social",
    "Brel News, OREL19-WREL TV",
    "CBS News 8",
]
KEPT = ["Talks on the pier of Brel - Mayor to decide", "Pier of Brel breaks - weather to blame"]


@pytest.mark.parametrize("tail", TAILS)
def test_a_station_is_no_part_of_a_title(tail: str) -> None:
    assert (
        free_title(f"Eighth baker arrested in Brel - {tail}", frozenset(), frozenset())
        == "Eighth baker arrested in Brel"
    )


@pytest.mark.parametrize("title", KEPT)
def test_other_parts_stay(title: str) -> None:
    assert free_title(title, frozenset(), frozenset()) == title


def test_a_caption_that_says_when_it_was_published_is_no_body(tell) -> None:
    text = (
        "Pier of Brel breaks\n\nBREL, May 5, 2031 - The pier of Brel broke on Sunday, the prefect said on Monday. Two "
        "bakers were hurt.\n\nHomeowners of Lorm spend hours on a roof after floods wash away their home. (Published "
        "Friday, Apr. 4, 2031)\n\nThe prefect said that the pier was old and that it will be built anew in June.\n"
    )
    roles = {part.role.value for part in tell(text).articles[0].parts if "Homeowners" in text[part.start : part.end]}
    assert roles == {"caption"}
