"""Quoted stretches of a text: where quotation marks open and close."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import word_list

_PAIRS = {"“": "”", "„": "“”", "«": "»", "‟": "”"}
_DOUBLE = '"'
_TYPED = '"”'  # marks that open where nothing stands before them, whatever their form
_SINGLES = {"‘": "’", "'": "'"}
_MARK = re.compile("[“”„«‟\"‘'`]")
_BEFORE = "([—–-/"
_LEAST_DIALOGUE = 2
# A paragraph of a transcript: who speaks in capitals, and a colon.
_LABEL = re.compile(r"(?P<name>[A-Z][A-Z.’' -]{1,40}): {1,2}(?=[A-Z0-9“\"'‘…])")
_LEAST_TURNS, _LEAST_AGAIN = 3, 2
_LONGEST_SINGLE = 600  # code points: keeps a text full of lone apostrophes linear


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words from ``start`` to ``end`` without their marks; ``outer`` with them.

    ``closed`` is false when the paragraph ends first: then the quotation runs on. ``unmarked``: a turn of a transcript.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    unmarked: bool = False

    def holds(self, start: int, end: int) -> bool:
        """Whether the stretch lies inside the marks."""
        return self.outer_start <= start and end <= self.outer_end

    def meets(self, start: int, end: int) -> bool:
        """Whether the stretch shares a character with the quotation."""
        return self.outer_start < end and start < self.outer_end


def find_quotations(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The outermost quotations of one paragraph, in order. Linear.

    A straight mark opens where a blank, bracket or dash stands before it. Single marks
    count only where they close again: most of them are apostrophes.
    """
    found: list[Quotation] = []
    mark = _MARK.search(text, start, end)
    while mark is not None:
        at = mark.start()
        quotation = _double(text, at, start, end) or _single(text, at, start, end)
        if quotation is not None:
            found.append(quotation)
        mark = _MARK.search(text, quotation.outer_end if quotation is not None else at + 1, end)
    return tuple(q for q in found if text[q.start : q.end].strip())


@cache
def _dialogue() -> re.Pattern[str]:
    """A paragraph of dialogue behind a dash, told to be somebody's at its end: "– We will stay, says Ana Ruiz"."""
    return re.compile(
        r"[-–—―] {1,2}(?=[A-Z0-9“])(?P<words>[^\n]{1,800}?[^\s,])(?P<end>,|(?<=[?!])) "
        r"(?:(?:he|she|they|[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,2}) )?"
        rf"{any_of(word_list('cues', 'dialogue.verbs'))}\b(?![^\n]*[,.?!] (?:says|said) )"
    )


def find_dialogue(text: str, spans: Sequence[tuple[int, int]]) -> dict[int, Quotation]:
    """Start of a paragraph → the words behind its dash, of a report that tells dialogue so: twice, mostly not in a row.

    Dashes in a row are the items of a list. *spans* are the paragraphs. Linear.
    """
    dashed = {n for n, (start, _) in enumerate(spans) if text[start] in "-–—―"}
    found = {n: match for n in sorted(dashed) if (match := _dialogue().match(text, *spans[n]))}
    listed = sum(n + 1 in dashed or n - 1 in dashed for n in found)
    if len(found) < _LEAST_DIALOGUE or 2 * listed > len(found):
        return {}
    return {
        spans[n][0]: Quotation(*match.span("words"), match.start(), match.end("words"), closed=True)
        for n, match in found.items()
    }


def find_turns(text: str, spans: Sequence[tuple[int, int]]) -> dict[int, Quotation]:
    """Start of a paragraph → the words behind the speaker's label, of a transcript: three turns, a speaker twice.

    *spans* are the paragraphs. Linear.
    """
    found = {start: match for start, end in spans if (match := _LABEL.match(text, start, end))}
    ends = dict(spans)
    names = Counter(match["name"] for match in found.values())
    if len(found) < _LEAST_TURNS or max(names.values()) < _LEAST_AGAIN:
        return {}
    return {
        start: Quotation(match.end(), ends[start], match.end(), ends[start], closed=True, unmarked=True)
        for start, match in found.items()
    }


def _double(text: str, at: int, start: int, end: int) -> Quotation | None:
    char = text[at]
    lead = 2 if text.startswith("``", at) or (text.startswith("''", at) and _opens(text, at, start)) else 1
    opens = _opens(text, at, start) and text[at + 1 : at + 2].strip()
    if char not in _PAIRS and lead == 1 and not (char in _TYPED and opens):
        return None
    inner = 0
    for place in range(at + lead, end):
        if char == _DOUBLE and text[place] in "“”" and (inner or text[place] == "“"):
            inner += 1 if text[place] == "“" else -1
            continue
        width = _closes(text, place, char)
        if width:
            return Quotation(at + lead, place, at, place + width, closed=True)
    return Quotation(at + lead, end, at, end, closed=False)


def _closes(text: str, at: int, opened: str) -> int:
    """The width of the mark that closes here, 0 when none does; marks of mixed styles close too."""
    char = text[at]
    if text.startswith("''", at):
        return 2
    if char in _PAIRS.get(opened, _DOUBLE):
        return 1
    typed_wrong = char == _DOUBLE or (char == opened and char != "«") or (char == "”" and opened == _DOUBLE)
    return 1 if typed_wrong and not _opens(text, at, at - 1) else 0


def _single(text: str, at: int, start: int, end: int) -> Quotation | None:
    close = _SINGLES.get(text[at])
    if close is None or not _opens(text, at, start) or not text[at + 1 : at + 2].isalpha():
        return None
    ends = _single_ends(text, at + 1, min(end, at + _LONGEST_SINGLE), close)
    if not ends:
        return _running(text, at, start, end)
    return Quotation(at + 1, ends[0], at, ends[0] + 1, closed=True)


def _running(text: str, at: int, start: int, end: int) -> Quotation | None:
    """A curly single mark that opens a paragraph and does not close in it runs on to the next one."""
    opens = at == start and text[at] == "‘" and text[at + 1 : at + 2].isupper() and " " in text[at:end]
    return Quotation(at + 1, end, at, end, closed=False) if opens else None


def _single_ends(text: str, at: int, end: int, close: str) -> list[int]:
    """Where a single mark may close, likeliest first: "the workers’" is an apostrophe if a better end follows."""
    likely: list[int] = []
    unlikely: list[int] = []
    while (at := text.find(close, at, end)) >= 0:
        if not text[at + 1 : at + 2].isalnum() and not text[at - 1].isspace():
            (unlikely if text[at - 1] == "s" else likely).append(at)
        at += 1
    return sorted(likely[:1] or unlikely[:1])


def _opens(text: str, at: int, start: int) -> bool:
    return at == start or text[at - 1].isspace() or text[at - 1] in _BEFORE
