"""What kind of telling a clause is: it tells on, looks back, or describes."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from maarat.extract.clauses import Clause
from maarat.extract.embedded import tells_of_a_noun
from maarat.extract.lex import Token
from maarat.extract.meanings import Mention
from maarat.extract.words import is_past, words_of
from maarat.rules import narrative

_SUBORDINATORS = frozenset(narrative.SUBORDINATORS.split())
_RELATIVES = frozenset(narrative.RELATIVES.split())
_APART = _SUBORDINATORS | _RELATIVES | {"LP", "DASH"}
_PRESENT = frozenset(narrative.PRESENT.split())
_DESCRIPTIVE = frozenset(narrative.DESCRIPTIVE.split())
_REPORTING = frozenset(narrative.REPORTING.split())
_UNREAL = frozenset(narrative.UNREAL.split())
_NO_SUBJECTS = _RELATIVES | {"to", "that"}  # before a verb that is not the main one
_VERBS = _PRESENT | _REPORTING
NEAR = 5  # words after a verb that say what kind of verb it is


def main_tokens(clause: Clause) -> Sequence[Token]:
    """Return a clause without what is set apart in it, so that its first verb is that of the main clause.

    Left out are a subordinate clause at the front up to its comma ("When he had reached the town,"), relative
    clauses between commas (", which were led by a prince,") and brackets.
    """
    tokens, has_brackets = clause.tokens, "LP" in clause.classes
    if clause.classes.isdisjoint(_APART):
        return tokens
    out: list[Token] = []
    depth, skipping, before = 0, False, ""  # depth of brackets
    for at, token in enumerate(tokens):
        text = token.text
        if has_brackets and out:  # a sentence that stands in brackets is a sentence
            depth = max(0, depth + ("LP" in token.symbols) - ("RP" in token.symbols))
        if skipping:
            skipping = text != ","
        elif _sets_apart(text, out) and any(other.text == "," for other in tokens[at + 1 :]):
            skipping = True
        elif depth == 0 and before != "-":  # "separatist-held" tells nothing
            out.append(token)
        before = text
    return out


def _sets_apart(text: str, before: Sequence[Token]) -> bool:
    """Tell whether a word sets something apart behind what was kept so far."""
    if not before:
        return text.lower() in _SUBORDINATORS
    return before[-1].text == "," and text.lower() in _RELATIVES


def is_flashback(clause: Clause) -> bool:
    """Tell whether the main verb looks back: "had been captured", not "said that they had left"."""
    if "had" not in clause.classes:
        return False
    subordinate = False
    main = main_tokens(clause)
    for index, token in enumerate(main):
        word = token.text.lower()
        if word in _SUBORDINATORS:
            subordinate = True
        elif word == ",":
            subordinate = False
        elif word == "had" and not subordinate:
            before = main[index - 1].text.lower() if index > 1 else ""
            passing = before in _RELATIVES or before == "that" or tells_of_a_noun(main, index)
            return not passing and _is_auxiliary(main, index)
        elif not subordinate and is_past(token):
            return False
    return False


def _is_auxiliary(tokens: Sequence[Token], at: int) -> bool:
    """Tell "had captured" and "had already been" from "had ten tanks" and "had to leave"."""
    for token in tokens[at + 1 : at + NEAR]:
        word = token.text.lower()
        if (word.endswith(("ed", "en", "ught")) and not word.endswith("teen")) or word in words_of(
            narrative.PARTICIPLES
        ):
            return True
        if word in words_of(narrative.COUNTING):
            return False
    return False


def as_reached(clause: Clause, mention: Mention | None) -> Mention | None:
    """Return an expression as the time of what happened only then: "it did not fall until 13 May"."""
    if mention is None or mention.reading.bound != "until":
        return mention
    before = (token.text.lower() for token in clause.tokens if token.start < mention.phrase.start)
    if any(word in narrative.DENYING or word.endswith("n't") for word in before):
        return mention._replace(reading=mention.reading._replace(bound=None))
    return mention


def is_description(clause: Clause) -> bool:
    """Tell whether a clause describes, judges or denies, so that no day can be given to it."""
    if not _may_describe(clause.classes):
        return False
    main = _judged(main_tokens(clause))
    for index, token in enumerate(main):
        word = token.text.lower()
        if word in ("was", "were"):
            said = _near(main, index)
            if not words_of(narrative.LED).isdisjoint(said) and _is_deed(main[:index]):
                return False
            return any(after in _DESCRIPTIVE for after in said)
        if word in _UNREAL and "have" in _near(main, index)[:3]:
            return True
        if word == "did" and _near(main, index)[:2] in narrative.NOT_REACHED:
            return True  # what was never reached has no day
        if word in _REPORTING or is_past(token):
            return False
        if word in _PRESENT and not (index and main[index - 1].text.lower() in _NO_SUBJECTS):
            return True
    return False


def is_statement(clause: Clause) -> bool:
    """Tell whether the main verb of a clause is one of saying: "In 2005, Example wrote that the losses were heavy"."""
    if _REPORTING.isdisjoint(clause.classes):
        return False
    first = next((token.text.lower() for token in main_tokens(clause) if is_past(token)), "")
    return first in _REPORTING


def _is_deed(subject: Sequence[Token]) -> bool:
    """Tell whether a subject is something that was done, and that somebody led: "the next attack was commanded by"."""
    return any(token.text.lower() in words_of(narrative.DEEDS) for token in subject)


def _may_describe(classes: AbstractSet[str]) -> bool:
    """Tell whether there is any word without which nothing is described: two clauses of three have none."""
    if not classes.isdisjoint(_PRESENT) or "did" in classes:
        return True
    return ("was" in classes or "were" in classes) and not classes.isdisjoint(_DESCRIPTIVE)


def _near(tokens: Sequence[Token], at: int) -> list[str]:
    """Return the words that say what kind of verb stands before them."""
    return [token.text.lower() for token in tokens[at + 1 : at + NEAR]]


def _judged(main: Sequence[Token]) -> Sequence[Token]:
    """Return what is judged, where a sentence begins with no more than a judgement: "It is possible that he fled"."""
    words = [token.text.lower() for token in main[: NEAR + 1]]
    if words[:1] == ["it"] and "that" in words and not words_of(narrative.JUDGED).isdisjoint(words):
        return main[words.index("that") + 1 :]
    return main


def has_verb(tokens: Sequence[Token]) -> bool:
    """Tell whether a clause has a verb that the tables or its ending tell: an item of a list often has none."""
    return any(is_past(token) or token.text.lower() in _VERBS for token in tokens)


def equates(clause: Clause) -> bool:
    """Tell whether a clause only says what something was: "Varkaus was an industrial community"."""
    main = main_tokens(clause)
    for index, token in enumerate(main):
        if token.text in ("was", "were"):
            return index + 1 < len(main) and main[index + 1].text.lower() in words_of(narrative.EQUATED)
        if is_past(token):
            return False
    return False
