"""How to write what is shown.

To add a format: `formats/as_NAME.py` with `write(view, out)`, one line in `FORMATS`, and its name
in the choices of the command line.
"""

from importlib import import_module
from pathlib import PurePath
from typing import TextIO

from maarat.errors import ExitCode, MaaratError
from maarat.record import NamedTuple
from maarat.views import View


class Format(NamedTuple):
    """A format: its module, the endings of its files, the views that it serves (empty: all)."""

    module: str
    suffixes: tuple[str, ...] = ()
    views: tuple[str, ...] = ()


FORMATS = {
    "table": Format("maarat.formats.as_table", (".txt",)),
    "json": Format("maarat.formats.as_json", (".json",)),
    "jsonl": Format("maarat.formats.as_jsonl", (".jsonl", ".ndjson")),
    "csv": Format("maarat.formats.as_csv", (".csv",)),
    "md": Format("maarat.formats.as_md", (".md", ".markdown")),
    "timeml": Format("maarat.formats.as_timeml", (".tml", ".timeml"), ("times",)),
    "sarif": Format("maarat.formats.as_sarif", (".sarif",), ("check",)),
    # What `infobox --field` prints: words alone, nothing that a script has to take away.
    "text": Format("maarat.formats.as_text", views=("infobox",)),
}


def format_of(path: str) -> str | None:
    """Return the format that a file's ending asks for, None without an ending; raises for an unknown one.

    >>> format_of("losses.csv"), format_of("losses")
    ('csv', None)
    """
    suffix = PurePath(path).suffix.lower()
    found = next((name for name, one in FORMATS.items() if suffix in one.suffixes), None)
    if suffix and not found:
        known = ", ".join(ending for one in FORMATS.values() for ending in one.suffixes)
        hint = f"known endings are {known}; --format writes any format to a file of any name"
        raise MaaratError(f"{path}: no format is known by the ending {suffix!r}", hint, ExitCode.USAGE)
    return found


def check_format(name: str, view: str) -> None:
    """Raise a usage error if there is no such format of that view."""
    if name not in FORMATS or (FORMATS[name].views and view not in FORMATS[name].views):
        known = ", ".join(key for key, one in FORMATS.items() if not one.views or view in one.views)
        raise MaaratError(f"{view} has no format {name!r}", f"it has: {known}", ExitCode.USAGE)


def write(view: View, name: str, out: TextIO) -> None:
    """Write a view in the format of that name."""
    check_format(name, view.name)
    import_module(FORMATS[name].module).write(view, out)
