"""The page: what the templates are given, checked without a browser."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browser.tongues import tongues
from render.harbour import harbour
from variorum.render import render_html
from variorum.render.html_chips import open_register
from variorum.render.html_ink import find_new_words, spread_ink
from variorum.render.html_kin import find_kin
from variorum.render.html_story import ground_of
from variorum.render.html_web import find_on_web
from variorum.values import (
    Cause,
    DateBasis,
    Ground,
    Happening,
    Passage,
    Point,
    PointKind,
    Position,
    Published,
    Reading,
    Verdict,
    When,
)

SCRIPT_LIMIT = 10_000


@pytest.fixture(scope="module")
def page() -> str:
    return render_html(harbour())


def test_equal_accounts_give_equal_bytes(page: str) -> None:
    assert render_html(harbour()) == page


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy[1]
    assert " style=" not in page
    assert not re.search(r"<[^>]* on\w+=", page)


def test_the_scripts_are_small(page: str) -> None:
    own = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(own) == 1
    assert len(own[0]) < SCRIPT_LIMIT


def test_texts_of_others_are_escaped() -> None:
    page = render_html(tongues())
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "\u202e" not in page


def test_a_report_cited_twice_has_one_chip_with_two_links(page: str) -> None:
    told = page[page.index("The union will not sail.") :]
    chip = re.search(r'<span class="chip">(.*?)</span>', told)
    assert chip
    assert chip[1].count("<a ") == 2


def test_direction_is_told_where_letters_run_from_right_to_left_and_only_there(page: str) -> None:
    told = page[: page.index('id="variorum-data"')]
    assert "<bdi>" not in told
    assert 'dir="auto"' not in told
    other = render_html(tongues())
    assert re.search(r'<p dir="auto">[^<]*(?:<mark[^>]*>)?[^<]*\u0627', other)
    assert re.search(r"<bdi>[^<]*\u0627[^<]*</bdi>", other)


def test_words_on_the_web_are_linked_from_the_source_alone() -> None:
    page = render_html(tongues())
    assert 'class="out" href="https://example.org/a b,-&amp;?x=1#:~:text=%F0%9F%8E%89"' in page


@pytest.mark.parametrize(
    ("address", "words", "link"),
    [
        (
            "https://e.org/a",
            "a dam, broke-down & fell",
            "https://e.org/a#:~:text=a%20dam%2C%20broke%2Ddown%20%26%20fell",
        ),
        ("https://e.org/a#top", "dam", "https://e.org/a#top:~:text=dam"),
        ("https://e.org/a", "one two\nthree", "https://e.org/a#:~:text=one%20two%20three,one%20two%20three"),
        (
            "https://e.org/a",
            "word " * 30,
            "https://e.org/a#:~:text=word%20word%20word%20word,word%20word%20word%20word",
        ),
        ("https://e.org/a", " ", "https://e.org/a"),
    ],
)
def test_a_text_fragment_is_escaped_and_long_words_are_named_by_their_ends(address: str, words: str, link: str) -> None:
    assert find_on_web(address, words) == link


@pytest.mark.parametrize(
    ("own", "other", "new"),
    [
        ("The crew denied it.", "The crew refuted it.", ["denied"]),
        ("Nearly 40 sailors stayed.", "About 40 sailors stayed behind.", ["Nearly"]),
        ("The crew denied it.", "the CREW, denied it", []),
        ("All new here.", "Nothing of that.", ["All new here."]),
        ("", "Nothing.", []),
    ],
)
def test_words_are_new_when_they_stand_not_in_order_on_the_other_side(own: str, other: str, new: list[str]) -> None:
    assert [own[start:end] for start, end in find_new_words(own, other)] == new


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_ink_loses_no_letter(text: str, spans: list[tuple[int, int]]) -> None:
    held = [(min(a, b), max(a, b)) for a, b in spans if max(a, b) <= len(text)]
    inked = spread_ink(text, held[:2], held[2:])
    assert "".join(piece.words for piece in inked) == text
    strong = "".join(piece.words for piece in inked if piece.ink == "changed")
    assert len(strong) == len({n for start, end in held[:2] for n in range(start, end)})


def test_three_levels_of_ink_stand_side_by_side(page: str) -> None:
    changed = page[page.index('id="changes"') :]
    assert "<strong>Nearly 1,200 sailors</strong>" in changed
    assert "<strong>Some 1,500 sailors</strong>" in changed
    assert "<u>" in changed
    assert changed.index("number changed") < changed.index("Left out of the copy")


def test_a_position_stands_under_the_reports_that_carry_it(page: str) -> None:
    matrix = page[page.index('class="matrix"') : page.index("</table>", page.index('class="matrix"'))]
    assert matrix.count('class="report"') == 3
    assert matrix.count("<td>–") == 2
    assert "if the pickets were lifted first" in matrix


def test_above_twelve_reports_positions_stand_under_days() -> None:
    account = harbour()
    first = account.articles[0]
    day = Published(value="2031-03-05", earliest="2031-03-05", latest="2031-03-05", basis=DateBasis.STATED)
    many = [replace(first, document=f"m{n}", published=day) for n in range(14)]
    documents = [replace(account.documents[0], id=f"m{n}") for n in range(14)]
    cited = replace(account.positions[0].citations[0], document="m3")
    position: Position = replace(account.positions[0], citations=(*account.positions[0].citations, cited))
    page = render_html(
        replace(
            account,
            articles=(*account.articles, *many),
            documents=(*account.documents, *documents),
            positions=(position,),
        )
    )
    assert "14 reports" in page
    assert 'title="14 reports"' in page


def test_figures_of_three_days_are_drawn_over_time() -> None:
    account = harbour()
    point = account.points[0]
    days = [When(f"2031-03-0{n}", f"2031-03-0{n}", f"2031-03-0{n}") for n in (2, 3, 4)]
    dated: tuple[Reading, ...] = tuple(
        replace(reading, as_of=day, asserted_by=("the union",))
        for reading, day in zip(point.readings, days, strict=True)
    )
    page = render_html(replace(account, points=(replace(point, readings=dated),)))
    assert 'class="series"' in page
    assert page.count('class="joined"') == 1
    assert 'class="series"' not in render_html(account)


def test_what_happened_and_what_appeared_on_one_day_share_a_line() -> None:
    account = harbour()
    day = When("2031-03-04", "2031-03-04", "2031-03-04")
    happening = Happening(day, "talks began", account.timeline[0].citations)
    page = render_html(replace(account, timeline=(happening,)))
    line = page[page.index('class="timeline"') :]
    assert re.search(r"<li[^>]*>.{0,60}4 Mar 2031.*talks began.*Appeared: ", line)


def test_in_a_crowd_reports_without_kin_share_a_box() -> None:
    account = harbour()
    first = account.articles[0]
    many = [replace(first, document=f"m{n}") for n in range(31)]
    documents = [replace(account.documents[0], id=f"m{n}") for n in range(31)]
    crowded = replace(account, articles=(*account.articles, *many), documents=(*account.documents, *documents))
    kin = find_kin(open_register(crowded))
    assert [m.name for m in kin.members if m.kind == "copies"] == ["31 other reports"]
    keys = {member.key for member in kin.members}
    assert {descent.child for descent in account.lineage.descents} <= keys
    assert all(tie.target in keys for tie in kin.ties if tie.kind == "copied")


def test_beside_a_distorted_figure_stands_what_copying_did() -> None:
    grounds = (Ground(Cause.LATER_COUNT, "later", ("r1",)), Ground(Cause.COPY_DRIFT, "copied", ("r2",)))
    reading = Reading(id="r1", label="19", value=19, citations=(Passage("a", 0, 2, "19"),), documents=("a",), origins=1)
    point = Point(
        id="p", story="s", question="How many?", kind=PointKind.QUANTITY, verdict=Verdict.DISTORTED,
        reasons=grounds, current=None, readings=(reading,),
    )  # fmt: skip
    assert ground_of(point).text == "copied"
    assert ground_of(replace(point, verdict=Verdict.UPDATED)).text == "later"
    assert ground_of(replace(point, verdict=Verdict.AGREED)).text == "later"
