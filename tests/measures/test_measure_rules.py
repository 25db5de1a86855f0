"""Every finding about a meeting's record has a good and a bad example that prove it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from made_measures import measure

import est_framework.measures
from est_framework.measures.log.change import change_measure
from est_framework.measures.log.merge import merged
from est_framework.measures.models import LogEntry
from est_framework.measures.open import KIND
from est_framework.measures.record import check_record, record_of
from est_framework.measures.record_read import read_record
from est_framework.measures.rules import RULES
from est_framework.periods import Period
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Document, Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

EXAMPLES = Path(est_framework.measures.__file__).parent / "examples"
KNOWN = {"2026-W44-1": "under_way", "2026-W40-1": "closed"}
ELSEWHERE = {"MEA003", "MEA005", "MEA006", "MEA116"}
"""Findings about no record, or about one as a Word document; each has a test of its own."""
AFTER = {"MEA115"}
"""Findings about a record that was read before: the good example is what was read."""


def codes(file: Path, made: ResolvedSetup) -> set[str]:
    draft, findings = read_record(Source(file.name, file.read_bytes()))
    if draft is not None:
        findings = check_record(draft, made, Period.parse("2026-W47"), KNOWN)
    if draft is not None and file.parent.name in AFTER:
        earlier, _ = read_record(Source("good.json", (file.parent / "good.json").read_bytes()))
        assert earlier is not None
        findings += merged(record_of(earlier), record_of(draft), draft, set(KNOWN))[1]
    return {f.code for f in findings}


def test_a_change_of_a_measure_that_changed_meanwhile_is_told(local: LocalEst) -> None:
    now = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    good = json.loads((EXAMPLES / "MEA116" / "good.json").read_text(encoding="utf-8"))
    bad = json.loads((EXAMPLES / "MEA116" / "bad.json").read_text(encoding="utf-8"))
    body = measure(1, id=good["measure"], decided="2026-W44")
    with Ledger.open(local.ledger_url) as ledger:
        for revision in (1, 2):
            said = {**body, "note": f"{revision}"}
            ledger.append([Document(KIND, body["id"], revision, "2026-W44", said)], now=now)
    for told, codes_wanted in ((good, []), (bad, ["MEA116"])):
        entry = LogEntry.model_validate(told["log"])
        done = change_measure(local, told["measure"], entry, now=now, seen=told["revision"])
        assert [f.code for f in done.findings] == codes_wanted
    with Ledger.open(local.ledger_url) as ledger:
        history = ledger.history(KIND, body["id"])
    assert [(e.document.revision, e.state) for e in history] == [
        (1, "stored"),
        (2, "stored"),
        (3, "stored"),
        (2, "conflict"),
    ], "both are kept"


@pytest.mark.parametrize(
    "code", [r.code for r in RULES if r.code not in ELSEWHERE and not r.code.startswith("MEA2")]
)
def test_the_bad_example_gives_just_its_finding_and_the_good_one_none(
    code: str, made: ResolvedSetup
) -> None:
    assert codes(EXAMPLES / code / "bad.json", made) == {code}
    assert codes(EXAMPLES / code / "good.json", made) == set()


def test_every_example_belongs_to_a_rule_and_codes_are_in_order() -> None:
    listed = [rule.code for rule in RULES]
    assert listed == sorted(set(listed))
    assert sorted(folder.name for folder in EXAMPLES.iterdir()) == listed


def test_a_personal_number_is_never_echoed(made: ResolvedSetup) -> None:
    file = EXAMPLES / "MEA301" / "bad.json"
    draft, _ = read_record(Source(file.name, file.read_bytes()))
    assert draft is not None
    findings = check_record(draft, made, Period.parse("2026-W47"), KNOWN)
    assert "1212" not in str([(f.as_dict("sv"), f.as_dict("en")) for f in findings])
