"""Counts told as a tally: "the toll rose to 23", "put the number of injured at 260"; and what any number counts."""

import re
from dataclasses import dataclass
from functools import cache

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Measure, Quantity, Sentence

from .befalling import event_lemma, events_of, harm_words, words_of

_NOUNS = frozenset({"NOUN", "PROPN"})
# Tokens before a number that may say what it is set for.
_FAR = 18
# Between the verb and its number: "is at present 46".
_ADVERBS = frozenset({"at present", "present", "now", "currently", "still", "already", "about", "around", "some"})
_NUMBER_OF = (["number", "of"], ["that", "of"], ["count", "of"], ["total", "of"])


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: head lemma, phrase as written, event words and lemmas, and narrowing words."""

    noun: str | None
    of: str | None
    end: int
    event: str | None
    event_lemmas: tuple[str, ...]
    modifiers: tuple[str, ...] = ()
    scope: str | None = None
    whole: float | int | None = None


def like_rival(rival: Quantity | None, end: int) -> Counted | None:
    """What a number that ends at *end* counts, where it is set against a *rival* without a noun of its own.

    As in "police counted 40 boats, the unions 90"; ``None`` where the rival names nothing either.
    """
    if rival is None or rival.measure is not Measure.COUNT or rival.unit is None:
        return None
    return Counted(rival.unit, rival.of, end, rival.event, rival.event_lemmas, rival.modifiers)


def count_of_none(text: str, counted: Counted, start: int, end: int) -> Quantity:
    """The figure 0 of what is counted, told at these code points."""
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        value=0,
        low=0,
        high=0,
        unit=counted.noun,
        of=counted.of,
        event=counted.event,
        event_lemmas=counted.event_lemmas,
        modifiers=counted.modifiers,
        scope=counted.scope,
        part_of=counted.whole,
    )


def running_toll(tree: Tree, number: int, tokens: list[int]) -> Counted | None:
    """What a running toll counts ("the death toll rose to 23"): its own words say what befell whom."""
    preposition = tree.tokens[number].head
    verb = tree.tokens[preposition].head if tree.tokens[preposition].dep == "prep" else preposition
    beside = tree.tokens[number].dep == "npadvmod" and preposition == tokens[0] - 1  # "hits 14", in headings
    if tree.tokens[number].dep not in ("pobj", "dobj", "attr") and not beside:
        return None
    if tree.tokens[verb].lemma in word_list("events", "reaching"):
        subjects = (*tree.children(verb, "nsubj", "nsubjpass"), tree.subject(verb))
    elif tree.tokens[verb].lemma in word_list("events", "raising") and tree.lemma(preposition) == "to":
        subjects = (*tree.children(verb, "dobj", "nsubjpass"), None)
    else:
        return None
    words = load_lexicon("events")["tolls"]
    subject = next((n for n in subjects if n is not None and _is_tally(tree, n)), None)
    if subject is None:
        return None
    phrase = [n for n in tree.subtree(subject) if not tokens[0] <= n <= tokens[-1]]
    events = tuple(
        n for n in phrase if event_lemma(tree, n) in words["of"] or tree.tokens[n].lemma.lower() in words["of"]
    )
    if not events and (told := _told_of(tree, subject, tokens[-1])):
        return told
    if not events and tree.tokens[subject].lemma.lower() != "toll":
        return None
    lemmas = tuple(
        dict.fromkeys(words["of"].get(tree.tokens[n].lemma.lower(), event_lemma(tree, n)) for n in events)
    ) or ("die",)
    return Counted(
        noun="person",
        of=None,
        end=tree.tokens[tokens[-1]].end,
        event=words_of(tree, events) or tree.tokens[subject].text,
        event_lemmas=lemmas,
    )


def _is_tally(tree: Tree, subject: int) -> bool:
    """Whether the subject is a running count ("the toll"), or those counted by what befell them ("the dead")."""
    words = load_lexicon("events")["tolls"]
    lemma = tree.lemma(subject)
    led = any(tree.lemma(n) == "the" for n in tree.children(subject, "det"))
    return lemma in words["nouns"] or (lemma in words["of"] and led)


def _told_of(tree: Tree, subject: int, last: int) -> Counted | None:
    """Of "the number of shops that …" the shops, with what befell them as far as it is harm."""
    of = [n for n in tree.children(subject, "prep") if tree.lemma(n) == "of"]
    noun = next((n for p in of for n in tree.children(p, "pobj") if tree.tokens[n].tag in ("NNS", "NNPS")), None)
    told = [n for n in tree.subtree(subject) if n not in (noun, subject) and event_lemma(tree, n) in harm_words()]
    if noun is None and not told:
        return None
    events = tuple(told) or events_of(
        tree, noun if noun is not None else subject, noun if noun is not None else subject
    )
    return Counted(
        noun="person" if noun is None else noun_lemma(tree, noun),
        of=None if noun is None else counted_phrase(tree, noun, [noun - 1]),
        end=tree.tokens[last].end,
        event=words_of(tree, events),
        event_lemmas=tuple(dict.fromkeys(event_lemma(tree, n) for n in events)),
    )


@cache
def _counting() -> re.Pattern[str]:
    """Words that end before a number: "put the number of injured at", "lowered its count of the dead to"."""
    words = load_lexicon("events")["tolls"]
    nouns, states = ("|".join(sorted(words[key])) for key in ("nouns", "of"))
    return re.compile(
        rf"\b(?:{nouns})s? of (?:the |those |all )?(?:people |persons |confirmed |known )*(?P<state>{states})s?"
        r"(?: (?:in|from|at|of) (?:the |that )?(?:\w+ ){1,4})?"
        r" ?(?:at|to|as|is|was|were|stands at|stood at|reached)"
        r"(?: (?:about|around|some|nearly|at least|more than|over))?$",
        re.IGNORECASE,
    )


def put_at(tree: Tree, sentence: Sentence, tokens: list[int]) -> Counted | None:
    """What a count of persons set at a number counts: "put the number of injured at 260"."""
    first = max(sentence.first, tokens[0] - _FAR)
    words = " ".join(token.text for token in tree.tokens[first : tokens[0]])
    following = tree.tokens[tokens[-1] + 1] if tokens[-1] + 1 < len(tree.tokens) else None
    if following is not None and following.pos in _NOUNS:
        return None
    found = _counting().search(words)
    if found is None:
        return _numbered(tree, range(first, tokens[0]), tokens[-1])
    state = found["state"].lower()
    return Counted(
        noun="person",
        of=None,
        end=tree.tokens[tokens[-1]].end,
        event=found["state"],
        event_lemmas=(str(load_lexicon("events")["tolls"]["of"][state]),),
    )


def _numbered(tree: Tree, before: range, last: int) -> Counted | None:
    """What "the number of … at 18" counts: the plural behind the last "number of"."""
    words = [tree.tokens[n].text.lower() for n in before]
    at = next((n for n in reversed(before[:-1]) if words[n - before.start : n - before.start + 2] in _NUMBER_OF), None)
    while words[-1:] and words[-1] in _ADVERBS:
        words.pop()
    if at is None or words[-1:] == [] or words[-1] not in ("at", "to", "is", "was", "as", "reached"):
        return None
    noun = next((n for n in range(at + 2, before.stop) if tree.tokens[n].tag in ("NNS", "NNPS")), None)
    if noun is None:
        return None
    told = tuple(n for n in range(at + 2, before.stop) if n != noun and event_lemma(tree, n) in harm_words())
    events = told or events_of(tree, noun, noun)
    return Counted(
        noun=noun_lemma(tree, noun),
        of=counted_phrase(tree, noun, [noun - 1]),
        end=tree.tokens[last].end,
        event=words_of(tree, events),
        event_lemmas=tuple(dict.fromkeys(event_lemma(tree, n) for n in events)),
    )


def noun_lemma(tree: Tree, noun: int) -> str:
    """The lower-cased lemma of a counted noun; of a name in the plural its singular."""
    token = tree.tokens[noun]
    if token.tag == "NNPS":
        low = token.lemma.lower()
        return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
    return token.lemma.lower() if token.pos != "PROPN" else token.text.lower()


def counted_phrase(tree: Tree, noun: int, number: list[int]) -> str:
    """The counted phrase without the number: "North Korean soldiers", "passengers and crew"."""
    held = [n for n in tree.noun_phrase(noun) if n > number[-1] or n == noun]
    held = [n for n in held if tree.tokens[n].pos not in ("DET", "PUNCT") or n == noun]
    run = range(min(held), _joint(tree, noun) + 1)
    skip = {"of", "his", "her", "its", "their", "the", "our"}
    words = [tree.tokens[n].text for n in run if tree.tokens[n].text.lower() not in skip]
    return " ".join(words).replace(" ’s", "’s").replace(" 's", "'s").replace(" - ", "-")


def _joint(tree: Tree, noun: int) -> int:
    """The last noun counted along with this one: a bare one right behind "and"."""
    for n in tree.children(noun, "conj"):
        bare = tree.tokens[n].pos == "NOUN" and not tree.children(n) and n == noun + 2
        if bare and tree.tokens[noun + 1].lemma == "and":
            return n
    return noun
