"""Decisions of people as they bind one pile: which reports must share a story or a line, and which must not."""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from variorum.values import DECIDED, Contradiction, Decision, Document, Filing, Level, Reason, Ruling, digest_text

# Of a digest at least so many digits name a report.
_DIGITS = 12
_DIGEST = re.compile(rf"[0-9a-fA-F]{{{_DIGITS},64}}")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bond:
    """A decision, and the documents of this pile that each of its names means; a name may mean none, or many."""

    decision: Decision
    meant: tuple[tuple[str, ...], ...]

    @property
    def documents(self) -> frozenset[str]:
        """All documents it speaks of."""
        return frozenset(id for ids in self.meant for id in ids)

    def pairs(self) -> Iterator[Pair]:
        """The pairs it joins, in a chain, or keeps apart, every two of its names."""
        if self.decision.ruling is Ruling.JOIN:
            chain = [id for ids in self.meant for id in ids]
            yield from pairwise(chain)
        else:
            for left, right in combinations(self.meant, 2):
                yield from (pair for pair in product(left, right) if pair[0] != pair[1])


def bind_decisions(filing: Filing) -> tuple[Bond, ...]:
    """The decisions of the filing, with the news reports they mean. Linear in both."""
    named: dict[str, list[Document]] = defaultdict(list)
    for document, article in zip(filing.documents, filing.articles, strict=True):
        called = (document.id, document.uri, *(digest[:_DIGITS] for digest in _digests(document)))
        for name in dict.fromkeys(called) if filing.decisions and article.is_news else ():
            named[name].append(document)
    return tuple(Bond(d, tuple(_meant(name, named) for name in d.reports)) for d in filing.decisions)


def _digests(document: Document) -> tuple[str, str]:
    return document.sha256, digest_text(document.text)


def _meant(name: str, named: Mapping[str, Sequence[Document]]) -> tuple[str, ...]:
    """The documents of a name: an id or a URI, else the beginning of a digest."""
    if name in named and not _DIGEST.fullmatch(name):
        return tuple(document.id for document in named[name])
    digits = name.lower()
    known = named.get(digits[:_DIGITS], ()) if _DIGEST.fullmatch(name) else ()
    begun = [d.id for d in known if any(digest.startswith(digits) for digest in _digests(d))]
    return tuple(begun or (document.id for document in named.get(name, ())))


def unknown_reports(filing: Filing) -> tuple[tuple[Decision, str], ...]:
    """The names in decisions that no news report of the pile is called by, each with its decision."""
    return tuple(
        (bond.decision, name)
        for bond in bind_decisions(filing)
        for name, ids in zip(bond.decision.reports, bond.meant, strict=True)
        if not ids
    )


def pairs_of(bonds: Sequence[Bond], ruling: Ruling, *levels: Level) -> list[Pair]:
    """The pairs that decisions of the *ruling* and of one of the *levels* join or keep apart."""
    return [p for b in bonds if b.decision.ruling is ruling and b.decision.level in levels for p in b.pairs()]


def find_contradictions(filing: Filing) -> tuple[Contradiction, ...]:
    """Decisions to keep apart what other decisions, taken together, join; in the order they were given."""
    bonds = bind_decisions(filing)
    return tuple(
        Contradiction(bond.decision, path)
        for bond in bonds
        if bond.decision.ruling is Ruling.PART
        for pair in bond.pairs()
        if (path := _joined_by(pair, bonds, bond.decision.level))
    )


def _joined_by(pair: Pair, bonds: Sequence[Bond], level: Level) -> tuple[Decision, ...]:
    """The fewest decisions that together join the *pair*; () where none do.

    What shares a story shares its line; what shares a line may still be two stories.
    """
    levels = (Level.STORY,) if level is Level.STORY else tuple(Level)
    joins = [b for b in bonds if b.decision.ruling is Ruling.JOIN and b.decision.level in levels]
    reached: dict[str, tuple[Decision, ...]] = {pair[0]: ()}
    waiting = deque([pair[0]])
    while waiting and pair[1] not in reached:
        at = waiting.popleft()
        for bond in joins:
            for id in sorted(bond.documents - reached.keys()) if at in bond.documents else ():
                reached[id] = (*reached[at], bond.decision)
                waiting.append(id)
    return reached.get(pair[1], ())


def tell_decisions(group: Sequence[str], bonds: Sequence[Bond]) -> Iterator[Reason]:
    """The decisions that made a story what it is, as reasons."""
    held = frozenset(group)
    for bond in bonds:
        decision, own = bond.decision, bond.documents & held
        joins = decision.ruling is Ruling.JOIN
        if (own and len(bond.documents) > 1) and (not joins or decision.level is Level.STORYLINE or len(own) > 1):
            others = ", ".join(sorted(bond.documents - own))
            told = {
                (True, Level.STORY): f"{', '.join(sorted(own))} joined",
                (True, Level.STORYLINE): "put on one line" + (f" with {others}" if others else ""),
                (False, Level.STORY): f"kept apart from {others}",
                (False, Level.STORYLINE): f"kept on another line than {others}",
            }[joins, decision.level]
            yield Reason(DECIDED, f"{told} by hand ({decision.by}, {decision.on}): {decision.why}")
