import pytest

from variorum.values import Basis, Found, Passage, Span, cite, cut

PORT = "Port Ansa: 40 dead, “Mayor 🌊 Orla” says."


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-5, -4)])
def test_a_span_that_cannot_be_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end, "")
    with pytest.raises(ValueError, match="not a span"):
        Passage("a", start, end, "")


def test_a_cut_carries_its_words_counted_in_code_points() -> None:
    start = PORT.index("🌊")
    assert cut(PORT, start, start + 6) == Span(start, start + 6, "🌊 Orla")
    assert cite("a.txt", PORT, 0, 9) == Passage("a.txt", 0, 9, "Port Ansa")


@pytest.mark.parametrize(
    ("one", "other", "meets", "holds"),
    [
        ((0, 5), (4, 6), True, False),
        ((0, 5), (5, 6), False, False),
        ((0, 5), (1, 4), True, True),
        ((0, 5), (0, 5), True, True),
        ((3, 3), (0, 5), True, False),
    ],
)
def test_spans_meet_when_they_share_a_character(
    one: tuple[int, int], other: tuple[int, int], meets: bool, holds: bool
) -> None:
    left, right = cut(PORT, *one), cut(PORT, *other)
    assert left.meets(right) is meets
    assert left.holds(right) is holds


def test_passages_of_two_documents_never_meet() -> None:
    assert cite("a", PORT, 0, 5).meets(cite("a", PORT, 2, 3))
    assert not cite("a", PORT, 0, 5).meets(cite("b", PORT, 2, 3))


def test_what_is_found_in_the_text_has_a_span() -> None:
    assert Found("Orla", basis=Basis.METADATA).start is None
    with pytest.raises(ValueError, match="has no span"):
        Found("Orla")
    with pytest.raises(ValueError, match="not a span"):
        Found("Orla", 4, 2, "")
