"""The rows of the tables that found what was found, for who asks why."""

from collections.abc import Iterator, Sequence

from maarat.model import Claim, Event, TimeExpression
from maarat.rules import dates, lengths, losses
from maarat.rules.row import Rule


def find_rows(
    times: Sequence[TimeExpression], events: Sequence[Event], claims: Sequence[Claim]
) -> tuple[tuple[str, str, str], ...]:
    """Return name, an example and the reason of each row that found something, in the order of the tables."""
    rules = [time.rule for time in times] + [event.rule for event in events] + [claim.rule for claim in claims]
    used = {name for rule in rules for name in rule.split()}
    return tuple((row.name, next(iter(row.hits), ""), row.why) for row in _rows() if row.name in used)


def _rows() -> Iterator[Rule]:
    """Yield the rows of every table that finds times or losses; of two with one name the first."""
    seen = set()
    tables = (dates.ATOMS, dates.SPANS, dates.FRAMES, dates.FIELD_ATOMS, lengths.LENGTHS, losses.LOSSES, losses.BOXED)
    for row in (row for table in tables for row in table):
        if row.name not in seen:
            seen.add(row.name)
            yield row
