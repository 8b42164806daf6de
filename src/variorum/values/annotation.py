"""The grammar of an article's sentences, as an annotator engine gives it."""

from dataclasses import dataclass

from .article import Role


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. Offsets are those of the document; ``head`` is an index into the tokens.

    ``pos`` is Universal POS, ``tag`` Penn Treebank, ``dep`` the CLEAR dependency label
    (ROOT points to itself). ``entity`` is the OntoNotes label of the name it belongs to, or "".
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``first`` up to (not including) ``last``, in the given paragraph of the article."""

    first: int
    last: int
    start: int
    end: int
    paragraph: int
    role: Role


@dataclass(frozen=True, slots=True)
class Mention:
    """A named thing: tokens ``first`` up to ``last``, with its OntoNotes label."""

    first: int
    last: int
    start: int
    end: int
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """Tokens, sentences and names of the readable parts of one article, in text order."""

    document: str
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
