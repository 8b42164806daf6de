"""The headline of a text without markup: learned from what stands around the beginning of the body."""

import numpy as np

from .spotting import Look, Rows, Scene, chances, is_stamped, long_words, matter_of, trained, within

_LEAST_KEY = 10
_SENTENCE_AHEAD = 4
_TITLE_WORDS = (4, 30)
_AROUND = 6
_FAIR = 0.3


def spot_headline(scene: Scene) -> tuple[int, float] | None:
    """The number of the line most like a headline and its probability; ``None`` for a text without lines.

    One above the body comes first if it is at all likely: below its first sentence a headline is another report's.
    """
    if not scene.numbers:
        return None
    found = chances(trained("headline"), headline_rows(scene))
    ranked = sorted(zip(scene.numbers, found, strict=True), key=lambda spot: (-spot[1], spot[0]))
    return next((spot for spot in ranked if spot[0] < scene.start and spot[1] >= _FAIR), ranked[0])


def headline_rows(scene: Scene) -> Rows:
    """A row of features for each of the scene's lines."""
    looks = scene.looks
    stamped = {m: is_stamped(scene, m) for m in {m for n in scene.numbers for m in range(n, n + 1 + _SENTENCE_AHEAD)}}
    beside = {m for n in scene.numbers for m in range(n - 2, n + 3)}
    kin = {m: _kin(scene, m) for m in beside if 0 <= m < len(scene.lines)}
    none = [-1.0] * 8
    shared = {n: _shared(scene, n) for n in scene.numbers}
    likely = {n: _titled(scene, n, looks[n]) * shared[n][0] for n in scene.numbers}
    rows = [
        [
            *looks[n],
            *(value for step in (-3, -2, -1, 1, 2, 3) for value in _told(looks[n + step])),
            *(value for step in (-2, -1, 1, 2) for value in kin.get(n + step, none)),
            *_place(scene, n),
            *kin[n],
            *matter_of(scene.lines[n].text),
            *(scene.scores[m] if 0 <= m < len(scene.lines) else 0.0 for m in range(n - 2, n + 4)),
            sum(scene.scores[n + 1 : n + 13]) / 12,
            *shared[n],
            *_rivals(scene, n, likely),
            max(stamped[m] for m in range(n + 1, n + 1 + _SENTENCE_AHEAD)),
            stamped[n],
        ]
        for n in scene.numbers
    ]
    return np.array(rows, dtype=np.float64)


def _told(look: Look) -> tuple[float, ...]:
    """Of a neighbour's look what matters."""
    return (
        look.words,
        look.sentence,
        look.led,
        look.matter,
        look.timed,
        look.score,
        look.capitals,
        look.digits,
        look.colon,
    )


def _titled(scene: Scene, n: int, look: Look) -> float:
    low, high = _TITLE_WORDS
    return float(low <= scene.lines[n].words <= high and not look.sentence and look.matter < 0.5)


def _place(scene: Scene, n: int) -> list[float]:
    return [
        *within(scene.start - n, -1, 0, 1, 2, 4, 8, 16),
        float(np.log1p(max(0, scene.start - n))),
        float(n == 0),
        float(n >= scene.end),
    ]


def _kin(scene: Scene, n: int) -> list[float]:
    """Whether the line stands elsewhere too: alone, within the text's first line, within a neighbour."""
    key, first = scene.keys[n], scene.keys[0]
    long = len(key) >= _LEAST_KEY
    beside = range(max(0, n - _AROUND), min(len(scene.keys), n + _AROUND + 1))
    words, top = long_words(scene.lines[n].text), long_words(scene.lines[0].text)
    return [
        float(min(3, scene.seen[key] - 1)),
        float(long and n > 0 and first == key),
        float(long and n > 0 and key in first),
        float(long and n > 0 and first[:24] == key[:24]),
        float(long and any(key in scene.keys[m] and m != n for m in beside)),
        float(long and any(len(scene.keys[m]) >= _LEAST_KEY and scene.keys[m] in key and m != n for m in beside)),
        len(words & top) / max(1, min(len(words), len(top))) if n else 0.0,
        float(n > 0 and scene.seen[key] > 1 and key in scene.keys[n + 1 : n + 4]),
    ]


def _shared(scene: Scene, n: int) -> list[float]:
    """The line's long words that the body uses: as a share, a number, and those it uses often."""
    words = long_words(scene.lines[n].text)
    own = scene.start <= n < scene.end
    again = sum(scene.core[word] > own for word in words)
    return [again / max(1, len(words)), float(again), float(sum(scene.core[word] > 1 + own for word in words))]


def _rivals(scene: Scene, n: int, likely: dict[int, float]) -> list[float]:
    """Title-like lines that share more with the body: between this one and the body, and anywhere."""
    own = likely[n]
    between = [value for m, value in likely.items() if n < m < scene.start]
    return [
        float(sum(value > 0 for value in between)),
        max(between, default=0.0) - own,
        max(likely.values()) - own,
        own,
    ]
