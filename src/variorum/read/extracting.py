"""The verdict of a main-text extractor (trafilatura): which lines of a page it keeps."""

_LONGEST = 2_000_000


def main_lines(page: str) -> frozenset[str] | None:
    """The lines trafilatura takes for the main text, white space squeezed; ``None`` when it finds none.

    About 0.1 s a page; pages of more than two million characters are not asked about.
    """
    if len(page) > _LONGEST:
        return None
    import trafilatura

    try:
        found = trafilatura.extract(page, include_comments=False, include_tables=True, deduplicate=False)
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError):
        # Its own faults on odd pages must not lose the page: other evidence decides then.
        return None
    if not found:
        return None
    return frozenset(" ".join(line.split()).removeprefix("- ") for line in found.splitlines() if line.strip())
