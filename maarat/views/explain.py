"""Why: what was read in a line or in words, by which row, and where its date is from."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from maarat.model import Claim, Event, Findings, Span, TimeExpression
from maarat.record import NamedTuple
from maarat.views import Ask, Cell, Column, Heading, Record, Row, Table, View
from maarat.views.arguments import argue, argue_time
from maarat.views.chains import Chains, Step, shorten
from maarat.views.losses import argue_loss
from maarat.views.records import bounds_of, plain_column, source_columns, source_of
from maarat.views.spots import find_spots, overlaps
from maarat.wording import say_when

DATE_LINE = "date-line"
"""The rule of what an infobox says of its date."""


class Item(NamedTuple):
    """One thing explained: a record of its kind, and the words for people."""

    record: Record
    expression: str
    date: str
    steps: tuple[Step, ...]


def view(findings: Sequence[Findings], ask: Ask) -> View:
    """Return what was read where the user points, in the order of the text; of everything if that is nowhere."""
    items = [(one, item) for one in findings for item in _explain(one, ask.what)]
    return View(
        "explain",
        tuple(item.record for _, item in items),
        _columns(),
        lambda: tuple(_tables(findings, items)),
        () if items else tuple(_hint(one, ask.what) for one in findings),
    )


# What is pointed at


def _explain(findings: Findings, what: str) -> Iterator[Item]:
    """Yield clauses, further expressions and losses where the user points."""
    maker = _Maker(findings)
    named = [found for found in maker.all if what and found.id == what]
    if named:
        yield from map(maker.item, named)
        return
    spots = find_spots(findings.article, what) if what else (Span(0, len(findings.article.text)),)
    yield from maker.date_lines(spots)
    events = [event for event in findings.events if overlaps(event.span, spots)]
    clauses = (*spots, *(event.span for event in events))
    claims = [claim for claim in findings.claims if overlaps(claim.span, clauses)]
    dating = {id(maker.expression_of(event)) for event in events}
    times = [time for time in findings.times if time.type and id(time) not in dating and overlaps(time.span, spots)]
    found: list[Event | Claim | TimeExpression] = [*events, *claims, *times]
    yield from map(maker.item, sorted(found, key=_place))


def _place(found: Event | Claim | TimeExpression) -> tuple[int, int]:
    """Return what to sort by: the clause before what stands in it."""
    return found.span.start, -1 if isinstance(found, Event) else 0


def _hint(findings: Findings, what: str) -> str:
    """Return what to try where nothing was found: the nearest line that has something."""
    article = findings.article
    places = [found.span.start for found in _Maker(findings).all]
    places += [field.span.start for one in findings.conflicts if (field := one.infobox.get("date"))]
    lines = sorted({article.locate(place)[0] for place in places})
    if not lines:
        return "nothing in this article has a date or tells a loss"
    if not (what.isascii() and what.isdecimal()):
        spots = find_spots(article, what)
        if not spots:
            return f"the article does not have the words {what!r}; a line of it may be named by its number"
        at = article.locate(spots[0].start)[0]
        problem = f"nothing was read in {what!r}, line {at}"
    else:
        at, problem = int(what.lstrip("0")[:9] or 0), f"nothing was read on line {what}"
    nearest = min(lines, key=lambda line: abs(line - at))
    return f"{problem}; the nearest line with something is {nearest}"


# Records


class _Maker:
    """Makes records of what was found in an article."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._chains = Chains(findings)
        self._starts = [time.span.start for time in findings.times]
        self._events = {event.id: event for event in findings.events}
        self._rows = {name: (example, why) for name, example, why in findings.rows}
        self.all: tuple[Event | Claim | TimeExpression, ...] = (
            *findings.events,
            *findings.claims,
            *(time for time in findings.times if time.type),
        )

    def item(self, found: Event | Claim | TimeExpression) -> Item:
        """Return the item of an event, a claim or a time expression."""
        if isinstance(found, Event):
            return self._event(found)
        return self._claim(found) if isinstance(found, Claim) else self._time(found)

    def expression_of(self, event: Event) -> TimeExpression | None:
        """Return the one expression that dates a clause, or failed to; None where there is none, or a pair."""
        first, last = bisect_left(self._starts, event.span.start), bisect_left(self._starts, event.span.end)
        inside = self._findings.times[first:last]
        if event.phrase is not None:
            fitting = [time for time in inside if time.rule == event.rule and time.text in event.phrase]
        else:
            fitting = [time for time in inside if time.when is None and event.why in ("no-day", "unresolved")]
        return fitting[0] if len({time.text for time in fitting}) == 1 else None

    def _event(self, event: Event) -> Item:
        time = self.expression_of(event)
        steps = self._chains.before(event.origin)
        own = Step(event.phrase or "", event.when, event.basis, time.span if time else event.span)
        record = {
            **self._head("event", event.id, event.span),
            **_timex(time),
            **({"expression": event.phrase} if time is None else {}),
            **bounds_of(event.when),
            "basis": event.basis,
            "background": event.background,
            **self._by(event.rule, argue(event, time, self._chains)),
            "chain": self._chain((own, *steps) if event.phrase else steps),
        }
        date = say_when(event.when) if event.when else "without a date"
        return Item(record, event.phrase or "", ", ".join(filter(None, (date, event.time_of_day))), steps)

    def _time(self, time: TimeExpression) -> Item:
        steps = self._chains.before(time.origin)
        record = {
            **self._head("time", time.id, time.span),
            **_timex(time),
            **bounds_of(time.when),
            "basis": time.basis,
            "background": None,
            **self._by(time.rule, argue_time(time, self._chains)),
            "chain": self._chain((Step(time.text, time.when, time.basis, time.span), *steps)),
        }
        return Item(record, time.text, say_when(time.when) if time.when else "no date", steps)

    def _claim(self, claim: Claim) -> Item:
        event = self._events.get(claim.event or "")
        steps = self._chains.before(event.origin) if event else ()
        if event is not None and event.phrase is not None:
            steps = (Step(event.phrase, event.when, event.basis, event.span), *steps)
        record = {
            **self._head("claim", claim.id, claim.span),
            **_timex(None),
            **bounds_of(claim.when),
            "basis": claim.basis,
            "background": None,
            **self._by(claim.rule, argue_loss(claim, event, self._findings)),
            "chain": self._chain(steps),
        }
        return Item(record, "", say_when(claim.when) if claim.when else "without a date", steps)

    def date_lines(self, spots: Sequence[Span]) -> Iterator[Item]:
        """Yield the date lines of infoboxes there."""
        for conflict in self._findings.conflicts:
            field = conflict.infobox.get("date")
            if field is None or not overlaps(field.span, spots):
                continue
            text = " ".join(field.value.split())
            means = "It dates the battle: what the text dates without a year has its year from here."
            record = {
                **self._head("time", None, field.span),
                **_timex(None),
                **bounds_of(conflict.when),
                "basis": "explicit" if conflict.when else "none",
                "background": None,
                **self._by(DATE_LINE, (means if conflict.when else "It could not be read as a date.",)),
                "chain": self._chain((Step(text, conflict.when, "infobox", field.span),)),
            }
            yield Item(record, "", say_when(conflict.when) if conflict.when else "no date", ())

    def _head(self, kind: str, id_: str | None, span: Span) -> Record:
        article = self._findings.article
        source = source_of(article, span)
        return {"article": article.title, "source": source, "kind": kind, "id": id_, "text": article.quote(span)}

    def _by(self, rule: str, because: Sequence[str]) -> Record:
        rows = [
            {"name": name, "example": self._rows[name][0], "why": self._rows[name][1] or None}
            for name in rule.split()
            if name in self._rows
        ]
        return {"rule": rule, "rows": rows, "because": list(because)}

    def _chain(self, steps: Sequence[Step]) -> list[Record]:
        article = self._findings.article
        return [
            {
                "text": step.text,
                "date": str(step.when) if step.when else None,
                "how": step.how,
                "source": source_of(article, step.span) if step.span else None,
            }
            for step in steps
        ]


def _timex(time: TimeExpression | None) -> Record:
    if time is None:
        return {"expression": None, "type": None, "value": None, "mod": None}
    return {"expression": time.text, "type": time.type or None, "value": time.value or None, "mod": time.mod}


def _columns() -> tuple[Column, ...]:
    dates = ("date", "earliest", "latest", "basis", "background", "rule")
    return (
        plain_column("article", quoted=True),
        *map(plain_column, ("kind", "id")),
        plain_column("text", quoted=True),
        plain_column("expression", quoted=True),
        *map(plain_column, ("type", "value", "mod", *dates)),
        Column("because", lambda record: " ".join(record["because"]), quoted=True),
        Column("chain", lambda record: " ← ".join(_in_csv(step) for step in record["chain"]), quoted=True),
        *source_columns(),
    )


def _in_csv(step: Record) -> str:
    line = f", line {step['source']['line']}" if step["source"] else ""
    return f"{step['text']} ({step['how']}{line})"


# Tables

HEADINGS = (Heading("", "short"), Heading(""))
NAMES = {"event": "Clause", "time": "Words", "claim": "Loss"}


def _tables(findings: Sequence[Findings], items: Sequence[tuple[Findings, Item]]) -> Iterator[Table]:
    """Yield the name of each article, then a table for each thing explained."""
    for one in findings:
        mine = [item for of, item in items if of is one]
        chains = Chains(one)
        if mine:
            yield Table(one.article.title, (), ())
        for item in mine:
            record = item.record
            title = f"Line {record['source']['line']} · {item.date}"
            yield Table(title, HEADINGS, tuple(_rows(item, chains)))


def _rows(item: Item, chains: Chains) -> Iterator[Row]:
    record = item.record
    yield Row((Cell(NAMES[record["kind"]], "quiet"), Cell(f"“{record['text']}”", "strong")))
    yield Row((Cell("Because", "quiet"), " ".join(record["because"])))
    if item.steps:
        first = " ← ".join(filter(None, (item.date, shorten(item.expression))))
        yield Row((Cell("Chain", "quiet"), chains.draw(first, item.steps)))
    if record["date"]:
        yield Row((Cell("EDTF", "quiet"), _bounds(record)))
    if record["value"]:
        words = (record["type"], record["value"], record["mod"])
        yield Row((Cell("TIMEX3", "quiet"), " ".join(filter(None, words))))
    if record["rows"] or record["date"]:
        yield Row((Cell("Rule", "quiet"), _rule(record)))


def _bounds(record: Record) -> str:
    """Return a date with its first and its last day, where it is not a day itself."""
    date, first, last = record["date"], record["earliest"], record["latest"]
    ends = ""
    if first is None or last is None:
        ends = "open at its start; " if first is None else "open at its end; "
    elif first not in date or last not in date:
        ends = f"{first} to {last}; "
    return f"{date} ({ends}{record['basis']})"


def _rule(record: Record) -> str:
    """Return the rows by name, each with an example or the reason why it is as it is."""
    if not record["rows"]:
        return str(record["rule"])
    return "\n".join(
        f"{row['name']}, as in “{row['example']}”" + (f". {row['why']}" if row["why"] else "") for row in record["rows"]
    )
