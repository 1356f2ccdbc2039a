"""Weigh what an expression says against where the story stands."""

from maarat.edtf import Date, Interval, When, add_days, before, from_day
from maarat.extract.anchors import Context, Resolved, resolve
from maarat.extract.bounds import ends
from maarat.extract.dates import number
from maarat.extract.meanings import AFTER_BATTLE, Mention, NthDay, Shift, Word
from maarat.extract.pieces import base_day
from maarat.extract.running import RunningDate
from maarat.extract.told import UNRESOLVED
from maarat.extract.words import words_of
from maarat.model import Article
from maarat.rules import narrative

LONGEST = 31  # days of a battle that are counted


def weigh(mention: Mention, resolved: Resolved, context: Context, running: RunningDate, article: Article) -> Resolved:
    """Return the date of an expression, corrected by what the story has told."""
    meaning = mention.reading.meaning
    if isinstance(meaning, Shift):
        if mention.rule == "after-units" and (start := _start_left(resolved, running)) is not None:
            said = mention.reading._replace(meaning=meaning._replace(into=True))
            return resolve(said, context._replace(battle=start))
        if _repeats_heading(meaning, running):
            return resolved._replace(when=running.heading, used="heading")
        return running.count_hours(meaning, resolved)
    if (
        mention.reading.bound is None
        and isinstance(meaning, NthDay)
        and context.battle is not None  # and not from a beginning that the text told
        and _is_of_another(meaning, resolved, running, article.quote(mention.phrase))
    ):
        return running.inherited(context, flashback=False)
    if isinstance(meaning, Word) and meaning.kind in ("battle-start", "battle-end") and _is_of_the_day(context):
        return resolve(mention.reading, context._replace(battle=context.running))
    if isinstance(meaning, Word) and meaning.kind in ("battle", "after-battle"):
        phrase = article.quote(mention.phrase)
        if running.title.names_another(phrase):
            return UNRESOLVED
        if meaning.kind == "battle":
            return _through_battle(phrase, resolved, context, running)
    if meaning == AFTER_BATTLE and running.title.has(article.quote(mention.phrase)):
        if base_day(running.battle, forward=True) is None and base_day(context.running, forward=True) is not None:
            return resolve(mention.reading, context._replace(battle=None))  # its day is told
        return resolve(mention.reading, context._replace(running=None))
    stays = isinstance(meaning, Word) and meaning.kind in ("meanwhile", "same-time")
    if stays and mention.reading.bound is None:
        return running.inherited(context, flashback=False)._replace(basis="relative")
    return resolved


def _is_of_the_day(context: Context) -> bool:
    """Tell whether the story stands on a day of a battle of which only the year or the month is known."""
    here, battle = context.running, context.battle
    if base_day(here, forward=True) is None or here is None or battle is None:
        return False
    return base_day(battle, forward=True) is None and not before(here, battle) and not before(battle, here)


def _through_battle(phrase: str, resolved: Resolved, context: Context, running: RunningDate) -> Resolved:
    """Return the time of the fight: that of the story where only more than the fight is meant, or its days are not known."""
    here, fight = base_day(context.running, forward=True), running.years.frame
    root, said = running.roots["battle"], phrase.lower().split()
    known = fight is not None or (root is not None and root.kind == "infobox")
    is_all = known and not words_of(narrative.ALL_OF).isdisjoint(said)
    of_title = running.title.has(phrase) and (known or "war" not in said)
    if _is_wider(phrase) and not (is_all or of_title):
        return running.inherited(context, flashback=False)._replace(basis="relative")
    if fight is not None and (isinstance(fight, Interval) or base_day(fight, forward=True) is not None):
        return resolved._replace(when=fight, used="battle")
    if here is not None and (context.battle is None or base_day(context.battle, forward=True) is None):
        days = next((number(word) for word in phrase.split() if number(word)), None)
        if days is not None and "day" in phrase and days <= LONGEST:
            return resolved._replace(when=Interval(from_day(add_days(here, 1 - days)), from_day(here)), used="running")
        if not _is_wider(phrase) and resolved.when is not None and not before(from_day(here), resolved.when):
            return running.inherited(context, flashback=False)._replace(basis="relative")
    return resolved


def _is_wider(phrase: str) -> bool:
    """Tell whether words mean more than one fight, or less: "during the war", "during the operation"."""
    return words_of(narrative.FIGHTS_THEMSELVES).isdisjoint(phrase.lower().split())


def _repeats_heading(said: Shift, running: RunningDate) -> bool:
    """Tell whether "the next day" is the day of the heading right above it."""
    here = running.heading
    if not running.opens or running.anchor is not None or running.date != here:
        return False
    return said.amount == 1 and said.unit == "day" and isinstance(here, Date) and here.day is not None


def _start_left(resolved: Resolved, running: RunningDate) -> When | None:
    """Return the start of the fight, if a date lies after it that was counted through its fighting."""
    fight, when = running.years.frame, resolved.when
    if fight is None or when is None or running.aside or not before(fight, when):
        return None
    return ends(fight)[0]


def _is_of_another(meaning: NthDay, resolved: Resolved, running: RunningDate, phrase: str) -> bool:
    """Tell whether "the third day" counts from something that the story has reached since, not from the battle."""
    here, when = running.date, resolved.when
    if here is None or when is None or running.battle is None:
        return False
    if meaning.number < 0:
        return before(ends(running.battle)[1] or running.battle, here)
    return before(when, here) and phrase.lower().endswith("day")
