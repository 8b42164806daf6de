"""How likely each line is body: small networks over the lines' features, trained by ``tools/train_lines.py``."""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np

from variorum.values import Document

from .features import context_of, page_rows, text_rows
from .lines import Line, is_marked
from .marks import Looked, Table, look_at_all

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

# Multiplications at once: so few are left to one thread by the library below, several would mostly wait for each other.
_PRODUCTS = 250_000
_LIMIT = 4.0  # standard deviations beyond which a feature says nothing more


class Network(NamedTuple):
    """Means and deviations of the features, and the layers of all members side by side: weights and biases.

    Of their hidden units the second layer joins those of each alone.
    """

    means: Numbers
    deviations: Numbers
    first: Numbers
    first_bias: Numbers
    second: Numbers
    second_bias: Numbers


class Judged(NamedTuple):
    """What the lines of a text show, and the probability of each that it is body, 0..1."""

    looked: Looked
    scores: tuple[float, ...]


def judge_each(documents: Sequence[Document], texts: Sequence[Sequence[Line]]) -> list[Judged]:
    """The lines of each of *texts* judged, in order; those of texts without markup all together. Linear."""
    marked = [*map(is_marked, texts)]
    found: dict[int, Judged] = {}
    for judge_some, held in ((_judge_bare, False), (_judge_pages, True)):
        if some := [n for n in range(len(texts)) if marked[n] is held]:
            judged = judge_some([documents[n] for n in some], [texts[n] for n in some])
            found.update(zip(some, judged, strict=True))
    return [found[n] for n in range(len(texts))]


def _judge_bare(documents: Sequence[Document], texts: Sequence[Sequence[Line]]) -> Iterator[Judged]:
    looked = look_at_all(texts)
    rows = text_rows(looked, [context_of(document) for document in documents])
    scores = [score for some in rows for score in judge(_network("text"), some).tolist()]
    for own, (start, end) in zip(looked.each(), looked.bounds(), strict=True):
        yield Judged(own, tuple(scores[start:end]))


def _judge_pages(documents: Sequence[Document], texts: Sequence[Sequence[Line]]) -> Iterator[Judged]:
    for document, lines, looked in zip(documents, texts, look_at_all(texts).each(), strict=True):
        rows = page_rows(lines, looked, context_of(document))
        yield Judged(looked, tuple(score for some in rows for score in judge(_network("page"), some).tolist()))


def judge(network: Network, rows: Table) -> Numbers:
    """The mean of the members' probabilities for each row."""
    first, first_bias, second, second_bias = network[2:]
    inputs = rows - network.means
    inputs /= network.deviations
    np.clip(inputs, -_LIMIT, _LIMIT, out=inputs)
    some = max(1, _PRODUCTS // first.size)
    hidden = [
        np.maximum(inputs[n : n + some] @ first + first_bias, 0.0) @ second for n in range(0, max(1, len(rows)), some)
    ]
    chances = 1.0 / (1.0 + np.exp(-(np.concatenate(hidden) + second_bias)))
    # Rounded, so that the last bits of another machine's arithmetic cannot tip a decision.
    found: Numbers = np.round(chances.mean(1), 4)
    return found


@cache
def _network(name: str) -> Network:
    packed = files("variorum.clean").joinpath("data", f"{name}_lines.json.gz").read_bytes()
    return network_of(json.loads(gzip.decompress(packed)))


def network_of(table: Mapping[str, Any]) -> Network:
    """The network of a *table* of weights, as the file has them: member by member."""
    first, first_bias, second, second_bias = (
        [np.array(member[layer]) for member in table["members"]]
        for layer in ("first", "first_bias", "second", "second_bias")
    )
    joined = np.zeros((sum(map(len, second)), len(second)))
    at = 0
    for n, weights in enumerate(second):
        joined[at : at + len(weights), n] = weights
        at += len(weights)
    last = np.array([float(bias[0]) for bias in second_bias])
    means, deviations = np.array(table["means"]), np.array(table["deviations"])
    return Network(means, deviations, np.hstack(first), np.concatenate(first_bias), joined, last)
