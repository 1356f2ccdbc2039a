"""The running date of a story, and what moves it."""

from maarat.edtf import Date, Day, Interval, OneOf, When, add_days, before, days_between, from_day, may_overlap
from maarat.extract.anchors import Context, Resolved
from maarat.extract.beginnings import Beginnings, is_day
from maarat.extract.bounds import around, ends, holds, is_far, leap, open_end, settled
from maarat.extract.clauses import Clause, goes_there, is_fronted, starts_there
from maarat.extract.coarse import leads_in, names_another
from maarat.extract.hours import EVENING, HOURS_A_DAY, NOON, hour_of
from maarat.extract.meanings import AFTER_BATTLE, Mention, NthDay, OfDay, Shift, Stretch, Word
from maarat.extract.passing import is_in_passing, puts_off, strays
from maarat.extract.pieces import base_day
from maarat.extract.roots import Root
from maarat.extract.sections import Section, section_of, summed_up
from maarat.extract.telling import is_flashback
from maarat.extract.titles import Title
from maarat.extract.words import words_of
from maarat.extract.years import Near, Years
from maarat.rules import narrative

DAY_BY_DAY = 31  # days of a battle of which a story tells every day
LOOKS_BACK = 45  # days that a date may lie before the running one in a paragraph and still move it


class RunningDate:
    """Where a story stands in time, and what is known of the times around it.

    `date` is moved by clauses that tell; `anchor` is the clause that moved it last (index). `opens`
    and `moved` are set by the story: nothing of the paragraph was told yet, a clause of this sentence
    has moved the date. `roots` tells where the dates of battle and heading are told.
    """

    def __init__(self, battle: When | None, stated: Root | None, title: str) -> None:
        """Start before the first sentence, with the date of the infobox and the first year of the text."""
        self.title = Title(title.lower().split())
        self._is_short = any(word in words_of(narrative.SHORT_FIGHTS) for word in self.title)
        self.date: When | None = None
        self.anchor: int | None = None
        root = Root("infobox", when=battle) if battle is not None else stated
        self.battle = root.when if root is not None else None
        self.roots = {"battle": root}
        self.heading: When | None = None
        self._section = Section()
        self.opens = True
        self.moved = False
        self._window = around(battle)
        self.years = Years(battle)
        self._beginnings = Beginnings()
        self._stated: When | None = None  # a full date that was named since the running date was set
        self._stated_at: int | None = None  # by which clause
        self._loose: When | None = None  # what an undated clause gets where the running date may be past
        self._hour = 0  # about when on the running day the story stands
        self._lead_in: When | None = None  # the time before the fight from which a section began
        self._home: tuple[When | None, int | None] | None = None  # whence the story strayed out of the fight
        self._is_set_up = False  # a clause opened with the running date: what is earlier only explains
        self._pending_hour = 0  # and when it will, if the clause moves it

    @property
    def aside(self) -> bool:
        """Whether the section is before or after the battle, by its heading."""
        return self._section.aside

    def set(self, date: When | None, anchor: int | None) -> None:
        """Go to a date."""
        self.date, self.anchor, self._loose, self._stated, self._hour = date, anchor, None, None, 0
        self._lead_in = self._home = None
        self._is_set_up = False

    def leave_lead(self, clause: int | None, first_dated: When | None) -> None:
        """After the lead the story starts anew; without an infobox the lead's first full date is the battle's."""
        vague = self.battle is None or (isinstance(self.battle, Date) and self.battle.month is None)
        if vague and is_day(self.years.frame) and self._window is None:
            self.battle = self.years.frame
            self.roots["battle"] = (self.roots["battle"] or Root("lead"))._replace(when=self.battle)
        elif vague and first_dated is not None:
            self.battle = self.years.whole_of(first_dated)
            self.roots["battle"] = Root("event", clause=clause, when=self.battle)
        self.set(None, None)

    def enter(self, section: tuple[str, ...]) -> None:
        """Begin a section that has no date of its own: the date may be past there, or of no account."""
        self._lead_in = None
        if self.date is not None:
            self._loose = open_end(self.date, self.battle)
        scope = self._window or around(self.years.frame)
        if self.date is not None and scope is not None and not may_overlap(self.date, *scope):
            self.set(None, None)  # the story of the battle does not go on from its background
        left, self._section, self._is_set_up = self._section, section_of(section), False
        if left.leads_up and not self.aside and self.date is not None:
            self._run_on(self.date)
        if self._section.timeless or left.timeless:
            self.set(None, None)
        self._stated = None

    def open_paragraph(self) -> None:
        """Begin a paragraph; it does not go on with a time after the fight, which only the last one spoke of."""
        self.opens, self._lead_in = True, None
        left, frame = self.years.open_paragraph(), self.years.frame
        if left is not None and frame is not None and self.date is not None and before(frame, self.date):
            self.set(left.when, left.at)
        elif self._home is not None and not self.aside:
            self.set(*self._home)

    def context(self, local: When | None) -> Context:
        """Return what a clause is read against; `local` is the date from which the sentence looks on."""
        running = settled(local) if local is not None else self.date
        # Without an infobox nothing but the text itself can tell the year.
        stated = self._stated if (self.aside or self._window is None) and local is None else None
        window = None if self.aside else self._window
        return Context(running, self.heading, self.battle, stated, window, self._stated_at, 0, None)

    def root(self, used: str, context: Context, anchor: int | None) -> Root | None:
        """Return where the piece of a context that a date used is told; `anchor` is the clause of its running date."""
        if used == "stated" and context.stated_at is not None:
            return Root("event", context.stated_span, context.stated_at, context.stated)
        if used == "stated" and context.stated != self.heading:  # the time of the fight, by title or lead
            return self.roots["battle"]
        if used == "running" and anchor is not None:
            return Root("event", context.stated_span if anchor == context.stated_at else None, anchor)
        return self.roots.get("battle" if used == "battle" else "heading") if used else None

    def follow(self, clause: Clause, context: Context, anchor: int | None, number: int) -> list[Near]:
        """Return every expression of a clause with what it is read against, which without an infobox goes by the text."""
        if self._window is not None or context.running is not self.date:
            context = context._replace(lean=-1) if is_flashback(clause) else context
            found = [Near(token.value, context, anchor) for token in clause.tokens if isinstance(token.value, Mention)]
        else:
            found = self.years.follow(clause, context, anchor, number)
        return self._beginnings.follow(clause, found, number, self.years.frame)

    def near(self, mention: Mention, lean: int = 0) -> Near:
        """Return an expression outside of all clauses with what it is read against."""
        context = self.context(None)
        near = Near(mention, context, self.anchor)
        near = near if self._window is not None else self.years.near(*near, lean)
        return self._beginnings.count(near, self.years.frame)

    def note_stated(self, resolved: Resolved, clause: int) -> None:
        """Remember a full date: the next one without a year is read against it."""
        if resolved.basis == "explicit" and isinstance(resolved.when, Date) and resolved.when.month is not None:
            self._stated, self._stated_at = resolved.when, clause

    def inherited(self, context: Context, *, flashback: bool) -> Resolved:
        """Return what a clause that names no date has from those before it."""
        running = self._loose if context.running is self.date and self._loose is not None else context.running
        running = running or (self._lead_in if not self._is_of_the_year() else None)
        used = "running" if running is not None else "battle"
        if running is None and self.battle is not None and (not self.aside or self._is_of_the_year()):
            running = OneOf((self.battle.start, self.battle.end)) if isinstance(self.battle, Interval) else self.battle
        elif running is None and self._section.follows:
            running = summed_up(self.battle, self._section)
        if running is None:
            return Resolved(None, "none")
        if flashback:
            return Resolved(OneOf((None, ends(running)[1] or ends(running)[0])), "inherited", used)
        return Resolved(running, "inherited", used)

    @property
    def is_loose(self) -> bool:
        """Whether nothing has moved the date in this section yet."""
        return self.date is None or self._loose is not None

    def _is_of_the_year(self) -> bool:
        """Tell whether what led to a battle, or came of it, is of its year: no day is known, and the section tells."""
        coarse = isinstance(self.battle, Date) and self.battle.month is None and self.battle.season is None
        return coarse and self._is_short and not self._section.off_story

    def open_after(self, when: When | None, clause: int) -> None:
        """Leave the date open in a paragraph that begins after an event, where a story does not go day by day."""
        first, last = ends(self.battle) if self.battle is not None else (None, None)
        by_day = first is not None and last is not None and days_between(first.earliest, last.latest) <= DAY_BY_DAY
        if self.opens and (self.aside or not by_day):
            self.set(when, clause)

    def next_morning(self, mention: Mention, resolved: Resolved, clause: int) -> Resolved:
        """Return the next day for "in the morning" after an evening was told; the story goes there."""
        hour = hour_of(mention.reading.time_of_day)
        late, self._hour = self._hour, hour if hour is not None else self._hour
        day = resolved.when
        if isinstance(self.heading, Date) and self.heading.day is not None and day == self.heading:
            return resolved
        if hour is None or not (hour < NOON and late >= EVENING) or not isinstance(day, Date) or day.day is None:
            return resolved
        following = from_day(add_days(day.earliest, 1))
        self.set(following, clause)
        self._hour = hour
        return resolved._replace(when=following)

    def count_hours(self, said: Shift, resolved: Resolved) -> Resolved:
        """Return the day on which so many hours have passed since the hour at which the story stands."""
        day = resolved.when
        if said.unit != "hour" or not said.amount or said.amount < 0 or not isinstance(day, Date) or day.day is None:
            return resolved
        hours = self._hour + said.amount % HOURS_A_DAY  # whole days have been counted
        self._pending_hour = hours % HOURS_A_DAY
        return resolved._replace(when=from_day(add_days(day.earliest, hours // HOURS_A_DAY)))

    def carries_on(self, clause: Clause, mention: Mention | None, when: When | None) -> bool:
        """Tell whether a pluperfect tells on: "By 28 October, the army had recaptured the town".

        What has a day after the running date does not look back either.
        """
        if mention is None or when is None:
            return False
        if is_fronted(clause, mention):
            return self.date is None or not before(when, self.date)
        day = base_day(when, forward=True)
        if self.date is None:
            return self.opens and day is not None and self._leads_into(day)
        return day is not None and before(self.date, when)

    def _leads_into(self, day: Day) -> bool:
        """Tell whether a day lies so near before the battle that its story begins there: "He had heard of it on 25 May"."""
        begun = base_day(self.battle, forward=False)
        return begun is not None and not self.aside and 0 <= days_between(day, begun) <= DAY_BY_DAY

    def move(self, clause: Clause, mention: Mention, resolved: Resolved, number: int) -> None:
        """Go on to the date of a clause, if that carries the story on and is no aside."""
        when = resolved.when
        if (
            when is None
            or resolved.basis == "inherited"
            or self._only_names(clause, mention, when)
            or not self._is_reached(clause, mention, resolved)
            or is_in_passing(clause.tokens, mention, when, None if self._loose else self.date)
            or puts_off(clause.tokens, mention, when, self.date or self.battle)
        ):
            return
        # After the battle it stays open; by the 9th it is the 9th.
        open_ended = mention.reading.bound == "after" or mention.reading.meaning == AFTER_BATTLE
        hour = hour_of(mention.reading.time_of_day)
        if isinstance(mention.reading.meaning, Shift) and mention.reading.meaning.unit == "hour":
            hour = self._pending_hour
        keeps = self.is_loose or self.aside or is_fronted(clause, mention)
        fight = self.years.frame or (self.battle if self._window or self._is_short else None)
        left = (self._home if fight and not leap(when, fight) else None) or (self.date, self.anchor)
        home = None if keeps or not strays(left[0], when, fight) else left
        self.set(when if open_ended else settled(when), number)
        self._home = home
        self._hour = hour or 0
        self._is_set_up = is_fronted(clause, mention)
        self.moved = True

    def _only_names(self, clause: Clause, mention: Mention, when: When) -> bool:
        """Tell whether a date says nothing of where the story stands."""
        meaning = mention.reading.meaning
        if meaning == AFTER_BATTLE:
            return self._loose is not None
        aloof = isinstance(meaning, Word | OfDay) or mention.rule in narrative.NAMES_AND_DATES
        aloof = aloof or is_far(when, self.battle) or mention.rule.startswith("until ")  # it only looks ahead
        aloof = aloof or (mention.reading.bound == "since" and not starts_there(clause, mention, when))
        if aloof or self.years.leads_out(meaning, when) or self.years.is_of_words(clause, when):
            return True
        if isinstance(meaning, NthDay) and self.date is not None and before(when, self.date):
            return True  # of some other fight than the battle as a whole
        if isinstance(meaning, Stretch) and not goes_there(meaning, fronted=is_fronted(clause, mention)):
            return True
        if not isinstance(when, Date) or when.day is not None:
            return False
        # "in the 1920s", "the Verdun of the twentieth century"
        fronted = is_fronted(clause, mention)
        if when.unspecified:
            return not (fronted and self.opens)
        if fronted or not names_another(when, self.date, self.battle, self.years.frame, aside=self.aside):
            return False
        if self.date is None and leads_in(clause, mention, when, self.battle):
            self._lead_in = when
        return True

    def _is_reached(self, clause: Clause, mention: Mention, resolved: Resolved) -> bool:
        """Tell whether the story can have come to a date, and does not only look back to it."""
        when, running = resolved.when, self.date
        if when is None or running is None or self.opens:
            return True
        if self.moved and before(when, running):
            return False  # one sentence goes back only to explain
        fronted = is_fronted(clause, mention)
        if resolved.basis == "explicit" and fronted:
            return True  # "On 4 July 1943, …": the story turns to another front
        if not fronted and self._is_set_up and before(when, running):
            return False
        here, there = running.earliest or running.latest, when.latest or when.earliest
        if here is None or there is None:
            return True
        if isinstance(when, Date) and when.day is None and when.earliest <= here <= there:
            return False  # "in October" on the 8th of October
        return days_between(here, there) > -LOOKS_BACK

    def _run_on(self, running: When) -> None:
        """Leave the date of what led to a fight: for its day, or, where only the year is known, for some time after."""
        if isinstance(self.battle, Date) and self.battle.day is not None and before(running, self.battle):
            self.set(self.battle, None)
        elif self.battle is not None and isinstance(running, Date) and holds(running, self.battle):
            self.set(None, None)
            return
        first, last = ends(running)[1], ends(self.battle)[1] if self.battle is not None else None
        if first is None or last is None or first.month is None or last.month is not None or before(last, first):
            return
        if first.day is None or first.qualifier:
            self.set(OneOf((first, last)), self.anchor)
