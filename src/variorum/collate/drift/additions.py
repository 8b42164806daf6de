"""What the copy puts in: sentences, clauses and remarks of its own that stand nowhere in its parent."""

import re
from collections.abc import Iterator, Sequence

from variorum.lang.sameness import sums_up
from variorum.lang.words import Word, coverage
from variorum.values import Drift, DriftKind, Manner, Passage, Speech

from .clauses import clauses_of
from .frames import is_told
from .pairs import Kinship

# Share of a sentence's words that may stand somewhere in the parent: of one that a copy of any manner adds, and
# of one that a rewriter, who retells all there is, made from no sentence of the parent.
_OWN, _REWRITERS_OWN = 0.5, 0.7
_OWN_CLAUSE = 0.25
_LEAST, _LEAST_BY_REWRITERS = 3, 2
_LEAST_IN_CLAUSE, _LEAST_BEHIND_MARK = 4, 2
_MOST = 10
_LONGEST = 600  # characters of neighbouring sentences that are told as one
_ADDS = re.compile(r"^(?:including|amid|despite|following|along with)\b")
_AHEAD = re.compile(r"\b(?:will|going to|remains? to be seen)\b", re.IGNORECASE)


def addition_drift(kinship: Kinship) -> Iterator[Drift]:
    """What of the child stands nowhere in the parent, neighbouring sentences as one; at most ten, in text order.

    Lines that are no sentences add nothing, nor do remarks on where the text is from ("first appeared in").
    """
    if kinship.descent.manner is Manner.VERSION:
        return
    # What stands around an excerpt is a text of its own, which nobody takes for the other's.
    around = kinship.descent.manner is Manner.EXCERPT
    whole = [] if around else [s for s in kinship.child.sentences if _is_own(kinship, s)]
    clauses = [] if around else _clauses_added(kinship)
    found = sorted([*_joined(kinship, whole), *clauses], key=lambda p: (p.start, p.end))
    for passage in [*found[:_MOST], *_rounded_off(kinship)]:
        yield Drift(kind=DriftKind.ADDITION, child=passage, parent=None, text="not in the parent")


def _is_own(kinship: Kinship, sentence: Passage) -> bool:
    """Whether the sentence was made from none of the parent's, and says little that the parent says anywhere."""
    if kinship.has_parent(sentence) or not is_told(kinship.child, sentence):
        return False
    if sums_up(sentence.text) or _speaks_for_a_quote(kinship, sentence):
        return False
    rewritten = kinship.descent.manner is Manner.REWRITE
    words = _words(kinship, sentence)
    if any(w.text[0].isdigit() and len(w.text) > 1 and w.stem in kinship.parent.stems for w in words):
        return False  # A figure of the parent: the sentence was made from one of its own.
    if rewritten and sentence == _last_told(kinship):
        return True  # Rewriters like to end on words of their own, be they made of those that they have used.
    share = coverage((w.stem for w in words), kinship.parent.pool)
    return share < (_REWRITERS_OWN if rewritten else _OWN)


def _last_told(kinship: Kinship) -> Passage | None:
    """The child's last sentence that is no remark of the page."""
    return next((s for s in reversed(kinship.child.sentences) if is_told(kinship.child, s)), None)


def _joined(kinship: Kinship, sentences: Sequence[Passage]) -> Iterator[Passage]:
    """Sentences that follow each other in a line as one passage, where one of them says enough."""
    run: list[Passage] = []
    for sentence in sentences:
        if run and not _follows(kinship, run, sentence):
            yield from _as_one(kinship, run)
            run = []
        run.append(sentence)
    yield from _as_one(kinship, run)


def _follows(kinship: Kinship, run: Sequence[Passage], sentence: Passage) -> bool:
    between = kinship.child.text[run[-1].end : sentence.start]
    return not between.strip(" ") and sentence.end - run[0].start <= _LONGEST


def _as_one(kinship: Kinship, run: Sequence[Passage]) -> Iterator[Passage]:
    least = _LEAST_BY_REWRITERS if kinship.descent.manner is Manner.REWRITE else _LEAST
    if any(len(_words(kinship, sentence)) >= least for sentence in run):
        yield kinship.child.passage(run[0].start, run[-1].end)


def _words(kinship: Kinship, passage: Passage) -> tuple[Word, ...]:
    return kinship.child.words_in(passage.start, passage.end)


def _clauses_added(kinship: Kinship) -> Iterator[Passage]:
    """Clauses that say what the parent does not, in sentences that were made from its own."""
    held = kinship.parent.pool
    for sentence in kinship.child.sentences:
        if not kinship.has_parent(sentence) or _speaks_for_a_quote(kinship, sentence):
            continue
        for passage, inside in clauses_of(kinship.child, sentence):
            least = _LEAST_BEHIND_MARK if _ADDS.match(passage.text) else _LEAST_IN_CLAUSE
            if len(inside) >= least and coverage((w.stem for w in inside), held) <= _OWN_CLAUSE:
                yield passage


def _rounded_off(kinship: Kinship) -> Iterator[Passage]:
    """A last sentence of the child that rounds it off by looking ahead, where the parent does not.

    One that only sums up says nothing that is not told.
    """
    last = kinship.child.sentences[-1:]
    own = not any(sums_up(sentence.text) for sentence in kinship.parent.sentences)
    if kinship.descent.manner is Manner.REWRITE and last and sums_up(last[0].text) and own:
        yield from last if _AHEAD.search(last[0].text) else ()


def _speaks_for_a_quote(kinship: Kinship, passage: Passage) -> bool:
    """Whether the sentence may retell, in words unlike them, what its speaker is quoted with in the parent."""
    quoted = {c.speaker for c in kinship.parent.claims if c.speech is Speech.DIRECT and c.speaker}
    return any(c.speaker in quoted for c in kinship.child.claims_in(passage.start, passage.end))
