"""What an agency's desk sets above a report for other desks: "CTB0417  i  wld/ene  prio 2", "ORBY-HALL, 2nd take".

Such lines are told by what they consist of, not by the order in which one agency gives it: codes (letters and digits
in one word, numbers, words of rubrics joined by strokes or dashes), or a working name with its number of take.
"""

import re
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon

_LONGEST, _LONGEST_PIECE, _LONGEST_NAME = 12, 4, 3  # words
_MOST = 100  # characters
_LEAST_CODES = 3
_MIXED = re.compile(r"(?=\w*\d)(?=\w*[^\W\d_])\w{3,14}|[A-Z]{2,6}-\d{2,5}")
_CODE = re.compile(
    r"(?=\w*\d)\w+|[A-Z]{2,6}-\d{2,5}|[^\W\d_]|\w{1,12}(?:/\w{1,12})+/?|[A-ZÀ-Þ]{2,}(?:-[A-ZÀ-Þ\d]+)+|[\d:./-]*\d[\d:./-]*"
)
_TAG = re.compile(r"[A-Z]{2,6}")
_SERIAL = re.compile(r"\d{3,4}")
_PIECES = re.compile(r"\s*[,;|()\[\]]\s*|\s[-–—/]\s|:\s")
_DASHED = re.compile(r"\s[-–—]\s")
# The working name of a story, in one word or behind a rubric: "ORBY-HALL", "BC-ORB--Fish Hall".
_NAME = re.compile(r"[^\W\d_][\w&’'.]*(?:[-/]{1,2}[\w&’'.]+)+/?|[A-Z]{2}(?:-[A-Z]{2,4})*--\w+(?: \w+){0,2}")


def is_desk_slug(text: str) -> bool:
    """Whether a line is an agency's own, by its codes or as a working name with its take."""
    words = text.split()
    if not words or text[-1] in ".!?":
        return False
    return (len(words) <= _LONGEST and _is_coded(words)) or (len(text) <= _MOST and _is_take(text))


def _is_coded(words: list[str]) -> bool:
    """Whether at least half of its words, capitals aside, are codes, and a number of the desk's among them.

    A headline has numbers and initials as well ("RAF 1940 plane found"): a code of letters and digits leads, or the
    agency's initials with a number of three or four digits, and two codes more.
    """
    plain = [word for word in words if not _TAG.fullmatch(word)]
    codes = sum(_CODE.fullmatch(word) is not None for word in plain)
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
    if not own and any(len(piece.split()) > _LONGEST_PIECE for piece in more):
        return False
    named = own or (name.isupper() and len(name.split()) <= _LONGEST_NAME and not _DASHED.search(text))
    return named and any(_take().fullmatch(piece) for piece in more)


@cache
def _take() -> re.Pattern[str]:
    """The state of a report with its number: "2nd lead", "UPDATE 3", "LEAD-ALL"."""
    states = any_of(load_lexicon("credits")["takes"])
    order = r"\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|new|full|final|eds|urgent|early|night"
    return re.compile(
        rf"(?:(?:{order}) )?(?:{states})(?:[- ]?(?:\d{{1,2}}|all|one|two|three|four|five))?", re.IGNORECASE
    )
