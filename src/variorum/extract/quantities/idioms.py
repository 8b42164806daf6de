"""What befell the counted, told in a phrase and not in a verb: "had yet to be found", "had no power", "in the dark"."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.lang.thesaurus import is_person_noun
from variorum.values import Measure, Quantity, Sentence

from .tallies import Counted

# Code points before a number in which it may be said what the counted lack: "power is off in 900 homes".
_LEAD = 70
_AUXILIARIES = (
    r"(?:(?:more|others?|people|have|has|had|are|is|were|was|could|can|being|still|yet|also|now|remain|remained|left"
    r"|nearly|all|reportedly|who)\s)*"
)


def with_idiom(
    text: str, sentence: Sentence, stretch: tuple[int, int], counted: Counted | None, before: Quantity | None
) -> Counted | None:
    """*counted*, or those counted *before*, or persons, with what a phrase behind or before the number tells of them.

    Only where no verb tells anything else of them.
    """
    told = counted.event_lemmas if counted else ()
    for lemma, row in sorted(load_lexicon("events")["idioms"].items()):
        if any(event.removeprefix("not ") not in row["verbs"] or event in row["kept"] for event in told):
            continue
        if row.get("personal") and counted and not is_person_noun((counted.noun or "person").lower()):
            continue
        end = counted.end if counted else stretch[1]
        found = _behind(text, end, sentence.end, lemma, bare=counted is None)
        found = found or _lead(text, sentence.start, stretch[0], lemma) if counted else found
        if found is not None:
            return _told(counted, before, found, row, lemma)
    return counted


def _behind(text: str, at: int, end: int, lemma: str, *, bare: bool) -> tuple[str, int] | None:
    """The words of the idiom right behind the counted, and where they end."""
    free, strict, near = _patterns(lemma)
    found = (strict if bare else free).match(text, at, end) or near.match(text, at, end)
    return (found["idiom"], found.end()) if found else None


def _lead(text: str, start: int, at: int, lemma: str) -> tuple[str, int] | None:
    pattern = _leads(lemma)
    found = pattern.search(text, max(start, at - _LEAD), at) if pattern else None
    return (found["idiom"], 0) if found else None


@cache
def _patterns(lemma: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    row = load_lexicon("events")["idioms"][lemma]
    idioms, close = _either(row["behind"]), _either(row.get("near", row["behind"]))
    gap = r"(?:(?!\b(?:but|while|whereas|because|whose|and)\b)[^.;:,\d]){0,70}?"
    free = re.compile(rf"{gap}\b(?P<idiom>{idioms})\b", re.IGNORECASE)
    strict = re.compile(rf"\s{_AUXILIARIES}(?P<idiom>{idioms})\b", re.IGNORECASE)
    near = re.compile(rf"\s{_AUXILIARIES}(?P<idiom>{close})\b", re.IGNORECASE)
    return free, strict, near


@cache
def _leads(lemma: str) -> re.Pattern[str] | None:
    leads = load_lexicon("events")["idioms"][lemma]["before"]
    gap = (
        r"(?:(?:to|in|for|are|were|still|at|of|from|some|an|estimated|about|around|least|up|nearly|more|than"
        r"|approximately|roughly)\s)*"
    )
    return re.compile(rf"\b(?P<idiom>{_either(leads)})\s{gap}$", re.IGNORECASE) if leads else None


def _either(forms: list[str]) -> str:
    """The forms as one pattern; in each "{supply}" stands for anything that may be cut."""
    supplies = "|".join(sorted(load_lexicon("events")["supplies"]))
    return "|".join(form.replace("{supply}", rf"(?:\w+ )?(?:{supplies})(?: supply)?") for form in forms)


def _told(
    counted: Counted | None, before: Quantity | None, found: tuple[str, int], row: Mapping[str, str], lemma: str
) -> Counted:
    words, end = found
    if counted is None:
        held = before if before is not None and before.measure is Measure.COUNT else None
        unit, phrase = (held.unit, held.of) if held else (row["whom"], None)
        counted = Counted(noun=unit, of=phrase, end=end, event=None, event_lemmas=())
    return replace(counted, noun=counted.noun or row["whom"], event=" ".join(words.split()), event_lemmas=(lemma,))
