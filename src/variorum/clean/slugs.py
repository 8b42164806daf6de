"""Lines that desks set above copy and that are no titles: keywords, numbers, fields, which take it is and what is new.

No list of forms is complete; what they share is that they are no sentence's words: columns, chains, brackets, codes.
"""

import re
from functools import cache

from variorum.lang.lexicon import load_lexicon

from .desk_codes import is_desk_slug
from .lines import Line, count_words

_LONGEST, _LONGEST_PIECE, _LONGEST_FIELD = 20, 3, 14  # words
_LONGEST_CHAIN = 60  # characters
# The marks at the ends of a telex, and rubrics with a stroke behind: "ZCZC", "Council/Property/".
_WIRED = re.compile(r"(?:ZCZC|NNNN)\b[\w ]{0,20}$|[A-ZÀ-Þ][\w -]{1,30}(?:/[\w -]{1,30}){0,3}/$")
_BRACKETED = re.compile(r"\([^()\n]{2,160}\)|\[[^\[\]\n]{2,160}\]|\{[^{}\n]{2,160}\}|<{1,3}[^<>\n]{2,160}>{1,3}")
_FLANKED = re.compile(r"([-+*/=#~|•·]{2,6}) ?[^\n]{2,60}?\s?\1")
_HASHED = re.compile(r"(?:[#@]\w[\w-]*[,;]?\s*){1,12}")
_STARRED = re.compile(r"(?:[*_][\w-]+[*_]\s*){2,12}")
_CODE = re.compile(
    r"(?=[\w-]*\d{3})(?=[\w-]*[A-Za-z])[A-Za-z]{1,6}-?\d{3,5}(?:-\d{1,4})?|\d{3,5}|[A-Z]{2}-[A-Z]{2,4}--\S*"
)
_COLUMNS = re.compile(r"\s{2,}|\t")
_CHAIN = re.compile(r"\w+(?:[-/_]+\w+){2,8}|[a-z]\w*(?:[-/_]\w+)+|\w+(?:[/_]\w+)+")
_TOKENS = re.compile(r"\S+")
_NUMBER_OF_TAKE = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|new|final|last|full)"
_KIND_OF_TAKE = r"(?:leads?|ld|takes?|updates?|adds?|version|write-?thru|writethrough|wraps?|summary|correction)"
_TAKEN = re.compile(
    rf"(?P<before>[^\n]{{2,60}}?)(?:,| -|--| –|\s\(|\s?/) ?{_NUMBER_OF_TAKE} {_KIND_OF_TAKE}\b[^\n]{{0,120}}",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:adds?|updates?|recasts?|new|more|details?|quotes?|background|reactions?|corrected|corrects|throughout|graf|with)\b",
    re.IGNORECASE,
)
_NOTED = re.compile(
    rf"(?:(?:night|day|{_NUMBER_OF_TAKE}) )?(?:{_KIND_OF_TAKE}|round-?up|overview|recap|recast|refile|repeat)"
    r"(?: \d{1,2})?(?: ?[-–—:(]|,) ?(?P<what>[^\n]{3,160})",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"[^\n]{2,60} \((?:adds|updates|recasts|corrects|repeats|releads|with)\b[^()\n]{0,80}\)", re.IGNORECASE
)
_CORRECTS = re.compile(r"\W{0,4}(?:corrects?|corrected|correcting|correction)\b", re.IGNORECASE)
_LISTED = re.compile(r"\s?[;|·]\s")
_LEAST_LISTED = 3


def is_slug(line: Line) -> bool:
    """Whether a line is a desk's own: keywords, a number, a rubric, a mark in brackets, which take it is."""
    text = line.text.strip()
    if line.block is not None or line.words > _LONGEST or not text:
        return False
    if _WIRED.match(text) or _BRACKETED.fullmatch(text) or _HASHED.fullmatch(text) or _STARRED.fullmatch(text):
        return True
    if is_desk_slug(text):
        return True
    if line.is_sentence:
        return False
    return _is_made_of_codes(text) or _is_field(line) or tells_take(line)


def is_bare_slug(line: Line) -> bool:
    """Whether it is a desk's own and tells nothing of the event, as a correction does: "(Corrects … to 274)"."""
    return is_slug(line) and not _CORRECTS.match(line.text)


def tells_take(line: Line) -> bool:
    """Whether a line says which take of a report follows, and what is new in it: "Summary - with appeal, new: …"."""
    text = line.text.strip()
    if (taken := _TAKEN.fullmatch(text)) and count_words(taken["before"]) <= _LONGEST_PIECE + 1:
        return True
    if (ended := _ENDED.fullmatch(text)) and count_words(ended[0].split("(")[0]) <= _LONGEST_PIECE + 1:
        return True
    noted = _NOTED.fullmatch(text)
    return noted is not None and _CHANGES.search(noted["what"]) is not None


def _is_made_of_codes(text: str) -> bool:
    """Whether it is columns with a code among them, a chain of keywords, a list of them, or a code and little else."""
    tokens = _TOKENS.findall(text)
    if len(tokens) == 1:
        return len(text) <= _LONGEST_CHAIN and _CHAIN.fullmatch(text) is not None and "://" not in text
    coded = [bool(_CODE.fullmatch(token) or _CHAIN.fullmatch(token)) for token in tokens]
    columns = _COLUMNS.split(text)
    if len(columns) > 1 and any(coded) and all(count_words(piece) <= _LONGEST_PIECE for piece in columns):
        return True
    pieces = _LISTED.split(text)
    if len(pieces) >= _LEAST_LISTED and ";" in text and all(count_words(piece) <= _LONGEST_PIECE for piece in pieces):
        return True
    marked = _FLANKED.fullmatch(text)
    if marked and count_words(text) <= _LONGEST_PIECE + 1:
        return True
    short = sum(code or len(token) <= _LONGEST_PIECE for code, token in zip(coded, tokens, strict=True))
    return coded[0] and bool(re.search(r"\d", tokens[0])) and 2 * short > len(tokens)


def _is_field(line: Line) -> bool:
    """Whether it is a field of a desk's head: "PRIORITY: URGENT", "Ref: 44/2031 · Desk: Coast"."""
    return line.words <= _LONGEST_FIELD and _field().match(line.text) is not None


@cache
def _field() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load_lexicon("credits")["fields_of_desks"]))
    return re.compile(rf"(?:{words}) ?: ?\S", re.IGNORECASE)
