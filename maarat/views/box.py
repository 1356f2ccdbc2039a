"""The infobox as people see it: what is said once, the sides next to each other, the rest."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from maarat.model import CIVILIAN, Commander, Conflict, Coordinates, Party, Side
from maarat.views import Cell, Heading, Row, Table
from maarat.views.records import named_fields, text_of

BULLET = "• "
INDENT = "  "
MOST_APART = 50  # amounts of a strength that are set apart; real ones have ten
INFERRED = "In [ ]: its field names nobody; flags beside its people, or the article's first lines, do."
SAID = frozenset("conflict partof date place location coordinates result territory".split())
"""Fields that stand at the top of the box."""
ABOUT_SIDES = frozenset(
    "combatant commander units strength casualties side leadfigures howmany fatalities injuries arrests".split()
)
"""Fields that, with a number behind, speak of one side."""
LAYOUT = frozenset(
    """
    image image_size image_upright alt caption map_type map_relief map_size map_label map_caption map_mark map_marksize
    width combatants_header no-location-property campaignbox module embed
    """.split()
)
"""Fields that say how the box looks; people are not shown them."""


def box(conflict: Conflict) -> Iterator[Table]:
    """Yield the tables of an infobox in three parts, as on Wikipedia: what is said once, the sides, the rest."""
    yield Table(conflict.name, (Heading("", "short"), Heading("")), tuple(_facts(conflict)))
    if conflict.sides:
        rows = tuple(row for row in _side_rows(conflict) if any(_words(cell) for cell in row.cells[1:]))
        heads = (Heading("", "group"), *(Heading(f"Side {side.id.removeprefix('side')}") for side in conflict.sides))
        is_inferred = any(isinstance(cell, Cell) and cell.text for row in rows[:1] for cell in row.cells[1:])
        yield Table("", heads, rows, INFERRED if is_inferred else "")
    rest = tuple(_rest(conflict))
    if rest:
        yield Table("", (Heading("", "short"), Heading("")), rest)


def _words(cell: Cell | str) -> str:
    """Return the words of a cell."""
    return cell.text if isinstance(cell, Cell) else cell


def _facts(conflict: Conflict) -> Iterator[Row]:
    said = conflict.said
    for name, value in (
        ("Part of", text_of(said.get("partof"))),
        ("Date", text_of(said.get("date"))),
        ("Place", text_of(said.get("place") or said.get("location"))),
        ("Coordinates", say_coordinates(conflict.coordinates)),
        ("Result", _say_result(conflict)),
        ("Territory", text_of(said.get("territory"))),
    ):
        if value:
            yield Row((Cell(name, "strong"), tidy(value)))


def _say_result(conflict: Conflict) -> str:
    """Return the outcome, its details as bullets below it."""
    if conflict.details:
        return "\n".join([conflict.outcome or "", *(BULLET + detail for detail in conflict.details)]).strip()
    return text_of(conflict.said.result) or ""


def say_coordinates(where: Coordinates | None) -> str:
    """Return coordinates as on a map.

    >>> say_coordinates(Coordinates(35.65, -36.68))
    '35.65° N, 36.68° W'
    """
    if where is None:
        return ""
    north, east = "S" if where.lat < 0 else "N", "W" if where.lon < 0 else "E"
    return f"{abs(where.lat):g}° {north}, {abs(where.lon):g}° {east}"


def tidy(text: str) -> str:
    r"""Return a value as lines without blanks at their ends, stars as bullets, no empty line.

    >>> tidy("Victory\n\n* Town  taken \n** Bridge held")
    'Victory\n• Town taken\n  • Bridge held'
    """
    lines = []
    for line in text.split("\n"):
        stars = line.strip()
        depth = len(stars) - len(stars.lstrip("*"))
        words = " ".join(stars[depth:].split())
        if words:
            lines.append(INDENT * (depth - 1) + BULLET + words if depth else words)
    return "\n".join(lines)


def _side_rows(conflict: Conflict) -> Iterator[Row]:
    sides = conflict.sides
    header = text_of(conflict.said.get("combatants_header")) or "Belligerents"
    yield Row((header, *("\n".join(_tree(side.belligerents)) or _inferred(side) for side in sides)))
    yield Row(("Commanders and leaders", *("\n".join(map(_commander, side.commanders)) for side in sides)))
    yield Row(("Units involved", *("\n".join(_tree(side.units)) for side in sides)))
    yield Row(("Strength", *(_say_strength(side) for side in sides)))
    yield Row(("Casualties and losses", *(tidy(text_of(side.casualties) or "") for side in sides)))


def _say_strength(side: Side) -> str:
    """Return a strength with each amount on a line, where the line break between two was lost."""
    text = text_of(side.strength) or ""
    for one, other in pairwise(side.figures[:MOST_APART]):
        text = text.replace(f"{one.text} {other.text}", f"{one.text}\n{other.text}", 1)
    return tidy(text)


def _inferred(side: Side) -> Cell:
    """Return the name of a side that the box does not tell: that of the flags in it, or of the article's lead."""
    is_known = side.name != f"Side {side.id.removeprefix('side')}"
    return Cell(f"[{side.name}]" if is_known else "", "inferred")


def _tree(parties: Sequence[Party], depth: int = 0) -> Iterator[str]:
    """Yield parties, and what hangs on each set in below it."""
    for party in parties:
        note = f" ({party.note})" if party.note else ""
        yield INDENT * (depth - 1) + (BULLET if depth else "") + party.name + note
        yield from _tree(party.children, depth + 1)


def _commander(commander: Commander) -> str:
    notes = [note for note in (commander.fate, commander.note) if note]
    return commander.name + (f" ({', '.join(notes)})" if notes else "")


def _rest(conflict: Conflict) -> Iterator[Row]:
    """Yield the fields that no side and no fact above has taken: civilians, notes, campaigns."""
    ids = {"1", "2", *(side.id.removeprefix("side") for side in conflict.sides)}
    whose = {other.field.key: other.whose for other in conflict.others}
    for name, field in named_fields(conflict.said):
        if name in SAID or name in LAYOUT or not field.value.strip():
            continue
        label = name.rstrip("0123456789abc")
        number = name[len(label) : len(label) + 1]
        if label in ABOUT_SIDES and number in ids:
            continue
        words = label.replace("_", " ").capitalize()
        if label == "casualties":
            words = "Civilians" if whose.get(field.key) == CIVILIAN else "Losses"
        yield Row((Cell(words, "strong"), tidy(field.value)))
