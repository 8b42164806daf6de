"""The brief: five to twelve statements in order of weight, in the sources' own words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.lang.telling import join_names, tell_date
from variorum.lang.words import content_words
from variorum.values import (
    Apparatus,
    Cause,
    Drift,
    DriftKind,
    Filing,
    Passage,
    Point,
    PointKind,
    Reading,
    Role,
    Statement,
    Verdict,
)

from .ledes import tell_ledes
from .sentences import Pile, gather_pile, tell_in_own_words

_MOST = 12
_FEW = 5
_MARKS = re.compile(r"[“”\"]")
_PAIR = 2
_LONGEST = 320
_IN_WORDS = " (“"  # a question told by a passage ("How many boats (“41 sailed”)?") is no plain one
_ELSEWHERE = "; elsewhere, for "
# What a reader must not miss stands first.
_WEIGHT = {
    Verdict.DISPUTED: 2.5,
    Verdict.UPDATED: 2.5,
    Verdict.AGREED: 2.5,
    Verdict.DISTORTED: 2.0,
    Verdict.SCOPE: 1.5,
    Verdict.SINGLE: 0.5,
}


# What a copy did to the facts; other changes stand in their own section.
_GRAVE = (DriftKind.NUMBER, DriftKind.CONDITION, DriftKind.NAME, DriftKind.TIME)
_GONE = " is gone"
_MOST_CHANGES = 3
_CHANGE = "From "  # the original to the copy
_FIRST_CHANGE = 5.0  # about as much as a dispute of two texts
_QUOTED = re.compile(r"“([^”]*)”")
_ABOUT = {
    Verdict.UPDATED: (Cause.LATER_COUNT, Cause.CORRECTION),
    Verdict.DISPUTED: (Cause.DIFFERENT_ASSERTER, Cause.UNEXPLAINED),
    Verdict.DISTORTED: (Cause.COPY_DRIFT, Cause.CORRECTION),
}
_HEADS = (Role.HEADLINE, Role.DECK, Role.SUBHEAD)
_NEVER = "~"  # behind all days
_UNDISPUTED = (Verdict.AGREED, Verdict.SINGLE, Verdict.SCOPE)
_STRETCHES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
_CONTESTED = (Verdict.DISPUTED, Verdict.DISTORTED)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A statement with its weight and the sentences it speaks for."""

    statement: Statement
    weight: float


def tell_brief(filing: Filing, apparatus: Apparatus) -> tuple[Statement, ...]:
    """The statements of the brief; a pile of one report is told by its own leading sentences.

    The earliest lede that others begin with too, or a sentence that says the same, stands first: it says what all is
    about. Nothing is told in the first person, or leaning on a sentence that is not told.
    """
    pile = gather_pile(filing)
    drafts = sorted(_drafts(filing, apparatus, pile), key=lambda d: (-d.weight, _place(d.statement.citations[0])))
    chosen = _choose(draft.statement for draft in drafts)
    ledes = tell_ledes(filing, pile)
    if ledes:
        opening = next((s for s in chosen if _tells(s, ledes[0])), ledes[0])
        chosen = [opening, *(s for s in chosen if s is not opening)][:_MOST]
    for statement in ledes:
        if len(chosen) < _FEW and not any(_repeats(statement, told) for told in chosen):
            chosen.append(statement)
    return tuple(chosen)


def _choose(drafts: Iterable[Statement]) -> list[Statement]:
    """The weightiest statements, none twice; a sentence with what stands elsewhere in place of the same without."""
    chosen: list[Statement] = []
    for draft in drafts:
        same = next((n for n, told in enumerate(chosen) if _is_one_sentence(draft, told)), None)
        if same is not None and _ELSEWHERE in draft.text and _ELSEWHERE not in chosen[same].text:
            chosen[same] = draft
        elif same is None and len(chosen) < _MOST and not any(_repeats(draft, told) for told in chosen):
            chosen.append(draft)
    return chosen


def _is_one_sentence(new: Statement, told: Statement) -> bool:
    """Whether both are told by one sentence of a report."""
    by_sentence = all(_ELSEWHERE in s.text or _is_sentence(s) for s in (new, told))
    return by_sentence and new.citations[0] == told.citations[0]


def _place(citation: Passage) -> tuple[str, int]:
    return (citation.document, citation.start)


def _is_change(statement: Statement) -> bool:
    """Whether it tells of a change made in copying."""
    return statement.verdict is Verdict.DISTORTED and statement.text.startswith(_CHANGE)


def _is_sentence(statement: Statement) -> bool:
    """Whether it is a sentence of a report, and no point or change put in our words."""
    return statement.text == statement.citations[0].text


def _tells(statement: Statement, lede: Statement) -> bool:
    """Whether it is a sentence that says the same as the lede, or sets other figures beside it."""
    if _ELSEWHERE in statement.text:
        return statement.citations[0].meets(lede.citations[0])
    return _is_sentence(statement) and _repeats(lede, statement)


def _repeats(new: Statement, told: Statement) -> bool:
    """Whether a statement was told in other words, or rests on the same passages."""
    shared = sum(any(a.meets(b) for b in told.citations) for a in new.citations)
    if _is_change(new) != _is_change(told):
        return False  # what a copy did to a figure stands beside the sentence that has it right
    if any(mark in s.text for mark in ("?", _ELSEWHERE) for s in (new, told)):
        return shared >= 0.8 * len(new.citations)
    a, b = ({w.stem for w in content_words(s.text)} for s in (new, told))
    return len(a & b) >= 0.6 * min(len(a), len(b)) if a and b else new.text == told.text


def _drafts(filing: Filing, apparatus: Apparatus, pile: Pile) -> Iterator[_Draft]:
    contested: dict[str, list[Passage]] = defaultdict(list)
    for citation in (c for p in apparatus.points if p.verdict in _CONTESTED for r in p.readings for c in r.citations):
        contested[citation.document].append(citation)
    main = max(filing.stories, key=lambda story: len(story.documents), default=None)
    for point in apparatus.points:
        if point.verdict is Verdict.SINGLE and main and point.story != main.id:
            continue  # what one report tells of another story is told in its own place
        if point.kind is PointKind.STATEMENT and _touches(point, contested):
            continue  # what is disputed is told by its own point, with both sides
        if point.verdict in _UNDISPUTED and all(_is_of_years(reading) for reading in point.readings):
            continue  # how long something took, and how old somebody is, is no news while nobody says otherwise
        statement = _statement(point, pile)
        if statement:
            cited = frozenset(citation.document for citation in statement.citations)
            yield _Draft(replace(statement, origins=filing.stemma.count_origins(cited)), _weigh(point, filing))
    yield from _changes(filing, apparatus, contested)


def _is_of_years(reading: Reading) -> bool:
    """Whether it is a stretch of time or an age."""
    return reading.unit is not None and reading.unit.removesuffix(" old") in _STRETCHES


def _changes(filing: Filing, apparatus: Apparatus, told: Mapping[str, Sequence[Passage]]) -> Iterator[_Draft]:
    """The gravest changes made in copying, those left out that a point tells."""
    parents = {descent.child: descent.parent for descent in filing.stemma.descents}
    grave = [d for d in apparatus.drift if d.kind in _GRAVE and d.child and _says_its_own(d) and not _is_told(d, told)]
    for rank, drift in enumerate(sorted(grave, key=_gravity)[:_MOST_CHANGES]):
        sides = tuple(side for side in (drift.child, drift.parent) if side)
        origins = filing.stemma.count_origins(frozenset(side.document for side in sides))
        weight = _FIRST_CHANGE - rank
        yield _Draft(Statement(_change(drift, parents), Verdict.DISTORTED, origins, sides), weight)


def _change(drift: Drift, parents: Mapping[str, str]) -> str:
    """What changed on the way from which report to which; where words are gone, what stands without them."""
    child = drift.child.document if drift.child else ""
    way = f"{_CHANGE}{drift.parent.document if drift.parent else parents[child]} to {child}"
    left = drift.child.text if drift.child and drift.text.endswith(_GONE) else ""
    shown = f": “{left}”" if left and len(left) <= _LONGEST and not _MARKS.search(left) and "\n" not in left else "."
    return f"{way}, {drift.text}{shown}"


def _says_its_own(drift: Drift) -> bool:
    """Whether all it quotes stands whole in its passages; a shortened quotation proves nothing in the brief."""
    sides = " ".join(side.text for side in (drift.parent, drift.child) if side)
    return all(quoted in sides for quoted in _QUOTED.findall(drift.text))


def _is_told(drift: Drift, told: Mapping[str, Sequence[Passage]]) -> bool:
    return drift.child is not None and any(drift.child.meets(passage) for passage in told.get(drift.child.document, ()))


def _gravity(drift: Drift) -> tuple[int, bool, tuple[str, int]]:
    """Numbers before conditions; a changed figure before a changed plural."""
    side = drift.child or drift.parent
    assert side is not None  # a drift has a passage
    return (_GRAVE.index(drift.kind), not any(c.isdigit() for c in drift.text), _place(side))


def _touches(point: Point, contested: Mapping[str, Sequence[Passage]]) -> bool:
    return any(a.meets(b) for r in point.readings for a in r.citations for b in contested.get(a.document, ()))


def _weigh(point: Point, filing: Filing) -> float:
    """What one text tells of two occasions in one voice ("60 loaves on Monday, 300 on Friday") is no rival count."""
    origins = max(reading.origins for reading in point.readings)
    told_by = {d for reading in point.readings for d in reading.documents}
    told = {PointKind.STATEMENT: 0.5, PointKind.QUANTITY: 1.0}.get(point.kind, 0.5)
    voices = {reading.asserted_by for reading in point.readings}
    alone = len(voices) == 1 and filing.stemma.count_origins(frozenset(told_by)) == 1
    counts = alone and point.verdict in (Verdict.DISPUTED, Verdict.UPDATED)
    return _WEIGHT[Verdict.SINGLE if counts else point.verdict] + origins + 0.3 * len(told_by) + told


def _statement(point: Point, pile: Pile) -> Statement | None:
    standing = [r for r in point.readings if not all(map(pile.is_copy, r.documents))] or list(point.readings)
    if point.verdict is Verdict.DISTORTED:
        standing = list(point.readings)
    if point.verdict in (Verdict.AGREED, Verdict.SINGLE, Verdict.SCOPE):
        best = next((r for r in standing if r.id == point.current), standing[0])
        return tell_in_own_words(best, point, pile)
    for some in (_compared(point, standing, pile), standing, point.readings):
        if len(shown := _distinct(some)) > 1:
            return _side_by_side(point, shown, pile)
    units = {reading.unit: reading for reading in reversed(point.readings)}
    if point.verdict is Verdict.DISTORTED and len(units) > 1:  # "62 metres" became "62 feet"
        return _side_by_side(point, sorted(units.values(), key=lambda r: r.id), pile)
    return tell_in_own_words(standing[0], point, pile)


def _side_by_side(point: Point, shown: Sequence[Reading], pile: Pile) -> Statement | None:
    """Each reading in its own words with who says it; differing readings are never merged.

    Where no plain question asks for them, one is told in its report's sentence; ``None`` where none will do.
    """
    copied = {id for ground in point.reasons if ground.kind is Cause.COPY_DRIFT for id in ground.readings}
    made = {r.id for r in shown if r.id in copied and set(r.documents) <= pile.parents.keys()}
    if _IN_WORDS in point.question and point.verdict is Verdict.DISTORTED and (way := _way(shown, made, pile)):
        return Statement(way, point.verdict, 0, tuple(dict.fromkeys(c for r in shown for c in r.citations)))
    if _IN_WORDS in point.question:
        return _from_a_sentence(point, shown, made, pile)
    sides = "; ".join(_side(reading, only_copied=reading.id in made) for reading in shown)
    citations = tuple(dict.fromkeys(c for reading in shown for c in reading.citations))
    colon = "" if point.question.endswith("?") else ":"
    return Statement(f"{point.question}{colon} {sides}.", point.verdict, 0, citations)


def _from_a_sentence(point: Point, shown: Sequence[Reading], made: set[str], pile: Pile) -> Statement | None:
    """A report's sentence with one of the readings, and what stands elsewhere for it."""
    own = (r for r in sorted(shown, key=lambda r: r.id != point.current) if r.id not in made)
    told = next(((r, s) for r in own if (s := tell_in_own_words(r, point, pile)) and _is_quotable(s.text)), None)
    if told is None:
        return None
    reading, sentence = told
    rest = [r for r in shown if r is not reading]
    first = _side(replace(reading, label=sentence.text.rstrip(".")), only_copied=False)
    sides = "; ".join(_side(r, only_copied=r.id in made) for r in rest)
    citations = dict.fromkeys((sentence.citations[0], *(c for r in shown for c in r.citations)))
    text = f"{first}{_ELSEWHERE}“{_unmarked(reading.label)}”: {sides}."
    return Statement(text, point.verdict, 0, tuple(citations))


def _is_quotable(sentence: str) -> bool:
    return len(sentence) <= _LONGEST and not _MARKS.search(sentence)


def _way(shown: Sequence[Reading], made: set[str], pile: Pile) -> str | None:
    """What of two readings the copy made of its parent's; ``None`` where it is another report's."""
    own = next((r for r in shown if r.id in made), None)
    first = next((r for r in shown if r.id not in made), None)
    parent = pile.parents.get(own.documents[0]) if own else None
    if own is None or first is None or len(shown) != _PAIR or parent not in first.documents:
        return None
    became = f"“{_unmarked(first.label)}” became “{_unmarked(own.label)}”"
    return f"{_CHANGE}{parent} to {own.documents[0]}, {became}."


def _compared(point: Point, standing: Sequence[Reading], pile: Pile) -> Sequence[Reading]:
    """The readings that the verdict is about; parts and other scopes stand in the point's table."""
    about = {id for g in point.reasons if g.kind in _ABOUT.get(point.verdict, ()) for id in g.readings}
    beside = {id for g in point.reasons if g.kind is Cause.DIFFERENT_SCOPE for id in g.readings}
    if point.verdict is Verdict.DISTORTED:
        above = {pile.parents[d] for r in standing if r.id in about for d in r.documents if d in pile.parents}
        shown = about | {point.current}
        return [r for r in standing if r.id in shown or r.id not in beside or above.intersection(r.documents)]
    after = _taken_back(point, standing)
    lasting = [r for r in standing if (r.id in about or r.id in after.values()) and r.id not in after]
    return lasting if len(_distinct(lasting)) > 1 else [r for r in standing if r.id in about] or standing


def _taken_back(point: Point, standing: Sequence[Reading]) -> dict[str, str]:
    """Reading → the later count that who gave it gave in its place, of those that are no copy's alone."""
    found: dict[str, str] = {}
    for ground in (g for g in point.reasons if g.kind is Cause.LATER_COUNT):
        held = [r for r in standing if r.id in ground.readings]
        new = [r for r in held if ground.text.startswith(f"“{r.label}”")]
        old = [r for r in held if r not in new]
        found |= {o.id: n.id for o in old for n in new if set(o.asserted_by) & set(n.asserted_by)}
    return found


def _distinct(readings: Sequence[Reading]) -> list[Reading]:
    kept: dict[object, Reading] = {}
    for reading in sorted(readings, key=lambda r: (not _is_vouched(r), -r.origins, not r.asserted_by)):
        kept.setdefault((reading.value, reading.scope if reading.value is None else None), reading)
    return sorted(kept.values(), key=lambda r: r.id)[:5]


def _is_vouched(reading: Reading) -> bool:
    """Whether somebody is named for it: not "an official" or "an earlier version of this report"."""
    return any(not name.startswith(("a ", "an ")) for name in reading.asserted_by)


def _side(reading: Reading, *, only_copied: bool) -> str:
    """A reading with who gives it and for which day; one that a copy made up is no word of its source's."""
    if only_copied:
        return f"“{_unmarked(reading.label)}” (only in {join_names(reading.documents)}, a copy)"
    who = join_names(reading.asserted_by) or "no source named"
    who = f"denied by {who}" if reading.value == "denied" else who
    return f"“{_unmarked(reading.label)}” ({', '.join(told for told in (who, _as_of(reading)) if told)})"


def _unmarked(words: str) -> str:
    """Words that are a quotation throughout, without its marks and the comma that led on to the speaker."""
    bare = words.strip()
    throughout = bare[:1] in ("“", '"') and len(_MARKS.findall(bare)) <= _PAIR
    return _MARKS.sub("", bare).rstrip(", ") if throughout else bare


def _as_of(reading: Reading) -> str:
    """For which day it holds; a date that is itself the reading is not said twice."""
    when = reading.as_of
    if when is None or (when.value is not None and when.value == reading.value):
        return ""
    if when.value:
        return f"as of {tell_date(when.value)}"
    return f"by {tell_date(when.latest)}" if when.latest else ""
