"""Who says what: one row a phenomenon, through the real parser."""

import pytest

from extract.reports import Annotate, attributed, extract, holding, pieces
from variorum.values import Speech

SPOKEN = [
    # indirect speech
    ("Mayor Orla Venn said that the dam was safe.", "Orla Venn", "the dam was safe", "a that-clause"),
    ("Mayor Orla Venn said the dam was safe.", "Orla Venn", "the dam was safe", "a clause without that"),
    ("The dam was safe, Orla Venn said.", "Orla Venn", "The dam was safe", "fronted content"),
    ("The dam, Orla Venn said, was safe.", "Orla Venn", "was safe", "a cue inside its content"),
    ("The dam was safe, said Orla Venn, the mayor.", "Orla Venn", "The dam was safe", "an inverted cue"),
    ("According to Orla Venn, the dam was safe.", "Orla Venn", "the dam was safe", "according to, before"),
    ("The dam was safe, according to Orla Venn.", "Orla Venn", "The dam was safe", "according to, after"),
    ("Orla Venn told reporters that the dam was safe.", "Orla Venn", "the dam was safe", "told somebody that"),
    (
        "Orla Venn warned residents that the dam could burst.",
        "Orla Venn",
        "the dam could burst",
        "warned somebody that",
    ),
    ("Officials estimated that 400 people had fled.", "Officials", "400 people had fled", "an estimate"),
    ("Tam Reyes promised to rebuild the bridge.", "Tam Reyes", "to rebuild the bridge", "an infinitive"),
    ("Tam Reyes urged residents to leave the valley.", "Tam Reyes", "to leave the valley", "asking somebody to"),
    ("Tam Reyes called for an inquiry.", "Tam Reyes", "an inquiry", "verb and preposition"),
    ("Tam Reyes criticised the slow evacuation of the valley.", "Tam Reyes", "the slow evacuation", "an object"),
    ("Tam Reyes described the evacuation as a disgrace.", "Tam Reyes", "as a disgrace", "object and as"),
    ("Tam Reyes asked whether the dam was safe.", "Tam Reyes", "whether the dam was safe", "an indirect question"),
    ("Tam Reyes is confident that the dam is safe.", "Tam Reyes", "the dam is safe", "an adjective of belief"),
    ("Korlund is ready to send divers to the lake.", "Korlund", "to send divers", "an adjective of will"),
    ("Orla Venn's claim that the dam was safe surprised many.", "Orla Venn", "the dam was safe", "a noun of saying"),
    ("Orla Venn's answer was that the dam was safe.", "Orla Venn", "the dam was safe", "a noun of saying with be"),
    ("As Orla Venn said, the dam was safe for years.", "Orla Venn", "the dam was safe", "as somebody said"),
    ("Orla Venn defended the plan, saying that the dam was safe.", "Orla Venn", "the dam was safe", "a participle"),
    ("Orla Venn opened the talks by saying that the dam was safe.", "Orla Venn", "the dam was safe", "by saying"),
    ("Orla Venn visited the site and said that the dam was safe.", "Orla Venn", "the dam was safe", "a joined verb"),
    ("Tam Reyes, who said the dam was safe, has resigned.", "Tam Reyes", "the dam was safe", "a relative clause"),
    (
        "One recent survey estimating 900 homes were lost was withdrawn.",
        "One recent survey",
        "900 homes were lost",
        "a document that estimates",
    ),
    # quotations
    ("“The dam is safe,” Orla Venn said.", "Orla Venn", "The dam is safe", "curly marks"),
    ('"The dam is safe," Orla Venn said.', "Orla Venn", "The dam is safe", "straight marks"),
    ("‘The dam is safe,’ Orla Venn said.", "Orla Venn", "The dam is safe", "single marks"),
    ("«The dam is safe», Orla Venn said.", "Orla Venn", "The dam is safe", "angled marks"),
    ("``The dam is safe,'' Orla Venn said.", "Orla Venn", "The dam is safe", "typewriter marks"),
    ("Orla Venn said: “The dam is safe.”", "Orla Venn", "The dam is safe", "a colon before the quotation"),
    (
        "Orla Venn told reporters on Monday: “The dam is safe.”",
        "Orla Venn",
        "The dam is safe",
        "a colon after the time",
    ),
    (
        "“The dam is safe,” said Orla Venn. “Nobody needs to leave.”",
        "Orla Venn",
        "Nobody needs to leave",
        "a floating second quotation",
    ),
    ("“Is the dam safe?” Orla Venn asked.", "Orla Venn", "Is the dam safe", "a question mark before the cue"),
    ("“The dam,” Orla Venn said, “is safe.”", "Orla Venn", "is safe", "a quotation parted by its cue"),
    (
        "After a long pause from the lawyer, Orla Venn said, “The dam is safe.”",
        "Orla Venn",
        "The dam is safe",
        "a lead-in before the cue",
    ),
    (
        "“The dam is safe,” Orla Venn said.\n“Nobody needs to leave the valley tonight.”",
        "Orla Venn",
        "Nobody needs to leave",
        "a paragraph that is only a quotation",
    ),
    (
        "Then Orla Venn said:\n“The dam is safe and nobody has to leave.”",
        "Orla Venn",
        "The dam is safe",
        "a colon at the end of the paragraph before",
    ),
    (
        "Orla Venn said: “The dam is safe.\n“Nobody needs to leave the valley tonight.”",
        "Orla Venn",
        "Nobody needs to leave",
        "a quotation that runs into the next paragraph",
    ),
    (
        "Orla Venn called the dam “perfectly safe” on Monday.",
        "Orla Venn",
        "“perfectly safe”",
        "quoted words inside an indirect content",
    ),
    ("Orla Venn: The dam is safe.", "Orla Venn", "The dam is safe", "a name and a colon"),
]


@pytest.mark.parametrize(("text", "speaker", "words", "phenomenon"), SPOKEN)
def test_the_speaker_of_a_content_is_found(
    annotate: Annotate, text: str, speaker: str, words: str, phenomenon: str
) -> None:
    found = holding(extract(annotate, text), words)
    assert [claim.speaker for claim in found[:1]] == [speaker], phenomenon


WHOLE = [
    ("Orla Venn said that the dam was safe.", ["that the dam was safe"], "the conjunction belongs to what is said"),
    ("“The dam is safe,” Orla Venn said.", ["“The dam is safe,”"], "marks belong to the quotation"),
    ("The dam, Orla Venn said, was safe.", ["The dam", "was safe"], "content in two pieces"),
    (
        "“The dam is safe,” said Orla Venn. “Nobody will leave.”",
        ["“The dam is safe,”", "“Nobody will leave.”"],
        "a floating quotation is a piece of its own",
    ),
    ("Orla Venn said the dam “may not” hold.", ["the dam “may not” hold"], "quoted words inside a clause"),
    ("Reth officials said on Monday that the dam was safe.", ["that the dam was safe"], "a time before the content"),
]


@pytest.mark.parametrize(("text", "contents", "phenomenon"), WHOLE)
def test_contents_have_their_whole_extent(annotate: Annotate, text: str, contents: list[str], phenomenon: str) -> None:
    (claim,) = attributed(extract(annotate, text))
    assert pieces(claim) == contents, phenomenon


MANNERS = [
    ("“The dam is safe,” Orla Venn said.", Speech.DIRECT),
    ("Orla Venn said the dam was safe.", Speech.INDIRECT),
    ("Orla Venn said the dam was “perfectly safe” and would hold for many years.", Speech.MIXED),
]


@pytest.mark.parametrize(("text", "speech"), MANNERS)
def test_speech_is_direct_indirect_or_mixed(annotate: Annotate, text: str, speech: Speech) -> None:
    assert attributed(extract(annotate, text))[0].speech is speech


UNSAID = [
    ("The dam burst on Monday.", "a plain sentence"),
    ("The “smart” dam burst on Monday.", "a scare quote"),
    ("The film “Low Water” opens in Reth on Monday.", "a title"),
    ("Nobody said the dam was safe.", "nobody speaks"),
    ("Troops were sent to support the villagers of Reth.", "an infinitive of purpose"),
    ("The statue of Orla Venn was moved.", "a name that says nothing"),
]


@pytest.mark.parametrize(("text", "phenomenon"), UNSAID)
def test_nothing_is_attributed_where_nobody_speaks(annotate: Annotate, text: str, phenomenon: str) -> None:
    assert attributed(extract(annotate, text)) == [], phenomenon


def test_a_passive_without_agent_has_no_voice(annotate: Annotate) -> None:
    (claim,) = attributed(extract(annotate, "Korlund is estimated to have lost 400 homes."))
    assert (claim.speaker, claim.voices, claim.frame) == (None, (), "passive")


def test_it_was_announced_has_no_voice(annotate: Annotate) -> None:
    found = attributed(extract(annotate, "It was announced that the dam would close."))
    assert [(claim.speaker, claim.voices) for claim in found] == [(None, ())]


def test_an_if_clause_states_no_stance(annotate: Annotate) -> None:
    found = extract(annotate, "Korlund will accept the divers if they want to come to the lake.")
    assert holding(found, "to come to the lake") == []


def test_each_coordinate_speaker_has_a_claim_of_the_same_span(annotate: Annotate) -> None:
    found = attributed(extract(annotate, "Norway and Sweden have denied that divers entered the lake."))
    assert [claim.speaker for claim in found] == ["Norway", "Sweden"]
    assert len({(claim.start, claim.end) for claim in found}) == 1


def test_a_list_of_sources_speaks_as_one(annotate: Annotate) -> None:
    found = holding(extract(annotate, "According to Norway, Sweden, and Finland, the dam has lost its gates."), "lost")
    assert sorted(str(claim.speaker) for claim in found) == ["Finland", "Norway", "Sweden"]


def test_a_sentence_that_nobody_is_given_is_told_by_the_report(annotate: Annotate) -> None:
    text = "The dam burst. Orla Venn said it was old."
    narrated = [claim.text for claim in extract(annotate, text).claims if claim.speech is Speech.NARRATED]
    assert narrated == ["The dam burst"]


def test_what_stands_beside_an_attribution_is_told_by_the_report(annotate: Annotate) -> None:
    text = "Orla Venn said the dam was safe after 40 engineers had searched the northern wall for cracks."
    narrated = [claim for claim in extract(annotate, text).claims if claim.speech is Speech.NARRATED]
    inside = holding(extract(annotate, text), "40 engineers")
    assert narrated or inside


def test_an_empty_report_says_nothing(annotate: Annotate) -> None:
    assert extract(annotate, "").claims == ()
