"""A line that can be no byline, whatever the whole text tells of its names, is not looked for in it."""

import pytest

from variorum.clean.lines import lines_of
from variorum.clean.marks import look_at
from variorum.clean.signing import LIKELY, byline_rows, choose, signatures_of, spot_bylines
from variorum.clean.spotting import chances, set_scene, trained
from variorum.values import Document

TOLD = [f"The harbour of Orby was shut for the {n}th time on Monday, its master Jan Holt said there." for n in range(9)]
TEXTS = [
    ["Orby shuts its harbour", "By Lena Roth", *TOLD, "Lena Roth", "Read more", "Ada Berg-Lind on the boats of Lorm"],
    ["Home", "Coast News", "Jan Holt speaks", "Orby shuts its harbour", "Jan Holt", *TOLD, "Lena Roth and Ada Lind"],
    ["Orby shuts its harbour", "Town Hall", "Lena Roth | Coast Courier", "3 March 2031, 14:05", *TOLD],
    ["Orby shuts its harbour", *TOLD],
]


@pytest.mark.parametrize("least", [0.05, LIKELY, 0.9])
@pytest.mark.parametrize("told", TEXTS)
def test_the_bylines_are_those_that_all_rows_give(told, least):
    text = "\n".join(told)
    lines = lines_of(Document(id="d", uri="d", media_type="text/plain", sha256="", text=text))
    scene = set_scene(lines, [0.9 if line.words > 9 else 0.1 for line in lines], look_at(lines))
    signatures = signatures_of(scene)
    found = chances(trained("byline"), byline_rows(scene, 0, signatures)) if signatures else []
    assert spot_bylines(scene, 0, least) == choose(signatures, found, least)
