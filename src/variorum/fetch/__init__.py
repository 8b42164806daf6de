"""The world's bytes: files, folders, standard input, pages of the net, the pile that ships."""

from .package import fetch_demo
from .paths import fetch_paths

__all__ = ["fetch_demo", "fetch_paths"]
