"""The language of a text: by its script or the words of its grammar, by a model where these are not clear."""

import re
from collections import Counter
from functools import cache
from itertools import islice
from typing import Any

from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Document, Field

_LEAST_LETTERS = 60
_LEAST_WORDS = 20
_ENGLISH_SHARE = 0.25
_SURE = 0.8
# Of a language's words of grammar a text must hold such a share, and of those that the next language lacks so many
# times as many as of those that it has and this one lacks.
_SHARE, _LEAD = 0.12, 2.0
# Languages that put much of their grammar into their words hold fewer: there the lead must be greater.
_SMALL_SHARE, _GREAT_LEAD = 0.05, 3.0
# So many different ones: one short word of another language, often said, does not make it. (Fewer in a short text.)
_DIFFERENT, _DIFFERENT_SHORT, _SHORT = 12, 6, 200
_SAMPLE = 2500  # characters that are looked at
# Scripts that one language of the news alone is written in, and the share of the letters that shows it.
_SCRIPTS = {
    "ko": (re.compile("[\uac00-\ud7a3]"), 0.3),
    "ja": (re.compile("[\u3041-\u30ff]"), 0.3),
    "zh": (re.compile("[\u4e00-\u9fff]"), 0.9),
    "th": (re.compile("[\u0e01-\u0e5b]"), 0.3),
    "el": (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), 0.3),
}
_SCRIPTED = re.compile("|".join(script.pattern for script, _ in _SCRIPTS.values()))


def find_language(document: Document, body: str) -> str | None:
    """ISO 639-1 code of the body's language; ``None`` when there is too little text to tell."""
    sample = body[:_SAMPLE]
    words = [word.strip(".,;:!?“”\"'()") for word in sample.lower().split()]
    known = word_list("words", "function")
    if len(words) >= _LEAST_WORDS and sum(map(known.__contains__, words)) >= _ENGLISH_SHARE * len(words):
        return "en"
    if sum(1 for _ in islice(filter(str.isalpha, sample), _LEAST_LETTERS)) < _LEAST_LETTERS:
        stated = next((s.value for s in document.stated if s.field is Field.LANGUAGE), None)
        return stated[:2].lower() if stated and stated[:2].isalpha() else None
    return _by_script(sample) or _by_words(words) or _by_model(sample)


def _by_script(sample: str) -> str | None:
    if not _SCRIPTED.search(sample):
        return None
    letters = sum(map(str.isalpha, sample))
    shares = ((language, len(script.findall(sample)), share) for language, (script, share) in _SCRIPTS.items())
    return next((language for language, count, share in shares if count >= share * letters), None)


def _by_words(words: list[str]) -> str | None:
    """The language whose words of grammar the text is full of, if those of no other come near."""
    tongues = _tongues()
    known = [word for word in words if word in tongues]
    held = Counter(map(tongues.__getitem__, known))
    counts: Counter[str] = Counter()
    for languages, count in held.items():
        counts.update(dict.fromkeys(languages, count))
    first, second = [*(language for language, _ in counts.most_common(2)), "", ""][:2]
    own = sum(count for languages, count in held.items() if first in languages and second not in languages)
    other = sum(count for languages, count in held.items() if second in languages and first not in languages)
    different = len({word for word in known if first in tongues[word]})
    varied = different >= (_DIFFERENT_SHORT if len(words) < _SHORT else _DIFFERENT)
    share = counts[first] / max(1, len(words))
    clear = (share >= _SHARE and own > _LEAD * other) or (share >= _SMALL_SHARE and own > _GREAT_LEAD * other)
    return first if varied and clear and len(words) >= _LEAST_WORDS else None


@cache
def _tongues() -> dict[str, tuple[str, ...]]:
    """Word of grammar → the languages it is one of."""
    table: dict[str, tuple[str, ...]] = {}
    for language, words in load_lexicon("tongues").items():
        for word in dict.fromkeys(words):
            table[word] = (*table.get(word, ()), language)
    return table


def _by_model(sample: str) -> str | None:
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _SURE else None


@cache
def _identifier() -> Any:
    """The model, which takes half a second to load."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
