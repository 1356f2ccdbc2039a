"""Values of the infobox that cannot be read, stand twice, lie nowhere or are worded as they should not be."""

import re
from collections.abc import Iterator
from functools import cache

from maarat.check.case import Case
from maarat.model import Conflict, Field, Flaw
from maarat.rules import checks as rules

NEAR = 1.0  # degrees within which two coordinates name one place
POLE, DATE_LINE = 90, 180


def find_unread(case: Case) -> Iterator[Flaw]:
    """Yield parts of the file that could not be read, and dates and coordinates of the infobox that are none."""
    for problem in case.findings.problems:
        yield Flaw("M501", problem.message, problem.span)
    for conflict in case.findings.conflicts:
        field = conflict.infobox.get("date")
        if field is not None and conflict.when is None and any(char.isdigit() for char in field.value):
            yield Flaw("M501", f"no date can be read in “{case.article.quote(field.span)}”", field.span)
        place = conflict.infobox.get("coordinates")
        in_minutes = place is not None and not rules.MINUTES.isdisjoint(place.value)
        if place is not None and "°" in place.value and not in_minutes and _pair(place) is None:
            yield Flaw("M501", f"no coordinates can be read in “{_short(place)}”", place.span)


def find_twice(case: Case) -> Iterator[Flaw]:
    """Yield fields that come twice in one box with two values."""
    for conflict in case.findings.conflicts:
        first: dict[str, Field] = {}
        for field in conflict.infobox.fields:
            other = first.setdefault(field.key, field)
            if other is not field and other.value.split() != field.value.split():
                message = f"the infobox has “{field.key}” twice: “{_short(other)}” and “{_short(field)}”"
                yield Flaw("M502", message, field.span, (other.span,))


def _short(field: Field) -> str:
    """Return a value on one line, cut where it is long."""
    value = " ".join(field.value.split())
    return value if len(value) <= 40 else f"{value[:39]}…"


@cache
def _degrees() -> re.Pattern[str]:
    """Return the pattern of two coordinates in decimal degrees."""
    number = r"([-−]?\d{1,4}(?:\.\d{1,9})?)"
    return re.compile(rf"(?<![\d.]){number} ?° ?[NS]?,? {{0,3}}{number} ?° ?[EW]?")


def find_coordinates(case: Case) -> Iterator[Flaw]:
    """Yield coordinates that are no place on Earth, and pairs of which one has latitude and longitude swapped."""
    for conflict in case.findings.conflicts:
        found = [(field, *pair) for field in _placed(conflict) if (pair := _pair(field))]
        for field, lat, lon in found:
            if abs(lat) > POLE or abs(lon) > DATE_LINE:
                swapped = abs(lat) <= DATE_LINE and abs(lon) <= POLE
                why = "latitude and longitude may be swapped" if swapped else "that is no place on Earth"
                yield Flaw("M503", f"“{_short(field)}”: {why}", field.span)
        if len(found) == 2:
            (one, lat, lon), (other, lat2, lon2) = found
            if abs(lat - lon2) < NEAR and abs(lon - lat2) < NEAR and abs(lat - lon) >= NEAR:
                message = f"“{_short(one)}” and “{_short(other)}”: in one of them latitude and longitude are swapped"
                yield Flaw("M503", message, one.span, (other.span,))


def _placed(conflict: Conflict) -> Iterator[Field]:
    """Yield the fields of a box that have coordinates."""
    for key in ("coordinates", "place"):
        field = conflict.infobox.get(key)
        if field is not None and "°" in field.value:
            yield field


def _pair(field: Field) -> tuple[float, float] | None:
    """Return latitude and longitude as a field has them; the letters beside them do not tell."""
    match = _degrees().search(field.value)
    if match is None:
        return None
    lat, lon = (float(number.replace("−", "-")) for number in match.groups())
    return lat, lon


def find_leftovers(case: Case) -> Iterator[Flaw]:
    """Yield values that have markup of another format, or the word that a converter writes for what it lost."""
    for conflict in case.findings.conflicts:
        for field in conflict.infobox.fields:
            if not field.key.startswith(rules.TOLD_KEYS):
                continue
            mark = next((mark for mark in rules.LEFTOVERS if mark in field.value), None)
            if mark is None and rules.UNDEFINED in field.value.split():
                mark = rules.UNDEFINED
            if mark is not None:
                yield Flaw("M505", f"“{field.key}” has “{mark}”, which a conversion left behind", field.span)


def find_style(case: Case) -> Iterator[Flaw]:
    """Yield values that the documentation of the template of military conflicts asks to word in another way."""
    for conflict in case.findings.conflicts:
        for field in conflict.infobox.fields:
            if field.value.strip().lower() in rules.NOT_APPLICABLE:
                yield Flaw(
                    "M504",
                    f"“{field.key}” is “{field.value.strip()}”: the template asks for “Unknown”, or nothing",
                    field.span,
                )
            word = next(filter(rules.ABBREVIATED.__contains__, re.findall(r"\w+", field.value)), None)
            if word and field.key.startswith(rules.LOSS_KEYS):
                message = f"“{field.key}” has “{word}”: the template asks for “{rules.ABBREVIATED[word]}”"
                yield Flaw("M504", message, field.span)
        outcome = (conflict.outcome or "").lower().split()
        result = conflict.infobox.get("result")
        term = next((word for word in outcome if word in rules.HOW_WON), None)
        if result is not None and "victory" in outcome and term:
            message = f"the result is a “{term}” victory: the template asks who won, and not how"
            yield Flaw("M504", message, result.span)
