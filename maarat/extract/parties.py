"""A field of names to trees: belligerents and units, and commanders with what became of them."""

from maarat.extract.items import Item, read_items
from maarat.model import Commander, Field, Party
from maarat.rules import infobox as rules


def read_parties(field: Field | None) -> tuple[Party, ...]:
    """Return the tree of names in a field of belligerents or units.

    A heading ("Supported by:") keeps its colon and has what follows it below it.
    """
    root = _Node(-1, Item(0))
    path = [root]
    for item in read_items(field):
        if item.name.lower().strip(" .:") in rules.FOLDS:
            continue
        level = 2 * item.depth + (not item.is_heading)
        while path[-1].level >= level:
            path.pop()
        node = _Node(level, item)
        # A list mark that lost its words: what is below it comes in its place.
        node.children = node.children if item.name else path[-1].children
        if item.name:
            path[-1].children.append(node)
        path.append(node)
    return tuple(node.party() for node in root.children)


class _Node:
    """A name in the tree while the tree grows."""

    def __init__(self, level: int, item: Item) -> None:
        """Start without children."""
        self.level = level
        self.item = item
        self.children: list[_Node] = []

    def party(self) -> Party:
        """Return it with all that is below it."""
        item = self.item
        return Party(item.name, item.page(), item.note, tuple(node.party() for node in self.children))


def read_commanders(field: Field | None) -> tuple[Commander, ...]:
    """Return the persons of a field; a heading that is a fate ("KIA:") tells it of those below."""
    found: list[Commander] = []
    inherited: str | None = None
    for item in read_items(field, persons=True):
        name, fate = _take_fate(item.name)
        if item.is_heading or not name:
            inherited = fate or _fate_of(name)
            continue
        if name.startswith("Unknown ") and name[8].isupper():
            name = name[8:]
        notes = [note for note in item.notes if _fate_of(note) is None or len(note.split()) > 1]
        fates = [fate, *map(_fate_of, item.notes), inherited]
        if name.lower().strip(" .") not in rules.UNNAMED:
            known = next(filter(None, fates), None)
            found.append(Commander(name, item.page(any_part=True), known, "; ".join(notes) or None))
    return tuple(found)


def _take_fate(name: str) -> tuple[str, str | None]:
    """Return a name without the mark of a fate, and the fate."""
    kept: list[str] = []
    fate = None
    for word in name.replace("†", " † ").replace("‡", " ‡ ").split():
        mark = word.strip(" .:,")
        if mark.isupper() or mark in "†‡":
            fate = rules.FATES.get(mark.lower(), fate)
            if mark.lower() in rules.FATES:
                continue
        kept.append(word)
    return " ".join(kept), fate


def _fate_of(note: str) -> str | None:
    """Return the fate that a note begins with, None where it begins otherwise."""
    words = note.split()
    return rules.FATES.get(words[0].strip(" .:,").lower()) if words else None
