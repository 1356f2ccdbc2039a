"""The shape of something explained."""

from maarat.views.schemas import EDTF, Schema, basis, dates, many, maybe, one_of, record, source, strict, text


def schema() -> Schema:
    """Return the JSON Schema of a record of what is explained."""
    return record(
        "explain",
        {
            "kind": one_of("event time claim", "A clause, a time expression that dates no clause, or a loss."),
            "id": maybe(text("Its id in the other views; null for the date line of an infobox.")),
            "text": text("The clause, the expression or the loss as a reader sees it."),
            "expression": maybe(text("The time expression that dates it.")),
            "type": maybe(one_of("DATE TIME DURATION SET", "The type of TIMEX3.")),
            "value": maybe(text("The value of TIMEX3.")),
            "mod": maybe(one_of("START MID END APPROX", "The modifier of TIMEX3.")),
            **dates(),
            "basis": basis(),
            "background": {
                "type": ["boolean", "null"],
                "description": "As in the timeline; null for what is no clause.",
            },
            "rule": text("The rows of the tables that found it, the frame around it first."),
            "rows": many(_row(), "These rows."),
            "because": many({"type": "string"}, "The argument, sentence by sentence."),
            "chain": many(_step(), "From the date back to what gave its year."),
        },
        "Something explained: what was read, by which rule, and where its date is from.",
    )


def _step() -> Schema:
    """Return the shape of a step of a chain."""
    return strict(
        {
            "text": text("The words that give the date."),
            "date": {"type": ["string", "null"], "pattern": EDTF, "description": "The date that they have."},
            "how": one_of(
                "explicit partial relative inherited none text infobox heading title lead",
                "The basis of a clause's date; else what gives it: other words of the clause, infobox, heading, title, "
                "first year of the lead.",
            ),
            "source": maybe(source("Where they stand")),
        },
        "A step from the date back to the text that gave its year.",
    )


def _row() -> Schema:
    """Return the shape of a row of the tables."""
    return strict(
        {
            "name": text("Name of the row."),
            "example": text("A text that it finds."),
            "why": maybe(text("Why it is as it is.")),
        },
        "A row of the tables.",
    )
