"""The timeline tells events: no headings, notices, questions, and no year in which something was founded."""

OPENING = "Mayor Orla Venn of Reth told the Larch Council that the Ostry lock on the Mirren had failed."


def _report(*sentences: str, heading: str = "The lock at Reth", day: str = "12 June 2031") -> str:
    return f"{heading}\n\n{day}\n\n{OPENING} Water stood high.\n\n" + " ".join(sentences)


def _told(account) -> list[tuple[str | None, str]]:
    return [(h.when.value or f"{h.when.earliest}..{h.when.latest}", h.citations[-1].text) for h in account.timeline]


def test_events_are_told_once_for_each_sentence_and_day(tell) -> None:
    """A heading that tells the same adds nothing."""
    text = _report("The lock was emptied on Tuesday, the harbour master said.", heading="Ostry lock emptied on Tuesday")
    assert _told(tell(text)) == [("2031-06-10", "Tuesday")]


def test_a_part_of_a_day_is_its_day(tell) -> None:
    """Times on the line are ISO 8601, which has no sign for an evening; an hour stays."""
    text = _report("The lock was emptied on Tuesday evening.", "The gates were shut at 7 a.m. on Wednesday.")
    assert [day for day, _ in _told(tell(text))] == ["2031-06-10", "2031-06-11T07:00"]


def test_two_days_between_which_something_was_are_one_entry(tell) -> None:
    """ "Between 2 March and 11 April" is one stretch."""
    text = _report("The mill sold 14,000 planks between 2 March and 11 April.")
    assert _told(tell(text)) == [("2031-03-02..2031-04-11", "2 March and 11 April")]


def test_what_is_no_event(tell) -> None:
    """When the mill was founded, what did not happen, what is asked, and "today" in somebody's mouth."""
    text = _report(
        "The mill, founded in 1894, has 40 looms.",
        "The council did not meet in 2029.",
        "Who opened the gates on Tuesday?",
        '"As far as we can tell today, the wall is sound," Venn said.',
    )
    assert _told(tell(text)) == []


def test_a_report_of_another_event_stands_aside(tell) -> None:
    """Where several reports tell of one event, what a stranger tells is not part of it."""
    lock = _report("The lock was emptied on Tuesday, the harbour master said.")
    later = _report("Divers searched the Ostry lock at Reth on Wednesday, Venn said.", heading="Divers at Reth")
    other = "Bread in Varn\n\n12 June 2031\n\nThe bakers of Varn raised the price of rye bread by a crown on Monday."
    assert _told(tell(lock, later, other)) == [("2031-06-10", "Tuesday"), ("2031-06-11", "Wednesday")]


def test_a_length_from_a_day_is_no_day_so_far_away(extract) -> None:
    """ "For two weeks from Monday" begins on Monday."""
    times = extract("The line will stand still for two weeks from Monday.", "2031-06-12").times
    assert [(t.text, t.value) for t in times] == [("two weeks", "P2W"), ("Monday", "2031-06-16")]


def test_of_a_long_quotation_the_sentence_with_the_day_is_told(tell) -> None:
    """Who speaks may stand behind another of its sentences."""
    quoted = (
        "“We carry grain for a living, and on Tuesday the gates failed us. Nobody will be left alone,” Orla Venn said."
    )
    (happening,) = tell(_report(quoted)).timeline
    assert happening.text.startswith("“We carry grain")
    assert "Nobody" not in happening.text
