"""The clauses of an article as dated events."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from maarat.extract.clauses import time_of_day
from maarat.extract.ids import stable_ids
from maarat.extract.places import find_places
from maarat.extract.roots import Root
from maarat.extract.sides import SideFinder
from maarat.extract.story import tell
from maarat.extract.told import Timed, Told
from maarat.model import EVERY_EXPRESSION, Article, Conflict, Depth, Event, Origin, Sentence, Side, Span, TimeExpression
from maarat.record import NamedTuple


def tell_time(
    article: Article,
    conflicts: Sequence[Conflict],
    sides: Sequence[Side],
    sentences: Sequence[Sentence],
    depth: Depth,
) -> tuple[tuple[TimeExpression, ...], tuple[Event, ...]]:
    """Return the time expressions of the prose with their dates, and every clause as an event.

    The depth tells which expressions: none for events, all for times, those that are dates for claims;
    and whether there are events.
    """
    battle = next((conflict.when for conflict in conflicts if conflict.when is not None), None)
    story = tell(article, battle, sentences, depth)
    spans = [told.clause.span for told in story.told]
    texts = [article.quote(span) for span in spans]
    ids = stable_ids("e", (article.title + text for text in texts))
    origins = Origins(article, conflicts, story.told, ids)
    found = sorted(story.times, key=lambda timed: timed.span)
    own = stable_ids("t", _settings(article, spans, texts, found)) if found else []
    times = tuple(_to_time(article, timed, id_, origins, depth) for id_, timed in zip(own, found, strict=True))
    if depth == Depth.EXPRESSIONS:
        return times, ()
    finder = SideFinder(sides)
    quoted = map(_Quoted, ids, spans, texts)
    return times, tuple(_to_event(article, finder, *one, origins) for one in zip(story.told, quoted, strict=True))


class _Quoted(NamedTuple):
    """A clause of the story as an event has it."""

    id: str
    span: Span
    text: str


class Origins:
    """Makes places in the file of what the story remembers of its dates."""

    def __init__(
        self, article: Article, conflicts: Sequence[Conflict], told: Sequence[Told], ids: Sequence[str]
    ) -> None:
        """Take what the story tells, and the ids of its clauses."""
        self.ids = ids
        self._told = told
        self._places: dict[str, Span | None] = {"title": None}
        at = article.text.find(article.title) if article.title else -1
        if at >= 0:
            self._places["title"] = Span(at, at + len(article.title))
        dated = next((conflict.infobox for conflict in conflicts if conflict.when is not None), None)
        field = dated.get("date") if dated else None
        self._places["infobox"] = field.span if field else None

    def of(self, root: Root | None) -> Origin | None:
        """Return what gave a date what its words leave out, None where they leave out nothing."""
        if root is None:
            return None
        if root.clause is None:
            return Origin(root.kind, root.span or self._places.get(root.kind), None, root.when, self.of(root.base))
        told = self._told[root.clause]
        place = told.mention.span if told.mention is not None else told.clause.span
        return Origin(root.kind, root.span or place, self.ids[root.clause], root.when or told.resolved.when)


def _to_time(article: Article, timed: Timed, id_: str, origins: Origins, depth: Depth) -> TimeExpression:
    """Return a time expression that was resolved on the way; with TIMEX3 values for who asks for every one."""
    type_, value, mod = _timex3(timed) if depth in EVERY_EXPRESSION else ("", "", None)
    return TimeExpression(
        id=id_,
        span=timed.span,
        text=article.quote(timed.span),
        type=type_,
        value=value,
        mod=mod,
        when=timed.resolved.when,
        basis=timed.resolved.basis,
        anchor=origins.ids[timed.anchor] if timed.anchor is not None else None,
        rule=timed.rule,
        time_of_day=timed.reading.time_of_day if timed.reading else None,
        origin=origins.of(timed.root),
    )


def _settings(article: Article, clauses: Sequence[Span], texts: Sequence[str], found: Sequence[Timed]) -> Iterator[str]:
    """Yield each expression with the clause that it stands in: what its id hangs on."""
    starts = [span.start for span in clauses]
    for timed in found:
        at = bisect_right(starts, timed.span.start) - 1
        clause = texts[at] if at >= 0 and timed.span.end <= clauses[at].end else ""
        yield f"{article.title}\n{clause}\n{article.quote(timed.span)}"


def _timex3(timed: Timed) -> tuple[str, str, str | None]:
    """Return type, value and mod of an expression."""
    from maarat.extract.timex3 import value_of  # noqa: PLC0415 - the timeline does without

    if timed.reading is None:
        return timed.type, timed.value, None
    return value_of(timed.reading, timed.resolved.when)


def _to_event(article: Article, finder: SideFinder, told: Told, quoted: _Quoted, origins: Origins) -> Event:
    """Return a clause of the story with who and where."""
    clause, mention, resolved = told.clause, told.mention, told.resolved
    tokens = clause.tokens
    named = finder.find(tokens)
    sides = tuple(sorted({who.side for who in named}))
    whose = [Span(tokens[who.first].start, tokens[who.last - 1].end) for who in named]
    return Event(
        id=quoted.id,
        span=quoted.span,
        text=quoted.text,
        section=told.section,
        when=resolved.when,
        basis=resolved.basis,
        phrase=article.quote(mention.phrase) if mention else None,
        anchor=origins.ids[told.anchor] if told.anchor is not None else None,
        time_of_day=time_of_day(clause),
        background=told.background,
        sides=sides,
        places=find_places(article, tokens, whose),
        rule=mention.rule if mention else "running-date",
        origin=origins.of(told.root),
        why=told.why,
    )
