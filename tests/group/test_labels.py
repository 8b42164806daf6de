"""What a story is called where no report has a headline."""

WIRE = (
    "TARVIN, March 3, 2034 (Norden Press) - A passenger train hit a rockslide near Tarvin at 6:12 a.m. on Friday, "
    "killing two people and injuring at least 19, police said.\n\nThe line will stay closed for three weeks, the "
    "track operator said. Nobody knows when the rocks came down.\n"
)


def test_a_long_first_sentence_is_cut_between_words(tell) -> None:
    label = tell(WIRE).stories[0].label
    assert label.endswith("…")
    assert f"{label.removesuffix('…')} " in WIRE
