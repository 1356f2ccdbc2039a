"""The shape of a bar of events."""

from maarat.views.schemas import Schema, dates, number, record


def schema() -> Schema:
    """Return the JSON Schema of a record of `timeline --chart`."""
    return record(
        "events-by-date", {**dates(), "events": number("How many clauses have this date.")}, "A date and its events."
    )
