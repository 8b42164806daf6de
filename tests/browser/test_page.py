"""The page in a real browser: citations, silence, access, paper."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from browser.chromium import Chromium, Tab
from variorum.render.controls import disarm
from variorum.render.showing import prepare
from variorum.values import Account, Passage, Reach, Variant

NAMES = ("demo", "harbour", "tongues")
WIDE, NARROW = (1440, 900), (390, 844)

# Every link of the page to words of a source, with the words it opens; a passage cut by another
# one goes on in pieces that name it.
_OPENED = """
[...new Set([...document.querySelectorAll('main a[href^="#d"]')].map((a) => a.getAttribute('href').slice(1)))]
  .filter((id) => id.includes('-'))
  .map((id) => [
    id,
    [...document.querySelectorAll(`[id="${id}"], [data-of="${id}"]`)].map((mark) => mark.textContent).join(''),
  ])
"""
# The same links followed one by one: is what they name the target, and to be seen where sources are read?
_UNSEEN = """
(() => {
  const unseen = [];
  const links = [...document.querySelectorAll('main a[href^="#d"]')];
  for (const id of new Set(links.map((a) => a.getAttribute('href').slice(1)))) {
    location.hash = id;
    const target = document.querySelector(':target');
    for (const fold of target.closest('article').querySelectorAll('details')) fold.open = true;
    target.scrollIntoView({block: 'nearest'});
    const box = target.getClientRects()[0];
    const pane = document.querySelector('.texts').getBoundingClientRect();
    const [top, bottom] = [Math.max(pane.top, 0), Math.min(pane.bottom, innerHeight)];
    if (!(box.width > 0 && box.top >= top - 1 && box.top < bottom)) unseen.push([id, box.top, top, bottom]);
  }
  return unseen;
})()
"""
_RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
_AXE = f"""
axe.run(document, {{runOnly: {_RULES}}})
  .then((found) => found.violations.map(
    (v) => [v.id, v.help, v.nodes.slice(0, 4).map((n) => n.html.slice(0, 300)), v.nodes.length]))
"""
_TOO_WIDE = """
document.documentElement.scrollWidth <= innerWidth ? []
  : [...document.querySelectorAll('main *, header *, footer *')]
      .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))
      .slice(0, 5).map((e) => e.outerHTML.slice(0, 200))
      .concat([String(document.documentElement.scrollWidth)])
"""


def passages(value: object) -> Iterator[Passage | Variant | Reach]:
    """Every cited passage anywhere in an account."""
    if isinstance(value, Passage | Variant | Reach):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from passages(member)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from passages(getattr(value, name))


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_citation_opens_exactly_its_words(
    chromium: Chromium, pages: dict[str, Path], accounts: dict[str, Account], name: str
) -> None:
    account = accounts[name]
    places = {document.id: f"d{n}" for n, document in enumerate(account.documents)}
    cited = {f"{places[p.document]}-{p.start}-{p.end}": p.text for p in passages(account)}
    texts = {f"d{n}": document.text for n, document in enumerate(account.documents)}
    with chromium.show(pages[name]) as tab:
        opened = dict(tab.run(_OPENED))
    assert len(opened) >= 4
    for address, words in opened.items():
        document, start, end = address.split("-")
        span = texts[document][int(start) : int(end)]
        assert words == disarm(span)
        assert cited.get(address, span) == span
    for passage in passages((account.statements, account.drift)):
        assert any(_lies_in(passage, address, places) for address in opened)


def _lies_in(passage: Passage | Variant | Reach, address: str, places: dict[str, str]) -> bool:
    document, start, end = address.split("-")
    return document == places[passage.document] and int(start) <= passage.start and passage.end <= int(end)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_every_link_brings_its_words_to_the_eye(
    chromium: Chromium, pages: dict[str, Path], size: tuple[int, int], *, scripts: bool
) -> None:
    with chromium.show(pages["demo"], width=size[0], height=size[1], scripts=scripts) as tab:
        assert tab.run(_UNSEEN) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_page_is_silent_asks_for_nothing_and_keeps_its_policy(
    chromium: Chromium, pages: dict[str, Path], name: str, size: tuple[int, int], *, dark: bool
) -> None:
    with chromium.show(pages[name], width=size[0], height=size[1], dark=dark) as tab:
        for script in (_UNSEEN, "document.querySelectorAll('details').forEach((d) => d.open = true)"):
            tab.run(script)
        assert tab.complaints() == []
        assert tab.requests() == []


def test_the_policy_is_in_force(chromium: Chromium, pages: dict[str, Path]) -> None:
    """Else the silence above proves nothing."""
    with chromium.show(pages["harbour"]) as tab:
        tab.run(
            "document.body.append(Object.assign(document.createElement('img'), {src: 'https://example.org/x.png'}))"
        )
        tab.run("document.body.setAttribute('style', 'color: red')")
        tab.run("new Promise((done) => setTimeout(done, 200))")
        said = " ".join(tab.complaints())
    assert "img-src" in said
    assert "style-src" in said


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing(
    chromium: Chromium, pages: dict[str, Path], axe: str, name: str, size: tuple[int, int]
) -> None:
    with chromium.show(pages[name], width=size[0], height=size[1]) as tab:
        _open_everything(tab)
        tab.run(axe)
        assert tab.run(_AXE) == []


def test_axe_finds_nothing_in_the_dark(chromium: Chromium, pages: dict[str, Path], axe: str, name: str) -> None:
    """Colours alone differ there."""
    with chromium.show(pages[name], width=NARROW[0], height=NARROW[1], dark=True) as tab:
        _open_everything(tab)
        tab.run(axe)
        assert tab.run(_AXE.replace(_RULES, "['color-contrast', 'link-in-text-block']")) == []


def _open_everything(tab: Tab) -> None:
    tab.run("document.querySelectorAll('details').forEach((d) => d.open = true)")
    tab.run("location.hash = document.querySelector('main .chip a').hash")


def test_axe_would_find_something(chromium: Chromium, pages: dict[str, Path], axe: str) -> None:
    with chromium.show(pages["harbour"]) as tab:
        tab.run(axe)
        tab.run("document.body.append(document.createElement('img')); document.documentElement.removeAttribute('lang')")
        assert {found[0] for found in tab.run(_AXE)} >= {"image-alt", "html-has-lang"}


@pytest.mark.parametrize("width", [320, 390, 768, 1100, 1440, 3840])
def test_the_page_never_scrolls_sideways(chromium: Chromium, pages: dict[str, Path], name: str, width: int) -> None:
    with chromium.show(pages[name], width=width, height=900) as tab:
        tab.run("document.querySelectorAll('details').forEach((d) => d.open = true)")
        assert tab.run(_TOO_WIDE) == []


def test_without_scripts_everything_is_there_to_read(
    chromium: Chromium, pages: dict[str, Path], accounts: dict[str, Account]
) -> None:
    account = prepare(accounts["demo"], show_protected=False)
    with chromium.show(pages["demo"], scripts=False) as tab:
        told = " ".join(tab.run("document.body.innerText").split())
    for statement in account.statements:
        assert " ".join(disarm(statement.text).split()) in told
    for document in account.documents:
        assert document.id in told


def test_keys_open_a_source_and_lead_back(chromium: Chromium, pages: dict[str, Path]) -> None:
    with chromium.show(pages["demo"], width=NARROW[0], height=NARROW[1]) as tab:
        tab.run("document.querySelector('main .chip a').focus()")
        first = _focused(tab)
        tab.press("Enter")
        assert tab.run("location.hash") == first
        assert tab.run("document.querySelector('.reader').getBoundingClientRect().height") > 200
        tab.press("j")
        assert _focused(tab) != first
        assert tab.run("location.hash") == _focused(tab)
        tab.press("k")
        tab.press("Escape")
        assert _focused(tab) == first
        assert tab.run("document.querySelector('#reader :target')") is None


def test_opening_a_citation_leaves_the_page_where_it_was(chromium: Chromium, pages: dict[str, Path]) -> None:
    two_frames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY))))"
    with chromium.show(pages["demo"]) as tab:
        for place in (0, 900):
            tab.run(f"scrollTo(0, {place})")
            tab.run("document.querySelectorAll('main .chip a')[4].click()")
            assert tab.run(two_frames) == place


def _focused(tab: Tab) -> Any:
    return tab.run("document.activeElement.getAttribute('href')")


def test_paper_holds_every_source_in_full(
    chromium: Chromium, pages: dict[str, Path], accounts: dict[str, Account]
) -> None:
    from pypdf import PdfReader

    with chromium.show(pages["demo"]) as tab:
        reader = PdfReader(BytesIO(tab.print_pdf()))
    # A font may join letters ("fi"); compatibility forms take them apart again.
    drawn = normalize("NFKC", "".join(page.extract_text() for page in reader.pages))
    printed = "".join(drawn.split())
    missing = [
        (document.id, line)
        for document in accounts["demo"].documents
        for line in document.text.splitlines()
        if "".join(normalize("NFKC", line).split())[:30] not in printed
    ]
    assert missing == []
