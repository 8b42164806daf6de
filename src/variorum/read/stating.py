"""What a page says about itself beside its visible text: JSON-LD, meta elements, title, language."""

import json
from collections.abc import Iterator
from typing import Any

from variorum.values import Field, Stated

_LONGEST = 2000
_META = {
    "og:title": Field.TITLE,
    "twitter:title": Field.TITLE,
    "dc.title": Field.TITLE,
    "parsely-title": Field.TITLE,
    "og:description": Field.DESCRIPTION,
    "description": Field.DESCRIPTION,
    "og:site_name": Field.OUTLET,
    "application-name": Field.OUTLET,
    "dc.publisher": Field.OUTLET,
    "author": Field.AUTHOR,
    "article:author": Field.AUTHOR,
    "dc.creator": Field.AUTHOR,
    "parsely-author": Field.AUTHOR,
    "article:published_time": Field.PUBLISHED,
    "datepublished": Field.PUBLISHED,
    "date": Field.PUBLISHED,
    "dc.date": Field.PUBLISHED,
    "dc.date.issued": Field.PUBLISHED,
    "dcterms.created": Field.PUBLISHED,
    "pubdate": Field.PUBLISHED,
    "publish-date": Field.PUBLISHED,
    "parsely-pub-date": Field.PUBLISHED,
    "sailthru.date": Field.PUBLISHED,
    "article:modified_time": Field.UPDATED,
    "og:updated_time": Field.UPDATED,
    "last-modified": Field.UPDATED,
    "og:type": Field.KIND,
    "og:url": Field.URL,
}
_ARTICLES = (
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "OpinionNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
)


def gather_stated(tree: Any) -> tuple[Stated, ...]:
    """Everything a parsed page states about itself, JSON-LD first, each value once. Linear."""
    found = [*_json_ld(tree), *_meta(tree), *_elements(tree)]
    return tuple(dict.fromkeys(Stated(s.field, s.value[:_LONGEST], s.origin) for s in found if s.value.strip()))


def _json_ld(tree: Any) -> Iterator[Stated]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            yield from _of_article(node)


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that are articles, wherever they stand."""
    pending, seen = [data], 0
    while pending and seen < 500:
        node = pending.pop()
        seen += 1
        if isinstance(node, list):
            pending.extend(reversed(node))
        elif isinstance(node, dict):
            kinds = node.get("@type")
            if any(kind in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield node
            pending.extend(
                v
                for k, v in node.items()
                if k in ("@graph", "mainEntity", "mainEntityOfPage") and isinstance(v, dict | list)
            )


def _of_article(node: dict[str, Any]) -> Iterator[Stated]:
    for key, field in (
        ("headline", Field.TITLE),
        ("datePublished", Field.PUBLISHED),
        ("dateModified", Field.UPDATED),
        ("description", Field.DESCRIPTION),
        ("inLanguage", Field.LANGUAGE),
    ):
        if isinstance(node.get(key), str):
            yield Stated(field, node[key], "json-ld")
    yield from (Stated(Field.AUTHOR, name, "json-ld") for name in _names(node.get("author")))
    yield from (Stated(Field.OUTLET, name, "json-ld") for name in _names(node.get("publisher")))


def _names(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict) and isinstance(item.get("name"), str):
            yield item["name"]


def _meta(tree: Any) -> Iterator[Stated]:
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = meta.get("content")
        if name in _META and content and not (name == "article:author" and content.startswith("http")):
            yield Stated(_META[name], content.strip(), name)


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
    for time in tree.iter("time"):
        if time.get("datetime") and (
            time.get("pubdate") is not None
            or "publish" in (time.get("class") or "").lower()
            or time.get("itemprop") == "datePublished"
        ):
            yield Stated(Field.PUBLISHED, time.get("datetime"), "time")
