"""Readable questions for figures: what is counted and what befell it, in the reports' own words."""

import re
from collections import Counter
from collections.abc import Sequence

from variorum.collate.figures.harms import harms_of_word
from variorum.collate.figures.mentions import Figure
from variorum.collate.joining.kinds import kind_of
from variorum.collate.tolls.counting import Toll
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.thesaurus import base_form, is_noun, is_person_noun, is_verb, participle, stands_alone, takes_object
from variorum.values import Measure, Name

from .asked_amounts import ask_amount
from .asked_sides import ask_side
from .asked_stretches import ask_stretch
from .told_in_words import ask_in_words, places_of

_BEING = frozenset({"be", "is", "are", "was", "were", "been", "being", "left"})
_AUXILIARY_REACH = 3
_MOST_WORDS = 7
_STATE = {"killed": "killed", "injured": "injured", "missing": "missing", "saved": "rescued", "ill": "taken ill"}
_CUT = re.compile(
    r"[,;“”\"–—(]|[:.](?!\d)| at (?:about |around |nearly |some )?(?=\d)"
    r"| (?:on|since|by|until|in|as|when|after|before|while|who|which|that|because|and|but|for|from|with)\b"
)

_OWNING = re.compile(r"(?:[’']s|s[’'])$")


def ask(figures: Sequence[Figure], names: Sequence[Name]) -> str:
    """A question from the claims' own words, or a passage that holds one of them where they give none."""
    if side := ask_side(figures):
        return side
    if state := _share_in_a_state(figures):
        return f"What share was {state}?"
    if figures[0].quantity.measure is Measure.DURATION:
        return ask_stretch(figures)
    if figures[0].quantity.measure is not Measure.COUNT:
        return ask_amount(figures, frozenset(form.split(" ", 1)[0] for name in names for form in name.forms))
    if state := _one_state(figures):
        return f"How many {_persons(figures)} were {state}?"
    of = _counted(figures) or "people"
    event = _commonest([f.quantity.event for f in figures]) if _tell_one(figures) else None
    if event and event in of.split() and of != event:
        of = " ".join(word for word in of.split() if word != event)
    if told := _befallen(event, figures):
        return f"How many {of} {told}?"
    return ask_in_words(
        f"How many {of}" if _counted(figures) or _are_persons(figures) else "How many", places_of(figures)
    )


def _are_persons(figures: Sequence[Figure]) -> bool:
    """Whether one of the figures counts persons."""
    return any(f.quantity.unit is not None and is_person_noun(f.quantity.unit.lower()) for f in figures)


def _share_in_a_state(figures: Sequence[Figure]) -> str | None:
    """The participle that all shares have right behind them: "10 percent contained"."""
    told = {figure.quantity.event for figure in figures}
    event = next(iter(told)) if len(told) == 1 else None
    shares = all(figure.quantity.measure is Measure.PERCENT for figure in figures)
    done = event is not None and " " not in event and event == participle(base_form(event))
    return event if shares and done and base_form(event or "") not in word_list("outcomes", "moving.verbs") else None


def ask_toll(figures: Sequence[Figure], toll: Toll) -> str:
    """The question of a toll: how many of whom were killed or injured."""
    return f"How many {_persons(figures)} were {toll.outcome}?"


def _one_state(figures: Sequence[Figure]) -> str | None:
    """The state all figures count, told in its plain word."""
    if all(figure.quantity.event_lemmas == ("treat",) for figure in figures):
        return None  # who is treated is ill or injured
    harms = {figure.harms for figure in figures}
    one = next(iter(harms)) if len(harms) == 1 else frozenset()
    return _STATE.get(next(iter(one))) if len(one) == 1 else None


def _tell_one(figures: Sequence[Figure]) -> bool:
    """Whether most figures tell what befell the counted: what one of two says alone is not asked of both."""
    return 2 * sum(bool(f.quantity.event) for f in figures) > len(figures)


def _persons(figures: Sequence[Figure]) -> str:
    """A phrase with a name that several use ("Selorian soldiers"), the one kind that all count, else people."""
    units = {f.quantity.unit.lower() for f in figures if f.quantity.unit}
    if units and not any(is_person_noun(u) or harms_of_word(u) for u in units) and (beasts := _counted(figures)):
        return beasts
    plural = [
        f.quantity.of for f in figures if (f.quantity.value or 0) > 1 and f.quantity.of and f.quantity.of[-1] == "s"
    ]
    named = [of for of in plural if of != of.lower() and plural.count(of) > 1]
    kinds = {kind_of(figure) for figure in figures}
    several = [f for f in figures if (f.quantity.value or 0) > 1 and f.quantity.of]
    kind = _counted(several) if len(kinds) == 1 and None not in kinds else None
    return _commonest(named, named=True) or kind or "people"


def _counted(figures: Sequence[Figure]) -> str | None:
    """What is counted, without the whole it is a part of: "seats", not "151 seats"."""
    told = [f.quantity.of for f in figures if f.quantity.of and f.quantity.of not in ("lives", "bodies")]
    phrases = [phrase for phrase in told if not phrase.isupper()] or [phrase.lower() for phrase in told]
    several = [phrase for phrase in phrases if _is_plural(phrase.rsplit(" ", 1)[-1].lower())]
    return plainest([_uncounted(phrase) for phrase in several or phrases])


def _is_plural(noun: str) -> bool:
    return noun == "people" or noun.endswith("s") or base_form(noun) != noun


def _uncounted(phrase: str) -> str:
    """The phrase without the number of a whole and what owns that: "151 seats", "the dam's eight gates"."""
    bare = re.sub(r"^(?:[\w’']+ )?[\d.,]+ ", "", phrase)
    words = bare.split(" ")
    whole = [n for n, word in enumerate(words[:-1]) if find_numbers(word) and (n == 0 or _OWNING.search(words[n - 1]))]
    return " ".join(words[whole[-1] + 1 :]) if whole else bare


def _befallen(event: str | None, figures: Sequence[Figure]) -> str | None:
    """The event as what befell the counted: "captured two soldiers" → "were captured"; what they did stays active."""
    if event is None:
        return None
    if state := _plight(event.lower()):
        return f"were {state}"
    first, *more = event.split()
    if f"{base_form(first)} {' '.join(more)}" in load_lexicon("events")["particles"]:
        return f"were {participle(base_form(first))} {' '.join(more)}"
    if more:
        return f"were {event}" if "or" in more else None
    action = load_lexicon("events")["nouns"].get(first.lower())
    if action:
        return f"were {participle(action)}" if action != "die" else "died"
    own = [f for f in figures if f.quantity.event == event]
    if any(f.undergone for f in own) or (not any(f.undergone is False for f in own) and _is_undergone(own, event)):
        return _undergone(event)
    return _done(own, event)


def _undergone(event: str) -> str | None:
    """What was done to the counted; of a verb that is done to nothing, or says nothing alone, ``None``."""
    verb = _verb_of(event)
    if not is_verb(verb):
        return f"were {event}" if event in load_lexicon("events")["states"] or not is_noun(event) else None
    if verb in word_list("asking", "incomplete"):
        return None
    if takes_object(verb):
        return f"were {participle(verb)}"
    past = participle(verb)  # of a regular verb it is the past as well: "collapsed", not "fallen"
    return past if stands_alone(verb, of_somebody=True) and past.endswith("ed") else None


def _plight(event: str) -> str | None:
    """The event as a state that follows a form of "be", where it is one: "missing", "on fire", "on board"."""
    events = load_lexicon("events")
    if event in events["aboard"] or base_form(event) in events["aboard"].values():
        return "on board"
    known = event in events["told_states"] or event in events["plights"]
    done = event.endswith("ed") and is_verb(base_form(event)) and not takes_object(base_form(event))
    return event if known and not done else None  # who collapsed was not collapsed


def _verb_of(word: str) -> str:
    """The base form; of a word in "-ing" that is a noun as well, its verb: "fighting" is of "fight"."""
    base, stem = base_form(word), word.removesuffix("ing")
    forms = (base, stem, f"{stem}e", stem[:-1])
    return next((form for form in forms if word.endswith("ing") and is_verb(form)), base)


def _is_undergone(figures: Sequence[Figure], event: str) -> bool:
    """Whether the event stands before the counted, behind a form of "be", or names a state."""
    if event in load_lexicon("events")["states"] or (event.endswith("ing") and base_form(event) != event):
        return True
    for figure in figures:
        text, start = figure.claim.text, figure.quantity.start - figure.claim.start
        at = text.find(event)
        if at >= 0 and (at < start or any(word.lower() in _BEING for word in text[:at].split()[-_AUXILIARY_REACH:])):
            return True
    return False


def _done(figures: Sequence[Figure], event: str) -> str | None:
    """What the counted did, with the words that follow: "walked off the job"."""
    told = [rest for figure in figures if (rest := _after(figure, event)) and not _is_forbidden(figure, event)]
    return min(told, key=lambda words: (len(words), words), default=None)


def _is_forbidden(figure: Figure, event: str) -> bool:
    """Whether it is what they were told not to do."""
    text = figure.claim.text
    at = text.find(event, max(0, figure.quantity.end - figure.claim.start))
    return at >= 0 and text[:at].rstrip().endswith((" not to", " not", "never", "never to"))


def _after(figure: Figure, event: str) -> str | None:
    text = figure.claim.text
    at = text.find(event, max(0, figure.quantity.end - figure.claim.start))
    if at < 0:
        return None
    tail = text[at:]
    cut = _CUT.search(tail, len(event))
    words = tail[: cut.start() if cut else len(tail)].split()
    if _is_of_one(words[0]) or (len(words) == 1 and not _is_whole(words[0])):
        return None
    whole = words if len(words) <= _MOST_WORDS else words[:1]
    auxiliary = text[:at].split()[-1:]
    lead = auxiliary if auxiliary and auxiliary[0].lower() in word_list("asking", "auxiliaries") else []
    lead = lead or (["were"] if words[0].endswith("ing") else [])
    return " ".join([*lead, *whole])


def _is_of_one(word: str) -> bool:
    """Whether it is what one does, or no verb: of "attackers" nothing "boats"."""
    return word.endswith("s") and base_form(word) != word and is_verb(word[:-1]) and word not in _BEING


def _is_whole(word: str) -> bool:
    """Whether a verb says by itself what somebody or something did."""
    verb = _verb_of(word)
    if verb in word_list("asking", "incomplete"):
        return False
    return word.endswith("ing") or any(stands_alone(verb, of_somebody=somebody) for somebody in (True, False))


def plainest(phrases: Sequence[str | None]) -> str | None:
    """The phrase with a name that most others end with: "wounded Selorian soldiers" are Selorian soldiers too."""
    held = [phrase for phrase in phrases if phrase]
    best = _commonest(held, named=True)
    shorter = [p for p in held if best and p != p.lower() and best.endswith(f" {p}")]
    return min(shorter, key=lambda p: (len(p), p), default=best)


def _commonest(words: Sequence[str | None], *, named: bool = False) -> str | None:
    """The commonest of the words; with *named*, one that holds a name before one that does not."""
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda w: (named and w == w.lower(), _joint(w), -counts[w], len(w), w), default=None)


def _joint(words: str) -> int:
    """Joint counts of harm first ("killed or wounded"); two deeds of which one is another's last."""
    parts = words.split(" or ")
    if len(parts) == 1:
        return 0
    return -len(parts) if all(harms_of_word(part.split(" ")[-1]) for part in parts) else len(parts)
