"""What is denied, who says it all the same, and how it is asked."""

import pytest

HEAD = """Leak at the dam of Reth

RETH, March {day}, 2031 - The dam at Reth in the county of Oben has leaked since Sunday, engineer Orla Venn said.

{text}

The valley below the dam has 2,400 inhabitants, and a road runs along its foot.
"""


LATER = """Mayor of Reth gives way

OBEN, March 9, 2031 - Tam Ek will leave office at the end of the month, the council of Reth has decided.

Ek said that he had read the report on the gates in January. Korvel Power has closed the road below its dam at Reth.
"""


def denied(tell, *texts):
    """The points about denials of one report a text, each of another day."""
    account = tell(*(HEAD.format(day=n, text=text) for n, text in enumerate(texts, 3)))
    return [p for p in account.points if p.kind == "polarity"]


def sides(point):
    """The point's readings as (value, asserters)."""
    return {(r.value, *r.asserted_by) for r in point.readings}


ASKED = [
    ("Korvel Power denied that it had hidden the leak.", "Is it so that Korvel Power had hidden the leak?"),
    ("Korvel Power denied that its pumps were to blame.", "Is it so that Korvel Power’s pumps were to blame?"),
    ("Korvel Power denied having paid the families.", "Is it so that Korvel Power had paid the families?"),
    ("Korvel Power denied that it was raining then.", "Is it so that it was raining then?"),
]


@pytest.mark.parametrize(("text", "question"), ASKED)
def test_a_denial_is_asked_as_a_whole_question(tell, text, question):
    assert [p.question for p in denied(tell, text)] == [question]


def test_a_denial_answers_who_spoke_of_the_matter_right_before(tell):
    [point] = denied(
        tell,
        "Two farmers said that the sirens of the valley never sounded on Sunday. "
        "Mayor Tam Ek denied that the warning had come late.",
    )
    assert point.verdict == "disputed"
    assert sides(point) == {("denied", "Tam Ek"), ("affirmed", "Two farmers")}


def test_who_speaks_of_something_else_right_before_affirms_nothing(tell):
    [point] = denied(
        tell,
        "Two farmers said that the road was open again on Sunday. Mayor Tam Ek denied that the warning had come late.",
    )
    assert point.verdict == "single"


def test_who_says_no_as_well_does_not_affirm_it(tell):
    [point] = denied(
        tell,
        "Mediator Ivo Sand said he had carried letters, never cash. Both families denied having paid a ransom.",
    )
    assert point.verdict == "single"


def test_one_denier_denies_one_field_in_two_reports(tell):
    points = denied(
        tell,
        "Korvel Power denied that its pumps were to blame.",
        "Farmer Ida Holt believes that the turbine may have caused the leak. Korvel Power, which runs it, denies that.",
    )
    assert len(points) == 1
    assert ("affirmed", "Ida Holt") in sides(points[0])


def test_the_accusation_is_the_one_its_denier_denies_elsewhere(tell):
    points = denied(
        tell,
        "Korvel Power denied that it had hidden the leak from the county.",
        "Rain is forecast. Korvel Power has refuted the accusation.",
    )
    assert len(points) == 1
    assert len({d for r in points[0].readings for d in r.documents}) == 2


def test_who_denied_it_and_says_it_later_has_turned_round(tell):
    first = HEAD.format(day=3, text="Mayor Tam Ek denied that he had known of the report on the gates.")
    [point] = [p for p in tell(first, LATER).points if p.kind == "polarity"]
    assert point.verdict == "updated"
    assert sides(point) == {("denied", "Tam Ek"), ("affirmed", "Tam Ek")}


def test_a_report_tells_a_denial_in_its_own_words(tell):
    [point] = denied(
        tell,
        "General Ivo Sand said that his soldiers had freed the miners in a raid. "
        "Miner Ida Holt, who was there, saw nothing of the kind.",
    )
    assert point.verdict == "disputed"
    assert sides(point) == {("denied", "Ida Holt"), ("affirmed", "Ivo Sand")}


def test_a_noun_of_another_kind_tells_no_deed(tell):
    points = denied(
        tell,
        "Korvel Power denied that it had hired replacement workers.",
        "Most of the employees and workers of the power station had left by noon, engineer Ivo Sand said.",
    )
    assert [p.verdict for p in points] == ["single"]


def test_what_is_conceded_beside_what_was_said_before_is_updated(tell):
    [point] = denied(
        tell,
        "Tam Ek of Korvel Power conceded on Monday that the warning of 2029 concerned the gates. "
        "In January the company had said that it was about a road.",
    )
    assert point.verdict == "updated"
    assert point.question == "Is it so that the warning of 2029 concerned the gates?"
    assert sides(point) == {("affirmed", "Tam Ek"), ("denied", "Korvel Power")}


def test_no_evidence_of_it_is_a_denial(tell):
    points = denied(tell, "Korvel Power said on Monday: “We have no evidence that the pumps caused the leak.”")
    assert not [p for p in points if any(r.value == "affirmed" for r in p.readings)]


def test_what_the_denier_says_himself_does_not_affirm_it(tell):
    [point] = denied(
        tell,
        "Ek said he had slept on the day of the murder, according to court documents. "
        "Tam Ek denied any involvement in the murder.",
    )
    assert point.verdict == "single"


def test_that_something_took_place_is_no_matter(tell):
    [point] = denied(
        tell,
        "Mayor Tam Ek denied that any crime had taken place. "
        "Nobody knew what was to take place at the gates that day, engineer Ivo Sand said.",
    )
    assert point.verdict == "single"


def test_what_somebody_says_is_not_there_is_asked_where_another_party_tells_of_it(tell):
    [point] = denied(
        tell,
        "Korvel Power said its divers had found a drone on the sluice below the turbines.",
        '"There was no drone, and there is no sluice," Colonel Asa Rhun of the county guard said.',
    )
    assert (point.verdict, point.question) == ("disputed", "Is it so that there was a drone?")
    assert {value for value, *_ in sides(point)} == {"denied", "affirmed"}


def test_that_there_is_no_evidence_no_reason_or_no_comment_denies_nothing(tell):
    said = "There is no reason to leave the valley, Mayor Tam Ek said. There was no comment from Korvel Power."
    assert denied(tell, said, "Two farmers said that there was every reason to leave the valley.") == []


def test_who_is_called_false_is_asked_to_be_true(tell):
    [point] = denied(
        tell,
        "Mayor Tam Ek called the ledger a forgery. A person close to the county said that the ledger was genuine.",
    )
    assert (point.verdict, point.question) == ("disputed", "Is the ledger genuine?")


def test_who_rejects_this_denies_what_was_said_before_the_quotation(tell):
    [point] = denied(
        tell,
        "Two farmers said that Korvel Power had promised them free current for their silence. "
        '"We have it on tape, every word of it," they said. Korvel Power rejects this.',
    )
    assert point.verdict == "disputed"
    assert ("denied", "Korvel Power") in sides(point)


def test_what_says_no_affirms_nothing(tell):
    [point] = denied(
        tell,
        "Korvel Power denied that the guards had known of the leak.",
        "A person close to the guards said that the guards had known nothing of the leak.",
    )
    assert {value for value, *_ in sides(point)} == {"denied"}


def test_a_promise_for_something_in_return_is_a_promise_all_the_same(tell):
    [point] = denied(
        tell,
        "Lawyer Ida Holt said that the keeper had been promised a pension in return for his silence. "
        "Korvel Power denied that there had been any such promise.",
    )
    assert point.verdict == "disputed"
    assert ("affirmed", "Ida Holt") in sides(point)


def test_what_somebody_only_plans_for_a_week_dates_nothing(tell):
    text = "Korvel Power denied that it was planning to reopen the road to the sluices this week."
    account = tell(*(HEAD.format(day=n, text=text) for n in (3, 5)))
    assert not [p.question for p in account.points if p.kind == "date" and "plan" in p.question]


def test_what_is_denied_in_one_breath_is_denied_clause_by_clause(tell):
    points = denied(tell, "Tam Ek denied that he had hidden the leak and that anybody had drowned in the valley.")
    assert len(points) == 2


def test_what_the_report_tells_right_before_is_what_denies_it_answers(tell):
    text = "The gate was opened by hand on Sunday. Tam Ek, who keeps it, continues to deny it."
    [point] = denied(tell, text)
    assert (point.verdict, {value for value, *_ in sides(point)}) == ("disputed", {"denied", "affirmed"})


def test_a_thing_that_is_denied_is_a_matter(tell):
    [point] = denied(
        tell,
        "Two waiters said that Tam Ek had come to a dinner with Orla Venn at the mill. Ek denies the dinner.",
    )
    assert point.verdict == "disputed"


NO_DENIALS = [
    ("A judge denied the motion of Korvel Power.", "what is not granted"),
    ("A pump, says Tam Ek. That is refuted by nothing but the data.", "by nobody"),
    (
        "Tam Ek promises an inquiry. Whether the county was warned is open; its engineer, Orla Venn, denies it.",
        "what is only asked",
    ),
    ("Men of Korvel Power resisted the guards with a pole.", "no words"),
]


@pytest.mark.parametrize(("text", "phenomenon"), NO_DENIALS, ids=[row[1] for row in NO_DENIALS])
def test_nothing_is_disputed(tell, text, phenomenon):
    assert not [p.question for p in denied(tell, text) if p.verdict == "disputed"], phenomenon


def test_nobody_who_is_only_a_pronoun_denies_for_who_issued_the_notice(tell):
    text = (
        "KORVEL POWER\nStatement\n\nWe run the dam. Our gates hold. The letter was on the desk of the mayor, we hear. "
    )
    account = tell(f"{text}She denies it. We ask her to go.\n")
    assert "Korvel Power" not in {name for p in account.points for r in p.readings for name in r.asserted_by}


def test_a_denial_that_takes_up_words_is_cited_with_them(tell):
    [point] = denied(tell, "Ida Holt said that the sirens never sounded. Korvel Power denies this.")
    cited = {c.text for r in point.readings if r.value == "denied" for c in r.citations}
    assert any("sirens" in words for words in cited)
    assert any("denies this" in words for words in cited)


def test_accusations_in_another_paragraph_are_of_whom_they_name(tell):
    told = "A page of the log has turned up in the cellar of the town hall, Orla Venn said.\n\n{}"
    assert not [p for p in denied(tell, told.format("Tam Ek denies the accusations.")) if p.verdict == "disputed"]
