"""Who signs a letter or a notice below it, and for whom."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from variorum.lang.lexicon import load_lexicon
from variorum.values import Document, Found

from .lines import Line
from .naming import has_persons_form
from .persons import names_in

_LETTER_END, _LONGEST_GREETING = 8, 6  # lines, words
_LONGEST_NAME, _LONGEST_SIGNED = 9, 22  # words
_SIGNATORY = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þa-z][\w’'.-]*){1,3}), (?:the |our )?(?P<office>[\w-][^\n]{2,60})$"
)
_SALUTES = re.compile(r"(?:dear|hello|hi|greetings|good (?:morning|evening|day))\b[^\n]{0,70}[,!:]$", re.IGNORECASE)
_ON_BEHALF = re.compile(
    r"(?:[Ff]or|[Oo]n behalf of) (?:the )?"
    r"(?P<name>[A-ZÀ-Þ][\w’'&-]*(?: (?:of|the|and|for|[A-ZÀ-Þ][\w’'&-]*)){0,6})(?=,|$)"
)


def is_salutation(line: Line) -> bool:
    """Whether a letter salutes its readers in the line: "Dear friends of the harbour,"."""
    return line.text[:1] in "DdHhGg" and _SALUTES.match(line.text) is not None


def letter_writer(lines: Sequence[Line]) -> tuple[Found, ...]:
    """Who signs a letter: the name below its greeting, "Yours faithfully, / Ruth Ames"."""
    for line, below in pairwise(lines[-_LETTER_END:]):
        ends = line.words <= _LONGEST_GREETING and line.text.casefold().startswith(_greetings())
        if ends and line.text[-1] in ",!" and [n.text for n in names_in(below.text) if not n.agency] == [below.text]:
            return (Found(below.text, below.start, below.end, below.text),)
    return ()


def signatory(line: Line) -> Found | None:
    """Who signs in a line that is a name and an office: "Lena Roth, chairwoman of the board"."""
    may = line.words <= _LONGEST_NAME and not line.is_sentence and ", " in line.text
    match = _SIGNATORY.match(line.text) if may else None
    if match is None or [n.text for n in names_in(match["name"]) if not n.agency] != [match["name"]]:
        return None
    office = match["office"].casefold()
    if not any(re.match(rf"{re.escape(word)}(?!\w)", office) for word in load_lexicon("credits")["signatories"]):
        return None
    return Found(match["name"], line.start, line.start + len(match["name"]), match["name"])


def letter_signed(document: Document, lines: Sequence[Line]) -> tuple[Found, ...]:
    """The sender of a mail, if a person's name, who signs it below: "Lena Roth" or "Lena Roth, chairwoman"."""
    sent = next((s.value for s in document.stated if s.origin == "mail from"), "")
    for line in lines[-_LETTER_END:] if sent and has_persons_form(sent) else ():
        if line.text == sent or ((found := signatory(line)) and found.value == sent):
            return (Found(sent, line.start, line.start + len(sent), sent),)
    return ()


def signing_body(lines: Sequence[Line], text: str) -> Found | None:
    """For whom somebody signs below a letter, if the text names it again: "For the Harbour Hands, 640 members"."""
    for line, below in pairwise(lines[-_LETTER_END:]):
        match = _ON_BEHALF.match(line.text) if line.words <= _LONGEST_SIGNED and not line.is_sentence else None
        signed = signatory(below) or [n.text for n in names_in(below.text)] == [below.text]
        if match and signed and text.count(match["name"]) > 1:
            start = line.start + match.start("name")
            return Found(match["name"], start, start + len(match["name"]), match["name"])
    return None


@cache
def _greetings() -> tuple[str, ...]:
    return tuple(load_lexicon("credits")["greetings"])
