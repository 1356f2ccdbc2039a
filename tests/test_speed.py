"""How long articles take: no more than their length allows, and as many times as long as they are longer."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from maarat.explore import explore
from maarat.views import Ask, depth_of, make_view
from tests.conftest import SHARED, cpu_seconds

CONSONANTS, VOWELS = "bdfgklmnprst", "aeiou"
SYLLABLES = [first + second for first in CONSONANTS for second in VOWELS]
MONTHS = "January February March April May June July August September October November December".split()
EVERY = 12  # of the real articles so many are passed over for one that is measured
GROWTH = 1.6  # what a machine with other work may add; a square of four times the length adds four times
CEILINGS = {"times": 6, "timeline": 6.5, "casualties": 8.5}
"""How many times as long as the loop of `calibrate` a view may take; it takes some six tenths of that."""


def name(number: int) -> str:
    """Return a name that no other number has: Bada, Bade …."""
    return "".join(SYLLABLES[number // len(SYLLABLES) ** place % len(SYLLABLES)] for place in range(3)).capitalize()


def prose(size: int) -> str:
    """Return paragraphs that tell of as many days, with as many names and links."""
    days = (
        f"On {day % 28 + 1} {MONTHS[day // 28 % 12]} {1900 + day // 336}, rebels took [{name(day)}](./{name(day)}), where "
        f"{day % 90 + 2} soldiers were killed. The next day the army of {name(day + 1)} had left ({name(day + 2)} said).\n"
        for day in range(size)
    )
    return "\n".join(days)


def references(size: int) -> str:
    """Return paragraphs of which each places what it tells by an event that an earlier one told."""
    events = (
        f"On {day % 28 + 1} {MONTHS[day // 28 % 12]} {1900 + day // 336}, rebels captured {name(day)}. After the capture of "
        f"{name(max(0, day - 150))}, the army retreated. Two days after the fall of {name(day)}, they shelled the town.\n"
        for day in range(size)
    )
    return "\n".join(events)


def box(key: str, line: Callable[[int], str]) -> Callable[[int], str]:
    """Return what makes an article with so many lines in a field of the infobox, each with a link."""

    def made(size: int) -> str:
        lines = "".join(f"\n      {line(number)}" for number in range(size))
        links = "".join(f"\n    - text: {line(number)}\n      page: {line(number)}" for number in range(size))
        front = f"title: Battle\ninfoboxes:\n- conflict: Battle\n  {key}:\n    text: |-{lines}\n    links:{links}\n"
        return f"---\n{front}  combatant2: Rebels\n---\n\n{prose(40)}"

    return made


SHAPES = {
    "prose": prose,
    "paragraph": lambda size: " ".join(prose(size).split()),
    "references": references,
    "sections": lambda size: "\n".join(f"## {name(day)} {1900 + day % 90}\n\n{prose(1)}" for day in range(size)),
    "parties": box("combatant1", lambda at: f"{name(at)} Free {name(at * 7)} Army"),
    "units": box("units1", lambda at: f"{name(at)} {name(at * 7)} {name(at * 3)} Brigade"),
    "commanders": box("commander1", lambda at: f"General {name(at)} {name(at * 7)}"),
    "losses": box("casualties1", lambda at: f"{at + 2} {name(at)} soldiers killed"),
}


def losses(size: int) -> str:
    """Return paragraphs of which each tells of losses: its own, those of another again, and the sum so far."""
    days = (
        f"On {day % 28 + 1} {MONTHS[day // 28 % 12]} {1900 + day // 336}, {day % 90 + 2} soldiers were killed in {name(day)}. "
        f"Another {day % 7 + 2} soldiers were killed in the town. The army said that {day % 40 + 100} soldiers were killed.\n"
        for day in range(size)
    )
    return "\n".join(days)


def results(size: int) -> str:
    """Return a result with as many lines as paragraphs, each with who took a place, on a day and on the next."""
    dates = [f"{day % 28 + 1} {MONTHS[day // 28 % 12]} {1900 + day // 336}" for day in range(size + 1)]
    lines = "".join(f"\n      * Rebels capture {name(day)} on {dates[day]}" for day in range(size))
    front = f"title: Battle\ninfoboxes:\n- conflict: Battle\n  result:\n    text: |-{lines}\n"
    told = (
        f"On {dates[day]}, the army still held the town. On {dates[day + 1]}, the rebels captured {name(day)}.\n"
        for day in range(size)
    )
    sides = "  combatant1: Army\n  combatant2: Rebels\n"
    return f"---\n{front}{sides}---\n\n" + "\n".join(told)


DEEP = {"losses": losses, "results": results}
"""Articles with much for what compares one finding with others."""


def seconds(path: Path, view: str, rounds: int = 1) -> float:
    """Return the CPU time from the file to the records of a view, the least of some rounds."""
    return cpu_seconds(lambda: make_view(view, [explore(str(path), depth_of(view))], Ask()), rounds)


def check_growth(make: Callable[[int], str], view: str, folder: Path) -> None:
    """Assert that four times the text takes some four times as long."""
    short, long = folder / "short.md", folder / "long.md"
    short.write_text(make(200), encoding="utf-8")
    long.write_text(make(800), encoding="utf-8")
    seconds(short, view)  # what is built once
    assert seconds(long, view, 2) < 4 * GROWTH * seconds(short, view, 3) + 0.05


@pytest.mark.parametrize("view", ["times", "timeline", "casualties"])
@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_takes_four_times_as_long(shape: str, view: str, tmp_path: Path) -> None:
    check_growth(SHAPES[shape], view, tmp_path)


@pytest.mark.parametrize("view", ["totals", "check"])
@pytest.mark.parametrize("shape", DEEP)
def test_four_times_the_findings_take_four_times_as_long(shape: str, view: str, tmp_path: Path) -> None:
    check_growth(DEEP[shape], view, tmp_path)


def calibrate(text: str) -> None:
    """Do work of the same kind on a text, by which a busy machine measures itself."""
    for _ in range(3):
        words: dict[str, list[tuple[int, str]]] = {}
        for match in re.finditer(r"\w+", text):
            words.setdefault(match[0].lower(), []).append((match.start(), match[0]))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real articles are not here")
@pytest.mark.parametrize("view", CEILINGS)
def test_real_articles_take_little_time(view: str) -> None:
    paths = sorted((SHARED / "corpus").glob("*/*.md"))[::EVERY]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    seconds(paths[0], view)
    taken = own = 0.0
    for path, text in zip(paths, texts, strict=True):
        taken += seconds(path, view)
        own += cpu_seconds(partial(calibrate, text))
    assert taken < CEILINGS[view] * own
