from time import process_time

from variorum.group.likeness import trace_words
from variorum.values import Article, Document, Part, Role


def words_of(text: str) -> set[str]:
    """What a report of nothing but this body is recognised by."""
    document = Document(id="a", uri="a", media_type="text/plain", sha256="", text=text)
    part = Part(0, len(text), Role.BODY)
    article = Article(document="a", language="en", is_news=True, not_news_reason=None, parts=(part,))
    return set(trace_words([document], [article])["a"].vector)


def test_a_sentence_that_names_another_matter_to_set_it_apart_leaves_no_words() -> None:
    told = words_of("A barge sank at Marnhem! It has nothing to do with the ferry off Tarnsand.\nDivers came")
    assert {"barge", "marnhem", "diver"} <= told
    assert not told & {"ferry", "tarnsand"}


def test_an_endless_sentence_is_read_in_time_linear_in_its_length() -> None:
    began = process_time()
    words_of("the barge and the lock and " * 4_000)
    assert process_time() - began < 2
