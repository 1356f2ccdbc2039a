"""The shape of each view's records as JSON Schema, kept apart so that only who asks for it loads it."""

from typing import Any

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_DATE = r"-?\d[\dX]{3}(-\d\d(-\d\d)?)?[?~%]?"
EDTF = rf"^({_DATE}|({_DATE}|\.\.)/({_DATE}|\.\.)|\[({_DATE})?\.\.({_DATE})?\]|\[{_DATE}(,{_DATE})*\])$"
DAY = r"^-?\d{4}-\d\d-\d\d$"
SIDES = r"^(side\d+|civilian|mixed|unknown)$"


def strict(properties: Schema, description: str) -> Schema:
    """Return an object that has all of these properties and no other."""
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def record(view: str, properties: Schema, description: str) -> Schema:
    """Return a whole schema: the properties of every record, then the view's own."""
    shared = {
        "article": text("Title of the article."),
        "source": source("Where it stands"),
    }
    return {"$schema": DRAFT, "title": f"maarat {view}", **strict(shared | properties, description)}


def source(what: str) -> Schema:
    """Return a place in a file."""
    return strict(
        {
            "path": text("The file, as it was named."),
            "line": {"type": "integer", "minimum": 1, "description": "Line, counted from 1."},
            "start": {"type": "integer", "minimum": 0, "description": "First code point in the file, counted from 0."},
            "end": {"type": "integer", "minimum": 0, "description": "Code point after the last."},
        },
        f"{what} in the file: code points, half-open.",
    )


def text(description: str) -> Schema:
    """Return a string."""
    return {"type": "string", "description": description}


def maybe(schema: Schema) -> Schema:
    """Return the same, or null."""
    either: Schema = dict(schema)
    either["type"] = [schema["type"], "null"]
    if "enum" in either:
        either["enum"] = [*either["enum"], None]
    return either


def one_of(values: str, description: str) -> Schema:
    """Return a string that is one of these words."""
    return {"type": "string", "enum": values.split(), "description": description}


def many(items: Schema, description: str) -> Schema:
    """Return an array."""
    return {"type": "array", "items": items, "description": description}


def number(description: str) -> Schema:
    """Return a count or null."""
    return {"type": ["integer", "null"], "minimum": 0, "description": description}


def dates() -> Schema:
    """Return the three fields of a date."""
    return {
        "date": {"type": ["string", "null"], "pattern": EDTF, "description": "EDTF (ISO 8601-2); null if undated."},
        "earliest": {"type": ["string", "null"], "pattern": DAY, "description": "First day it allows; null if open."},
        "latest": {"type": ["string", "null"], "pattern": DAY, "description": "Last day it allows; null if open."},
    }


def basis() -> Schema:
    """Return where a date comes from."""
    return one_of(
        "explicit partial relative inherited none",
        "explicit: a full date in the text; partial: its year or month from the context; relative: counted from "
        "another date; inherited: the date that the narrative has reached; none: undated.",
    )


def section() -> Schema:
    """Return the headings above a text."""
    return many({"type": "string"}, "The headings above it, outermost first.")
