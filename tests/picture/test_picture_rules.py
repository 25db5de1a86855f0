"""Every code about pictures has a good and a bad example, and says what it should."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from est_framework.periods import Period
from est_framework.picture.check import check_picture
from est_framework.picture.compile import compile_period
from est_framework.picture.rules import LOOKS, RULES

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup

EXAMPLES = Path(__file__).parents[2] / "est_framework" / "picture" / "examples"
FILES = sorted(EXAMPLES.glob("*/*.json"))
W47 = Period.parse("2026-W47")


def test_every_code_has_a_good_and_a_bad_example() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len(LOOKS) == len(RULES)
    found = {(f.parent.name, f.stem) for f in FILES}
    assert found == {(code, kind) for code in codes for kind in ("good", "bad")}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f"{f.parent.name}-{f.stem}")
def test_the_example_gives_its_code_and_no_other(
    local: LocalEst, made: ResolvedSetup, send: Callable[..., None], friday: datetime, file: Path
) -> None:
    send(json.loads(file.read_bytes()))
    picture = compile_period(local, W47, as_of=friday)
    codes = [f.code for f in check_picture(picture, made)]
    assert codes == ([file.parent.name] if file.stem == "bad" else [])


def test_what_the_setup_does_not_know_is_shown_last_and_not_dropped(
    local: LocalEst,
    made: ResolvedSetup,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
    friday: datetime,
) -> None:
    lost = {"indicator": "braak", "area": "zon", "date": "2026-11-18", "count": 2}
    send(write("polisen", {"centrum": {"brak": 2}}, events=[lost]))
    picture = compile_period(local, W47, as_of=friday)
    assert (picture.cells[-1].area, picture.cells[-1].indicator) == ("zon", "braak")
    assert [e.area for e in picture.events] == ["zon"]
    assert picture.history[-1].indicator == "braak"
    assert picture.history[-1].points[-1].at_least == 2
    findings = check_picture(picture, made)
    assert [(f.code, f.place.at) for f in findings] == [("PIC101", "zon"), ("PIC102", "braak")]
    assert "Menade du brak?" in findings[1].remedy.sv
