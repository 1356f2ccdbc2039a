import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import sys
from maarat.cli import main
try:
    main(sys.argv[1:])
finally:
    sys.stdout.flush()
    print(*sorted(sys.modules), file=sys.stderr)
"""


def modules_of(*arguments: str, folder: Path) -> set[str]:
    """The modules that a run of the program has loaded at its end."""
    command = [sys.executable, "-c", PROBE, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=True, timeout=60)
    return set(done.stderr.split("\n")[-2].split())


def test_json_needs_no_rich_and_nothing_heavy(tmp_path: Path) -> None:
    loaded = modules_of("timeline", "--json", folder=tmp_path)
    unwanted = {
        "rich",
        "dateutil",
        "dateutil.parser",
        "pydantic",
        "textual",
        "requests",
        "sqlite3",
        "csv",
        "hashlib",
        "_hashlib",
    }
    unwanted |= {"importlib.metadata", "maarat.formats.as_table", "maarat.views.schemas", "maarat.views.casualties"}
    unwanted |= {"maarat.views.dates"}
    assert not unwanted & loaded


@pytest.mark.parametrize("arguments", [("--help",), ("timeline", "--help")])
def test_help_loads_the_command_line_alone(arguments: tuple[str, ...], tmp_path: Path) -> None:
    own = {name for name in modules_of(*arguments, folder=tmp_path) if name.startswith("maarat")}
    assert own <= {"maarat", "maarat.errors", "maarat.cli", "maarat.cli.commands", "maarat.cli.options"}


def test_the_core_knows_no_terminal() -> None:
    probe = "import sys, maarat.explore, maarat.views, maarat.formats; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60)
    assert not {"typer", "rich", "json", "csv"} & set(done.stdout.split())
