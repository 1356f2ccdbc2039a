"""The body: lines to blocks, each under the headings above it, its markup blanked.

Three dialects of markdown (raw, re-formatted, links kept), and plain text whose headings were
guessed: see the rows of tests for what each looks like.
"""

import re
from functools import cache

from maarat.model import FILLER, Block, Link, Span, plain
from maarat.read.inline import Anchor, mask_inline
from maarat.record import NamedTuple

_BULLET = r"(?:(?:[-+•–—]|\*{1,6})(?:\s+|$))+|\d{1,2}[.)]\s+"
# What is left of an image or a gallery whose brackets were lost.
_FILES = ("File:", "Image:")
_CAPTION = r"(?:File|Image):\S|(?:thumb|thumbnail|frame|left|right|center|centre|none|upright(?:=[\d.]+)?|\d{1,4}px)\|"
_FILE_SUFFIX = r"\.(?:jpe?g|png|svg|gif|webp|tiff?|ogg|ogv|webm|djvu)(?=[\s,.;:)\]]|$)"
FILE_NAME_LIMIT = 200
CATEGORY = "Category:"
QUOTE_INDENT = 4
SENTENCE_WORDS = 5  # a heading of so many words that ends in a full stop is a sentence


class Body(NamedTuple):
    """What the body holds; `title` is that of a heading of the first level at its start."""

    title: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    source = {"item": _BULLET, "quote": r"[>\s]+", "caption": _CAPTION, "file": _FILE_SUFFIX}[name]
    return re.compile(source, re.IGNORECASE)


def read_blocks(text: str, start: int, canvas: list[str]) -> Body:
    """Return the blocks of a text from `start` on, and blank its markup in the canvas."""
    text = _without_comments(text, start, canvas)
    reader = _Reader(text, canvas)
    at = start
    for line in text[start:].split("\n"):
        reader.take(line, at)
        at += len(line) + 1
    reader.close()
    links = []
    for page, first, last in reader.anchors:
        words = plain("".join(canvas[first:last]))
        if words:
            links.append(Link(words, page, Span(first, last)))
    return Body(reader.title, tuple(reader.blocks), tuple(links))


def _without_comments(text: str, start: int, canvas: list[str]) -> str:
    """Return the text with comments blanked, in the canvas too: they may span blocks."""
    at = text.find("<!--", start)
    if at < 0:
        return text
    pieces, done = [], 0
    while at >= 0 and (end := text.find("-->", at + 4)) >= 0:
        comment = "".join("\n" if char == "\n" else FILLER for char in text[at : end + 3])
        pieces += [text[done:at], comment]
        canvas[at : end + 3] = comment
        done = end + 3
        at = text.find("<!--", done)
    return "".join(pieces) + text[done:]


def _is_rule(words: str) -> bool:
    """Tell whether a line is drawn: a border of a table, the line under a heading, a break."""
    return ("---" in words or "===" in words) and not words.strip("-=+|: ")


def _is_image(words: str) -> bool:
    """Tell whether a line is an image and nothing else."""
    address = words[words.rfind("](") + 2 :]
    is_whole = " " not in address or (address.startswith("<") and address.endswith(">)"))
    return words.startswith("![") and words.endswith(")") and is_whole


def _classify(words: str) -> str:
    """Return what kind of line this is, "" for running text."""
    first = words[0]
    if first == "#" and words.lstrip("#")[:1].strip() == "" and len(words) - len(words.lstrip("#")) <= 6:
        return "heading"
    if _is_rule(words):
        return "rule"
    if first == "|":
        return "table"
    if first == "!" and _is_image(words):
        return "caption"
    if first == ">":
        return "quote"
    if words.startswith(("```", "~~~")):
        return "fence"
    if (first in "-+•–—*" or first.isdigit()) and _pattern("item").match(words):
        return "item"
    if ("|" in words[:24] or words.startswith(_FILES)) and _pattern("caption").match(words):
        return "caption"
    return ""


class _Reader:
    """Takes line after line and puts blocks together."""

    def __init__(self, text: str, canvas: list[str]) -> None:
        """Take the text without comments, and the canvas to blank markup in."""
        self._text, self._canvas = text, canvas
        self._path: list[tuple[int, str]] = []
        self._section: tuple[str, ...] = ()
        self._kind = ""  # of the open block; "" where none is open
        self._start = self._end = 0
        self._is_ending = False  # behind the categories there are only the texts of footnotes
        self.title = ""
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []

    def take(self, line: str, at: int) -> None:
        """Add a line that starts at an offset."""
        words = line.strip()
        if not words:
            self.close()
            return
        start = at + line.index(words)
        end = start + len(words)
        kind = _classify(words)
        if CATEGORY in words[:100] and not words.split(CATEGORY, 1)[1][:1].isspace():
            self.close()
            self._is_ending = True
        elif kind == "heading":
            self._is_ending = False  # another text follows
        if kind == "heading" and not self._is_ending:
            self.close()
            self._heading(words, start, end)
        elif kind == "rule":
            self._rule(line, words, start, end)
        elif kind == "fence":
            self.close()
            self._mask(start, end)
        else:
            start = self._mask_line_marks(kind, start, end)
            self._add(kind, line, start, end)

    def _mask_line_marks(self, kind: str, start: int, end: int) -> int:
        """Blank the bars of a table, an image, a bullet, the mark of a quote; return where the words start."""
        if kind == "table":
            at = self._text.find("|", start, end)
            while at >= 0:
                self._canvas[at] = FILLER
                at = self._text.find("|", at + 1, end)
        elif kind == "caption" and self._text[start] == "!":
            self._mask(start, end)
        elif kind in ("item", "quote"):
            found = _pattern(kind).match(self._text, start, end)
            if found:
                self._mask(start, found.end())
                return found.end()
        return start

    def _add(self, kind: str, line: str, start: int, end: int) -> None:
        """Add the words of a line to the open block if they go on with it, else to a new one."""
        if self._continues(kind, line):
            self._end = end
            return
        self.close()
        if not kind:
            kind = "quote" if line.startswith(" " * QUOTE_INDENT) else "paragraph"
        self._kind, self._start, self._end = kind, start, end
        if kind == "caption":
            self.close()

    def _continues(self, kind: str, line: str) -> bool:
        """Tell whether a line belongs to the open block."""
        if kind in ("table", "quote"):
            return self._kind == kind
        if kind:
            return False
        if self._kind == "item":  # the paragraphs of a section follow its list at once
            return line.lstrip()[0].islower()
        return self._kind in ("paragraph", "quote") or (self._kind == "table" and line.startswith("  "))

    def _rule(self, line: str, words: str, start: int, end: int) -> None:
        """Take a drawn line: under a heading, in a table, or between paragraphs."""
        self._mask(start, end)
        is_single = not words.strip(words[0])
        if self._kind == "paragraph" and is_single and not line[0].isspace() and "\n" not in self._opened():
            heading = self._start, self._end
            self._kind = ""
            self._under_heading(1 if words[0] == "=" else 2, *heading)
        elif self._kind in ("paragraph", "table"):
            self._kind, self._end = "table", end
        elif not is_single or line[0].isspace():
            self.close()
            self._kind, self._start, self._end = "table", start, end
        else:
            self.close()

    def _opened(self) -> str:
        """Return the text of the block that is open."""
        return self._text[self._start : self._end]

    def _heading(self, words: str, start: int, end: int) -> None:
        """Blank the marks of a heading and go below it."""
        level = len(words) - len(words.lstrip("#"))
        self._mask(start, start + level)
        closing = words.rstrip("#")
        if closing[-1:].isspace():
            self._mask(start + len(closing), end)
        self._under_heading(level, start + level, end)

    def _under_heading(self, level: int, start: int, end: int) -> None:
        """Open a section, unless what was taken for its heading is a sentence or what is left of an image."""
        is_residue = mask_inline(self._text, self._canvas, start, end, self.anchors)
        title = plain("".join(self._canvas[start:end]))
        if is_residue or (title.endswith(".") and len(title.split()) >= SENTENCE_WORDS):
            self._append("caption" if is_residue else "paragraph", start, end)
        elif level == 1 and not self.blocks and not self._path:
            self.title = title
            self._append("heading", start, end)
        elif title:
            while self._path and self._path[-1][0] >= level:
                self._path.pop()
            self._path.append((level, title))
            self._section = tuple(name for _, name in self._path)
            self._append("heading", start, end)

    def close(self) -> None:
        """End the open block: blank the markup in it and keep it if any words are left."""
        if not self._kind:
            return
        kind, start, end = self._kind, self._start, self._end
        self._kind = ""
        if self._mask_file_names(start, end) and not self._is_readable(start, end):
            kind = "caption"
        mask_inline(self._text, self._canvas, start, end, self.anchors)
        if kind == "caption":
            self.blocks.append(Block(kind, self._section, Span(start, end)))
        else:
            self._append("note" if self._is_ending else kind, start, end)

    def _mask_file_names(self, start: int, end: int) -> bool:
        """Blank the names of files, which are left over from images; tell whether there were any."""
        found = False
        for suffix in _pattern("file").finditer(self._text, start, end):
            found = True
            left = self._text[max(start, suffix.start() - FILE_NAME_LIMIT) : suffix.start()]
            stem = left.split()[-1] if left.strip() and not left[-1].isspace() else ""
            self._mask(suffix.start() - len(stem), suffix.end())
        return found

    def _is_readable(self, start: int, end: int) -> bool:
        """Tell whether a letter or a digit is left after masking."""
        return any(self._canvas[at].isalnum() for at in range(start, end))

    def _append(self, kind: str, start: int, end: int) -> None:
        """Keep a block in which anything can still be read."""
        canvas = self._canvas
        while start < end and canvas[start].isspace():
            start += 1
        while end > start and canvas[end - 1].isspace():
            end -= 1
        if self._is_readable(start, end):
            self.blocks.append(Block(kind, self._section, Span(start, end)))

    def _mask(self, start: int, end: int) -> None:
        """Blank a stretch of the text."""
        self._canvas[start:end] = FILLER * (end - start)
