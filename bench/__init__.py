"""Measurements of the program as it stands; run with ``make bench``."""
