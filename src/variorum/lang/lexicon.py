"""Package data: lexicons and gazetteers in TOML, loaded once when first asked for."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_lexicon(name: str) -> dict[str, Any]:
    """The table ``lang/data/<name>.toml``; callers must not change it."""
    resource = files("variorum.lang").joinpath("data", f"{name}.toml")
    return tomllib.loads(resource.read_text(encoding="utf-8"))


@cache
def word_list(name: str, key: str) -> frozenset[str]:
    """The lower-cased words under *key* ("group.key" for a nested one) in the lexicon *name*."""
    table: Any = load_lexicon(name)
    for step in key.split("."):
        table = table[step]
    return frozenset(word.lower() for word in table)
