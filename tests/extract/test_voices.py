"""Chains of voices, and whom pronouns, titles and descriptions stand for."""

import pytest

from extract.reports import Annotate, attributed, extract, holding
from variorum.values import VoiceKind

CHAINS = [
    ("Reuters, citing two officials, said the dam was old.", "the dam was old", ["Reuters", "two officials"], "citing"),
    (
        "The agency Orsol said, citing the army, that the dam was old.",
        "the dam was old",
        ["Orsol", "the army"],
        "citing, before what is said",
    ),
    (
        "The army, citing the mayor, said the dam was old.",
        "the dam was old",
        ["The army"],
        "a body that cites somebody speaks for itself",
    ),
    (
        "A spokeswoman for Selvig Steel said the dam was old.",
        "the dam was old",
        ["A spokeswoman for Selvig Steel"],
        "a spokeswoman and for whom",
    ),
    (
        (
            'Korlund would buy "every gate that holds" as long as no other state was involved, its transport minister, '
            "Orla Venn, said in Selvig."
        ),
        "as long as no other state was involved",
        ["Orla Venn"],
        "who says it joined on behind by the parser",
    ),
    (
        "Reports from workshops were rare, Korvel Power told Reuters. It denied having hidden a leak.",
        "having hidden a leak",
        ["Korvel Power"],
        "one thing is no plural",
    ),
    (
        "According to a report seen by the Selvig Post, the dam was old.",
        "the dam was old",
        ["Selvig Post", "a report"],
        "a report seen by an outlet",
    ),
    (
        "A letter obtained by Reuters says the dam was old.",
        "the dam was old",
        ["Reuters", "A letter"],
        "a letter obtained by an agency",
    ),
    ("“The dam is safe,” Orla Venn told Reuters.", "The dam is safe", ["Reuters", "Orla Venn"], "told an agency"),
    (
        "“The dam is safe,” Orla Venn told the Selvig Post newspaper.",
        "The dam is safe",
        ["Selvig Post", "Orla Venn"],
        "told a newspaper",
    ),
    (
        "Orla Venn said the dam was safe, Reuters reported.",
        "the dam was safe",
        ["Reuters", "Orla Venn"],
        "an agency reports what somebody said",
    ),
    (
        "Orla Venn said the dam was safe, according to Reuters.",
        "the dam was safe",
        ["Reuters", "Orla Venn"],
        "according to an agency",
    ),
    (
        "According to Reuters, Orla Venn said the dam was safe.",
        "the dam was safe",
        ["Reuters", "Orla Venn"],
        "according to, first",
    ),
    (
        "Reuters quoted Orla Venn as saying the dam was safe.",
        "the dam was safe",
        ["Reuters", "Orla Venn"],
        "quoted as saying",
    ),
    (
        "Orla Venn was quoted by Reuters as saying that the dam was safe.",
        "the dam was safe",
        ["Reuters", "Orla Venn"],
        "was quoted by",
    ),
    (
        "In an interview with Reuters, Orla Venn said the dam was safe.",
        "the dam was safe",
        ["Reuters", "Orla Venn"],
        "in an interview with",
    ),
    (
        "In a video posted by Tam Reyes, Orla Venn said the dam was safe.",
        "the dam was safe",
        ["a video posted by Tam Reyes", "Orla Venn"],
        "in a video of another",
    ),
    (
        "Police said that Orla Venn had promised to repair the dam.",
        "to repair the dam",
        ["Police", "Orla Venn"],
        "one says what another promised",
    ),
    (
        "“The dam is safe,” the engineer Orla Venn told Reuters. She said the gates would open.",
        "the gates would open",
        ["Reuters", "Orla Venn"],
        "an interview goes on",
    ),
]


@pytest.mark.parametrize(("text", "words", "voices", "phenomenon"), CHAINS)
def test_voices_run_from_the_reader_to_the_origin(
    annotate: Annotate, text: str, words: str, voices: list[str], phenomenon: str
) -> None:
    claim = holding(extract(annotate, text), words)[0]
    assert [voice.name for voice in claim.voices] == voices, phenomenon


KINDS = [
    ("Maria Lindholm said the dam was safe.", VoiceKind.PERSON),
    ("The United Nations said the dam was safe.", VoiceKind.PARTY),
    ("Norway said the dam was safe.", VoiceKind.PARTY),
    ("The Interior Ministry said the dam was safe.", VoiceKind.PARTY),
    ("Reuters said the dam was safe.", VoiceKind.AGENCY),
    ("The study said the dam was safe.", VoiceKind.DOCUMENT),
    ("An official said the dam was safe.", VoiceKind.UNNAMED),
    ("Two witnesses said the dam was safe.", VoiceKind.UNNAMED),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_voice_is_of_a_kind(annotate: Annotate, text: str, kind: VoiceKind) -> None:
    assert attributed(extract(annotate, text))[0].voices[-1].kind is kind


BEARERS = [
    # pronouns
    (
        "Orla Venn visited the lake. She said the dam was safe.",
        "the dam was safe",
        "Orla Venn",
        "she, the subject before",
    ),
    (
        "Orla Venn said the dam was old. She said the gates were safe.",
        "the gates were safe",
        "Orla Venn",
        "she, who spoke before",
    ),
    (
        "Mr Reyes met Mrs Venn at the lake. She said the dam was safe.",
        "the dam was safe",
        "Venn",
        "two persons, of whom the pronoun fits one",
    ),
    ("Norway told Sweden it was ready to send divers.", "to send divers", "Norway", "it, who speaks above"),
    ("Orla Venn said she was ready to resign.", "to resign", "Orla Venn", "she, who speaks above"),
    ("Officials met on Monday. They said the dam was safe.", "the dam was safe", "Officials", "they, several people"),
    (
        "A nurse met a baker in Reth. The roads were closed. Rain fell. Hail followed. He said the dam was safe.",
        "the dam was safe",
        None,
        "nobody near",
    ),
    (
        "One of the prisoners spoke to the guards. He said the camp was cold.",
        "the camp was cold",
        "One of the prisoners",
        "he, somebody unnamed",
    ),
    # titles and descriptions
    (
        "Orla Venn, the mayor, visited the lake. The mayor said the dam was safe.",
        "the dam was safe",
        "Orla Venn",
        "the title in apposition",
    ),
    (
        "Foreign minister Orla Venn visited the lake. The minister said the dam was safe.",
        "the dam was safe",
        "Orla Venn",
        "the title before the name",
    ),
    (
        "A ministry official said the dam was old. The official said the gates were safe.",
        "the gates were safe",
        "A ministry official",
        "the first description",
    ),
    (
        "Foreign minister Orla Venn met foreign minister Tam Reyes. The minister said the dam was safe.",
        "the dam was safe",
        "The minister",
        "a title of two persons stays open",
    ),
    ("Ms Venn visited the lake. Ms Venn said the dam was safe.", "the dam was safe", "Venn", "a courtesy title"),
    (
        "Orla Venn visited the lake. Venn said the dam was safe.",
        "the dam was safe",
        "Orla Venn",
        "a family name after the full one",
    ),
    (
        "Orla Venn met Piet Venn at the lake. Venn said the dam was safe.",
        "the dam was safe",
        "Venn",
        "a family name of two persons stays as it is",
    ),
    (
        "The soldier, identified by the surname Rask, said the camp was cold.",
        "the camp was cold",
        "Rask",
        "identified by a surname",
    ),
    ("Officials said the dam was safe.", "the dam was safe", "Officials", "unnamed people"),
    (
        "Tests showed that the water was clean, the ministry said.",
        "the water was clean",
        "Tests",
        "the origin of the words is last",
    ),
    (
        "State news agency Norvia reported that the dam was safe.",
        "the dam was safe",
        "Norvia",
        "an agency the report itself calls one",
    ),
    ("We believe the dam is safe.", "the dam is safe", None, "we, unknown"),
]


@pytest.mark.parametrize(("text", "words", "speaker", "phenomenon"), BEARERS)
def test_a_source_is_named_where_the_article_tells_and_left_open_where_not(
    annotate: Annotate, text: str, words: str, speaker: str | None, phenomenon: str
) -> None:
    assert holding(extract(annotate, text), words)[0].speaker == speaker, phenomenon


def test_the_words_of_a_voice_are_those_that_stand_there(annotate: Annotate) -> None:
    text = "Orla Venn visited the lake. She said the dam was safe."
    voice = attributed(extract(annotate, text))[0].voices[-1]
    assert (voice.name, voice.text) == ("Orla Venn", "She")
    assert text[voice.start : voice.end] == voice.text


def test_who_quotes_is_no_medium_of_a_later_statement(annotate: Annotate) -> None:
    text = "Orla Venn said the dam was safe, Reuters reported. Venn said in Reth that the gates were old."
    assert [voice.name for voice in holding(extract(annotate, text), "the gates were old")[0].voices] == ["Orla Venn"]


PAIRS = [
    ("Orla Venn and Lena Orr saw the dam. They said it was old.", ["Orla Venn", "Lena Orr"]),
    ("“It is old,” said Orla Venn and Lena Orr. They said it would leak.", ["Orla Venn", "Lena Orr"]),
    ("Ada Berg met Lena Orr. They said it was old.", [None]),
    ("Orla Venn and Lena Orr saw the dam. The miners left. They said it was old.", ["The miners"]),
]


@pytest.mark.parametrize(("text", "speakers"), PAIRS)
def test_they_are_the_two_who_were_named_together(annotate: Annotate, text: str, speakers: list[str | None]) -> None:
    claims = [c for c in attributed(extract(annotate, text)) if c.voices and c.voices[-1].text == "They"]
    assert [c.speaker for c in claims] == sorted(speakers, key=str)
