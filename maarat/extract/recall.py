"""Date a clause by an event that the story has told before: "after the fall of the bridge"."""

from collections.abc import Sequence

from maarat.edtf import OneOf, When, before
from maarat.extract.anchors import Context, Resolved, resolve
from maarat.extract.bounds import bounded, ends, later_of, settled
from maarat.extract.clauses import Clause
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention, Reading, Shift, Word
from maarat.extract.references import Reference, find_reference, kinds_told
from maarat.extract.telling import is_description
from maarat.extract.told import Told
from maarat.model import Span

RECENT = 12  # clauses back that an event without a name may lie
FARTHEST = 400  # and one with a name


class Memory:
    """What was told, and the kinds of event that each clause tells, looked up once."""

    def __init__(self, told: Sequence[Told]) -> None:
        """Take the clauses, which may grow."""
        self.told = told
        self._kinds: dict[int, frozenset[str]] = {}

    def kinds(self, number: int) -> frozenset[str]:
        """Return the kinds of event that a clause tells itself, without the one that it is placed by."""
        kinds = self._kinds.get(number)
        if kinds is None:
            kinds = self._kinds[number] = kinds_told(_without_reference(self.told[number].clause))
        return kinds


def place_by_event(
    clause: Clause,
    mention: Mention | None,
    context: Context,
    memory: Memory,
    section: tuple[str, ...],
    *,
    opens: bool,
) -> tuple[Mention, Resolved, int] | None:
    """Return the date that an event gives which was told before, and the clause that told it.

    "After the fall of the bridge" is no earlier than that; "three days after the fall" is counted from it.
    `opens` tells that a paragraph begins.
    """
    if mention is not None and "COUNTED_FROM" not in clause.classes:
        return None  # the mention says when, and counts from no event
    told = memory.told
    reference = find_reference(clause, in_front=mention is None and context.running is not None)
    if reference is not None and reference.relation == "arrival":
        return _arrived(reference, context.running, len(told)) if opens and mention is None else None
    if reference is None or (mention is not None) != (reference.relation == "counted"):
        return None
    if mention is not None and context.running is not None and _counts_hours(mention):
        return None  # the day is known
    if mention is None and (is_description(clause) or not (reference.fronted or context.running is None)):
        return None
    if reference.dated is not None:
        named = resolve(Reading(reference.dated), context).when
        return (*placed_by(reference.span, reference.relation, named, None), len(told) - 1) if named else None
    number = _find_told(reference, memory, section, context.running)
    base = told[number].resolved.when if number is not None else None
    if base is None or number is None:
        return None
    if mention is not None:
        return mention, resolve(mention.reading, context._replace(running=settled(base))), number
    said, resolved = placed_by(reference.span, reference.relation, base, context.running)
    return said, resolved, number


def placed_by(span: Span, relation: str, event: When, running: When | None) -> tuple[Mention, Resolved]:
    """Return the words that place a clause by an event, and its date: what is after it is after the running date too."""
    said = Mention(span, span, Reading(Word("event"), bound=relation), f"{relation}-event")
    when = _placed(relation, event)
    if relation == "after" and running is not None:
        when = later_of(when, running)
    return said, Resolved(when, "relative", "running")


def _arrived(reference: Reference, running: When | None, number: int) -> tuple[Mention, Resolved, int] | None:
    """Return the date of a paragraph that opens with an arrival: the way there took a time that nobody tells."""
    if running is None or not reference.fronted or "arrival" not in reference.kinds:
        return None
    said, resolved = placed_by(reference.span, "after", running, None)
    return said, resolved, number - 1


def _counts_hours(mention: Mention) -> bool:
    """Tell whether an expression counts hours or minutes: it does not lead far back."""
    return isinstance(mention.reading.meaning, Shift) and mention.reading.meaning.unit in ("hour", "minute")


def _find_told(reference: Reference, memory: Memory, section: tuple[str, ...], running: When | None) -> int | None:
    """Return which clause told the event of a reference: the last of its kind that shares its names.

    An event without a name must have been told in the same section, and not long ago; what lasts while another
    event does needs a name. It cannot lie after the running date.
    """
    wanted, told = reference.names or reference.words, memory.told
    if not wanted and reference.relation == "during":
        return None
    reach = FARTHEST if wanted else RECENT
    least, spelled = _least(wanted), {word.replace("’", "'") for word in wanted}
    for number in range(len(told) - 1, max(-1, len(told) - 1 - reach), -1):
        clause, when = told[number].clause, told[number].resolved.when
        if when is None or len(spelled & clause.classes) < least:
            continue
        if reference.kinds.isdisjoint(memory.kinds(number)):
            continue
        if running is not None and before(running, ends(when)[1] or when):
            continue  # a story does not come after what is still to be told
        if _shares(wanted, _without_reference(clause)) if wanted else told[number].section == section:
            return number
    return None


def _without_reference(clause: Clause) -> Sequence[Token]:
    """Return what a clause tells itself, without the event that it is placed by."""
    other = find_reference(clause)
    if other is None:
        return clause.tokens
    return [token for token in clause.tokens if not other.span.start <= token.start < other.span.end]


def _shares(wanted: frozenset[str], tokens: Sequence[Token]) -> bool:
    """Tell whether a clause has the words that name an event."""
    found = sum(word in wanted for word in {token.text.lower() for token in tokens})
    return found >= _least(wanted)


def _least(wanted: frozenset[str]) -> int:
    """Return how many of the words that name an event must come again: both of two, most of more."""
    return min(len(wanted), 1 + len(wanted) // 2)


def _placed(relation: str, when: When) -> When:
    """Return what the date of an event says of what was before it, after it or at it."""
    if relation == "during":
        return settled(when)
    first, last = ends(when)
    if relation == "before":
        return OneOf((None, first or last))
    return bounded(when, relation)
