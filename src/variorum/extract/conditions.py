"""Conditions: clauses and phrases that say under which circumstances something holds."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from variorum.lang.alternatives import any_of
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import load_lexicon, word_list
from variorum.values import Claim, Span, Speech, cut

from .asides import asks, is_no_condition
from .sheet import Sheet

_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bGen)[;.!?”\"](?:\s|$)|,\s(?=(?:and|but|he|she|it|they|the|its|his|her|their|according|said|says|while|which|who|adding|a|an)\b)|\s[–—]\s"
)
# What may stand between a claim and its condition: "– but only if …".
_LINK = re.compile(r"[\s,;–—-]*(?:(?:but|and|though|yet)\s+)?")
# Where what somebody says goes on behind the condition of what he said before.
_FURTHER = re.compile(r",? (?:and|but) that\b", re.IGNORECASE)
_HANGING = re.compile(r",? (?:and|but|or)$")
# Between two conditions of one thing: "if it is asked, and if the board agrees".
_JOINT = re.compile(r"[\s,;]*(?:(?:and|or|but)\s+)?(?:then\s+)?")
# Right before a condition behind the words that say who said it: "…, she said, though only if".
_PAUSED = re.compile(r"[,–—]\s*(?:(?:but|though|and|yet)\s+)?$")
# "…, the spokeswoman said, as long as": who says it between a will and its condition.
_ASIDE = re.compile(r", (?:[\w.’'-]+ ){1,4}(?:said|says|added|adds|explained|told \w+), (?:(?:but|though|and) )?")
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_SENTENCE_ENDS = frozenset({".", "?", "!"})
_AHEAD = frozenset({"will", "would", "shall", "'ll", "’ll", "'d", "’d"})
# Behind these an auxiliary stands before its subject, whatever the clause.
_TURNING = frozenset({"nor", "neither", "so", "only", "never"})
_NOMINAL = frozenset({"DT", "PRP", "PRP$", "JJR", "NNP", "NNPS", "NNS", "CD", "EX"})
_STOPS = frozenset({".", ";", ":", "”", '"', "–", "—"})
_PAUSES = frozenset({",", ";", "—", "–", "-", "--"})
# Words that may stand between what is promised and the condition.
_PHRASE = 8
# Code points that may stand before a condition that opens a sentence (an opening mark).
_LEAD = 2


@cache
def _markers() -> re.Pattern[str]:
    data = load_lexicon("conditions")
    words = any_of([*data["markers"], *data["awaited"], *data["timed"]])
    return re.compile(rf"\b{words}\b|\b{any_of(data['inverted'])}(?= \w)", re.IGNORECASE)


@cache
def _beginnings() -> re.Pattern[str]:
    return re.compile(rf"(?={_markers().pattern})", re.IGNORECASE)


@lru_cache(maxsize=4)  # each claim of a text asks for its own stretch
def _marked(text: str) -> tuple[int, ...]:
    """Where a marker may begin in the text."""
    return tuple(match.start() for match in _beginnings().finditer(text))


def find_conditions(sheet: Sheet, start: int, end: int) -> tuple[Span, ...]:
    """The conditions between *start* and *end*, from their marker to the end of their clause."""
    marked = _marked(sheet.text)
    first = bisect_left(marked, start)
    if first == len(marked) or marked[first] >= end:
        return ()
    found: list[Span] = []
    for match in _markers().finditer(sheet.text, start, end):
        if found and match.start() < found[-1].end:
            continue
        tokens = sheet.tokens_in((match.start(), match.end()))
        if tokens and _is_condition(sheet.tree, match.group().lower(), tokens):
            stop = _clause_end(sheet, match, tokens, end)
            if stop > match.end():
                joined = found and _JOINT.fullmatch(sheet.text, found[-1].end, match.start())
                first = found.pop().start if joined else match.start()
                found.append(cut(sheet.text, first, stop))
    return tuple(found)


def conditioned_verbs(sheet: Sheet) -> dict[int, Span]:
    """Verb → the condition that hangs on it, by the parse; of two, the first. Linear in the text."""
    under: dict[int, Span] = {}
    for condition in find_conditions(sheet, 0, len(sheet.text)):
        for verb in _verbs_over(sheet, condition):
            under.setdefault(verb, condition)
    return under


def _verbs_over(sheet: Sheet, condition: Span) -> Iterator[int]:
    """The verb over a condition, and those that steer it ("wants to go if …"); none over a noun of its own."""
    tree = sheet.tree
    held = sheet.tokens_in((condition.start, condition.end))
    top = next((n for n in held if tree.tokens[n].head not in held), held[0])
    comma = held[0] > 0 and tree.tokens[held[0] - 1].text in _PAUSES
    at = tree.tokens[top].head
    while tree.tokens[at].pos in (*_NOUNS, "ADP") and tree.tokens[at].head != at:
        if not comma and tree.tokens[at].dep not in ("dobj", "attr", "pobj", "prep", "nsubjpass", "oprd"):
            return
        at = tree.tokens[at].head
    if at in held or (not comma and _is_reduced(tree, held, top)):
        return
    if ";" in sheet.text[condition.end : tree.tokens[at].start]:  # hung on the next clause
        at = next((n for n in reversed(range(held[0])) if _is_ahead(tree, n)), at)
    yield at
    while tree.tokens[at].dep == "xcomp" and tree.tokens[at].head != at:
        at = tree.tokens[at].head
        yield at


def _is_condition(tree: Tree, words: str, tokens: range) -> bool:
    """Questions, verbs ("provided the data") and plain adverbs ("once") are none."""
    if is_no_condition(tree, words, tokens):
        return False
    last = words.rsplit(" ", 1)[-1]
    opener = tree.tokens[tokens[-1]]
    if last == "if":
        return not asks(tree, tokens[-1])
    if words in load_lexicon("conditions")["inverted"]:
        return _inverted(tree, tokens[0])
    if words in word_list("conditions", "timed"):
        return _timed(tree, tokens[-1])
    if words in word_list("conditions", "awaited"):
        return _awaited(tree, opener.head) if opener.dep == "mark" else False
    if words not in word_list("conditions", "guarded"):
        return True
    return _opens_a_condition(tree, words, tokens)


def _opens_a_condition(tree: Tree, words: str, tokens: range) -> bool:
    """Whether a word that is also a common one ("provided", "once") opens a clause or phrase here."""
    opener = tree.tokens[tokens[-1]]
    clause = opener.dep in ("mark", "prep") or (opener.pos == "SCONJ" and bool(tree.own_subject(opener.head)))
    after_comma = tokens[0] > 0 and tree.tokens[tokens[0] - 1].text == ","
    hangs = opener.dep not in ("ROOT", "conj", "relcl") and tree.own_subject(tokens[-1]) is None
    held = any(tree.own_subject(n) is not None for n in tree.children(tokens[-1], "ccomp", "pcomp"))
    if after_comma and held and words == "provided":
        return True  # "…, provided the board agrees", taken for a verb
    if after_comma and words == "once" and opener.dep == "advmod" and tree.tokens[opener.head].dep == "advcl":
        return True  # "…, she said, once a guarantee had been paid", taken for an adverb
    return clause or (after_comma and hangs and opener.tag in ("VBN", "VBG", "VBD"))


def _timed(tree: Tree, opener: int) -> bool:
    """Whether a clause behind "as soon as" tells what must be so for what will, or would, be done."""
    clause = tree.tokens[opener].head if tree.tokens[opener].dep in ("mark", "advmod") else opener
    if tree.tokens[opener].pos == "NOUN" and not tree.children(opener, "relcl", "acl"):
        return False  # "on the day itself"
    above = [n for n in tree.ancestors(clause) if n < opener and tree.tokens[n].pos in ("VERB", "AUX")]
    only = any(tree.lemma(n) == "only" for at in above[:1] for n in tree.children(at, "advmod"))
    if tree.tokens[opener].text.lower() in ("when", "after") and not only:
        return False
    return any(_is_ahead(tree, at) for at in above[:1])


def _awaited(tree: Tree, clause: int) -> bool:
    """Whether a clause under "until" is what must come first: over it stands what will not, or would not, be."""
    over = tree.tokens[clause].head
    steered = (over, *(n for n in tree.children(over, "xcomp", "ccomp") if n < clause))
    if any(tree.lemma(n) in word_list("conditions", "staying") and _is_asked(tree, n) for n in steered):
        return True
    held = [*tree.children(over, "nsubj", "nsubjpass", "dobj", "attr"), over]
    denied = any(
        tree.tokens[m].text.lower() in ("no", "neither", "nobody", "nothing", "never")
        for n in held
        for m in (n, *tree.children(n))
    )
    ahead = any(tree.tokens[n].tag == "MD" for n in tree.children(over, "aux"))
    return ahead and over != clause and (denied or tree.is_negated(over))


def _is_ahead(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[n].text.lower() in _AHEAD for n in tree.children(verb, "aux"))


def _is_asked(tree: Tree, verb: int) -> bool:
    """Whether the verb is an infinitive: "wants the mine to stay shut until …"."""
    return any(tree.tokens[n].tag == "TO" for n in tree.children(verb, "aux"))


def _inverted(tree: Tree, token: int) -> bool:
    """As in "Should they ask": an auxiliary before its own subject, in a clause that hangs on another.

    An auxiliary that opens no question stands before its verb: before an article or pronoun it is inverted.
    """
    ends = (t.text for t in tree.tokens[token:] if t.text in _SENTENCE_ENDS)
    if next(ends, ".") == "?":
        return False
    before = tree.tokens[token - 1] if token > 0 else None
    if before is not None and (before.tag.startswith("W") or before.text.lower() in _TURNING):
        return False
    if tree.lemma(token) == "should":
        opens = tree.tokens[token].text[:1].isupper()  # "Should access be refused, …"
        behind = tree.tokens[token + 1 : token + 2]
        return any(following.tag in _NOMINAL or (opens and following.tag == "NN") for following in behind)
    head = tree.tokens[token].head
    subject = tree.own_subject(head)
    if tree.tokens[token].dep != "aux" or subject is None or not token < subject < head:
        return False
    paused = before.text if before is not None else "."
    opens = paused in _STOPS or tree.tokens[token].text[:1].isupper()
    return paused == "," or (opens and tree.tokens[head].dep in ("advcl", "ccomp", "parataxis"))


def _clause_end(sheet: Sheet, match: re.Match[str], tokens: range, end: int) -> int:
    """The end of the clause in the parse, but no further than the next border in the text."""
    tree = sheet.tree
    limit = _END.search(sheet.text, match.end(), end)
    stop = limit.start() if limit else end
    opener = tree.tokens[tokens[-1]]
    if match.group().lower() in load_lexicon("conditions")["inverted"] and opener.dep != "aux":
        comma = sheet.text.find(
            ", ", match.end(), stop
        )  # "Should it last beyond Friday, we will …", broken in the parse
        stop = comma if comma > 0 else stop
    if opener.dep in ("mark", "aux") or opener.tag == "WRB":
        last = tree.tokens[max(tree.subtree(opener.head))]
        broken = last.end < stop and _has_no_verb(tree, sheet.tokens_in((match.end(), last.end)))
        comma = sheet.text.find(", ", match.end(), stop)
        stop = comma if broken and comma > 0 else min(stop, last.end) if last.end > match.end() and not broken else stop
    further = _FURTHER.search(sheet.text, match.end(), stop)
    if further and " that " not in f"{match.group()} {sheet.text[match.end() : further.start()]} ".lower():
        stop = further.start()  # "would come if he was asked and that he would …"
    return _trimmed(sheet.text, match.end(), stop)


def _trimmed(text: str, start: int, stop: int) -> int:
    """The end without marks and a conjunction behind it."""
    while stop > start and text[stop - 1] in " ,.;:”\"’'":
        stop -= 1
    joint = _HANGING.search(text, start, stop)
    return joint.start() if joint else stop


def _has_no_verb(tree: Tree, held: range) -> bool:
    """Whether a noun and no verb stands there: the parser has broken the clause off."""
    parts = {tree.tokens[n].pos for n in held}
    return bool(parts & _NOUNS) and parts.isdisjoint({"VERB", "AUX"})


def condition_for(sheet: Sheet, claim: Claim, conditions: Sequence[Span]) -> Span | None:
    """The condition that governs the claim: inside it, right behind it, or opening its sentence.

    It must hang on the claim's own verb: a condition of a noun, of a relative clause or of a coordinate clause
    in the claim is theirs ("concerns over their fate if captured").
    """
    inside = [
        c
        for c in conditions
        if claim.start <= c.start and c.end <= claim.end and c.end - c.start < claim.end - claim.start
    ]
    found = next((c for c in inside if _governs(sheet, claim, c)), None)
    if found is not None or inside:
        return found
    after = [c for c in conditions if c.start >= claim.end and _follows(sheet, claim, c) and _governs(sheet, claim, c)]
    before = [
        c
        for c in conditions
        if claim.sentence
        and c.start - claim.sentence.start <= _LEAD
        and c.end <= claim.start
        and _governs(sheet, claim, c)
    ]
    return next(iter((*after, *before)), None)


def _follows(sheet: Sheet, claim: Claim, condition: Span) -> bool:
    """Whether nothing but the words that say who said it stands between: "…, the mayor said, provided that …"."""
    if _LINK.fullmatch(sheet.text, claim.end, condition.start):
        return True
    if claim.cue is None or claim.sentence is None:
        return False
    if claim.cue.end <= claim.start:
        aside = _ASIDE.fullmatch(sheet.text, claim.end, condition.start)
        return aside is not None or _only_phrases(sheet, claim.end, condition.start)
    if not claim.end <= claim.cue.start < condition.start:
        return False
    paused = _PAUSED.search(sheet.text, claim.cue.end, condition.start)
    between = sheet.tokens_in((claim.end, condition.start))
    other = [n for n in between if sheet.tree.tokens[n].pos == "VERB" and not _in_cue(sheet, claim, n)]
    return paused is not None and not other and condition.end <= claim.sentence.end


def _only_phrases(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a phrase or two stand between: "promises tents before the first snow if …"."""
    between = [sheet.tree.tokens[n] for n in sheet.tokens_in((start, end))]
    joined = all(token.pos not in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ", "PRON") for token in between)
    return len(between) <= _PHRASE and joined and bool(between) and between[0].pos == "ADP"


def _in_cue(sheet: Sheet, claim: Claim, token: int) -> bool:
    assert claim.cue is not None
    return claim.cue.start <= sheet.tree.tokens[token].start < claim.cue.end


def _governs(sheet: Sheet, claim: Claim, condition: Span) -> bool:
    """Whether the parse leads from the condition up to the claim's own verb, or out of the claim to its cue."""
    tree = sheet.tree
    if 0 <= condition.start - claim.start <= _LEAD:
        return True
    held = sheet.tokens_in((condition.start, condition.end))
    top = next((n for n in held if tree.tokens[n].head not in held), held[0])
    comma = held[0] > 0 and tree.tokens[held[0] - 1].text in _PAUSES
    if comma and condition.text.lower().startswith("on "):
        return True  # "…, on condition that": whatever the parser hung it on
    if not comma and _is_reduced(tree, held, top) and not _near_verb(tree, claim, held[0] - 1):
        return False
    if not _is_inside(tree, claim, tree.tokens[top].head):
        return _hangs_on_cue(sheet, claim, tree.tokens[top].head)
    at = tree.tokens[top].head
    if tree.tokens[at].pos in _NOUNS and not comma and not _near_verb(tree, claim, at):
        return False
    while _is_inside(tree, claim, tree.tokens[at].head) and tree.tokens[at].head != at:
        cue = claim.cue is not None and _in_cue(sheet, claim, at)
        if (
            not cue
            and _opens_clause(tree, claim, at)
            and not (tree.tokens[at].dep == "acl" and not _is_reduced(tree, held, top))
        ):
            return False
        at = tree.tokens[at].head
    return True


def _is_inside(tree: Tree, claim: Claim, token: int) -> bool:
    return claim.start <= tree.tokens[token].start < claim.end


def _hangs_on_cue(sheet: Sheet, claim: Claim, head: int) -> bool:
    """Whether the head stands over the claim: its cue, or what its cue hangs on."""
    tree = sheet.tree
    beside = tree.tokens[head].dep == "parataxis" and claim.cue is not None and _in_cue(sheet, claim, head)
    if beside and _is_inside(tree, claim, tree.tokens[head].head):
        return True  # "They will go, she said, only if …"
    for token in sheet.tokens_in((claim.start, claim.end)):
        at = token
        while tree.tokens[at].head != at and not (tree.tokens[at].dep == "conj" and tree.own_subject(at) is not None):
            at = tree.tokens[at].head
            if at == head:
                return True
    return False


def _is_reduced(tree: Tree, held: range, top: int) -> bool:
    """Whether the condition has no subject of its own and stands right behind a noun ("their fate if captured")."""
    behind = held[0] > 0 and tree.tokens[held[0] - 1].pos in _NOUNS
    return behind and tree.tokens[top].tag in ("VBN", "VBG", "JJ") and tree.own_subject(top) is None


def _near_verb(tree: Tree, claim: Claim, noun: int) -> bool:
    """Whether the noun is the claim's own head, or the object of its verb or of a preposition right at the verb."""
    head = tree.tokens[noun].head
    if not _is_inside(tree, claim, head) or head == noun:
        return tree.tokens[noun].dep != "conj"
    if tree.tokens[noun].dep == "pobj":
        head = tree.tokens[head].head
    return tree.tokens[head].pos in ("VERB", "AUX", "ADJ") or not _is_inside(tree, claim, head)


def _opens_clause(tree: Tree, claim: Claim, at: int) -> bool:
    """Whether the token heads a clause of its own below the claim's verb."""
    token = tree.tokens[at]
    if token.dep in ("relcl", "acl", "advcl", "parataxis"):
        return token.pos != "ADJ" or token.dep != "advcl"  # "its contract, worth a million, unless …"
    if token.dep == "conj" and token.pos in ("VERB", "AUX"):
        return tree.own_subject(at) is not None
    if token.dep == "conj" and token.pos in _NOUNS:
        return True
    return token.dep == "ccomp" and claim.speech is Speech.NARRATED and tree.lemma(token.head) not in ("be", "mean")
