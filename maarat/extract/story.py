"""Follow a story through time: which date each clause has, and why.

Two running dates (narrative progression after Kamp and Reyle 1993): that of the story, which only
clauses that tell can move, and within a sentence a local one for what it looks back on. A clause
that names no date has the running one, as long as the story runs on.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from maarat.edtf import When, before
from maarat.extract.anchors import Context, Resolved, before_last, resolve
from maarat.extract.clauses import Clause, main_mention, split
from maarat.extract.counting import UNKNOWN, count_from_named, counts_from_event
from maarat.extract.credible import credible, is_credible
from maarat.extract.endings import with_ends
from maarat.extract.frame import frame_of, stated_year
from maarat.extract.headings import Headings
from maarat.extract.lasting import place_by_length, place_by_whole
from maarat.extract.lex import Token, classes_in
from maarat.extract.meanings import Mention, OfDay, Partial, Reading, Shift
from maarat.extract.recall import Memory, place_by_event, placed_by
from maarat.extract.roots import Root, first_of
from maarat.extract.running import RunningDate
from maarat.extract.sections import lists_forces
from maarat.extract.subjects import is_publication
from maarat.extract.telling import as_reached, equates, has_verb, is_description, is_flashback
from maarat.extract.times import join_mentions, time_tokens
from maarat.extract.told import UNRESOLVED, Timed, Told
from maarat.extract.weighing import weigh
from maarat.extract.years import Near
from maarat.model import EVERY_EXPRESSION, Article, Depth, Sentence, Span
from maarat.rules import narrative

NEAR = 20  # characters between a pluperfect and the season it speaks of


class Story:
    """The telling: every clause so far, and the running date."""

    def __init__(self, article: Article, battle: When | None, sentences: Sequence[Sentence], depth: Depth) -> None:
        """Start before the first sentence.

        `battle` is the date of the infobox. Time expressions are taken down beyond the depth of events, those
        that date nothing for the times only.
        """
        self.told: list[Told] = []
        self.times: list[Timed] = []
        self._memory = Memory(self.told)
        self._article = article
        self._notes_dates = depth != Depth.EVENTS
        self._notes_all = depth in EVERY_EXPRESSION
        self._headings = Headings(article)
        self._running = RunningDate(battle, stated_year(article) if battle is None else None, article.title)
        if battle is None:
            self._running.years.frame = frame_of(article, sentences)
        self._is_flat = all(len(block.section) < 2 for block in article.blocks)  # every heading of one level
        self._block = -1
        self._section: tuple[str, ...] | None = None

    def tell(self, sentence: Sentence) -> None:
        """Take the next sentence."""
        self._enter(sentence.block)
        running = self._running
        words = time_tokens(self._article.prose, sentence.span)
        classes = classes_in(words)
        joined = join_mentions(words, classes)
        tokens = joined if joined is words else credible(running, joined, self._article.prose)
        local: int | None = None  # the clause from which the rest of the sentence is seen, if not from the story
        running.moved = False
        running.years.open_sentence(
            on_new_line=self._article.prose[sentence.span.start - 1 : sentence.span.start] == "\n"
        )
        for clause in with_ends(split(tokens, classes)):
            seen = len(self.told) - 1 if counts_from_event(clause, running) else local
            context = running.context(self.told[seen].resolved.when if seen is not None else None)
            anchor = seen if seen is not None else running.anchor
            read = running.follow(clause, context, anchor, len(self.told)) if joined is not words else []
            if clause.relation in narrative.PLACING and not clause.mentions:
                self._tell_placed(clause)
            else:
                local = self._tell_clause(clause, context, read, anchor, local)
            running.opens = False
            if self._notes_dates:
                for near in read:
                    self._note(near)
        if self._notes_all:
            self._note_vague(tokens, classes)

    def _enter(self, block: int) -> None:
        """Begin a paragraph, and a section if it is the first of one."""
        if block == self._block:
            return
        running = self._running
        first_block, self._block = self._block + 1, block
        running.open_paragraph()
        section = self._article.blocks[block].section
        if section == self._section:
            return
        if self._section == ():
            first = next((at for at, told in enumerate(self.told) if told.resolved.basis == "explicit"), None)
            running.leave_lead(first, self.told[first].resolved.when if first is not None else None)
        self._section = section
        running.enter(section)
        running.heading = self._heading_date(section)
        if not self._is_flat:
            running.years.enter(running.heading, aside=running.aside)
        for passed in self._article.blocks[first_block:block]:
            if passed.kind == "heading":
                self._pass_heading(passed.span)
        if running.heading is not None:
            running.set(running.heading, None)

    def _pass_heading(self, span: Span) -> None:
        """Take the year that a heading tells where none is inside another, and its expressions for who asks for them."""
        if self._is_flat:
            self._running.years.enter(self._date_of_heading(span), aside=self._running.aside)
        if not self._notes_all:
            return
        tokens = self._headings.tokens(span)
        for token in tokens:
            if isinstance(token.value, Mention) and is_credible(self._running, token.value):
                self._note(self._running.near(token.value))
        self._note_vague(tokens)

    def _heading_date(self, section: tuple[str, ...]) -> When | None:
        """Return the date of the innermost heading that has one."""
        dates = map(self._date_of_heading, self._headings.above(section))
        return next((when for when in dates if when is not None), None)

    def _date_of_heading(self, span: Span) -> When | None:
        """Return the date that a heading puts above its section."""
        running = self._running
        for mention in self._headings.dates(span):
            if is_credible(running, mention):
                context = running.context(None)
                resolved = running.years.resolve_heading(mention.reading, context, aside=running.aside)
                base = first_of(running.root(resolved.used, context, running.anchor))
                running.roots["heading"] = Root("heading", mention.span, None, resolved.when, base)
                return resolved.when
        return None

    def _tell_clause(
        self, clause: Clause, context: Context, read: list[Near], anchor: int | None, local: int | None
    ) -> int | None:
        """Date a clause; return the clause that the rest of the sentence is seen from, None for the story."""
        running, number = self._running, len(self.told)
        mention = main_mention(clause)
        for near in read:
            if near.mention is mention:
                context, anchor = near.context, near.anchor
        flashback = is_flashback(clause)
        mention, resolved, anchor = self._date(clause, mention, context, anchor, in_story=local is None)
        running.note_stated(resolved, number)
        why = _why_unread(mention, resolved, context)
        if mention is None or resolved.when is None:
            mention = None
            describes = self._describes(clause)
            undated = describes or resolved is UNKNOWN or (context.running is None and not self._section)
            resolved = UNRESOLVED if undated else running.inherited(context, flashback=flashback)
            why = why or ("description" if describes else "nothing-told" if resolved.when is None else "")
        aside = (
            local is not None
            or clause.relation == "event"
            or is_publication(clause)
            or (flashback and not running.carries_on(clause, mention, resolved.when))
        )
        background = aside or resolved.when is None or running.aside
        leans = resolved.basis in ("relative", "inherited")
        why = why or self._why_aside(local, background=background, aside=aside)
        root = running.root(resolved.used, context, anchor)
        if root is not None and root.clause == number:  # other words of the same clause
            root = Root("text", root.span, None, root.when or context.running)
        anchor = anchor if leans and anchor != number else None
        self.told.append(Told(clause, self._section or (), mention, resolved, anchor, background, root, why))
        if mention is None:
            return local
        if aside:
            return number if clause.relation != "event" else local
        running.move(clause, mention, resolved, number)
        return local

    def _date(
        self, clause: Clause, mention: Mention | None, context: Context, anchor: int | None, *, in_story: bool
    ) -> tuple[Mention | None, Resolved, int | None]:
        """Return what dates a clause by its own words, the date, and the clause that this leans on."""
        running, number = self._running, len(self.told)
        mention = as_reached(clause, mention)
        resolved = resolve(mention.reading, context) if mention is not None else UNRESOLVED
        if mention is not None and isinstance(mention.reading.meaning, OfDay) and in_story:
            resolved = running.next_morning(mention, resolved, number)
        if mention is not None and resolved.when is not None and in_story:
            resolved = weigh(mention, resolved, context, running, self._article)
        by_event = place_by_event(clause, mention, context, self._memory, self._section or (), opens=running.opens)
        if by_event is None and mention is not None and isinstance(mention.reading.meaning, Shift):
            resolved = count_from_named(clause, mention, mention.reading.meaning, context, running) or resolved
        if by_event is not None:
            mention, resolved, anchor = by_event
            if mention.rule == "after-event" and in_story:
                running.open_after(resolved.when, number)
        if mention is None:
            whole = place_by_whole(clause, running.years.frame or running.battle)
            mention, resolved = place_by_length(clause, context.running) or whole or (None, resolved)
        return mention, resolved, anchor

    def _describes(self, clause: Clause) -> bool:
        """Tell whether a clause without a date tells nothing: a description, an item that only lists."""
        if is_description(clause) or (self._running.aside and equates(clause)):
            return True
        if (
            lists_forces(self._section or ())
            and self._running.is_loose
            and clause.classes.isdisjoint(narrative.FIGHTING)
        ):
            return True
        return self._article.blocks[self._block].kind == "item" and not has_verb(clause.tokens)

    def _tell_placed(self, clause: Clause) -> None:
        """Date a clause by the one before, an event that only says when."""
        running, number, event = self._running, len(self.told), self.told[-1]
        when = event.resolved.when
        mention, resolved = None, UNRESOLVED
        if when is not None:
            here = running.date if event.resolved.basis != "explicit" else None  # a full date may turn back
            mention, resolved = placed_by(event.clause.span, clause.relation, when, here)
        root = Root("event", clause=number - 1)
        self.told.append(
            Told(
                clause,
                self._section or (),
                mention,
                resolved,
                number - 1,
                running.aside,
                root,
                "section" * running.aside,
            )
        )
        follows = running.date is None or running.opens or (when is not None and before(running.date, when))
        if clause.relation == "after" and follows:
            running.set(resolved.when, number)
            running.moved = True

    @staticmethod
    def _why_aside(local: int | None, *, background: bool, aside: bool) -> str:
        """Return why a clause with a date does not move the story, empty where it does."""
        if not background:
            return ""
        return "section" if not aside else "flashback" if local is None else "looks-back"

    # -- every expression, for who asks for them -------------------------------------------

    def _note(self, near: Near) -> None:
        """Take down a time expression; the two dates of a range one by one, and without what bounds them."""
        mention, context, anchor = near
        bound = "about" if mention.reading.bound == "about" else None
        first: Timed | None = None
        for span, said in mention.parts or ((mention.span, mention.reading.meaning),):
            reading = Reading(said, mention.reading.time_of_day if first is None else None, bound)
            other = first.resolved.when if first is not None else None
            if mention.parts and context.stated is not None:
                read_against = context if first is not None else before_last(mention.parts[-1][1], context)
            else:
                read_against = context._replace(running=other) if other is not None else context
            resolved = resolve(reading, read_against)
            leans = anchor if resolved.basis == "relative" else None
            root = self._running.root(resolved.used, context, anchor)
            if other is not None and first is not None and resolved.used == "running":
                root = first.root
            first = Timed(span, reading, resolved, leans, mention.rule, root=root)
            self.times.append(first)

    def _note_vague(self, tokens: Sequence[Token], classes: AbstractSet[str] | None = None) -> None:
        """Take down what dates nothing: lengths, repetitions, "now"."""
        from maarat.extract.vague import find_vague  # noqa: PLC0415 - only who asks for every expression needs it

        for found in find_vague(tokens, classes):
            if isinstance(found, Mention):
                before = (token.text for token in tokens if found.span.start - NEAR < token.start < found.span.start)
                self._note(self._running.near(found, -int("had" in before)))
            else:
                self.times.append(Timed(found.span, None, UNRESOLVED, None, found.rule, found.type, found.value))


def _why_unread(mention: Mention | None, resolved: Resolved, context: Context) -> str:
    """Return why an expression came to no date: a day that there is not, or nothing to count from."""
    if mention is None or resolved.when is not None:
        return ""
    said = mention.reading.meaning
    has_context = any(when is not None for when in context[:4])
    is_day = isinstance(said, Partial) and said.day is not None and (said.year is not None or has_context)
    return "no-day" if is_day else "unresolved"


def tell(article: Article, battle: When | None, sentences: Sequence[Sentence], depth: Depth) -> Story:
    """Return the story that the sentences tell."""
    story = Story(article, battle, sentences, depth)
    for sentence in sentences:
        story.tell(sentence)
    return story
