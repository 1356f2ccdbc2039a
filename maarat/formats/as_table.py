"""Tables for people, on a terminal, in a pipe or in a file.

On a terminal the tables have its width, bold, dim and one colour that is readable on light and on
dark. Elsewhere they are plain text, each row on one line however long, so that `grep` finds whole
rows; `COLUMNS` sets a width there too.
"""

import os
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from maarat.formats.safe import visible, visible_line
from maarat.views import Cell, Heading, Table, View

GAP = 2
INDENT = 2
USUAL_WIDTH = 80
"""Where a terminal says that it has no width at all."""
LEAST = 8
"""Cells that a column keeps however narrow the terminal is."""

STYLES = {
    "title": "bold",
    "heading": "dim",
    "group": "bold magenta",
    "uncertain": "italic magenta",
    "background": "dim",
    "total": "bold",
    "inferred": "dim italic",
    "strong": "bold",
    "quiet": "dim",
    "note": "dim italic",
}
"""Role → its look. Magenta is the one of the eight colours that stands out on white and on black."""


def write(view: View, out: TextIO) -> None:
    """Write the tables, a blank line between them."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, width=_asked_width())
    width = (console.width or USUAL_WIDTH) if console.is_terminal or _asked_width() else None
    has_style = console.is_terminal and console.color_system is not None
    tables = view.lay_out()
    natural = _widest(tables)
    for number, table in enumerate(tables):
        if number:
            out.write("\n")
        for line in _Layout(console, table, natural[table.headings], width).lines():
            if has_style:
                console.print(line, soft_wrap=True)
            else:
                out.write(line.plain + "\n")


def _asked_width() -> int | None:
    """Return the width that the environment asks for."""
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() and 0 < int(columns) < 100_000 else None


class _Layout:
    """One table, its columns as wide as the room allows; no width means that nothing is wrapped."""

    def __init__(self, console: Console, table: Table, natural: Sequence[int], width: int | None) -> None:
        """Take a table and how wide each of its columns would be if nothing was wrapped."""
        self._console = console
        self._table = table
        self._width = width
        self._shown = [number for number, heading in enumerate(table.headings) if heading.kind != "group"]
        self._groups = [number for number, heading in enumerate(table.headings) if heading.kind == "group"]
        self._widths = self._fit([natural[number] for number in self._shown])

    def lines(self) -> Iterator[Text]:
        """Yield the lines, without blanks at their ends."""
        table = self._table
        if table.title:
            yield from self._wrap(visible_line(table.title), self._width, "title")
        names = [Cell(table.headings[number].name, "heading") for number in self._shown]
        if table.rows and any(cell.text for cell in names):
            yield from self._row(names, "")
        for group, rows in groupby(
            table.rows, key=lambda row: [_as_cell(row.cells[number]) for number in self._groups]
        ):
            if group:
                yield from self._group(group)
            for row in rows:
                yield from self._row([_as_cell(row.cells[number]) for number in self._shown], row.role)
        if table.note:
            yield from self._wrap(visible(table.note), self._width, "note")

    def _group(self, cells: Sequence[Cell]) -> Iterator[Text]:
        """Yield the line above rows that share these cells; a line each where they are too wide for one."""
        texts = [visible(cell.text) for cell in cells]
        lines = [list(self._wrap(text, None, cell.role or "group")) for text, cell in zip(texts, cells, strict=True)]
        whole = Text(" " * GAP).join(line for part in lines for line in part)
        if all(len(part) == 1 for part in lines) and (self._width is None or whole.cell_len <= self._width):
            yield whole
            return
        for text, cell in zip(texts, cells, strict=True):
            yield from self._wrap(text, self._width, cell.role or "group")

    def _fit(self, natural: list[int]) -> list[int]:
        """Return the width of each column that is shown: as wide as its cells, then what there is."""
        headings = [self._table.headings[number] for number in self._shown]
        if self._width is None or not headings:
            return natural
        room = self._width - INDENT - GAP * (len(headings) - 1)
        most = max(LEAST, room // 4)
        widths = [
            size
            if heading.kind == "text"
            else min(size, max(most, min(self._longest_word(number), room // 3) if heading.kind == "number" else 0))
            for heading, size, number in zip(headings, natural, self._shown, strict=True)
        ]
        texts = [number for number, heading in enumerate(headings) if heading.kind == "text"]
        rest = room - sum(width for number, width in enumerate(widths) if number not in texts)
        for turn, number in enumerate(sorted(texts, key=lambda number: natural[number])):
            widths[number] = max(LEAST, min(natural[number], rest // (len(texts) - turn)))
            rest -= widths[number]
        while sum(widths) > room and max(widths) > 1:  # a very narrow terminal
            widths[widths.index(max(widths))] -= 1
        return widths

    def _longest_word(self, number: int) -> int:
        """Return the cells that the longest word of a column needs: a figure that is broken is read as another."""
        words = (word for row in self._table.rows for word in _as_cell(row.cells[number]).text.split())
        return max(map(cell_len, words), default=0)

    def _row(self, cells: Sequence[Cell], role: str) -> Iterator[Text]:
        """Yield the lines of a row: its cells next to each other, each wrapped in its column."""
        columns = []
        for cell, number, width in zip(cells, self._shown, self._widths, strict=True):
            lines = list(self._wrap(visible(cell.text), width if self._width else None, cell.role))
            if self._table.headings[number].kind == "number":
                for line in lines:
                    line.pad_left(width - line.cell_len)
            columns.append(lines)
        for parts in zip_longest(*columns):
            line, at = Text(), 0
            for part, width in zip(parts, self._widths, strict=True):
                if part is not None and part.plain.strip():
                    line.append(" " * (INDENT + at - line.cell_len))
                    line.append_text(part)
                at += width + GAP
            if role in STYLES:
                line.stylize(STYLES[role])
            yield line

    def _wrap(self, text: str, width: int | None, role: str) -> Iterator[Text]:
        """Yield a cell's lines in the look of its role; in a list, what is wrapped hangs below its item."""
        lines = text.split("\n")
        for line in lines:
            words = line.lstrip(" •")
            lead = line[: len(line) - len(words)]
            hang = len(lead) or (INDENT if len(lines) > 1 else 0)
            parts = [Text(words)]
            if width is not None and len(lead) + cell_len(words) > width:
                parts = list(Text(words).wrap(self._console, max(1, width - hang), overflow="fold"))
            for number, part in enumerate(parts):
                part.rstrip()
                whole = Text(" " * hang if number else lead, style=STYLES.get(role, ""))
                yield whole.append_text(part)


def _widest(tables: Sequence[Table]) -> dict[tuple[Heading, ...], list[int]]:
    """Return how wide each column is if nothing is wrapped; tables of the same columns share them, to stand in line."""
    widths: dict[tuple[Heading, ...], list[int]] = {}
    for table in tables:
        widest = widths.setdefault(table.headings, [cell_len(heading.name) for heading in table.headings])
        for row in table.rows:
            for number, cell in enumerate(row.cells):
                lines = visible(_as_cell(cell).text).split("\n")
                widest[number] = max(widest[number], *map(cell_len, lines))
    return widths


def _as_cell(cell: Cell | str) -> Cell:
    return cell if isinstance(cell, Cell) else Cell(cell)
