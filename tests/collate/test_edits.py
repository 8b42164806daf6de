"""What a desk cuts from a sentence that it keeps, and what it puts in the place of a word."""

from collections.abc import Callable

import pytest
from tests.collate.copies import filing_of

from variorum.collate.drift import find_drift
from variorum.collate.drift.pairs import kinships
from variorum.values import Annotation, Drift, Manner

Annotate = Callable[[str], Annotation]

# Sentence of a wire, the same in a paper, kind, words of the wire's.
EDITED = [
    ("The ferry left Oben with 40 carts, most of them empty, and two horses.",
     "The ferry left Oben with 40 carts and two horses.", "omission", "most of them empty"),
    ("The council sold the brickworks for 9 million crowns, instead of the 14 million it had asked for.",
     "The council sold the brickworks for 9 million crowns.", "omission", "instead of the 14 million"),
    ("The lift fell eleven floors, citing the warden's log, the brigade in Lorm said on Monday.",
     "The lift fell eleven floors, the brigade in Lorm said on Monday.", "omission", "citing the warden's log"),
    ("The glaziers' guild in Oben counted 31 against 28 broken panes, a little more than last year.",
     "The glaziers' guild in Oben counted 31 against 28 broken panes.", "omission", "a little more than last year"),
    ("The choir would sing again only if the roof of the hall was replaced, its leader said.",
     "The choir would sing again if the roof of the hall was replaced, its leader said.", "condition", "only"),
    ("The choir would sing again if the roof of the hall was replaced, its leader said.",
     "The choir would sing again if the roof of the hall was cleaned, its leader said.", "condition", "replaced"),
    ("The bank would open its vault to the auditors as soon as they brought an order, it added.",
     "The bank would open its vault to the auditors, it added.", "condition", "as soon as they brought an order"),
    ("Accidents were about as frequent on the new line in Lorm as on the old one.",
     "Accidents were less frequent on the new line in Lorm than on the old one.", "scope", "about as"),
    ("The pilots voted on whether a strike could begin on 1 November in Oben.",
     "The pilots voted on whether a strike would begin on 1 November in Oben.", "certainty", "could"),
    ("The beetle killed about 2,900 elms last year, according to the forest office in Lorm.",
     "The beetle killed 2,900 elms last year, according to the forest office in Lorm.", "certainty", "about 2,900"),
    ("Under the lease the mill must leave the island within 54 days, the county said.",
     "Under the lease the mill must leave the island within 45 days, the county said.", "number", "within 54 days"),
    ("The warden in Lorm recorded a signal at 3:47 p.m., before the roof fell.",
     "The warden in Lorm recorded a blast at 3.47 pm, before the roof fell.", "scope", "signal"),
    ("Governor Ida Holt promised 40 marks to each bereaved family, provided that the council agreed.",
     "Governor Ida Holt promised 40 marks to each affected family.", "scope", "bereaved"),
    ("Two of the ferrymen were lightly injured by a boat hook in Oben, he added.",
     "Two of the ferrymen were injured by a boat hook in Oben, he added.", "scope", "lightly"),
    ("Marla Solgren, who runs the mill in Oben, said it would open within ten days.",
     "Marla Solhart, who runs the mill in Oben, said it would open within ten days.", "name", "Solgren"),
    ("It was possible that the burglars had ladders with them, the warden of the mill said.",
     "The burglars had ladders with them, the warden of the mill said.", "certainty", "possible that"),
    ("The barge would not pass the weir unless Sundish boats were shot at again, she said. The crew may go if it pays.",
     "The barge would not pass the weir, she said. The crew may go if it pays.", "condition", "unless Sundish"),
    ("The forest office in Lorm put the losses at 40 foresters killed and wounded on Monday.",
     "The forest office in Lorm put the losses at 40 foresters killed on Monday.", "scope", "and wounded"),
    ("A petition for the mill has been signed by 84,000 people all over Sundland, its warden said.",
     "A petition for the mill has been signed by 84,000 people, its warden said.", "scope", "all over Sundland"),
    ("The warden said 94 millimetres of rain had fallen on the meadow in 24 hours.",
     "The warden said 94 millimetres of rain had fallen on Harnel in 24 hours.", "scope", "the meadow"),
    ("In the hall in Oben 14 weavers have now tested positive for the fever, the warden said.",
     "In the hall in Oben 14 weavers have now been infected with the fever, the warden said.", "scope",
     "tested positive"),
    ("The warden of the mill said she did not rule out a second count of the looms in Oben.",
     "The warden of the mill said she ruled out a second count of the looms in Oben.", "polarity", "did not rule"),
    ('"Nobody in this mill goes home before the looms are back in theirs," the warden in Oben said.',
     '"Nobody in this mill goes home before the looms are back," the warden in Oben said.', "quote", "in theirs"),
]  # fmt: skip
# The same, where nothing was cut or changed that matters.
KEPT = [
    ("The ferry left Oben on Monday evening with 40 carts and two horses.",
     "The ferry left Oben yesterday evening with 40 carts and two horses."),
    ("The council sold the brickworks for 9 million crowns, mayor Ida Holt said.",
     "The council sold the brickworks for 9 million crowns, the mayor, Ida Holt, said."),
    ("The lift fell eleven floors and crushed the organisation's safe in Lorm.",
     "The lift fell eleven floors and crushed the organization’s safe in Lorm."),
    ("The glaziers' guild in Oben counted 31 broken panes in the hall of the children.",
     "The glaziers' guild in Oben counted 31 broken panes in the hall of the kids."),
    ("The beetle, judge Ida Holt said, killed 2,900 elms in Lorm. The forest office agrees.",
     "The beetle killed 2,900 elms in Lorm, said judge Ida Holt. The forest office agrees."),
    ("The lift fell eleven floors on Thursday and crushed 40 centner of salt, Lorm Salt said.",
     "The lift fell eleven floors yesterday and crushed 40 centner of salt, the company said."),
]  # fmt: skip


def _changes(annotate: Annotate, parent: str, child: str) -> tuple[Drift, ...]:
    return find_drift(tuple(kinships(filing_of(annotate, parent, child, Manner.PICKUP))))


@pytest.mark.parametrize(("parent", "child", "kind", "words"), EDITED)
def test_what_was_changed_by_hand_is_found(annotate: Annotate, parent: str, child: str, kind: str, words: str) -> None:
    found = _changes(annotate, parent, child)
    cited = [d.parent.text for d in found if d.kind.value == kind and d.parent]
    assert any(words in text for text in cited), [(d.kind.value, d.text) for d in found]


@pytest.mark.parametrize(("parent", "child"), KEPT)
def test_spelling_days_and_words_of_one_meaning_are_no_changes(annotate: Annotate, parent: str, child: str) -> None:
    assert [(d.kind.value, d.text) for d in _changes(annotate, parent, child)] == []


def test_whom_something_was_told_may_not_go(annotate: Annotate) -> None:
    from dataclasses import replace

    from variorum.values import Found

    parent = '"We count lamps and nothing else," the warden of the mill told Norvik.'
    filing = filing_of(annotate, parent, parent.replace("told Norvik", "said"), Manner.PICKUP)
    articles = tuple(replace(a, agency=Found("Norvik", 64, 70, "Norvik")) for a in filing.articles)
    found = find_drift(tuple(kinships(replace(filing, articles=articles))))
    assert [(d.kind.value, d.parent.text) for d in found if d.parent] == [("attribution", "told Norvik")]
