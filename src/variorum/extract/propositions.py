"""The clauses of a claim in lemmas: who does what to whom, where and when."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.lang.grammar import RELATIVES, Tree, tokens_within
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Claim, Proposition, Span, Time, cut

from .conditions import conditioned_verbs
from .names.naming import Register
from .sheet import Sheet, read_tokens
from .speech.reference import Resolver
from .speech.sources import source_at

_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "NUM"})
_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "must"})
_CLAUSES = frozenset({"acl", "ccomp", "advcl", "relcl", "parataxis"})
_PARTICIPLES = frozenset({"amod", "acl", "advcl", "conj", "pcomp"})

# Years from the first to the last of a decade: longer spans date no event.
# Tokens from a participle to the time that is surely its own: "stolen on the Tuesday".
_RIGHT_BEHIND = 3
_DECADE = 9


@dataclass(frozen=True, slots=True)
class Clauses:
    """What the clauses of an article are read from."""

    sheet: Sheet
    register: Register
    resolver: Resolver


def propositions_of(clauses: Clauses, claims: Sequence[Claim]) -> Mapping[str, tuple[Proposition, ...]]:
    """Claim id → one proposition for each verb or participle of the claim, in text order.

    A verb belongs to the smallest claim that holds it, and to others of the same extent.
    """
    owners = _owners(clauses.sheet, claims)
    found: dict[str, tuple[Proposition, ...]] = {}
    under = conditioned_verbs(clauses.sheet)
    for claim in claims:
        given = ((_proposition(clauses, claim, n), under.get(n)) for n in owners.get(claim.id, ()))
        made = tuple(replace(p, condition=on) if on else p for p, on in given)
        if made:
            found[claim.id] = made
    return found


def _owners(sheet: Sheet, claims: Sequence[Claim]) -> dict[str, list[int]]:
    """Claim id → the tokens that may tell a deed whose smallest claim it is."""
    smallest: dict[int, list[Claim]] = {}
    told = [n for s in sheet.tree.annotation.sentences for n in read_tokens(s) if _is_event(sheet.tree, n)]
    for claim in claims:
        length = claim.end - claim.start
        held_in = sheet.tokens_in((claim.start, claim.end))
        for token in told[bisect_left(told, held_in.start) : bisect_left(told, held_in.stop)]:
            held = smallest.get(token)
            if held is None or length < held[0].end - held[0].start:
                smallest[token] = [claim]
            elif length == held[0].end - held[0].start:
                held.append(claim)
    owners: dict[str, list[int]] = {}
    for token in sorted(smallest):
        for claim in smallest[token]:
            owners.setdefault(claim.id, []).append(token)
    return owners


def _proposition(clauses: Clauses, claim: Claim, index: int) -> Proposition:
    tree = clauses.sheet.tree
    token = tree.tokens[index]
    held = [n for n in tree.subtree(index) if n == index or not _opens_clause(tree, n, index)]
    return Proposition(
        verb=tree.lemma(index),
        event=cut(clauses.sheet.text, token.start, token.end),
        agents=tuple(dict.fromkeys(_agents(clauses, index))),
        objects=tuple(dict.fromkeys(_objects(clauses, index))),
        places=tuple(dict.fromkeys(_places(clauses, held))),
        terms=tuple(dict.fromkeys(tree.lemma(n) for n in held if tree.tokens[n].pos in _CONTENT)),
        negated=_negated(tree, index),
        modal=_modal(tree, index),
        time=_time(tree, index, held, claim.times),
    )


def _is_event(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.pos == "VERB":
        return True
    if token.pos == "AUX":
        return token.dep not in ("aux", "auxpass")
    return token.tag in ("VBN", "VBG") and token.dep in _PARTICIPLES


def _opens_clause(tree: Tree, index: int, verb: int) -> bool:
    """Whether the token lies in another clause below the verb."""
    at = index
    while at != verb:
        token = tree.tokens[at]
        if token.dep in _CLAUSES or (token.dep == "conj" and token.pos in ("VERB", "AUX")):
            return True
        at = token.head
    return False


def _negated(tree: Tree, verb: int) -> bool:
    """By "not" at the verb, or "no", "neither" and "nobody" in its subject or object."""
    if tree.is_negated(verb):
        return True
    for noun in tree.children(verb, "nsubj", "nsubjpass", "dobj"):
        words = (noun, *tree.children(noun, "det", "neg", "preconj", "predet"))
        if any(tree.tokens[n].text.lower() in ("no", "neither", "none", "nobody", "nothing", "nor") for n in words):
            return True
    return False


def _modal(tree: Tree, verb: int) -> str | None:
    """The modal at the verb or, for an infinitive it steers, at the verb above."""
    own = next((tree.lemma(n) for n in tree.children(verb, "aux") if tree.lemma(n) in _MODALS), None)
    token = tree.tokens[verb]
    if own or token.dep not in ("xcomp", "conj") or token.head == verb:
        return own
    return next((tree.lemma(n) for n in tree.children(token.head, "aux") if tree.lemma(n) in _MODALS), None)


def _agents(clauses: Clauses, verb: int) -> Iterator[str]:
    tree = clauses.sheet.tree
    token = tree.tokens[verb]
    bare = token.tag == "VBN" and token.dep in ("acl", "amod")
    shared = _shares_passive(tree, verb)
    source = tree.agent(verb) if bare or shared or tree.is_passive(verb) else tree.subject(verb)
    if source is None and shared:
        source = tree.agent(token.head)
    if source is None and token.tag == "VBG" and token.dep in ("acl", "amod"):
        source = token.head
    if source is None and token.dep == "pcomp":
        source = _steered(tree, token.head)
    if source is not None:
        yield from (_name(clauses, n, verb) for n in tree.conjuncts(tree.antecedent(source)))


def _steered(tree: Tree, preposition: int) -> int | None:
    """Who does what stands under the preposition: "accused the mine of hiding it", "was charged with hiding it"."""
    above = tree.tokens[preposition].head
    verb = above if tree.tokens[above].pos == "VERB" else tree.tokens[above].head
    if tree.lemma(verb) not in load_lexicon("cues")["steered"].get(tree.lemma(preposition), ()):
        return None
    passive = tree.is_passive(verb)
    done = tree.children(verb, "nsubjpass") if passive else tree.objects(verb)
    if tree.tokens[verb].dep in ("acl", "relcl") and tree.tokens[verb].tag == "VBN" and not done:
        return tree.tokens[verb].head
    return done[0] if done else None


def _objects(clauses: Clauses, verb: int) -> Iterator[str]:
    tree = clauses.sheet.tree
    token = tree.tokens[verb]
    found = list(tree.children(verb, "dobj", "obj", "dative", "nsubjpass"))
    if tree.lemma(verb) in ("be", "become", "remain"):
        found.extend(tree.children(verb, "attr", "acomp"))
    if token.tag == "VBN" and token.dep in ("acl", "amod") and not found:
        found = [token.head]
    if token.dep == "conj" and not found:
        found = _shared_objects(tree, verb)
    found = [
        tree.children(n, "pobj")[0] if tree.tokens[n].pos == "ADP" and tree.children(n, "pobj") else n for n in found
    ]
    for n in found:
        for m in tree.conjuncts(tree.antecedent(n)):
            if tree.tokens[m].pos != "VERB":
                yield _name(clauses, _whole_of(tree, m), verb)


def _whole_of(tree: Tree, part: int) -> int:
    """What a number or "most" is of: the gates in "six of the eight gates"."""
    of = tree.children(part, "prep") if tree.tokens[part].pos in ("NUM", "ADJ", "DET", "PRON") else ()
    wholes = [n for p in of if tree.lemma(p) == "of" for n in tree.children(p, "pobj")]
    return wholes[0] if wholes and tree.tokens[wholes[0]].pos in ("NOUN", "PROPN") else part


def _shares_passive(tree: Tree, verb: int) -> bool:
    """Whether a participle is joined to a passive verb and shares its subject ("were killed or wounded")."""
    token = tree.tokens[verb]
    bare = token.dep == "conj" and token.tag == "VBN" and tree.own_subject(verb) is None
    return bare and tree.is_passive(token.head) and not tree.children(verb, "aux", "auxpass")


def _shared_objects(tree: Tree, verb: int) -> list[int]:
    """Objects two joined verbs share: "were killed or wounded", "killed or wounded soldiers"."""
    above = tree.tokens[verb].head
    if _shares_passive(tree, verb):
        return list(tree.children(above, "nsubjpass"))
    if tree.tokens[above].tag == "VBN" and tree.tokens[above].dep in ("acl", "amod"):
        return [tree.tokens[above].head]
    return []


def _name(clauses: Clauses, index: int, verb: int) -> str:
    """The name the token belongs to or stands for, or its lemma."""
    named = clauses.register.at(index)
    if named is not None:
        return named.name
    token = clauses.sheet.tree.tokens[index]
    if token.pos == "PRON" and token.tag not in RELATIVES:
        figured = clauses.resolver.figure(source_at(clauses.sheet, index, verb), ())
        return figured.name or token.lemma.lower()
    return token.lemma.lower()


def _places(clauses: Clauses, held: Sequence[int]) -> Iterator[str]:
    """Named things under a preposition of place."""
    tree = clauses.sheet.tree
    for index in held:
        named = clauses.register.at(index)
        if named is None or named.kind not in ("place", "party", "other") or tree.tokens[index].dep != "pobj":
            continue
        if tree.lemma(tree.tokens[index].head) in (
            "in",
            "at",
            "near",
            "from",
            "to",
            "into",
            "on",
            "off",
            "around",
            "outside",
            "across",
            "through",
            "over",
        ):
            yield named.name


def _time(tree: Tree, verb: int, held: Sequence[int], times: Sequence[Time]) -> Span | None:
    """The time expression that hangs on the verb: the nearest inside its own clause."""
    own = [
        t
        for t in times
        if _dates(tree, t)
        and not _is_named(tree, verb, t)
        and not _is_of_the_finite(tree, verb, t)
        and any(t.start <= tree.tokens[n].start < t.end for n in held)
    ]
    at = tree.tokens[verb].start
    nearest = min(own, key=lambda t: (abs(t.start - at), t.start), default=None)
    return Span(nearest.start, nearest.end, nearest.text) if nearest else None


def _is_named(tree: Tree, verb: int, time: Time) -> bool:
    """Whether a day is what is named, not when: "declared Saturday a day of mourning"."""
    held = tokens_within(tree, time.start, time.end)
    right_behind = bool(held) and held[0] == verb + 1 and held[-1] + 1 < len(tree.tokens)
    behind = tree.tokens[held[-1] + 1].text.lower() if right_behind else ""
    return behind in ("a", "an", "the", "as") and tree.lemma(verb) in word_list("times", "tense.naming")


def _is_of_the_finite(tree: Tree, verb: int, time: Time) -> bool:
    """Whether a time some words behind a bare participle may as well date the verb around it.

    As in "police found nine of the paintings stolen from the museum in a barn on Tuesday".
    """
    held = tokens_within(tree, time.start, time.end)
    bare = tree.tokens[verb].dep == "acl" and tree.tokens[verb].tag == "VBN"
    return bare and bool(held) and held[0] - verb > _RIGHT_BEHIND


def _dates(tree: Tree, time: Time) -> bool:
    """Whether a time can date an event: not "now", nor where it says since when something holds, nor whole decades."""
    if (time.value or "").endswith("_REF"):
        return False
    if time.earliest and time.latest and int(time.latest[:4]) - int(time.earliest[:4]) >= _DECADE:
        return False
    first = next(iter(tokens_within(tree, time.start, time.end)), 0)
    return first == 0 or tree.lemma(first - 1) != "since"
