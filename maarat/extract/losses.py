"""Losses told in a sentence: what happened to how many of whom."""

from collections.abc import Iterator, Sequence

from maarat.extract.amounts import ONE, TWO, VAGUE
from maarat.extract.asides import TERSE, read_aside
from maarat.extract.cascade import loss_rows
from maarat.extract.categories import category_of, is_both, loss_categories, settle, unit_before
from maarat.extract.lex import Token
from maarat.extract.loss import Loss as Loss
from maarat.extract.lumped import lump
from maarat.extract.match import Match
from maarat.extract.members import members_of, things_behind, told_each
from maarat.extract.phrases import DEEDS, Phrase
from maarat.extract.refusals import VERB_LEADS, is_denied, is_excepted, is_of_another
from maarat.model import Count, Span
from maarat.record import NamedTuple
from maarat.rules.casualties import FOUND, PROJECTILES

REPEATING = frozenset({"echo", "gapped", "joined"})
SOME = Phrase("BARE", VAGUE, "", "", None)
NEAR = 40  # tokens in which the whole of a part is looked for
COLON_REACH = 10  # tokens between a loss and the colon after which it is told in parts


def find_losses(tokens: Sequence[Token], *, boxed: bool = False, told: str | None = None) -> list[Loss]:
    """Return the losses told by tokens in which counts and phrases have been joined, in order.

    `told` is what happened to those of whom was told last before them: "The number includes 20 rebels".
    """
    losses: list[Loss] = []
    taken: set[tuple[int, str]] = set()
    for match in loss_rows(boxed=boxed).find(tokens):
        if is_denied(match, tokens, boxed=boxed) or is_excepted(match, tokens) or is_of_another(match, tokens):
            continue
        for loss in list(_read(match, tokens, losses, told)):
            if (loss.victim.start, loss.category) not in taken:
                taken.add((loss.victim.start, loss.category))
                losses.append(loss)
    return lump(losses, tokens)


class _Telling(NamedTuple):
    """What a match says of all its victims."""

    category: str
    verb: int
    leads: bool
    found: bool
    whole: int | None


def _read(match: Match, tokens: Sequence[Token], before: Sequence[Loss], told: str | None) -> Iterator[Loss]:
    """Yield the losses of one match: its victim, those listed with it, and their parts."""
    voice = match.rule.reads
    at = match.groups["victim"][0]
    whole = _find_whole(match, tokens, before)
    category = (
        _same_again(voice, before, tokens[match.first - 1]) if voice in REPEATING else category_of(match, tokens, at)
    )
    if voice in TERSE:
        category, whole = read_aside(match, tokens, before, category)
    if whole is not None:
        category = _of_part(match, tokens, before[whole].category, category)
    if "toll" in match.groups:
        category = before[-1].category if before else told
    elif voice == "part" and whole is None and not _has_own_verb(match, tokens):
        return
    if category is None:
        return
    verb = match.groups.get("verb", (match.first, match.first))[0] if voice != "captive" else match.first
    leads = voice == "part" or (voice in VERB_LEADS and (verb < at or (verb == at and voice != "captive")))
    found = voice == "bodies" or any(token.text in FOUND for token in tokens[match.first : match.last])
    telling = _Telling(category, verb, leads, found or (whole is not None and before[whole].found), whole)
    alone = "how" in match.groups or match.rule.name == "all-were-killed"
    members = [at] if alone else members_of(tokens, at, voice, forward=leads)
    if voice == "identified" and "who" in match.groups:
        members += members_of(tokens, match.groups["who"][0], voice, forward=True)[
            1:
        ]  # "two of them children and two women"
    index = len(before)
    each = told_each(tokens, members, voice, category)
    if "how" in match.groups and voice == "lost":
        behind = things_behind(tokens, match.groups["how"][1])
        members, each = members + behind, each + ["lost"] * len(behind)
    for member, told_of in zip(members, each, strict=True):
        opens = member == members[0] and match.first < member and voice != "part"
        start = tokens[match.first].start if opens else tokens[member].start
        end = tokens[match.last - 1].end if member == at and not leads else tokens[member].end
        for loss in _of_member(match, tokens, member, Span(start, end), telling._replace(category=told_of), index):
            yield loss
            index += 1


def _of_part(match: Match, tokens: Sequence[Token], whole: str, said: str | None) -> str | None:
    """Return what happened to a part: what was said of it, "255 tanks (captured: 103)", or else the same as to the whole."""
    label = tokens[match.first - 1] if match.rule.name == "colon-n" and match.first else None
    if label is not None and label.symbols & {"DONE", "STATE"}:
        return loss_categories().get(label.text.lower(), said)
    if said is not None:
        return said
    taken = "PRISONERS" in tokens[match.groups["victim"][0]].symbols and whole == "casualties"
    return "captured" if taken else whole.removeprefix("equipment_")


def _has_own_verb(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether a part says by itself what happened, to people of whom no loss was told: "of whom 113 were executed"."""
    return "verb" in match.groups and any(token.text == "whom" for token in tokens[match.first : match.last])


def _same_again(voice: str, before: Sequence[Loss], verb: Token) -> str | None:
    """Return what happened to those before, where the words for it are not said again."""
    if voice == "echo":
        return next((loss.category for loss in reversed(before) if loss.unit == "people"), None)
    if voice == "joined":
        return loss_categories().get(verb.text.lower(), "lost")
    said = next((i for i, loss in enumerate(before) if loss.voice in ("lost", "losses", "cost")), None)
    if said is None:
        return None
    return "casualties" if said + 1 < len(before) else before[said].category.removeprefix("equipment_")


def _of_member(
    match: Match, tokens: Sequence[Token], member: int, clause: Span, telling: _Telling, index: int
) -> Iterator[Loss]:
    """Yield the loss of one victim and those of its parts; `index` is the place that the first will have."""
    voice = match.rule.reads
    victim = tokens[member]
    said = victim.value if isinstance(victim.value, Phrase) else SOME  # "losses were heavy"
    said = said._replace(amount=VAGUE) if "THOSE" in victim.symbols else said  # "those soldiers who stayed"
    described = _described(match, tokens, said, member)
    for part, token in enumerate((victim._replace(value=said), *described.parts)):
        counted = token.value
        assert isinstance(counted, Phrase)
        phrase = counted if part else described
        amount = TWO if voice == "both" else counted.amount
        if part and counted.kind == "BARE" and described.kind == "EQUIP":
            phrase = counted._replace(kind="EQUIP", unit=described.unit)  # "19 planes, including two"
        shared = unit_before(tokens, member, telling.category, of_object=voice == "active")
        kind = settle(telling.category, counted if voice == "number" else phrase, shared)
        if amount is None or kind is None or _is_no_loss(match, tokens, victim, amount, kind, telling.verb):
            continue
        loss = Loss(
            span=Span(token.start, token.end) if part else clause,
            victim=token,
            noun=phrase.noun if phrase.noun.end > phrase.noun.start else counted.noun,
            described=phrase,
            amount=amount,
            category=kind[0],
            unit=kind[1],
            rule=match.rule.name,
            voice=voice,
            at=member,
            verb=telling.verb,
            found=telling.found,
            whole=(index if said.amount is not None else None) if part else telling.whole,
        )
        yield loss
        other = _other_category(match, tokens, loss)
        also = settle(other, phrase, shared) if other else None
        if also is not None and also[0] != loss.category:
            yield loss._replace(category=also[0], whole=index if "other" in match.groups else loss.whole)


def _other_category(match: Match, tokens: Sequence[Token], loss: Loss) -> str | None:
    """Return what else happened: to the same ones, or to others of a vague amount ("many were killed or captured")."""
    if "other" in match.groups:
        return loss_categories()[tokens[match.groups["other"][0]].text.lower()]
    said = match.groups.get("how") or match.groups.get("verb")
    is_vague = loss.category == "killed" and loss.amount.stated is loss.amount.low is loss.amount.high is None
    return "captured" if is_vague and said is not None and is_both(tokens, *said) else None


def _is_no_loss(
    match: Match, tokens: Sequence[Token], victim: Token, amount: Count, kind: tuple[str, str], verb: int
) -> bool:
    """Tell whether what was said tells no loss of this one: "the death of the king", "three bombs exploded"."""
    if match.rule.reads == "nominal" and amount is ONE and not _is_deed(tokens, victim, verb):
        return True
    if match.rule.reads == "nominal" and "GUESS" in victim.symbols and kind[0] == "casualties":
        return True  # "the loss of 21 ladders"
    told = isinstance(victim.value, Phrase) and (victim.value.head == "injuries" or victim.text.lower() == "unknown")
    if told and amount.stated is amount.low is amount.high is None and match.rule.reads in ("losses", "number"):
        return True  # "she suffered numerous injuries", "casualties were unknown"
    if match.rule.name == "even-n" and amount.stated is amount.low is amount.high is None:
        return True  # "hundreds or even thousands"
    spent = kind[1] == PROJECTILES and kind[0] != "equipment_captured"
    return spent and not tokens[verb].text.startswith("sho")


def _is_deed(tokens: Sequence[Token], victim: Token, verb: int) -> bool:
    """Tell whether one was lost by a deed or is one of many: "the murder of the mayor", "the loss of a ship"."""
    return victim.text.lower() in ("a", "an", "one", "another") or tokens[verb].text.lower() in DEEDS


def _described(match: Match, tokens: Sequence[Token], victim: Phrase, member: int) -> Phrase:
    """Return the phrase that tells who the lost were: another than the one with the amount in "40 of them were rebels".

    Of "300 of them civilians and 150 rebels", the member at a later token has a noun of its own.
    """
    if "who" in match.groups:
        at = match.groups["who"][0]
        who = tokens[at].value
        return who if isinstance(who, Phrase) and (member <= at or victim.kind == "BARE") else victim
    if match.rule.reads == "number":
        first, last = match.groups["verb"]
        named = [token.value for token in tokens[first:last] if isinstance(token.value, Phrase)]
        return named[0] if named else victim
    return victim


def _find_whole(match: Match, tokens: Sequence[Token], before: Sequence[Loss]) -> int | None:
    """Return the earlier loss of which the match tells a part, None where it tells none."""
    if match.rule.reads not in ("part", "identified") or not before:
        return None
    last = next((i for i in range(len(before) - 1, 0, -1) if before[i].whole is None), 0)
    if match.rule.reads == "identified":
        return last
    at = match.first - 1
    if "COLON" in tokens[match.first].symbols:
        near = any(tokens[i].start >= before[last].victim.start for i in range(max(0, at - COLON_REACH), at + 1))
        return last if near else None
    while at >= max(0, match.first - NEAR) and "COUNTED" not in tokens[at].symbols:
        at -= 1
    if at < 0:
        return None
    start = tokens[at].start
    return next((i for i in range(len(before) - 1, -1, -1) if before[i].victim.start == start), None)
