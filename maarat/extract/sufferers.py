"""Which side suffered a loss."""

from collections.abc import Sequence

from maarat.extract.countries import country_of_people
from maarat.extract.heads import Named, Names
from maarat.extract.lex import Token
from maarat.extract.losses import Loss
from maarat.extract.mentions import SideFinder
from maarat.extract.owners import (
    belongs,
    find_doer,
    find_subject,
    is_listed,
    is_of_both,
    is_of_civilians,
    is_someone_else,
    owner_before,
    owner_of,
    side_of,
    spoken_of,
)
from maarat.extract.phrases import Phrase
from maarat.model import CIVILIAN, MIXED, UNKNOWN, Side
from maarat.rules import attribution as sayings
from maarat.rules import casualties as rules


class SideReader:
    """What an article's sides tell about the victims it names."""

    def __init__(self, sides: Sequence[Side]) -> None:
        """Learn which side is a state's and which are rebels, where only one of each is there."""
        self._finder = SideFinder(sides)
        ids = [side.id for side in sides]
        named = [(side.id, alias) for side in reversed(sides) for alias in side.aliases]
        self._nations = {country_of_people(alias) or alias: id_ for id_, alias in named}
        self._armies = dict(_army(alias, id_) for id_, alias in named if alias.endswith((" troops", " soldiers")))
        self._other = {"side1": "side2", "side2": "side1"} if {"side1", "side2"} == set(ids) else {}
        words = {side.id: _alias_words(side) for side in sides if side.id in ("side1", "side2")}
        states = [id_ for id_, found in words.items() if found & set(rules.STATE_WORDS.split())]
        rebels = [id_ for id_, found in words.items() if found & set(rules.REBEL_WORDS.split())]
        both = set(states) & set(rebels)
        if both and len(rebels) == 1:
            states = [id_ for id_ in states if id_ not in both]
        self._rebels = rebels[0] if len(rebels) == 1 else None
        self._state = states[0] if len(states) == 1 and states[0] != self._rebels else None
        if self._rebels and not self._state:
            self._state = self._other.get(self._rebels)
        if not self._rebels:
            self._state = None

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
        return self._named(loss, tokens) or self._implied(loss)

    def _named(self, loss: Loss, tokens: Sequence[Token]) -> str | None:
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
            return None
        return belongs(loss, tokens) or (
            self._nations.get(country_of_people(phrase.people) or "") if phrase.people else None
        )

    def _implied(self, loss: Loss) -> str | None:
        """Return the side that the bare noun implies where one is a state's and the other is not: "soldiers"."""
        phrase = loss.described
        head = phrase.head.lower()
        if phrase.people and phrase.kind == "PEOPLE":  # a nation of no side: its soldiers are nobody's here
            by_state = head in rules.ARMED_BY_STATE.split()
            return self._armies.get(country_of_people(phrase.people) or "") if by_state else phrase.side
        if phrase.side is not None:
            return phrase.side
        if self._state and head in rules.ARMED_BY_STATE.split():
            return self._state
        if self._rebels and head in rules.ARMED_AGAINST_STATE.split():
            return self._rebels
        return None

    def judge(
        self,
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
        if is_of_both(loss, tokens):
            return MIXED, "words"
        told = self._named(loss, tokens)
        whole = earlier[loss.whole][1] if loss.whole is not None and loss.whole < len(earlier) else None
        if told is None and whole is not None and whole not in (MIXED, UNKNOWN, CIVILIAN):
            return whole, "whole"  # "20 rebels, including 5 officers"
        again = next((side for other, side in earlier if other.victim.start == loss.victim.start), None)
        told = told or self._implied(loss) or again  # "wounded" and captured are the same men
        if told is not None:
            return (MIXED if self._is_joined(loss, tokens, told) else told), "words"
        owner = self._of_people(loss, tokens) or self._of_owner(loss, tokens)
        if owner is not None:
            return owner, "nation"
        head = loss.described.head.lower()
        if whole is not None and whole not in (MIXED, UNKNOWN):
            return whole, "whole"
        alone = loss.described.kind in ("BARE", "PARTITIVE", "RESIDUAL") or head in rules.NO_MORE
        if head == "own" and earlier:
            return self.other(earlier[-1][1]) or UNKNOWN, "before"
        if alone and earlier and earlier[-1][0].unit == loss.unit:
            others = tokens[earlier[-1][0].at + 1 : loss.verb]
            if loss.voice not in ("lost", "gone", "yield") or not any(map(side_of, others)):
                return earlier[-1][1], "before"
        acted = self._by_deed(loss, tokens, topic)
        if acted is not None:
            return acted, "deed"
        if (
            earlier
            and earlier[-1][0].unit == loss.unit
            and is_listed(loss, earlier[-1][0], tokens)
            and earlier[-1][1] != CIVILIAN
        ):
            return earlier[-1][1], "before"
        if loss.unit != "people":
            return (self._state, "arms") if self._state and loss.unit in rules.HEAVY_ARMS else (UNKNOWN, "")
        if loss.voice == "number" or loss.described.kind == "BODIES":
            return UNKNOWN, ""
        if loss.voice == "losses" and tokens[loss.verb].symbols & {"SUFFER"}:
            return UNKNOWN, ""
        owned = self._by_saying(loss, tokens)
        if owned is not None:
            return owned, "deed"
        if alone:
            pointing = loss.described.kind != "BARE" or head in rules.NO_MORE
            before = last
            if loss.described.kind == "PARTITIVE" and not head:
                before = spoken_of(tokens[: loss.at]) or (None if _is_first_named(tokens, loss.at) else topic) or last
            return (before, "before") if pointing and before else (MIXED, "")
        return (MIXED if head in rules.NEARLY_NOBODY or loss.described.kind == "LOSSES" else UNKNOWN), ""

    def _is_joined(self, loss: Loss, tokens: Sequence[Token], told: str) -> bool:
        """Tell whether the amount counts others as well: "300 soldiers and civilians"."""
        after = tokens[loss.at + 1 : loss.at + 4]
        if len(after) < 2 or after[0].text != "and" or loss.voice not in ("passive", "act", "active"):
            return False
        other = after[1].value
        if not isinstance(other, Phrase) or other.kind != "PEOPLE" or other.amount is not None:
            return False
        if loss.voice == "active" and len(after) > 2 and after[2].symbols.isdisjoint({"STOP", "COMMA", "PREP"}):
            return False  # "killed 20 soldiers and civilians fled"
        also = self.of_words(loss._replace(described=other, at=loss.at + 2))
        return also not in (None, told) and CIVILIAN in (also, told)  # two kinds of fighters may well be of one side

    def _of_people(self, loss: Loss, tokens: Sequence[Token]) -> str | None:
        """Return the side of the nation to whom the loss fell: "the Israelis lost 19 planes", "Israeli losses stood at 66".

        A nation that belongs to no side makes it unknown, None says that no nation is named there.
        """
        if loss.described.people and not _bears_arms(loss.described):
            return self._of_nation(loss.described.people)
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
        return self._of_nation(tokens[at].text)

    def _of_owner(self, loss: Loss, tokens: Sequence[Token]) -> str | None:
        """Return the side that is named as having the losses: "French losses were 88 killed"."""
        named = owner_of(loss, tokens)
        if named is None:
            return None
        return CIVILIAN if is_of_civilians(named) else side_of(named) or self._of_nation(named.text) or UNKNOWN

    def _of_nation(self, people: str) -> str | None:
        country = country_of_people(people)
        return self._nations.get(country, UNKNOWN) if country is not None else None

    def _by_deed(self, loss: Loss, tokens: Sequence[Token], topic: str | None) -> str | None:
        """Return the side that suffered, from who did it."""
        head = loss.described.head.lower()
        if loss.voice == "losses":
            return self._of_casualties(loss, tokens, topic)
        if loss.voice in ("lost", "gone", "yield"):
            return self.subject(tokens, loss.verb) or topic
        if head in rules.NEARLY_NOBODY and head not in ("men", "man"):
            return None
        took = loss.voice == "attribute" and loss.category.endswith("captured")
        if took or loss.voice in ("active", "down", "captive"):
            doer = find_doer(tokens, loss) or self.subject(tokens, loss.verb)
            if doer is None and tokens[0].text.lower() == "they":
                doer = topic
            return self.other(doer)
        at = loss.at
        had = at and (tokens[at - 1].text in rules.HAVING or "HAVE" in tokens[at - 1].symbols)
        if loss.voice == "passive" and had:
            return owner_before(tokens, at - 1) or self.subject(tokens, at - 1)
        if loss.voice in ("passive", "nominal"):
            agentive = tokens[loss.verb].text.lower() in rules.AGENTIVE.split()
            doer = find_doer(tokens, loss) or (self.subject(tokens, loss.verb) if agentive else None)
            return self.other(doer)
        return None

    def _by_saying(self, loss: Loss, tokens: Sequence[Token]) -> str | None:
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
            return self.subject(tokens, said)
        return None

    def _of_casualties(self, loss: Loss, tokens: Sequence[Token], topic: str | None) -> str | None:
        """Return whose "heavy casualties" are: of whom they were inflicted on, else of who suffered them."""
        named = self._object(loss, tokens)
        verb = tokens[loss.verb]
        if named is not None:
            return named
        if verb.text.lower() in rules.INFLICT:
            hurt = loss.category != "casualties"  # deaths and injuries may be anybody's
            return MIXED if hurt else self.other(self.subject(tokens, loss.verb))
        if verb.symbols & {"SUFFER", "HAVE"}:
            return None if is_someone_else(tokens, loss.verb) else self.subject(tokens, loss.verb) or topic
        return self.subject(tokens, loss.at) if loss.at and tokens[loss.at - 1].text == "with" else None

    def _object(self, loss: Loss, tokens: Sequence[Token]) -> str | None:
        """Return whom "on", "for" or "among" names after a loss: "heavy casualties on the rebels"."""
        at = loss.at
        if at + 2 <= len(tokens) - 1 and tokens[at + 1].text in rules.STRUCK:
            return side_of(tokens[at + 2])
        return None

    def subject(self, tokens: Sequence[Token], verb: int) -> str | None:
        """Return the side that does what a verb says."""
        return find_subject(tokens, verb, self._other)


def _is_first_named(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a sentence names its first side behind a token: "them" before it means others."""
    return not any(map(side_of, tokens[:at])) and any(map(side_of, tokens[at:]))


def _bears_arms(phrase: Phrase) -> bool:
    """Tell whether a noun is one for those who fight: they are of a side, whatever their nation."""
    armed = (rules.ARMED_BY_STATE, rules.ARMED_AGAINST_STATE, rules.ARMED)
    return phrase.kind == "PEOPLE" and any(phrase.head.lower() in words.split() for words in armed)


def _army(alias: str, side: str) -> tuple[str, str]:
    """Return the state whose "Syrian troops" are, and the side."""
    people = alias.rpartition(" ")[0]
    return country_of_people(people) or people, side


def _alias_words(side: Side) -> set[str]:
    return {word.lower() for alias in side.aliases for word in alias.split()}
