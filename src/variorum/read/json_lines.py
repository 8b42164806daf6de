"""JSON Lines and JSON: each record with the bytes it stands in; a broken one costs itself alone."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from variorum.values import Payload, Refusal

from .decoding import choose_codec, keeps_ascii
from .pieces import Entry, Leaf, Member, Skip
from .records import read_record

_BLANKS = b" \t\xef\xbb\xbf\0"
_LONGEST = 4 * 1024 * 1024  # bytes of one line
_LARGEST_WHOLE = 64 * 1024 * 1024  # bytes of a file that is one JSON value
_LISTS = (
    "items", "articles", "documents", "results", "data", "records", "docs", "entries", "posts", "stories", "response",
)  # fmt: skip
_DEEPEST = 3  # objects within each other around a list of records
_OWN = ("text", "html", "content")  # what a record has, and no list of records
_ARRAY = re.compile(rb"[\s\0]*\[")
_FIRST_LINE = re.compile(rb"[^\s\0][^\r\n]*")
_BLANK = re.compile(r"[ \t\r\n\ufeff\0]*")
_BETWEEN = re.compile(r"[ \t\r\n\ufeff\0,]*")

Found = list[tuple[int, int, object]]


def unpack_records(payload: Payload) -> Iterator[Entry]:
    """A leaf per record, each refusal with the number of its line. Linear."""
    data = payload.data
    codec, mark = choose_codec(data, payload.media_type)
    whole = len(data) <= _LARGEST_WHOLE and _is_whole(data, mark)
    if not keeps_ascii(codec) or (whole and codec != "utf-8") or (whole and not _is_sound(data)):
        text = data[mark:].decode(codec, "replace")
        yield Member(0, len(data), replace(payload, data=text.encode("utf-8", "surrogatepass"), media_type=None))
        return
    text = data.decode() if whole else ""
    found, end = read_values(text)
    if found and (len(found) > 1 or not isinstance(found[0][2], list)):
        yield from _whole(payload, text, found, end)
    else:
        yield from _lines(payload, codec)


def _is_sound(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_whole(data: bytes, at: int) -> bool:
    """Whether the file is one value over several lines, not a value a line: its first line alone is none."""
    if _ARRAY.match(data, at):
        return True
    first = _FIRST_LINE.search(data, at, at + _LONGEST)
    ended = first is not None and data[first.end() : first.end() + 1] in (b"\r", b"\n")
    return first is not None and ended and first[0].startswith(b"{") and not _is_value(first[0])


def _is_value(line: bytes) -> bool:
    found, _ = read_values(line.decode("utf-8", "replace"))
    return bool(found)


def read_values(text: str) -> tuple[Found, int]:
    """The values of an array, or those that stand one after another, and how far they reach. Linear."""
    decoder = json.JSONDecoder(parse_constant=_refuse)
    found: Found = []
    at = _end(_BLANK, text, 0)
    array = text.startswith("[", at)
    at += array
    while True:
        at = _end(_BETWEEN if array else _BLANK, text, at)
        if array and text.startswith("]", at):
            return found, _end(_BLANK, text, at + 1)
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return found, at
        found.append((at, end, value))
        at = end


def _whole(payload: Payload, text: str, found: Found, end: int) -> Iterator[Entry]:
    """The records of one JSON value, which reaches to character *end*; what comes after it is broken."""
    at, chars = len(text[: found[0][0]].encode()), found[0][0]
    if at:
        yield Skip(0, at, Refusal.FRAMING)
    stops = [*(start for start, _, _ in found[1:]), end]
    alone = len(found) == 1 and len(_within(found[0][2])) == 1
    number = 0
    for (_, _, value), stop in zip(found, stops, strict=True):
        after = at + len(text[chars:stop].encode())
        for record in _within(value):
            number += 1
            tail = None if alone else str(number)
            yield Leaf(at, after, partial(read_record, payload, f"record {number}", tail, record))
        at, chars = after, stop
    if at < len(payload.data):
        yield Skip(at, len(payload.data), Refusal.CORRUPT, f"after {number} records: not JSON")


def _within(value: object, depth: int = 0) -> list[object]:
    """The records of a value: those of its list, where it is a feed or an answer, or itself."""
    if isinstance(value, dict) and not any(value.get(name) for name in _OWN):
        for held in (value[name] for name in _LISTS if isinstance(value.get(name), list | dict)):
            if isinstance(held, list) and any(isinstance(item, dict) for item in held):
                return [_with_outlet(item, value.get("title")) for item in held]
            within = _within(held, depth + 1) if isinstance(held, dict) and depth < _DEEPEST else [held]
            if within != [held]:
                return within
    return [value]


def _with_outlet(item: object, title: object) -> object:
    """An item of a JSON Feed names its outlet by the feed's title."""
    return {"outlet": title, **item} if isinstance(item, dict) and isinstance(title, str) else item


def _lines(payload: Payload, codec: str) -> Iterator[Entry]:
    """A leaf for each line's value; the line ends after it are its own."""
    data = payload.data
    lines = list(_numbered(data))
    if not lines:
        yield Skip(0, len(data), Refusal.FRAMING)
        return
    if lines[0][0]:
        yield Skip(0, lines[0][0], Refusal.FRAMING)
    stops = [*(start for start, _, _ in lines[1:]), len(data)]
    for (start, end, number), stop in zip(lines, stops, strict=True):
        own = number + payload.lines
        tail = None if len(lines) == 1 and not payload.offset else str(own)
        yield from _line(payload, (start, end, stop), f"line {own}", tail, codec)


def _numbered(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Where each line that is not blank begins and ends, and its number; LF, CR LF and CR end one."""
    at, number = 0, 0
    while at < len(data):
        stop = data.find(b"\n", at)
        stop = stop if stop >= 0 else len(data)
        pieces = data[at:stop].removesuffix(b"\r").split(b"\r") if data.find(b"\r", at, stop) >= 0 else ()
        for size in map(len, pieces or (data[at:stop],)):
            number += 1
            if data[at : at + size].strip(_BLANKS):
                yield at, at + size, number
            at += size + 1
        at = stop + 1


def _line(payload: Payload, place: tuple[int, int, int], where: str, tail: str | None, codec: str) -> Iterator[Entry]:
    start, end, stop = place
    if end - start > _LONGEST:
        large = f"{where}: {end - start} bytes; at most {_LONGEST} are read"
        yield Skip(start, stop, Refusal.TOO_LARGE, large)
        return
    text = payload.data[start:end].decode(codec, "replace").strip(" \t\ufeff\0")
    try:
        values = [json.loads(text, parse_constant=_refuse)]
    except (ValueError, RecursionError) as error:
        values = [value for _, _, value in _several(text)]
        if not values:
            why = "nested too deep" if isinstance(error, RecursionError) else error
            yield Skip(start, stop, Refusal.CORRUPT, f"{where}: not JSON: {why}"[:300])
            return
    records = [record for value in values for record in _within(value)]
    for number, record in enumerate(records, 1):
        own = tail if len(records) == 1 else str(number) if tail is None else f"{tail}.{number}"
        yield Leaf(start, stop, partial(read_record, payload, where, own, record))


def _several(text: str) -> Found:
    """The objects of a line that holds several one after another, and nothing else."""
    found, end = read_values(text)
    return found if len(found) > 1 and end == len(text) and not text.startswith("[") else []


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")
