"""The rows of numbers the classifiers see do not depend on how many are made at a time."""

import json
import re

import numpy as np
import pytest

from variorum.clean import features, marks
from variorum.clean.features import context_of, page_rows, text_rows
from variorum.clean.lines import lines_of
from variorum.clean.sieves import Sieve
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
        else (lambda: text_rows(marks.look_at(lines), context))
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


_PATTERNS = [r"^by\b", r"^(?:a|b)c", r"^x|y$", r"\ball rights\b", r"(?P<name>photo)s?: \S", r"[|^]z"]


@pytest.mark.parametrize(
    "text",
    ["by Ada", "stand by", "ac", "bc", "cab", "xa", "ay", "ya", "all rights", "a photo: b", "|z", "Photos: b", ""],
)
def test_a_sieve_catches_what_one_of_its_patterns_finds(text):
    """A line that a sieve lets pass is one that none of its patterns would have found."""
    found = any(re.search(pattern, text) for pattern in _PATTERNS)
    assert Sieve((pattern, 0) for pattern in _PATTERNS).catches(text) is found
    aside = any(re.search(pattern, text.upper(), re.IGNORECASE) for pattern in _PATTERNS)
    assert Sieve((pattern, re.IGNORECASE) for pattern in _PATTERNS).catches(text.upper()) is aside
