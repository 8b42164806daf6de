"""Messages within messages: what a mail quotes line by line, and the head of one that it forwards."""

import re

_QUOTED = re.compile(r"^[ \t]{0,3}>[ \t>]{0,40}", re.MULTILINE)
_LEAST = 3  # quoted lines
_FORWARDED = re.compile(
    r"^[ \t]*-{2,20}[ \t]*(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht"
    r"|message transféré|message d'origine|mensaje reenviado|messaggio inoltrato)[ \t]*-{2,20}[ \t]*\r?\n",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER = re.compile(r"\*?(?P<name>[^\W\d_]{2,12})\*?[ \t]?:\*?[ \t]*(?P<words>[^\r\n]{0,500})")
_NAMES = {
    "from": "from", "von": "from", "de": "from", "da": "from",
    "subject": "subject", "betreff": "subject", "objet": "subject", "asunto": "subject", "oggetto": "subject",
    "date": "date", "sent": "date", "datum": "date", "gesendet": "date", "fecha": "date", "data": "date",
    "to": "to", "an": "to", "cc": "to", "para": "to", "a": "to",
}  # fmt: skip
_MOST_HEADERS = 12


def unquoted(text: str) -> str:
    """*text* without the marks of quotation (``> ``) that its lines begin with, where it quotes some lines. Linear."""
    return _QUOTED.sub("", text) if len(_QUOTED.findall(text)) >= _LEAST else text


def forwarded_head(text: str) -> dict[str, str]:
    """The headers ("from", "subject", "date") of the message that *text* forwards; none where it forwards none."""
    mark = _FORWARDED.search(text)
    found: dict[str, str] = {}
    for line in text[mark.end() :].split("\n", _MOST_HEADERS)[:_MOST_HEADERS] if mark else ():
        header = _HEADER.fullmatch(line.strip())
        name = _NAMES.get(header["name"].lower()) if header else None
        if header is None or name is None:
            break
        found.setdefault(name, header["words"].strip())
    return found
