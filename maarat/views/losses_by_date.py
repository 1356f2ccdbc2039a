"""A bar for each date and side: what was lost when, nothing counted twice."""

from collections.abc import Sequence

from maarat.edtf import When
from maarat.model import Claim, Findings
from maarat.views import Ask, Cell, Column, Heading, Record, Row, Table, View
from maarat.views.casualties import check_categories
from maarat.views.records import article_names, bounds_of, plain_column, source_columns, source_of, time_key
from maarat.views.select import chosen_sides, hints_on_sides
from maarat.wording import draw_bar, say_when, side_names

DEFAULT = "killed"
"""What is shown where no kind of loss is asked for."""

HEADINGS = (Heading("Date", "group"), Heading("Side"), Heading("At least", "number"), Heading(""))


class _Bar:
    """The claims of one article, date, side and category."""

    def __init__(self, findings: Findings, article: int, first: Claim) -> None:
        """Begin with one claim."""
        self.findings, self.article, self.first, self.claims = findings, article, first, [first]

    @property
    def when(self) -> When | None:
        return self.first.when

    @property
    def low(self) -> int:
        return sum(claim.count.low or 0 for claim in self.claims)


def view(findings: Sequence[Findings], ask: Ask) -> View:
    """Return the claims about people that `casualties --totals` adds, date by date; the infobox has no days."""
    check_categories(ask)
    sides = chosen_sides(findings, ask.sides)
    bars = sorted(_bars(findings, ask, sides), key=lambda bar: time_key(bar.when, bar.article, bar.first.span.start))
    return View(
        "losses-by-date",
        tuple(_record(bar) for bar in bars),
        _columns(),
        lambda: _tables(findings, bars),
        (() if bars else (ask.nothing("loss with a date"),)) + hints_on_sides(findings, sides),
    )


def _bars(findings: Sequence[Findings], ask: Ask, sides: Sequence[frozenset[str] | None]) -> list[_Bar]:
    """Return the bars in the order of time."""
    wanted = ask.categories or (DEFAULT,)
    bars: dict[tuple[int, str, str, str], _Bar] = {}
    for number, one in enumerate(findings):
        added = {id_ for total in one.totals for id_ in total.added}
        for claim in one.claims:
            if claim.id not in added or claim.origin != "prose" or claim.unit != "people" or claim.when is None:
                continue
            chosen = sides[number]
            if (
                claim.category not in wanted
                or not ask.allows(claim.when)
                or (chosen is not None and claim.side not in chosen)
            ):
                continue
            key = (number, str(claim.when), claim.side, claim.category)
            if key in bars:
                bars[key].claims.append(claim)
            else:
                bars[key] = _Bar(one, number, claim)
    return list(bars.values())


def _record(bar: _Bar) -> Record:
    first = bar.first
    return {
        "article": bar.findings.article.title,
        "source": source_of(bar.findings.article, first.span),
        **bounds_of(first.when),
        "side": first.side,
        "side_name": side_names(bar.findings).get(first.side, first.side),
        "category": first.category,
        "low": bar.low,
        "claims": [claim.id for claim in bar.claims],
    }


def _columns() -> tuple[Column, ...]:
    return (
        plain_column("article", quoted=True),
        *map(plain_column, ("date", "earliest", "latest", "side")),
        plain_column("side_name", quoted=True),
        *map(plain_column, ("category", "low")),
        Column("claims", lambda record: " ".join(record["claims"])),
        *source_columns(),
    )


def _tables(findings: Sequence[Findings], bars: Sequence[_Bar]) -> tuple[Table, ...]:
    """Return a table an article and kind of loss; the bars of one table share their scale."""
    tables = []
    for number, name in enumerate(article_names(findings)):
        mine = [bar for bar in bars if bar.article == number]
        for category in dict.fromkeys(bar.first.category for bar in mine):
            shown = [bar for bar in mine if bar.first.category == category]
            greatest = max(bar.low for bar in shown)
            tables.append(Table(f"{name}: {category}", HEADINGS, tuple(_row(bar, greatest) for bar in shown)))
    return tuple(tables)


def _row(bar: _Bar, greatest: int) -> Row:
    date = Cell(say_when(bar.when) if bar.when else "without a date")
    side = side_names(bar.findings).get(bar.first.side, bar.first.side)
    return Row((date, side, Cell(f"{bar.low:,}", "strong"), draw_bar(bar.low, greatest)))
