"""People counted without a number: "a man and a woman were shot", "Mira Holt was killed".

Only what befell people is read (death, wounds, arrest, rescue): each singular person that suffers it is one.
The same person comes back under other words further on, so these are a floor and a check of a count, never to be
added up over an article.
"""

from collections.abc import Iterator

from variorum.lang.grammar import Tree, build_tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Annotation, Document, Measure, Quantity, Sentence

from .befalling import Befallen, befallen

_OPEN = frozenset({"may", "might", "could", "would", "should", "can", "must"})
_UNREAL = frozenset({"if", "unless", "whether", "lest"})
_NO_ONE = frozenset({"no", "any", "every", "each", "neither", "nobody", "what", "which", "whatever"})
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "obj", "pobj", "ROOT", "conj"})


def find_implied(document: Document, annotation: Annotation, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """One quantity of value 1 (of a couple 2) for each singular person something befalls, in text order. Linear."""
    tree = build_tree(annotation)
    counted = {at for q in quantities if q.measure is Measure.COUNT for at in (q.start, q.end)}
    return tuple(q for s in annotation.sentences for q in _in_sentence(document.text, tree, s, counted))


def _in_sentence(text: str, tree: Tree, sentence: Sentence, counted: set[int]) -> Iterator[Quantity]:
    for index in range(sentence.first, sentence.last):
        unit = _person(tree, index)
        if unit is None or not _is_single(tree, index):
            continue
        told = befallen(tree, index)
        if told is None or _is_unreal(tree, told.verb):
            continue
        start, end = _extent(tree, index)
        if tree.tokens[index].end not in counted and start not in counted:
            yield _one(text, (start, end), unit, told, additional=_is_another(tree, index))


def _one(text: str, extent: tuple[int, int], unit: str, told: Befallen, *, additional: bool) -> Quantity:
    number = load_lexicon("persons")["groups"].get(unit, 1)
    return Quantity(
        start=extent[0],
        end=extent[1],
        text=text[extent[0] : extent[1]],
        value=number,
        low=number,
        high=number,
        unit="person" if number > 1 else unit,
        of=text[extent[0] : extent[1]],
        event=told.words,
        event_lemmas=told.lemmas,
        scope="self-inflicted" if told.by_oneself else None,
        additional=additional,
    )


def _person(tree: Tree, index: int) -> str | None:
    """The noun of a singular person, "person" for a name and for an age that stands for one."""
    token = tree.tokens[index]
    if token.dep not in _ROLES:
        return None
    if token.entity == "PERSON" and token.pos == "PROPN":
        return "person"
    lemma = token.lemma.lower()
    if lemma == "old" and tree.children(index, "npadvmod"):
        return "person"
    if token.tag not in ("NN", "NNP"):
        return None
    known = word_list("persons", "nouns") | word_list("speakers", "people")
    return lemma if lemma in known or lemma in load_lexicon("persons")["groups"] else None


def _is_single(tree: Tree, index: int) -> bool:
    """Whether no number stands before it, and no word that makes it nobody in particular."""
    before = [tree.tokens[n] for n in tree.children(index, "det", "nummod", "predet", "amod", "neg", "quantmod")]
    return not any(
        t.text.lower() in _NO_ONE or t.dep == "nummod" or t.lemma.lower() in ("many", "several") for t in before
    )


def _is_another(tree: Tree, index: int) -> bool:
    return any(tree.tokens[n].lemma.lower() in ("another", "second", "third", "other") for n in tree.children(index))


def _is_unreal(tree: Tree, verb: int) -> bool:
    """Whether what befalls is denied, merely possible, wished for or conditional."""
    for at in (verb, *tree.ancestors(verb)):
        if tree.is_negated(at) or any(tree.lemma(n) in _OPEN for n in tree.children(at, "aux")):
            return True
        if any(tree.lemma(n) in _UNREAL for n in tree.children(at, "mark")):
            return True
        if any(tree.tokens[n].tag == "TO" for n in tree.children(at, "aux")):
            return True
        if tree.tokens[at].dep not in ("conj", "acl", "xcomp", "advcl", "oprd", "acomp"):
            break
    return False


def _extent(tree: Tree, index: int) -> tuple[int, int]:
    """From the article or the name's first word to the person's noun."""
    first = min(n for n in tree.subtree(index) if n <= index and tree.tokens[n].start <= tree.tokens[index].start)
    while first < index and tree.tokens[first].pos == "PUNCT":
        first += 1
    return tree.tokens[first].start, tree.tokens[index].end
