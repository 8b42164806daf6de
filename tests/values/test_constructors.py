"""What can never be cannot be constructed."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from variorum import values
from variorum.values import (
    Alignment,
    Article,
    Block,
    Descent,
    Document,
    Drift,
    DriftKind,
    Happening,
    Manner,
    Origin,
    Part,
    Passage,
    Position,
    Quantity,
    Quote,
    Reading,
    Reason,
    Role,
    Statement,
    Stemma,
    Verdict,
    When,
    Wording,
    digest_text,
    exhibit,
    has_cycle,
)

HERE = Passage("a", 0, 1, "x")
REASON = (Reason("credit", "credits it"),)


def descent(child: str, parent: str) -> Descent:
    return Descent(child=child, parent=parent, manner=Manner.COPY, confidence=1.0, reasons=REASON)


def document(text: str, *blocks: tuple[int, int]) -> Document:
    return Document(
        id="a",
        uri="a",
        media_type="text/plain",
        sha256="0",
        text=text,
        blocks=tuple(Block(start=s, end=e) for s, e in blocks),
    )


def article(*parts: tuple[int, int]) -> Article:
    tiles = tuple(Part(start, end, Role.BODY) for start, end in parts)
    return Article(document="a", language=None, is_news=True, not_news_reason=None, parts=tiles)


@pytest.mark.parametrize(
    "build",
    [
        lambda: article((0, 2), (3, 4)),
        lambda: article((0, 2), (1, 4)),
        lambda: article((1, 2)),
        lambda: article((0, 0)),
        lambda: document("abc", (0, 4)),
        lambda: document("abc", (1, 2), (0, 1)),
        lambda: descent("a", "a"),
        lambda: Descent(child="a", parent="b", manner=Manner.COPY, confidence=1.0, reasons=()),
        lambda: Stemma((descent("a", "b"), descent("b", "c"), descent("c", "a"))),
        lambda: Statement("x", Verdict.AGREED, 2, ()),
        lambda: Happening(When(None, None), "x", ()),
        lambda: Quote(speaker=None, via=(), variants=()),
        lambda: Position(party="x", stance="y", text="z", condition=None, citations=(), documents=()),
        lambda: Reading(id="r", label="x", value=1, citations=(), documents=("a",), origins=1),
        lambda: Drift(kind=DriftKind.NUMBER, child=None, parent=None, text="x"),
        lambda: Quantity(start=0, end=1, text="x", value=None, low=2, high=1),
    ],
    ids=[
        "parts with a gap", "parts that overlap", "parts that begin late", "an empty part",
        "a block beyond the text", "blocks out of order",
        "a report from itself", "a descent without a reason", "descents in a ring",
        "a statement without citation", "a happening without citation", "a quote without wording",
        "a position without citation", "a reading without citation", "a drift without passage",
        "a quantity upside down",
    ],
)  # fmt: skip
def test_it_is_refused(build: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        build()


def test_an_article_without_text_has_no_parts() -> None:
    assert article().parts == ()


def test_blocks_may_leave_white_space_between_them() -> None:
    assert len(document("ab  cd", (0, 2), (4, 6)).blocks) == 2


def test_every_noun_is_frozen() -> None:
    nouns = [getattr(values, name) for name in values.__all__]
    dataclasses = [noun for noun in nouns if isinstance(noun, type) and is_dataclass(noun)]
    assert [noun.__name__ for noun in dataclasses if not noun.__dataclass_params__.frozen] == []
    assert [noun.__name__ for noun in dataclasses if not hasattr(noun, "__slots__")] == []
    with pytest.raises(FrozenInstanceError):
        HERE.start = 3  # type: ignore[misc]


def test_three_fields_of_one_kind_are_never_told_apart_by_place_alone() -> None:
    assert [field.name for field in fields(Alignment)] == ["child", "parent", "kind"]
    assert Alignment((0, 1), (2, 3), Wording.VERBATIM).parent == (2, 3)


def test_the_family_tree_may_join_but_not_turn_back() -> None:
    joined = Stemma((descent("c", "a"), descent("c", "b"), descent("d", "c")))
    assert len(joined.descents) == 3
    assert has_cycle({"a": {"b"}, "b": {"a"}})
    assert not has_cycle({"a": {"b", "c"}, "b": {"c"}})
    assert not has_cycle({})


def test_origins_are_counted_not_documents() -> None:
    tree = Stemma(origins=(Origin("o1", ("a", "b")), Origin("o2", ("c",))))
    assert tree.count_origins(frozenset({"a", "b"})) == 1
    assert tree.count_origins(frozenset({"b", "c"})) == 2
    assert tree.count_origins(frozenset({"x"})) == 0
    assert tree.origin_of() == {"a": "o1", "b": "o1", "c": "o2"}


def test_an_exhibit_counts_code_points_and_hashes_utf8() -> None:
    shown = exhibit(document("añ🌊"))
    assert shown.chars == 3
    assert shown.text_sha256 == digest_text("añ🌊")
    assert len(digest_text("\ud800")) == 64
