"""Every time expression, in the order of the text: TIMEX3 and EDTF side by side."""

from collections.abc import Sequence

from maarat.model import Findings, TimeExpression
from maarat.record import NamedTuple
from maarat.views import Ask, Cell, Column, Heading, Record, Row, Table, View
from maarat.views.records import article_names, plain_column, source_columns, source_of


class _Found(NamedTuple):
    """An expression and the article that it is from."""

    findings: Findings
    time: TimeExpression


def view(findings: Sequence[Findings], ask: Ask) -> View:
    """Return the expressions that TIMEX3 knows; words such as "meanwhile" only move a story on."""
    found = [_Found(one, time) for one in findings for time in one.times if time.type]
    return View(
        "times",
        tuple(_record(one.findings, one.time) for one in found),
        _columns(),
        lambda: _tables(findings, found),
        () if found else (ask.nothing("time expression"),),
    )


def _record(findings: Findings, time: TimeExpression) -> Record:
    return {
        "article": findings.article.title,
        "source": source_of(findings.article, time.span),
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "date": str(time.when) if time.when else None,
        "text": time.text,
        "rule": time.rule,
        "anchor": time.anchor,
    }


def _columns() -> tuple[Column, ...]:
    own = ("type", "value", "mod", "date")
    return (
        plain_column("article", quoted=True),
        *map(plain_column, own),
        plain_column("text", quoted=True),
        plain_column("rule"),
        plain_column("anchor"),
        *source_columns(),
    )


def _tables(findings: Sequence[Findings], found: Sequence[_Found]) -> tuple[Table, ...]:
    headings = (
        Heading("Line", "number"),
        Heading("Expression"),
        Heading("Type", "short"),
        Heading("TIMEX3", "short"),
        Heading("EDTF", "short"),
        Heading("Rule", "short"),
    )
    return tuple(
        Table(name, headings, tuple(_row(one, item.time) for item in found if item.findings is one))
        for one, name in zip(findings, article_names(findings), strict=True)
        if any(item.findings is one for item in found)
    )


def _row(findings: Findings, time: TimeExpression) -> Row:
    line = Cell(str(findings.article.locate(time.span.start)[0]), "quiet")
    value = f"{time.value} {time.mod}" if time.mod else time.value
    date = str(time.when) if time.when else "—"
    return Row((line, time.text, time.type, value or "—", date, Cell(time.rule, "quiet")))
