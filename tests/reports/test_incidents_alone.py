"""What becomes of a row of a list does not depend on the rows around it, however many are alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from est_framework.findings import Place
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.account import IncidentImport, import_incidents
from est_framework.reports.incidents.glance import Glance
from est_framework.reports.incidents.mapping import read_mapping
from est_framework.reports.incidents.times import headline_time, read_time
from est_framework.setup.resolved import ResolvedSetup

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HEADER = "nr;tid;rubrik;typ;plats;lat;lon;antal;vem;text"
TYPES = """types: {Klotter: klotter, Bråk: brak, Skräp: nedskrapning}
ignored: [{reason: Hör inte hit., types: [Parkering]}]"""
COMMON = f"""
actor: polisen
actors: {{Fältarna: polisen}}
{TYPES}
keep_summary: true
county_places: [Länet]
"""
BY_NAME = "columns: {id: nr, time: tid, type: typ, place: plats, count: antal, summary: text}"
BY_POINT = "columns: {id: nr, time: tid, type: typ, place: plats, latitude: lat, longitude: lon}"
BY_HEADLINE = "columns: {id: nr, time: tid, headline: rubrik, type: typ, place: plats}"
BY_SENDER = "columns: {id: nr, time: tid, type: typ, place: plats, actor: vem}"
WITHOUT_TYPE = "columns: {id: nr, time: tid, place: plats, count: antal}"
IN_DAYS = 'time: {day_only: true, forms: ["%Y-%m-%d %H:%M:%S %z"]}'
IN_HOURS = 'time: {forms: ["%Y-%m-%d %H:%M:%S %z"]}'
AS_NEWS = 'time: {event: headline, forms: ["%Y-%m-%d %H:%M:%S %z"]}'
MAPPINGS = (
    f"{COMMON}{BY_NAME}\n{IN_HOURS}",
    f"{COMMON}{BY_NAME}\n{IN_HOURS}\nother_places: outside\nplaces: {{Hamnen: hamnen}}",
    f"{COMMON}{BY_POINT}\n{IN_HOURS}",
    f"{COMMON}{BY_HEADLINE}\n{AS_NEWS}",
    f"{COMMON}{BY_SENDER}\n{IN_HOURS}",
    f"{COMMON}{BY_NAME}\n{IN_DAYS}",
    f"{COMMON.replace(TYPES, 'all_are: klotter')}{WITHOUT_TYPE}\n{IN_HOURS}",
)
SQUARE = [[15.0, 59.0], [15.2, 59.0], [15.2, 59.2], [15.0, 59.2], [15.0, 59.0]]
GEOMETRY = {"centrum": {"type": "Polygon", "coordinates": [SQUARE]}}
DAYS = st.sampled_from(["2026-11-18", "2026-10-25", "2026-03-29", "2026-11-1", "2019-01-01"])
HOURS = st.sampled_from(
    [" 21:40:00", " 00:30:00", " 23:30:59", " 9:05:07", " 24:00:00", " 02:30:00"]
)
FAR = st.sampled_from(["0001-01-01", "9999-12-31", "2100-12-31", "1900-01-01"])
OFFSETS = st.sampled_from([" +01:00", " +02:00", " +00:00", " -11:30", " Z", "+01:00 ", ""])
FAR_OFFSETS = st.sampled_from([" -23:00", " +23:00", " +99:00", " +0100"])
ROW = st.tuples(
    st.one_of(
        st.builds("".join, st.tuples(DAYS, HOURS, OFFSETS)),
        st.sampled_from(["", " ", "i går", "9999-12-31 00:00:00 +01:00"]),
    ),
    st.sampled_from(
        [
            *("18 november 10.32, Klotter", " 2  December 21:41", "1 december 21:39, Bråk"),
            *(
                "19 maj 21:39",
                "19 maj 21:41",
                "31 juni 10.00",
                "1 maj 24.00",
                "1 mars 1.5",
                "1 maj",
            ),
        ]
    ),
    st.sampled_from(["Klotter", " klotter", "Bråk;Klotter", "Bråk; Okänd", "Parkering", "Rån", ""]),
    st.sampled_from(["Centrum", "centrum\u00a0", "hamnen", "Länet", "Ön", "", " "]),
    st.sampled_from(["59,1", "59.3", "59.2", "1", "x", ""]),
    st.sampled_from(["15,1", "15.2", "16", ""]),
    st.sampled_from(["", "1", "2", "0", "många"]),
    st.sampled_from(["", "Fältarna", "polisen", "Okänd"]),
    st.sampled_from(["", "lugnt", "ring 0701740605", "lugnt  igen"]),
)


def imported(rows: list[str], mapping: str, setup: ResolvedSetup) -> IncidentImport:
    read, findings = read_mapping(Source("karta.yaml", mapping.encode()), setup)
    assert findings == []
    assert read is not None
    content = "\n".join([HEADER, *rows, ""]).encode()
    return import_incidents(Source("l.csv", content), read, setup, now=NOW, geometry=GEOMETRY)


def of_rows(done: IncidentImport, line: int) -> Counter[Any]:
    """What is said of single rows, and what became of them; a row alone stands on line 2."""
    said: Counter[Any] = Counter()
    for finding in done.findings:
        if finding.code in ("REP413", "REP414", "REP424", "REP432", "REP435"):
            at = finding.place.at if line == 0 else f"rad {line}"
            said[replace(finding, place=Place("l.csv", at))] += 1
    for place, why in done.unplaced:
        said[place.at if line == 0 else f"rad {line}", why] += 1
    for (actor, period), entries in done.kept.entries():
        said.update((actor, period, key, repr(entry)) for key, entry in entries.items())
    return said


@pytest.mark.parametrize(
    "mapping", MAPPINGS, ids=["name", "outside", "point", "headline", "sender", "days", "no type"]
)
@settings(max_examples=12)
@given(st.lists(ROW, max_size=8))
def test_a_row_becomes_among_others_what_it_becomes_alone(
    mapping: str, made: ResolvedSetup, rows: list[tuple[str, ...]]
) -> None:
    written = [";".join((f"nr{number}", *row)) for number, row in enumerate(rows)]
    whole = imported(written, mapping, made)
    alone: Counter[Any] = Counter()
    sums: Counter[str] = Counter()
    for number, row in enumerate(written):
        done = imported([row], mapping, made)
        assert done.counts.accounted == 1
        alone += of_rows(done, number + 2)
        sums.update(
            {
                **{f"ignored {name}": n for name, n in done.counts.ignored.items()},
                **{f"unmapped {name}": n for name, n in done.counts.unmapped.items()},
                "imported": done.counts.imported,
                "outside": done.counts.outside,
                "before": done.counts.outside_periods,
            }
        )
    assert of_rows(whole, 0) == alone
    assert whole.counts.accounted == len(rows)
    assert whole.counts.imported == sums["imported"]
    assert whole.counts.outside == sums["outside"]
    assert whole.counts.outside_periods == sums["before"]
    assert {f"ignored {name}": n for name, n in whole.counts.ignored.items()} == {
        name: n for name, n in sums.items() if name.startswith("ignored")
    }


@pytest.mark.parametrize("mapping", [MAPPINGS[n] for n in (0, 3, 5)], ids=["name", "news", "days"])
@settings(max_examples=25)
@given(st.lists(ROW, max_size=8))
def test_a_list_says_the_same_where_its_times_are_written_so_that_each_is_read_by_itself(
    mapping: str, made: ResolvedSetup, rows: list[tuple[str, ...]]
) -> None:
    plain = [";".join((f"nr{n}", *row)) for n, row in enumerate(rows)]
    # No glance knows a time with a sign before it.
    times = [f", {row[0]}" if row[0].strip() else row[0] for row in rows]
    slow = [";".join((f"nr{n}", times[n], *row[1:])) for n, row in enumerate(rows)]
    quick = imported(plain, mapping, made)
    careful = imported(slow, mapping.replace("%Y-%m-%d", ", %Y-%m-%d"), made)
    assert quick.reports == careful.reports
    assert (quick.counts, quick.unplaced) == (careful.counts, careful.unplaced)
    assert quick.kept.bodies == careful.kept.bodies
    told = ([(f.code, f.place) for f in d.findings if f.code != "REP423"] for d in (quick, careful))
    assert next(told) == next(told)


@given(
    st.lists(
        st.builds(
            "{}{}{}".format,
            st.dates(date(2024, 1, 1), date(2027, 1, 1)) | DAYS | FAR,
            st.builds(" {}:{:02}:{:02}".format, st.integers(0, 25), *[st.integers(0, 60)] * 2)
            | HOURS,
            OFFSETS | FAR_OFFSETS,
        ),
        max_size=20,
    ),
    st.lists(
        st.builds(
            "{} {} {}{}{:02}, Brand".format,
            *(st.integers(0, 32), st.sampled_from(["januari", "Maj", "augusti", "may"])),
            *(st.integers(0, 25), st.sampled_from([".", ":", " "]), st.integers(0, 61)),
        ),
        min_size=20,
        max_size=20,
    ),
)
def test_what_is_seen_of_times_at_a_glance_is_what_reading_them_gives(
    texts: list[str], headlines: list[str]
) -> None:
    forms, zone = ("%Y-%m-%d %H:%M:%S %z",), ZoneInfo("Europe/Stockholm")
    glance = Glance(forms, zone)
    seen = list(glance.moments(texts))
    for text, told in zip(texts, seen, strict=True):
        read = read_time(text, forms, zone)
        assert told is None or (read and told == (read.date(), read.hour))
    for text, headline, told in zip(
        texts, headlines, glance.headlines(headlines[: len(texts)], seen), strict=False
    ):
        published = read_time(text, forms, zone)
        happened = headline_time(headline, published) if published else None
        assert told is None or (happened and told == (happened.date(), happened.hour))


def test_an_ordinary_time_and_headline_are_seen_at_a_glance() -> None:
    glance = Glance(("%Y-%m-%d %H:%M:%S %z",), ZoneInfo("Europe/Stockholm"))
    texts = [
        "2026-11-18 9:40:00 +01:00",
        "2026-07-18 21:40:00 +00:00",
        "2026-12-31 23:40:00 +00:00",
        "2026-10-25 12:00:00 +01:00",
    ]
    day, utc, late, _ = seen = glance.moments(texts)
    assert seen == [
        (date(2026, 11, 18), 9),
        (date(2026, 7, 18), 23),
        (date(2027, 1, 1), 0),
        None,
    ]
    headlines = ["17 november 23.05, Brand", "18 juli 20:15, Rån", "1 januari 00.35, Bråk"]
    assert glance.headlines(headlines, [day, utc, late]) == [
        (date(2026, 11, 17), 23),
        (date(2026, 7, 18), 20),
        (date(2027, 1, 1), 0),
    ]
