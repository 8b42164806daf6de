"""Which line ends of a text set in a narrow column only break a line."""

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


def test_paragraphs_flow_and_what_may_be_a_headline_stays_as_it_is() -> None:
    told = flow(NOTICE)
    assert len(told) == len(NOTICE)
    assert (
        "closed for a week, the town council of Lorm said on Sunday after a storm had damaged two of its piers.\n"
        in told
    )
    assert "who leads the works, and found cracks" in told
    assert "piers two and three of\nthe old span\n" in told
    assert "every hour.\n- Buses" in told


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    assert not soft_breaks(LINES)
    assert not soft_breaks(NOTICE.replace("\n\n", "\n") + "x" * 300)


@given(st.text(alphabet="ab .\n", max_size=400))
def test_a_text_keeps_its_length_and_all_but_line_ends(text: str) -> None:
    told = flow(text)
    assert len(told) == len(text)
    assert all(a == b or (a == "\n" and b == " ") for a, b in zip(text, told, strict=True))
