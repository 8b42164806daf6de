"""The account as others read it: page, text, Markdown, JSON."""

from .html import render_html
from .json import render_json
from .markdown import render_markdown
from .text import render_text

__all__ = ["render_html", "render_json", "render_markdown", "render_text"]
