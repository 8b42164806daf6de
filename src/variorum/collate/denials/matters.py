"""What a denial is of: which clauses, one by one, and whether a state of affairs at all."""

import re
from collections.abc import Iterator
from dataclasses import replace

from variorum.lang.lexicon import word_list
from variorum.lang.words import content_words, stem
from variorum.values import Claim

from .nays import called_false

_THAT = re.compile(r"(?:both )?that ", re.IGNORECASE)
_AND_THAT = re.compile(r",? (?:and|or) that (?=(?:the|an?|any\w*|no|he|she|it|they|there|his|her|its|their|[A-Z])\b)")
# "Denied to have taken money": an infinitive that tells a deed.
_DEED = re.compile(r"to have \w+", re.IGNORECASE)


def each_clause(claim: Claim) -> Iterator[Claim]:
    """The clauses that are denied in one breath: "(both) that he fished there and that anybody was hurt"."""
    first = _THAT.match(claim.text)
    borders = [m.span() for m in _AND_THAT.finditer(claim.text)] if first and len(claim.spans) <= 1 else []
    if not first or not borders:
        yield claim
        return
    starts = [first.end(), *(end for _, end in borders)]
    for start, end in zip(starts, [*(start for start, _ in borders), len(claim.text)], strict=True):
        text = claim.text[start:end]
        yield replace(
            claim, start=claim.start + start, end=claim.start + end, text=text, spans=(), frame="clause", quantities=()
        )


def is_matter(claim: Claim) -> bool:
    """Whether what is denied is a state of affairs, not a proposal or a sum that is turned down."""
    words = {word.strip(".,").lower() for word in claim.text.split()[:4]}
    if claim.text.startswith("to ") and not _DEED.match(claim.text):
        return False  # "declined to comment on reports that …"
    told = claim.frame in ("clause", "gerund", "quote", "fronted", "parenthesis")
    if claim.frame == "object" and _is_denied_outright(claim):
        return True
    return (
        told
        or bool(words & word_list("cues", "matters.nouns"))
        or called_false(claim)
        or _DEED.match(claim.text) is not None
    )


def _is_denied_outright(claim: Claim) -> bool:
    """Whether a thing is denied, not turned down or withheld: "denies the dinner", not "denied the motion"."""
    cue = stem(claim.cue.text.lower().split()[-1]) if claim.cue and claim.cue.text else ""
    nouns = {w.stem for w in content_words(claim.text) if not w.is_name}
    outright = cue == "deny" and claim.firm and not _THAT.match(claim.text)  # "that money …": a broken clause
    return outright and bool(nouns) and nouns.isdisjoint(word_list("cues", "matters.granted"))
