"""One run of the command ``variorum``."""

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from io import TextIOWrapper

from variorum.values import BrokenAccount, VariorumError

from .arguments import build_parser
from .talk import Talk

_ALLOCATIONS = 50_000  # between two looks: 5 to 8 % less CPU than with the 700 that are the default
_WRONG_USAGE = 2
_BROKEN = 3
_BUG = 70  # EX_SOFTWARE of sysexits.h
_INTERRUPTED = 130  # 128 + SIGINT, as shells count
_NO_READER = 141  # 128 + SIGPIPE


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in *argv* (default: the process's own) and return its exit code.

    0 fine · 1 some inputs were rejected · 2 wrong usage · 3 a false citation · 4 a ``--fail-on``
    condition was met · 70 a bug of ours · 130 interrupted · 141 nobody read the output.
    """
    _speak_utf8()
    _collect_seldom()
    arguments = build_parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        return _leave_quietly()
    except KeyboardInterrupt:
        return _stopped("stopped", _INTERRUPTED)
    except BrokenAccount as error:
        return _stopped(str(error), _BROKEN)
    except (VariorumError, OSError) as error:
        return _stopped(str(error), _WRONG_USAGE)
    except Exception:  # noqa: BLE001  # the outermost door: a bug must not look like a rejected input
        traceback.print_exc()
        return _stopped("this is a bug in variorum; the lines above help to find it", _BUG)
    return code


def _collect_seldom() -> None:
    """Look for cycles of garbage less often: what a run makes is mostly kept to its end, and holds few."""
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS)


def _speak_utf8() -> None:
    """The same bytes out under any locale; a lone surrogate is written out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _stopped(message: str, code: int) -> int:
    Talk(quiet=False).warn(message)
    return code


def _leave_quietly() -> int:
    """Point stdout at nothing, so that Python's own flush at exit does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _NO_READER
