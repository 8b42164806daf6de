"""The pile's own media as links of the chain, and speakers in plain places (decision 0183)."""

from dataclasses import replace

import pytest

from extract.reports import Annotate, article_of, document_of, extract, holding
from variorum.extract import extract_claims
from variorum.lang.outlets import Outlet
from variorum.lang.pile_media import find_media, mentions_of, whole_name
from variorum.values import Cite, Found, VoiceKind

MEDIA = (
    Outlet(name="Larch Courier", kind="outlet", forms=("Larch Courier",), plain=("Courier",)),
    Outlet(name="Norda", kind="agency", forms=(), plain=("Norda",)),
    Outlet(name="Radio Reth", kind="outlet", forms=("Radio Reth",), plain=("Reth",)),
)

# text · words of the content · chain
CHAINS = [
    ("“We counted lamps,” foreman Ada Berg told Norda.", "lamps", ["Norda", "Ada Berg"]),
    ("Ada Berg sat in the hall. “We counted lamps,” she told the Courier.", "lamps", ["Larch Courier", "Ada Berg"]),
    (
        "Ada Berg told the Larch Courier that the dam was safe. “We counted lamps,” she said.",
        "lamps",
        ["Larch Courier", "Ada Berg"],
    ),
    (
        "Radio Reth had Ada Berg on the air. “We counted lamps,” she told the station.",
        "lamps",
        ["Radio Reth", "Ada Berg"],
    ),
]


@pytest.mark.parametrize(("text", "words", "chain"), CHAINS, ids=[row[0][:40] for row in CHAINS])
def test_whom_they_told_is_a_link(annotate: Annotate, text, words, chain):
    """A medium of the pile is one in every report, by its whole name or for short."""
    found = extract_claims(document_of(text), article_of(text), annotate(text), MEDIA)
    assert [[v.name for v in c.voices] for c in holding(found, words)][:1] == [chain]
    assert {v.kind for c in holding(found, words)[:1] for v in c.voices[:-1]} <= {VoiceKind.OUTLET, VoiceKind.AGENCY}


def test_a_common_word_is_a_medium_only_where_words_beside_it_say_so():
    """The town Reth and a courier are none."""
    text = "A Courier came to Reth. Norda trembled. The Courier reported it, and Radio Reth too."
    found = {(text[a:b], o.name) for a, b, o in mentions_of(text, MEDIA, None)}
    assert found == {("Courier", "Larch Courier"), ("Radio Reth", "Radio Reth")}
    assert whole_name("The Courier", MEDIA) == "Larch Courier"
    assert whole_name("Norvik Post", MEDIA) == "Norvik Post"


def test_the_short_form_is_meant_where_the_whole_name_stands():
    """The outlet's own text calls itself so too."""
    text = "The Larch Courier has a copy, which the Courier will print."
    assert [text[a:b] for a, b, _ in mentions_of(text, MEDIA, None)] == ["Larch Courier", "Courier"]
    own = "The form, which the Courier has seen, is blank."
    assert [own[a:b] for a, b, _ in mentions_of(own, MEDIA, "Larch Courier")] == ["Courier"]
    assert [own[a:b] for a, b, _ in mentions_of(own, MEDIA, None)] == ["Courier"]  # the pile has no other
    assert not list(mentions_of("A courier saw the Courier Office, and the courier left.", MEDIA, None))


def _published(id: str, text: str, outlet: str, **more):

    at = text.index(outlet)
    name = Found(outlet, at, at + len(outlet), outlet)
    return replace(article_of(text, id), outlet=name, **more)


def test_the_media_of_a_pile_are_not_those_who_issue_notices():
    """Ministries, firms and whoever says "we" without a signature are no media; the name others cite is kept."""
    texts = {
        "a": "The Larch Courier\n\nThe dam leaked on Monday.",
        "b": "Reth Beacon\n\nThe dam leaked, the Larch Courier reported.",
        "c": "PRESS RELEASE\nNorvik Water\n\nThe dam is safe.",
        "d": "Ministry of Health\n\nThe dam is safe.",
        "e": "Sund Dairies\n\nWe regret it. Our milk is safe.",
    }
    names = {"a": "The Larch Courier", "b": "Reth Beacon", "c": "Norvik Water", "d": "Ministry of Health"}
    articles = [_published(id, text, names.get(id, "Sund Dairies")) for id, text in texts.items()]
    articles[1] = _published("b", texts["b"], "Reth Beacon", cites=(Cite("Larch Courier", 34, 47, "Larch Courier"),))
    found = find_media(articles, texts)
    assert [(o.name, o.forms, o.plain) for o in found] == [
        ("Reth Beacon", ("Reth Beacon",), ("Beacon",)),
        ("Larch Courier", ("Larch Courier",), ("Courier",)),
    ]


# text · words of the content · speaker
HEARD = [
    ("Berg would do it again. “For the money, no. For my sister, yes.”", "sister", "Berg"),
    ("Dreth finishes his tea. “Then we shall have had one quiet Sunday.”", "quiet", "Dreth"),
    (
        "It is what Ada Berg told the station in the hall. “If you pay a witness, it is a price.”",
        "price",
        "Ada Berg",
    ),
    (
        "Ada Berg, the mayor, had a list. And then the mayor: “They count chimneys, all of them.”",
        "chimneys",
        "Ada Berg",
    ),
    ("The union wants it paid. “Next Easter, then,” said its secretary, Ada Berg.", "Easter", "Ada Berg"),
    ("“Rolf asked me for bread,” recounts the consul, Mrs Ada Berg, who saw him.", "bread", "Ada Berg"),
    (
        "Rolf Dane told the court that he carried cash. “I stopped counting it,” the judge quoted him as saying.",
        "counting",
        "Rolf Dane",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), HEARD, ids=[row[0][:40] for row in HEARD])
def test_who_speaks_in_plain_places(annotate: Annotate, text, words, speaker):
    """Who acts right before the words, who is named behind a comma, whom a judge quotes."""
    assert [c.speaker for c in holding(extract(annotate, text), words)][:1] == [speaker]


# text · words of the content
OPEN = [
    ("Rain fell on Larch. “Nobody told us that the dam would leak so soon.”", "the dam"),
    ("Rolf Dane died in the hall. “Nobody told us that the dam would leak so soon.”", "the dam"),
    ("Rolf Dane was carried out. “Nobody told us that the dam would leak so soon.”", "the dam"),
]


@pytest.mark.parametrize(("text", "words"), OPEN, ids=[row[0][:40] for row in OPEN])
def test_who_does_not_act_does_not_speak(annotate: Annotate, text, words):
    """Neither things nor the dead, nor whom others move."""
    assert [c.speaker for c in holding(extract(annotate, text), words)][:1] in ([None], [])


# text · words behind the cue · words before it · speaker
BOTH_SIDES = [
    (
        "No lift would go down unless the office had seen every shaft, Berg said, “and I don't mean from a desk”.",
        "from a desk",
        "No lift",
        "Berg",
    ),
    (
        (
            "The promised data would be handed over once the mission named the cargo, Mr Berg added; "
            "it was to have been given on Friday."
        ),
        "Friday",
        "The promised data",
        "Berg",
    ),
]


@pytest.mark.parametrize(("text", "behind", "before", "speaker"), BOTH_SIDES, ids=[row[2] for row in BOTH_SIDES])
def test_a_clause_before_the_cue_is_said_too_where_words_go_on_behind_it(
    annotate: Annotate, text, behind, before, speaker
):
    """Both are one content, with its condition."""
    claim = holding(extract(annotate, text), behind)[0]
    assert claim.speaker == speaker
    assert any(before in span.text for span in claim.spans)
    assert claim.condition is not None
