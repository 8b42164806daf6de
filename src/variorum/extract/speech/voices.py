"""The chain of voices of one attribution: nearest to the reader first, the origin of the words last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.extract.names.naming import Named
from variorum.lang.lexicon import word_list
from variorum.values import Stance, Voice, VoiceKind

from .attributions import Attribution
from .reference import Figured, Resolver, Speaker
from .sources import cited_in, relayer_of, source_at

_MOST = 8
_MEDIA = {"outlet": VoiceKind.OUTLET, "agency": VoiceKind.AGENCY}
# A speaker who spoke through a medium goes on doing so for this many sentences.
_STAYS = 6
# Participles that tell to whom or through what somebody speaks: "Speaking to the broadcaster Sund, she said …".
_SPEAKING_TO = frozenset(
    {
        "speak",
        "talk",
        "write",
        "appear",
        "testify",
        "reply",
        "respond",
        "answer",
        "address",
        "post",
        "chat",
        "tell",
        "quote",
    }
)
_PREPOSITIONS = frozenset({"in", "on", "via", "through", "from", "to", "with", "by", "during"})


@dataclass(frozen=True, slots=True)
class Heard:
    """An attribution with the voices found for it, one chain for each coordinate speaker."""

    attribution: Attribution
    chains: tuple[tuple[Voice, ...], ...]
    figured: Figured | None
    media: tuple[Voice, ...] = ()


def voice_of(figured: Figured) -> Voice:
    """The voice of a resolved source; where nobody could be told, its own words stand as its name."""
    start, end = figured.extent
    name = figured.name or figured.words
    return Voice(name=name, kind=figured.kind, start=start, end=end, text=figured.words)


def hear(resolver: Resolver, attribution: Attribution, before: Sequence[Heard], spoken: Sequence[Speaker]) -> Heard:
    """The attribution with its chains: outer voices, then media, then each speaker; () for nobody named."""
    figures = _speakers(resolver, attribution, spoken)
    outer = _outer(attribution, before)
    cited = _cited(resolver, attribution, figures)
    if cited:
        outer, figures = (*outer, voice_of(figures[0])), cited
    media = _media(resolver, attribution) or _stayed(resolver, attribution, figures, before)
    chains = tuple(_chain((*outer, *media), voice) for voice in map(voice_of, figures))
    first = figures[0] if figures else None
    return Heard(attribution, chains or (_chain((*outer, *media), None),), first, media)


def _speakers(resolver: Resolver, attribution: Attribution, spoken: Sequence[Speaker]) -> list[Figured]:
    """The source and those joined to it by "and"."""
    source = attribution.source
    if source is None:
        return []
    pair = resolver.pair(source)
    if pair:
        return list(pair)
    tree = resolver.sheet.tree
    joined = [
        n for n in tree.conjuncts(source.bearer) if n != source.bearer and tree.tokens[n].pos in ("PROPN", "NOUN")
    ]
    first = resolver.figure(source, spoken, attribution.contents)
    joined = [] if source.bearer != source.token else [*joined, *(n for n in source.others if n not in joined)]
    others = [resolver.figure(source_at(resolver.sheet, n, attribution.verb), spoken) for n in joined]
    if others and tree.tokens[source.bearer].pos == "NUM" and not tree.children(source.bearer, "prep"):
        return [_worded(resolver, f) for f in others]  # "Two, Ana Ruiz and Tam Oke, voted …"
    return [_worded(resolver, first), *(_worded(resolver, f) for f in others)]


def _cited(resolver: Resolver, attribution: Attribution, figures: Sequence[Figured]) -> list[Figured]:
    """Whom an outlet cites for what it reports: "Reuters, citing two officials, said …"."""
    tree, source = resolver.sheet.tree, attribution.source
    if attribution.verb < 0 or not figures or source is None:
        return []
    said = any(tree.lemma(n) in word_list("speakers", "media") for n in source.tokens)
    if figures[0].kind not in (VoiceKind.OUTLET, VoiceKind.AGENCY) and not said:
        return []
    for clause in tree.children(attribution.verb, "advcl", "prep"):
        noun = cited_in(tree, clause)
        if noun is not None:
            return [_worded(resolver, resolver.figure(source_at(resolver.sheet, noun, attribution.verb), ()))]
    return []


def _worded(resolver: Resolver, figured: Figured) -> Figured:
    return replace(figured, words=resolver.sheet.words(figured.extent))


def _chain(outer: Sequence[Voice], top: Voice | None) -> tuple[Voice, ...]:
    """Outer voices, then the speaker, none twice."""
    held: dict[str, Voice] = {}
    for voice in outer:
        if top is None or (voice.name, voice.kind) != (top.name, top.kind):
            held.setdefault(voice.name, voice)
    return (*held.values(), *([top] if top else []))[-_MOST:]


def _outer(attribution: Attribution, before: Sequence[Heard]) -> tuple[Voice, ...]:
    """The voices of the attribution in whose content this one's cue stands; who answers is nobody's word."""
    if attribution.answers:
        return ()
    at = attribution.cue[0]
    near = near_attributions(before)
    around = [
        (content[1] - content[0], n)
        for n, heard in enumerate(near)
        if heard.attribution.verb != attribution.verb and not heard.attribution.answers
        for content in heard.attribution.contents
        if content[0] <= at < content[1]
    ]
    if not around or attribution.verb < 0:
        return ()
    return near[min(around)[1]].chains[0]


def near_attributions(before: Sequence[Heard]) -> list[Heard]:
    """The attributions of this and the paragraph before: nothing further off holds a cue."""
    here = before[-1].attribution.sentence.paragraph if before else 0
    near: list[Heard] = []
    for heard in reversed(before):
        if heard.attribution.sentence.paragraph < here - 1:
            break
        near.append(heard)
    return near


def _media(resolver: Resolver, attribution: Attribution) -> tuple[Voice, ...]:
    """Through whom or what the words came in this very clause: told X, quoted by X, in a video posted by X."""
    verb = attribution.verb
    found = _seen_by(resolver, attribution)
    if verb < 0 or found:
        return tuple(found)
    tree = resolver.sheet.tree
    relayer = relayer_of(tree, verb)
    if relayer is not None:
        source = source_at(resolver.sheet, relayer, verb)
        found.append(voice_of(_worded(resolver, resolver.figure(source, ()))))
    for child in tree.children(verb, "dobj", "dative", "prep", "pobj", "agent", "advcl"):
        if tree.tokens[child].dep == "dobj" and attribution.stance is Stance.DENIES:
            continue  # "denied a report in the newspaper Reth Post"
        if tree.tokens[child].dep == "advcl" and tree.lemma(child) not in _SPEAKING_TO:
            continue  # "…, confirming a report by the broadcaster Sund"
        below = [n for n in tree.subtree(child) if not _in_content(resolver, attribution, n)]
        if below and not (tree.tokens[child].dep == "prep" and tree.lemma(child) not in _PREPOSITIONS):
            found.extend(_told(resolver, child, below))
    source_tokens = attribution.source.tokens if attribution.source else frozenset()
    return tuple(v for v in found if not any(v.start <= tree.tokens[n].start < v.end for n in source_tokens))


def _seen_by(resolver: Resolver, attribution: Attribution) -> list[Voice]:
    """The outlet that saw the document which speaks: "a report seen by the newspaper Reth Post shows …"."""
    tree, source = resolver.sheet.tree, attribution.source
    if source is None or tree.lemma(source.bearer) not in _documents():
        return []
    for clause in tree.children(source.bearer, "acl", "relcl"):
        agent = tree.agent(clause)
        if agent is not None and tree.lemma(clause) in word_list("cues", "seen.verbs"):
            return _told(resolver, clause, tree.subtree(agent)) or _medium_named(resolver, agent - 1)
    return []


@cache
def _documents() -> frozenset[str]:
    return word_list("speakers", "documents") | word_list("cues", "documentary.nouns")


def _in_content(resolver: Resolver, attribution: Attribution, token: int) -> bool:
    start = resolver.sheet.tree.tokens[token].start
    return any(a <= start < b for a, b in attribution.contents)


def _told(resolver: Resolver, child: int, below: Sequence[int]) -> list[Voice]:
    """Outlets among the tokens, a medium named before ("told the newspaper"), or a document of its own."""
    tree = resolver.sheet.tree
    outlets = list(dict.fromkeys(n for t in below if (n := resolver.register.at(t)) and n.kind in _MEDIA))
    if outlets:
        return [_medium_voice(resolver, n) for n in outlets]
    for token in below:
        lemma = tree.lemma(token)
        if lemma in word_list("speakers", "media") and _is_definite(resolver, token):
            return _medium_named(resolver, token) or _medium_before(resolver, token)
        if lemma in word_list("speakers", "documentary") and tree.tokens[child].dep == "prep":
            held = [n for n in below if n in set(tree.subtree(token))]
            start, end = tree.span(held)
            words = resolver.sheet.text[start:end].rstrip(" ,")
            return [
                Voice(
                    name=" ".join(words.split()),
                    kind=VoiceKind.DOCUMENT,
                    start=start,
                    end=start + len(words),
                    text=words,
                )
            ]
    return []


def _medium_voice(resolver: Resolver, named: Named) -> Voice:
    return Voice(
        name=named.name,
        kind=_MEDIA[named.kind],
        start=named.start,
        end=named.end,
        text=resolver.sheet.text[named.start : named.end],
    )


def _is_definite(resolver: Resolver, token: int) -> bool:
    tree = resolver.sheet.tree
    return any(tree.tokens[n].text.lower() in ("the", "that") for n in tree.children(token, "det"))


def _medium_named(resolver: Resolver, token: int) -> list[Voice]:
    """The medium whose name follows its kind, whether or not the name is a known one: "told the agency Orsol-Vesti"."""
    named = resolver.register.at(token + 1)
    if named is None or named.first != token + 1:
        return []
    kind = VoiceKind.AGENCY if "agency" in resolver.sheet.tree.lemma(token) else VoiceKind.OUTLET
    words = resolver.sheet.text[named.start : named.end]
    return [Voice(name=named.name, kind=kind, start=named.start, end=named.end, text=words)]


def _medium_before(resolver: Resolver, token: int) -> list[Voice]:
    """The outlet named last before "the newspaper" or "the interviewer"; the words stand where it is said again."""
    earlier = [n for n in resolver.register.before(token) if n.kind in _MEDIA]
    if not earlier:
        return []
    word = resolver.sheet.tree.tokens[token]
    voice = _medium_voice(resolver, earlier[-1])
    return [replace(voice, start=word.start, end=word.end, text=word.text)]


def _stayed(
    resolver: Resolver, attribution: Attribution, figures: Sequence[Figured], before: Sequence[Heard]
) -> tuple[Voice, ...]:
    """The medium the same person spoke through shortly before: an interview goes on."""
    if not figures or figures[0].name is None or figures[0].kind not in (VoiceKind.PERSON, VoiceKind.UNNAMED):
        return ()
    here = resolver.cast.sentence_of(attribution.sentence.first)
    for heard in reversed(before):
        if heard.figured is None or heard.figured.name != figures[0].name or not heard.chains:
            continue
        if here - resolver.cast.sentence_of(heard.attribution.sentence.first) > _STAYS:
            return ()
        return heard.media
    return ()
