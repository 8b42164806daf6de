"""Whether the day of a term is over: "until Monday", "by Friday" behind the report or ahead of it."""

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list

_NOBODY = frozenset({"nobody", "none", "nothing", "few", "hardly", "no"})


def is_over(tree: Tree, verb: int, ahead: bool | None, *, until: bool) -> bool:
    """Whether the term that hangs on *verb* lies behind the report; *ahead* is where the verb itself lies.

    "He knew nothing until May" and "by Monday the camp was empty" are over; "it was closed until Monday" and
    "they demanded an answer by Friday" are not, though their verbs lie behind.
    """
    if "could" in _words(tree, tree.children(verb, "aux")):
        return tree.is_negated(verb) or _of_nobody(tree, verb)
    if ahead is not False:
        return False
    lemma = tree.lemma(verb)
    if not until:
        return lemma not in word_list("times", "tense.demanding")
    if tree.is_negated(verb):
        return True
    given = lemma == "have" and not tree.objects(verb)  # "had until Friday to answer"
    return not given and lemma not in word_list("times", "tense.closing", "tense.shifting")


def _of_nobody(tree: Tree, verb: int) -> bool:
    subject = tree.own_subject(verb)
    if subject is None:
        return False
    return bool(_NOBODY.intersection(_words(tree, (subject, *tree.children(subject, "det", "amod")))))


def _words(tree: Tree, indexes: tuple[int, ...]) -> list[str]:
    return [tree.tokens[n].text.lower() for n in indexes]
