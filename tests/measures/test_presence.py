"""Who is out against the hot hours: counted by hand, whole in a calendar, and never a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from fidelity_years import ASKED, Year, signs, town
from hypothesis import given
from hypothesis import strategies as st

import est_framework.measures
from est_framework.measures.presence.against import hours_of, presence_of
from est_framework.measures.presence.models import PresencePlan, Shift
from est_framework.measures.presence.plan_file import read_plan
from est_framework.periods import Period
from est_framework.publish import demo
from est_framework.publish.calendar_file import calendar_bytes
from est_framework.publish.demo.plan import PLAN_FILE, plan_of
from est_framework.publish.presence import write_presence
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.load import open_local
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

EXAMPLES = Path(est_framework.measures.__file__).parent / "examples"
WEEK = Period.parse("2025-W13")
"""24 to 30 March: the clocks are put forward in the night to Sunday."""
YEAR = Year(
    reports={"polisen": signs("-", W10=".", W11=".", W12="."), "bolaget": "", "skolan": ""},
    meetings="",
    pictures="",
)


def event(day: str, part: str, area: str = "torget", **more: object) -> dict[str, Any]:
    return {"indicator": "klotter", "area": area, "date": day, "part_of_day": part, **more}


EVENTS = {
    # Friday evenings at the square: one, and then two: hot.
    "W10": [event("2025-03-07", "evening"), event("2025-03-08", "night", count=9)],
    "W11": [event("2025-03-14", "evening", count=2), event("2025-03-15", "unknown", count=9)],
    # Saturday nights twice, 9 and 1: hot. Sunday mornings in the park in one week only: not.
    "W12": [
        event("2025-03-22", "night"),
        event("2025-03-23", "morning", "parken", count=9),
        event("2025-03-21", "evening", indicator="trygg_plats", count=9),
    ],
}


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> LocalEst:
    return with_events(tmp_path_factory.mktemp("presence"), EVENTS)


def with_events(folder: Path, told: dict[str, list[dict[str, Any]]]) -> LocalEst:
    """Make a town whose police told of these events."""
    made = town(YEAR, folder)
    with Ledger.open(made.ledger_url) as ledger:
        for week, events in told.items():
            document = ledger.history("report", f"polisen-2025-{week}")[0].document
            body = document.body | {"revision": 2, "events": events}
            ledger.append([replace(document, revision=2, body=body)], now=ASKED)
    return made


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2025, 3, day, hour, minute, tzinfo=UTC)


def plan(local: LocalEst, *shifts: Shift) -> PresencePlan:
    return presence_of(local, WEEK, shifts, as_of=ASKED)


def shift(day: int, begins: int | None, ends: int | None, area: str = "torget") -> Shift:
    first, last = (None if h is None else time(h) for h in (begins, ends))
    return Shift(
        resource="Fältgruppen", area=area, date=date(2025, 3, day), begins=first, ends=last
    )


def test_hot_hours_and_gaps_come_to_what_was_counted_by_hand(local: LocalEst) -> None:
    found = plan(local)
    hot = [(str(s.date), s.hot.part, s.hot.area, s.hot.events, s.hot.periods) for s in found.slots]
    assert hot == [
        ("2025-03-28", "evening", "torget", 3, 2),
        ("2025-03-29", "night", "torget", 10, 2),
    ]
    assert all(s.is_gap for s in found.slots)


def test_the_hot_hours_of_a_day_come_by_the_clock_and_not_by_how_hot_they_are(
    tmp_path: Path,
) -> None:
    fridays = {
        week: [event(day, "evening", count=5), event(day, "morning", count=2), event(day, "night")]
        for week, day in {"W10": "2025-03-07", "W11": "2025-03-14", "W12": "2025-03-21"}.items()
    }
    slots = plan(with_events(tmp_path, fridays)).slots
    assert [(s.hot.part, s.hot.events) for s in slots] == [
        ("night", 3),
        ("morning", 6),
        ("evening", 15),
    ]


@pytest.mark.parametrize(
    ("one", "covered"),
    [
        (shift(28, 17, 19), ["evening"]),
        (shift(28, 17, 18), []),
        (shift(28, 21, 1), ["evening", "night"]),
        (shift(28, 22, 0), ["evening"]),
        (shift(29, 2, 4), ["night"]),
        (shift(28, None, None), ["evening"]),
        (shift(28, 17, 23, area="parken"), []),
        (shift(27, 23, 6), []),
    ],
)
def test_a_shift_covers_what_it_overlaps(local: LocalEst, one: Shift, covered: list[str]) -> None:
    assert [s.hot.part for s in plan(local, one).slots if not s.is_gap] == covered


def test_who_is_out_in_the_whole_is_out_in_its_parts(local: LocalEst) -> None:
    areas = tuple(
        a.model_copy(update={"part_of": "parken"}) if a.id == "torget" else a
        for a in local.setup.setup.areas
    )
    setup = local.setup.model_copy(
        update={"setup": local.setup.setup.model_copy(update={"areas": areas})}
    )
    other = replace(local, setup=ResolvedSetup(setup=setup.setup, release=setup.release))
    found = presence_of(other, WEEK, [shift(28, 18, 20, area="parken")], as_of=ASKED)
    assert [s.is_gap for s in found.slots] == [False, True]


ROWS = [
    ("Resurs", "Område", "Datum", "Från", "Till"),
    ("Fältgruppen", "Torget", "2025-03-28", "19:00", "23.30"),
    ("Nattvandrarna", "parken", "2025-03-29", "21", "24"),
    ("Bovärdarna", "Torget", "2025-03-30", "", ""),
]


def as_csv(rows: list[tuple[str, ...]], mark: str = ";") -> Source:
    return Source("narvaro.csv", "\r\n".join(mark.join(r) for r in rows).encode("utf-8-sig"))


def as_xlsx(rows: list[tuple[Any, ...]]) -> Source:
    book, out = openpyxl.Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    book.save(out)
    return Source("narvaro.xlsx", out.getvalue())


def test_a_plan_reads_the_same_from_csv_and_excel(local: LocalEst) -> None:
    shifts, findings = read_plan(as_csv(ROWS), local.setup)
    assert not findings
    assert [(s.resource, s.area, s.begins, s.ends) for s in shifts] == [
        ("Fältgruppen", "torget", time(19), time(23, 30)),
        ("Nattvandrarna", "parken", time(21), time(0)),
        ("Bovärdarna", "torget", None, None),
    ]
    dated: list[tuple[Any, ...]] = [ROWS[0]]
    dated += [(a, b, date.fromisoformat(c), d, e) for a, b, c, d, e in ROWS[1:]]
    for source in (as_csv(ROWS, ","), as_xlsx(list(ROWS)), as_xlsx(dated)):
        assert read_plan(source, local.setup) == (shifts, [])


@pytest.mark.parametrize(
    ("row", "code", "at"),
    [
        (("", "Torget", "2025-03-28", "", ""), "MEA100", "2:1"),
        (("Fältgruppen", "Månen", "2025-03-28", "", ""), "MEA100", "2:2"),
        (("Fältgruppen", "Torget", "i fredags", "", ""), "MEA100", "2:3"),
        (("Fältgruppen", "Torget", "2025-03-28", "25", ""), "MEA100", "2:4"),
        (("19121212-1212", "Torget", "2025-03-28", "", ""), "MEA301", "2:1"),
        (("Ring 070-174 06 05", "Torget", "2025-03-28", "", ""), "MEA301", "2:1"),
    ],
)
def test_a_row_with_a_fault_is_told_and_the_others_are_used(
    local: LocalEst, row: tuple[str, ...], code: str, at: str
) -> None:
    shifts, findings = read_plan(as_csv([ROWS[0], row, ROWS[1]]), local.setup)
    assert [(f.code, f.place.at) for f in findings] == [(code, at)]
    assert len(shifts) == 1
    assert "1212" not in repr(findings)


def test_what_is_no_plan_is_told(local: LocalEst) -> None:
    for junk in (b"", b"PK\x03\x04", b"a;b\r\n1;2"):
        shifts, findings = read_plan(Source("narvaro.csv", junk), local.setup)
        assert (shifts, [f.code for f in findings]) == ((), ["MEA005"])
    for name, codes in (("good", []), ("bad", ["MEA005"])):
        file = EXAMPLES / "MEA005" / f"{name}.csv"
        _, findings = read_plan(Source(file.name, file.read_bytes()), local.setup)
        assert [f.code for f in findings if f.code == "MEA005"] == codes
    assert "resurs" in findings[0].seen.sv


def test_the_calendar_is_read_back_by_another_program(local: LocalEst) -> None:
    icalendar = pytest.importorskip("icalendar", reason="pip install icalendar")
    shifts, _ = read_plan(as_csv(ROWS), local.setup)
    content = calendar_bytes(plan(local, *shifts), local.setup, "sv", made=ASKED)
    assert content == calendar_bytes(plan(local, *shifts), local.setup, "sv", made=ASKED)
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert not any(e.errors for e in events)
    found = {
        str(e["SUMMARY"]): (e["DTSTART"].dt, e["DTEND"].dt if "DTEND" in e else None)
        for e in events
    }
    assert found == {
        "Fältgruppen, Torget": (utc(28, 18), utc(28, 22, 30)),
        "Nattvandrarna, Parken": (utc(29, 20), utc(29, 23)),
        "Bovärdarna, Torget": (date(2025, 3, 30), None),
        "Lucka: ingen är ute, Torget": (utc(28, 23), utc(29, 5)),
    }  # fmt: skip
    assert len({str(e["UID"]) for e in events}) == len(events)


@given(st.text(max_size=200).filter(lambda t: t.strip()))
def test_every_resource_comes_whole_through_the_calendar(newest: ResolvedSetup, name: str) -> None:
    icalendar = pytest.importorskip("icalendar", reason="pip install icalendar")
    plain = "".join(c for c in name if c >= " ")
    one = Shift(
        resource=plain or "x", area="hela", date=date(2025, 3, 28), begins=time(19), ends=time(1)
    )
    whole = PresencePlan(period=WEEK, looked_at=(), shifts=(one,), slots=())
    content = calendar_bytes(whole, newest, "sv", made=ASKED)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    (event_,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert str(event_["SUMMARY"]) == f"{one.resource}, {newest.areas['hela'].name}"
    first, last = hours_of(one, newest)
    assert (event_["DTSTART"].dt, event_["DTEND"].dt) == (first, last)


def test_the_sheet_shows_the_gaps_first_and_the_plan_of_the_folder_is_used(tmp_path: Path) -> None:
    local = town(YEAR, tmp_path)
    (tmp_path / "narvaro.csv").write_bytes(as_csv(ROWS).content)
    for language in ("sv", "en"):
        files, findings, found = write_presence(
            local,
            WEEK,
            None,
            as_of=ASKED,
            language=language,
            overwrite=True,  # type: ignore[arg-type]
        )
        text = files[0].read_text(encoding="utf-8")
        assert not findings
        assert len(found.shifts) == 3
        assert "Nattvandrarna" in text
        assert {"sv": "Planen är taktik", "en": "The plan is tactics"}[language] in text
    an_hour_later = ASKED + timedelta(hours=1)
    write_presence(local, WEEK, None, as_of=an_hour_later, language="en", overwrite=False)


def test_the_plan_of_the_made_municipality_is_read_without_a_finding(tmp_path: Path) -> None:
    folder = Path(demo.__file__).parent
    for file in ("est.yaml", "areas.geojson"):
        text = (folder / file).read_text(encoding="utf-8").replace("FIRST", str(WEEK))
        (tmp_path / file).write_text(text, encoding="utf-8")
    content = plan_of((WEEK, WEEK.next())).encode("utf-8-sig")
    shifts, findings = read_plan(Source(PLAN_FILE, content), open_local(tmp_path).setup)
    assert findings == []
    assert len(shifts) == 2 * 8
    last = shifts[6]
    assert (last.resource, last.area, last.date) == (
        "Nattvandrarna",
        "stationen",
        date(2025, 3, 29),
    )
    assert (last.begins, last.ends) == (time(21), time(1))
