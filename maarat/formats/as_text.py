"""Bare words: a line a row, cells set apart by a tab."""

from typing import TextIO

from maarat.formats.safe import visible
from maarat.views import Cell, View


def write(view: View, out: TextIO) -> None:
    """Write the rows of the tables and nothing else."""
    for table in view.lay_out():
        for row in table.rows:
            cells = (cell.text if isinstance(cell, Cell) else cell for cell in row.cells)
            out.write("\t".join(map(visible, cells)) + "\n")
