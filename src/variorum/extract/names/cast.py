"""Who can be meant: the persons and bodies of an article in the order it brings them on."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.extract.sheet import Extent, Sheet, read_tokens
from variorum.lang.grammar import SUBJECTS, Tree
from variorum.lang.lexicon import word_list

from .aged import age_phrase, is_aged
from .apposed import apposed_name
from .naming import Named, Register, may_be_person
from .occupations import is_occupation

_CROWD = 12  # players looked back at
_BROUGHT = frozenset({"NOUN", "PROPN", "NUM"})
_NOUNS = frozenset({"NOUN", "PROPN", "NUM", "PRON", "DET"})
_OWNS = {"his": "male", "her": "female"}
_ACTS = {"he": "male", "she": "female"}
_QUALITIES = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """Somebody brought on at a token: person or body, named or only described.

    ``roles`` are the lemmas that say what they are ("foreign", "minister"); ``leads`` whether they
    are the subject of a main clause; ``sentence`` counts from the start of the article; ``humane`` whether
    "he" or "she" may mean them, the tagger's word for it or not.
    """

    token: int
    sentence: int
    name: str
    kind: str  # person, people, body, document
    named: bool
    gender: str | None
    roles: frozenset[str]
    leads: bool
    extent: Extent
    humane: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """All players of an article in text order."""

    players: tuple[Player, ...]
    starts: tuple[int, ...]

    def before(self, token: int) -> Sequence[Player]:
        """The players brought on before *token*."""
        return self.players[: bisect_left(self.players, token, key=lambda p: p.token)]

    def sentence_of(self, token: int) -> int:
        """The number of the sentence a token stands in."""
        return bisect_left(self.starts, token + 1) - 1

    def at(self, token: int) -> Player | None:
        """The player whose head is the token."""
        n = bisect_left(self.players, token, key=lambda p: p.token)
        return self.players[n] if n < len(self.players) and self.players[n].token == token else None


def gather_cast(sheet: Sheet, register: Register) -> Cast:
    """The cast of an article. Linear but for long noun phrases."""
    starts = tuple(s.first for s in sheet.tree.annotation.sentences)
    found: dict[int, Player] = {}
    for number, sentence in enumerate(sheet.tree.annotation.sentences):
        for token in read_tokens(sentence):
            brings = token in register.by_token or sheet.tree.tokens[token].pos in _BROUGHT
            player = _player(sheet, register, token, number) if brings else None
            if player is not None:
                found[token] = player
    players = tuple(found[token] for token in sorted(found))
    return Cast(_gendered(tuple(_told_gender(sheet.tree, players))), starts)


def _player(sheet: Sheet, register: Register, token: int, number: int) -> Player | None:
    tree = sheet.tree
    named = register.at(token)
    if named is not None and _heads(tree, named, token):
        kind = {"person": "person", "place": "body", "party": "body"}.get(named.kind)
        return _brought(sheet, (token, number), (named.name, kind), named) if kind else None
    kind = _described_kind(tree, token) if named is None else None
    if kind is None or tree.tokens[token].dep in ("compound", "appos", "attr", "amod"):
        return None
    apposed = apposed_name(sheet, register, token) if kind in ("person", "body") else None
    start, end = description_extent(tree, token)
    words = " ".join(sheet.text[start:end].split()).removesuffix("'s").removesuffix("’s")
    player = _brought(sheet, (token, number), (words, kind), None)
    return player if apposed is None else replace(player, name=apposed.name, named=True)


def _heads(tree: Tree, named: Named, token: int) -> bool:
    """Whether the token is the head of the name."""
    head = tree.tokens[token].head
    return not named.first <= head < named.last or head == token


def _described_kind(tree: Tree, token: int) -> str | None:
    """What a common noun brings on: a person, several, a body, a document, or nobody."""
    word = tree.tokens[token]
    if word.pos not in ("NOUN", "PROPN", "NUM"):
        return None
    lemma = word.lemma.lower()
    if lemma in word_list("speakers", "people") or is_occupation(lemma):
        return "people" if word.tag in ("NNS", "NNPS") or lemma == "people" else _one_or_people(tree, token)
    if word.pos == "NUM" and any(tree.lemma(n) == "of" for n in tree.children(token, "prep")):
        return "person" if word.text.lower() == "one" and _of_people(tree, token) else None
    if lemma in word_list("speakers", "documents"):
        return "document"
    return "body" if lemma in word_list("speakers", "bodies") else None


def _one_or_people(tree: Tree, token: int) -> str | None:
    if tree.tokens[token].text.lower() == "one" and not _of_people(tree, token):
        return None
    return "person"


def _of_people(tree: Tree, token: int) -> bool:
    return any(
        tree.lemma(noun) in word_list("speakers", "people") or is_occupation(tree.lemma(noun))
        for of in tree.children(token, "prep")
        for noun in tree.children(of, "pobj")
    )


def _brought(sheet: Sheet, place: tuple[int, int], called: tuple[str, str], named: Named | None) -> Player:
    """The player at *place* (token, sentence), *called* (name, kind)."""
    tree = sheet.tree
    (token, number), (name, kind) = place, called
    roles = frozenset(_roles(tree, token, named))
    extent = (named.start, named.end) if named else description_extent(tree, token)
    humane = kind == "person" or (named is not None and may_be_person(named))
    return Player(
        token=token,
        sentence=number,
        name=name,
        kind=kind,
        named=named is not None,
        gender=_gender(roles),
        roles=roles,
        leads=_leads(tree, token),
        extent=extent,
        humane=humane,
    )


def description_extent(tree: Tree, token: int) -> Extent:
    """The stretch of a description: the noun with what stands before it and its "of" phrase."""
    if is_aged(tree, token):
        whole = age_phrase(tree, token)
        return tree.tokens[whole[0]].start, tree.tokens[whole[1]].end
    held = tree.noun_phrase(token)
    first = last = held.index(token)
    while first > 0 and held[first - 1] == held[first] - 1:
        first -= 1
    while held[first] < token and tree.tokens[held[first]].dep in ("cc", "advmod") and _is_turn(tree, held[first]):
        first += 1
    while last + 1 < len(held) and held[last + 1] == held[last] + 1:
        last += 1
    stop = _spoken_for(tree, token, held[last])
    return tree.tokens[_word_start(tree, held[first])].start, tree.tokens[held[last] if stop is None else stop].end


def _is_turn(tree: Tree, token: int) -> bool:
    """Whether the word only leads on: "and then the mayor"."""
    return tree.tokens[token].text.lower() in ("and", "then", "but", "so", "now", "again")


def _word_start(tree: Tree, token: int) -> int:
    """The first token of the word that a hyphen joins the token to ("ex-employee"), with its article."""
    first = token
    while first > 1 and tree.tokens[first - 1].text == "-" and _touches(tree, first - 1) and _touches(tree, first):
        first -= 2
    joined = first < token and first > 0 and tree.tokens[first - 1].tag in ("DT", "PRP$")
    return first - 1 if joined else first


def _touches(tree: Tree, token: int) -> bool:
    """Whether no blank stands between the token and the one before it."""
    return tree.tokens[token - 1].end == tree.tokens[token].start


def _spoken_for(tree: Tree, token: int, last: int) -> int | None:
    """The end of "for the mine" right behind "a spokeswoman"; ``None`` where nobody is spoken for."""
    if not tree.lemma(token).startswith("spokes"):
        return None
    for led in tree.children(token, "prep"):
        below = [n for noun in tree.children(led, "pobj") for n in tree.noun_phrase(noun)]
        if tree.lemma(led) == "for" and led == last + 1 and below:
            return max(below)
    return None


def _roles(tree: Tree, token: int, named: Named | None) -> list[str]:
    """Lemmas beside the head that say what somebody is, its appositions included."""
    beside = [*tree.children(token, "compound", "amod", "nmod", "poss", "nummod"), *_appositions(tree, token)]
    if named is None:
        beside.append(token)
    found: list[str] = [w.lower() for w in named.name.split()] if named and named.kind == "party" else []
    for n in beside:
        held = tree.noun_phrase(n) if tree.tokens[n].dep in ("appos", "compound", "nmod", "attr") else (n,)
        found.extend(tree.lemma(m) for m in held if tree.tokens[m].pos in _QUALITIES and not _is_owner(tree, m, n))
    return found


def _is_owner(tree: Tree, token: int, head: int) -> bool:
    """Whether the token is a name behind the "of" of a description: "one of the crew of the Lady Orla" is no lady."""
    return token > head and tree.tokens[token].pos == "PROPN"


def _appositions(tree: Tree, token: int) -> list[int]:
    """Appositions of the token, and what it is itself in apposition to or said to be."""
    found = list(tree.children(token, "appos"))
    word = tree.tokens[token]
    if word.dep == "appos":
        found.append(word.head)
    if word.dep in SUBJECTS and tree.lemma(word.head) == "be":
        found.extend(tree.children(word.head, "attr"))
    return [n for n in found if tree.tokens[n].pos in _NOUNS]


def _gender(roles: frozenset[str]) -> str | None:
    bare = {role.strip(".") for role in roles}
    male, female = bare & word_list("titles", "male"), bare & word_list("titles", "female")
    if bool(male) == bool(female):
        return None
    return "male" if male else "female"


def _leads(tree: Tree, token: int) -> bool:
    """Whether the player is the subject of a clause that is not relative."""
    while tree.tokens[token].dep == "conj":
        token = tree.tokens[token].head
    word = tree.tokens[token]
    if word.dep == "pobj" and tree.tokens[word.head].text.lower() == "for" and word.head > 0:
        named = word.pos == "PROPN" or bool(tree.children(token, "appos"))
        return named and tree.tokens[word.head - 1].text == "As"  # "As for the minister, Ana Ruiz, her pledge …"
    return word.dep in SUBJECTS and tree.tokens[word.head].dep not in ("relcl", "acl")


def _told_gender(tree: Tree, players: Sequence[Player]) -> Iterator[Player]:
    """The players with the gender that "Ana Ruiz said she …" tells, where nobody else could be meant.

    Nobody else: no other person in that or the two sentences before.
    """
    for n, player in enumerate(players):
        if not player.named or not player.humane or player.gender is not None:
            yield player
            continue
        told = _pronoun_under(tree, player)
        near = [p for p in players[max(0, n - _CROWD) : n] if p.sentence >= player.sentence - 2 and p.humane]
        alone = told is not None and all(p.name == player.name for p in near)
        gender = told if alone else _owner_under(tree, player) or _pronoun_behind_who(tree, player)
        yield player if gender is None else replace(player, gender=gender)


def _pronoun_under(tree: Tree, player: Player) -> str | None:
    """The gender of the pronoun that is, or owns, the subject of what the player says."""
    verb = tree.tokens[player.token].head
    if tree.tokens[player.token].dep != "nsubj" or tree.tokens[verb].pos != "VERB":
        return None
    for clause in tree.children(verb, "ccomp"):
        subjects = tree.children(clause, "nsubj", "nsubjpass")
        if clause > verb and subjects:
            owner = next((_OWNS.get(tree.tokens[n].text.lower()) for n in tree.children(subjects[0], "poss")), None)
            return _ACTS.get(tree.tokens[subjects[0]].text.lower()) or owner  # "said his group would …"
    return None


def _pronoun_behind_who(tree: Tree, player: Player) -> str | None:
    """The gender of the subject below "who": "was Ana Ruiz, who sings when she is not at sea"."""
    for clause in tree.children(player.token, "relcl"):
        below = tree.subtree(clause)
        if not any(tree.tokens[n].text.lower() == "who" and tree.tokens[n].head == clause for n in below):
            continue
        told = {_ACTS.get(tree.tokens[n].text.lower()) for n in below if tree.tokens[n].dep in SUBJECTS} - {None}
        others = any(tree.tokens[n].entity == "PERSON" for n in below)
        return told.pop() if len(told) == 1 and not others else None
    return None


def _owner_under(tree: Tree, player: Player) -> str | None:
    """The gender that kin told of the subject of a verb tell of it: "was met by his wife", "lost her son"."""
    word, verb = tree.tokens[player.token], tree.tokens[player.token].head
    if word.dep not in ("nsubj", "nsubjpass"):
        return None
    led = [n for p in tree.children(verb, "prep", "agent") for n in tree.children(p, "pobj")]
    nouns = [
        n for n in (*tree.children(verb, "dobj"), *led) if n > verb and tree.lemma(n) in word_list("speakers", "kin")
    ]
    told = {_OWNS.get(tree.tokens[m].text.lower()) for n in nouns for m in tree.children(n, "poss")} - {None}
    return told.pop() if len(told) == 1 else None


def _gendered(players: tuple[Player, ...]) -> tuple[Player, ...]:
    """Players of one name share the gender any of them shows."""
    shown = {p.name: p.gender for p in players if p.named and p.gender}
    return tuple(replace(p, gender=shown[p.name]) if p.named and p.name in shown else p for p in players)
