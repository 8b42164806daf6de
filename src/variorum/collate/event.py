"""Which reports evidence is pooled over: a storyline, but for its stories that share no name with the others."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from variorum.lang.clusters import connect
from variorum.lang.lexicon import word_list
from variorum.lang.states import state_names, telling_names
from variorum.lang.thesaurus import base_form
from variorum.values import Filing, Story, When

# Days between two stories from which on it takes more than "the police" to make them one event.
_FAR = 14
_DAY = len("2031-04-06")


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
        shared = told[a] & told[b]
        if not told[a] or not told[b] or any(map(is_somebody, shared)):
            return True
        return bool(shared) and not _are_far(stories[a], stories[b])

    for group in connect(places, combinations(places, 2), met):
        yield frozenset(document for n in group for document in stories[n].documents)


def is_somebody(name: str) -> bool:
    """Whether it names somebody: not "Police", "the authorities", "witnesses", who are heard everywhere."""
    common = word_list("speakers", "generic") | word_list("speakers", "bodies") | word_list("speakers", "people")
    words = (word for word in name.split() if word[:1].isupper())
    return any(not {word.lower(), base_form(word.lower())} & common for word in words)


def _are_far(left: Story, right: Story) -> bool:
    """Whether more than weeks lie between the reports of the two."""
    first, last = sorted((left, right), key=lambda story: _day(story.first) or "")
    end, start = _day(last.first), _day(first.last)
    return bool(end and start) and (date.fromisoformat(str(end)) - date.fromisoformat(str(start))).days > _FAR


def _day(when: When | None) -> str | None:
    return (when.latest or when.earliest or "")[:_DAY] or None if when else None
