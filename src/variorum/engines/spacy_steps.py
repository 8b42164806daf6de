"""Two steps of spaCy's pipeline that come to what spaCy's own come to, in less time.

spaCy gives Python's lock up while it steps through a parse, and its compiled code takes it back at each look at
a state: two thirds of the time of its names went into that, half of its parser's (record 0296).
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .spacy_vectors import Words

Name = tuple[int, int, str]  # tokens from .. up to, and the label


def parse(parser: Any, docs: Sequence[Any]) -> None:
    """Set the heads of a batch: the parser's own steps, with the lock kept."""
    model = parser.model.predict(docs)
    states = parser.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = parser.transition_states(unfinished, model.predict(unfinished))
    parser.set_annotations(docs, states)


def find_names(recognizer: Any, docs: Sequence[Any], words: Words) -> Iterator[list[Name]]:
    """The names of each of a batch of *words*, in order of the text: those the recognizer's own steps come to.

    Outside a name what it thinks of a token hangs on nothing before it, so that all tokens are judged at once;
    names that begin anywhere are then followed together, a token a round.
    """
    moves, ends = _steps(recognizer, docs, words)
    first = 0
    for doc in docs:
        last = first + len(doc)
        yield list(_read(moves, ends, first, last))
        first = last


def _read(labels: Sequence[str], ends: Sequence[int], first: int, last: int) -> Iterator[Name]:
    at = first
    for start in range(first, last):
        if labels[start] and start >= at:
            at = ends[start]
            yield start - first, at - first, labels[start]


def _steps(recognizer: Any, docs: Sequence[Any], words: Words) -> tuple[list[str], list[int]]:
    """For each token of the batch the label of the name that would begin there, or none, and where it would end."""
    moves = [recognizer.moves.get_class_name(at) for at in range(recognizer.moves.n_moves)]
    kinds = np.array([move[0] for move in moves])
    kinds[[move == "U-" for move in moves]] = "I"  # of names set beforehand: never chosen here
    judge = _Judge(recognizer.model, words)
    flags = np.concatenate([doc.to_array(["IS_SPACE", "SENT_START"]) for doc in docs])
    bounds = np.cumsum([len(doc) for doc in docs])
    closing = np.append(flags[1:, 1] == 1, True)
    closing[bounds[bounds > 0] - 1] = True  # no name goes on behind: the next sentence, or none
    scores = judge.outside()
    scores[:, np.isin(kinds, ("I", "L"))] = -np.inf
    scores[np.ix_(flags[:, 0] == 1, np.isin(kinds, ("B", "U")))] = -np.inf
    scores[np.ix_(closing, kinds == "B")] = -np.inf
    chosen = scores.argmax(axis=1)
    ends = np.arange(1, len(chosen) + 1)
    starts = np.flatnonzero(kinds[chosen] == "B")
    ends[starts] = _followed(judge, starts, chosen[starts], closing, moves)
    return [moves[move][2:] for move in chosen.tolist()], ends.tolist()


def _followed(
    judge: "_Judge", starts: NDArray[Any], begun: NDArray[Any], closing: NDArray[Any], moves: Sequence[str]
) -> NDArray[Any]:
    """Where the names end that begin there."""
    column = {move: at for at, move in enumerate(moves)}
    inside = np.array([column.get("I" + move[1:], 0) for move in moves])[begun]
    last = np.array([column.get("L" + move[1:], 0) for move in moves])[begun]
    ends = starts + 1
    alive = np.arange(len(starts))
    while len(alive):
        scores = judge.within(starts[alive], ends[alive])
        rows = np.arange(len(alive))
        on = (scores[rows, inside[alive]] >= scores[rows, last[alive]]) & ~closing[ends[alive]]
        ends[alive] += 1
        alive = alive[on]
    return ends


class _Judge:
    """What the recognizer thinks of each move, by the token, the first of the open name and the one before."""

    def __init__(self, model: Any, words: Words) -> None:
        lower, self._upper = model.get_ref("lower"), model.get_ref("upper")
        vectors, *rest = model.get_ref("tok2vec").layers
        tokens = words.vectors(vectors)
        for layer in rest:
            tokens = layer.predict(tokens)
        self._parts = lower.predict(tokens)  # the first row is of no token
        self._bias = lower.get_param("b")

    def outside(self) -> NDArray[Any]:
        """Of all tokens, where no name is open."""
        none = self._parts[0]
        return self._scores(self._parts[1:, 0] + none[1] + none[2])

    def within(self, starts: NDArray[Any], tokens: NDArray[Any]) -> NDArray[Any]:
        """Of tokens in names that began at *starts*."""
        return self._scores(self._parts[1 + tokens, 0] + self._parts[1 + starts, 1] + self._parts[tokens, 2])

    def _scores(self, summed: NDArray[Any]) -> NDArray[Any]:
        scores: NDArray[Any] = self._upper.predict(np.ascontiguousarray((summed + self._bias).max(axis=-1)))
        return scores
