from collections.abc import Callable

import pytest

from variorum.lang.grammar import Tree, build_tree, sentence_tokens, tokens_within
from variorum.values import Annotation

Annotate = Callable[[str], Annotation]


def tree_of(annotate: Annotate, text: str) -> Tree:
    return build_tree(annotate(text))


def at(tree: Tree, word: str) -> int:
    return next(n for n, token in enumerate(tree.tokens) if token.text == word)


def words(tree: Tree, indexes: tuple[int, ...]) -> str:
    return " ".join(tree.tokens[n].text for n in indexes)


SUBJECTS = [
    ("Maria left the town.", "left", "Maria", "its own"),
    ("Maria opened the gate and left the town.", "left", "Maria", "shared through and"),
    ("Maria promised to leave the town.", "leave", "Maria", "of an infinitive"),
    ("Maria urged Peter to leave the town.", "leave", "Peter", "steered by an object"),
    ("Maria left the town, crying.", "crying", "Maria", "of a participle"),
    ("Peter is ready to leave the town.", "leave", "Peter", "of an infinitive under an adjective"),
]


@pytest.mark.parametrize(("text", "verb", "subject", "phenomenon"), SUBJECTS)
def test_a_verb_has_a_subject(annotate: Annotate, text: str, verb: str, subject: str, phenomenon: str) -> None:
    tree = tree_of(annotate, text)
    found = tree.subject(at(tree, verb))
    assert found is not None
    assert tree.tokens[found].text == subject, phenomenon


def test_a_verb_without_subject_has_none(annotate: Annotate) -> None:
    tree = tree_of(annotate, "Leave the town.")
    assert tree.subject(at(tree, "Leave")) is None


def test_who_acts_in_a_passive_is_its_agent(annotate: Annotate) -> None:
    tree = tree_of(annotate, "The gate was opened by Maria.")
    verb = at(tree, "opened")
    assert tree.is_passive(verb)
    assert tree.agent(verb) == at(tree, "Maria")


def test_an_active_verb_has_no_agent(annotate: Annotate) -> None:
    tree = tree_of(annotate, "Maria opened the gate.")
    verb = at(tree, "opened")
    assert (tree.is_passive(verb), tree.agent(verb)) == (False, None)
    assert words(tree, tree.objects(verb)) == "gate"


def test_a_verb_group_takes_auxiliaries_and_negation(annotate: Annotate) -> None:
    text = "Maria has not yet opened the gate."
    tree = tree_of(annotate, text)
    start, end = tree.verb_group(at(tree, "opened"))
    assert text[start:end] == "has not yet opened"
    assert tree.is_negated(at(tree, "opened"))


def test_a_noun_phrase_ends_before_its_relative_clause(annotate: Annotate) -> None:
    tree = tree_of(annotate, "Two old members of the council who left the town have died.")
    assert words(tree, tree.noun_phrase(at(tree, "members"))) == "Two old members of the council"


def test_a_relative_pronoun_stands_for_its_antecedent(annotate: Annotate) -> None:
    tree = tree_of(annotate, "The soldiers who left the town have died.")
    assert tree.antecedent(at(tree, "who")) == at(tree, "soldiers")
    assert tree.antecedent(at(tree, "town")) == at(tree, "town")


def test_conjuncts_are_all_that_are_joined(annotate: Annotate) -> None:
    tree = tree_of(annotate, "Norway, Sweden and Finland agreed.")
    assert words(tree, tree.conjuncts(at(tree, "Norway"))) == "Norway Sweden Finland"


def test_the_root_of_a_clause_is_its_verb(annotate: Annotate) -> None:
    tree = tree_of(annotate, "Maria said the old gate was open.")
    assert tree.clause_root(at(tree, "old")) == at(tree, "was")
    assert list(tree.ancestors(at(tree, "old")))[-1] == at(tree, "said")


def test_a_subtree_holds_all_below_in_text_order(annotate: Annotate) -> None:
    text = "Maria opened the old gate."
    tree = tree_of(annotate, text)
    held = tree.subtree(at(tree, "gate"))
    assert words(tree, held) == "the old gate"
    start, end = tree.span(held)
    assert text[start:end] == "the old gate"


def test_tokens_are_found_by_their_place_in_the_text(annotate: Annotate) -> None:
    text = "Maria opened the old gate."
    tree = tree_of(annotate, text)
    assert words(tree, tuple(tokens_within(tree, 0, len("Maria opened")))) == "Maria opened"
    assert list(tokens_within(tree, len(text), len(text))) == []
    assert len(sentence_tokens(tree.annotation.sentences[0])) == len(tree.tokens)


def test_an_empty_annotation_is_an_empty_tree() -> None:
    tree = build_tree(Annotation("a"))
    assert (tree.tokens, list(tokens_within(tree, 0, 9))) == ((), [])
