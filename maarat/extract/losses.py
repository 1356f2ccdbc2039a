"""Losses told in a sentence: what happened to how many of whom."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from maarat.extract.counts import CountRows, join_counts
from maarat.extract.lex import Lexicon, Token
from maarat.extract.match import Grammar, Match
from maarat.extract.phrases import ONE, VAGUE, Names, Phrase, join_phrases, listed
from maarat.model import Count, Span
from maarat.rules import casualties as rules
from maarat.rules import attribution, counts

SideNames = Callable[[Sequence[Token]], Names]
EQUIPMENT = {
    "destroyed": "equipment_destroyed",
    "damaged": "equipment_damaged",
    "captured": "equipment_captured",
    "surrendered": "equipment_captured",
    "lost": "equipment_destroyed",
}
"""What a loss of people is called where things are lost; what is not here happens to people only."""
PEOPLE_ONLY = frozenset(
    {"killed", "wounded", "captured", "missing", "displaced", "deserted", "surrendered", "casualties"}
)
VERB_LEADS = frozenset({"active", "down", "lost", "yield", "captive", "losses", "bodies", "nominal", "part"})
TWO = Count(2, 2, 2, 2, "exact")
LOOK_BACK = 4  # tokens before a verb in which a "not" or "could" denies it
COLON_REACH = 10  # tokens between a loss and the colon after which it is told in parts


class Loss(NamedTuple):
    """One amount lost, before it is known whose.

    `at` is the token of the victim, `verb` the one that says what happened, `whole` the place in the list of the loss that this is a part of. `found` says
    that the dead were found: when they died is another matter.
    """

    span: Span
    victim: Token
    described: Phrase
    count: Count
    category: str
    unit: str
    rule: str
    voice: str
    at: int
    verb: int
    found: bool
    whole: int | None = None

    @property
    def refers_back(self) -> bool:
        """Whether it is told as a part of losses told before: "40 of the dead", "the rest"."""
        return self.voice == "identified" and self.victim.symbols.isdisjoint({"BARE"})


@cache
def vocabulary() -> Lexicon:
    """Return the words that every table about losses knows, one lexicon for the whole cascade."""
    return Lexicon(counts.CLASSES | rules.CLASSES | attribution.CLASSES)


@cache
def count_rows() -> CountRows:
    """Return the rows for counts as the first stage."""
    return CountRows(vocabulary())


@cache
def loss_rows(*, boxed: bool = False) -> Grammar:
    """Return the rows for losses, those of prose or those of an infobox."""
    return Grammar(rules.BOXED if boxed else rules.LOSSES, {}, vocabulary())


@cache
def source_rows() -> Grammar:
    """Return the rows for sources."""
    return Grammar(attribution.ATTRIBUTIONS, {}, vocabulary())


@cache
def loss_words() -> frozenset[str]:
    """Return every word without which a sentence tells no loss."""
    named = ("DONE", "DOING", "DO", "STATE", "ACT", "LOSSNOUN", "NOMINAL", "BODY", "LOSE", "YIELD", "PRISONERS")
    return frozenset(" ".join(rules.CLASSES[name] for name in named).lower().split()) | {
        "down",
        "knocked",
        "blew",
        "toll",
    }


def prepare() -> None:
    """Build every stage: a word that a later one names must be known before the first token is read."""
    count_rows(), loss_rows(), loss_rows(boxed=True), source_rows()


def read_tokens(prose: str, span: Span, names: SideNames, times: Sequence[Span] = ()) -> list[Token]:
    """Return the tokens of a stretch of prose with times, counts and noun phrases joined."""
    prepare()
    tokens = vocabulary().tokens(prose, *span)
    found = names(tokens)
    return join_phrases(join_counts(count_rows(), _join_times(tokens, times)), found)


def _join_times(tokens: Sequence[Token], times: Sequence[Span]) -> list[Token]:
    """Return the tokens with each time expression made one, so that its numbers count nothing."""
    if not times:
        return list(tokens)
    joined: list[Token] = []
    index = 0
    for token in tokens:
        while index < len(times) and times[index].end <= token.start:
            index += 1
        if index < len(times) and times[index].start <= token.start:
            if joined and joined[-1].start >= times[index].start and "TIME" in joined[-1].symbols:
                joined[-1] = joined[-1]._replace(end=token.end)
            else:
                joined.append(token._replace(symbols=frozenset({"TIME"})))
        else:
            joined.append(token)
    return joined


@cache
def loss_categories() -> dict[str, str]:
    """Return each word of loss with its category."""
    table: dict[str, str] = {}
    for words in (rules.LOSS_NOUNS, rules.NOMINALS, rules.ACTS, rules.STATES):
        for category, listing in words.items():
            table |= dict.fromkeys(listing.lower().split(), category)
    for category, forms in rules.VERBS.items():
        table |= dict.fromkeys(" ".join(forms).lower().split(), category)
    return table | {"lost": "lost"}


def find_losses(tokens: Sequence[Token], *, boxed: bool = False) -> list[Loss]:
    """Return the losses told by tokens in which counts and phrases have been joined, in order."""
    losses: list[Loss] = []
    taken: set[tuple[int, str]] = set()
    if boxed:
        tokens = _with_implied(tokens)
    for match in loss_rows(boxed=boxed).find(tokens):
        if _is_denied(match, tokens) or (match.rule.reads == "bare" and _in_brackets(tokens, match.first)):
            continue
        for loss in list(_read(match, tokens, losses)):
            if (loss.victim.start, loss.category) not in taken:
                taken.add((loss.victim.start, loss.category))
                losses.append(loss)
    return losses


def _in_brackets(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a bracket is open: numbers in it are dates and notes."""
    for token in reversed(tokens[:at]):
        if token.symbols & {"LP", "RP"}:
            return "LP" in token.symbols
    return False


def _with_implied(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of an infobox value with what stands for an amount there: "Heavy", "Su-25 downed", "Moskva sunk"."""
    implied: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
        phrase = None
        if isinstance(token.value, Phrase):
            if (
                token.value.kind == "EQUIP"
                and token.value.count is None
                and not token.value.head.lower().endswith(("s", "flag"))
            ):
                phrase = token.value._replace(count=ONE)
        elif "HEAVY" in token.symbols:
            phrase = Phrase("LOSSES", VAGUE, "people", "casualties", None)
        elif "CAP" in token.symbols and after in ("sunk", "scuttled"):
            phrase = Phrase("EQUIP", ONE, "ships", token.text, None)
        if phrase is not None:
            token = token._replace(value=phrase, symbols=frozenset({"NP", "COUNTED", phrase.kind}))
        implied.append(token)
    return implied


def _read(match: Match, tokens: Sequence[Token], before: Sequence[Loss]) -> Iterator[Loss]:
    """Yield the losses of one match: its victim, those listed with it, and their parts."""
    voice = match.rule.reads
    at = match.groups["victim"][0]
    whole = _find_whole(match, tokens, before)
    category = _category_of(match, tokens, at)
    if category is None and whole is not None:
        category = before[whole].category.removeprefix("equipment_")
    if category is None or (voice == "part" and whole is None):
        return
    verb = match.groups.get("verb", (match.first, match.first))[0]
    if voice == "captive":
        verb = match.first
    leads = voice == "part" or (voice in VERB_LEADS and verb <= at)
    members = _members(tokens, at, forward=leads)
    found = voice == "bodies" or any(
        token.text in ("found", "discovered") for token in tokens[match.first : match.last]
    )
    found = found or (whole is not None and before[whole].found)
    for member in members:
        victim = tokens[member]
        described = victim.value
        assert isinstance(described, Phrase)
        described = _described(match, tokens, described)
        opens = member == members[0] and match.first < member and voice != "part"
        start = tokens[match.first].start if opens else victim.start
        end = tokens[match.last - 1].end if member == at and not leads else victim.end
        for part, token in enumerate((victim, *described.parts)):
            phrase = token.value if part else described
            amount = token.value
            assert isinstance(phrase, Phrase)
            assert isinstance(amount, Phrase)
            count = TWO if voice == "both" else amount.count
            kind = _settle(category, amount if voice == "number" else phrase, _unit_before(tokens, member))
            if count is None or kind is None or (voice == "nominal" and count is ONE):
                continue
            span = Span(token.start, token.end) if part else Span(start, end)
            above = len(before) if part else whole
            yield Loss(span, token, phrase, count, *kind, match.rule.name, voice, member, verb, found, above)
            if "other" in match.groups:
                also = loss_categories()[tokens[match.groups["other"][0]].text.lower()]
                yield Loss(
                    span, token, phrase, count, also, kind[1], match.rule.name, voice, member, verb, found, len(before)
                )


def _described(match: Match, tokens: Sequence[Token], victim: Phrase) -> Phrase:
    """Return the phrase that tells who the lost were: another than the one with the amount in "40 of them were rebels"."""
    if "who" in match.groups:
        who = tokens[match.groups["who"][0]].value
        return who if isinstance(who, Phrase) else victim
    if match.rule.reads == "number":
        first, last = match.groups["verb"]
        named = [token.value for token in tokens[first:last] if isinstance(token.value, Phrase)]
        return named[0] if named else victim
    return victim


def _members(tokens: Sequence[Token], at: int, *, forward: bool) -> list[int]:
    """Return the phrases of the list in which the victim stands, in order."""
    if forward:
        members = listed(tokens, at)
        after = members[-1] + 1
        has_own_verb = after < len(tokens) and tokens[after].symbols & {"BE", "HAVE", "DONE", "ACT", "STATE"}
        return members[:-1] if has_own_verb and len(members) > 1 else members
    members = [at]
    while "RESIDUAL" not in tokens[at].symbols:
        before = members[0] - 1
        while before >= 0 and before > members[0] - 3 and tokens[before].text in (",", "and"):
            before -= 1
        if before == members[0] - 1 or before < 0 or "COUNTED" not in tokens[before].symbols:
            break
        members.insert(0, before)
    opening = members[0] - 1
    done_to = frozenset({"W", "DONE", "DOING", "DO"})
    if (
        len(members) > 1
        and opening >= 0
        and tokens[opening].symbols & done_to
        and "TIME" not in tokens[opening].symbols
    ):
        return [at]  # something else was done to the first of them: "attacked 20 soldiers and 5 rebels were killed"
    return members


def _find_whole(match: Match, tokens: Sequence[Token], before: Sequence[Loss]) -> int | None:
    """Return the earlier loss of which the match tells a part, None where it tells none."""
    if match.rule.reads not in ("part", "identified") or not before:
        return None
    last = max(index for index, loss in enumerate(before) if loss.whole is None) if before else 0
    if match.rule.reads == "identified":
        return last
    at = match.first - 1
    if "COLON" in tokens[match.first].symbols:
        near = any(tokens[i].start >= before[last].victim.start for i in range(max(0, at - COLON_REACH), at + 1))
        return last if near else None
    while at >= 0 and "COUNTED" not in tokens[at].symbols:
        at -= 1
    victims = {loss.victim.start: index for index, loss in enumerate(before)}
    return victims.get(tokens[at].start) if at >= 0 else None


def _category_of(match: Match, tokens: Sequence[Token], at: int) -> str | None:
    """Return what happened, from the words of the match."""
    voice = match.rule.reads
    victim = tokens[at].value
    assert isinstance(victim, Phrase)
    fixed = {"down": "destroyed", "lost": "lost", "captive": "captured", "bodies": "killed"}.get(voice)
    if fixed is not None:
        return fixed
    table = loss_categories()
    if voice == "yield":
        return "surrendered"
    if voice == "bare":
        return _bare_category(victim)
    if voice == "losses" or (voice == "identified" and victim.head):
        return table.get(victim.head)
    if voice == "attribute":
        return table.get(victim.lost or "")
    first, last = match.groups.get("verb", (0, 0))
    if any(token.text in ("down", "out") for token in tokens[first:last]):
        return "destroyed"
    found: list[str] = []
    for token in tokens[first:last]:
        word = token.text.lower()
        if isinstance(token.value, Phrase):
            word = token.value.lost or token.value.head
        category = table.get(word)
        if category is not None and category not in found:
            found.append(category)
    return _merge(found)


def _bare_category(victim: Phrase) -> str | None:
    """Return what an amount without a verb means in an infobox; a mere "unknown" means nothing."""
    if victim.unit not in ("people", ""):
        return "destroyed"
    if victim.kind == "LOSSES":
        return loss_categories()[victim.head]
    if victim.head.isupper() and victim.side is None:
        return None  # "1 AEV": equipment unheard of
    if victim.count is ONE or victim.count is None or victim.count.qualifier in ("vague", "residual"):
        return None
    return "casualties"


def _merge(categories: Sequence[str]) -> str | None:
    """Return one category for "killed or wounded", "destroyed or damaged"."""
    if len(categories) > 1:
        if "destroyed" in categories:
            return "destroyed"
        return "killed" if set(categories) == {"captured", "killed"} else "casualties"
    return categories[0] if categories else None


def _unit_before(tokens: Sequence[Token], at: int) -> str:
    """Return the unit of the phrase before a bare amount, which it shares: "two tanks were destroyed and 8 captured"."""
    for token in reversed(tokens[:at]):
        if isinstance(token.value, Phrase) and token.value.kind not in ("BARE", "GROUP", "PARTITIVE"):
            return token.value.unit
    return "people"


def _settle(category: str, phrase: Phrase, before: str) -> tuple[str, str] | None:
    """Return category and unit for those to whom it happened, None where it cannot happen to them."""
    unit = phrase.unit
    if phrase.kind in ("BARE", "RESIDUAL", "PARTITIVE"):
        unit = before if category in ("destroyed", "damaged", "captured") and phrase.head != "others" else "people"
    if unit != "people":
        named = EQUIPMENT.get(category)
        return (named, unit) if named is not None else None
    if category == "lost":
        category = "casualties" if phrase.kind == "LOSSES" else "killed"
    if category == "displaced" and phrase.head in (*rules.ARMED_BY_STATE.split(), *rules.ARMED_AGAINST_STATE.split()):
        return None
    if category == "fled":
        category = "displaced" if phrase.head in rules.CIVILIANS.split() or phrase.head == "people" else "deserted"
        if phrase.kind == "RESIDUAL":
            return None
    if phrase.kind == "LOSSES":
        category = loss_categories()[phrase.head]
    return (category, unit) if category in PEOPLE_ONLY else None


def _is_denied(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether the words before it make it no statement: "did not lose", "to avoid killing"."""
    verb = match.groups.get("verb", (match.first, match.first))[0]
    start = verb if match.rule.reads in VERB_LEADS else match.first
    for token in tokens[max(0, start - LOOK_BACK) : verb]:
        if "CANNOT" in token.symbols:
            return True
    if match.rule.reads == "nominal" and any(token.text == "not" for token in tokens[match.last : match.last + 3]):
        return True
    symbols = tokens[verb].symbols
    if tokens[verb].text in ("suffer", "inflict", "cause", "lose") and verb > 1 and tokens[verb - 1].text == "to":
        return "ABLE" not in tokens[verb - 2].symbols
    if "DO" in symbols and not symbols & {"DONE", "DOING"} and verb:
        before = tokens[verb - 1]
        if before.text == "to":
            return verb < 2 or "ABLE" not in tokens[verb - 2].symbols
        return not before.symbols & {"NP", "ADV"} and before.text != "and"
    return False
