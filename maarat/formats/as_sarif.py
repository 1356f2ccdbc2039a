"""SARIF 2.1.0 (OASIS, 2020), which code hosts read: one run, a rule a code, a result a flaw."""

import json
import os
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

from maarat.codes import CODES, Code
from maarat.formats.safe import escape_json
from maarat.views import Record, View

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def write(view: View, out: TextIO) -> None:
    """Write the flaws as the results of one run, with every code as a rule."""
    order = {one.code: number for number, one in enumerate(CODES)}
    driver = {"name": "maarat", "version": version("maarat"), "rules": [_rule(one) for one in CODES]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(record, order[record["code"]]) for record in view.records],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    out.write(escape_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n")


def _rule(code: Code) -> dict[str, Any]:
    """Return a code as a rule of the standard."""
    return {
        "id": code.code,
        "name": "".join(word.capitalize() for word in code.name.split("-")),
        "shortDescription": {"text": code.what},
        "fullDescription": {"text": f"{code.what} Example: {code.example}."},
        "help": {"text": code.remedy},
        "defaultConfiguration": {"level": LEVELS[code.severity]},
    }


def _result(record: Record, rule: int) -> dict[str, Any]:
    """Return a flaw as a result; `rule` is the place of its code."""
    message = record["message"]
    result = {
        "ruleId": record["code"],
        "ruleIndex": rule,
        "level": LEVELS[record["severity"]],
        "message": {"text": _plain(message[:1].upper() + message[1:])},
        "locations": [_location(record["source"])],
    }
    ids = [*record["claims"], *record["events"]]
    if ids:  # they stay the same when text around them changes
        result["partialFingerprints"] = {"flaw/v1": "/".join([record["code"], *ids])}
    if record["related"]:
        result["relatedLocations"] = list(_numbered(record["related"]))
    return result


def _plain(text: str) -> str:
    r"""Return text that is no link and has no place for arguments (3.11.5 and 3.11.6 of the standard).

    >>> _plain("[x](http://a) {0}")
    '\\[x\\](http://a) {{0}}'
    """
    for mark in "\\[]":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("{", "{{").replace("}", "}}")


def _numbered(places: Iterable[Record]) -> Iterable[dict[str, Any]]:
    """Yield places with numbers, by which a message may name them."""
    for number, place in enumerate(places, 1):
        yield {"id": number, **_location(place)}


def _location(place: Record) -> dict[str, Any]:
    """Return a place: code hosts show the line, others the characters."""
    region = {
        "startLine": place["line"],
        "charOffset": place["start"],
        "charLength": place["end"] - place["start"],
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(Path(place["path"]))}, "region": region}}


def _uri(path: Path) -> str:
    """Return a path as code hosts want it: relative to where the program runs, whole if it is elsewhere."""
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
