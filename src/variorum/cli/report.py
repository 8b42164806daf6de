"""``variorum report``: a pile in, the account out."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from variorum.desk import open_desk, report_pile
from variorum.render import render_html, render_json, render_markdown, render_text
from variorum.values import Account, Decision, Payload, Rejected, Verdict

from .output import check_targets, write_text
from .pile import finish, open_pile, read_decisions
from .talk import Misuse, Talk

_CONDITION_MET = 4

Render = Callable[[Account], str]


def run(arguments: Namespace) -> int:
    """Tell the account of the pile that is given; the exit code."""
    return tell_pile(arguments, lambda: open_pile(arguments), read_decisions(arguments.decisions))


def tell_pile(
    arguments: Namespace, open_inputs: Callable[[], Iterable[Payload | Rejected]], decisions: Sequence[Decision] = ()
) -> int:
    """Tell the account of the *inputs* and write it where the arguments say; the exit code."""
    verdicts = _parse_verdicts(arguments.fail_on)
    targets = _choose_targets(arguments)
    check_targets([target for target, _ in targets])
    talk = Talk(arguments.quiet)
    account = report_pile(open_inputs(), open_desk(talk.say), decisions)
    code = finish(talk, len(account.documents), account.rejected)
    if arguments.show_protected:
        talk.say("protected persons are shown by name, as asked")
    for target, render in targets:
        write_text(target, render(account))
        if target != "-":
            talk.say(f"wrote {target}")
    return _CONDITION_MET if any(point.verdict in verdicts for point in account.points) else code


def _choose_targets(arguments: Namespace) -> list[tuple[str, Render]]:
    """Where each form goes; with neither page nor JSON asked for, readable text to stdout."""
    shown: bool = arguments.show_protected
    forms: dict[str, Render] = {
        ".html": partial(render_html, show_protected=shown),
        ".md": partial(render_markdown, show_protected=shown),
        ".txt": partial(render_text, show_protected=shown),
        ".json": render_json,
    }
    page = forms.get(Path(arguments.output or "").suffix.lower(), forms[".html"])
    asked = [(arguments.output, page), (arguments.json, render_json), (arguments.text, forms[".txt"])]
    on_screen = partial(render_text, show_protected=shown, colour=_is_coloured())
    targets = [(target, render) for target, render in asked if target] or [("-", on_screen)]
    return [(target, on_screen if (target, render) == ("-", forms[".txt"]) else render) for target, render in targets]


def _is_coloured() -> bool:
    """Whether stdout is a terminal whose user did not ask for plain words (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _parse_verdicts(given: str) -> frozenset[Verdict]:
    names = [name.strip() for name in given.split(",") if name.strip()]
    try:
        return frozenset(Verdict(name) for name in names)
    except ValueError as error:
        raise Misuse(f"--fail-on takes verdicts ({', '.join(Verdict)}): {error}") from error
