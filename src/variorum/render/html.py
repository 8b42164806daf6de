"""The account as one self-contained page that needs nothing else: no network, no scripts."""

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from variorum.notation import pack
from variorum.values import Account, Generator, Rejected

from .controls import disarm
from .directions import is_right_to_left
from .html_changes import Comparison, show_changes
from .html_chips import open_register
from .html_copying import Copying, Unheld, show_copying, show_lost
from .html_figures import Ledger, show_figures, show_points
from .html_positions import Matrix, show_positions
from .html_sources import Source, show_sources
from .html_story import Entry, Only, Said, Told, show_brief, show_novelties, show_quotes, show_timeline
from .html_tree import Tree, draw_tree
from .json import render_json
from .showing import prepare
from .sigla import Siglum
from .summary import Summary, summarise
from .wording import REFUSALS, VERDICTS

if TYPE_CHECKING:
    from jinja2 import Environment

_BLANKS = re.compile(r"\n\s*(?://.*)?|/\*.*?\*/")
_BETWEEN_TAGS = re.compile(r"(?<=[>}])\n+(?=[<{])")
# Optional in HTML: what comes next closes these (WHATWG HTML 13.1.2.4).
_OMITTED = re.compile(r"</(?:td|th|tr|thead|tbody|li|dt|dd)>")
_OF_SIGNS = re.compile(r"--([cs]\d):[^;]*;")
_SIGN = (
    'content:"";flex:none;width:.85em;height:.85em;background-color:var(--c);clip-path:var(--s);'
    "print-color-adjust:exact;-webkit-print-color-adjust:exact;forced-color-adjust:none"
)
_AROUND = re.compile(r" ?([{};,]|: ) ?")


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
    positions: Matrix
    timeline: tuple[Entry, ...]
    quotes: tuple[Said, ...]
    novelties: tuple[Only, ...]
    unstated: tuple[str, ...]
    sources: tuple[Source, ...]
    generator: Generator

    @property
    def shapes(self) -> frozenset[int]:
        """The shapes that its signs have."""
        return frozenset(siglum.shape for siglum in self.sigla)

    @property
    def contents(self) -> tuple[tuple[str, str], ...]:
        """The sections that have something in them: their addresses and titles."""
        sections = (
            ("account", "The account", True),
            ("tree", "Who copied whom", self.tree.boxes),
            ("figures", "Figures", self.figures.compared or self.figures.alike),
            ("points", "Other points", self.points.compared or self.points.alike),
            ("changes", "What the copying changed", self.changes),
            ("positions", "Positions", self.positions.parties),
            ("timeline", "Timeline", self.timeline),
            ("quotes", "Quotes", self.quotes),
            ("only", "New in this report", self.novelties),
            ("unstated", "What no report says", self.unstated),
            ("sources", "Sources", True),
        )
        return tuple((address, title) for address, title, held in sections if held)


def render_html(account: Account, *, show_protected: bool = False) -> str:
    """One HTML page with its style, script, sources and the account's JSON in it.

    Its policy (CSP) allows only that style and that script and no request at all. Without
    scripts it is complete: citations lead to their words by address (``#d0-12-40``). Texts
    of others are escaped, and characters that steer a reader's screen shown as signs; the
    account packed in ``#variorum-data`` holds them exactly. Equal accounts give equal bytes. Protected
    persons stand by their roles unless *show_protected*; sources and data hold every name. Linear in
    the account, and in the citations of a text times the depth to which they overlap.
    """
    page = _compose(prepare(account, show_protected=show_protected))
    style = _style_signs(_tighten(_asset("page.css")), page.sigla) + _rule_for_cut_marks(page.sources)
    script = _asset("page.js")
    filled = (
        _environment()
        .get_template("page.html.j2")
        .render(
            page=page,
            style=style,
            script=script,
            policy=_policy(style, script),
            data=pack(render_json(account).strip()),
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


def _style_signs(style: str, sigla: tuple[Siglum, ...]) -> str:
    """*style* with the colours and shapes of these signs alone, and a rule for each sign."""
    signs = {siglum.sign: siglum for siglum in sigla}
    held = {f"c{siglum.colour}" for siglum in sigla} | {f"s{siglum.shape}" for siglum in sigla}
    style = _OF_SIGNS.sub(lambda found: found[0] if found[1] in held else "", style)
    drawn = ",".join(f".n{sign}::before" for sign in signs)
    pairs = "".join(f".n{n}{{--c:var(--c{siglum.colour});--s:var(--s{siglum.shape})}}" for n, siglum in signs.items())
    return f"{style}{pairs}{drawn}{{{_SIGN}}}" if signs else style


def _rule_for_cut_marks(sources: tuple[Source, ...]) -> str:
    """For passages that overlap others: without it only the first piece of such a one would light up."""
    pieces = list(_cut_marks(sources))
    if not pieces:
        return ""
    links = ",".join(f"{piece}+.out" for piece in pieces) if any(source.link for source in sources) else ""
    shown = f"{links}{{display:inline}}" if links else ""
    return f"{','.join(pieces)}{{background:var(--lit);color:var(--lit-ink)}}{shown}"


def _cut_marks(sources: tuple[Source, ...]) -> Iterator[str]:
    anchors = {
        piece.continues
        for source in sources
        for stretch in source.stretches
        for paragraph in stretch.paragraphs
        for piece in paragraph.pieces
        if piece.continues
    }
    for anchor in sorted(anchors):
        yield f":root:has(#{anchor}:target) [data-of={anchor}]"


def _policy(style: str, script: str) -> str:
    sources = (f"{kind}-src 'sha256-{_digest(text)}'" for kind, text in (("style", style), ("script", script)))
    return "; ".join(("default-src 'none'", *sources, "base-uri 'none'", "form-action 'none'"))


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    """A file beside the templates, its lines joined without their indents."""
    text = files("variorum.render").joinpath("templates", name).read_text(encoding="utf-8")
    return _BLANKS.sub("\n", text)


@cache
def _tighten(style: str) -> str:
    """*style* without blanks that say nothing; none of its strings holds such signs."""
    return _AROUND.sub(lambda found: found[1].strip(), style.replace("\n", "")).replace(";}", "}")


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finish,
    )
    environment.tests["right_to_left"] = is_right_to_left
    return environment


def _template(name: str) -> str:
    """A template without line ends between tags, which lay out the file and not the page, and without optional tags."""
    return _OMITTED.sub("", _BETWEEN_TAGS.sub("", _asset(name)))


def _finish(value: object) -> object:
    """What a template prints: texts without the characters that steer a screen; markup as it is."""
    return disarm(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
