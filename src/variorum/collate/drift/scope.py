"""Words that narrow or widen: lost in aligned sentences; and colouring words that are new."""

from collections.abc import Iterator

from variorum.lang.lexicon import word_list
from variorum.lang.view import fold_words
from variorum.lang.words import Word, alike
from variorum.values import Drift, DriftKind

from .pairs import Kinship, Pair

_SCOPES = ("exclusive", "first", "partial")
# "The first day" may be "day one".
_INITIAL = frozenset({"one", "initial", "initially", "opening", "beginning"})
_CLAUSE = 5  # content words
_EDGES = ".,;:“”\"'’()"


def scope_drift(kinship: Kinship) -> Iterator[Drift]:
    """Narrowing words that are gone while their noun stays: "the only attack" became "an attack"."""
    for pair in kinship.pairs:
        # A rewriter may give the narrowing a sentence of its own, right after.
        child_words = kinship.with_next(pair.child).lower().split()
        bare = {word.strip(_EDGES) for word in child_words}
        for name in _SCOPES:
            yield from _lost_scope(kinship, pair, word_list("drift", f"scope.{name}"), bare)
        yield from _lost_phrase(kinship, pair)


def _lost_scope(kinship: Kinship, pair: Pair, marks: frozenset[str], child_words: set[str]) -> Iterator[Drift]:
    if marks & child_words or ("first" in marks and _INITIAL & child_words):
        return
    heads = kinship.child.words_in(pair.child.start, pair.child.end)
    for start, end in _places(kinship.parent.text, pair.parent.start, pair.parent.end, marks):
        following = [w for w in kinship.parent.words_in(end, pair.parent.end) if w.start - end < 60][:3]
        if following and following[0].text[0].isdigit():
            continue  # "some 90 houses" are about as many
        kept = [h for h in heads if any(alike(h.stem, w.stem) for w in following)]
        if kept and following and following[0].start - end <= 2 and alike(kept[0].stem, following[0].stem):
            parent = kinship.parent.passage(start, following[-1].end)
            child = kinship.child.passage(kept[0].start, kept[-1].end)
            lost = kinship.parent.text[start:end]
            yield Drift(kind=DriftKind.SCOPE, child=child, parent=parent, text=f"“{lost}” is gone")
            return


def _lost_phrase(kinship: Kinship, pair: Pair) -> Iterator[Drift]:
    """A phrase that narrows its clause ("in places they were bent") and is gone, where the rest of it is told on."""
    told = fold_words(kinship.with_next(pair.child))
    heads = kinship.child.words_in(pair.child.start, pair.child.end)
    for phrase in sorted(word_list("drift", "scope.phrases")):
        at = fold_words(pair.parent.text).find(f"{phrase} ")
        if at < 0 or any(other in told for other in word_list("drift", "scope.phrases")) or "\n" in pair.parent.text:
            continue
        tells = kinship.parent.words_in(pair.parent.start + at + len(phrase), pair.parent.end)[:_CLAUSE]
        kept = [h for h in heads if any(alike(h.stem, w.stem) for w in tells)]
        if len(kept) >= max(2, len(tells) / 2):
            child = kinship.child.passage(kept[0].start, kept[-1].end)
            parent = kinship.parent.passage(pair.parent.start + at, tells[-1].end)
            yield Drift(kind=DriftKind.SCOPE, child=child, parent=parent, text=f"“{phrase}” is gone")
            return


def _places(text: str, start: int, end: int, marks: frozenset[str]) -> Iterator[tuple[int, int]]:
    at = start
    for piece in text[start:end].split(" "):
        if piece.strip(_EDGES).lower() in marks:
            yield at, at + len(piece)
        at += len(piece) + 1


def colour_drift(kinship: Kinship) -> Iterator[Drift]:
    """Colouring words in an aligned sentence that stand nowhere in the parent."""
    held = kinship.parent.stems
    # What the parent calls the first of its kind may be called unprecedented.
    marks = word_list("drift", "colour.added") - (word_list("drift", "scope.first") if "first" in held else frozenset())
    for sentence in kinship.child.sentences:
        if not kinship.has_parent(sentence):
            continue
        for word in kinship.child.words_in(sentence.start, sentence.end):
            named = kinship.child.text[word.end + 1 : word.end + 2].isupper()  # "expert Arvid Lohse" says what he is
            if word.text.lower() in marks and not named and not any(word.stem[:5] == other[:5] for other in held):
                yield _added(kinship, sentence.end, word)


def _added(kinship: Kinship, end: int, word: Word) -> Drift:
    following = kinship.child.words_in(word.start, end)[:2]
    child = kinship.child.passage(word.start, following[-1].end)
    return Drift(kind=DriftKind.ADDITION, child=child, parent=None, text=f"“{word.text}” is not in the parent")
