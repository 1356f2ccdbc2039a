"""The flaws of an article: what to look at, where, and how bad it is."""

from collections.abc import Iterator, Sequence

from maarat.model import Findings, Flaw
from maarat.record import NamedTuple
from maarat.views import Ask, Cell, Column, Heading, Record, Row, Table, View
from maarat.views.records import article_names, plain_column, source_columns, source_of

HEADINGS = (
    Heading("Line", "number"),
    Heading("Code", "short"),
    Heading("", "short"),
    Heading("What to look at"),
)


class Found(NamedTuple):
    """A flaw and which article it is from."""

    article: int
    flaw: Flaw


def view(findings: Sequence[Findings], ask: Ask) -> View:
    """Return the flaws in the order of the text, those alone whose codes were asked for."""
    found = [
        Found(number, flaw)
        for number, one in enumerate(findings)
        for flaw in one.flaws
        if ask.codes is None or flaw.code in ask.codes
    ]
    return View(
        "check",
        tuple(_record(findings[one.article], one.flaw) for one in found),
        _columns(),
        lambda: tuple(_tables(findings, found)),
        () if found else (ask.nothing("flaw"),),
    )


def _record(findings: Findings, flaw: Flaw) -> Record:
    return {
        "article": findings.article.title,
        "source": source_of(findings.article, flaw.span),
        "code": flaw.code,
        "name": flaw.name,
        "severity": flaw.severity,
        "message": flaw.message,
        "related": [source_of(findings.article, span) for span in flaw.related],
        "claims": list(flaw.claims),
        "events": list(flaw.events),
    }


def _columns() -> tuple[Column, ...]:
    return (
        plain_column("article", quoted=True),
        *map(plain_column, ("code", "name", "severity")),
        plain_column("message", quoted=True),
        Column("related", lambda record: " ".join(str(place["line"]) for place in record["related"])),
        Column("claims", lambda record: " ".join(record["claims"])),
        Column("events", lambda record: " ".join(record["events"])),
        *source_columns(),
    )


def _tables(findings: Sequence[Findings], found: Sequence[Found]) -> Iterator[Table]:
    for number, name in enumerate(article_names(findings)):
        rows = tuple(_row(findings[number], one.flaw) for one in found if one.article == number)
        if rows:
            yield Table(name, HEADINGS, rows)


def _row(findings: Findings, flaw: Flaw) -> Row:
    line = Cell(str(findings.article.locate(flaw.span.start)[0]), "quiet")
    return Row((line, Cell(flaw.code, "strong"), flaw.severity, flaw.message[:1].upper() + flaw.message[1:]))
