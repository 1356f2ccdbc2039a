"""The words of an article's title, and whether a fight is called by them."""


class Title(list[str]):
    """The words of a title."""

    def has(self, phrase: str) -> bool:
        """Tell whether words name the fight as the title does: "after the battle" in the story of a battle."""
        words = (word for word in phrase.lower().split() if len(word) > len("after") or word == "war")
        return any(word in self for word in words)

    def names_another(self, phrase: str) -> bool:
        """Tell whether words give a fight a name that the title does not have: "after the battle of Example"."""
        names = [word for word in phrase.split() if word[:1].isupper()][phrase[:1].isupper() :]
        return any(name.lower() not in self for name in names)
