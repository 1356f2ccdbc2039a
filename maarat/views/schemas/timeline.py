"""The shape of an event."""

from maarat.views.schemas import (
    SIDES,
    Schema,
    basis,
    dates,
    many,
    maybe,
    one_of,
    record,
    section,
    strict,
    text,
)


def schema() -> Schema:
    """Return the JSON Schema of a timeline's record."""
    place = strict(
        {"name": text("As written."), "page": maybe(text("The linked page, null without a link."))}, "A place."
    )
    return record(
        "timeline",
        {
            "id": text("Stays the same when the text around the clause changes."),
            **dates(),
            "precision": maybe(
                one_of("day month season year decade century range bound", "How exact; bound: one side open.")
            ),
            "time_of_day": maybe(text("A part of the day, or a time as 06:30.")),
            "basis": basis(),
            "phrase": maybe(text("The time expression as written.")),
            "anchor": maybe(text("Id of the event whose date it was counted or inherited from.")),
            "background": {"type": "boolean", "description": "A flashback, context or aftermath."},
            "text": text("The clause as a reader sees it."),
            "section": section(),
            "sides": many({"type": "string", "pattern": SIDES}, "Ids of the sides that it speaks of."),
            "places": many(place, "The places that it names."),
        },
        "An event: one clause and its date.",
    )
