"""Links to words on the page they came from, by text fragment (``#:~:text=``)."""

_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~")
_LONGEST = 90
_ENDS = 4


def find_on_web(address: str, words: str) -> str:
    """*address* with a text fragment that leads a browser to *words*, long ones by both their ends.

    A browser that does not know text fragments, or a page that has changed, opens at its top.
    """
    told = words.split()
    if not told:
        return address
    whole = " ".join(told)
    if (len(whole) > _LONGEST and len(told) > 2 * _ENDS) or "\n" in words.strip():
        fragment = ",".join(_escape(" ".join(end)) for end in (told[:_ENDS], told[-_ENDS:]))
    else:
        fragment = _escape(whole)
    return f"{address}{'' if '#' in address else '#'}:~:text={fragment}"


def _escape(text: str) -> str:
    """*text* percent-encoded, also the signs that a text fragment itself uses (``-``, ``,``, ``&``)."""
    data = text.encode("utf-8", "replace")
    return "".join(chr(byte) if chr(byte) in _PLAIN else f"%{byte:02X}" for byte in data)
