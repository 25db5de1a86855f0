"""What is said about a measure stays: the log grows, two people's words are both kept, closed is closed."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from made_measures import measure

from est_framework.errors import UsageError
from est_framework.findings import Finding
from est_framework.measures.layout import FORMAT
from est_framework.measures.log.change import add_measure, change_measure
from est_framework.measures.log.listed import Listed, Wanted, list_measures
from est_framework.measures.models import LogEntry, Measure, MeetingRecord
from est_framework.measures.open import KIND, MEETING
from est_framework.measures.record import receive_record
from est_framework.periods import Period
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst

WEEK = Period.parse("2026-W47")
NOW = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


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


FIELDS = {k: v for k, v in measure().items() if k not in ("id", "problem")}
ENTRY = LogEntry(at=NOW, status="under_way", by="est_samordnare")


def listed(local: LocalEst, at: datetime = NOW, **wanted: Any) -> list[Listed]:
    with Ledger.open(local.ledger_url) as ledger:
        return list(list_measures(ledger, local.setup, as_of=at, wanted=Wanted(**wanted)))


def test_a_measure_is_added_between_meetings_and_needs_all_that_a_meeting_asks_for(
    local: LocalEst,
) -> None:
    problem = {"indicator": "otrygg_samling", "area": "centrum", "period": "2026-W47"}
    done = add_measure(local, {**FIELDS, "problem": problem, "partners": ["polisen"]}, now=NOW)
    assert (done.id, done.findings) == ("2026-W48-a1", ())
    again = add_measure(local, {**FIELDS, "problem": problem, "partners": ["polisen"]}, now=NOW)
    assert again.id == done.id, "the same measure typed again is no second one"
    lacking = add_measure(local, {**FIELDS, "owner": "", "problem": {}}, now=NOW)
    assert [f.code for f in lacking.findings] == ["MEA101", "MEA102"]
    unknown = add_measure(local, {**FIELDS, "owner": "polis", "problem": problem}, now=NOW)
    assert [f.code for f in unknown.findings] == ["MEA108"]
    for dates in ({"due": "2026-02-30"}, {"review": "2026-02-30"}, {"review": "1 mars"}):
        no_day = add_measure(local, {**FIELDS, **dates, "problem": problem}, now=NOW)
        assert [f.code for f in no_day.findings] == ["MEA100"], "no day is before no other"
    assert [one.measure.id for one in listed(local)] == ["2026-W48-a1"]


def test_a_measure_added_between_meetings_is_never_written_over_by_the_next_record(
    local: LocalEst,
) -> None:
    problem = {"indicator": "otrygg_samling", "area": "centrum", "period": "2026-W47"}
    added = add_measure(local, {**FIELDS, "problem": problem}, now=NOW).id
    read(local, period=WEEK.next(), measures=[{**measure(), "id": "2026-W48-1"}])
    assert set(kept(local)) == {added, "2026-W48-1"}


def test_the_list_says_what_is_late_and_due_for_review_and_is_by_actor(local: LocalEst) -> None:
    read(local, measures=[measure(), measure(2, owner="polisen", due="2026-12-11")])
    assert [one.measure.id for one in listed(local)] == ["2026-W47-1", "2026-W47-2"]
    assert [one.measure.id for one in listed(local, actor="polisen")] == ["2026-W47-2"]
    late = NOW + timedelta(days=13)
    assert [(o.is_overdue, o.is_due_for_review) for o in listed(local, late)] == [
        (True, False),
        (False, False),
    ]
    last = NOW + timedelta(days=25)
    done = LogEntry(at=last, status="done")
    change_measure(local, "2026-W47-1", done, now=last)
    assert [(o.is_overdue, o.is_due_for_review) for o in listed(local, last, due=True)] == [
        (False, True),
        (True, True),
    ]
    with pytest.raises(UsageError, match="polise"):
        listed(local, actor="polise")


def test_a_closed_measure_leaves_the_list_and_its_log_says_why(local: LocalEst) -> None:
    read(local, measures=[measure()])
    closing = LogEntry(at=NOW, status="closed", outcome="partly", why="Bara på fredagar")
    assert change_measure(local, "2026-W47-1", closing, now=NOW).findings == ()
    assert listed(local) == []
    (one,) = listed(local, closed=True)
    assert (one.measure.outcome, one.measure.log[-1].why) == ("partly", "Bara på fredagar")
    again = change_measure(local, "2026-W47-1", closing, now=NOW)
    assert [f.code for f in again.findings] == ["MEA113"]


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        (ENTRY.model_copy(update={"status": "closed"}), ["MEA111"]),
        (ENTRY.model_copy(update={"by": "chefen"}), ["MEA108"]),
        (ENTRY.model_copy(update={"waits_for": "namnden"}), ["MEA108"]),
        (ENTRY.model_copy(update={"note": "Ring 19121212-1212"}), ["MEA301"]),
    ],
)
def test_what_is_wrong_in_a_change_keeps_it_out(
    local: LocalEst, entry: LogEntry, codes: list[str]
) -> None:
    read(local, measures=[measure()])
    done = change_measure(local, "2026-W47-1", entry, now=NOW)
    assert [f.code for f in done.findings] == codes
    assert "1212" not in str([f.as_dict("sv") for f in done.findings])
    assert len(kept(local)["2026-W47-1"].log) == 1
    missing = change_measure(local, "2026-W01-9", ENTRY, now=NOW)
    assert [f.code for f in missing.findings] == ["MEA112"]


def test_a_row_put_in_above_another_moves_no_measure_and_loses_none(local: LocalEst) -> None:
    read(local, measures=[measure()])
    above = measure(1, description="Prata med kioskerna")
    findings = read(local, NOW + timedelta(minutes=5), measures=[above, measure(2)])
    assert [f.code for f in findings] == ["MEA115"]
    assert {i: m.description for i, m in kept(local).items()} == {
        "2026-W47-1": "Fler vuxna vid torget",
        "2026-W47-3": "Prata med kioskerna",
    }
    assert read(local, NOW + timedelta(minutes=9), measures=[above, measure(2)]) == []
    assert len(kept(local)) == 2


def test_dates_before_the_problem_keep_the_record_out_with_their_place(local: LocalEst) -> None:
    findings = read(local, measures=[measure(due="2025-12-04")])
    assert [(f.code, f.place.pointer) for f in findings] == [("MEA114", "/measures/0/due")]
    assert kept(local) == {}
    assert any(local.inbox.rglob("*")), "what came in is there all the same"
