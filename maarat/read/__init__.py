"""File format to values: which file is read by whom."""

import os
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from maarat.errors import ExitCode, MaaratError
from maarat.model import Article

STANDARD_INPUT = "-"
SHIPPED = "battle-of-maarat-al-numan-2012.md"
# A module of this package with a function `read(text, path) -> Article`; loaded when a file needs it.
READERS = {".md": "markdown", ".markdown": "markdown", ".txt": "text"}


def read_article(path: str | Path) -> Article:
    """Return the article in a file; `-` is standard input, in the article format.

    Raises `MaaratError` where there is no text to read; what is wrong inside the text is a
    Problem of the article.
    """
    from maarat.read.files import decode, load

    if str(path) == STANDARD_INPUT:
        return _reader(".md")(decode(sys.stdin.buffer.read(), "<stdin>"), "<stdin>")
    suffix = Path(path).suffix.lower()
    data = load(Path(path))
    if suffix not in READERS:
        raise MaaratError(
            f"{path}: {suffix or 'no suffix'} is not a format that can be read",
            f"articles end in {' or '.join(READERS)}; a file in the article format of any name: - < {Path(path).name}",
        )
    return _reader(suffix)(decode(data, str(path)), str(path))


def _reader(suffix: str) -> Callable[[str, str], Article]:
    """Return the reader of a kind of file."""
    read: Callable[[str, str], Article] = import_module(f"maarat.read.{READERS[suffix]}").read
    return read


def find_articles(paths: Iterable[str | Path]) -> list[str]:
    """Return the files meant by paths: a folder stands for the articles in it and below.

    A file that is meant twice is there once. Inside a folder the files are sorted, hidden ones and links to folders left out, as ripgrep does.
    """
    from maarat.read.files import files_below

    found: list[str] = []
    for path in map(str, paths):
        if not path:
            hint = "name a file, a folder, or - for standard input; perhaps a variable of the shell is not set"
            raise MaaratError("the name of an article is empty", hint, ExitCode.USAGE)
        if path == STANDARD_INPUT or not Path(path).is_dir():
            found.append(path)
            continue
        inside = [file for file in files_below(path) if Path(file).suffix.lower() in READERS]
        if not inside:
            raise MaaratError(f"{path}: no article in this folder", f"articles end in {' or '.join(READERS)}")
        found += inside
    return _each_once(found)


def _each_once(paths: Iterable[str]) -> list[str]:
    """Return the paths without those that lead to a file named before."""
    named: dict[str, str] = {}
    for path in paths:
        named.setdefault(path if path == STANDARD_INPUT else os.path.realpath(path), path)
    return list(named.values())


def shipped_article() -> Path:
    """Return the file that ships with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "data" / SHIPPED
    return inside if inside.is_file() else package.parent / "data" / SHIPPED
