"""Walking the parse of an article: children, subtrees, subjects, objects, verb groups."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from variorum.values import Annotation, Sentence, Token

from .gapping import regoverned
from .lexicon import word_list

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
RELATIVES = frozenset({"WP", "WDT"})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "prt"})
_MODIFIERS = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "case", "quantmod", "advmod", "nmod", "predet", "neg"}
)
# "While chanting", "after leaving": the clause behind shares the subject of the one it hangs on.
_SHARING = frozenset({"while", "when", "after", "before", "since", "though", "although", "whilst"})
# Verbs whose object, not whose subject, does what the infinitive after it says.
_OBJECT_CONTROL = frozenset(
    {
        "ask", "urge", "order", "tell", "allow", "force", "want", "expect", "invite", "encourage", "instruct",
        "persuade", "require", "advise", "permit", "enable", "help", "lead", "cause", "call", "press", "pressure",
        "direct", "authorize", "authorise", "warn", "remind", "push", "get", "beg", "implore", "command", "send",
        "prompt", "spur", "compel", "inspire",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tree:
    """The tokens of one article in text order with their dependents; indexes are those of the annotation.

    ``under`` are the dependents by what they are to their head, ``lemmas`` those of the tokens in lower case,
    ``starts`` where the tokens begin.
    """

    annotation: Annotation
    below: dict[int, tuple[int, ...]]
    under: dict[int, dict[str, tuple[int, ...]]]
    tokens: tuple[Token, ...]
    lemmas: tuple[str, ...]
    starts: tuple[int, ...]

    def lemma(self, index: int) -> str:
        """The lower-cased lemma of a token."""
        return self.lemmas[index]

    def children(self, index: int, *deps: str) -> tuple[int, ...]:
        """Direct dependents in text order, only those with one of *deps* when any is given."""
        if not deps:
            return self.below.get(index, ())
        under = self.under.get(index)
        if under is None:
            return ()
        if len(deps) == 1:
            return under.get(deps[0], ())
        if under.keys().isdisjoint(deps):
            return ()  # of most heads nothing is asked for that they have
        groups = [under[dep] for dep in deps if dep in under]
        return groups[0] if len(groups) == 1 else tuple(sorted(chain.from_iterable(groups)))

    def subtree(self, index: int) -> tuple[int, ...]:
        """The token and all below it, in text order."""
        if index not in self.below:
            return (index,)
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

    def clause_root(self, index: int) -> int:
        """The verb of the clause the token stands in; the top of the sentence where there is none."""
        top = index
        for at in (index, *self.ancestors(index)):
            top = at
            if self.tokens[at].pos in ("VERB", "AUX") and self.tokens[at].dep not in ("aux", "auxpass", "amod"):
                return at
        return top

    def own_subject(self, verb: int) -> int | None:
        """The subject that stands with the verb itself; of two side by side ("news agency Orsol") the name.

        Where a broken parse gives it several, the nearest before it.
        """
        own = self.children(verb, *SUBJECTS)
        if (
            len(own) > 1
            and self.tokens[own[1]].pos == "PROPN"
            and min(self.subtree(own[1])) == max(self.subtree(own[0])) + 1
        ):
            return own[1]
        before = [n for n in own if n < verb]
        if len(before) > 1 and self.tokens[max(self.subtree(before[-1])) + 1].text != ",":
            return before[-1]
        return own[0] if own else self._called(verb)

    def _called(self, verb: int) -> int | None:
        """A name right before a finite verb that the parser took for an interjection ("Oresh denied that …")."""
        called = [n for n in self.children(verb, "intj") if n == verb - 1 and self.tokens[n].text[:1].isupper()]
        finite = self.tokens[verb].tag in ("VBD", "VBZ")
        return called[0] if called and finite and self.tokens[called[0]].pos in ("NOUN", "PROPN") else None

    def subject(self, verb: int) -> int | None:
        """The subject of a verb, its own or the one it shares with the verb it hangs on.

        Shared through coordination, infinitives (the object's where the verb above steers its
        object: "urged them to leave") and participles. A relative pronoun stands for itself.
        """
        for _ in range(8):  # chains of verbs are short; a longer one is a broken parse
            own = self.own_subject(verb)
            if own is not None:
                return own
            token = self.tokens[verb]
            if token.head == verb or not self._inherits(verb):
                return None
            steered = self._steered(verb)
            if steered is not None:
                return steered
            verb = token.head
        return None

    def _inherits(self, verb: int) -> bool:
        token = self.tokens[verb]
        above = self.tokens[token.head]
        if above.pos == "ADP" and token.dep == "pcomp":
            return False
        if token.dep in ("conj", "xcomp", "acomp"):
            return above.pos in ("VERB", "AUX", "ADJ")
        if token.dep == "advcl" and self.is_passive(token.head):
            return False
        bare = token.tag in ("VBG", "VBN") or any(self.tokens[n].tag == "TO" for n in self.children(verb, "aux"))
        marked = any(self.lemma(n) not in _SHARING for n in self.children(verb, "mark"))
        return token.dep in ("advcl", "ccomp", "dep") and bare and not marked

    def _steered(self, verb: int) -> int | None:
        token = self.tokens[verb]
        if token.dep != "xcomp" or self.lemma(token.head) not in _OBJECT_CONTROL:
            return None
        objects = [n for n in self.children(token.head, "dobj", "obj", "dative") if n < verb]
        return objects[-1] if objects else None

    def objects(self, verb: int) -> tuple[int, ...]:
        """Direct objects of the verb."""
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
        """Whether "not", "never", "n't" or "no longer" governs the verb itself."""
        longer = (n for n in self.children(verb, "advmod") if self.tokens[n].text.lower() == "longer")
        return bool(self.children(verb, "neg")) or any(n and self.tokens[n - 1].text.lower() == "no" for n in longer)

    def verb_group(self, verb: int) -> tuple[int, int]:
        """Start and end of the verb with its auxiliaries, negation, particle and the adverbs between."""
        held = {verb, *self.children(verb, *sorted(_AUXILIARIES))}
        held |= {n for n in self.children(verb, "advmod") if not self.children(n) and self.tokens[n].tag != "WRB"}
        first = last = verb
        while first - 1 in held:
            first -= 1
        while last + 1 in held and self.tokens[last + 1].dep in _AUXILIARIES:
            last += 1
        return self.tokens[first].start, self.tokens[last].end

    def span(self, indexes: Iterable[int]) -> tuple[int, int]:
        """From the first of the tokens to the last."""
        held = list(indexes)
        return self.tokens[min(held)].start, self.tokens[max(held)].end

    def conjuncts(self, index: int) -> tuple[int, ...]:
        """The token and those joined to it by "and", "or" or commas, in text order."""
        held, pending = [], [index]
        while pending:
            at = pending.pop()
            held.append(at)
            pending.extend(self.children(at, "conj"))
        return tuple(sorted(held))

    def _person_over(self, index: int) -> int:
        """Of "Ana Ruiz of the agency" the person, where the token is the agency; else the token itself."""
        token = self.tokens[index]
        over = self.tokens[token.head].head
        named = token.dep == "pobj" and token.entity in ("ORG", "GPE", "FAC", "LOC")
        return over if named and self.tokens[over].entity == "PERSON" else index

    def antecedent(self, index: int) -> int:
        """The noun that a relative pronoun stands for; any other token itself.

        "Who" stands for somebody: in "the rescue of two men, who …" the parser may say "rescue".
        """
        if self.tokens[index].tag not in RELATIVES:
            return index
        clause = next((n for n in self.ancestors(index) if self.tokens[n].dep == "relcl"), None)
        if clause is None:
            return index
        head = self._person_over(self.tokens[clause].head)
        if self.tokens[index].text.lower() != "who" or self._is_somebody(head):
            return head
        between = (n for n in range(index - 1, head, -1) if self._is_somebody(n))
        return next(between, head)

    def _is_somebody(self, index: int) -> bool:
        token = self.tokens[index]
        people = word_list("speakers", "people", "bodies")
        return token.entity == "PERSON" or (token.pos in ("NOUN", "PROPN", "PRON") and token.lemma.lower() in people)

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
        if token.dep in _MODIFIERS:
            return index < head or token.dep in ("case", "nummod")
        return (token.dep == "prep" and token.lemma == "of") or (
            token.dep == "pobj" and self.tokens[head].lemma == "of"
        )


def build_tree(annotation: Annotation) -> Tree:
    """The tree of an annotation, mended where a clause leaves out its verb. Linear."""
    tokens = list(annotation.tokens)
    for n, (head, dep) in regoverned(annotation.tokens, annotation.sentences).items():
        tokens[n] = replace(tokens[n], head=head, dep=dep)
    below: dict[int, list[int]] = defaultdict(list)
    for n, token in enumerate(tokens):
        if token.head != n:
            below[token.head].append(n)
    return Tree(
        annotation,
        {head: tuple(group) for head, group in below.items()},
        {head: _by_dep(tokens, group) for head, group in below.items()},
        tuple(tokens),
        tuple(token.lemma.lower() for token in tokens),
        tuple(token.start for token in tokens),
    )


def _by_dep(tokens: Sequence[Token], group: Iterable[int]) -> dict[str, tuple[int, ...]]:
    """The dependents of one head by what they are to it, in text order."""
    named: dict[str, tuple[int, ...]] = {}
    for n in group:
        dep = tokens[n].dep
        named[dep] = (*named.get(dep, ()), n)
    return named


def sentence_tokens(sentence: Sentence) -> range:
    """The indexes of a sentence's tokens."""
    return range(sentence.first, sentence.last)


def tokens_within(tree: Tree, start: int, end: int) -> range:
    """The indexes of the tokens that begin in the stretch of the text from *start* to *end*. Logarithmic."""
    first = bisect_left(tree.starts, start)
    return range(first, bisect_left(tree.starts, end, first))
