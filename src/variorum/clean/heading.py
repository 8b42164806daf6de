"""The head of a report: masthead, headline, deck."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from variorum.lang.lexicon import word_list
from variorum.lang.notices import names_a_notice
from variorum.lang.outlets import host_of, outlet_named
from variorum.lang.view import fold_words
from variorum.values import Basis, Document, Found

from .correspondence import is_salutation
from .crediting import find_stamp, is_byline, is_called_caption, is_pictured, leads_in_caption, names_source
from .furnishing import strong_kind
from .heads import spot_headline
from .letterheads import is_channel, is_letterhead, is_motto, is_path, length_of_letterhead, name_of, without_branch
from .lines import Line, is_heading, may_begin
from .senders import sender_of
from .spotting import Scene
from .titling import (
    free_title,
    is_parted,
    length_of_kicker,
    same_title,
    stated_title,
    title_key,
    two_parts,
)

_FIELD = re.compile(r"^(?:title|headline|heading)\s?:\s{1,8}(?=\S+ \S)", re.IGNORECASE)  # of an archive's record
_CLOCK = re.compile(r"\d[:.]\d\d")
_CALLED_TITLE = re.compile(r"\b(?:post|entry|article|story|page|news|main)[-_]?(?:title|headline)\b|\bheadline\b")
_LEAST_WORDS = 3
_SITE_WORDS = 4
_FIRST_LINES, _LONGEST_ADDRESS = 4, 25
_MOST_OF_NAME = 9
_SECOND = 2  # rank of a heading
_LIKELY = 0.2


def headline_of(document: Document, lines: Sequence[Line], head: Line | None) -> Found | None:
    """The headline as the page states it, with its place where it is visible; the visible one where none is stated."""
    title = stated_title(document, *ranked_headings(document, lines))
    if head is not None and title is None:
        whole = "" if head.block else _freed(lines[0], lines)
        return _in_two_lines(document.text, head, lines, whole) or _own(head, lines, whole)
    if head is not None and title is not None and title_key(title) == head.key:
        return Found(head.text, head.start, head.end, head.text)
    if not title:
        return None
    mailed = any(stated.origin == "mail subject" for stated in document.stated)
    sender = sender_of(document) if mailed else None
    if head is not None and (mailed or head.block is None) and _is_told_as(title, head.text, sender):
        return Found(head.text, head.start, head.end, head.text)
    for line in (*((head,) if head else ()), *lines):
        at = line.text.find(title)
        if at >= 0 and line.words <= 3 * len(title.split()):
            return Found(title, line.start + at, line.start + at + len(title), title)
    return Found(title, basis=Basis.METADATA)


def _is_told_as(title: str, words: str, sender: str | None = None) -> bool:
    """Whether a stated title is the visible one behind what kind it is: "Press release: Orby Boats will …".

    Or behind the name of the letter that sends it, with the number of its issue: "The Slip 44: …".
    """
    before = title[: -len(words)].strip(" :–—-|[]") if title.casefold().endswith(words.casefold()) else ""
    kinds = word_list("credits", "kickers")
    if sender and before.startswith(sender) and not any(map(str.isalpha, before[len(sender) :])):
        return True
    return bool(before) and (names_a_notice(before) or kinds.issuperset(before.casefold().split()))


def _own(head: Line, lines: Sequence[Line], whole: str) -> Found:
    words = own_title(head, lines, whole)
    words = _FIELD.sub("", words)
    words = words.removeprefix("^").removesuffix("=").strip() or words  # an agency's marks of a headline
    start = head.start + head.text.index(words)
    return Found(words, start, start + len(words), words)


def _in_two_lines(text: str, head: Line, lines: Sequence[Line], whole: str) -> Found | None:
    """The headline of bare text that goes on in the next line, as the *whole* first line shows, its page's title."""
    if head.block is not None or head is lines[0] or not is_parted(lines[0].text):
        return None
    n = lines.index(head) + 1
    below = lines[n] if n < len(lines) else None
    if below is None or title_key(head.text + below.text) != title_key(whole) or not below.key:
        return None
    return Found(whole, head.start, below.end, text[head.start : below.end])


def own_title(head: Line, lines: Sequence[Line], whole: str) -> str:
    """The words of a headline of bare text: freed of a kicker, or, of a text's first line, of the site's name.

    That line often is the page's own title, *whole* without the site's name.
    """
    if head.block is not None:
        return head.text
    if head is not lines[0]:
        rest = head.text[len(whole) :]
        if head.text.startswith(whole) and len(rest) < len(whole) and is_parted(rest):
            return whole  # the site's name is behind it in both, shorter than it; else the first line is a kicker
        return head.text[length_of_kicker(head.text, whole) :]
    return whole


def _freed(first: Line, lines: Sequence[Line]) -> str:
    if not is_parted(first.text):
        return first.text
    others = frozenset(line.key for line in lines if line.text != first.text)
    sites = frozenset(line.key for line in lines if line.words <= _SITE_WORDS and line is not first)
    return free_title(first.text, others, sites)


def headings_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Main headings of more than one word, each once; none of a text without markup."""
    if not lines or lines[0].block is None:
        return ()
    found = (
        line.text for line in lines if is_heading(line) and line.block and line.block.level == 1 and line.words > 1
    )
    return tuple(dict.fromkeys(found))


def ranked_headings(document: Document, lines: Sequence[Line]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The main headings of a page and, where it has none, those below; the title alone below the site's name."""
    if not lines or lines[0].block is None:
        return (), ()
    named = site_above(document, lines)
    if named:
        return (named[1].text,), ()
    main, below = headings_of(lines), subheadings_of(lines)
    return (main, below) if main or below else (_called_titles(lines), ())


def _called_titles(lines: Sequence[Line]) -> tuple[str, ...]:
    """The one line whose element the page's author calls a title, of a page without headings of rank."""
    found = {
        line.text
        for line in lines
        if line.block and line.block.path and line.words > 1 and _CALLED_TITLE.search(line.block.path[-1].lower())
    }
    return tuple(found) if len(found) == 1 else ()


def site_above(document: Document, lines: Sequence[Line]) -> tuple[Line, Line] | None:
    """The main heading that is the site's name and the one below that is the title, as blogs and letters set them.

    The page's own title shows which is which: it has both, with a mark between them.
    """
    ranked = [line for line in lines if is_heading(line) and line.block and (line.block.level or 9) <= _SECOND]
    main = [line for line in ranked if line.block and line.block.level == 1]
    if len(main) != 1 or len(ranked) < _SECOND:
        return None
    site = main[0].key
    for one, other in two_parts(document):
        below = next((line for line in ranked if line is not main[0] and line.key == other), None)
        if below and site and one.startswith(site):
            return main[0], below
    return None


def subheadings_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """Headings of the second rank on a page that has none of the first."""
    if not lines or lines[0].block is None or headings_of(lines):
        return ()
    return tuple(line.text for line in lines if is_heading(line) and line.block and line.block.level == 2)


def find_headline(
    document: Document, lines: Sequence[Line], body_start: int, scene: Scene | None = None
) -> Line | None:
    """The headline among lines that are no furniture: as the page states it, as learned, or the first above the body.

    *scene* is what surrounds the body of a whole page without markup.
    """
    title = stated_title(document, *ranked_headings(document, lines))
    if title:
        alike = [line for line in lines if line.words >= 2 and same_title(line.text, title)]
        if alike:
            return next((line for line in alike if is_heading(line)), alike[0])
    spotted = spot_headline(scene) if scene else None
    if scene and spotted and spotted[1] >= _LIKELY:
        return scene.lines[spotted[0]]
    above = [line for line in lines if line.start < body_start]
    above = above[length_of_letterhead(above) :]
    heads = [line for line in above if is_heading(line) and line.block and (line.block.level or 9) <= 2]
    if heads:
        return min(heads, key=lambda line: (line.block.level or 9 if line.block else 9, line.start))
    named = (line for line in above if line.words >= _LEAST_WORDS and not is_masthead(line))
    below = "\n".join(line.text for line in lines if line.start >= body_start)
    pictured = {below for line, below in pairwise(above) if leads_in_caption(line)}
    free = (line for line in named if find_stamp(line) is None and not is_byline(line) and not is_pictured(line))
    free = (line for line in free if line not in pictured and not is_called_caption(line) and not is_salutation(line))
    free = (line for line in free if not is_path(line) and not names_source(line))
    return next((line for line in free if not is_letterhead(line, below)), None)


def is_masthead(line: Line) -> bool:
    """Whether a short line is a publisher's name or address rather than a headline."""
    if line.words > _MOST_OF_NAME:
        return False
    if (line.may.mentions or "." in line.text) and outlet_named(line.text):
        return True
    if host_of(line.text):
        return "/" not in line.text.split("://")[-1].strip("/")
    last = line.text.split()[-1]
    if last[:1].islower():  # "Statement for the media"
        return False
    named = line.words <= 4 and not line.is_sentence
    return named and last.lower().strip(".,") in word_list("credits", "masthead")


def _hosts_above(lines: Sequence[Line]) -> frozenset[str]:
    """What the addresses in the first lines are called: "orbywatch" of "www.orbywatch.org/2031/03/03"."""
    hosts = (host_of(other.text) for other in lines[:_FIRST_LINES] if other.words <= _LONGEST_ADDRESS)
    return frozenset(label for host in hosts if host for label in host.split("."))


def _is_of_host(line: Line, hosts: frozenset[str]) -> bool:
    """Whether an address in the first lines is called so: "Orby Watch" below "www.orbywatch.org/2031/03/03"."""
    return line.key in hosts and 2 <= line.words <= _SITE_WORDS and line.text[0].isupper()


def _is_a_section(line: Line) -> bool:
    """Whether it is a word of mastheads alone or a kicker ("Blog", "Breaking News"): a part of a site."""
    if outlet_named(line.text) or host_of(line.text):
        return False
    return line.words == 1 or word_list("credits", "kickers").issuperset(line.text.lower().split())


def find_masthead(lines: Sequence[Line], head: Line | None) -> Found | None:
    """The publisher's name where it stands as a line above the headline."""
    hosts = _hosts_above(lines) if head else frozenset()
    for line in lines:
        if head is None or line.start >= head.start:
            return None
        if not _names_publisher(line, lines, hosts):
            continue
        known = outlet_named(line.text)
        name = name_of(line.text) if line.text.isupper() and " " in line.text else line.text
        own = known.name if known else without_branch(name) if is_channel(line) else name
        return Found(own, line.start, line.end, line.text)
    return None


def _names_publisher(line: Line, lines: Sequence[Line], hosts: frozenset[str]) -> bool:
    """Whether the line is who publishes it, by its words or by the line above or below; no clock and no section."""
    if is_channel(line):
        return True
    if not (is_masthead(line) or _is_of_host(line, hosts) or _stands_above_motto(line, lines)):
        return False
    odd = strong_kind(line) is not None or _CLOCK.search(line.text) or is_byline(line)
    return not odd and not _is_a_section(line) and not is_letterhead(line, "")


def _stands_above_motto(line: Line, lines: Sequence[Line]) -> bool:
    """Whether it is a text's first line, of a few words, and its founding or its price stands below."""
    if line is not lines[0] or len(lines) < _LEAST_WORDS or line.words > _SITE_WORDS or line.is_sentence:
        return False
    return line.text[:1].isupper() and is_motto(lines[1])


def repeats(line: Line, head: Line) -> bool:
    """Whether the line is the headline once more, perhaps with a caption behind it."""
    known = _folded(head.text)
    return may_begin(line.text, known) and fold_words(line.text).startswith(known)


@lru_cache(64)
def _folded(words: str) -> str:
    """A headline folded: it is compared with each line below."""
    return fold_words(words)
