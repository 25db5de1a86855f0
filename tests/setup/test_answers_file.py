"""Answers files: what is accepted, and how what is not is said."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from ruamel.yaml import YAML

from est_framework.errors import EstError, SurroundingsError, UsageError
from est_framework.language import LANGUAGES
from est_framework.setup.answers_file import Answered, read_answers, read_answers_file
from est_framework.setup.area_list import read_areas
from est_framework.setup.area_rows import areas_from_lines
from est_framework.setup.ids import ids_from_names
from est_framework.setup.load import open_local
from est_framework.setup.new import NewAnswers, new_local

BASE = "name: EST Örebro\nslug: orebro\nmunicipality: Örebro\n"


def read(text: str, folder: Path = Path()) -> Answered:
    return read_answers(text.encode(), "svar.yaml", folder)


def refused(text: str, folder: Path = Path()) -> UsageError:
    with pytest.raises(UsageError) as error:
        read(text, folder)
    return error.value


def test_three_answers_are_enough() -> None:
    answers = read(BASE).answers
    assert (answers.name, answers.slug) == ("EST Örebro", "orebro")
    assert [(m.code, m.name) for m in answers.municipality] == [("1880", "Örebro")]
    assert (answers.language, answers.scale, answers.retention_decision) == (
        "sv",
        "four_colours",
        None,
    )


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Örebro kommun", "1880"),
        ('"1880"', "1880"),
        ("malung-sälens kommun", "2023"),
        ("[Örebro, '1881']", "1880"),
        ('{code: "9999", name: Sundsvik}', "9999"),
        ("9999 Norrfors", "9999"),
        ('"9999"', "9999"),
    ],
)
def test_a_municipality_is_known_by_code_or_name(written: str, code: str) -> None:
    text = f"name: EST\nslug: est\nmunicipality: {written}\n"
    assert read(text).answers.municipality[0].code == code


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (BASE + "aeras: [A]\n", "svar.yaml: 4:1 There is no key aeras. Did you mean areas"),
        (BASE + "areas: [{nmae: A}]\n", "svar.yaml: 4:10 There is no key areas.0.nmae. Did you"),
        ("slug: a-b\nmunicipality: Örebro\n", "svar.yaml: 1:1 name is missing. Write what your"),
        (BASE.replace("slug: orebro", "slug: Öre"), "svar.yaml: 2:7 slug: “Öre” cannot be"),
        (BASE.replace(": Örebro\n", ": Örebo\n"), "svar.yaml: 3:15 municipality: No municipality"),
        (BASE.replace(": Örebro\n", ": Örebo\n"), "Did you mean Örebro?"),
        (BASE.replace(": Örebro\n", ": 1880\n"), "The answer to municipality.*Write the name"),
        (BASE + "report_by: snart\n", "4:12 report_by: “snart” is no weekday and time"),
        (
            BASE + "meet: {weekday: fredag, time: '9'}\n",
            "4:17 The answer to meet.weekday.*“fredag”",
        ),
        (BASE + "first: 2027-W60\n", "4:8 first: Year 2027 has no week 60"),
        (BASE + "first: 2027-W03\nperiod: month\n", "first is 2027-W03 but period is month"),
        (
            BASE + "period: yearly\n",
            "4:9 The answer to period cannot be used: “yearly”. Write week",
        ),
        (BASE + "retention_months: 0\n", "4:19 The answer to retention_months.*1 to 1200"),
        (BASE + "actors: [{name: Polisen}]\n", "actors.0.type is missing. Write an actor type"),
        (BASE + "actors: [{name: P, type: polis, mode: alltid}]\n", "status, events or both"),
        (BASE + "areas: Vivalla\n", "The answer to areas cannot be used: “Vivalla”. Write a list"),
        (BASE + 'areas: ["A\\nadmin: true"]\n', r"areas.0.*a list of names"),
        (BASE + "slug: tva\n", "svar.yaml: 4:1"),
        ("- a\n", "svar.yaml"),
        ("", "svar.yaml"),
        (BASE + "x: &a 1\n", "svar.yaml: 4:"),
        (BASE + "areas_from: [a]\n", "4:13 areas_from must be the name of a file"),
        (BASE + "areas: [A]\nareas_from: a.csv\n", "areas may not stand"),
    ],
)
def test_what_cannot_be_used_is_said_with_its_place_and_what_to_write(
    text: str, words: str
) -> None:
    error = refused(text)
    assert re.search(words.replace("(", r"\("), error.words.en), error.words.en
    assert error.words.sv != error.words.en
    assert error.exit_code == 2


@pytest.mark.parametrize("content", [b"", b"- Vivalla\n- Centrum\n"])
def test_a_file_without_answers_says_how_they_are_written(content: bytes) -> None:
    with pytest.raises(UsageError, match=r"no file of answers.* name, slug and municipality"):
        read_answers(content, "svar.yaml", Path())


def test_every_fault_is_told_at_once() -> None:
    error = refused("slug: Öre\nmunicipality: Örebo\nmeet: snart\n")
    assert len(error.words.en.splitlines()) == 4


def test_a_file_that_cannot_be_read_is_a_matter_of_the_surroundings(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match="ingen"):
        read_answers_file(tmp_path / "ingen.yaml")


def polygon(x: float) -> dict[str, Any]:
    ring = [[x, 59.2], [x + 0.01, 59.2], [x + 0.01, 59.21], [x, 59.21], [x, 59.2]]
    return {"type": "Polygon", "coordinates": [ring]}


def a_map(**properties: list[Any]) -> str:
    rows = [
        dict(zip(properties, values, strict=True))
        for values in zip(*properties.values(), strict=True)
    ]
    features = [
        {"type": "Feature", "properties": row, "geometry": polygon(15.2 + n / 10)}
        for n, row in enumerate(rows)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def test_areas_of_a_map_come_with_their_boundaries(tmp_path: Path) -> None:
    (tmp_path / "karta.geojson").write_text(
        a_map(REGSO=["R1", "R2"], Namn=["Väster", "Öster"]), encoding="utf-8"
    )
    (tmp_path / "svar.yaml").write_text(
        BASE + "first: 2026-W47\nareas_from: karta.geojson\n", encoding="utf-8"
    )
    answered = read_answers_file(tmp_path / "svar.yaml")
    local = open_local(
        new_local(tmp_path / "est", answered.answers, boundaries=answered.boundaries)
    )
    assert [(a.id, a.name) for a in local.setup.areas.values()] == [
        ("vaster", "Väster"),
        ("oster", "Öster"),
    ]
    assert set(local.geometry) == {"vaster", "oster"}
    lock = json.loads((tmp_path / "est" / ".est" / "lock.json").read_bytes())
    assert "areas.geojson" not in lock["files"]
    assert NewAnswers.model_validate(lock["answers"]) == answered.answers


def test_ids_that_a_map_has_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "karta.json"
    file.write_text(a_map(id=["1880R001", "1880R002"], name=["A", "B"]), encoding="utf-8")
    assert [a.id for a in read_areas(file).areas] == ["1880R001", "1880R002"]


def test_a_map_whose_districts_share_names_goes_by_their_codes(tmp_path: Path) -> None:
    file = tmp_path / "deso.geojson"
    file.write_text(a_map(regso=["A", "A"], deso=["1880A0010", "1880A0020"]), encoding="utf-8")
    assert [a.name for a in read_areas(file).areas] == ["1880A0010", "1880A0020"]


def test_district_files_of_real_municipalities_are_read(shared_data: Path, tmp_path: Path) -> None:
    folder = shared_data / "se-delomraden-geo"
    for name, municipality, count in (
        ("DERIVED_regso2020_boras.geojson", "Borås", 47),
        ("stockholm_stadsdelar_simplified.geojson", "Stockholm", 117),
        ("orebro_regso2025.csv", "Örebro", 36),
    ):
        text = f"name: EST\nslug: est\nmunicipality: {municipality}\nareas_from: {name}\n"
        answered = read(text, folder)
        answers = answered.answers.beginning(date(2026, 11, 18))
        made = new_local(tmp_path / municipality, answers, boundaries=answered.boundaries)
        local = open_local(made)
        assert len(local.setup.areas) == count
        assert len(local.geometry) == (count if name.endswith(".geojson") else 0)


@pytest.mark.parametrize(
    "content",
    [
        "namn;kod\nVäster;1880R001\nÖster;1880R002\n".encode("cp1252"),
        "\ufeffnamn,kod\nVäster,1880R001\nÖster,1880R002\n".encode(),
        "Namn\tKod\r\nVäster\t1880R001\r\n\r\nÖster\t1880R002\r\n".encode(),
    ],
)
def test_areas_of_a_table_are_read_as_excel_writes_it(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "områden.csv"
    file.write_bytes(content)
    assert [(a.name, a.id) for a in read_areas(file).areas] == [
        ("Väster", "1880R001"),
        ("Öster", "1880R002"),
    ]


def test_areas_of_a_workbook_are_read(tmp_path: Path) -> None:
    file = tmp_path / "områden.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate([("Område", "Kommunkod"), ("Väster", 1880), ("7", 1880)]):
            sheet.write_row(row, 0, cells)
    assert [(a.name, a.municipality) for a in read_areas(file).areas] == [
        ("Väster", "1880"),
        ("7", "1880"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", b"%PDF", "another kind of file"),
        ("a.csv", b"\n\n", "no rows"),
        ("a.csv", b"Vivalla;V1\nHaga;H1\n", "several columns"),
        ("a.csv", b"name\nVivalla\nvivalla\n", "stands twice"),
        ("a.csv", b"name;id\nVivalla;a b\n", "cannot be the id"),
        ("a.xlsx", b"PK", "a damaged workbook"),
        ("a.geojson", b"{", "no FeatureCollection"),
        ("a.geojson", b'{"features": [{"properties": {"x": 1}, "geometry": null}]}', "there is x"),
        ("a.geojson", b'{"features": []}', "no property name"),
        ("a.geojson", b"[" * 100_000, "no FeatureCollection"),
    ],
)
def test_a_file_that_is_no_list_of_areas_says_what_is_needed(
    name: str, content: bytes, words: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError, match=words):
        read_areas(tmp_path / name)


def test_a_file_with_areas_that_is_missing_is_a_matter_of_the_surroundings(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match=r"ingen\.csv"):
        read_areas(tmp_path / "ingen.csv")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Vivalla", ["Vivalla"]),
        ("Vivalla, Haga ; Centrum", ["Vivalla, Haga", "Centrum"]),
        ("Vivalla, Haga", ["Vivalla", "Haga"]),
        ("Vivalla\tHaga", ["Vivalla", "Haga"]),
        ("Vivalla\r\nTorget, norra\r\n", ["Vivalla", "Torget, norra"]),
        ("Område\tId\nVivalla\tV1", ["Vivalla"]),
        ("", []),
    ],
)
def test_areas_are_read_as_they_are_pasted(typed: str, names: list[str]) -> None:
    assert [area.name for area in areas_from_lines(typed)] == names


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_that_the_manual_shows_make_an_est(language: str, tmp_path: Path) -> None:
    page = Path(__file__).parents[2] / "manual" / language / "start" / "areas.md"
    blocks = re.findall(r"```yaml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    (shown,) = (block for block in blocks if block.startswith("name:"))
    open_local(new_local(tmp_path / "est", read(shown).answers))


HOSTILE = {
    "TPL-001": "refused", "TPL-003": "refused", "TPL-005": "refused", "TPL-007": "refused",
    "TPL-009": "kept", "TPL-011": "kept", "TPL-013": "refused", "TPL-015": "kept",
    "TPL-017": "refused",
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_answers_of_the_shared_collection_end_as_it_says(
    case: str, shared_data: Path, tmp_path: Path
) -> None:
    cases = YAML(typ="safe", pure=True).load(shared_data.parent / "bad_inputs.yaml")
    described = next(c for c in _cases(cases) if c["id"] == case)
    outcome = "kept" if described["expected"]["outcome"] == "accept" else "refused"
    assert outcome == HOSTILE[case]
    scope: dict[str, Any] = {"out": tmp_path}
    exec(described["construct"], scope)  # noqa: S102  # our own collection of inputs
    said = {"name": scope["vars"].get("namn", "EST"), "municipality": "Örebro", "first": "2026-W47"}
    slug = scope["vars"].get("slug") if "slug" in scope["vars"] else _suggested(said["name"])
    before = sorted(tmp_path.rglob("*"))

    def made() -> Path:
        answers = read(json.dumps({**said, "slug": slug})).answers
        return new_local(tmp_path / (slug if outcome == "kept" else "kommun"), answers)

    if outcome == "refused":
        with pytest.raises(EstError) as error:
            made()
        assert error.value.exit_code == 2
        assert sorted(tmp_path.rglob("*")) == before
        return
    folder = made()
    assert said["name"] in (folder / "est.yaml").read_text(encoding="utf-8")
    if case == "TPL-015":
        assert folder.name == "malung-salens-kommuns"


def _suggested(name: str) -> str:
    return ids_from_names([name], "est")[0]


def _cases(document: Any) -> list[dict[str, Any]]:
    if isinstance(document, list):
        return document
    return next(value for value in document.values() if isinstance(value, list))


def test_a_list_of_areas_with_a_stray_return_or_an_endless_cell_is_no_traceback(
    tmp_path: Path,
) -> None:
    file = tmp_path / "omraden.csv"
    file.write_bytes(b"id;name\n1880A0010;Norr\rby\n")
    with pytest.raises(UsageError, match="name of an area"):
        read_areas(file)
    file.write_bytes(b"id;name\n1;" + b"x" * 200_000 + b"\n")
    with pytest.raises(UsageError, match="damaged table"):
        read_areas(file)
