"""Facts of a sentence: names without the words that merely open it, figures without scale, times of the clock."""

import pytest

from variorum.trace.facts import read_facts

NAMES = [
    ("Furthermore, Ostrow paid in cash.", {"ostrow"}),
    ("Already the ferry Maren Aster was late.", {"maren", "aster"}),
    ("Manager Ilona Brecht spoke.", {"ilona", "brecht"}),
    ("Jesse Cobb, 33, was booked.", {"jesse", "cobb"}),
    ("Sixty-three people came on Monday in March.", set()),
    ("The U.N. and Mr. Dale met at Lindau-by-the-Sea.", {"un", "dale", "lindau", "sea"}),
    ("Keeper Rings Mum From Lighthouse: “Sell The Boat!”", set()),
    ("Brecht Sells The Only Boat In Town", set()),
    ("The ATM and the TV were off, said the CEO of NATO.", {"nato"}),
    ("“Nobody knew,” Brandt’s deputy said.", {"brandt"}),
]
FIGURES = [
    ("It cost 2.3 million crowns.", {"2300"}),
    ("It cost 2,300,000 crowns.", {"2300"}),
    ("They hung 70 metres above ground.", {"70"}),
    ("About two thirds of them, 67 percent, agreed.", {"67"}),
    ("At 3:30 p.m. a second one fell.", {"3.30 o'clock"}),
    ("At half past three it fell.", {"3.30 o'clock"}),
    ("It was twenty past one.", {"1.20 o'clock"}),
    ("A quarter to six, they said.", {"5.45 o'clock"}),
    ("One or two of three men left.", set()),
    ("Ein Viertel, a quarter of them, agreed.", {"25"}),
    ("Nearly 2½ hours went by.", {"2.5"}),
]


@pytest.mark.parametrize(("sentence", "names"), NAMES)
def test_names_of_a_sentence(sentence: str, names: set[str]) -> None:
    assert read_facts([sentence])[0].names == names


@pytest.mark.parametrize(("sentence", "figures"), FIGURES)
def test_figures_of_a_sentence(sentence: str, figures: set[str]) -> None:
    assert read_facts([sentence])[0].figures == figures


def test_a_word_that_opens_a_sentence_is_a_name_where_the_report_knows_it() -> None:
    alone, known = read_facts(["Rovers won."]), read_facts(["Rovers won.", "The fans of the Rovers sang."])
    assert not alone[0].names
    assert known[0].names == {"rovers"}


def test_names_beside_words_of_saying_are_speakers() -> None:
    said, told = read_facts(["It will rain, said Lani Po.", "In Holm it rained on Pia Rehn."])
    assert said.speakers == {"lani", "po"}
    assert not told.speakers
