"""The losses: who lost what, when, and who says so."""

from collections.abc import Iterator, Sequence

from maarat.errors import ExitCode, MaaratError
from maarat.model import NO_SIDES, Claim, Findings
from maarat.views import Ask, Cell, Column, Heading, Record, Row, Table, View
from maarat.views.records import (
    article_names,
    bounds_of,
    plain_column,
    source_columns,
    source_of,
    time_key,
)
from maarat.views.select import chosen_sides, hints_on_sides
from maarat.wording import LOSSES, say_count, say_loss, say_when, side_names

Found = tuple[int, Claim]
"""A claim and which article it is from."""

INFERRED = "*"
"""Stands behind a date that the clause does not name; a note below the table explains it."""

RELATIONS = {
    "subset_of": "part of",
    "total_of": "includes",
    "duplicate_of": "the same as",
    "supersedes": "replaces",
    "disputes": "disputes",
}
"""Relation → how one figure stands to another, in words."""

HEADINGS = (
    Heading("Source", "group"),
    Heading("Line", "number"),
    Heading("Date", "short"),
    Heading("Count", "number"),
    Heading("Loss"),
    Heading("According to", "short"),
)


def view(findings: Sequence[Findings], ask: Ask) -> View:
    """Return the claims of losses in the order of time; nothing is added up."""
    sides = chosen_sides(findings, ask.sides)
    claims = _select(findings, ask, sides)
    claims.sort(key=lambda found: time_key(found[1].when, found[0], found[1].span.start))
    return View(
        "casualties",
        tuple(_record(findings[article], claim) for article, claim in claims),
        _columns(),
        lambda: tuple(_tables(findings, claims)),
        (() if claims else (ask.nothing("loss"),)) + hints_on_sides(findings, sides),
    )


def _select(findings: Sequence[Findings], ask: Ask, sides: Sequence[frozenset[str] | None]) -> list[Found]:
    check_categories(ask)
    return [
        (number, claim)
        for number, one in enumerate(findings)
        for claim in one.claims
        if ((wanted := sides[number]) is None or claim.side in wanted)
        and (not ask.categories or claim.category in ask.categories)
        and (not ask.origin or claim.origin == ask.origin)
        and ask.allows(claim.when)
    ]


def check_categories(ask: Ask) -> None:
    """Raise a usage error for a kind of loss that there is not."""
    unknown = [category for category in ask.categories if category not in LOSSES]
    if unknown:
        raise MaaratError(
            f"no kind of loss is called {unknown[0]!r}", f"there are: {', '.join(LOSSES)}", ExitCode.USAGE
        )


def _record(findings: Findings, claim: Claim) -> Record:
    article, count = findings.article, claim.count
    return {
        "article": article.title,
        "source": source_of(article, claim.span),
        "id": claim.id,
        "origin": claim.origin,
        "field": claim.field,
        "side": claim.side,
        "side_name": side_names(findings).get(claim.side, claim.side),
        "category": claim.category,
        "unit": claim.unit,
        "victim": claim.victim,
        "count": count.stated,
        "low": count.low,
        "best": count.best,
        "high": count.high,
        "qualifier": count.qualifier,
        **bounds_of(claim.when),
        "basis": claim.basis,
        "attribution": claim.attribution.text if claim.attribution else None,
        "relation": [{"type": relation.type, "target": relation.target} for relation in claim.relations],
        "text": article.quote(claim.sentence),
        "section": list(claim.section),
    }


def _columns() -> tuple[Column, ...]:
    return (
        plain_column("article", quoted=True),
        *map(plain_column, ("id", "origin", "field", "side")),
        plain_column("side_name", quoted=True),
        *map(plain_column, ("category", "unit")),
        plain_column("victim", quoted=True),
        *map(plain_column, ("count", "low", "best", "high", "qualifier", "date", "earliest", "latest", "basis")),
        plain_column("attribution", quoted=True),
        Column("relation", lambda record: " ".join(f"{one['type']}:{one['target']}" for one in record["relation"])),
        plain_column("text", quoted=True),
        plain_column("section", quoted=True),
        *source_columns(),
    )


def _tables(findings: Sequence[Findings], claims: Sequence[Found]) -> Iterator[Table]:
    """Yield a table a side: what the text says in the order of time, then what the infobox says."""
    for number, (one, article_name) in enumerate(zip(findings, article_names(findings), strict=True)):
        mine = [claim for article, claim in claims if article == number]
        for side, name in _sides_in_order(one, mine):
            rows = tuple(
                _row(one, claim, heading)
                for origin, heading in (("prose", "In the text"), ("infobox", "In the infobox"))
                for claim in mine
                if claim.side == side and claim.origin == origin
            )
            name = name[:1].upper() + name[1:]
            title = f"{article_name}: {name}" if len(findings) > 1 else name
            yield Table(title, HEADINGS, rows, _note(rows))


def _note(rows: Sequence[Row]) -> str:
    if any(isinstance(cell, Cell) and cell.role == "inferred" for row in rows for cell in row.cells):
        return f"{INFERRED} inferred: no date of its own, but the one that the story has reached."
    return ""


def _sides_in_order(findings: Findings, claims: Sequence[Claim]) -> list[tuple[str, str]]:
    """Return the sides that lost something, those of the infobox first."""
    order = [side.id for side in findings.sides] + [*NO_SIDES]
    found = {claim.side for claim in claims}
    names = side_names(findings)
    listed = [id_ for id_ in dict.fromkeys(order) if id_ in found]
    return [(id_, names.get(id_, id_)) for id_ in listed + sorted(found.difference(listed))]


def _row(findings: Findings, claim: Claim, heading: str) -> Row:
    article = findings.article
    count = Cell(say_count(claim.count, article.quote(claim.span)), "strong")
    says = claim.attribution.text if claim.attribution else "—"
    line = Cell(str(article.locate(claim.span.start)[0]), "quiet")
    return Row((heading, line, _date(findings, claim), count, _loss(findings, claim), says))


def _date(findings: Findings, claim: Claim) -> Cell | str:
    """Return the date; a figure of the infobox that says none stands for all of the battle."""
    if claim.when is None:
        return "—"
    if claim.origin == "infobox" and any(claim.when == conflict.when for conflict in findings.conflicts):
        return "whole battle"
    if claim.basis == "inherited":
        return Cell(say_when(claim.when) + INFERRED, "inferred")
    return say_when(claim.when)


def _loss(findings: Findings, claim: Claim) -> str:
    """Return the loss in words, and how it stands to a figure that was given before it."""
    victim = claim.victim or ("" if claim.unit == "people" else claim.unit)
    words = say_loss(claim.category, victim, is_one=claim.count.stated == 1)
    notes = []
    for relation in claim.relations:
        target = next((other for other in findings.claims if other.id == relation.target), None)
        if target and relation.type in RELATIONS:
            count = say_count(target.count, findings.article.quote(target.span))
            notes.append(f"{RELATIONS[relation.type]} “{count}”, line {findings.article.locate(target.span.start)[0]}")
    return f"{words} – {'; '.join(notes)}" if notes else words
