"""Whose own words a notice is: a name above it, where the notice says that it is one or tells of "we"."""

import pytest


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("ORBY BOATS\nPress information No. 4\nOrby, 3 March 2031", "Orby Boats"),
        ("ORBY BOATS\n\nSTATEMENT\n\nOrby, 3 March 2031", "Orby Boats"),
        ("FOR IMMEDIATE RELEASE\n\nORBY BOATS: THE KEEL WAS SOUND", "Orby Boats"),
        ("ORBY BOATS OF KELDERLAND\nCommuniqué 12/2031", "Orby Boats"),
        ("ORBY BOATS\nSTATEMENT No. 318 OF THE PRESS SERVICE", "Orby Boats"),
        ("ORBY BOATS\n\nThe keel was sound", None),
        ("Press statement\n\nThe keel was sound", None),
    ],
)
def test_a_notice_is_the_words_of_the_name_above_it(tell, head: str, issuer: str | None) -> None:
    text = f"""{head}

Orby Boats has built 212 ferries since 1988. The ferry Anna carried 64 people when it sank on Monday.
The keel was sound.

Orby Boats will pay for the search. "The keel was sound," said Petra Venn, who runs Orby Boats.
"""
    other = """Ferry sinks off Orby

ORBY, March 4, 2031 - The ferry Anna carried 71 people when it sank off Orby on Monday, the coast guard said.
"""
    points = [p for p in tell(text, other).points if {r.value for r in p.readings} == {64, 71}]
    assert [set(r.asserted_by) for r in points[0].readings if r.value == 64] == [{issuer} if issuer else set()]
