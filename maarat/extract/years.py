"""Know which year a text speaks of where no infobox tells it: what is told moves it, digressions do not."""

from collections.abc import Sequence

from maarat.edtf import Date, Day, Interval, OneOf, When, add_days, before, may_overlap
from maarat.extract.anchors import Context, Resolved, resolve
from maarat.extract.bounds import HALF_A_YEAR, around, ends, is_of_days, leap, settled
from maarat.extract.clauses import Clause
from maarat.extract.digressions import FRONT, is_digression, is_in_front, looks_ahead
from maarat.extract.lex import Token
from maarat.extract.meanings import (
    SAME_TIME,
    Meaning,
    Mention,
    NthDay,
    OfDay,
    Pair,
    Partial,
    Reading,
    Same,
    SameYear,
    Shift,
)
from maarat.extract.telling import is_flashback, is_statement
from maarat.extract.words import mention_of
from maarat.model import Span
from maarat.record import NamedTuple
from maarat.rules import narrative

_DAYS = frozenset({"day", "night", "week"})  # units in which a story counts on from where it stands
_LEADING_ON = ("by", "until")
GENERATION = 20  # years that a story does not leap in passing
NEXT, LATER = 1, 2  # years after a fight in which it is only written about, or something has come of it
LONG_AFTER = 10  # and in which nothing of it is told any more


class Known(NamedTuple):
    """A date, the clause that told it (index), None where a heading did, the place of its words, and if no sentence opened with it."""

    when: When
    at: int | None
    span: Span | None = None
    in_passing: bool = False


class Near(NamedTuple):
    """An expression, what it is read against, and the clause that this comes from (index)."""

    mention: Mention
    context: Context
    anchor: int | None


class Years:
    """The last date that tells the year of what follows, and the last that was named at all."""

    def __init__(self, frame: When | None) -> None:
        """Start before the first sentence, with the time of the fight if title, lead or infobox tell it."""
        self.frame = frame
        self._told: Known | None = None  # moved by what tells on
        self._named: Known | None = None  # by every date
        self._in_sentence: Known | None = None
        self._heading: When | None = None
        self._is_own = False  # the last heading has that date, and not one before it
        self._strayed = False  # a paragraph ended in other years than that
        self._opens = True
        self._aside = True  # the lead, or a section about other times
        self._within: Known | None = None  # the last date that lay in the frame
        self._reached = False  # this section told one
        self._soon: Known | None = None  # the last date that the text told on and that was not long after the fight

    def enter(self, heading: When | None, *, aside: bool) -> None:
        """Begin a section; without a date of its own it goes on in the year of the last heading that has one."""
        self._in_sentence = None
        begins, self._aside = self._aside and not aside, aside
        if begins or self._reached:
            self._come_back(begins=begins)
        self._leave_later(NEXT if aside else LATER, afresh=True)
        self._reached = False
        self._is_own, self._strayed = heading is not None, False
        if heading is not None:
            self._heading = heading
        elif not isinstance(self._heading, Date) or self._told is None or leap(self._told.when, self._heading):
            return
        start = self._heading and (ends(self._heading)[0] or ends(self._heading)[1])
        if start is not None:
            self._told = self._named = Known(start, None)

    def whole_of(self, first: When) -> When:
        """Return the days of a fight instead of the first of them, where the lead tells its last too."""
        is_first = isinstance(self.frame, Interval) and self.frame.start == first and is_of_days(self.frame)
        return self.frame if is_first and self.frame is not None else first

    def resolve_heading(self, said: Reading, context: Context, *, aside: bool) -> Resolved:
        """Return the date of a heading: one within the time of the fight, if there is one and it is about that."""
        frame = self.frame
        if frame is None or frame.earliest is None or aside:
            return resolve(said, context)
        resolved = resolve(said, context._replace(window=(frame.earliest, frame.latest)))
        fits = resolved.when is not None and may_overlap(resolved.when, frame.earliest, frame.latest)
        return resolved if fits else resolve(said, context)

    def open_paragraph(self) -> Known | None:
        """Begin a paragraph: it is again about the years of its heading, and about the fight if its section was.

        Return where the fight was left.
        """
        self._opens = True
        if self._reached:
            self._come_back()
        if not self._is_own:
            self._leave_later(self._patience())
        if self._is_own and self._heading is not None and self._told is not None:
            start = ends(self._heading)[0]
            if start is not None and leap(self._told.when, self._heading) > 1:
                self._told = Known(start, None)
                self._is_own = not self._strayed  # a text that has strayed twice is past what its heading says
                self._strayed = True
        return self._within if self._reached and not self._aside else None

    def _come_back(self, *, begins: bool = False) -> None:
        """Leave a time after the fight, or before it where that `begins`."""
        start = ends(self.frame)[0] if self.frame is not None else None
        if self._aside or self.frame is None or start is None:
            return
        when = self._told.when if self._told is not None else None
        if when is None or before(self.frame, when) or (begins and leap(when, self.frame) and before(when, self.frame)):
            self._told = self._within or Known(start, None)

    def _patience(self) -> int:
        """Return how many years after the fight a paragraph can begin, by how the last one came there."""
        told = self._told
        if told is None or any(end is not None and end.month is not None for end in ends(told.when)):
            return LONG_AFTER
        return NEXT if told.in_passing else LATER

    def _leave_later(self, years: int, *, afresh: bool = False) -> None:
        """Leave a time so many years after the fight, where that was only written about or remembered.

        A section goes back to the fight (`afresh`), a paragraph to what was told soon after it.
        """
        last = ends(self.frame)[1] if self.frame is not None else None
        if self._told is None or last is None or not self.is_later(self._told.when, years):
            return
        soon = None if afresh or self._soon == self._told else self._soon
        self._told = soon or Known(last, None)

    def is_later(self, when: When, years: int = LATER) -> bool:
        """Tell whether a date lies so many years after the fight."""
        return self.frame is not None and before(self.frame, when) and leap(when, self.frame) >= years

    def _window(self, told: When, bound: str | None) -> tuple[Day | None, Day | None] | None:
        """Return between which days what names no year lies: in those of the heading, or of the fight that is told.

        "By January" may lead on beyond the years of the heading.
        """
        headed = self._heading if self._is_own and not self._strayed and bound not in _LEADING_ON else None
        for frame in (headed, self.frame if not self._aside else None):
            first, last = (frame.earliest, frame.latest) if frame is not None else (None, None)
            if first is not None and may_overlap(told, first, last):
                return first if last is not None else add_days(first, -HALF_A_YEAR), last
        if self.frame is not None and not self._aside and headed is None and is_of_days(self.frame):
            near, year = around(self.frame), self.frame.latest and self.frame.latest.year
            if near is not None and year and may_overlap(told, near[0], Day(year, 12, 31)):
                return near  # what was told is of the months around a fight, or of its year
        return None

    def open_sentence(self, *, on_new_line: bool = False) -> None:
        """Begin a sentence: what the last one only named is behind. In plain text a line may be a paragraph."""
        self._in_sentence = None
        if on_new_line:
            self.open_paragraph()

    def near(self, mention: Mention, context: Context, anchor: int | None, lean: int = 0) -> Near:
        """Return an expression with what it is read against."""
        told = self._in_sentence or self._told
        meaning, bound = mention.reading.meaning, mention.reading.bound
        points = isinstance(meaning, SameYear) or meaning == SAME_TIME
        if points or (isinstance(meaning, Same) and meaning.unit in ("month", "year")):
            told = self._named or told
        goes_on = mention.rule.split()[-1] in narrative.GOING_ON and self._in_sentence is None
        if told is None or (goes_on and context.running is not None):
            return Near(mention, context, anchor)
        counts_days = isinstance(meaning, Same) or (isinstance(meaning, Shift) and meaning.unit in _DAYS)
        stays = counts_days and self._in_sentence is None and _is_later(context.running, anchor, told)
        moves = not stays and (isinstance(meaning, SameYear | Same | Shift | NthDay) or meaning == SAME_TIME)
        read_against = Context(
            told.when if moves and not _has_run_on(context.running, told.when) else context.running,
            context.heading,
            context.battle,
            told.when,
            self._window(told.when, bound),
            told.at,
            -1 if bound == "since" else lean,
            told.span,
        )
        return Near(mention, read_against, anchor if stays else told.at)

    def follow(self, clause: Clause, context: Context, anchor: int | None, number: int) -> list[Near]:
        """Return every expression of a clause with what it is read against, the dates before it among that."""
        found: list[Near] = []
        places = [at for at, token in enumerate(clause.tokens) if token.value is not None]
        back = bool(places) and is_flashback(clause)
        for at in places:
            mention = mention_of(clause.tokens[at])
            front = is_in_front(clause.tokens, at)
            leads_on = mention.reading.bound in _LEADING_ON
            near = self.near(mention, context, anchor, 0 if front else -1 if back else int(leads_on))
            if isinstance(mention.reading.meaning, OfDay):
                near = self._on_its_day(near, clause.tokens[at + 1 : at + 1 + FRONT])
            found.append(near)
            explains = is_digression(clause.tokens, at, mention) or looks_ahead(clause.tokens, places, at)
            tells = mention in clause.mentions and not back and not explains
            if self._is_no_story(clause, mention, near, front=front):
                tells = front = False
            self._note(mention, resolve(mention.reading, near.context), number, tells=tells, front=front)
        self._opens = self._opens and not found
        return found

    def _is_no_story(self, clause: Clause, mention: Mention, near: Near, *, front: bool) -> bool:
        """Tell whether a date is that of words about the fight, or one long after it that is told in passing."""
        when = resolve(mention.reading, near.context).when
        if when is None or self.frame is None:
            return False
        if before(when, self.frame) and not (front or self._aside or self._told is None):
            return leap(when, self.frame) >= LATER and not before(self._told.when, self.frame)
        in_passing = not front and not self._opens and self.is_later(when, LONG_AFTER)
        if in_passing and self._told is not None and not self.is_later(self._told.when, LONG_AFTER):
            return True
        return self.is_of_words(clause, when)

    def is_of_words(self, clause: Clause, when: When) -> bool:
        """Tell whether a date is that of words about the fight, years after it: "In 2005, Example wrote"."""
        return self.is_later(when) and is_statement(clause)

    def leads_out(self, meaning: Meaning, when: When) -> bool:
        """Tell whether years are counted out of the fight, to what came of it: "Twenty years later this inspired"."""
        counts = isinstance(meaning, Shift) and meaning.unit in ("year", "decade", "century")
        return counts and not self._aside and self.frame is not None and before(self.frame, when)

    @staticmethod
    def _on_its_day(near: Near, following: Sequence[Token]) -> Near:
        """Return an hour read against the day right behind it: "at 5:34 AM Baghdad time on March 20, 2003"."""
        day = next((token.value for token in following if isinstance(token.value, Mention)), None)
        if day is None or not isinstance(day.reading.meaning, Partial) or day.reading.meaning.day is None:
            return near
        return near._replace(context=near.context._replace(running=resolve(day.reading, near.context).when))

    def _note(self, mention: Mention, resolved: Resolved, number: int, *, tells: bool, front: bool) -> None:
        """Remember a date, and go there if the text does."""
        when = settled(resolved.when) if resolved.when is not None else None
        meaning = mention.reading.meaning
        if when is None or not isinstance(meaning, Partial | Pair | Shift | Same | SameYear):
            return
        if (isinstance(when, Date) and when.unspecified) or mention.rule in narrative.NAMES_AND_DATES:
            return
        self._named = self._in_sentence = Known(when, number, mention.span, not front)
        if not (tells or front) or mention.reading.bound in ("since", "until") or self.leads_out(meaning, when):
            return
        if self._told is not None and not front:
            coarse = isinstance(when, Date) and when.month is None and when.season is None
            back = resolved.basis != "partial" and before(when, self._told.when)
            if back and (coarse or not self._opens):
                return  # "revenge for the defeat in 794"
            if coarse and (isinstance(meaning, Shift) or leap(when, self._told.when) > GENERATION):
                return
        self._told = self._named
        if self.frame is not None and not before(when, self.frame) and not self.is_later(when):
            self._soon = self._told
        if self.frame is not None and not self._aside and may_overlap(when, self.frame.earliest, self.frame.latest):
            self._within, self._reached = self._named, True


def _is_later(running: When | None, anchor: int | None, told: Known) -> bool:
    """Tell whether the story came to its day after a date was told: "that afternoon" is of that day."""
    is_day = isinstance(running, Date) and running.day is not None
    return is_day and anchor is not None and (told.at is None or told.at < anchor)


def _has_run_on(running: When | None, told: When) -> bool:
    """Tell whether the story stands some time after a date that was told."""
    return isinstance(running, OneOf) and running.dates[0] == told
