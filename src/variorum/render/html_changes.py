"""What the copying changed: source and copy side by side, changes of meaning before losses and additions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.lang.sentences import split_sentences
from variorum.values import Descent, Drift, DriftKind, Passage

from .html_chips import Chip, Register
from .html_ink import Inked, find_new_words, spread_ink
from .sigla import Siglum
from .wording import CHANGES, MANNERS

_Place = tuple[str, int, int]
_Pair = tuple[str | None, str | None]
# With more news than this, copies of one parent that change the same words to the same are told together.
_LARGE = 30


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one side, inked, with a link to the words that changed."""

    inked: tuple[Inked, ...]
    chips: tuple[Chip, ...]
    language: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """What changed between the same two sentences: each time what kind, in words, and both sides."""

    what: tuple[tuple[str, str], ...]
    parent: Side | None
    child: Side | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes between one parent and one child; without them the copies are meant in general."""

    parent: Siglum | None
    child: Siglum | None
    manner: str
    changes: tuple[Change, ...]
    omissions: tuple[Side, ...]
    additions: tuple[Side, ...]


def show_changes(register: Register) -> tuple[Comparison, ...]:
    """What copying changed, pair by pair, in the order of the first change of each pair."""
    texts = {document.id: document.text for document in register.account.documents}
    manners = {(d.parent, d.child): MANNERS[d.manner] for d in register.account.lineage.descents}
    is_large = sum(article.is_news for article in register.account.articles) > _LARGE
    pairs: dict[_Pair, list[Drift]] = defaultdict(list)
    for change in dict.fromkeys(register.account.drift):
        parent, child = _pair(change, register.account.lineage.descents)
        pairs[parent, None if is_large and parent else child].append(change)
    # Pairs in which the meaning changed come first, then those that only lose or add.
    ordered = sorted(pairs.items(), key=lambda item: all(_is_one_sided(change) for change in item[1]))
    return tuple(
        Comparison(
            register.sigla[parent] if parent else None,
            register.sigla[child] if child else None,
            manners.get((parent or "", child or ""), "copy"),
            _changes(register, [c for c in changes if not _is_one_sided(c)], texts),
            _sides(register, (c.parent for c in changes if c.kind is DriftKind.OMISSION), texts),
            _sides(register, (c.child for c in changes if c.kind is DriftKind.ADDITION), texts),
        )
        for (parent, child), changes in ordered
    )


def _is_one_sided(change: Drift) -> bool:
    return change.kind in (DriftKind.OMISSION, DriftKind.ADDITION)


def _pair(change: Drift, descents: tuple[Descent, ...]) -> _Pair:
    """Parent and child of a change; an omission or addition names one side, its one descent the other."""
    parent = change.parent.document if change.parent else None
    child = change.child.document if change.child else None
    if parent and child:
        return parent, child
    kin = [d for d in descents if d.parent == parent or d.child == child]
    return (kin[0].parent, kin[0].child) if len(kin) == 1 else (parent, child)


def _changes(register: Register, changes: Iterable[Drift], texts: Mapping[str, str]) -> tuple[Change, ...]:
    """Changes of the same sentence to the same words together, in the order of the first."""
    grouped: dict[tuple[_Place | None, str | None], list[tuple[_Place | None, Drift]]] = defaultdict(list)
    for change in changes:
        parent, child = _sentence(change.parent, texts), _sentence(change.child, texts)
        grouped[parent, _words(child, texts)].append((child, change))
    return tuple(
        _change(register, (parent, group[0][0]), [change for _, change in group], texts)
        for (parent, _), group in grouped.items()
    )


def _change(
    register: Register, places: tuple[_Place | None, _Place | None], group: list[Drift], texts: Mapping[str, str]
) -> Change:
    parent, child = (_words(place, texts) for place in places)
    return Change(
        tuple(dict.fromkeys((CHANGES[change.kind], change.text) for change in group)),
        _side(register, places[0], [c.parent for c in group if c.parent], texts, child),
        _side(register, places[1], [c.child for c in group if c.child], texts, parent),
    )


def _sides(register: Register, passages: Iterable[Passage | None], texts: Mapping[str, str]) -> tuple[Side, ...]:
    grouped: dict[str, list[tuple[_Place, Passage]]] = defaultdict(list)
    for passage in passages:
        place = _sentence(passage, texts)
        if passage and place:
            grouped[_words(place, texts) or ""].append((place, passage))
    sides = (_side(register, held[0][0], [p for _, p in held], texts, None) for held in grouped.values())
    return tuple(side for side in sides if side)


def _side(
    register: Register, place: _Place | None, changed: list[Passage], texts: Mapping[str, str], other: str | None
) -> Side | None:
    if place is None:
        return None
    document, start, _ = place
    text = _words(place, texts) or ""
    spans = [(p.start - start, p.end - start) for p in changed if p.document == document]
    reworded = find_new_words(text, other) if other is not None else []
    return Side(spread_ink(text, spans, reworded), register.chips(changed), register.language_of(document))


def _words(place: _Place | None, texts: Mapping[str, str]) -> str | None:
    return texts[place[0]][place[1] : place[2]] if place else None


def _sentence(passage: Passage | None, texts: Mapping[str, str]) -> _Place | None:
    """The sentences of its line that *passage* meets, and never less than the passage."""
    if passage is None:
        return None
    text = texts[passage.document]
    first = text.rfind("\n", 0, passage.start) + 1
    last = text.find("\n", passage.end)
    last = len(text) if last < 0 else last
    met = [
        (first + start, first + end)
        for start, end in split_sentences(text[first:last])
        if first + start < passage.end and passage.start < first + end
    ]
    starts, ends = [passage.start, *(s for s, _ in met)], [passage.end, *(e for _, e in met)]
    return passage.document, min(starts), max(ends)
