"""The resolved setup's times and periods, the municipalities, and the schema of est.yaml."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import jsonschema
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from shapely.geometry import shape

import est_framework.setup
from est_framework.method.shipped import shipped_folder
from est_framework.periods import Period, PeriodKind
from est_framework.setup.extents import Extent
from est_framework.setup.local import SETUP_FILE
from est_framework.setup.models import Setup
from est_framework.setup.municipalities import around, code_of, is_name_of, municipalities
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.schema import setup_schema, write_setup_schema

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ROOM = Path(est_framework.setup.__file__).parent


def with_cycle(made: ResolvedSetup, **changed: object) -> ResolvedSetup:
    document = made.setup.model_dump(mode="json")
    document["cycle"] |= changed
    return ResolvedSetup(setup=Setup.model_validate(document), release=made.release)


def test_a_week_53_is_due_in_that_week_and_met_about_in_the_new_year(made: ResolvedSetup) -> None:
    week = Period.parse("2026-W53")
    assert made.report_by(week) == datetime(2027, 1, 1, 12, 0, tzinfo=STOCKHOLM)
    assert made.meets_at(week) == datetime(2027, 1, 4, 10, 0, tzinfo=STOCKHOLM)
    assert week.next() == Period.parse("2027-W01")


def test_due_times_keep_the_wall_clock_when_summer_time_begins_and_ends(
    made: ResolvedSetup,
) -> None:
    winter, summer = (made.report_by(Period.parse(w)) for w in ("2026-W13", "2026-W14"))
    assert (winter.hour, summer.hour) == (12, 12)
    assert summer.astimezone(UTC) - winter.astimezone(UTC) == timedelta(days=7, hours=-1)
    autumn, late = (made.report_by(Period.parse(w)) for w in ("2026-W43", "2026-W44"))
    assert late.astimezone(UTC) - autumn.astimezone(UTC) == timedelta(days=7, hours=1)


def test_a_due_time_within_the_lost_hour_is_still_one_moment(made: ResolvedSetup) -> None:
    night = with_cycle(made, report_by={"weekday": "sunday", "time": "02:30"})
    due = night.report_by(Period.parse("2026-W13"))
    assert due.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "week"),
    [
        (datetime(2026, 11, 22, 22, 59, tzinfo=UTC), "2026-W47"),
        (datetime(2026, 11, 22, 23, 0, tzinfo=UTC), "2026-W48"),
        (datetime(2026, 6, 21, 21, 59, tzinfo=UTC), "2026-W25"),
        (datetime(2026, 6, 21, 22, 0, tzinfo=UTC), "2026-W26"),
        (datetime(2027, 1, 3, 22, 59, tzinfo=UTC), "2026-W53"),
        (datetime(2027, 1, 3, 23, 0, tzinfo=UTC), "2027-W01"),
    ],
)
def test_a_moment_belongs_to_the_week_on_the_setups_own_clock(
    made: ResolvedSetup, moment: datetime, week: str
) -> None:
    assert str(made.period_of(moment)) == week


def test_two_week_periods_follow_the_setups_first(made: ResolvedSetup) -> None:
    two = with_cycle(made, period="two-weeks", first="2026-W02-W03")
    assert str(two.period_of(datetime(2026, 1, 4, 12, tzinfo=UTC))) == "2025-W52-W01"
    assert str(two.period_of(datetime(2026, 1, 5, 12, tzinfo=UTC))) == "2026-W02-W03"
    assert two.report_by(Period.parse("2026-W02-W03")).date().isoformat() == "2026-01-16"


def test_a_month_is_due_in_the_week_that_holds_its_last_day(made: ResolvedSetup) -> None:
    month = with_cycle(made, period="month", first="2026-01")
    assert month.report_by(Period.parse("2026-11")).date().isoformat() == "2026-12-04"


def test_who_is_asked_follows_since_until_and_the_first_period(made: ResolvedSetup) -> None:
    document = made.setup.model_dump(mode="json")
    document["actors"][0]["since"] = "2026-W10"
    document["actors"][1]["until"] = "2026-W10"
    setup = ResolvedSetup(setup=Setup.model_validate(document), release=made.release)

    def asked(period: str) -> list[str]:
        return [a.id for a in setup.expected(Period.parse(period))]

    always = ["norrskolan", "faltgruppen"]
    assert asked("2025-W52") == []
    assert asked("2026-W09") == ["sundsviksbostader", *always]
    assert asked("2026-W10") == ["polisen", "sundsviksbostader", *always]
    assert asked("2026-W11") == ["polisen", *always]
    assert asked("2026-11") == []


def test_the_areas_of_an_actor_come_in_the_setups_order_whatever_the_actor_says(
    made: ResolvedSetup,
) -> None:
    document = made.setup.model_dump(mode="json")
    ids = [a["id"] for a in document["areas"]]
    listed, everywhere = document["actors"][:2]
    listed["areas"], everywhere["areas"] = [ids[2], "borta", ids[0]], "all"
    setup = ResolvedSetup(setup=Setup.model_validate(document), release=made.release)
    assert [a.id for a in setup.areas_of(listed["id"])] == [ids[0], ids[2]]
    assert [a.id for a in setup.areas_of(everywhere["id"])] == ids


def test_the_digest_changes_with_the_setup_and_only_then(made: ResolvedSetup) -> None:
    again = ResolvedSetup.model_validate_json(made.model_dump_json())
    assert again.digest == made.digest
    moved = with_cycle(made, report_by={"weekday": "friday", "time": "12:30"})
    assert moved.digest != made.digest


@given(st.datetimes(datetime(2010, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001  # hypothesis asks for naive bounds
def test_every_moment_has_a_period_that_holds_its_local_day(moment: datetime) -> None:
    day = moment.astimezone(STOCKHOLM).date()
    for kind in PeriodKind:
        assert Period.holding(day, kind).holds(day)


def test_there_are_290_municipalities_equal_to_the_collected_ones(shared_data: Path) -> None:
    file = shared_data / "se-kommuner" / "DERIVED_kommuner_290.csv"
    with file.open(encoding="utf-8-sig", newline="") as opened:
        collected = {r["kommunkod"]: (r["kommun"], r["lan"]) for r in csv.DictReader(opened)}
    shipped = {k.code: (k.name, k.county) for k in municipalities().values()}
    assert len(shipped) == 290
    assert shipped == collected


def test_the_rectangle_around_a_municipality_is_that_of_its_borders(shared_data: Path) -> None:
    file = shared_data / "se-kommun-geo" / "DERIVED_scb_kommun.geojson"
    features = json.loads(file.read_bytes())["features"]
    assert len(features) == 290
    for feature in features:
        shipped = municipalities()[feature["properties"]["kommun_kod"]].extent
        west, south, east, north = shapely.bounds(shape(feature["geometry"])).tolist()
        assert shipped.holds(Extent(west, south, east, north))
        sides = (west - shipped.west, south - shipped.south, shipped.east - east)
        assert max(*sides, shipped.north - north) < 0.0101


def test_a_rectangle_knows_what_it_holds_and_meets() -> None:
    orebro = municipalities()["1880"].extent
    assert orebro.holds(Extent(15.1, 59.1, 15.2, 59.2))
    assert not orebro.meets(municipalities()["1490"].extent)
    beyond = Extent(orebro.west, orebro.south, orebro.east, orebro.north + 1)
    assert orebro.meets(beyond)
    assert not orebro.holds(beyond)
    assert round(beyond.km_beyond(orebro)) == 111
    assert around(Extent(15.2, 59.25, 15.3, 59.3))[0].name == "Örebro"


def test_municipalities_are_found_by_the_names_they_go_by() -> None:
    assert code_of("Örebro kommun") == "1880"
    assert code_of("GÖTEBORGS STAD") == "1480"
    assert code_of("Region Gotland") == "0980"
    assert code_of("Malung-Sälens kommun") == "2023"
    assert code_of("Sundsvik") == ""
    for known in municipalities().values():
        assert code_of(known.name) == known.code
        assert is_name_of(f"{known.name} kommun", known)


def test_the_schema_is_kept_in_sync_where_it_is_shipped(tmp_path: Path) -> None:
    template = shipped_folder("municipality_template")
    for made in write_setup_schema(tmp_path, tmp_path / "template"):
        kept = ROOM if made.parent == tmp_path else template / "{{cookiecutter.slug}}" / ".est"
        assert (kept / made.name).read_bytes() == made.read_bytes(), (
            "run est_framework.setup.schema.write_setup_schema again"
        )


def test_the_schema_is_sound_and_agrees_with_the_models(made_folder: Path) -> None:
    schema = setup_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    text = (made_folder / SETUP_FILE).read_text(encoding="utf-8")
    document = json.loads(json.dumps(YAML(typ="safe", pure=True).load(text)))
    assert list(validator.iter_errors(document)) == []
    document["cycle"]["report_by"]["time"] = "25:00"
    document["omraden"] = []
    assert len(list(validator.iter_errors(document))) == 2


def test_every_key_of_the_schema_has_words_in_both_languages() -> None:
    schema = setup_schema()
    parts = [schema, *(d for d in schema["$defs"].values() if "properties" in d)]
    for part in parts:
        for field in part["properties"].values():
            assert " · " in field["description"]
