"""An array of records, one a line: as quick to write as JSON Lines, and as easy to compare."""

import json
from typing import TextIO

from maarat.formats.safe import escape_json
from maarat.views import View


def write(view: View, out: TextIO) -> None:
    """Write the records as one array."""
    # Not `indent`: it leaves the encoder that is written in C, and takes five times as long.
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in view.records)
    out.write(escape_json(f"[\n{lines}\n]\n" if lines else "[]\n"))
