"""Whether two names are of one publisher."""

import re
from functools import cache

from variorum.lang.names import acronyms, name_words
from variorum.lang.outlets import outlet_named


@cache
def same_name(left: str, right: str) -> bool:
    """Whether two names, or hosts, are of one publisher."""
    a, b = (outlet_named(name) for name in (left, right))
    if a and b:
        return a.name == b.name
    x, y = name_words(_host(left)), name_words(_host(right))
    short = {left.replace(".", ""), right.replace(".", "")}
    return x == y or "".join(x) == "".join(y) or not short.isdisjoint(acronyms(left) | acronyms(right))


def _host(name: str) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", name.strip().lower()).split("/")[0]
    return bare.split(".")[0] if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", bare) else name
