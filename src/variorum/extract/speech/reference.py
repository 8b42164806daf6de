"""Whom a source stands for: names, pronouns and titles, resolved inside the article or left open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from variorum.extract.cues import stance_in
from variorum.extract.names.aged import is_aged, named_of_age
from variorum.extract.names.apposed import apposed_name
from variorum.extract.names.cast import Cast, Player, description_extent
from variorum.extract.names.naming import Register
from variorum.extract.sheet import Extent, Sheet
from variorum.lang.lexicon import word_list
from variorum.lang.names import bare_name
from variorum.values import Stance, VoiceKind

from .contents import covers
from .players import is_repeat, is_told_apart, kind_of, name_of, only
from .sources import Source, source_at

_SINGULAR = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
_THING = frozenset({"it", "its", "itself"})
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_PLACING = frozenset({"at", "in", "near", "outside", "across", "off"})
_DEFINITE = frozenset({"the", "that", "this"})
_KINDS = {"person": VoiceKind.PERSON, "outlet": VoiceKind.OUTLET, "agency": VoiceKind.AGENCY}
# A pronoun's bearer stands at most this many sentences before it.
_REACH = 3


@dataclass(frozen=True, slots=True)
class Figured:
    """A source as far as the article tells who it is; ``name`` is ``None`` when that must stay open."""

    name: str | None
    kind: VoiceKind
    extent: Extent
    token: int
    words: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, with the token of the name and of the cue: what later pronouns and titles look back to.

    ``answered_from`` is the sentence from which on somebody else answers the speaker's question.
    """

    figured: Figured
    cue: int
    sentence: int
    answered_from: int | None = None


@dataclass(frozen=True, slots=True)
class Resolver:
    """Sheet, names and cast of one article: all that is needed to tell who is meant."""

    sheet: Sheet
    register: Register
    cast: Cast

    def figure(self, source: Source, spoken: Sequence[Speaker], contents: Sequence[Extent] = ()) -> Figured:
        """Whom the source stands for; *spoken* are those who spoke before it, in text order.

        Nobody named in the words themselves (*contents*) is meant by a pronoun: speakers do not name themselves.
        """
        word = self.sheet.tree.tokens[source.bearer]
        low = word.text.lower()
        if low in _SINGULAR:
            found = self._pronoun(source, self._person(source.bearer, _SINGULAR[low], spoken, contents))
            return replace(found, kind=VoiceKind.PERSON) if found.kind is VoiceKind.PARTY else found
        if low in _PLURAL or low in _THING:
            kinds = ("people", "body") if low in _PLURAL else ("body", "document")
            return self._pronoun(source, self._group(source.bearer, kinds, spoken))
        if word.pos == "PRON" and not self.sheet.tree.children(source.bearer, "prep"):
            return Figured(None, VoiceKind.UNNAMED, source.extent, source.bearer, self.sheet.words(source.extent))
        return self._named(source) or self._described(source, spoken)

    def pair(self, source: Source) -> tuple[Figured, ...]:
        """The two persons, or more, whom "they" stands for: joined as the subject of the nearest sentence.

        Empty where the pronoun is another, or several people or a body lead that sentence or its own.
        """
        tree, token = self.sheet.tree, source.bearer
        if tree.tokens[token].text.lower() not in ("they", "both"):
            return ()
        here = self.cast.sentence_of(token)
        near = [p for p in self.cast.before(token) if p.sentence >= here - 1 and p.leads]
        if any(p.kind in ("people", "body") for p in near):
            return ()
        last = max((p.sentence for p in near), default=here)
        persons = [p for p in near if p.sentence == last and p.humane and p.named]
        joined = set(tree.conjuncts(persons[0].token)) if persons else set()
        if len({p.name for p in persons}) < 2 or any(p.token not in joined for p in persons):
            return ()
        words = self.sheet.words(source.extent)
        return tuple(Figured(p.name, VoiceKind.PERSON, source.extent, p.token, words) for p in persons)

    def _pronoun(self, source: Source, player: Figured | Player | None) -> Figured:
        words = self.sheet.words(source.extent)
        if player is None:
            return Figured(None, VoiceKind.UNNAMED, source.extent, source.bearer, words)
        if isinstance(player, Figured):
            return Figured(player.name, player.kind, source.extent, player.token, words)
        if is_repeat(player):
            player = self._borne_before(player.token) or player
        return Figured(name_of(player), kind_of(player), source.extent, player.token, words)

    # ── pronouns ────────────────────────────────────────────────────────────────────────────────

    def _person(
        self, token: int, gender: str, spoken: Sequence[Speaker], contents: Sequence[Extent]
    ) -> Figured | Player | None:
        """The person a "he" or "she" stands for: the speaker over it, then the nearest who leads a sentence."""
        asker = self._asker(token, spoken)
        doer = self._doer_over(token)

        def is_inside(player: Player) -> bool:
            return covers(contents, *player.extent) and not self._goes_on(player, token)

        def may_be(player: Player) -> bool:
            fitting = player.humane and player.gender in (None, gender) and player.name != asker
            return fitting and player.token != doer and not self._is_scene(player.token)

        over = self._speaker_over(token, spoken, lambda f: self._is_person(f, gender))
        said = [s for s in spoken if s.figured.name not in (None, asker) and self._is_person(s.figured, gender)]
        found = over or self._nearest(token, lambda p: may_be(p) and not is_inside(p), spoken, said)
        aside = isinstance(found, Player) and not found.leads and found.token not in {s.figured.token for s in spoken}
        if aside and any(p.leads and may_be(p) and is_inside(p) for p in self._here(token)):
            return None  # "The mayor's wife sang. The minister would come, she said"
        return found

    def _here(self, token: int) -> Sequence[Player]:
        """The players before the token in its sentence."""
        here = self.cast.sentence_of(token)
        return [p for p in self.cast.before(token) if p.sentence == here]

    def _goes_on(self, player: Player, token: int) -> bool:
        """Whether who speaks before a colon says on behind it: "Venn denied it: the alarm was given, she said"."""
        tree = self.sheet.tree
        verb = tree.tokens[player.token].head
        says = player.leads and stance_in("clause", tree.lemma(verb)) is not None
        return says and any(tree.tokens[n].text in (":", ";") for n in range(verb, token))

    def _doer_over(self, token: int) -> int | None:
        """Who acts on the pronoun in its own clause, and is not meant by it: "the judge quoted him as saying"."""
        tree = self.sheet.tree
        word = tree.tokens[token]
        return tree.own_subject(word.head) if word.dep in ("dobj", "dative") else None

    def _asker(self, token: int, spoken: Sequence[Speaker]) -> str | None:
        """Who asked a question right before the sentence of the token: the answer is another's."""
        last = spoken[-1] if spoken else None
        if last is None or last.answered_from is None:
            return None
        return last.figured.name if self.cast.sentence_of(token) >= last.answered_from else None

    def _is_scene(self, token: int) -> bool:
        """Whether the name stands where a place stands ("the mill at Torv"), whatever the tagger calls it."""
        tree = self.sheet.tree
        word = tree.tokens[token]
        return word.dep == "pobj" and tree.lemma(word.head) in _PLACING

    def _group(self, token: int, kinds: tuple[str, ...], spoken: Sequence[Speaker]) -> Figured | Player | None:
        """Several people or a body; for "they" people of the same sentence first, and two of them leave it open."""
        over = self._speaker_over(token, spoken, lambda f: self._player_kind(f) in kinds)
        if over is not None:
            return over
        asserted = [s for s in spoken if stance_in("clause", self.sheet.tree.lemma(s.cue)) is Stance.ASSERTS]
        if "people" not in kinds and (called := self._speaker_over(token, asserted, self._may_be_body)) is not None:
            return replace(called, kind=VoiceKind.PARTY)
        here = self.cast.sentence_of(token)
        people = [p for p in self.cast.before(token) if p.sentence == here and p.kind == "people"]
        if "people" in kinds and people:
            return only(people)
        lowest = self._paragraph_start(here)
        single = "people" not in kinds

        def fits(player: Player) -> bool:
            several = single and player.kind == "document" and self.sheet.tree.tokens[player.token].tag == "NNS"
            return player.kind in kinds and player.leads and player.sentence >= lowest and not several

        return self._nearest(token, fits, spoken) or (self._called_it(token, spoken) if single else None)

    def _may_be_body(self, figured: Figured) -> bool:
        """Whether one word that the tagger took for a person's name may be a body's: "Orsol said it would sue"."""
        player = self.cast.at(figured.token)
        alone = figured.name is not None and " " not in figured.name and figured.kind is VoiceKind.PERSON
        return alone and (player is None or player.gender is None)

    def _called_it(self, token: int, spoken: Sequence[Speaker]) -> Figured | None:
        """Who spoke before a sentence that opens with "it": a body, though its name was taken for a person's."""
        here = self.cast.sentence_of(token)
        last = [s.figured for s in spoken if s.sentence == here - 1 and s.figured.name]
        players = [self.cast.at(figured.token) for figured in last]
        known = any(player is None or player.gender or player.kind != "person" for player in players)
        if self.cast.starts[here] != token or len({figured.name for figured in last}) != 1 or known:
            return None
        return replace(last[-1], kind=VoiceKind.PARTY)

    def _paragraph_start(self, number: int) -> int:
        """The first sentence "it" looks back to: of its paragraph, or any where it opens one."""
        sentences = self.sheet.tree.annotation.sentences
        first = number
        while first > 0 and sentences[first - 1].paragraph == sentences[number].paragraph:
            first -= 1
        return first if first < number else 0

    def _is_person(self, figured: Figured, gender: str) -> bool:
        player = self.cast.at(figured.token)
        if player is None:
            return figured.kind is VoiceKind.PERSON
        return player.humane and player.gender in (None, gender)

    def _player_kind(self, figured: Figured) -> str:
        player = self.cast.at(figured.token)
        return player.kind if player else "person" if figured.kind is VoiceKind.PERSON else "other"

    def _speaker_over(self, token: int, spoken: Sequence[Speaker], fits: Callable[[Figured], bool]) -> Figured | None:
        """Who speaks the clause the pronoun stands in ("she said she …"), when it may be meant."""
        above = {token, *self.sheet.tree.ancestors(token)}
        for speaker in reversed(spoken):
            if speaker.cue in above and speaker.figured.name and fits(speaker.figured):
                return speaker.figured
        return None

    def _nearest(
        self, token: int, fits: Callable[[Player], bool], spoken: Sequence[Speaker], said: Sequence[Speaker] = ()
    ) -> Figured | Player | None:
        """Sentence by sentence backwards: who leads or spoke there; two who fit leave it open.

        Beside somebody who spoke, who only leads a clause under another is not meant. *said* are those who fit
        and spoke, also where only a pronoun names them.
        """
        here = self.cast.sentence_of(token)
        heard = {s.figured.token for s in spoken}
        before = self.cast.before(token)
        number, furthest = here, here - _REACH
        while number >= max(0, furthest):
            fitting = [p for p in before if p.sentence == number and fits(p)]
            spoke = [p for p in fitting if p.token in heard]
            told = {s.figured.name: s.figured for s in said if s.sentence == number < here}
            if len(told) == 1 and not spoke and all(not p.leads or self._is_under(p.token) for p in fitting):
                return next(iter(told.values()))
            taken_up = number < here and self._is_taken_up(token, number, fitting, heard)
            if fitting and not taken_up:
                leading = [p for p in fitting if p.leads or p.token in heard]
                if spoke and number < here:
                    leading = [p for p in leading if p in spoke or not self._is_under(p.token)]
                if leading or number < here:
                    return only(self._of_told_gender(token, leading or fitting, fitting))
            furthest -= int(taken_up or (number < here and self._goes_on_by(token, number)))
            number -= 1
        return None

    def _is_taken_up(self, token: int, number: int, fitting: Sequence[Player], heard: set[int]) -> bool:
        """Whether the sentence goes on about somebody by the same pronoun, and those who fit in it only stand by.

        Of "Told of it by a reporter, she smiled." a later "she" is not the reporter; nor a place named for somebody,
        while one whom the report has told to be man or woman may be meant.
        """
        if not fitting or any((p.named and p.gender) or p.leads or p.token in heard for p in fitting):
            return False
        return self._goes_on_by(token, number)

    def _goes_on_by(self, token: int, number: int) -> bool:
        """Whether the same pronoun acts in the sentence."""
        word = self.sheet.tree.tokens[token].text.lower()
        starts = self.cast.starts
        stop = starts[number + 1] if number + 1 < len(starts) else len(self.sheet.tree.tokens)
        tokens = self.sheet.tree.tokens[starts[number] : stop]
        return any(t.text.lower() == word and t.dep in ("nsubj", "nsubjpass") for t in tokens)

    def _of_told_gender(self, token: int, leading: Sequence[Player], fitting: Sequence[Player]) -> Sequence[Player]:
        """Of those who fit the one the report tells to be man or woman, where it does not say so of those who lead.

        "Tam Ek was met by his wife, Ina. She laughed."
        """
        gender = _SINGULAR.get(self.sheet.tree.tokens[token].text.lower())
        told = [p for p in fitting if gender and p.gender == gender and p.named]
        return told if told and not any(p.gender for p in leading) else leading

    def _is_under(self, token: int) -> bool:
        tree = self.sheet.tree
        root = tree.clause_root(token)
        return tree.tokens[root].dep in ("advcl", "ccomp", "relcl", "acl", "pcomp") or bool(tree.children(root, "mark"))

    # ── names and descriptions ──────────────────────────────────────────────────────────────────

    def _named(self, source: Source) -> Figured | None:
        """The name at the head of the source, or beside it: apposition, the outlet before "newspaper"."""
        tree = self.sheet.tree
        head = source.bearer
        extent = source.extent
        named = self.register.at(head)
        if named is None and tree.lemma(head) in word_list("speakers", "media"):
            named = next(
                (n for n in map(self.register.at, tree.noun_phrase(head)) if n and n.kind in ("outlet", "agency")), None
            )
        if named is None:
            named = apposed_name(self.sheet, self.register, head)
        if named is None:
            return None
        return Figured(named.name, _KINDS.get(named.kind, VoiceKind.PARTY), extent, head, self.sheet.words(extent))

    def _described(self, source: Source, spoken: Sequence[Speaker]) -> Figured:
        """A common noun: who bore the title before, else the description itself."""
        tree = self.sheet.tree
        head = source.bearer
        start, end = description_extent(tree, head)
        extent = (start, end) if source.token == head else source.extent
        words = " ".join(self.sheet.text[start:end].split()).removesuffix("'s").removesuffix("’s")
        kind = self._kind(head, words)
        aged = named_of_age(tree, self.register, head) if is_aged(tree, head) else None
        if aged is not None:
            return Figured(aged.name, VoiceKind.PERSON, extent, head, words)
        first = words.split(" ", 1)[0].lower()
        kin = first in _OWNERS and tree.lemma(head) in word_list("speakers", "kin")
        known = self._borne_before(head) if first in _DEFINITE or kin else None
        if known is not None:
            return Figured(name_of(known), kind_of(known), extent, known.token, words)
        name = bare_name(words) if kind is VoiceKind.PARTY else self._owned(head, words, spoken)
        return Figured(name, kind, extent, head, words)

    def _owned(self, head: int, words: str, spoken: Sequence[Speaker]) -> str:
        """A description with its owner named: "his office" is "Tam Ek's office"; the words themselves elsewhere.

        Of a body only who speaks for it: "its lawyers".
        """
        owners = self.sheet.tree.children(head, "poss")
        first, _, rest = words.partition(" ")
        kind = {"his": VoiceKind.PERSON, "her": VoiceKind.PERSON, "its": VoiceKind.PARTY}.get(first.lower())
        deputy = self.sheet.tree.lemma(head) in word_list("speakers", "deputies")
        if kind is None or not owners or not rest or (kind is VoiceKind.PARTY and not deputy):
            return words
        owner = self.figure(source_at(self.sheet, owners[0], head), spoken)
        described = (
            kind is VoiceKind.PERSON and owner.kind is VoiceKind.UNNAMED and (owner.name or "").startswith("the ")
        )
        return f"{owner.name}'s {rest}" if owner.name and (owner.kind is kind or described) else words

    def _kind(self, head: int, words: str) -> VoiceKind:
        """A body told from others ("the transport ministry", "police") is a party; "the club" alone is not named."""
        player = self.cast.at(head)
        if player is not None and player.kind == "document":
            return VoiceKind.DOCUMENT
        relative = words.split(" ", 1)[0].lower() in _OWNERS
        told_apart = not relative and (" " in bare_name(words) or words == bare_name(words))
        return VoiceKind.PARTY if player is not None and player.kind == "body" and told_apart else VoiceKind.UNNAMED

    def _borne_before(self, head: int) -> Player | None:
        """The one player before who is all that the description says; several of them leave it open."""
        tree = self.sheet.tree
        said = {tree.lemma(n) for n in tree.noun_phrase(head) if tree.tokens[n].pos in _SAYING}
        mine = self.cast.at(head)
        kind = mine.kind if mine else None
        fitting = [
            p
            for p in self.cast.before(head)
            if said <= p.roles
            and p.kind == kind
            and (p.named or p.token not in self.sheet.quoted)
            and (not is_repeat(p) or (said < p.roles and is_told_apart(p)))
        ]
        if len({p.name for p in fitting}) == 1:
            return fitting[0]
        if len({p.name for p in fitting if p.named}) == 1 and fitting[-1].named:
            return fitting[-1]  # "a bishop" of the headline has since been named
        here = self.cast.sentence_of(head)
        return only([p for p in fitting if here - p.sentence <= _REACH])


_SAYING = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
