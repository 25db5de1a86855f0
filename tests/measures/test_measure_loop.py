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


DECIDED = {"at": "2026-10-12T10:00:00+02:00", "status": "decided", "meeting": "2026-W41"}
DONE = {"at": "2026-11-23T10:00:00+01:00", "status": "done", "meeting": "2026-W47"}
EARLY = {"at": "2026-10-01T10:00:00+02:00", "status": "done", "outcome": "worked", "why": "Lugnt"}
ANSWERED = {"at": "2026-11-24T10:00:00+01:00", "status": "done", "outcome": "cannot_tell"}
LATER = {"at": "2026-11-30T10:00:00+01:00", "status": "under_way", "meeting": "2026-W48"}
UNSEEN = {"indicator": "klotter", "area": "centrum"}
SEEN = {"indicator": "otrygg_samling", "area": "centrum"}
PLANTED_ELSEWHERE: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"problem": {**SEEN, "period": "2027-W10"}}, [("MEA207", "/decided")]),
    ({"decided": "2026-W39"}, [("MEA207", "/decided")]),
    ({"description": " "}, [("MEA205", "/description")]),
    ({"problem": {**UNSEEN, "period": "2026-W41"}}, [("MEA206", "/problem/indicator")]),
    ({"problem": {**UNSEEN, "period": "2026-W30"}}, []),
    ({"status": "closed", "outcome": "worked", "log": []}, [("MEA212", "/log")]),
    ({"status": "closed", "outcome": "worked", "log": [DECIDED, DONE]}, [("MEA212", "/log")]),
    ({"status": "done", "outcome": "worked", "log": [EARLY]}, [("MEA214", "/log/0/at")]),
    ({"tier": "namnden"}, [("MEA217", "/tier")]),
    ({"review": "2026-11-24", "log": [DECIDED, DONE]}, [("MEA209", "/outcome")]),
    ({"review": "2026-11-24", "log": [DECIDED, ANSWERED, LATER], "status": "under_way"}, []),
]


def loop_in_order() -> Any:
    """A loop of one measure and its meetings in which nothing is broken."""
    told = fixture()
    told["measures"] = {"2026-W41-1": {"log": [DECIDED, DONE]}}
    told["meetings"] = {
        "2026-W40": {"period": "2026-W40", "held": "2026-10-05", "on_agenda": []},
        "2026-W41": {
            "period": "2026-W41",
            "held": "2026-10-12",
            "measures": [{"id": "2026-W41-1"}],
        },
        "2026-W47": {"period": "2026-W47", "held": "2026-11-23", "on_agenda": ["2026-W41-1"]},
        "2026-W48": {"period": "2026-W48", "held": "2026-11-30", "on_agenda": ["2026-W41-1"]},
    }
    return told


@pytest.mark.parametrize(("changed", "wanted"), PLANTED_ELSEWHERE, ids=str)
def test_a_break_planted_in_a_measure_that_was_in_order_is_found_and_nothing_else(
    made: ResolvedSetup, changed: dict[str, Any], wanted: list[tuple[str, str]]
) -> None:
    told = loop_in_order()
    assert breaks(loop_of(told, with_tiers(made))) == []
    told["measures"]["2026-W41-1"] |= changed
    assert [(f.code, f.place.pointer) for f in breaks(loop_of(told, with_tiers(made)))] == wanted


@pytest.mark.parametrize(
    ("meeting", "changed", "wanted"),
    [
        ("2026-W47", {"held": "2025-11-23"}, ("MEA207", "/held")),
        ("2026-W48", {"follow_ups": [{"measure": "2026-W41-1", "status": "closed"}]},
         ("MEA223", "/follow_ups/0/status")),
        ("2026-W40", {"follow_ups": [{"measure": "2026-W41-1", "status": "done", "outcome": "not"}]},
         ("MEA214", "/follow_ups/0/measure")),
    ],
)  # fmt: skip
def test_a_break_planted_in_a_record_that_was_in_order_is_found_and_nothing_else(
    made: ResolvedSetup, meeting: str, changed: dict[str, Any], wanted: tuple[str, str]
) -> None:
    told = loop_in_order()
    told["meetings"][meeting] |= changed
    (finding,) = breaks(loop_of(told, with_tiers(made)))
    assert (finding.code, finding.place.file, finding.place.pointer) == (
        wanted[0],
        meeting,
        wanted[1],
    )


def test_a_review_that_passed_is_told_though_nobody_has_met_since(made: ResolvedSetup) -> None:
    told = loop_in_order()
    told["measures"]["2026-W41-1"] |= {
        "due": "2026-10-12",
        "review": "2026-10-19",
        "log": [DECIDED],
    }
    told["meetings"] = {"2026-W41": told["meetings"]["2026-W41"]}
    (finding,) = breaks(loop_of(told, with_tiers(made)))
    assert (finding.code, "2026-10-19" in str(finding.as_dict("sv"))) == ("MEA209", True)
    told["now"] = "2026-11-10T12:00:00+01:00"
    assert breaks(loop_of(told, with_tiers(made))) == [], "a holiday is no break"
