"""Cues set between commas ("the dam, officials said, is safe"), where the parse gives no complement."""

from variorum.extract.sheet import Sheet
from variorum.lang.grammar import Tree
from variorum.values import Sentence

from .sources import said_behind

_COMMAS = frozenset({",", "—", "–", "-", "--", ";", "(", ")"})
_QUOTES = frozenset({"”", '"', "''", "’", "»", "“", "``"})
_STOPS = frozenset({".", "?", "!", ":"})
# Their object is the one told.
_ADDRESSING = frozenset(
    {"tell", "inform", "assure", "remind", "advise", "notify", "warn", "ask", "brief", "text", "email"}
)
_SUBORDINATE = frozenset({"after", "before", "when", "while", "because", "since", "until", "if", "once", "although"})
_LONGEST = 25
_LEAST = 3
_LEAD = 8
_OWN = frozenset(
    {
        "nsubj", "aux", "neg", "advmod", "dative", "dobj", "prep", "npadvmod", "mark", "prt", "nsubjpass", "auxpass",
        "agent", "punct", "tmod",
    }
)  # fmt: skip


def parenthetical(sheet: Sheet, sentence: Sentence, verb: int) -> frozenset[int] | None:
    """The tokens that a cue between borders speaks of: the rest of its sentence; ``None`` when it is none."""
    tree = sheet.tree
    chunk = _chunk(tree, sentence, verb)
    quoted = chunk is not None and chunk[0] > sentence.first and chunk[0] - 1 in sheet.quoted
    if chunk is None or (complemented(tree, verb) and not quoted) or not _has_speaker(tree, sentence, verb):
        return None
    first, last = _led(tree, sentence, chunk[0]), chunk[1]
    if first == sentence.first:
        return _introduced(tree, verb, first, last, list(range(last + 1, sentence.last)))
    if not _stands_apart(tree, sentence, first, last) or _is_subordinate(tree, verb):
        return None
    left = [n for n in range(sentence.first, first) if tree.tokens[n].pos != "PUNCT"]
    right = [n for n in range(last + 1, sentence.last) if tree.tokens[n].pos != "PUNCT"]
    quoted = sheet.quoted.issuperset(left) and not (right and right[0] in sheet.quoted)
    on = not quoted and _goes_on(tree, last, sentence)
    said = [*left, *right] if on else left
    if len(said) < _LEAST or not any(tree.tokens[n].pos in ("VERB", "AUX") for n in said):
        return None
    if right and right[0] in sheet.quoted and not sheet.quoted.issuperset(left) and not _runs_on(tree, left, right[0]):
        return None  # "After the vote, he said, “…”": the quotation is the content
    return frozenset(said)


def _runs_on(tree: Tree, left: list[int], first: int) -> bool:
    """Whether quoted words go on a clause begun without marks: "He would go, he said, “if the board asks me to”"."""
    finite = any(
        tree.tokens[n].tag in ("VBD", "VBZ", "VBP", "MD") and not _is_subordinate(tree, tree.clause_root(n))
        for n in left
    )
    return finite and tree.tokens[first].text[:1].islower() and tree.tokens[left[0]].text.lower() not in _SUBORDINATE


def complemented(tree: Tree, verb: int) -> bool:
    """Whether what the verb says stands behind it, so that nothing before it can be its content."""
    speaker = said_behind(tree, verb)
    objects = [n for n in tree.children(verb, "dobj", "xcomp", "ccomp", "oprd") if n > verb and n != speaker]
    if tree.lemma(verb) in _ADDRESSING:
        objects = [n for n in objects if tree.tokens[n].dep != "dobj"]
    return any(tree.tokens[n].tag != "VBG" or tree.tokens[n].dep == "xcomp" for n in objects)


def _has_speaker(tree: Tree, sentence: Sentence, verb: int) -> bool:
    """Whether somebody says it; a relative "who" does in no clause set between commas."""
    subject = tree.own_subject(verb)
    if any(tree.tokens[n].tag in ("WP", "WDT") for n in tree.children(verb, "dobj")):
        return False  # "a number, which the Post has seen"
    if subject is None:
        return _follows_name(tree, sentence, verb)
    return tree.tokens[subject].tag not in ("WP", "WDT")


def _follows_name(tree: Tree, sentence: Sentence, verb: int) -> bool:
    """Whether a name stands right before the verb, though the parser made it an apposition of another."""
    return (
        verb > sentence.first
        and tree.tokens[verb - 1].pos == "PROPN"
        and tree.tokens[verb].tag in ("VBD", "VBZ", "VBP")
    )


def _introduced(tree: Tree, verb: int, first: int, last: int, right: list[int]) -> frozenset[int] | None:
    """What follows "As the mayor said, …" at the head of a sentence."""
    opener = tree.tokens[first].text.lower()
    leads = opener == "as" and tree.tokens[last + 1 : last + 2] and tree.tokens[last + 1].text == ","
    return frozenset(right) if leads and right and tree.tokens[verb].dep == "advcl" else None


def _is_subordinate(tree: Tree, verb: int) -> bool:
    """As in "after the interview concluded": such a clause tells when or why, it has no content before it."""
    return any(tree.tokens[n].text.lower() in _SUBORDINATE for n in tree.children(verb, "mark", "advmod"))


def _led(tree: Tree, sentence: Sentence, first: int) -> int:
    """The start of the noun phrase before the cue's subject that the parser gave to another clause."""
    at = first
    while (
        at > sentence.first
        and first - at < _LEAD
        and tree.tokens[at - 1].pos in ("NOUN", "PROPN", "ADJ", "DET", "PART")
    ):
        at -= 1
    return at if at > sentence.first and tree.tokens[at - 1].text in _COMMAS | _QUOTES else first


def _chunk(tree: Tree, sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """First and last token of the cue's own clause: subject, verb and adverbials."""
    own = {verb}
    for child in tree.children(verb):
        if tree.tokens[child].dep in _OWN:
            own.update(tree.subtree(child))
    first = last = verb
    while first - 1 in own and first - 1 >= sentence.first and tree.tokens[first - 1].text not in _COMMAS | _QUOTES:
        first -= 1
    while last + 1 in own and last + 1 < sentence.last and tree.tokens[last + 1].text not in _COMMAS | _QUOTES | _STOPS:
        last += 1
    return (first, last) if last - first <= _LONGEST else None


def _stands_apart(tree: Tree, sentence: Sentence, first: int, last: int) -> bool:
    before = first > sentence.first and tree.tokens[first - 1].text in _COMMAS | _QUOTES
    after = last + 1 >= sentence.last or tree.tokens[last + 1].text in _COMMAS | _STOPS | _QUOTES
    return before and after


def _goes_on(tree: Tree, last: int, sentence: Sentence) -> bool:
    """Whether the content continues behind the cue: a comma there, and no participle or conjunction after it."""
    if last + 2 >= sentence.last or tree.tokens[last + 1].text not in _COMMAS:
        return False
    following = tree.tokens[last + 2]
    return following.tag != "VBG" and following.text.lower() not in ("but", "although", "though", "while", "and", "who")
