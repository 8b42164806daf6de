"""Who a source is: named persons and parties, what pronouns and titles stand for, and the unnamed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.lang.outlets import outlet_named
from variorum.lang.places import acting_country
from variorum.lang.thesaurus import is_person_noun
from variorum.values import Article, Mention, VoiceKind

_PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_UNRESOLVED = frozenset(
    {
        "i",
        "we",
        "you",
        "they",
        "them",
        "it",
        "this",
        "that",
        "these",
        "those",
        "who",
        "which",
        "one",
        "some",
        "many",
        "others",
        "both",
        "all",
    }
)
_POSSESSIVE = re.compile(r"(?:’s|'s|’|')$")
_DEFINITE = frozenset({"the", "that", "this"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Figured:
    """A source as found: its name (or description), what it is, and where it stands."""

    name: str
    kind: VoiceKind
    start: int
    end: int


class Cast:
    """The speakers of one article in order of appearance; pronouns look back into it."""

    def __init__(self, text: str, tree: Tree, article: Article) -> None:
        self._text = text
        self._tree = tree
        self._by_token = {n: m for m in tree.annotation.mentions for n in range(m.first, m.last) if m.label in _NAMED}
        self._cited = {(c.start, c.end): c.name for c in article.cites}
        self._persons: list[tuple[int, str]] = self._full_names()
        self._spoke: list[Figured] = []

    def _full_names(self) -> list[tuple[int, str]]:
        found = [(m.first, bare_name(m.text)) for m in self._tree.annotation.mentions if m.label == "PERSON"]
        return [(at, name) for at, name in found if name]

    def figure(self, token: int) -> Figured:
        """Who the noun or pronoun at *token* is, as far as this article tells; it is remembered as having spoken."""
        figured = self._figure(token)
        if figured.kind is not VoiceKind.OUTLET:
            self._spoke.append(figured)
        return figured

    def _figure(self, token: int) -> Figured:
        word = self._tree.tokens[token]
        start, end = self._phrase(token)
        low = word.text.lower()
        if low == "one" and self._tree.children(token, "prep"):
            return Figured(self._text[start:end], VoiceKind.UNNAMED, start, end)
        if low in _PERSONAL:
            return Figured(self._person_before(token) or word.text, self._kind_of_pronoun(token), word.start, word.end)
        if low in _UNRESOLVED:
            return Figured(self._text[start:end], VoiceKind.UNNAMED, start, end)
        named = self._named(token, start, end)
        return named or self._described(token, start, end)

    def _kind_of_pronoun(self, token: int) -> VoiceKind:
        return VoiceKind.PERSON if self._person_before(token) else VoiceKind.UNNAMED

    def _phrase(self, token: int) -> tuple[int, int]:
        held = self._tree.noun_phrase(token)
        run = [n for n in held if n >= min(held)]
        return self._tree.tokens[run[0]].start, self._tree.tokens[run[-1]].end

    def _named(self, token: int, start: int, end: int) -> Figured | None:
        for at, name in self._cited.items():
            if at[0] < end and start < at[1] and self._names_source(token, at):
                return Figured(name, _kind_of_outlet(name), *at)
        for noun in (token, *self._tree.children(token, "appos")):
            mention = self._by_token.get(noun)
            if mention is not None and self._heads(mention, noun):
                return self._of_mention(mention)
        if self._tree.tokens[token].pos == "PROPN":
            return self._proper(token, end)
        return None

    def _names_source(self, token: int, at: tuple[int, int]) -> bool:
        """The noun is the outlet's name, or a noun for a medium beside it ("the Selvig Post newspaper")."""
        inside = at[0] <= self._tree.tokens[token].start < at[1]
        return inside or self._tree.tokens[token].lemma.lower() in word_list("cues", "media.nouns")

    def _heads(self, mention: Mention, noun: int) -> bool:
        """Whether the noun is the head of the name, or the name all there is to the noun."""
        return mention.last - 1 == noun or self._tree.tokens[noun].pos == "PROPN"

    def _of_mention(self, mention: Mention) -> Figured:
        name = bare_name(mention.text)
        start = mention.start + mention.text.find(name) if name in mention.text else mention.start
        kind = _KINDS.get(mention.label, VoiceKind.PARTY)
        if kind is not VoiceKind.PERSON and (outlet := outlet_named(name)):
            return Figured(outlet.name, VoiceKind(outlet.kind), start, start + len(name))
        if kind is VoiceKind.PERSON or (
            kind is VoiceKind.PARTY and not acting_country(name) and self._is_person(mention)
        ):
            return Figured(self._whole_name(name), VoiceKind.PERSON, start, start + len(name))
        return Figured(name, kind, start, start + len(name))

    def _is_person(self, mention: Mention) -> bool:
        """A name the tagger took for a place or body, but that bears a title or is the surname of a person."""
        before = self._tree.tokens[mention.first - 1].text.strip(".").lower() if mention.first else ""
        return before in word_list("titles", "courtesy") or any(
            name.split()[-1] == mention.text for _, name in self._persons if " " in name
        )

    def _whole_name(self, name: str) -> str:
        """The longest name of this article that ends in, or begins with, the same name."""
        if " " in name:
            return name
        longer = sorted({n for _, n in self._persons if " " in n and name in (n.split()[-1], n.split()[0])}, key=len)
        return longer[-1] if len({n.split()[-1] for n in longer}) == 1 else name

    def _proper(self, token: int, end: int) -> Figured:
        """Capitalised words that no tagger named: a body when a body's word is among them, else a person."""
        first = token
        while (
            first > 0
            and self._tree.tokens[first - 1].pos == "PROPN"
            and self._tree.tokens[first - 1].end + 1 >= self._tree.tokens[first].start
        ):
            first -= 1
        start = self._tree.tokens[first].start
        stop = max(self._tree.tokens[token].end, min(end, self._tree.tokens[token].end))
        name = bare_name(self._text[start:stop])
        if outlet := outlet_named(name):
            return Figured(outlet.name, VoiceKind(outlet.kind), start, stop)
        words = {w.lower() for w in name.split()}
        body = words & word_list("cues", "bodies.nouns")
        if body or acting_country(name) or (name.isupper() and " " not in name):
            return Figured(name, VoiceKind.PARTY, start, start + len(name))
        return Figured(self._whole_name(name), VoiceKind.PERSON, start, start + len(name))

    def _described(self, token: int, start: int, end: int) -> Figured:
        """A common noun: a body named before, the person who bore the title, a document, or somebody unnamed."""
        lemma = self._tree.tokens[token].lemma.lower()
        words = self._text[start:end]
        definite = words.split(" ", 1)[0].lower() in _DEFINITE
        if lemma in word_list("cues", "bodies.nouns"):
            bare = definite and len(words.split()) == 2
            owner = self._body_before(token, lemma) if bare else None
            return Figured(owner or words, VoiceKind.UNNAMED if bare and not owner else VoiceKind.PARTY, start, end)
        if lemma in word_list("cues", "documents.nouns"):
            return Figured(words, VoiceKind.DOCUMENT, start, end)
        if definite and (known := self._titled_before(token, lemma)):
            return Figured(known.name, known.kind, start, end)
        return Figured(words, VoiceKind.UNNAMED, start, end)

    def _above(self, token: int) -> str | None:
        """The person who is subject of a clause this one hangs on: "the diver said that he …"."""
        for verb in self._tree.ancestors(token):
            subject = self._tree.subject(verb)
            if subject is None or subject >= token or subject == token:
                continue
            word = self._tree.tokens[subject]
            lemma = "person" if word.lemma.lower() == "one" else word.lemma.lower()
            mention = self._by_token.get(subject)
            if (
                (mention and mention.label == "PERSON")
                or (word.pos == "NOUN" and is_person_noun(lemma))
                or word.lemma == "one"
            ):
                return self._figure(subject).name
        return None

    def _person_before(self, token: int) -> str | None:
        """The subject of the clause above; else the last person who spoke, or who was named before *token*."""
        if above := self._above(token):
            return above
        at = self._tree.tokens[token].start
        spoke = [f for f in self._spoke if f.start < at and f.kind in (VoiceKind.PERSON, VoiceKind.UNNAMED)]
        named = [(n, name) for n, name in self._persons if n < token]
        near = self._tree.tokens[named[-1][0]].start if named else -1
        if spoke and (spoke[-1].start >= near or self._is_recent(token, spoke[-1].start)):
            return spoke[-1].name if spoke[-1].name.lower() not in _UNRESOLVED | _PERSONAL else None
        return self._whole_name(named[-1][1]) if named and self._is_recent(token, near) else None

    def _is_recent(self, token: int, start: int) -> bool:
        """Within the paragraph or the two sentences before it."""
        at = self._tree.tokens[token].start
        between = [s for s in self._tree.annotation.sentences if start < s.start <= at]
        return len(between) <= 3

    def _body_before(self, token: int, lemma: str) -> str | None:
        names = [
            bare_name(m.text)
            for m in self._tree.annotation.mentions
            if m.first < token and m.label == "ORG" and lemma in m.text.lower()
        ]
        if names:
            return names[-1] if len(set(names)) == 1 else None
        at = self._tree.tokens[token].start
        spoke = [f.name for f in self._spoke if f.start < at and f.kind is VoiceKind.PARTY]
        same = [name for name in spoke if lemma in name.lower()]
        if same:
            return same[-1] if len(set(same)) == 1 else None
        firms = [name for name in spoke if not set(name.lower().split()) & word_list("cues", "bodies.nouns")]
        known = lemma in word_list("cues", "firms.nouns") and len(set(firms)) == 1
        return firms[-1] if known else None

    def _titled_before(self, token: int, lemma: str) -> Figured | None:
        """Who was last given as "… official", when the report now says "the official"."""
        at = self._tree.tokens[token].start
        for figured in reversed(self._spoke):
            lead = self._text[max(0, figured.start - 60) : figured.end].lower()
            if figured.start < at and re.search(rf"\b{re.escape(lemma)}\b", lead):
                return figured
        return None

    def last_speaker(self) -> Figured | None:
        """Who spoke last."""
        return self._spoke[-1] if self._spoke else None


_KINDS = {"PERSON": VoiceKind.PERSON, "ORG": VoiceKind.PARTY, "GPE": VoiceKind.PARTY, "NORP": VoiceKind.PARTY}


def _kind_of_outlet(name: str) -> VoiceKind:
    outlet = outlet_named(name)
    return VoiceKind(outlet.kind) if outlet else VoiceKind.OUTLET


def bare_name(text: str) -> str:
    """A name without possessive, article and courtesy title."""
    words = _POSSESSIVE.sub("", text.strip()).split()
    titles = word_list("titles", "courtesy") | {"the"}
    while len(words) > 1 and words[0].strip(".").lower() in titles:
        words = words[1:]
    if len(words) > 2 and is_person_noun(words[0].lower()) and all(w[:1].isupper() for w in words):
        words = words[1:]
    return " ".join(words)


def names_of(mentions: Sequence[Mention]) -> tuple[tuple[str, str], ...]:
    """(bare name, OntoNotes label) of each named thing, in text order, each once."""
    return tuple(
        dict.fromkeys((bare_name(m.text), m.label) for m in mentions if m.label in _NAMED and bare_name(m.text))
    )
