"""A report of the same matter weeks later follows it up; nobody rewrites a report so late without a word of it."""

import pytest

from variorum.values import Manner

FIRST = """Canal firm digs on

LORM, May 4, 2031 - The dig for the Tarn canal will cost 90 million crowns, the head of the firm, Ilse Norr, estimated.

Shares in Varn, which digs the canal, closed seven percent lower on Monday after the news from the valley.

The dig has flooded the meadows below the village of Hask, and farmers have lost most of their hay there.

Norr said that the farmers would be paid for their hay if they took their tractors off the road to the site.
"""
SECOND = """Canal diggers carry on

LORM, {day}, 2031 - Ilse Norr, who heads the firm, estimates that digging the Tarn canal costs 90 million crowns.

The stock of Varn, the digger of the canal, ended Monday seven percent lower following the news from the valley.

Meadows below Hask village were flooded by the dig, which cost the farmers there most of their hay.

Farmers would get money for their hay, said Norr, should they remove their tractors from the road to the site.
"""


@pytest.mark.parametrize(("day", "manners"), [("May 6", [Manner.REWRITE]), ("June 9", [])])
def test_what_comes_weeks_later_is_no_rewrite(tell, day, manners) -> None:
    assert [d.manner for d in tell(FIRST, SECOND.replace("{day}", day)).lineage.descents] == manners
