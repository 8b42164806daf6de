"""How a report ends: what stands below its last paragraphs and is no part of it, whatever its score.

A line's place tells what its words alone do not: "For sale: one castle" may be a headline, below a report it is an
advertisement.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise, takewhile

from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import base_form
from variorum.values import Document, Field, Found, Furniture

from .crediting import bears_day, find_bylines, find_credits, is_byline, is_desk_line, may_name
from .furnishing import is_called_advert
from .lines import Line, container_of
from .persons import lead_of, names_in
from .untold import below_labels, untold_below

_PARAGRAPHS = (25, 15)  # words of a line that surely is one; of texts that have none so long
_LEAST_ASKED = 4
_WORD = re.compile(r"[^\W\d_]+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»“]?")
_LONGEST = 45  # words of a line of matter below
_SHORT = 30
_MOST_LINES = 40  # of a text's end
_MOST_OF_FILE = 150  # lines of a report kept as a file; on whole pages the scores tell what surrounds it
_BYLINES = 12  # first lines, among which the byline is looked for
_ASKING = (Furniture.PLEA, Furniture.SHARE, Furniture.ADVERT, Furniture.RELATED, Furniture.COMMENTS)
_LONGEST_BOX = 6  # lines
_ACTS = 3
_FEW = 4  # lines of a comment above the name of who made it
_LEAST_GROUPS = 4
_LEAST_PARTED = 0.6
_SAYS = re.compile(r"\S{1,30}(?: \S{1,20}){0,2}(?: (?:says|said|wrote|writes|replied))?:(?: |$)")
# The first words of a comment: who made it, with a mark, an hour or a day behind the name.
_COMMENTER = re.compile(
    r"\W{0,3}(?!(?:The|A|An|His|Her|Their|Its|But|And|One|He|She|They|It) )"
    r"[^\W\d_][\w.’'-]{0,24}(?: [\w.’'-]{1,20}){0,3}"
    r"(?: (?:says|said|wrote|writes|replied)\b|:| ?[|·•–—-] |,? \(?\d|, [A-Z][^.]{3,20}\d|$)"
)
_LEAST_TOLD, _LEAST_SAID = 3, 8  # sentences of a report, and words of one
_POSTED = re.compile(r"posted by\b:?", re.IGNORECASE)
_REGULAR = re.compile(r"[^\We\d_]ed$")  # "swapped", not "need"; the thesaurus, which tells all, takes long to read
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)
# What an outlet says of itself, not what it reports.
_ITSELF = (
    r"(?:is|are|was founded|will not|will|has|can be|does not"
    r"|(?:on paper|in print|online|as an e-?paper|e-?paper|app|newsletter|podcast|shop|club|crossword|archive)\b(?!,)"
    r"|(?!says|reports|understands|quotes|writes|asks|cites|learns)[a-z]{2,12}s|readers|subscribers|members)(?!\w)"
)
_ADDRESS = r"(?:, \d+[a-z]? [A-ZÀ-Þ]|, [A-ZÀ-Þ][\w’' -]{2,30} \d+\b)"


def closing_kinds(
    document: Document, lines: Sequence[Line], kinds: Sequence[Furniture | None], name: Found | None
) -> Mapping[int, Furniture]:
    """The numbers of lines below the report that are furniture by where they stand, and of which kind.

    *name* is who publishes it, where that is known. Linear.
    """
    last = _last_paragraph(lines, kinds)
    if last is None:
        return {}
    found = dict(_by_words(lines, kinds, last))
    found |= _boxes(lines, kinds)
    told = [found.get(n) or kind for n, kind in enumerate(kinds)]
    found |= _own(document, lines, told, last, name)
    found |= dict.fromkeys(_spoken_to_readers(lines, kinds, last), Furniture.PLEA)
    if len(lines) <= _MOST_OF_FILE:
        found |= _bios(document, lines, last)
        found |= _comments(lines, told, last)
        found |= _last_group(document.text, lines, told)
        told = [found.get(n) or kind for n, kind in enumerate(told)]
        found |= dict.fromkeys(untold_below(lines, told, last), Furniture.OTHER)
        found |= dict.fromkeys(below_labels(lines, told), Furniture.ADVERT)
    return {n: kind for n, kind in found.items() if kinds[n] is None}


def _boxes(lines: Sequence[Line], kinds: Sequence[Furniture | None]) -> dict[int, Furniture]:
    """The short lines of a page's box in which another asks, advertises or leads elsewhere; wherever it stands.

    A box is an element of a few lines, none of them long, that is not the one most long lines stand in.
    """
    if not lines[0].block:
        return {}
    found = {n: Furniture.ADVERT for n, line in enumerate(lines) if line.words <= _SHORT and is_called_advert(line)}
    homes = Counter(container_of(line) for line in lines if line.words >= _PARAGRAPHS[0])
    home = homes.most_common(1)[0][0] if homes else None
    for container, run in groupby(range(len(lines)), key=lambda n: container_of(lines[n])):
        some = list(run)
        if container == home or not 2 <= len(some) <= _LONGEST_BOX or any(lines[n].words > _SHORT for n in some):
            continue
        kind = next((kind for n in some if (kind := kinds[n]) in _ASKING), None)
        if kind is Furniture.SHARE and any(map(_may_be_told, (lines[n] for n in some))):
            continue  # an entry of a live blog has buttons of its own
        found |= dict.fromkeys(some, kind) if kind else {}
    return found


def _may_be_told(line: Line) -> bool:
    """Whether it is a sentence of some words that speaks to nobody."""
    return line.is_sentence and line.words >= _LEAST_SAID and not _addresses(line)


def _last_paragraph(lines: Sequence[Line], kinds: Sequence[Furniture | None]) -> int | None:
    for least in _PARAGRAPHS:
        long = (n for n in reversed(range(len(lines))) if lines[n].words >= least and kinds[n] is None)
        if (last := next(long, None)) is not None:
            return last
    return None


def _by_words(lines: Sequence[Line], kinds: Sequence[Furniture | None], last: int) -> Iterator[tuple[int, Furniture]]:
    for n in range(last + 1, min(len(lines), last + _MOST_LINES)):
        if kinds[n] is None and lines[n].words <= _LONGEST and (kind := _kind_of(lines[n])):
            yield n, kind


def _kind_of(line: Line) -> Furniture | None:
    """The kind of matter that the words of a line are: a day with the number of a page is the issue's."""
    found = next((kind for kind, pattern in line.may.closing if pattern.search(line.text)), None)
    return None if found is None or bears_day(line) else found


def _spoken_to_readers(lines: Sequence[Line], kinds: Sequence[Furniture | None], last: int) -> Iterator[int]:
    """Short lines below the last paragraph that say "we" or "you", of a report that never does elsewhere.

    One that takes up a name or two words of the report belongs to it: "Orby, let us remember, …"; so does one that
    tells what was: "Then we saw the sky go."
    """
    told = [n for n in range(min(len(lines), last + _MOST_LINES)) if _is_paragraph(lines, kinds, n)]
    speaking = {n for n in told if _addresses(lines[n])}
    if lines[0].block is not None or any(n <= last for n in speaking):
        return
    below = range(last + 1, min(len(lines), last + _MOST_LINES))
    short = (n for n in below if kinds[n] is None and _LEAST_ASKED <= lines[n].words <= _SHORT)
    asking = [n for n in short if _addresses(lines[n]) and not speaking - {n}]
    held = frozenset(_LONG_WORD.findall(" ".join(lines[n].text for n in told if n <= last))) if asking else frozenset()
    for n in asking:
        own = held.intersection(_LONG_WORD.findall(lines[n].text))
        taken_up = len(own) > 1 or any(word[0].isupper() for word in own)
        if not taken_up and not _tells_what_was(lines[n]):
            yield n


def _tells_what_was(line: Line) -> bool:
    """Whether what "we" did is over: "we saw", "we were told"."""
    words = _WORD.findall(line.text.lower())
    done = (then for we, then in pairwise(words) if we == "we")
    return any(_REGULAR.search(then) or then in ("were", "had", "did") or base_form(then) != then for then in done)


def _is_paragraph(lines: Sequence[Line], kinds: Sequence[Furniture | None], n: int) -> bool:
    return kinds[n] is None and lines[n].words >= _PARAGRAPHS[1] and lines[n].is_sentence


def _addresses(line: Line) -> bool:
    """Whether a line says "we" or "you" outside quotation marks, and tells of nobody who says so."""
    if not line.may.speaks:
        return False
    words = frozenset(_WORD.findall(_QUOTED.sub(" ", line.text).lower()))
    told = word_list("furniture", "plea.reporting")
    return not word_list("furniture", "plea.address").isdisjoint(words) and told.isdisjoint(words)


def _bios(document: Document, lines: Sequence[Line], last: int) -> dict[int, Furniture]:
    """Lines at the end that tell of who signs above: "Lena Roth writes about the coast."."""
    top = [line for line in lines[:_BYLINES] if line.words <= _SHORT and not line.is_sentence]
    signed = {name.value for line in top if is_byline(line) for name in find_bylines(line)}
    signed |= {name.text for line in top if lead_of(line.text) for name in names_in(line.text) if not name.agency}
    signed |= {name.title() for name in signed if name.isupper()}  # "BY LENA ROTH"
    signed |= {line.text for line in top if [name.text for name in names_in(line.text)] == [line.text]}
    signed |= {s.value for s in document.stated if s.field is Field.AUTHOR}
    begins = tuple(f"{name} " for name in signed if " " in name)
    below = range(max(_BYLINES // 2, last - 2), len(lines)) if begins else ()
    return {
        n: Furniture.BIO
        for n in below
        if lines[n].words <= _LONGEST and lines[n].text.startswith(begins) and _tells(lines[n].text, begins)
    }


def _tells(text: str, begins: Sequence[str]) -> bool:
    """Whether a verb follows the name."""
    rest = next(text[len(name) :] for name in begins if text.startswith(name))
    return rest[:1].islower()


def _own(
    document: Document, lines: Sequence[Line], kinds: Sequence[Furniture | None], last: int, name: Found | None
) -> dict[int, Furniture]:
    """Lines at the end in which the outlet tells of itself: "The Courier will not appear on Monday."."""
    names = {s.value for s in document.stated if s.field is Field.OUTLET} | ({name.value} if name else set())
    bare = {_ARTICLE.sub("", said).partition(" | ")[0] for said in names}
    own = {said for said in bare if said} | {said.split()[-1] for said in bare if " " in said}
    if not own:
        return {}
    pattern = re.compile(
        rf"(?:[Tt]he )?(?:{'|'.join(map(re.escape, sorted(own, key=len, reverse=True)))})(?: {_ITSELF}|{_ADDRESS})"
    )
    below: Sequence[int] = range(last + 1, len(lines))
    # One that is an actor in the report tells of itself there too; below its contacts it is matter.
    acts = sum(any(said in line.text for said in bare) for line in lines[1 : last + 1]) >= _ACTS
    acts = acts or any(said.split()[-1].casefold() in word_list("credits", "institutions") for said in bare if said)
    begun = next((n for n in below if kinds[n] is not None), len(lines)) if acts else last
    below = range(begun + 1, len(lines))
    return {n: Furniture.NOTICE for n in below if _tells_of(lines[n], pattern)}


def _tells_of(line: Line, pattern: re.Pattern[str]) -> bool:
    """Whether a short line is of the outlet itself; its name with a day is what an agency signs with."""
    return line.words <= _SHORT and pattern.match(line.text) is not None and not bears_day(line)


def _comments(lines: Sequence[Line], kinds: Sequence[Furniture | None], last: int) -> dict[int, Furniture]:
    """What readers say below the line that announces it: "orby77 says: …"; of a report, all that follows."""
    if lines[0].block is not None:
        return {}
    heads = [n for n, kind in enumerate(kinds) if kind is Furniture.COMMENTS and n + 1 < len(lines)]
    for head in heads:
        below = range(head + 1, len(lines))
        made = _COMMENTER.match(lines[head + 1].text) or any(_POSTED.match(lines[n].text) for n in below[:_FEW])
        if _is_told(lines[:head]) and made:
            return {n: Furniture.COMMENTS for n in below if kinds[n] is None}
        if head > last and (said := list(takewhile(lambda n: _SAYS.match(lines[n].text), below))):
            return dict.fromkeys(said, Furniture.COMMENTS)
    return {}


def _is_told(lines: Sequence[Line]) -> bool:
    """Whether they hold a report: some sentences longer than a call to comment on it."""
    return sum(line.is_sentence and line.words >= _LEAST_SAID for line in lines) >= _LEAST_TOLD


def _last_group(text: str, lines: Sequence[Line], kinds: Sequence[Furniture | None]) -> dict[int, Furniture]:
    """The short lines that no blank line parts from furniture at the end of a bare text with parted paragraphs."""
    if lines[0].block is not None:
        return {}
    parted = [text.count("\n", a.end, b.start) > 1 for a, b in pairwise(lines)]
    if sum(parted) < _LEAST_GROUPS or sum(parted) < _LEAST_PARTED * len(parted):
        return {}
    ruled = [n for n, line in enumerate(lines) if not any(map(str.isalnum, line.text))]
    rule = ruled[-1] if ruled and ruled[-1] > len(lines) // 2 else None  # what a rule parts is one group
    begin = rule or max(n for n, apart in enumerate(parted) if apart) + 1
    group = range(begin, len(lines))
    if len(group) < 2 or all(kinds[n] is None for n in group):
        return {}
    return {
        n: Furniture.OTHER for n in group if kinds[n] is None and lines[n].words <= _SHORT and not _credits(lines[n])
    }


def _credits(line: Line) -> bool:
    """Whether it says who made the report, or when."""
    named = may_name(line) and (is_byline(line) or is_desk_line(line) or any(find_credits(line)))
    return named or bears_day(line)
