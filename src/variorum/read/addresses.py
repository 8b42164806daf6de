"""Sitemaps: lists of addresses. They are named, and nothing is fetched."""

from collections.abc import Iterator

from variorum.values import Payload, Refusal

from .pieces import Entry, Skip


def unpack_addresses(payload: Payload) -> Iterator[Entry]:
    """The whole of it, refused as what it is, with the number of its addresses. Linear."""
    count = payload.data.count(b"</loc>") + payload.data.count(b":loc>") // 2
    detail = f"it lists {count} addresses; they are not fetched"
    yield Skip(0, len(payload.data), Refusal.ADDRESSES_ONLY, detail)
