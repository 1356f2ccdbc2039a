"""Every time expression, in the order of the text: TIMEX3 and EDTF side by side."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from maarat.model import Findings, TimeExpression
from maarat.record import NamedTuple
from maarat.views import Ask, Cell, Column, Document, Heading, Mark, Record, Row, Table, View
from maarat.views.records import article_names, plain_column, source_columns, source_of
from maarat.views.spots import readable

BETWEEN_BLOCKS = "\n\n"
UNKNOWN = {"DATE": "XXXX-XX-XX", "TIME": "XXXX-XX-XXTXX", "DURATION": "PXX", "SET": "PXX"}
"""Type → the value of TIMEX3 where nothing of it is known."""


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
        lambda: tuple(_document(one) for one in findings),
    )


def _record(findings: Findings, time: TimeExpression) -> Record:
    return {
        "article": findings.article.title,
        "source": source_of(findings.article, time.span),
        "id": time.id,
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
        plain_column("id"),
        *map(plain_column, own),
        plain_column("text", quoted=True),
        plain_column("rule"),
        plain_column("anchor"),
        *source_columns(),
    )


# A text with its expressions marked


def _document(findings: Findings) -> Document:
    """Return the text of an article with its time expressions."""
    parts: list[str] = []
    places: list[int] = []
    for block in findings.article.blocks:
        text, where = readable(findings.article.prose[block.span.start : block.span.end], block.span.start)
        if text:
            parts.append(text)
            places += [*where, block.span.end, block.span.end]
    numbers = {time.span.start: f"t{number}" for number, time in enumerate(findings.times, 1) if time.type}
    marks: list[Mark] = []
    for time in findings.times:
        first, last = bisect_left(places, time.span.start), bisect_left(places, time.span.end)
        if time.type and first < last and (not marks or marks[-1].end <= first):
            marks.append(Mark(first, last, _timex3(time, numbers)))
    return Document(findings.article.title, BETWEEN_BLOCKS.join(parts), tuple(marks))


def _timex3(time: TimeExpression, numbers: Mapping[int, str]) -> dict[str, str]:
    """Return the attributes of a TIMEX3."""
    origin = time.origin.span if time.origin else None
    anchor = numbers.get(origin.start) if origin else None
    says = {
        "tid": numbers[time.span.start],
        "type": time.type,
        "value": time.value or UNKNOWN[time.type],
        "mod": time.mod,
        "temporalFunction": "true" if time.basis in ("partial", "relative") else "false",
        "anchorTimeID": anchor if anchor != numbers[time.span.start] else None,
    }
    return {name: value for name, value in says.items() if value is not None}


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
