"""What leaves the group: no place, no sender, no small number, and nothing that changes once it is out."""

from __future__ import annotations

import csv
import io
import json
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from made_pictures import cell, small_picture
from made_releases import known_of, made_picture, made_year, recovered
from playwright.sync_api import Browser
from program_within import est
from report_header import header

from est_framework.errors import SurroundingsError, UsageError
from est_framework.language import LANGUAGES, Language
from est_framework.measures.models import (
    AreaLevel,
    GoesOut,
    Measure,
    MeetingRecord,
    Priority,
    Problem,
)
from est_framework.measures.record import keep_record
from est_framework.periods import Period
from est_framework.publish.released.frozen import PUBLICATION, released
from est_framework.publish.released.numbers import numbers_of
from est_framework.publish.released.reader_page import Reader
from est_framework.publish.released.readers import FOLDERS, Moments, publish_outside
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.receive import receive
from est_framework.setup.agreements import Disclosure
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
READERS: tuple[Reader, ...] = ("management", "reporters", "public")
SECRET = ("vid torget", "Polispatrull i civil bil", "bakom kiosken", "Polisen i Sundsvik")


def seen(local: LocalEst, brak: int, klotter: int, revision: int = 1) -> None:
    """The police saw fights and graffiti in Centrum, one of them at a place that can be told."""
    answers = {
        name: {"state": "value", "value": n} for name, n in (("brak", brak), ("klotter", klotter))
    }
    event = {
        "indicator": "brak",
        "area": "centrum",
        "date": "2026-11-18",
        "part_of_day": "evening",
        "place": "vid torget",
        "count": 1,
        "description": "Bråk bakom kiosken.",
    }
    report = header(local.setup, id="r1", revision=revision) | {
        "areas": [{"area": "centrum", "answers": answers}],
        "events": [event],
    }
    receive(local, [Source(f"r{revision}.json", json.dumps(report).encode())], now=NOW)


def met(local: LocalEst) -> None:
    """The group decided a level, a measure, what comes first, and what to tell the public."""
    setup = local.setup
    measure = Measure(
        id="2026-W47-1",
        description="Polispatrull i civil bil bakom kiosken.",
        problem=Problem(indicator="brak", area="centrum", period=WEEK),
        owner="faltgruppen",
        decided=WEEK,
        due=datetime(2026, 12, 4, tzinfo=UTC).date(),
        expected_effect="Färre bråk.",
        how_measured="Antal bråk.",
        review=datetime(2026, 12, 18, tzinfo=UTC).date(),
        status="under_way",
    )
    record = MeetingRecord(
        id=str(WEEK),
        method=setup.setup.method,
        setup=setup.setup.setup,
        setup_revision=1,
        digest=setup.digest,
        period=WEEK,
        held=NOW.date(),
        levels=(
            AreaLevel(
                area="centrum",
                suggested="gul",
                decided="orange",
                decided_by="samordnare",
                reason="Bråk vid torget tre kvällar.",
            ),
        ),
        priorities=(Priority(rank=1, area="centrum", indicator="brak", reason="vid torget"),),
        measures=(measure,),
        feedback=(GoesOut(audience="public", message="Fler vuxna är ute i helgen."),),
    )
    keep_record(local, record, now=NOW)


def page_of(
    local: LocalEst, reader: Reader, language: Language = "sv", *, force: bool = True
) -> str:
    moments = Moments(as_of=NOW, now=NOW)
    page = publish_outside(local, WEEK, reader, moments=moments, language=language, overwrite=force)
    assert page.parent.name == FOLDERS[reader]
    return page.read_text(encoding="utf-8")


def numbers(local: LocalEst, reader: Reader) -> dict[tuple[str, str], str]:
    file = local.pictures / str(WEEK) / FOLDERS[reader] / "numbers.csv"
    text = io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")
    return {
        (r["area"], r["core_category"]): r["number"] for r in csv.DictReader(text, delimiter=";")
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reader", READERS)
def test_no_page_tells_where_exactly_who_reported_or_how_we_work(
    local: LocalEst, reader: Reader, language: Language
) -> None:
    seen(local, brak=12, klotter=7)
    met(local)
    page = page_of(local, reader, language)
    assert not [words for words in SECRET if words in page]
    assert "Centrum" in page
    assert "Orange" in page
    assert ("Fler vuxna är ute i helgen." in page) is (reader == "public")
    owner = "Fältgruppen" in page
    assert owner is (reader == "management"), "only management is told who does it"


def test_small_numbers_are_hidden_and_all_readers_get_the_same(local: LocalEst) -> None:
    seen(local, brak=12, klotter=2)
    for reader in READERS:
        page_of(local, reader)
    told = numbers(local, "public")
    assert told == numbers(local, "management") == numbers(local, "reporters")
    assert "" in told.values()
    assert not [n for n in told.values() if n and int(n) < 5]
    assert told["centrum", "all"] in ("14", "")


def test_what_is_out_does_not_change_when_a_report_is_corrected(local: LocalEst) -> None:
    seen(local, brak=12, klotter=7)
    before = page_of(local, "public", force=False)
    told = numbers(local, "public")
    seen(local, brak=13, klotter=1, revision=2)
    assert page_of(local, "public", force=False) == before
    page_of(local, "management")
    assert numbers(local, "management") == told
    with Ledger.open(local.ledger_url) as ledger:
        assert len(ledger.effective(PUBLICATION)) == 1
        assert ledger.verify() == []


def test_before_the_reports_are_due_nothing_goes_out(local: LocalEst) -> None:
    early = datetime(2026, 11, 18, 12, tzinfo=UTC)
    with pytest.raises(UsageError, match=r"due 2026-11-20 at 12:00"):
        publish_outside(
            local,
            WEEK,
            "public",
            moments=Moments(early, early),
            language="en",
            overwrite=False,
        )
    with Ledger.open(local.ledger_url) as ledger:
        assert not ledger.effective(PUBLICATION)
    assert not local.pictures.exists()


def test_another_page_is_not_written_over_unasked(local: LocalEst) -> None:
    seen(local, brak=12, klotter=7)
    page_of(local, "management", "sv", force=False)
    met(local)
    with pytest.raises(SurroundingsError):
        page_of(local, "management", "sv", force=False)


def test_a_setup_may_raise_the_threshold(local: LocalEst) -> None:
    setup = local.setup.setup.model_copy(update={"disclosure": None})
    chance = random.Random(1)  # noqa: S311
    picture = made_picture(local.setup, WEEK, chance)
    low = numbers_of(picture, local.setup)
    raised = ResolvedSetup(
        setup=setup.model_copy(update={"disclosure": Disclosure(threshold=20)}),
        release=local.setup.release,
    )
    high = numbers_of(picture, raised)
    assert (low.threshold, high.threshold) == (5, 20)
    assert min(n.value for n in low.numbers if n.value is not None) < 20
    assert not [n for n in high.numbers if n.value is not None and n.value < 20]


def test_a_quarter_is_told_once_when_it_is_over(local: LocalEst) -> None:
    chance = random.Random(2)  # noqa: S311
    weeks = [Period.parse(f"2026-W{n}") for n in (37, 38, 39, 40)]
    with Ledger.open(local.ledger_url) as ledger:
        told = [
            released(ledger, made_picture(local.setup, week, chance), local.setup, now=NOW)
            for week in weeks
        ]
    assert [quarter and quarter.span for _, quarter in told] == [None, None, "2026-Q3", "2026-Q3"]
    quarter = told[2][1]
    assert quarter is not None
    assert quarter.periods == ("2026-W37", "2026-W38", "2026-W39")
    known, values = known_of([*(week for week, _ in told[:3]), quarter])
    hidden = [n for n in range(len(values)) if not known.shown[n]]
    assert hidden
    assert not [n for n in hidden if recovered(known, values, n, 5)]


def test_what_is_said_of_an_area_and_of_its_parts_is_counted_once(local: LocalEst) -> None:
    said = (("hela", 9), ("centrum", 5), ("hamnen", 6), ("norrangen", 0))
    cells = tuple(cell(area, "brak", (n, n), actors=1, reports=1) for area, n in said)
    picture = small_picture().model_copy(update={"cells": cells})
    counts = {(c.area, c.category): c.count for c in numbers_of(picture, local.setup).counts}
    category = local.setup.indicators["brak"].core_category or ""
    assert [counts[area, category] for area, _ in said] == [0, 5, 6, 0], "11 in all, not 20"
    more = picture.model_copy(
        update={"cells": (cells[0].model_copy(update={"at_least": 14}), *cells[1:])}
    )
    counts = {(c.area, c.category): c.count for c in numbers_of(more, local.setup).counts}
    assert counts["hela", category] == 3, "14 in all"


def test_the_command_makes_the_page_of_a_reader(local: LocalEst) -> None:
    seen(local, brak=12, klotter=7)
    out, _ = est("picture", str(WEEK), "--for", "public", cwd=local.folder)
    assert Path(out.strip()) == local.pictures / str(WEEK) / "allmanhet" / "allmanhet.html"
    assert not (local.pictures / str(WEEK) / "lagesbild.html").exists()


def test_the_pages_that_the_setup_promises_are_told_of_and_made_together(local: LocalEst) -> None:
    seen(local, brak=12, klotter=7)
    setup = local.folder / "est.yaml"
    before = setup.read_text(encoding="utf-8")
    _, err = est("picture", str(WEEK), "--for", "outputs", cwd=local.folder, code=2)
    assert "nämner ingen utanför gruppen under outputs" in err
    agreed = (
        "\noutputs:\n  - {to: group, what: picture}\n  - {to: residents, what: public_summary}\n"
    )
    more = "  - {to: board, what: levels}\n  - {to: management, what: levels}\n"
    setup.write_text(before + agreed + more, encoding="utf-8")
    _, err = est("picture", str(WEEK), "--only", "csv", cwd=local.folder)
    assert "också allmänheten och ledningen få en sida" in err
    assert f"est picture {WEEK} --for outputs" in err
    out, _ = est("picture", str(WEEK), "--for", "outputs", cwd=local.folder)
    assert [Path(line).name for line in out.split()] == ["allmanhet.html", "ledning.html"]
    _, err = est("picture", str(WEEK), "--only", "csv", "--force", cwd=local.folder)
    assert "outputs" not in err, "they are made"


@pytest.mark.slow
def test_the_attack_on_all_that_is_out_in_a_year_recovers_nothing(local: LocalEst) -> None:
    chance = random.Random(3)  # noqa: S311
    hidden = []
    for quarter in made_year(local, weeks=52, areas=6):
        known, values = known_of(quarter)
        hidden += [(known, values, n) for n in range(len(values)) if not known.shown[n]]
    tried = chance.sample(hidden, 1000)
    assert not [n for known, values, n in tried if recovered(known, values, n, 5)]


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_runs_over_the_edge(
    chromium: Browser, local: LocalEst, width: int
) -> None:
    seen(local, brak=12, klotter=7)
    met(local)
    for reader in READERS:
        page_of(local, reader)
        file = next((local.pictures / str(WEEK) / FOLDERS[reader]).glob("*.html"))
        page = chromium.new_page(viewport={"width": width, "height": 800})
        page.goto(Path(file).as_uri())
        result = Axe().run(page)
        assert result.violations_count == 0, result.generate_report()
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
        page.close()
