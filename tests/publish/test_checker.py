"""The page that checks files in the browser says what the receiver says, and never calls anybody."""

from __future__ import annotations

import base64
import copy
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FilePayload, Page
from report_header import header

from est_framework.language import LANGUAGES, Language
from est_framework.method.load import load_release, releases
from est_framework.publish.checker.page import checker_page, checker_pages
from est_framework.publish.checker.words import CODES
from est_framework.reports.core_schema import core_report_schemas
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.schema import report_schema
from est_framework.reports.validate import validate
from est_framework.setup.resolved import ResolvedSetup

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
CHECKOUT = Path(__file__).parents[2]
EXAMPLES = CHECKOUT / "est_framework" / "reports" / "examples"
KIT_REPORT = CHECKOUT / "checklist_specs/conformance/est-1.0/documents/empty_file-good.json"
"""A good report of the method, of no setup that the page knows."""
OF_EXPORTS = ("REP06", "REP07")
"""Findings about other systems' exports."""
STAND_IN = b"sha256:" + b"0" * 64
CERTAIN, POSSIBLE = "REP301", "REP302"
"""What the gate says: the page knows numbers by their form alone, and the receiver much more."""
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
Found = list[dict[str, Any]]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Path]:
    """The page as it stands in the manual, saved somewhere by itself."""
    folder = tmp_path_factory.mktemp("sida")
    made = checker_pages(load_release(releases()[-1]))
    found: dict[Language, Path] = {}
    for language in LANGUAGES:
        found[language] = folder / f"{language}.html"
        html = made[f"manual/{language}/reports/checker.html"]
        found[language].write_text(html, encoding="utf-8", newline="\n")
    return found


@pytest.fixture(scope="module")
def asking(chromium: Browser, pages: dict[Language, Path]) -> Iterator[dict[Language, Page]]:
    """The page in each language, to be asked many times."""
    opened: dict[Language, Page] = {}
    for language, file in pages.items():
        opened[language] = chromium.new_page()
        opened[language].goto(file.as_uri())
    yield opened
    for page in opened.values():
        page.close()


ASK = """([schemas, files]) => {
  const asked = JSON.parse(document.getElementById("asked").textContent);
  const read = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return files.map(([name, text]) => checkFile(asked, schemas, { name, bytes: read(text) }).findings);
}"""


def said_by_page(page: Page, schemas: object, files: list[Source]) -> list[Found]:
    given = [[f.name, base64.b64encode(f.content).decode()] for f in files]
    return [comparable(found) for found in page.evaluate(ASK, [schemas, given])]


def said_by_receiver(setup: ResolvedSetup, file: Source, language: Language) -> Found:
    verdict = validate(read_files([file], setup, received=NOW), setup, now=NOW)
    return comparable([f.as_dict(language) for f in verdict.findings if f.code in CODES])


def comparable(found: Found) -> Found:
    kept = ("code", "at", "pointer")
    of_the_gate = (CERTAIN, POSSIBLE)
    return [{k: f[k] for k in kept} if f["code"] in of_the_gate else f for f in found]


def agree(page: Found, receiver: Found) -> bool:
    """The same findings in the same order, but for what only the receiver's gate can know."""

    def but_possible(found: Found) -> Found:
        # A number that is split over two fields is told once more by the receiver.
        kept = [f for f in found if f["code"] != POSSIBLE]
        return [f for n, f in enumerate(kept) if f["code"] != CERTAIN or f not in kept[:n]]

    places = [(f["at"], f["pointer"]) for f in receiver if f["code"] in (CERTAIN, POSSIBLE)]
    told = all((f["at"], f["pointer"]) in places for f in page if f["code"] == POSSIBLE)
    return told and but_possible(page) == but_possible(receiver)


def own_schemas(setup: ResolvedSetup) -> dict[str, Any]:
    return {template: report_schema(setup, template) for template in setup.templates}


def examples(setup: ResolvedSetup) -> list[Source]:
    """Every example of a finding about a report that is JSON."""
    files = [*EXAMPLES.glob("REP[0-3]*/*.json"), *EXAMPLES.glob("REP[0-3]*/*.ndjson")]
    # Those of other systems' exports are no reports in the shape of the schema.
    files = [file for file in files if not file.parent.name.startswith(OF_EXPORTS)]
    return [
        Source(file.name, file.read_bytes().replace(STAND_IN, setup.digest.encode()))
        for file in sorted(files)
    ]


def good(setup: ResolvedSetup) -> dict[str, Any]:
    answers = {"brak": {"state": "value", "value": 3}, "ran": {"state": "none_seen"}}
    event = {
        "indicator": "brak",
        "area": "centrum",
        "date": "2026-11-18",
        "part_of_day": "evening",
        "place": "torget",
        "count": 2,
        "description": "Bråk på torget",
    }
    return {
        **header(setup),
        "reporter": "r1",
        "nothing_to_report": False,
        "areas": [{"area": "centrum", "answers": answers}],
        "events": [event],
        "upcoming": [{"area": "hamnen", "date": "2026-11-28", "description": "Marknad"}],
        "presence": [{"area": "centrum", "date": "2026-11-18", "resource": "Fältgruppen"}],
        "comment": "Lugnt efter torsdag.",
    }


ODD: tuple[Any, ...] = (
    None, True, -1, 0, 1, 3.5, 100_001, "", " ", "x" * 4_001, [], {}, ["a"], {"a": 1}, "centrum", "CENTRUM",
    " polisen ", "centrm", "сentrum", "cent\u200brum", "brok", "value", "Value", "vlaue", "evenig",
    "2026-W47", "2026-W54", "2025-W53", "2026-47", "v 47", "2026-11", "2026-11-18", "2026-02-30",
    "2026-11-31", "2026-13", "2026-W47-W48", "2026-W47-W49", "1999-W10", "2026-11-20T10:05:00", "est 1.0",
    "2026-02-30T10:05:00+01:00", "19121212-1212", "a@b.se", "070-174 06 05", "ABC 123", "\x07", 2**60,
)  # fmt: skip


def places(value: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, below in inner:
        yield from places(below, (*path, key))


def spoilt(setup: ResolvedSetup) -> Iterator[Source]:
    """A good report with each thing in it made odd, taken away or joined by something unknown."""
    base = good(setup)
    for n, path in enumerate(places(base)):
        for m, odd in enumerate((*ODD, "gone", "joined")):
            if (m + n) % 6 and len(path) > 2:
                continue
            made = copy.deepcopy(base)
            holder: Any = made
            for step in path[:-1]:
                holder = holder[step]
            if odd == "joined":
                inner = holder[path[-1]] if path else made
                if not isinstance(inner, dict):
                    continue
                inner["okand"] = inner["komentar"] = 1
            elif not path:
                continue
            elif odd == "gone":
                del holder[path[-1]]
            else:
                holder[path[-1]] = odd
            yield written(made, indent=1 if m % 2 else None)
    yield written(base | {"areas": base["areas"] * 9})
    yield written(base | {"comment": "Lapp 1212121212 på väggen"})


def written(document: object, indent: int | None = None) -> Source:
    return Source("rapport.json", json.dumps(document, ensure_ascii=False, indent=indent).encode())


BROKEN = (
    *(b"", b" \n", b"\xef\xbb\xbf", b"{", b"[]", b"null", b"[null]", b"[1]", b'{"a":1,}', b'{"a" 1}'),
    *(b"{a:1}", b"// x\n{}", b'{"a":"\\x"}', b'{"a":"\\u12"}', b'{"a":"b', b'{"a":1} {}', b'{"a":1,"a":2}'),
    *(b'{"a":NaN}', b'{"a":1e400}', b'{"a":3.0}', b'{"a":"\x01"}', b'{"a":"\\u202e"}', b"[" * 60),
    *('{"å":"å"}'.encode("latin-1"), b"\xff\xfe{\x00}\x00", '{"a":"å'.encode()[:-1], b"PK\x03\x04"),
    *(b"<html>", b"\xef\xbb\xbf{}"),
    *(b'{"template":"weekly_staus"}', b'{"template":3}', b'{"template":null}', b'"text"', b"3"),
    *(b'{"a":"19121212-1212"', b'{"template":"weekly_status","19121212-1212":1}'),
)  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_is_told_as_the_receiver_tells_it(
    asking: dict[Language, Page], made: ResolvedSetup, language: Language
) -> None:
    files = examples(made)
    found = said_by_page(asking[language], own_schemas(made), files)
    for file, one in zip(files, found, strict=True):
        assert agree(one, said_by_receiver(made, file, language)), file.content.decode(
            errors="replace"
        )


@pytest.mark.browser
def test_every_spoilt_report_is_told_as_the_receiver_tells_it(
    asking: dict[Language, Page], made: ResolvedSetup
) -> None:
    files = [*spoilt(made), *(Source("rapport.json", content) for content in BROKEN)]
    found = said_by_page(asking["sv"], own_schemas(made), files)
    told = {f["code"] for one in found for f in one}
    assert told == set(CODES), "what the page may say, it says here"
    for file, one in zip(files, found, strict=True):
        assert agree(one, said_by_receiver(made, file, "sv")), file.content.decode(errors="replace")


def one(name: str, document: object) -> FilePayload:
    """A file as somebody chooses it."""
    return {"name": name, "mimeType": "application/json", "buffer": json.dumps(document).encode()}


@pytest.mark.browser
@pytest.mark.parametrize(
    ("typed", "code", "meant"),
    [("2026-48", "REP107", "2026-W48"), ("2026-W54", "REP204", "53 veckor")],
)
def test_a_week_that_lost_its_w_is_told_with_the_week_without_a_setup_too(
    chromium: Browser,
    pages: dict[Language, Path],
    typed: str,
    code: str,
    meant: str,
) -> None:
    page = chromium.new_page()
    page.goto(pages["sv"].as_uri())
    report = json.loads(KIT_REPORT.read_text(encoding="utf-8"))
    page.set_input_files("#files", [one("fel.json", report | {"period": typed})])
    page.locator("#results li").first.wait_for()
    assert findings_shown(page) == [code]
    assert meant in page.locator("#results").inner_text()
    page.close()


def findings_shown(page: Page) -> list[str]:
    return page.locator("#results li .head a").all_inner_texts()


@pytest.mark.browser
def test_it_works_with_the_network_cut_and_asks_nobody_for_anything(
    chromium: Browser, pages: dict[Language, Path], made: ResolvedSetup
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.goto(pages["sv"].as_uri())
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(
        "window.breaches = []; "
        "addEventListener('securitypolicyviolation', e => breaches.push(e.violatedDirective))"
    )
    context.set_offline(True)
    wrong = good(made) | {"period": "2026-W54", "comment": "Ring 070-174 06 05"}
    page.set_input_files("#files", [one("fel.json", wrong)])
    page.locator("#results h3").wait_for()
    assert "REP301" in findings_shown(page)
    assert "070-174" not in page.locator("body").inner_text(), (
        "what points someone out is not shown"
    )
    assert asked == []
    assert page.evaluate("breaches") == []
    assert (
        page.evaluate("fetch('https://example.org').then(() => 'sent', () => 'stopped')")
        == "stopped"
    )
    context.close()


@pytest.mark.browser
def test_a_schema_that_is_dropped_makes_the_page_know_the_setup(
    chromium: Browser, pages: dict[Language, Path], made: ResolvedSetup
) -> None:
    page = chromium.new_page()
    page.goto(pages["en"].as_uri())
    core = load_release(releases()[-1])
    report = good(made) | {"method": core.name}
    report["areas"] = []
    report["events"] = []
    report["upcoming"][0]["area"] = "hamnnen"
    page.set_input_files("#files", [one("r.json", report)])
    page.locator("#results h3").wait_for()
    assert findings_shown(page) == [], "any area will do where no setup is known"
    assert "No findings" in page.locator("#results").inner_text()
    schema = report_schema(made, "weekly_status")
    ours = report | {"method": made.release.name}
    page.set_input_files("#files", [one("weekly_status.json", schema), one("r.json", ours)])
    page.locator("#results li").wait_for()
    assert findings_shown(page) == ["REP104"]
    assert "Did you mean hamnen?" in page.locator("#results").inner_text()
    assert "sundsvik: weekly_status" in page.locator("#by").inner_text()
    page.set_input_files("#files", [one("w.json", schema | {"anyOf": []})])
    page.locator("#results p.bad").wait_for()
    assert "cannot use" in page.locator("#results").inner_text()
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_runs_over_the_edge(
    chromium: Browser,
    pages: dict[Language, Path],
    made: ResolvedSetup,
    language: Language,
    size: dict[str, int],
) -> None:
    page = chromium.new_page(viewport=size)
    page.goto(pages[language].as_uri())
    wrong = good(made) | {"period": "2026-W54", "id": "x" * 200, "okant_falt": 1, "revision": "1.0"}
    page.set_input_files("#files", [one("fel.json", wrong), one("tabell.csv", 1)])
    page.locator("#results li").first.wait_for()
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()
    over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(over) <= 0
    page.close()


@pytest.mark.browser
def test_the_keyboard_alone_is_enough(
    chromium: Browser, pages: dict[Language, Path], made: ResolvedSetup
) -> None:
    page = chromium.new_page()
    page.goto(pages["sv"].as_uri())
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "files"
    # The dialog that a key opens is the system's own; what it gives back comes this way.
    page.set_input_files(":focus", [one("fel.json", good(made) | {"revision": 0})])
    page.locator("#results li").first.wait_for()
    assert page.evaluate("document.activeElement.textContent") == "fel.json", (
        "focus goes to the answer"
    )
    assert "fel.json" in page.locator("[role=status]").inner_text()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith(
        "../findings/REP"
    )
    page.close()


@pytest.mark.browser
def test_a_file_may_be_dropped_anywhere_on_the_page(
    chromium: Browser, pages: dict[Language, Path]
) -> None:
    page = chromium.new_page()
    page.goto(pages["sv"].as_uri())
    page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.items.add(new File(["{"], "trasig.json"));
          document.querySelector("footer").dispatchEvent(
            new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }"""
    )
    page.locator("#results li").first.wait_for()
    assert findings_shown(page) == ["REP007"]
    page.close()


def test_the_core_schema_accepts_what_any_setup_asks(
    made: ResolvedSetup, newest: ResolvedSetup
) -> None:
    schemas = core_report_schemas(newest.release)
    assert set(schemas) == set(newest.templates)
    report = good(newest)
    report["areas"], report["events"] = [], []
    check = jsonschema_rs.Draft202012Validator(schemas["weekly_status"])
    assert check.is_valid(report)
    assert check.is_valid(
        report | {"setup": "annan-kommun", "actor": "skola_2", "period": "2026-11"}
    )
    assert not check.is_valid(report | {"actor": "Skola 2"})
    assert not check.is_valid(good(made)), "est 0.1.0 is another method"


def test_the_page_holds_the_form_gate_and_lets_in_nothing_else() -> None:
    release = load_release(releases()[-1])
    html = checker_page(release, core_report_schemas(release), "sv")
    gate = (CHECKOUT / "est_framework" / "forms" / "page" / "gate.js").read_text(encoding="utf-8")
    assert gate in html
    assert "default-src &#39;none&#39;; script-src &#39;sha256-" in html
    assert "https://" not in html.replace("https://json-schema.org/draft/2020-12/schema", "")
