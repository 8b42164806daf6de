"""The frames of a verb of saying or stance: which of its complements is the content."""

from collections.abc import Iterator
from dataclasses import replace

from variorum.extract.cues import prepositions_of, stance_in
from variorum.extract.sheet import Sheet
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Sentence, Stance

from .colons import behind_colon
from .filled_frames import Filling, absorbed, cue_lemma, fill, is_bare_infinitive, says_something, with_preposition
from .infinitives import fill_called_on, fill_infinitives
from .objects import fill_figures, fill_objects, fill_reckoning
from .parentheses import complemented, parenthetical
from .said_on import said_under
from .sources import cited_in, said_behind

_BORDERS = frozenset({",", "—", "–", "-", "--", "”", '"', "''", "’", "'", "»", "?", "!", "…", ")"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# These ask for something: an if-clause behind them is a condition.
_ORDERING = frozenset(
    {"appeal", "plead", "beg", "order", "require", "request", "urge", "demand", "mandate", "instruct"}
)
_AMOUNTS = frozenset({"more", "fewer", "less"})
_SAID = frozenset(
    {"say", "state", "declare", "note", "add", "warn", "write", "explain", "insist", "maintain", "announce", "report"}
    | {"reply", "respond", "answer", "conclude", "recall"}
)
# "He ruled out closing it, as the union has demanded": what is wanted is not what is said beside it.
_WILLED = frozenset({Stance.WANTS, Stance.PROMISES, Stance.ASKS})
_TOLD = frozenset({"tell", "inform", "warn", "assure", "remind", "advise", "notify"})


def fill_frames(sheet: Sheet, sentence: Sentence, verb: int) -> Filling | None:
    """The best filled frame of a verb; ``None`` when it is no cue or none is filled."""
    tree = sheet.tree
    if _only_compares(tree, verb, sentence.first):
        return None
    lemma = cue_lemma(tree, verb)
    for filling in (
        *_clauses(sheet, verb, lemma),
        *fill_called_on(tree, verb, lemma),
        *fill_infinitives(tree, verb, lemma),
        *fill_objects(tree, verb, lemma),
        *_prepositions(tree, verb, lemma),
        *fill_figures(tree, verb, lemma),
        *fill_reckoning(tree, verb, lemma),
    ):
        before = _before_afterthought(sheet, sentence, verb, filling) if filling.frame == "clause" else None
        if before is not None:
            whole = (before | filling.held, None)
            return fill(tree, verb, "fronted", filling.stance, whole) or filling
        return filling
    stance = stance_in("clause", lemma)
    willed = stance in _WILLED and any(tree.lemma(n) == "as" for n in tree.children(verb, "mark", "advmod"))
    chunk = parenthetical(sheet, sentence, verb) if stance and not willed else None
    if chunk is None:
        return None
    return fill(tree, verb, "parenthesis", stance_in("clause", lemma), (behind_colon(sheet, verb, chunk), None))


def _clauses(sheet: Sheet, verb: int, lemma: str) -> Iterator[Filling]:
    """Clause complements: after the cue, or before it where a border stands between."""
    tree = sheet.tree
    stance = stance_in("clause", lemma)
    if stance is None:
        return
    heads = [*tree.children(verb, "ccomp"), *_question(tree, verb, stance), *_wrapped(tree, verb)]
    heads = heads or _swallowed(tree, verb, lemma) or _spliced(tree, verb, lemma)
    for head in heads:
        if is_bare_infinitive(tree, head) or _is_parted(sheet, head, verb):
            continue
        whole = frozenset(tree.subtree(head)) | absorbed(tree, verb, head)
        whole -= frozenset(tree.subtree(verb)) if verb in whole else frozenset()
        held = _behind_addressee(tree, verb, whole - _asides(tree, verb, head) - _said_on(sheet, verb, head))
        if head < verb and (
            stance is Stance.ASKS or not _bordered(tree, verb, held) or _goes_behind(sheet, verb, head)
        ):
            continue
        behind = behind_colon(sheet, verb, held)
        filling = fill(tree, verb, "clause", stance, (behind if head in behind else held, head))
        if filling is not None:
            yield replace(filling, frame="fronted") if head < verb else filling


def _before_afterthought(sheet: Sheet, sentence: Sentence, verb: int, filling: Filling) -> frozenset[int] | None:
    """What is told before the cue where behind it a figure only adds to it, or the words go on; ``None`` elsewhere.

    As in "Eleven had died, the clinic said last night, two more than on Monday", "It was shut, she said, “at last”".
    """
    tree = sheet.tree
    first = min((n for n in filling.held if tree.tokens[n].pos != "PUNCT"), default=0)
    subject = next((n for n in tree.children(verb, "nsubj") if n < verb), None)
    adds = tree.tokens[first].tag == "CD" or tree.tokens[first].text.lower() in ("up", "down", "including", "compared")
    adds = adds and tree.tokens[first - 1].text == ","
    if subject is None or first < verb or not (adds or _goes_on(tree, verb)):
        return None
    start = min(n for n in tree.subtree(subject) if n <= subject)
    if start - 1 <= sentence.first or tree.tokens[start - 1].text != ",":
        return None
    left = range(sentence.first, start - 1)
    return frozenset(left) if any(tree.tokens[n].tag in _FINITE for n in left) else None


def _goes_on(tree: Tree, verb: int) -> bool:
    """Whether a clause stands before the cue, and a semicolon or a comma and quotation marks right behind it."""
    behind = [tree.tokens[n].text for n in range(verb + 1, min(verb + 3, len(tree.tokens)))]
    marks = behind[:1] == [";"] or (behind[:1] == [","] and behind[-1] in ("“", '"', "‘"))
    return marks and any(n < verb for n in tree.children(verb, "ccomp"))


def _only_compares(tree: Tree, verb: int, first: int) -> bool:
    """Whether the verb tells what something is set beside: "53 flights, two more than the airport had said".

    Not so in "more than a hundred residents said", where nothing stands before "more".
    """
    for n in range(verb - 1, first + 1, -1):
        if tree.tokens[n].text in (",", ";", ":"):
            return False
        if tree.tokens[n].text.lower() == "than":
            more, before = tree.tokens[n - 1], tree.tokens[n - 2]
            return more.tag in ("JJR", "RBR") and (before.tag == "CD" or more.text.lower() not in _AMOUNTS)
    return False


def _is_parted(sheet: Sheet, head: int, verb: int) -> bool:
    """Whether a semicolon outside quotation marks stands between a clause and the verb behind it."""
    return any(sheet.tree.tokens[n].text == ";" and n not in sheet.quoted for n in range(head, verb))


def _asides(tree: Tree, verb: int, head: int) -> frozenset[int]:
    """The report's own aside behind what is said: "… denied that it leaks even after paying for repairs"."""
    clauses = (n for top in (verb, head) for n in tree.children(top, "advcl", "prep") if n > head)
    spans = ((tree.subtree(n)) for n in clauses)
    return frozenset(n for span in spans if _is_aside(tree, span[0]) for n in span)


def _said_on(sheet: Sheet, verb: int, head: int) -> frozenset[int]:
    """What the speaker says next inside the clause: "said it was old, calling …", "says he is ill and calls it “…”"."""
    tree = sheet.tree
    below = tree.subtree(head)
    on = (n for n in below if n > head and tree.tokens[n].dep in ("advcl", "conj") and said_under(sheet, n) == verb)
    return frozenset(m for n in on for m in (*range(_joint(tree, n, head), n), *tree.subtree(n)))


def _joint(tree: Tree, verb: int, head: int) -> int:
    """The first of the commas and conjunctions right before what hangs on the verb."""
    first = min(tree.subtree(verb))
    while first - 1 > head and (tree.tokens[first - 1].tag in ("CC", "''") or tree.tokens[first - 1].text == ","):
        if tree.tokens[first - 1].tag == "''":
            break
        first -= 1
    return first


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
    if tree.lemma(verb) in _ORDERING:
        return []
    if stance in (Stance.ASKS, Stance.DOUBTS):
        return [n for n in clauses if any(tree.lemma(m) in ("if", "whether") for m in tree.children(n, "mark"))]
    if not tree.is_negated(verb) and tree.tokens[verb].tag != "VB":
        return []
    return [n for n in clauses if min(tree.subtree(n)) == verb + 1 and tree.tokens[verb + 1].tag == "WRB"]


def _wrapped(tree: Tree, verb: int) -> list[int]:
    """A that-clause the parser hung on the one who is told ("told reporters that …") or on an adjective."""
    cited = [
        n for c in tree.children(verb, "advcl") if c > verb and cited_in(tree, c) for n in tree.children(c, "ccomp")
    ]
    if cited:
        return cited  # "said, citing the army, that …"
    return [
        n
        for noun in (
            *tree.children(verb, "dobj", "dative", "acomp", "oprd"),
            *_addressees(tree, verb),
            *_channels(tree, verb),
            *_scenes(tree, verb),
        )
        for n in tree.children(noun, "acl", "ccomp", "relcl")
        if n > verb
        and tree.tokens[min(tree.subtree(n))].text.lower() == "that"
        and (tree.lemma(verb) in _TOLD or tree.tokens[noun].dep != "dobj")
    ]


def _scenes(tree: Tree, verb: int) -> list[int]:
    """Where somebody is told ("told reporters on the steps that her side would …"), with a whole clause hung on it."""
    if tree.lemma(verb) not in _TOLD or not tree.children(verb, "dobj", "dative"):
        return []
    told = (verb, *tree.children(verb, "dobj", "dative"))
    nouns = (n for at in told for p in tree.children(at, "prep") for n in tree.children(p, "pobj"))
    return [n for n in nouns if any(tree.children(clause, "mark") for clause in tree.children(n, "relcl", "acl"))]


def _swallowed(tree: Tree, verb: int, lemma: str) -> list[int]:
    """What the parser took for the object of "said", with the clause it is the subject of in its relative clause.

    As in "said two men who had seen it left the hall": nobody says men.
    """
    nouns = [n for n in tree.children(verb, "dobj") if n > verb] if lemma in ("say", "add") else []
    return [
        n for n in nouns if tree.children(n, "relcl") and any(tree.tokens[m].tag in _FINITE for m in tree.subtree(n))
    ]


def _spliced(tree: Tree, verb: int, lemma: str) -> list[int]:
    """The clause before "…, its president, Ana Ruiz, said" where the parser joined the two without a conjunction."""
    token, subject = tree.tokens[verb], tree.own_subject(verb)
    if token.dep != "conj" or lemma not in _SAID or token.tag not in _FINITE:
        return []
    if subject is None:
        return [token.head] if said_behind(tree, verb) is not None else []
    first = min(tree.subtree(subject))
    joined = tree.children(token.head, "cc") or tree.children(verb, "dobj", "ccomp", "xcomp", "acomp", "prt")
    paused = token.head < first < verb and tree.tokens[first - 1].text == ","
    return [token.head] if paused and not joined and tree.tokens[token.head].pos in ("VERB", "AUX") else []


def _channels(tree: Tree, verb: int) -> list[int]:
    """Nouns for that in which something is said: "says in a statement that …"."""
    nouns = (n for p in tree.children(verb, "prep") if tree.lemma(p) in ("in", "on") for n in tree.children(p, "pobj"))
    return [n for n in nouns if tree.lemma(n) in word_list("speakers", "channels")]


def _addressees(tree: Tree, verb: int) -> list[int]:
    """Nouns under "to" at the verb: "wrote to members that …"."""
    return [
        n for to in tree.children(verb, "prep", "dative") if tree.lemma(to) == "to" for n in tree.children(to, "pobj")
    ]


def _goes_behind(sheet: Sheet, verb: int, head: int) -> bool:
    """Whether the verb has its complement behind it and the clause before it is no quotation."""
    return head not in sheet.quoted and complemented(sheet.tree, verb)


def _bordered(tree: Tree, verb: int, held: frozenset[int]) -> bool:
    """Whether a comma, dash or closing mark stands between a fronted content and the clause of the cue."""
    last = max(n for n in held if n < verb)
    following = range(last, verb)
    return any(tree.tokens[n].text in _BORDERS for n in following)


def _prepositions(tree: Tree, verb: int, lemma: str) -> Iterator[Filling]:
    known = prepositions_of(lemma)
    yield from _called_for(tree, verb, known)
    for prt in tree.children(verb, "prt"):
        known = known | prepositions_of(f"{lemma} {tree.lemma(prt)}")
    for child in tree.children(verb, "prep", "agent") if known else ():
        stance = known.get(tree.lemma(child))
        below = frozenset(tree.subtree(child)) - {child}
        heads = tree.children(child, "pobj", "pcomp")
        if stance is None or not heads or child < verb or not says_something(tree, below):
            continue
        if tree.lemma(child) == "on" and tree.lemma(heads[0]) == "condition":
            continue  # "has agreed, on condition that …": to what was said before
        filling = fill(tree, verb, "preposition", stance, (below, heads[0]))
        if filling is not None:
            yield replace(filling, extent=with_preposition(tree, filling.extent, child))


def _called_for(tree: Tree, verb: int, known: dict[str, Stance]) -> Iterator[Filling]:
    """As in "is calling for the town to act": the parser makes a clause of what stands under "for"."""
    for child in tree.children(verb, "advcl", "ccomp", "xcomp"):
        marks = [n for n in tree.children(child, "mark") if tree.lemma(n) == "for" and n > verb]
        if "for" in known and marks and is_bare_infinitive(tree, child):
            held = frozenset(tree.subtree(child)) - {marks[0]}
            filling = fill(tree, verb, "preposition", known["for"], (held, child))
            if filling is not None:
                yield replace(filling, extent=with_preposition(tree, filling.extent, marks[0]))
