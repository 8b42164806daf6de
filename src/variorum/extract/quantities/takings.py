"""What "take" tells: persons who are taken are seized, things that thieves take are stolen."""

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import KIN, is_person_noun, kin_nouns

# Those who are taken hostage.
HELD = frozenset({"hostage", "captive", "prisoner"})
_AILING = frozenset({"ill", "sick"})
_WAYS = frozenset({"to", "into", "for", "as", "through", "on", "off", "over", "across"})


def taken(tree: Tree, verb: int) -> str | None:
    """Whether a form of "take" is to "seize", to "steal" or to "sicken"; ``None`` where it brings or is light.

    In the active it must be somebody who robs or abducts: a bus takes 40 people, a photographer 40 pictures.
    """
    if any(tree.lemma(n) in HELD for n in tree.children(verb, "oprd", "acomp", "dobj", "advmod", "attr", "npadvmod")):
        return "seize"
    if any(tree.lemma(n) in _AILING for n in tree.children(verb, "oprd", "acomp", "advmod", "prt", "dobj")):
        return "sicken"
    if _is_drawn(tree, verb):
        return "rescue"
    led = any(tree.lemma(n) in _WAYS and not _is_when(tree, n) for n in tree.children(verb, "prep"))
    if led or tree.children(verb, "prt", "oprd", "acomp"):
        return None
    if tree.is_passive(verb) or tree.tokens[verb].dep == "acl":
        return None if tree.objects(verb) else _deed(tree, _undergoing(tree, verb))
    subject = tree.subject(verb)
    if subject is None or tree.lemma(tree.antecedent(subject)) not in word_list("events", "robbers"):
        return None
    return _deed(tree, next(iter(tree.objects(verb)), None))


def _is_drawn(tree: Tree, verb: int) -> bool:
    """As in "310 persons were taken from roofs": out of danger."""
    if tree.tokens[verb].tag != "VBN" or not is_person_noun(tree.lemma(_undergoing(tree, verb) or verb)):
        return False
    places = {way.removeprefix("from the ") for way in word_list("outcomes", "drawn.ways")}
    out = (n for n in tree.children(verb, "prep") if tree.lemma(n) == "from")
    return any(tree.lemma(n) in places for at in out for n in tree.children(at, "pobj"))


def let_go(tree: Tree, verb: int) -> str | None:
    """Whether "let … go" is to "dismiss" or to "free"; ``None`` for any other "let"."""
    gone = [n for n in tree.children(verb, "ccomp", "xcomp") if tree.lemma(n) == "go"]
    if not gone:
        return None
    who = next((tree.lemma(n) for n in (*tree.children(gone[0], "nsubj"), *tree.objects(gone[0]))), "")
    return "dismiss" if kin_nouns(who, "worker") >= KIN else "free"


def _is_when(tree: Tree, preposition: int) -> bool:
    return any(tree.tokens[n].entity in ("DATE", "TIME") for n in tree.children(preposition, "pobj"))


def _undergoing(tree: Tree, verb: int) -> int | None:
    if tree.tokens[verb].dep == "acl":
        return tree.tokens[verb].head
    subject = tree.own_subject(verb)
    return None if subject is None else tree.antecedent(subject)


def _deed(tree: Tree, noun: int | None) -> str:
    """Of a thing it is theft; of a person, or of what no noun names, seizure."""
    if noun is None or tree.tokens[noun].pos != "NOUN":
        return "seize"
    return "seize" if is_person_noun(tree.lemma(noun)) else "steal"
