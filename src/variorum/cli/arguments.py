"""The commands and what they take; each command's own module is imported when it runs."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable
from importlib import import_module

from variorum import __version__

_CODES = """\
exit codes:
  0  fine
  1  ran, but some inputs were rejected (each is named on stderr)
  2  wrong usage
  3  verify found a false citation
  4  a --fail-on condition was met
"""
_FORMS = "write one self-contained HTML page; .md, .txt or .json at the end of OUT: that form"
_PILE = "a file, a folder, - (JSON Lines on standard input), or a URL with --allow-net"


def build_parser() -> ArgumentParser:
    """The parser of all commands; ``run`` of what it parses is the function to call."""
    parser = ArgumentParser(
        "variorum",
        description="A pile of news reports in, one checkable account of the story out.",
        epilog=_CODES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"variorum {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def add(name: str, summary: str) -> ArgumentParser:
        command = commands.add_parser(name, help=summary, description=summary)
        command.set_defaults(run=_late(name))
        return command

    report = add("report", "Tell the account of a pile: page, JSON, or readable text.")
    _take_paths(report)
    _take_decisions(report)
    _take_outputs(report)
    _take_outputs(add("demo", "Tell the account of the pile that ships with the program."))
    clean = add("clean", "List the articles of a pile with their parts.")
    _take_listing(clean)
    clean.add_argument("--bytes", metavar="FILE", help="write what became of every byte of each input (JSON Lines)")
    _take_listing(add("claims", "List what is said by whom."))
    _take_listing(add("lineage", "Show who took it from whom."))
    stories = add("stories", "List which story each report belongs to, in order of arrival.")
    _take_listing(stories)
    _take_decisions(stories)
    verify = add("verify", "Check every citation of an account (JSON) or report (HTML) against its sources.")
    verify.add_argument("files", nargs="+", metavar="FILE", help="an account or a report")
    schema = add("schema", "Print the JSON Schema of what the program prints.")
    schema.add_argument("name", metavar="NAME", help="account, article, claim, lineage, …; an unknown name lists all")
    return parser


def _late(name: str) -> Callable[[Namespace], int]:
    """The command's function, imported when it is called: ``--help`` must not wait for models."""

    def run(arguments: Namespace) -> int:
        module = import_module(f"variorum.cli.{name}")
        code: int = module.run(arguments)
        return code

    return run


def _take_paths(command: ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help=_PILE)
    command.add_argument("--allow-net", action="store_true", help="let URLs among the paths be fetched")


def _take_listing(command: ArgumentParser) -> None:
    _take_paths(command)
    command.add_argument("--json", action="store_true", help="JSON Lines on stdout, and nothing else")
    _take_quiet(command)


def _take_decisions(command: ArgumentParser) -> None:
    command.add_argument(
        "--decisions", metavar="FILE", help="join and part reports as people decided (TOML, JSON Lines)"
    )


def _take_outputs(command: ArgumentParser) -> None:
    command.add_argument("-o", "--output", metavar="OUT", help=_FORMS)
    command.add_argument("--json", metavar="FILE", help="write the account as JSON (- is stdout)")
    command.add_argument("--text", metavar="FILE", help="write the readable account (- is stdout, the default)")
    command.add_argument("--fail-on", metavar="VERDICT,…", default="", help="exit with 4 if a point has such a verdict")
    command.add_argument("--show-protected", action="store_true", help="name protected persons instead of their roles")
    _take_quiet(command)


def _take_quiet(command: ArgumentParser) -> None:
    command.add_argument("--quiet", action="store_true", help="no progress on stderr")
