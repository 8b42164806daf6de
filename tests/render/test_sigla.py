"""The short names of reports."""

import pytest

from variorum.desk import open_desk, report_pile
from variorum.render.sigla import assign_sigla
from variorum.values import Payload

TEXT = "Bridge of Orby closed\n\nThe bridge of Orby was closed on Monday after cracks were found, the town said. {more}"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.orbycourier.example/news/bridge.html", "orbycourier.example"),
        ("http://News.Orby.example:80/?id=7", "news.orby.example"),
        ("pile/07_bridge.txt", "Report 07"),
    ],
)
def test_a_report_of_no_named_outlet_is_called_by_its_site_or_file(address, name):
    account = report_pile([Payload(address, address, TEXT.format(more="").encode())], open_desk(lambda _: None))
    assert [siglum.name for siglum in assign_sigla(account).values()] == [name]


def test_reports_of_one_site_get_numbers():
    pile = [
        Payload(f"{n}", f"https://orby.example/{n}", TEXT.format(more=f"Repairs take {n} weeks.").encode())
        for n in (5, 9)
    ]
    account = report_pile(pile, open_desk(lambda _: None))
    assert [siglum.name for siglum in assign_sigla(account).values()] == ["orby.example (1)", "orby.example (2)"]
