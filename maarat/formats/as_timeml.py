"""TimeML 1.2.1 (https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html; ISO 24617-1), the TIMEX3 layer.

The text stands in `TEXT` as a reader sees it, its time expressions in `TIMEX3` elements. `DOCID`, `DCT` and `TITLE`
are those of TempEval-3. When an article was written is not known, so the document creation time has no digits.
"""

from collections.abc import Iterator, Mapping
from typing import TextIO

from maarat.errors import ExitCode, MaaratError
from maarat.formats.safe import visible
from maarat.views import Document, View

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
"""
CREATION = {
    "tid": "t0", "type": "DATE", "value": "XXXX-XX-XX", "temporalFunction": "false", "functionInDocument": "CREATION_TIME"
}  # fmt: skip
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#xd;"})


def write(view: View, out: TextIO) -> None:
    """Write the one document; raises for several, because TimeML holds one."""
    documents = view.documents()
    if len(documents) > 1:
        message = f"a TimeML document holds one article, and here are {len(documents)}"
        raise MaaratError(
            message, "write a file for each: for f in *.md; do maarat times $f -o $f.tml; done", ExitCode.USAGE
        )
    for document in documents:
        out.write(HEAD)
        out.write(f"<DOCID>{escape(document.title)}</DOCID>\n<DCT>{_tag(CREATION)}</TIMEX3></DCT>\n")
        out.write(f"<TITLE>{escape(document.title)}</TITLE>\n<TEXT>{''.join(_marked(document))}</TEXT>\n</TimeML>\n")


def _marked(document: Document) -> Iterator[str]:
    """Yield the text with a tag around every expression."""
    at = 0
    for mark in document.marks:
        yield escape(document.text[at : mark.start])
        yield f"{_tag(mark.says)}{escape(document.text[mark.start : mark.end])}</TIMEX3>"
        at = mark.end
    yield escape(document.text[at:])


def _tag(says: Mapping[str, str]) -> str:
    """Return the tag that opens an expression."""
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in says.items())
    return f"<TIMEX3{attributes}>"


def escape(text: str) -> str:
    r"""Return text that XML reads as it is; what acts on a terminal is a reference, what XML cannot hold is shown.

    >>> escape("a < b & \u202e\x1b")
    'a &lt; b &amp; &#x202e;␛'
    """
    text = text.translate(ENTITIES)
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in "\n\t" else _reference(char) for char in text)


def _reference(char: str) -> str:
    """Return a character by its number, or its picture where XML 1.0 has no such character."""
    code = ord(char)
    return visible(char) if code < 0x20 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF) else f"&#x{code:x};"
