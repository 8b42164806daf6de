"""The day a page bears, as htmldate sees it: a witness where the page states none."""

from typing import Any

from variorum.values import Field, Stated

# Fixed, so that the same page has the same day whenever it is read.
_FIRST, _LAST = "1990-01-01", "2099-12-31"


def witness_day(tree: Any, uri: str) -> Stated | None:
    """The day of publication by the page's address, its elements and patterns in it; ``None`` where it sees none.

    Its search through all of the text is not asked for: it finds a day on every page. Some 10 ms a page.
    """
    import htmldate

    address = uri if uri.startswith(("http://", "https://")) else None
    try:
        day = htmldate.find_date(
            tree, extensive_search=False, original_date=True, url=address, min_date=_FIRST, max_date=_LAST
        )
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError, OverflowError):
        # Its own faults on odd pages must not lose the page.
        return None
    return Stated(Field.PUBLISHED, day, "htmldate") if day else None
