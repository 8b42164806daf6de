import pytest

from variorum.engines.spacy_annotator import SpacyAnnotator
from variorum.values import Annotation, Role

TEXT = "Port Ansa floods\n\n\u00a0Mayor Orla Venn said\ton Monday: “We lost 40 people.” Gov. Tam Reyes left.\n"


def lines(text: str) -> list[tuple[int, int, Role]]:
    at, regions = 0, []
    for line in text.split("\n"):
        if line.strip():
            regions.append((at, at + len(line), Role.BODY))
        at += len(line) + 1
    return regions


@pytest.fixture(scope="module")
def annotation() -> Annotation:
    (found,) = SpacyAnnotator().annotate([("a.txt", TEXT, lines(TEXT))])
    return found


def test_offsets_are_those_of_the_document(annotation: Annotation) -> None:
    same_length = [(token.text, TEXT[token.start : token.end]) for token in annotation.tokens if token.text.strip()]
    assert same_length
    assert [pair for pair in same_length if pair[0] != pair[1]] == []
    assert [TEXT[name.start : name.end] for name in annotation.mentions if name.label == "PERSON"] == [
        "Orla Venn",
        "Tam Reyes",
    ]


def test_heads_are_indices_into_the_tokens_of_the_same_sentence(annotation: Annotation) -> None:
    for sentence in annotation.sentences:
        for token in annotation.tokens[sentence.first : sentence.last]:
            assert sentence.first <= token.head < sentence.last or not token.text.strip()


def test_sentences_end_where_ours_end(annotation: Annotation) -> None:
    assert [TEXT[sentence.start : sentence.end] for sentence in annotation.sentences] == [
        "Port Ansa floods",
        "Mayor Orla Venn said\ton Monday: “We lost 40 people.”",
        "Gov. Tam Reyes left.",
    ]
    assert [sentence.paragraph for sentence in annotation.sentences] == [0, 1, 1]


def test_a_document_without_regions_has_an_empty_annotation() -> None:
    assert SpacyAnnotator().annotate([("a", "words", ()), ("b", "", ())]) == (Annotation("a"), Annotation("b"))


def test_regions_go_to_their_own_documents() -> None:
    first, empty, second = SpacyAnnotator().annotate(
        [("a", "One fell.", lines("One fell.")), ("b", "x", ()), ("c", "Two rose.", lines("Two rose."))]
    )
    assert [token.text for token in first.tokens] == ["One", "fell", "."]
    assert empty.tokens == ()
    assert [token.text for token in second.tokens] == ["Two", "rose", "."]


def test_a_region_without_words_has_none() -> None:
    text = "Ann fell."
    (found,) = SpacyAnnotator().annotate([("a", text, [(0, 0, Role.BODY), (0, 9, Role.BODY), (9, 9, Role.BODY)])])
    assert [token.text for token in found.tokens] == ["Ann", "fell", "."]
    assert [sentence.paragraph for sentence in found.sentences] == [1]
    assert SpacyAnnotator().annotate([("a", text, [(4, 4, Role.BODY)])]) == (Annotation("a"),)


def test_paragraphs_that_reports_share_are_parsed_once_and_stand_where_each_report_has_them() -> None:
    text = "The mayor left.\nTwo fell at Port Ansa.\nTwo fell at Port Ansa."
    longer = "Nobody knew why.\nTwo fell at Port Ansa.\nThe mayor left."
    together = SpacyAnnotator().annotate([("a", text, lines(text)), ("b", longer, lines(longer))])
    apart = [SpacyAnnotator().annotate([(id, words, lines(words))])[0] for id, words in (("a", text), ("b", longer))]
    assert list(together) == apart
    assert [s.paragraph for s in together[0].sentences] == [0, 1, 2]
    assert [text[m.start : m.end] for m in together[0].mentions] == ["Two", "Port Ansa", "Two", "Port Ansa"]
