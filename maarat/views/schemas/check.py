"""The shape of a flaw."""

from maarat.views.schemas import Schema, many, one_of, record, source, text


def schema() -> Schema:
    """Return the JSON Schema of a record of `maarat check`."""
    return record(
        "check",
        {
            "code": {
                "type": "string",
                "pattern": r"^M\d{3}$",
                "description": "What kind of flaw; maarat check --list.",
            },
            "name": text("The code in words."),
            "severity": one_of("info warning error", "How bad it is."),
            "message": text("What a person should look at, with the figures."),
            "related": many(source("Where the other side of it stands"), "The other places."),
            "claims": many(text("Id of a claim."), "The claims that it is about."),
            "events": many(text("Id of an event."), "The events that it is about."),
        },
        "A flaw: what contradicts itself or cannot be right.",
    )
