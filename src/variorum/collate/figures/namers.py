"""Who names a figure in a sentence that the report tells itself: "Corvel puts it at 12", "…, says the mayor"."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.thesaurus import base_form
from variorum.values import Claim, Name, Quantity, Speech, VoiceKind

_ADVERBS = re.compile(
    r"(?:,? (?:who|which))?,?"
    r"(?: (?:had|has|have|now|still|also|only|since|first|at first|initially|later|earlier|then|so far|already|itself"
    r"|in turn|as a whole|yesterday|today|again|(?:at|by) (?:noon|night|midnight|first|last)|on \w+day|in [A-Z]\w+))*$"
)
_THE = re.compile(r"\b[Tt]he (?:[a-z-]+ ){0,2}[a-z-]+$")
_OPENING = re.compile(r"(?:[Tt]he )?(?:[a-z-]+ ){0,2}[a-z-]+")
# What opens another clause between the verb and its figure.
_TURNED = re.compile(r"\d[^,]*,|\b(?:who|which|that|because|after|when|while|where|if|said|says|told)\b")
_SAYING = "said|says|announced|wrote|writes|informed|reports|reported|confirmed"
_WHEN = r"(?: (?:on|in|at|by|late|early|yesterday)\b[^,;:“”\"]{0,60})?"
_TO = r"told (?:a|the|reporters|journalists|parliament|lawmakers|[A-Z]\w+)\b[^,;:“”\"]{0,60}"
_WHO = r", (?!and |but |while |whereas )(?P<who>[^,;:\n“”\"]{3,60})(?P<more>, [^,;:\n“”\"]{3,90})?,? "
_TOLD = re.compile(rf"{_WHO}(?:{_TO}|(?:said|says|announced){_WHEN})\.?\s*$")
_CLOSED = re.compile(rf"{_WHO}(?:{_TO}|(?:{_SAYING}){_WHEN})(?:\.?\s*$|, (?:as|after|when|while|where)\b)")
_HANDED = re.compile(
    r"[^.,;:“”\"]{3,50}? (?:by|handed out by|issued by|published by|written by|drawn up by) (?P<who>[^.,;:“”\"]{3,50})"
)
# Code points around a figure in which it is told who names it, and before a document in which it is told whose it is.
_AROUND, _FAR = 400, 2000
# Code points behind a document's first word in which it is told whose it is.
_REACH = 120
_INVERTED = re.compile(rf", (?:{_SAYING}) (?P<who>[^,;:\n“”\"]{{3,50}}?)(?=[,;.]|\s*$)")
_LED = re.compile(r"According to (?P<who>[^,;:\n“”\"]{3,60}), ")
_INSERTED = re.compile(
    r", (?P<who>[^,;:\n“”\"]{3,40}) (?:counts|counted|estimates|estimated|reckons|reckoned|calculates|calculated),"
)


def namer_of(claim: Claim, quantity: Quantity, names: Sequence[Name]) -> str | None:
    """Who gives the figure in its sentence, by a verb that names figures or a cue the parse has missed.

    A name of the story, else a body or an office as written ("the factory"); ``None`` where it is nobody such.
    """
    place = claim.sentence
    if place is None or claim.speech is not Speech.NARRATED:
        return None
    start, end = (max(0, at - place.start) for at in (quantity.start, quantity.end))
    low = max(0, start - _AROUND)  # a table may be one sentence
    text, start, end = place.text[low : end + _AROUND], start - low, end - low
    return _by_verb(text[:start], names) or _by_clause(text[end:], names) or _by_cue(text, start, end, names)


def author_of(claim: Claim, text: str, names: Sequence[Name]) -> str | None:
    """Whose document the last voice is: "a summary handed out by Oben's office", "the agency's letter"."""
    voice = claim.voices[-1] if claim.voices else None
    if voice is None or voice.kind is not VoiceKind.DOCUMENT:
        return None
    behind = _HANDED.match(text, voice.start, voice.start + _REACH)
    if behind:
        return _opening(behind["who"], names)
    noun = re.escape(voice.name.split(" of ", 1)[0].rsplit(" ", 1)[-1])
    who = r"(?P<who>(?:\b[Tt]he |\b[A-Z])[\w .-]{2,40}?)"
    before = text[max(0, voice.start - _FAR) : voice.end]
    owned = re.search(rf"{who}['’]s? (?:\w+ )?{noun}\b", before)
    said = re.search(rf"{who} (?:said|says|wrote|writes) in an? (?:\w+ )?{noun}\b", before)
    return next((name for m in (owned, said) if m and (name := _ending(m["who"], names))), None)


def closing_speaker(claim: Claim, quantity: Quantity, names: Iterable[Name]) -> str | None:
    """The name behind the last comma of a sentence told as narrated: "…, the chief, Ana Ruiz, told reporters."."""
    place = claim.sentence
    if place is None or claim.speech is not Speech.NARRATED:
        return None
    found = _TOLD.search(place.text, max(0, quantity.end - place.start))
    return named_in(f"{found['who']} {found['more'] or ''}", names) if found else None


def named_in(words: str, names: Iterable[Name]) -> str | None:
    """The canonical name whose form stands first in the words."""
    places = [(at, -len(f), n.canonical) for n in names for f in n.forms if (at := words.find(f)) >= 0]
    return min(places)[2] if places else None


def _by_verb(before: str, names: Sequence[Name]) -> str | None:
    """The subject right before the last verb that names or sets the figure."""
    for pattern in (_naming(), _setting()):
        found = pattern.match(before)
        if found and not (pattern is _naming() and _TURNED.search(found["gap"])):
            led = before[: found.start("verb")].rstrip()
            if named := _ending(_ADVERBS.sub("", led).rstrip(","), names):
                return named
    return None


def _by_clause(behind: str, names: Sequence[Name]) -> str | None:
    """Who counted them: "the 74 wounded whom the governor counted"."""
    found = _counted().match(behind)
    return _ending(_ADVERBS.sub("", found["who"]), names) if found else None


def _by_cue(text: str, start: int, end: int, names: Sequence[Name]) -> str | None:
    led = _LED.match(text)
    if led and led.end() <= start and ";" not in text[:start]:
        return _opening(led["who"], names)
    for pattern in (_CLOSED, _INVERTED):
        found = pattern.search(text, end)
        if found and not re.search(r"[;:“”\"]", text[end : found.start()]):
            return _opening(f"{found['who']} {found.groupdict().get('more') or ''}", names)
    inserted = next((m for m in _INSERTED.finditer(text) if m.end() <= start or m.start() >= end), None)
    return _opening(inserted["who"], names) if inserted else None


def _ending(words: str, names: Iterable[Name]) -> str | None:
    """The person, party or body whose name ends the words; else the body or office that does."""
    forms = ((-len(f), n.canonical) for n in names if n.kind in ("person", "party") for f in n.forms if _ends(words, f))
    named = min(forms, default=None)
    if named:
        return named[1]
    found = _THE.search(words)
    return found[0].lower() if found and _can_vouch(found[0]) else None


def _ends(words: str, form: str) -> bool:
    return words.endswith(form) and not words[: -len(form)][-1:].isalnum()


def _opening(words: str, names: Iterable[Name]) -> str | None:
    """The name that stands first in the words; else the body or office that opens them. Outlets pass on."""
    found = [(at, -len(f), n) for n in names for f in n.forms if (at := words.find(f)) >= 0]
    if found:
        name = min(found, key=lambda item: item[:2])[2]
        return name.canonical if name.kind not in ("outlet", "agency") else None
    return opening_body(words)


def opening_body(words: str) -> str | None:
    """The longest beginning of the words that is a body or an office: "the county surveyor"."""
    led = _OPENING.match(words.strip())
    kept = led[0].split() if led else []
    while kept and not _can_vouch(" ".join(kept)):
        kept.pop()
    return " ".join(kept).lower() if len(kept) > 1 else None


def _can_vouch(phrase: str) -> bool:
    """Whether its noun is a body, an office or a firm."""
    noun = base_form(phrase.rsplit(" ", 1)[-1].lower())
    return any(noun in word_list("speakers", table) for table in ("bodies", "officers", "firms", "informing"))


def _either(*keys: str) -> str:
    forms = {form for key in keys for form in load_lexicon("estimates")[key]}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf".*\b(?P<verb>{_either('naming', 'finding')})\b(?P<gap>[^.;!?“”\"()\n]{{0,45}})$", re.DOTALL)


@cache
def _setting() -> re.Pattern[str]:
    between = _either("between")
    return re.compile(
        rf".*\b(?P<verb>{_either('setting')})\b(?P<gap>[^;!?“”\"\n]{{1,110}}) (?:at|to)(?: (?:{between}|between))?\s*$",
        re.DOTALL,
    )


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(
        r"[^.,;:!?“”\"\n]{0,30}? (?:that|whom|which) (?P<who>[^.,;:!?“”\"\n]{3,40}?) "
        rf"(?:{_either('naming', 'finding')})\b"
    )
