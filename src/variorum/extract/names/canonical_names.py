"""One canonical name per person and party over the whole pile.

People of one surname are never merged on the surname alone: a short name joins a full
one only when the pile knows a single full name that fits. What nothing joins stays apart.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.lang.clusters import connect
from variorum.lang.lexicon import word_list
from variorum.lang.names import best_form, initials, is_family_name, is_short_for, name_words, same_spelling
from variorum.lang.outlets import outlet_named
from variorum.lang.places import acting_country, country_of_demonym, demonym_of, is_capital
from variorum.lang.thesaurus import base_form, is_person_noun
from variorum.values import Article, Claim, Extraction, Name, Proposition, Voice, VoiceKind

from .body_names import behind_kind, firm_of, has_kind, is_short_body, is_short_group, of_what, set_apart
from .short_names import find_short_names

_PEOPLE = "person"
_LEAST_TAIL = 2
# "The Republic of Norland" is Norland.
_REALM = re.compile(r"(?:(?:People['’]s|Federal|Democratic) )?(?:Republic|Kingdom|Principality|Sultanate) of (?:the )?")
_INITIAL = re.compile(r"[A-ZÀ-Þ]\. [A-ZÀ-Þ]")
_OFTEN = 2
# "the Intelligence Service of Norland" is not called Norland.
_LINKS = frozenset({"of", "for", "in", "at", "and", "the"})
_UNSETTLED = (VoiceKind.UNNAMED, VoiceKind.DOCUMENT)


def settle_names(extractions: tuple[Extraction, ...], articles: tuple[Article, ...]) -> tuple[Extraction, ...]:
    """The extractions with every name in its canonical form, whatever the order of the pile.

    Outlets named by the articles' own cites keep those names. Near linear: only names that
    begin with the same letters, or share a last word, are compared.
    """
    cited = {cite.name for article in articles for cite in article.cites}
    counts = _counts(extractions)
    names = _canonical(counts)
    documents = _by_document(extractions, names)
    tails = _tails(documents)
    fuller = find_short_names(extractions, counts, names, documents)
    names = {form: tails.get(full, full) for form, name in names.items() for full in (fuller.get(name, name),)}
    canonical = {form: name for form, name in names.items() if form not in cited}
    bodies = _mostly_bodies(counts, names)
    return tuple(_settled(extraction, canonical, bodies) for extraction in extractions)


def _mostly_bodies(counts: Mapping[str, Counter[str]], names: Mapping[str, str]) -> frozenset[str]:
    """Canonical names with a word for a body in them that more mentions take for a party than for a person."""
    sums: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for form, kinds in counts.items():
        sums[names.get(form, form)].update(kinds)
    return frozenset(n for n, kinds in sums.items() if kinds["party"] > kinds[_PEOPLE] and has_kind(n))


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


def _by_document(extractions: Iterable[Extraction], names: Mapping[str, str]) -> dict[str, set[str]]:
    """Canonical name of a party → the reports that name it."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for extraction in extractions:
        told = {v.name for c in extraction.claims for v in c.voices if v.kind is VoiceKind.PARTY}
        told |= {name.canonical for name in extraction.names if name.kind == "party"}
        for form in told:
            held[names.get(form, form)].add(extraction.document)
    return held


def _tails(documents: Mapping[str, set[str]]) -> dict[str, str]:
    """Party by the end of its name ("Coast Guard") → the one whole name in the pile that it ends."""
    ends: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(documents):
        words = name_words(name)
        for length in range(1, len(words)):
            ends[words[-length:]].append(name)
    longer = {name: ends.get(name_words(name), []) for name in documents}
    return {
        name: fulls[0]
        for name, fulls in longer.items()
        if len(fulls) == 1 and _is_tail(name, fulls[0], documents) and not longer[fulls[0]]
    }


def _is_tail(form: str, full: str, documents: Mapping[str, set[str]]) -> bool:
    """Whether one report has both names; else a tail of two words will do, unless a country comes before it.

    Every country has a foreign ministry and a police.
    """
    words, length = full.split(), len(form.split())
    if length >= len(words):
        return False  # joined by a hyphen to what stands before it: "the Harbour-Lake Council"
    if acting_country(form) or words[-length - 1].lower() in _LINKS:
        return False
    if documents[form] & documents[full]:
        return length >= _LEAST_TAIL or name_words(form)[-1] not in word_list("speakers", "generic")
    owner = " ".join(words[: len(words) - length])
    return length >= _LEAST_TAIL and not (acting_country(owner) or country_of_demonym(owner))


def _canonical(counts: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Form → canonical name."""
    counts = _shared(counts)
    total = {form: kinds.total() for form, kinds in counts.items()}
    bodies = [form for form, kinds in counts.items() if not kinds[_PEOPLE]]
    families = {form.split()[-1] for form, kinds in counts.items() if kinds[_PEOPLE] >= _OFTEN and " " in form}
    firms = {of_what(form) for form in bodies} | {name for form in bodies if (name := firm_of(form)) not in families}
    firms |= {form for form in counts if (short := counts.get(firm_of(form))) and 2 * short[_PEOPLE] < short.total()}
    firms |= {firm_of(form) for form, kinds in counts.items() if 2 * kinds[_PEOPLE] < kinds.total()} - families
    firms |= {rest for form in bodies if (rest := behind_kind(form))} - families
    firms |= set_apart(counts, firms)
    heads = {body.split()[0] for body in bodies if " " in body}
    persons = sorted(
        form
        for form, kinds in counts.items()
        if form not in firms
        and (
            kinds[_PEOPLE] * 2 >= kinds.total()
            or (form in families and form not in heads and _may_be_family(form, kinds))
        )
    )
    persons = sorted({*persons, *_with_initials(counts, persons, firms)})
    others = sorted(set(counts) - set(persons))
    owned = {form: _under_owner(form) for form in others}
    for form, name in owned.items():
        total[name] = total.get(name, 0) + (total[form] if name != form else 0)
    placed = {form for form, kinds in counts.items() if kinds["place"] or acting_country(form)}
    merged = _merged(
        sorted(set(owned.values())),
        total,
        lambda short, full: is_short_body(short, full) or (short not in placed and _is_called(short, full)),
    )
    bare = {form: rest for form in persons if (rest := _without_role(form)) in persons}
    own = _merged([form for form in persons if form not in bare], total, _is_short_person)
    names = {form: merged[owned[form]] for form in others} | own | {form: own[rest] for form, rest in bare.items()}
    names |= {form: names[rest] for form in others if (rest := _without_kind(form)) in names}
    names = {form: _without_place(name, total) for form, name in names.items()}
    return {form: _gazetted(form, name, form in persons) for form, name in names.items()}


def _is_called(short: str, full: str) -> bool:
    return is_short_group(short, full) or behind_kind(full) == short


def _with_initials(counts: Iterable[str], persons: Sequence[str], firms: set[str]) -> Iterator[str]:
    """Forms of a letter and a family name that somebody named in full bears: "Y. Stark" is nobody else's body."""
    families = defaultdict(list)
    for person in persons:
        families[name_words(person)[-1:]].append(person)
    for form in counts:
        bearers = families[name_words(form)[-1:]] if _INITIAL.match(form) and form not in firms else ()
        if any(_has_initial(form, person) for person in bearers):
            yield form


def _shared(counts: Mapping[str, Counter[str]]) -> dict[str, Counter[str]]:
    """With one count of kinds for forms that differ in nothing but capitals and hyphens ("GOODFORK", "Goodfork")."""
    sums: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for form, kinds in counts.items():
        sums["".join(name_words(form))].update(kinds)
    return {form: sums["".join(name_words(form))] if " " in form else kinds for form, kinds in counts.items()}


def _may_be_family(form: str, kinds: Counter[str]) -> bool:
    """Whether a lone family name was only mistaken for a body or a place."""
    return kinds["place"] < _OFTEN and acting_country(form) is None and outlet_named(form) is None


def _without_place(name: str, total: Mapping[str, int]) -> str:
    """A body without the "of" behind its name where the pile rather calls it so: "Orsol Print of Reth"."""
    head = name.rpartition(" of ")[0]
    return head if is_short_group(head, name) and total.get(head, 0) > total.get(name, 0) else name


def _without_kind(form: str) -> str:
    """A name behind what a sentence or headline puts before it: "Carmaker Brandt", "Rivals Orland"; "" for others."""
    if realm := _REALM.match(form):
        return form[realm.end() :]
    first, _, rest = form.partition(" ")
    kinds = word_list("speakers", "firms") - {"company", "bank", "firm", "utility", "operator"}
    plural = base_form(first.lower()) != first.lower() and is_person_noun(base_form(first.lower()))
    return rest if first.lower() in kinds or plural else ""


def _without_role(form: str) -> str:
    """The name behind what a headline puts before it: "Runner Vesna Kral"; "" where nothing is put."""
    first, _, rest = form.partition(" ")
    return rest if " " in rest and is_person_noun(first.lower()) else _without_kind(form)


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
    longer = {head: name and (longer.get(name) or name) for head, name in longer.items()}
    return {form: longer[head] or head for form, head in heads.items()}


def _spelling_pairs(forms: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of spellings; only forms that begin alike, or have the same words, are compared."""
    buckets: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        for key in {"".join(name_words(form))[:2], "|".join(_turned(form))}:
            buckets[key].append(form)
    pairs = {(a, b) for bucket in buckets.values() for n, a in enumerate(bucket) for b in bucket[n + 1 :]}
    return sorted((a, b) for a, b in pairs if same_spelling(a, b) or _turned(a) == _turned(b))


def _turned(form: str) -> tuple[str, ...]:
    """The words of a name in one order: "ministry of the interior" is the "interior ministry"."""
    return tuple(sorted(word for word in name_words(form) if word not in ("of", "the")))


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
    first = words[0] if words else ""
    known = {*full.get(form, ()), *full.get((words[-1] if len(first) == 1 else first)[:2], ())} if words else set()
    fitting = sorted(f for f in known if f != form and is_short(form, f))
    fullest = [f for f in fitting if not any(f != g and is_short(f, g) for g in fitting)]
    return fullest[0] if len(fullest) == 1 else None


def _is_short_person(short: str, full: str) -> bool:
    return (
        is_family_name(short, full)
        or _has_initial(short, full)
        or (len(name_words(short)) == 1 and is_short_for(short, full) and not short.isupper())
    )


def _has_initial(short: str, full: str) -> bool:
    """Whether a family name with the first letter of a given name is the bearer's of *full*: "I. Marchetti"."""
    a, b = name_words(short), name_words(full)
    return len(a) == len(b) > 1 and a[1:] == b[1:] and len(a[0]) == 1 < len(b[0]) and b[0].startswith(a[0])


def _settled(extraction: Extraction, names: Mapping[str, str], bodies: frozenset[str]) -> Extraction:
    propositions = {
        id: tuple(_settled_proposition(p, names) for p in group) for id, group in extraction.propositions.items()
    }
    persons = frozenset(names.get(n.canonical, n.canonical) for n in extraction.names if n.kind == _PEOPLE)
    return replace(
        extraction,
        claims=tuple(_settled_claim(claim, names, persons) for claim in extraction.claims),
        names=_settled_names(extraction, names, bodies),
        propositions=propositions,
    )


def _settled_names(extraction: Extraction, names: Mapping[str, str], bodies: frozenset[str]) -> tuple[Name, ...]:
    """Canonical names in order, each with all its forms; who speaks is a person or party whatever else it is."""
    kinds: dict[str, str] = {}
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for name in extraction.names:
        canonical = names.get(name.canonical, name.canonical)
        body = acting_country(canonical) or (name.kind == _PEOPLE and canonical in bodies)
        kinds.setdefault(canonical, "party" if body else name.kind)
        forms[canonical].extend(name.forms)
    for voice in (v for c in extraction.claims for v in c.voices if v.kind not in _UNSETTLED):
        canonical = names.get(voice.name, voice.name)
        kinds[canonical] = str(voice.kind)
        if canonical not in forms:
            forms[canonical].append(voice.name)
    return tuple(Name(canonical=n, kind=kinds[n], forms=tuple(dict.fromkeys(forms[n]))) for n in sorted(kinds))


def _settled_claim(claim: Claim, names: Mapping[str, str], persons: frozenset[str]) -> Claim:
    voices = tuple(_settled_voice(voice, names, persons) for voice in claim.voices)
    return replace(
        claim,
        voices=voices,
        speaker=voices[-1].name if claim.speaker and voices else claim.speaker,
        about=tuple(dict.fromkeys(names.get(name, name) for name in claim.about)),
    )


def _settled_voice(voice: Voice, names: Mapping[str, str], persons: frozenset[str]) -> Voice:
    """The voice by its canonical name; a description read as one of the pile's parties ("the group") is that party.

    So is a name that the tagger missed in its report and another report knows ("Corvel" of "Corvel Minerals").
    """
    if voice.kind in _UNSETTLED:
        missed = voice.kind is VoiceKind.UNNAMED and voice.text[:1].isupper() and " " not in voice.text
        known = names.get(voice.name) if voice.name != voice.text or missed else None
        if known is None or (missed and known == voice.name):
            return replace(voice, name=_as_in_a_sentence(voice.name))
        return replace(voice, name=known, kind=VoiceKind.PERSON if known in persons else VoiceKind.PARTY)
    return replace(voice, name=names.get(voice.name, voice.name))


def _as_in_a_sentence(name: str) -> str:
    """What somebody is called, with the article as within a sentence: "The company" is "the company"."""
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "A", "An", "This", "That") and rest[:1].islower() else name


def _settled_proposition(proposition: Proposition, names: Mapping[str, str]) -> Proposition:
    places = (place if is_capital(place) else names.get(place, place) for place in proposition.places)
    return replace(
        proposition,
        agents=tuple(dict.fromkeys(names.get(name, name) for name in proposition.agents)),
        objects=tuple(dict.fromkeys(names.get(name, name) for name in proposition.objects)),
        places=tuple(dict.fromkeys(places)),
    )
