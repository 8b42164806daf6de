"""Attributions in the parse: cue, source and content of what is said to be said.

After the source–cue–content scheme of PARC/PolNeAR (Pareti 2012; Newell et al. 2018).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.lang.thesaurus import is_person_noun
from variorum.values import Sentence, Stance

from .cues import Cue, cues_of, stance_of_adjective, stance_of_noun
from .quotations import Quotation

# Declining to comment or asking not to be named takes no position on the matter.
_EMPTY = frozenset({"comment", "name", "identify", "answer", "elaborate", "respond", "reply"})
_TRIM = " \t\n\r\u00a0,;:–—-"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One found attribution. ``source`` is a token; ``cue`` and the contents are spans of the text.

    ``verb`` is the cue's token, ``content_head`` the content's, where there are such.
    """

    sentence: Sentence
    cue: tuple[int, int]
    verb: int
    source: int | None
    contents: tuple[tuple[int, int], ...]
    content_head: int | None
    stance: Stance
    frame: str
    quotation: Quotation | None = None


def find_attributions(
    text: str, tree: Tree, sentence: Sentence, quotations: Sequence[Quotation]
) -> Iterator[Attribution]:
    """The attributions of one sentence whose cue stands outside quotation marks."""
    for index in range(sentence.first, sentence.last):
        token = tree.tokens[index]
        if any(q.holds(token.start, token.end) for q in quotations):
            continue
        if token.pos in ("VERB", "AUX") or token.tag in ("VBG", "VBN"):
            yield from _by_verb(text, tree, sentence, index, quotations)
        elif token.lemma.lower() == "accord":
            yield from _according(text, tree, sentence, index)
        elif token.pos == "ADJ":
            yield from _by_adjective(text, tree, sentence, index)
        elif token.pos == "NOUN":
            yield from _by_noun(text, tree, sentence, index)


def _by_verb(
    text: str, tree: Tree, sentence: Sentence, verb: int, quotations: Sequence[Quotation]
) -> Iterator[Attribution]:
    lemma = tree.tokens[verb].lemma.lower()
    if lemma == "accord":
        yield from _according(text, tree, sentence, verb)
        return
    if stance_of_adjective(tree.tokens[verb].text.lower()) and tree.children(verb, "xcomp"):
        yield from _by_adjective(text, tree, sentence, verb)
        return
    for cue in cues_of(lemma):
        for frame, head in _frames(tree, verb, cue):
            contents = _contents(text, tree, sentence, verb, head, frame)
            if frame == "infinitive" and tree.tokens[head].lemma in _EMPTY:
                return
            if contents:
                stance = stance_of_adjective(tree.tokens[head].lemma) if tree.tokens[head].dep == "acomp" else None
                yield _attribution(tree, sentence, verb, contents, head, stance or cue.stance, frame)
                return
    yield from _fronted(text, tree, sentence, verb, quotations)


def _fronted(
    text: str, tree: Tree, sentence: Sentence, verb: int, quotations: Sequence[Quotation]
) -> Iterator[Attribution]:
    """ "…, the ministry said in a statement." where the parser lost the complement: what stands before the comma."""
    cue = next((c for c in cues_of(tree.tokens[verb].lemma.lower()) if "clause" in c.frames), None)
    subject = (*tree.children(verb, "nsubj"), verb - 1)
    asserted = cue is not None and cue.stance is Stance.ASSERTS and tree.tokens[verb].tag in ("VBD", "VBZ", "VBP")
    if cue is None or not asserted or tree.tokens[subject[0]].pos not in ("NOUN", "PROPN"):
        return
    first = min(tree.noun_phrase(subject[0]))
    if first <= sentence.first or tree.tokens[first - 1].text != "," or subject[0] > verb:
        return
    before = range(sentence.first, first - 1)
    if not any(tree.tokens[n].pos in ("VERB", "AUX") for n in before) or any(
        q.outer_start < tree.tokens[first].start and tree.tokens[sentence.first].start < q.outer_end for q in quotations
    ):
        return
    contents = (trim_span(text, tree.tokens[sentence.first].start, tree.tokens[first - 1].start),)
    root = next((n for n in before if tree.tokens[n].pos == "VERB"), sentence.first)
    yield Attribution(sentence, tree.verb_group(verb), verb, subject[0], contents, root, cue.stance, "fronted")


def _frames(tree: Tree, verb: int, cue: Cue) -> Iterator[tuple[str, int]]:
    """The filled frames of a cue, best first, with the head of the content."""
    clauses = tree.children(verb, "ccomp", "csubj") if "clause" in cue.frames else ()
    yield from (("clause", head) for head in clauses)
    if "clause" in cue.frames and tree.tokens[verb].dep in ("parataxis", "ccomp") and tree.subject(verb) is not None:
        above = tree.tokens[verb].head
        if tree.tokens[verb].dep == "parataxis" and tree.tokens[above].pos in ("VERB", "AUX"):
            yield "parenthesis", above
    infinitives = [
        n for n in tree.children(verb, "xcomp", "ccomp", "advcl") if tree.children(n, "aux") and _is_to(tree, n)
    ]
    if "infinitive" in cue.frames or ("order" in cue.frames and tree.children(verb, "dobj", "nsubj", "dative", "prep")):
        yield from (("infinitive", head) for head in infinitives)
    if "clause" in cue.frames:
        yield from (("clause", n) for n in tree.children(verb, "acomp") if stance_of_adjective(tree.tokens[n].lemma))
        if tree.is_passive(verb):
            yield from (("passive", n) for n in tree.children(verb, "xcomp"))
    if "object" in cue.frames:
        yield from (("object", n) for n in tree.objects(verb) if not _is_person(tree, n))


def _is_person(tree: Tree, noun: int) -> bool:
    return tree.tokens[noun].entity == "PERSON" or is_person_noun(tree.tokens[noun].lemma.lower())


def _is_to(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[n].lemma == "to" for n in tree.children(verb, "aux"))


def _contents(
    text: str, tree: Tree, sentence: Sentence, verb: int, head: int, frame: str
) -> tuple[tuple[int, int], ...]:
    if frame == "parenthesis":
        inner = set(tree.subtree(verb))
        return _runs(text, tree, [n for n in tree.subtree(head) if n not in inner])
    if frame == "passive":
        held = set(tree.subtree(verb)) - {verb, *tree.children(verb, "aux", "auxpass", "neg")}
        return _runs(text, tree, sorted(held))
    held = set(tree.subtree(head))
    if frame == "clause":
        held -= {n for n in tree.children(head, "mark") if tree.tokens[n].text.lower() == "that"}
        held |= _lifted_conditions(tree, verb, head)
    del sentence
    return _runs(text, tree, sorted(held))


def _lifted_conditions(tree: Tree, verb: int, head: int) -> set[int]:
    """An if-clause that the parser hung on the cue though it stands after the content."""
    end = max(tree.subtree(head))
    return {
        n
        for clause in tree.children(verb, "advcl")
        for n in tree.subtree(clause)
        if any(tree.tokens[m].text.lower() in ("if", "unless", "provided") for m in tree.subtree(clause)) and n > end
    }


def _runs(text: str, tree: Tree, tokens: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The tokens as spans of the text: one for each unbroken run, outer marks trimmed."""
    spans: list[tuple[int, int]] = []
    run: list[int] = []
    for n in tokens:
        if run and n != run[-1] + 1:
            spans.append((tree.tokens[run[0]].start, tree.tokens[run[-1]].end))
            run = []
        run.append(n)
    if run:
        spans.append((tree.tokens[run[0]].start, tree.tokens[run[-1]].end))
    trimmed = (trim_span(text, start, end) for start, end in spans)
    return tuple(span for span in trimmed if span[1] - span[0] > 1)


def trim_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks, commas, dashes and a final stop at its ends."""
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and (text[end - 1] in _TRIM or (text[end - 1] == "." and end - start > 1)):
        end -= 1
    return start, end


def _attribution(
    tree: Tree,
    sentence: Sentence,
    verb: int,
    contents: tuple[tuple[int, int], ...],
    head: int,
    stance: Stance,
    frame: str,
) -> Attribution:
    source = tree.agent(verb) if tree.is_passive(verb) else source_of(tree, verb)
    return Attribution(sentence, tree.verb_group(verb), verb, source, contents, head, stance, frame)


def source_of(tree: Tree, verb: int) -> int | None:
    """The token that says it: the subject, an antecedent of "who", or the noun a participle hangs on."""
    subject = tree.subject(verb)
    if subject is None and tree.tokens[verb].dep in ("acl", "pcomp"):
        head = tree.tokens[verb].head
        return head if tree.tokens[head].pos in ("NOUN", "PROPN") else _under(tree, head)
    if subject is not None and tree.tokens[subject].tag in ("WP", "WDT"):
        clause = next((n for n in (verb, *tree.ancestors(verb)) if tree.tokens[n].dep == "relcl"), None)
        return tree.tokens[clause].head if clause is not None else None
    return subject


def _under(tree: Tree, preposition: int) -> int | None:
    nouns = tree.children(preposition, "pobj")
    return nouns[0] if nouns else None


def _according(text: str, tree: Tree, sentence: Sentence, index: int) -> Iterator[Attribution]:
    """ "According to X, …" and "…, according to X": the content is the clause it hangs on."""
    for to in tree.children(index, "prep", "pcomp", "advmod", "aux"):
        for noun in tree.children(to, "pobj"):
            phrase = set(tree.subtree(index)) | set(listed_names(tree, noun, sentence.last))
            host = next((n for n in tree.ancestors(index) if tree.tokens[n].pos in ("VERB", "AUX")), None)
            held = set(tree.subtree(host)) if host is not None else set(range(sentence.first, sentence.last))
            inside = [n for n in sorted(held - phrase) if sentence.first <= n < sentence.last]
            contents = _longest(_runs(text, tree, inside))
            if contents:
                cue = (tree.tokens[index].start, tree.tokens[to].end)
                yield Attribution(sentence, cue, index, noun, contents, host, Stance.ASSERTS, "according-to")


def listed_names(tree: Tree, first: int, limit: int) -> list[int]:
    """The heads of names listed after the first ("Norland, the Isles and Vesk"), which parsers tear apart."""
    mentions = {m.first: m for m in tree.annotation.mentions if m.label in ("GPE", "ORG", "PERSON", "NORP")}
    at = next((m.last for m in mentions.values() if m.first <= first < m.last), first + 1)
    heads: list[int] = []
    tokens: list[int] = []
    while at < limit:
        step = at
        while step < limit and tree.tokens[step].text.lower() in (",", "and", "the"):
            step += 1
        following = mentions.get(step) or mentions.get(step - 1)
        closes = following is not None and following.last < limit and tree.tokens[following.last].text in (",", "and")
        if step == at or following is None or not closes:
            break
        heads.append(following.last - 1)
        tokens.extend(range(at, following.last))
        at = following.last
    joined = any(tree.tokens[n].text == "and" for n in tokens)
    return [*tokens, *heads] if joined else []


def _longest(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted(spans, key=lambda s: s[0] - s[1])[:2]) if len(spans) > 2 else spans


def _by_adjective(text: str, tree: Tree, sentence: Sentence, index: int) -> Iterator[Attribution]:
    """ "X is ready to …": a stance of X, told in its own clause."""
    stance = stance_of_adjective(tree.tokens[index].text.lower())
    complements = tree.children(index, "xcomp", "prep", "ccomp")
    governing = tree.tokens[index].head
    if (
        stance is None
        or not complements
        or tree.tokens[index].dep not in ("acomp", "ROOT", "ccomp", "oprd", "conj", "advcl")
    ):
        return
    copula = index if tree.tokens[index].pos == "VERB" else governing
    source = tree.subject(copula) if copula != index or tree.subject(index) is not None else None
    source = source if source is not None else tree.subject(index)
    held = set(tree.subtree(index)) | {
        n for clause in tree.children(copula, "advcl") for n in tree.subtree(clause) if clause > index
    }
    if source is not None:
        held -= set(tree.subtree(source))
    contents = _runs(text, tree, sorted(n for n in held if n >= index))
    if source is not None and contents:
        negated = tree.is_negated(copula)
        stance = Stance.DENIES if negated and stance is not Stance.DENIES else stance
        yield Attribution(sentence, tree.verb_group(copula), copula, source, contents, index, stance, "stance")


def _by_noun(text: str, tree: Tree, sentence: Sentence, index: int) -> Iterator[Attribution]:
    """ "X's estimate of …", "X's claim that …": only where a name owns the noun."""
    stance = stance_of_noun(tree.tokens[index].lemma.lower())
    owners = tree.children(index, "poss")
    if stance is None or not owners or tree.tokens[owners[0]].pos != "PROPN":
        return
    for child in tree.children(index, "prep", "acl", "ccomp", "relcl"):
        token = tree.tokens[child]
        if (token.dep == "prep" and token.lemma == "of") or (
            token.dep in ("acl", "ccomp") and tree.children(child, "mark")
        ):
            held = [n for n in tree.subtree(child) if n != child or token.dep != "prep"]
            held = [n for n in held if not (tree.tokens[n].dep == "mark" and tree.tokens[n].head == child)]
            contents = _runs(text, tree, held)
            if contents:
                cue = (tree.tokens[index].start, tree.tokens[index].end)
                yield Attribution(sentence, cue, index, owners[0], contents, child, stance, "noun")
                return


def is_document(lemma: str) -> bool:
    """Whether the noun names a document that can speak ("report", "survey")."""
    return lemma in word_list("cues", "documents.nouns")
