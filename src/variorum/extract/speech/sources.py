"""Who says it, in the parse: the token that is the source of a cue, and the words that name it."""

from dataclasses import dataclass

from variorum.extract.names.aged import is_aged
from variorum.extract.sheet import Extent, Sheet
from variorum.lang.grammar import RELATIVES, SUBJECTS, Tree
from variorum.lang.lexicon import word_list

from .said_on import said_under

_EXPLETIVES = frozenset({"it", "there", "what"})
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_HEADS = frozenset({"NOUN", "PROPN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# Tokens a participle's subject may stand before it on the other side of a quotation.
_FAR = 120
_SINCE = frozenset({"until", "till", "since", "from", "to", "in", "before", "after", "by"})
_STATING = frozenset(
    {"say", "state", "declare", "add", "note", "explain", "report", "reply", "respond", "answer", "conclude", "recall"}
)
_YEAR = 4  # digits
_RELAYING = frozenset({"quote", "cite", "paraphrase", "report", "describe", "hear", "record", "show", "film"})


@dataclass(frozen=True, slots=True)
class Source:
    """A source: its head token, what it stands for (the antecedent of "who"), its words and their tokens.

    ``empty`` marks the "it" of "it was said", which is nobody; ``others`` are the heads of sources joined to it.
    """

    token: int
    bearer: int
    extent: Extent
    tokens: frozenset[int]
    empty: bool = False
    others: tuple[int, ...] = ()


def source_of(sheet: Sheet, verb: int) -> Source | None:
    """The source of a verb or adjective used as a cue; ``None`` when nobody is named.

    A cue outside quotation marks is not said by a word inside them, whatever the parser thinks.
    """
    over = said_under(sheet, verb)
    token = source_token(sheet.tree, verb if over is None else over)
    token = _reckoner(sheet.tree, token) if token is not None else None
    token = _behind_participle(sheet.tree, token, verb) if token is not None else None
    if token is not None and token in sheet.quoted and verb not in sheet.quoted:
        token = _outside(sheet, verb) or token
    if token is None or _is_of_a_purpose(sheet.tree, token, verb):
        return None
    return source_at(sheet, token, verb)


def _behind_participle(tree: Tree, token: int, verb: int) -> int | None:
    """The noun before the cue where the parser took a participle for who says it: "…, defending, the clerk said"."""
    if tree.tokens[token].tag != "VBG" or tree.tokens[token].pos != "VERB" or token > verb:
        return token
    objects = [n for n in tree.children(token, "dobj") if token < n < verb]
    return objects[-1] if objects and tree.tokens[token + 1].text == "," else token


def _is_of_a_purpose(tree: Tree, token: int, verb: int) -> bool:
    """Whether a thing is only to do something: "a boat whose sale was to explain the cash"."""
    owned = any(tree.tokens[n].text.lower() == "whose" for n in tree.children(token, "poss"))
    return owned and tree.tokens[verb].tag == "VB"


def _reckoner(tree: Tree, token: int) -> int:
    """Whose calculation it is, where it is somebody's: "Ana Ruiz's calculation arrives at 24"."""
    owners = tree.children(token, "poss") if tree.lemma(token) in word_list("cues", "figure.reckonings") else ()
    return owners[-1] if owners else token


def _outside(sheet: Sheet, verb: int) -> int | None:
    """The noun behind the verb ("said Ana Ruiz"), the one before it, or an earlier subject outside the marks."""
    tokens = sheet.tree.tokens
    behind = verb + 1
    while behind < len(tokens) and behind not in sheet.quoted and tokens[behind].pos in _PHRASE:
        behind += 1
    if behind > verb + 1 and tokens[behind - 1].pos in _HEADS and tokens[verb].tag in _FINITE:
        return behind - 1
    for n in range(verb - 1, max(-1, verb - _FAR), -1):
        if n in sheet.quoted:
            continue
        if tokens[n].tag == ".":
            return None
        if tokens[n].dep in SUBJECTS or (n == verb - 1 and tokens[n].pos in _HEADS):
            return n
    return None


def source_token(tree: Tree, verb: int) -> int | None:
    """The token that says it: agent, subject, the noun a participle hangs on, or who is quoted "as saying"."""
    if tree.is_passive(verb) or is_reduced_passive(tree, verb):
        return _letting(tree, verb) or tree.agent(verb)
    subject = next(
        (n for n in (said_behind(tree, verb), _acting(tree, verb), _called_out(tree, verb)) if n is not None), None
    )
    if subject is not None:
        return subject
    token = tree.tokens[verb]
    if token.dep == "pcomp":
        return _of_prepositioned(tree, verb)
    if token.dep in ("acl", "relcl") and token.tag in ("VBG", "VBN", "VB"):
        return None if _is_use(tree, verb) else _of_modified(tree, token.head)
    if token.dep == "conj" and tree.tokens[token.head].dep in ("acl", "pcomp", "relcl", "advcl"):
        return source_token(tree, token.head)
    return None


def _acting(tree: Tree, verb: int) -> int | None:
    """The subject of the verb; no day is one, nor a year behind a preposition."""
    subject = tree.subject(verb)
    if subject is None or (tree.tokens[subject].entity in ("DATE", "TIME") and not is_aged(tree, subject)):
        return None
    return _over_year(tree, subject) if _is_year(tree, subject) else subject


def said_behind(tree: Tree, verb: int) -> int | None:
    """Who says it where the parser joined "…, stated Minister K. Tamm" to what is said and made her its object."""
    token = tree.tokens[verb]
    comma = token.tag in _FINITE and verb > 0 and tree.tokens[verb - 1].text in (",", "”", '"')
    said = [n for n in tree.children(verb, "ccomp", "xcomp") if n > verb]
    if not comma or said or tree.own_subject(verb) is not None or token.lemma.lower() not in _STATING:
        return None
    fronted = token.dep == "ROOT" and bool(tree.children(verb, "ccomp"))
    if not fronted and (token.dep != "conj" or tree.children(token.head, "cc")):
        return None
    objects = tree.children(verb, "dobj")
    named = [n for n in objects if tree.tokens[n].pos == "PROPN" or tree.lemma(n) in word_list("speakers", "people")]
    return named[0] if named and min(tree.subtree(named[0])) == verb + 1 else None


def _is_year(tree: Tree, token: int) -> bool:
    """Whether the token is a year behind a preposition of time, whatever its place in the parse."""
    before = tree.tokens[token - 1].text.lower() if token else ""
    return before in _SINCE and len(tree.tokens[token].text) == _YEAR and tree.tokens[token].text.isdigit()


def _over_year(tree: Tree, year: int) -> int | None:
    """Who acts where the parser took a year for the subject: "the man who ran it until 2029 would say only …"."""
    heads = (n for n in range(year - 1, -1, -1) if year in tree.subtree(n) and n in tree.below)
    return next((n for n in heads if tree.tokens[n].pos in _HEADS), None)


def _letting(tree: Tree, verb: int) -> int | None:
    """Who lets it be known."""
    over = tree.tokens[verb].head
    expletive = any(tree.tokens[n].text.lower() == "it" for n in tree.children(verb, "nsubjpass"))
    let = tree.tokens[verb].dep == "ccomp" and tree.tokens[over].text.lower() in ("let", "lets", "letting")
    return tree.subject(over) if expletive and let else None


def _is_use(tree: Tree, verb: int) -> bool:
    """As in "in order to show", "ways to express": the infinitive tells what a thing is for, nobody speaks."""
    noun = tree.tokens[tree.tokens[verb].head]
    somebody = word_list("speakers", "people", "bodies")
    thing = noun.pos == "NOUN" and noun.lemma.lower() not in somebody and not noun.entity
    return thing and any(tree.tokens[n].tag == "TO" for n in tree.children(verb, "aux"))


def subject_of(sheet: Sheet, token: int) -> Source | None:
    """The subject of an adjective or verb as a source, whatever its voice."""
    subject = sheet.tree.subject(token)
    return source_at(sheet, subject, token) if subject is not None else None


def _called_out(tree: Tree, verb: int) -> int | None:
    """The name before a finite verb that the parser took for an exclamation or adverbial."""
    if tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    loose = [n for n in tree.children(verb, "intj", "npadvmod", "dep", "nmod", "vocative") if n < verb]
    named = [n for n in loose if tree.tokens[n].pos == "PROPN" and tree.tokens[n].entity not in ("DATE", "TIME")]
    if named:
        return named[-1]
    before = tree.tokens[verb - 1] if verb else tree.tokens[verb]
    called = before.pos == "INTJ" and before.text[:1].isupper()
    return verb - 1 if called else None


def is_reduced_passive(tree: Tree, verb: int) -> bool:
    """As in "Asked if it would rain, she …", "a bill called …": a bare participle is passive."""
    token = tree.tokens[verb]
    bare = token.tag == "VBN" and not tree.children(verb, "aux", "nsubj")
    return bare and token.dep in ("advcl", "acl", "amod", "dep")


def relayer_of(tree: Tree, verb: int) -> int | None:
    """Who quotes the speaker in "A quoted B as saying": A; ``None`` elsewhere."""
    above = _quoting(tree, verb)
    if above is None:
        return None
    return tree.agent(above) if tree.is_passive(above) else tree.subject(above)


def _quoting(tree: Tree, verb: int) -> int | None:
    """The verb of quoting over "as saying"."""
    token = tree.tokens[verb]
    preposition = tree.tokens[token.head]
    over = preposition.head
    if token.dep == "pcomp" and preposition.lemma == "as" and tree.lemma(over) in _RELAYING:
        return over
    return None


def _of_prepositioned(tree: Tree, verb: int) -> int | None:
    """As in "by saying", "in announcing": the subject of the clause; "quoted X as saying": X."""
    over = tree.tokens[tree.tokens[verb].head].head
    quoting = _quoting(tree, verb)
    if quoting is not None:
        objects = tree.children(quoting, "nsubjpass") if tree.is_passive(quoting) else tree.objects(quoting)
        return objects[0] if objects else None
    if tree.tokens[over].pos in ("VERB", "AUX"):
        return tree.agent(over) if tree.is_passive(over) else tree.subject(over)
    return None


def _of_modified(tree: Tree, noun: int) -> int | None:
    """As in "A letter warning that": the letter; "issued a statement saying": who issued it."""
    if tree.tokens[noun].pos not in ("NOUN", "PROPN", "PRON"):
        return None
    issuer = _issuer(tree, noun)
    return noun if issuer is None else issuer


def _issuer(tree: Tree, noun: int) -> int | None:
    """Who issued the letter, sent the "series of tweets" or spoke "at a news conference"; emailed whom he told."""
    token, above = tree.tokens[noun], tree.tokens[noun].head
    channel = tree.lemma(noun) in word_list("speakers", "channels")
    if token.dep in ("dobj", "obj"):
        told = tree.lemma(above) in word_list("cues", "writing.verbs")
        return tree.subject(above) if channel or told else None
    if token.dep == "pobj" and channel:
        over = tree.tokens[above].head
        if tree.lemma(above) == "of":
            return (
                _issuer(tree, over)
                if tree.tokens[over].dep not in ("dobj", "obj")
                else tree.subject(tree.tokens[over].head)
            )
        return (
            tree.subject(over)
            if tree.lemma(above) in ("at", "in", "during") and tree.tokens[over].pos == "VERB"
            else None
        )
    return None


def source_at(sheet: Sheet, token: int, verb: int) -> Source:
    """The source whose head is *token*, with its whole noun phrase but the clause the cue stands in."""
    tree = sheet.tree
    held = frozenset(_phrase(tree, token, verb)) | _title_before(tree, token)
    first, last = min(held), max(held)
    while last > token and tree.tokens[last].pos in ("PUNCT", "SPACE", "CCONJ") and tree.tokens[last].text not in ")]":
        last -= 1
    while first < token and tree.tokens[first].pos in ("PUNCT", "SPACE") and tree.tokens[first].text not in "([":
        first += 1
    extent = tree.tokens[first].start, tree.tokens[last].end
    empty = tree.tokens[token].text.lower() in _EXPLETIVES and tree.tokens[token].dep in ("expl", "nsubjpass")
    return Source(token, tree.antecedent(token), extent, held, empty)


def _title_before(tree: Tree, token: int) -> frozenset[int]:
    """The common nouns right before a name that the parser kept apart from it."""
    at = min(tree.subtree(token)) if tree.tokens[token].pos == "PROPN" else 0
    before = tree.tokens[at - 1] if at else None
    own = tree.tokens[token].dep
    if before is None or before.dep != own or before.pos != "NOUN" or own not in ("pobj", "nsubj"):
        return frozenset()
    return frozenset(range(min(tree.subtree(at - 1)), token + 1))


def _phrase(tree: Tree, token: int, verb: int) -> list[int]:
    """The unbroken run around the token of what hangs below it, without coordinate others and the cue's clause."""
    if tree.tokens[token].tag in RELATIVES:
        return [token]
    skipped: set[int] = set()
    for child in tree.children(token):
        below = tree.subtree(child)
        if verb in below or tree.tokens[child].dep in ("conj", "cc", "relcl", "parataxis"):
            skipped.update(below)
    inside = set(tree.subtree(token)) - skipped
    first = last = token
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return list(range(first, last + 1))


def cited_in(tree: Tree, verb: int) -> int | None:
    """Who or what is cited in "…, citing two officials"; ``None`` for "citing poor health"."""
    token = tree.tokens[verb]
    if token.tag != "VBG" or token.dep not in ("advcl", "acl", "pcomp") or tree.lemma(verb) not in ("cite", "quote"):
        return None
    for noun in tree.objects(verb):
        word = tree.tokens[noun]
        known = word_list("speakers", "people", "bodies", "documents")
        named = word.pos == "PROPN" and word.entity in ("PERSON", "ORG", "GPE", "NORP")
        if named or word.lemma.lower() in known:
            return noun
    return None
