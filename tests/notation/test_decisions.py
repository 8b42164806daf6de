"""Decisions as people write them: TOML or JSON Lines, and what is wrong with one said with its number."""

from datetime import date

import pytest

from variorum.notation import decode_decisions
from variorum.values import Decision, Level, Ruling

TOML = """
[[decision]]
ruling = "join"
reports = ["a.txt", "b.txt"]
by = "Ada Finch"
on = 2031-05-02
why = "one launch, two rockets"

[[decision]]
ruling = "part"
level = "storyline"
reports = ["a.txt", "c.txt"]
by = "Tam Reyes"
on = "2031-05-03"
why = "other town"
"""
LINES = """
{"ruling": "join", "reports": ["a.txt", "b.txt"], "by": "Ada Finch", "on": "2031-05-02", "why": "one launch, two rockets"}

{"ruling": "part", "level": "storyline", "reports": ["a.txt", "c.txt"], "by": "Tam Reyes", "on": "2031-05-03", "why": "other town"}
"""  # noqa: E501
JOIN = '{"ruling": "join", "reports": ["a", "b"], "by": "A", "on": "2031-05-02", "why": "w"}'


@pytest.mark.parametrize(("text", "toml"), [(TOML, True), (LINES, False)])
def test_both_forms_say_the_same(text: str, toml: bool) -> None:
    first, second = decode_decisions(text, toml=toml)
    assert (first.ruling, first.level, first.on) == (Ruling.JOIN, Level.STORY, date(2031, 5, 2))
    assert second == Decision(
        ruling=Ruling.PART,
        level=Level.STORYLINE,
        reports=("a.txt", "c.txt"),
        by="Tam Reyes",
        on=date(2031, 5, 3),
        why="other town",
    )


def test_nothing_decided_is_no_fault() -> None:
    assert decode_decisions("", toml=True) == decode_decisions("\n", toml=False) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"join"', '"merge"', "ruling"),
        ('["a", "b"]', '["a"]', "two reports"),
        ('["a", "b"]', '["a", "a"]', "two reports"),
        ('"by": "A"', '"by": " "', "who made it"),
        ('"2031-05-02"', '"last week"', "on"),
        (', "why": "w"', "", "why"),
        ('"why"', '"story": "s1", "why"', "story"),
        ('"why": "w"', '"why": "w", "why": "v"', "twice"),
        ("{", "", "JSON"),
    ],
)
def test_a_fault_is_named_with_the_number_of_its_decision(old: str, new: str, said: str) -> None:
    with pytest.raises(ValueError, match=r"^decision 2\b") as caught:
        decode_decisions(f"{JOIN}\n{JOIN.replace(old, new, 1)}", toml=False)
    assert said in str(caught.value)


def test_a_table_of_another_name_is_not_passed_over() -> None:
    with pytest.raises(ValueError, match="decisions"):
        decode_decisions(TOML.replace("[[decision]]", "[[decisions]]"), toml=True)
