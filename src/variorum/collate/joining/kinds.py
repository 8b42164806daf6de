"""Tolls in parts: each state by itself, and one kind of people where reports tell them apart from the rest."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.collate.figures.mentions import Figure
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_group_noun, is_listed, is_person_noun

_SEVERAL = 2


def split_states(group: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    """Cut a group that a joint count alone holds together, where several reports count each state by itself."""
    alone: dict[str, list[Figure]] = defaultdict(list)
    for figure in group:
        if len(figure.harms) == 1 and _may_be_person(figure):
            alone[next(iter(figure.harms))].append(figure)
    well_told = [harm for harm in sorted(alone) if len({f.document for f in alone[harm]}) >= _SEVERAL]
    if len(well_told) < 2 or "lost" in alone:
        yield group
        return
    for harm in well_told:
        yield tuple(f for f in group if f.harms == {harm})
    yield tuple(f for f in group if not any(f.harms == {harm} for harm in well_told))


def _may_be_person(figure: Figure) -> bool:
    """Whether it may count persons: "71 houses were lost" counts none."""
    noun = (figure.quantity.unit or "").lower()
    if not noun or noun in word_list("outcomes", "generic.persons"):
        return True
    return (is_person_noun(noun) and not is_group_noun(noun)) or not is_listed(noun)


def part_kinds(group: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """The figures of a toll without those of a kind told by itself, then each such kind, that of most reports first.

    "Fourteen officers were hurt" beside "23 demonstrators were hurt": so told by several reports, and where no
    other figure has a value of the kind, which then would be all there are.
    """
    kinds: dict[str, set[str]] = defaultdict(set)
    for figure in group:
        if kind := kind_of(figure):
            kinds[kind].add(figure.document)
    rest, apart = list(group), []
    for kind in sorted(kinds, key=lambda kind: (-len(kinds[kind]), kind)):
        told = tuple(f for f in rest if kind_of(f) == kind)
        others = [f for f in rest if kind_of(f) != kind]
        if _are_told_apart(told, others):
            apart.append(told)
            rest = others
    yield tuple(rest)
    yield from apart


def kind_of(figure: Figure) -> str | None:
    """The noun of a kind of people that it counts; ``None`` for people of no particular kind."""
    noun = (figure.quantity.unit or "").lower()
    if noun in word_list("outcomes", "generic.persons"):
        return None
    listed = noun in word_list("outcomes", "kinds.persons")
    return noun if listed or (is_person_noun(noun) and not is_group_noun(noun)) else None


def _are_told_apart(told: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Whether several reports tell of the kind and of others beside it, and never one number of both."""
    if {f.quantity.value for f in told} & {f.quantity.value for f in others}:
        return False
    return len({f.document for f in told} & {f.document for f in others}) >= _SEVERAL
