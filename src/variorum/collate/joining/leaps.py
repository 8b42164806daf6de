"""Groups of figures whose values leap: a count of one clash, and one of the whole war."""

from collections.abc import Iterator, Sequence

from variorum.collate.figures.mentions import Figure
from variorum.lang.lexicon import word_list

from .measures import size_of

# Counts further apart than this are counts of different things, unless later reports lead from one to the other.
LEAP = 10.0


def split_leaps(group: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    """Cut a group where values leap, when the small side stands in one report only."""
    sized = sorted((f for f in group if size_of(f)), key=lambda f: (size_of(f), f.document, f.passage.start))
    cut = 0
    for n in range(1, len(sized)):
        far = size_of(sized[n]) > LEAP * size_of(sized[n - 1])
        small = sized[cut:n]
        if far and len({f.document for f in small}) == 1 and not _leads_on(small, sized[n:]):
            yield tuple(f for f in group if f in small)
            cut = n
    rest = set(map(id, sized[cut:])) | {id(f) for f in group if not size_of(f)}
    yield tuple(f for f in group if id(f) in rest)


def _leads_on(small: Sequence[Figure], large: Sequence[Figure]) -> bool:
    """Whether the large figures are dated after the small ones: then it is one count that grew.

    What lasts and ends ("without power") becomes fewer as well.
    """
    lasting = all(set(f.quantity.event_lemmas) & word_list("outcomes", "lasting.verbs") for f in (*small, *large))
    before, after = [f.day for f in small], [f.day for f in large]
    if lasting and None not in before and None not in after and min(map(str, before)) > max(map(str, after)):
        return True
    return None not in before and None not in after and max(map(str, before)) < min(map(str, after))
