"""Articles of a few lines, for tests of what an infobox and its sides mean."""

import json
from collections.abc import Mapping, Sequence

from maarat.extract.infobox import find_conflicts
from maarat.extract.sentences import split_sentences
from maarat.extract.sides import find_sides
from maarat.model import Article, Conflict, Field, Link, Side, Span
from maarat.read.markdown import read

Links = Sequence[str | tuple[str, str]]
"""Pages linked under their own name, or as (words, page)."""


def field(value: str, links: Links = (), key: str = "combatant1") -> Field:
    pairs = [(link, link) if isinstance(link, str) else link for link in links]
    return Field(key, value, Span(0, len(value)), tuple(Link(text, page, None) for text, page in pairs))


def article(boxes: Sequence[Mapping[str, str]] = (), body: str = "", title: str = "A battle") -> Article:
    """Return an article as a file of the format would give it; a JSON text is a YAML text."""
    maps = [{key: {"text": value} for key, value in box.items()} for box in boxes]
    front = f"title: {title}\ninfoboxes: {json.dumps(maps, ensure_ascii=False)}\n"
    return read(f"---\n{front}---\n\n{body}\n", "battle.md")


def conflict(**fields: str) -> Conflict:
    (found,) = find_conflicts(article([fields]))
    return found


def sides(body: str = "", **fields: str) -> dict[str, Side]:
    made = article([fields] if fields else [], body)
    return {side.id: side for side in find_sides(made, find_conflicts(made), split_sentences(made))}
