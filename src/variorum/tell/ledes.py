"""The ledes: the first sentences of the reports, with one of which the brief opens."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from variorum.lang.words import Pool, content_words
from variorum.values import Claim, Filing, Part, Passage, Role, Statement, Verdict

from .sentences import NEVER, Pile, is_heading, is_whole, sentence_of

_HEADS = (Role.HEADLINE, Role.DECK, Role.SUBHEAD)
# Sentences of a report that may be told where nothing weightier is, and those in which it says what it is about.
_FEW = 5
_FIRST = 3
# The share of a lede's words that the beginning of another report has, where both are about the same.
_SHARED = 0.2
_LEAST_WORDS = 4
_MARKS = frozenset('“”"')

# The claims of a report's body with their sentences, each sentence once.
_Body = list[tuple[Claim, Passage]]


def tell_ledes(filing: Filing, pile: Pile) -> list[Statement]:
    """The first sentences of each report that is no copy, the opening first; of the largest story, the earliest.

    Where none of them stands by itself, what they say is told in quotation marks, with whose words it is.
    """
    bodies = [body for body in _bodies(filing, pile) if body]
    whole = [[s for c, s in body if is_whole(c, s, pile)][:_FEW] for body in bodies]
    ranked = [s for rank in zip_longest(*whole) for s in rank if s is not None]
    main = max((frozenset(story.documents) for story in filing.stories), key=len, default=frozenset())
    opening = _opening([body for body in bodies if body[0][0].document in main], pile)
    ordered = dict.fromkeys((*([opening] if opening else ()), *ranked))
    return [Statement(s.text, Verdict.SINGLE, 1, (s,)) for s in ordered] or list(_quoted(bodies, filing, pile))


def _bodies(filing: Filing, pile: Pile) -> Iterator[_Body]:
    sizes = Counter({d: len(story.documents) for story in filing.stories for d in story.documents})
    heads = {a.document: [p for p in a.parts if p.role in _HEADS] for a in filing.articles}
    originals = (e for e in filing.extractions if not pile.is_second(e.document))
    for e in sorted(originals, key=lambda e: (-sizes[e.document], pile.days.get(e.document, NEVER), e.document)):
        told = ((c, s) for c in e.claims if _opens(c, heads.get(e.document, ())) and (s := sentence_of(c, pile.texts)))
        yield list({s.start: (c, s) for c, s in reversed(list(told))}.values())[::-1]


def _opens(claim: Claim, heads: Sequence[Part]) -> bool:
    """Whether it can open an account: a sentence of the body, not a quotation set as the headline."""
    place = claim.sentence
    if place is None or is_heading(claim, place):
        return False
    return not any(part.start <= place.start < part.end for part in heads)


def _opening(bodies: Sequence[_Body], pile: Pile) -> Passage | None:
    """The earliest lede with which another report begins too.

    A piece that opens with a scene or a portrait does not say what the others are about.
    """
    ledes = [next((s for c, s in body[:_FIRST] if is_whole(c, s, pile)), None) for body in bodies]
    begun = [Pool(w.stem for _, s in body[:_FIRST] for w in content_words(s.text)) for body in bodies]
    for n, lede in enumerate(ledes):
        if lede and any(_is_shared(lede, pool) for m, pool in enumerate(begun) if m != n):
            return lede
    return None


def _is_shared(sentence: Passage, pool: Pool) -> bool:
    words = {word.stem for word in content_words(sentence.text)}
    shared = sum(map(pool.meets, words))
    return shared >= max(_LEAST_WORDS, _SHARED * len(words))


def _quoted(bodies: Sequence[_Body], filing: Filing, pile: Pile) -> Iterator[Statement]:
    """What reports say that are all somebody's own words: "Korvel Power: “We have sent 12 engineers.”"."""
    papers = {a.document: a.outlet.value for a in filing.articles if a.outlet}
    for body in bodies:
        for _, sentence in body[:_FEW]:
            if _MARKS.isdisjoint(sentence.text):
                document = sentence.document
                who = pile.signed.get(document) or papers.get(document, document)
                yield Statement(f"{who}: “{sentence.text}”", Verdict.SINGLE, 1, (sentence,))
