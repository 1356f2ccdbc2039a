"""Nations that fight in the prose and are no side of the infobox."""

from collections.abc import Iterator

from maarat.check.case import Case, join
from maarat.extract.countries import country_names, country_of_people, peoples_of
from maarat.model import Event, Flaw
from maarat.rules import narrative
from maarat.rules.checks import NAMING_KEYS

OFTEN = 2
"""Clauses in which a nation must fight: one may be of another war."""
REACH = 4  # words between those who fight and that they do


def find_missing_sides(case: Case) -> Iterator[Flaw]:
    """Yield nations whose forces fight in several clauses and whom no field of the infobox names."""
    if not any(conflict.sides for conflict in case.findings.conflicts):
        return
    boxes = [
        field.value.lower()
        for box in case.article.infoboxes
        for field in box.fields
        if field.key.startswith(NAMING_KEYS)
    ]
    named = " ".join(boxes)
    fights: dict[str, list[Event]] = {}
    for event in case.findings.events:
        if not event.background:
            for country in _fighting(event):
                fights.setdefault(country, []).append(event)
    for country, events in fights.items():
        names = (country, *country_names(country), *peoples_of(country))
        if len(events) < OFTEN or any(name.lower() in named for name in names):
            continue
        lines = join(dict.fromkeys(case.line(event.span) for event in events))
        message = f"forces of {country} fight in the prose (lines {lines}: “{events[0].text}”); the infobox does not name them"
        related = tuple(event.span for event in events[1:])
        yield Flaw("M401", message, events[0].span, related, (), tuple(event.id for event in events))


def _fighting(event: Event) -> set[str]:
    """Return the nations whose forces fight in a clause: "Turkish troops shelled …"."""
    words = [word.strip(",;:()") for word in event.text.split()]
    found = set()
    for at, word in enumerate(words[:-2]):
        country = country_of_people(word) if word[:1].isupper() else None
        if country and words[at + 1].lower() in narrative.FORCES:
            after = {other.lower() for other in words[at + 2 : at + 2 + REACH]}
            if after & narrative.FIGHTING:
                found.add(country)
    return found
