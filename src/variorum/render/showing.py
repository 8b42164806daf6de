"""An account as it is shown: reports called by their short names, protected persons by their roles."""

import re
from dataclasses import replace

from variorum.values import Account, Point, Statement, Stemma

from .masking import mask_protected
from .sigla import assign_sigla

# A shorter id may be a word of the text.
_SHORTEST = 5


def prepare(account: Account, *, show_protected: bool) -> Account:
    """*account* for those who read it; what it cites is not touched. It is a view: the account stays what it is."""
    called = _call_reports(account)
    return called if show_protected else mask_protected(called)


def _call_reports(account: Account) -> Account:
    """What is ours to word speaks of documents by their ids, which are file names: say what the page calls them."""
    names = {id: siglum.name for id, siglum in assign_sigla(account).items() if len(id) >= _SHORTEST}
    if not names:
        return account
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w/.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w/-])")

    def call(text: str) -> str:
        return pattern.sub(lambda found: names[found[0]], text)

    def call_in_point(point: Point) -> Point:
        return replace(point, reasons=tuple(replace(ground, text=call(ground.text)) for ground in point.reasons))

    descents = tuple(
        replace(descent, reasons=tuple(replace(reason, text=call(reason.text)) for reason in descent.reasons))
        for descent in account.lineage.descents
    )

    def call_in_statement(told: Statement) -> Statement:
        own = told.text == told.citations[0].text  # a sentence of a report stays as it is
        return told if own else replace(told, text=call(told.text))

    return replace(
        account,
        statements=tuple(map(call_in_statement, account.statements)),
        points=tuple(map(call_in_point, account.points)),
        drift=tuple(replace(change, text=call(change.text)) for change in account.drift),
        lineage=Stemma(descents, account.lineage.lost, account.lineage.origins),
        unstated=tuple(map(call, account.unstated)),
    )
