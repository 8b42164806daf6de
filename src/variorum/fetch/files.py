"""Files and folders: which there are, and their bytes."""

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from variorum.read import take_in
from variorum.values import Payload, Refusal, Rejected

_HEAD = 256 * 1024  # bytes by which a file shows what it is, and so how much of it may be read
_STEP = 4 * 1024 * 1024  # bytes of a large file fetched at a time
# What browsers call that folder, in some of their languages.
_SAVED = ("_files", "-Dateien", "_fichiers", "_archivos", "_ficheiros", "_bestanden", "_file", ".files")
_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_REASONS = {
    errno.ENOENT: (Refusal.NOT_FOUND, "there is no such file or folder"),
    errno.ENOTDIR: (Refusal.NOT_FOUND, "there is no such file or folder"),
    errno.ENAMETOOLONG: (Refusal.NOT_FOUND, "the name is too long"),
    errno.EACCES: (Refusal.PERMISSION, "you may not read it"),
    errno.EPERM: (Refusal.PERMISSION, "you may not read it"),
    errno.ELOOP: (Refusal.SYMLINK, "the link leads back to itself"),
    errno.ENXIO: (Refusal.NOT_A_REGULAR_FILE, "neither a file nor a folder"),
}


@dataclass(frozen=True, slots=True)
class Leaf:
    """A file to read: its name *below* the folder *base* (absolute), and where it *real*ly lies."""

    base: Path
    below: str
    real: Path


def walk_path(given: str) -> Iterator[Leaf | Rejected]:
    """The file *given*, or all files below the folder *given*, by name; links inside are not followed.

    Hidden folders are passed over, and so are hidden files without an extension (".DS_Store"),
    and the folder of pictures and scripts a browser saves beside a page ("page_files" beside "page.html").
    """
    path = Path(given)
    try:
        real = path.resolve(strict=True)
        if real.is_dir():
            yield from _walk_folder(real)
        else:
            yield Leaf(path.parent.resolve(), path.name, real)
    except OSError as error:
        yield _refused(path.name or given, error)
    except RuntimeError:  # what Path.resolve makes of ELOOP before Python 3.13
        yield Rejected(readable(path.name), Refusal.SYMLINK, "the link leads back to itself")


def read_leaf(leaf: Leaf, label: str) -> Iterator[Payload | Rejected]:
    """The bytes of one regular file, of large files of records portion by portion.

    Whatever else it is is never opened, so nothing can block.
    """
    try:
        if not stat.S_ISREG(leaf.real.stat().st_mode):
            yield Rejected(label, Refusal.NOT_A_REGULAR_FILE, "neither a file nor a folder")
            return
        with os.fdopen(os.open(leaf.real, _OPEN), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            head = Payload(label, label, file.read(_HEAD))
            yield from take_in(head, iter(lambda: file.read(_STEP), b""), size)
    except OSError as error:
        yield _refused(label, error)


def readable(name: str) -> str:
    """*name* with the bytes that are no UTF-8 written out, so that it can stand in any text."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _walk_folder(root: Path) -> Iterator[Leaf | Rejected]:
    """Depth first, by name. Without recursion: a folder may be deeper than Python's stack."""
    pending = [root]
    while pending:
        path = pending.pop()
        below = path.relative_to(root).as_posix()
        try:
            kind = path.lstat().st_mode
            if stat.S_ISDIR(kind):
                inside = list(path.iterdir())
                pending.extend(
                    sorted((p for p in inside if not _is_hidden(p) and not _is_beside(p, inside)), reverse=True)
                )
            elif stat.S_ISLNK(kind):
                yield _refused_link(path, below)
            else:
                yield Leaf(root, below, path)
        except OSError as error:
            yield _refused(below, error)


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".") and (not path.suffix or path.is_dir())


def _is_beside(path: Path, siblings: list[Path]) -> bool:
    """Whether *path* is the folder a browser saved beside one of its sibling pages."""
    stem = next((path.name.removesuffix(tail) for tail in _SAVED if path.name.endswith(tail)), None)
    if stem is None or not any(
        sibling.name in {f"{stem}.html", f"{stem}.htm", f"{stem}.xhtml"} for sibling in siblings
    ):
        return False
    return path.is_dir()


def _refused_link(path: Path, below: str) -> Rejected:
    target = path.stat().st_mode  # a loop or a dangling link raises here
    if stat.S_ISREG(target) or stat.S_ISDIR(target):
        return Rejected(readable(below), Refusal.SYMLINK, "links in a folder are not followed; name what they lead to")
    return Rejected(readable(below), Refusal.NOT_A_REGULAR_FILE, "neither a file nor a folder")


def _refused(name: str, error: OSError) -> Rejected:
    unknown = (Refusal.CORRUPT, f"it could not be read ({error.strerror or type(error).__name__})")
    reason, detail = _REASONS.get(error.errno or 0, unknown)
    return Rejected(readable(name), reason, detail)
