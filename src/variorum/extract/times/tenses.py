"""On which side of the report a time lies, by the clause it hangs on: "would reopen on Monday", "opened on Friday"."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from variorum.lang.alternatives import any_of
from variorum.lang.grammar import Tree, tokens_within
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Span

from .terms import is_over

# "had been repaired by April": what is over lies behind, deadline or not.
_PERFECT = re.compile(
    r"\b(?:had|has|have)(?: (?:not|never|already|all|only|just))?(?: been)? [a-z]+(?:ed|[a-z]n|t|d)\b[^,;:]*$"
)
_DAY_OF = re.compile(r" (?:as )?(?:an?|the) (?:[a-z]+ ){0,3}?(?:day|holiday|deadline)\b")
_TERM = re.compile(r"\b(?:by|(?P<until>until|till)) $", re.IGNORECASE)
_CONDITIONS = frozenset({"if", "unless", "provided"})
_BESIDE = frozenset({"appos", "dep", "ROOT"})  # how a noun hangs that stands beside its sentence
_CLIMB = 12  # heads between a time and its verb; a longer way is a broken parse


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, where it begins in the text, and the parse of the text where there is one.

    ``ahead`` holds, where it is known already, the places of the text whose times are still to come.
    """

    words: str
    base: int
    tree: Tree | None = None
    ahead: tuple[Span, ...] | None = None

    def is_ahead(self, start: int, end: int) -> bool:
        """Whether the time at *start*..*end* of the sentence is still to come when the report is told."""
        if self.ahead is not None:
            return any(s.start < self.base + end and self.base + start < s.end for s in self.ahead)
        before = self.words[max(0, start - 60) : start]
        if before.lower().endswith(("as of ", "as at ", "since ")) or _papers().search(before):
            return False  # a count can only have been made, a letter only have been written
        if before.lower().endswith(_from_then()):
            return True
        held = tokens_within(self.tree, self.base + start, self.base + end) if self.tree else range(0)
        if term := _TERM.search(before):
            over = _is_term_over(self.tree, held, until=bool(term["until"])) if self.tree and held else None
            return not (bool(_PERFECT.search(before)) if over is None else over)
        if _is_named(before, self.words[end : end + 60]):
            return True
        told = lies_ahead(self.tree, held) if self.tree and held else None
        if told is None and before.lower().endswith("before ") and self.tree and held:
            return _is_present(self.tree, held)
        if told is not None:
            return told
        return _tells_ahead(self.words) and not (_behind().search(before) and not _ahead().search(before[-30:]))

    def is_set_then(self, start: int) -> bool:
        """Whether the time is a term set on a weekday told before it: "ordered them on Friday to leave by Sunday"."""
        if self.tree is None or not self.words[:start].lower().endswith("by "):
            return False
        held = tokens_within(self.tree, self.base + start, self.base + start + 1)
        _, verb = _path(self.tree, held)
        return verb is not None and _is_set_on_weekday(self.tree, verb)


def _is_set_on_weekday(tree: Tree, verb: int) -> bool:
    above = tree.tokens[verb].head
    asked = tree.tokens[above].tag == "VBD" and tree.lemma(above) in word_list("times", "tense.demanding")
    days = word_list("times", "weekdays")
    return asked and any(tree.tokens[n].text.lower() in days for n in range(above + 1, verb))


@cache
def _papers() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load_lexicon('times')['tense']['papers'])}s? of $", re.IGNORECASE)


@cache
def _from_then() -> tuple[str, ...]:
    return tuple(f"{words} " for words in load_lexicon("times")["tense"]["from_then"])


def _is_named(before: str, behind: str) -> bool:
    """Whether a day is named something to come: "declared Saturday a day of mourning"."""
    return _DAY_OF.match(behind) is not None and _naming().search(before) is not None


@cache
def _naming() -> re.Pattern[str]:
    stems = sorted(verb.removesuffix("e") for verb in word_list("times", "tense.naming"))
    return re.compile(rf"\b(?:{'|'.join(stems)})(?:e|es|s|ed|ing)? $")


@lru_cache(maxsize=4)  # once for all times of a sentence: linear in it
def _tells_ahead(words: str) -> bool:
    return bool(_ahead().search(words))


@cache
def _ahead() -> re.Pattern[str]:
    """Words that put the days of their sentence ahead of the report."""
    return re.compile(rf"\b{any_of(load_lexicon('times')['tense']['ahead'])}\b|[’']ll\b")


@cache
def _behind() -> re.Pattern[str]:
    """A verb of the past right before a time puts it behind the report, whatever else its sentence says."""
    return re.compile(
        rf"\b(?:{any_of(load_lexicon('times')['tense']['said'])}|(?<!be )(?<!is )(?<!are )[A-Za-z][a-z]*ed)"
        rf"(?: (?!to\b|for\b|by\b|until\b|will\b)[A-Za-z’'-]+){{0,3}}(?: on| late| early)? $"
    )


def lies_ahead(tree: Tree, held: range) -> bool | None:
    """Whether the time at the tokens *held* is still to come when the report is told.

    ``None`` where its clause does not say: present tense, no verb, an open modal.
    """
    above, verb = _path(tree, held)
    if _has_lapsed(tree, verb):
        return False
    if _is_planned(tree, above, verb):
        return True
    told = None if verb is None else _is_ahead(tree, verb, 0)
    return False if told and verb is not None and _befell(tree, above, verb) else told


def _path(tree: Tree, held: range) -> tuple[list[int], int | None]:
    """The tokens from a time up to the verb it hangs on, and the verb."""
    above: list[int] = []
    at = next((n for n in held if tree.tokens[n].head not in held), None)
    while at is not None and tree.tokens[at].pos not in ("VERB", "AUX") and len(above) < _CLIMB:
        above.append(at)
        at = tree.tokens[at].head if tree.tokens[at].head != at else None
    return above, at if at is not None and tree.tokens[at].pos in ("VERB", "AUX") else None


def _is_present(tree: Tree, held: range) -> bool:
    """Whether what is not before a time is told in the present: "they do not open before July"."""
    _, verb = _path(tree, held)
    if verb is None:
        return False
    return any(tree.tokens[n].tag in ("VBZ", "VBP") for n in (verb, *tree.children(verb, "aux", "auxpass")))


def _is_term_over(tree: Tree, held: range, *, until: bool) -> bool | None:
    """Whether a day told with "by" or "until" lies behind; ``None`` without a verb."""
    above, verb = _path(tree, held)
    if above[2:] and tree.tokens[above[2]].pos == "NOUN" and tree.tokens[above[2]].dep in _BESIDE:
        return False  # "its timetable stood: a decision by Friday"
    return None if verb is None else is_over(tree, verb, _is_ahead(tree, verb, 0), until=until)


def _befell(tree: Tree, above: list[int], verb: int) -> bool:
    """Whether the time is that of a mishap ("who fell in the crash on Monday will be paid") that nobody foretells."""
    foretold = above[:1] > [verb] and tree.lemma(verb) in word_list("times", "tense.foretelling")
    mishaps = word_list("times", "tense.mishaps")
    return not foretold and any(tree.lemma(n) in mishaps for n in above)


def _is_planned(tree: Tree, above: list[int], verb: int | None) -> bool:
    """As in "a strike for Monday", "was moved to Friday", "ahead of Sunday's vote", "called to a vigil on Monday"."""
    words = [tree.lemma(n) for n in above]
    if "ahead" in words or (verb is not None and _is_called(tree, above, verb)):
        return True
    if words[1:2] == ["for"] and words[2:3] and words[2] in word_list("times", "tense.records"):
        return False  # "the figures for April"
    shifted = verb is not None and tree.lemma(verb) in word_list("times", "tense.shifting")
    return words[1:2] == ["for"] or (words[1:] == ["to"] and shifted and not _from_before(tree, above[-1]))


def _has_lapsed(tree: Tree, verb: int | None) -> bool:
    """Whether what was set for the day is over: "the deadline they had set for Friday passed"."""
    if verb is None or tree.tokens[verb].dep not in ("relcl", "acl"):
        return False
    above = tree.tokens[tree.tokens[verb].head].head
    return tree.lemma(above) in word_list("times", "tense.lapsing") and tree.tokens[above].tag == "VBD"


def _is_called(tree: Tree, above: list[int], verb: int) -> bool:
    """Whether people have been called to something on the day."""
    if tree.lemma(verb) not in word_list("times", "tense.calling"):
        return False
    path = {tree.lemma(n) for n in above[2:]}
    perfect = {"has", "have"}.intersection(tree.tokens[n].text.lower() for n in tree.children(verb, "aux"))
    beside = {tree.lemma(n) for n in tree.children(verb, "prep") if n < above[0]} if perfect and above else set()
    return bool({"to", "for"} & (path | beside))


def _from_before(tree: Tree, preposition: int) -> bool:
    """Whether a "from" stands beside the "to" of a time: "from September to January" tells how long, not till when."""
    return any(
        tree.lemma(n) == "from" for n in tree.children(tree.tokens[preposition].head, "prep") if n < preposition
    ) or any(tree.lemma(n) == "from" for n in range(max(0, preposition - 3), preposition))


def _is_ahead(tree: Tree, verb: int, depth: int) -> bool | None:
    auxiliaries = [tree.tokens[n].text.lower() for n in tree.children(verb, "aux", "auxpass")]
    modal = _by_modal(auxiliaries)
    if modal is not None:
        return modal
    if "could" in auxiliaries:
        seen = tree.is_negated(verb) or tree.lemma(verb) in word_list("times", "tense.sensing")
        return None if seen or "have" in auxiliaries else True
    if "to" in auxiliaries:
        return _by_infinitive(tree, verb, depth)
    if _is_demanded(tree, verb, auxiliaries) or _is_proviso(tree, verb) or _is_mulled(tree, verb):
        return True
    if (had := _had_done(tree, verb)) is not None:
        return _is_ahead(tree, had, depth + 1)
    return _by_form(tree, verb, auxiliaries, depth)


def _by_form(tree: Tree, verb: int, auxiliaries: list[str], depth: int) -> bool | None:
    """By the form of the verb: a participle, a clause that leans on the one over it, a tense."""
    tag, lemma = tree.tokens[verb].tag, tree.lemma(verb)
    if _is_announced(tree, verb, auxiliaries):
        return False
    if not auxiliaries and tag == "VBN" and tree.tokens[verb].dep == "acl":
        return None if lemma in word_list("times", "tense.scheduling") else False  # "those hurt on Monday will be paid"
    if _leans(tree, verb, auxiliaries):
        return tag in ("VBP", "VBZ") or _over(tree, verb, depth)
    return _by_tense(tree, verb, auxiliaries)


def _is_proviso(tree: Tree, verb: int) -> bool:
    """As in "provided that the council agreed on Monday": what hangs on it is not known yet."""
    above = tree.tokens[verb].head
    led = tree.tokens[above].text.lower() in ("provided", "providing") and tree.own_subject(above) is None
    return led and above < verb and tree.tokens[verb].dep in ("pcomp", "ccomp")


def _is_mulled(tree: Tree, verb: int) -> bool:
    """As in "does not rule out standing again in October", "is considering closing the mine in May"."""
    above = tree.tokens[verb].head
    held = tree.tokens[verb].tag == "VBG" and tree.tokens[verb].dep in ("xcomp", "ccomp", "dobj")
    return held and tree.lemma(above) in word_list("times", "tense.mulling") and not _is_perfect(tree, above)


def _is_perfect(tree: Tree, verb: int) -> bool:
    return any(tree.lemma(n) == "have" for n in tree.children(verb, "aux"))


def _had_done(tree: Tree, verb: int) -> int | None:
    """The "have" of "to have the wolves shot by March", over the participle at *verb*."""
    if tree.tokens[verb].tag != "VBN" or tree.tokens[verb].dep != "acl":
        return None
    at = tree.tokens[verb].head
    while tree.tokens[at].dep in ("pobj", "prep"):
        at = tree.tokens[at].head
    above = tree.tokens[at].head
    had = tree.tokens[at].dep == "dobj" and tree.tokens[above].tag == "VB" and tree.lemma(above) == "have"
    return above if had else None


def _is_announced(tree: Tree, verb: int, auxiliaries: list[str]) -> bool:
    """As in "The firm will invest here, announced the minister on Wednesday", which parsers take for a participle."""
    token = tree.tokens[verb]
    said = token.text.lower() in load_lexicon("times")["tense"]["said"]
    bare = token.tag == "VBN" and token.dep == "advcl" and not auxiliaries and not tree.children(verb, "mark")
    return said and bare


def _leans(tree: Tree, verb: int, auxiliaries: list[str]) -> bool:
    """Whether the clause lies where the one over it does: without a tense, or a condition of it.

    As in "would be let unless a buyer was found by Saturday".
    """
    token = tree.tokens[verb]
    bare = not auxiliaries and token.tag in ("VBG", "VBN", "VB") and token.dep != "ROOT"
    return bare or bool(_CONDITIONS.intersection(tree.lemma(n) for n in tree.children(verb, "mark")))


def _by_modal(auxiliaries: list[str]) -> bool | None:
    """Modals put it ahead, the modal perfect ("may have left on Monday") behind."""
    modals = word_list("times", "tense.modals").intersection(auxiliaries)
    if not modals:
        return None
    if "have" not in auxiliaries:
        return True
    return False if modals <= {"may", "might", "must"} else None


def _is_demanded(tree: Tree, verb: int, auxiliaries: list[str]) -> bool:
    """As in "demanded that the board be convened on Monday", "insisted that the plant close"."""
    token = tree.tokens[verb]
    if auxiliaries:
        return auxiliaries == ["be"]
    above = tree.lemma(token.head)
    return token.dep == "ccomp" and token.tag in ("VB", "VBP") and above in word_list("times", "tense.demanding")


def _by_infinitive(tree: Tree, verb: int, depth: int) -> bool | None:
    """What somebody plans or is asked to do lies ahead; "began to", "managed to" and purposes go with their verb."""
    above = tree.tokens[verb].head
    if above == verb:
        return True
    lemma = tree.lemma(above)
    if tree.tokens[verb].dep in ("xcomp", "ccomp", "acl") and lemma not in word_list("times", "tense.implicative"):
        return True
    return _over(tree, verb, depth)


def _over(tree: Tree, verb: int, depth: int) -> bool | None:
    above = tree.clause_root(tree.tokens[verb].head)
    if above == verb or depth > _CLIMB or tree.tokens[above].pos not in ("VERB", "AUX"):
        return None
    return _is_ahead(tree, above, depth + 1)


def _by_tense(tree: Tree, verb: int, auxiliaries: list[str]) -> bool | None:
    lemma, tag = tree.lemma(verb), tree.tokens[verb].tag
    present = {"is", "are", "’s", "'s", "’re", "'re", "am"}.intersection(auxiliaries)
    if present and (tag == "VBG" or lemma in word_list("times", "tense.scheduling")):
        return True
    if tag == "VBD" or {"was", "were", "had", "did", "has", "have", "having", "been"}.intersection(auxiliaries):
        return None if lemma in word_list("times", "tense.scheduling") else False
    if tag in ("VBZ", "VBP") and not auxiliaries:
        foretold = lemma in word_list("times", "tense.timetable", "tense.foretelling")
        return True if foretold else None
    return None
