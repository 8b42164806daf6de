"""What befalls persons: who is counted, with a number or without, and who is not."""

from collections.abc import Callable

import pytest

from variorum.engines.spacy_annotator import SpacyAnnotator
from variorum.extract import extract_claims
from variorum.values import Article, Document, Extraction, Part, Role

# (text, [(outcome, value), …]) in text order.
CATALOGUE = [
    ("A man and a woman were killed when the roof of the hall came down.", [("killed", 2)]),
    ("Two miners were killed and three others were injured in the blast.", [("killed", 2), ("injured", 3)]),
    ("The collapse left four people dead and a firefighter injured.", [("killed", 4), ("injured", 1)]),
    ("Mira Holt, 34, died at the scene.", [("killed", 1)]),
    ("A cyclist was struck by a lorry in Quellen on Monday.", [("struck", 1)]),
    ("Both climbers suffered head injuries.", [("injured", 2)]),
    ("A fourth passenger was hurt in the crash.", [("injured", 4)]),
    ("The driver is in critical condition.", [("injured", 1)]),
    ("He was taken to a hospital in Tavenna.", [("injured", 1)]),
    ("A gunman fatally shot two guards.", [("killed", 2)]),
    ("Police said a teenager was stabbed to death.", [("killed", 1)]),
    ("A man was shot and killed.", [("killed", 1)]),
    ("A man and a woman were shot.", [("struck", 2)]),
    ("A guard was found dead.", [("killed", 1)]),
    ("Another woman was wounded.", [("injured", 1)]),
    ("A robber shot a clerk.", [("struck", 1)]),
    ("A clerk was beaten by 4 men at the match.", [("struck", 1)]),
    ("A pupil suffered burns.", [("injured", 1)]),
    ("A couple was found dead.", [("killed", 2)]),
    ("The blast killed a nurse and injured a cook.", [("killed", 1), ("injured", 1)]),
    ("Maria Lindholm was killed.", [("killed", 1)]),
    ("The gunman killed himself.", [("killed", 1)]),
    ("A teenager and her brother were arrested.", [("arrested", 2)]),
    ("Police detained four men.", [("arrested", 4)]),
    ("A hiker was rescued.", [("rescued", 1)]),
    ("Crews evacuated 300 villagers.", [("evacuated", 300)]),
    ("Two aid workers were kidnapped.", [("abducted", 2)]),
    ("The mill laid off 120 workers.", [("dismissed", 120)]),
    ("A welder and a clerk were dismissed.", [("dismissed", 2)]),
    ("Nine sailors are missing.", [("missing", 9)]),
    ("A student shot his girlfriend and then himself.", [("struck", 1), ("struck", 1)]),
    ("A miller shot his wife Dora, his stepdaughter and himself.", [("struck", 3)]),
    ("The blast left a 10-year-old girl and two men wounded, police said.", [("injured", 1), ("injured", 2)]),
    ("The fire left him and his two daughters dead.", [("killed", 3)]),
    ("A mother, father, and toddler were found dead after a fire.", [("killed", 3)]),
    ("A family of four died in the fire.", [("killed", 4)]),
    ("He killed four of his relatives.", [("killed", 4)]),
    ("Police in Tavenna are investigating a triple homicide.", [("killed", 3)]),
    ("Five people were hit by stones and one person was killed at the quarry.", [("struck", 5), ("killed", 1)]),
    ("A girl was hurt along with three others.", [("injured", 3), ("injured", 1)]),
    ("A guard was fatally wounded.", [("killed", 1)]),
    ("Police say four adults and a 3-year-old were hurt in Quellen.", [("injured", 5)]),
    ("Six people, three men and three women, were hurt.", [("injured", 6)]),
    ("The storm left a 19-year-old man dead and a 17-year-old boy injured.", [("killed", 1), ("injured", 1)]),
    ("A fourth is wounded, and two sailors are in hospital.", [("injured", 2)]),
    ("A total of 15 people, including a cook, were hurt.", [("injured", 15)]),
    ("Two Quellen County sheriff's deputies were wounded.", [("injured", 2)]),
    ("A 7-year-old went home after being hit by a stone.", [("struck", 1)]),
    ("Killed in the slide was an unnamed guide.", [("killed", 1)]),
    ("With six people hurt, the inn was closed.", [("injured", 6)]),
    ("A farmer fell from the cart, injuring himself and his two daughters.", [("injured", 1), ("injured", 2)]),
    ("Three men were found stabbed to death in a barn.", [("killed", 3)]),
    ("The march ended with five people in hospital.", [("injured", 5)]),
    ("Officers found a clerk suffering from stab wounds.", [("struck", 1)]),
    ("A miller killed his wife in a murder-suicide.", [("killed", 1), ("killed", 1)]),
    ("A miller killed his wife in an attempted murder-suicide.", [("killed", 1)]),
    ("Police found two men with stab wounds.", [("struck", 2)]),
    ("The fire left a girl in critical condition.", [("injured", 1)]),
    ("Two 16-year-olds were hurt.", [("injured", 2)]),
    ("One climber is dead, and another seriously injured after the slide.", [("killed", 1), ("injured", 1)]),
    ("The slide reached the road, leaving one dead and a dozen others wounded.", [("killed", 1), ("injured", 12)]),
    ("Five people have been treated for burns.", [("injured", 5)]),
    ("Four people were taken to Quellen Medical Center.", [("injured", 4)]),
    ("Three men took themselves to the hospital.", [("injured", 3)]),
    ("A boy who accidentally shot himself was found.", [("struck", 1)]),
    ("A couple and their two children were found dead.", [("killed", 4)]),
    ("Police spoke of the killing of a boy and the wounding of his aunt.", [("killed", 1), ("injured", 1)]),
    ("A miller stabbed his wife and then committed suicide.", [("struck", 1), ("killed", 1)]),
    ("Image 2 of 8 A 15-year-old was killed in a raid in Lorm.", [("killed", 1)]),
    ("Police look into a double stabbing at the quay.", [("struck", 2)]),
    ("Divers recovered two bodies from the wreck.", [("killed", 2)]),
    ("Firefighters found a body in the hotel.", [("killed", 1)]),
    ("The body of a diver was found on Monday.", [("killed", 1)]),
    ("An 18-year-old man and a 30-year-old man who were hurt will live.", [("injured", 2)]),
    ("The blast left her 6-year-old daughter, Holt's sister and her husband with burns.", [("injured", 3)]),
    ("Holt, Ruiz and a third man were hurt.", [("injured", 3)]),
    (
        "Holt killed his father Ben Holt, 50; his mother Mira Holt, 49; and his 8-year-old sister Ana Holt.",
        [("killed", 3)],
    ),
    (
        "He was charged in the stabbing deaths of Ana Ruiz, 70; Ben Holt, 47; Carl Lund, 34; and Dora Weil, 30.",
        [("killed", 4)],
    ),
    ("Ana Ruiz, 34, of Lorm, Ben Holt, 22, of Tavenna, and Carl Lund, 19, were injured.", [("injured", 3)]),
    ("The miller killed his wife, Ana Ruiz, 34, and their 2-year-old son, Ben Ruiz, on Monday.", [("killed", 2)]),
    ("Sixteen people were stabbed -- one fatally -- inside a club on Sunday.", [("struck", 16), ("killed", 1)]),
    ("A man stabbed three guards - one fatally - in Lorm on Monday.", [("struck", 3), ("killed", 1)]),
    ("The police said six people, three men and three women, were stabbed by an unknown man.", [("struck", 6)]),
    ("Both the driver and the child were taken to a hospital.", [("injured", 2)]),
    (
        "A teenager wounded in a fire that killed his brother died Tuesday, according to the coroner.",
        [("killed", 1), ("killed", 1)],
    ),
    (
        "The raid left one woman dead and five others, including two police officers, injured.",
        [("killed", 1), ("injured", 5)],
    ),
    ("They are charged with attempted murder of two guards and with the killing of Ana Holt.", [("killed", 1)]),
    ("Police look into a raid that left three dead and injured another early Sunday.", [("killed", 3), ("injured", 1)]),
    ("A mother, a father and one of their young sons were all stabbed.", [("struck", 3)]),
    ("Three lives were lost in the flood.", [("killed", 3)]),
    ("The flood claimed 14 lives.", [("killed", 14)]),
    ("Two divers lost their lives.", [("killed", 2)]),
    ("Ana Ruiz, 34, was killed, and Ben Holt, 22, of Tavenna, was arrested.", [("killed", 1), ("arrested", 1)]),
]

HEADLINES = [
    ("10-Year-Old Girl Hurt, 2 Men Also Wounded In Quay Blast", [("injured", 1), ("injured", 2)]),
    ("2 dead, 1 child injured after gale", [("killed", 2), ("injured", 1)]),
    ("2 dead, 3-year-old hurt in blast at fair", [("killed", 2), ("injured", 1)]),
    ("Parents, 2 children dead in Tavenna fire", [("killed", 4)]),
    ("Mother, Father, Toddler Dead Following Fire", [("killed", 3)]),
    ("Sheriff: Father in Tavenna blast dies", [("killed", 1)]),
    ("6 Hurt in 2 Harbour Fires", [("injured", 6)]),
    ("Miner killed in cave-in | Quellen Herald", [("killed", 1)]),
    ("7 shot at harbour party", [("struck", 7)]),
    ("Four shot in Lorm over weekend", [("struck", 4)]),
    ("Child among 4 shot at mill", [("struck", 4)]),
    ("Police: 4 adults, 1 child shot in Lorm", [("struck", 5)]),
    ("Police: Boy, 16, fatally shot; brother in custody", [("killed", 1)]),
    ("Police: 10-year-old boy shot in Lorm quarter", [("struck", 1)]),
    ("11-Year-Old Shot, Killed In Lorm", [("struck", 1), ("killed", 1)]),
    ("Quay Street Blast Kills 3, Wounds 2, Police Say", [("killed", 3), ("injured", 2)]),
    ("2-year-old and 10-month-old killed in hut fire", [("killed", 2)]),
    ("3-year-old and four adults hurt in Lorm", [("injured", 5)]),
    ("Shooting at Harbour Club Leaves Seven Wounded", [("injured", 7)]),
    ("Boy, 4, Hurt in Hand", [("injured", 1)]),
    ("Rocks fall on road in Lorm, injure 4: Police", [("injured", 4)]),
    ("Guide killed, another injured during slide", [("killed", 1), ("injured", 1)]),
    ("Overnight fire in Tavenna, one killed, five hurt", [("killed", 1), ("injured", 5)]),
    ("Lorm Girl, 8, Dies After Fall From Mill", [("killed", 1)]),
    ("Officials: Miller Killed Wife, 4 Children Then Himself", [("killed", 5)]),
    ("Miller killed wife, mother of three, in quarrel", [("killed", 1)]),
    ("Teacher, 17-month-old son found dead in hut", [("killed", 2)]),
    ("Police look into suspected murder at mill", []),
    ("13-year-old in critical condition after fall", [("injured", 1)]),
    ("One shot at mill changed a war", []),
    ("Police call Sunday's homicide a case of arson", []),
    ("Miller kills wife, self", [("killed", 1), ("killed", 1)]),
    ("Woman stabs husband, then self", [("struck", 1), ("struck", 1)]),
    ("After a toddler accidentally struck and killed his sister, Lorm grieves", [("killed", 1)]),
    ("Four stabbed, two fatally, at parade", [("struck", 4), ("killed", 2)]),
    ("Police: Man kills woman, her son, himself in south Lorm", [("killed", 2), ("killed", 1)]),
    ("Triple stabbing in Lorm leaves one dead", [("struck", 3), ("killed", 1)]),
]

# What has not happened, is feared or denied, or befalls things.
NOBODY = [
    "The plan could have killed thousands of people.",
    "Nobody was injured, the mayor said.",
    "No one was killed in the fire.",
    "He threatened to kill a guard.",
    "The storm struck the coast on Friday.",
    "Several passengers were injured.",
    "If a diver is injured, the search will stop.",
    "A man walked home.",
    "No man was killed.",
    "A man might be killed.",
    "The man was not killed.",
    "A bridge was destroyed.",
    "Every man was wounded.",
    "He hit his head on a beam.",
    "Police spoke of the attempted assassination of two officers.",
    "The mill changed the lives of three weavers.",
    "The death of his dog moved the village.",
    "A driver found his lost body lotion.",
    "Ana Holt beat Ben Ruiz by 57 percent to 43.",
    "Ana Holt will be mayor after beating Ben Ruiz in Sunday's run-off.",
]


@pytest.mark.parametrize(("text", "expected"), CATALOGUE)
def test_persons_are_counted_as_the_words_tell(
    extract: Callable[..., Extraction], text: str, expected: list[tuple[str, int]]
) -> None:
    assert [(str(fate.outcome), fate.value) for fate in extract(text).fates] == expected


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_headlines_are_read_without_their_articles(
    annotator: SpacyAnnotator, text: str, expected: list[tuple[str, int]]
) -> None:
    document = Document(id="a", uri="a", media_type="text/plain", sha256="", text=text)
    parts = (Part(0, len(text), Role.HEADLINE),)
    article = Article(document="a", language="en", is_news=True, not_news_reason=None, parts=parts)
    annotation = annotator.annotate([("a", text, [(0, len(text), Role.HEADLINE)])])[0]
    fates = extract_claims(document, article, annotation).fates
    assert [(str(fate.outcome), fate.value) for fate in fates] == expected


@pytest.mark.parametrize("text", NOBODY)
def test_what_did_not_befall_anybody_counts_nobody(extract: Callable[..., Extraction], text: str) -> None:
    assert extract(text).fates == ()


def test_names_and_ages_are_kept(extract: Callable[..., Extraction]) -> None:
    fate = extract("Mira Holt, 34, was killed on Tuesday.").fates[0]
    assert fate.names == ("Mira Holt",)
    assert fate.ages == (34,)


def test_suicide_is_told_as_done_to_oneself(extract: Callable[..., Extraction]) -> None:
    fates = extract("The man killed a guard before turning the gun on himself.").fates
    assert [(fate.value, fate.own_hand) for fate in fates] == [(1, False), (1, True)]
