"""A record a line."""

import json
from typing import TextIO

from maarat.formats.safe import escape_json
from maarat.views import View


def write(view: View, out: TextIO) -> None:
    """Write each record on a line of its own."""
    for record in view.records:
        out.write(escape_json(json.dumps(record, ensure_ascii=False)))
        out.write("\n")
