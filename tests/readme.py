"""The README as a test sees it: its examples run, its tables compared with the program."""

import io
import json
import os
import re
import subprocess
import sysconfig
from collections.abc import Iterator
from contextlib import redirect_stdout
from doctest import DocTestParser
from pathlib import Path
from typing import Any, NamedTuple

import typer.main

from maarat.cli.commands import app
from maarat.codes import CODES

README = Path(__file__).parents[1] / "README.md"
PART = re.compile(r"^#+ (?P<title>.+)$|^```(?P<language>\w+)\n(?P<body>(?s:.*?))^```$", re.MULTILINE)
FLOORS = Path(__file__).with_name("floors.json")
WIDTH = "100"
"""Columns of the terminal on which the examples were made."""


class Example(NamedTuple):
    """A fenced block: commands with what they print."""

    language: str
    body: str


class Section(NamedTuple):
    """A heading and the examples below it, which share a folder."""

    title: str
    examples: tuple[Example, ...]


def sections(text: str) -> list[Section]:
    """Return the sections that have examples; a heading that an example prints is none."""
    found: list[Section] = []
    for match in PART.finditer(text):
        if match["title"]:
            found.append(Section(match["title"], ()))
        elif match["language"] in ("console", "pycon"):
            example = Example(match["language"], match["body"])
            found[-1] = Section(found[-1].title, (*found[-1].examples, example))
    return [section for section in found if section.examples]


def replay(example: Example, folder: Path) -> str:
    """Run an example anew in a folder; returns the block as it should read."""
    return "".join((_run_shell if example.language == "console" else _run_python)(example.body, folder))


def _run_shell(body: str, folder: Path) -> Iterator[str]:
    """Yield each command and what it prints on both streams, as a terminal shows them."""
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "COLUMNS": WIDTH, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    code = 0
    for command in re.findall(r"^\$ (.+(?:\\\n.+)*)", body, re.MULTILINE):
        done = subprocess.run(
            ["sh", "-c", f"(exit {code}); {command}"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", env=environment, cwd=folder,
            timeout=60, check=False,
        )  # fmt: skip
        code = done.returncode
        yield f"$ {command}\n"
        yield done.stdout if not done.stdout or done.stdout.endswith("\n") else f"{done.stdout}\n"


def _run_python(body: str, folder: Path) -> Iterator[str]:
    """Yield each statement and what the interpreter answers."""
    names: dict[str, object] = {}
    before = Path.cwd()
    os.chdir(folder)
    try:
        for statement in DocTestParser().get_examples(body):
            answer = io.StringIO()
            with redirect_stdout(answer):
                exec(compile(statement.source, "<README>", "single"), names)
            yield "".join(
                f"{'...' if number else '>>>'} {line}\n" for number, line in enumerate(statement.source.splitlines())
            )
            yield answer.getvalue()
    finally:
        os.chdir(before)


def reference() -> str:
    """Return the tables of commands and options, made from what the program's help is made of."""
    whole: Any = typer.main.get_command(app)
    users: dict[tuple[str, str], list[str]] = {}
    lines = ["| command | |", "|---|---|"]
    for name, command in whole.commands.items():
        arguments = [param for param in command.params if param.param_type_name == "argument"]
        lines.append(f"| `{' '.join(['maarat', name, *map(_placeholder, arguments)])}` | {command.help} |")
        for param in command.params:
            if param not in arguments:
                users.setdefault((_spelling(param), _meaning(param)), []).append(name)
    lines += ["", "| option | of | |", "|---|---|---|"]
    for (spelling, meaning), names in users.items():
        lines.append(
            f"| `{spelling}` | {'all' if len(names) == len(whole.commands) else ', '.join(names)} | {meaning} |"
        )
    lines += [f"| `{_spelling(param)}` | `maarat` alone | {_meaning(param)} |" for param in whole.params]
    return "\n".join(lines) + "\n"


def floors() -> str:
    """Return the figures that must be reached, a column for all articles and one for the shipped one."""
    figures = json.loads(FLOORS.read_text(encoding="utf-8"))["floors"]
    names = [name.removeprefix("all ") for name in figures if name.startswith("all ")]
    lines = ["| | all sixteen | the shipped one |", "|---|---|---|"]
    for name in names:
        words = name.replace("claims", "losses:").replace(": f1", ", F1").replace("events f1", "events, F1")
        lines.append(f"| {words} | {figures[f'all {name}']:.3f} | {figures[f'shipped {name}']:.3f} |")
    return "\n".join(lines) + "\n"


def codes() -> str:
    """Return the codes of `check` as a table."""
    lines = ["| code | | what | example | what to do |", "|---|---|---|---|---|"]
    lines += [
        f"| {one.code} {one.name} | {one.severity} | {one.what} | {one.example} | {one.remedy} |" for one in CODES
    ]
    return "\n".join(lines) + "\n"


MADE = {"reference": reference, "floors": floors, "codes": codes}
"""What is made for the README: the name that its marks bear, and by whom."""


def _placeholder(param: Any) -> str:
    """Return what stands for a value in usage: [ARTICLE]..., FILE."""
    return str(param.metavar or param.name.upper())


def _spelling(param: Any) -> str:
    """Return an option as it is typed, the short form first."""
    names = ", ".join(sorted(param.opts, key=len))
    return names if param.is_flag else f"{names} {_placeholder(param).removesuffix('_')}"


def _meaning(param: Any) -> str:
    choices = getattr(param.type, "choices", None)
    return f"{param.help} One of {', '.join(choices)}." if choices else str(param.help)
