"""A field of names to trees: belligerents and units, and commanders with what became of them."""

from collections.abc import Collection, Sequence

from maarat.extract.items import Item, read_items
from maarat.model import Commander, Field, Party
from maarat.rules import infobox as rules


class _List:
    """The list below a heading, and what tells that it is over.

    Its first line tells how it was written: with list marks, with empty lines between, or neither;
    a name that is written otherwise follows the list and is not in it.
    """

    def __init__(self, depth: int) -> None:
        """Take how deep the heading of the list is."""
        self.depth = depth
        self.style = ""

    def ends_before(self, item: Item) -> bool:
        """Tell whether a name stands behind the list, and learn from the first one in it."""
        if not item.starts_line:
            return False
        if not self.style:
            self.style = "marks" if item.depth > self.depth else "loose" if item.is_loose else "tight"
        return item.depth <= self.depth and (self.style == "marks" or (self.style == "loose" and not item.is_loose))


class _Node:
    """A name in the tree while the tree grows."""

    def __init__(self, level: float, item: Item) -> None:
        """Start without children."""
        self.level = level
        self.item = item
        self.children: list[_Node] = []
        self.list = _List(item.depth) if item.is_heading else None

    def open_list(self, level: float) -> None:
        """Have names of the same depth below it from here on."""
        self.level = level
        self.list = _List(self.item.depth)

    def party(self) -> Party:
        """Return it with all that is below it."""
        item = self.item
        return Party(item.name, item.page(), item.note, _parties(self.children))


def _parties(nodes: Sequence[_Node]) -> tuple[Party, ...]:
    """Return nodes as parties; a heading whose list was lost names nobody."""
    return tuple(node.party() for node in nodes if node.children or not node.item.is_heading)


def read_parties(field: Field | None, owners: Collection[str] = ()) -> tuple[Party, ...]:
    """Return the tree of names in a field of belligerents or units.

    A heading ("Supported by:") keeps its colon and has what follows it below it. So has one of the
    `owners` of units, where the lines show that it stands over a list.
    """
    items = read_items(field)
    root = _Node(-1, Item(0))
    path = [root]
    for at, item in enumerate(items):
        if item.name.lower().strip(" .:") in rules.FOLDS:
            if path[-1] is not root and path[-1].item.depth == item.depth:
                path[-1].open_list(2 * item.depth + 0.5)
            continue
        for place, node in enumerate(path):
            if node.list and not (item.is_heading and node.level < 0) and node.list.ends_before(item):
                del path[place:]
                break
        level = 2 * item.depth + (not item.is_heading)
        while path[-1].level >= level:
            path.pop()
        node = _Node(level, item)
        # A list mark that lost its words: what is below it comes in its place.
        node.children = node.children if item.name else path[-1].children
        if item.name:
            path[-1].children.append(node)
        path.append(node)
        if item.name in owners and _owns_list(items, at):
            node.open_list(-0.5)
    return _parties(root.children)


def _owns_list(items: Sequence[Item], at: int) -> bool:
    """Tell whether a name is the title of the names below it, apart from them by an empty line as they are.

    Where all lines are so, nothing tells a title from a name in a row.
    """
    item, following = items[at], items[at + 1 : at + 2]
    return (
        item.depth == 0
        and item.starts_line
        and not item.is_loose
        and all(other.is_loose and other.depth == 0 for other in following)
        and any(other.starts_line and other.depth == 0 and not other.is_loose for other in items if other is not item)
    )


def read_commanders(field: Field | None) -> tuple[Commander, ...]:
    """Return the persons of a field; a heading that is a fate ("KIA:") tells it of those below."""
    found: list[Commander] = []
    inherited: str | None = None
    below = _List(0)
    for item in read_items(field, persons=True):
        name, fate = _take_fate(item.name)
        if item.is_heading or not name:
            inherited, below = fate or _fate_of(name), _List(item.depth)
            continue
        if inherited and below.ends_before(item):
            inherited = None
        name = _without_unknown(name)
        notes = [note for note in item.notes if _fate_of(note) is None or len(note.split()) > 1]
        fates = [fate, *map(_fate_of, item.notes), inherited]
        if len(name) > 1 and name.lower().strip(" .") not in rules.UNNAMED:
            known = next(filter(None, fates), None)
            found.append(Commander(name, item.page(any_part=True), known, "; ".join(notes) or None, _rank_of(name)))
    return tuple(found)


def _without_unknown(name: str) -> str:
    """Return a name without the "Unknown" of another person that was left in its line.

    >>> _without_unknown("Unknown Ali Noon"), _without_unknown("Unknown militia leader")
    ('Ali Noon', 'Unknown militia leader')
    """
    first, _, rest = name.partition(" ")
    is_name = rest[:1].isupper() and rest.rpartition(" ")[2][:1].isupper()
    return rest if first == "Unknown" and is_name else name


def _rank_of(name: str) -> str | None:
    """Return the ranks and titles that a name begins with.

    >>> _rank_of("Lt. Gen. Ali Noon"), _rank_of("Ali Noon"), _rank_of("Ali Bey")
    ('Lt. Gen.', None, None)
    """
    words = name.split()
    count = 0
    while count < len(words) - 1 and words[count].lower().rstrip(".") in rules.RANKS:
        count += 1
    return " ".join(words[:count]) or None


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
