"""Which side suffered a loss."""

from collections.abc import Sequence

from maarat.extract.doers import find_doer, is_harmed, is_someone_else, side_of
from maarat.extract.lex import Token
from maarat.extract.losses import Loss
from maarat.extract.loyalties import SideReader
from maarat.extract.owners import (
    is_listed,
    is_of_both,
    is_of_civilians,
    owner_before,
    owner_of,
    spoken_of,
)
from maarat.extract.phrases import Phrase
from maarat.extract.speakers import captor, speaker, who_gave_way
from maarat.model import CIVILIAN, MIXED, NO_SIDES, UNKNOWN
from maarat.rules import attribution as sayings
from maarat.rules import casualties as rules


def judge(
    reader: SideReader,
    loss: Loss,
    tokens: Sequence[Token],
    earlier: Sequence[tuple[Loss, str]],
    topic: str | None,
    last: str | None = None,
) -> tuple[str, str]:
    """Return who suffered a loss, and what told: words, nation, whole, before, deed, arms or nothing.

    `earlier` are the losses of the sentence, `topic` is the side last spoken of, `last` the one
    that suffered the last loss told before this sentence.
    """
    whole = earlier[loss.whole][1] if loss.whole is not None and loss.whole < len(earlier) else None
    told = _by_words(reader, loss, tokens, earlier, whole)
    if told is not None:
        return told
    owner = _of_people(reader, loss, tokens) or _of_owner(reader, loss, tokens)
    if owner is not None:
        return owner, "nation"
    if whole is not None and whole not in (MIXED, UNKNOWN):
        return whole, "whole"
    shared = _by_neighbour(reader, loss, tokens, earlier)
    if shared is not None:
        return shared, "before"
    if earlier and _is_of_same_deed(loss, earlier[-1][0]) and earlier[-1][1] not in NO_SIDES:
        return earlier[-1][1], "before"
    acted = _by_deed(reader, loss, tokens, topic)
    if acted is not None:
        return acted, "deed"
    goes_on = bool(earlier) and earlier[-1][0].unit == loss.unit and is_listed(loss, earlier[-1][0], tokens)
    if goes_on and earlier[-1][1] != CIVILIAN:
        return earlier[-1][1], "before"
    if loss.unit != "people":
        return (reader.state, "arms") if reader.state and loss.unit in rules.HEAVY_ARMS else (UNKNOWN, "")
    if _tells_nobody(loss, tokens):
        return UNKNOWN, ""
    owned = _by_saying(reader, loss, tokens)
    return (owned, "deed") if owned is not None else _by_story(loss, tokens, topic, last)


def _tells_nobody(loss: Loss, tokens: Sequence[Token]) -> bool:
    """Tell whether a loss has a form that leaves to others whose it was: "the number of dead", "suffered losses"."""
    if loss.voice in ("number", "lost", "yield") or loss.described.kind == "BODIES":
        return True
    return _having(loss, tokens) is not None or (loss.voice == "losses" and "SUFFER" in tokens[loss.verb].symbols)


def _by_words(
    reader: SideReader, loss: Loss, tokens: Sequence[Token], earlier: Sequence[tuple[Loss, str]], whole: str | None
) -> tuple[str, str] | None:
    """Return who suffered by the words for those who were lost, and what told; `whole` is whose the whole was."""
    if is_of_both(loss, tokens):
        return MIXED, "words"
    told = reader.named(loss, tokens)
    if told is None and whole is not None and whole not in (MIXED, UNKNOWN, CIVILIAN):
        return whole, "whole"  # "20 rebels, including 5 officers"
    again = next((side for other, side in earlier if other.victim.start == loss.victim.start), None)
    told = told or reader.implied(loss) or again  # "wounded" and captured are the same men
    if told is None:
        return None
    return (MIXED if _is_joined(reader, loss, tokens, told) else told), "words"


def _by_neighbour(
    reader: SideReader, loss: Loss, tokens: Sequence[Token], earlier: Sequence[tuple[Loss, str]]
) -> str | None:
    """Return whose a loss without a noun of its own is, from the one before it: "20 rebels were killed and 30 wounded"."""
    if not earlier:
        return None
    before, side = earlier[-1]
    if loss.described.head.lower() == "own":
        return reader.other(side) or UNKNOWN
    if before.unit != loss.unit or not (_stands_alone(loss) or _is_listed_prisoner(loss, before, tokens)):
        return None
    others = tokens[before.at + 1 : loss.verb]
    return None if loss.voice in ("lost", "gone", "yield") and any(map(side_of, others)) else side


def _is_listed_prisoner(loss: Loss, before: Loss, tokens: Sequence[Token]) -> bool:
    """Tell whether prisoners are told of in one breath with other losses: "1,600 wounded and 20,000 prisoners"."""
    between = tokens[before.at + 1 : loss.at]
    joins = all(token.symbols & {"FALLEN", "DONE", "STATE", "COMMA"} or token.text == "and" for token in between)
    return "PRISONERS" in tokens[loss.at].symbols and 0 < len(between) <= 3 and joins


def _stands_alone(loss: Loss) -> bool:
    """Tell whether an amount has no noun that says who they were."""
    return loss.described.kind in ("BARE", "PARTITIVE", "RESIDUAL") or loss.described.head.lower() in rules.NO_MORE


def _by_story(loss: Loss, tokens: Sequence[Token], topic: str | None, last: str | None) -> tuple[str, str]:
    """Return who suffered where the sentence does not tell: those of whom the story speaks, if the words point at them."""
    head = loss.described.head.lower()
    if head in rules.ANYBODY and any(token.text.lower() in rules.BOMBARDMENT for token in tokens):
        return CIVILIAN, "words"  # of fighters the text says that they were
    if not _stands_alone(loss):
        is_armed = head in rules.ARMED_BY_STATE.split() or head in rules.ARMED.split()
        if is_armed and last is not None and last == topic and last not in NO_SIDES and not any(map(side_of, tokens)):
            return last, "before"  # "The army of the Order lost 1,000. Fifty soldiers were captured."
        return (MIXED if head in rules.NEARLY_NOBODY or loss.described.kind == "LOSSES" else UNKNOWN), ""
    pointing = loss.described.kind != "BARE" or head in rules.NO_MORE
    before = last
    if loss.described.kind == "PARTITIVE" and not head:
        before = spoken_of(tokens[: loss.at]) or (None if _is_first_named(tokens, loss.at) else topic) or last
    return (before, "before") if pointing and before else (MIXED, "")


def _is_joined(reader: SideReader, loss: Loss, tokens: Sequence[Token], told: str) -> bool:
    """Tell whether the amount counts others as well: "300 soldiers and civilians"."""
    after = tokens[loss.at + 1 : loss.at + 4]
    if len(after) < 2 or after[0].text != "and" or loss.voice not in ("passive", "act", "active"):
        return False
    other = after[1].value
    if not isinstance(other, Phrase) or other.kind != "PEOPLE" or other.amount is not None:
        return False
    if loss.voice == "active" and len(after) > 2 and after[2].symbols.isdisjoint({"STOP", "COMMA", "PREP"}):
        return False  # "killed 20 soldiers and civilians fled"
    also = reader.of_words(loss._replace(described=other, at=loss.at + 2))
    return also not in (None, told) and CIVILIAN in (also, told)  # two kinds of fighters may well be of one side


def _of_people(reader: SideReader, loss: Loss, tokens: Sequence[Token]) -> str | None:
    """Return the side of the nation to whom the loss fell: "the Israelis lost 19 planes", "Israeli losses stood at 66".

    A nation that belongs to no side makes it unknown, None says that no nation is named there.
    """
    if loss.described.people and not _bears_arms(loss.described):
        return reader.of_nation(loss.described.people)
    at = loss.verb - 1
    if loss.voice in ("lost", "gone", "yield") or (
        loss.voice == "losses" and tokens[loss.verb].symbols & {"SUFFER", "HAVE"}
    ):
        while at > 0 and tokens[at].symbols & {"ADV", "HAVE"}:
            at -= 1
    elif loss.voice != "number":
        return None
    if at < 0 or "CAP" not in tokens[at].symbols or isinstance(tokens[at].value, Phrase):
        return None
    return reader.of_nation(tokens[at].text)


def _of_owner(reader: SideReader, loss: Loss, tokens: Sequence[Token]) -> str | None:
    """Return the side that is named as having the losses: "French losses were 88 killed"."""
    named = owner_of(loss, tokens)
    if named is None:
        return None
    return CIVILIAN if is_of_civilians(named) else side_of(named) or reader.of_nation(named.text) or UNKNOWN


def _by_deed(reader: SideReader, loss: Loss, tokens: Sequence[Token], topic: str | None) -> str | None:
    """Return the side that suffered, from who did it."""
    head = loss.described.head.lower()
    if loss.voice == "losses":
        return _of_casualties(reader, loss, tokens, topic)
    if loss.voice in ("lost", "gone", "yield"):
        return speaker(reader, tokens, loss.verb, topic)
    if loss.voice == "suffered":
        return reader.subject(tokens, loss.at)
    gave_way = who_gave_way(reader, loss, tokens)
    if gave_way is not None:
        return gave_way
    if head in rules.NEARLY_NOBODY and head not in ("men", "man"):
        return None
    took = loss.voice == "attribute" and loss.category.endswith("captured")
    if took or loss.voice in ("active", "down", "captive"):
        doer = find_doer(tokens, loss) or reader.subject(tokens, loss.verb)
        if _is_own(loss, tokens) or (loss.unit == "people" and is_harmed(tokens, loss.verb)):
            return doer
        if doer is None and (tokens[0].text.lower() == "they" or _is_booty(loss, tokens)):
            doer = topic
        return reader.other(doer)
    had = _having(loss, tokens)
    if had is not None:
        return owner_before(tokens, had) or speaker(reader, tokens, had, topic)
    if loss.category in ("surrendered", "captured"):
        took_them = captor(loss, tokens)
        if took_them is not None:
            return reader.other(took_them)
    if loss.voice in ("passive", "nominal"):
        agentive = tokens[loss.verb].text.lower() in rules.AGENTIVE.split()
        doer = find_doer(tokens, loss) or (reader.subject(tokens, loss.verb) if agentive else None)
        return reader.other(doer)
    return None


def _having(loss: Loss, tokens: Sequence[Token]) -> int | None:
    """Return where the verb stands whose subject had a loss: "the Germans had only two men killed"."""
    at = loss.at - 1
    while at > 0 and "ADV" in tokens[at].symbols:
        at -= 1
    is_had = at >= 0 and (tokens[at].text in rules.HAVING or "HAVE" in tokens[at].symbols)
    return at if is_had and loss.voice == "passive" else None


def _is_booty(loss: Loss, tokens: Sequence[Token]) -> bool:
    """Tell whether things are what those took of whom was told before: "The equipment haul included 10 guns"."""
    return any("BOOTY" in token.symbols for token in tokens[: loss.at]) and not any(map(side_of, tokens[: loss.at]))


def _is_own(loss: Loss, tokens: Sequence[Token]) -> bool:
    """Tell whether somebody destroyed what was his own: "in their retreat the Reds destroyed much of their equipment"."""
    own = loss.described.theirs and loss.unit != "people" and tokens[loss.verb].text in rules.OWN_THINGS
    return own and any(token.text.lower() in rules.GAVE_WAY for token in tokens)


def _is_of_same_deed(loss: Loss, before: Loss) -> bool:
    """Tell whether a loss is listed with the one before it: "captured two Hungarian officers and 123 men"."""
    return loss.verb == before.verb and loss.voice == before.voice and loss.voice in ("active", "captive", "down")


def _by_saying(reader: SideReader, loss: Loss, tokens: Sequence[Token]) -> str | None:
    """Return the side that owns to a loss: "the army admitted that 12 were killed", "the rebels reported one dead"."""
    said = next((at for at in range(loss.at - 1, 0, -1) if "SAY" in tokens[at].symbols), None)
    if (
        said is None
        or loss.voice not in ("passive", "act", "nominal")
        or loss.described.head.lower() in rules.NEARLY_NOBODY
    ):
        return None
    word = tokens[said].text.lower()
    if loss.voice == "nominal":  # "reported the deaths of 40 soldiers", not "the capture of"
        agentive = tokens[loss.verb].text.lower() in rules.AGENTIVE.split()
        plainly = not agentive and loss.verb <= said + 2
    else:
        between = tokens[said + 1 : loss.at]
        plainly = all(token.symbols & {"NP", "ADV"} or token.text in (",", "and") for token in between)
    if word in sayings.OWNING or (word in sayings.REPORTING and plainly):
        return reader.subject(tokens, said)
    return None


def _of_casualties(reader: SideReader, loss: Loss, tokens: Sequence[Token], topic: str | None) -> str | None:
    """Return whose "heavy casualties" are: of whom they were inflicted on, else of who suffered them."""
    named = _object(reader, loss, tokens)
    verb = tokens[loss.verb]
    if named is not None:
        return named
    if verb.text.lower() in rules.INFLICT:
        hurt = loss.category != "casualties"  # deaths and injuries may be anybody's
        return MIXED if hurt else reader.other(reader.subject(tokens, loss.verb))
    if verb.symbols & {"SUFFER", "HAVE"}:
        return None if is_someone_else(tokens, loss.verb) else speaker(reader, tokens, loss.verb, topic)
    return reader.subject(tokens, loss.at) if loss.at and tokens[loss.at - 1].text == "with" else None


def _object(reader: SideReader, loss: Loss, tokens: Sequence[Token]) -> str | None:
    """Return whom "on", "for" or "among" names after a loss: "heavy casualties on the rebels"."""
    at = loss.at
    if at + 2 <= len(tokens) - 1 and tokens[at + 1].text in rules.STRUCK:
        return side_of(tokens[at + 2])
    return None


def _is_first_named(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a sentence names its first side behind a token: "them" before it means others."""
    return not any(map(side_of, tokens[:at])) and any(map(side_of, tokens[at:]))


def _bears_arms(phrase: Phrase) -> bool:
    """Tell whether a noun is one for those who fight: they are of a side, whatever their nation."""
    armed = (rules.ARMED_BY_STATE, rules.ARMED_AGAINST_STATE, rules.ARMED)
    return phrase.kind == "PEOPLE" and any(phrase.head.lower() in words.split() for words in armed)
