"""What a row takes for a loss, and that is none: it was denied or wished, or its victim is nobody who was lost."""

from collections.abc import Sequence

from maarat.extract.amounts import ONE
from maarat.extract.lex import Token
from maarat.extract.match import Match
from maarat.extract.phrases import Phrase
from maarat.rules import casualties, refusals

TITLES = frozenset(casualties.TITLES.split())
LINKING = frozenset({"BE", "REACH", "INCL"})
GENITIVES = ("'s", "’s")
VERB_LEADS = frozenset(
    "survivors joined active down lost cost slew yield captive losses bodies nominal part number".split()
)
"""How a loss is told where its verb stands before those who were lost."""
DENIAL_REACH = 8  # tokens between a denial and what is denied
MEANS_REACH = 10  # tokens from "used" to what it was used for
LOOK_BACK = 4  # tokens before a verb in which a "not" or "could" denies it


def is_of_another(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether somebody is named for what is his, or for where it was: "the Duke of Lee's horse was killed".

    The homeless were without a home before.
    """
    at = match.groups["victim"][0]
    victim = tokens[at].value
    if not isinstance(victim, Phrase):
        return False
    if match.rule.reads == "attribute":
        return victim.lost == "homeless"
    if victim.amount is not ONE:
        return False
    if match.rule.reads == "number" and not any(token.symbols & LINKING for token in tokens[match.first : at]):
        return True  # "losses from Captain Lee's ship", "killed at the head of his men"
    titled = victim.head.lower() in TITLES and tokens[at + 1].text == "of" if at + 1 < match.last else False
    return titled and any(token.text.endswith(GENITIVES) for token in tokens[at + 2 : match.last])


def is_excepted(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether those were spared of whom it is told: "all killed except 30", "all except for two were killed".

    Or whether they are only named to say how many there were of what hit: "struck by 20 French shot".
    """
    if match.first == 0:
        return False
    if match.rule.reads == "bare":
        return tokens[match.first - 1].text in refusals.SPARED.words
    at = match.groups["victim"][0]
    verb = match.groups.get("verb")
    if verb is not None and verb[0] == at + 1 and tokens[verb[0]].text == "shot" and tokens[at - 1].text == "by":
        return True
    joint = tokens[at - 1].text
    before = tokens[at - 2].text if joint in ("for", "from", "than") and at > 1 else joint
    return before in refusals.EXCEPT.words and refusals.JOINTS.get(before, joint) == joint


def is_denied(match: Match, tokens: Sequence[Token], *, boxed: bool) -> bool:
    """Tell whether the words before it make it no statement: "did not lose", "to avoid killing"."""
    if match.rule.reads == "survivors":
        return False  # "those who did not flee were executed"
    verb = match.groups.get("verb", (match.first, match.first))[0]
    start = verb if match.rule.reads in VERB_LEADS else match.first
    for at in range(verb - 1, max(0, start - LOOK_BACK) - 1, -1):
        token = tokens[at]
        if token.symbols & {"STOP", "RP"} or (
            "COMMA" in token.symbols and (boxed or at in (verb - 1, match.first - 1))
        ):
            break  # "left without harm, 20 men were killed"
        if "CANNOT" in token.symbols:
            return True
    if _is_of_others(match, tokens) or _is_not_done(tokens, verb) or _is_rate(match, tokens):
        return True
    if match.rule.reads == "nominal" and _is_only_named(match, tokens, verb):
        return True
    if _is_called_false(tokens, match.first) or _is_to_be(tokens, match.first, verb):
        return True
    symbols = tokens[verb].symbols
    if tokens[verb].text in refusals.UNDERGONE.words and verb > 1 and tokens[verb - 1].text == "to":
        return "ABLE" not in tokens[verb - 2].symbols
    if "DO" in symbols and not symbols & {"DONE", "DOING"} and verb and match.rule.reads != "nominal":
        before = tokens[verb - 1]
        if before.text == "to":
            return (verb < 2 or "ABLE" not in tokens[verb - 2].symbols) and not _is_means(tokens, verb)
        return not before.symbols & {"NP", "ADV"} and before.text != "and"
    return False


def _is_of_others(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether the victim is another than it seems: "three nearby settlements", "he wanted her servant killed"."""
    victim = match.groups["victim"][0]
    after = tokens[victim + 1] if victim + 1 < len(tokens) else None
    if "BARE" in tokens[victim].symbols and after is not None and after.text in refusals.ELSEWHERE.words:
        return True
    near = tokens[max(0, victim - 2) : victim]
    if match.rule.name == "n-killed" and any(token.text in refusals.WANTED for token in near):
        return True
    if match.rule.name == "n-of-the-dead" and near and near[-1].text.lower() in refusals.BURYING:
        return True
    return _never_came(match, tokens)


def _is_rate(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether it is said of every day or hour: "losing 500 men a day"."""
    first = max(match.last, match.groups["victim"][1])
    after = tokens[first : first + 3]
    if not after or after[0].text.lower() not in refusals.RATES:
        return False
    if "TIME" in after[0].symbols:
        return after[0].text != "a" or after[0].end - after[0].start <= len("a month")
    return (
        len(after) > 1
        and after[1].text in refusals.PERIODS
        and after[-1].text not in ("later", "after", "before", "earlier", "ago")
    )


def _is_not_done(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether what the verb says did not come about then: "who was shot at by them", "remained imprisoned"."""
    after = tokens[verb + 1 : verb + 3]
    at_them = len(after) > 1 and after[0].text == "at" and after[1].symbols & {"by", "STOP", "COMMA", "CONJ"}
    if tokens[verb].text == "shot" and at_them:
        return True
    captive = tokens[verb].text in casualties.VERBS["captured"][0].split()
    if verb and captive and tokens[verb - 1].text in ("remain", "remained"):
        return True
    return _is_unreal(tokens, verb)


def _is_only_named(match: Match, tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a noun names a deed that was wished for or denied: "demanded the execution of 20 men"."""
    if any(token.text in refusals.WISHED.words for token in tokens[max(0, verb - LOOK_BACK) : verb]):
        return True
    after = tokens[match.last : match.last + LOOK_BACK]
    return any(token.text == "not" or token.text in refusals.DENIED.words for token in after)


def _never_came(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether what was spent is missed only: "at the cost of 33,000 men that never reached the field"."""
    after = tokens[match.last : match.last + 2]
    return (
        match.rule.reads in ("lost", "cost")
        and len(after) > 1
        and "WHO" in after[0].symbols
        and "CANNOT" in after[1].symbols
    )


def _is_unreal(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether it is said what would have been: "Had they come, they would have fled and inflicted heavy losses"."""
    if not verb or not (tokens[verb - 1].text == "and" or "ADV" in tokens[verb - 1].symbols):
        return False
    before = tokens[:verb]
    if any("STOP" in token.symbols for token in before):
        return False
    opens = tokens[0].text == "If" or (tokens[0].text == "Had" and not before[1].symbols & {"COUNT", "COMMA"})
    return opens and any(token.text == "would" and tokens[at + 1].text == "have" for at, token in enumerate(before))


def _is_means(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether it came about by what somebody used for it: "he used his lance to kill two men"."""
    words = [token.text for token in tokens[max(0, verb - MEANS_REACH) : verb]]
    return "used" in words or "using" in words


def _is_to_be(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """Tell whether it was only meant to come: "20 soldiers were to be executed"."""
    return any(
        tokens[at].text == "to" and tokens[at + 1].text == "be" and "BE" in tokens[at - 1].symbols
        for at in range(max(first, 1), verb)
    )


def _is_called_false(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether somebody denies what is said from a token on: "the army denied that 40 soldiers were killed"."""
    for token in reversed(tokens[max(0, at - DENIAL_REACH) : at]):
        if token.symbols & {"STOP", "COMMA", "COLON", "LP", "RP"} or token.text in ("and", "but"):
            return False
        if token.text.lower() in refusals.DENIED.words:
            return True
    return False
