"""The ledger: per side and kind of loss what the infobox says and what the prose adds up to."""

from collections.abc import Iterator, Sequence

from maarat.model import NO_SIDES, Bounds, Claim, Findings, LeftOut, Total
from maarat.views import Ask, Cell, Column, Heading, Record, Row, Table, View
from maarat.views.casualties import check_categories
from maarat.views.records import article_names, plain_column, source_columns, source_of
from maarat.views.select import chosen_sides, hints_on_sides
from maarat.wording import say_bounds, say_count, say_loss, side_names

WHY = {
    "several-sides": "counts several sides together",
    "no-number": "gives no number",
    "part": "is part of {other}",
    "repeat": "repeats {other}",
    "other-days": "may be of days that were not asked for",
    "outside": "is not of the battle, by its date or section",
    "rival": "is another figure for {other}",
    "replaced": "was replaced by {other}",
    "whole": "is a figure for the whole and not added to its parts",
    "in-total": "is inside the sum {other}",
    "may-be-part": "may be part of {other}",
}
"""Why a claim was not added, in words."""

HEADINGS = (
    Heading("Side", "group"),
    Heading("Loss"),
    Heading("Infobox", "number"),
    Heading("Text adds up to", "number"),
    Heading("Not added"),
)

Found = tuple[int, Total]
"""A total and which article it is from."""


def view(findings: Sequence[Findings], ask: Ask) -> View:
    """Return a total for each side, category and unit: what was added, and what was not and why."""
    check_categories(ask)
    sides = chosen_sides(findings, ask.sides)
    totals = [
        (number, total)
        for number, one in enumerate(findings)
        for total in _of_origin(one, _in_order(one), ask.origin)
        if ((wanted := sides[number]) is None or total.side in wanted)
        and (not ask.categories or total.category in ask.categories)
    ]
    return View(
        "totals",
        tuple(_record(findings[article], total) for article, total in totals),
        _columns(),
        lambda: tuple(_tables(findings, totals)),
        (() if totals else (ask.nothing("loss"),)) + hints_on_sides(findings, sides),
    )


def _in_order(findings: Findings) -> list[Total]:
    """Return the totals side by side, people before things."""
    order = [side.id for side in findings.sides] + [*NO_SIDES]
    place = {id_: at for at, id_ in enumerate(order)}
    return sorted(findings.totals, key=lambda total: (place.get(total.side, len(order)), total.unit != "people"))


def _of_origin(findings: Findings, totals: Sequence[Total], origin: str) -> Iterator[Total]:
    """Yield the totals with what infobox or prose says alone, if only one of them was asked for."""
    if not origin:
        yield from totals
        return
    wanted = {claim.id for claim in findings.claims if claim.origin == origin}
    for total in totals:
        added = tuple(id_ for id_ in total.added if id_ in wanted)
        left_out = tuple(one for one in total.left_out if one.id in wanted)
        if added or left_out:
            only = total._replace(added=added, left_out=left_out)
            yield only._replace(prose=None) if origin == "infobox" else only._replace(infobox=None)


def _record(findings: Findings, total: Total) -> Record:
    claims = {claim.id: claim for claim in findings.claims}
    ids = [*total.added, *(one.id for one in total.left_out)]
    first = min((claims[id_] for id_ in ids), key=lambda claim: claim.span)
    return {
        "article": findings.article.title,
        "source": source_of(findings.article, first.span),
        "side": total.side,
        "side_name": side_names(findings).get(total.side, total.side),
        "category": total.category,
        "unit": total.unit,
        "infobox": _bounds(total.infobox),
        "prose": _bounds(total.prose),
        "claims": list(total.added),
        "not_added": [{"id": one.id, "why": _why(findings, claims, one)} for one in total.left_out],
    }


def _bounds(bounds: Bounds | None) -> Record | None:
    """Return bounds as an object, null where nothing was added."""
    return {"low": bounds.low, "best": bounds.best, "high": bounds.high} if bounds else None


def _why(findings: Findings, claims: dict[str, Claim], left_out: LeftOut) -> str:
    """Return why a claim was not added, and which other one is to blame."""
    other = claims.get(left_out.other or "")
    return WHY[left_out.why].format(other=_name(findings, other) if other else "")


def _name(findings: Findings, claim: Claim) -> str:
    """Return a figure and where it stands: “30”, line 125."""
    count = say_count(claim.count, findings.article.quote(claim.span))
    return f"“{count}”, line {findings.article.locate(claim.span.start)[0]}"


def _columns() -> tuple[Column, ...]:
    def pick(origin: str, bound: str) -> Column:
        return Column(f"{origin}_{bound}", lambda record: (record[origin] or {}).get(bound))

    return (
        plain_column("article", quoted=True),
        plain_column("side"),
        plain_column("side_name", quoted=True),
        *map(plain_column, ("category", "unit")),
        *(pick(origin, bound) for origin in ("infobox", "prose") for bound in ("low", "best", "high")),
        Column("claims", lambda record: " ".join(record["claims"])),
        Column("not_added", lambda record: "; ".join(f"{one['id']} {one['why']}" for one in record["not_added"])),
        *source_columns(),
    )


def _tables(findings: Sequence[Findings], totals: Sequence[Found]) -> Iterator[Table]:
    for number, (one, name) in enumerate(zip(findings, article_names(findings), strict=True)):
        rows = tuple(_row(one, total) for article, total in totals if article == number)
        if rows:
            yield Table(name, HEADINGS, rows)


def _row(findings: Findings, total: Total) -> Row:
    claims = {claim.id: claim for claim in findings.claims}
    side = side_names(findings).get(total.side, total.side)
    loss = say_loss(total.category, "" if total.unit == "people" else total.unit)
    reasons = "\n".join(f"{_name(findings, claims[one.id])} {_why(findings, claims, one)}" for one in total.left_out)
    infobox, prose = (Cell(say_bounds(bounds) if bounds else "—", "strong") for bounds in (total.infobox, total.prose))
    return Row((side[:1].upper() + side[1:], loss, infobox, prose, Cell(reasons, "quiet")))
