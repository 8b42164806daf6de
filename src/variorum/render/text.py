"""The account as readable text for a terminal."""

import re

from variorum.values import Account, Verdict

from .layout import lay_out
from .outline import outline
from .showing import prepare

_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLOURS = {
    Verdict.AGREED: "\x1b[32m",
    Verdict.UPDATED: "\x1b[34m",
    Verdict.DISPUTED: "\x1b[33m",
    Verdict.SCOPE: "\x1b[36m",
    Verdict.DISTORTED: "\x1b[31m",
    Verdict.SINGLE: _DIM,
}
_WORDS = "|".join(Verdict)
_VERDICT = re.compile(rf"(?m)^(?P<before>   |.* — )(?P<word>{_WORDS})(?P<after> · |: )")
_HEADING = re.compile(r"(?m)^([^a-z\n]+)\n(─+)$")
_CITATION = re.compile(r"\[[^][]{1,80}:\d+-\d+\]")


def render_text(account: Account, *, show_protected: bool = False, colour: bool = False) -> str:
    """The account in lines of at most 92 characters. Equal accounts give equal text. Linear.

    Protected persons stand by their roles unless *show_protected*. With *colour*, headings,
    verdicts and citations are set apart by a terminal's signs; the words are the same.
    """
    shown = prepare(account, show_protected=show_protected)
    text = "\n".join(lay_out(outline(shown))) + "\n"
    return _paint(text) if colour else text


def _paint(text: str) -> str:
    text = _CITATION.sub(lambda found: f"{_DIM}{found[0]}{_PLAIN}", text)
    text = _VERDICT.sub(_paint_verdict, text)
    return _HEADING.sub(lambda found: f"{_BOLD}{found[1]}{_PLAIN}\n{_DIM}{found[2]}{_PLAIN}", text)


def _paint_verdict(found: re.Match[str]) -> str:
    return f"{found['before']}{_COLOURS[Verdict(found['word'])]}{found['word']}{_PLAIN}{found['after']}"
