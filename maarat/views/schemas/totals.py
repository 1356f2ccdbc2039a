"""The shape of a total."""

from maarat.views.schemas import SIDES, Schema, many, maybe, number, record, strict, text


def schema() -> Schema:
    """Return the JSON Schema of a record of `casualties --totals`."""
    bounds = {
        "low": number("At least so many; null where nothing bounds it."),
        "best": number("The best estimate; null where one of the figures added has none."),
        "high": number("At most so many; null where nothing bounds it."),
    }
    left_out = strict({"id": text("Id of the claim."), "why": text("Why it was not added.")}, "A claim left out.")
    return record(
        "totals",
        {
            "side": {"type": "string", "pattern": SIDES, "description": "Who suffered it."},
            "side_name": text("The name of that side."),
            "category": text("What was suffered."),
            "unit": text("What is counted: people, tanks, aircraft."),
            "infobox": maybe(strict(bounds, "What the infobox adds up to; null where it says nothing.")),
            "prose": maybe(strict(bounds, "What the prose adds up to; null where it says nothing.")),
            "claims": many(text("Id of a claim."), "The claims that were added."),
            "not_added": many(left_out, "The claims that were not, each with the reason."),
        },
        "What the claims of a side, category and unit add up to, none counted twice.",
    )
