"""What an infobox means: raw fields to a conflict and its sides."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from maarat.edtf import Date, Interval, When
from maarat.extract.countries import country_of_flag
from maarat.extract.parties import read_commanders, read_parties
from maarat.extract.times import read_date
from maarat.extract.values import is_flag_letter, read_lines
from maarat.model import Article, Commander, Conflict, Coordinates, Field, Infobox, Party, Side, Span
from maarat.rules import infobox as rules


def find_conflicts(article: Article) -> tuple[Conflict, ...]:
    """Return one conflict for each infobox that is about one; an oblast or a ship is none."""
    return tuple(_read_conflict(article, box) for box in article.infoboxes if is_conflict(box))


def is_conflict(box: Infobox) -> bool:
    """Tell whether a box is about a conflict: it names parties, or has several of the fields of one that does."""
    keys = {field.key for field in box.fields if field.value.strip()}
    return not keys.isdisjoint(rules.PARTY_FIELDS) or len(keys & rules.CONFLICT_HINTS) >= rules.HINTS_NEEDED


def _read_conflict(article: Article, box: Infobox) -> Conflict:
    """Return what a box says, each field by itself."""
    outcome, details = _read_result(box.get("result") or box.get("status"))
    name = _first_line(box.get("conflict") or box.get("title")) or article.title
    return Conflict(
        infobox=box,
        name=name,
        when=_read_date(article.prose, box.get("date"), (name, article.title)),
        coordinates=_read_coordinates(box.get("coordinates"), box.get("place"), box.get("location")),
        outcome=outcome,
        details=details,
        sides=_read_sides(box),
    )


def _first_line(field: Field | None) -> str:
    """Return the first line of a field, empty where there is none."""
    return next((" ".join(line.text.split()) for line in read_lines(field) if line.text), "")


def _read_result(field: Field | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the outcome in its first words, and the points listed below it."""
    lines = [" ".join(line.text.split()) for line in read_lines(field) if line.text]
    return (lines[0], tuple(lines[1:])) if lines else (None, ())


def _read_date(prose: str, field: Field | None, titles: tuple[str, ...]) -> When | None:
    """Return the time of the conflict, open at its end where it lasts "to the present".

    A date without a year has that of the title, if that has one: "Battle of Example (2012)".
    """
    if field is None:
        return None
    when = read_date(prose, field.span) or read_date(prose, field.span, _year_in(titles))
    if isinstance(when, Date) and rules.GOES_ON_STILL.intersection(field.value.lower().split()):
        return Interval(when, None)
    return when


def _year_in(titles: tuple[str, ...]) -> When | None:
    """Return the date in the first title that has one; a number of three digits there is rather a hill's."""
    dates = (read_date(title, Span(0, len(title))) for title in titles)
    return next((date for date in dates if date and date.earliest and date.earliest.year >= rules.YEAR_IN_TITLE), None)


@cache
def _degrees() -> re.Pattern[str]:
    """Return the pattern of two numbers of degrees."""
    number = r"([-−]?\d{1,3}(?:\.\d{1,9})?)"
    return re.compile(rf"(?<![\d.]){number} ?° ?[NS]?,? {{0,3}}{number} ?° ?[EW]?")


def _read_coordinates(*fields: Field | None) -> Coordinates | None:
    """Return where it was. The sign of a number tells, the letter beside it is always N and W."""
    for field in fields:
        match = _degrees().search(field.value) if field and "°" in field.value else None
        if match:
            lat, lon = (float(number.replace("−", "-")) for number in match.groups())
            if abs(lat) <= 90 and abs(lon) <= 180:
                return Coordinates(lat, lon)
    return None


def _read_sides(box: Infobox) -> tuple[Side, ...]:
    """Return side1 to side3; a third has to be named, its losses alone are those of civilians or a total."""
    sides = tuple(_read_side(box, number) for number in "123")
    if not any(side[3:] != _NOTHING for side in sides[:2]):
        return ()
    return sides if sides[2].belligerents else sides[:2]


_NOTHING = Side("", "", ())[3:]


def _read_side(box: Infobox, number: str) -> Side:
    """Return a side from the fields of its number."""
    parties = _parties(box, rules.PARTY_KEYS, number)
    return Side(
        id=f"side{number}",
        name=name_side(parties) or _flag_country(box, number) or f"Side {number}",
        aliases=tuple(dict.fromkeys(party.name for party in all_parties(parties))),
        belligerents=parties,
        commanders=_commanders(box, number),
        units=_parties(box, rules.UNIT_KEYS, number, {party.name for party in all_parties(parties)}),
        strength=next(_fields(box, rules.STRENGTH_KEYS, number), None),
        casualties=next(_fields(box, rules.CASUALTIES_KEYS, number), None),
    )


def _fields(box: Infobox, keys: tuple[str, ...], number: str) -> Iterator[Field]:
    """Yield the fields of a side and those of its parts: combatant1, combatant1a and so on."""
    for key in keys:
        for part in ("", "a", "b", "c", "d"):
            field = box.get(f"{key}{number}{part}")
            if field is not None:
                yield field


def _parties(box: Infobox, keys: tuple[str, ...], number: str, owners: Collection[str] = ()) -> tuple[Party, ...]:
    """Return the trees of a side's fields, one after the other."""
    return tuple(party for field in _fields(box, keys, number) for party in read_parties(field, owners))


def _commanders(box: Infobox, number: str) -> tuple[Commander, ...]:
    """Return the persons of a side's fields."""
    return tuple(person for field in _fields(box, rules.COMMANDER_KEYS, number) for person in read_commanders(field))


def all_parties(parties: tuple[Party, ...]) -> Iterator[Party]:
    """Yield every party of a tree, headings left out."""
    for party in parties:
        if not party.name.endswith(":"):
            yield party
        yield from all_parties(party.children)


def name_side(parties: tuple[Party, ...]) -> str | None:
    """Return a name for a side from its parties, those below a heading ("Supported by:") left out.

    >>> name_side((Party("Mali"), Party("France"), Party("Chad"), Party("Niger")))
    'Mali, France, Chad and others'
    """
    names = list(dict.fromkeys(party.name for party in parties if not party.name.endswith(":")))
    if len(names) > rules.NAMES_SHOWN:
        return f"{', '.join(names[: rules.NAMES_SHOWN])} and others"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:]))) or None


def _flag_country(box: Infobox, number: str) -> str | None:
    """Return the country whose flag comes first with a side's people and units, where its name was lost."""
    for field in _fields(box, rules.PARTY_KEYS + rules.COMMANDER_KEYS + rules.UNIT_KEYS, number):
        letters = "".join(filter(is_flag_letter, field.value))
        if letters:
            return country_of_flag(letters[:2])
    return None
