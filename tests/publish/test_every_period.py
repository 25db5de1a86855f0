"""A period of every kind, from form to agenda; and what the page calls it."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import openpyxl
import orjson
import pytest
from changed_cycles import changed, changed_local
from report_header import header

from est_framework.forms.write import write_forms
from est_framework.measures.agenda import write_agenda
from est_framework.periods import Period, PeriodKind
from est_framework.publish.picture.publish import publish_picture
from est_framework.publish.words import Words
from est_framework.reports.formats.source import Source
from est_framework.reports.receive import receive
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

WRITTEN = {
    PeriodKind.WEEK: ("2026-W47", "vecka 47 2026"),
    PeriodKind.TWO_WEEKS: ("2026-W46-W47", "vecka 46–47 2026"),
    PeriodKind.HALF_MONTH: ("2026-11-H2", "16–30 november 2026"),
    PeriodKind.MONTH: ("2026-11", "november 2026"),
}


def report(setup: ResolvedSetup, period: Period) -> Source:
    submitted = setup.report_by(period).isoformat()
    body = header(setup, actor="norrskolan", period=str(period), submitted=submitted) | {
        "areas": [{"area": "norrangen", "answers": {"klotter": {"state": "value", "value": 3}}}],
    }
    return Source("rapport.json", orjson.dumps(body))


@pytest.mark.parametrize("kind", PeriodKind)
def test_a_period_of_every_kind_goes_all_the_way(local: LocalEst, kind: PeriodKind) -> None:
    written, name = WRITTEN[kind]
    period = Period.parse(written)
    first = {PeriodKind.TWO_WEEKS: "2026-W02-W03"}.get(kind) or str(
        Period.holding(period.first.replace(month=1, day=5), kind)
    )
    est = changed_local(local, period=kind.value, first=first)
    last = max(period.last, est.setup.report_by(period).date())
    now = datetime.combine(last, time(12), tzinfo=UTC) + timedelta(days=1)

    forms = write_forms(est, period, language="sv")
    assert {f.parent.name for f in forms} == {written}
    sheet = openpyxl.load_workbook(est.forms / written / "norrskolan.xlsx")["Rapport"]
    said = " ".join(str(c.value) for row in sheet.iter_rows() for c in row if c.value)
    assert name in said.lower()

    receipt = receive(est, [report(est.setup, period)], now=now)
    assert (receipt.stored, receipt.findings) == (1, ())

    published = publish_picture(est, period, as_of=now, language="sv", overwrite=False)
    page = published.page.read_text(encoding="utf-8")
    assert name in page
    agenda = write_agenda(est, period, now=now, language="sv", overwrite=False)
    title = openpyxl.load_workbook(agenda).worksheets[0]["A1"].value
    assert title == f"EST-möte, {name}"


def test_a_half_month_is_said_short_as_a_column_head(made: ResolvedSetup) -> None:
    setup = changed(made, period="half-month", first="2026-01-H1")
    period = Period.parse("2026-02-H2")
    assert Words(setup, "sv").short_period(period) == "16–28 feb"
    assert Words(setup, "en").short_period(period) == "16–28 Feb"
    assert [Words(setup, "sv").periods(n) for n in (1, 26)] == ["1 halvmånad", "26 halvmånader"]
