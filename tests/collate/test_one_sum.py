"""Which sums and litres of several reports are one, and which only look alike."""

import pytest

from variorum.values import Verdict

PLANT = """Orrin News

Tank leaks in Varn

VARN, May 4, 2031 - A tank leaked at the paint works in Varn on Sunday. About 900 litres ran out, a worker said.

The office for rivers says it was 2,500 litres. The works speaks of 300 litres.

Brel pledged $900 million for clean rivers. The shed was built in 2022 by Osk, at a cost of 1.3 million marks.
"""
RIVER = """Lorm Journal

After the leak

LORM, May 6, 2031 - The worker puts it lower now. From the tank ran 200 litres, the works admits.
The office for rivers says it was 2,500.

Selim pledged $700 million for clean rivers. Clean water comes in carts, and 400 people were taken ill.

The shed which Osk built in 2022 stands in the accounts at 1.16 million marks before tax.
"""


@pytest.fixture(scope="module")
def points(tell):
    return tell(PLANT, RIVER).points


def test_a_bare_number_answers_the_litres_before_it_and_no_persons(points) -> None:
    assert not any({400, 2500} <= {r.value for r in p.readings} for p in points)


def test_pledges_of_two_states_are_two_sums(points) -> None:
    assert not any({900_000_000, 700_000_000} <= {r.value for r in p.readings} for p in points)


def test_with_and_without_tax_is_no_dispute(points) -> None:
    found = [p.verdict for p in points if {1_300_000, 1_160_000} <= {r.value for r in p.readings}]
    assert found == [Verdict.SCOPE]
