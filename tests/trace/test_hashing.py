"""Numbers for runs of words: by the words alone, wherever they stand, and no two alike by chance."""

import random

from variorum.trace.hashing import hash_runs


def test_a_run_has_one_number_wherever_it_stands() -> None:
    numbers, owners = hash_runs([b"zero one two three four five", b"one  two\nthree four five six", b"", b"one two"], 5)
    assert owners.tolist() == [0, 0, 1, 1]
    assert numbers[1] == numbers[2]
    assert len(set(numbers.tolist())) == 3


def test_nothing_has_no_runs() -> None:
    for texts in ([], [b""], [b" "], [b"one two three four"]):
        assert hash_runs(texts, 5)[0].tolist() == []


def test_words_of_a_long_text_have_numbers_of_their_own() -> None:
    chance = random.Random(4)
    words = [b"w%d" % chance.randrange(50_000) for _ in range(60_000)] + [b"x" * 200_000] * 2
    numbers, _ = hash_runs([b" ".join(words)], 1)
    known = dict(zip(words, numbers.tolist(), strict=True))
    assert numbers.tolist() == [known[word] for word in words]
    assert len(set(known.values())) == len(known)
