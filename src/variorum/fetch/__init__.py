"""The world's bytes: files, folders, standard input, pages of the net, the pile that ships; and their safe reading."""

from .guard import Guard
from .package import fetch_demo
from .paths import fetch_paths

__all__ = ["Guard", "fetch_demo", "fetch_paths"]
