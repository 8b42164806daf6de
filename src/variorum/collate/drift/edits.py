"""What a desk changed by hand in a sentence that it kept: phrases cut, words put in place of others.

In a copy that keeps a wire's wording somebody changed each word that differs. Spelling, numbers and names told
elsewhere, days by their names and words of one meaning are no changes of this kind.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from variorum.lang.lexicon import word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.thesaurus import is_listed
from variorum.lang.view import fold_words
from variorum.lang.words import Pool, Word, alike, content_words, coverage
from variorum.values import Drift, DriftKind, Manner, Passage, Speech

from .pairs import Kinship, Side

_WIRED = frozenset({Manner.COPY, Manner.PICKUP})
_TOKEN = re.compile(r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b\.?)?|[^\W_]+(?:[.,’'-][^\W_]+)*|[^\w\s]")
# What hours are written apart by: "3:47 p.m.", "3.47 pm".
_APART = re.compile(r"(?<=\d)[:.](?=\d\d)|(?<=[apm])\.| (?=[ap])")
# Words in a row, and their share of the shorter sentence, by which a sentence is kept.
_RUN, _KEPT = 2, 0.5
_LEAST_SAME = 5
# Letters from which a single word in common parts what was changed before it from what was changed behind.
_LONG = 5
# Content words of a phrase by which something was said, and their shares that may
# stand beside it in the copy, and anywhere in it.
_LEAST_CUT, _TOLD_BESIDE, _TOLD_ANYWHERE = 2, 0.5, 0.9
# Words up to which a stretch is put in place of another; longer ones were written anew.
_LONGEST_SWAP = 5
_FEW, _MISSPELT = 2, 2
_NEGATIONS = frozenset({"not", "no", "never", "nobody", "nothing", "none", "neither", "without"})
_TODAY = frozenset({"today", "yesterday", "tomorrow", "tonight"})
# What tells over how wide a stretch something is so; the second word for who is counted, and the count before.
_REACH = re.compile(r"(?:all over|all across|across|throughout|all around) (?:the )?\w+(?: \w+)?$")
_SECOND_HALF = re.compile(r"(?:and|or) [a-z]+(?:ed|en|ing|t)", re.IGNORECASE)
_COUNTED = re.compile(r"\d[\d,.]* (?:\w+ ){0,2}\w+(?:ed|en|ing|t) ?$")
_NEAR = 40  # characters
_FIRM = frozenset({"will", "would", "shall"})


class Edit(NamedTuple):
    """What stood in a sentence of the parent, and what stands in its place in the child's; either may be empty."""

    child: Passage
    parent: Passage


def edit_drift(kinship: Kinship) -> Iterator[Drift]:
    """Phrases that a copy in the same words cuts from the sentences it keeps, and words that it changes."""
    if kinship.descent.manner not in _WIRED:
        return
    for sentence in kinship.child.sentences:
        source = _source_of(kinship, sentence)
        widened = False
        for edit in _edits(kinship, sentence, source) if source else ():
            for drift in _cut(kinship, sentence, edit) if not edit.child.text else _swapped(kinship, edit):
                if not (widened and drift.kind is DriftKind.SCOPE):
                    yield drift
                widened = widened or drift.kind is DriftKind.SCOPE


def _source_of(kinship: Kinship, sentence: Passage) -> Passage | None:
    """The parent's sentence most of whose words stand in the child's in their order, where the two differ."""
    best, most = None, 0
    for source in kinship.parent.sentences:
        if source.text == sentence.text:
            return None
        if any(made.start < source.end and source.start < made.end for made in kinship.parents_of(*_ends(sentence))):
            ours, theirs = _tokens(sentence), _tokens(source)
            same = sum(block.size for block in _blocks(ours, theirs))
            if same >= max(_LEAST_SAME, _KEPT * min(len(ours), len(theirs))) and same > most:
                best, most = source, same
    return best


def _ends(passage: Passage) -> tuple[int, int]:
    return passage.start, passage.end


def _tokens(sentence: Passage) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(sentence.text))


def _blocks(ours: Sequence[re.Match[str]], theirs: Sequence[re.Match[str]]) -> list[Match]:
    """The runs of words that both have in one order, of single words only those that both have once."""
    told, tells = ([_APART.sub("", fold_words(t.group())) for t in tokens] for tokens in (ours, theirs))
    matcher = SequenceMatcher(None, told, tells, autojunk=False)
    return [b for b in matcher.get_matching_blocks() if b.size >= _RUN or not b.size or _is_single(told, tells, b)]


def _is_single(told: Sequence[str], tells: Sequence[str], block: Match) -> bool:
    """Whether the word of a block is a long one that stands once in either sentence."""
    word = told[block.a]
    return len(word) >= _LONG and told.count(word) == tells.count(word) == 1


def _edits(kinship: Kinship, sentence: Passage, source: Passage) -> Iterator[Edit]:
    """What lies between the runs in common, but for words that are only in the child."""
    ours, theirs = _tokens(sentence), _tokens(source)
    at = 0, 0
    for a, b, size in _blocks(ours, theirs):
        if b > at[1]:
            child = _stretch(kinship.child, sentence, ours[at[0] : a])
            parent = _stretch(kinship.parent, source, theirs[at[1] : b])
            if parent.text:
                yield Edit(child, parent)
        at = a + size, b + size


def _stretch(side: Side, sentence: Passage, tokens: Sequence[re.Match[str]]) -> Passage:
    """The tokens without the marks around them; an empty passage where nothing is left."""
    bare = [t for t in tokens if t.group()[0].isalnum()]
    if not bare:
        return side.passage(sentence.start, sentence.start)
    return side.passage(sentence.start + bare[0].start(), sentence.start + bare[-1].end())


def _cut(kinship: Kinship, sentence: Passage, edit: Edit) -> Iterator[Drift]:
    """A phrase that is gone, nothing put in its place."""
    phrase = edit.parent
    folded = fold_words(phrase.text)
    words = content_words(phrase.text)
    if folded in word_list("drift", "scope.exclusive"):
        behind = fold_words(kinship.parent.text[phrase.end : phrase.end + 20]).split()
        narrowed = bool(behind) and behind[0] in ("if", "when", "after", "once", "with")
        kind = DriftKind.CONDITION if narrowed else DriftKind.SCOPE
    elif folded in word_list("drift", "scope.degrees") or _is_half_of_a_count(kinship, phrase) or _REACH.match(folded):
        kind = DriftKind.SCOPE
    elif len(phrase.text.split()) >= _LEAST_CUT and _is_quoted(kinship, phrase):
        kind = DriftKind.QUOTE
    elif not _says_something(phrase, words) or _is_told_on(kinship, sentence, words):
        return
    elif _conditional(folded):
        kind = DriftKind.CONDITION
    else:
        text = f"{kinship.child.document} leaves this out"
        yield Drift(kind=DriftKind.OMISSION, child=None, parent=phrase, text=text)
        return
    yield Drift(kind=kind, child=sentence, parent=phrase, text=f"“{phrase.text}” is gone")


def _is_quoted(kinship: Kinship, phrase: Passage) -> bool:
    """Whether it stands within what somebody is quoted with word for word."""
    claims = kinship.parent.claims_in(phrase.start, phrase.end)
    return any(c.speech is Speech.DIRECT and c.start < phrase.start and phrase.end <= c.end for c in claims)


def _is_half_of_a_count(kinship: Kinship, phrase: Passage) -> bool:
    """Whether it is the second word for who is counted: "and wounded" of "40 killed and wounded"."""
    before = kinship.parent.text[max(0, phrase.start - _NEAR) : phrase.start]
    return _SECOND_HALF.fullmatch(phrase.text) is not None and _COUNTED.search(before) is not None


def _says_something(phrase: Passage, words: Sequence[Word]) -> bool:
    """Whether a phrase tells more than who speaks, on which day: a figure, or words that are no names or cues."""
    named = word_list("calendar", "names") | word_list("drift", "attributing.marks")
    own = [w for w in words if w.text[0].isdigit() or not (w.is_name or w.text.lower() in named)]
    return bool(own) and (len(words) >= _LEAST_CUT or len(phrase.text.split()) > _LEAST_CUT)


def _is_told_on(kinship: Kinship, sentence: Passage, words: Sequence[Word]) -> bool:
    """Whether the copy tells half of the words in the sentence or beside it, or all of them anywhere."""
    all_told = kinship.child.sentences
    n = next(n for n, s in enumerate(all_told) if s.start == sentence.start)
    told = [w.stem for s in all_told[max(0, n - 1) : n + 2] for w in kinship.child.words_in(s.start, s.end)]
    own = [w.stem for w in words]
    if coverage(own, Pool(told)) > _TOLD_BESIDE:
        return True
    return len(own) >= _LEAST_CUT and coverage(own, kinship.child.pool) >= _TOLD_ANYWHERE


def _conditional(folded: str) -> bool:
    return any(f" {mark} " in f" {folded} " for mark in word_list("drift", "conditional.marks"))


def _swapped(kinship: Kinship, edit: Edit) -> Iterator[Drift]:
    """Words in whose place others were put."""
    new, old = fold_words(edit.child.text).split(), fold_words(edit.parent.text).split()
    if max(len(new), len(old)) > _LONGEST_SWAP or find_numbers(edit.child.text) or find_numbers(edit.parent.text):
        return
    kind = _kind_of_swap(kinship, edit, new, old)
    if kind is not None:
        text = f"“{edit.parent.text}” became “{edit.child.text}”"
        yield Drift(kind=kind, child=edit.child, parent=edit.parent, text=text)


def _kind_of_swap(kinship: Kinship, edit: Edit, new: Sequence[str], old: Sequence[str]) -> DriftKind | None:
    if not _FIRM.isdisjoint(new) and _sets(old, "certainty.might") and not _sets(new, "certainty.might"):
        return DriftKind.CERTAINTY
    if _sets(new, "scope.comparing") != _sets(old, "scope.comparing"):
        return DriftKind.SCOPE
    if _is_own_name_gone(kinship, edit):
        return DriftKind.ATTRIBUTION
    if _is_another_name(kinship, edit):
        return DriftKind.NAME
    if _denies(old) and not _denies(new):
        return DriftKind.POLARITY
    if _is_other_phrase(edit):
        return DriftKind.SCOPE
    if _is_another_word(edit):
        before = kinship.parent.text[: edit.parent.start].rpartition(".")[2].rpartition(",")[2]
        return DriftKind.CONDITION if _conditional(fold_words(before)) else DriftKind.SCOPE
    return None


def _sets(words: Sequence[str], key: str) -> frozenset[str]:
    return word_list("drift", key) & frozenset(words)


def _is_own_name_gone(kinship: Kinship, edit: Edit) -> bool:
    """Whether to whom something was said is no longer told: "told the Courier" became "said"."""
    article = kinship.parent.article
    own = [found.value for found in (article.outlet, article.agency) if found and found.value]
    return any(name in edit.parent.text and name not in edit.child.text for name in own)


def _is_another_name(kinship: Kinship, edit: Edit) -> bool:
    """Whether one name stands in the place of one, and neither report has the other's."""
    new, old = edit.child.text, edit.parent.text
    named = all(word.isalpha() and word.istitle() and word.lower() not in _not_names() for word in (new, old))
    return named and new not in kinship.parent.text and old not in kinship.child.text


def _not_names() -> frozenset[str]:
    """Words that have capitals and are no names of their own."""
    return word_list("calendar", "names") | word_list("titles", "courtesy") | word_list("titles", "roles")


def _denies(words: Sequence[str]) -> bool:
    return any(word in _NEGATIONS or word.endswith("n't") for word in words)


def _is_other_phrase(edit: Edit) -> bool:
    """Whether a phrase of a few words stands in the place of one with none of its words: "the lake", "Orby".

    A day told otherwise, another spelling, and what a body is called beside its name are none.
    """
    new, old = (content_words(p.text) for p in (edit.child, edit.parent))
    if not (0 < len(new) <= _FEW and 0 < len(old) <= _FEW):
        return False
    if len(new) == len(old) == 1 and new[0].is_name is old[0].is_name:
        return False  # two words of one kind are told by themselves
    days = word_list("calendar", "names") | _TODAY
    if any(w.text.lower() in days for w in (*new, *old)) or any(_is_spelt_alike(w, v) for w in new for v in old):
        return False
    called = word_list("speakers", "bodies") | word_list("speakers", "body_words") | word_list("speakers", "generic")
    return not any(
        all(w.is_name for w in some) and other[-1].text.lower() in called for some, other in ((new, old), (old, new))
    )


def _is_spelt_alike(word: Word, other: Word) -> bool:
    return alike(word.stem, other.stem) or DamerauLevenshtein.distance(word.stem, other.stem) <= _MISSPELT


def _is_another_word(edit: Edit) -> bool:
    """Whether one word of another meaning stands in the place of one: "withdrawn", "changed"."""
    new, old = (content_words(p.text) for p in (edit.child, edit.parent))
    if len(new) != 1 or len(old) != 1 or new[0].is_name or old[0].is_name:
        return False
    known = all(is_listed(w.stem) for w in (*new, *old))
    return known and not alike(new[0].stem, old[0].stem)
