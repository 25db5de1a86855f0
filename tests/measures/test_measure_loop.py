"""The loop check finds every planted break in a ledger, and nothing else."""

from __future__ import annotations

import copy
import csv
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from loops import loop_of, put_in, with_tiers
from ruamel.yaml import YAML

import est_framework.measures
from est_framework.findings import Finding
from est_framework.measures.loop.check import breaks, check_loop
from est_framework.measures.rules import RULES
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

HERE = Path(__file__).parent / "loop"
EXAMPLES = Path(est_framework.measures.__file__).parent / "examples"
PLANTED = 40
NOW = "2026-12-04T12:00:00+01:00"


def fixture() -> Any:
    return YAML(typ="safe", pure=True).load((HERE / "ledger.yaml").read_text(encoding="utf-8"))


def key() -> list[tuple[str, str, str]]:
    with (HERE / "key.csv").open(encoding="utf-8", newline="") as file:
        return sorted((r["code"], r["document"], r["pointer"]) for r in csv.DictReader(file))


def found(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return sorted((f.code, f.place.file, f.place.pointer) for f in findings)


def test_exactly_the_planted_breaks_are_found_in_a_real_ledger(local: LocalEst) -> None:
    est = replace(local, setup=with_tiers(local.setup))
    told = fixture()
    with Ledger.open(est.ledger_url) as ledger:
        put_in(ledger, told)
    findings = check_loop(est, now=datetime.fromisoformat(told["now"]))
    assert found(findings) == key()
    assert len(key()) == PLANTED


def test_every_code_of_the_loop_is_planted() -> None:
    assert {code for code, _, _ in key()} == {r.code for r in RULES if r.code.startswith("MEA2")}


def test_an_empty_ledger_has_no_breaks(local: LocalEst) -> None:
    assert check_loop(local, now=datetime.fromisoformat(fixture()["now"])) == []


@pytest.mark.parametrize("code", [r.code for r in RULES if r.code.startswith("MEA2")])
def test_the_bad_example_gives_just_its_finding_and_the_good_one_none(
    code: str, made: ResolvedSetup
) -> None:
    setup = with_tiers(made)
    for name, wanted in (("good", set()), ("bad", {code})):
        told = json.loads((EXAMPLES / code / f"{name}.json").read_text(encoding="utf-8"))
        assert {f.code for f in breaks(loop_of(told, setup))} == wanted, name


def test_a_personal_number_in_a_broken_document_is_never_echoed(made: ResolvedSetup) -> None:
    told = copy.deepcopy(fixture())
    told["meetings"]["2026-W46"]["follow_ups"][1]["measure"] = "19121212-1212"
    findings = breaks(loop_of(told, with_tiers(made)))
    assert any(f.code == "MEA222" for f in findings)
    assert "1212" not in str([(f.as_dict("sv"), f.as_dict("en")) for f in findings])


FIELDS = (
    *("owner", "due", "review", "expected_effect", "how_measured", "status", "outcome"),
    *("tier", "waits_for", "decided", "decided_by", "period", "held", "on_agenda"),
    *("measures", "follow_ups"),
)
INNER = (
    *("indicator", "area", "period", "at", "status", "outcome", "meeting", "decided", "reason"),
    *("decided_by", "measure", "id", "why"),
)
ODD = ([], {}, 3, "", [[]], {"a": []}, [None], "2026-W41", True)


@pytest.mark.parametrize("odd", ODD, ids=str)
def test_whatever_stands_in_a_document_the_check_says_findings_and_never_breaks(
    made: ResolvedSetup, odd: Any
) -> None:
    part = dict.fromkeys(INNER, odd)
    whole = {**dict.fromkeys(FIELDS, odd), "problem": part, "log": [part], "levels": [part]}
    listed = {**whole, "measures": [part], "follow_ups": [part], "held": "2026-11-23"}
    for bodies in ({"a": whole}, {"a": listed}, {"a": {"revisions": [whole, listed]}}):
        told = {"now": NOW, "seen": [], "measures": bodies, "meetings": bodies}
        assert breaks(loop_of(told, with_tiers(made))) != []
