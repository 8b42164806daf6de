"""What a bare number counts as an answer ("How many gates? — Six") or behind fronted words ("Of the crew, six …")."""

from dataclasses import dataclass, replace

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon
from variorum.values import Sentence

from .befalling import event_lemma, events_of, words_of
from .tallies import Counted, counted_phrase, noun_lemma

# Code points behind a question in which a bare number answers it.
_NEAR = 110
# Tokens between "Of the wounded" and the number that counts some of them.
_FAR = 14
_PLURALS = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, and where the question ends."""

    counted: Counted
    end: int

    def answered(self, start: int, end: int) -> Counted | None:
        """What the bare number at *start*..*end* counts as an answer, ``None`` where it stands too far off."""
        return replace(self.counted, end=end) if 0 <= start - self.end <= _NEAR else None


def asked_in(tree: Tree, sentence: Sentence) -> Asked | None:
    """What a sentence asks the number of: "How many gates were opened?"."""
    last = tree.tokens[sentence.last - 1]
    if last.text != "?":
        return None
    for many in range(sentence.first + 1, sentence.last):
        head = tree.tokens[many].head
        led = tree.lemma(many) == "many" and tree.tokens[many - 1].text.lower() == "how"
        if led and tree.tokens[head].tag in _PLURALS and head > many:
            return Asked(_counted(tree, head, many), last.end)
    return None


def _counted(tree: Tree, noun: int, before: int) -> Counted:
    events = events_of(tree, noun, noun)
    return Counted(
        noun=noun_lemma(tree, noun),
        of=counted_phrase(tree, noun, [before]),
        end=tree.tokens[noun].end,
        event=words_of(tree, events),
        event_lemmas=tuple(dict.fromkeys(event_lemma(tree, n) for n in events)),
    )


def fronted_at(tree: Tree, sentence: Sentence, number: int) -> Counted | None:
    """Whom or what a number without a noun counts some of: "Of the wounded, 61 were …", "Of our boats nine …".

    What befell them all is told of them all, and not again of those.
    """
    first = sentence.first
    if tree.lemma(first) != "of" or not 0 < number - first <= _FAR:
        return None
    between = range(first + 1, number)
    if any(tree.tokens[n].pos == "NUM" or tree.tokens[n].text in (";", ":") for n in between):
        return None
    states = load_lexicon("events")["told_states"]
    if any(tree.tokens[n].text.lower() in states for n in between[:3]):
        noun = next((n for n in between[:3] if tree.tokens[n].tag in _PLURALS), None)
        named = "person" if noun is None else noun_lemma(tree, noun)
    else:
        heads = [n for n in tree.children(first, "pobj") if n < number and tree.tokens[n].tag in _PLURALS]
        if not heads:
            return None
        named = noun_lemma(tree, heads[0])
    events = events_of(tree, number, number)
    lemmas = tuple(dict.fromkeys(event_lemma(tree, n) for n in events))
    return Counted(named, None, tree.tokens[number].end, words_of(tree, events), lemmas)
