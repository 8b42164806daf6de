"""Which reports evidence is pooled over: a storyline, but for its stories that share no name with the others."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.lang.clusters import connect
from variorum.lang.states import state_names, telling_names
from variorum.values import Filing, Story


def events(filing: Filing) -> Iterator[frozenset[str]]:
    """The documents of each event: of a storyline those whose stories share a telling name, or tell none.

    Two attacks of one war share its states and its agencies; their dead are not counted together.
    Quadratic in the stories of one line, which are few.
    """
    states = state_names(document.text for document in filing.documents)
    names = {e.document: telling_names(e.names, states) for e in filing.extractions}
    stories = {story.id: story for story in filing.stories}
    for line in filing.storylines:
        own = [stories[id] for id in line.stories]
        told = [frozenset[str]().union(*(names.get(d, frozenset()) for d in story.documents)) for story in own]
        yield from _connected(own, told)


def _connected(stories: Sequence[Story], told: Sequence[frozenset[str]]) -> Iterator[frozenset[str]]:
    places = range(len(stories))

    def met(a: int, b: int) -> bool:
        return not told[a] or not told[b] or bool(told[a] & told[b])

    for group in connect(places, combinations(places, 2), met):
        yield frozenset(document for n in group for document in stories[n].documents)
