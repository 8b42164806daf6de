"""What patterns cannot do without is held by all that they match; and a line has the forms whose words it holds."""

import re
from pathlib import Path

import pytest

import variorum
from variorum.clean.forms import all_forms, pattern_of
from variorum.clean.lines import lines_of
from variorum.clean.needs import needs_of
from variorum.clean.persons import lead_of
from variorum.lang.outlets import find_outlets
from variorum.values import Document

PATTERNS = (
    "^(?:the |our )?boats? (?:sail|sink)s?$",
    "^(?:read (?:more|also)|see also|¿?lee más)\\b.{0,20}$",
    "^[\\w ]{2,20} (?:is|are) (?:free|funded) by readers\\b",
    "^\\W{0,4}you(?:.ve| have) read \\d+",
    "\\b(?:sign up|log in) (?:to|for) (?:our|the)\\b(?! boat)",
    "\\b\\d[\\d.,]* (?:readers|neighbou?rs)(?:[.!,;\\])]|$)",
    "^(?:x|yy)+ z$",
    "^\\d+ (?:min|h)\\. read",
    "(?:photo|picture): [^|]{3,20}$",
    "^(?:home|news)(?: [/>|»] .*)+$",
    "^(?i:by|words by) (?P<name>[A-Z]\\w+)(?= [A-Z])",
    "^auto[rs] e-?mail|tel[.:]$",
)
TEXTS = (
    "Boat sinks", "The boats sail", "Our boat sinks", "boats sailed", "Read also: the boats", "Reading also",
    "The Coast is free by readers like you", "Orby and Lorm are funded by readers", "is free by readers",
    "» You've read 3 of 5", "You have read 12", "Now you have read 12", "Please sign up for the letter",
    "design up for the letter", "Log in to our boat", "Log in to the boat", "(12.5 neighbors)", "a 12 readers!",
    "a12 readers!", "12 readers were", "yyx z", "x z", "y z", "4 min. read", "Photo: Lena Roth", "lee más aquí",
    "See also", "", "Ümit sign up to our page", "Ж12 readers.", "home > coast", "News / x / y", "BY Lena Roth",
    "words by Jan Holt", "autor email", "Autos e-mail us", "tel.", "fax or tel:", "tel-",
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("pattern", PATTERNS)
def test_what_a_pattern_finds_holds_what_it_needs(pattern, text):
    needs = needs_of(pattern)
    if re.search(pattern, text, re.IGNORECASE):
        held = set(re.findall(r"[^\W_]+|[^\w\s]", text.lower()))
        assert all(held & clause for clause in needs.clauses)
        assert len(text) <= needs.longest
        assert not needs.first or re.search(r"[^\W_]+", text.lower())[0] in needs.first


@pytest.mark.parametrize(
    ("pattern", "clauses", "longest"),
    [
        (r"^original source$", {"original", "source"}, 15),
        (r"^(?:ship|boat)s? sinks$", {"ship ships boat boats", "sinks"}, 11),
        (r"\bsubscri(?:be|ption)\b", {"subscribe subscription"}, float("inf")),
        (r"\brecommend", set(), float("inf")),
        (r"^\w{2,5}/[a-z]{2}$", {"/"}, 8),
        (r"^(?:[a-z]{2} ){1,3}$", set(), 9),
        (r"^the (?!end)sea$", {"sea", "the"}, 7),
        (r"^by .*$", {"by"}, float("inf")),
        (r"^a{2,3}|tide$", set(), float("inf")),
    ],
)
def test_needs_are_the_words_and_marks_of_all_alternatives(pattern, clauses, longest):
    needs = needs_of(pattern)
    assert set(needs.clauses) == {frozenset(clause.split()) for clause in clauses}
    assert needs.longest == longest


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        (r"^(?:read|see) (?:more|also)\b", "read see"),
        (r"^\W{0,4}(?:the |our )?boats? sinks?$", "the our boat boats"),
        (r"^(?i:by|words by) (?P<name>[A-Z]\w+)", "by words"),
        (r"^\(?(?:more )?news: .*", "more news"),
        (r"^(?:[A-Z]\w+ )?by [A-Z]", ""),
        (r"^recommend", ""),
        (r"^what.s on\b", ""),
        (r"^\d+ boats?\b", ""),
        (r"^the sea$|tide$", ""),
        (r"\bsee also\b", ""),
        (r"^(?:so )*yes$", "so yes"),
    ],
)
def test_a_pattern_bound_to_a_line_s_beginning_needs_one_of_its_first_words(pattern, first):
    assert needs_of(pattern).first == frozenset(first.split())


def test_a_line_has_no_form_whose_first_word_stands_elsewhere_in_it():
    """Each is bound to the line's beginning, but for marks."""
    led, other = (
        lines_of(Document(id="d", uri="d", media_type="text/plain", sha256="", text=text))[0]
        for text in ("» Translation from the Norse", "A fair translation from the Norse")
    )
    assert led.may.closing
    assert not other.may.closing


def test_a_line_may_have_each_form_that_finds_something_in_it():
    """The words of the demonstration's reports, and of what every form is likely to find."""
    pile = Path(variorum.__file__).parent / "demo" / "pile"
    told = [path.read_text(encoding="utf-8") for path in sorted(pile.iterdir())]
    text = "\n".join([*told, *TEXTS, "By Lena Roth", "KTB abc", "en de fr", "Photo: Lena Roth", "© 2031 Orby Post"])
    lines = lines_of(Document(id="d", uri="d", media_type="text/plain", sha256="", text=text))
    patterns = [form for form in all_forms() if form.pattern]
    for line in lines:
        for form in patterns:
            if pattern_of(form).search(line.text[:400]):
                held = getattr(line.may, form.group)
                assert ((form.kind, pattern_of(form)) if form.kind else pattern_of(form)) in held
        assert line.may.mentions or not find_outlets(line.text)
        assert line.may.leads or lead_of(line.text) is None
    asked = sum(len(getattr(line.may, group)) for line in lines for group in {form.group for form in patterns})
    assert 10 * asked < len(lines) * len(patterns)


def test_forms_that_can_do_without_any_word_are_bound_to_a_line_s_beginning():
    """They are looked for at the beginnings of lines alone."""
    free = [form.pattern for form in all_forms() if form.pattern and not form.needs.clauses]
    assert all(pattern.startswith("^") for pattern in free)
