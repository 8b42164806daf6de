"""Who is struck in a heading, read off the order of its words: parsers take "7 shot" for a thing."""

from functools import cache

from variorum.extract.names.aged import is_aged
from variorum.extract.names.persons import is_person
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon
from variorum.values import Outcome

_PASSED = frozenset({"ADV", "AUX"})
_REACH = 6
_JOINING = frozenset({",", "and", "&"})
_PAST = frozenset({"VBN", "VBD"})


def told_before(tree: Tree, index: int, first: int) -> int | None:
    """Who stands before a participle that the parser gives nobody ("Police: Boy, 16, fatally shot"); else ``None``.

    *first* is the first token of the heading. A single "shot" may be a thing: "One shot at the mill".
    """
    token = tree.tokens[index]
    participle = token.tag in ("VBN", "VBD", "JJ", "RB") or token.text.lower() in _participles()
    if not participle or token.tag in ("VB", "VBZ", "VBG") or _has_object(tree, index):
        return None
    at = _person_before(tree, index, first)
    if at is None:
        return None
    number = tree.tokens[at].pos == "NUM"
    if token.pos == "NOUN" and number and tree.lemma(at) in ("one", "1"):
        return None
    return at if number or is_aged(tree, at) or _is_unled(tree, index, at) else None


def told_after(tree: Tree, index: int) -> int | None:
    """The number right behind a verb that the parser takes for a noun or gives to the next: "kills 3, wounds 2"."""
    at = index + 1
    if tree.tokens[index].tag in _PAST or at >= len(tree.tokens) or tree.tokens[at].pos != "NUM":
        return None
    behind = tree.tokens[at + 1] if at + 1 < len(tree.tokens) else None
    if at + 4 < len(tree.tokens) and is_aged(tree, at + 4):
        return at + 4
    ends = behind is None or (behind.text != "-" and behind.pos in ("PUNCT", "ADP", "CCONJ", "SCONJ", "ADV"))
    return at if ends else None


@cache
def _participles() -> frozenset[str]:
    """Participles after which another may follow: "shot, killed", "hurt and hospitalised"."""
    return frozenset(word for words in load_lexicon("fates")["states"].values() for word in words) | misread().keys()


@cache
def misread() -> dict[str, str]:
    """Noun → the verb whose participle it may be in a heading."""
    return dict(load_lexicon("fates")["misread"])


def outcome_misread(tree: Tree, index: int, done: dict[str, Outcome]) -> Outcome | None:
    """What the token tells if it is no noun but a participle."""
    return done.get(misread().get(tree.tokens[index].text.lower(), ""))


def _has_object(tree: Tree, index: int) -> bool:
    verbs = (index, *tree.children(index, "conj"))  # "shot and killed his sister"
    return any(is_person(tree, n) for verb in verbs for n in tree.children(verb, "dobj", "obj") if n > index)


def _person_before(tree: Tree, index: int, first: int) -> int | None:
    """The person, number or age in front, past adverbs and an age between commas."""
    at = index - 1
    while at > first and tree.tokens[at].pos in _PASSED:
        at -= 1
    if at - 1 > first and tree.tokens[at].text in _JOINING and tree.tokens[at - 1].text.lower() in _participles():
        at -= 2
    if at - 2 > first and tree.tokens[at].text == "," and tree.tokens[at - 1].pos == "NUM":
        at -= 3 if tree.tokens[at - 2].text == "," else 0
    if at < first or index - at > _REACH:
        return None
    counts = tree.tokens[at].pos == "NUM" and tree.tokens[at].entity not in ("DATE", "TIME")
    return at if counts or is_aged(tree, at) or is_person(tree, at) else None


def _is_unled(tree: Tree, index: int, at: int) -> bool:
    """Whether the verb has no subject of its own but *at*, or one that only says who speaks ("Police:")."""
    own = tree.own_subject(index)
    label = own is not None and own + 1 < len(tree.tokens) and tree.tokens[own + 1].text in (":", "|")
    return own is None or own == at or label
