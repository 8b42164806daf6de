"""The headline of a text without markup: learned from what stands around the beginning of the body."""

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

import numpy as np

from .crediting import find_stamp, is_byline, is_pictured, leads_in_caption, names_source
from .letterheads import is_letterhead, is_path, length_of_letterhead
from .marks import MATTER, SHAPE
from .spotting import LOOK, Numbers, Rows, Scene, around, chances, stamped, trained, within
from .titling import parts_of, title_key

_LEAST_KEY = 10
_LONGEST_KEY = 300
_AHEAD_DATED = 4
_LEAST_WORDS = 3
_TITLE_WORDS = (4, 30)
_KICKER_WORDS = 6
_AROUND = 6
_AHEAD = 12
_FAIR = 0.3
_ENTRY, _SOME_MATTER, _HALF, _MOST = 3, 0.5, 0.5, 0.65
_WORD = re.compile(r"[^\W\d_]{4,}")
_LONGEST_HEAD = 12  # lines
_MAY, _KIN, _LEAST_KIN = 0.2, 0.4, 2
_KIN_BESIDE = np.array((0, 1, 3, 4, 2))  # the lines around one and itself, by their rows
_TOLD = ("words", "sentence", "led", "matter", "timed", "score", "capitals", "digits", "colon")  # of a neighbour


def spot_headline(scene: Scene) -> tuple[int, float] | None:
    """The number of the line most like a headline and its probability; ``None`` for a text without lines.

    One above the body comes first if it is at all likely: below its first sentence a headline is another report's.
    """
    if not len(scene.numbers):
        return None
    found = zip(scene.numbers.tolist(), chances(trained("headline"), headline_rows(scene)), strict=True)
    heads = _letterhead(scene)
    some = (spot for spot in sorted(found, key=lambda spot: (-spot[1], spot[0])) if spot[0] not in heads)
    free = (spot for spot in some if not _signs(scene, *spot))
    first = next(free, None)
    if first is None:
        return None
    ranked = [first, *takewhile(lambda spot: spot[1] >= _MAY, free)]  # of those less likely the first alone counts
    best = next((spot for spot in ranked if spot[0] < scene.start and spot[1] >= _FAIR), ranked[0])
    chosen = (_said_again(scene, best[0]) or best) if best[0] else _visible(scene, ranked) or best
    below = _below_path(scene, chosen[0])
    return chosen if below is None else (below, chosen[1])


def _below_path(scene: Scene, n: int) -> int | None:
    """The title below line *n*, where that is but the end of a path of pages: the page's own title once more.

    It follows at once if it says most of that again, and ends with it, or if the page's own title has it as another
    part ("Fish hall burns | Die Fischhalle brennt ab"); else behind a kicker, and in other words.
    """
    first, key = scene.keys[0], scene.keys[n]
    if not n or n + 2 >= len(scene.lines) or len(key) < _LEAST_KEY or key not in first or not _ends_path(scene, n):
        return None
    below, words = n + 1, frozenset(_words_of(scene, n))
    if _is_kicker(scene, below) and _is_titled(scene, below + 1):
        return below + 1 if not words.isdisjoint(_words_of(scene, below + 1)) else None
    own = scene.keys[below]
    if below <= scene.start and len(own) >= _LEAST_KEY and _begins_part(scene.lines[0].text, own):
        return below
    again = not own.endswith(key) and _ends_with_most(scene, below, words)
    return below if again and _is_titled(scene, below) else None


def _begins_part(title: str, key: str) -> bool:
    """Whether a part of the title behind a mark begins with the words whose key is *key*."""
    return any(title_key(part).startswith(key) for part in parts_of(title)[1:])


def _ends_path(scene: Scene, n: int) -> bool:
    """Whether the line above is an entry of a path: a word or two, or a mark at its end."""
    above = scene.lines[n - 1]
    return n > 1 and not above.is_sentence and (above.words <= _ENTRY or above.text[-1] in "|>›»/·")


def _is_titled(scene: Scene, n: int) -> bool:
    """Whether the line has the form of a title, and what belongs to a report stands below."""
    low, high = _TITLE_WORDS
    line = scene.lines[n]
    if n > scene.start or not low <= line.words <= high or line.text[-1] in ".:…" or scene.is_led(n):
        return False
    matter = scene.shown(np.array([n], dtype=np.intp), "matter")[0, 0]
    return bool(matter < _SOME_MATTER) and not is_pictured(line) and find_stamp(line) is None


def _is_kicker(scene: Scene, n: int) -> bool:
    """Whether the line is a few words that sign nothing, date nothing and are no sentence.

    They may be more where a mark behind them leads on: "Dispute over the roof –".
    """
    line = scene.lines[n]
    most = _KICKER_WORDS if line.text[-1] in "–—-:|" else _TITLE_WORDS[0] - 1
    if not 1 <= line.words <= most or line.is_sentence or any(map(str.isdigit, line.text)) or scene.is_led(n):
        return False
    matter = scene.shown(np.array([n], dtype=np.intp), "matter")[0, 0]
    return not matter and not is_byline(line)


def _ends_with_most(scene: Scene, n: int, words: Collection[str]) -> bool:
    """Whether line *n* has most of the *words* of another, the last of its own among them."""
    own = _words_of(scene, n)
    held = sum(word in own for word in words)
    return bool(own) and own[-1] in words and held >= max(_LEAST_KIN, _MOST * len(words))


def _words_of(scene: Scene, n: int) -> list[str]:
    return _WORD.findall(scene.lines[n].text.casefold())


def _said_again(scene: Scene, best: int) -> tuple[int, float] | None:
    """The line above that says the text's first line, its page's title, again; where the best line says none of it."""
    first = scene.keys[0]
    if not _LEAST_KEY <= len(first) <= _LONGEST_KEY or scene.topped[best] > 0:
        return None
    again = (n for n in range(1, min(best, scene.start)) if len(scene.keys[n]) >= _LEAST_KEY)
    found = next((n for n in again if first.startswith(scene.keys[n]) and 2 * len(scene.keys[n]) > len(first)), None)
    return None if found is None else (found, _FAIR)


def _signs(scene: Scene, n: int, chance: float) -> bool:
    """Whether the line is a byline by its form alone, or that of a picture where it is at all likely."""
    line = scene.lines[n]
    below = n > 0 and leads_in_caption(scene.lines[n - 1])
    return (
        below or names_source(line) or (scene.is_led(n) and is_byline(line)) or (chance >= _MAY and is_pictured(line))
    )


def _letterhead(scene: Scene) -> frozenset[int]:
    """The numbers of a letterhead's lines: of a text whose body begins near its top."""
    if scene.start > _LONGEST_HEAD:
        return frozenset()
    above = scene.lines[: scene.start]
    below = "\n".join(line.text for line in scene.lines[scene.start : scene.start + _AHEAD])
    length = length_of_letterhead(above)
    return frozenset(n for n, line in enumerate(above) if n < length or is_letterhead(line, below) or is_path(line))


def _visible(scene: Scene, ranked: Sequence[tuple[int, float]]) -> tuple[int, float] | None:
    """The headline above the body that the text's first line, a page's own title, says in other words; if any.

    The more of the words of both are the other's too the better: a caption says more besides. The body's first line
    is one if it has the form of a title and most of the words: it was taken for a sentence.
    """
    share = scene.topped
    long = scene.looked.number_of()
    held = share * np.minimum(long, long[0])
    alike = held / np.maximum(1.0, long + long[0] - held)
    kin = [
        (alike[n], chance, -n)
        for n, chance in ranked
        if 0 < n < scene.start and chance >= _MAY and share[n] >= _KIN and held[n] >= _LEAST_KIN
    ]
    if not kin and _heads_body(scene, alike[scene.start]):
        return scene.start, _FAIR
    _, chance, number = max(kin, default=(0.0, 0.0, 0))
    return (-number, chance) if kin else None


def _heads_body(scene: Scene, alike: float) -> bool:
    """Whether the body's first line is its title: in form, and so much *alike* the page's own."""
    return 0 < scene.start < scene.end - 1 and alike >= _HALF and _is_titled(scene, scene.start)


def headline_rows(scene: Scene) -> Rows:
    """A row of features for each of the scene's lines."""
    at = scene.numbers
    stamps = stamped(scene, at, _AHEAD_DATED)[:, _AHEAD_DATED:]
    scores = np.zeros(len(scene.scores) + _AHEAD + 3)
    scores[2 : -_AHEAD - 1] = scene.scores
    running = np.concatenate([[0.0], np.cumsum(scores)])
    return np.hstack(
        [
            scene.shown(at, *LOOK),
            scene.beside(at, (-3, -2, -1, 1, 2, 3), *_TOLD),
            _kin(scene)[at[:, None] + _KIN_BESIDE].reshape(len(at), -1),
            _place(scene, at),
            scene.looked.table[at][:, MATTER],
            scores[at[:, None] + np.arange(6)],
            ((running[at + 3 + _AHEAD] - running[at + 3]) / _AHEAD)[:, None],
            scene.shared[at],
            _rivals(scene, at),
            stamps[:, 1:].max(1, keepdims=True),
            stamps[:, :1],
        ]
    )


def _place(scene: Scene, at: Numbers) -> Rows:
    return np.column_stack(
        [
            within(scene.start - at, -1, 0, 1, 2, 4, 8, 16),
            np.log1p(np.maximum(0, scene.start - at)),
            at == 0,
            at >= scene.end,
        ]
    )


def _kin(scene: Scene) -> Rows:
    """Whether a line stands elsewhere too: alone, within the text's first line, within a neighbour.

    A row for each line, two more at both ends; only those of the scene's lines and their neighbours are filled in.
    """
    count = len(scene.lines)
    rows = np.zeros((count + 4, 8))
    rows[:2] = rows[-2:] = -1.0
    seen, words, unspaced = (scene.looked.table[:, SHAPE.index(name)] for name in ("repeated", "words", "unspaced"))
    near = np.array(around(scene.numbers, 2, count), dtype=np.intp)
    rows[near + 2, 0], rows[near + 2, 6] = seen[near] - 1, scene.topped[near]
    keys = scene.keys
    rows[[n + 2 for n in near.tolist() if n and keys[n] and keys[n] in keys[n + 1 : n + 4]], 7] = 1.0
    told = near[(words[near] >= _LEAST_WORDS) | (unspaced[near] > 0)].tolist()
    if told := [n for n in told if _LEAST_KEY <= len(keys[n]) <= _LONGEST_KEY]:
        rows[np.array(told) + 2, 1:6] = [_beside(scene, n, keys[n]) for n in told]
    return rows


def _beside(scene: Scene, n: int, key: str) -> tuple[bool, bool, bool, bool, bool]:
    first = scene.keys[0] if n else ""
    others = (*scene.keys[max(0, n - _AROUND) : n], *scene.keys[n + 1 : n + _AROUND + 1])
    return (
        first == key,
        key in first,
        first[:24] == key[:24],
        key in "\n".join(others),
        bool([other for other in others if _LEAST_KEY <= len(other) <= len(key) and other in key]),
    )


def _rivals(scene: Scene, at: Numbers) -> Rows:
    """Title-like lines that share more with the body: between this one and the body, and anywhere."""
    low, high = _TITLE_WORDS
    words = scene.looked.table[at, SHAPE.index("words")]
    sentence, matter = scene.shown(at, "sentence", "matter").T
    titled = (words >= low) & (words <= high) & (sentence == 0) & (matter < 0.5)
    own = titled * scene.shared[at, 0]
    above = own * (at < scene.start)
    # From the last line to the first: what stands below each, above the body.
    most = np.maximum.accumulate(above[::-1])[::-1]
    many = np.cumsum((above > 0)[::-1])[::-1]
    below, number = np.append(most[1:], 0.0), np.append(many[1:], 0)
    return np.column_stack([number, below - own, own.max() - own, own])
