"""Attributions in the parse: cue, source and content of what is said to be said.

After the source–cue–content scheme of PARC and PolNeAR (Pareti 2012; Newell et al. 2018).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from variorum.extract.cues import negated_stance
from variorum.extract.sheet import Extent, Sheet, read_tokens
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Sentence, Stance

from .closings import close_sentence
from .colons import before_colon, by_put
from .contents import extents_of, trim_span
from .filled_frames import Filling
from .frames import fill_frames
from .manners import by_adjective, by_colon, by_light_verb, by_noun, by_phrase, by_predicate
from .shown import by_document
from .sources import Source, cited_in, is_reduced_passive, source_at, source_of, subject_of


@dataclass(frozen=True, slots=True)
class Attribution:
    """One found attribution; the cue and the contents are stretches of the text.

    ``verb`` is the cue's token (-1 where there is none), ``head`` the content's, where there are such.
    ``answers``: the content is an earlier claim that this one takes up ("denied this").
    """

    sentence: Sentence
    cue: Extent
    verb: int
    source: Source | None
    contents: tuple[Extent, ...]
    head: int | None
    stance: Stance
    frame: str
    answers: bool = False

    def holding(self, contents: tuple[Extent, ...]) -> "Attribution":
        """The same with these contents."""
        return self if contents == self.contents else replace(self, contents=contents)


# Frames that say nothing unless somebody is there to say it.
_SUPPOSING = frozenset({"if", "unless", "provided", "providing"})
_GUESSING = frozenset({"may", "might", "must", "could", "should"})
# What is willed ends before a colon: "did not want anybody to read: the notes are “worthless”".
_OF_WILL = frozenset({"infinitive", "order", "stance"})
_NEEDS_SOURCE = frozenset({"infinitive", "order", "object", "gerund", "preposition", "stance", "parenthesis"})


def find_attributions(sheet: Sheet, sentence: Sentence) -> Iterator[Attribution]:
    """The attributions of one sentence whose cue stands outside quotation marks, in text order of their cues."""
    found = list(_fill_sentence(sheet, sentence)) if read_tokens(sentence) else []
    closed = close_sentence(sheet, sentence, [filling for filling, _ in found])
    for filling, (_, source) in zip(closed, found, strict=True):
        attribution = _attribution(sheet, sentence, filling, source)
        if attribution is not None:
            yield attribution


def _fill_sentence(sheet: Sheet, sentence: Sentence) -> Iterator[tuple[Filling, Source | None]]:
    labelled = by_colon(sheet, sentence)
    if labelled is not None:
        yield labelled
    shown = by_document(sheet, sentence)
    if shown is not None:
        yield shown
    for index in range(sentence.first, sentence.last):
        if index in sheet.quoted:
            continue
        token = sheet.tree.tokens[index]
        found = None
        if token.pos in ("VERB", "AUX") and token.lemma.lower() != "accord":
            found = _by_verb(sheet, sentence, index)
        elif token.pos in ("NOUN", "ADJ", "ADP", "VERB", "SCONJ"):
            found = _by_other(sheet, sentence, index)
        if found is not None and not _is_supposed(sheet.tree, index) and not _is_guessed(sheet.tree, index):
            yield found


def _by_verb(sheet: Sheet, sentence: Sentence, verb: int) -> tuple[Filling, Source | None] | None:
    if _costs_lives(sheet.tree, verb):
        return None
    filling = fill_frames(sheet, sentence, verb) or by_put(sheet, sentence, verb)
    if filling is None:
        return by_predicate(sheet, verb) or by_light_verb(sheet, verb) or _willing(sheet, verb)
    if filling.frame == "object" and cited_in(sheet.tree, verb):
        return None  # "…, citing two officials": they are heard, not told of
    source = source_of(sheet, verb)
    if filling.frame == "parenthesis" and source is not None and source.token in filling.held:
        source = _source_before(sheet, verb)
    if source is None and not _may_be_silent(sheet.tree, filling):
        return _willing(sheet, verb)
    return filling, source


def _costs_lives(tree: Tree, verb: int) -> bool:
    """As in "the storm has claimed 14 lives": nothing is said."""
    return tree.lemma(verb) == "claim" and any(tree.lemma(n) in ("life", "victim") for n in tree.objects(verb))


def _willing(sheet: Sheet, index: int) -> tuple[Filling, Source] | None:
    filling = by_adjective(sheet, index)
    source = subject_of(sheet, filling.cue) if filling else None
    nobody = source is not None and sheet.words(source.extent).lower() == "it" and _is_impersonal(sheet.tree, index)
    return (filling, source) if filling and source and not nobody else None


def _is_impersonal(tree: Tree, adjective: int) -> bool:
    """As in "it is unclear whether …": the report itself is in doubt."""
    return tree.tokens[adjective].text.lower() in word_list("cues", "adjective.impersonal")


def _by_other(sheet: Sheet, sentence: Sentence, index: int) -> tuple[Filling, Source] | None:
    pos = sheet.tree.tokens[index].pos
    if pos == "ADJ":
        return _willing(sheet, index)
    return by_noun(sheet, index) if pos == "NOUN" else by_phrase(sheet, sentence, index)


def _source_before(sheet: Sheet, verb: int) -> Source | None:
    """Who stands right before the cue: of "the dam, Ana Ruiz said, …" the parser makes an apposition."""
    before = sheet.tree.tokens[verb - 1] if verb else None
    return source_at(sheet, verb - 1, verb) if before is not None and before.pos in ("PROPN", "NOUN", "PRON") else None


def _may_be_silent(tree: Tree, filling: Filling) -> bool:
    """Only passives leave out who says it: "it was announced that", "is said to have", "asked if …, she"."""
    verb, frame = filling.cue, filling.frame
    if filling.stance is Stance.ASKS and frame in ("clause", "preposition"):
        return tree.is_passive(verb) or is_reduced_passive(tree, verb)
    if frame in _NEEDS_SOURCE or not tree.is_passive(verb):
        return False
    subject = tree.own_subject(verb)
    impersonal = subject is None or tree.tokens[subject].text.lower() in ("it", "what", "which")
    return frame == "passive" or impersonal


def _is_supposed(tree: Tree, verb: int) -> bool:
    """Whether the verb stands in an if-clause: what is only supposed is not said."""
    for at in (verb, *tree.ancestors(verb)):
        if _inverted(tree, at) or _provided(tree, at):
            return True
        if any(tree.tokens[n].text.lower() in _SUPPOSING for n in tree.children(at, "mark", "advmod")):
            return tree.tokens[at].dep in ("advcl", "ccomp", "acl", "relcl", "pcomp")
        if tree.tokens[at].dep in ("ccomp", "relcl", "parataxis"):
            return False
    return False


def _is_guessed(tree: Tree, verb: int) -> bool:
    """As in "may have known that": somebody guesses what was known or said, nobody is heard."""
    auxiliaries = [tree.tokens[n].text.lower() for n in tree.children(verb, "aux")]
    return "have" in auxiliaries and not _GUESSING.isdisjoint(auxiliaries) and not tree.is_negated(verb)


def _provided(tree: Tree, verb: int) -> bool:
    """Whether the clause hangs on "provided" or on "the condition"."""
    over = tree.tokens[verb].head
    condition = tree.tokens[verb].dep in ("acl", "relcl", "ccomp") and tree.lemma(over) in ("condition", "proviso")
    return condition or (
        tree.tokens[verb].dep == "ccomp" and tree.tokens[over].text.lower() in ("provided", "providing")
    )


def _inverted(tree: Tree, verb: int) -> bool:
    """As in "Should they ask", "had she known": the auxiliary before the subject, in no question."""
    subject = tree.own_subject(verb)
    leads = [n for n in tree.children(verb, "aux") if tree.lemma(n) in ("should", "have", "be")]
    if not leads or subject is None or not leads[0] < subject < verb:
        return False
    behind_comma = leads[0] > 0 and tree.tokens[leads[0] - 1].text == ","
    return tree.tokens[verb].dep != "ROOT" or (
        behind_comma and not any(tree.tokens[n].text == "?" for n in tree.subtree(verb))
    )


def _is_neither(tree: Tree, verb: int) -> bool:
    """As in "would neither confirm nor deny it"."""
    words = [tree.tokens[n].text.lower() for n in tree.children(verb, "preconj", "cc") if n < verb]
    over = tree.tokens[verb].head
    joined = tree.tokens[verb].dep == "conj" and any(
        tree.tokens[n].text.lower() == "nor" and over < n < verb for n in tree.children(over, "cc")
    )
    return joined or "neither" in words


def _can_speak(tree: Tree, token: int) -> bool:
    """Nobody speaks in "nobody said"; a bare number was counted, not heard."""
    word = tree.tokens[token]
    if word.text.lower() in ("many", "much", "few") and token and tree.tokens[token - 1].text.lower() == "how":
        return False
    if word.text.lower() in ("neither", "none", "nobody", "nothing", "no"):
        return False
    if any(tree.tokens[n].text.lower() in ("no", "neither") for n in tree.children(token, "det")):
        return False
    if word.pos == "NOUN" and word.lemma.lower() in word_list("speakers", "mute"):
        return False
    return word.pos != "NUM" or not word.text[:1].isdigit() or bool(tree.children(token, "prep"))


def _is_headline_list(tree: Tree, filling: Filling) -> bool:
    """Two items of a headline that the parser took for one clause: "Toll rises to 9, captain questioned"."""
    head = filling.head
    return filling.frame == "object" and head is not None and head < filling.cue and tree.tokens[head].pos == "VERB"


def _attribution(sheet: Sheet, sentence: Sentence, filling: Filling, source: Source | None) -> Attribution | None:
    if (source and not _can_speak(sheet.tree, source.bearer)) or _is_headline_list(sheet.tree, filling):
        return None
    held = filling.held - source.tokens if source else filling.held
    held = before_colon(sheet, filling, held) if filling.frame in _OF_WILL else held
    contents = extents_of(sheet, (n for n in held if sentence.first <= n < sentence.last))
    if not contents or (source and source.empty and filling.frame in _NEEDS_SOURCE):
        return None
    negated = sheet.tree.is_negated(filling.cue) or _is_neither(sheet.tree, filling.cue)
    return Attribution(
        sentence=sentence,
        cue=filling.extent if filling.frame == "colon" else trim_span(sheet.text, *filling.extent),
        verb=filling.cue,
        source=None if source and source.empty else source,
        contents=contents,
        head=filling.head,
        stance=negated_stance(filling.stance) if negated else filling.stance,
        frame=filling.frame,
    )
