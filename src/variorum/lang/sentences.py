"""Sentence ends, by nupunkt (MIT), mended for abbreviations news uses before names."""

import re
from collections.abc import Iterator

from .lexicon import word_list

_NO_END = re.compile(r"(?:\b(?P<word>[A-Za-z]{2,7})\.|\b[A-Z]\.)\s*$")
_PLAIN_END = re.compile(r"(?<![\w.])([a-z]{4,})([.!?][\"”’')]*)(?=\s+[\"“‘']?[A-Z]|[A-Z][a-z]+\s)")
# A capital word, or an acronym with stops, and the word behind it: "Ana Hask. Police", "the U.S. The".
_NAME_END = re.compile(
    r"(?<![\w.])(?:(?P<name>[A-Z][a-z]+)|(?:[A-Z]\.)+[A-Z])(?P<end>\.)(?=\s+[“\"]?(?P<next>[A-Z]\w*))"
)
_SHORTENED = frozenset(
    {"approx", "dept", "govt", "assoc", "corp", "univ", "intl", "natl", "bros", "messrs", "esq", "cont", "fig"}
)
# Letters of a name that is written out: shorter ones may be a title nobody listed.
_WHOLE_NAME = 4


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of one paragraph, outer blanks left out. Linear.

    A sentence may end inside a quotation; marks that close it stay with it.
    """
    import nupunkt

    spans: list[tuple[int, int]] = []
    for start, end in nupunkt.sent_spans(text):
        if spans and _is_no_end(text, *spans[-1]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    parted = (piece for start, end in spans for piece in _parted(text, start, end))
    return tuple(trimmed for start, end in parted if (trimmed := trim(text, start, end)))


def _is_no_end(text: str, start: int, end: int) -> bool:
    """Whether an initial or a title stands last, so that a name goes on behind it."""
    found = _NO_END.search(text, max(start, end - 12), end)
    return found is not None and (
        found["word"] is None or found["word"].lower() in word_list("abbreviations", "titled")
    )


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span cut where a plain word, a stop and a capital follow: "the memo. She" ends a sentence.

    So does "the memo.She went", where a page lost the blank, and a name that is written out: "Ana Hask. Police".
    """
    ends = {m.end(2) for m in _PLAIN_END.finditer(text, start, end) if m[1] not in _SHORTENED}
    ends.update(m.end("end") for m in _NAME_END.finditer(text, start, end) if _ends_name(m))
    at = start
    for stop in sorted(ends):
        yield at, stop
        at = stop
    yield at, end


def _ends_name(match: re.Match[str]) -> bool:
    """Whether a sentence ends at the stop: behind no title, and a whole name or before a word that opens one."""
    name = (match["name"] or "").lower()
    if name in word_list("abbreviations", "titled"):
        return False
    if match["next"].lower() in word_list("abbreviations", "openers"):
        return True
    return len(name) >= _WHOLE_NAME and name not in word_list("abbreviations", "others")


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without white space at its ends; ``None`` when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
