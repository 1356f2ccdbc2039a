"""What an infobox means: raw fields to a conflict and its sides."""

from collections.abc import Collection, Iterator

from maarat.edtf import Date, Interval, When
from maarat.extract.countries import country_of_flag
from maarat.extract.parties import read_commanders, read_parties
from maarat.extract.said import degrees, latin_part, say
from maarat.extract.times import read_date
from maarat.extract.values import is_flag_letter, read_lines
from maarat.model import (
    CIVILIAN,
    MIXED,
    Article,
    Commander,
    Conflict,
    Coordinates,
    Field,
    Infobox,
    OtherLoss,
    Party,
    Side,
    Span,
)
from maarat.rules import infobox as rules


def find_conflicts(article: Article, *, dates_only: bool = False) -> tuple[Conflict, ...]:
    """Return one conflict for each infobox that is about one; an oblast or a ship is none.

    Who needs no more than their dates has them, with names, in a third of the time.
    """
    read = _date_conflict if dates_only else _read_conflict
    return tuple(read(article, box) for box in article.infoboxes if is_conflict(box))


def is_conflict(box: Infobox) -> bool:
    """Tell whether a box is about a conflict: it names parties, or has several of the fields of one that does."""
    keys = {field.key for field in box.fields if field.value.strip()}
    return not keys.isdisjoint(rules.PARTY_FIELDS) or len(keys & rules.CONFLICT_HINTS) >= rules.HINTS_NEEDED


def _date_conflict(article: Article, box: Infobox) -> Conflict:
    """Return when a conflict was, of which the titles may tell the year."""
    named = say(Infobox(tuple(field for field in box.fields if field.key in ("conflict", "title"))))
    name = _name(named) or article.title
    when = _read_date(article.prose, box.get("date"), (name, article.title))
    return Conflict(box, name, when, coordinates=None, outcome=None, details=(), sides=())


def _read_conflict(article: Article, box: Infobox) -> Conflict:
    """Return what a box says, each field by itself."""
    said = say(box)
    outcome, details = _read_result(said.get("result") or said.get("status"))
    sides = _read_sides(box, said)
    name = _name(said) or article.title
    return Conflict(
        infobox=box,
        name=name,
        when=_read_date(article.prose, box.get("date"), (name, article.title)),
        coordinates=_read_coordinates(box.get("coordinates"), box.get("place"), box.get("location")),
        outcome=outcome,
        details=details,
        sides=sides,
        said=said,
        others=tuple(_read_others(said, has_third=len(sides) > 2)),
    )


def _name(said: Infobox) -> str:
    """Return what a box calls its conflict, empty where it does not."""
    return latin_part(_first_line(said.get("conflict") or said.get("title")))


def _first_line(field: Field | None) -> str:
    """Return the first line of a field, empty where there is none."""
    return next((" ".join(line.text.split()) for line in read_lines(field) if line.text), "")


def _read_result(field: Field | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the outcome, and the points listed below it.

    There is no outcome where all is a list of what happened, or where the reader is told to see elsewhere.
    """
    lines = [line for line in read_lines(field) if line.text]
    words = [" ".join(line.text.split()) for line in lines]
    if not lines:
        return None, ()
    first = words[0].lower()
    if len(lines) > 1 and all(line.depth for line in lines) and not _tells_outcome(first):
        return None, tuple(words)
    if first.startswith("see "):
        return None, tuple(words[1:])
    if len(lines) == 1:
        return _split_outcome(words[0])
    return words[0], tuple(words[1:])


def _tells_outcome(words: str) -> bool:
    """Tell whether words in small letters have one that says how a fight ended."""
    return not rules.OUTCOMES.isdisjoint(word.strip(".,;:()") for word in words.split())


def _split_outcome(line: str) -> tuple[str, tuple[str, ...]]:
    """Return the outcome and what follows it where the line break between them was lost.

    >>> _split_outcome("Rebel victory Rebels take the town"), _split_outcome("Victory of the League")
    (('Rebel victory', ('Rebels take the town',)), ('Victory of the League', ()))
    """
    words = line.split()
    for at, word in enumerate(words[:-2], 1):
        if word.lower() in rules.OUTCOMES and words[at][0].isupper() and words[at + 1][0].islower():
            return " ".join(words[:at]), (" ".join(words[at:]),)
    return line, ()


def _read_others(said: Infobox, *, has_third: bool) -> Iterator[OtherLoss]:
    """Yield the losses that belong to no one side: those of civilians, and sums over all."""
    for field in said.fields:
        key, value = field.key, field.value
        if (
            not value.strip()
            or not key.startswith(rules.LOSS_FIELDS)
            or key.rstrip("abcd")[-1:] in ("123" if has_third else "12")
        ):
            continue
        words = {word.strip(".,;:()").lower() for word in value.split()}
        is_civilian = not words.isdisjoint(rules.CIVILIAN_WORDS) and words.isdisjoint(rules.TOTAL_WORDS)
        yield OtherLoss(field, CIVILIAN if is_civilian else MIXED)


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


def _read_coordinates(*fields: Field | None) -> Coordinates | None:
    """Return where it was. The sign of a number tells, the letter beside it is always N and W."""
    for field in fields:
        match = degrees().search(field.value) if field and "°" in field.value else None
        if match:
            lat, lon = (float(number.replace("−", "-")) for number in match.groups())
            if abs(lat) <= 90 and abs(lon) <= 180:
                return Coordinates(lat, lon)
    return None


def _read_sides(box: Infobox, said: Infobox) -> tuple[Side, ...]:
    """Return side1 to side3; a third has to be named, its losses alone are those of civilians or a total."""
    sides = tuple(_read_side(box, said, number) for number in "123")
    if not any(side[3:] != _NOTHING for side in sides[:2]):
        return ()
    return sides if sides[2].belligerents else sides[:2]


_NOTHING = Side("", "", ())[3:]


def _read_side(box: Infobox, said: Infobox, number: str) -> Side:
    """Return a side from the fields of its number."""
    parties = _parties(box, rules.PARTY_KEYS, number)
    return Side(
        id=f"side{number}",
        name=name_side(parties) or _flag_country(box, number) or f"Side {number}",
        aliases=tuple(dict.fromkeys(party.name for party in all_parties(parties))),
        belligerents=parties,
        commanders=_commanders(box, number),
        units=_parties(box, rules.UNIT_KEYS, number, {party.name for party in all_parties(parties)}),
        strength=_joined(said, rules.STRENGTH_KEYS, number),
        casualties=_joined(said, rules.CASUALTIES_KEYS, number),
    )


def _fields(box: Infobox, keys: tuple[str, ...], number: str) -> Iterator[Field]:
    """Yield the fields of a side and those of its parts: combatant1, combatant1a and so on."""
    for key in keys:
        for part in ("", "a", "b", "c", "d"):
            field = box.get(f"{key}{number}{part}")
            if field is not None:
                yield field


def _joined(said: Infobox, keys: tuple[str, ...], number: str) -> Field | None:
    """Return the fields of a side as one, a line for each of its parts."""
    fields = list(_fields(said, keys, number))
    return fields[0]._replace(value="\n".join(field.value for field in fields)) if fields else None


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
