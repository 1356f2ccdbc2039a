"""The infobox: the whole battle on one page. What people see of it is laid out in `box`."""

from collections.abc import Sequence

from maarat.model import Conflict, Count, Findings, Infobox, Party, Side, Span
from maarat.views import Ask, Column, Record, Row, Table, View
from maarat.views.box import box
from maarat.views.records import (
    article_names,
    bounds_of,
    inner_column,
    links_of,
    named_fields,
    plain_column,
    source_columns,
    source_of,
    text_of,
)
from maarat.views.select import chosen_sides, fold, hints_on_sides, some_of

KINDS = {
    "settlement_type": "a settlement",
    "conventional_long_name": "a state",
    "unit_name": "a military unit",
    "bridge_name": "a bridge",
    "ship_name": "a ship",
    "ship name": "a ship",
    "birth_date": "a person",
    "controlledby": "a military site",
    "official_name": "a place",
    "fatalities": "an attack or accident",
    "reported deaths": "an attack or accident",
}
"""Fields that only infoboxes about that have; the first that is there tells."""

Found = tuple[Findings, Conflict]
"""A conflict and what it was found with."""
_Chosen = tuple[Findings, Conflict | None, Findings, frozenset[str] | None]
"""An article, its conflict if it has one, the article with the sides of that one, and the ids that the user named."""


def view(findings: Sequence[Findings], ask: Ask) -> View:
    """Return each infobox, or the text of the one field that was asked for."""
    boxes = _with_sides([(one, conflict) for one in findings for conflict in one.conflicts or (None,)], ask.sides)
    found = [
        (one, _of_sides(conflict, sides)) for one, conflict, _, sides in boxes if conflict and ask.allows(conflict.when)
    ]
    if ask.field:
        tables, hints = _field_tables(found, ask.field, several=len(findings) > 1)
    else:
        tables, hints = (
            None,
            () if found or not any(one.conflicts for one in findings) else (ask.nothing("infobox about a conflict"),),
        )
    return View(
        "infobox",
        tuple(_record(one, conflict) for one, conflict in found),
        _columns(found),
        lambda: tables if tables is not None else tuple(table for _, conflict in found for table in box(conflict)),
        hints
        + (() if found and ask.field else _hints_on_boxes(findings))
        + hints_on_sides([owner for _, _, owner, _ in boxes], [sides for *_, sides in boxes]),
    )


def _hints_on_boxes(findings: Sequence[Findings]) -> tuple[str, ...]:
    """Return hints which articles have no infobox about a conflict, and which have one more about something else."""
    bare, more = [], []
    for one, name in zip(findings, article_names(findings), strict=True):
        shown = [conflict.infobox for conflict in one.conflicts]
        kinds = ", ".join(_say_kind(box) for box in one.article.infoboxes if box not in shown)
        if not shown:
            bare.append(f"{name} ({kinds or 'it has none'})")
        elif kinds:
            more.append(f"{name} ({kinds})")
    found = (("no infobox about a conflict was found in", bare), ("an infobox was left out of", more))
    return tuple(f"{what} {some_of(names, ', ')}" for what, names in found if names)


def _say_kind(box: Infobox) -> str:
    """Return what a box is about that is about no conflict."""
    keys = {field.key for field in box.fields if field.value.strip()}
    if not keys:
        return "it is empty"
    return f"it is about {next((kind for key, kind in KINDS.items() if key in keys), 'something else')}"


def _with_sides(boxes: Sequence[tuple[Findings, Conflict | None]], wanted: Sequence[str]) -> list[_Chosen]:
    """Return the boxes with the ids that the user named in each.

    A second infobox has sides of its own, and a name may fit there only: the other is then left out.
    """
    owners = [one._replace(sides=conflict.sides) if conflict and conflict.sides else one for one, conflict in boxes]
    chosen = chosen_sides(owners, wanted)
    fitting = {id(one) for (one, _), sides in zip(boxes, chosen, strict=True) if sides}
    found = zip(boxes, owners, chosen, strict=True)
    return [(*box, owner, sides) for box, owner, sides in found if sides or sides is None or id(box[0]) not in fitting]


def _of_sides(conflict: Conflict, wanted: frozenset[str] | None) -> Conflict:
    if wanted is None:
        return conflict
    return conflict._replace(sides=tuple(side for side in conflict.sides if side.id in wanted))


# Records


def _record(findings: Findings, conflict: Conflict) -> Record:
    article, infobox = findings.article, conflict.infobox
    said = conflict.said
    place, result = said.get("place") or said.get("location"), said.result
    whole = Span(infobox.fields[0].span.start, infobox.fields[-1].span.end) if infobox.fields else Span(0, 0)
    return {
        "article": article.title,
        "source": source_of(article, whole),
        "conflict": conflict.name,
        "partof": text_of(said.get("partof")),
        "date": {"text": text_of(said.get("date")), **bounds_of(conflict.when)},
        "place": {
            "text": text_of(place),
            "links": links_of(place.links) if place else [],
            "coordinates": conflict.coordinates._asdict() if conflict.coordinates else None,
        },
        "result": {"text": text_of(result), "outcome": conflict.outcome, "details": list(conflict.details)},
        "sides": [_side(side) for side in conflict.sides],
        "other_losses": [
            {"field": other.field.key, "whose": other.whose, "text": text_of(other.field)} for other in conflict.others
        ],
        "fields": {
            name: {"text": field.value, "links": links_of(field.links), "source": source_of(article, field.span)}
            for name, field in named_fields(infobox)
        },
    }


def _side(side: Side) -> Record:
    return {
        "id": side.id,
        "name": side.name,
        "aliases": list(side.aliases),
        "belligerents": [_party(party) for party in side.belligerents],
        "commanders": [commander._asdict() for commander in side.commanders],
        "units": [_party(party) for party in side.units],
        "strength": text_of(side.strength),
        "strengths": [
            {"text": figure.text, **_count(figure.count), "what": figure.what}
            | {"heading": figure.heading, "note": figure.note}
            for figure in side.figures
        ],
        "casualties": text_of(side.casualties),
    }


def _count(count: Count) -> Record:
    return {
        "count": count.stated,
        "low": count.low,
        "best": count.best,
        "high": count.high,
        "qualifier": count.qualifier,
    }


def _party(party: Party) -> Record:
    return {
        "name": party.name,
        "page": party.page,
        "note": party.note,
        "children": [_party(child) for child in party.children],
    }


def _columns(found: Sequence[Found]) -> tuple[Column, ...]:
    """Return one line an infobox: what is said once, then the same columns for each side."""
    places = (
        Column("lat", lambda record: (record["place"]["coordinates"] or {}).get("lat")),
        Column("lon", lambda record: (record["place"]["coordinates"] or {}).get("lon")),
    )
    most = max((len(conflict.sides) for _, conflict in found), default=2)
    return (
        plain_column("article", quoted=True),
        plain_column("conflict", quoted=True),
        plain_column("partof", quoted=True),
        inner_column("date_text", "date", "text", quoted=True),
        *(inner_column(name, "date", name) for name in ("date", "earliest", "latest")),
        inner_column("place", "place", "text", quoted=True),
        *places,
        inner_column("result", "result", "text", quoted=True),
        inner_column("outcome", "result", "outcome", quoted=True),
        *(_side_column(number, name) for number in range(most) for name in ("name", "strength", "casualties")),
        *source_columns(),
    )


def _side_column(number: int, name: str) -> Column:
    def pick(record: Record) -> str | None:
        sides = record["sides"]
        value: str | None = sides[number][name] if number < len(sides) else None
        return value

    return Column(f"side{number + 1}_{name}", pick, quoted=True)


# One field


def _field_tables(found: Sequence[Found], name: str, several: bool) -> tuple[tuple[Table, ...], tuple[str, ...]]:
    """Return the text of a field; with several articles a line each, the article's name before it."""
    wanted = fold(name)
    rows, known = [], dict[str, None]()
    for findings, conflict in found:
        for key, field in named_fields(conflict.infobox):
            known[key] = None
            if fold(key) == wanted:
                text = field.value.strip()
                cells = (findings.article.title, " · ".join(text.split("\n"))) if several else (text,)
                rows.append(Row(cells))
    hints = () if rows else (_no_field(name, known),)
    return (Table("", (), tuple(rows)),), hints


def _no_field(name: str, known: dict[str, None]) -> str:
    if not known:
        return "no infobox about a conflict was found"
    return f"no field {name!r}; there are: {', '.join(known)}"
