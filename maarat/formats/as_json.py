"""An array of records."""

import json
from typing import TextIO

from maarat.formats.safe import escape_json
from maarat.views import View


def write(view: View, out: TextIO) -> None:
    """Write the records as one array."""
    out.write(escape_json(json.dumps(view.records, ensure_ascii=False, indent=2)))
    out.write("\n")
