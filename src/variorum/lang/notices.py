"""Lines that say what kind of notice follows: "Press notice 44/2031", "STATEMENT", "COMMUNIQUE No. 61"."""

import re

_NOTICE = re.compile(
    r"^(?:(?:(?:press|media|news|public|situation|official) )?"
    r"(?:release|notice|statement|advisory|bulletin|information|communiqu[eé])(?: (?:for|to) (?:the )?(?:press|media))?"
    r"|for immediate (?:release|use|publication)|newsroom)"
    r"(?:\s*[-–—:|/]\s*(?:for immediate (?:release|use|publication)|embargo\w*[^\n]{0,40}))?"
    r"(?: (?:no|nr|#)?[.:]?)?[\d/.,:\s-]*(?: ?of the press (?:service|office|department))?$",
    re.IGNORECASE,
)

_RELEASE = re.compile(
    r"\b(?:for immediate release|(?:press|media|news) (?:release|information|statement|notice)"
    r"|statement (?:by|from|of|on))\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:(?:press|media|official|public) )?"
    r"(?:communiqu[eé]|circular|statement|bulletin|notice|announcement|memorandum|declaration|release|information)"
    r" (?:no\.? ?|nr\.? ?|# ?)?\d+(?:/\d+)?(?:$|[:.,]| [-–—]| (?:of|by|on|from|concerning)\b)",
    re.IGNORECASE,
)
_HEAD = 8  # lines of a text in which it may call itself a release


def calls_itself_a_release(text: str) -> bool:
    """Whether one of the first lines of a text says that it is a notice or a release. Linear in those lines."""
    opening = [line.strip() for line in text.strip().splitlines()[:_HEAD]]
    return any(map(names_a_notice, opening)) or _RELEASE.search("\n".join(opening)) is not None


def names_a_notice(line: str) -> bool:
    """Whether the line says what kind of notice follows, and nothing else. Linear."""
    return _NOTICE.match(line.strip()) is not None


def is_numbered_notice(line: str) -> bool:
    """Whether the line is the title of one of a series of notices: "Communiqué No. 3 on the events". Linear."""
    return _NUMBERED.match(line.strip()) is not None
