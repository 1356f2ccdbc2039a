"""The names in a field of an infobox, one by one, whatever marks or lost breaks stand between them."""

import re
from collections.abc import Iterator
from functools import cache

from maarat.extract.countries import country_names, country_of_flag
from maarat.extract.values import Line, is_flag_letter, read_lines
from maarat.model import Field
from maarat.rules import infobox as rules

Atom = tuple[str, str, str | None]
"""A piece of a line: its kind (text, tail, link, note, flag, gap), its words, the page of a link."""


class Item:
    """A name while it is being put together."""

    def __init__(self, depth: int) -> None:
        """Start with nothing but its depth in the list.

        `starts_line` is for the first name of a line, `is_loose` for that of a line below an empty one.
        """
        self.depth = depth
        self.is_loose = False
        self.starts_line = False
        self.words: list[str] = []
        self.notes: list[str] = []
        self.flag: str | None = None
        self.link: tuple[str, str | None] | None = None
        self.is_heading = False

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to call it by yet."""
        return not self.words and self.flag is None

    @property
    def name(self) -> str:
        """The name so far; that of the flag's country where there is only a flag."""
        words = " ".join(self.words).split()
        while words and words[-1].lower() in rules.JOINTS:
            words.pop()
        name = " ".join(words).replace(" ,", ",").strip(" ,;/&") or self.flag or ""
        if self.is_heading:
            return name.rstrip(": ") + ":"
        return name[:-1] if name.endswith(".") and name.rpartition(" ")[2][:-1].islower() else name

    @property
    def note(self) -> str | None:
        """What stood in brackets after the name."""
        return "; ".join(self.notes) or None

    def page(self, *, any_part: bool = False) -> str | None:
        """Return the linked page, unless the link is about a small part of the name only."""
        if self.link is None:
            return country_names(self.name)[0] if self.flag == self.name else None
        text, page = self.link
        if not page or page == "undefined" or not (any_part or 2 * len(text) >= len(self.name)):
            return None
        if page.lower() == text.lower():
            return text
        return (country_names(page) or (page,))[0] if page.islower() else page


def read_items(field: Field | None, *, persons: bool = False) -> list[Item]:
    """Return the names of a field in order, flat; an item without a name is a list mark that lost its words."""
    items: list[Item] = []
    for line in read_lines(field):
        _read_line(line, items, persons=persons)
    return items


def _read_line(line: Line, items: list[Item], *, persons: bool) -> None:
    """Add the names of one line; a line that is only a note belongs to the name before it."""
    item = Item(line.depth)
    item.starts_line, item.is_loose = True, line.is_loose
    if not line.text:
        items.append(item)
        return
    after_gap = False
    for kind, text, page in _atoms(line, persons=persons):
        if kind == "gap":
            after_gap = True
            continue
        if kind == "note" and item.is_empty and items and not items[-1].is_empty:
            items[-1].notes.append(text)
            continue
        if not item.is_empty and (item.is_heading or _starts_anew(item, kind, text, after_gap=after_gap)):
            items.append(item)
            item = Item(line.depth)
        after_gap = False
        _add(item, kind, text, page)
    if item.name:
        items.append(item)


def _add(item: Item, kind: str, text: str, page: str | None) -> None:
    """Let a name grow by an atom."""
    if kind == "note":
        item.notes.append(text)
    elif kind == "flag":
        item.flag = country_of_flag(text) or item.flag
    else:
        item.words.append(text)
        item.is_heading = text.endswith(":") or " ".join(item.words).lower() in rules.HEADINGS
        if kind == "link" and item.link is None:
            item.link = (text, page)


def _starts_anew(item: Item, kind: str, text: str, *, after_gap: bool) -> bool:
    """Tell whether an atom begins the next name rather than going on with this one."""
    if kind in ("note", "tail") or text == ":":
        return False
    if kind == "flag":
        return True
    if not item.words:  # only a flag so far: it belongs to the name that follows, but not to a heading
        return text.endswith(":")
    if not _begins_name(text):
        return False
    if item.notes or after_gap or text.endswith(":"):
        return True
    if item.words[-1].split()[-1].lower() in rules.GOES_ON:
        return False
    if item.depth and item.words[-1].lower() not in rules.JOINTS:
        return False  # a list mark has one name: "* [[Dusk]] [[Guard]] Group"
    return item.link is not None or (kind == "text" and _is_rank_start(text))


def _begins_name(text: str) -> bool:
    """Tell whether words may be the first of a name: a capital, a number, or an Arabic article."""
    return not text[:1].islower() or text.split("-")[0] in rules.ARTICLES


def _is_rank_start(words: str) -> bool:
    """Tell whether words begin with a rank that begins a person."""
    first, second, *_ = [*words.lower().replace(".", "").split(), "", ""]
    return (second if first in ("1st", "2nd") else first) in rules.RANK_STARTS


def _atoms(line: Line, *, persons: bool) -> Iterator[Atom]:
    """Take a line apart into links, notes in brackets, flags and what stands between them."""
    text = line.text
    notes = find_notes(text)
    marks: list[tuple[int, int, str, str | None]] = [(start, end, "note", None) for start, end in notes]
    covered = 0
    upcoming = iter((*notes, (len(text), len(text))))
    note = next(upcoming)
    for start, end, page in line.links:
        while note[1] <= start and note[0] < len(text):
            covered, note = note[1], next(upcoming)
        if covered <= start < note[0]:
            marks.append((start, min(end, note[0]), "link", page))
            covered = min(end, note[0])
    at, last = 0, ""
    for start, end, kind, page in sorted(marks):
        yield from _text_atoms(text[at:start], after_link=last == "link", persons=persons)
        words = text[start:end].strip("() ")
        if words:
            yield from _link_atoms(words, page) if kind == "link" else [(kind, " ".join(words.split()), None)]
        at, last = end, kind
    rest = text[at:].strip()
    # One word more at the end of the line belongs to the link; after a note only if it cannot be a name itself.
    if rest.isalnum() and (last == "link" or rest.lower() in rules.UNIT_WORDS):
        yield "tail", rest, None
    else:
        yield from _text_atoms(text[at:], after_link=last == "link", persons=persons)


def find_notes(text: str) -> list[tuple[int, int]]:
    """Return where outermost brackets open and close; one that is never closed lasts to the end."""
    found: list[tuple[int, int]] = []
    depth = start = 0
    if "(" not in text:
        return found
    for at, char in enumerate(text):
        if char in "()" and _is_plural(text, at):
            continue
        if char == "(":
            start = at if depth == 0 else start
            depth += 1
        elif char == ")" and depth:
            depth -= 1
            if depth == 0:
                found.append((start, at + 1))
    return [*found, (start, len(text))] if depth else found


def _is_plural(text: str, at: int) -> bool:
    """Tell whether a bracket is one of those of "unit(s)"."""
    start = at if text[at] == "(" else at - 2
    return start > 0 and text[start : start + 3] == "(s)" and text[start - 1].isalpha()


@cache
def _breaks() -> re.Pattern[str]:
    """Return the pattern of what parts names: flags, wide gaps, colons."""
    return re.compile(r"([\U0001f1e6-\U0001f1ff]{2}|\s{2,}|:(?=\s|$))")


def _is_flag(text: str) -> bool:
    """Tell whether it is a picture of a flag and nothing else."""
    return len(text) == 2 and is_flag_letter(text[0]) and is_flag_letter(text[1])


def _link_atoms(words: str, page: str | None) -> Iterator[Atom]:
    """Split a link into the flag that it may carry and its words."""
    for part in _breaks().split(words):
        if _is_flag(part):
            yield "flag", part, None
        elif part.strip():
            yield "link", " ".join(part.split()), page


def _text_atoms(chunk: str, *, after_link: bool, persons: bool) -> Iterator[Atom]:
    """Take apart what is neither a link nor in brackets."""
    parts = [*_breaks().split(chunk), ""]
    words: list[str] = []
    for number, part in enumerate(parts):
        if _is_flag(part):
            yield "flag", part, None
        elif part == ":" and not words:  # what it closes is a link
            yield "text", ":", None
        elif len(part) > 1 and part.isspace():
            yield "gap", "", None
        words = (
            part.strip(" ,;/&" if part.endswith("(s)") else " ,;/&)").split()
            if part != ":" and not _is_flag(part)
            else []
        )
        if words:
            runs = list(_runs(words, after_link=after_link and number == 0, persons=persons))
            runs[-1] += ":" * (parts[number + 1] == ":")
            yield "text", runs[0], None
            for run in runs[1:]:
                yield "gap", "", None
                yield "text", run, None


def _runs(words: list[str], *, after_link: bool, persons: bool) -> Iterator[str]:
    """Split words where a name ends: after the small words behind a link, before a person's rank."""
    start = 0
    if after_link:
        while start < len(words) and not _begins_name(words[start]):
            start += 1
        if start:
            yield " ".join(words[:start])
    for at in range(start + 1, len(words)):
        if _starts_person(words, at) if persons else _starts_unit(words, at):
            yield " ".join(words[start:at])
            start = at
    if start < len(words):
        yield " ".join(words[start:])


def _starts_person(words: list[str], at: int) -> bool:
    """Tell whether a rank, or a word for someone without a name, begins the next person at that word."""
    before = words[at - 1]
    if words[at].lower() in rules.NAMELESS:
        return words[at][0].isupper()
    is_rank = before.lower().rstrip(".") in rules.RANKS and not before[0].islower()
    is_bare = not is_rank and before[-1] != "," and before.lower() not in rules.NAMELESS
    return is_bare and _is_rank_start(" ".join(words[at : at + 2]))


def _starts_unit(words: list[str], at: int) -> bool:
    """Tell whether a unit ends before that word and the next begins: "9th Division 3rd Brigade"."""
    if words[at].lower() in rules.UNIT_STARTS:
        return words[at][0].isupper() and words[at - 1].lower() not in rules.GOES_ON | rules.UNIT_STARTS
    return (
        words[at - 1].lower() in rules.UNIT_WORDS
        and (words[at][0].isdigit() or words[at][0].isupper())
        and words[at].lower() not in rules.UNIT_WORDS
        and words[-1].lower() in rules.UNIT_WORDS
        and words[at - 1][0].isupper()
    )
