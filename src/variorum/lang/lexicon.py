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
    """The lower-cased words under *key* in the lexicon *name*."""
    return frozenset(word.lower() for word in load_lexicon(name)[key])
