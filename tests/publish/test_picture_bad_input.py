"""A picture of a period that holds nothing, one report, or no sense: clear words, nothing half written."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from report_header import header

from est_framework.errors import EstError, UsageError
from est_framework.periods import Period
from est_framework.publish.picture.publish import publish_picture
from est_framework.publish.released.readers import Moments, publish_outside
from est_framework.reports.keeping.ledger import Document, Ledger

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.publish.picture.publish import Published
    from est_framework.setup.local import LocalEst

W47 = Period.parse("2026-W47")
BEFORE = Period.parse("2025-W50")
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def published(local: LocalEst, period: Period = W47, *, overwrite: bool = False) -> Published:
    return publish_picture(local, period, as_of=SUNDAY, language="sv", overwrite=overwrite)


def page(local: LocalEst, period: Period = W47) -> str:
    return published(local, period).page.read_text(encoding="utf-8")


@pytest.fixture
def one_report(local: LocalEst) -> LocalEst:
    """Sundsvik with one report, from the police, about week 47."""
    answers = {"brak": {"state": "value", "value": 2}}
    head = header(local.setup, id="p-1", actor="polisen", submitted="2026-11-20T09:00:00+01:00")
    body = head | {"areas": [{"area": "centrum", "answers": answers}]}
    (local.folder / "data").mkdir(exist_ok=True)
    with Ledger.open(local.ledger_url) as ledger:
        ledger.append([Document("report", "p-1", 1, "2026-W47", body)], now=SUNDAY)
    return local


@pytest.fixture(autouse=True)
def with_a_ledger(local: LocalEst) -> None:
    (local.folder / "data").mkdir(exist_ok=True)
    with Ledger.open(local.ledger_url):
        pass


def test_a_period_without_any_report_says_that_all_are_silent(local: LocalEst) -> None:
    said = page(local)
    assert '<span class="figure">0 av 4</span>' in said
    assert "Nivån kan inte bedömas där." in said
    assert "Ingen rapport har kommit." in said
    assert "Ingen händelse har beskrivits det senaste kvartalet." in said


def test_a_period_with_one_report_shows_it_and_says_who_is_missing(one_report: LocalEst) -> None:
    said = page(one_report)
    assert '<span class="figure">1 av 4</span>' in said
    assert "Norrskolan" in said[said.index("har inte rapporterat") :][:300]
    assert '<a href="#b1"><b aria-hidden="true">2<i>1</i></b>' in said


def published_outside(local: LocalEst, period: Period) -> None:
    moments = Moments(as_of=SUNDAY, now=SUNDAY)
    publish_outside(local, period, "public", moments=moments, language="sv", overwrite=False)


@pytest.mark.parametrize("write", [published, published_outside])
def test_an_empty_period_before_the_setup_is_refused_and_nothing_is_written(
    local: LocalEst, write: Callable[[LocalEst, Period], object]
) -> None:
    with pytest.raises(UsageError, match="before the setup's first period, 2026-W01"):
        write(local, BEFORE)
    assert not local.pictures.exists()


def test_a_period_before_the_setup_says_so_where_somebody_reported(local: LocalEst) -> None:
    answers = {"brak": {"state": "value", "value": 2}}
    head = header(
        local.setup,
        id="p-0",
        actor="polisen",
        period=str(BEFORE),
        submitted="2025-12-12T09:00:00+01:00",
    )
    body = head | {"areas": [{"area": "centrum", "answers": answers}]}
    with Ledger.open(local.ledger_url) as ledger:
        ledger.append([Document("report", "p-0", 1, str(BEFORE), body)], now=SUNDAY)
    assert "före uppsättningens första, 2026-W01" in page(local, BEFORE)
    assert "före uppsättningens första" not in page(local)


def test_a_period_to_come_is_refused_and_nothing_is_written(local: LocalEst) -> None:
    with pytest.raises(UsageError, match="has not begun"):
        published(local, Period.parse("2026-W48"))
    assert not local.pictures.exists()


def test_copies_that_cannot_be_read_are_made_again_from_the_ledger(one_report: LocalEst) -> None:
    first = published(one_report)
    before = first.page.read_bytes(), first.data.read_bytes()
    for file in one_report.wide.rglob("*.parquet"):
        file.write_bytes(b"PAR1 rubbish")
    again = published(one_report, overwrite=True)
    assert (again.page.read_bytes(), again.data.read_bytes()) == before


def test_another_picture_in_the_way_is_left_whole(one_report: LocalEst) -> None:
    first = published(one_report)
    first.page.write_text("handskrivet", encoding="utf-8")
    first.data.unlink()
    with pytest.raises(EstError):
        published(one_report)
    assert first.page.read_text(encoding="utf-8") == "handskrivet"
    assert not first.data.exists(), "nothing beside it was written"


def test_areas_within_each_other_are_put_together_once(one_report: LocalEst) -> None:
    answers = {"brak": {"state": "value", "value": 1}}
    head = header(
        one_report.setup, id="f-1", actor="polisen", submitted="2026-11-20T09:00:00+01:00"
    )
    body = head | {"areas": [{"area": a, "answers": answers} for a in ("hela", "hamnen")]}
    with Ledger.open(one_report.ledger_url) as ledger:
        ledger.append([Document("report", "f-1", 1, "2026-W47", body)], now=SUNDAY)
    said = page(one_report)
    start = said.index("Områden med dem som ligger i dem, och kommuner</summary>")
    assert '<th scope="row">Bråk</th><td>3–4</td></tr>' in said[start:]
