"""SARIF 2.1.0 (OASIS, 2020), which code hosts read: one run, a rule a code, a result a flaw."""

import json
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

from maarat.formats.safe import escape_json
from maarat.views import Record, View

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def write(view: View, out: TextIO) -> None:
    """Write the flaws as the results of one run."""
    rules = {record["code"]: record for record in view.records}
    run = {
        "tool": {
            "driver": {
                "name": "maarat",
                "version": version("maarat"),
                "rules": [_rule(rules[code]) for code in sorted(rules)],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(record, sorted(rules).index(record["code"])) for record in view.records],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    out.write(escape_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n")


def _rule(record: Record) -> dict[str, Any]:
    return {
        "id": record["code"],
        "name": "".join(word.capitalize() for word in record["name"].split("-")),
        "defaultConfiguration": {"level": LEVELS[record["severity"]]},
    }


def _result(record: Record, rule: int) -> dict[str, Any]:
    result = {
        "ruleId": record["code"],
        "ruleIndex": rule,
        "level": LEVELS[record["severity"]],
        "message": {"text": record["message"]},
        "locations": [_location(record["source"])],
    }
    if record["related"]:
        result["relatedLocations"] = list(_numbered(record["related"]))
    return result


def _numbered(places: Iterable[Record]) -> Iterable[dict[str, Any]]:
    for number, place in enumerate(places):
        yield {"id": number, **_location(place)}


def _location(place: Record) -> dict[str, Any]:
    """Return a place: code hosts show the line, others the characters."""
    path = Path(place["path"])
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    region = {
        "startLine": place["line"],
        "charOffset": place["start"],
        "charLength": place["end"] - place["start"],
    }
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
