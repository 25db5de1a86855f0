"""`est import map`: what is proposed for a list that nobody has mapped."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from police_events import content_of, counted_here, orebro_setup, table_of
from test_incidents_lists import FORMS_ROWS, imported, workbook_of

from est_framework.errors import UsageError
from est_framework.method.load import load_release, releases
from est_framework.publish.proposal_text import proposal_table
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.account import import_incidents
from est_framework.reports.incidents.mapping import read_mapping
from est_framework.reports.incidents.mapping_base import BASES, base_of
from est_framework.reports.incidents.propose import Proposed, propose_mapping
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.yaml_source import read_yaml

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def decided(proposed: Proposed, setup: ResolvedSetup, **answers: str) -> str:
    """Give the mapping with every TODO decided, after seeing that each is refused until then."""
    findings = read_mapping(Source("karta.yaml", proposed.yaml.encode()), setup)[1]
    assert {f.code for f in findings} <= {"REP430"}
    assert len(findings) == proposed.left
    lines = []
    for line in proposed.yaml.splitlines():
        key = line.strip().split(":")[0].strip('"')
        lines.append(
            line.replace("TODO", answers[key], 1) if ": TODO" in line or "[TODO]" in line else line
        )
    return "\n".join(lines) + "\n"


def test_a_police_export_is_known_and_asks_only_whose_it_is(shared_data: Path) -> None:
    setup = ResolvedSetup(
        setup=Setup.model_validate(orebro_setup(shared_data)), release=load_release("est 0.1.0")
    )
    content = content_of(shared_data, 2024)
    proposed = propose_mapping(Source("handelser_2024.csv.gz", content), setup)
    assert proposed.left == 0
    assert "based_on: polisen_handelser" in proposed.yaml
    assert "list: handelser" in proposed.yaml
    done = imported(content, setup, proposed.yaml, "handelser_2024.csv.gz")
    expected = counted_here(table_of(content), "Örebro")
    assert done.counts.imported == sum(expected.values())
    assert done.counts.county_only > 0


def test_a_forms_result_is_proposed_whole_and_tells_no_person(made: ResolvedSetup) -> None:
    content = workbook_of(FORMS_ROWS)
    proposed = propose_mapping(Source("svar.xlsx", content), made)
    table = proposal_table(proposed, "sv")
    assert "a@b.se" not in proposed.yaml + table
    assert "N N" not in proposed.yaml + table
    assert "UTELÄMNAT  om personer  Email" in table
    answers = {"Vaktmästaren": "faltgruppen", "Något annat": "ordningsstorning"}
    done = imported(content, made, decided(proposed, made, **answers), "svar.xlsx")
    assert (done.counts.imported, sum(done.counts.ignored.values())) == (3, 1)
    assert [e["date"] for r in done.reports for e in r["events"]] == ["2026-11-17"] * 5


def faults(rows: int) -> bytes:
    draw = random.Random(7)  # noqa: S311  # no secret
    kinds = [
        "Klotter",
        "Gatubelysning",
        "Nedskräpning",
        "Potthål",
        "Lyktstolpe ur funktion",
        "Snöröjning",
    ]
    table: list[list[Any]] = [
        ["Utdrag"],
        [],
        ["Ärendenr", "Inkom", "Kategori", "Adress", "N", "E", "Anmälare"],
    ]
    for n in range(rows):
        when = datetime(2026, 9, 1, 8) + timedelta(hours=17 * n)  # noqa: DTZ001
        where = [6_925_000 + draw.random() * 9_000, 617_000 + draw.random() * 5_000]
        table.append([f"A-{n}", when, kinds[n % 6], f"Storgatan {n}", *where, "K. Kimsson"])
    return workbook_of(table, "Ärenden")


def test_a_fault_report_export_is_placed_by_its_points_and_not_by_its_addresses(
    made: ResolvedSetup,
) -> None:
    content = faults(60)
    proposed = propose_mapping(Source("felanmalan.xlsx", content), made, actor="faltgruppen")
    assert "based_on: felanmalan" in proposed.yaml
    assert "Storgatan" not in proposed.yaml + proposal_table(proposed, "en")
    assert "kanske bristande_belysning" in proposed.yaml
    text = decided(proposed, made, **{"Lyktstolpe ur funktion": "bristande_belysning"})
    everywhere = {
        "type": "Polygon",
        "coordinates": [[[10.5, 55], [24, 55], [24, 69], [10.5, 69], [10.5, 55]]],
    }
    done = imported(content, made, text, "felanmalan.xlsx", geometry={"centrum": everywhere})
    assert done.counts.imported == 40
    assert done.counts.ignored == {"Potthål": 10, "Snöröjning": 10}
    assert {e["indicator"] for r in done.reports for e in r["events"]} == {"klotter"}


def test_an_alarm_log_with_its_own_separator_and_clock_is_proposed(made: ResolvedSetup) -> None:
    kinds = ["Inbrottslarm", "Rondering", "Skadegörelse", "Störning"]
    rows = [
        f"{n};{date(2026, 9, 1) + timedelta(n):%d.%m.%Y};{n % 24:02}.30;{kinds[n % 4]};Norrängen\n"
        for n in range(40)
    ]
    content = ("Larmnr;Datum;Klockslag;Larmtyp;Objekt\n" + "".join(rows)).encode("cp1252")
    proposed = propose_mapping(Source("larm.csv", content), made, actor="polisen")
    assert proposed.left == 0
    mapping, _ = read_mapping(Source("karta.yaml", proposed.yaml.encode()), made)
    assert mapping is not None
    done = import_incidents(Source("larm.csv", content), mapping, made, now=NOW)
    assert (done.counts.imported, sum(done.counts.ignored.values())) == (20, 20)
    assert {e["part_of_day"] for r in done.reports for e in r["events"]} != {"unknown"}


def test_an_old_wide_excel_is_proposed_as_answers(made: ResolvedSetup) -> None:
    rows: list[list[Any]] = [["År", "Vecka", "Område", "Klotter", "Skadegörelse", "Kommentar"]]
    rows += [
        [2026, week, area, week % 3, "", "lugnt"]
        for week in range(30, 46)
        for area in ("Centrum", "Hamnen")
    ]
    content = workbook_of(rows)
    proposed = propose_mapping(Source("gammal est 2026.xlsx", content), made, actor="polisen")
    assert proposed.left == 0
    assert "list: gammal-est" in proposed.yaml
    done = imported(content, made, proposed.yaml, "g.xlsx")
    assert done.counts.imported == 32
    assert {r["template"] for r in done.reports} == {"weekly_status"}


def test_a_day_that_may_be_a_month_is_left_to_decide(made: ResolvedSetup) -> None:
    rows = "".join(f"{n},0{n}/0{n + 1}/2026,Klotter,Centrum\n" for n in range(1, 8))
    proposed = propose_mapping(
        Source("l.csv", ("nr,datum,typ,plats\n" + rows).encode()), made, actor="polisen"
    )
    assert "forms: [TODO]" in proposed.yaml
    clear = ("nr,datum,typ,plats\n" + rows + "8,25/03/2026,Klotter,Centrum\n").encode()
    assert '["%d/%m/%Y"]' in propose_mapping(Source("l.csv", clear), made, actor="polisen").yaml


def test_what_a_list_lacks_is_said(made: ResolvedSetup) -> None:
    proposed = propose_mapping(Source("l.csv", b"a,b\n1,x\n2,y\n"), made)
    assert proposed.proposal is not None
    assert list(proposed.proposal.missing()) == ["time", "type", "place"]
    assert proposal_table(proposed, "sv").count("SAKNAS") == 3
    assert proposed.left == 4


def test_a_file_that_is_no_list_gives_findings_and_no_mapping(made: ResolvedSetup) -> None:
    proposed = propose_mapping(Source("l.pdf", b"%PDF-1.7"), made)
    assert (proposed.proposal, proposed.yaml) == (None, "")
    assert [f.code for f in proposed.findings] == ["REP003"]


def test_an_actor_that_the_setup_lacks_is_refused(made: ResolvedSetup) -> None:
    with pytest.raises(UsageError, match="polisen"):
        propose_mapping(Source("l.csv", b"a,b\n1,x\n"), made, actor="poliser")


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["Centrum", "Klotter", "2026-11-18", "59,3", "6580822", "TODO", "0701740605", "{a: b}"]
    ),
)


@settings(max_examples=50)
@given(
    st.lists(st.sampled_from(["Datum", "Typ", "Plats", "N", "E", "Lat", "Lon", "x: y", "Antal", "#"]),
             min_size=1, max_size=6, unique=True),
    st.lists(st.lists(CELLS, min_size=6, max_size=6), max_size=8),
)  # fmt: skip
def test_any_list_gives_yaml_that_reads_back_and_never_a_personal_number(
    header: list[str], rows: list[list[str]]
) -> None:
    clean = [[c.replace('"', "").replace("\n", "").replace("\r", "") for c in row] for row in rows]
    lines = [header, *(row[: len(header)] for row in clean)]
    content = "".join(",".join(f'"{c}"' for c in line) + "\n" for line in lines).encode(
        errors="replace"
    )
    proposed = propose_mapping(Source("l.csv", content), _MADE[0])
    assert "0701740605" not in proposed.yaml + proposal_table(proposed, "sv")
    if proposed.proposal is None:
        return
    yaml, findings = read_yaml(proposed.yaml.encode(), "karta.yaml")
    assert findings == []
    assert yaml is not None
    codes = {f.code for f in read_mapping(Source("k", proposed.yaml.encode()), _MADE[0])[1]}
    assert codes <= {"REP430"}


_MADE: list[ResolvedSetup] = []


@pytest.fixture(autouse=True, scope="module")
def _made_once(made: ResolvedSetup) -> None:
    _MADE[:] = [made]


@pytest.mark.parametrize("release", releases())
@pytest.mark.parametrize("name", BASES)
def test_a_shipped_mapping_names_only_what_every_release_has(name: str, release: str) -> None:
    known = {i.id for i in load_release(release).indicators if i.retired is None}
    assert set(base_of(name).get("types", {}).values()) <= known
    ignored = [t for group in base_of(name)["ignored"] for t in group["types"]]
    assert len(ignored) == len(set(ignored))
    assert not set(ignored) & set(base_of(name)["types"])
