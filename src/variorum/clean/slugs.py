"""Lines that desks set above copy and that are no titles: keywords, numbers, fields, which take it is and what is new.

No list of forms is complete; what they share is that they are no sentence's words: columns, chains, brackets, codes
(letters and digits in one word, numbers, words of rubrics joined by strokes or dashes), a working name with its take.
"""

import re
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon

from .lines import Line, count_words

_LONGEST, _LONGEST_PIECE, _LONGEST_FIELD = 20, 3, 14  # words
_LONGEST_CODED, _LONGEST_IN_TAKE, _LONGEST_NAME = 12, 4, 3  # words
_LONGEST_CHAIN, _LONGEST_TAKE = 60, 100  # characters
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
_ENDED = re.compile(
    r"[^\n]{2,60} \((?:adds|updates|recasts|corrects|repeats|releads|with)\b[^()\n]{0,80}\)", re.IGNORECASE
)
_CORRECTS = re.compile(r"\W{0,4}(?:corrects?|corrected|correcting|correction)\b", re.IGNORECASE)
_LISTED = re.compile(r"\s?[;|·]\s")
_LEAST_LISTED, _LEAST_CODES = 3, 3
_MIXED = re.compile(r"(?=\w*\d)(?=\w*[^\W\d_])\w{3,14}|[A-Z]{2,6}-\d{2,5}")
_CODE_WORD = re.compile(
    r"(?=\w*\d)\w+|[A-Z]{2,6}-\d{2,5}|[^\W\d_]|\w{1,12}(?:/\w{1,12})+/?|[A-ZÀ-Þ]{2,}(?:-[A-ZÀ-Þ\d]+)+|[\d:./-]*\d[\d:./-]*"
)
_TAG = re.compile(r"[A-Z]{2,6}")
_SERIAL = re.compile(r"\d{3,4}")
_PIECES = re.compile(r"\s*[,;|()\[\]]\s*|\s[-–—/]\s|:\s")
_DASHED = re.compile(r"\s[-–—]\s")
# The working name of a story, in one word or behind a rubric: "ORBY-HALL", "BC-ORB--Fish Hall".
_NAME = re.compile(r"[^\W\d_][\w&’'.]*(?:[-/]{1,2}[\w&’'.]+)+/?|[A-Z]{2}(?:-[A-Z]{2,4})*--\w+(?: \w+){0,2}")


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
    if (taken := _taken().fullmatch(text)) and count_words(taken["before"]) <= _LONGEST_PIECE + 1:
        return True
    if (ended := _ENDED.fullmatch(text)) and count_words(ended[0].split("(")[0]) <= _LONGEST_PIECE + 1:
        return True
    noted = _noted().fullmatch(text)
    return noted is not None and _news().search(noted["what"]) is not None


@cache
def _taken() -> re.Pattern[str]:
    """A name with the number of its take behind it, and what follows: "Orby hall, 2nd lead with quotes"."""
    words = load_lexicon("credits")
    numbered = rf"{_order(words['numbers_of_take'])} {any_of(words['kinds_of_take'])}"
    return re.compile(rf"(?P<before>[^\n]{{2,60}}?)(?:,| -|--| –|\s\(|\s?/) ?{numbered}\b[^\n]{{0,120}}", re.IGNORECASE)


@cache
def _noted() -> re.Pattern[str]:
    """The take before what is new in it: "Summary - with appeal, new: …"."""
    words = load_lexicon("credits")
    number = f"(?:night|day|{_order(words['numbers_of_take'])})"
    kind = any_of([*words["kinds_of_take"], *words["summaries"]])
    return re.compile(rf"(?:{number} )?{kind}(?: \d{{1,2}})?(?: ?[-–—:(]|,) ?(?P<what>[^\n]{{3,160}})", re.IGNORECASE)


@cache
def _news() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_lexicon('credits')['news_of_take'])}\b", re.IGNORECASE)


def _order(words: list[str]) -> str:
    """A pattern for the number of a take: "2nd", "second"."""
    return rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{any_of(words)})"


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


def is_desk_slug(text: str) -> bool:
    """Whether a line is an agency's own, by its codes or as a working name with its take."""
    words = text.split()
    if not words or text[-1] in ".!?":
        return False
    return (len(words) <= _LONGEST_CODED and _is_coded(words)) or (len(text) <= _LONGEST_TAKE and _is_take(text))


def _is_coded(words: list[str]) -> bool:
    """Whether at least half of its words, capitals aside, are codes, and a number of the desk's among them.

    A headline has numbers and initials as well ("RAF 1940 plane found"): a code of letters and digits leads, or the
    agency's initials with a number of three or four digits, and two codes more.
    """
    plain = [word for word in words if not _TAG.fullmatch(word)]
    codes = sum(_CODE_WORD.fullmatch(word) is not None for word in plain)
    led = _MIXED.fullmatch(words[0]) or (len(words) > 1 and _TAG.fullmatch(words[0]) and _SERIAL.fullmatch(words[1]))
    return bool(led) and codes >= _LEAST_CODES and 2 * codes >= len(plain)


def _is_take(text: str) -> bool:
    """Whether it is a working name in one word, alone or with pieces of a few words, the number of a take among them.

    In capitals the name may have two or three words: "ORBY HALL, 3rd lead". With a dash for a comma that is a title
    as well: "FISH HALL - LEAD".
    """
    name, *more = [piece for piece in _PIECES.split(text) if piece] or [text]
    own = _NAME.fullmatch(name) is not None
    if not more:
        return own and (name.isupper() or name[0].islower() or "--" in name)
    if not own and any(len(piece.split()) > _LONGEST_IN_TAKE for piece in more):
        return False
    named = own or (name.isupper() and len(name.split()) <= _LONGEST_NAME and not _DASHED.search(text))
    return named and any(_take().fullmatch(piece) for piece in more)


@cache
def _take() -> re.Pattern[str]:
    """The state of a report with its number: "2nd lead", "UPDATE 3", "LEAD-ALL"."""
    words = load_lexicon("credits")
    states, order = any_of(words["takes"]), _order(words["orders_of_take"])
    return re.compile(
        rf"(?:(?:{order}) )?(?:{states})(?:[- ]?(?:\d{{1,2}}|all|one|two|three|four|five))?", re.IGNORECASE
    )
