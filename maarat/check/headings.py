"""Dates of the prose against those of the headings above them."""

from collections.abc import Iterator

from maarat.check.case import Case
from maarat.check.dates import is_fight
from maarat.edtf import Date, When, before
from maarat.extract.anchors import Context, resolve
from maarat.extract.bounds import cover, ends
from maarat.extract.times import find_date_mentions
from maarat.model import Flaw, Span
from maarat.views.wording import say_when


def find_misplaced(case: Case) -> Iterator[Flaw]:
    """Yield fights that are told below a heading whose days they do not lie in."""
    battle = cover([conflict.when for conflict in case.findings.conflicts])
    headings = {block.section: block.span for block in case.article.blocks if block.kind == "heading"}
    days = {section: _days_of(case, span, battle) for section, span in headings.items()}
    for event in case.findings.events:
        if event.when is None or not is_fight(event):
            continue
        dated = (event.section[:depth] for depth in range(len(event.section), 0, -1))
        section = next((section for section in dated if days.get(section)), None)
        when = days.get(section) if section else None
        if section and when and (before(event.when, when) or before(when, event.when)):
            message = f"below the heading “{section[-1]}” the prose tells of {say_when(event.when)}: “{event.text}”"
            yield Flaw("M303", message, event.span, (headings[section],), (), (event.id,))


def _days_of(case: Case, heading: Span, battle: When | None) -> When | None:
    """Return the days that a heading names; None for one that names none, or only months or years."""
    mentions = find_date_mentions(case.article.prose, heading)
    when = cover([resolve(mention.reading, Context(battle=battle)).when for mention in mentions])
    if when is None:
        return None
    edges = ends(when)
    return when if all(isinstance(edge, Date) and edge.day is not None for edge in edges) else None
