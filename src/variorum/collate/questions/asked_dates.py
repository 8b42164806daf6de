"""The question of when something happened, by the clearest telling of it."""

import re
from collections.abc import Collection, Sequence

from variorum.collate.days.happenings import Dated
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_group_noun, is_human_noun, participle, stands_alone, takes_object
from variorum.lang.words import content_words

from .told_in_words import ask_in_words

_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "you", "this", "that", "who", "which"})
_PARTICLE = re.compile(r" (?:over|out|off|up|down|back|away)(?=[ ,.;]|$)(?! of\b)")
# What parts a verb from a time that dates something else.
_PARTED = re.compile(r"[;(]")


def ask_when(told: Sequence[Dated]) -> str:
    """A question of one event's time; of events that no verb tells, a passage that tells it."""
    light = word_list("outcomes", "light.verbs")
    best = max(told, key=lambda e: (*_clearness(e, light), -e.passage.start))
    verb, things, agents = best.proposition.verb, best.things, best.proposition.agents
    if not _is_clear(best, light) or not _is_whole(best) or not _is_shared(best, told):
        return ask_in_words("When", [(best.claim, best.time.start, best.time.end)])
    if things:
        be = _be(things[0], told)
        thing = _with_article(_written(things[0], told) if be == "were" else things[0])
        return f"When {be} {thing} {participle(verb)}{_particle(best)}?"
    return f"When did {_with_article(agents[0])} {verb}?"


def _particle(event: Dated) -> str:
    """What belongs to the verb behind it: "handed over"."""
    claim = event.claim
    found = _PARTICLE.match(claim.text, max(0, event.proposition.event.end - claim.start))
    return found[0] if found else ""


def _clearness(event: Dated, light: Collection[str]) -> tuple[bool, bool, int, int]:
    """How well a question can be made of it: by a verb that says what happened, and to whom."""
    named = bool(event.things) or _is_named(event)
    return _is_clear(event, light), named, len(event.things), len(event.proposition.agents)


def _is_clear(event: Dated, light: Collection[str]) -> bool:
    """Whether its verb says something, and nothing parts the verb from its time."""
    claim, verb, time = event.claim, event.proposition.event, event.time
    between = claim.text[
        max(0, min(verb.end, time.end) - claim.start) : max(0, max(verb.start, time.start) - claim.start)
    ]
    return event.proposition.verb not in light and not _PARTED.search(between)


def _is_whole(event: Dated) -> bool:
    """Whether the verb and whom it befell, or who did it, make a sentence: nobody "receives" and no more."""
    verb = event.proposition.verb
    if verb in word_list("asking", "incomplete") and not _particle(event):
        return False
    if event.things:
        return takes_object(verb)
    if not _is_named(event):
        return False
    who = event.proposition.agents[0]
    noun = who.rsplit(" ", 1)[-1]
    return stands_alone(verb, of_somebody=who != who.lower() or is_human_noun(noun) or is_group_noun(noun))


def _is_shared(event: Dated, told: Sequence[Dated]) -> bool:
    """Whether another report tells it by the same verb, or names what it befell; of "they" nothing is."""
    who = event.things or event.proposition.agents
    others = [e for e in told if e.document != event.document]
    alike = any(e.proposition.verb == event.proposition.verb for e in others)
    named = bool(event.things) and any(event.things[0] in e.claim.text.lower().split() for e in others)
    return (alike or named) and not _PRONOUNS.intersection(word.lower() for word in who[:1])


def _is_named(event: Dated) -> bool:
    """Whether who does it stands in the sentence's own words, not a name in place of "it"."""
    agents, words = event.proposition.agents, (event.claim.sentence or event.claim).text.lower()
    return bool(agents) and all(word in words for word in agents[0].lower().split())


def _be(noun: str, told: Sequence[Dated]) -> str:
    """The verb "be" in number: plural for people, and for a common noun always told in the plural."""
    words = {w.text.lower() for e in told for w in content_words(e.claim.text) if w.stem == noun}
    plural = noun in ("people", "police") or (words and all(word != noun and word.endswith("s") for word in words))
    return "were" if plural and noun == noun.lower() else "was"


def _written(noun: str, told: Sequence[Dated]) -> str:
    """A common noun in the plural, as the reports write it."""
    return next((w.text.lower() for e in told for w in content_words(e.claim.text) if w.stem == noun), noun)


def _with_article(name: str) -> str:
    """A common noun with "the"; a name or pronoun as it is."""
    if name.lower().startswith("the "):
        return name[:1].lower() + name[1:]
    words = name.lower().split()
    bodies = word_list("speakers", "bodies")
    if name[:1].isupper() and len(words) > 1 and (words[-1] in bodies or (words[0] in bodies and words[1] == "of")):
        return f"the {name}"  # "the Ministry of Energy"
    return name if name != name.lower() or name in _PRONOUNS else f"the {name}"
