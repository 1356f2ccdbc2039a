"""Tables in GitHub's Markdown."""

import re
from collections.abc import Iterator
from typing import TextIO

from maarat.formats.safe import visible
from maarat.views import Cell, Row, Table, View

ROLES = {"inferred": "_", "strong": "**"}
"""Role of a cell → the marks around it."""


def write(view: View, out: TextIO) -> None:
    """Write each table with its title as a heading; a blank line between them."""
    blocks = ["\n".join(_lines(table)) for table in view.lay_out()]
    if blocks:
        out.write("\n\n".join(blocks) + "\n")


def _lines(table: Table) -> Iterator[str]:
    """Yield the lines of a table: its title, its heads, its rows, its note."""
    if table.title:
        yield f"## {escape(' '.join(table.title.split()))}"
        yield ""
    if table.rows:
        yield _line(escape(heading.name) for heading in table.headings)
        yield _line("---:" if heading.kind == "number" else "---" for heading in table.headings)
        groups = [number for number, heading in enumerate(table.headings) if heading.kind == "group"]
        said: list[str] = []
        for row in table.rows:
            cells = [_cell(cell) for cell in row.cells]
            now = [cells[number] for number in groups]
            if now == said:
                for number in groups:
                    cells[number] = ""
            said = now
            yield _line(_mark(cell, row) for cell in cells)
    if table.note:
        yield ""
        yield f"_{escape(table.note)}_"


def _line(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _mark(cell: str, row: Row) -> str:
    """Return a cell in bold where its row is a sum."""
    return f"**{cell}**" if row.role == "total" and cell else cell


def _cell(cell: Cell | str) -> str:
    """Return a cell: line breaks are kept, what it is shows by marks."""
    text, role = (cell.text, cell.role) if isinstance(cell, Cell) else (cell, "")
    lines = [_indent(line) for line in text.split("\n")]
    marks = ROLES.get(role, "") if text.strip() else ""
    return marks + "<br>".join(lines) + marks


def _indent(line: str) -> str:
    """Return a line whose blanks at the start are kept."""
    words = line.lstrip(" ")
    return "&nbsp;" * (len(line) - len(words)) + escape(words)


def escape(text: str) -> str:
    r"""Return text that Markdown shows as it is: no markup, no HTML, no link.

    >>> escape("a|b *c* <b> www.x.org")
    'a\\|b \\*c\\* \\<b> www\\.x.org'
    """
    text = re.sub(r"([\\`*_\[\]<|~$])", r"\\\1", visible(text).replace("\t", " "))
    text = re.sub(r"&(?=#?\w+;)", "&amp;", text)
    return re.sub(
        r"(?i)(www)\.|(https?|ftp):(?=//)", lambda match: f"{match[1]}\\." if match[1] else f"{match[2]}\\:", text
    )
