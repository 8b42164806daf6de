"""Whether two names are of one publisher."""

import re
from functools import cache

from variorum.lang.names import acronyms, name_words
from variorum.lang.outlets import outlet_named

_LEGAL = frozenset({"plc", "ltd", "limited", "inc", "llc", "corp", "corporation", "gmbh", "ag", "co"})


@cache
def same_name(left: str, right: str) -> bool:
    """Whether two names, or hosts, are of one publisher."""
    a, b = (outlet_named(name) for name in (left, right))
    if a and b:
        return a.name == b.name
    x, y = _words_of(left), _words_of(right)
    short = {left.replace(".", ""), right.replace(".", "")}
    return x == y or "".join(x) == "".join(y) or not short.isdisjoint(acronyms(left) | acronyms(right))


def _words_of(name: str) -> tuple[str, ...]:
    """The words of a name without the firm's legal form at its end: "Orby Boats plc"."""
    words = tuple(name_words(_host(name)))
    return words[:-1] if len(words) > 1 and words[-1] in _LEGAL else words


def _host(name: str) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", name.strip().lower()).split("/")[0]
    return bare.split(".")[0] if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", bare) else name
