"""The article format: YAML front matter, then markdown."""

from itertools import accumulate
from pathlib import PurePath

from maarat.model import FILLER, Article, Problem, Span
from maarat.read.blocks import read_blocks
from maarat.read.frontmatter import read_front_matter
from maarat.rules.sentences import SMALL_WORDS

BYTE_ORDER_MARK = "\ufeff"


def read(text: str, path: str) -> Article:
    """Return the article in a text; what is wrong in it is among its problems, never raised."""
    even = even_lines(text)
    front = read_front_matter(text, even)
    canvas = [FILLER] * front.end
    for span, words in front.laid:
        canvas[span.start : span.end] = words
    canvas.extend(even[front.end :])
    body = read_blocks(even, front.end, canvas)
    problems = front.problems
    if not body.blocks and not any(box.fields for box in front.infoboxes):
        problems = (*problems, nothing_read(text))
    return Article(
        path,
        front.title or body.title or title_from(path),
        text,
        "".join(canvas),
        front.infoboxes,
        body.blocks,
        body.links,
        problems,
        line_starts(even),
    )


def even_lines(text: str) -> str:
    r"""Return the text at the same length with every line end a line feed, a byte order mark blanked.

    >>> even_lines("a\r\nb\rc")
    'a \nb\nc'
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return FILLER + text[1:] if text.startswith(BYTE_ORDER_MARK) else text


def line_starts(even: str) -> tuple[int, ...]:
    r"""Return the offset at which each line starts.

    >>> line_starts("a\nbc\n")
    (0, 2, 5)
    """
    lengths = [len(line) + 1 for line in even.split("\n")]
    return tuple(accumulate(lengths[:-1], initial=0))


def title_from(path: str) -> str:
    """Return a title made from a file's name.

    >>> title_from("old/battle-of-al_bab.md")
    'Battle of Al Bab'
    """
    if path == "<stdin>":
        return "Standard input"
    words = PurePath(path).stem.replace("-", " ").replace("_", " ").split()
    named = [word if word in SMALL_WORDS and at else word[:1].upper() + word[1:] for at, word in enumerate(words)]
    return " ".join(named) or path


def nothing_read(text: str) -> Problem:
    """Return the problem of a text in which there is nothing."""
    message = "there is neither prose nor an infobox in this text" if text.strip() else "the text is empty"
    return Problem("empty", message, Span(0, 0), "an article is YAML front matter between two lines ---, then markdown")
