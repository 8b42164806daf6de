"""One of several that became all of them, and a single thing that became many."""

import re
from collections.abc import Iterator

from variorum.lang.words import Word, alike
from variorum.values import Drift, DriftKind, Passage

from .pairs import Kinship, Pair

_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|some|part|most|many|several|half|few)"
# "one of the furnaces", "seven of the eleven", "one of Harvest's offices".
_PART = re.compile(
    rf"\b(?P<count>{_NUMBER})\s+of\s+(?:(?:the|these|those|its|his|her|their|our)\b|[A-Z][\w’'-]*[’']s?\b)",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Aa] single)\s+(?=[a-z])")
# "Of the 112 stalls 40 burned": the whole, before or behind its part; "all 112 stalls".
_OF_WHOLE = re.compile(r"\b[Oo]f (?:the|its|their|some|about|these|those|his|her|our)? ?(?P<whole>\d[\d,]*\d|\d)\b")
_ALL = re.compile(r"\b(?:[Aa]ll|[Ee]very one)(?: of)?(?: the| its| their| these| those)? (?P<whole>\d[\d,]*\d|\d)\b")
# "seven of the eleven had …": the noun stands in a sentence before.
_ELIDED = re.compile(
    rf"\s+{_NUMBER}\s+(?:had|have|has|was|were|are|is|will|would|may|might|could|said|did)\b", re.IGNORECASE
)
# Before a noun, these say that only some are meant, or keep the count.
_STILL_PART = re.compile(
    rf"\b(?:{_NUMBER}|an?|another|any|certain|a number)\b(?:\s+of\b)?(?:\s+[\w’'-]+){{0,3}}\s*$", re.IGNORECASE
)
_REACH = 4
_ROW = 3


def partitive_drift(kinship: Kinship) -> Iterator[Drift]:
    """Each "one of the Ns" of the parent that the child tells of the Ns, and each "an N" it tells of Ns."""
    for pair in kinship.pairs:
        if pair.child.text == pair.parent.text:
            continue
        yield from _lost_parts(kinship, pair)
        yield from _multiplied(kinship, pair)
        yield from _made_all(kinship, pair)


def _lost_parts(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    for match in _PART.finditer(pair.parent.text):
        told = _told_plurals(kinship, pair, match)
        if (
            told
            and not _told_singly(kinship, pair, told[0])
            and not any(_still_part(kinship, pair, word) for word in told)
        ):
            kind = DriftKind.NUMBER if match["count"].lower() == "one" else DriftKind.SCOPE
            parent = kinship.parent.passage(pair.parent.start + match.start(), pair.parent.end)
            text = f"“{_part(kinship, pair, match)}” became “{_phrase(kinship, told[0])}”"
            yield Drift(kind=kind, child=_told_of(kinship, pair, told[0]), parent=parent, text=text)


def _made_all(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """The whole of which the parent tells a part, told as a whole: "40 of the 112" became "all 112"."""
    wholes = {m["whole"]: m for m in _OF_WHOLE.finditer(pair.parent.text)}
    for match in _ALL.finditer(pair.child.text):
        told = wholes.get(match["whole"])
        if told and not _ALL.search(pair.parent.text):
            child = kinship.child.passage(pair.child.start + match.start(), pair.child.end)
            text = f"a part “{told.group()}” became “{match.group()}”"
            yield Drift(kind=DriftKind.SCOPE, child=child, parent=pair.parent, text=text)


def _part(kinship: Kinship, pair: Pair, match: re.Match[str]) -> str:
    """The part with its noun where that follows at once: "one of the roadblocks"."""
    start, end = (pair.parent.start + at for at in match.span())
    noun = kinship.parent.words_in(end, pair.parent.end)[:1]
    near = noun and noun[0].start == end + 1 and _plural(noun[0])
    return kinship.parent.text[start : noun[0].end] if near else f"{match.group()} …"


def _told_plurals(kinship: Kinship, pair: Pair, match: re.Match[str]) -> list[Word]:
    """The child's plurals for the noun of which the parent tells of some."""
    plurals = [w for w in _words(kinship, pair) if _plural(w)]
    if _ELIDED.match(pair.parent.text, match.end()):
        return plurals[:1]
    following = kinship.parent.words_in(pair.parent.start + match.end(), pair.parent.end)[:_REACH]
    noun = next((w for w in following if _plural(w)), None)
    return [w for w in plurals if noun and alike(w.stem, noun.stem)]


def _told_singly(kinship: Kinship, pair: Pair, plural: Word) -> bool:
    """Whether the child has the noun in the singular too ("just one guard")."""
    return any(w.stem == plural.stem and not _plural(w) for w in _words(kinship, pair))


def _multiplied(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    before = kinship.parent.words_in(pair.parent.start, pair.parent.end)
    many = {w.stem for w in before if _plural(w)}
    for match in _SINGLE.finditer(pair.parent.text):
        at = pair.parent.start + match.end()
        noun = _head(kinship, next((w for w in before if w.start == at), None))
        if noun is None or noun.stem in many:
            continue
        told = [w for w in _words(kinship, pair) if w.stem == noun.stem]
        if told and all(_plural(w) and not _still_part(kinship, pair, w) for w in told):
            parent = kinship.parent.passage(pair.parent.start + match.start(), noun.end)
            text = f"“{parent.text}” became “{told[0].text}”"
            yield Drift(kind=DriftKind.NUMBER, child=_told_of(kinship, pair, told[0]), parent=parent, text=text)


def _head(kinship: Kinship, word: Word | None) -> Word | None:
    """The noun that a row of nouns ends in ("a furnace crew"), of three at most; none behind a hyphen."""
    for _ in range(_ROW):
        if word is None or kinship.parent.text[word.end : word.end + 1] == "-":
            return None
        if not _describes(kinship, word):
            return word
        word = next((w for w in kinship.parent.words if w.start == word.end + 1), None)
    return None


def _describes(kinship: Kinship, noun: Word) -> bool:
    """Whether the word only describes the next one ("a furnace fire")."""
    following = kinship.parent.text[noun.end : noun.end + 2]
    return following[:1] == " " and following[1:].isalpha() and _next_is_noun(kinship, noun)


def _next_is_noun(kinship: Kinship, noun: Word) -> bool:
    return any(w.start == noun.end + 1 and not w.text.endswith(("ed", "ing", "ly")) for w in kinship.parent.words)


def _words(kinship: Kinship, pair: Pair) -> tuple[Word, ...]:
    return kinship.child.words_in(pair.child.start, pair.child.end)


def _plural(word: Word) -> bool:
    low = word.text.lower()
    return low != word.stem and (low.endswith(("s", "men")) or low in ("people", "children"))


def _still_part(kinship: Kinship, pair: Pair, word: Word) -> bool:
    return bool(_STILL_PART.search(kinship.child.text[pair.child.start : word.start]))


def _phrase(kinship: Kinship, word: Word) -> str:
    lead = kinship.child.text[max(0, word.start - 12) : word.start]
    article = next((a for a in ("all the ", "the ", "all ", "both ") if lead.lower().endswith(a)), "")
    return f"{article}{word.text}"


def _told_of(kinship: Kinship, pair: Pair, word: Word) -> Passage:
    """The noun with what is told of it, to the end of the sentence."""
    return kinship.child.passage(
        max(pair.child.start, word.start - len(_phrase(kinship, word)) + len(word.text)), pair.child.end
    )
