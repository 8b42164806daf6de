"""Count how usual words are in news: the table that `variorum.lang.usage` reads.

    python tools/count_words.py FOLDER... src/variorum/lang/data/usage.json.gz

The folders hold piles of reports written for the project (`tests/gold/*/pile`); those that nobody is to look at
are left out. Counted are pieces of 300 words that hold a word in small letters; kept are words of two pieces and
more, by their number. The output is the same for the same input.
"""

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

_PIECE = 300
_LEAST = 2
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def main(folders: list[str], out: str) -> None:
    """Write the table counted from *folders* to *out*."""
    counts: Counter[str] = Counter()
    pieces = 0
    for path in sorted(path for folder in folders for path in Path(folder).rglob("*") if path.is_file()):
        words = _WORD.findall(_HIDDEN.sub(" ", path.read_text(encoding="utf-8", errors="ignore")))
        for start in range(0, len(words), _PIECE):
            pieces += 1
            counts.update({word for word in words[start : start + _PIECE] if word.isalpha() and word.islower()})
    held: dict[int, list[str]] = {}
    for word, count in sorted(counts.items()):
        if count >= _LEAST:
            held.setdefault(count, []).append(word)
    table = {"pieces": pieces, "held": {str(count): " ".join(held[count]) for count in sorted(held)}}
    data = json.dumps(table, separators=(",", ":")).encode()
    with Path(out).open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as packed:
        packed.write(data)
    print(f"{out}: {pieces} pieces, {sum(map(len, held.values()))} words, {Path(out).stat().st_size} bytes")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:-1], sys.argv[-1])
