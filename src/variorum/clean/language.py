"""The language of a text: cheap for English, a model for the rest, none for fragments."""

from functools import cache
from typing import Any

from variorum.lang.lexicon import word_list
from variorum.values import Document, Field

_LEAST_LETTERS = 60
_ENGLISH_SHARE = 0.25
_SURE = 0.8


def find_language(document: Document, body: str) -> str | None:
    """ISO 639-1 code of the body's language; ``None`` when there is too little text to tell."""
    words = [word.strip(".,;:!?“”\"'()").lower() for word in body.split()]
    known = word_list("words", "function")
    if len(words) >= 20 and sum(word in known for word in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    if sum(map(str.isalpha, body)) < _LEAST_LETTERS:
        stated = next((s.value for s in document.stated if s.field is Field.LANGUAGE), None)
        return stated[:2].lower() if stated and stated[:2].isalpha() else None
    return _by_model(body)


def _by_model(body: str) -> str | None:
    language, probability = _identifier().classify(body[:4000])
    return str(language) if probability >= _SURE else None


@cache
def _identifier() -> Any:
    """The model, which takes half a second to load."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
