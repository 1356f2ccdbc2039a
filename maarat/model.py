"""The values that pass through the house, from a file read to a claim extracted.

All of them are immutable, compare by value and can be pickled. They are named tuples
and not dataclasses because a class costs 0.1 ms at start instead of 0.8 ms, and the
program starts anew for every question.

Offsets are code points in the file as it is on disk, half-open.
"""

from enum import IntEnum

from maarat.article import (
    FILLER as FILLER,
    Article as Article,
    Block as Block,
    Field as Field,
    Infobox as Infobox,
    Link as Link,
    Problem as Problem,
    Sentence as Sentence,
    Span as Span,
    plain as plain,
)
from maarat.edtf import When
from maarat.record import NamedTuple

CIVILIAN, MIXED, UNKNOWN = NO_SIDES = ("civilian", "mixed", "unknown")
"""Whose a loss is that is of no one side: stands where the id of a side would."""


class Origin(NamedTuple):
    """What gave a date what its own words leave out: an `event`, other `text` of its clause, `infobox`, `heading`, `title`, `lead`."""

    kind: str
    span: Span | None
    event: str | None
    when: When | None
    origin: "Origin | None" = None  # of a heading


class TimeExpression(NamedTuple):
    """One time expression, as written and as resolved.

    `basis` says where the date comes from: `explicit`, `partial`, `relative`, or `none` where it
    could not be resolved; `anchor` is the id of the event that it was counted from. `type`, `value` (empty
    where not known) and `mod` are those of TIMEX3.
    """

    id: str
    span: Span
    text: str
    type: str
    value: str
    mod: str | None
    when: When | None
    basis: str
    anchor: str | None
    rule: str
    time_of_day: str | None = None
    origin: Origin | None = None


class Place(NamedTuple):
    """A place as written, with the linked page where there is a link."""

    name: str
    page: str | None


class Event(NamedTuple):
    """One clause and its date; `anchor` is the id of the event that the date was counted or inherited from."""

    id: str
    span: Span
    text: str
    section: tuple[str, ...]
    when: When | None
    basis: str
    phrase: str | None
    anchor: str | None
    time_of_day: str | None
    background: bool
    sides: tuple[str, ...]
    places: tuple[Place, ...]
    rule: str
    origin: Origin | None = None
    why: str = ""  # no date: description, nothing-told, no-day, unresolved; background: flashback, looks-back, section


class Count(NamedTuple):
    """An amount: `stated` the one number in the text, and its bounds as UCDP words them.

    Unstated stays None: "at least 500" has low 500 and no high, a range has no stated number.
    """

    stated: int | None
    low: int | None
    best: int | None
    high: int | None
    qualifier: str


class Attribution(NamedTuple):
    """Who says so, in the words of the text."""

    text: str
    span: Span


class Relation(NamedTuple):
    """How a claim stands to another: subset_of, total_of, duplicate_of, supersedes, disputes."""

    type: str
    target: str


class Claim(NamedTuple):
    """One statement of a loss: who suffered it, how many, when, who says so."""

    id: str
    origin: str
    field: str | None
    span: Span
    sentence: Span
    side: str
    category: str
    unit: str
    victim: str | None
    count: Count  # type: ignore[assignment]  # hides a method of tuples that nobody asks of a claim
    when: When | None
    basis: str
    attribution: Attribution | None
    relations: tuple[Relation, ...]
    section: tuple[str, ...]
    rule: str
    event: str | None = None
    known_by: str = ""  # what told the side: words, nation, whole, before, deed, arms


class Bounds(NamedTuple):
    """What claims add up to, as UCDP words it; None where nothing bounds it."""

    low: int | None
    best: int | None
    high: int | None


class LeftOut(NamedTuple):
    """A claim that was not added, and why.

    `why` is one of: several-sides, no-number, part (of `other`), repeat (of it), outside (the battle), rival (of
    it), replaced (by it), whole (a figure for all, and less than the sum), in-total (a sum says that it is inside),
    may-be-part (of it: the highest figure has both), other-days (than were asked for, perhaps).
    """

    id: str
    why: str
    other: str | None = None


class Total(NamedTuple):
    """What the claims of a side, category and unit add up to, in the infobox and in the prose; None where none was added."""

    side: str
    category: str
    unit: str
    infobox: Bounds | None
    prose: Bounds | None
    added: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


class Flaw(NamedTuple):
    """Something in an article that cannot be right, or that somebody should look at.

    `span` is where to look first, `related` where the other places are; `claims` and `events` are their ids.
    `name` and `severity` (error, warning, info) are those of the code.
    """

    code: str
    message: str
    span: Span
    related: tuple[Span, ...] = ()
    claims: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    name: str = ""
    severity: str = ""


class Party(NamedTuple):
    """A belligerent or a unit, with those that stand below it."""

    name: str
    page: str | None = None
    note: str | None = None
    children: tuple["Party", ...] = ()


class Commander(NamedTuple):
    """A commander; `fate` is one of killed, wounded, captured, missing, executed, surrendered, or None.

    `rank` is what the name begins with, if it begins with one.
    """

    name: str
    page: str | None = None
    fate: str | None = None
    note: str | None = None
    rank: str | None = None


class Figure(NamedTuple):
    """An amount of a side's strength: how many of what, under which heading and note; the rest stays None.

    `heading` is what stands before a colon ("Turkey: 350 officers"), `note` what stands in brackets.
    """

    text: str
    count: Count  # type: ignore[assignment]  # hides a method of tuples that nobody asks of a figure
    what: str | None
    heading: str | None
    note: str | None


class Side(NamedTuple):
    """Those who fought together. `aliases` are the names by which the article, and a user, may call them.

    `strength` and `casualties` are as a reader sees them; `figures` are the amounts in the first.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    belligerents: tuple[Party, ...] = ()
    commanders: tuple[Commander, ...] = ()
    units: tuple[Party, ...] = ()
    strength: Field | None = None
    casualties: Field | None = None
    figures: tuple[Figure, ...] = ()


class Coordinates(NamedTuple):
    """Decimal degrees, north and east positive."""

    lat: float
    lon: float


class OtherLoss(NamedTuple):
    """A field of losses that belongs to no one side: `whose` is `civilian` or `mixed`."""

    field: Field
    whose: str


class Conflict(NamedTuple):
    """What an infobox means. `infobox` is what it was read from, `said` the same as a reader sees it."""

    infobox: Infobox
    name: str
    when: When | None
    coordinates: Coordinates | None
    outcome: str | None
    details: tuple[str, ...]
    sides: tuple[Side, ...]
    said: Infobox = Infobox(())
    others: tuple[OtherLoss, ...] = ()


class Depth(IntEnum):
    """How far an article is read: each step needs the ones before and takes longer."""

    EXPRESSIONS = 1  # every time expression, and neither sides nor events
    SIDES = 2
    EVENTS = 3
    TIMES = 4  # events, and every time expression
    CLAIMS = 5
    TOTALS = 6
    FLAWS = 7
    REASONS = 8  # claims, every time expression, and the rows that found what was found


EVERY_EXPRESSION = frozenset({Depth.EXPRESSIONS, Depth.TIMES})
"""Depths for who wants the expressions that date nothing, too, with their TIMEX3 values."""


class Findings(NamedTuple):
    """Everything found in one article, each kind in text order; kinds that nobody asked for are empty."""

    article: Article
    conflicts: tuple[Conflict, ...]
    sides: tuple[Side, ...]
    times: tuple[TimeExpression, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    totals: tuple[Total, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    rows: tuple[tuple[str, str, str], ...] = ()  # name, an example, and why the row is as it is
