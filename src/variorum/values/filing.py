"""A pile as far as it was worked on: each stage returns a fuller one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .article import Article
from .claim import Extraction
from .decision import Decision
from .document import Document, Rejected
from .intake import Intake
from .lineage import Stemma
from .story import Story, Storyline


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Documents in the order of their ids, and what the rooms found in them so far.

    ``articles`` and ``extractions`` run parallel to ``documents`` once their stage has run;
    later fields are empty before. ``arrivals`` are the ids in order of arrival. ``intakes``
    account for every byte of every input, by their names. ``decisions`` are what people ruled about its grouping.
    """

    documents: tuple[Document, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    intakes: tuple[Intake, ...] = ()
    arrivals: tuple[str, ...] = ()
    articles: tuple[Article, ...] = ()
    extractions: tuple[Extraction, ...] = ()
    stemma: Stemma = Stemma()
    decisions: tuple[Decision, ...] = ()
    stories: tuple[Story, ...] = ()
    storylines: tuple[Storyline, ...] = ()

    def text_of(self) -> dict[str, str]:
        """Document id → text."""
        return {document.id: document.text for document in self.documents}

    def article_of(self) -> dict[str, Article]:
        """Document id → article."""
        return {article.document: article for article in self.articles}

    def lines(self) -> Iterator[frozenset[str]]:
        """The ids of the documents of each storyline."""
        documents = {story.id: story.documents for story in self.stories}
        for line in self.storylines:
            yield frozenset(d for story in line.stories for d in documents[story])

    def only(self, documents: frozenset[str]) -> "Filing":
        """The filing of some of its documents: their articles, extractions and kin. Linear in the whole."""
        return replace(
            self,
            documents=tuple(d for d in self.documents if d.id in documents),
            articles=tuple(a for a in self.articles if a.document in documents),
            extractions=tuple(e for e in self.extractions if e.document in documents),
            stemma=self.stemma.only(documents),
        )
