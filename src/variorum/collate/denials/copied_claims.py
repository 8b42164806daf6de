"""Claims that copies made of others: which they are, and with which of them a claim is cited."""

import re
from collections.abc import Iterator, Sequence

from variorum.lang.sameness import Said, compared, likeness
from variorum.lang.words import Pool, content_words, coverage
from variorum.values import Claim, Stance

from .case import Case

_NEGATIONS = re.compile(r"\b(?:not|never|no|nobody|none|neither|nothing|nor)\b|n['’]t\b", re.IGNORECASE)
# From here on a claim of a copy is the one it was made from.
_COPIED = 0.5


def negates(words: str) -> bool:
    """Whether one of the words says no."""
    return _NEGATIONS.search(words) is not None


def is_copied(claim: Claim, case: Case) -> bool:
    """Whether a copy has the claim from its parent: most of its words, and its no."""
    made = [p for child, p in case.copied.get(claim.document, ()) if child.start <= claim.start < child.end]
    words = [w.stem for w in content_words(claim.text)]
    says_no = negates(claim.text)
    return any(
        coverage(words, Pool(w.stem for w in content_words(p.text))) >= _COPIED
        and (not says_no or _NEGATIONS.search(p.text) is not None)
        for p in made
    )


def made_from(said: Claim, source: Claim, case: Case) -> bool:
    """Whether the claim stands in what a copy made of the other's sentence."""
    place = source.sentence or source
    return any(
        parent.document == source.document
        and parent.start < place.end
        and place.start < parent.end
        and child.start <= said.start < child.end
        for child, parent in case.copied.get(said.document, ())
    )


def with_copies(said: Sequence[Said], case: Case) -> list[Said]:
    """The claims, each followed by what copies made of it with its stance."""
    found: dict[str, Said] = {}
    for s in said:
        found.setdefault(f"{s.claim.id}:{s.claim.start}", s)
        for other in _copies_of(s, case):
            found.setdefault(f"{other.claim.id}:{other.claim.start}", other)
    return list(found.values())


def _copies_of(said: Said, case: Case) -> Iterator[Said]:
    """What copies made of it, and what it was made from."""
    own = said.claim.document
    for document in sorted(case.copied):
        if any(parent.document == own for _, parent in case.copied[document]):
            made = [c for c in case.claims[document] if c.frame != "headline" and made_from(c, said.claim, case)]
            alike = [c for c in made if _is_copy(c, said, case)]
            yield from (compared(c) for c in alike[:1])
    for document in sorted({parent.document for _, parent in case.copied.get(own, ())} & case.claims.keys()):
        source = [c for c in case.claims[document] if c.frame != "headline" and made_from(said.claim, c, case)]
        alike = [c for c in source if _is_copy(c, said, case)]
        yield from (compared(c) for c in alike[:1])


def _is_copy(claim: Claim, said: Said, case: Case) -> bool:
    """Whether a claim of a copy has the words of the other, or most of them, and says no where that does."""
    told = compared(claim)
    voiced = bool(claim.voices) == bool(said.claim.voices)
    same_words = claim.text == said.claim.text or (voiced and likeness_of(told, said, case) >= _COPIED)
    negated = [bool(_NEGATIONS.search(c.text)) or c.stance is Stance.DENIES for c in (claim, said.claim)]
    return same_words and negated[0] == negated[1]


def likeness_of(a: Said, b: Said, case: Case) -> float:
    """How alike two claims are by the words the case knows."""
    one, other = (Said(s.claim, s.stems & case.weight.keys()) for s in (a, b))
    return likeness(one, other, case.weight) if one.stems and other.stems else 0.0
