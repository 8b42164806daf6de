"""What a desk says of a text, not of its matter: that it was revised, what is new in it, who worked on it."""

import re

# At the head of a line, or in a short one: in running text others are corrected and brought up to date.
_REVISED = re.compile(
    r"^\W{0,3}(?:correction|corrected|updated?|clarification)\b|\ban earlier version of (?:this|the)\b"
    r"|^\((?:corrects|updates|adds|recasts|refiles|releads)\b[^\n)]*"
    r"|^[^\n]{0,60}\b(?:correction|corrected|updated|clarification)\b[^\n]{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
# Of these every such notice has one; most texts have none, which is seen at a glance.
_REVISING = ("correct", "update", "clarification", "earlier version of", "(adds", "(recasts", "(refiles", "(releads")
# How an agency's desk signs off: "(Reporting by Ida Holt; editing by Tom Reik)", "npa/ih/0748".
_SIGNED_OFF = re.compile(
    r"^\((?:reporting|editing|writing|additional reporting)\b[^\n]* by\b|^\W?[a-z]{2,5}(?:/[a-z]{2,3}){1,3}/\d{4}\W?$",
    re.IGNORECASE | re.MULTILINE,
)
# The desk's own words, at the head of a line, that this take goes beyond another.
_ANNOUNCES = re.compile(
    r"^(?i:summary|round-?up|wrap(?:-?up)?|overview|recast|update)\b[^.\n]{0,60}\b(?i:with|new|adds?|updates?|corrected)\b"
    r"|^[^.\n]{2,60}(?:, |\()(?i:[2-9](?:nd|rd|th) (?:lead|ld|take|update))\b"
    r"|^\((?i:(?:new|updates?|adds?|corrects?|recasts?|refiles?|releads?|rewrites?|changes)\b|with\b[^)\n]*\bupdat)"
    r"|^[(\[](?i:(?:second|third|fourth|fifth|sixth|[2-9](?:nd|rd|th)|new|later) (?:take|lead|ld|version|update)\b)"
    r"|^[(\[]?(?i:(?:take|version) (?:[2-9]|two|three|four))(?=\W{0,2}$|[:.,;] (?i:adds?|updates?|corrects?|new)\b)"
    r"|^(?:[A-Z]+[ -])?(?:UPDATE|CORRECTED|CORRECTION|RECAST|WRAPUP|REFILE|ADDS|[1-9](?:ST|ND|RD|TH) LEAD)\b"
    # A slug that counts its leads, and what the desk tells editors: "BC-ORB--Slide, 6th Ld - EDS: UPDATES with …".
    r"|^[A-Z]{2,3}-[^\n]{1,60}, ?\d{1,2}(?:st|nd|rd|th) (?:Ld|Lead)(?:-Writethru)?\b"
    r"|^(?i:eds|editors): ?(?i:updates?|adds?|corrects?|recasts?)\b"
    # A field of a slug: "MPD 1848 / coast / orby-hall / LEAD 3, recasts with …".
    r"|(?:(?<=[/|])|(?<=[/|] ))(?i:recasts|adds|corrects|updates with) \w"
    r"|(?:(?<=[/|])|(?<=[/|–-] ))(?i:(?:lead|ld|take|update|version|writethru) [2-9]"
    r"|[2-9](?:nd|rd|th) (?:lead|ld|take|update))\b",
    re.MULTILINE,
)
# An agency's mark of its first word of an event, alone in its line.
_FIRST_WORD = re.compile(
    r"^[^\w\n]{0,6}(?:flash|newsflash|news alert|bulletin|snap|urgent|breaking)[^\w\n]{0,6}$",
    re.IGNORECASE | re.MULTILINE,
)
_TOP = 400  # characters of a text within which such words stand
_MARKED = 120  # the same of a first word's mark


def find_revision(text: str) -> re.Match[str] | None:
    """The notice that the text was revised, in a line of its own."""
    low = text.casefold()
    return _REVISED.search(text) if any(word in low for word in _REVISING) else None


def find_announcement(text: str) -> re.Match[str] | None:
    """What the desk says at the top of the text of how this take goes beyond another."""
    return _ANNOUNCES.search(text[:_TOP])


def find_first_word(text: str) -> re.Match[str] | None:
    """The mark at the top of the text that it is its desk's first word of an event."""
    return _FIRST_WORD.search(text[:_MARKED])


def find_sign_off(text: str) -> re.Match[str] | None:
    """Where the desk that sent the text signs it off."""
    return _SIGNED_OFF.search(text)
