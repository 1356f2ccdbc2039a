import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import typer.main

from maarat.cli.commands import app
from tests.readme import MADE, README, Section, replay, sections

ROOT = README.parent
PICTURE = ROOT / ".assets" / "maarat.svg"
PROGRAM: Any = typer.main.get_command(app)
ON_A_FRESH_MACHINE = (
    "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/maarat timeline",
    "python3 -m venv .venv && .venv/bin/pip install '.[test]' && .venv/bin/pytest",
)


@pytest.fixture
def readme(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a part of the README with how it should read, or put it right with --update-golden."""

    def compare(old: str, new: str) -> None:
        if request.config.getoption("--update-golden") and old != new:
            README.write_text(README.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
            return
        assert old == new, "pytest --update-golden writes what the program prints now into the README"

    return compare


@pytest.mark.parametrize("section", sections(README.read_text(encoding="utf-8")), ids=lambda section: section.title)
def test_examples_print_what_the_readme_says(
    section: Section, readme: Callable[[str, str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for tool in ("jq", "sqlite3"):
        if any(f"| {tool} " in example.body for example in section.examples) and not shutil.which(tool):
            pytest.skip(f"{tool} is not installed")
    monkeypatch.delenv("NO_COLOR")  # a pipe has no colour without it
    shutil.copytree(ROOT / "data", tmp_path / "data")
    for example in section.examples:
        fence = f"```{example.language}\n"
        readme(f"{fence}{example.body}```", f"{fence}{replay(example, tmp_path)}```")


@pytest.mark.parametrize("part", MADE)
def test_what_is_made_for_the_readme_is_current(part: str, readme: Callable[[str, str], None]) -> None:
    begin, end = f"<!-- {part}: begin -->\n", f"<!-- {part}: end -->\n"
    _, _, rest = README.read_text(encoding="utf-8").partition(begin)
    table, mark, _ = rest.partition(end)
    assert mark
    readme(f"{begin}{table}{end}", f"{begin}{MADE[part]()}{end}")


@pytest.mark.parametrize("name", PROGRAM.commands)
def test_each_command_has_help_and_an_example(name: str) -> None:
    command = PROGRAM.commands[name]
    assert command.help
    assert all(getattr(param, "help", None) for param in command.params)
    examples = [
        example.body for section in sections(README.read_text(encoding="utf-8")) for example in section.examples
    ]
    assert any(re.search(rf"^\$ .*\bmaarat {name}\b", body, re.MULTILINE) for body in examples)


@pytest.mark.parametrize("name", PROGRAM.commands)
def test_examples_in_help_run(name: str, tmp_path: Path) -> None:
    command = PROGRAM.commands[name].epilog.removeprefix("Example: ")
    done = subprocess.run(
        ["sh", "-c", command.replace("maarat", f"{sys.executable} -m maarat", 1)],
        capture_output=True, cwd=tmp_path, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


def test_the_two_commands_for_a_fresh_machine_are_there() -> None:
    lines = README.read_text(encoding="utf-8").splitlines()
    assert all(lines.count(command) == 1 for command in ON_A_FRESH_MACHINE)


def test_links_of_the_readme_lead_somewhere() -> None:
    text = README.read_text(encoding="utf-8")
    headings = {
        re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in re.findall(r"^#+ (.+)$", text, re.M)
    }
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if target.startswith("#"):
            assert target[1:] in headings
        elif "://" not in target:
            assert (ROOT / target).exists(), target


def words_of(picture: str) -> list[str]:
    """The lines of a picture, without blanks: a renderer may place them as it likes."""
    lines: dict[str, str] = {}
    for text in ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}text"):
        lines[text.get("y", "")] = lines.get(text.get("y", ""), "") + "".join((text.text or "").split())
    return [line for line in lines.values() if line]


@pytest.mark.skipif(not PICTURE.parent.exists(), reason="no .assets: not a checkout")
def test_the_picture_shows_what_the_program_prints(request: pytest.FixtureRequest) -> None:
    new = runpy.run_path(str(PICTURE.with_name("make")))["draw"]()
    if request.config.getoption("--update-golden"):
        PICTURE.write_text(new, encoding="utf-8")
    assert words_of(PICTURE.read_text(encoding="utf-8")) == words_of(new)
