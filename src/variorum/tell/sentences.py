"""In which report's sentence a point is told: one that stands by itself, and that the other texts bear out."""

import re
from dataclasses import dataclass

from variorum.lang.issuers import find_columnists, find_senders
from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.lang.words import Pool, content_words
from variorum.values import (
    Claim,
    Filing,
    Furniture,
    Manner,
    Measure,
    Part,
    Passage,
    Point,
    PointKind,
    Quantity,
    Reading,
    Role,
    Span,
    Statement,
    Verdict,
    Voice,
    cite,
)

from .alone import stands_alone

# Shares of a sentence's words that another text must have, that both be said to agree on it.
_LEAST_SHARE = 0.35
_WELL_SHARED = 0.6
_NOUN = re.compile(r"\b(?!them\b|these\b|those\b|it\b)[^\W\d_]")
# How often, of nothing counted.
_TIMES = frozenset({"once", "twice", "thrice", "double", "half"})
# What is so made may have changed more than is seen: it is not told where its original tells the same.
_RETELLING = (Manner.REWRITE, Manner.EXCERPT)
_NUMBERED = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–•*]) +(?=[A-Z“\"])")
_COUNTING = frozenset({Measure.COUNT, Measure.MONEY, Measure.PERCENT, Measure.MEASURE})
_NOBODY = frozenset({"it", "they", "we", "i", "you", "one"})
# How somebody is heard in a notice: other frames hold what it tells itself.
_SAYING = frozenset({"clause", "fronted", "according-to", "quote", "colon", "gerund"})
_SHORTEST = 40
_LONGEST = 320
_WELL = 160
NEVER = "~"  # behind all days


@dataclass(frozen=True, slots=True)
class Pile:
    """The pile's claims by id, the body's sentences before each, its copies, texts, days and where figures stand.

    ``retold`` are those in other words or in part, ``versions`` later ones of a desk's own, ``persons`` the forms of
    persons' names by report, ``signed`` the notices and columns that are somebody's own, ``corrected`` the reports that
    a version (its value) says it corrects.
    """

    claims: dict[str, Claim]
    ranks: dict[str, int]
    parents: dict[str, str]
    retold: frozenset[str]
    versions: frozenset[str]
    texts: dict[str, str]
    days: dict[str, str]
    figures: dict[str, tuple[int, ...]]
    verbs: dict[str, tuple[int, ...]]
    counts: dict[str, tuple[Quantity, ...]]
    persons: dict[str, frozenset[str]]
    signed: dict[str, str]
    origins: dict[str, str]
    corrected: dict[str, str]

    def is_second(self, document: str) -> bool:
        """Whether another text is told in its place: its original, or the later version that corrects it."""
        copied = document in self.parents and document not in self.corrected.values()
        return copied or document in self.corrected

    def is_copy(self, document: str) -> bool:
        """Whether what it alone tells is no news of its own: not so of a later version, which counts anew."""
        return self.is_second(document) and document not in self.versions


def gather_pile(filing: Filing) -> Pile:
    """What the sentences of the *filing* are chosen by. Linear."""
    ranks: dict[str, int] = {}
    for extraction in filing.extractions:
        seen: set[tuple[int, int]] = set()
        for claim in extraction.claims:
            place = claim.sentence or claim
            ranks[claim.id] = len(seen - {(place.start, place.end)})
            if not is_heading(claim, place):
                seen.add((place.start, place.end))
    return Pile(
        claims={claim.id: claim for extraction in filing.extractions for claim in extraction.claims},
        ranks=ranks,
        parents={descent.child: descent.parent for descent in filing.stemma.descents},
        retold=frozenset(d.child for d in filing.stemma.descents if d.manner in _RETELLING),
        versions=frozenset(d.child for d in filing.stemma.descents if d.manner is Manner.VERSION),
        texts=filing.text_of(),
        days=tell_days(filing),
        figures={
            e.document: tuple({q.start for q in e.quantities if q.measure in _COUNTING}) for e in filing.extractions
        },
        verbs={
            e.document: tuple(clause.event.start for clauses in e.propositions.values() for clause in clauses)
            for e in filing.extractions
        },
        counts={
            e.document: tuple(
                q for q in e.quantities if q.measure in (Measure.COUNT, Measure.OTHER) and q.text.lower() not in _TIMES
            )
            for e in filing.extractions
        },
        persons={
            e.document: frozenset(f for n in e.names if n.kind == "person" for f in (n.canonical, *n.forms))
            for e in filing.extractions
        },
        signed={**find_senders(filing), **find_columnists(filing)},
        origins=filing.stemma.origin_of(),
        corrected=_corrected(filing),
    )


def _corrected(filing: Filing) -> dict[str, str]:
    """The reports of which a later version says that it corrects them, and that version."""
    texts = filing.text_of()
    notices = {
        a.document: " ".join(texts[a.document][p.start : p.end] for p in a.parts if _is_of_desk(p)).lower()
        for a in filing.articles
    }
    versions = (d for d in filing.stemma.descents if d.manner is Manner.VERSION)
    return {d.parent: d.child for d in versions if "correct" in notices.get(d.child, "")}


def _is_of_desk(part: Part) -> bool:
    """Whether a desk may say in it what it corrects: in a notice, or above the text."""
    return part.kind is Furniture.NOTICE or part.role is Role.DECK


def tell_days(filing: Filing) -> dict[str, str]:
    """The day of publication of each report that states it; an original is no later than a copy of it that does."""
    days = {a.document: a.published.earliest for a in filing.articles if a.published and a.published.earliest}
    for descent in sorted(filing.stemma.descents, key=lambda d: days.get(d.child, NEVER)):
        if descent.child in days:
            days.setdefault(descent.parent, days[descent.child])
    return days


def tell_in_own_words(reading: Reading, point: Point, pile: Pile) -> Statement | None:
    """The sentence of one report, as it stands, of no copy where there is another; the other reports are cited.

    What is agreed is told in no sentence of which the other texts tell only a figure. ``None`` where none will do.
    """
    told = [pile.claims[c] for r in (reading, *_like(reading, point)) for c in r.claims if c in pile.claims]
    known = [(c, s) for c in told if (s := sentence_of(c, pile.texts))]
    originals = [pair for pair in known if pair[0].document not in pile.retold] or known
    found = [(c, s) for c, s in originals if not is_heading(c, s) and is_whole(c, s, pile)]
    shares = {s: _borne_out(s, point, pile) for _, s in found}
    found = [(c, s) for c, s in found if shares[s] >= _LEAST_SHARE]
    if not found:
        return None
    _, best = min(found, key=lambda pair: _standing(pair[0], pair[1], pile, point.kind, shares[pair[1]]))
    others = [c for r in point.readings for c in r.citations if c.document != best.document]
    voice = point.sole_voice if point.verdict is Verdict.AGREED else None
    return Statement(best.text, point.verdict, 0, (best, *dict.fromkeys(others)), voice)


def _borne_out(sentence: Passage, point: Point, pile: Pile) -> float:
    """The greatest share of the sentence's words that one sentence of another independent text has, or kin of them."""
    if point.verdict is not Verdict.AGREED:
        return 1.0
    words = {word.stem for word in content_words(sentence.text)}
    own = pile.origins.get(sentence.document)
    told = (pile.claims[id] for r in point.readings for id in r.claims if id in pile.claims)
    others = {(c.sentence or c).text for c in told if pile.origins.get(c.document) != own}
    pools = (Pool(word.stem for word in content_words(text)) for text in others)
    return max((sum(map(pool.meets, words)) / len(words) for pool in pools if words), default=0.0)


def is_whole(claim: Claim, sentence: Passage, pile: Pile) -> bool:
    """Whether the sentence can be told as it stands: by itself, with who says it, and not in the words of a notice."""
    last = claim.voices[-1] if claim.voices else None
    if claim.document in pile.signed and claim.frame not in _SAYING:
        return False
    if _says_not_of_what(sentence, pile) or not _is_clause(claim, sentence, pile):
        return False
    if last is not None and not (sentence.start <= last.start < sentence.end and _tells_whom(last, claim, sentence)):
        return False
    return stands_alone(sentence.start, sentence.end, pile.texts[claim.document], pile.persons[claim.document])


def _is_clause(claim: Claim, sentence: Passage, pile: Pile) -> bool:
    """Whether it has a verb beside that of saying: "Cost: 90,000 marks." and "Two of three, said Holt." have none."""
    said = claim.cue.start if claim.cue and claim.frame in _SAYING else -1
    return any(sentence.start <= at < sentence.end and at != said for at in pile.verbs.get(sentence.document, ()))


def _says_not_of_what(sentence: Passage, pile: Pile) -> bool:
    """Whether it has figures and none says what it counts: "Police said they had seized 37"."""
    held = [q for q in pile.counts.get(sentence.document, ()) if sentence.start <= q.start < sentence.end]
    bare = bool(held) and all(
        q.unit is None and not (q.of and _NOUN.search(q.of) and q.of in sentence.text) for q in held
    )
    return bare and word_list("estimates", "counts").isdisjoint(fold_words(sentence.text).split())


def _tells_whom(voice: Voice, claim: Claim, sentence: Passage) -> bool:
    """Whether who says it is told by the sentence: by a name, or by "it" behind one ("The council has …, it said")."""
    if voice.text.lower() not in _NOBODY:
        return True
    head = (claim.speaker or "").rsplit(" ", 1)[-1].lower()
    return bool(head) and head in sentence.text[: voice.start - sentence.start].lower().split()


def _like(reading: Reading, point: Point) -> list[Reading]:
    """The other readings of the same value, whose sentences tell it as well; only where the point is agreed."""
    if point.verdict is not Verdict.AGREED or reading.value is None:
        return []
    return [r for r in point.readings if r.value == reading.value and r.id != reading.id]


def is_heading(claim: Claim, sentence: Passage | Span | Claim) -> bool:
    """Headlines leave out who says it, and questions assert nothing: a sentence of the body is told first."""
    return claim.frame == "headline" or sentence.text.rstrip('"”’)').endswith("?") or sentence.text[-1:].isalnum()


def _standing(
    claim: Claim, passage: Passage, pile: Pile, kind: PointKind, share: float
) -> tuple[bool | int | str, ...]:
    """Originals before copies, conditions kept, borne out well, few other figures, early, near the top.

    A figure on which the reports agree is told by none who doubts it.
    """
    figure = kind is PointKind.QUANTITY
    return (
        pile.is_second(passage.document),
        not figure and claim.condition is None and not claim.hedges,
        share < _WELL_SHARED,
        figure and bool(claim.hedges),
        _counts(passage, pile) > 1,
        not _SHORTEST <= len(passage.text) <= _LONGEST,
        pile.days.get(passage.document, NEVER),
        pile.ranks[claim.id],
        abs(len(passage.text) - _WELL),
        passage.document,
        passage.start,
    )


def _counts(passage: Passage, pile: Pile) -> int:
    """How many figures of its kind the sentence holds: of several, one report may tell but one."""
    held = pile.figures.get(passage.document, ())
    return sum(passage.start <= at < passage.end for at in held)


def sentence_of(claim: Claim, texts: dict[str, str]) -> Passage | None:
    """The sentence of the claim, without the number of its line in a list."""
    place = claim.sentence or claim
    numbered = _NUMBERED.match(place.text)
    start = place.start + (numbered.end() if numbered else 0)
    passage = cite(claim.document, texts[claim.document], start, place.end)
    return passage if "\n" not in passage.text else None
