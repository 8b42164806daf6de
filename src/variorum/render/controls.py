"""Characters of other people's texts that a terminal or a page would obey, made visible."""

_PICTURES = 0x2400  # Unicode's pictures of the control characters begin here
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_KEPT = {"\n", "\t", "\r"}

# Marks that turn the direction of all that follows them, and ends of lines no reader expects.
_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_BREAKS = (0x2028, 0x2029)
_SURROGATES = range(0xD800, 0xE000)
_PLANES = range(0, 0x110000, 0x10000)
_NO_CHARACTERS = (*range(0xFDD0, 0xFDF0), *(plane + last for plane in _PLANES for last in (0xFFFE, 0xFFFF)))

_VISIBLE: dict[int, str] = {
    **{code: chr(_PICTURES + code) for code in range(0x20) if chr(code) not in _KEPT},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys((*range(0x80, 0xA0), *_DIRECTIONS, *_BREAKS, *_SURROGATES, *_NO_CHARACTERS), _REPLACEMENT),
}


def disarm(text: str) -> str:
    r"""*text* with control and direction characters, surrogates and the like shown as signs, one for one.

    Line ends (``\n``, ``\r``) and tabs stay. Linear.
    """
    return text.translate(_VISIBLE)
