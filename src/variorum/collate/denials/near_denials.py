"""Which denials are worth comparing: those that share a word, a field of accusation, or what one was copied from."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from variorum.lang.matters import fields_of
from variorum.lang.words import Pool

from .case import Case
from .denied import Denial


def near_denials(denials: Sequence[Denial], case: Case) -> Iterator[tuple[int, int]]:
    """Pairs of places of denials that could be of one matter, each once. Linear but for the pairs themselves.

    Every test of :func:`~variorum.collate.points.polarity_points.find_polarity_points` for one matter asks for
    one of these.
    """
    pool = Pool(word for denial in denials for word in _words(denial))
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for n, denial in enumerate(denials):
        for key in _keys(denial, pool):
            holders[key].append(n)
    met: list[set[int]] = [set() for _ in denials]
    for held in holders.values():
        for at, left in enumerate(held):
            met[left].update(held[at + 1 :])
    for left, right in _copied(denials, case):
        met[left].add(right)
    yield from ((left, right) for left, found in enumerate(met) for right in sorted(found))


def _words(denial: Denial) -> frozenset[str]:
    return denial.said.stems | denial.core | denial.more | denial.deed.objects | denial.deed.verbs


def _keys(denial: Denial, pool: Pool) -> set[Hashable]:
    words = _words(denial)
    alike: set[Hashable] = {other for word in words for other in pool.alike(word)}
    return alike | {field for word in words for field in fields_of(word)}


def _copied(denials: Sequence[Denial], case: Case) -> Iterator[tuple[int, int]]:
    """Places of denials that stand in a copied stretch and in its source."""
    places: dict[str, list[int]] = defaultdict(list)
    for n, denial in enumerate(denials):
        places[denial.claim.document].append(n)
    for document in sorted(case.copied.keys() & places.keys()):
        for child, parent in case.copied[document]:
            made = [n for n in places[document] if child.start <= denials[n].claim.start < child.end]
            for a in made:
                for b in places.get(parent.document, ()):
                    place = denials[b].claim.sentence or denials[b].claim
                    if a != b and parent.start < place.end and place.start < parent.end:
                        yield min(a, b), max(a, b)
