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
def word_list(name: str, *keys: str) -> frozenset[str]:
    """The lower-cased words under any of the *keys* ("group.key" for a nested one) in the lexicon *name*."""
    return frozenset(word.lower() for key in keys for word in _table(name, key))


def _table(name: str, key: str) -> Any:
    table: Any = load_lexicon(name)
    for step in key.split("."):
        table = table[step]
    return table
