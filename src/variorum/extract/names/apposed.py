"""Who a described person or body is by name: "the minister, Anna Korr", "the soldier, identified as Ri"."""

from collections.abc import Iterator
from dataclasses import replace

from variorum.extract.sheet import Sheet
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_human_noun

from .naming import Named, Register

_LINK = 3  # letters: "of", "the", "and"
_NAMING = frozenset({"identify", "name", "call", "know", "introduce"})


def apposed_name(sheet: Sheet, register: Register, head: int) -> Named | None:
    """The name in apposition to the noun at *head*, or that a clause on it gives; ``None`` for several persons."""
    tree = sheet.tree
    if tree.tokens[head].tag in ("NNS", "NNPS"):
        return None
    human = tree.lemma(head) in word_list("speakers", "people")
    kinds = ("person", "party") if human else ("person", "outlet", "agency", "party")
    for child in _appositions(tree, register, head):
        named = register.at(child)
        if named is not None and named.kind in kinds:
            return named
        if (
            named is not None
            and tree.lemma(head) in word_list("speakers", "kin")
            and named.first == child == named.last - 1
        ):
            return replace(named, kind="person")  # "his wife, Nadia": whatever the tagger took the name for
    return _identified(sheet, register, head) or (
        _titled_behind(sheet, register, head) if human or is_human_noun(tree.lemma(head)) else None
    )


def _titled_behind(sheet: Sheet, register: Register, head: int) -> Named | None:
    """The person between commas right behind "the consul" ("the consul, Mrs Ana Ruiz, who …"), however parsed."""
    tokens = sheet.tree.tokens
    definite = any(tokens[n].text.lower() == "the" for n in sheet.tree.children(head, "det"))
    if not definite or head + 2 >= len(tokens) or tokens[head + 1].text != ",":
        return None
    near = (n for at in (head + 2, head + 3) if (n := register.at(at)) and n.first == at)
    named = next((n for n in near if n.kind == "person"), None)
    if named is None or (
        named.first == head + 3 and tokens[head + 2].text.rstrip(".").lower() not in word_list("titles", "courtesy")
    ):
        return None
    return named if named.last < len(tokens) and tokens[named.last].text in (",", ".") else None


def _appositions(tree: Tree, register: Register, head: int) -> Iterator[int]:
    """The appositions of a noun, theirs ("a witness, the clerk Ana Ruiz"), and a person the parser set beside a body.

    "Her counterpart at Sund Capital, Peder Voll", "the chairman of the council, Peder Voll": nobody is a body, so the
    name is the counterpart's.
    """
    for child in tree.children(head, "appos"):
        yield child
        yield from tree.children(child, "appos")
    yield from _said_to_be(tree, head)
    if tree.lemma(head) not in word_list("speakers", "people") and not is_human_noun(tree.lemma(head)):
        return
    for noun in _under(tree, head):
        beside, named = register.at(noun), [register.at(n) for n in tree.children(noun, "appos")]
        if beside is not None and beside.kind == "person" and _follows_portfolio(tree, beside):
            yield beside.first
        if beside is not None and tree.lemma(head) in word_list("speakers", "deputies"):
            yield from (n.first for n in named if n is not None and n.kind == "person" and " " in n.name)
        if beside.kind != "person" if beside is not None else tree.lemma(noun) in word_list("speakers", "bodies"):
            yield from (n.first for n in named if n is not None and n.kind == "person")


def _said_to_be(tree: Tree, head: int) -> Iterator[int]:
    """As in "the woman in it is Ana Ruiz": who somebody brought on with "the" is."""
    verb = tree.tokens[head].head
    definite = any(tree.tokens[n].text.lower() == "the" for n in tree.children(head, "det"))
    if definite and tree.tokens[head].dep == "nsubj" and tree.lemma(verb) == "be" and not tree.is_negated(verb):
        yield from (n for n in tree.children(verb, "attr") if tree.tokens[n].pos == "PROPN")


def _follows_portfolio(tree: Tree, named: Named) -> bool:
    """As in "Minister for Health Ana Roth"."""
    before = tree.tokens[named.first - 1].text.lower() if named.first else ""
    return len(before) > _LINK and before in word_list("speakers", "generic")


def _under(tree: Tree, head: int) -> Iterator[int]:
    """The nouns under the prepositions at a noun, and those under theirs: "a lawyer for families in Torv"."""
    for preposition in tree.children(head, "prep"):
        for noun in tree.children(preposition, "pobj"):
            yield noun
            yield from _under(tree, noun)


def _identified(sheet: Sheet, register: Register, head: int) -> Named | None:
    tree = sheet.tree
    for clause in tree.children(head, "acl", "relcl"):
        if tree.lemma(clause) not in _NAMING:
            continue
        held = tree.subtree(clause)
        found = [n for n in register.within(held[0], held[-1] + 1) if n.kind not in ("outlet", "agency")]
        by_name = any(tree.lemma(n) in ("surname", "name", "nickname", "alias") for n in held)
        return replace(found[-1], kind="person") if found and (by_name or tree.agent(clause) is None) else None
    return None
