"""Cues that are no verbs: "according to", "is ready to", "their claim that"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.extract.cues import stance_in
from variorum.extract.sheet import Sheet, semicolon_groups
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.lang.places import acting_country
from variorum.values import Sentence, Stance, Token

from .filled_frames import Filling
from .objects import quoted_complement
from .sources import Source, source_at, source_of

_GOING_ON = frozenset({"and", "then", "but", "so", "or", "again", "now", ","})
_COMMAS = frozenset({",", "—", "–", "-", "--"})
_PLACES_OF_ADJECTIVES = frozenset(
    {"acomp", "ROOT", "ccomp", "oprd", "conj", "advcl", "xcomp", "amod", "acl", "relcl", "attr"}
)


def by_adjective(sheet: Sheet, index: int) -> Filling | None:
    """As in "X is ready to …", "X is sure that …": the cue is copula and adjective, the content what follows.

    Also where the parser takes the adjective for a participle ("is prepared to").
    """
    tree = sheet.tree
    word = tree.tokens[index].text.lower()
    stance = stance_in("adjective", word)
    heads = _complements(tree, index)
    if stance is None or not heads or tree.tokens[index].dep not in _PLACES_OF_ADJECTIVES or not _copular(tree, index):
        return None
    if word in word_list("cues", "adjective.impersonal") and not _wilful(tree, index):
        return None
    held = frozenset().union(*(tree.subtree(n) for n in heads)) | _trailing(tree, index, heads)
    copula = _copula(tree, index)
    governs = heads[0] if tree.tokens[heads[0]].dep == "prep" and heads[0] == index + 1 else index
    held -= {governs}
    linked = tree.lemma(copula) in word_list("cues", "adjective.copulas") or tree.tokens[copula].dep == "auxpass"
    first = copula if copula < index and linked else index
    extent = tree.verb_group(first)[0] if first != index else tree.tokens[first].start, tree.tokens[governs].end
    cue = index if tree.tokens[index].pos == "VERB" or tree.own_subject(index) is not None else _copula(tree, index)
    return Filling(cue, extent, "stance", stance, held, heads[0])


def _complements(tree: Tree, index: int) -> list[int]:
    """Infinitive, clause or prepositional phrase right of the adjective."""
    clauses = (*tree.children(index, "xcomp", "ccomp"), *tree.children(tree.tokens[index].head, "ccomp"))
    found = sorted(n for n in clauses if n > index)
    if found:
        return found[:1]
    return [
        n
        for n in tree.children(index, "prep")
        if n > index and tree.lemma(n) in ("to", "about", "for", "of", "in", "on", "with")
    ][:1]


def _copular(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.pos == "VERB":
        return bool(tree.children(index, "auxpass", "xcomp"))
    return tree.tokens[token.head].pos in ("AUX", "VERB") or token.head == index


def _copula(tree: Tree, index: int) -> int:
    token = tree.tokens[index]
    passive = tree.children(index, "auxpass")
    if passive:
        return passive[0]
    above = tree.tokens[token.head]
    return token.head if above.pos in ("AUX", "VERB") and token.head < index else index


def _wilful(tree: Tree, index: int) -> bool:
    """Whether the subject is somebody: a name, a person or a body."""
    subject = tree.subject(index) if tree.own_subject(index) is not None else tree.subject(_copula(tree, index))
    if subject is None:
        return False
    token = tree.tokens[subject]
    known = word_list("speakers", "people", "bodies")
    return (
        token.entity in ("PERSON", "ORG", "GPE", "NORP")
        or token.pos in ("PRON", "PROPN")
        or token.lemma.lower() in known
    )


def _trailing(tree: Tree, index: int, heads: list[int]) -> frozenset[int]:
    """Conditions that hang on the copula or the adjective and stand behind the complement."""
    end = max(tree.subtree(heads[0]))
    return frozenset(
        n
        for over in {index, _copula(tree, index)}
        for child in tree.children(over, "advcl", "prep")
        for n in tree.subtree(child)
        if n > end and tree.subtree(child)[0] <= end + 2
    )


def by_predicate(sheet: Sheet, copula: int) -> tuple[Filling, Source] | None:
    """As in "Her answer was that …": a noun of saying with an owner, "be", and a clause or infinitive."""
    tree = sheet.tree
    subject = tree.own_subject(copula)
    if subject is None or tree.lemma(copula) != "be":
        return None
    stance = stance_in("predicate", tree.lemma(subject))
    owners = tree.children(subject, "poss")
    heads = [n for n in tree.children(copula, "ccomp", "xcomp") if n > copula]
    if stance is None or not owners or not heads:
        return None
    held = frozenset(tree.subtree(heads[0]))
    extent = tree.tokens[subject].start, tree.tokens[copula].end
    return Filling(copula, extent, "predicate", stance, held, heads[0]), source_at(sheet, owners[0], copula)


def by_noun(sheet: Sheet, index: int) -> tuple[Filling, Source] | None:
    """As in "X's estimate of …", "their promise to …": only where somebody owns the noun."""
    tree = sheet.tree
    stance = stance_in("noun", tree.lemma(index))
    owners = tree.children(index, "poss")
    if stance is None or not owners:
        return None
    for child in (n for n in tree.children(index, "prep", "acl", "ccomp", "relcl") if n > index):
        held = _said_by_noun(tree, child) - quoted_complement(tree, index)
        if held:
            token = tree.tokens[index]
            filling = Filling(index, (token.start, token.end), "noun", stance, held, child)
            return filling, source_at(sheet, owners[0], index)
    return None


def by_light_verb(sheet: Sheet, verb: int) -> tuple[Filling, Source] | None:
    """As in "made the case that …", "took aim at …": the verb says nothing, the noun under it is the cue."""
    tree = sheet.tree
    if tree.lemma(verb) not in word_list("cues", "light.verbs") or tree.is_passive(verb):
        return None
    source = source_of(sheet, verb)
    nouns = [n for n in tree.objects(verb) if n > verb]
    if source is None or source.empty or not nouns:
        return None
    noun = nouns[0]
    stance = stance_in("light", tree.lemma(noun)) or stance_in("noun", tree.lemma(noun))
    if stance is None or tree.children(noun, "poss"):
        return None
    children = sorted({*tree.children(noun, "prep", "acl", "ccomp", "relcl"), *tree.children(verb, "prep", "ccomp")})
    for child in (n for n in children if n > noun):
        held = _said_by_light(tree, child)
        if held:
            end = tree.tokens[child].end if tree.tokens[child].dep == "prep" else tree.tokens[noun].end
            return Filling(verb, (tree.verb_group(verb)[0], end), "light", stance, held, child), source
    return None


def _said_by_light(tree: Tree, child: int) -> frozenset[int]:
    token = tree.tokens[child]
    if token.dep != "prep":
        return _said_by_noun(tree, child)
    known = token.lemma.lower() in word_list("cues", "light.prepositions")
    timed = any(tree.tokens[n].entity in ("DATE", "TIME") for n in tree.children(child, "pobj"))
    return frozenset(tree.subtree(child)) - {child} if known and not timed else frozenset()


def _joined_cues(tree: Tree, preposition: int) -> frozenset[int]:
    """Nouns of saying joined inside: in "estimates of 40 dead and concerns over …" no concerns are estimated."""
    joined = [n for noun in tree.children(preposition, "pobj") for n in tree.conjuncts(noun)[1:]]
    cues = [n for n in joined if stance_in("noun", tree.lemma(n)) is not None]
    return frozenset(m for n in cues for m in tree.subtree(n))


def _said_by_noun(tree: Tree, child: int) -> frozenset[int]:
    token = tree.tokens[child]
    below = frozenset(tree.subtree(child))
    if token.dep == "prep" and tree.lemma(token.head) == "goal" and token.lemma != "of":
        return frozenset()  # "her first goal for the club"
    if token.dep == "prep":
        return below - {child} - _joined_cues(tree, child) if token.lemma in ("of", "for") else frozenset()
    marked = any(tree.tokens[n].text.lower() == "that" for n in tree.children(child, "mark"))
    infinitive = any(tree.tokens[n].tag == "TO" for n in tree.children(child, "aux"))
    return below if marked or (infinitive and token.dep == "acl") else frozenset()


def by_phrase(sheet: Sheet, sentence: Sentence, index: int) -> tuple[Filling, Source] | None:
    """As in "According to X, …": the content is the clause beside it, or what is left of the sentence."""
    tree = sheet.tree
    own = _in_own_words(tree, index)
    if own is not None:
        source = source_at(sheet, own, index)
        held, host = _hosted(sheet, sentence, frozenset(tree.subtree(index)), index)
        return Filling(index, tree.span(tree.subtree(index)), "according-to", Stance.ASSERTS, held, host), source
    end = _phrase_end(tree, index)
    if end is None:
        return None
    nouns = [n for n in tree.subtree(index) if n > end and tree.tokens[n].dep == "pobj"]
    if not nouns:
        return None
    source = _listed(sheet, sentence, source_at(sheet, _whole_noun(tree, nouns, index), index))
    phrase = frozenset(tree.subtree(index)) | source.tokens | frozenset(range(index, end + 1))
    held, host = _hosted(sheet, sentence, phrase, index)
    extent = tree.tokens[index].start, tree.tokens[end].end
    return Filling(index, extent, "according-to", Stance.ASSERTS, held, host), source


def _in_own_words(tree: Tree, index: int) -> int | None:
    """Whose the words are in "in her words", "in Ana Ruiz's view"; ``None`` elsewhere."""
    nouns = tree.children(index, "pobj") if tree.lemma(index) == "in" else ()
    told = [n for n in nouns if tree.tokens[n].text.lower() in _VIEWS and not tree.children(n, "prep", "amod")]
    owners = tree.children(told[0], "poss") if told else ()
    return owners[0] if owners and tree.tokens[owners[0]].text.lower() not in _OURS else None


def _whole_noun(tree: Tree, nouns: list[int], index: int) -> int:
    """The head of the source; "news agency Orsol" may come as two nouns side by side."""
    noun = nouns[0]
    for other in sorted({*nouns, *tree.children(index, "pobj")}):
        between = range(noun + 1, min(tree.subtree(other)))
        if other > noun and tree.tokens[other].pos == "PROPN" and not between:
            noun = other
    return noun


def _listed(sheet: Sheet, sentence: Sentence, source: Source) -> Source:
    """The source with the others of a list the parser broke: "according to A, B, and C, …"."""
    tree = sheet.tree
    at = max(source.tokens) + 1
    heads: list[int] = []
    joined = False
    while at < sentence.last and tree.tokens[at].text.lower() in (",", "and", "or"):
        while at < sentence.last and tree.tokens[at].text.lower() in (",", "and", "or"):
            joined = joined or tree.tokens[at].text != ","
            at += 1
        first = at
        while at < sentence.last and tree.tokens[at].pos in ("PROPN", "NOUN", "ADJ", "DET"):
            at += 1
        if at == first or at >= sentence.last or tree.tokens[at].text.lower() not in (",", "and", "or"):
            return source
        heads.append(at - 1)
        if joined and tree.tokens[at].text == ",":
            return replace(source, tokens=frozenset(range(min(source.tokens), at)), others=tuple(heads))
    return source


def by_colon(sheet: Sheet, sentence: Sentence) -> tuple[Filling, Source] | None:
    """As in "Korr: the dam is safe": a name, a colon, and what it says."""
    tree = sheet.tree
    first = sentence.first + (tree.tokens[sentence.first].tag in ("``", "''") and sentence.last > sentence.first + 1)
    colon = next((n for n in range(first, min(sentence.last, first + _LABEL)) if tree.tokens[n].text == ":"), None)
    while colon is not None and first < colon - 1 and tree.tokens[first].text.lower() in _GOING_ON:
        first += 1  # "And then the mayor: “…”"
    if colon is None or colon == first:
        return None
    end = _before_topic(sheet, first, colon)
    if end == colon and not _may_label(sheet, first, colon):
        return None
    held = frozenset(range(colon + 1, sentence.last))
    if not _says(sheet, held) and not is_capital(t.text for t in tree.tokens[first:colon]):
        return None
    extent = tree.tokens[first].start, tree.tokens[end - 1].end
    source = Source(end - 1, end - 1, extent, frozenset(range(first, end)))
    token = tree.tokens[colon]
    return Filling(colon, (token.start, token.end), "colon", Stance.ASSERTS, held, None), source


def _before_topic(sheet: Sheet, first: int, colon: int) -> int:
    """The end of the speaker's name in "Mayor Korr on the dam: ‘We are sorry’"; the colon itself elsewhere."""
    tokens = sheet.tree.tokens
    topic = next((n for n in range(first + 1, colon) if tokens[n].text.lower() in ("on", "about")), colon)
    verbs = any(t.pos in ("VERB", "AUX") and t.tag != "VBG" for t in tokens[first:colon])
    if topic == colon or verbs or colon + 1 not in sheet.quoted:
        return colon
    label = tokens[first:topic]
    return topic if _is_speaker(label) and label[-1].pos == "PROPN" else colon


def _may_label(sheet: Sheet, first: int, colon: int) -> bool:
    """Whether the words before the colon say who speaks; capitals are enough where marks open behind it."""
    label = sheet.tree.tokens[first:colon]
    place = all(t.entity in ("GPE", "LOC") for t in label) and acting_country(" ".join(t.text for t in label)) is None
    if place and not is_capital(t.text for t in label):
        return False  # "Reth: ‘We ran’": where it was said
    if any(t.text.lower() in ("on", "about") for t in label):
        return False  # "Fire on the Korr: ‘…’": what is spoken of
    short = colon - first <= _LEAST_SAID and all(t.text[:1].isupper() for t in label)
    return _is_speaker(label) or (short and colon + 1 in sheet.quoted and label[-1].pos not in ("VERB", "AUX"))


def _is_speaker(label: Sequence[Token]) -> bool:
    """Whether the words before a colon name somebody who can say what follows."""
    if any(t.pos in ("VERB", "AUX", "ADP", "NUM", "PUNCT") for t in label):
        return False
    tagged = any(t.entity in ("PERSON", "ORG", "GPE", "NORP") for t in label)
    proper = label[-1].pos == "PROPN" or label[-1].entity == "PERSON"
    known = word_list("speakers", "people") | _SOURCES
    return (tagged and proper) or label[-1].lemma.lower() in known or is_capital(t.text for t in label)


def _says(sheet: Sheet, held: frozenset[int]) -> bool:
    tokens = sheet.tree.tokens
    quoted = any(n in sheet.quoted for n in held)
    return len(held) > _LEAST_SAID and (quoted or any(tokens[n].pos in ("VERB", "AUX") for n in held))


def is_capital(words: Iterable[str]) -> bool:
    """Whether the words are a transcript's label: all in capitals, three letters at least."""
    given = [w for w in words if w[:1].isalpha()]
    return sum(map(len, given)) >= _LEAST_SAID and all(w.isupper() for w in given)


_SOURCES = frozenset({"poll", "survey", "report", "study", "police", "newspaper", "minister", "source"})
_VIEWS = frozenset({"words", "view", "opinion", "telling"})
_OURS = frozenset({"my", "our", "your", "other", "whose"})
_LABEL = 14
_LEAST_SAID = 3
_PHRASES = {
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
}


def _phrase_end(tree: Tree, index: int) -> int | None:
    for phrase in _PHRASES:
        words = tuple(t.text.lower() for t in tree.tokens[index : index + len(phrase)])
        if words == phrase:
            return index + len(phrase) - 1
    return None


def _hosted(sheet: Sheet, sentence: Sentence, phrase: frozenset[int], index: int) -> tuple[frozenset[int], int | None]:
    """The content of such a phrase: at the head of a sentence all that follows, else the clause it closes."""
    tree = sheet.tree
    first, last = min(phrase), max(phrase)
    before = [n for n in range(sentence.first, first) if tree.tokens[n].pos not in ("PUNCT", "CCONJ", "SPACE")]
    host = next((n for n in tree.ancestors(index) if tree.tokens[n].pos in ("VERB", "AUX")), None)
    group = next(g for g in semicolon_groups(sheet, sentence) if index in g)
    if len(before) <= 1:
        return frozenset(range(last + 1, sentence.last)), host
    left = frozenset(range(group.start, first))
    behind = last + 1
    goes_on = behind < group.stop and tree.tokens[behind].text in _COMMAS and _in_host(tree, host, behind + 1, sentence)
    return (left | frozenset(range(behind, group.stop))) if goes_on else left, host


def _in_host(tree: Tree, host: int | None, index: int, sentence: Sentence) -> bool:
    """Whether what stands behind belongs to the same clause and opens no new one."""
    if host is None or index >= sentence.last or tree.tokens[index].text.lower() in ("who", "which", "but", "while"):
        return False
    return index in set(tree.subtree(host)) and host > index - 1
