"""An account as it is shown: protected persons by their role, in everything but the words that are cited."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from variorum.values import Account, Claim, Point, Position, Quote, Reading, Statement, Stemma, Story

from .protection import find_protected

_COURTESY = r"(?:(?:Mr|Mrs|Ms|Miss)\.? )?"

Mask = Callable[[str], str]


def mask_protected(account: Account) -> Account:
    """*account* with roles for the names of protected persons: as speakers, parties and in our own lines.

    What is cited stays as it stands in its source: passages, texts, headlines, metadata. The
    account itself is not changed by this; it is a view.
    """
    roles = find_protected(account)
    return _masked(account, roles) if roles else account


def _masked(account: Account, roles: Mapping[str, str]) -> Account:
    forms = "|".join(re.escape(form) for form in roles)
    pattern = re.compile(rf"(?<!\w){_COURTESY}(?P<form>{forms})(?!\w)")

    def name(text: str) -> str:
        return roles.get(text) or line(text)

    def line(text: str) -> str:
        return pattern.sub(lambda found: f"[{roles[found['form']]}]", text)

    return replace(
        account,
        claims=tuple(_claim(claim, name) for claim in account.claims),
        points=tuple(_point(point, name, line) for point in account.points),
        drift=tuple(replace(change, text=line(change.text)) for change in account.drift),
        positions=tuple(_position(position, name, line) for position in account.positions),
        quotes=tuple(_quote(quote, name) for quote in account.quotes),
        timeline=tuple(replace(happening, text=line(happening.text)) for happening in account.timeline),
        statements=tuple(_statement(statement, name, line) for statement in account.statements),
        stories=tuple(_story(story, line) for story in account.stories),
        lineage=_lineage(account.lineage, name, line),
        unstated=tuple(line(text) for text in account.unstated),
    )


def _story(story: Story, line: Mask) -> Story:
    reasons = tuple(replace(reason, text=line(reason.text)) for reason in story.reasons)
    return replace(story, label=line(story.label), reasons=reasons)


def _claim(claim: Claim, name: Mask) -> Claim:
    voices = tuple(replace(voice, name=name(voice.name)) for voice in claim.voices)
    return replace(claim, speaker=name(claim.speaker) if claim.speaker else None, voices=voices)


def _point(point: Point, name: Mask, line: Mask) -> Point:
    return replace(
        point,
        question=line(point.question),
        reasons=tuple(replace(ground, text=line(ground.text)) for ground in point.reasons),
        readings=tuple(_reading(reading, name, line) for reading in point.readings),
        sole_voice=name(point.sole_voice) if point.sole_voice else None,
    )


def _statement(statement: Statement, name: Mask, line: Mask) -> Statement:
    voice = name(statement.sole_voice) if statement.sole_voice else None
    return replace(statement, text=line(statement.text), sole_voice=voice)


def _reading(reading: Reading, name: Mask, line: Mask) -> Reading:
    asserters = tuple(name(asserter) for asserter in reading.asserted_by)
    return replace(reading, label=line(reading.label), asserted_by=asserters)


def _position(position: Position, name: Mask, line: Mask) -> Position:
    condition = line(position.condition) if position.condition else None
    return replace(position, party=name(position.party), text=line(position.text), condition=condition)


def _quote(quote: Quote, name: Mask) -> Quote:
    variants = tuple(
        replace(variant, speaker=name(variant.speaker)) if variant.speaker else variant for variant in quote.variants
    )
    speaker = name(quote.speaker) if quote.speaker else None
    return replace(quote, speaker=speaker, via=tuple(name(voice) for voice in quote.via), variants=variants)


def _lineage(lineage: Stemma, name: Mask, line: Mask) -> Stemma:
    descents = tuple(
        replace(descent, reasons=tuple(replace(reason, text=line(reason.text)) for reason in descent.reasons))
        for descent in lineage.descents
    )
    lost = tuple(replace(source, name=name(source.name)) for source in lineage.lost)
    return Stemma(descents, lost, lineage.origins)
