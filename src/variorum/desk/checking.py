"""Whether an account, or the page that shows it, still says what its sources say."""

import re

from variorum import __version__
from variorum.notation import decode_account, unpack
from variorum.render import render_html
from variorum.tell import verify_account
from variorum.values import Account, Fault

_DATA = re.compile(r'<script type="application/json" id="variorum-data">([^<]*)</script>')


def check_report(data: bytes) -> tuple[Fault, ...]:
    """The faults of an account (JSON) or of a report (HTML, which holds its account).

    A report of this version must also be, letter for letter, the page of its account: words
    changed on the page alone are a fault. It proves quotes and sources, never that they are true.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return (Fault("$", f"not UTF-8: {error.reason} at byte {error.start}"),)
    if text.lstrip().startswith("{"):
        account = decode_account(text)
        return verify_account(account) if isinstance(account, Account) else account
    return _check_page(text, data)


def _check_page(page: str, data: bytes) -> tuple[Fault, ...]:
    held = _DATA.findall(page)
    if len(held) != 1:
        return (Fault("page", f"holds {len(held)} accounts, not one"),)
    try:
        account = decode_account(unpack(held[0]))
    except ValueError as error:
        return (Fault("page", str(error)),)
    if not isinstance(account, Account):
        return account
    faults = verify_account(account)
    if not faults and account.generator.version == __version__ and not _is_shown(account, data, held[0].encode()):
        return (Fault("page", "does not show what its account says"),)
    return faults


def _is_shown(account: Account, page: bytes, packed: bytes) -> bool:
    """Whether *page* is the page of *account*, with protected persons by their roles or by their names.

    What was *packed* into it is compared unpacked, for another release of xz may pack the same account otherwise.
    """
    return any(_is_printed(_print_page(account, show_protected=shown), page, packed) for shown in (False, True))


def _is_printed(printed: bytes, page: bytes, packed: bytes) -> bool:
    own = _DATA.search(printed.decode())
    if own is None or unpack(own[1]) != unpack(packed.decode()):
        return False
    return printed.replace(own[1].encode(), b"", 1) == page.replace(packed, b"", 1)


def _print_page(account: Account, *, show_protected: bool) -> bytes:
    """The page as the command line writes it: lone surrogates, which UTF-8 cannot hold, written out."""
    return render_html(account, show_protected=show_protected).encode("utf-8", "backslashreplace")
