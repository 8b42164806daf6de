"""Lines above a report that are no headline whatever they look like: letterheads, slugs, mail headers, days."""

import re
from collections.abc import Sequence
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.lang.notices import names_a_notice

from .crediting import find_stamp
from .lines import Line, count_words, line_at
from .slugs import is_slug

_MAIL = re.compile(r"^(?P<field>from|to|cc|date|sent|reply-to|subject): {1,4}(?P<said>[^<\n]{1,200})", re.IGNORECASE)
_PRICED = re.compile(r"\b(?:price|vol\.?|issue no\.?)\b[^\n]{0,12}\d", re.IGNORECASE)
_SLUG = re.compile(
    r"^(?:item \d|bulletin\b[^a-z]*\d|reader:|anchor:|presenter:|embargo)|\bdur(?:ation)?[:.]? ?\d", re.IGNORECASE
)
_BRANCH = re.compile(
    r"(?:\s{1,4}[-–—/|]|\s{0,4}[:,])\s{1,4}"
    r"(?:(?:central|main|english|foreign|radio|international|national|weekend|evening|morning|late|final|print) )?"
    r"(?:news ?room|news ?desk|news|desk|service|bulletin|press office|headlines|online|edition|pages)\b.{0,20}$",
    re.IGNORECASE,
)
INITIALS = re.compile(r"(?P<short>[A-Z]{2,6}) ?(?:[-–—:/|]|\() ?(?P<long>[A-ZÀ-Þ][^\n,()|/]{4,60}?)(?:\)|,.{0,40})?$")
_INITIALS_BEHIND = re.compile(r"(?P<long>[A-ZÀ-Þ][^\n,()|/]{4,60}?) ?(?:[-–—:/|]|\() ?(?P<short>[A-Z]{2,6})\)?$")
_VOWEL = re.compile(r"[AEIOUYÀ-Þ]")
SMALL = frozenset({"of", "for", "and", "the", "on", "in", "at", "by", "de", "la", "del", "der", "und", "et", "&"})
_MOTTO = re.compile(
    r"\s{1,4}[-–—|:]\s{1,4}(?=[a-zß-ÿ]|(?:The|Your|Our|All|Always|Since|News|Independent) )[^.\n]{4,80}$"
)
_LONGEST_NAME = 5
_COUNTED = re.compile(
    r"\s?\((?:[\w ]{0,20}\b(?:channel|group|page|forum|newsletter)|[\d.,]+ (?:subscribers|members|followers))\b[^)]*\)$"
)
_ISSUE = re.compile(
    r"(?:(?:number|no|nr|issue|vol(?:ume)?|edition|heft|ausgabe|year|jahrgang|numéro|número|n°|№)\.? ?"
    r"(?:\d{1,6}|[IVXLC]{1,7})"
    r"(?:\s?[,/·|–-]?\s?|$)){1,3}",
    re.IGNORECASE,
)
_LONGEST_AUDIENCE = 10  # words
_SENT = re.compile(r"(?:[A-Z]{2,6}\s{1,4})?\d[\d:./\s-]{5,30}(?:\s{1,4}[A-Z]{2,6})?")  # "CTB 0712 070331"
_TAKE = re.compile(
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|new|full|final|eds|urgent) )?"
    r"(?:lead|ld|take|update|flash|newsflash|urgent|bulletin|alert|snap|writethru|write-through|wrap(?:up)?|night lead)"
    r"(?: \d{1,2})?",
    re.IGNORECASE,
)
# Letters set apart, as logos have them: "T H E   O R B Y   P O S T".
_APART = re.compile(r"\S(?: \S){1,14}(?:\s{2,5}\S(?: \S){1,14}){0,5}")
_LEAST_APART = 6  # letters
_MENU = re.compile(r"\s{2,8}|\s[.]\s|\s{0,4}[|·•›»]\s{0,4}|\s/\s|\]\s{0,4}\[|\t")
# Of what is new behind an entry, or its page: "Careers (2)", "What's on p. 5".
_COUNT = re.compile(r" \(\d{1,4}(?: new)?\)|,? (?:p\.|pp\.|pages?) ?\d{1,3}(?=\W|$)")
# How often a paper appears, and what it costs: a piece of the line below its name.
_PERIOD = re.compile(
    r"(?:(?:every|on|each) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|morning|evening|week|month)s?"
    r"(?: and (?:mon|tues|wednes|thurs|fri|satur|sun)days?)?|(?:twice |once )?(?:daily|weekly|monthly|fortnightly)"
    r"|(?:twice|once|three times) an? (?:day|week|month)",
    re.IGNORECASE,
)
_COST = re.compile(
    r"(?:[£€$] ?\d+(?:[.,]\d\d)?|\d{1,3}(?:[.,]\d\d)? [^\W\d_]{3,10}|free(?: of charge)?)", re.IGNORECASE
)
_ASIDE = re.compile(r"\s*[|·•*/–—]\s*|\s-\s")
_LEAST_ENTRIES, _LONGEST_ENTRY = 3, 3
_TICKER = re.compile(
    r"(?:latest|breaking|live|trending|just in|top stories|headlines)(?: news)?\s{0,2}"
    r"(?:[|:»*•]|\s{2})[^\n]{3,120}(?:[|»*•]|\s{2})",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?:(?:(?:proudly )?serving|independent|your (?:local|daily|weekly))\b[^\n,]{0,80}\b(?:since|in|est\.?) "
    r"|[^\n,]{0,60}\b(?:newspaper|paper|daily|weekly|journal|magazine) since "
    r"|(?:founded|established|est\.?|since) (?:in )?)(?:1[6-9]|20)\d\d(?=\W{0,3}$|\s{0,4}[*·|•–—-])",
    re.IGNORECASE,
)
_DEFINED = re.compile(
    r"\((?:the )?[“\"][^“”\"\n]{2,40}[”\"](?:,? (?:or|and) (?:the )?[“\"][^“”\"\n]{2,40}[”\"]){0,3}\)"
)
_NUMBERED = re.compile(
    r"(?:rns|ref(?:erence)?|reg|release|document|file|case)\.? ?(?:no|number|nr)\b[.:]?\s?:?\s?[\w/.-]{2,20}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{4,300}")
_FROM = re.compile(r"From [A-ZÀ-Þ][\w’']+(?: [A-ZÀ-Þ][\w’']+){0,3}, the ")
# What a paper sets above pieces of a kind: "LETTER FROM ORBY".
_RUBRIC = re.compile(
    r"(?:(?:a|the) )?(?:letters?|postcard|dispatch|notes?|diary|views?|scenes|greetings|notebook) from "
    r"(?:the )?[A-ZÀ-Þ][^\W\d_]+(?: [A-ZÀ-Þ][^\W\d_]+){0,2}$"
    r"|from (?:the|our) [^\W\d_]+(?: of (?:the )?[^\W\d_]+)?$",
    re.IGNORECASE,
)
# A way to the posts before and after: "« My boots | Main | Next »".
_BESIDE = re.compile(r"[«‹←<]{1,2}\s[^|\n]{2,60}\s\|\s")
_BOX = re.compile(r"\[[ xX✓✔]?\]\s")  # to tick: "[x] Yes, send me alerts"
_BEGINS = (_BESIDE, _TICKER, _SINCE, _RUBRIC, _FROM, _BOX)
_PATH = re.compile(r"[\w &'’.-]{2,40}(?: ?[>›»] ?[\w &'’.-]{2,30}){1,4}")
_WHOLE = (_TAKE, _SENT, _DEFINED, _NUMBERED, _ADDRESS)
_LEAST_WORDS = 2
FIRM = re.compile(r"\b(?:plc|ltd|inc|gmbh|llc|s\.?a\.?|corp|co)\.?$", re.IGNORECASE)
_PLACED = re.compile(r"^[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){0,3},\s")


def is_notice(line: Line) -> bool:
    """Whether a line only says what kind of notice follows: "Press notice 44/2031", "Statement for the media"."""
    return names_a_notice(line.text)


def is_letterhead(line: Line, following: str) -> bool:
    """Whether a line is part of a letterhead and no headline, by its form or by the text that is *following* it.

    A short line of capitals alone is a name where the text calls somebody so: "ORBY BOATS" above "Orby Boats will ...".
    """
    text = line.text.strip()
    if is_notice(line) or _MAIL.match(text) or _PRICED.search(text) or _SLUG.search(text) or is_slug(line):
        return True
    if is_channel(line) or is_audience(line) or is_menu(line) or any(form.match(text) for form in _BEGINS):
        return True
    return is_day(line) or any(form.fullmatch(text) for form in _WHOLE) or _is_name(text, following)


def is_path(line: Line) -> bool:
    """Whether a line is the way to a page: "Home > Orby > Fish hall"."""
    return _PATH.fullmatch(line.text) is not None


def is_issue(line: Line) -> bool:
    """Whether a line numbers an issue, with or without its day: "Number 41        Orby, 3 March 2031"."""
    match = _ISSUE.match(line.text)
    return match is not None and (match.end() == len(line.text) or find_stamp(line) is not None)


def is_motto(line: Line) -> bool:
    """Whether a line tells since when a paper has appeared, how often, or its price: "Serving Orby since 1911"."""
    if _SINCE.match(line.text) or _PRICED.search(line.text):
        return True
    pieces = [piece for piece in _ASIDE.split(line.text) if piece]
    if len(pieces) < 2 or line.is_sentence:
        return False
    often = any(map(_PERIOD.fullmatch, pieces))
    return often and (len(pieces) == 2 or any(map(_COST.fullmatch, pieces)))


def is_channel(line: Line) -> bool:
    """Whether a line names what readers follow, and says so: "Quay Watch (channel, 4,812 subscribers)"."""
    return line.text[-1] == ")" and _COUNTED.search(line.text) is not None


def is_audience(line: Line) -> bool:
    """Whether a line tells how many follow whoever the line above names: "Official channel · 4,812 subscribers"."""
    return line.words <= _LONGEST_AUDIENCE and line.figures > 0 and _audience().fullmatch(line.text) is not None


@cache
def _audience() -> re.Pattern[str]:
    counted = "|".join(load_lexicon("credits")["audience"])
    return re.compile(
        r"(?:[^\d\n]{0,60}[^\w\s,] ?)?\d[\d., \u00a0]*(?:[kKmM]\b|thousand|million|Tsd\.?|mil)? ?"
        rf"(?:{counted})(?: ?[^\w\s][^\n]{{0,60}})?",
        re.IGNORECASE,
    )


def mail_headers(lines: Sequence[Line]) -> dict[str, Line]:
    """What the headers of a mail among *lines* say, by their names; none without a sender and a subject."""
    found: dict[str, Line] = {}
    for line in lines:
        if match := _MAIL.match(line.text):
            said = match["said"].strip(" \"'")
            start = line.start + line.text.index(said, match.start("said"))
            found.setdefault(match["field"].lower(), line_at(start, said))
    return found if {"from", "subject"} <= found.keys() else {}


def length_of_letterhead(lines: Sequence[Line]) -> int:
    """How many of the *lines* above a body belong to a letterhead: all down to the last that says what follows is one.

    0 where nothing is left for a headline.
    """
    said = [n for n, line in enumerate(lines) if is_notice(line) or _SLUG.search(line.text)]
    length = said[-1] + 1 if said else 0
    left = [line for line in lines[length:] if not is_letterhead(line, "") and line.words >= _LEAST_WORDS]
    return length if left else 0


def is_day(line: Line) -> bool:
    """Whether the line is a day, with or without a place and an hour, and nothing else."""
    stamp = find_stamp(line)
    if stamp is None:
        return False
    rest = f"{line.text[: stamp.date.start]}{line.text[stamp.date.end :]}"
    days = "|".join(load_lexicon("calendar")["names"])
    rest = re.sub(rf"\b(?:{days}|at|on|[ap]\.?m\.?|hrs?|local time|gmt|utc)\b", " ", rest, flags=re.IGNORECASE)
    place = _PLACED.match(line.text)
    left = rest[place.end() :] if place and place.end() <= stamp.date.start else rest
    return not any(letter.isalpha() for letter in left)


def _is_name(text: str, following: str) -> bool:
    words = text.split()
    if not text.isupper() or not 1 <= len(words) <= _LONGEST_NAME:
        return False
    bare = FIRM.sub("", text).strip(" .,")
    own = " ".join(word.capitalize() for word in bare.split())
    return bool(own) and re.search(rf"(?<!\w){re.escape(own)}(?!\w)", following) is not None


def without_branch(words: str) -> str:
    """A name in a letterhead without its branch or its motto: "Orby Post - your paper since 1951"."""
    words = _closed_up(words)
    return _MOTTO.sub("", _BRANCH.sub("", _COUNTED.sub("", words))).strip(" -–—/|")


def _closed_up(words: str) -> str:
    """Words whose letters are set apart, joined again: "T H E   P O S T"."""
    if sum(map(str.isalpha, words)) < _LEAST_APART or not _APART.fullmatch(words):
        return words
    return " ".join(part.replace(" ", "") for part in re.split(r"\s{2,}", words))


def name_of(words: str) -> str:
    """The name in a letterhead, freed of its branch and in small letters: "ORBY RADIO / NEWSROOM" is "Orby Radio"."""
    bare = without_branch(words)
    if spelled := initials_beside(bare):
        bare = spelled["long"].strip()
    if not bare.isupper() or " " not in bare:
        return bare
    return " ".join(_in_small(n, word) for n, word in enumerate(bare.split()))


def initials_beside(words: str) -> re.Match[str] | None:
    """A name beside its initials: "CTB - Coast Telegraph Bureau", "Coast Telegraph Bureau (CTB)"."""
    found = (form.fullmatch(words) for form in (INITIALS, _INITIALS_BEHIND))
    return next((match for match in found if match and is_spelled_out(match)), None)


def is_spelled_out(found: re.Match[str]) -> bool:
    """Whether the initials are those of the name beside them."""
    return "".join(word[0] for word in found["long"].split() if word[0].isupper()) == found["short"]


def _in_small(n: int, word: str) -> str:
    if n and word.lower() in SMALL:
        return word.lower()
    return word if not _VOWEL.search(word) else "-".join(part.capitalize() for part in word.split("-"))


def is_menu(line: Line) -> bool:
    """Whether it is entries of a menu side by side: "Latest  Regions (3)  Traffic", "Home | Archive | Tides: 14:22"."""
    words = _COUNT.sub("", line.text).strip()
    entries = [entry for entry in _MENU.split(words) if any(map(str.isalnum, entry))]
    entries = [entry.split(": ")[0] for entry in entries] if len(entries) >= _LEAST_ENTRIES else entries
    if len(entries) < _LEAST_ENTRIES or any(map(str.isdigit, " ".join(entries[:-1]))):
        return False
    return all(count_words(entry) <= _LONGEST_ENTRY and entry[-1] not in ".!?" for entry in entries)
