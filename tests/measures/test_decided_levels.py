"""The levels that people decided, beside what was suggested; the tool sets none."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from est_framework.measures.decided_levels import decided_levels
from est_framework.measures.models import AreaLevel, MeetingRecord
from est_framework.measures.record import keep_record
from est_framework.periods import Period
from est_framework.reports.keeping.ledger import Ledger

if TYPE_CHECKING:
    from est_framework.measures.decided_levels import DecidedLevels
    from est_framework.setup.local import LocalEst

W47 = Period.parse("2026-W47")
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def kept(local: LocalEst, period: Period, held: date, now: datetime, **levels: str | None) -> None:
    (local.folder / "data").mkdir(exist_ok=True)
    record = MeetingRecord(
        id=str(period),
        method="est 0.1.0",
        setup=local.setup.setup.setup,
        setup_revision=1,
        digest=local.setup.digest,
        period=period,
        held=held,
        levels=tuple(
            AreaLevel(
                area=area,
                suggested="gron",
                decided=level,
                decided_by="est_grupp" if level else None,
                reason="Samma samlingar som förra veckan" if level else "",
            )
            for area, level in levels.items()
        ),
    )
    keep_record(local, record, now=now)


def decided(local: LocalEst, period: Period = W47, as_of: datetime = NOW) -> DecidedLevels:
    with Ledger.open(local.ledger_url) as ledger:
        return decided_levels(ledger, period, as_of=as_of)


def test_what_the_meeting_decided_stands_with_role_time_and_reason(local: LocalEst) -> None:
    kept(local, W47, date(2026, 11, 23), NOW, centrum="gul", hamnen=None)
    found = decided(local)
    assert set(found.now) == {"centrum"}, "an empty box is no decision"
    level = found.now["centrum"]
    assert (level.level, level.role, level.held) == ("gul", "est_grupp", date(2026, 11, 23))
    assert level.reason == "Samma samlingar som förra veckan"
    assert found.before == {}


def test_the_newest_earlier_decision_of_each_area_is_what_changed(local: LocalEst) -> None:
    week = timedelta(weeks=1)
    kept(local, W47.shifted(-2), date(2026, 11, 9), NOW - 2 * week, centrum="orange", hamnen="gul")
    kept(local, W47.shifted(-1), date(2026, 11, 16), NOW - week, centrum="gul")
    kept(local, W47, date(2026, 11, 23), NOW, centrum="gron")
    kept(local, W47.shifted(1), date(2026, 11, 30), NOW, centrum="rod")
    found = decided(local)
    assert {a: v.level for a, v in found.now.items()} == {"centrum": "gron"}
    assert {a: (v.level, str(v.period)) for a, v in found.before.items()} == {
        "centrum": ("gul", "2026-W46"),
        "hamnen": ("gul", "2026-W45"),
    }


def test_a_moment_before_the_meeting_knows_nothing_of_it(local: LocalEst) -> None:
    kept(local, W47, date(2026, 11, 23), NOW, centrum="gul")
    assert decided(local, as_of=NOW - timedelta(hours=1)).now == {}


def test_the_end_of_a_decision_is_how_far_back_is_looked(local: LocalEst) -> None:
    kept(local, W47, date(2026, 11, 23), NOW, centrum="gul")
    assert decided(local, W47.shifted(26)).before != {}
    assert decided(local, W47.shifted(27)).before == {}
