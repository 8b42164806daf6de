"""Honest accounts of any shape, for laws: every span is cut from the text it points into."""

import re
from dataclasses import replace
from itertools import pairwise

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from variorum.values import (
    ACCOUNT_SCHEMA,
    Account,
    Alignment,
    Article,
    Claim,
    Descent,
    Document,
    Generator,
    Happening,
    Manner,
    Origin,
    Part,
    Passage,
    Point,
    PointKind,
    Position,
    Quantity,
    Quote,
    Reading,
    Reason,
    Refusal,
    Rejected,
    Role,
    Speech,
    Stance,
    Statement,
    Stemma,
    Story,
    Storyline,
    Time,
    TimeType,
    Variant,
    Verdict,
    Voice,
    VoiceKind,
    When,
    Wording,
    cite,
    cut,
    exhibit,
)
from variorum.values.when import Anchor

# Two halves of a surrogate pair side by side are one character in JSON; no decoder yields them apart.
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")

words = st.text(st.characters(exclude_categories=()), min_size=1, max_size=60).filter(
    lambda text: not _PAIR.search(text)
)
numbers = st.none() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def documents(draw: DrawFn) -> tuple[Document, ...]:
    texts = draw(st.lists(words, min_size=1, max_size=4))
    return tuple(
        Document(id=f"{n}.txt", uri=f"{n}.txt", media_type="text/plain", sha256="0" * 64, text=f"{text} {n}")
        for n, text in enumerate(texts)
    )


@st.composite
def passages(draw: DrawFn, pile: tuple[Document, ...]) -> Passage:
    document = draw(st.sampled_from(pile))
    start = draw(st.integers(0, len(document.text) - 1))
    end = draw(st.integers(start + 1, len(document.text)))
    return cite(document.id, document.text, start, end)


@st.composite
def articles(draw: DrawFn, document: Document) -> Article:
    length = len(document.text)
    cuts = sorted(draw(st.sets(st.integers(1, length), max_size=4)) | {0, length})
    parts = tuple(Part(start, end, draw(st.sampled_from(Role))) for start, end in pairwise(cuts))
    return Article(document=document.id, language="en", is_news=True, not_news_reason=None, parts=parts)


@st.composite
def claims(draw: DrawFn, number: int, at: Passage) -> Claim:
    inside = cut(at.text, 0, len(at.text))
    span = replace(inside, start=at.start, end=at.end)
    return Claim(
        id=f"c{number}",
        document=at.document,
        start=at.start,
        end=at.end,
        text=at.text,
        speech=draw(st.sampled_from(Speech)),
        cue=draw(st.none() | st.just(span)),
        voices=(Voice(name="Orla", kind=VoiceKind.PERSON, start=at.start, end=at.end, text=at.text),),
        stance=draw(st.sampled_from(Stance)),
        times=(Time(at.start, at.end, at.text, TimeType.DATE, None, Anchor.NONE),),
        quantities=(
            Quantity(start=at.start, end=at.end, text=at.text, value=draw(numbers), low=None, high=draw(numbers)),
        ),
    )


def stemma(pile: tuple[Document, ...]) -> Stemma:
    """A chain: each report from the one before."""
    descents = tuple(
        Descent(
            child=child.id,
            parent=parent.id,
            manner=Manner.REWRITE,
            confidence=0.75,
            reasons=(Reason("order", "told in the same order", (cite(child.id, child.text, 0, 1),)),),
            alignments=(Alignment((0, 1), (0, 1), Wording.REWORDED),),
        )
        for parent, child in pairwise(pile)
    )
    return Stemma(descents, (), (Origin("o1", tuple(document.id for document in pile)),))


def point(at: Passage, value: float | int | str | None) -> Point:
    reading = Reading(id="r1", label="one", value=value, citations=(at,), documents=(at.document,), origins=1)
    return Point(
        id="p1",
        story="s1",
        question="How many?",
        kind=PointKind.QUANTITY,
        verdict=Verdict.SINGLE,
        current="r1",
        readings=(reading,),
    )


@st.composite
def accounts(draw: DrawFn) -> Account:
    """An account whose every citation is true."""
    pile = draw(documents())
    cited = draw(st.lists(passages(pile).filter(lambda passage: passage.text.strip() != ""), min_size=1, max_size=3))
    first = cited[0]
    ids = tuple(document.id for document in pile)
    return Account(
        schema=ACCOUNT_SCHEMA,
        generator=Generator("0", {"annotator": "none", "embedder": "none"}),
        documents=tuple(exhibit(document) for document in pile),
        rejected=(Rejected("x.bin", Refusal.UNDECODABLE, "no text"),),
        articles=tuple(draw(articles(document)) for document in pile),
        lineage=stemma(pile),
        stories=(Story(id="s1", label="one", documents=ids, first=When("2031-04-01", None)),),
        storylines=(Storyline("l1", ("s1",)),),
        claims=tuple(draw(claims(n, passage)) for n, passage in enumerate(cited)),
        points=(point(first, draw(numbers | words)),),
        drift=(),
        positions=(
            Position(party="Orla", stance="asserts", text="x", condition=None, citations=(first,), documents=ids),
        ),
        quotes=(
            Quote(
                speaker=None,
                via=(),
                variants=(Variant(document=first.document, start=first.start, end=first.end, text=first.text),),
            ),
        ),
        timeline=(Happening(When(None, None), "x", (first,)),),
        statements=(Statement(cited[0].text, Verdict.SINGLE, 1, tuple(cited)),),
    )


any_account: SearchStrategy[Account] = accounts()
