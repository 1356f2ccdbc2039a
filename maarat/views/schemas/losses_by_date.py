"""The shape of a bar of losses."""

from maarat.views.schemas import SIDES, Schema, dates, many, number, record, text


def schema() -> Schema:
    """Return the JSON Schema of a record of `casualties --chart`."""
    return record(
        "losses-by-date",
        {
            **dates(),
            "side": {"type": "string", "pattern": SIDES, "description": "Who suffered it."},
            "side_name": text("The name of that side."),
            "category": text("What was suffered."),
            "low": number("At least so many people, none counted twice."),
            "claims": many(text("Id of a claim."), "The claims that were added."),
        },
        "What one side lost at one date.",
    )
