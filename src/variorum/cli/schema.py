"""``variorum schema``: the JSON Schema of what the program prints."""

import sys
from argparse import Namespace

from variorum.notation import render_schema

from .talk import Misuse


def run(arguments: Namespace) -> int:
    """Print the schema of the noun that is named; the exit code."""
    try:
        sys.stdout.write(render_schema(arguments.name))
    except ValueError as error:
        raise Misuse(str(error)) from error
    return 0
