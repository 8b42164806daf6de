"""What surrounds a figure: the verbs that say what happened, and the words about it."""

from functools import cache

from variorum.lang.lexicon import word_list
from variorum.lang.words import content_words

from .figures import Figure

# From here on one number of kin things is no chance.
LARGE = 20
_WINDOW = 9


def events_of(figure: Figure) -> tuple[str, ...]:
    """The verbs that say what happened, without those too light to say anything."""
    light = word_list("outcomes", "light.verbs")
    return tuple(lemma for lemma in figure.quantity.event_lemmas if lemma not in light)


@cache
def context_of(figure: Figure) -> tuple[str, ...]:
    """Stems of the content words near the figure in its claim, names and numbers left out."""
    base = figure.claim.sentence or figure.claim
    at = figure.quantity.start - base.start
    words = [w for w in content_words(base.text) if not (w.is_name and w.start > 0) and not w.text[0].isdigit()]
    near = sorted(words, key=lambda w: (min(abs(w.start - at), abs(w.end - at)), w.start))[:_WINDOW]
    unit = (figure.quantity.unit or "").lower()
    numbers = word_list("numbers", "units") | word_list("numbers", "scales")
    return tuple(sorted({w.stem for w in near} - numbers - {unit, "percent", "dollar", "euro", "cent"}))
