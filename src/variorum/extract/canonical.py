"""One canonical name per person and party over the whole pile.

People of one surname are never merged on the surname alone: a short name joins a full
one only when the pile knows a single full name that fits.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.lang.clusters import connect
from variorum.lang.names import best_form, is_short_for, name_words, same_spelling
from variorum.lang.outlets import outlet_named
from variorum.lang.places import acting_country, country_of_demonym
from variorum.values import Article, Claim, Extraction, Name, Proposition, Voice, VoiceKind


def settle_names(extractions: tuple[Extraction, ...], articles: tuple[Article, ...]) -> tuple[Extraction, ...]:
    """The extractions with every name in its canonical form, whatever the order of the pile."""
    del articles
    counts = _counts(extractions)
    canonical = _canonical(counts)
    return tuple(_settled(extraction, canonical) for extraction in extractions)


def _counts(extractions: Iterable[Extraction]) -> Counter[tuple[str, str]]:
    """How often each (form, kind) stands in the pile."""
    counts: Counter[tuple[str, str]] = Counter()
    for extraction in extractions:
        for name in extraction.names:
            counts[(name.canonical, "person" if name.kind == "person" else "party")] += 1
        for claim in extraction.claims:
            for voice in claim.voices:
                if voice.kind in (VoiceKind.PERSON, VoiceKind.PARTY):
                    counts[(voice.name, voice.kind)] += 1
    return counts


def _canonical(counts: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """Form → canonical name."""
    persons = sorted(form for form, kind in counts if kind == "person")
    parties = sorted({form for form, kind in counts if kind == "party"} - set(persons))
    total = {form: sum(counts.get((form, kind), 0) for kind in ("person", "party")) for form in (*persons, *parties)}
    names = {**_merged(parties, total), **_merged(persons, total)}
    for form in (*parties, *persons):
        if country := _country(form):
            names[form] = country
        elif (outlet := outlet_named(form)) and form not in persons:
            names[form] = outlet.name
    return names


def _country(form: str) -> str | None:
    return acting_country(form) or country_of_demonym(form)


def _merged(forms: Sequence[str], counts: Mapping[str, int]) -> dict[str, str]:
    spelled = connect(forms, _spelling_pairs(forms))
    heads = {form: best_form(group, dict(counts)) for group in spelled for form in group}
    full = sorted(set(heads.values()))
    for form in full:
        longer = [other for other in full if other != form and is_short_for(form, other)]
        tops = [o for o in longer if not any(p != o and is_short_for(o, p) for p in longer)]
        if len(tops) == 1 and (len(name_words(form)) == 1 or form.isupper()):
            heads = {f: tops[0] if head == form else head for f, head in heads.items()}
    return heads


def _spelling_pairs(forms: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of spellings; only forms that begin with the same two letters are compared."""
    buckets: dict[str, list[str]] = {}
    for form in forms:
        words = name_words(form)
        buckets.setdefault("".join(words)[:2], []).append(form)
    return [
        (a, b)
        for bucket in buckets.values()
        for n, a in enumerate(bucket)
        for b in bucket[n + 1 :]
        if same_spelling(a, b)
    ]


def _settled(extraction: Extraction, names: Mapping[str, str]) -> Extraction:
    claims = tuple(_settled_claim(claim, names) for claim in extraction.claims)
    kinds: dict[str, tuple[str, list[str]]] = {}
    for name in extraction.names:
        kinds.setdefault(names.get(name.canonical, name.canonical), (name.kind, []))[1].append(name.canonical)
    for voice in (v for c in claims for v in c.voices if v.kind in (VoiceKind.PERSON, VoiceKind.PARTY)):
        kinds[voice.name] = (voice.kind, kinds.get(voice.name, (voice.kind, [voice.name]))[1])
    return replace(
        extraction,
        claims=claims,
        names=tuple(Name(canonical=n, kind=k, forms=tuple(dict.fromkeys(f))) for n, (k, f) in sorted(kinds.items())),
        propositions={
            id: tuple(_settled_proposition(p, names) for p in ps) for id, ps in extraction.propositions.items()
        },
    )


def _settled_claim(claim: Claim, names: Mapping[str, str]) -> Claim:
    voices = tuple(_settled_voice(voice, names) for voice in claim.voices)
    return replace(
        claim,
        voices=voices,
        speaker=voices[-1].name if claim.speaker and voices else claim.speaker,
        about=tuple(dict.fromkeys(names.get(name, name) for name in claim.about)),
    )


def _settled_voice(voice: Voice, names: Mapping[str, str]) -> Voice:
    if voice.kind in (VoiceKind.UNNAMED, VoiceKind.DOCUMENT):
        return voice
    return replace(voice, name=names.get(voice.name, voice.name))


def _settled_proposition(proposition: Proposition, names: Mapping[str, str]) -> Proposition:
    return replace(
        proposition,
        agents=tuple(dict.fromkeys(names.get(name, name) for name in proposition.agents)),
        objects=tuple(dict.fromkeys(names.get(name, name) for name in proposition.objects)),
        places=tuple(dict.fromkeys(names.get(name, name) for name in proposition.places)),
    )
