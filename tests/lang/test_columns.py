"""Which line ends of a text set in a narrow column only break a line."""

from collections.abc import Sequence
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lang.columns import flow, soft_breaks

NOTICE = """Tarn bridge stays closed after storm damage to piers two and three of
the old span

LORM, May 4, 2031 (Orrin) - The bridge over the Tarn stays closed for a
week, the town council of Lorm said on Sunday after a storm had damaged
two of its piers.

Divers went down to the river bed twice, said Ana Brill, who leads the
works, and found cracks as wide as a hand.

"We do not know yet how deep they are," she said.

- The ferry runs every hour.
- Buses go by way of Hask.
"""
LINES = "\n".join(f"A whole sentence number {n} stands in this line, which is not broken." for n in range(20))


def test_paragraphs_and_a_headline_flow() -> None:
    told = flow(NOTICE)
    assert len(told) == len(NOTICE)
    assert (
        "closed for a week, the town council of Lorm said on Sunday after a storm had damaged two of its piers.\n"
        in told
    )
    assert "who leads the works, and found cracks" in told
    assert "piers two and three of the old span\n" in told
    assert "every hour.\n- Buses" in told


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    assert not soft_breaks(LINES)
    assert not soft_breaks(NOTICE.replace("\n\n", "\n") + "x x " * 70)


def _broken(paragraphs: Sequence[str], width: int) -> str:
    return "\n\n".join("\n".join(wrap(told, width, break_long_words=False)) for told in paragraphs)


PARAGRAPHS = (
    "Ferry to Hask runs again after three weeks in dock",
    (
        "HASK, June 2 - The ferry between Lorm and Hask took its first passengers for three weeks on Monday, after a "
        "yard had given it a new shaft, the harbour office said in a notice that it put up at both of its piers."
    ),
    (
        "Nobody had been hurt when the old one broke in the middle of the strait, Jan Holt, who runs the office, said, "
        "and the forty people on board were brought ashore by fishing boats within an hour."
    ),
)


@pytest.mark.parametrize("width", [60, 72, 90, 110, 132, 160])
@pytest.mark.parametrize("count", [2, 3])
def test_a_text_flows_however_wide_it_was_set_and_however_short_it_is(width: int, count: int) -> None:
    broken = _broken(PARAGRAPHS[:count], width)
    assert flow(broken) == "\n\n".join(PARAGRAPHS[:count])


def test_what_is_longer_than_the_column_and_was_not_broken_hides_no_width() -> None:
    title = (
        "Ferry between Lorm and Hask runs again after three weeks in dock and a new shaft that the yard had to send for"
    )
    link = "https://ferry.example/" + "x" * 120
    assert (
        flow(f"{title}\n\n{_broken(PARAGRAPHS[1:], 72)}\n{link}") == "\n\n".join((title, *PARAGRAPHS[1:])) + f"\n{link}"
    )


@pytest.mark.parametrize(
    "text",
    [
        # who wrote it is no part of a long headline
        "Ferry to Hask runs again after three weeks in dock and a long wait for\nBy Jan Holt\n\nIt sailed on Monday.",
        # entries of a list, one a line
        "what is open today in the old town and along its quays\nthe market\nthe ferry\nthe swimming bath",
        # a line below its picture, and a paragraph
        "The ferry at its pier, seen from the bridge over the Tarn\nIt sailed on Monday, with forty on board.",
    ],
)
def test_lines_of_few_words_are_not_joined(text: str) -> None:
    assert not soft_breaks(text)


@given(st.text(alphabet="ab .\n", max_size=400))
def test_a_text_keeps_its_length_and_all_but_line_ends(text: str) -> None:
    told = flow(text)
    assert len(told) == len(text)
    assert all(a == b or (a == "\n" and b == " ") for a, b in zip(text, told, strict=True))
