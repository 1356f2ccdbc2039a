"""The shape of a claim."""

from maarat.views.schemas import (
    SIDES,
    Schema,
    basis,
    dates,
    many,
    maybe,
    number,
    one_of,
    record,
    section,
    strict,
    text,
)


def schema() -> Schema:
    """Return the JSON Schema of a record of losses."""
    relation = strict(
        {
            "type": one_of("subset_of total_of duplicate_of supersedes disputes", "How it stands to the other."),
            "target": text("Id of the other claim."),
        },
        "How this claim stands to another.",
    )
    return record(
        "casualties",
        {
            "id": text("Stays the same when the text around the claim changes."),
            "origin": one_of("infobox prose", "Where it was said."),
            "field": maybe(text("The field of the infobox.")),
            "side": {"type": "string", "pattern": SIDES, "description": "Who suffered it."},
            "side_name": text("The name of that side."),
            "category": one_of(
                "killed wounded captured missing displaced deserted surrendered casualties "
                "equipment_destroyed equipment_damaged equipment_captured",
                "What was suffered.",
            ),
            "unit": text("What is counted: people, tanks, aircraft."),
            "victim": maybe(text("Who or what, in the words of the text.")),
            "count": number("The one number as stated; null for a range, a vague amount, a rest."),
            "low": number("At least so many; null where not stated."),
            "best": number("The best estimate; null where not stated."),
            "high": number("At most so many; null where not stated."),
            "qualifier": one_of(
                "exact at_least more_than less_than up_to about range vague residual", "How the number was worded."
            ),
            **dates(),
            "basis": basis(),
            "attribution": maybe(text("Who says so; null if nobody is named.")),
            "relation": many(relation, "How it stands to other claims."),
            "text": text("The sentence."),
            "section": section(),
        },
        "A claim: who lost what, when, and who says so.",
    )
