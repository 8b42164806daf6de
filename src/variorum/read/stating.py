"""What a page says about itself beside its visible text: JSON-LD, meta elements, title, marked bylines, language."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from typing import Any, NamedTuple

from variorum.values import Field, Stated

_LONGEST = 2000
_LONGEST_SCRIPT = 1_000_000
_META = {
    "og:title": Field.TITLE,
    "twitter:title": Field.TITLE,
    "dc.title": Field.TITLE,
    "dcterms.title": Field.TITLE,
    "parsely-title": Field.TITLE,
    "sailthru.title": Field.TITLE,
    "og:description": Field.DESCRIPTION,
    "twitter:description": Field.DESCRIPTION,
    "description": Field.DESCRIPTION,
    "og:site_name": Field.OUTLET,
    "application-name": Field.OUTLET,
    "dc.publisher": Field.OUTLET,
    "dcterms.publisher": Field.OUTLET,
    "author": Field.AUTHOR,
    "article:author": Field.AUTHOR,
    "article:author_name": Field.AUTHOR,
    "dc.creator": Field.AUTHOR,
    "dcterms.creator": Field.AUTHOR,
    "parsely-author": Field.AUTHOR,
    "sailthru.author": Field.AUTHOR,
    "cxenseparse:author": Field.AUTHOR,
    "byl": Field.AUTHOR,
    "article:published_time": Field.PUBLISHED,
    "og:published_time": Field.PUBLISHED,
    "datepublished": Field.PUBLISHED,
    "date": Field.PUBLISHED,
    "dc.date": Field.PUBLISHED,
    "dc.date.issued": Field.PUBLISHED,
    "dcterms.created": Field.PUBLISHED,
    "dcterms.issued": Field.PUBLISHED,
    "dcterms.date": Field.PUBLISHED,
    "pubdate": Field.PUBLISHED,
    "publish-date": Field.PUBLISHED,
    "publication_date": Field.PUBLISHED,
    "parsely-pub-date": Field.PUBLISHED,
    "sailthru.date": Field.PUBLISHED,
    "cxenseparse:recs:publishtime": Field.PUBLISHED,
    "article:modified_time": Field.UPDATED,
    "datemodified": Field.UPDATED,
    "og:updated_time": Field.UPDATED,
    "last-modified": Field.UPDATED,
    "og:type": Field.KIND,
    "og:url": Field.URL,
}
_ARTICLE = re.compile(r"(?:.*/)?\w*(?:Article|Posting|Report|Review|Recipe)$")
_INNER = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item")
_MARKED = re.compile(
    r"author|byline|(?:^|\s)(?:by|auth|autor|writer|reporter|posted-?by|written-?by)(?=$|\s)", re.IGNORECASE
)
_UNMARKED = re.compile(
    r"authori[sz]|bio|about|related|comment|avatar|image|img|photo|social|follow|desc|role|job|date|time|page|teaser",
    re.IGNORECASE,
)
_WRITTEN_BY = re.compile(
    r"(?:written |posted )?by|author|verfasst von|geschrieben von|von|autor(?:in)?|écrit par|rédigé par|par"
    r"|escrito por|por|scritto da|da|autore|geschreven door|auteur|skrevet av|skriven av|yazan|napisane przez",
    re.IGNORECASE,
)
_PROFILE = re.compile(r"/(?:authors?|autor(?:en|es|in)?|auteurs?|journalists?|reporters?|staff|profiles?|firma)/[\w%-]")
_ROOTS = frozenset({"/", "./", "index.html", "/index.html"})
_NAME_OF_HOME = re.compile(r"[^\W_a-zß-ÿ][^\W_]*(?:[ '’&.-]{1,2}[^\W_]+){0,5}[!.]?")
_NO_HOME = re.compile(
    r"(?:back to )?(?:(?:the )?home ?(?:page)?|start(?:seite|pagina|side|sida)?|(?:front|main|first|title) ?page|latest"
    r"|(?:latest )?news|top(?: stories)?|menu|logo|live|all|log ?in|sign in|accueil|inicio|skip.{0,30}|zur startseite"
    r"|hauptseite|página principal)",
    re.IGNORECASE,
)
_LONGEST_NAME = 120
_LONE_CONTROL = re.compile(r"[\x00-\x1f]+")


class Said(NamedTuple):
    """What a page states about itself, and the longest text its JSON-LD gives as the body of an article, if any."""

    stated: tuple[Stated, ...]
    body: str | None


def gather_stated(tree: Any) -> Said:
    """Everything a parsed page states about itself, JSON-LD first, each value once. Linear."""
    nodes = [node for script in tree.iter("script") for node in _objects(_json_of(script))]
    found = [*_json_ld(nodes), *_meta(tree), *_labelled(tree), *_elements(tree), *_marked_authors(tree)]
    plain = (Stated(s.field, _plain(s.value)[:_LONGEST], s.origin) for s in found)
    bodies = [body for node in nodes if isinstance(body := node.get("articleBody"), str)]
    body = max(bodies, key=len)[:_LONGEST_SCRIPT] if bodies else None
    return Said(tuple(dict.fromkeys(s for s in plain if s.value)), body)


def _plain(words: str) -> str:
    """Without the escapes that some pages write twice, and with single blanks."""
    return " ".join(unescape(words).split()) if "&" in words else " ".join(words.split())


def _json_ld(nodes: Sequence[dict[str, Any]]) -> Iterator[Stated]:
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and node.get("name")}
    for node in nodes:
        kinds = node.get("@type")
        articles = [
            k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str) and _ARTICLE.match(k)
        ]
        if articles:
            yield Stated(Field.KIND, articles[0].rsplit("/", 1)[-1], "json-ld")
            yield from _of_article(node, named)


def _json_of(script: Any) -> Any:
    """The value of a JSON-LD element; ``None`` for other scripts and what cannot be read."""
    if "ld+json" not in (script.get("type") or ""):
        return None
    text = (script.text or "")[:_LONGEST_SCRIPT].strip().rstrip(";")
    begin = min((at for at in (text.find("{"), text.find("[")) if at >= 0), default=0)
    for attempt in (text[begin:], _LONE_CONTROL.sub(" ", text[begin:]), unescape(text[begin:])):
        try:
            # What follows the value (a comment's end, a second value) does not spoil it.
            return json.JSONDecoder(strict=False).raw_decode(attempt)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD in their order, wherever the house of an article may stand; at most 2000."""
    pending, seen = [data], 0
    while pending and seen < 2000:
        node = pending.pop()
        seen += 1
        if isinstance(node, list):
            pending.extend(reversed(node))
        elif isinstance(node, dict):
            yield node
            pending.extend(reversed([v for k, v in node.items() if k in _INNER and isinstance(v, dict | list)]))


def _of_article(node: dict[str, Any], named: dict[str, dict[str, Any]]) -> Iterator[Stated]:
    for key, field in (
        ("headline", Field.TITLE),
        ("datePublished", Field.PUBLISHED),
        ("dateModified", Field.UPDATED),
        ("description", Field.DESCRIPTION),
        ("inLanguage", Field.LANGUAGE),
    ):
        if isinstance(node.get(key), str):
            yield Stated(field, node[key], "json-ld")
    for key, field in (("author", Field.AUTHOR), ("creator", Field.AUTHOR), ("publisher", Field.OUTLET)):
        yield from (
            Stated(field, name, "json-ld" if key != "creator" else "creator") for name in _names(node.get(key), named)
        )


def _names(value: Any, named: dict[str, dict[str, Any]]) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            said = item.get("name") or named.get(str(item.get("@id")), {}).get("name") or _in_parts(item)
            yield from (name for name in (said if isinstance(said, list) else [said]) if isinstance(name, str))


def _in_parts(person: dict[str, Any]) -> str:
    """A name given as given name and family name."""
    parts = (person.get(key) for key in ("givenName", "familyName"))
    return " ".join(part for part in parts if isinstance(part, str))


def _meta(tree: Any) -> Iterator[Stated]:
    for meta in tree.iter("meta"):
        content = meta.get("content")
        for name in {(meta.get(key) or "").lower(): None for key in ("property", "name", "itemprop")}:
            if name in _META and content and not (_META[name] is Field.AUTHOR and "://" in content):
                yield Stated(_META[name], content.strip(), name)


def _labelled(tree: Any) -> Iterator[Stated]:
    """The author in what networks show below a link: a label ("Written by") and its data."""
    said = {meta.get("name"): meta.get("content") for meta in tree.iter("meta") if meta.get("content")}
    for number in ("1", "2"):
        label, name = (said.get(f"twitter:{sort}{number}") for sort in ("label", "data"))
        if label and name and _WRITTEN_BY.fullmatch(label.strip(" :")):
            yield Stated(Field.AUTHOR, name, "twitter:data")


def _elements(tree: Any) -> Iterator[Stated]:
    title = tree.find(".//title")
    if title is not None and title.text:
        yield Stated(Field.TITLE, " ".join(title.text.split()), "title")
    language = tree.get("lang") or tree.get("xml:lang")
    if language:
        yield Stated(Field.LANGUAGE, language, "html lang")
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            yield Stated(Field.URL, link.get("href"), "canonical")
    if home := _home_of(tree):
        yield Stated(Field.OUTLET, home, "home link")
    for time in tree.iter("time"):
        if time.get("datetime"):
            yield Stated(Field.PUBLISHED, time.get("datetime"), _time_origin(time))


def _home_of(tree: Any) -> str | None:
    """The words of the first link to the site's root, if they are a name: not "Home" or "Log in"."""
    for link in tree.iter("a"):
        if (link.get("href") or "").strip() in _ROOTS:
            words = " ".join(link.itertext()).strip()
            return words if _NAME_OF_HOME.fullmatch(words) and not _NO_HOME.fullmatch(words) else None
    return None


def _time_origin(time: Any) -> str:
    """Whether an element with a day says that it is the day of publication."""
    marks = f"{time.get('class') or ''} {time.get('itemprop') or ''}".lower()
    if "modified" in marks or "update" in marks:
        return "time updated"
    return "time" if time.get("pubdate") is not None or "publish" in marks else "some time"


def _marked_authors(tree: Any) -> Iterator[Stated]:
    """What elements that are marked as the author's name hold, most explicit marks first."""
    marked: list[Stated] = []
    for element in tree.iter("a", "span", "p", "div", "address", "strong", "b", "li"):
        origin = _author_mark(element)
        if origin and (words := _words_of(element)) and len(words) <= _LONGEST_NAME:
            marked.append(Stated(Field.AUTHOR, words, origin))
    for origin in ("rel author", "itemprop author", "class author", "profile"):
        yield from [stated for stated in marked[:200] if stated.origin == origin][:20]


def _words_of(element: Any) -> str:
    """The words of an element; of one that marks a name within, that alone."""
    name = next((inner for inner in element.iter() if inner.get("itemprop") == "name"), element)
    return " ".join(" ".join(name.itertext()).split())


def _author_mark(element: Any) -> str | None:
    get = element.get
    if (named := get("rel")) and "author" in named.lower().split():
        return "rel author"
    if (named := get("itemprop")) and named.lower() == "author":
        return "itemprop author"
    if (named := get("class")) and _is_author_class(named):
        return "class author"
    return "profile" if (named := get("href")) and element.tag == "a" and _PROFILE.search(named) else None


@lru_cache(1 << 12)
def _is_author_class(classes: str) -> bool:
    return bool(_MARKED.search(classes)) and not _UNMARKED.search(classes)
