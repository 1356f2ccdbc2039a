"""What kind of telling a clause is: it tells on, looks back, or describes."""

from collections.abc import Sequence

from maarat.extract.clauses import is_past, words_of
from maarat.extract.lex import Token
from maarat.rules import narrative

_APART = frozenset((*narrative.SUBORDINATORS.split(), *narrative.RELATIVES.split(), "LP", "DASH"))
_NO_SUBJECTS = frozenset((*narrative.RELATIVES.split(), "to", "that"))  # before a verb that is not the main one
_VERBS = frozenset((*narrative.PRESENT.split(), *narrative.REPORTING.split()))
NEAR = 5  # words after a verb that say what kind of verb it is


def main_tokens(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return a clause without what is set apart in it, so that its first verb is that of the main clause.

    Left out are a subordinate clause at the front up to its comma ("When he had reached the town,"), relative
    clauses between commas (", which were led by a prince,") and brackets.
    """
    if all(token.symbols.isdisjoint(_APART) for token in tokens):
        return tokens
    out: list[Token] = []
    skipping = depth = 0  # depth of brackets
    for at, token in enumerate(tokens):
        word = token.text.lower()
        if out:  # a sentence that stands in brackets is a sentence
            depth = max(0, depth + ("LP" in token.symbols) - ("RP" in token.symbols))
        if word == "," and skipping:
            skipping = 0
        elif word in words_of(_opener(out)) and _has_comma(tokens, at):
            skipping = 1
        elif not skipping and depth == 0 and (at == 0 or tokens[at - 1].text != "-"):  # "separatist-held" tells nothing
            out.append(token)
    return out


def _opener(before: Sequence[Token]) -> str:
    """Return the words that set something apart behind what was kept so far."""
    if not before:
        return narrative.SUBORDINATORS
    return narrative.RELATIVES if before[-1].text == "," else ""


def _has_comma(tokens: Sequence[Token], at: int) -> bool:
    return any(token.text == "," for token in tokens[at + 1 :])


def is_flashback(tokens: Sequence[Token]) -> bool:
    """Tell whether the main verb looks back: "had been captured", not "said that they had left"."""
    if not any("had" in token.symbols for token in tokens):
        return False
    subordinate = False
    main = main_tokens(tokens)
    for index, token in enumerate(main):
        word = token.text.lower()
        if word in words_of(narrative.SUBORDINATORS):
            subordinate = True
        elif word == ",":
            subordinate = False
        elif word == "had" and not subordinate:
            before = main[index - 1].text.lower() if index > 1 else ""
            return before not in words_of(narrative.RELATIVES) and _is_auxiliary(main, index)
        elif not subordinate and is_past(token):
            return False
    return False


def _is_auxiliary(tokens: Sequence[Token], at: int) -> bool:
    """Tell "had captured" and "had already been" from "had ten tanks" and "had to leave"."""
    for token in tokens[at + 1 : at + NEAR]:
        word = token.text.lower()
        if word.endswith(("ed", "en", "ught")) or word in words_of(narrative.PARTICIPLES):
            return True
        if word in words_of(narrative.COUNTING):
            return False
    return False


def is_description(tokens: Sequence[Token]) -> bool:
    """Tell whether a clause describes, judges or denies, so that no day can be given to it."""
    main = _judged(main_tokens(tokens))
    for index, token in enumerate(main):
        word = token.text.lower()
        near = [t.text.lower() for t in main[index + 1 : index + NEAR]]
        if word in ("was", "were"):
            return any(after in words_of(narrative.DESCRIPTIVE) for after in near)
        if word in words_of(narrative.UNREAL) and "have" in near[:3]:
            return True
        if word == "did" and near[:2] in narrative.NOT_REACHED:
            return True  # what was never reached has no day
        if word in words_of(narrative.REPORTING) or is_past(token):
            return False
        before = main[index - 1].text.lower() if index else ""
        if word in words_of(narrative.PRESENT) and before not in _NO_SUBJECTS:
            return True
    return False


def _judged(main: Sequence[Token]) -> Sequence[Token]:
    """Return what is judged, where a sentence begins with no more than a judgement: "It is possible that he fled"."""
    words = [token.text.lower() for token in main[: NEAR + 1]]
    if words[:1] == ["it"] and "that" in words and not words_of(narrative.JUDGED).isdisjoint(words):
        return main[words.index("that") + 1 :]
    return main


def has_verb(tokens: Sequence[Token]) -> bool:
    """Tell whether a clause has a verb that the tables or its ending tell: an item of a list often has none."""
    return any(is_past(token) or token.text.lower() in _VERBS for token in tokens)


def equates(tokens: Sequence[Token]) -> bool:
    """Tell whether a clause only says what something was: "Varkaus was an industrial community"."""
    main = main_tokens(tokens)
    for index, token in enumerate(main):
        if token.text in ("was", "were"):
            return index + 1 < len(main) and main[index + 1].text.lower() in words_of(narrative.EQUATED)
        if is_past(token):
            return False
    return False
