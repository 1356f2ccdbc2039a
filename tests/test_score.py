"""How much of what people read in sixteen real articles is found; the floors in floors.json only rise.

pytest tests/test_score.py --update-floors                       raise floors to what is reached now
pytest tests/test_score.py --update-floors --allow-regression    the only way to lower one
"""

import hashlib
import json
import runpy
import shlex
import subprocess
import sys
from collections.abc import Iterator
from math import floor
from pathlib import Path
from typing import Any

import pytest

from maarat.explore import explore
from maarat.model import Claim
from tests.conftest import SHARED

GOLD = SHARED / "gold"
TIMEX = SHARED / "timex"
FLOORS = Path(__file__).with_name("floors.json")
GROUPS = {"all": (), "shipped": ("--only", "battle-of-maarat-al-numan-2012")}
NEGATIVES = "hard negatives reported"
"""Amounts that look like losses and are none, and are reported all the same: this has a ceiling."""
HAIR = 0.005
"""A floor lies this far below what is reached, so that a change elsewhere may cost a hair."""

Figures = dict[str, float]
needs_gold = pytest.mark.skipif(
    not (GOLD.is_dir() and TIMEX.is_dir()), reason="no ../shared/gold and ../shared/timex beside the project"
)


def gold_files() -> list[Path]:
    return sorted(GOLD.glob("*.json"))


def gold_hash() -> str:
    """Tell one gold from another: figures of two cannot be compared."""
    whole = hashlib.sha256()
    for path in gold_files():
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    """What is reached now, by the program as it is installed."""
    reached: Figures = {}
    for group, options in GROUPS.items():
        program = shlex.join([sys.executable, "-m", "maarat"])
        done = subprocess.run(
            [sys.executable, str(GOLD / "score.py"), "--cmd", program, "--json", *options],
            capture_output=True, text=True, encoding="utf-8", cwd=tmp_path_factory.mktemp("away"), check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        score = json.loads(done.stdout)
        reached |= {f"{group} {kind} f1": score[kind]["f1"] for kind in ("events", "claims")}
        checks = ("side", "bounds", "unit", "attribution", "date")
        reached |= {f"{group} claims {check}": score["claims"][check] for check in checks}
    reached |= time_figures(tmp_path_factory.mktemp("times"))
    reached[NEGATIVES] = len(list(reported_negatives()))
    return reached


def time_figures(folder: Path) -> Figures:
    """How well `times` reads half of WikiWars (Mazur and Dale 2010)."""
    program = shlex.join([sys.executable, "-m", "maarat"])
    done = subprocess.run(
        [sys.executable, str(TIMEX / "score_times.py"), "--cmd", program, "--json"],
        capture_output=True, text=True, encoding="utf-8", cwd=folder, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    score = json.loads(done.stdout)
    figures = {f"times {kind} f1": score[kind]["f1"] for kind in ("strict", "relaxed", "value")}
    return figures | {f"times {kind}": score[kind] for kind in ("calendar", "day")}


def reported_negatives() -> Iterator[str]:
    """Yield each claim found where the gold says that there is none."""
    overlaps = runpy.run_path(str(GOLD / "score.py"))["overlaps"]
    for path in gold_files():
        gold = json.loads(path.read_text(encoding="utf-8"))
        findings = explore(str(GOLD / "articles" / gold["article"]))
        for claim in findings.claims:
            place = claim.span._asdict()
            if any(overlaps(place, one) and agrees(claim, one) for one in gold["claims"]):
                continue
            if any(overlaps(place, one) for one in gold.get("hard_negatives", ())):
                yield f"{path.stem}: {findings.article.quote(claim.span)}"


def agrees(claim: Claim, gold: dict[str, Any]) -> bool:
    return bool(claim.count.stated == gold["count"] and claim.category == gold["category"])


def worse(reached: Figures, floors: Figures) -> list[str]:
    """Say which figures miss their floor, or break the ceiling."""
    missed = []
    for name, bound in floors.items():
        is_missed = reached[name] > bound if name == NEGATIVES else reached[name] < bound
        if is_missed:
            missed.append(f"{name}: {reached[name]:.3f} where {bound:.3f} is asked for")
    return missed


def updated(reached: Figures, floors: Figures, *, may_fall: bool) -> Figures:
    """Return floors a hair below what is reached, none of them lower than before unless it may fall."""
    new = {}
    for name, figure in reached.items():
        bound = figure if name == NEGATIVES else floor((figure - HAIR) * 1000) / 1000
        old = floors.get(name, bound)
        better = min(old, bound) if name == NEGATIVES else max(old, bound)
        new[name] = bound if may_fall and worse(reached, {name: old}) else better
    return new


@needs_gold
def test_no_figure_is_below_its_floor(request: pytest.FixtureRequest, figures: Figures) -> None:
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    if request.config.getoption("--update-floors"):
        may_fall = bool(request.config.getoption("--allow-regression"))
        assert may_fall or not worse(figures, pinned["floors"]), "a floor would fall: --allow-regression lets it"
        pinned = {"gold": gold_hash(), "floors": updated(figures, pinned["floors"], may_fall=may_fall)}
        FLOORS.write_text(json.dumps(pinned, indent=2) + "\n", encoding="utf-8")
    assert not worse(figures, pinned["floors"])
    assert set(figures) == set(pinned["floors"])


@needs_gold
def test_the_gold_is_the_one_that_the_floors_were_measured_on(request: pytest.FixtureRequest) -> None:
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert pinned["gold"] == gold_hash(), "the gold has changed: look at the figures, then --update-floors"


def test_floors_rise_and_do_not_fall() -> None:
    floors = {"all events f1": 0.8, "all claims f1": 0.9, NEGATIVES: 3}
    reached = {"all events f1": 0.85, "all claims f1": 0.902, NEGATIVES: 1}
    assert updated(reached, floors, may_fall=False) == {"all events f1": 0.845, "all claims f1": 0.9, NEGATIVES: 1}
    assert worse(reached, floors) == []


def test_a_floor_falls_only_if_it_may() -> None:
    floors = {"all events f1": 0.8, NEGATIVES: 1}
    reached = {"all events f1": 0.7, NEGATIVES: 2}
    assert len(worse(reached, floors)) == 2
    assert updated(reached, floors, may_fall=False) == floors
    assert updated(reached, floors, may_fall=True) == {"all events f1": 0.695, NEGATIVES: 2}
