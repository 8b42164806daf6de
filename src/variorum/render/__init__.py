"""The account as others read it: page, text, JSON, and the schema it keeps."""

from .html import render_html
from .json import render_json, render_schema
from .text import render_text

__all__ = ["render_html", "render_json", "render_schema", "render_text"]
