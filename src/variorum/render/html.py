"""The account as one self-contained page that needs nothing else: no network, no scripts."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from variorum.values import Account, Generator, Rejected

from .controls import disarm
from .html_chips import open_register
from .html_copying import Comparison, Copying, Unheld, show_changes, show_copying, show_lost
from .html_figures import Ledger, show_figures, show_points
from .html_sources import Source, show_sources
from .html_story import (
    Entry,
    Only,
    Said,
    Stand,
    Told,
    show_brief,
    show_novelties,
    show_positions,
    show_quotes,
    show_timeline,
)
from .html_tree import Tree, draw_tree
from .json import render_json
from .sigla import Siglum
from .summary import Summary, summarise
from .wording import REFUSALS, VERDICTS

if TYPE_CHECKING:
    from jinja2 import Environment

_HARMLESS_JSON = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything the templates print, in the order of the page."""

    summary: Summary
    rejected: tuple[Rejected, ...]
    sigla: tuple[Siglum, ...]
    brief: tuple[Told, ...]
    tree: Tree
    copying: tuple[Copying, ...]
    lost: tuple[Unheld, ...]
    figures: Ledger
    points: Ledger
    changes: tuple[Comparison, ...]
    positions: tuple[Stand, ...]
    timeline: tuple[Entry, ...]
    quotes: tuple[Said, ...]
    novelties: tuple[Only, ...]
    unstated: tuple[str, ...]
    sources: tuple[Source, ...]
    generator: Generator


def render_html(account: Account) -> str:
    """One HTML page with its style, script, sources and the account's JSON in it.

    Its policy (CSP) allows only that style and that script and no request at all. Without
    scripts it is complete: citations lead to their words by address (``#d0-12-40``). Texts
    of others are escaped, and characters that steer a reader's screen shown as signs; the
    JSON in ``#variorum-data`` holds them exactly. Equal accounts give equal bytes. Linear in
    the account, and in the citations of a text times the depth to which they overlap.
    """
    page = _compose(account)
    style = _asset("page.css") + "".join(_rules_for_cut_marks(page.sources))
    script = _asset("page.js")
    filled = (
        _environment()
        .get_template("page.html.j2")
        .render(
            page=page,
            style=style,
            script=script,
            policy=_policy(style, script),
            data=render_json(account).strip().translate(_HARMLESS_JSON),
            verdict_words=VERDICTS,
            refusals=REFUSALS,
        )
    )
    # A parser turns a bare carriage return into a line feed; as a reference it stays what it is.
    return filled.replace("\r", "&#13;")


def _compose(account: Account) -> Page:
    register = open_register(account)
    return Page(
        summary=summarise(account),
        rejected=account.rejected,
        sigla=tuple(register.sigla.values()),
        brief=show_brief(register),
        tree=draw_tree(register),
        copying=show_copying(register),
        lost=show_lost(register),
        figures=show_figures(register),
        points=show_points(register),
        changes=show_changes(register),
        positions=show_positions(register),
        timeline=show_timeline(register),
        quotes=show_quotes(register),
        novelties=show_novelties(register),
        unstated=account.unstated,
        sources=show_sources(register),
        generator=account.generator,
    )


def _rules_for_cut_marks(sources: tuple[Source, ...]) -> Iterator[str]:
    """A rule for each passage that overlaps another: without it only its first piece would light up."""
    anchors = {
        piece.continues
        for source in sources
        for stretch in source.stretches
        for paragraph in stretch.paragraphs
        for piece in paragraph.pieces
        if piece.continues
    }
    for anchor in sorted(anchors):
        yield f":root:has(#{anchor}:target) [data-of={anchor}]{{background:var(--lit)}}\n"


def _policy(style: str, script: str) -> str:
    sources = (f"{kind}-src 'sha256-{_digest(text)}'" for kind, text in (("style", style), ("script", script)))
    return "; ".join(("default-src 'none'", *sources, "base-uri 'none'", "form-action 'none'"))


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return files("variorum.render").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("variorum.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finish,
    )


def _finish(value: object) -> object:
    """What a template prints: texts without the characters that steer a screen; markup as it is."""
    return disarm(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
