"""The front matter: YAML as nodes, every scalar a string with its place in the file.

Nodes and not values, because YAML 1.1 would make True of `yes`, 182 of `3:02` and keep only the
last of two equal keys. What the file says is not interpreted here.
"""

import re
from typing import Any

from maarat.model import FILLER, Field, Infobox, Link, Problem, Span
from maarat.read.places import Places
from maarat.read.scalars import PAD, lay_value
from maarat.record import NamedTuple

Node = Any
"""A node as PyYAML composes it, with `id`, `value` and marks; its stubs do not know the first."""

FENCE = "---"
# libyaml composes by recursion and has no limit of its own; real front matter is six deep.
MAX_DEPTH = 200
_UNPRINTABLE = r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_NOTHING = frozenset({"", "null", "~"})


class FrontMatter(NamedTuple):
    """What the front matter says; `laid` are the values to be laid over the file, `end` is where the body starts."""

    title: str
    infoboxes: tuple[Infobox, ...]
    laid: tuple[tuple[Span, str], ...]
    problems: tuple[Problem, ...]
    end: int


def read_front_matter(text: str, even: str) -> FrontMatter:
    """Return the front matter of a text; `even` is the same with every line end a line feed."""
    found = _find(even)
    if found is None:
        return FrontMatter("", (), (), (), 0)
    start, end, body, is_closed = found
    nodes = _Nodes(text, start)
    if not is_closed:
        nodes.report(
            "front-matter-open",
            "the front matter is not closed",
            Span(start - len(FENCE) - 1, start - 1),
            f"put a line {FENCE} behind the last line of it",
        )
    root = nodes.compose(text[start:end])
    if root is None:
        return FrontMatter(_first_title(even[start:end]), (), (), tuple(nodes.problems), body)
    title, infoboxes = nodes.read(root)
    return FrontMatter(title, infoboxes, tuple(nodes.laid), tuple(nodes.problems), body)


def _find(even: str) -> tuple[int, int, int, bool] | None:
    """Return start and end of the YAML, the start of the body, and whether there is a closing line."""
    opening = len(even) - len(even.lstrip(FILLER))
    first = even.find("\n", opening)
    if first < 0 or even[opening:first].rstrip() != FENCE:
        return None
    at = first
    while (at := even.find("\n", at)) >= 0:
        line_end = even.find("\n", at + 1)
        line_end = len(even) if line_end < 0 else line_end
        if even[at + 1 : at + 4] in (FENCE, "...") and even[at + 1 : line_end].rstrip() in (FENCE, "..."):
            return first + 1, at + 1, min(line_end + 1, len(even)), True
        at += 1
    end = _end_of_keys(even, first + 1)
    return (first + 1, end, end, False) if end > first + 1 else None


def _end_of_keys(even: str, start: int) -> int:
    """Return where lines stop to look like YAML: for front matter that nobody closed."""
    at = start
    for line in even[start:].split("\n"):
        key, colon, _ = line.partition(":")
        if line.strip() and line[0] not in " \t#-" and not (colon and key.replace("-", "_").isidentifier()):
            return at
        at += len(line) + 1
    return len(even)


def _first_title(source: str) -> str:
    r"""Return the title from front matter that is no YAML, if no error elsewhere can touch it.

    It has to be the first key, plain or in quotes that close, and whole on its line.

    >>> _first_title("title: Battle of Hatvan\nx: [")
    'Battle of Hatvan'
    >>> _first_title("title: [Battle"), _first_title("x: [\ntitle: Battle")
    ('', '')
    """
    first, _, rest = source.partition("\n")
    key, blank, value = first.partition(": ")
    value = value.strip()
    if key != "title" or not blank or rest[:1] in (" ", "\t"):
        return ""
    quote = value[:1] if value[:1] in ("'", '"') else ""
    if quote:
        value = value[1:-1] if len(value) > 1 and value.endswith(quote) else quote
    is_plain = value[:1].isalnum() and not value.endswith(":") and ": " not in value and " #" not in value
    return value if (quote or is_plain) and not set(value) & {quote, "\\"} else ""


class _Nodes:
    """Composed nodes to fields, with their places; gathers what is wrong."""

    def __init__(self, text: str, offset: int) -> None:
        """Take the whole text, and where the YAML starts in it."""
        self._text, self._offset = text, offset
        self._seen: set[int] = set()
        self.problems: list[Problem] = []
        self.laid: list[tuple[Span, str]] = []

    def report(self, code: str, message: str, span: Span, hint: str = "") -> None:
        """Note something that is wrong."""
        self.problems.append(Problem(code, message, span, hint))

    def compose(self, source: str) -> Node | None:
        """Return the root node; None, and a Problem, where this is no YAML."""
        import yaml  # noqa: PLC0415 - 11 ms that a text without front matter need not pay

        if _is_too_deep(source):
            self.report(
                "bad-yaml",
                "the front matter, with the infobox, was not used: it is nested too deeply",
                self._line(0),
                "use plain maps and lists",
            )
            return None
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        try:
            try:
                return yaml.compose(source, Loader=loader)
            except yaml.reader.ReaderError:
                printable = re.sub(_UNPRINTABLE, "\ufffd", source)
                rest = self._text[self._offset + len(source) :]
                self._text = self._text[: self._offset] + printable + rest
                return yaml.compose(printable, Loader=loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            at = mark.index if mark else 0
            words = error.problem or error.context or "it cannot be read"
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            at, words = 0, str(error).split("\n", 1)[0]
        hint = "quote a value that holds ': ' or begins with one of *&!%@`[{, and indent with blanks"
        self.report(
            "bad-yaml",
            f"the front matter, with the infobox, was not used: it is not YAML: {words}",
            self._line(at),
            hint,
        )
        return None

    def _line(self, at: int) -> Span:
        """Return the place of a line from a mark that YAML set; the last line where the mark is behind the end."""
        at = min(self._offset + at, max(self._offset, len(self._text) - 1))
        end = self._text.find("\n", at)
        return Span(at, end if end >= 0 else len(self._text))

    def _span(self, node: Node) -> Span:
        """Return where a node stands in the file."""
        return Span(self._offset + node.start_mark.index, self._offset + node.end_mark.index)

    def read(self, root: Node) -> tuple[str, tuple[Infobox, ...]]:
        """Return the title and the infoboxes."""
        if root.id != "mapping":
            if root.id != "scalar" or root.value.strip():
                hint = "it should be lines such as 'title: Battle of Hatvan'"
                self.report("front-matter-shape", "the front matter is not a map", self._span(root), hint)
            return "", ()
        keys = dict(reversed(self._pairs(root)))  # the first of two equal keys
        title = keys.get("title")
        words = _scalar(title) if title else ""
        boxes = keys.get("infoboxes")
        infoboxes = self._infoboxes(boxes) if boxes else ()
        return "" if words in _NOTHING else " ".join(words.split()), infoboxes

    def _pairs(self, node: Node) -> list[tuple[str, Node]]:
        """Return keys and values of a map in order; a key that comes twice is a Problem."""
        pairs: list[tuple[str, Node]] = []
        keys = set()
        for key_node, value in node.value:
            key = _scalar(key_node)
            if key in keys:
                message = f"{key!r} is given twice"
                self.report(
                    "duplicate-key", message, self._span(key_node), "the first one counts; rename or remove one"
                )
            keys.add(key)
            pairs.append((key, value))
        return pairs

    def _infoboxes(self, node: Node) -> tuple[Infobox, ...]:
        """Return the infoboxes in a list of maps; a map alone counts as a list of one."""
        if node.id == "scalar" and _scalar(node) in _NOTHING:
            return ()
        found = []
        for item in node.value if node.id == "sequence" else [node]:
            if item.id == "mapping" and self._is_new(item):
                fields = [self._field(key, value) for key, value in self._pairs(item)]
                found.append(Infobox(tuple(field for field in fields if field)))
            elif item.id != "mapping":
                self.report(
                    "infobox-shape", "an infobox is not a map", self._span(item), "infoboxes: is a list of maps"
                )
        return tuple(found)

    def _is_new(self, node: Node) -> bool:
        """Tell whether a node was not read before: aliases share nodes, and their number may be exponential."""
        is_new = id(node) not in self._seen
        self._seen.add(id(node))
        return is_new

    def _field(self, key: str, node: Node) -> Field | None:
        """Return a line of an infobox: a map with `text` and perhaps `links`, or a scalar by itself."""
        if not self._is_new(node):
            return None
        parts = dict(reversed(self._pairs(node))) if node.id == "mapping" else {"text": node}
        value = parts.get("text") or parts.get("number")
        if value is None or value.id != "scalar" or (value is not node and not self._is_new(value)):
            self.report("infobox-shape", f"{key!r} has no text", self._span(node), "write it as 'text: …'")
            return None
        return self._lay(key, value, parts.get("links"))

    def _lay(self, key: str, node: Node, links: Node | None) -> Field:
        """Return the field of a scalar, and lay its value over its place."""
        start, end = self._span(node)
        value = _scalar(node)
        inset, laid = lay_value(self._text[start:end], value, node.style)
        span = Span(start + inset, start + inset + len(laid))
        self.laid.append((span, laid))
        return Field(key, value, span, self._links(links, laid, span.start) if links else ())

    def _links(self, node: Node, laid: str, start: int) -> tuple[Link, ...]:
        """Return the links of a field, each with the place of its words in the value."""
        if node.id != "sequence":
            return ()
        found, places = [], Places(laid, start)
        for item in node.value:
            if item.id != "mapping" or not self._is_new(item):
                continue
            parts = {key: _scalar(value) for key, value in reversed(self._pairs(item))}
            page = " ".join(parts.get("page", "").replace("_", " ").split())
            known = None if page in ("", "undefined") or parts.get("type") == "external" else page
            text = parts.get("text") or page or parts.get("site", "")
            found.append(Link(text, known, places.find(text)))
        return tuple(found)


def _scalar(node: Node) -> str:
    """Return the string of a scalar node, "" of any other; without the two characters that have a meaning in prose."""
    if node.id != "scalar":
        return ""
    value: str = node.value
    return value.replace(PAD, "\ufffd").replace(FILLER, " ")


def _is_too_deep(source: str) -> bool:
    """Tell whether brackets, or dashes on one line, are nested deeper than any article's."""
    if source.count("[") + source.count("{") > MAX_DEPTH:
        depth = 0
        for match in re.finditer(r"[\[\]{}]", source):
            depth = depth + 1 if match[0] in "[{" else max(0, depth - 1)
            if depth > MAX_DEPTH:
                return True
    if source.count("- ") + source.count("? ") + source.count(": ") < MAX_DEPTH:
        return False
    return re.search(rf"(?:[-?:]\s+){{{MAX_DEPTH}}}", source) is not None
