"""The page: its size, the time to build it once the analysis is done, and how it moves in a browser.

Piles: the demonstration, and 60 and 300 invented reports with many copies. Builds are the least
of three. Frames are of 120 steps of scrolling 400 px each (16.7 ms is a full 60 a second).
"""

import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from bench._dam import make_pile
from variorum.desk import open_desk, report_pile
from variorum.fetch import fetch_demo
from variorum.render import render_html
from variorum.values import Account, Payload, Rejected

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from browser.chromium import Chromium, find_chromium

RUNS = 3
_MOVE = """
(async () => {
  const gaps = [];
  let last = performance.now();
  for (let step = 0; step < 120; step++) {
    scrollBy(0, 400);
    await new Promise((frame) => requestAnimationFrame(frame));
    gaps.push(performance.now() - last);
    last = performance.now();
  }
  gaps.sort((a, b) => a - b);
  const links = [...document.querySelectorAll('.chip a')].slice(0, 10);
  const began = performance.now();
  for (const link of links) { link.click(); document.body.offsetHeight; }
  return {
    elements: document.querySelectorAll('*').length,
    loaded_ms: Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd),
    frame_p50_ms: Math.round(gaps[60] * 10) / 10,
    frame_p95_ms: Math.round(gaps[114] * 10) / 10,
    open_citation_ms: Math.round((performance.now() - began) / links.length * 10) / 10,
  };
})()
"""


def measure() -> dict[str, object]:
    """Kilobytes, seconds and milliseconds of each pile's page; without a browser only the first two."""
    piles: dict[str, Iterable[Payload | Rejected]] = {"demo": fetch_demo(), "60": make_pile(60), "300": make_pile(300)}
    return {name: _measure_pile(pile) for name, pile in piles.items()}


def _measure_pile(pile: Iterable[Payload | Rejected]) -> dict[str, object]:
    began = time.process_time()
    account = report_pile(pile, open_desk(lambda _: None))
    analysed = time.process_time() - began
    page, seconds = _build(account)
    figures = {
        "reports": len(account.documents),
        "page_kb": round(len(page.encode("utf-8", "backslashreplace")) / 1000),
        "analysis_cpu_s": round(analysed, 1),
        "build_cpu_s": seconds,
    }
    return figures | _move(page)


def _build(account: Account) -> tuple[str, float]:
    page, least = "", float("inf")
    for _ in range(RUNS):
        began = time.process_time()
        page = render_html(account)
        least = min(least, time.process_time() - began)
    return page, round(least, 3)


def _move(page: str) -> dict[str, object]:
    program = find_chromium()
    if program is None:
        return {"browser": "none here"}
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "page.html"
        place.write_bytes(page.encode("utf-8", "backslashreplace"))
        with Chromium(program) as browser, browser.show(place) as tab:
            moved: dict[str, object] = tab.run(_MOVE)
            return moved
