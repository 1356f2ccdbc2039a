"""What a section is about, by its headings: the fight, what was before or after it, who was there."""

from collections.abc import Sequence

from maarat.edtf import Interval, OneOf, When
from maarat.extract.bounds import ends
from maarat.extract.words import words_of
from maarat.record import NamedTuple
from maarat.rules import narrative
from maarat.rules.casualties import HEADINGS

HEADING = 4  # words that a heading has which names no deed


class Section(NamedTuple):
    """How a section stands to the fight: before it or after it (`aside`), telling nothing, summing it up, leading up to it, counting, judging."""

    aside: bool = False
    off_story: bool = False
    follows: bool = False
    leads_up: bool = False
    counts: bool = False
    timeless: bool = False


def section_of(path: Sequence[str]) -> Section:
    """Return how a section stands to the fight, by its headings."""
    words = " / ".join(path).lower()
    aside, off_story = is_aside(path), any(word in words for word in narrative.OFF_STORY)
    follows = is_after(path)
    return Section(
        aside,
        off_story,
        follows and (not off_story or any(word in words for word in narrative.TELLING_TOO)),
        aside and not follows,
        any(word in words for word in HEADINGS),
        is_timeless(path),
    )


def is_timeless(path: Sequence[str]) -> bool:
    """Tell whether a section is about what remained of a fight or what is thought of it, by its innermost heading alone."""
    words = path[-1].lower() if path else ""
    tells = any(word in words for word in narrative.TELLING_TOO)
    return not tells and any(word in words for word in narrative.TIMELESS)


def is_aside(section: Sequence[str]) -> bool:
    """Tell whether a section is about what was before or after, by its headings."""
    words = " / ".join(section).lower()
    return any(word in words for word in narrative.BACKGROUND + narrative.AFTERMATH)


def is_after(section: Sequence[str]) -> bool:
    """Tell whether a section is about what the fight cost or came to, by its headings."""
    words = " / ".join(section).lower()
    before = any(word in words for word in narrative.BACKGROUND)
    return not before and any(word in words for word in narrative.AFTERMATH)


def lists_forces(section: Sequence[str]) -> bool:
    """Tell whether a section only says who was there, by its innermost heading: "Opposing forces", "Polish army"."""
    words = section[-1].lower().split() if section else []
    return (
        0 < len(words) <= HEADING
        and words[-1] in words_of(narrative.FORCE_HEADS)
        and words_of(narrative.FORCE_DEEDS).isdisjoint(words)
    ) or " ".join(words) in narrative.ORDERS_OF_BATTLE


def summed_up(battle: When | None, section: Section) -> When | None:
    """Return what a section has that tells what a fight of known days cost or came to: those days, or the time from their end."""
    last = ends(battle)[1] if battle is not None else None
    if last is None or last.day is None:
        return None
    return OneOf((last, None)) if isinstance(battle, Interval) and not section.counts else battle
