"""From the police's published events to the group's page: a real year, counted twice."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from police_events import MAP, NOW, WHOLE, content_of, counted_here, orebro_setup, table_of

from est_framework.errors import ExitCode
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.publish.picture.publish import publish_picture
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.receive import IncidentReceipt, receive_incidents
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.load import open_local
from est_framework.setup.local import LocalEst

LIST = "handelser_2024.csv.gz"


@pytest.fixture(scope="module")
def orebro(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> LocalEst:
    folder = tmp_path_factory.mktemp("örebro")
    setup = json.dumps(orebro_setup(shared_data), ensure_ascii=False, indent=1)
    (folder / "est.yaml").write_text(setup, encoding="utf-8")
    return open_local(folder)


@pytest.fixture(scope="module")
def receipt(orebro: LocalEst, shared_data: Path) -> IncidentReceipt:
    return import_year(orebro, content_of(shared_data, 2024), NOW)


def import_year(orebro: LocalEst, content: bytes, now: datetime) -> IncidentReceipt:
    return receive_incidents(orebro, Source(LIST, content), Source("karta.yaml", MAP), now=now)


def test_the_year_comes_in_and_every_row_is_accounted_for(
    receipt: IncidentReceipt, shared_data: Path
) -> None:
    assert receipt.exit_code is ExitCode.CLEAN
    assert receipt.counts.rows == len(table_of(content_of(shared_data, 2024)))
    assert receipt.counts.accounted == receipt.counts.rows
    assert receipt.stored > 40


def test_every_week_of_the_picture_agrees_with_an_independent_count(
    orebro: LocalEst, receipt: IncidentReceipt, shared_data: Path
) -> None:
    assert receipt.stored
    expected = counted_here(table_of(content_of(shared_data, 2024)), "Örebro")
    newest = compile_period(orebro, Period.parse("2024-W52"), as_of=NOW)
    for week in (p.period for p in newest.history[0].points):
        picture = compile_period(orebro, week, as_of=NOW)
        seen = Counter({(str(week), c.indicator): c.at_least for c in picture.cells if c.at_least})
        assert seen == Counter({k: n for k, n in expected.items() if k[0] == str(week)})
        assert {c.area for c in picture.cells} <= {WHOLE}
        assert all(c.at_least == c.at_most for c in picture.cells), "one actor: nothing overlaps"


def test_the_page_of_a_week_shows_the_events(orebro: LocalEst, receipt: IncidentReceipt) -> None:
    assert receipt.stored
    week = Period.parse("2024-W40")
    page = publish_picture(orebro, week, as_of=NOW, language="sv", overwrite=False).page
    text = page.read_text(encoding="utf-8")
    picture = compile_period(orebro, week, as_of=NOW)
    assert picture.events
    for event in picture.events:
        label = orebro.setup.indicators[event.indicator].label.sv
        assert label in text
    assert "Hela kommunen" in text
    assert "Örebro" in text


def test_importing_the_same_list_again_keeps_nothing_new(
    orebro: LocalEst, receipt: IncidentReceipt, shared_data: Path
) -> None:
    later = datetime(2025, 1, 9, tzinfo=ZoneInfo("Europe/Stockholm"))
    again = import_year(orebro, content_of(shared_data, 2024), later)
    assert (again.stored, again.unchanged) == (0, receipt.stored)
    with Ledger.open(orebro.ledger_url) as ledger:
        assert ledger.verify(inbox=orebro.inbox) == []
