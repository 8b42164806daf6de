"""The account as others read it: page, text, JSON."""

from .html import render_html
from .json import render_json
from .text import render_text

__all__ = ["render_html", "render_json", "render_text"]
