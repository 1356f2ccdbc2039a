"""The shape of a time expression."""

from maarat.views.schemas import EDTF, Schema, maybe, one_of, record, text


def schema() -> Schema:
    """Return the JSON Schema of a record of the times."""
    return record(
        "times",
        {
            "id": text("Stays the same when the text around the clause changes."),
            "type": one_of("DATE TIME DURATION SET", "The type of TIMEX3."),
            "value": text("The value of TIMEX3; empty where it cannot be known."),
            "mod": maybe(one_of("START MID END APPROX", "The modifier of TIMEX3.")),
            "date": {"type": ["string", "null"], "pattern": EDTF, "description": "EDTF (ISO 8601-2); null if no date."},
            "text": text("The expression as written."),
            "rule": text("The row of the tables that found it, with the frame around it first."),
            "anchor": maybe(text("Id of the event that it was counted from.")),
        },
        "A time expression: its place is its own, without the preposition before it.",
    )
