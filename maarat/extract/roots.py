"""Where the pieces of a context come from, so that every date can tell what gave it what it leaves out."""

from maarat.edtf import When
from maarat.model import Span
from maarat.record import NamedTuple


class Root(NamedTuple):
    """Where a piece of the context is told: in a clause of the story (index), or outside of it.

    `base` is what gave a heading what it leaves out itself.
    """

    kind: str
    span: Span | None = None
    clause: int | None = None
    when: When | None = None
    base: "Root | None" = None


def first_of(root: Root | None) -> Root | None:
    """Return where a piece comes from in the end: of headings that lean on each other, what the first leans on."""
    while root is not None and root.kind == "heading" and root.base is not None:
        root = root.base
    return root
