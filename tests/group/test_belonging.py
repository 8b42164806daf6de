"""What belongs to the chief line of a small pile: a column that takes up its words, not an event like it nearby."""

import pytest

from variorum.group.belonging import judge_chief
from variorum.group.likeness import Trace, trace_words
from variorum.group.lines import Seen
from variorum.values import Article, Document, Part, Role

REPORTS = {
    "a": """A barge loaded with grain sank in the lock at Marnhem on Tuesday, and two of its crew of four are
missing, the harbour police said. The gates of the lock gave way at ten past six, and the water
threw the barge against the wall. Divers searched the chamber until dark. The lock keeper, Jan
Ostrek, had asked for new hinges in March.""",
    "b": """Two men of the crew are missing since a grain barge sank in the lock at Marnhem when the gates gave
way, police said. The canal board closed the lock. Its director, Vera Lund, said the hinges of the
gates had been checked in autumn. Divers will go on searching at first light. Forty barges wait
above the lock and thirty below it.""",
    "c": """Nobody had told the crew of the barge that the gates at Marnhem were groaning. Lock keeper Ostrek
had written three letters about the hinges, in which he asked the canal board for money. Two men are
missing in the chamber, and divers feel their way through wet grain. The police took the letters
away on Wednesday.""",
    "d": """Divers found the body of one of the two missing crew of the grain barge in the lock chamber at
Marnhem, the harbour police said on Thursday. Director Lund of the canal board admitted that letters
of the lock keeper about the hinges of the gates had come in. The lock stays closed until a new pair
of gates is hung.""",
    "e": """The canal board will hang new gates in the lock at Marnhem by May, director Lund said, and pay for
the barge that sank. The skipper who is still missing leaves three children. Police want to hear
everybody who read the keeper's letters.""",
}
COLUMN = """My grandfather kept a lock, and what he feared was hinges. So I read of the letters with more than
sorrow. Ostrek wrote three of them about the gates at Marnhem, and the board had them filed by
somebody who never stood on a gate at ten past six. Grain swells when it is wet. I hope that the
divers know that, and that a director has been told."""
ELSEWHERE = """A sailing boat ran aground off Tarnsand on Tuesday, and its crew of four were taken off by
helicopter, the harbour police said. The boat had lost its rudder in a squall. The coast guard of
Tarnsand towed it to the yacht basin, where the owner, Piet Hallo, called the weather forecast a
novel. It has nothing to do with the lock at Marnhem."""


def traces(texts: dict[str, str]) -> dict[str, Trace]:
    """The traces of texts that are nothing but body."""
    documents = [Document(id=id, uri=id, media_type="text/plain", sha256="", text=t) for id, t in texts.items()]
    parts = {id: (Part(0, len(text), Role.BODY),) for id, text in texts.items()}
    articles = [
        Article(document=id, language="en", is_news=True, not_news_reason=None, parts=parts[id]) for id in texts
    ]
    return trace_words(documents, articles)


def judged(lines, texts, ties=(), apart=None, days=None):
    seen = {id: Seen(trace, (days or {}).get(id)) for id, trace in traces(texts).items()}
    found = judge_chief(lines, seen, ties, apart or {})
    return found and sorted("".join(line) for line in found)


def test_a_column_belongs_and_an_event_like_it_does_not() -> None:
    texts = REPORTS | {"f": COLUMN, "x": ELSEWHERE}
    assert judged([tuple("abcdex"), ("f",)], texts) == ["abcdef", "x"]


def test_what_is_tied_stays_together() -> None:
    texts = REPORTS | {"x": ELSEWHERE, "y": ELSEWHERE}
    assert judged([tuple("abcdexy")], texts, ties=[("x", "y")]) == ["abcde", "xy"]


def test_whom_people_parted_is_not_taken_in() -> None:
    texts = REPORTS | {"f": COLUMN}
    apart = {"f": frozenset("a"), "a": frozenset("f")}
    assert judged([tuple("abcde"), ("f",)], texts, apart=apart) == ["abcde", "f"]


LOCK = """A barge loaded with sand sank in the lock at Ostholm, and one of its crew is missing, the harbour
police said. The gates of the lock gave way at nine, divers said. The canal board closed the lock."""
DAYS = dict(zip("abcde", ("2031-03-04", "2031-03-05", "2031-03-06", "2031-03-07", "2031-03-10"), strict=True))


def test_what_came_out_before_the_event_does_not_tell_of_it() -> None:
    """A report of the same kind of thing counts as one of the line by its words, and by its day as none."""
    texts = REPORTS | {"x": LOCK}
    assert judged([tuple("abcdex")], texts, days=DAYS | {"x": "2031-03-05"}) == ["abcdex"]
    assert judged([tuple("abcdex")], texts, days=DAYS | {"x": "2031-01-17"}) == ["abcde", "x"]
    assert judged([tuple("abcde")], REPORTS, days=DAYS | {"a": "2031-03-01"}) == ["abcde"]


CONTRASTS = [
    "There was no connection with the barge that sank in the lock at Marnhem, an inspector said.",
    "Unlike in Marnhem, where the barge sank, nobody is missing.",
    "The case has nothing to do with the barge at Marnhem.",
]


@pytest.mark.parametrize("text", CONTRASTS)
def test_what_a_report_says_it_has_nothing_to_do_with_leaves_no_trace(text) -> None:
    told = traces({"a": f"A yacht ran aground off Tarnsand. {text} It was towed in.", "b": REPORTS["a"]})
    assert not {"marnhem", "barg", "barge"} & told["a"].vector.keys()
    assert "tarnsand" in told["a"].vector


def test_few_reports_and_piles_without_a_chief_line_are_not_judged() -> None:
    few = {id: REPORTS[id] for id in "abc"}
    assert judged([tuple("abc")], few) is None
    assert judged([tuple("abc"), tuple("dex")], REPORTS | {"x": ELSEWHERE}) is None
