"""Findings on reports that are accepted for a time: counted apart, never gone, never about a person."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from report_files import as_json, judged, report

from est_framework.findings import Finding, Place, Severity
from est_framework.reports.acceptances import (
    acceptances_of_nothing,
    faults_of_acceptances,
    may_be_accepted,
    with_accepted,
)
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Arrival
from est_framework.reports.rules import RULES
from est_framework.reports.rules.rep208_late import RULE as LATE
from est_framework.setup.agreements import Accepted
from est_framework.setup.check import Checked, check_local
from est_framework.setup.load import open_local
from est_framework.setup.resolved import ResolvedSetup

TODAY = date(2026, 11, 23)
DAYS = "date: 2026-11-01, until: 2026-12-10"
LATE_AT = LATE.at(
    Place("vecka/polisen.xlsx", "Rapport!C14", "/submitted"), seen="måndag", expected="fredag"
)


def accepting(setup: ResolvedSetup, **changes: object) -> ResolvedSetup:
    """The setup with one acceptance in it."""
    said = {
        "code": "REP208",
        "reason": "Bolaget byter system.",
        "decided_by": "est_grupp",
        "date": "2026-11-01",
        "until": "2026-12-31",
        **changes,
    }
    own = setup.setup.model_copy(update={"accepted": (Accepted.model_validate(said),)})
    return setup.model_copy(update={"setup": own})


@pytest.mark.parametrize(
    ("at", "holds"),
    [
        (None, True),
        ("polisen*.xlsx", True),
        ("vecka/*", True),
        ("Rapport!C*", True),
        ("/submitted", True),
        ("*.xlsx: Rapport!C14", True),
        ("skolan*", False),
        ("polisen", False),
        ("POLISEN*", False),
    ],
)
def test_an_acceptance_holds_for_the_places_that_its_pattern_fits(
    made: ResolvedSetup, at: str | None, *, holds: bool
) -> None:
    (said,) = with_accepted([LATE_AT], accepting(made, at=at), TODAY)
    assert (said.accepts == "REP208") is holds
    assert (said == LATE_AT) is not holds
    assert said.place == LATE_AT.place


def test_it_ends_with_its_last_day(made: ResolvedSetup) -> None:
    setup = accepting(made)
    assert with_accepted([LATE_AT], setup, date(2026, 12, 31))[0].accepts
    assert with_accepted([LATE_AT], setup, date(2027, 1, 1)) == (LATE_AT,)


def test_what_is_accepted_says_who_why_and_until_when(made: ResolvedSetup) -> None:
    (said,) = with_accepted([LATE_AT], accepting(made), TODAY)
    assert said.severity is Severity.NOTE
    for words in ("REP208", "2026-12-31", "Bolaget byter system."):
        assert words in said.seen.sv


def test_nothing_else_changes_and_nothing_is_lost(made: ResolvedSetup) -> None:
    others = judged(made, as_json(report(made, actor="nobody", comment="19121212-1212"))).findings
    laid = with_accepted([*others, LATE_AT], accepting(made), TODAY)
    assert len(laid) == len(others) + 1
    assert {*others} < {*laid}


def test_errors_in_what_stands_persons_and_the_record_are_never_accepted(
    made: ResolvedSetup,
) -> None:
    for rule in RULES:
        names = re.findall(r"{(\w+)", f"{rule.seen}{rule.expected}{rule.remedy}")
        finding: Finding = rule.at(Place("a.json"), **dict.fromkeys(names, 1))
        (said,) = with_accepted([finding], accepting(made, code=rule.code), TODAY)
        ordinary = rule.guards is None and (
            rule.severity is not Severity.ERROR or rule.code in ("REP202", "REP203")
        )
        assert bool(said.accepts) is ordinary is may_be_accepted(rule.code), rule.code


@pytest.fixture
def checked(tmp_path: Path, made_folder: Path) -> Checked:
    """What a check says of a setup that accepts what none may, what there is none of, and one thing right."""
    text = (made_folder / "est.yaml").read_text(encoding="utf-8") + "accepted:\n"
    for code in ("REP301", "REP999", "REP208"):
        text += f"  - {{code: {code}, reason: Skäl., decided_by: est_samordnare, {DAYS}}}\n"
    (tmp_path / "est.yaml").write_text(text, encoding="utf-8")
    return check_local(tmp_path, TODAY, of_acceptances=faults_of_acceptances)


def test_a_check_refuses_acceptances_that_cannot_be(checked: Checked) -> None:
    errors = [f for f in checked.findings if f.severity is Severity.ERROR]
    assert [(f.code, f.place.pointer) for f in errors if f.code in ("SET212", "SET213")] == [
        ("SET212", "/accepted/1/code"),
        ("SET213", "/accepted/0/code"),
    ]
    assert checked.local is None


def test_a_check_reminds_of_the_end_and_does_not_ask_for_reports(
    tmp_path: Path, made_folder: Path
) -> None:
    text = (made_folder / "est.yaml").read_text(encoding="utf-8")
    text += f"accepted:\n  - {{code: REP208, reason: Skäl., decided_by: est_samordnare, {DAYS}}}\n"
    (tmp_path / "est.yaml").write_text(text, encoding="utf-8")
    said = check_local(tmp_path, TODAY, of_acceptances=faults_of_acceptances).findings
    assert [f.code for f in said if f.place.pointer.startswith("/accepted")] == ["SET218"]


def about_another_area(setup: ResolvedSetup) -> Source:
    """A report of an actor about an area that is not its own."""
    answers = [{"area": "hamnen", "answers": {"brak": {"state": "none_seen"}}}]
    changes = {"actor": "norrskolan", "areas": answers, "events": [], "presence": []}
    return as_json(report(setup) | changes | {"upcoming": []}, name="skolan.json")


def test_who_reports_on_what_may_be_accepted_and_the_report_then_counts(
    made: ResolvedSetup,
) -> None:
    source = about_another_area(made)
    refused = judged(made, source)
    assert ["REP202" in {f.code for f in refused.findings}, len(refused.rejected)] == [True, 1]
    setup = accepting(made, code="REP202", at="skolan*")
    verdict = judged(setup, source)
    assert [(f.code, f.accepts) for f in verdict.findings if f.accepts] == [("SET199", "REP202")]
    assert len(verdict.accepted) == 1
    assert verdict.exit_code == 0
    elsewhere = judged(accepting(made, code="REP202", at="bolaget*"), source)
    assert len(elsewhere.rejected) == 1


def arrived(day: str, *codes: str, name: str = "polisen.xlsx") -> Arrival:
    """A file that came in, and what was found in it."""
    received = datetime.fromisoformat(f"{day}T08:00:00+00:00")
    return Arrival("a" * 64, name, 1, "stored", codes, received)


@pytest.mark.parametrize(
    ("acceptance", "arrivals", "told"),
    [
        ({"date": "2026-10-01"}, [arrived("2026-11-20")], True),
        ({"date": "2026-10-01"}, [arrived("2026-11-20", "REP208")], False),
        ({"date": "2026-10-01"}, [arrived("2026-10-10", "REP208"), arrived("2026-11-20")], True),
        ({"date": "2026-10-01"}, [], False),
        ({"date": "2026-11-10"}, [arrived("2026-11-20")], False),
        (
            {"date": "2026-10-01", "at": "skolan*"},
            [arrived("2026-11-20", "REP208"), arrived("2026-11-20", name="skolan.xlsx")],
            True,
        ),
        ({"date": "2026-10-01", "at": "Rapport!C14"}, [arrived("2026-11-20", "REP208")], False),
        ({"date": "2026-10-01", "at": "Rapport!C14"}, [arrived("2026-11-20")], True),
    ],
)
def test_an_acceptance_that_no_file_of_three_periods_needs_is_told(
    made_folder: Path,
    tmp_path: Path,
    acceptance: dict[str, str],
    arrivals: list[Arrival],
    *,
    told: bool,
) -> None:
    said = {"code": "REP208", "reason": "Skäl.", "decided_by": "est_samordnare"}
    line = said | {"until": "2027-06-01"} | acceptance
    text = (made_folder / "est.yaml").read_text(encoding="utf-8")
    text += "accepted:\n  - " + json.dumps(line, ensure_ascii=False) + "\n"
    (tmp_path / "est.yaml").write_text(text, encoding="utf-8")
    setup = open_local(tmp_path).setup
    checked = check_local(
        tmp_path,
        TODAY,
        of_acceptances=lambda check: acceptances_of_nothing(check, setup, arrivals, TODAY),
    )
    assert [f.place.pointer for f in checked.findings if f.code == "SET217"] == (
        ["/accepted/0/code"] if told else []
    )
    assert checked.local is not None
