"""Weigh what an expression says against where the story stands."""

from maarat.edtf import When, before
from maarat.extract.anchors import Context, Resolved, resolve
from maarat.extract.bounds import ends
from maarat.extract.meanings import AFTER_BATTLE, Mention, NthDay, Shift, Word
from maarat.extract.pieces import base_day
from maarat.extract.running import RunningDate
from maarat.model import Article


def weigh(mention: Mention, resolved: Resolved, context: Context, running: RunningDate, article: Article) -> Resolved:
    """Return the date of an expression, corrected by what the story has told."""
    meaning = mention.reading.meaning
    if isinstance(meaning, Shift):
        if mention.rule == "after-units" and (start := _start_left(resolved, running)) is not None:
            said = mention.reading._replace(meaning=meaning._replace(into=True))
            return resolve(said, context._replace(battle=start))
        return running.count_hours(meaning, resolved)
    if (
        mention.reading.bound is None
        and isinstance(meaning, NthDay)
        and context.battle is not None  # and not from a beginning that the text told
        and _is_of_another(meaning, resolved, running, article.quote(mention.phrase))
    ):
        return running.inherited(context, flashback=False)
    if meaning == AFTER_BATTLE and running.is_of_title(article.quote(mention.phrase)):
        if base_day(running.battle, forward=True) is None and base_day(context.running, forward=True) is not None:
            return resolve(mention.reading, context._replace(battle=None))  # its day is told
        return resolve(mention.reading, context._replace(running=None))
    stays = isinstance(meaning, Word) and meaning.kind in ("meanwhile", "same-time")
    if stays and mention.reading.bound is None:
        return running.inherited(context, flashback=False)._replace(basis="relative")
    return resolved


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
