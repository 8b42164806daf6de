"""The vectors of a batch's tokens, as spaCy makes them: each word is looked up once, however often it stands."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

# What a token shows of itself before its neighbours are looked at; all else that is looked up follows from these.
_SHOWN = ("ORTH", "NORM", "SPACY")


class Words:
    """The distinct words of a batch; to the layers that look words up they are a document."""

    def __init__(self, docs: Sequence[Any]) -> None:
        self._docs = docs
        self.vocab = docs[0].vocab
        places: dict[tuple[int, ...], int] = {}
        shown = map(tuple, self._of_tokens(_SHOWN).tolist())
        self._word_of = np.array([places.setdefault(word, len(places)) for word in shown])
        self._first = np.unique(self._word_of, return_index=True)[1]

    def __len__(self) -> int:
        return len(self._first)

    def to_array(self, attributes: Any) -> NDArray[Any]:
        """These attributes of each word."""
        found: NDArray[Any] = self._of_tokens(attributes)[self._first]
        return found

    def _of_tokens(self, attributes: Any) -> NDArray[Any]:
        return np.concatenate([doc.to_array(attributes) for doc in self._docs])

    def vectors(self, model: Any) -> Any:
        """What a model of two layers, one that looks words up and one that looks around, gives for each document."""
        look_up, look_around = model.layers
        (words,) = look_up.predict([self])
        ends = np.cumsum([len(doc) for doc in self._docs])
        return look_around.predict(np.split(words[self._word_of], ends[:-1]))
