"""Follow a story through time: which date each clause has, and why.

Two running dates (narrative progression after Kamp and Reyle 1993): that of the story, which only
clauses that tell can move, and within a sentence a local one for what it looks back on. A clause
that names no date has the running one, as long as the story runs on.
"""

from collections.abc import Sequence

from maarat.edtf import Date, Day, Interval, OneOf, When, add_days, before, days_between, from_day, may_overlap
from maarat.extract.anchors import Context, Resolved, ends, resolve, settled
from maarat.extract.clauses import Clause, is_description, is_flashback, is_fronted, main_mention, split
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, NthDay, OfDay, Pair, Partial, Reading, Word
from maarat.extract.times import find_date_mentions, join_mentions, time_tokens
from maarat.model import Article, Sentence, Span
from maarat.record import NamedTuple
from maarat.rules import narrative

LATE = 1200  # an article about a later year has no years of three digits
GENERATION = 30  # years from the battle after which a date is no part of its story
NOON, EVENING = 12, 18  # hours
HALF_A_YEAR = 183  # days around the battle in which its story gives no years
LOOKS_BACK = 45  # days that a date may lie before the running one in a paragraph and still move it


class Told(NamedTuple):
    """A clause with its date: what dated it, what that leans on (index of an earlier clause), how it stands."""

    clause: Clause
    section: tuple[str, ...]
    mention: Mention | None
    resolved: Resolved
    anchor: int | None
    background: bool


class Timed(NamedTuple):
    """A time expression with its date, and the clause that this was counted from (index).

    What is no date has no reading but its TIMEX3 `type` and `value`.
    """

    span: Span
    reading: Reading | None
    resolved: Resolved
    anchor: int | None
    rule: str
    type: str = ""
    value: str = ""


class Story:
    """The telling: every clause so far, and the running date."""

    def __init__(self, article: Article, battle: When | None, *, every: bool = False) -> None:
        """Start before the first sentence.

        `battle` is the date of the infobox; with `every`, expressions that date nothing are taken down too.
        """
        self._every = every
        self._noted: set[Span] = set()  # headings whose expressions were taken down
        self.told: list[Told] = []
        self.times: list[Timed] = []
        self._article = article
        self._headings = {block.section: block.span for block in article.blocks if block.kind == "heading"}
        self._battle = battle if battle is not None else _stated_year(article)
        self._heading: When | None = None
        self._running: When | None = None
        self._window = _around(self._battle) if battle is not None else None
        self._stated: When | None = None  # a full date that was named since the running date was set
        self._anchor: int | None = None  # the clause that set the running date
        self._loose: When | None = None  # what an undated clause gets where the running date may be past
        self._hour = 0  # about when on the running day the story stands
        self._block = -1
        self._section: tuple[str, ...] | None = None
        self._aside_section = False  # before or after the battle, by its heading
        self._opens = True  # nothing of this paragraph was told yet
        self._moved = False  # a clause of this sentence has moved the running date

    def tell(self, sentence: Sentence) -> None:
        """Take the next sentence."""
        self._enter(sentence.block)
        tokens = join_mentions(time_tokens(self._article.prose, sentence.span))
        tokens = [token for token in tokens if self._is_credible(token.value)]
        local: int | None = None
        self._moved = False
        for clause in split(tokens):
            context, anchor = self._context(local), local if local is not None else self._anchor
            local = self._tell_clause(clause, context, anchor, local)
            self._opens = False
            for token in clause.tokens:
                if isinstance(token.value, Mention):
                    self._note(token.value, context, anchor)
        if self._every:
            self._note_vague(tokens)

    # -- where the story stands ---------------------------------------------------------

    def _enter(self, block: int) -> None:
        if block == self._block:
            return
        self._block, self._opens = block, True
        section = self._article.blocks[block].section
        if section == self._section:
            return
        if self._section == ():
            self._leave_lead()
        elif self._running is not None:
            self._loose = self._open_end(self._running)
        if self._is_outside():
            self._set(None, None)  # the story of the battle does not go on from its background
        self._section = section
        self._aside_section = _is_aside(section)
        self._stated = None
        self._heading = self._heading_date(section)
        if self._every:
            self._note_headings(section)
        if self._heading is not None:
            self._set(self._heading, None)

    def _is_outside(self) -> bool:
        """Tell whether the running date is not within half a year of a battle whose dates are known."""
        return self._running is not None and self._window is not None and not may_overlap(self._running, *self._window)

    def _set(self, running: When | None, anchor: int | None) -> None:
        self._running, self._anchor, self._loose, self._stated = running, anchor, None, None
        self._hour = 0

    def _leave_lead(self) -> None:
        """After the lead the story starts anew; without an infobox the lead's first full date is the battle's."""
        if self._battle is None or (isinstance(self._battle, Date) and self._battle.month is None):
            dates = (told.resolved.when for told in self.told if told.resolved.basis == "explicit")
            self._battle = next(dates, self._battle)
        self._set(None, None)

    def _open_end(self, running: When) -> When:
        """Return what a new section knows of its date: not before the last one, within the battle if that goes on."""
        first = ends(running)[1] or ends(running)[0]
        last = ends(self._battle)[1] if self._battle is not None else None
        if last is None or first is None or not before(first, last):
            return running
        return OneOf((first, last))

    def _heading_date(self, section: tuple[str, ...]) -> When | None:
        """Return the date of the innermost heading that has one."""
        for depth in range(len(section), 0, -1):
            span = self._headings.get(section[:depth])
            if span is None:
                continue
            for mention in find_date_mentions(self._article.prose, span):
                meaning = mention.reading.meaning
                is_year = isinstance(meaning, Partial) and meaning.month is None and meaning.season is None
                at_an_end = not self._article.prose[span.start : mention.span.start].strip("# \x1f") or (
                    mention.span.end >= span.end - 1
                )
                if not is_year or at_an_end:  # "2006: civil war", "Campaign of 1905", and not "The 1905 offensive"
                    return resolve(mention.reading, self._context(None)).when
        return None

    def _context(self, local: int | None) -> Context:
        when = self.told[local].resolved.when if local is not None else None
        running = settled(when) if when is not None else self._running
        # Without an infobox nothing but the text itself can tell the year.
        stated = self._stated if (self._aside_section or self._window is None) and when is None else None
        window = None if self._aside_section else self._window
        return Context(running, self._heading, self._battle, stated, window)

    def _is_credible(self, value: object) -> bool:
        """Refuse a year of three digits where the article is about other times."""
        meaning = value.reading.meaning if isinstance(value, Mention) else None
        said = meaning.last if isinstance(meaning, Pair) else meaning
        if not isinstance(said, Partial) or not said.small:
            return True
        battle = self._battle or self._running
        day = battle and (battle.earliest or battle.latest)
        return day is None or day.year < LATE

    # -- one clause ---------------------------------------------------------------------

    def _note_vague(self, tokens: Sequence[Token]) -> None:
        """Take down what dates nothing: lengths, repetitions, "now"."""
        from maarat.extract.vague import find_vague  # noqa: PLC0415 - only who asks for every expression needs it

        for found in find_vague(tokens):
            if isinstance(found, Mention):
                self._note(found, self._context(None), self._anchor)
            else:
                self.times.append(
                    Timed(found.span, None, Resolved(None, "none"), None, found.rule, found.type, found.value)
                )

    def _note_headings(self, section: tuple[str, ...]) -> None:
        """Take down the expressions of the headings above a section, each once."""
        for depth in range(1, len(section) + 1):
            span = self._headings.get(section[:depth])
            if span is None or span in self._noted:
                continue
            self._noted.add(span)
            tokens = join_mentions(time_tokens(self._article.prose, span), about_dates=True)
            for token in tokens:
                if isinstance(token.value, Mention):
                    self._note(token.value, self._context(None), self._anchor)
            self._note_vague(tokens)

    def _note(self, mention: Mention, context: Context, anchor: int | None) -> None:
        """Take down a time expression; the two dates of a range one by one, and without what bounds them."""
        bound = "about" if mention.reading.bound == "about" else None
        first: When | None = None
        for span, said in mention.parts or ((mention.span, mention.reading.meaning),):
            reading = Reading(said, mention.reading.time_of_day, bound)
            resolved = resolve(reading, context._replace(running=first) if first is not None else context)
            first = resolved.when
            leans = anchor if resolved.basis == "relative" else None
            self.times.append(Timed(span, reading, resolved, leans, mention.rule))

    def _tell_clause(self, clause: Clause, context: Context, anchor: int | None, local: int | None) -> int | None:
        """Date a clause; return the clause that the rest of the sentence is seen from, None for the story."""
        mention = main_mention(clause)
        resolved = resolve(mention.reading, context) if mention is not None else Resolved(None, "none")
        if mention is not None and isinstance(mention.reading.meaning, OfDay) and local is None:
            resolved = self._next_morning(mention, resolved)
        if resolved.basis == "explicit" and isinstance(resolved.when, Date) and resolved.when.month is not None:
            self._stated = resolved.when
        flashback = is_flashback(clause.tokens)
        if mention is None or resolved.when is None:
            mention = None
            resolved = self._inherit(clause, context, flashback=flashback)
        aside = local is not None or (flashback and not self._carries_on(clause, mention, resolved))
        background = aside or resolved.when is None or self._aside_section
        leans = resolved.basis in ("relative", "inherited")
        number = len(self.told)
        self.told.append(Told(clause, self._section or (), mention, resolved, anchor if leans else None, background))
        if mention is None or resolved.when is None:
            return local
        if aside:
            return number
        if self._moves(clause, mention, resolved, resolved.when):
            self._set(_carried(mention, resolved.when), number)
            self._moved = True
        return local

    def _next_morning(self, mention: Mention, resolved: Resolved) -> Resolved:
        """Return the next day for "in the morning" after an evening was told; the story goes there."""
        hour = _hour(mention.reading.time_of_day)
        late, self._hour = self._hour, hour if hour is not None else self._hour
        day = resolved.when
        if hour is None or not (hour < NOON and late >= EVENING) or not isinstance(day, Date) or day.day is None:
            return resolved
        following = from_day(add_days(day.earliest, 1))
        self._set(following, len(self.told))
        self._hour = hour
        return resolved._replace(when=following)

    def _inherit(self, clause: Clause, context: Context, *, flashback: bool) -> Resolved:
        """Return the running date where the story runs on, else none."""
        running = context.running
        if running is self._running and self._loose is not None:
            running = self._loose
        if running is None and self._section and not self._aside_section:
            running = self._battle and _some_day_of(self._battle)
        if running is None or is_description(clause.tokens):
            return Resolved(None, "none")
        if flashback:
            return Resolved(OneOf((None, ends(running)[1] or ends(running)[0])), "inherited")
        return Resolved(running, "inherited")

    def _carries_on(self, clause: Clause, mention: Mention | None, resolved: Resolved) -> bool:
        """Tell whether a pluperfect tells on: "By 28 October, the army had recaptured the town"."""
        if mention is None or resolved.when is None or not is_fronted(clause, mention):
            return False
        return self._running is None or not before(resolved.when, self._running)

    def _moves(self, clause: Clause, mention: Mention, resolved: Resolved, when: When) -> bool:
        """Tell whether a date carries the story on, and is no aside."""
        meaning, running = mention.reading.meaning, self._running
        if meaning == Word("after-battle"):
            return self._loose is None
        if isinstance(meaning, Word | OfDay) or mention.reading.bound in ("until", "since") or self._is_far(when):
            return False
        if isinstance(when, Date) and when.unspecified:
            return False  # "in the 1920s", "the Verdun of the twentieth century"
        if isinstance(meaning, NthDay) and running is not None and before(when, running):
            return False  # of some other fight than the battle as a whole
        if isinstance(when, Date) and when.day is None and not is_fronted(clause, mention) and self._names(when):
            return False
        if running is None or self._opens:
            return True
        if self._moved and before(when, running):
            return False  # one sentence goes back only to explain
        if resolved.basis == "explicit" and is_fronted(clause, mention):
            return True  # "On 4 July 1943, …": the story turns to another front
        here, there = running.earliest or running.latest, when.latest or when.earliest
        if here is None or there is None:
            return True
        if isinstance(when, Date) and when.day is None and when.earliest <= here <= there:
            return False  # "in October" on the 8th of October
        return days_between(here, there) > -LOOKS_BACK

    def _names(self, when: Date) -> bool:
        """Tell whether a coarse date inside a clause only names another event: "revenge for the defeat in 794"."""
        if when.month is None and when.season is None and self._running is not None:
            return True
        tells_background = self._aside_section and when.month is not None
        earlier = (self._running,) if tells_background else (self._running, self._battle)
        return any(before(when, other) for other in earlier if other is not None)

    def _is_far(self, when: When) -> bool:
        """Tell whether a date lies a generation from the battle: research, memory, origins."""
        here = self._battle.earliest if self._battle is not None else None
        there = when.earliest
        return here is not None and there is not None and abs(there.year - here.year) > GENERATION


def _around(battle: When | None) -> tuple[Day, Day] | None:
    """Return half a year before a battle and half a year after, where both its ends are known."""
    if battle is None or battle.earliest is None or battle.latest is None:
        return None
    return add_days(battle.earliest, -HALF_A_YEAR), add_days(battle.latest, HALF_A_YEAR)


def _is_aside(section: tuple[str, ...]) -> bool:
    """Tell whether the headings put a section before or after the battle."""
    words = " / ".join(section).lower()
    return any(word in words for word in narrative.BACKGROUND + narrative.AFTERMATH)


def _hour(time_of_day: str | None) -> int | None:
    """Return about which hour a time of the day is."""
    if not time_of_day:
        return None
    if time_of_day[:2].isdecimal():
        return int(time_of_day[:2])
    return narrative.HOURS.get(time_of_day.split()[-1])


def _carried(mention: Mention, when: When) -> When:
    """Return the running date that a date leaves: after the battle it stays open, by the 9th it is the 9th."""
    open_ended = mention.reading.bound == "after" or mention.reading.meaning == Word("after-battle")
    return when if open_ended else settled(when)


def _some_day_of(battle: When) -> When:
    """Return a date that says no more than that it was in the battle."""
    return OneOf((battle.start, battle.end)) if isinstance(battle, Interval) else battle


def _stated_year(article: Article) -> Date | None:
    """Return the first year of four digits in the title or the first paragraph."""
    block = next((block.span for block in article.blocks if block.kind == "paragraph"), Span(0, 0))
    for text, span in ((article.title, Span(0, len(article.title))), (article.prose, block)):
        for token in time_tokens(text, span):
            if "YEAR" in token.symbols:
                return Date(int(token.text))
    return None


def tell(article: Article, battle: When | None, sentences: Sequence[Sentence], *, every: bool = False) -> Story:
    """Return the story that the sentences tell."""
    story = Story(article, battle, every=every)
    for sentence in sentences:
        story.tell(sentence)
    return story
