"""Sentence ends, by nupunkt (MIT), mended for abbreviations news uses before names."""

import re
from collections.abc import Iterator

_NO_END = re.compile(
    r"(?:\b(?:St|Ste|Mt|Ft|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Dr|Prof|Rev|Hon|Pres|No|Nos|Art|vs|approx|ca|Mr|Mrs|Ms)\.|\b[A-Z]\.)\s*$"
)


_PLAIN_END = re.compile(r"(?<![\w.])([a-z]{4,})([.!?][\"”’')]*)(?=\s+[\"“‘']?[A-Z]|[A-Z][a-z]+\s)")
_SHORTENED = frozenset(
    {"approx", "dept", "govt", "assoc", "corp", "univ", "intl", "natl", "bros", "messrs", "esq", "cont", "fig"}
)


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of one paragraph, outer blanks left out. Linear.

    A sentence may end inside a quotation; marks that close it stay with it.
    """
    import nupunkt

    spans: list[tuple[int, int]] = []
    for start, end in nupunkt.sent_spans(text):
        if spans and _NO_END.search(text, max(spans[-1][0], spans[-1][1] - 12), spans[-1][1]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    parted = (piece for start, end in spans for piece in _parted(text, start, end))
    return tuple(trimmed for start, end in parted if (trimmed := trim(text, start, end)))


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span cut where a plain word, a stop and a capital follow: "the memo. She" ends a sentence.

    So does "the memo.She went", where a page lost the blank.
    """
    at = start
    for match in _PLAIN_END.finditer(text, start, end):
        if match[1] not in _SHORTENED:
            yield at, match.end(2)
            at = match.end(2)
    yield at, end


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without white space at its ends; ``None`` when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
