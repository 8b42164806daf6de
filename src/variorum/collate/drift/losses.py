"""What the copy leaves out, and what it puts in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.lang.words import Pool, Word, content_words, coverage
from variorum.values import Claim, Drift, DriftKind, Manner, Passage, Speech, Stance

from .clauses import clauses_of
from .frames import is_told
from .pairs import Kinship

# A clause is lost when less than this of what it says, names aside, is found anywhere in the other report.
_LOST = 0.4
_LEAST_WORDS = 2
_SHORT = 4
_MOST_LOST = 10
# What must be lost at least: a clause with a caveat, or a sentence that says something.
_LEAST = 0.5
_LEAST_PLAIN = 1.0
# What a denial weighs that is gone: as much as two caveats.
_DENIAL = 3.0
# Share of what is denied that a sentence must tell for a "not" in it to be that denial.
_ON_IT = 0.34
# Share of a sentence's words that one told once more has.
_SAME = 0.6
_DISCLOSURE = re.compile(r"^(?:who|which|whose|most|a group|and was|and is)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d.,]*")
# How a clause opens that holds back.
_GUARDED = re.compile(
    r"(?:although|though|even if|even though|and otherwise|otherwise|but|it is (?:not known|unclear)|nobody|no one)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"”]")
_DENIED = re.compile(r"\b(?:denied|denies|has rejected|rejected|dismissed) (?:that|having|any|all)\b", re.IGNORECASE)
# Copies that only shorten are cut by design: of what they leave out only what a reader is misled without is told,
# and of a wire what stood in a paragraph that was kept, or right beside one. Who sets some sentences apart to write
# of them leaves out nothing but what held these back, in or beside their paragraphs.
_WIRED = frozenset({Manner.COPY, Manner.PICKUP})
_MOST_OF = {Manner.EXCERPT: 3}
# What is not known yet, and who has not spoken yet: later versions know, and have asked.
_PENDING = re.compile(
    r"\b(?:not (?:immediately )?(?:clear|known|available|reachable)|unclear|no (?:immediate )?(?:comment|word)"
    r"|(?:declined|refused) to (?:comment|say|answer|give)|did not (?:immediately )?(?:respond|answer|reply|return))\b",
    re.IGNORECASE,
)
_BESIDE = 3  # characters


@dataclass(frozen=True, slots=True)
class Lost:
    """A sentence or clause that the other report does not have, and how much it matters."""

    passage: Passage
    weight: float
    is_caveat: bool


def omission_drift(kinship: Kinship) -> Iterator[Drift]:
    """The weightiest sentences and clauses of the parent that the child does not tell; at most ten."""
    lost = [item for item in _lost(kinship) if _is_missed(kinship, item)]
    most = _MOST_OF.get(kinship.descent.manner, _MOST_LOST)
    ranked = sorted(lost, key=lambda item: (-item.weight, item.passage.start))[:most]
    text = f"{kinship.child.document} leaves this out"
    for item in sorted(ranked, key=lambda item: item.passage.start):
        yield Drift(kind=DriftKind.OMISSION, child=None, parent=item.passage, text=text)


def _is_missed(kinship: Kinship, item: Lost) -> bool:
    """Whether a reader of a copy of this manner misses what is lost."""
    manner = kinship.descent.manner
    if item.weight < _LEAST or (manner is Manner.VERSION and _PENDING.search(item.passage.text)):
        return False
    if manner is Manner.EXCERPT:
        return item.is_caveat and _is_beside_kept(kinship, item.passage)
    return item.is_caveat or manner not in _WIRED or _is_beside_kept(kinship, item.passage)


def _is_beside_kept(kinship: Kinship, lost: Passage) -> bool:
    """Whether the copy kept something of the paragraph, or what stands right before or behind."""
    text = kinship.parent.text
    first = text.rfind("\n", 0, lost.start) + 1
    last = (text.find("\n", lost.end) + 1 or len(text) + 1) - 1
    kept = (pair.parent for pair in kinship.pairs)
    return any(k.start < last + _BESIDE and first - _BESIDE < k.end for k in kept)


def _lost(kinship: Kinship) -> Iterator[Lost]:
    parent, held = kinship.parent, kinship.child.pool
    for sentence in parent.sentences:
        if not is_told(parent, sentence):
            continue
        if denials := list(_lost_denials(kinship, sentence)) or list(_told_denial(kinship, sentence)):
            yield from denials
            continue
        if not kinship.is_retold(sentence):
            yield from _lost_sentence(kinship, sentence)
            continue
        near = _beside(kinship, sentence)
        for passage, words in clauses_of(parent, sentence):
            if _is_lost(words, near if _guards(passage) else held):
                yield _weigh(passage, words, _base(passage))
        yield from _lost_quotes(kinship, sentence)


def _lost_sentence(kinship: Kinship, sentence: Passage) -> Iterator[Lost]:
    """A sentence that the copy was not made from, where it says enough, or takes back what was told before it."""
    words = kinship.parent.words_in(sentence.start, sentence.end)
    if len(words) < _LEAST_WORDS:
        if _takes_back(kinship, sentence):
            yield _weigh(sentence, words, 0.5)
    elif coverage((w.stem for w in words), kinship.child.pool) < 0.75:
        yield _weigh(sentence, words, 1.0 if len(words) >= _SHORT else 0.5)


def _takes_back(kinship: Kinship, sentence: Passage) -> bool:
    """Whether it says of the sentence before, which the copy tells without any "not", what is not so or not known."""
    denials = word_list("drift", "denials.words")
    before = next((s for s in reversed(kinship.parent.sentences) if s.end <= sentence.start), None)
    if before is None or denials.isdisjoint(fold_words(sentence.text).split()):
        return False
    told = " ".join(kinship.with_next(pair.child) for pair in kinship.pairs_from(before))
    return kinship.is_retold(before) and denials.isdisjoint(fold_words(told).split())


def _base(clause: Passage) -> float:
    """What a clause weighs before its caveats and figures are counted."""
    if _DISCLOSURE.match(clause.text):
        return 0.5
    return 0.0 if _guards(clause) else -1.0


def _guards(passage: Passage) -> bool:
    """Whether a clause holds back what stands beside it: it must be told there, whatever is said elsewhere."""
    return bool(_GUARDED.match(passage.text))


def _beside(kinship: Kinship, sentence: Passage) -> Pool:
    """The words of the child's stretches made from the sentence, and of the sentences after them."""
    told = [kinship.with_next(pair.child) for pair in kinship.pairs_from(sentence)]
    return Pool(word.stem for text in told for word in content_words(text))


def _lost_denials(kinship: Kinship, sentence: Passage) -> Iterator[Lost]:
    """What somebody denies in the sentence, where the copy has no denial of theirs, and none in its place."""
    for claim in kinship.parent.claims_in(sentence.start, sentence.end):
        voice = claim.voices[-1] if claim.voices else None
        if (
            claim.stance is not Stance.DENIES
            or voice is None
            or _takes_up(claim)
            or _denied_on(kinship, sentence, claim)
        ):
            continue
        ends = [at for at in (voice.start, voice.end, claim.start, claim.end) if sentence.start <= at <= sentence.end]
        if ends and max(ends) > min(ends):
            yield Lost(kinship.parent.passage(min(ends), max(ends)), _DENIAL, is_caveat=True)


def _told_denial(kinship: Kinship, sentence: Passage) -> Iterator[Lost]:
    """The same for a denial that was read as nobody's claim: no sentence about who or what it denies has one."""
    claims = kinship.parent.claims_in(sentence.start, sentence.end)
    if not _DENIED.search(sentence.text) or any(claim.stance is Stance.DENIES for claim in claims):
        return
    words = kinship.parent.words_in(sentence.start, sentence.end)
    names = {w.stem for w in words if w.is_name}
    for told in kinship.child.sentences:
        about = {w.stem for w in kinship.child.words_in(told.start, told.end)}
        alike = names & about or coverage((w.stem for w in words), Pool(about)) >= _SAME
        if alike and not word_list("drift", "denials.words").isdisjoint(fold_words(told.text).split()):
            return
    yield Lost(sentence, _DENIAL, is_caveat=True)


def _takes_up(claim: Claim) -> bool:
    """Whether the claim answers words of another sentence ("denied this")."""
    return claim.sentence is not None and claim.end <= claim.sentence.start


def _denied_on(kinship: Kinship, sentence: Passage, claim: Claim) -> bool:
    if any(c.stance is Stance.DENIES and c.speaker in (claim.speaker, None) for c in kinship.child.claims):
        return True
    denials = word_list("drift", "denials.words")
    words = [w.stem for w in kinship.parent.words_in(claim.start, claim.end)]
    for pair in kinship.pairs_from(sentence):
        told = [w.stem for w in kinship.child.words_in(pair.child.start, pair.child.end)]
        if coverage(words, Pool(told)) >= _ON_IT and not denials.isdisjoint(
            fold_words(kinship.with_next(pair.child)).split()
        ):
            return True
    return False


def _lost_quotes(kinship: Kinship, sentence: Passage) -> Iterator[Lost]:
    """Quotations of a sentence of which the copy keeps only the frame."""
    for claim in kinship.parent.claims_in(sentence.start, sentence.end):
        if claim.speech is Speech.DIRECT and sentence.start <= claim.start and claim.end <= sentence.end:
            words = kinship.parent.words_in(claim.start, claim.end)
            if len(words) >= _LEAST_WORDS and coverage((w.stem for w in words), kinship.child.pool) < 0.5:
                yield _weigh(kinship.parent.passage(claim.start, claim.end), words, 1.0)


def _is_lost(words: tuple[Word, ...], held: Pool) -> bool:
    own = [w.stem for w in words if not w.is_name or w is words[0]]
    told = [w for w in words if not w.text[0].isdigit()]
    return bool(told) and bool(own) and coverage(own, held) < _LOST


def _weigh(passage: Passage, words: tuple[Word, ...], base: float) -> Lost:
    """Consequence: denials, caveats and conditions first, then figures, quotations and names."""
    folded = f" {fold_words(passage.text)} "
    caveats = sum(f" {mark} " in folded for mark in word_list("drift", "weighty.words"))
    names = sum(word.is_name for word in words[1:])
    weight = (
        base
        + 1.5 * min(2, caveats)
        + 0.5 * bool(_QUOTED.search(passage.text))
        + 0.5 * min(2, len(_FIGURE.findall(passage.text)))
        + 0.25 * min(2, names)
    )
    return Lost(passage, weight if caveats or weight >= _LEAST_PLAIN else 0.0, caveats > 0)
