"""What is said, by whom, on whose word, under which condition."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .text import Span
from .when import Time


class Speech(StrEnum):
    """How words are given: quoted, reported, both, or told by the report itself."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATED = "narrated"


class VoiceKind(StrEnum):
    """What a voice is."""

    PERSON = "person"
    PARTY = "party"
    OUTLET = "outlet"
    AGENCY = "agency"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One link of an attribution; ``name`` is canonical over the story, ``text`` is what stands there."""

    name: str
    kind: VoiceKind
    start: int
    end: int
    text: str


class Stance(StrEnum):
    """What the last voice does with the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    WANTS = "wants"
    PROMISES = "promises"
    ASKS = "asks"


class Polarity(StrEnum):
    """Whether the content itself is affirmed or negated in grammar."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Measure(StrEnum):
    """What sort of quantity it is. Only counts, money, percentages and measures are compared."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    AGE = "age"
    DURATION = "duration"
    ORDINAL = "ordinal"
    SCORE = "score"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A value or interval with what it counts. An open bound is ``None`` ("thousands": 2000..).

    ``unit`` is an ISO currency code, "%", a measure, or the singular counted noun;
    ``of`` the counted phrase as written; ``event`` what befell it, as written, and
    ``event_lemmas`` its verbs. ``part_of`` marks a share of a larger group ("one of the
    two": value 1, ``part_of`` 2), ``additional`` "another 3,000". ``scope`` holds words
    that narrow who, where or when is counted.
    """

    start: int
    end: int
    text: str
    value: float | int | None
    low: float | int | None
    high: float | int | None
    approximator: str | None = None
    unit: str | None = None
    of: str | None = None
    event: str | None = None
    measure: Measure = Measure.COUNT
    event_lemmas: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    scope: str | None = None
    part_of: float | int | None = None
    additional: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"{self.text!r}: low {self.low} is above high {self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """The bones of one clause of a claim, in lemmas: who does what to whom.

    ``verb`` is the lemma of its predicate and ``event`` where that stands; ``agents`` and
    ``objects`` are canonical names or lower-cased head lemmas (logical roles: the
    subject of a passive is an object); ``terms`` all content lemmas of the clause in text
    order; ``time`` the span of the time expression that dates it. ``modal`` is the auxiliary
    that lowers it ("may", "could"), ``negated`` whether the verb is negated in grammar. ``condition`` is what
    this clause hangs on, also where the claim as a whole does not ("and that it will pay if …").
    """

    verb: str
    event: Span
    agents: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    negated: bool = False
    modal: str | None = None
    time: Span | None = None
    condition: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing said in one passage.

    ``voices`` run from the nearest to the reader to the origin of the words.
    ``speaker`` is the canonical name of the last voice. ``frame`` names the rule that
    found the attribution ("clause", "according-to", "quote", …), ``narrated`` where there is none.
    ``spans`` are the pieces of the content when it does not stand in one run, ``sentence``
    the sentence it begins in, ``said_at`` the time of saying (which stands in ``times`` too).
    ``firm`` is whether attributions of its frame were right at least nine times in ten.
    """

    id: str
    document: str
    start: int
    end: int
    text: str
    speech: Speech
    cue: Span | None = None
    voices: tuple[Voice, ...] = ()
    speaker: str | None = None
    stance: Stance = Stance.ASSERTS
    polarity: Polarity = Polarity.POSITIVE
    hedges: tuple[Span, ...] = ()
    condition: Span | None = None
    about: tuple[str, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    frame: str = "narrated"
    spans: tuple[Span, ...] = ()
    sentence: Span | None = None
    said_at: Time | None = None
    firm: bool = True


class Tell(StrEnum):
    """What tells how many persons are meant."""

    NUMBER = "number"
    NOUN = "noun"
    NAME = "name"
    PRONOUN = "pronoun"


class Outcome(StrEnum):
    """What befell them. ``STRUCK`` leaves open whether they are dead, injured or unhurt."""

    KILLED = "killed"
    INJURED = "injured"
    STRUCK = "struck"
    MISSING = "missing"
    RESCUED = "rescued"
    EVACUATED = "evacuated"
    ARRESTED = "arrested"
    ABDUCTED = "abducted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """Persons whom something befell, counted by a number or not ("a man and his son were killed").

    ``value`` is how many, coordinate persons summed, ``tell`` what tells it. ``names`` are
    canonical, ``ages`` in years as told, ``gender`` that of a single person where a word shows it.
    ``own_hand``: done to oneself. ``definite``: persons told of before ("the victim"). ``part``: some
    of a group ("one of them"). ``additional``: besides those told of ("another man"). ``at_least``: or more.
    """

    claim: str
    start: int
    end: int
    text: str
    value: int
    tell: Tell
    outcome: Outcome
    event: Span
    names: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()
    own_hand: bool = False
    definite: bool = False
    part: bool = False
    additional: bool = False
    at_least: bool = False
    gender: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A named thing of the story: canonical form, kind and the forms the reports use for it."""

    canonical: str
    kind: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was read in one article. Claims are in text order and cover the body.

    ``propositions`` gives the clauses of each claim by its id, ``fates`` what befell persons, ``ahead`` where open
    times stand that are still to come. Every quantity and time stands in the innermost claim that holds it.
    """

    document: str
    claims: tuple[Claim, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    names: tuple[Name, ...] = ()
    propositions: Mapping[str, tuple[Proposition, ...]] = field(default_factory=dict)
    fates: tuple[Fate, ...] = ()
    ahead: tuple[Span, ...] = ()
