from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Dialog, Page, expect
from pypdf import PdfReader
from twisted import twisted

from est_framework.forms.web import web_form
from est_framework.language import LANGUAGES, Language
from est_framework.periods import Period
from est_framework.privacy.gate import scan
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.models import Report
from est_framework.reports.receipts import receipt_number
from est_framework.reports.receive import receive
from est_framework.reports.schema import report_schema
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

pytestmark = pytest.mark.browser

WEEK = Period.parse("2026-W47")
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
BREACHES = (
    "window.breaches = []; "
    "addEventListener('securitypolicyviolation', e => breaches.push(e.violatedDirective))"
)
ACTOR = "sundsviksbostader"


class Visit:
    """One person with one form open in a browser."""

    def __init__(self, page: Page, setup: ResolvedSetup, actor: str, template: str) -> None:
        self.page, self.setup, self.actor, self.template = page, setup, actor, template
        self.content = b""

    def saved(self, press: str | None = None) -> dict[str, Any]:
        """Press a button, else Enter, and give the report that the browser saves."""
        with self.page.expect_download() as caught:
            if press:
                self.page.get_by_role("button", name=press).click()
            else:
                self.page.keyboard.press("Enter")
            assert self.page.locator("#errors li").all_inner_texts() == []
        text = Path(caught.value.path()).read_text(encoding="utf-8")
        self.content = Path(caught.value.path()).read_bytes()
        body = json.loads(text)
        schema = report_schema(self.setup, self.template, self.actor)
        assert [e.message for e in Draft202012Validator(schema).iter_errors(body)] == []
        Report.model_validate_json(text)
        return body

    def receipt_number(self) -> str:
        """Give the number by which the receiver finds the file that was saved last."""
        return receipt_number(hashlib.sha256(self.content).hexdigest())

    def problems(self) -> list[str]:
        """Press save and give the problems that are listed."""
        self.page.get_by_role("button", name="Kontrollera och spara").click()
        expect(self.page.locator("#errors")).to_be_focused()
        return self.page.locator("#errors li").all_inner_texts()

    def tab_to(self, selector: str) -> None:
        """Press Tab until the element has the focus, as one without a mouse must."""
        for _ in range(400):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        pytest.fail(f"{selector} cannot be reached by Tab")

    def choose_by_keys(self, choice: str) -> None:
        """Press the first letter of a choice until it is chosen: a word is one to quick fingers only."""
        for _ in range(50):
            self.page.keyboard.press(choice[0])
            chosen = "choice => document.activeElement.selectedOptions[0].label.startsWith(choice)"
            if self.page.evaluate(chosen, choice):
                return
        pytest.fail(f"{choice} cannot be chosen by its first letter")

    def add_event(self) -> None:
        """Add a complete event by mouse."""
        self.page.get_by_role("button", name="Lägg till händelse").click()
        self.page.locator("#events-1-indicator").select_option("klotter")
        self.page.locator("#events-1-area").select_option("centrum")
        self.page.locator("#events-1-date").select_option("2026-11-18")


class Visits:
    """Opens forms, and holds afterwards that nothing was fetched, refused or thrown."""

    def __init__(self, chromium: Browser, folder: Path) -> None:
        self.chromium, self.folder = chromium, folder
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.pages: list[Page] = []

    def open(
        self,
        setup: ResolvedSetup,
        actor: str = ACTOR,
        template: str = "weekly_status",
        language: Language = "sv",
        size: dict[str, int] = WIDE,
    ) -> Visit:
        """Open the form of an actor as if from a mail, in a browser in Sweden."""
        file = self.folder / "formulär å.html"
        html = web_form(setup, actor, WEEK, template, language)
        file.write_text(html, encoding="utf-8", newline="\n")
        page = self.chromium.new_page(
            viewport=size, timezone_id="Europe/Stockholm", locale=language
        )
        page.clock.set_fixed_time(datetime.fromisoformat("2026-11-20T14:05:00+01:00"))
        page.add_init_script(BREACHES)
        page.on("request", lambda r: self.requests.append(r.url))
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.on("console", lambda m: self.errors.append(m.text))
        page.goto(file.as_uri())
        self.pages.append(page)
        return Visit(page, setup, actor, template)

    def close(self) -> None:
        """Hold that the pages kept within their policy and the network out."""
        for page in self.pages:
            assert page.evaluate("breaches") == []
            page.context.close()
        assert self.errors == []
        assert {url.split(":")[0] for url in self.requests} <= {"file", "blob"}


@pytest.fixture
def visits(chromium: Browser, tmp_path: Path) -> Iterator[Visits]:
    opened = Visits(chromium, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def visit(visits: Visits, made: ResolvedSetup) -> Visit:
    return visits.open(made)


def answers(body: dict[str, Any], area: str) -> dict[str, Any]:
    return next(a["answers"] for a in body["areas"] if a["area"] == area)


def fill_answers_by_keys(visit: Visit) -> None:
    keys = visit.page.keyboard
    visit.tab_to("#q-0-0-times")
    keys.type("3")
    visit.tab_to("#q-0-1-none_seen")
    keys.press("Space")
    visit.tab_to("#q-0-2-value")
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    visit.tab_to("#q-0-4-times")
    keys.type("1")
    visit.tab_to("#q-0-5-times")
    keys.type("2")
    visit.tab_to("#area-1 .none-seen")
    keys.press("Enter")


def fill_entries_by_keys(visit: Visit) -> None:
    keys = visit.page.keyboard
    visit.tab_to("#events-add")
    keys.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "events-1-indicator"
    visit.choose_by_keys("Klotter")
    visit.tab_to("#events-1-area")
    visit.choose_by_keys("Centrum")
    visit.tab_to("#events-1-date")
    visit.choose_by_keys("onsdag")
    visit.tab_to("#events-1-part_of_day")
    visit.choose_by_keys("Kv")
    visit.tab_to("#events-1-description")
    keys.type("Färg på muren vid torget")
    visit.tab_to("#upcoming-add")
    keys.press("Enter")
    visit.choose_by_keys("Centrum")
    visit.tab_to("#upcoming-1-date")
    visit.page.locator("#upcoming-1-date").fill("2026-11-28")
    visit.tab_to("#upcoming-1-description")
    keys.type("Skyltsöndag")
    visit.tab_to("#presence-add")
    keys.press("Enter")
    visit.choose_by_keys("Norr")
    visit.tab_to("#presence-1-date")
    visit.choose_by_keys("torsdag")
    visit.tab_to("#presence-1-resource")
    keys.type("Bovärdarna")
    visit.tab_to("#comment")
    keys.type("Lugnare än förra veckan.")
    visit.tab_to("#save")


def test_the_whole_form_can_be_filled_in_with_the_keyboard_alone(visit: Visit) -> None:
    fill_answers_by_keys(visit)
    fill_entries_by_keys(visit)
    body = visit.saved()
    assert len(body.pop("id")) == 36
    centrum = answers(body, "centrum")
    assert centrum["klotter"] == {"state": "value", "value": 3}
    assert centrum["annan_skadegorelse"] == {"state": "none_seen"}
    assert centrum["nedskrapning"] == {"state": "unknown"}
    assert centrum["stor_boende"] == {"state": "value", "value": 2}
    assert centrum["inbrott"] == {"state": "not_answered"}
    norr = answers(body, "norrangen")
    assert norr["klotter"] == {"state": "none_seen"}
    assert norr["upplevd_otrygghet"] == {"state": "not_answered"}, "a feeling is never filled in"
    assert norr["tillhall"] == {"state": "not_asked"}
    del body["areas"]
    assert body == {
        "revision": 1,
        "method": "est 0.1.0",
        "setup": "sundsvik",
        "setup_revision": 1,
        "digest": visit.setup.digest,
        "template": "weekly_status",
        "actor": ACTOR,
        "period": "2026-W47",
        "submitted": "2026-11-20T14:05:00+01:00",
        "reporter": "",
        "nothing_to_report": False,
        "events": [
            {
                "indicator": "klotter",
                "area": "centrum",
                "date": "2026-11-18",
                "part_of_day": "evening",
                "count": 1,
                "place": "",
                "description": "Färg på muren vid torget",
            }
        ],
        "upcoming": [{"area": "centrum", "date": "2026-11-28", "description": "Skyltsöndag"}],
        "presence": [{"area": "norrangen", "date": "2026-11-19", "resource": "Bovärdarna"}],
        "comment": "Lugnare än förra veckan.",
    }


def test_nothing_to_report_takes_one_press(visit: Visit) -> None:
    body = visit.saved("Inget att rapportera, spara")
    assert body["nothing_to_report"] is True
    assert body["areas"] == body["events"] == []
    expect(visit.page.locator("#receipt-title")).to_be_focused()
    assert visit.page.title().startswith("Rapporten är sparad – ")


def test_nothing_to_report_keeps_what_else_was_said(visit: Visit) -> None:
    visit.page.get_by_label("Vet ej").first.check()
    visit.page.get_by_label("Kommentar").fill("Vi var ute varje kväll.")
    body = visit.saved("Inget att rapportera, spara")
    assert answers(body, "centrum")["klotter"] == {"state": "unknown"}
    assert body["comment"] == "Vi var ute varje kväll."


def test_nothing_to_report_is_refused_when_something_was_seen(visit: Visit) -> None:
    visit.page.locator("#q-1-3-value").check()
    visit.page.get_by_role("button", name="Inget att rapportera, spara").click()
    assert "Du har fyllt i något" in visit.page.locator("#errors").inner_text()
    visit.page.locator("#errors a").click()
    expect(visit.page.locator("#q-1-3-value")).to_be_focused()


def test_the_receipt_shows_what_was_saved(visit: Visit) -> None:
    visit.page.locator("#q-0-0-times").fill("1")
    visit.add_event()
    body = visit.saved("Kontrollera och spara")
    shown = visit.page.locator("#receipt").inner_text()
    for word in (
        body["id"],
        visit.receipt_number(),
        "2026-11-20 14:05",
        "Klotter",
        "en gång",
        "onsdag 18 november",
    ):
        assert word in shown
    expect(visit.page.locator("#form")).to_be_hidden()


def test_the_form_works_from_a_web_server_too(chromium: Browser, made: ResolvedSetup) -> None:
    html = web_form(made, ACTOR, WEEK, "weekly_status", "sv").encode()

    class Serving(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/form.html" else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html if self.path == "/form.html" else b"")

        def log_message(self, *_: object) -> None:
            """Say nothing of each request."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Serving) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = chromium.new_page(timezone_id="Europe/Stockholm")
        page.goto(f"http://127.0.0.1:{server.server_port}/form.html")
        visit = Visit(page, made, ACTOR, "weekly_status")
        page.locator("#q-0-0-times").fill("2")
        body = visit.saved("Kontrollera och spara")
        assert body["areas"][0]["answers"]["klotter"] == {"state": "value", "value": 2}
        assert visit.receipt_number() in page.locator("#receipt").inner_text()
        kept = "localStorage.length + sessionStorage.length + document.cookie.length"
        assert page.evaluate(kept) == 0, "and it leaves nothing behind"
        page.context.close()
        server.shutdown()


def test_leaving_asks_while_something_is_unsaved_and_not_after(visit: Visit) -> None:
    asked: list[str] = []
    leave = "setTimeout(() => location.reload(), 0)"

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    visit.page.on("dialog", stay)
    visit.page.locator("#q-0-0-times").click()
    visit.page.keyboard.type("2")
    with visit.page.expect_event("dialog"):
        visit.page.evaluate(leave)
    expect(visit.page.locator("#q-0-0-times")).to_have_value("2")
    visit.saved("Kontrollera och spara")
    with visit.page.expect_event("load"):
        visit.page.evaluate(leave)
    assert asked == ["beforeunload"]
    expect(visit.page.locator("#q-0-0-times")).to_have_value("")


def test_the_receipt_prints_with_what_was_saved_and_without_buttons(visit: Visit) -> None:
    visit.page.locator("#q-0-0-times").fill("2")
    visit.saved("Kontrollera och spara")
    paper = PdfReader(BytesIO(visit.page.pdf(format="A4")))
    # The font joins "ff" into one sign, and the number is another every time.
    printed = normalize("NFKC", "\n".join(page.extract_text() for page in paper.pages))
    text = " ".join(printed.split())
    for said in (visit.receipt_number(), "Klotter", "2 gånger", "Vecka 47 2026", "ring 112"):
        assert said in text
    for button in ("Spara filen igen", "Ändra rapporten", "Skriv ut"):
        assert button not in text
    assert len(paper.pages) == 1


def test_a_changed_report_is_a_new_revision_of_the_same_report(visit: Visit) -> None:
    visit.page.locator("#q-0-0-times").fill("1")
    first = visit.saved("Kontrollera och spara")
    assert visit.saved("Spara filen igen") == first
    visit.page.get_by_role("button", name="Ändra rapporten").click()
    visit.page.locator("#q-0-0-times").fill("2")
    second = visit.saved("Kontrollera och spara")
    assert (second["id"], second["revision"]) == (first["id"], 2)
    assert answers(second, "centrum")["klotter"]["value"] == 2


def test_the_error_summary_leads_to_each_field_with_the_same_words(visit: Visit) -> None:
    visit.page.locator("#q-0-0-times").fill("två")
    visit.page.get_by_role("button", name="Lägg till händelse").click()
    visit.page.locator("#events-1-place").fill("Torget")
    visit.page.locator("#events-1-count").fill("0")
    visit.page.get_by_role("button", name="Lägg till kommande").click()
    visit.page.locator("#upcoming-1-date").fill("2026-11-15")
    listed = visit.problems()
    assert listed == [
        "Centrum, Klotter: skriv antalet gånger som ett heltal, till exempel 2",
        "Händelse 1: välj vad som hände",
        "Händelse 1: välj område",
        "Händelse 1: välj dag",
        "Händelse 1: skriv antalet gånger som ett heltal, minst 1",
        "Kommande 1: välj område",
        "Kommande 1: välj en dag som inte ligger före perioden",
        "Kommande 1: skriv vad som ska hända",
    ]
    assert visit.page.locator("#errors h2").inner_text() == "Det finns ett problem"
    assert visit.page.title().startswith("Fel: ")
    at_fields = visit.page.locator(".error:visible").all_inner_texts()
    assert [" ".join(t.split()).removeprefix("Fel: ") for t in at_fields] == listed
    for link in visit.page.locator("#errors a").all():
        link.click()
        focused = visit.page.evaluate(
            "[document.activeElement.getAttribute('aria-invalid'), document.getElementById("
            "document.activeElement.getAttribute('aria-describedby').split(' ').pop()).innerText]"
        )
        assert focused[0] == "true"
        assert link.inner_text() in focused[1]


def test_the_title_and_the_marks_go_when_the_problem_is_gone(visit: Visit) -> None:
    assert visit.problems() == [
        "Inget är ifyllt. Svara på någon fråga, eller tryck på Inget att rapportera"
    ]
    visit.page.locator("#q-0-0-times").fill("1")
    visit.saved("Kontrollera och spara")
    assert not visit.page.title().startswith("Fel:")
    assert visit.page.locator("[aria-invalid]").count() == 0


PERSONAL = {
    "det var 19121212-1212 igen": "personnummer",
    "1212121212": "personnummer",
    "121212 – 1212": "personnummer",
    "121212+1212": "personnummer",
    "１９１２１２１２-１２１２": "personnummer",
    "ring 070-174 06 05": "telefonnummer",
    "0701740699": "telefonnummer",
    "+46 70 174 06 10": "telefonnummer",
    "skriv till någon@exempel.se": "e-postadress",
    "en vit bil, ABC 123, stod kvar": "registreringsskylt",
}
ORDINARY = (
    "2026-11-18 kl. 22.30-23.15, bilar 2 av 3",
    "Storgatan 12, port 3, mellan 08 och 12",
    "121212-1213 har fel kontrollsiffra",
    "buss 704 kl 18:05, linje 12-15",
    "20261118 2230",
    "@torget",
)


def test_personal_data_stops_the_saving_and_is_not_echoed(visit: Visit) -> None:
    visit.page.locator("#q-0-0-times").fill("1")
    for text, kind in PERSONAL.items():
        assert scan(text), "the gate at the receiver finds it too"
        visit.page.locator("#comment").fill(text)
        (problem,) = visit.problems()
        assert problem.startswith("Kommentar: ta bort det som ser ut som "), text
        assert kind in problem, text
        assert text not in visit.page.locator("#errors").inner_text()
    visit.page.locator("#comment").fill("Inget särskilt")
    visit.saved("Kontrollera och spara")


def test_personal_data_is_looked_for_in_every_free_text(visit: Visit) -> None:
    visit.add_event()
    visit.page.locator("#events-1-place").fill("19121212-1212")
    visit.page.locator("#events-1-description").fill("19121212-1212")
    for kind in ("upcoming", "presence"):
        visit.page.locator(f"#{kind}-add").click()
        visit.page.locator(f"#{kind}-1-area").select_option("centrum")
    visit.page.locator("#upcoming-1-date").fill("2026-11-28")
    visit.page.locator("#upcoming-1-description").fill("19121212-1212")
    visit.page.locator("#presence-1-date").select_option("2026-11-16")
    visit.page.locator("#presence-1-resource").fill("19121212-1212")
    visit.page.locator("#comment").fill("19121212-1212")
    assert [problem.split(":")[0] for problem in visit.problems()] == [
        "Händelse 1, Plats",
        "Händelse 1, Beskrivning",
        "Kommande 1, Vad ska hända?",
        "Närvaro 1, Vilka var ute?",
        "Kommentar",
    ]


def test_ordinary_numbers_do_not_stop_the_saving(visit: Visit) -> None:
    visit.page.locator("#comment").fill("\n".join(ORDINARY))
    assert visit.saved("Kontrollera och spara")["comment"] == "\n".join(ORDINARY)


def test_a_conditional_question_shows_only_when_it_is_asked(visit: Visit) -> None:
    question = visit.page.locator("#q-0-6")
    expect(question).to_be_hidden()
    visit.page.locator("#q-0-4-times").fill("2")
    expect(question).to_be_visible()
    expect(visit.page.locator("#q-1-6")).to_be_hidden()
    assert "Bara om ”Otrygghetsskapande samling” har setts." in question.inner_text()
    visit.page.locator("#q-0-6-value").check()
    visit.page.locator("#q-0-4-none_seen").check()
    expect(question).to_be_hidden()
    body = visit.saved("Kontrollera och spara")
    assert answers(body, "centrum")["tillhall"] == {"state": "not_asked"}


def test_an_answer_can_be_taken_back_and_zero_says_none_seen(visit: Visit) -> None:
    page = visit.page
    page.locator("#q-0-0-times").fill("4")
    page.locator("#q-0-0").get_by_role("button", name="Rensa Klotter").click()
    expect(page.locator("#q-0-0-times")).to_be_focused()
    page.locator("#q-0-1-unknown").check()
    page.locator("#q-0-1-times").fill("5")
    expect(page.locator("#q-0-1-unknown")).not_to_be_checked()
    page.locator("#q-0-4-times").fill("0")
    page.locator("#q-0-4-times").press("Tab")
    expect(page.locator("#q-0-4-none_seen")).to_be_checked()
    assert page.locator("#area-0 .progress").inner_text() == "2 av 10 besvarade"
    centrum = answers(visit.saved("Kontrollera och spara"), "centrum")
    assert centrum["klotter"] == {"state": "not_answered"}
    assert centrum["annan_skadegorelse"] == {"state": "value", "value": 5}
    assert centrum["otrygg_samling"] == {"state": "none_seen"}


def test_events_can_be_added_and_removed_and_empty_ones_are_left_out(visit: Visit) -> None:
    page = visit.page
    add = page.get_by_role("button", name="Lägg till händelse")
    visit.add_event()
    add.click()
    add.click()
    page.locator("#events-3-indicator").select_option("inbrott")
    page.locator("#events-3-area").select_option("norrangen")
    page.locator("#events-3-date").select_option("2026-11-16")
    page.locator("#events-3-count").fill("12")
    page.get_by_role("button", name="Ta bort händelse 1").click()
    expect(add).to_be_focused()
    assert page.locator("#told").inner_text() == "Händelse 1 togs bort."
    assert page.locator("#events-list legend").all_inner_texts() == ["Händelse 1", "Händelse 2"]
    (event,) = visit.saved("Kontrollera och spara")["events"]
    assert (event["indicator"], event["count"]) == ("inbrott", 12)


def test_a_text_that_is_too_long_is_not_cut_but_said(visit: Visit) -> None:
    visit.page.locator("#comment").fill("å" * 2001)
    assert visit.problems() == ["Kommentar: korta texten till 2000 tecken, nu är den 2001"]


def test_hostile_wording_stays_wording_and_the_ids_stay_the_same(
    visits: Visits, made: ResolvedSetup
) -> None:
    def filled(visit: Visit) -> dict[str, Any]:
        visit.page.locator("#q-0-0-times").fill("2")
        visit.page.locator("#events-add").click()
        visit.page.locator("#events-1-indicator").select_option("klotter")
        visit.page.locator("#events-1-area").select_option("centrum")
        visit.page.locator("#events-1-date").select_option("2026-11-18")
        body = visit.saved("Kontrollera och spara")
        del body["id"], body["digest"]
        return body

    other = visits.open(twisted(made))
    assert filled(other) == filled(visits.open(made))
    assert "taken" not in other.page.title().split("<")[0]
    assert other.page.locator("img").count() == 0


def test_an_event_report_holds_only_what_its_template_has(
    visits: Visits, made: ResolvedSetup
) -> None:
    visit = visits.open(made, "polisen", "event")
    assert visit.problems() == ["Inget är ifyllt. Lägg till en händelse"]
    visit.page.locator("#events-1-indicator").select_option("fordonsbrand")
    visit.page.locator("#events-1-area").select_option("hamnen")
    visit.page.locator("#events-1-date").select_option("2026-11-20")
    body = visit.saved("Kontrollera och spara")
    assert not {"areas", "upcoming", "presence"} & body.keys()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_runs_over_the_edge(
    visits: Visits, made: ResolvedSetup, language: Language, size: dict[str, int]
) -> None:
    page = visits.open(made, ACTOR, language=language, size=size).page

    def fine(state: str) -> None:
        result = Axe().run(page)
        assert result.violations_count == 0, f"{state}: {result.generate_report()}"
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, state

    fine("empty")
    for kind in ("events", "upcoming", "presence"):
        page.locator(f"#{kind}-add").click()
    page.locator("#q-0-4-times").fill("x")
    page.locator("#events-1-place").fill("Å" * 150)
    page.locator("#save").click()
    fine("with problems")
    page.locator("#q-0-4-times").fill("1")
    page.locator("#events-1-indicator").select_option("klotter")
    page.locator("#events-1-area").select_option("centrum")
    page.locator("#events-1-date").select_option("2026-11-18")
    with page.expect_download():
        page.locator("#save").click()
    fine("receipt")


def every_field(visit: Visit) -> None:
    """Fill in what the form of any template has room for, save its checklist."""
    page = visit.page
    for kind in ("events", "upcoming", "presence"):
        add = page.locator(f"#{kind}-add")
        if not add.count():
            continue
        if not page.locator(f"#{kind}-1-area").count():
            add.click()
        page.locator(f"#{kind}-1-area").select_option("centrum")
        date = page.locator(f"#{kind}-1-date")
        date.fill("2026-11-28") if kind == "upcoming" else date.select_option("2026-11-18")
    for field, text in (
        ("#upcoming-1-description", "Julmarknad"),
        ("#presence-1-resource", "Fältgruppen"),
        ("#comment", "Lugnt för årstiden."),
    ):
        if page.locator(field).count():
            page.locator(field).fill(text)
    if page.locator("#events-1-indicator").count():
        page.locator("#events-1-indicator").select_option("klotter")


@pytest.mark.parametrize(
    "template", ["weekly_status", "event", "nothing_to_report", "upcoming", "presence"]
)
def test_a_saved_form_of_every_template_is_received_whole(
    visits: Visits, newest: ResolvedSetup, local: LocalEst, template: str
) -> None:
    visit = visits.open(newest, "faltgruppen", template)
    every_field(visit)
    silent = template == "nothing_to_report"
    body = visit.saved("Inget att rapportera, spara" if silent else "Kontrollera och spara")
    est = replace(local, setup=newest)
    now = datetime.fromisoformat("2026-11-20T14:06:00+01:00")
    receipt = receive(est, [Source("ifylld.json", json.dumps(body).encode())], now=now)
    assert [f.code for f in receipt.findings] == (
        ["REP208"] if newest.templates[template].owed else []
    )
    with Ledger.open(est.ledger_url) as ledger:
        (kept,) = (e.document.body for e in ledger.effective("report"))
    sections = set(newest.templates[template].section_ids)
    found = {kind for kind in ("events", "upcoming", "presence", "comment") if kept[kind]}
    assert found == sections - {"answers"}
    assert kept["nothing_to_report"] == silent
    assert {a["area"] for a in kept["areas"]} == (
        {"centrum", "hamnen", "norrangen"} if "answers" in sections else set()
    )


def test_one_press_is_all_that_nothing_to_report_needs(
    visits: Visits, newest: ResolvedSetup
) -> None:
    visit = visits.open(newest, "faltgruppen", "nothing_to_report")
    assert visit.page.locator("form button").all_inner_texts() == ["Inget att rapportera, spara"]
    assert "senast" in visit.page.locator(".due").inner_text()
    body = visit.saved("Inget att rapportera, spara")
    assert body["nothing_to_report"] is True
    assert body["comment"] == ""


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("event", "Inget är ifyllt. Lägg till en händelse"),
        ("upcoming", "Inget är ifyllt. Lägg till en kommande händelse"),
        ("presence", "Inget är ifyllt. Lägg till vilka som har varit ute"),
    ],
)
def test_an_empty_form_without_checklist_says_what_to_add(
    visits: Visits, newest: ResolvedSetup, template: str, said: str
) -> None:
    visit = visits.open(newest, "faltgruppen", template)
    assert visit.page.locator("#nothing").count() == 0
    assert visit.page.locator(".due").count() == 0
    assert visit.problems() == [said]


@pytest.mark.parametrize("template", ["nothing_to_report", "upcoming", "presence"])
def test_axe_finds_nothing_on_the_short_forms(
    visits: Visits, newest: ResolvedSetup, template: str
) -> None:
    visit = visits.open(newest, "faltgruppen", template, size=NARROW)
    result = Axe().run(visit.page)
    assert result.violations_count == 0, result.generate_report()
