"""Answers that take up what was said before: "The union denied this", "The mine rejected the allegation".

Their content is the claim they answer, in this sentence or one of the last two.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.extract.cues import negated_stance, stance_in
from variorum.extract.sheet import Extent, Sheet, read_tokens
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Sentence, Stance

from .attributions import Attribution
from .contents import trim_span
from .filled_frames import cue_lemma
from .reference import Resolver
from .sources import source_of
from .voices import Heard

# Sentences between a claim and its answer.
_REACH = 2
ANSWER, REFUTATION = "answer", "refutation"
_CLAUSES = frozenset({"clause", "fronted", "parenthesis", "according-to"})
_SPOKEN = _CLAUSES | {"quote"}
_NOBODY = frozenset({"nothing", "nobody", "none", "one"})
_OWN = frozenset({"acl", "relcl", "ccomp"})


def find_answers(sheet: Sheet, sentence: Sentence) -> Iterator[Attribution]:
    """The answers of one sentence, each with the words that point back as its content (frame "answer")."""
    tree = sheet.tree
    for verb in read_tokens(sentence):
        token = tree.tokens[verb]
        over = _goes_on_to(tree, verb)
        if token.pos != "VERB" or verb in sheet.quoted or (token.tag == "VB" and over is None):
            continue
        stance, back = _stance_of(tree, verb), _pointing_back(tree, verb)
        source = source_of(sheet, verb if over is None else over) if stance is not None and back is not None else None
        nobody = source is not None and tree.lemma(source.token) in _NOBODY
        if stance is None or back is None or source is None or source.empty or nobody:
            continue
        if source.token in tree.subtree(back) or _is_asked(tree, sentence.first, verb):
            continue
        content = _extent(sheet, back)
        answered = negated_stance(stance) if tree.is_negated(verb) else stance
        cue = trim_span(sheet.text, *tree.verb_group(verb))
        yield Attribution(sentence, cue, verb, source, (content,), back, answered, ANSWER)


def _is_asked(tree: Tree, first: int, verb: int) -> bool:
    """Whether the sentence asks before the verb: "whether it was warned is open; its director denies it"."""
    return any(tree.tokens[n].text.lower() == "whether" for n in range(first, verb))


def _goes_on_to(tree: Tree, verb: int) -> int | None:
    """The verb over an infinitive that tells what somebody does all the while: "continues to deny it"."""
    over = tree.tokens[verb].head
    steered = tree.tokens[verb].dep == "xcomp" and tree.lemma(over) == "continue" and tree.tokens[over].tag != "VB"
    return over if steered else None


def _extent(sheet: Sheet, back: int) -> Extent:
    return trim_span(sheet.text, *sheet.tree.span(sheet.tree.subtree(back)))


def find_refutations(sheet: Sheet, sentence: Sentence) -> Iterator[Attribution]:
    """Where somebody calls a claim false: "said the claims were untrue", "called the allegation baseless".

    What is said so stands as a claim of its own beside it; without a claim before it there is no answer.
    """
    tree = sheet.tree
    for verb in read_tokens(sentence):
        if tree.tokens[verb].pos != "VERB" or verb in sheet.quoted:
            continue
        told = _called_false(tree, verb)
        source = source_of(sheet, verb) if told is not None else None
        if told is None or source is None or source.empty or tree.is_negated(verb):
            continue
        cue = trim_span(sheet.text, *tree.verb_group(verb))
        content = _extent(sheet, told)
        yield Attribution(sentence, cue, verb, source, (content,), told, Stance.DENIES, REFUTATION)


def _called_false(tree: Tree, verb: int) -> int | None:
    """The claim, or the pronoun for it, that a verb of saying or calling has for false."""
    lemma = cue_lemma(tree, verb)
    if lemma in word_list("cues", "complemented.calling") and not tree.is_passive(verb):
        objects = [n for n in tree.objects(verb) if _points(tree, n)]
        return objects[0] if objects and any(_is_false(tree, n) for n in _complements(tree, verb)) else None
    if stance_in("clause", lemma) is not Stance.ASSERTS:
        return None
    for clause in tree.children(verb, "ccomp"):
        subject = tree.own_subject(clause)
        if subject is None and lemma == "call":
            continue
        if subject is not None and _points(tree, subject) and _predicated_false(tree, clause, subject):
            return subject
    return _small_clause(tree, verb)


def _small_clause(tree: Tree, verb: int) -> int | None:
    """Of "called the claims baseless" some parsers make a clause with the claims as its subject."""
    if cue_lemma(tree, verb) not in word_list("cues", "complemented.calling"):
        return None
    for clause in tree.children(verb, "ccomp", "oprd"):
        subject = tree.own_subject(clause)
        if subject is not None and _points(tree, subject) and _is_false(tree, clause):
            return subject
    return None


def _points(tree: Tree, index: int) -> bool:
    word = tree.tokens[index].text.lower() in ("this", "that")  # "it" is often nothing: "it was wrong to hide it"
    return _is_claim(tree, index) or (word and not tree.children(index))


def _complements(tree: Tree, verb: int) -> Iterator[int]:
    """What something is called: "baseless", "a lie", "as a lie"."""
    yield from tree.children(verb, "oprd", "acomp", "attr", "ccomp")
    for led in tree.children(verb, "prep"):
        if tree.lemma(led) == "as":
            yield from tree.children(led, "pobj", "amod", "pcomp", "acomp")
    for noun in tree.objects(verb):
        yield from tree.children(noun, "amod", "oprd", "acl", "appos")


def _predicated_false(tree: Tree, clause: int, subject: int) -> bool:
    """Whether a clause says of its subject that it is false, or that it is not true."""
    if tree.lemma(clause) != "be" or subject > clause:
        return False
    words = tree.children(clause, "acomp", "attr")
    if tree.is_negated(clause):
        return any(tree.lemma(n) in word_list("cues", "taken_up.true") for n in words)
    return any(_is_false(tree, n) for n in words)


def _is_false(tree: Tree, index: int) -> bool:
    return tree.lemma(index) in word_list("cues", "taken_up.false")


def _stance_of(tree: Tree, verb: int) -> Stance | None:
    lemma = cue_lemma(tree, verb)
    if lemma in word_list("cues", "taken_up.denies", "taken_up.rejects"):
        return Stance.DENIES
    return Stance.ASSERTS if lemma in word_list("cues", "taken_up.asserts") else None


def _pointing_back(tree: Tree, verb: int) -> int | None:
    """The object that points back: "this", "the claims", "doing so"; ``None`` where there is none."""
    objects = (
        tree.children(verb, "nsubjpass") if tree.is_passive(verb) else tree.children(verb, "dobj", "xcomp", "ccomp")
    )
    for n in objects:
        if _is_pronoun(tree, verb, n) or _is_claim(tree, n) or _is_doing_so(tree, n):
            return n
    return None


def _is_pronoun(tree: Tree, verb: int, index: int) -> bool:
    """Whether it points back: "it" only with a verb that denies; one of turning down must have "this" or "that"."""
    rejects = cue_lemma(tree, verb) in word_list("cues", "taken_up.rejects")
    if rejects and any(tree.lemma(n) == "as" for n in tree.children(verb, "prep", "mark")):
        return False  # "rejected this as a fairy tale": a judgement
    word = tree.tokens[index].text.lower() in word_list("cues", "taken_up.pronouns") - ({"it"} if rejects else set())
    bare = all(tree.tokens[n].pos == "PUNCT" for n in tree.children(index))
    return word and bare


def _is_claim(tree: Tree, index: int) -> bool:
    """Whether the noun means what somebody claimed before, and no clause of its own tells what."""
    below = tree.children(index)
    told = any(tree.tokens[n].dep in _OWN or tree.tokens[n].dep == "prep" for n in below)
    pointing = any(tree.tokens[n].text.lower() in word_list("cues", "taken_up.definite") for n in below)
    return tree.lemma(index) in word_list("cues", "taken_up.nouns") and pointing and not told


def _is_doing_so(tree: Tree, index: int) -> bool:
    words = {tree.tokens[n].text.lower() for n in tree.subtree(index)}
    return tree.lemma(index) == "do" and words <= {"doing", "having", "done", "so", "it", "that", "this"}


def take_up(resolver: Resolver, item: Heard, heard: Sequence[Heard]) -> list[Heard]:
    """The answer with the claim it answers as its content, and what is quoted beside it as said by the same.

    An answer to nothing told stays as it is where a noun names what is denied; else it says nothing.
    """
    attribution, tree = item.attribution, resolver.sheet.tree
    assert attribution.head is not None
    back = _extent(resolver.sheet, attribution.head)
    quoted = tuple(c for c in attribution.contents if c != back)
    answer = _answer(resolver, item, heard)
    found: list[Heard] = []
    if answer is not None:
        found.append(replace(item, attribution=answer))
    elif attribution.frame == ANSWER and _is_claim(tree, attribution.head):
        found.append(replace(item, attribution=replace(attribution, contents=(back,), frame="object")))
    if quoted and attribution.frame == ANSWER:
        said = replace(attribution, contents=quoted, frame="quote", head=None, stance=Stance.ASSERTS)
        found.append(replace(item, attribution=said))
    return found


def _answer(resolver: Resolver, item: Heard, heard: Sequence[Heard]) -> Attribution | None:
    """The answer with the content of the nearest claim somebody else made, or of the sentence before."""
    answer, number = item.attribution, resolver.cast.sentence_of
    here, turns_down = number(answer.sentence.first), _turns_down(resolver.sheet.tree, answer)
    for earlier in reversed(heard):
        other = earlier.attribution
        if here - number(other.sentence.first) > _REACH:
            break
        if other.answers or other.contents[-1][1] > answer.cue[0] or _is_same(earlier, item):
            continue
        quoted = _is_quoted(resolver.sheet, other.contents[0])
        before = quoted and _is_right_before(other, answer, here - number(other.sentence.first))
        if before and (words := _to_words(resolver.sheet, answer, other)) is not None:
            return words
        apart = _is_of_another(resolver.sheet, item, other)
        if other.stance is Stance.ASSERTS and other.frame in _CLAUSES and not turns_down and not quoted and not apart:
            return replace(answer, contents=other.contents, frame="clause", head=other.head, answers=True)
        accused = accused_of(resolver.sheet, other.verb) if other.verb >= 0 else None
        if accused is not None:
            return replace(answer, contents=(accused[0],), frame=accused[1], head=None, answers=True)
    return _to_sentence(resolver, answer, heard)


def _to_words(sheet: Sheet, answer: Attribution, other: Attribution) -> Attribution | None:
    """The answer to words said aloud right before "denied that"; nothing before them is denied."""
    pointing = answer.head is not None and sheet.tree.tokens[answer.head].text.lower() in ("this", "that")
    if not pointing or _turns_down(sheet.tree, answer) or other.stance is not Stance.ASSERTS:
        return None
    return replace(answer, contents=other.contents[:1], frame="clause", head=None, answers=True)


def _is_right_before(other: Attribution, answer: Attribution, sentences: int) -> bool:
    """Whether somebody spoke in the sentence before the answer, in its paragraph."""
    return sentences == 1 and other.sentence.paragraph == answer.sentence.paragraph and other.frame in _SPOKEN


def _is_quoted(sheet: Sheet, content: Extent) -> bool:
    """Whether most of it stands in quotation marks: what somebody said aloud is seldom what is denied."""
    tokens = sheet.tokens_in(content)
    return 2 * sum(n in sheet.quoted for n in tokens) > len(tokens)


def _is_of_another(sheet: Sheet, item: Heard, other: Attribution) -> bool:
    """Whether "the accusations" opens a paragraph behind words that do not name him who denies them."""
    answer, name = item.attribution, item.figured.name if item.figured else None
    noun = answer.head is not None and _is_claim(sheet.tree, answer.head)
    if not noun or not name or other.sentence.paragraph == answer.sentence.paragraph:
        return False
    return name.split()[-1] not in " ".join(sheet.words(content) for content in other.contents)


def _turns_down(tree: Tree, answer: Attribution) -> bool:
    """Whether it may turn down a proposal: "rejected that" denies only what somebody is accused of."""
    rejects = answer.verb >= 0 and cue_lemma(tree, answer.verb) in word_list("cues", "taken_up.rejects")
    return rejects and answer.head is not None and not _is_claim(tree, answer.head)


def _is_same(earlier: Heard, item: Heard) -> bool:
    names = [h.figured.name if h.figured else None for h in (earlier, item)]
    return names[0] is not None and names[0] == names[1]


def accused_of(sheet: Sheet, verb: int) -> tuple[Extent, str] | None:
    """What somebody is accused of, with the frame of the answer that denies it."""
    tree = sheet.tree
    if tree.lemma(verb) not in word_list("cues", "taken_up.accusing"):
        return None
    for of in (n for top in (verb, *tree.objects(verb)) for n in tree.children(top, "prep") if tree.lemma(n) == "of"):
        for told in tree.children(of, "pcomp", "pobj"):
            start, end = trim_span(sheet.text, *tree.span(tree.subtree(told)))
            return (start, end), "gerund" if tree.tokens[told].dep == "pcomp" else "object"
    return None


def _to_sentence(resolver: Resolver, answer: Attribution, heard: Sequence[Heard]) -> Attribution | None:
    """The answer to the sentence right before it in its paragraph, where the report itself tells it."""
    sheet, sentences = resolver.sheet, resolver.sheet.tree.annotation.sentences
    number = resolver.cast.sentence_of(answer.sentence.first) - 1
    assert answer.head is not None
    if number < 0 or _is_claim(sheet.tree, answer.head):
        return None
    before = sentences[number]
    if before.paragraph != answer.sentence.paragraph or any(h.attribution.sentence == before for h in heard):
        return None
    root = next((n for n in range(before.first, before.last) if sheet.tree.tokens[n].dep == "ROOT"), None)
    if root is None or sheet.tree.own_subject(root) is None:
        return None
    if sheet.tree.lemma(root) in word_list("cues", "taken_up.prosecuting"):
        return None
    accused = accused_of(sheet, root)
    if accused is None and _turns_down(sheet.tree, answer):
        return None
    whole = trim_span(sheet.text, before.start, before.end)
    content, frame = accused or (whole, "clause")
    return replace(answer, contents=(content,), frame=frame, head=None if accused else root, answers=True)
