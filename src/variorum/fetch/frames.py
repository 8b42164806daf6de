"""Messages on a pipe: eight bytes of length, then as many bytes."""

from typing import IO


def write_frame(pipe: IO[bytes], frame: bytes) -> None:
    """Send one message."""
    pipe.write(len(frame).to_bytes(8))
    pipe.write(frame)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> bytes | None:
    """The next message; ``None`` when the other side has ended, in the middle of one too."""
    head = pipe.read(8)
    if len(head) < 8:
        return None
    size = int.from_bytes(head)
    frame = pipe.read(size)
    return frame if len(frame) == size else None
