"""Markup inside a line of text, blanked at the same length.

One pass from left to right over the characters that can be markup, each handled in constant time
or by a search that is never repeated, so that hostile text costs no more than plain text.
"""

import re
from functools import cache

from maarat.model import FILLER
from maarat.read.notes import NOTE_LIMIT, is_note

Anchor = tuple[str | None, int, int]
"""A link met on the way: the page it names, start and end of its words."""

# Each choice begins with a character, none with a repetition: only so is a pattern searched for fast.
_MARKS = r"\\(?=[!-/:-@\[-`{-~\s]|$)|\*\**|__*|'''*|\[|!\[|\]|<(?=[/A-Za-z])|&#?\w{1,32};|\{\{|\}\}|``*"
_TAG = r"</?(?P<name>[A-Za-z][\w:-]*)(?![\w:-])[^<>]{0,1000}>|<(?:https?|ftp|mailto):[^\s<>]{0,1000}>"
# The address of a link, in angle brackets or with brackets of its own, two deep.
_TARGET = (
    r"\((?:<[^<>\n]{0,2000}>|[^\s()]{0,2000}(?:\((?:[^\s()]|\([^\s()]{0,200}\)){0,500}\)[^\s()]{0,500}){0,8})"
    r"(?:\s\"[^\"\n]{0,300}\")?\)"
)
FILE_PREFIXES = ("file:", "image:", "category:", "media:")
WHOLLY_MASKED = frozenset({"ref", "math", "gallery", "style", "script", "timeline", "imagemap", "templatestyles"})
BREAKING = frozenset({"br", "p", "li", "ul", "ol", "div", "hr", "tr", "td", "th", "table", "blockquote", "poem"})
# A caption or a template that lost its beginning is not longer than this.
RESIDUE_LIMIT = 1000
PROSE_SENTENCES = 3
"""A paragraph that ends like a caption has so many sentences, a caption has fewer."""
MASK_LIMIT = 4000
NAME_LIMIT = 40  # of a template


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile({"marks": _MARKS, "tag": _TAG, "target": _TARGET}[name])


def mask_inline(text: str, canvas: list[str], start: int, end: int, anchors: list[Anchor]) -> bool:
    """Blank the markup of a stretch of text in the canvas, and add its links to `anchors`.

    Returns whether the stretch began with the end of something lost, such as an image's caption.
    """
    found = _pattern("marks").search(text, start, end)
    return _Masker(text, canvas, start, end, anchors).run(found) if found else False


def _fill(canvas: list[str], start: int, end: int) -> None:
    """Blank a stretch of a canvas."""
    canvas[start:end] = FILLER * (end - start)


class _Masker:
    """Blanks the markup of one block."""

    def __init__(self, text: str, canvas: list[str], start: int, end: int, anchors: list[Anchor]) -> None:
        """Take the text, the canvas to blank it in, and the range of the block."""
        self._text, self._canvas = text, canvas
        self._start, self._end = start, end
        self._anchors = anchors
        self._brackets: list[int] = []
        self._braces: list[int] = []
        self._templates: list[tuple[int, int]] = []
        self._opened: dict[str, int] = {}
        self._unclosed: set[str] = set()
        self._residue = start
        self._handlers = {
            "\\": self._escape,
            "*": self._emphasis,
            "_": self._emphasis,
            "'": self._blank,
            "[": self._open,
            "!": self._open,
            "]": self._close,
            "<": self._tag,
            "&": self._entity,
            "{": self._open_template,
            "}": self._close_template,
            "`": self._code,
        }

    def run(self, found: re.Match[str] | None) -> bool:
        """Blank all from the first mark on; tell whether the block began with the end of something lost."""
        pattern, text, end, handlers = _pattern("marks"), self._text, self._end, self._handlers
        while found:
            found = pattern.search(text, handlers[text[found.start()]](found), end)
        self._settle_templates()
        if not self._start < self._residue <= self._start + RESIDUE_LIMIT:
            return False
        ends = [] if self._text[self._residue : self._end].strip() else self._sentence_ends()
        if len(ends) >= PROSE_SENTENCES:  # a paragraph, and behind it the end of a caption
            _fill(self._canvas, ends[-1], self._residue)
            return False
        _fill(self._canvas, self._start, self._residue)
        return True

    def _sentence_ends(self) -> list[int]:
        """Return where sentences end before the end of something lost; what stands behind the last is part of that."""
        text, start, end = self._text, self._start, self._residue
        stops = (at for at in range(start, end - 1) if text[at] in ".!?")
        return [at + 1 for at in stops if text[at - 1 : at].islower() and text[at + 1] in " ,"]

    def _blank(self, found: re.Match[str]) -> int:
        """Blank what was found; return where to go on, as the others do."""
        _fill(self._canvas, *found.span())
        return found.end()

    def _escape(self, found: re.Match[str]) -> int:
        """Blank a backslash and keep what it stands before."""
        self._canvas[found.start()] = FILLER
        return min(found.end() + 1, self._end)

    def _around(self, found: re.Match[str]) -> tuple[str, str]:
        """Return the characters beside a mark; a blank at the ends of the block."""
        start, end = found.span()
        before = self._text[start - 1] if start > self._start else " "
        return before, self._text[end] if end < self._end else " "

    def _code(self, found: re.Match[str]) -> int:
        """Blank a mark of code, but between letters, where it stands for a sound."""
        before, after = self._around(found)
        return found.end() if before.isalpha() and after.isalpha() else self._blank(found)

    def _emphasis(self, found: re.Match[str]) -> int:
        """Blank bold always, italics in pairs; leave 3 * 4, 3*4, a footnote's star and snake_case."""
        start, end = found.span()
        sign = self._text[start]
        before, after = self._around(found)
        is_snake = sign == "_" and before.isalnum() and after.isalnum()
        if is_snake or (before.isdigit() and after.isdigit()):
            return end
        if end - start > 1:
            return self._blank(found)
        if sign in self._opened and not before.isspace():
            self._canvas[self._opened.pop(sign)] = self._canvas[start] = FILLER
        elif not after.isspace():
            self._opened[sign] = start
        return end

    def _open(self, found: re.Match[str]) -> int:
        self._brackets.append(found.start())
        return found.end()

    def _close(self, found: re.Match[str]) -> int:
        """End a link, an image, a wiki link, a footnote mark, an address in brackets; or leave the brackets."""
        text, at = self._text, found.start()
        if not self._brackets:
            if not text.startswith("]]", at):
                return at + 1
            self._residue = at + 2
            _fill(self._canvas, at, at + 2)
            return at + 2
        start = self._brackets.pop()
        inner = start + (2 if text[start] == "!" else 1)
        if text.startswith("(", at + 1):
            target = _pattern("target").match(text, at + 1, self._end)
            if target:
                return self._link(start, inner, at, target)
        if self._is_wiki_link(start, at):
            self._brackets.pop()
            return self._wiki_link(inner, at)
        if at - inner <= NOTE_LIMIT and is_note(text, start, at):
            _fill(self._canvas, start, at + 1)
        elif text.startswith(("http://", "https://"), inner):
            self._address(start, inner, at)
        return at + 1

    def _is_wiki_link(self, start: int, at: int) -> bool:
        """Tell whether these are the inner brackets of `[[x]]`, and not of `[[1]](address)`."""
        return (
            self._text.startswith("]]", at)
            and self._brackets[-1:] == [start - 1]
            and not _pattern("target").match(self._text, at + 2, self._end)
        )

    def _link(self, start: int, inner: int, at: int, target: re.Match[str]) -> int:
        """Blank `[x](address)` but for x, an image wholly."""
        end = target.end()
        page = page_of(target[0][1:-1])
        if self._text[start] == "!":
            if end - start <= MASK_LIMIT:
                _fill(self._canvas, start, end)
        elif self._text[inner:at].strip("[]^").isdigit() and page is None:
            _fill(self._canvas, start, at)  # a footnote mark that leads to its note
        elif inner < at:
            self._anchors.append((page, inner, at))
        _fill(self._canvas, start, inner)
        _fill(self._canvas, at, end)
        return end

    def _wiki_link(self, inner: int, at: int) -> int:
        """Blank `[[Page|x]]` but for x, `[[File:…]]` wholly."""
        words = self._text[inner:at] if at - inner <= MASK_LIMIT else ""
        if words.lower().startswith(FILE_PREFIXES):
            _fill(self._canvas, inner, at)
        elif words:
            page, bar, _ = words.partition("|")
            shown = inner + words.rfind("|") + 1 if bar else inner
            _fill(self._canvas, inner, shown)
            self._anchors.append((page_of("./" + page.strip()), shown, at))
        _fill(self._canvas, inner - 2, inner)
        _fill(self._canvas, at, at + 2)
        return at + 2

    def _address(self, start: int, inner: int, at: int) -> None:
        """Blank `[http://address words]` but for the words."""
        blank = self._text.find(" ", inner, at)
        _fill(self._canvas, start, at + 1 if blank < 0 else blank)
        self._canvas[at] = FILLER

    def _tag(self, found: re.Match[str]) -> int:
        """Blank a tag; with all that it holds where that is no prose. A line break becomes a blank."""
        tag = _pattern("tag").match(self._text, found.start(), self._end)
        if not tag:
            return found.end()
        start, end = tag.span()
        name = (tag["name"] or "").lower()
        if name in WHOLLY_MASKED and self._text[start + 1] != "/" and self._text[end - 2] != "/":
            end = self._closing_tag(name, end)
        _fill(self._canvas, start, end)
        if name in BREAKING:
            self._canvas[end - 1] = " "
        return end

    def _closing_tag(self, name: str, after: int) -> int:
        """Return the end of the closing tag, `after` where there is none: then only the tag itself is markup."""
        if name in self._unclosed:
            return after
        close = self._text.find(f"</{name}", after, self._end)
        if close < 0:
            self._unclosed.add(name)
            return after
        end = self._text.find(">", close, self._end)
        return end + 1 if end >= 0 else self._end

    def _entity(self, found: re.Match[str]) -> int:
        """Put the character that an entity means at its end."""
        from html import unescape  # noqa: PLC0415 - its table of 2,000 names is rarely needed

        start, end = found.span()
        chars = unescape(found[0])
        if chars != found[0]:
            shown = "".join(char if char.isprintable() else " " if char.isspace() else FILLER for char in chars)
            self._canvas[start:end] = shown.rjust(end - start, FILLER)
        return end

    def _open_template(self, found: re.Match[str]) -> int:
        self._braces.append(found.start())
        return found.end()

    def _close_template(self, found: re.Match[str]) -> int:
        """Remember the template that ends here, and forget those inside it."""
        if not self._braces:
            self._residue = found.end()
            return self._blank(found)
        start = self._braces.pop()
        while self._templates and self._templates[-1][0] > start:
            self._templates.pop()
        self._templates.append((start, found.end()))
        return found.end()

    def _settle_templates(self) -> None:
        """Blank templates: all but the apostrophe of {{'}}; of one that is not closed its name."""
        for start, end in self._templates:
            inner = self._text[start + 2 : end - 2] if end - start < 8 else ""
            shown = inner if inner in ("'", "'s") else ""
            self._canvas[start:end] = shown.rjust(end - start, FILLER)
        for start in self._braces:
            end, limit = start, min(self._end, start + NAME_LIMIT)
            while end < limit and self._text[end] == "{":
                end += 1
            while end < limit and self._text[end].isalpha():
                end += 1
            _fill(self._canvas, start, end)


def page_of(address: str) -> str | None:
    """Return the page that an address names; None where it leads elsewhere.

    >>> page_of("./Syrian_Civil_War#Casualties"), page_of("https://example.org/x"), page_of("#cite_note-1")
    ('Syrian Civil War', None, None)
    """
    address = address.split(' "', 1)[0].strip("<>")
    if "/wiki/" in address:
        address = address.split("/wiki/", 1)[1]
    elif "://" in address or address.startswith("mailto:"):
        return None
    page = address.removeprefix("./").split("#", 1)[0]
    if "%" in page:
        from urllib.parse import unquote  # noqa: PLC0415 - rarely needed

        page = unquote(page)
    return " ".join(page.replace("_", " ").split()) or None
