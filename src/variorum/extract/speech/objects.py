"""Noun phrases as contents: "criticised the delay", "described it as …", "puts the toll at 38"."""

from collections.abc import Iterator

from variorum.extract.cues import stance_in
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Stance

from .filled_frames import TIMES, Filling, fill, is_bare_infinitive, says_something

_AT = frozenset({"put", "place", "value", "estimate", "peg"})
_AFTER_OBJECT = frozenset({"as", "for", "of", "over", "about", "against", "to", "with", "from", "into", "in", "by"})
_RELAYING = frozenset({"quote", "cite", "paraphrase", "describe"})
_RELAYED = frozenset({"say", "warn", "tell", "claim", "add", "state", "note"})
_DATE_WORDS = 5
_ADDRESSED = frozenset({"tell", "inform", "warn", "notify", "brief", "remind", "assure", "advise"})


def fill_objects(tree: Tree, verb: int, lemma: str) -> Iterator[Filling]:
    """Noun phrases as contents, with what completes them; in the passive the subject, when an agent is named."""
    stance = stance_in("object", lemma)
    if stance is None:
        return
    passive = tree.is_passive(verb)
    if lemma in _RELAYING and _relays(tree, verb):
        return
    if lemma in word_list("cues", "shooting.verbs") and not _is_idea(tree, verb):
        return
    nouns = tree.children(verb, "nsubjpass") if passive else _complements(tree, verb, lemma)
    if not nouns or (stance is Stance.WANTS and _is_purpose(tree, verb)) or not _may_tell(tree, verb, lemma):
        return
    held, completed = _completed(tree, verb, nouns[0])
    completed = completed or bool(quoted_complement(tree, nouns[0]))
    silent = passive and tree.agent(verb) is None
    if silent and (lemma in _ADDRESSED or _is_sent_off(tree, lemma, nouns[0])):
        return  # "she was told of it": she only heard; "he was dismissed"
    wanted = silent or lemma in word_list("cues", "complemented.verbs")
    unsaid = passive and not silent and not _is_somebody(tree, verb)
    if (wanted and not completed) or not says_something(tree, held) or unsaid:
        return
    frame = "passive" if silent else "gerund" if _is_gerund(tree, lemma, nouns[0]) else "object"
    filling = fill(tree, verb, frame, stance, (held, nouns[0]))
    if filling is not None:
        yield filling


def _is_gerund(tree: Tree, lemma: str, head: int) -> bool:
    """Whether the content is told by a participle: "denied hiding the leak", "admitted having known"."""
    leads = (head, *tree.children(head, "aux", "auxpass"))
    participle = tree.tokens[head].pos in ("VERB", "AUX") and any(tree.tokens[n].tag == "VBG" for n in leads)
    return participle and lemma in word_list("cues", "gerund.verbs")


def _is_idea(tree: Tree, verb: int) -> bool:
    """Whether what is shot down is an idea, not a plane."""
    nouns = tree.children(verb, "nsubjpass") if tree.is_passive(verb) else tree.objects(verb)
    return any(tree.lemma(n) in word_list("cues", "shooting.ideas") for n in nouns)


def _is_sent_off(tree: Tree, lemma: str, noun: int) -> bool:
    """Whether a person is dismissed or rejected, which says nothing of what anybody claims."""
    token = tree.tokens[noun]
    human = token.text.lower() in ("he", "she", "they", "i", "we") or token.entity == "PERSON"
    return lemma in ("dismiss", "reject", "resist", "condemn", "authorise", "authorize") and (
        human or token.lemma.lower() in word_list("speakers", "people")
    )


def _may_tell(tree: Tree, verb: int, lemma: str) -> bool:
    """Whether the verb says something with an object alone: "showed" only of a poll or another document."""
    if lemma not in word_list("cues", "documentary.verbs"):
        return True
    subject = tree.subject(verb)
    return subject is not None and tree.lemma(subject) in word_list("speakers", "documents") - {
        "video",
        "footage",
        "ad",
    }


def _complements(tree: Tree, verb: int, lemma: str) -> tuple[int, ...]:
    """Objects and what stands for them; not the infinitive of "residents told to leave", where nobody is told."""
    ordered = stance_in("order", lemma) is not None and not tree.children(verb, "dobj", "obj", "dative")
    found = tree.children(verb, "dobj", "obj", "ccomp", "oprd", "xcomp")
    found = tuple(n for n in found if n > verb or not any(t.text == ";" for t in tree.tokens[n:verb]))
    return tuple(n for n in found if not (ordered and is_bare_infinitive(tree, n)))


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
    known = word_list("speakers", "people", "bodies", "documents")
    return token.pos in ("PROPN", "PRON") or token.lemma.lower() in known


def _is_purpose(tree: Tree, verb: int) -> bool:
    """As in "Sent troops to support them": an infinitive of purpose does something, it takes no stand."""
    return is_bare_infinitive(tree, verb) and tree.tokens[verb].dep in (
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


def quoted_complement(tree: Tree, noun: int) -> frozenset[int]:
    """The quoted noun phrase that tells what something is called: "called the plan for the dam “a disgrace”".

    Empty unless the noun is the object of a verb of calling and the marks open right behind a noun.
    """
    over = tree.tokens[noun].head
    called = tree.tokens[noun].dep == "dobj" and tree.lemma(over) in word_list("cues", "complemented.calling")
    for n in tree.subtree(noun) if called else ():
        opens = n > noun and tree.tokens[n].tag == "``" and n + 1 < len(tree.tokens)
        if opens and tree.tokens[n - 1].pos in ("NOUN", "PROPN") and tree.tokens[n + 1].pos in ("DET", "ADJ", "NOUN"):
            return frozenset(m for m in tree.subtree(noun) if m >= n)
    return frozenset()


def _only_dates(tree: Tree, verb: int, between: range) -> bool:
    """Whether nothing but when it was said stands between object and complement ("grilled him on Monday for …")."""
    said = {n for child in tree.children(verb, "prep", "npadvmod") for n in tree.subtree(child)}
    dated = any(tree.tokens[n].entity in TIMES for n in between)
    return dated and len(between) <= _DATE_WORDS and said.issuperset(between)


def _completes(tree: Tree, child: int) -> bool:
    token = tree.tokens[child]
    if token.dep != "prep":
        return token.dep in ("oprd", "attr", "xcomp", "ccomp", "acomp")
    if token.lemma.lower() == "at" and tree.lemma(token.head) in _AT:
        return True
    return token.lemma.lower() in _AFTER_OBJECT and not any(
        tree.tokens[n].entity in TIMES for n in tree.children(child, "pobj")
    )


def fill_reckoning(tree: Tree, verb: int, lemma: str) -> Iterator[Filling]:
    """As in "Ana Ruiz comes to 24 million": somebody, or a calculation, and the number it ends in."""
    subject = tree.subject(verb)
    if lemma not in word_list("cues", "figure.ending") or subject is None or not _may_reckon(tree, subject):
        return
    for told in tree.children(verb, "prep"):
        below = frozenset(tree.subtree(told)) - {told}
        if tree.lemma(told) in ("to", "at") and _is_sum(tree, told):
            filling = fill(tree, verb, "preposition", Stance.ASSERTS, (below, None))
            if filling is not None:
                yield filling


def _is_sum(tree: Tree, told: int) -> bool:
    """Whether money or a great bare number stands there: a party that "came to 57 seats" reckons nothing."""
    nouns = [tree.tokens[n] for n in tree.children(told, "pobj")]
    return any(t.entity == "MONEY" or (t.pos == "NUM" and t.text.isalpha()) for t in nouns)


def _may_reckon(tree: Tree, subject: int) -> bool:
    token = tree.tokens[subject]
    known = word_list("speakers", "people") | word_list("cues", "figure.reckonings")
    named = token.pos == "PROPN" and token.entity in ("PERSON", "ORG", "NORP", "")
    return named or token.lemma.lower() in known


def fill_figures(tree: Tree, verb: int, lemma: str) -> Iterator[Filling]:
    """As in "puts the toll at 38", "gives the damage as 40 million": a noun and the number it is told to be."""
    if lemma not in word_list("cues", "figure.verbs") or tree.is_passive(verb):
        return
    nouns = [n for n in tree.objects(verb) if n > verb]
    for told in (n for top in (verb, *nouns) for n in tree.children(top, "prep") if nouns and n > verb):
        numbers = [n for n in tree.subtree(told) if tree.tokens[n].pos == "NUM"]
        if tree.lemma(told) in ("at", "as") and numbers:
            below = {*tree.subtree(nouns[0]), *tree.subtree(told)}
            held = frozenset(range(min(below), max(below) + 1))
            filling = fill(tree, verb, "object", Stance.ASSERTS, (held, nouns[0]))
            if filling is not None:
                yield filling
            return
