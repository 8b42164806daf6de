"""spaCy's ruler of words, asked once about each kind of word.

The ruler tries each of its 180 patterns at each token. What those of one token make of it hangs on its tag, its
dependency and which of the words they name it is. The few of two tokens are tried where their mark stands.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

_ASKED = ("TAG", "DEP", "IS_SPACE", "LOWER")
_GIVEN = ("TAG", "DEP", "POS", "MORPH", "LEMMA")
_BESIDE = "·"  # stands between words that are asked about, so that no pattern takes two of them
Kind = tuple[int, int, int, int]  # what is asked of a token; the word is 0 where no pattern names it


class Ruler:
    """The pipeline's ruler, which remembers what it made of kinds of words."""

    def __init__(self, ruler: Any, document: Callable[..., Any]) -> None:
        """*document* makes a document of words, tags and dependencies."""
        self._ruler, self._document = ruler, document
        self._strings = ruler.vocab.strings
        self._known: dict[Kind, Sequence[int]] = {}
        patterns = [pattern for rule in ruler.patterns for pattern in rule["patterns"]]
        self._words = {self._strings.add(word) for pattern in patterns for word in _words(pattern)}
        self._marks = {self._strings.add(_mark(pattern)) for pattern in patterns if len(pattern) > 1}

    def apply(self, docs: Sequence[Any]) -> None:
        """Set on a batch what the ruler sets."""
        rows = {doc: doc.to_array(_ASKED).tolist() for doc in docs}
        plain = {doc: [self._kind(*asked) for asked in row] for doc, row in rows.items() if not self._marked(row)}
        self._learn(
            {
                kind: (doc, at)
                for doc, kinds in plain.items()
                for at, kind in enumerate(kinds)
                if kind not in self._known
            }
        )
        for doc in docs:
            if kinds := plain.get(doc):
                doc.from_array(_GIVEN, np.array([self._known[kind] for kind in kinds], dtype="uint64"))
            else:
                self._ruler(doc)

    def _marked(self, row: Sequence[Sequence[int]]) -> bool:
        """Whether a pattern of two tokens may match."""
        return any(word in self._marks or dep in self._marks for _, dep, _, word in row)

    def _kind(self, tag: int, dep: int, space: int, word: int) -> Kind:
        return tag, dep, space, word if word in self._words else 0

    def _learn(self, unseen: Mapping[Kind, tuple[Any, int]]) -> None:
        """Ask the ruler about a token of each kind."""
        if not unseen:
            return
        words, tags, deps = zip(*_parted(doc[at] for doc, at in unseen.values()), strict=True)
        asked = self._document(self._ruler.vocab, words=words, tags=tags, deps=deps)
        self._ruler(asked)
        self._known.update(zip(unseen, asked.to_array(_GIVEN)[::2].tolist(), strict=True))


def _parted(tokens: Iterable[Any]) -> Iterator[tuple[str, str, str]]:
    for token in tokens:
        yield token.text, token.tag_, token.dep_
        yield _BESIDE, "", ""


def _words(pattern: Sequence[Mapping[str, Any]]) -> list[str]:
    """The words that a pattern of one token names, in small letters."""
    asked = pattern[0].get("LOWER", [])
    return [asked] if isinstance(asked, str) else [word for words in dict(asked).values() for word in words]


def _mark(pattern: Sequence[Mapping[str, Any]]) -> str:
    """A word or dependency without which a pattern of several tokens does not match."""
    return next(
        asked for token in pattern for key, asked in token.items() if key in {"LOWER", "DEP"} and isinstance(asked, str)
    )
