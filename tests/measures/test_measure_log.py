"""What is said about a measure stays: the log grows, two people's words are both kept, closed is closed."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

from est_framework.findings import Finding
from est_framework.measures.layout import FORMAT
from est_framework.measures.models import Measure, MeetingRecord
from est_framework.measures.open import KIND, MEETING
from est_framework.measures.record import receive_record
from est_framework.periods import Period
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst

WEEK = Period.parse("2026-W47")
NOW = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def measure(n: int = 1, **other: Any) -> dict[str, Any]:
    return {
        "id": f"2026-W47-{n}",
        "description": "Fler vuxna vid torget",
        "problem": {"indicator": "otrygg_samling", "area": "centrum", "period": "2026-W47"},
        "owner": "faltgruppen",
        "due": "2026-12-04",
        "review": "2026-12-18",
        "expected_effect": "Färre samlingar",
        "how_measured": "Antal tillfällen i Centrum",
        **other,
    }


def read(local: LocalEst, now: datetime = NOW, period: Period = WEEK, **said: Any) -> list[Finding]:
    setup = local.setup
    record = {
        "format": FORMAT,
        "method": setup.release.name,
        "setup": setup.setup.setup,
        "setup_revision": setup.setup.revision,
        "digest": setup.digest,
        "period": str(period),
        "id": str(period),
        "held": str(now.date()),
        **said,
    }
    content = json.dumps(record).encode()
    return list(receive_record(local, period, "möte.json", content, now=now).findings)


def kept(local: LocalEst) -> dict[str, Measure]:
    with Ledger.open(local.ledger_url) as ledger:
        found = [Measure.model_validate(e.document.body) for e in ledger.effective(KIND)]
    return {m.id: m for m in found}


def record(local: LocalEst, id_: str = "2026-W47") -> MeetingRecord:
    with Ledger.open(local.ledger_url) as ledger:
        (found,) = [e.document.body for e in ledger.effective(MEETING) if e.document.id == id_]
    return MeetingRecord.model_validate(found)


def followed(status: str, **more: Any) -> list[dict[str, Any]]:
    return [{"measure": "2026-W47-1", "status": status, **more}]


def test_the_log_says_all_that_was_ever_said_with_its_time_and_meeting(local: LocalEst) -> None:
    read(local, measures=[measure()])
    second, third = NOW + timedelta(weeks=1), NOW + timedelta(weeks=2)
    read(local, second, WEEK.next(), follow_ups=followed("under_way", note="Påbörjad"))
    closing = followed("closed", outcome="partly", why="Bara på fredagar", next="Även lördagar")
    read(local, third, WEEK.next().next(), follow_ups=closing)
    now = kept(local)["2026-W47-1"]
    assert [(e.status, e.meeting, e.at.date()) for e in now.log] == [
        ("decided", "2026-W47", date(2026, 11, 23)),
        ("under_way", "2026-W48", date(2026, 11, 30)),
        ("closed", "2026-W49", date(2026, 12, 7)),
    ]
    assert (now.status, now.outcome, now.log[-1].why, now.log[-1].next) == (
        "closed",
        "partly",
        "Bara på fredagar",
        "Även lördagar",
    )


def test_what_is_closed_stays_closed_and_the_second_word_is_in_the_log(local: LocalEst) -> None:
    read(local, measures=[measure()])
    later = NOW + timedelta(weeks=1)
    read(local, later, WEEK.next(), follow_ups=followed("closed", outcome="worked"))
    last = NOW + timedelta(weeks=2)
    findings = read(
        local, last, WEEK.next().next(), follow_ups=followed("closed", outcome="not", note="Nej")
    )
    assert [(f.code, f.place.pointer) for f in findings] == [("MEA113", "/follow_ups/0/status")]
    now = kept(local)["2026-W47-1"]
    assert (now.status, now.outcome) == ("closed", "worked")
    assert (now.log[-1].outcome, now.log[-1].note) == ("not", "Nej")


def test_the_record_that_closed_a_measure_may_be_corrected(local: LocalEst) -> None:
    read(local, measures=[measure()])
    later = NOW + timedelta(weeks=1)
    read(local, later, WEEK.next(), follow_ups=followed("closed", outcome="worked"))
    findings = read(local, later, WEEK.next(), follow_ups=followed("closed", outcome="partly"))
    assert [f.code for f in findings] == ["MEA115"]
    assert kept(local)["2026-W47-1"].outcome == "partly"


def test_two_copies_of_a_record_are_both_kept_and_told(local: LocalEst) -> None:
    level = {
        "area": "centrum",
        "suggested": "gul",
        "decided_by": "est_grupp",
        "reason": "Så är det",
    }
    read(local, measures=[measure()], levels=[{**level, "decided": "gul"}], present=["polisen"])
    other = measure(
        description="Laga lamporna i hamnen",
        owner="sundsviksbostader",
        problem={"indicator": "nedskrapning", "area": "hamnen", "period": "2026-W47"},
    )
    findings = read(
        local,
        NOW + timedelta(minutes=5),
        measures=[other],
        levels=[{**level, "decided": "orange"}],
        present=["norrskolan"],
    )
    assert [(f.code, f.place.pointer) for f in findings] == [
        ("MEA115", "/levels/0/decided"),
        ("MEA115", "/measures/0/description"),
    ]
    both = kept(local)
    assert {i: m.description for i, m in both.items()} == {
        "2026-W47-1": "Fler vuxna vid torget",
        "2026-W47-2": "Laga lamporna i hamnen",
    }
    now = record(local)
    assert now.present == ("polisen", "norrskolan")
    assert [(v.area, v.decided) for v in now.levels] == [("centrum", "orange")]
    with Ledger.open(local.ledger_url) as ledger:
        assert len(ledger.history(MEETING, "2026-W47")) == 2
    again = read(local, NOW + timedelta(minutes=9), measures=[other], present=["norrskolan"])
    assert again == []
    assert len(kept(local)) == 2, "the same measure read again is no third one"


def test_dates_before_the_problem_keep_the_record_out_with_their_place(local: LocalEst) -> None:
    findings = read(local, measures=[measure(due="2025-12-04")])
    assert [(f.code, f.place.pointer) for f in findings] == [("MEA114", "/measures/0/due")]
    assert kept(local) == {}
    assert any(local.inbox.rglob("*")), "what came in is there all the same"
