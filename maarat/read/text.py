"""Plain text: paragraphs between blank lines, headings alone on a line or written as `== X ==`."""

from maarat.model import Article, Block, Span
from maarat.read.markdown import even_lines, line_starts, nothing_read, title_from
from maarat.read.notes import mask_notes

HEADING_LENGTH = 60
_SENTENCE_ENDS = ".,;:!?\"'”’)»…"


def read(text: str, path: str) -> Article:
    """Return the article in a plain text, in which nothing but footnote marks is blanked."""
    even = even_lines(text)
    canvas = list(even)
    blocks: list[Block] = []
    section: list[tuple[int, str]] = []
    title = ""
    paragraphs = _paragraphs(even)
    for number, (start, end) in enumerate(paragraphs):
        words = even[start:end]
        is_last = number + 1 == len(paragraphs)
        level = _heading_level(words, is_last)
        if not level:
            mask_notes(even, canvas, start, end)
            blocks.append(Block("paragraph", tuple(name for _, name in section), Span(start, end)))
            continue
        name = words.strip("= ")
        inset = words.index(name)
        canvas[start : start + inset] = " " * inset
        canvas[start + inset + len(name) : end] = " " * (len(words) - inset - len(name))
        if not number and not words.startswith("="):
            title = name
        else:
            section = [*(outer for outer in section if outer[0] < level), (level, name)]
        blocks.append(
            Block("heading", tuple(name for _, name in section), Span(start + inset, start + inset + len(name)))
        )
    problems = () if blocks else (nothing_read(text),)
    return Article(
        path, title or title_from(path), text, "".join(canvas), (), tuple(blocks), (), problems, line_starts(even)
    )


def _paragraphs(even: str) -> list[tuple[int, int]]:
    """Return the ranges of lines between blank ones; a line `== X ==` stands for itself."""
    found: list[tuple[int, int]] = []
    at, is_open = 0, False
    for line in even.split("\n"):
        words = line.strip()
        start = at + line.find(words) if words else at
        is_heading = words.startswith("==") and words.endswith("==")
        if words and is_open and not is_heading:
            found[-1] = (found[-1][0], start + len(words))
        elif words:
            found.append((start, start + len(words)))
        is_open = bool(words) and not is_heading
        at += len(line) + 1
    return found


def _heading_level(words: str, is_last: bool) -> int:
    """Return the level of a heading, 0 for a paragraph: `== X ==`, or a short line without a full stop."""
    if words.startswith("==") and words.endswith("==") and words.strip("= "):
        return min(6, len(words) - len(words.lstrip("=")))
    is_short = len(words) <= HEADING_LENGTH and "\n" not in words and words[-1] not in _SENTENCE_ENDS
    return 2 if is_short and not is_last else 0
