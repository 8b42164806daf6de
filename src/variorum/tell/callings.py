"""Which named body a report calls by a noun: "the council", "the party" of "Orby First, the party that …"."""

import re
from collections.abc import Iterator, Sequence

from variorum.values import Claim, Extraction

_ARTICLE = re.compile(r"(?:the|this|that) ", re.IGNORECASE)


def body_called(agents: Sequence[str], claim: Claim, extraction: Extraction) -> str | None:
    """The one party of the report that the one noun of the *agents*, with "the" at the head of the claim, may mean.

    The party that a voice there was read as, that has the noun in its name, or beside whose name it stands.
    Linear in the report's sentences times its parties.
    """
    noun = agents[0] if len(agents) == 1 else ""
    if not noun or not re.match(rf"(?:but |and )?the (?:[\w-]+ )?{re.escape(noun)}\b", claim.text, re.IGNORECASE):
        return None
    read = {c.speaker for c in extraction.claims for v in c.voices[-1:] if _opens(v.start, v.text, claim) and c.speaker}
    if len(read) == 1 and not _ARTICLE.match(next(iter(read))):
        return read.pop()
    named = set(_having(noun, extraction)) or set(_beside(noun, extraction))
    return named.pop() if len(named) == 1 else None


def _opens(start: int, words: str, claim: Claim) -> bool:
    return start == claim.start and _ARTICLE.match(words) is not None


def _having(noun: str, extraction: Extraction) -> Iterator[str]:
    """Parties that are called so by their own name."""
    for name in extraction.names:
        if name.kind == "party" and noun in name.canonical.lower().split()[1:]:
            yield name.canonical


def _beside(noun: str, extraction: Extraction) -> Iterator[str]:
    """Names that the report sets beside the noun: "Orby First, the party that …", "the gang Red Ledger"."""
    sentences = {c.sentence.start: c.sentence.text for c in extraction.claims if c.sentence}
    for name in extraction.names:
        forms = "|".join(re.escape(form) for form in sorted({name.canonical, *name.forms}, key=len, reverse=True))
        word = re.escape(noun)
        told = re.compile(rf"\b(?:{forms}), (?:a|an|the) (?:[\w-]+ ){{0,2}}{word}\b|\b{word} (?:{forms})\b")
        if name.kind != "place" and any(told.search(text) for text in sentences.values()):
            yield name.canonical
