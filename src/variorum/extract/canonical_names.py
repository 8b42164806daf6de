"""One canonical name per person and party over the whole pile.

People of one surname are never merged on the surname alone: a short name joins a full
one only when the pile knows a single full name that fits. What nothing joins stays apart.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from variorum.lang.clusters import connect
from variorum.lang.lexicon import word_list
from variorum.lang.names import best_form, initials, is_family_name, is_short_for, name_words, same_spelling
from variorum.lang.outlets import outlet_named
from variorum.lang.places import acting_country, country_of_demonym, demonym_of, is_capital
from variorum.values import Article, Claim, Extraction, Name, Proposition, Voice, VoiceKind

_PEOPLE = "person"
_UNSETTLED = (VoiceKind.UNNAMED, VoiceKind.DOCUMENT)


def settle_names(extractions: tuple[Extraction, ...], articles: tuple[Article, ...]) -> tuple[Extraction, ...]:
    """The extractions with every name in its canonical form, whatever the order of the pile.

    Outlets named by the articles' own cites keep those names. Near linear: only names that
    begin with the same letters, or share a last word, are compared.
    """
    cited = {cite.name for article in articles for cite in article.cites}
    canonical = {form: name for form, name in _canonical(_counts(extractions)).items() if form not in cited}
    return tuple(_settled(extraction, canonical) for extraction in extractions)


def _counts(extractions: Iterable[Extraction]) -> dict[str, Counter[str]]:
    """Form → how often it is which kind."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for extraction in extractions:
        for name in extraction.names:
            if name.kind in (_PEOPLE, "party", "place"):
                counts[name.canonical][name.kind] += 1
        for voice in (v for c in extraction.claims for v in c.voices):
            if voice.kind in (VoiceKind.PERSON, VoiceKind.PARTY):
                counts[voice.name][str(voice.kind)] += 1
    return counts


def _canonical(counts: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Form → canonical name."""
    total = {form: kinds.total() for form, kinds in counts.items()}
    persons = sorted(form for form, kinds in counts.items() if kinds[_PEOPLE] * 2 >= kinds.total())
    others = sorted(set(counts) - set(persons))
    owned = {form: _under_owner(form) for form in others}
    for form, name in owned.items():
        total[name] = total.get(name, 0) + (total[form] if name != form else 0)
    merged = _merged(sorted(set(owned.values())), total, _is_short_body)
    names = {form: merged[owned[form]] for form in others} | _merged(persons, total, _is_short_person)
    return {form: _gazetted(form, name, form in persons) for form, name in names.items()}


def _gazetted(form: str, name: str, person: bool) -> str:
    """The country or outlet a form is known for, else the name found in the pile."""
    if person:
        return name
    country = acting_country(form) or country_of_demonym(form)
    if country:
        return country
    outlet = outlet_named(form)
    return outlet.name if outlet else name


def _under_owner(form: str) -> str:
    """A body whose name is general, under the adjective of its country: "Norwegian Foreign Ministry"."""
    words = form.split()
    for length in range(min(3, len(words) - 1), 0, -1):
        owner, rest = " ".join(words[:length]), words[length:]
        country = acting_country(owner) or country_of_demonym(owner)
        if country and all(w.lower() in word_list("speakers", "generic") for w in rest):
            return f"{demonym_of(country) or country} {' '.join(rest)}"
    return form


def _merged(forms: Sequence[str], counts: Mapping[str, int], is_short: Callable[[str, str], bool]) -> dict[str, str]:
    """Form → head of its spellings, or of the one full name it is short for."""
    groups = connect(forms, _spelling_pairs(forms))
    heads = {form: best_form(group, counts) for group in groups for form in group}
    full = _by_word(sorted(set(heads.values())))
    longer = {head: _only_longer(head, full, is_short) for head in sorted(set(heads.values()))}
    return {form: longer[head] or head for form, head in heads.items()}


def _spelling_pairs(forms: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of spellings; only forms that begin alike, or have the same words, are compared."""
    buckets: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        words = name_words(form)
        for key in {"".join(words)[:2], "|".join(sorted(words))}:
            buckets[key].append(form)
    pairs = {(a, b) for bucket in buckets.values() for n, a in enumerate(bucket) for b in bucket[n + 1 :]}
    return sorted(pair for pair in pairs if same_spelling(*pair))


def _by_word(forms: Sequence[str]) -> dict[str, list[str]]:
    """First two letters of a word, or initials → the longer forms that have it."""
    table: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        words = name_words(form)
        if len(words) > 1:
            for key in {w[:2] for w in words} | {initials(form)}:
                table[key].append(form)
    return table


def _only_longer(form: str, full: Mapping[str, Sequence[str]], is_short: Callable[[str, str], bool]) -> str | None:
    """The one full name a short form stands for; ``None`` where there are several or none."""
    words = name_words(form)
    known = {*full.get(form, ()), *(full.get(words[0][:2], ()) if words else ())}
    fitting = sorted(f for f in known if f != form and is_short(form, f))
    return fitting[0] if len(fitting) == 1 else None


def _is_short_person(short: str, full: str) -> bool:
    return is_family_name(short, full) or (
        len(name_words(short)) == 1 and is_short_for(short, full) and not short.isupper()
    )


def _is_short_body(short: str, full: str) -> bool:
    """Initials, or a firm's name without "Company" and the like; a town is not short for its council."""
    if short.isupper() and len(short) > 1:
        return initials(full) == short
    given, words = name_words(short), name_words(full)
    rest = words[len(given) :]
    return bool(rest) and words[: len(given)] == given and all(w in word_list("speakers", "suffixes") for w in rest)


def _settled(extraction: Extraction, names: Mapping[str, str]) -> Extraction:
    propositions = {
        id: tuple(_settled_proposition(p, names) for p in group) for id, group in extraction.propositions.items()
    }
    return replace(
        extraction,
        claims=tuple(_settled_claim(claim, names) for claim in extraction.claims),
        names=_settled_names(extraction, names),
        propositions=propositions,
    )


def _settled_names(extraction: Extraction, names: Mapping[str, str]) -> tuple[Name, ...]:
    """Canonical names in order, each with all its forms; who speaks is a person or party whatever else it is."""
    kinds: dict[str, str] = {}
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for name in extraction.names:
        canonical = names.get(name.canonical, name.canonical)
        kinds.setdefault(canonical, "party" if acting_country(canonical) else name.kind)
        forms[canonical].extend(name.forms)
    for voice in (v for c in extraction.claims for v in c.voices if v.kind not in _UNSETTLED):
        canonical = names.get(voice.name, voice.name)
        kinds[canonical] = str(voice.kind)
        if canonical not in forms:
            forms[canonical].append(voice.name)
    return tuple(Name(canonical=n, kind=kinds[n], forms=tuple(dict.fromkeys(forms[n]))) for n in sorted(kinds))


def _settled_claim(claim: Claim, names: Mapping[str, str]) -> Claim:
    voices = tuple(_settled_voice(voice, names) for voice in claim.voices)
    return replace(
        claim,
        voices=voices,
        speaker=voices[-1].name if claim.speaker and voices else claim.speaker,
        about=tuple(dict.fromkeys(names.get(name, name) for name in claim.about)),
    )


def _settled_voice(voice: Voice, names: Mapping[str, str]) -> Voice:
    return voice if voice.kind in _UNSETTLED else replace(voice, name=names.get(voice.name, voice.name))


def _settled_proposition(proposition: Proposition, names: Mapping[str, str]) -> Proposition:
    places = (place if is_capital(place) else names.get(place, place) for place in proposition.places)
    return replace(
        proposition,
        agents=tuple(dict.fromkeys(names.get(name, name) for name in proposition.agents)),
        objects=tuple(dict.fromkeys(names.get(name, name) for name in proposition.objects)),
        places=tuple(dict.fromkeys(places)),
    )
