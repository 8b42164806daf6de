"""The chain of voices of one attribution: nearest to the reader first, the origin of the words last."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.lang.grammar import Tree
from variorum.values import Article, Cite, Claim, Voice, VoiceKind

from .attributions import Attribution, listed_names
from .cast import Cast, Figured

_MOST = 8
_MEDIA = frozenset({VoiceKind.OUTLET, VoiceKind.AGENCY})


def chain_voices(
    text: str,
    tree: Tree,
    attribution: Attribution,
    source: Figured | None,
    before: Sequence[tuple[Claim, Attribution]],
    article: Article,
) -> tuple[tuple[Voice, ...], ...]:
    """One chain for each coordinate speaker; () voices for a passive without an agent."""
    outer = _outer(attribution, before)
    media = tuple(_medium(text, c) for c in _told_to(text, tree, attribution, article))
    last = [_voice(text, _meant(source, outer))] if source else []
    others = [_voice(text, f) for f in _coordinate(text, tree, attribution, article)]
    tops = [*last, *others] or [None]
    return tuple(_chain(outer, media, top) for top in tops)


def _chain(outer: tuple[Voice, ...], media: tuple[Voice, ...], top: Voice | None) -> tuple[Voice, ...]:
    """Outer voices, then the medium, then the speaker, none twice."""
    held: dict[str, Voice] = {}
    for voice in (*outer, *media):
        if top is None or voice.name != top.name:
            held.setdefault(voice.name, voice)
    return (*held.values(), *([top] if top else []))[:_MOST]


def _meant(source: Figured, outer: tuple[Voice, ...]) -> Figured:
    """ "It" in what a party says of itself is that party."""
    if source.name.lower() == "it" and outer and outer[-1].kind is VoiceKind.PARTY:
        return replace(source, name=outer[-1].name, kind=VoiceKind.PARTY)
    return source


def _voice(text: str, figured: Figured) -> Voice:
    return Voice(
        name=figured.name,
        kind=figured.kind,
        start=figured.start,
        end=figured.end,
        text=text[figured.start : figured.end],
    )


def _outer(attribution: Attribution, before: Sequence[tuple[Claim, Attribution]]) -> tuple[Voice, ...]:
    """The voices of the attribution in whose content this one's cue stands."""
    start = attribution.cue[0]
    around = [
        claim
        for claim, other in before
        if other.verb != attribution.verb and any(a <= start < b for a, b in other.contents)
    ]
    return min(around, key=lambda c: c.end - c.start).voices if around else ()


def _told_to(text: str, tree: Tree, attribution: Attribution, article: Article) -> list[Cite]:
    """Outlets of the same clause that the words came through: told X, in an interview with X."""
    if attribution.verb < 0:
        return []
    low, high = attribution.sentence.start, attribution.sentence.end
    below = tree.subtree(attribution.verb)
    inside = {n for n in below if not any(a <= tree.tokens[n].start < b for a, b in attribution.contents)}
    cited = [c for c in article.cites if low <= c.start < high]
    del text
    return [c for c in cited if any(c.start <= tree.tokens[n].start < c.end for n in inside)]


def _medium(text: str, cited: Cite) -> Voice:
    from variorum.lang.outlets import outlet_named

    known = outlet_named(cited.name)
    kind = VoiceKind(known.kind) if known else VoiceKind.OUTLET
    return Voice(name=cited.name, kind=kind, start=cited.start, end=cited.end, text=text[cited.start : cited.end])


def _coordinate(text: str, tree: Tree, attribution: Attribution, article: Article) -> list[Figured]:
    """The speakers joined to the first by "and"."""
    if attribution.source is None:
        return []
    joined = [n for n in tree.conjuncts(attribution.source) if n != attribution.source]
    if attribution.frame == "according-to":
        listed = listed_names(tree, attribution.source, attribution.sentence.last)
        joined = sorted({n for n in listed if any(m.last - 1 == n for m in tree.annotation.mentions)}) or joined
    cast = Cast(text, tree, article)
    return [cast.figure(n) for n in joined if tree.tokens[n].pos in ("PROPN", "NOUN")]
