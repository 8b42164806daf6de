"""The thing a number counts and what befell it, read off the parse."""

from collections.abc import Iterator
from dataclasses import replace

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.lang.numbers import find_numbers
from variorum.lang.thesaurus import is_person_noun
from variorum.values import Measure, Quantity, Sentence

from .alone import persons_alone, said_to_be
from .asked import fronted_at
from .befalling import event_lemma, events_of, harm_words, is_state, words_of
from .gathered import gathered_at
from .peoples import of_a_people
from .scopes import scope_of
from .tallies import Counted, counted_phrase, noun_lemma, put_at, running_toll

_NOUNS = frozenset({"NOUN", "PROPN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# "We hear of 6,200 last night": no nights are counted.
_WHEN = frozenset({"last", "next", "this"})
_PLURALS = frozenset({"NNS", "NNPS"})
_PLACES = frozenset({"conj", "nsubj", "nsubjpass", "dobj", "appos", "pobj", "attr"})
_STOPS = frozenset({",", ";", ":", ".", "—", "–"})


def counted_at(tree: Tree, sentence: Sentence, start: int, end: int, before: Quantity | None) -> Counted | None:
    """What the number at *start*..*end* counts; a bare number takes the noun of the one *before* it."""
    tokens = [n for n in range(sentence.first, sentence.last) if start <= tree.tokens[n].start < end]
    if not tokens:
        return None
    number = _number_token(tree, tokens)
    if toll := running_toll(tree, number, tokens) or put_at(tree, sentence, tokens):
        return toll
    told = _times(tree, sentence, tokens[-1]) or _of_those(tree, number, tokens[-1])
    if told := told or of_a_people(tree, sentence, tokens[-1]):
        return told
    noun, whole = _noun(tree, number, sentence)
    noun = noun if noun is not None or before is not None else _set_before(tree, number)
    if noun is None or _is_participle(tree, noun, number):
        told = gathered_at(tree, number, tokens[-1]) if noun is None else None
        return told or fronted_at(tree, sentence, number) or _elliptical(tree, sentence, tokens, before)
    phrase = tuple(n for n in tree.noun_phrase(noun) if n >= tokens[0])
    events = events_of(tree, noun, number)
    named = _named(tree, number, noun, before)
    others = named == "other"
    lemmas = tuple(dict.fromkeys(event_lemma(tree, n) for n in events))
    if (named == "life" and "die" in lemmas) or (named is None and _only_persons(lemmas)):
        named = "person"
    if named is None and not lemmas:
        return None
    return Counted(
        noun=(before.unit if before and before.event_lemmas else "person") if others else named,
        of=(before.of if before else None) if others or _is_number(tree, noun) else counted_phrase(tree, noun, tokens),
        end=tree.tokens[max((*phrase, tokens[-1]))].end,
        event=words_of(tree, events),
        event_lemmas=lemmas,
        modifiers=tuple(_modifiers(tree, noun)),
        scope=scope_of(tree, sentence, noun, events),
        whole=whole,
    )


def _of_those(tree: Tree, number: int, last: int) -> Counted | None:
    """Persons by what befell them all, which is not told again of some: "five of the dead", "12 of those injured"."""
    words = [t.text.lower() for t in tree.tokens[last + 1 : last + 4]]
    at, behind = last + 3, tree.tokens[last + 4 : last + 5]
    if len(words) < 3 or words[0] != "of" or words[1] not in ("the", "those", "these"):
        return None
    known = words[2] in load_lexicon("events")["told_states"] or words[2] in word_list("events", "nominal")
    if not known or any(t.pos in ("NOUN", "PROPN", "NUM") for t in behind):
        return None
    own = tuple(n for n in events_of(tree, number, number) if n != at)
    lemmas = tuple(dict.fromkeys(event_lemma(tree, n) for n in own))
    named = said_to_be(tree, number) or "person"
    return Counted(named, None, tree.tokens[at].end, words_of(tree, own), lemmas)


def _named(tree: Tree, number: int, noun: int, before: Quantity | None) -> str | None:
    """The lemma of the counted noun; of "sixteen of the 27" what the 27 are, else what the sixteen are said to be."""
    if not _is_number(tree, noun):
        return noun_lemma(tree, noun)
    told = said_to_be(tree, number)
    if told is None and before is not None and before.measure is Measure.COUNT:
        return before.unit
    return told


def _only_persons(lemmas: tuple[str, ...]) -> bool:
    """Whether that befalls or is done by nobody but persons."""
    keys = ("alone.do", "alone.done", "hurting")
    return any(not word_list("events", key).isdisjoint(lemmas) for key in keys)


def _is_number(tree: Tree, noun: int) -> bool:
    return tree.tokens[noun].pos == "NUM"


def befell(tree: Tree, sentence: Sentence, stretch: tuple[int, int], counted: Counted | None) -> Counted | None:
    """*counted* with what the share, sum or measure at the *stretch* underwent: "10 percent contained"."""
    tokens = [n for n in range(sentence.first, sentence.last) if stretch[0] <= tree.tokens[n].start < stretch[1]]
    if not tokens or (counted and counted.event_lemmas):
        return counted
    number = _number_token(tree, tokens)
    events = events_of(tree, number, number)
    behind = tokens[-1] + 1
    if not events and behind < sentence.last and tree.tokens[behind].tag == "VBN":
        events = (behind,)
    lemmas = tuple(dict.fromkeys(event_lemma(tree, n) for n in events))
    held = counted or Counted(noun=None, of=None, end=stretch[1], event=None, event_lemmas=())
    return replace(held, event=words_of(tree, events), event_lemmas=lemmas)


def _times(tree: Tree, sentence: Sentence, last: int) -> Counted | None:
    """So many times something ("15 times earnings", "three times the size"): nothing is counted but the times."""
    at = last + 1
    if at >= sentence.last or tree.tokens[at].text.lower() != "times":
        return None
    return Counted(noun="time", of="times", end=tree.tokens[at].end, event=None, event_lemmas=())


def _number_token(tree: Tree, tokens: list[int]) -> int:
    """The token of the number whose head lies outside it."""
    inside = set(tokens)
    outer = [n for n in tokens if tree.tokens[n].head not in inside or tree.tokens[n].head == n]
    numbers = [n for n in outer if tree.tokens[n].pos in ("NUM", "NOUN", "PRON", "DET")]
    number = (numbers or outer or tokens)[-1]
    head = tree.tokens[number].head
    more = head == tokens[-1] + 1 and tree.tokens[head].text.lower() == "more" and tree.tokens[head].pos == "ADJ"
    return head if more else number  # "fourteen more are sought"


def _noun(tree: Tree, number: int, sentence: Sentence) -> tuple[int | None, float | int | None]:
    """The counted noun, and the whole it is a part of ("one of the two soldiers")."""
    token = tree.tokens[number]
    head = token.head
    if (
        token.dep in ("nummod", "quantmod", "compound", "amod", "det", "poss", "predet")
        and tree.tokens[head].pos in _NOUNS
        and head > number
        and not any(tree.tokens[n].text.lower() in _STOPS | _WHEN for n in range(number + 1, head))
        and not _is_another_s(tree, number, head)
    ):
        return _noun_over(tree, head), None
    for of in tree.children(number, "prep"):
        if tree.tokens[of].lemma == "of":
            for noun in tree.children(of, "pobj"):
                if tree.tokens[noun].pos in _NOUNS or tree.tokens[noun].pos == "NUM":
                    return noun, _whole(tree, noun)
    following = number + 1
    while (
        following < sentence.last and tree.tokens[following].pos in ("ADJ", "PROPN", "NOUN") and following - number < 5
    ):
        if tree.tokens[following].pos == "NOUN" and tree.tokens[following].dep not in ("compound", "nmod"):
            return (following, None) if tree.tokens[following].tag == "NNS" else (None, None)
        following += 1
    return None, None


def _noun_over(tree: Tree, noun: int) -> int:
    """The plural that a name before it belongs to, where the parser hung the number on it: "nine Velari guards"."""
    over = tree.tokens[noun].head
    named = tree.tokens[noun].tag == "NNP" and tree.tokens[noun].dep in ("compound", "nmod", "amod") and over > noun
    return over if named and tree.tokens[over].tag == "NNS" else noun


def _set_before(tree: Tree, number: int) -> int | None:
    """The plural right before "44 of them": "new gates, 44 of them, were shut"."""
    behind = [t.text.lower() for t in tree.tokens[number + 1 : number + 3]]
    at = number - 2
    if tree.tokens[number].pos != "NUM" or at < 0 or tree.tokens[number - 1].text not in (",", "(", "–", "—"):
        return None
    told = behind in (["of", "them"], ["of", "these"], ["of", "those"])
    return at if told and tree.tokens[at].tag in _PLURALS else None


def _is_another_s(tree: Tree, number: int, noun: int) -> bool:
    """Whether the noun belongs to a number behind: "two injured and four burning tanks" counts no injured tanks."""
    later = [n for n in range(number + 2, noun) if tree.tokens[n].pos == "NUM" and tree.tokens[n - 1].lemma == "and"]
    return bool(later) and is_state(tree, number + 1)


def _is_participle(tree: Tree, noun: int, number: int) -> bool:
    """Whether what the parser takes for the counted noun says what befell people: "Four shot, one dead"."""
    told = tree.tokens[noun].text.lower() in load_lexicon("events")["told_states"]
    return told and noun == number + 1


def _whole(tree: Tree, noun: int) -> float | int | None:
    bare = (noun,) if tree.tokens[noun].pos == "NUM" else ()
    for n in (*bare, *tree.children(noun, "nummod")):
        numbers = find_numbers(tree.tokens[n].text)
        if numbers and numbers[0].value is not None:
            return numbers[0].value
    return None


def _elliptical(tree: Tree, sentence: Sentence, tokens: list[int], before: Quantity | None) -> Counted | None:
    """A number without its noun ("2,700 wounded"): the noun is the one counted before."""
    states = _states_after(tree, sentence, tokens[-1]) or _headline_state(tree, sentence, tokens[-1])
    if states:
        before = before if before and not _is_of_persons(tree, states, before) else None
        return Counted(
            noun=before.unit if before else "person",
            of=before.of if before else None,
            end=tree.tokens[states[-1]].end,
            event=words_of(tree, states),
            event_lemmas=tuple(dict.fromkeys(event_lemma(tree, n) for n in states)),
            modifiers=before.modifiers if before else (),
        )
    number = tokens[-1]
    head = tree.tokens[number].head
    who = number + 1 < sentence.last and tree.tokens[number + 1].text.lower() == "who"
    if before is None or before.measure is not Measure.COUNT or who:
        return _victims(tree, number) or persons_alone(tree, number, number)
    placed = tree.tokens[number].dep in _PLACES or _begins_clause(tree, number)
    if not placed or head == number:
        return _victims(tree, number)
    if tree.tokens[number].dep == "attr" and _is_of_another(tree, head, before):
        return None
    if tree.tokens[number].dep == "pobj" and _is_own_count(tree, head):
        return None
    events = events_of(tree, number, number)
    lemmas = tuple(dict.fromkeys(event_lemma(tree, n) for n in events))
    inherits = not events and not _has_clause(tree, number)
    named = said_to_be(tree, number) or ("person" if _harms_others(before, lemmas) else None)
    return Counted(
        noun=named or before.unit,
        of=None if named else before.of,
        end=tree.tokens[number].end,
        event=before.event if inherits else words_of(tree, events),
        event_lemmas=before.event_lemmas if inherits else lemmas,
        scope=scope_of(tree, sentence, number, events),
        modifiers=before.modifiers,
    )


def _is_of_persons(tree: Tree, states: tuple[int, ...], before: Quantity) -> bool:
    """Whether the states befall persons and what was counted before is none: "21 fires and six injured"."""
    told = {tree.tokens[n].text.lower() for n in states}
    return bool(told & word_list("events", "personal")) and not is_person_noun((before.unit or "person").lower())


def _has_clause(tree: Tree, number: int) -> bool:
    """Whether the number is the subject of a full verb, which tells something else than befell those before it."""
    token = tree.tokens[number]
    given = token.dep == "nsubjpass" and tree.lemma(token.head) not in word_list("events", "telling")
    return _begins_clause(tree, number) or ((token.dep == "nsubj" or given) and tree.tokens[token.head].pos == "VERB")


def _harms_others(before: Quantity, lemmas: tuple[str, ...]) -> bool:
    """Whether persons are meant and not the things counted before: "fired 46 rockets, killing five"."""
    hurting = word_list("events", "hurting")
    things = not is_person_noun((before.unit or "person").lower()) and hurting.isdisjoint(before.event_lemmas)
    return things and not hurting.isdisjoint(lemmas) and "die" not in lemmas


def _begins_clause(tree: Tree, number: int) -> bool:
    """Whether a verb that is more than "be" stands right behind it: "of the 31 in care nine had gone home"."""
    following = tree.tokens[number + 1] if number + 1 < len(tree.tokens) else tree.tokens[number]
    return following.tag in _FINITE and following.lemma != "be"


def _is_of_another(tree: Tree, verb: int, before: Quantity) -> bool:
    """As in "the number in the draft was 60,000": the figure is that of the subject, not of what was counted before."""
    subject = tree.own_subject(verb)
    return subject is not None and tree.tokens[subject].pos in _NOUNS and noun_lemma(tree, subject) != before.unit


def _is_own_count(tree: Tree, preposition: int) -> bool:
    """As in "its total of 14", "the ministry speaks of 14": a count of its own, not of what was counted last."""
    above = tree.tokens[tree.tokens[preposition].head].lemma.lower()
    return tree.lemma(preposition) == "of" and above in word_list("events", "own_counts")


def _headline_state(tree: Tree, sentence: Sentence, last: int) -> tuple[int, ...]:
    """The participle of a headline, whatever the parser calls it: "Four shot"."""
    at = last + 1
    told = at < sentence.last and tree.tokens[at].text.lower() in load_lexicon("events")["told_states"]
    return (at,) if told else ()


def _victims(tree: Tree, number: int) -> Counted | None:
    """A bare number as object or passive subject of harm counts people: "killed one", "three were hurt"."""
    head = tree.tokens[number].head
    lemma = tree.tokens[head].lemma.lower()
    if tree.tokens[number].dep not in ("dobj", "nsubjpass") or lemma not in harm_words() or lemma == "lose":
        return None
    events = events_of(tree, number, number)
    return Counted(
        noun="person",
        of=None,
        end=tree.tokens[number].end,
        event=words_of(tree, events),
        event_lemmas=tuple(dict.fromkeys(event_lemma(tree, n) for n in events)),
    )


def _states_after(tree: Tree, sentence: Sentence, last: int) -> tuple[int, ...]:
    """Participles right after the number, joined by "or", "and"; "reported" and adverbs are passed over.

    One with a number of its own behind it ("killed one and injured four") is a verb of another count.
    """
    found: list[int] = []
    at = last + 1
    while at < sentence.last and at - last < 7:
        token = tree.tokens[at]
        if is_state(tree, at):
            if at + 1 < sentence.last and tree.tokens[at + 1].pos == "NUM":
                break
            found.append(at)
        elif not (
            token.lemma in ("report", "confirm", "be", "have", "more", "other")
            or token.pos in ("ADV", "AUX")
            or (found and token.lemma in ("or", "and"))
        ):
            break
        at += 1
    return tuple(found)


def _modifiers(tree: Tree, noun: int) -> Iterator[str]:
    for n in tree.children(noun, "amod", "compound", "nmod", "poss"):
        token = tree.tokens[n]
        if token.entity in ("NORP", "GPE", "ORG") or token.pos == "PROPN":
            yield token.text
        elif token.pos in ("ADJ", "NOUN", "VERB"):
            yield token.lemma.lower()
