"""Connected groups: which items hang together through pairs that were found kin."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


def connect(
    items: Sequence[Item], pairs: Iterable[tuple[Item, Item]], kin: Callable[[Item, Item], bool] | None = None
) -> tuple[tuple[Item, ...], ...]:
    """The connected groups of *items*, each in the order of *items*, by first member.

    With *kin* only the pairs that it holds for count; those whose ends hang together already
    are not asked about. Near linear in items and pairs (union by path halving; Tarjan 1975).
    """
    place = {item: n for n, item in enumerate(items)}
    root = list(range(len(items)))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = root[root[n]]
            n = root[n]
        return n

    for left, right in pairs:
        a, b = find(place[left]), find(place[right])
        if a != b and (kin is None or kin(left, right)):
            root[max(a, b)] = min(a, b)
    groups: dict[int, list[Item]] = {}
    for n, item in enumerate(items):
        groups.setdefault(find(n), []).append(item)
    return tuple(tuple(group) for group in groups.values())


def connect_apart(
    items: Sequence[Item],
    pairs: Iterable[tuple[Item, Item]],
    apart: Mapping[Item, Collection[Item]],
    kin: Callable[[Item, Item], bool] | None = None,
) -> tuple[tuple[Item, ...], ...]:
    """As :func:`connect`, but a pair that would bring together what *apart* keeps apart is passed over.

    Earlier pairs win. ``apart`` names each of two items under the other.
    """
    if not apart:
        return connect(items, pairs, kin)
    group = {item: [item] for item in items}
    for left, right in pairs:
        a, b = group[left], group[right]
        if a is b or not frozenset(b).isdisjoint(other for item in a for other in apart.get(item, ())):
            continue
        if kin is None or kin(left, right):
            a += b
            group.update(dict.fromkeys(b, a))
    return connect(items, ((held[0], item) for held in group.values() for item in held))
