"""The shape of an infobox."""

from maarat.views.schemas import Schema, dates, many, maybe, number, one_of, record, source, strict, text


def schema() -> Schema:
    """Return the JSON Schema of an infobox's record, with the tree of parties as a definition."""
    link = strict({"text": text("Its words."), "page": maybe(text("The page it names."))}, "A link.")
    links = many(link, "The links in it.")
    return record(
        "infobox",
        {
            "conflict": text("Its name."),
            "partof": maybe(text("The war or campaign that it was a part of.")),
            "date": strict({"text": maybe(text("As written.")), **dates()}, "When."),
            "place": strict(
                {"text": maybe(text("As written.")), "links": links, "coordinates": maybe(_coordinates())}, "Where."
            ),
            "result": strict(
                {
                    "text": maybe(text("As written.")),
                    "outcome": maybe(text("Who won, or how else it ended.")),
                    "details": many({"type": "string"}, "What else is listed."),
                },
                "How it ended.",
            ),
            "sides": many(_side(), "Those who fought, as the infobox groups them."),
            "other_losses": many(_other(), "Fields of losses that belong to no one side."),
            "fields": {
                "type": "object",
                "description": "Every field as the file has it.",
                "additionalProperties": strict(
                    {"text": text("Its value."), "links": links, "source": source("The value")}, "A field."
                ),
            },
        },
        "An infobox about a conflict.",
    ) | {"$defs": {"party": _party()}}


def _coordinates() -> Schema:
    """Return the shape of a place on Earth."""
    degrees: Schema = {"type": "number"}
    return strict(
        {
            "lat": degrees | {"minimum": -90, "maximum": 90, "description": "Degrees north."},
            "lon": degrees | {"minimum": -180, "maximum": 180, "description": "Degrees east."},
        },
        "Decimal degrees.",
    )


def _other() -> Schema:
    return strict(
        {
            "field": text("Its name."),
            "whose": one_of("civilian mixed", "civilian: of civilians; mixed: of several sides, or not stated."),
            "text": text("As a reader sees it."),
        },
        "A field of losses.",
    )


def _strength() -> Schema:
    return strict(
        {
            "text": text("As a reader sees it."),
            "count": number("The one number, as stated; null for a range or a vague amount."),
            "low": number("Least it may be; null if not stated."),
            "best": number("Most likely; null if not stated."),
            "high": number("Most it may be; null if not stated."),
            "qualifier": one_of(
                "exact at_least more_than less_than up_to about range vague residual",
                "How the number is meant.",
            ),
            "what": maybe(text("What was counted, in the words of the text.")),
            "heading": maybe(text("What stands before a colon: whose it is, when it was, who says so.")),
            "note": maybe(text("What stands in brackets.")),
        },
        "An amount.",
    )


def _party() -> Schema:
    return strict(
        {
            "name": text("As written."),
            "page": maybe(text("The linked page.")),
            "note": maybe(text("What stands in brackets behind it.")),
            "children": many({"$ref": "#/$defs/party"}, "Those below it."),
        },
        "A belligerent or a unit.",
    )


def _side() -> Schema:
    parties: Schema = {"$ref": "#/$defs/party"}
    fate = maybe(one_of("killed wounded captured missing executed surrendered", "What became of the commander."))
    commander = strict(
        {
            "name": text("As written."),
            "page": maybe(text("The linked page.")),
            "fate": fate,
            "note": maybe(text("In brackets.")),
            "rank": maybe(text("The rank or title that the name begins with.")),
        },
        "A commander.",
    )
    return strict(
        {
            "id": {"type": "string", "pattern": r"^side\d+$", "description": "side1, side2 …"},
            "name": text("Its name."),
            "aliases": many({"type": "string"}, "What else it is called."),
            "belligerents": many(parties, "A tree."),
            "commanders": many(commander, "Its commanders."),
            "units": many(parties, "A tree."),
            "strength": maybe(text("As a reader sees it.")),
            "strengths": many(_strength(), "The amounts in it."),
            "casualties": maybe(text("As a reader sees them.")),
        },
        "A side.",
    )
