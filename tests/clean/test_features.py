"""The rows of numbers the classifiers see do not depend on how many are made at a time."""

import json

import numpy as np
import pytest

from variorum.clean import features, marks
from variorum.clean.features import context_of, page_rows, text_rows
from variorum.clean.lines import count_words, lines_of, lines_of_each
from variorum.clean.scoring import judge, network_of
from variorum.read import read_payload
from variorum.values import Payload

_LINES = [
    "Northline",
    "Home | News | Sport",
    "Dam holds as river falls",
    "By Ada Berg, 4 March 2031, 10:15",
    "The dam above Selvig held on Tuesday, engineers said. “It was close,” said Ada Berg.",
    "Some 1,200 people — most of them from Orby — went home in the morning.",
    "水位在周二下降。工程师说大坝很安全。",
    "Subscribe to our newsletter at www.northline.example or mail news@northline.example",
    "© 2031 Northline",
]


def lines_and_context(text):
    document = read_payload(Payload("a", "a", text.encode()))[0]
    return lines_of(document), context_of(document)


def test_a_network_is_the_mean_of_its_members():
    """As trained and as stored they stand one by one; they are asked side by side."""
    draw = np.random.default_rng(1)
    members = [
        {"first": draw.normal(size=(3, 2)), "first_bias": [0.1, 0.2], "second": draw.normal(size=2), "second_bias": [b]}
        for b in (0.3, -0.4)
    ]
    table = {"means": [0.0, 1.0, 2.0], "deviations": [1.0, 2.0, 3.0], "members": members}
    rows = draw.normal(size=(5, 3))
    alone = [judge(network_of(table | {"members": [member]}), rows) for member in members]
    assert np.allclose(judge(network_of(table), rows), np.mean(alone, axis=0), atol=2e-4)


@pytest.mark.parametrize("rows", [text_rows, page_rows])
def test_rows_made_in_portions_are_the_rows_made_at_once(monkeypatch, rows):
    """However many lines there are, only a portion of the wide rows is held at a time."""
    record = {"id": "1", "title": "Dam holds as river falls", "text": "\n".join(_LINES * 5)}
    page = "".join(f'<div class="story box{n % 3}"><p>{line}</p></div>' for n, line in enumerate(_LINES * 5))
    text = f"<html><body>{page}</body></html>" if rows is page_rows else json.dumps(record)
    lines, context = lines_and_context(text)
    assert len(lines) == 45
    made = (
        (lambda: page_rows(lines, marks.look_at(lines), context))
        if rows is page_rows
        else (lambda: text_rows(marks.look_at(lines), [context]))
    )
    whole = np.concatenate(list(made()))
    for module in (features, marks):
        monkeypatch.setattr(module, "_TOGETHER", 7)
    portions = list(made())
    assert max(map(len, portions)) == 7
    assert np.array_equal(np.concatenate(portions), whole)


def test_no_lines_have_no_shape():
    """A text without lines has rows of the usual width, none of them."""
    assert marks.look_at(()).table.shape == (0, len(marks.SHAPE))


def test_what_a_line_shows_does_not_depend_on_the_other_texts_of_the_pile():
    """Lines are looked at once for many texts, and how often each is repeated in its own."""
    other = ["Northline", *_LINES[3:6], "Northline", "Another line about the coastline at Orby."]
    texts = [lines_and_context("\n".join(lines))[0] for lines in (_LINES * 2, other, _LINES[4:])]
    for lines, together in zip(texts, marks.look_at_all(texts).each(), strict=True):
        alone = marks.look_at(lines)
        assert np.array_equal(alone.table, together.table)
        assert held_words(alone) == held_words(together)


def test_texts_judged_together_have_the_rows_of_each():
    """Windows, places and shared words end with a text, whether or not a title is stated for it."""
    other = [*_LINES[3:6], "Northline", "Another line about the coastline at Orby."]
    texts = [lines_and_context("\n".join(lines))[0] for lines in (_LINES * 2, other, _LINES[4:5], _LINES)]
    stated = features.Context(title=marks.long_words("Engineers at Selvig"), description=marks.long_words("Morning"))
    contexts = [features.Context(), stated, features.Context(), stated]
    together = np.concatenate(list(text_rows(marks.look_at_all(texts), contexts)))
    alone = [features.text_features(lines, context) for lines, context in zip(texts, contexts, strict=True)]
    assert np.array_equal(together, np.concatenate(alone))


def held_words(looked):
    """The long words of each line, by their numbers."""
    return sorted(zip(looked.places.tolist(), looked.known[looked.words].tolist(), strict=True))


def test_words_of_many_lines_are_those_of_each():
    """Counted together as they are one by one, in scripts without blanks too."""
    texts = [*_LINES, "a_b", "x", "Don’t 12,3", "ｱ", "²½ x", "𝒳 y", "two\nlines", "中国 abc"]
    read = [read_payload(Payload(text, text, text.encode()))[0] for text in texts]
    assert [line.words for lines in lines_of_each(read) for line in lines] == [
        count_words(piece) for text in texts for piece in text.split("\n")
    ]
