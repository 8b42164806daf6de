"""The clauses of a claim in lemmas: who does what to whom, where and when."""

from collections.abc import Iterator, Sequence

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Claim, Proposition, Time, cut

from .cast import bare_name

_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "NUM"})
_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "must"})


def propositions_of(text: str, tree: Tree, claim: Claim, tokens: Sequence[int]) -> tuple[Proposition, ...]:
    """One proposition for each verb, participle or noun of action inside the claim, in text order."""
    return tuple(p for n in tokens if (p := _proposition(text, tree, claim, n)) is not None)


def _proposition(text: str, tree: Tree, claim: Claim, index: int) -> Proposition | None:
    token = tree.tokens[index]
    participle = token.tag in ("VBN", "VBG") and token.dep in ("amod", "acl", "advcl", "conj", "pcomp")
    if token.pos != "VERB" and not participle:
        return None
    held = [n for n in tree.subtree(index) if n == index or not _opens_clause(tree, n, index)]
    return Proposition(
        verb=token.lemma.lower(),
        event=cut(text, token.start, token.end),
        agents=tuple(_agents(tree, index)),
        objects=tuple(_objects(tree, index)),
        places=tuple(_places(tree, held)),
        terms=tuple(dict.fromkeys(tree.tokens[n].lemma.lower() for n in held if tree.tokens[n].pos in _CONTENT)),
        negated=tree.is_negated(index),
        modal=next(
            (tree.tokens[n].lemma for n in tree.children(index, "aux") if tree.tokens[n].lemma in _MODALS), None
        ),
        time=_time(tree, index, held, claim.times),
    )


def _opens_clause(tree: Tree, index: int, verb: int) -> bool:
    """Whether the token lies in another clause below the verb."""
    at = index
    while at != verb:
        if tree.tokens[at].dep in ("ccomp", "advcl", "relcl", "acl", "parataxis") or (
            tree.tokens[at].dep == "conj" and tree.tokens[at].pos == "VERB"
        ):
            return True
        at = tree.tokens[at].head
    return False


def _agents(tree: Tree, verb: int) -> Iterator[str]:
    source = tree.agent(verb) if tree.is_passive(verb) else tree.subject(verb)
    if tree.tokens[verb].tag == "VBN" and tree.tokens[verb].dep in ("acl", "amod"):
        source = tree.agent(verb)
    if source is not None:
        source = _antecedent(tree, source)
        yield from (_name(tree, n) for n in tree.conjuncts(source))


def _antecedent(tree: Tree, index: int) -> int:
    if tree.tokens[index].tag not in ("WP", "WDT"):
        return index
    clause = next((n for n in tree.ancestors(index) if tree.tokens[n].dep == "relcl"), None)
    return tree.tokens[clause].head if clause is not None else index


def _objects(tree: Tree, verb: int) -> Iterator[str]:
    token = tree.tokens[verb]
    found = [*tree.children(verb, "dobj", "obj", "dative", "nsubjpass")]
    if token.tag == "VBN" and token.dep in ("acl", "amod", "relcl") and not found:
        found = [token.head]
    if token.dep == "conj" and not found and tree.is_passive(token.head):
        found = [*tree.children(token.head, "nsubjpass")]
    for n in found:
        n = _antecedent(tree, n)
        yield from (_name(tree, m) for m in tree.conjuncts(n))


def _name(tree: Tree, index: int) -> str:
    """The name the token belongs to, or its lemma."""
    for mention in tree.annotation.mentions:
        if mention.first <= index < mention.last and mention.label in ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"):
            return bare_name(mention.text)
    return tree.tokens[index].lemma.lower()


def _places(tree: Tree, held: Sequence[int]) -> Iterator[str]:
    inside = set(held)
    for mention in tree.annotation.mentions:
        if mention.label in ("GPE", "LOC", "FAC") and mention.first in inside:
            preposition = tree.tokens[mention.last - 1].head
            if tree.tokens[preposition].pos == "ADP":
                yield bare_name(mention.text)


def _time(tree: Tree, verb: int, held: Sequence[int], times: Sequence[Time]):  # type: ignore[no-untyped-def]
    """The time expression that hangs on the verb: the nearest inside its own clause."""
    from variorum.values import Span

    inside = set(held)
    own = [time for time in times if any(time.start <= tree.tokens[n].start < time.end for n in inside)]
    at = tree.tokens[verb].start
    nearest = min(own, key=lambda t: (abs(t.start - at), t.start), default=None)
    return Span(nearest.start, nearest.end, nearest.text) if nearest else None


def about_names(tree: Tree, tokens: Sequence[int]) -> tuple[str, ...]:
    """The named parties and persons among the tokens, in order."""
    first, last = (tokens[0], tokens[-1]) if tokens else (0, -1)
    return tuple(
        dict.fromkeys(
            bare_name(m.text)
            for m in tree.annotation.mentions
            if first <= m.first <= last and m.label in ("PERSON", "ORG", "GPE", "NORP") and bare_name(m.text)
        )
    )


def light_verb(lemma: str) -> bool:
    """Whether the verb is too light to say what happened."""
    return lemma in word_list("outcomes", "light.verbs")
