"""Every finding code of a setup has a good and a bad example, and says what it should where it should."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

import est_framework.setup
from est_framework.findings import Finding
from est_framework.language import LANGUAGES
from est_framework.setup.check import check_local
from est_framework.setup.gaps import GAPS
from est_framework.setup.load import read_setup
from est_framework.setup.local import SETUP_FILE
from est_framework.setup.rules import LOOKS, RULES

ROOM = Path(est_framework.setup.__file__).parent
EXAMPLES = ROOM / "examples"
PLACES = {
    "SET101": "est.yaml: 12:15",
    "SET102": "est.yaml: 1:1",
    "SET103": "est.yaml: 21:21",
    "SET104": "est.yaml: 9:18",
    "SET105": "est.yaml: 8:5",
    "SET106": "est.yaml: 9:1",
    "SET107": "est.yaml: 22:1",
    "SET110": "est.yaml: 7:1",
    "SET111": "est.yaml: 26:1",
    "SET112": "est.yaml: 5:11",
    "SET113": "est.yaml: 18:9",
    "SET114": "est.yaml: 23:10",
    "SET115": "est.yaml: 27:19",
    "SET116": "est.yaml: 21:16",
    "SET117": "est.yaml: 9:11",
    "SET120": "est.yaml: 1:9",
    "SET121": "est.yaml: 5:11",
    "SET122": "est.yaml: 6:11",
    "SET123": "est.yaml: 11:9",
    "SET124": "est.yaml: 12:11",
    "SET125": "est.yaml: 13:19",
    "SET126": "est.yaml: 21:13",
    "SET127": "est.yaml: 10:14",
    "SET128": "est.yaml: 17:11",
    "SET129": "est.yaml: 18:17",
    "SET130": "est.yaml: 18:16",
    "SET131": "est.yaml: 26:8",
    "SET132": "est.yaml: 25:9",
    "SET133": "est.yaml: 19:12",
    "SET134": "est.yaml: 24:10",
    "SET135": "est.yaml: 21:12",
    "SET136": "est.yaml: 21:21",
    "SET140": "areas.geojson: 1:223",
    "SET141": "areas.geojson",
    "SET142": "areas.geojson: /crs",
    "SET143": "areas.geojson: /features/0/properties/id",
    "SET144": "areas.geojson: /features/1/properties/id",
    "SET145": "areas.geojson: /features/0/geometry",
    "SET146": "areas.geojson: /features/0/geometry/coordinates/0",
    "SET147": "areas.geojson: /features/0/geometry",
    "SET148": "areas.geojson: /features/0/geometry",
    "SET149": "areas.geojson: /features/0/geometry/coordinates/0",
    "SET150": "est.yaml: 24:13",
    "SET151": "est.yaml: 25:16",
    "SET152": "est.yaml: 25:16",
    "SET153": "est.yaml: 26:9",
    "SET154": "est.yaml: 27:7",
    "SET155": "est.yaml: 41:16",
    "SET156": "est.yaml: 26:17",
    "SET157": "est.yaml: 44:15",
    "SET158": "est.yaml: 27:9",
    "SET159": "est.yaml: 26:17",
    "SET160": "est.yaml: 27:9",
    "SET161": "est.yaml: 18:11",
    "SET162": "est.yaml: 27:15",
    "SET163": "est.yaml: 28:31",
    "SET164": "est.yaml: 29:15",
    "SET165": "est.yaml: 18:14",
    "SET166": "est.yaml: 18:14",
    "SET167": "est.yaml: 18:11",
    "SET168": "est.yaml: 18:12",
    "SET170": "areas.geojson: /features/1/geometry",
    "SET171": "areas.geojson: /features/0/geometry",
    "SET172": "areas.geojson: /features/1/geometry",
    "SET173": "areas.geojson: /features/0/geometry",
    "SET174": "areas.geojson: /features/1/geometry",
    "SET175": "est.yaml: 8:10",
    "SET176": "areas.geojson: /features/0/geometry",
    "SET180": "est.yaml: 8:5",
    "SET181": "est.yaml: 11:5",
    "SET182": "est.yaml: 1:1",
    "SET183": "est.yaml: 21:5",
    "SET184": "est.yaml: 14:3",
    "SET185": "est.yaml: 19:14",
    "SET186": "est.yaml: 14:3",
    "SET187": "est.yaml: 1:1",
    "SET188": "est.yaml: 22:25",
    "SET189": "est.yaml: 29:3",
    "SET190": "est.yaml: 1:1",
    "SET191": "est.yaml: 10:3",
    "SET192": "est.yaml: 14:11",
    "SET193": "est.yaml: 1:1",
    "SET194": "est.yaml: 24:3",
    "SET195": "est.yaml: 32:43",
    "SET196": "est.yaml: 21:51",
    "SET197": "est.yaml: 29:65",
    "SET198": "est.yaml: 29:65",
    "SET199": "est.yaml: 1:1",
    "SET200": "est.yaml: 4:7",
    "SET201": "est.yaml: 4:7",
    "SET202": "est.yaml: 4:7",
    "SET203": "est.yaml: 4:7",
    "SET204": "est.yaml: 4:7",
    "SET205": "est.yaml: 4:7",
    "SET206": "est.yaml: 25:16",
    "SET207": "est.yaml: 23:8",
    "SET208": "est.yaml: 23:25",
    "SET210": "est.yaml: 30:12",
    "SET211": "est.yaml: 33:32",
    "SET212": "est.yaml: 34:11",
    "SET213": "est.yaml: 34:11",
    "SET214": "est.yaml: 36:12",
    "SET216": "est.yaml: 36:12",
    "SET217": "est.yaml: 34:11",
    "SET218": "est.yaml: 36:12",
    "SET219": "est.yaml: 30:33",
    "SET220": "est.yaml: 32:43",
    "SET221": "areas.geojson: /features/1/geometry/coordinates",
}


ONLY_WHEN_CHECKED = {
    "SET175",
    *(f"SET{n}" for n in range(180, 200)),
    "SET216",
    "SET217",
    "SET218",
    "SET219",
    "SET220",
}
COMPANY = {"SET216": {"SET190", "SET199"}, "SET218": {"SET199"}}
"""What an acceptance is about stands beside what is said of it."""


def checked(code: str, folder: Path) -> list[Finding]:
    done = check_local(folder, date(2026, 11, 23), names_a_person=lambda text: "19121212" in text)
    return [f for f in done.findings if f.code not in COMPANY.get(code, set())]


def look_at(code: str, kind: str, folder: Path) -> list[Finding]:
    source = EXAMPLES / code / kind
    if code in ONLY_WHEN_CHECKED and source.is_dir():
        return checked(code, source)
    if code in ONLY_WHEN_CHECKED:
        shutil.copy(source.with_suffix(".yaml"), folder / SETUP_FILE)
        return checked(code, folder)
    if source.is_dir():
        return read_setup(source)[1]
    shutil.copy(source.with_suffix(".yaml"), folder / SETUP_FILE)
    return read_setup(folder)[1]


def test_codes_rules_files_and_examples_agree() -> None:
    codes = [rule.code for rule in RULES]
    files = sorted(f.stem[:6].upper() for f in (ROOM / "rules").glob("set*.py"))
    assert codes == files
    assert codes == sorted(folder.name for folder in EXAMPLES.iterdir())
    assert codes == sorted(PLACES)


def test_every_rule_that_looks_is_asked() -> None:
    looking = [
        f.stem
        for f in (ROOM / "rules").glob("set*.py")
        if "def look(check: SetupUnderCheck)" in f.read_text(encoding="utf-8")
    ]
    asked = [look.__module__.rsplit(".", 1)[-1] for look in (*LOOKS, *GAPS)]
    assert sorted(asked) == sorted(looking)


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_the_bad_example_gives_its_code_alone_at_its_place(code: str, tmp_path: Path) -> None:
    findings = look_at(code, "bad", tmp_path)
    assert [(f.code, str(f.place)) for f in findings] == [(code, PLACES[code])]


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_the_good_example_is_clean(code: str, tmp_path: Path) -> None:
    assert look_at(code, "good", tmp_path) == []


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_the_words_are_whole_in_both_languages(code: str, tmp_path: Path) -> None:
    (finding,) = look_at(code, "bad", tmp_path)
    for language in LANGUAGES:
        for text in (finding.title, finding.seen, finding.expected, finding.remedy):
            said = text.said(language)
            assert said.strip()
            assert not re.search(r"\{\w+\}|Input should|pydantic|  ", said)


def test_words_of_a_code_without_quotes_say_how_to_quote_it(tmp_path: Path) -> None:
    (finding,) = look_at("SET112", "bad", tmp_path)
    assert finding.seen.sv == "code är 0180."
    assert finding.remedy.sv.endswith('Sätt citattecken om: "0180".')


def test_words_of_a_week_53_say_how_many_weeks_the_year_has(tmp_path: Path) -> None:
    (finding,) = look_at("SET114", "bad", tmp_path)
    assert finding.expected.sv == "År 2027 har ingen vecka 53: det har 52 veckor."


@pytest.mark.parametrize(
    ("code", "near"),
    [
        ("SET110", "areas"),
        ("SET121", "1880"),
        ("SET122", "1880"),
        ("SET126", "hamnen"),
        ("SET128", "polis"),
        ("SET131", "four_colours"),
        ("SET143", "centrum"),
        ("SET210", "granskare"),
        ("SET211", "polisen"),
    ],
)
def test_what_was_probably_meant_is_suggested(code: str, near: str, tmp_path: Path) -> None:
    finding = look_at(code, "bad", tmp_path)[0]
    assert near in finding.remedy.sv
    assert near in finding.remedy.en
