"""Copying on the page: the ground of each descent, and parent and child side by side where they differ."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from variorum.lang.sentences import split_sentences
from variorum.values import Descent, Drift, Passage

from .html_chips import Chip, Register
from .sigla import Siglum
from .wording import CHANGES, LOST, MANNERS


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason with the passages it rests on."""

    text: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Copying:
    """One descent: who from whom, in which manner, how sure, and why."""

    child: Siglum
    parent: Siglum
    manner: str
    confidence: str
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Unheld:
    """A source that is not in the pile, and how each report reaches it: (relation, chip)."""

    name: str
    kind: str
    reached_by: tuple[tuple[str, Chip], ...]


@dataclass(frozen=True, slots=True)
class Context:
    """Words that changed inside their sentence."""

    before: str
    words: str
    after: str
    chip: Chip
    language: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what kind, in words, and both sides as far as they have words."""

    kind: str
    text: str
    parent: Context | None
    child: Context | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes between one parent and one child, weightiest first."""

    parent: Siglum | None
    child: Siglum | None
    manner: str
    changes: tuple[Change, ...]


def show_copying(register: Register) -> tuple[Copying, ...]:
    """Every descent with its reasons."""
    return tuple(
        Copying(
            register.sigla[descent.child],
            register.sigla[descent.parent],
            MANNERS[descent.manner],
            f"{descent.confidence:.0%}",
            tuple(Ground(reason.text, register.chips(reason.passages)) for reason in descent.reasons),
        )
        for descent in register.account.lineage.descents
    )


def show_lost(register: Register) -> tuple[Unheld, ...]:
    """Every source outside the pile."""
    return tuple(
        Unheld(lost.name, LOST[lost.kind], tuple((reach.relation, register.chip(reach)) for reach in lost.reached_by))
        for lost in register.account.lineage.lost
    )


def show_changes(register: Register) -> tuple[Comparison, ...]:
    """What copying changed, pair by pair, in the order of the first change of each pair."""
    texts = {document.id: document.text for document in register.account.documents}
    manners = {(d.parent, d.child): MANNERS[d.manner] for d in register.account.lineage.descents}
    pairs: dict[tuple[str | None, str | None], list[Drift]] = defaultdict(list)
    for change in register.account.drift:
        pairs[_pair(change, register.account.lineage.descents)].append(change)
    return tuple(
        Comparison(
            register.sigla[parent] if parent else None,
            register.sigla[child] if child else None,
            manners.get((parent or "", child or ""), "copy"),
            tuple(_change(register, change, texts) for change in changes),
        )
        for (parent, child), changes in pairs.items()
    )


def _pair(change: Drift, descents: tuple[Descent, ...]) -> tuple[str | None, str | None]:
    """Parent and child of a change; an omission or addition names one side, its one descent the other."""
    parent = change.parent.document if change.parent else None
    child = change.child.document if change.child else None
    if parent and child:
        return parent, child
    kin = [d for d in descents if d.parent == parent or d.child == child]
    return (kin[0].parent, kin[0].child) if len(kin) == 1 else (parent, child)


def _change(register: Register, change: Drift, texts: Mapping[str, str]) -> Change:
    return Change(
        CHANGES[change.kind],
        change.text,
        _context(register, change.parent, texts) if change.parent else None,
        _context(register, change.child, texts) if change.child else None,
    )


def _context(register: Register, passage: Passage, texts: Mapping[str, str]) -> Context:
    text = texts[passage.document]
    start, end = _sentence(text, passage)
    return Context(
        text[start : passage.start],
        passage.text,
        text[passage.end : end],
        register.chip(passage),
        register.language_of(passage.document),
    )


def _sentence(text: str, passage: Passage) -> tuple[int, int]:
    """The sentences of its line that *passage* meets, and never less than the passage."""
    first = text.rfind("\n", 0, passage.start) + 1
    last = text.find("\n", passage.end)
    last = len(text) if last < 0 else last
    met = [
        (first + start, first + end)
        for start, end in split_sentences(text[first:last])
        if first + start < passage.end and passage.start < first + end
    ]
    starts, ends = [passage.start, *(s for s, _ in met)], [passage.end, *(e for _, e in met)]
    return min(starts), max(ends)


def relations(copying: tuple[Copying, ...], lost: tuple[Unheld, ...]) -> Iterator[str]:
    """The family tree as sentences."""
    for descent in copying:
        yield f"{descent.child.name} is a {descent.manner} of {descent.parent.name}."
    for source in lost:
        for relation, chip in source.reached_by:
            yield f"{chip.siglum.name}: {relation}, {source.name}."
