"""What befalls persons: who is killed, injured, struck or missing, counted by a number or not.

"A man and his son were shot" counts two though no number stands there: casualty desks count
such persons as they count figures. What may happen, is feared, denied or merely attempted
befalls nobody.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.extract.names.listings import with_listed
from variorum.extract.names.naming import Register
from variorum.extract.names.persons import Persons, count_bodies, count_multiple, count_persons
from variorum.extract.sheet import Sheet, read_tokens
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Claim, Fate, Outcome, Role, Sentence, Tell, cut

from .blows import beside, blow_at, may_tell, on_oneself
from .signs import REFLEXIVE, Blow

_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "will", "shall"})
# Tokens behind a verb in which a contest may be named.
_CONTEST, _LED = 16, 6
_SINGULARS = frozenset({"NN", "NNP"})
_PLURAL = frozenset({"were", "are", "have"})
_HEADINGS = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD})
_LOOSE = frozenset({"if", "unless", "whether", "lest"})
_STEERED = frozenset({"xcomp", "acomp", "conj", "oprd", "advcl"})


def find_fates(sheet: Sheet, register: Register, claims: Sequence[Claim]) -> tuple[Fate, ...]:
    """Every fate the article tells of, in text order. Linear in the text."""
    return tuple(f for s in sheet.tree.annotation.sentences for f in _in_sentence(sheet, register, s, claims))


def _in_sentence(sheet: Sheet, register: Register, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Fate]:
    told: set[tuple[int, Outcome]] = set()
    before: Persons | None = None
    heading = sentence.role in _HEADINGS
    for blow in _blows(sheet.tree, sentence, heading=heading):
        for head in blow.heads:
            persons = _persons(sheet.tree, register, head, blow, heading=heading) or _meant(sheet.tree, head, before)
            if persons is not None and (persons.first, blow.outcome) not in told:
                told.add((persons.first, blow.outcome))
                before = with_listed(sheet.tree, register, persons, sentence, blow.token)
                yield _fate(sheet, blow, before, claims)


def _blows(tree: Tree, sentence: Sentence, *, heading: bool) -> Iterator[Blow]:
    tokens = read_tokens(sentence)
    for index in tokens if heading else [n for n in tokens if may_tell(tree, n)]:
        near = beside(tree, index, sentence.first, heading=heading)
        blow = near or on_oneself(tree, index, heading=heading) or blow_at(tree, index, heading=heading)
        if blow is not None and _has_happened(tree, blow.token) and not _in_a_contest(tree, blow.token, sentence):
            yield blow


def _persons(tree: Tree, register: Register, head: int, blow: Blow, *, heading: bool) -> Persons | None:
    if head == blow.token:
        return count_multiple(tree, head) or count_bodies(tree, head)
    whole = _included_in(tree, _first_of(tree, head, blow.token))
    return count_persons(tree, register, whole, heading=heading, until=blow.token)


def _included_in(tree: Tree, head: int) -> int:
    """The whole of which these are told as a part: of "five others, including two guards," the five."""
    over = tree.tokens[head].head
    part = tree.tokens[head].dep == "pobj" and tree.tokens[over].text.lower() == "including"
    return tree.tokens[over].head if part and tree.tokens[over].head < over else head


def _first_of(tree: Tree, head: int, verb: int) -> int:
    """The first of those joined, where a clause on the last tells of all: "a man and a boy who were hurt"."""
    if tree.tokens[head].dep != "conj" or tree.tokens[verb].dep != "relcl" or tree.tokens[head].tag not in _SINGULARS:
        return head
    several = any(tree.tokens[n].text.lower() in _PLURAL for n in tree.children(verb, "aux", "auxpass"))
    return tree.tokens[head].head if several else head


def _meant(tree: Tree, head: int, before: Persons | None) -> Persons | None:
    """Whom "they" means: the last persons of the sentence that something befell, where they are several."""
    if before is None or before.value < 2 or tree.tokens[head].text.lower() not in ("they", "both"):
        return None
    return replace(before, first=head, last=head, tell=Tell.PRONOUN, definite=False)


def _fate(sheet: Sheet, blow: Blow, persons: Persons, claims: Sequence[Claim]) -> Fate:
    tree = sheet.tree
    start, end = tree.tokens[persons.first].start, tree.tokens[persons.last].end
    event = tree.tokens[blow.token]
    return Fate(
        claim=_claim_at(claims, start),
        start=start,
        end=end,
        text=sheet.text[start:end],
        value=persons.value,
        tell=persons.tell,
        outcome=blow.outcome,
        event=cut(sheet.text, event.start, event.end),
        names=persons.names,
        ages=persons.ages,
        gender=persons.gender,
        own_hand=blow.own_hand
        or any(tree.tokens[n].lemma.lower() in REFLEXIVE for n in tree.children(blow.token, "dobj", "obj")),
        definite=persons.definite,
        part=persons.part,
        additional=persons.additional or _is_also(tree, blow.token),
        at_least=persons.at_least,
    )


def _is_also(tree: Tree, verb: int) -> bool:
    """Whether it befell them too: "a woman was also killed" tells of another than before."""
    return any(tree.lemma(n) in ("also", "too") for n in tree.children(verb, "advmod"))


def _claim_at(claims: Sequence[Claim], start: int) -> str:
    """The smallest claim that holds the place, else the next before it."""
    held = [c for c in claims if c.start <= start < c.end]
    best = min(held, key=lambda c: (c.end - c.start, c.id), default=None)
    if best is None:
        best = max((c for c in claims if c.start <= start), key=lambda c: (c.start, c.id), default=claims[0])
    return best.id


def _in_a_contest(tree: Tree, verb: int, sentence: Sentence) -> bool:
    """Whether it tells who won: "beat Ida Holt by 57 percent to 43", "was crushed in Sunday's run-off"."""
    if tree.lemma(verb) not in word_list("fates", "contests.verbs"):
        return False
    behind = range(verb + 1, min(verb + _CONTEST, sentence.last))
    return any(_scores(tree, n) or _names_a_contest(tree, n, sentence) for n in behind)


def _scores(tree: Tree, index: int) -> bool:
    """Whether a score stands there: "by 57 percent", "by 61 to 58"."""
    led = tree.lemma(index) == "by" and index + 2 < len(tree.tokens) and tree.tokens[index + 1].pos == "NUM"
    return led and tree.lemma(index + 2) in word_list("fates", "contests.scores")


def _names_a_contest(tree: Tree, index: int, sentence: Sentence) -> bool:
    """Whether what stands there is a contest that it was done in or for: "in Sunday's run-off"."""
    led = range(max(sentence.first, index - _LED), index)
    named = {tree.lemma(index), "".join(token.text for token in tree.tokens[index : index + 3]).lower()}
    return not named.isdisjoint(word_list("fates", "contests.nouns")) and any(
        tree.lemma(n) in ("in", "for") for n in led
    )


def _has_happened(tree: Tree, index: int) -> bool:
    """Whether it is told as done: not negated, not possible, not planned, not under "if"."""
    for n in (index, *tree.ancestors(index)):
        token = tree.tokens[n]
        if n != index and token.pos not in ("VERB", "AUX"):
            break
        if tree.is_negated(n) or any(tree.lemma(m) in _MODALS for m in tree.children(n, "aux")):
            return False
        if any(tree.lemma(m) in _LOOSE for m in tree.children(n, "mark")):
            return False
        if n != index and tree.lemma(n) in word_list("fates", "steering.verbs"):
            return False
        if token.dep not in _STEERED:
            break
    return not any(tree.lemma(n) in ("attempt", "attempted") for n in tree.children(index, "amod"))
