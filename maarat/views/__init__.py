"""What to show: a view selects, orders and words what was found.

A view knows no width, no colour and no file. It hands out the same thing twice: `records` for
programs, exactly as the interface promises, and tables for people. A format writes either and
knows nothing of what was found.

To add a view: `views/NAME.py` with `view(findings, ask)`, `views/schemas/NAME.py` with its
`schema()`, and one line in `VIEWS` with how deep an article must be read for it.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from maarat.edtf import Day, When, may_overlap
from maarat.errors import ExitCode, MaaratError
from maarat.model import Depth, Findings
from maarat.record import NamedTuple

Record = dict[str, Any]
"""A JSON object."""
Scalar = str | int | float | bool | None
"""What fits into one field of a flat file."""

VIEWS = {
    "timeline": ("maarat.views.timeline", Depth.EVENTS),
    "infobox": ("maarat.views.infobox", Depth.SIDES),
    "casualties": ("maarat.views.casualties", Depth.CLAIMS),
    "times": ("maarat.views.times", Depth.EXPRESSIONS),
    "totals": ("maarat.views.totals", Depth.TOTALS),
    "check": ("maarat.views.check", Depth.FLAWS),
    "losses-by-date": ("maarat.views.losses_by_date", Depth.TOTALS),
    "events-by-date": ("maarat.views.events_by_date", Depth.EVENTS),
    "explain": ("maarat.views.explain", Depth.REASONS),
}


class Ask(NamedTuple):
    """What the user asked for, beside the name of the view; each view takes what concerns it."""

    sides: tuple[str, ...] = ()
    since: Day | None = None
    until: Day | None = None
    section: str = ""
    grep: str = ""
    background: bool = True
    undated: bool = False
    categories: tuple[str, ...] = ()
    origin: str = ""
    field: str = ""
    codes: frozenset[str] | None = None
    what: str = ""

    def nothing(self, what: str) -> str:
        """Return the hint that nothing was found; what was asked for is to blame only if something was."""
        has_filter = self._replace(undated=False, field="") != Ask()
        return f"no {what} was found that fits" if has_filter else f"no {what} was found"

    def allows(self, when: When | None) -> bool:
        """Tell whether a date may lie in the time asked for; what has none does only where no time was."""
        if self.since is None and self.until is None:
            return True
        return when is not None and may_overlap(when, self.since, self.until)


class Column(NamedTuple):
    """A column of a flat file: its name, and how its value is taken from a record.

    `quoted` marks words of the article, which nobody should trust.
    """

    name: str
    pick: Callable[[Record], Scalar]
    quoted: bool = False


class Heading(NamedTuple):
    """The head of a column that people read.

    `kind`: `text` takes what room there is, `short` what it needs, `number` the same and stands
    to the right, `group` is said once, above all rows that share it.
    """

    name: str
    kind: str = "text"


class Cell(NamedTuple):
    """Words in a table; the role says what they are, never how they look: `inferred`, `strong`, `quiet`."""

    text: str
    role: str = ""


class Row(NamedTuple):
    """A row that people read; its role is `background`, `uncertain`, `total` or nothing."""

    cells: tuple[Cell | str, ...]
    role: str = ""


class Table(NamedTuple):
    """A table that people read. Line breaks in its cells are meant."""

    title: str
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    note: str = ""


class Mark(NamedTuple):
    """A stretch of a document that means something: what is said of it, by name."""

    start: int
    end: int
    says: dict[str, str]


class Document(NamedTuple):
    """The text of an article as a reader sees it, paragraph by paragraph, and what is marked in it, in order."""

    title: str
    text: str
    marks: tuple[Mark, ...]


class View(NamedTuple):
    """What to show. Tables are laid out on demand: most programs ask for records only.

    `hints` tell the user why there may be less than expected; `documents` are the whole texts, where a view marks them.
    """

    name: str
    records: tuple[Record, ...]
    columns: tuple[Column, ...]
    lay_out: Callable[[], tuple[Table, ...]]
    hints: tuple[str, ...] = ()
    documents: Callable[[], tuple[Document, ...]] = tuple


def make_view(name: str, findings: Sequence[Findings], ask: Ask) -> View:
    """Return the view of that name on one article or several."""
    made: View = import_module(_entry(name)[0]).view(findings, ask)
    return made


def schema_of(name: str) -> Record:
    """Return the JSON Schema (2020-12) of one record of that view."""
    module = _entry(name)[0].replace(".views.", ".views.schemas.")
    schema: Record = import_module(module).schema()
    return schema


def depth_of(name: str) -> Depth:
    """Return how deep an article must be read for the view of that name."""
    return _entry(name)[1]


def _entry(name: str) -> tuple[str, Depth]:
    if name not in VIEWS:
        raise MaaratError(f"no view {name!r}", f"the views are: {', '.join(VIEWS)}", ExitCode.USAGE)
    return VIEWS[name]
