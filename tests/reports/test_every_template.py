"""Every report of the newest release, out as a workbook and back into the ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from est_framework.errors import ExitCode
from est_framework.forms.asked import form_of
from est_framework.forms.workbook.layout import (
    EVENT_COLUMNS,
    EVENTS_SHEET,
    HIDDEN_SHEET,
    KEYS,
    PRESENCE_COLUMNS,
    PRESENCE_SHEET,
    TABLE_HEADER_ROW,
    UPCOMING_COLUMNS,
    UPCOMING_SHEET,
)
from est_framework.forms.workbook.write import workbook_bytes
from est_framework.method.load import load_release, releases
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.receive import Receipt, receive
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
NOW = datetime.fromisoformat("2026-11-20T11:00:00+01:00")
TEMPLATES = [t for t in load_release(releases()[-1]).templates if t.kind == "report"]
ACTOR = "faltgruppen"


@pytest.fixture
def est(local: LocalEst, newest: ResolvedSetup) -> LocalEst:
    return replace(local, setup=newest)


def place(book: Workbook, key: str) -> str:
    return str(book[HIDDEN_SHEET].cell(KEYS.index(key) + 1, 2).value or "")


def write_line(book: Workbook, sheet: str, columns: tuple[str, ...], line: dict[str, Any]) -> None:
    for name, value in line.items():
        book[sheet].cell(TABLE_HEADER_ROW + 1, columns.index(name) + 1, value)


LINES: dict[str, tuple[str, tuple[str, ...], dict[str, Any], dict[str, Any]]] = {
    "events": (
        EVENTS_SHEET.sv,
        EVENT_COLUMNS,
        {"indicator": "Klotter", "area": "Hamnen", "date": date(2026, 11, 18), "count": 2},
        {"indicator": "klotter", "area": "hamnen", "date": "2026-11-18", "count": 2},
    ),
    "upcoming": (
        UPCOMING_SHEET.sv,
        UPCOMING_COLUMNS,
        {"area": "Centrum", "date": date(2026, 12, 5), "description": "Julmarknad"},
        {"area": "centrum", "date": "2026-12-05", "description": "Julmarknad"},
    ),
    "presence": (
        PRESENCE_SHEET.sv,
        PRESENCE_COLUMNS,
        {"area": "Hamnen", "date": date(2026, 11, 20), "resource": "Fältgruppen"},
        {"area": "hamnen", "date": "2026-11-20", "resource": "Fältgruppen"},
    ),
}


def filled(setup: ResolvedSetup, template: str) -> bytes:
    """Fill in all that the template's workbook has room for."""
    book = load_workbook(BytesIO(workbook_bytes(form_of(setup, ACTOR, WEEK, template, "sv"))))
    for sheet, columns, line, _kept in LINES.values():
        if sheet in book.sheetnames:
            write_line(book, sheet, columns, line)
    if place(book, "comment_cell"):
        book["Rapport"][place(book, "comment_cell")] = "Lugnt för årstiden."
    if setup.templates[template].asks:
        row, column = (int(place(book, f"answers_first_{n}")) for n in ("row", "column"))
        book["Rapport"].cell(row, column, 3)
    elif place(book, "nothing_cell"):
        book["Rapport"][place(book, "nothing_cell")] = "Ja"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def kept(est: LocalEst, *sources: Source) -> tuple[Receipt, list[dict[str, Any]]]:
    receipt = receive(est, sources, now=NOW)
    with Ledger.open(est.ledger_url) as ledger:
        return receipt, [e.document.body for e in ledger.effective("report")]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.id)
def test_a_filled_workbook_of_every_template_is_received_whole(
    est: LocalEst, template: Any
) -> None:
    receipt, bodies = kept(est, Source("ifylld.xlsx", filled(est.setup, template.id)))
    assert receipt.findings == ()
    assert receipt.exit_code is ExitCode.CLEAN
    (body,) = bodies
    assert (body["template"], body["actor"]) == (template.id, ACTOR)
    for section, (*_, line) in LINES.items():
        found = body[section]
        assert len(found) == (section in template.section_ids)
        assert all(line.items() <= one.items() for one in found)
    assert bool(body["comment"]) == ("comment" in template.section_ids)
    assert body["nothing_to_report"] == (template.owed and not template.asks)
    numbers = [a["value"] for x in body["areas"] for a in x["answers"].values() if a["value"]]
    assert numbers == [3] * template.asks


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.id)
def test_an_untouched_workbook_is_an_empty_report_and_says_nothing(
    est: LocalEst, template: Any
) -> None:
    content = workbook_bytes(form_of(est.setup, ACTOR, WEEK, template.id, "sv"))
    receipt, bodies = kept(est, Source("tom.xlsx", content))
    assert [f.code for f in receipt.findings] == ["REP111"]
    assert not bodies[0]["nothing_to_report"]
    standing = compile_period(est, WEEK, as_of=NOW).standings[3]
    assert (standing.actor, standing.status) == (ACTOR, "empty" if template.owed else "silent")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.id)
def test_only_a_report_that_is_owed_asks_whether_there_is_nothing(
    est: LocalEst, template: Any
) -> None:
    content = workbook_bytes(form_of(est.setup, ACTOR, WEEK, template.id, "sv"))
    book = load_workbook(BytesIO(content))
    said = [c.value for row in book["Rapport"].iter_rows() for c in row]
    assert ("Inget att rapportera" in said[1:]) == template.owed
    assert bool(place(book, "nothing_cell")) == template.owed


def test_an_actor_has_answered_when_either_of_its_owed_reports_came(est: LocalEst) -> None:
    kept(est, Source("inget.xlsx", filled(est.setup, "nothing_to_report")))
    picture = compile_period(est, WEEK, as_of=NOW)
    standing = picture.standings[3]
    assert (standing.status, standing.nothing_seen, standing.reports) == ("on_time", True, 1)
    asked = {i.indicator for i in est.setup.owed_items(ACTOR) if i.only_if is None}
    said = {(c.indicator, c.none_seen) for c in picture.cells if c.area == "centrum"}
    assert {(i, 1) for i in asked} <= said
    assert {c.area for c in picture.cells} == {"centrum", "hamnen", "norrangen"}
    assert [s.status for s in picture.standings[:3]] == ["silent"] * 3


def test_telling_who_was_out_or_what_is_coming_leaves_nothing_seen_as_it_was(est: LocalEst) -> None:
    for template in ("nothing_to_report", "presence", "upcoming"):
        kept(est, Source(f"{template}.xlsx", filled(est.setup, template)))
    standing = compile_period(est, WEEK, as_of=NOW).standings[3]
    assert (standing.nothing_seen, standing.reports) == (True, 3)
    kept(est, Source("event.xlsx", filled(est.setup, "event")))
    assert not compile_period(est, WEEK, as_of=NOW).standings[3].nothing_seen


def test_nothing_to_report_beside_a_whole_report_is_said_twice(est: LocalEst) -> None:
    whole = Source("hel.xlsx", filled(est.setup, "weekly_status"))
    nothing = Source("inget.xlsx", filled(est.setup, "nothing_to_report"))
    first, _ = kept(est, whole)
    assert first.findings == ()
    later, bodies = kept(est, nothing)
    assert [f.code for f in later.findings] == ["REP119"]
    assert len(bodies) == 2


def test_both_owed_reports_in_one_go_are_said_twice(est: LocalEst) -> None:
    receipt, _ = kept(
        est,
        Source("hel.xlsx", filled(est.setup, "weekly_status")),
        Source("inget.xlsx", filled(est.setup, "nothing_to_report")),
        Source("handelse.xlsx", filled(est.setup, "event")),
    )
    assert [f.code for f in receipt.findings] == ["REP119", "REP119"]


def test_a_form_with_its_own_event_checklist_lists_that_first(newest: ResolvedSetup) -> None:
    form = form_of(newest, "polisen", WEEK, "event", "sv")
    listed = [i.indicator for i in newest.items("polisen", "event")]
    kinds = {i.id: i.kind for i in newest.release.indicators}
    assert [c.id for c in form.own_indicators] == [
        i for i in listed if kinds[i] in ("event", "place", "mood")
    ]
    assert [c.id for c in form.indicators][: len(form.own_indicators)] == [
        c.id for c in form.own_indicators
    ]
    assert len({c.id for c in form.indicators}) == len(form.indicators)
    assert form.questions == ()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.id)
def test_a_table_with_one_row_is_a_report_of_every_template(est: LocalEst, template: Any) -> None:
    head = {
        "report_id": "5f0c2b1e-8a49-5d0b-9a53-3f4f6f0a2c01",
        "revision": "1",
        "method": est.setup.release.name,
        "setup": "sundsvik",
        "setup_revision": "1",
        "digest": est.setup.digest,
        "template": template.id,
        "actor": ACTOR,
        "period": "2026-W47",
        "submitted": "2026-11-20T10:05:00+01:00",
    }
    row = {
        "weekly_status": {"row": "answer", "area": "centrum", "indicator": "brak", "value": "2"},
        "event": {"row": "event", "area": "centrum", "indicator": "brak", "date": "2026-11-18"},
        "nothing_to_report": {"row": "nothing"},
        "upcoming": {"row": "upcoming", "area": "centrum", "date": "2026-12-05"},
        "presence": {"row": "presence", "area": "centrum", "date": "2026-11-18"},
    }[template.id]
    line = head | row | ({"description": "Match"} if "date" in row else {})
    if row["row"] == "answer":
        line["state"] = "value"
    text = ",".join(line) + "\n" + ",".join(line.values()) + "\n"
    receipt, bodies = kept(est, Source("rad.csv", text.encode()))
    assert receipt.findings == ()
    assert bodies[0]["template"] == template.id
