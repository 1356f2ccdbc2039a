"""What a story takes down: clauses, and time expressions, with their dates."""

from maarat.extract.anchors import Resolved
from maarat.extract.clauses import Clause
from maarat.extract.meanings import Mention, Reading
from maarat.extract.roots import Root
from maarat.model import Span
from maarat.record import NamedTuple

UNRESOLVED = Resolved(None, "none")


class Told(NamedTuple):
    """A clause with its date: what dated it, what that leans on (index of an earlier clause), how it stands.

    `root` is where what its own words leave out was told, `why` as in `Event`.
    """

    clause: Clause
    section: tuple[str, ...]
    mention: Mention | None
    resolved: Resolved
    anchor: int | None
    background: bool
    root: Root | None = None
    why: str = ""


class Timed(NamedTuple):
    """A time expression with its date, and the clause that this was counted from (index).

    What is no date has no reading but its TIMEX3 `type` and `value`.
    """

    span: Span
    reading: Reading | None
    resolved: Resolved
    anchor: int | None
    rule: str
    type: str = ""
    value: str = ""
    root: Root | None = None
