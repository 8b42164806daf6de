"""The brief sets against others' the count that holds, not the one that who gave it gave up."""

FIRST = """Ferries halted at Orrin by storm

4 May 2031 08:14

By Ada Merrin

ORRIN, May 4 (Orsol) - A storm closed the harbour of Orrin for four hours, the harbour master said.

The harbour said 28 ferries had been cancelled by the time it reopened at 3:40 a.m. on Sunday.

"We had no choice and a full quay," harbour master Ole Rand told reporters. He declined to say what it had cost.

In August a storm had torn the roof off the fish hall in Orrin.

(Reporting by Ada Merrin; Editing by Jan Holt)
"""
SECOND = """UPDATE 2-Harbour of Orrin counts 34 ferries halted by storm

4 May 2031 19:52

By Ada Merrin

ORRIN, May 4 (Orsol) - A storm closed the harbour of Orrin for four hours, and a union doubts its count.

(Adds union, count)

The harbour said 34 ferries had been cancelled, up from 28, by the time it reopened at 3:40 a.m. on Sunday.

"We had no choice and a full quay," harbour master Ole Rand said earlier.

In August a storm had torn the roof off the fish hall in Orrin.

(Reporting by Ada Merrin; Editing by Jan Holt)
"""
RIVAL = """Lorm Journal

Union: storm at Orrin was worse than told

By Tessa Vahl

LORM, May 4, 2031 - No fewer than 60 ferries were cancelled at Orrin on Sunday, said Bram Odell of the ferry union, who
blames the harbour for the storm's toll. The crews of the ferries had slept in their boats, Odell said.
"""


def test_the_count_that_holds_is_set_against_the_rival(tell) -> None:
    account = tell(FIRST, SECOND, RIVAL)
    (told,) = [s.text for s in account.statements if "60" in s.text and "ferries" in s.text]
    assert "34 ferries" in told
    assert "28" not in told
