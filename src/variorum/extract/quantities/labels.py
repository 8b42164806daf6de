"""What a figure behind a label counts: "Persons evacuated: 5,120", "Injured ..... 118", "Schools: a hundred and two".

Labels are no sentences, and no parser reads them: their words are looked up one by one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.lang.alternatives import any_of
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.thesaurus import base_form, is_noun, is_person_noun, is_verb
from variorum.values import Measure, Quantity

from .befalling import harm_words
from .gathered import told_by
from .tallies import Counted, count_of_none

_MOST_WORDS = 9
_REACH = 120  # code points before a figure in which its label begins
_CLOCK = re.compile(r"\s*(?:[-–—•*·▪◦‣]\s+|\(?[ivx\d]{1,3}[.)]\s+)?(?:\d{1,2}[:.]\d\d\s+)?")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OF_THESE = re.compile(r"(?:of (?:these|those|them|which|whom)|thereof|including|incl\.)\b:?\s*", re.IGNORECASE)
# "Closed beds number 310", "the captors numbered four".
_NUMBERED = re.compile(
    r"(?:^|[.;,]\s|\band\s)(?:the\s)?(?P<label>(?:[\w’'-]+\s){0,3}[a-z]+s(?:\s[a-z]+ed)?|dead|injured|wounded|missing)\s(?:in\s\w+\s)?(?:number|numbered|total|totalled|totaled)\s$",
    re.IGNORECASE,
)
_NONE = re.compile(r":\s+(?P<none>none|nobody|no one)\b(?=\s?(?:[.,;)]|$))", re.IGNORECASE)
_LED = re.compile(r"(?:the|an?|his|her|its|their)\b", re.IGNORECASE)
_GENERIC = frozenset({"unit", "person", "people", "case", "number"})


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says is counted and what befell it; ``text`` as written, ``inner`` in brackets behind another.

    ``prose`` before a colon, as in any sentence; ``many``: the noun is a plural, or one for many; ``partial``: behind
    "of these", so that it tells of what was counted before.
    """

    text: str
    noun: str | None
    event: str | None
    lemmas: tuple[str, ...]
    inner: bool = False
    prose: bool = False
    many: bool = True
    partial: bool = False


def label_before(words: str, start: int) -> Label | None:
    """The label right before the figure at *start* of the line *words*, ``None`` where none stands there.

    The cells of a table between the label and the figure are passed over. Of a name, or somebody who speaks
    ("Captain: “Forty.”"), there is none.
    """
    if numbered := _NUMBERED.search(words, 0, start):
        return _read(numbered["label"], inner=False)
    if not any(mark in words[max(0, start - _REACH) : start] for mark in (":", "|", "..", "  ", "\t", " . ")):
        return None
    found = _before().search(words, max(0, start - _REACH), start)
    if found is None:
        return None
    at = found.start("label")
    text = words[at : found.end("label")].strip(" -–—•*")
    if clock := _CLOCK.match(text):
        text = text[clock.end() :]
    partial = _OF_THESE.match(text) is not None
    text = _OF_THESE.sub("", text).strip()
    lowered = _WORD.findall(text.lower())
    if not 0 < len(lowered) <= _MOST_WORDS or " ".join(lowered) in word_list("rows", "alone"):
        return None
    if not word_list("rows", "clausal").isdisjoint(lowered):
        return None
    read = _read(text, inner=words[:at].rstrip()[-1:] in ("(", ";"))
    if read is None:
        return None
    return replace(read, prose=words[found.end("label") :].startswith(":"), partial=partial)


@cache
def _before() -> re.Pattern[str]:
    leads = any_of(load_lexicon("rows")["leads"]["words"])
    cell = r"(?:[A-Z]{3} |[$£€¥₩₹])?[\d.,]+ ?[a-zA-Z%]{0,4}"
    joint = r"(?::[ \t]+|(?:\s?\.){2,}\s?|\s\.\s|\s?\|\s?|\t\s*|\s{2,})"
    return re.compile(
        rf"(?:^|(?<=[(;])|(?<=[.?!,]\s)|(?<=\d\d[:.]\d\d\s))(?P<label>(?:[^:|\t().;?!]|\.(?=\d|\w\.)){{2,90}}?){joint}"
        rf"(?:{cell}(?:\s?\|\s?|\t\s*|\s{{2,}})){{0,6}}(?:{leads}\s|[a-z’'-]+ of ){{0,3}}"
        r"(?:[+−-]?(?:US|[A-Z]{3} ?)?[$£€¥₩₹]?|[+−-])$",
        re.IGNORECASE,
    )


def _read(text: str, *, inner: bool) -> Label | None:
    if text.lower() in load_lexicon("rows")["votes"]:
        return Label(text, "vote", text, (str(load_lexicon("rows")["votes"][text.lower()]),), inner)
    words = _WORD.findall(text)
    events = [(word, lemma) for word in words if (lemma := _event(word.lower()))]
    told = [word for word, _ in events]
    plights = {**load_lexicon("events")["plights"], **load_lexicon("rows")["phrases"]}
    plight = next((k for k in plights if " " in k and k in text.lower()), None)
    noun = _noun(text, told)
    if noun is None and not events and plight is None:
        return Label(text, None, None, (), inner) if _is_part(words) else None
    if not events and noun and _may_speak(noun, words):
        return None
    lemmas = tuple(dict.fromkeys(lemma for _, lemma in events))
    if plight:
        lemmas = (*lemmas, str(plights[plight]))
    event = " ".join([*told, *((plight,) if plight else ())]) or None
    low = {word.lower() for word in words}
    many = noun not in low or noun in word_list("rows", "many") or text.isupper()
    return Label(text, noun, event, lemmas, inner, many=many)


def _is_part(words: Sequence[str]) -> bool:
    """As in "in danger", "from abroad": which of them, not who."""
    return words[0].lower() in word_list("rows", "joining")


def _event(word: str) -> str | None:
    """The verb of the event a word of a label tells: of "fatalities" die, of "evacuated" evacuate."""
    data, lemma = load_lexicon("events"), base_form(word)
    known = data["tolls"]["of"].get(word) or data["tolls"]["of"].get(lemma) or load_lexicon("rows")["events"].get(word)
    known = known or data["nouns"].get(lemma) or data["participles"].get(word) or data["plights"].get(word)
    if known:
        return str(known)
    if lemma in harm_words() and lemma != word:
        return lemma
    past = not word.endswith("s") and lemma != word and is_verb(lemma) and not is_noun(word)
    return lemma if past and lemma not in word_list("outcomes", "light.verbs") else None


def _may_speak(noun: str, words: Sequence[str]) -> bool:
    """Whether the label may be somebody who speaks: one person, or a body ("Captain", "Police")."""
    low = {word.lower() for word in words}
    if noun in word_list("rows", "many"):
        return False
    return noun in low and (is_person_noun(noun) or noun in word_list("speakers", "people"))


def _noun(text: str, told: Sequence[str]) -> str | None:
    """The head of what is counted: the last noun before a preposition, a comma or what befell it."""
    head: str | None = None
    for word in _WORD.findall(text.partition(",")[0]):
        low = word.lower()
        if low in word_list("rows", "joining"):
            break
        if word in told:
            if head is not None:
                break
            continue
        lemma = base_form(low)
        if lemma != low and not low.endswith("s") and is_verb(lemma) and not is_noun(low):
            continue  # "Known dead"
        if low not in word_list("words", "function") and is_noun(lemma):
            head = lemma
    return None if head in word_list("events", "tolls.nouns") else head


def counted_behind(
    label: Label, counted: Counted | None, behind: str, end: int, last: Quantity | None
) -> Counted | None:
    """What a bare figure behind the *label* counts; of one with a noun of its own ("204 units") what befell that.

    *behind* are the words behind the figure, *last* is the count before it: "of these operated on: 13" counts the
    same persons.
    """
    own = re.match(r"[ -][^(:;,.|]*", behind)
    if counted is not None and counted.noun and own and end < counted.end <= end + own.end():
        told = counted.event_lemmas or (not label.lemmas and counted.noun not in _GENERIC)
        if told:
            return counted
        of = counted.of if counted.noun not in _GENERIC or label.noun is None else label.text
        return replace(counted, event=label.event, event_lemmas=label.lemmas, of=of)
    if label.prose and (_is_topic(label) or _goes_on(behind)):
        return counted
    held = last if last is not None and last.measure is Measure.COUNT else None
    if held and not label.partial and _is_of_another(label, held):
        held = None
    if gathered := _gathered(label, end):
        return gathered
    noun = (
        label.noun
        or _deed(label)
        or (held.unit if held and not _is_personal(label) and not _is_of_things(label) else None)
    )
    noun = noun or _default(label, held)
    if noun is None:
        return counted
    lemmas, event = label.lemmas, label.event
    if label.inner and not lemmas and held is not None:
        lemmas, event = held.event_lemmas, held.event
    of = label.text if label.noun else held.of if held and noun == held.unit and not lemmas else None
    return Counted(noun=noun, of=of, end=end, event=event, event_lemmas=lemmas)


def _is_topic(label: Label) -> bool:
    """Whether a colon's words only say what it is about: "Dock case: four held", "The judge helped: four hundred"."""
    return label.noun is not None and not label.many and (not label.lemmas or _LED.match(label.text) is not None)


def _goes_on(behind: str) -> bool:
    """Whether the figure is the subject of a clause: "Burning train: 2,900 must leave"."""
    first = next(iter(_WORD.findall(behind)), "")
    return behind.startswith(f" {first}") and first in word_list("asking", "auxiliaries")


def _deed(label: Label) -> str | None:
    """The deed itself, where the label is its plural and befalls not only persons: "Votes: 5 for", "Recalls: 12"."""
    word = label.text.lower()
    lemma = base_form(word)
    return (
        lemma
        if word.endswith("s") and lemma != word and lemma in load_lexicon("events")["nouns"] and not _is_personal(label)
        else None
    )


def _gathered(label: Label, end: int) -> Counted | None:
    """Whom "Workforce: 300" counts."""
    one = label.noun is not None and label.noun in label.text.lower().split() and not label.lemmas
    told = told_by(label.noun) if one and label.noun else None
    if told is None:
        return None
    noun, lemma = told
    return Counted(noun, label.text, end, label.noun if lemma else None, (lemma,) if lemma else ())


def _default(label: Label, held: Quantity | None) -> str | None:
    """Whom or what a label without a noun counts: persons, buildings where only they suffer it."""
    if not label.lemmas:
        return None
    if _is_of_things(label):
        return "building" if word_list("rows", "ruined").issuperset(label.lemmas) else None
    return "person" if _is_personal(label) or held is None else None


def _is_of_another(label: Label, held: Quantity) -> bool:
    """Whether another row cannot go on with what is *held*: bodies, or persons where the label tells of things."""
    unit = (held.unit or "").lower()
    return unit in ("remains", "body") or (_is_of_things(label) and is_person_noun(unit))


def _is_of_things(label: Label) -> bool:
    """Whether what the label tells befalls things, not persons: "Destroyed", "Assessed so far"."""
    return not word_list("rows", "things").isdisjoint(label.lemmas)


def find_none(text: str, start: int, end: int, last: Quantity | None) -> Iterator[Quantity]:
    """Counts of none behind labels, as figures of 0: "Missing: none.". Linear."""
    for match in _NONE.finditer(text, start, end):
        label = label_before(text[start:end], match.start("none") - start)
        counted = counted_behind(label, None, "", match.end(), last) if label else None
        if counted is not None:
            yield count_of_none(text, counted, *match.span("none"))


def _is_personal(label: Label) -> bool:
    if (label.event or "") in load_lexicon("rows")["phrases"]:
        return True
    return bool(
        set(_WORD.findall(label.text.lower())) & (word_list("events", "personal") | word_list("rows", "personal"))
    )


def measured_behind(label: Label, counted: Counted | None, end: int) -> Counted:
    """The same of money, a share or a measure: the label says of what."""
    held = counted or Counted(noun=None, of=None, end=end, event=None, event_lemmas=())
    if held.of is None:
        held = replace(held, of=label.text)
    return held if held.event_lemmas else replace(held, event=label.event, event_lemmas=label.lemmas)


def duration_behind(label: Label) -> str | None:
    """The unit of time that the label itself names: "Days until full return: 3"."""
    names = load_lexicon("units")["durations"]["names"]
    first = next(iter(_WORD.findall(label.text)), "").lower()
    return first.removesuffix("s") if first.endswith("s") and first.removesuffix("s") in names else None
