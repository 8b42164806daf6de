"""The extract room, parse included, beside bare spaCy on the same texts in the same run.

The texts are the demonstration pile and the piles with gold, over and over. CPU seconds of one process,
so that another user of the machine counts little; an article is 500 words.
"""

import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from variorum.clean import clean_pile
from variorum.desk.desk import read_pile, regions_of
from variorum.engines import spacy_annotator
from variorum.extract import extract_claims
from variorum.fetch import fetch_demo, fetch_paths
from variorum.values import Payload, Rejected

WORDS = 500
ROUNDS = 6
GOLD = Path(__file__).parent.parent / "tests" / "gold"
Job = tuple[str, str, tuple[spacy_annotator.Region, ...]]


def measure() -> dict[str, object]:
    """Articles per CPU second of bare spaCy with and without names, of the annotator, of the rules, of the room."""
    filing = read_pile(payloads())
    pairs = list(zip(filing.documents, clean_pile(filing.documents), strict=True))
    jobs: list[Job] = [(d.id, d.text, regions_of(d, a)) for d, a in pairs]
    words = sum(len(text[a:b].split()) for _, text, regions in jobs for a, b, _ in regions)
    annotator = spacy_annotator.SpacyAnnotator()
    annotations = annotator.annotate(jobs)  # also loads the model
    bare = seconds(lambda: parse(jobs, ()))
    nameless = seconds(lambda: parse(jobs, ("ner",)))
    annotated = seconds(lambda: annotator.annotate(jobs))
    ruled = seconds(lambda: [extract_claims(d, a, n) for (d, a), n in zip(pairs, annotations, strict=True)])
    articles = words / WORDS
    return {
        "engine": annotator.name,
        "words": words,
        "articles_per_cpu_s": {
            "bare spaCy": round(articles / bare, 1),
            "bare spaCy without names": round(articles / nameless, 1),
            "annotator": round(articles / annotated, 1),
            "rules": round(articles / ruled, 1),
            "room": round(articles / (annotated + ruled), 1),
        },
        "share_of_rules": round(ruled / (annotated + ruled), 3),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def payloads() -> Iterator[Payload | Rejected]:
    """All our own piles."""
    yield from fetch_demo()
    yield from fetch_paths(sorted(str(pile) for pile in GOLD.glob("*/pile")))


def parse(jobs: list[Job], disabled: tuple[str, ...]) -> list[object]:
    """The paragraphs through spaCy and nothing else."""
    texts = [text[a:b] for _, text, regions in jobs for a, b, _ in regions]
    return list(spacy_annotator.load_model().pipe(texts, batch_size=64, disable=list(disabled)))


def seconds(work: Callable[[], object]) -> float:
    """Least CPU seconds of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)
