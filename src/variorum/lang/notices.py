"""Lines that only say what kind of notice follows: "Press notice 44/2031", "STATEMENT", "COMMUNIQUE No. 61"."""

import re

_NOTICE = re.compile(
    r"^(?:(?:(?:press|media|news|public|situation|official) )?"
    r"(?:release|notice|statement|advisory|bulletin|information|communiqu[eé])(?: (?:for|to) (?:the )?(?:press|media))?"
    r"|for immediate release|newsroom)"
    r"(?:\s*[-–—:|/]\s*(?:for immediate release|embargo\w*[^\n]{0,40}))?(?: (?:no|nr|#)?[.:]?)?[\d/.,:\s-]*$",
    re.IGNORECASE,
)


def names_a_notice(line: str) -> bool:
    """Whether the line says what kind of notice follows, and nothing else. Linear."""
    return _NOTICE.match(line.strip()) is not None
