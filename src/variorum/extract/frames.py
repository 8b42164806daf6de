"""The frames of a verb of saying or stance: which of its complements is the content."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Sentence, Stance

from .cues import prepositions_of, stance_in
from .parentheses import parenthetical
from .sheet import Extent, Sheet

_BORDERS = frozenset({",", "—", "–", "-", "--", "”", '"', "''", "’", "'", "»", "?", "!", "…", ":", ")"})
_AT = frozenset({"put", "place", "value", "estimate", "peg"})
_AFTER_OBJECT = frozenset({"as", "for", "of", "over", "about", "against", "to", "with", "from", "into", "in", "by"})
_RELAYING = frozenset({"quote", "cite", "paraphrase", "describe"})
_RELAYED = frozenset({"say", "warn", "tell", "claim", "add", "state", "note"})
_TOLD = frozenset({"tell", "inform", "warn", "assure", "remind", "advise", "notify"})
_TIMES = frozenset({"DATE", "TIME"})
_DATE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Filling:
    """A cue whose frame is filled: the tokens held by the content, and its head."""

    cue: int
    extent: Extent
    frame: str
    stance: Stance
    held: frozenset[int]
    head: int | None


def fill_frames(sheet: Sheet, sentence: Sentence, verb: int) -> Filling | None:
    """The best filled frame of a verb; ``None`` when it is no cue or none is filled."""
    tree = sheet.tree
    lemma = cue_lemma(tree, verb)
    for filling in (
        *_clauses(sheet, verb, lemma),
        *_infinitives(tree, verb, lemma),
        *_objects(tree, verb, lemma),
        *_prepositions(tree, verb, lemma),
    ):
        return filling
    chunk = parenthetical(sheet, sentence, verb) if stance_in("clause", lemma) else None
    if chunk is None:
        return None
    return _filling(tree, verb, "parenthesis", stance_in("clause", lemma), (chunk, None))


def cue_lemma(tree: Tree, verb: int) -> str:
    """The verb's lemma with its particle where the lexicon knows the two together ("point out")."""
    lemma = _mended().get(tree.tokens[verb].text.lower(), tree.lemma(verb))
    for particle in tree.children(verb, "prt"):
        joined = f"{lemma} {tree.lemma(particle)}"
        if any(stance_in(frame, joined) for frame in ("clause", "quote", "object", "order")):
            return joined
    return lemma


@cache
def _mended() -> dict[str, str]:
    """Forms whose lemma the tagger gets wrong."""
    return dict(load_lexicon("cues")["lemmas"])


def _filling(
    tree: Tree, verb: int, frame: str, stance: Stance | None, content: tuple[frozenset[int], int | None]
) -> Filling | None:
    held, head = content
    if stance is None or not held:
        return None
    return Filling(verb, tree.verb_group(verb), frame, stance, held - {verb}, head)


def _clauses(sheet: Sheet, verb: int, lemma: str) -> Iterator[Filling]:
    """Clause complements: after the cue, or before it where a border stands between."""
    tree = sheet.tree
    stance = stance_in("clause", lemma)
    if stance is None:
        return
    heads = [*tree.children(verb, "ccomp"), *_question(tree, verb, stance), *_wrapped(tree, verb)]
    for head in heads:
        if _is_bare_infinitive(tree, head):
            continue
        whole = frozenset(tree.subtree(head)) | _absorbed(tree, verb, head)
        held = _behind_addressee(tree, verb, whole - _asides(tree, verb, head))
        if head < verb and (stance is Stance.ASKS or not _bordered(tree, verb, held)):
            continue
        filling = _filling(tree, verb, "clause", stance, (held, head))
        if filling is not None:
            yield replace(filling, frame="fronted") if head < verb else filling


def _asides(tree: Tree, verb: int, head: int) -> frozenset[int]:
    """The report's own aside behind what is said: "… denied that it leaks even after paying for repairs"."""
    clauses = (n for top in (verb, head) for n in tree.children(top, "advcl", "prep") if n > head)
    spans = ((tree.subtree(n)) for n in clauses)
    return frozenset(n for span in spans if _is_aside(tree, span[0]) for n in span)


def _is_aside(tree: Tree, first: int) -> bool:
    words = tuple(tree.tokens[n].text.lower() for n in (first, first + 1) if n < len(tree.tokens))
    return words[0] in ("although", "though", "despite") or (
        words[0] == "even" and words[-1] in ("after", "as", "though", "while")
    )


def _behind_addressee(tree: Tree, verb: int, held: frozenset[int]) -> frozenset[int]:
    """The content without the one told, where the parser made one clause of "told his colleague Ana Ruiz the …"."""
    if tree.lemma(verb) not in _TOLD or min(held) != verb + 1 or tree.children(verb, "dobj", "dative"):
        return held
    last = max(held)
    at = verb + 1
    while at <= last and not _opens_told(tree, at, verb + 1):
        at += 1
    return frozenset(n for n in held if n >= at) if at < last else held


def _opens_told(tree: Tree, at: int, first: int) -> bool:
    """Whether what is told begins here: "that", a pronoun, or an article behind the addressee's noun."""
    token, before = tree.tokens[at], tree.tokens[at - 1]
    if token.text.lower() == "that":
        return True
    if at == first:
        return False
    behind = before.pos in ("NOUN", "PROPN") or (before.pos == "PRON" and before.tag == "PRP")
    return (behind or before.tag == "VB") and (token.pos == "DET" or token.tag in ("PRP", "PRP$", "EX"))


def _question(tree: Tree, verb: int, stance: Stance) -> list[int]:
    """As in "Asked if …", "did not say when …": the parser often takes the clause for an adverbial."""
    clauses = [n for n in tree.children(verb, "advcl") if n > verb]
    if stance in (Stance.ASKS, Stance.DOUBTS):
        return [n for n in clauses if any(tree.lemma(m) in ("if", "whether") for m in tree.children(n, "mark"))]
    if not tree.is_negated(verb) and tree.tokens[verb].tag != "VB":
        return []
    return [n for n in clauses if min(tree.subtree(n)) == verb + 1 and tree.tokens[verb + 1].tag == "WRB"]


def _wrapped(tree: Tree, verb: int) -> list[int]:
    """A that-clause the parser hung on the one who is told ("told reporters that …") or on an adjective."""
    return [
        n
        for noun in (*tree.children(verb, "dobj", "dative", "acomp", "oprd"), *_addressees(tree, verb))
        for n in tree.children(noun, "acl", "ccomp", "relcl")
        if n > verb
        and tree.tokens[min(tree.subtree(n))].text.lower() == "that"
        and (tree.lemma(verb) in _TOLD or tree.tokens[noun].dep != "dobj")
    ]


def _addressees(tree: Tree, verb: int) -> list[int]:
    """Nouns under "to" at the verb: "wrote to members that …"."""
    return [
        n for to in tree.children(verb, "prep", "dative") if tree.lemma(to) == "to" for n in tree.children(to, "pobj")
    ]


def _is_bare_infinitive(tree: Tree, head: int) -> bool:
    """As in "Asked him to leave": an infinitive is not a clause."""
    return any(tree.tokens[n].tag == "TO" for n in tree.children(head, "aux"))


def _bordered(tree: Tree, verb: int, held: frozenset[int]) -> bool:
    """Whether a comma, dash or closing mark stands between a fronted content and the clause of the cue."""
    last = max(n for n in held if n < verb)
    following = range(last, verb)
    return any(tree.tokens[n].text in _BORDERS for n in following)


def _absorbed(tree: Tree, verb: int, head: int) -> frozenset[int]:
    """What the parser hung on the cue though it stands right after the content, and conditions behind a comma."""
    if head < verb:
        return frozenset()
    held: set[int] = set()
    end = max(tree.subtree(head))
    for child in tree.children(verb):
        below = tree.subtree(child)
        touching = below[0] == end + 1
        comma = below[0] == end + 2 and tree.tokens[end + 1].text in (",", "—", "–", "-")
        if child > head and ((touching and _adverbial(tree, child)) or (comma and _conditional(tree, child))):
            held.update(range(end + 1, below[-1] + 1))
            end = below[-1]
    return frozenset(held)


def _adverbial(tree: Tree, child: int) -> bool:
    token = tree.tokens[child]
    return (
        token.dep in ("prep", "advcl", "advmod", "npadvmod", "prt", "dobj", "xcomp") and token.lemma.lower() != "accord"
    )


def _conditional(tree: Tree, clause: int) -> bool:
    if tree.tokens[clause].dep not in ("advcl", "prep"):
        return False
    words = [tree.tokens[n].text.lower() for n in (*tree.children(clause, "mark", "aux"), clause)]
    return any(word in ("if", "unless", "provided", "should", "contingent") for word in words)


def _infinitives(tree: Tree, verb: int, lemma: str) -> Iterator[Filling]:
    passive = tree.is_passive(verb)
    for head in tree.children(verb, "xcomp", "ccomp", "advcl"):
        if not _is_bare_infinitive(tree, head) or (tree.tokens[head].dep == "advcl" and lemma != "vote"):
            continue
        held = frozenset(tree.subtree(head)) | _absorbed(tree, verb, head)
        steered = [n for n in tree.children(verb, "dobj", "dative") if verb < n < head]
        stance = stance_in("order", lemma) if steered or tree.own_subject(head) is not None else None
        stance = stance or _infinitive_stance(tree, verb, lemma)
        held = held.union(*(tree.subtree(n) for n in steered))
        if passive:
            held = held.union(*(tree.subtree(n) for n in tree.children(verb, "nsubjpass")))
        filling = _filling(tree, verb, "passive" if passive else "infinitive", stance, (held, head))
        if filling is not None:
            yield filling


def _infinitive_stance(tree: Tree, verb: int, lemma: str) -> Stance | None:
    only_passive = lemma in word_list("cues", "passive_infinitive.verbs")
    if only_passive and not tree.is_passive(verb) and lemma not in ("expect", "claim"):
        return None
    if tree.is_passive(verb) and stance_in("infinitive", lemma) is not Stance.ASSERTS:
        return stance_in("order", lemma) if tree.agent(verb) is not None else None
    return stance_in("infinitive", lemma)


def _objects(tree: Tree, verb: int, lemma: str) -> Iterator[Filling]:
    """Noun phrases as contents, with what completes them; in the passive the subject, when an agent is named."""
    stance = stance_in("object", lemma)
    if stance is None:
        return
    passive = tree.is_passive(verb)
    if lemma in _RELAYING and _relays(tree, verb):
        return
    nouns = (
        tree.children(verb, "nsubjpass") if passive else tree.children(verb, "dobj", "obj", "ccomp", "oprd", "xcomp")
    )
    if not nouns or (stance is Stance.WANTS and _is_purpose(tree, verb)):
        return
    held, completed = _completed(tree, verb, nouns[0])
    silent = passive and tree.agent(verb) is None
    wanted = silent or lemma in word_list("cues", "complemented.verbs")
    unsaid = passive and not silent and not _is_somebody(tree, verb)
    if (wanted and not completed) or not _says_something(tree, held) or unsaid:
        return
    filling = _filling(tree, verb, "passive" if silent else "object", stance, (held, nouns[0]))
    if filling is not None:
        yield filling


def _relays(tree: Tree, verb: int) -> bool:
    """As in "quoted her as saying …": what is said has its own cue."""
    return any(
        tree.lemma(preposition) == "as" and any(tree.lemma(n) in _RELAYED for n in tree.children(preposition, "pcomp"))
        for preposition in tree.children(verb, "prep")
    )


def _is_somebody(tree: Tree, verb: int) -> bool:
    """Whether the agent of a passive can speak: "is explained by the engineer", not "by the wind"."""
    agent = tree.agent(verb)
    if agent is None:
        return False
    token = tree.tokens[agent]
    known = word_list("speakers", "people") | word_list("speakers", "bodies") | word_list("speakers", "documents")
    return token.pos in ("PROPN", "PRON") or token.lemma.lower() in known


def _is_purpose(tree: Tree, verb: int) -> bool:
    """As in "Sent troops to support them": an infinitive of purpose does something, it takes no stand."""
    return _is_bare_infinitive(tree, verb) and tree.tokens[verb].dep in (
        "advcl",
        "acl",
        "relcl",
        "xcomp",
        "conj",
        "ROOT",
    )


def _completed(tree: Tree, verb: int, noun: int) -> tuple[frozenset[int], bool]:
    """The object with the complements that follow it without a gap, and whether there are any."""
    below = tree.subtree(noun)
    held, end = set(below), max(below[-1], verb)
    attached = any(tree.lemma(n) == "as" for n in tree.children(noun, "prep") if n > noun)
    completed = attached or tree.tokens[noun].dep in ("ccomp", "oprd", "xcomp")
    for child in tree.children(verb, "oprd", "attr", "xcomp", "ccomp", "prep", "acomp", "advcl", "npadvmod", "acl"):
        inner = tree.subtree(child)
        if child == noun or inner[0] <= noun or not _completes(tree, child):
            continue
        if inner[0] > end + 1 and not _only_dates(tree, verb, range(end + 1, inner[0])):
            continue
        held.update(range(end + 1, inner[0]) if noun > verb else (), inner)
        end = max(end, inner[-1])
        completed = (
            completed
            or tree.tokens[child].dep != "prep"
            or tree.lemma(child) in ("as", "for", "of", "to", "with", "at")
        )
    return frozenset(held), completed


def _only_dates(tree: Tree, verb: int, between: range) -> bool:
    """Whether nothing but when it was said stands between object and complement ("grilled him on Monday for …")."""
    said = {n for child in tree.children(verb, "prep", "npadvmod") for n in tree.subtree(child)}
    dated = any(tree.tokens[n].entity in _TIMES for n in between)
    return dated and len(between) <= _DATE_WORDS and said.issuperset(between)


def _completes(tree: Tree, child: int) -> bool:
    token = tree.tokens[child]
    if token.dep != "prep":
        return token.dep in ("oprd", "attr", "xcomp", "ccomp", "acomp")
    if token.lemma.lower() == "at" and tree.lemma(token.head) in _AT:
        return True
    return token.lemma.lower() in _AFTER_OBJECT and not any(
        tree.tokens[n].entity in _TIMES for n in tree.children(child, "pobj")
    )


def _says_something(tree: Tree, held: frozenset[int]) -> bool:
    """Whether the content is more than a pronoun."""
    return any(tree.tokens[n].pos in ("NOUN", "PROPN", "VERB", "ADJ") for n in held)


def _prepositions(tree: Tree, verb: int, lemma: str) -> Iterator[Filling]:
    known = prepositions_of(lemma)
    yield from _called_for(tree, verb, known)
    for prt in tree.children(verb, "prt"):
        known = known | prepositions_of(f"{lemma} {tree.lemma(prt)}")
    for child in tree.children(verb, "prep", "agent") if known else ():
        stance = known.get(tree.lemma(child))
        below = frozenset(tree.subtree(child)) - {child}
        heads = tree.children(child, "pobj", "pcomp")
        if stance is None or not heads or child < verb or not _says_something(tree, below):
            continue
        filling = _filling(tree, verb, "preposition", stance, (below, heads[0]))
        if filling is not None:
            yield replace(filling, extent=_with_preposition(tree, filling.extent, child))


def _called_for(tree: Tree, verb: int, known: dict[str, Stance]) -> Iterator[Filling]:
    """As in "is calling for the town to act": the parser makes a clause of what stands under "for"."""
    for child in tree.children(verb, "advcl", "ccomp", "xcomp"):
        marks = [n for n in tree.children(child, "mark") if tree.lemma(n) == "for" and n > verb]
        if "for" in known and marks and _is_bare_infinitive(tree, child):
            held = frozenset(tree.subtree(child)) - {marks[0]}
            filling = _filling(tree, verb, "preposition", known["for"], (held, child))
            if filling is not None:
                yield replace(filling, extent=_with_preposition(tree, filling.extent, marks[0]))


def _with_preposition(tree: Tree, extent: Extent, preposition: int) -> Extent:
    token = tree.tokens[preposition]
    near = token.start - extent[1] <= 1
    return (extent[0], token.end) if near else extent
