"""Which side the words for somebody name, or imply where one side is a state's and the other is not."""

from collections.abc import Sequence

from maarat.extract.countries import country_names, country_of_people
from maarat.extract.doers import find_subject
from maarat.extract.heads import Named, Names
from maarat.extract.lex import Token
from maarat.extract.losses import Loss
from maarat.extract.mentions import SideFinder
from maarat.extract.owners import belongs, first_side
from maarat.model import CIVILIAN, UNKNOWN, Side
from maarat.rules import casualties as rules


class SideReader:
    """What an article's sides tell about the victims it names."""

    def __init__(self, sides: Sequence[Side]) -> None:
        """Learn which side is a state's and which are rebels, where only one of each is there."""
        self._finder = SideFinder(sides)
        ids = [side.id for side in sides]
        named = [(side.id, alias) for side in reversed(sides) for alias in side.aliases]
        self._nations = {country_of_people(alias) or alias: id_ for id_, alias in named}
        self._armies = dict(_army(alias, id_) for id_, alias in named if alias.endswith(rules.OF_AN_ARMY))
        self._other = {"side1": "side2", "side2": "side1"} if {"side1", "side2"} == set(ids) else {}
        words = {side.id: _alias_words(side) for side in sides if side.id in ("side1", "side2")}
        states = [id_ for id_, found in words.items() if found & set(rules.STATE_WORDS.split())]
        rebels = [id_ for id_, found in words.items() if found & set(rules.REBEL_WORDS.split())]
        both = set(states) & set(rebels)
        if both and len(rebels) == 1:
            states = [id_ for id_ in states if id_ not in both]
        self._rebels = rebels[0] if len(rebels) == 1 else None
        self.state = states[0] if len(states) == 1 and states[0] != self._rebels else None
        if self._rebels and not self.state:
            self.state = self._other.get(self._rebels)
        if not self._rebels:
            self.state = None

    def names(self, tokens: Sequence[Token]) -> Names:
        """Return where sides are named: offset → offset after the name, side."""
        mentions = self._finder.find(tokens)
        return {
            tokens[mention.first].start: Named(tokens[mention.last - 1].end, mention.side, mention.weak)
            for mention in mentions
        }

    def first_named(self, tokens: Sequence[Token]) -> str | None:
        """Return the side that is named first in tokens in which nothing has been joined."""
        return next((mention.side for mention in self._finder.find(tokens) if mention.side != CIVILIAN), None)

    def other(self, side: str | None) -> str | None:
        """Return the opponent of a side, None where there is no single one."""
        return self._other.get(side or "")

    def of_words(self, loss: Loss, tokens: Sequence[Token] = ()) -> str | None:
        """Return the side that the words for the victim tell by themselves, and those that follow them."""
        return self.named(loss, tokens) or self.implied(loss)

    def named(self, loss: Loss, tokens: Sequence[Token]) -> str | None:
        """Return the side that is named in or behind the words for the victim."""
        phrase = loss.described
        head = phrase.head.lower()
        if phrase.side == CIVILIAN or head in rules.CIVILIANS.split() or loss.category == "displaced":
            return CIVILIAN
        if self._rebels and phrase.lost in ("defecting", "defected"):
            return self._rebels
        if phrase.side is not None and not phrase.weak:
            return phrase.side
        if loss.unit != "people":
            is_of = loss.at + 1 < len(tokens) and tokens[loss.at + 1].text == "of"
            return first_side(tokens[loss.at + 2 :]) if is_of else None  # "six units of Russian vehicles"
        return belongs(loss, tokens) or (
            self._nations.get(country_of_people(phrase.people) or "") if phrase.people else None
        )

    def implied(self, loss: Loss) -> str | None:
        """Return the side that the bare noun implies where one is a state's and the other is not: "soldiers"."""
        phrase = loss.described
        head = phrase.head.lower()
        if phrase.people and phrase.kind == "PEOPLE":  # a nation of no side: its soldiers are nobody's here
            by_state = head in rules.ARMED_BY_STATE.split()
            return self._armies.get(country_of_people(phrase.people) or "") if by_state else phrase.side
        if phrase.side is not None:
            return phrase.side
        if self.state and head in rules.ARMED_BY_STATE.split():
            return self.state
        if self._rebels and head in rules.ARMED_AGAINST_STATE.split():
            return self._rebels
        return None

    def of_nation(self, people: str) -> str | None:
        """Return the side of a nation: unknown if it is on none, None where the word is no nation."""
        country = country_of_people(people) or next(iter(country_names(people)), None)
        return self._nations.get(country, UNKNOWN) if country is not None else None

    def subject(self, tokens: Sequence[Token], verb: int) -> str | None:
        """Return the side that does what a verb says."""
        return find_subject(tokens, verb, self._other)


def _army(alias: str, side: str) -> tuple[str, str]:
    """Return the state whose "Syrian troops" are, and the side."""
    people = alias.rpartition(" ")[0]
    return country_of_people(people) or people, side


def _alias_words(side: Side) -> set[str]:
    """Return the words of all names of a side."""
    return {word.lower() for alias in side.aliases for word in alias.split()}
