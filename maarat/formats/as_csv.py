"""Comma-separated values (RFC 4180), for spreadsheets and data frames."""

import csv
from typing import TextIO

from maarat.formats.safe import visible
from maarat.views import Column, Record, View

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula; the last four are their full-width forms."""


def write(view: View, out: TextIO) -> None:
    """Write a line of names, then a line a record."""
    writer = csv.writer(out)
    writer.writerow([column.name for column in view.columns])
    for record in view.records:
        writer.writerow([_field(column, record) for column in view.columns])


def _field(column: Column, record: Record) -> str | int | float:
    """Return one field; words of the article that a spreadsheet would run get an apostrophe before them."""
    value = column.pick(record)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    if column.quoted and value.lstrip(" ").startswith(FORMULA_STARTS):
        value = "'" + value
    return visible(value)
