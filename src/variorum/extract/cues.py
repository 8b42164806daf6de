"""The cue lexicon by lemma."""

from dataclasses import dataclass
from functools import cache

from variorum.lang.lexicon import load_lexicon
from variorum.values import Stance


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue word does and which complements make it an attribution."""

    stance: Stance
    frames: frozenset[str]


@cache
def cues_of(lemma: str) -> tuple[Cue, ...]:
    """The readings of a verb as a cue, () when it is none."""
    return tuple(
        Cue(Stance(group["stance"]), frozenset(group["frames"]))
        for group in load_lexicon("cues")["group"]
        if lemma in group["verbs"]
    )


@cache
def stance_of_adjective(lemma: str) -> Stance | None:
    """The stance an adjective of will states ("willing"), else ``None``."""
    for stance, words in load_lexicon("cues")["adjectives"].items():
        if lemma in words:
            return Stance(stance)
    return None


@cache
def stance_of_noun(lemma: str) -> Stance | None:
    """The stance a noun of saying states ("denial"), else ``None``."""
    for stance, words in load_lexicon("cues")["nouns"].items():
        if lemma in words:
            return Stance(stance)
    return None
