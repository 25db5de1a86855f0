"""Findings in every format: the same facts, valid, safe, in the same order whatever the input's."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import tarfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import jsonschema_rs
import pytest
from axe_playwright_python.sync_playwright import Axe
from bad_reports import HOSTILE, IN_A_NAME, NUMBER, delivery, told, verdict_of
from from_npm import npm
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from playwright.sync_api import Browser

from est_framework.cli.telling import FORMS
from est_framework.errors import UsageError
from est_framework.findings import Guard, Place, Severity
from est_framework.language import LANGUAGES, Language, Text
from est_framework.publish.catalogue import all_rules
from est_framework.publish.findings import document
from est_framework.publish.findings.document import SCHEMA_FILE, findings_schema
from est_framework.publish.findings.formats import FORMATS, format_of, write
from est_framework.publish.findings.told import Told, select
from est_framework.reports.rules.rep104_unknown_area import RULE as UNKNOWN_AREA
from est_framework.setup.resolved import ResolvedSetup

SUFFIX = {"text": "txt", "markdown": "md", "junit": "xml"}
OTHER_CODES = ["MET", "REP104"]


def written(form: str, told: Told) -> str:
    return write(told, form)


@pytest.fixture(scope="module")
def rich(made: ResolvedSetup) -> Told:
    """What is told of the delivery, in Swedish."""
    return told(made, "sv")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_says_what_it_should(
    made: ResolvedSetup, form: str, language: Language, golden: Callable[[str, str], None]
) -> None:
    golden(
        f"findings_{language}.{SUFFIX.get(form, form)}", written(form, told(made, language)) + "\n"
    )


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
@pytest.mark.parametrize("meant", [("centrum", "hamnen"), ("centrum", "centrum")])
def test_each_place_has_its_own_remedy_where_they_differ(
    made: ResolvedSetup, form: str, meant: tuple[str, str]
) -> None:
    found = [
        replace(
            UNKNOWN_AREA.at(Place("a.csv", f"{row}:omrade"), seen="x", near=" "),
            expected=Text(sv=f"området {area}", en=f"the area {area}"),
        )
        for row, area in enumerate(meant, 2)
    ]
    said = written(form, replace(told(made, "sv"), findings=tuple(found)))
    for area in set(meant):
        assert said.count(f"området {area}") == 1
    if len(set(meant)) > 1:
        assert said.index("2:omrade") < said.index("området centrum") < said.index("3:omrade")


def test_the_command_line_offers_every_format_there_is() -> None:
    assert list(FORMS) == list(FORMATS)
    assert format_of("a/b.SARIF") == "sarif"
    assert {format_of(f"x.{SUFFIX.get(form, form)}") for form in FORMATS} == set(FORMATS)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("codes", [(), OTHER_CODES])
def test_no_format_says_anything_of_a_person(
    made: ResolvedSetup, form: str, codes: list[str]
) -> None:
    said = written(form, told(made, "sv", codes=codes, fails_at=None))
    for secret in (NUMBER, NUMBER.replace("-", ""), NUMBER[:6], NUMBER[-4:], IN_A_NAME):
        assert secret not in said
    assert "REP301" in said


@pytest.mark.parametrize("form", FORMATS)
def test_what_a_file_says_stays_words(rich: Told, form: str) -> None:
    hostile = UNKNOWN_AREA.at(Place(f"{HOSTILE}.json", "1:1"), seen=HOSTILE, near=" ")
    said = written(form, replace(rich, findings=(hostile,), checked=(HOSTILE,)))
    if form != "json":
        assert "\u202e" not in said
    if form == "html":
        assert "<b>|" not in said
        assert "<script" not in said
    if form == "markdown":
        shown = MarkdownIt("commonmark").enable("table").render(said)
        assert "<b>" not in shown
        assert "<a " not in shown
        assert "@alla" not in said
        assert "@alla &lt;b&gt;|[x](http:" in shown
    if form in ("json", "sarif"):
        assert HOSTILE[:10] in json.dumps(json.loads(said), ensure_ascii=False)
    if form == "junit":
        assert HOSTILE[:10] in str(ET.fromstring(said)[0].attrib["name"])  # noqa: S314  # our own


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(6)))
def test_the_order_of_the_files_changes_nothing(made: ResolvedSetup, order: list[int]) -> None:
    sources = delivery(made)
    shuffled = told(made, "sv", [sources[n] for n in order])
    straight = told(made, "sv", sources)
    for form in FORMATS:
        assert written(form, shuffled) == written(form, straight)


def test_the_kept_schema_is_that_of_the_model() -> None:
    kept = Path(document.__file__).parent / SCHEMA_FILE
    assert json.loads(kept.read_text(encoding="utf-8")) == findings_schema(), (
        "run est_framework.publish.findings.document.write_findings_schema again"
    )


def test_json_fits_its_schema_and_nothing_else_does(rich: Told) -> None:
    schema = findings_schema()
    jsonschema_rs.meta.validate(schema)
    validator = jsonschema_rs.Draft202012Validator(schema)
    made = json.loads(written("json", rich))
    assert [e.message for e in validator.iter_errors(made)] == []
    assert made["totals"] == {
        "error": sum(f["severity"] == "error" for f in made["findings"]),
        "warning": sum(f["severity"] == "warning" for f in made["findings"]),
        "note": sum(f["severity"] == "note" and not f["accepts"] for f in made["findings"]),
        "accepted": 1,
        "not_selected": 0,
    }
    assert sum(g["total"] for g in made["groups"]) == len(made["findings"])
    assert not validator.is_valid({**made, "format": "est-findings 2"})
    assert not validator.is_valid({**made, "more": 1})
    first = {**made["findings"][0], "severity": "fatal"}
    assert not validator.is_valid({**made, "findings": [first]})


def test_a_name_with_half_a_character_is_told_all_the_same(rich: Told) -> None:
    odd = replace(rich.findings[0], place=Place("vecka/\udce5.json", "1:1"))
    for form in FORMATS:
        said = written(form, replace(rich, findings=(odd,), checked=()))
        assert "udce5" in said.encode("utf-8", "backslashreplace").decode()


def results_of(log: dict[str, Any]) -> list[dict[str, Any]]:
    (run,) = log["runs"]
    found: list[dict[str, Any]] = run["results"]
    return found


def test_sarif_points_at_lines_where_there_are_lines_and_at_cells_where_not(rich: Told) -> None:
    log = json.loads(written("sarif", rich))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    by_file: dict[str, list[dict[str, Any]]] = {}
    for result in results_of(log):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        by_file.setdefault(location["physicalLocation"]["artifactLocation"]["uri"], []).append(
            result
        )
    unknown = by_file["vecka/polisen%20%3C1%3E.json"][0]["locations"][0]
    assert unknown["physicalLocation"]["region"]["startColumn"] > 1
    assert unknown["logicalLocations"][0]["fullyQualifiedName"] == "/areas/0/area"
    row = by_file["vecka/bostader.csv"][0]["locations"][0]
    assert row["physicalLocation"]["region"] == {"startLine": 2}
    assert row["logicalLocations"][0]["fullyQualifiedName"].startswith("2:")
    cell = by_file["vecka/bostader.xlsx"][0]["locations"][0]
    assert "region" not in cell["physicalLocation"]
    assert re.match(r"Rapport![A-Z]+[0-9]+$", cell["logicalLocations"][0]["fullyQualifiedName"])
    (suppressed,) = (r for r in results_of(log) if "suppressions" in r)
    assert suppressed["ruleId"] == "SET190"
    prints = [r["partialFingerprints"]["estFinding/v1"] for r in results_of(log)]
    assert len(set(prints)) == len(prints)


def test_a_fingerprint_does_not_move_with_its_line(rich: Told) -> None:
    moved = tuple(
        replace(f, place=replace(f.place, at="999:1")) if f.place.pointer else f
        for f in rich.findings
    )
    pairs = zip(
        results_of(json.loads(written("sarif", rich))),
        results_of(json.loads(written("sarif", replace(rich, findings=moved)))),
        strict=True,
    )
    for before, after in pairs:
        assert before["partialFingerprints"] == after["partialFingerprints"]


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_fits_the_standards_own_schema(
    made: ResolvedSetup, language: Language, tmp_path: Path
) -> None:
    """The schema that OASIS gives out, as a package of its authors carries it."""
    npm("pack", "--silent", "@microsoft/jest-sarif@1.0.0-beta.0", folder=tmp_path)
    (packed,) = tmp_path.glob("*.tgz")
    with tarfile.open(packed) as archive:
        inside = archive.extractfile("package/lib/schemas/sarif-2.1.0-rtm.5.json")
        assert inside is not None
        schema = json.load(inside)
    validator = jsonschema.Draft7Validator(schema)
    for case in (
        told(made, language),
        told(made, language, ()),
        told(made, language, codes=["MET"]),
    ):
        log = json.loads(written("sarif", case))
        assert [e.message for e in validator.iter_errors(log)] == []
    assert not validator.is_valid({**log, "version": "2.2.0"})


def test_junit_has_a_case_for_every_file_and_code(rich: Told) -> None:
    root = ET.fromstring(written("junit", rich))  # noqa: S314  # our own
    suites = {s.attrib["name"]: s for s in root.findall("testsuite")}
    clean = suites["vecka/norrskolan.json"].findall("testcase")
    assert [c.attrib["name"] for c in clean] == ["Inga anmärkningar"]
    assert all(child.tag != "failure" for case in clean for child in case)
    cases = suites["vecka/bostader.csv"].findall("testcase")
    failed = [c for c in cases if c.find("failure") is not None]
    assert [c.attrib["name"][:6] for c in failed] == ["REP104"]
    assert (failed[0].findtext("failure") or "").count("omrade") == 5
    for suite in root.iter("testsuite"):
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
    assert int(root.attrib["failures"]) == len(list(root.iter("failure")))


def test_what_does_not_fail_the_check_passes_but_a_persons_number_never_does(rich: Told) -> None:
    strict = ET.fromstring(written("junit", replace(rich, fails_at=Severity.NOTE)))  # noqa: S314
    assert not strict.findall(".//testcase/system-out")
    lenient = ET.fromstring(written("junit", replace(rich, fails_at=None)))  # noqa: S314
    assert {f.attrib["type"] for f in lenient.iter("failure")} == {"REP301"}


def test_the_page_fetches_and_runs_nothing(rich: Told) -> None:
    page = written("html", rich)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src &#39;sha256-{digest}&#39;" in page
    assert "<script" not in page
    assert not re.search(r"\s(?:style|src|on[a-z]+)=|url\(|@import", page)


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_the_page(
    made: ResolvedSetup, chromium: Browser, tmp_path: Path, language: Language
) -> None:
    file = tmp_path / "page.html"
    file.write_text(written("html", told(made, language)), encoding="utf-8", newline="\n")
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.goto(file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert Axe().run(page).response["violations"] == []
    page.close()


def test_people_see_three_places_and_machines_all(made: ResolvedSetup) -> None:
    short, whole = told(made, "en"), told(made, "en", every=True)
    for form in ("text", "markdown", "html"):
        assert written(form, short).count("bostader.csv: ") == 3
        assert written(form, whole).count("bostader.csv: ") == 5
        assert "… and 4 more" in written(form, short)
    assert written("json", short).count('"file": "vecka/bostader.csv"') == 5


def test_select_leaves_out_all_but_what_guards_people_and_the_record(made: ResolvedSetup) -> None:
    findings = verdict_of(made, delivery(made)).findings
    chosen, left = select(findings, ["REP104"])
    assert {f.code for f in chosen} == {"REP104", "REP301"}
    assert {*chosen, *left} == set(findings)
    assert select(findings, ["rep1", "REP001"])[0] != chosen
    assert select(findings, ())[1] == ()
    for rule in all_rules().values():
        finding = rule.at(Place("x"), **dict.fromkeys(re.findall(r"{(\w+)", _texts(rule)), 1))
        always = bool(select([finding], ["PIC"])[0])
        assert always == (rule.guards is not None or rule.code.startswith("PIC")), rule.code


def _texts(rule: Any) -> str:
    return "".join(str(text) for text in (rule.seen, rule.expected, rule.remedy))


@pytest.mark.parametrize("code", ["REQ104", "RE", "REP999", "", "REP104X"])
def test_a_code_that_nothing_begins_with_is_refused(code: str) -> None:
    with pytest.raises(UsageError, match="No finding has a code"):
        select((), [code])


def test_whatever_is_about_a_person_or_the_ledger_says_so() -> None:
    guards = {code: rule.guards for code, rule in all_rules().items() if rule.guards}
    persons = {"REP301", "REP302", "REP303", "REP304", "REP305", "REP310", "REP220", "REP221"}
    assert {c for c in persons | {"MEA301", "SET219"} if guards.get(c) is not Guard.PERSON} == set()
    ledger = {code for code in all_rules() if code.startswith("REP9")}
    assert {code for code in ledger if guards.get(code) is not Guard.INTEGRITY} == set()
