"""A file as it was read: fields, blocks and prose, with nothing interpreted.

Offsets are code points in the file as it is on disk, half-open. What is found in it is in `model`, which hands
out these values too.
"""

from bisect import bisect_right

from maarat.record import NamedTuple

FILLER = "\x1f"
"""Stands in `Article.prose` where markup was. White space to every pattern, nothing to a reader."""


class Span(NamedTuple):
    """A half-open range of code points in the file."""

    start: int
    end: int


class Link(NamedTuple):
    """A link: the words that carry it, the page it names (None where unknown), its words' place."""

    text: str
    page: str | None
    span: Span | None


class Field(NamedTuple):
    """One line of an infobox: its value as YAML reads it, and the place of that value in the file.

    The prose of the article has the same value, laid over `span` with YAML's own marks blanked.
    """

    key: str
    value: str
    span: Span
    links: tuple[Link, ...] = ()


class Infobox(NamedTuple):
    """An infobox as the file has it; a key may come twice."""

    fields: tuple[Field, ...]

    def get(self, key: str) -> Field | None:
        """Return the first field of that name that says something."""
        return next((field for field in self.fields if field.key == key and field.value.strip()), None)

    @property
    def result(self) -> Field | None:
        """Return the field that tells how it ended."""
        return self.get("result") or self.get("status")


class Block(NamedTuple):
    """A heading, paragraph, item, quote, table or caption; `section` is the path of headings, its own included."""

    kind: str
    section: tuple[str, ...]
    span: Span


class Problem(NamedTuple):
    """Something in the file that is not as it should be; the run goes on."""

    code: str
    message: str
    span: Span
    hint: str = ""


class Article(NamedTuple):
    """A file that was read, with nothing interpreted and nothing deleted.

    `prose` is as long as `text`: markup is `FILLER` there, so that a place in one is the same
    place in the other. `lines` has the offset at which each line starts.
    """

    path: str
    title: str
    text: str
    prose: str
    infoboxes: tuple[Infobox, ...]
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    problems: tuple[Problem, ...]
    lines: tuple[int, ...]

    def at(self, span: Span) -> str:
        """Return the characters of the file at that place."""
        return self.text[span.start : span.end]

    def quote(self, span: Span) -> str:
        """Return what a reader sees there: no markup, no footnote marks, single blanks."""
        return plain(self.prose[span.start : span.end])

    def locate(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both counted from 1."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1


def plain(prose: str) -> str:
    r"""Return a stretch of prose without filler, white space made single.

    >>> plain("the \x1f\x1frebels\x1f\x1f\n  left")
    'the rebels left'
    """
    return " ".join(prose.replace(FILLER, "").split())


class Sentence(NamedTuple):
    """A sentence and the index of the block it stands in."""

    span: Span
    block: int
