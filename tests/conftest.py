import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from maarat.explore import explore
from maarat.model import Findings

GOLDEN = Path(__file__).parent / "golden"
SHARED = Path(__file__).resolve().parents[2] / "shared"
PLAIN = {"TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "80"}
"""Of all that Rich and Typer look at, what makes output the same everywhere."""

used: set[Path] = set()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite tests/golden and the README's output, remove what no test reads",
    )
    parser.addoption("--update-floors", action="store_true", help="raise tests/floors.json to what is reached now")
    parser.addoption("--allow-regression", action="store_true", help="let --update-floors lower a floor")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Stale files go only when every test of formats has run: a run of some tests reads some files."""
    whole = not session.config.args or session.config.args == session.config.getini("testpaths")
    if session.config.getoption("--update-golden") and whole and not session.testsfailed:
        for path in set(GOLDEN.iterdir()) - used:
            path.unlink()


@pytest.fixture(autouse=True)
def plain_output(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "FORCE_COLOR", "PY_COLORS", "TTY_COMPATIBLE", "MAARAT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in PLAIN.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare text with the bytes of a file, or write them with --update-golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        used.add(path)
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"no {path.name}; pytest --update-golden writes it"
        assert text.encode() == path.read_bytes()

    return compare


class Run:
    """A finished run of the program."""

    def __init__(self, done: subprocess.CompletedProcess[str]) -> None:
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONIOENCODING": "utf-8", **more}


@pytest.fixture
def run_cli(tmp_path: Path) -> Callable[..., Run]:
    """Run the program as its users do, in an empty folder."""

    def run(*arguments: str, stdin: str = "", **variables: str) -> Run:
        command = [sys.executable, "-m", "maarat", *arguments]
        done = subprocess.run(
            command, input=stdin, capture_output=True, text=True, encoding="utf-8", errors="surrogateescape",
            env=environment(**variables), cwd=tmp_path, timeout=120, check=False,
        )  # fmt: skip
        return Run(done)

    return run


@pytest.fixture(scope="session")
def corpus() -> list[Findings]:
    """What is found in the real articles, where they are."""
    files = sorted((SHARED / "corpus").glob("*/*.md")) if SHARED.exists() else []
    if not files:
        pytest.skip("no corpus beside the project")
    return [explore(str(path)) for path in files]


def cpu_seconds(work: Callable[[], object], rounds: int = 1) -> float:
    """Return the CPU time of a piece of work, the least of some rounds.

    What other tests keep alive is left out: one look through all of it for cycles takes longer than the work.
    """
    taken = []
    for _ in range(rounds):
        gc.freeze()
        try:
            begin = time.process_time()
            work()
            taken.append(time.process_time() - begin)
        finally:
            gc.unfreeze()
    return min(taken)
