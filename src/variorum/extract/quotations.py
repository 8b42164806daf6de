"""Quoted stretches of a text: where quotation marks open and close."""

from dataclasses import dataclass

_PAIRS = {"“": "”", "„": "“”", "«": "»", "‟": "”"}
_STRAIGHT = '"'


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words from ``start`` to ``end`` without their marks; ``outer`` with them.

    ``closed`` is false when the paragraph ends first: then the quotation runs on.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool

    def holds(self, start: int, end: int) -> bool:
        """Whether the stretch lies inside the marks."""
        return self.outer_start <= start and end <= self.outer_end


def find_quotations(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The outermost quotations of one paragraph, in order. Linear.

    A straight mark opens where a blank, bracket or dash stands before it and closes
    otherwise. Single marks are left alone: most of them are apostrophes.
    """
    found: list[Quotation] = []
    opened: int | None = None
    closing = ""
    for at in range(start, end):
        char = text[at]
        if opened is None:
            if char in _PAIRS or (char == _STRAIGHT and _opens(text, at, start)) or text.startswith("``", at):
                opened = at
                closing = _PAIRS.get(char, _STRAIGHT if char == _STRAIGHT else "'")
        elif char in closing and not (char == "'" and not text.startswith("''", at)):
            width = 2 if closing == "'" else 1
            lead = 2 if text.startswith("``", opened) else 1
            found.append(Quotation(opened + lead, at, opened, at + width, closed=True))
            opened = None
    if opened is not None:
        found.append(Quotation(opened + 1, end, opened, end, closed=False))
    return tuple(q for q in found if text[q.start : q.end].strip())


def _opens(text: str, at: int, start: int) -> bool:
    return at == start or text[at - 1].isspace() or text[at - 1] in "([—–-"
