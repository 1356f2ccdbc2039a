"""The codes of `maarat check` themselves, as `check --list` shows them."""

from maarat.codes import BY_CODE, CODES
from maarat.views import Cell, Heading, Row, Table, View
from maarat.views.records import plain_column

HEADINGS = (Heading("Code", "short"), Heading("Severity", "short"), Heading("What"), Heading("What to do"))


def list_codes(wanted: frozenset[str] = frozenset(BY_CODE)) -> View:
    """Return the codes that were asked for, in the order of their table."""
    shown = [one for one in CODES if one.code in wanted]
    rows = tuple(
        Row((Cell(one.code, "strong"), one.severity, f"{one.what}\nExample: {one.example}", one.remedy))
        for one in shown
    )
    return View(
        "check",
        tuple(one._asdict() for one in shown),
        tuple(map(plain_column, CODES[0]._fields)),
        lambda: (Table("", HEADINGS, rows),),
    )
