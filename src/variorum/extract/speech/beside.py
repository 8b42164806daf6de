"""The cue that stands right before or right after a quotation."""

from collections.abc import Iterator, Sequence

from variorum.extract.cues import quote_stance
from variorum.extract.quotations import Quotation
from variorum.extract.sheet import Sheet
from variorum.lang.grammar import Tree
from variorum.lang.lexicon import word_list
from variorum.values import Sentence, Stance

from .adjacent import phrase_head, source_before, source_between
from .attributions import Attribution
from .contents import trim_span
from .filled_frames import cue_lemma
from .sources import Source, source_at

# Tokens between a cue and the quotation it opens ("told reporters at the site on Monday: …").
_REACH_BEFORE = 14
# Tokens between a quotation and its cue: who says it may be described at length.
_REACH_BEHIND = 40
# Tokens between a noun of saying and the colon behind it ("one message for the crowd on Monday: …").
_REACH_NOUN = 8
_CLOSING = frozenset({'"', "”", "''"})
_CLOSING_SINGLES = "’'"
_PARTING = frozenset({".", ";", ":", "?", "!", "“", "”", '"'})
_LEAST_TITLE, _LONGEST_TITLE = 2, 8
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
# A sentence of nothing but speaker and cue behind a quotation that ends in a full stop: "“…” Ana Ruiz said."
_SHORT = 7
_TELLING = frozenset({"tell", "advise", "warn", "order", "instruct", "assure", "remind", "urge"})


def cue_beside(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation) -> Attribution | None:
    """The attribution of a verb of saying that stands right before or right after the quotation."""
    held = sheet.tokens_in((quotation.outer_start, quotation.outer_end))
    led = held.start > 0 and sheet.tree.tokens[held.start - 1].pos == "ADP"
    if is_title(sheet, quotation, marked=led) and not _is_spoken_comma(sheet, quotation, held):
        return None
    if (remarked := _remarked(sheet, sentences, held)) is not None:
        return remarked
    for verb, source in _beside(sheet, sentences, quotation, held):
        if source is None or source.empty or _inside(source, held):
            continue
        stance = quote_stance(said_lemma(sheet, verb)) or Stance.ASSERTS
        extent = trim_span(sheet.text, _content_start(sheet, verb, held), quotation.outer_end)
        return Attribution(
            _sentence_of(sentences, verb), sheet.tree.verb_group(verb), verb, source, (extent,), None, stance, "quote"
        )
    return _named_before(sheet, sentences, quotation, held)


def _remarked(sheet: Sheet, sentences: Sequence[Sentence], held: range) -> Attribution | None:
    """As in "Ana Ruiz's remark, “…”, was …": the words of who owns the noun right before them."""
    tree, at = sheet.tree, held.start - 1
    if at > 0 and tree.tokens[at].text == ",":
        at -= 1
    said = at > 0 and at not in sheet.quoted and tree.lemma(at) in word_list("speakers", "utterances")
    owners = tree.children(at, "poss") if said else ()
    if not owners or tree.tokens[held.start - 1].text in (":", "."):
        return None
    extent = trim_span(sheet.text, tree.tokens[held.start].start, tree.tokens[held.stop - 1].end)
    cue = tree.tokens[at].start, tree.tokens[at].end
    source = source_at(sheet, owners[0], at)
    return Attribution(_sentence_of(sentences, at), cue, at, source, (extent,), None, Stance.ASSERTS, "quote")


def told_to_somebody(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation) -> Attribution | None:
    """As in "she was told “to keep an eye on it”": nobody is named who says it, and no other cue has the words."""
    tree = sheet.tree
    held = sheet.tokens_in((quotation.outer_start, quotation.outer_end))
    verb = held.start - 1
    if verb < 0 or tree.tokens[verb].tag != "VBN" or tree.lemma(verb) not in _TELLING or not tree.is_passive(verb):
        return None
    extent = trim_span(sheet.text, quotation.outer_start, quotation.outer_end)
    sentence = _sentence_of(sentences, verb)
    return Attribution(sentence, tree.verb_group(verb), verb, None, (extent,), None, Stance.ASSERTS, "quote")


def _sentence_of(sentences: Sequence[Sentence], token: int) -> Sentence:
    return next(s for s in sentences if s.last > token)


def _content_start(sheet: Sheet, verb: int, held: range) -> int:
    """Where the content begins: at the quotation, or with the words that lead into it ("said that his “…”")."""
    tokens = sheet.tree.tokens
    leading = range(verb + 1, held.start)
    if not leading or tokens[leading[-1]].text in (",", ":", "-", "—"):
        return tokens[held.start].start
    that = next((n for n in leading if tokens[n].text.lower() == "that"), None)
    if that is None and cue_lemma(sheet.tree, verb) in word_list("cues", "complemented.verbs"):
        that = next((n for n in leading if tokens[n].pos not in ("PUNCT", "PART")), None)
    return tokens[held.start if that is None or that == leading[-1] else that].start


def _named_before(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation, held: range) -> Attribution | None:
    """As in "It does not surprise Ana Ruiz: “…”": the name right before the colon."""
    tokens, colon = sheet.tree.tokens, held.start - 1
    if colon > 1 and tokens[colon].text == "," and (to := _to_somebody(sheet, colon)) is not None:
        extent = trim_span(sheet.text, quotation.outer_start, quotation.outer_end)
        source = source_at(sheet, colon - 1, to)
        cue = tokens[to].start, tokens[to].end
        return Attribution(_sentence_of(sentences, to), cue, to, source, (extent,), None, Stance.ASSERTS, "colon")
    if colon < 1 or tokens[colon].text != ":" or tokens[colon - 1].entity != "PERSON" or colon - 1 in sheet.quoted:
        return None
    source = source_at(sheet, colon - 1, colon)
    if min(source.tokens) > 0 and tokens[min(source.tokens) - 1].text.lower() in ("on", "about"):
        return None
    extent = trim_span(sheet.text, quotation.outer_start, quotation.outer_end)
    cue = tokens[colon].start, tokens[colon].end
    return Attribution(_sentence_of(sentences, colon), cue, colon, source, (extent,), None, Stance.ASSERTS, "colon")


def _to_somebody(sheet: Sheet, comma: int) -> int | None:
    """The "to" of "because to her, “…”": whose view the quoted words are; ``None`` where it hangs on a verb or noun."""
    tokens, at = sheet.tree.tokens, comma - 1
    while at > 0 and tokens[at].entity == "PERSON":
        at -= 1
    whose = tokens[comma - 1].text.lower()
    to = at if at < comma - 1 else comma - 2 if whose in ("him", "her", "them") else -1
    if to < 0 or tokens[to].text.lower() != "to" or to in sheet.quoted:
        return None
    before = tokens[to - 1] if to else None
    free = before is None or before.pos in ("SCONJ", "CCONJ", "PUNCT", "SPACE") or before.lemma.lower() == "because"
    return to if free else None


def _beside(
    sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation, held: range
) -> Iterator[tuple[int, Source | None]]:
    """The verbs before and behind the quotation with who says them."""
    low = max((s.first for s in sentences if s.first < held.start), default=held.start)
    for verb in _opening(sheet, sentences, held.start):
        yield verb, source_before(sheet, verb, low)
    for verb in _closing(sheet, sentences, quotation, held.stop):
        yield verb, source_between(sheet, verb, held.stop)


def is_title(sheet: Sheet, quotation: Quotation, *, marked: bool = False) -> bool:
    """Whether the quoted words are capitalised throughout, as titles are, and end in no mark of a sentence.

    With *marked* a stop may end them too: 'said on “Meet the Harbour.”'.
    """
    words = sheet.text[quotation.start : quotation.end].rstrip(",").split()
    weighty = [w for w in words if w.lower() not in word_list("words", "function")]
    capital = all(w.lstrip("(‘'“")[:1].isupper() or w[:1].isdigit() for w in weighty)
    return _LEAST_TITLE <= len(words) <= _LONGEST_TITLE and capital and (marked or words[-1][-1] not in ".!?…’'")


def _is_spoken_comma(sheet: Sheet, quotation: Quotation, held: range) -> bool:
    """As in "“Next Easter, then,” said Ana Ruiz": a comma inside the marks with the verb right behind them."""
    inside = sheet.text[quotation.start : quotation.end].rstrip().endswith(",")
    return inside and held.stop < len(sheet.tree.tokens) and speaks(sheet, held.stop)


def _inside(source: Source, held: range) -> bool:
    return source.token in held


def speaks(sheet: Sheet, index: int) -> bool:
    """Whether the token is a verb of saying outside quotation marks."""
    return index not in sheet.quoted and quote_stance(said_lemma(sheet, index)) is not None


def said_lemma(sheet: Sheet, index: int) -> str:
    """The lemma of a verb; of a word taken for a plural behind a name ("“…,” Ana Ruiz notes.") that of the verb."""
    tree = sheet.tree
    token = tree.tokens[index]
    if token.pos == "VERB":
        return cue_lemma(tree, index)
    before = tree.tokens[index - 1] if index else token
    if before.entity == "PERSON" and token.pos == "NOUN" and token.text.endswith("ing"):  # "footage of her asking"
        stem = token.text.lower().removesuffix("ing")
        return next((lemma for lemma in (stem, f"{stem}e") if quote_stance(lemma)), "")
    named = before.pos == "PROPN" and before.end == token.start - 1 and index - 1 not in sheet.quoted
    closes = before.text in _CLOSING and index > 1 and tree.tokens[index - 2].text in (",", "?", "!")
    named = named or (closes and phrase_head(sheet, index + 1) is not None)  # "“…,” fumes union boss Ana Ruiz"
    return token.lemma.lower() if named and token.tag == "NNS" and token.text.islower() else ""


def opening_cue(sheet: Sheet, sentences: Sequence[Sentence], first: int) -> int | None:
    """The verb of saying that leads into the quotation whose first token is *first*; ``None`` without one."""
    return next(_opening(sheet, sentences, first), None)


def _asking(sheet: Sheet, low: int, first: int) -> int | None:
    """As in "Ana Ruiz was asked by the host, who had dismissed the story, “…”": the main verb, with its agent."""
    tree = sheet.tree
    root = next((n for n in range(low, first) if tree.tokens[n].dep == "ROOT"), None)
    if root is None or sheet.tree.tokens[first - 1].text not in (",", ":") or root in sheet.quoted:
        return None
    asked = tree.lemma(root) in ("ask", "tell") and tree.is_passive(root)
    return root if asked and tree.agent(root) is not None and not tree.children(root, "ccomp", "xcomp") else None


def _opening(sheet: Sheet, sentences: Sequence[Sentence], first: int) -> Iterator[int]:
    """The last verb of saying before the quotation in its sentence, when comma, colon or the verb leads into it."""
    tree = sheet.tree
    low = max((s.first for s in sentences if s.first < first), default=first)
    verbs = [n for n in range(max(low, first - _REACH_BEFORE), first) if speaks(sheet, n)]
    before = tree.tokens[first - 1].text if first else ""
    asked = _asking(sheet, low, first)
    if asked is not None:
        yield asked
    elif before == ":" and (phrased := announcing(sheet, low, first)):
        yield phrased[-1]
    elif verbs and (before in (",", ":", "that", "as", "-", "—") or verbs[-1] == first - 1):
        yield verbs[-1]
    elif before == ":":
        yield from acting(sheet, low, first)
    elif verbs and _leads_into(sheet, verbs[-1], first):
        yield verbs[-1]


def _leads_into(sheet: Sheet, verb: int, first: int) -> bool:
    """Whether the words between the verb and the quotation belong to what it says: no other clause, no stop."""
    tokens = sheet.tree.tokens[verb + 1 : first]
    lemma = cue_lemma(sheet.tree, verb)
    seen = lemma in word_list("cues", "topics.verbs") or lemma in word_list("cues", "quote.outright")
    return not seen and not any(t.pos == "VERB" or t.text in _PARTING or t.tag == "CC" for t in tokens)


def acting(sheet: Sheet, low: int, first: int, *, named: bool = False) -> list[int]:
    """The main verb before a colon and a quotation, when somebody does it: "She turned to the crowd: “…”".

    With *named* any name will do as somebody.
    """
    tree = sheet.tree
    verbs = [n for n in range(low, first) if tree.tokens[n].tag in _FINITE and _is_topmost(sheet, n, first)]
    fits = _may_utter if named else _is_human
    return [n for n in verbs if (subject := tree.own_subject(n)) is not None and fits(sheet, subject)]


def _is_topmost(sheet: Sheet, verb: int, first: int) -> bool:
    """Whether the verb is the main one, but for the words quoted behind it."""
    token = sheet.tree.tokens[verb]
    return token.dep == "ROOT" or (
        token.dep in ("ccomp", "parataxis") and token.head >= first and token.head in sheet.quoted
    )


def announcing(sheet: Sheet, low: int, last: int) -> list[int]:
    """The verb over a noun of saying right before a colon: "I had to change my answer:", "gave a short reply:".

    Or over a participle: "Ana Ruiz is shown lecturing:". Empty where nobody does it.
    """
    tree = sheet.tree
    at = last - 2
    if at < low or at in sheet.quoted:
        return []
    if tree.tokens[at].tag == "VBG" and tree.is_passive(tree.tokens[at].head):
        shown = tree.lemma(tree.tokens[at].head) in word_list("cues", "quote.showing")
        return [at] if shown else []
    near = range(at, max(low, last - _REACH_NOUN) - 1, -1)
    over = next((tree.tokens[n].head for n in near if _is_utterance(tree, n)), None)
    subject = tree.subject(over) if over is not None and over >= low else None
    return [over] if over is not None and subject is not None and _may_utter(sheet, subject) else []


def _is_utterance(tree: Tree, noun: int) -> bool:
    """Whether the token is the object of an active verb and names words: "gave a short reply"."""
    token = tree.tokens[noun]
    said = token.pos == "NOUN" and token.lemma.lower() in word_list("speakers", "utterances")
    return said and token.dep == "dobj" and tree.tokens[token.head].pos == "VERB" and not tree.is_passive(token.head)


def _may_utter(sheet: Sheet, subject: int) -> bool:
    token = sheet.tree.tokens[subject]
    body = token.lemma.lower() in word_list("speakers", "bodies")
    return subject not in sheet.quoted and (_is_human(sheet, subject) or token.pos == "PROPN" or body)


def _is_human(sheet: Sheet, index: int) -> bool:
    token = sheet.tree.tokens[index]
    if index in sheet.quoted:
        return False
    human = token.text.lower() in ("he", "she", "they", "i", "we") or token.entity == "PERSON"
    return human or token.lemma.lower() in word_list("speakers", "people")


def _closing(sheet: Sheet, sentences: Sequence[Sentence], quotation: Quotation, last: int) -> Iterator[int]:
    """Verbs of saying behind a quotation that ends in a comma, question or exclamation mark, nearest first."""
    tree = sheet.tree
    tail = sheet.text[quotation.start : quotation.end].rstrip(_CLOSING_SINGLES + " ")[-1:] if quotation.closed else "."
    high = min((s.last for s in sentences if s.last > last), default=last)
    joined = tail in ",?!—-…" or (last < high and tree.tokens[last].text == ",")
    if not joined and tail == "." and last < high <= last + _SHORT:
        joined = _only_speaks(sheet, last, high)
    if not joined or last >= high:
        return
    verbs = [n for n in range(last, min(high, last + _REACH_BEHIND)) if n not in sheet.quoted]
    yield from (n for n in verbs if speaks(sheet, n) and not _quotes_another(tree, n))


def _quotes_another(tree: Tree, verb: int) -> bool:
    """As in "“…,” the judge quoted him as saying": the words are his who is said to say them."""
    told = [n for n in tree.children(verb, "prep") if n > verb and tree.lemma(n) == "as"]
    return any(tree.tokens[c].tag == "VBG" for n in told for c in tree.children(n, "pcomp"))


def _only_speaks(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a short sentence has a verb of saying and nothing that is said."""
    tree = sheet.tree
    verbs = [n for n in range(first, last) if tree.tokens[n].pos in ("VERB", "AUX")]
    content = tree.children(verbs[0], "ccomp", "dobj", "xcomp", "prep", "advcl", "attr", "acomp") if verbs else ()
    return len(verbs) == 1 and speaks(sheet, verbs[0]) and not content
