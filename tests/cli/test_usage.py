"""Runs that need no model: usage, messages, exit codes."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cli.program import plant, variorum

HEAVY = {"spacy", "onnxruntime", "tokenizers", "trafilatura", "lxml", "numpy", "msgspec", "jinja2", "urllib.request"}


def test_help_names_every_command_and_exit_code_and_loads_nothing_heavy() -> None:
    code = (
        "import sys; from variorum.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print('loaded:', *sorted(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    shown, _, loaded = run.stdout.partition("loaded:")
    for word in (
        "report",
        "demo",
        "clean",
        "claims",
        "lineage",
        "stories",
        "verify",
        "schema",
        "--fail-on",
        "rejected",
    ):
        assert word in shown
    assert HEAVY & set(loaded.split()) == set()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], b"required"),
        (["retell"], b"invalid choice"),
        (["report"], b"required"),
        (["report", "x", "--json"], b"expected one argument"),
        (["report", "x", "--fail-on", "untrue"], b"agreed, updated, disputed"),
        (["report", "x", "-o", "a", "--json", "a"], b"one place"),
        (["report", "x", "-o", "."], b"is a folder"),
        (["schema", "acount"], b"account, article"),
        (["verify", "nowhere.json"], b"nowhere.json cannot be read"),
    ],
)
def test_wrong_usage_is_explained_on_stderr_and_exits_with_2(arguments: list[str], message: bytes) -> None:
    run = variorum(*arguments)
    assert (run.returncode, run.stdout) == (2, b"")
    assert message in run.stderr
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize("command", ["report", "clean", "claims", "lineage", "stories"])
def test_a_pile_of_nothing_is_wrong_usage_and_says_so(command: str, tmp_path: Path) -> None:
    run = variorum(command, tmp_path)
    assert (run.returncode, run.stdout) == (2, b"")
    assert b"nothing to read" in run.stderr


def test_a_schema_is_printed_as_json() -> None:
    run = variorum("schema", "account")
    assert run.returncode == 0
    assert b'"$schema": "https://json-schema.org/draft/2020-12/schema"' in run.stdout


def test_a_reader_who_leaves_early_ends_the_program_quietly() -> None:
    command = f"{sys.executable} -m variorum schema account | true; exit ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert run.stderr == b""
    assert run.returncode in {0, 141}


def test_an_interrupted_run_says_so_and_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    # A shell has what it runs in the background ignore the signal, tests among it: it is heeded again.
    heeding = ["env", "--default-signal=INT", sys.executable]
    command = [*heeding, "-m", "variorum", "report", plant(tmp_path / "pile"), "-o", out]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as program:
        assert program.stderr is not None
        program.stderr.readline()  # the first word of progress: the work has begun
        program.send_signal(signal.SIGINT)
        said = program.stderr.read()
    assert (program.returncode, b"stopped" in said, b"Traceback" in said) == (130, True, False)
    assert list(tmp_path.iterdir()) == [tmp_path / "pile"]


def test_clean_needs_no_model_and_prints_an_article_a_line(tmp_path: Path) -> None:
    run = variorum("clean", plant(tmp_path / "pile"), "--json", "--quiet")
    assert (run.returncode, run.stderr) == (0, b"")
    assert len(run.stdout.splitlines()) == 3
