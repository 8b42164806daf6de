"""Walking the parse of an article: children, subtrees, subjects, objects, verb groups."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.values import Annotation, Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj", "dative", "attr", "oprd"})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "prt"})


@dataclass(frozen=True, slots=True)
class Tree:
    """The tokens of one article with their dependents; indexes are those of the annotation."""

    annotation: Annotation
    below: dict[int, tuple[int, ...]]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens in text order."""
        return self.annotation.tokens

    def children(self, index: int, *deps: str) -> tuple[int, ...]:
        """Direct dependents in text order, only those with one of *deps* when any is given."""
        found = self.below.get(index, ())
        return tuple(n for n in found if self.tokens[n].dep in deps) if deps else found

    def subtree(self, index: int) -> tuple[int, ...]:
        """The token and all below it, in text order."""
        held, pending = [], [index]
        while pending:
            at = pending.pop()
            held.append(at)
            pending.extend(self.below.get(at, ()))
        return tuple(sorted(held))

    def ancestors(self, index: int) -> Iterator[int]:
        """The heads above the token, nearest first."""
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            yield index

    def subject(self, verb: int) -> int | None:
        """The subject of a verb, its own or the one it shares with the verb it is joined to."""
        own = self.children(verb, *SUBJECTS)
        if own:
            return own[0]
        token = self.tokens[verb]
        inherits = token.dep in ("conj", "xcomp") or (token.dep == "advcl" and token.tag == "VBG")
        return self.subject(token.head) if inherits and token.head != verb else None

    def objects(self, verb: int) -> tuple[int, ...]:
        """Direct objects, and what prepositions right below the verb govern last."""
        return self.children(verb, "dobj", "obj")

    def agent(self, verb: int) -> int | None:
        """Who acts in a passive: the noun under "by"."""
        for by in self.children(verb, "agent"):
            for noun in self.children(by, "pobj"):
                return noun
        return None

    def is_passive(self, verb: int) -> bool:
        """Whether the verb stands in the passive."""
        return bool(self.children(verb, "nsubjpass", "auxpass", "agent", "csubjpass"))

    def is_negated(self, verb: int) -> bool:
        """Whether "not", "never" or "n't" governs the verb itself."""
        return bool(self.children(verb, "neg"))

    def verb_group(self, verb: int) -> tuple[int, int]:
        """Start and end of the verb with its auxiliaries, negation and particles where contiguous."""
        held = {verb, *self.children(verb, *_AUXILIARIES)}
        first = last = verb
        while first - 1 in held or (first - 1 >= 0 and first - 2 in held and self.tokens[first - 1].pos == "ADV"):
            first -= 1
        while last + 1 in held:
            last += 1
        return self.tokens[first].start, self.tokens[last].end

    def span(self, indexes: tuple[int, ...]) -> tuple[int, int]:
        """From the first of the tokens to the last."""
        return self.tokens[min(indexes)].start, self.tokens[max(indexes)].end

    def conjuncts(self, index: int) -> tuple[int, ...]:
        """The token and those joined to it by "and", "or" or commas, in text order."""
        held, pending = [], [index]
        while pending:
            at = pending.pop()
            held.append(at)
            pending.extend(self.children(at, "conj"))
        return tuple(sorted(held))

    def noun_phrase(self, index: int) -> tuple[int, ...]:
        """A noun with what stands before it and its "of" phrase: no relative clauses, no appositions."""
        kept, pending = [], [index]
        while pending:
            at = pending.pop()
            kept.append(at)
            pending.extend(n for n in self.children(at) if self._belongs(n, at))
        return tuple(sorted(kept))

    def _belongs(self, index: int, head: int) -> bool:
        token = self.tokens[index]
        if token.dep in ("det", "amod", "compound", "nummod", "poss", "case", "quantmod", "advmod", "nmod", "predet"):
            return index < head or token.dep in ("case", "nummod")
        return (token.dep == "prep" and token.lemma == "of") or (token.dep == "pobj" and self.tokens[head].lemma == "of")


def build_tree(annotation: Annotation) -> Tree:
    """The tree of an annotation. Linear."""
    below: dict[int, list[int]] = defaultdict(list)
    for n, token in enumerate(annotation.tokens):
        if token.head != n:
            below[token.head].append(n)
    return Tree(annotation, {head: tuple(group) for head, group in below.items()})


def sentence_tokens(sentence: Sentence) -> range:
    """The indexes of a sentence's tokens."""
    return range(sentence.first, sentence.last)
