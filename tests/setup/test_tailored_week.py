"""A week with a municipality's own question, scale and order, from the forms to the meeting and back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest
from random_tailorings import DECIDED, RELEASE
from report_header import header

from est_framework.analysis.levels import suggest_levels
from est_framework.forms.asked import form_of
from est_framework.forms.write import write_forms
from est_framework.measures.agenda import write_agenda
from est_framework.measures.layout import (
    HEADER_ROW,
    LEVEL_COLUMNS,
    LEVELS_SHEET,
    MEASURE_COLUMNS,
    MEASURES_SHEET,
)
from est_framework.measures.open import open_measures
from est_framework.measures.record import receive_record
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.publish.picture.page import picture_html
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.table_columns import COLUMNS
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.project import project
from est_framework.reports.receive import receive
from est_framework.reports.validate import validate
from est_framework.setup.load import open_local, read_setup
from est_framework.setup.local import LocalEst

WEEK = Period.parse("2026-W47")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
OWN = "x-skrap-i-hamnen"
OFF = "inbrott"
GROUP = next(r.label.sv for r in RELEASE.roles if r.id == "est_grupp")
POLICE = next(c for c in RELEASE.checklists if c.id == "polis_weekly")
ORDER = [OWN, *(i.indicator for i in reversed(POLICE.items) if i.indicator != OFF)]


def words(text: str) -> dict[str, str]:
    return {"sv": text, "en": f"{text} (en)"}


def level(id_: str, label: str, core: str, colour: str) -> dict[str, Any]:
    worded = {"label": words(label), "meaning": words(f"Det är {label.lower()}.")}
    return {"id": id_, "core": core, "colour": colour, "pattern": "plain", **worded}


TAILORING = [
    {
        "change": "add",
        "indicator": OWN,
        "label": words("Skräp i hamnbassängen"),
        "definition": words("Skräp som flyter i vattnet."),
        "why": words("Det syns från kajen."),
        "good": words("Plastpåsar vid bryggan."),
        "bad": words("Tång."),
        "core_category": "skadegorelse",
        "kind": "event",
        "answer": "count",
        "person_risk": "low",
        "asked": [
            {"checklist": c, "after": None}
            for c in ("polis_weekly", "faltgrupp_weekly", "skola_weekly")
        ],
    },
    {"change": "switch-off", "indicator": OFF, "checklists": ["polis_weekly"]},
    {"change": "order", "checklist": "polis_weekly", "items": ORDER},
    {
        "change": "rescale",
        "scale": "x-hamnskala",
        "label": words("Hamnskalan"),
        "definition": words("Våra två steg."),
        "levels": [
            level("stilla", "Stilla", "gron", "#1e7b45"),
            level("blasigt", "Blåsigt", "gul", "#f2c94c"),
            level("storm", "Storm", "rod", "#b3261e"),
        ],
    },
]


@pytest.fixture
def tailored(made_folder: Path, tmp_path: Path) -> LocalEst:
    """Sundsvik with the newest release and changes of its own, as files in a folder."""
    text = (made_folder / "est.yaml").read_text(encoding="utf-8").replace("est 0.1.0", RELEASE.name)
    changes = [DECIDED | change for change in TAILORING]
    more = {"scale": "x-hamnskala", "tailoring": changes}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in more.items()]
    text = f"{text.rstrip()}\n" + "\n".join(lines) + "\n"
    (tmp_path / "est.yaml").write_text(text, encoding="utf-8", newline="\n")
    assert read_setup(tmp_path)[1] == []
    return open_local(tmp_path)


def head(local: LocalEst, actor: str, number: int) -> dict[str, Any]:
    id_ = f"0193a1b2-0000-7000-8000-{number:012d}"
    return header(local.setup, id=id_, actor=actor, submitted="2026-11-20T08:00:00+01:00")


def as_json(local: LocalEst) -> Source:
    report = head(local, "polisen", 1) | {
        "areas": [{"area": "centrum", "answers": {OWN: {"state": "value", "value": 4}}}],
        "events": [{"indicator": OWN, "area": "hamnen", "date": "2026-11-18", "count": 2}],
    }
    return Source("polisen.json", json.dumps(report).encode())


def as_csv(local: LocalEst) -> Source:
    first = head(local, "norrskolan", 2)
    first["report_id"] = first.pop("id")
    row = first | {"row": "answer", "area": "norrangen", "indicator": OWN, "state": "none_seen"}
    lines = [COLUMNS, {c: str(row.get(c, "")) for c in COLUMNS}.values()]
    return Source("norrskolan.csv", "\n".join(",".join(line) for line in lines).encode() + b"\n")


def as_xlsx(form: Path) -> Source:
    book = openpyxl.load_workbook(form)
    says = dict(book["_est"].iter_rows(max_col=2, values_only=True))
    row = int(says["answers_first_row"]) + str(says["item_ids"]).split().index(OWN)
    column = int(says["answers_first_column"]) + str(says["area_ids"]).split().index("centrum")
    book.worksheets[0].cell(row, column).value = 3
    book.save(form)
    return Source(form.name, form.read_bytes())


def test_a_local_question_goes_from_the_form_to_the_meeting(tailored: LocalEst) -> None:
    forms = {f.name: f for f in write_forms(tailored, WEEK, language="sv")}
    page = forms["polisen.html"].read_text(encoding="utf-8")
    assert "Skräp i hamnbassängen" in page
    filled_in = form_of(tailored.setup, "polisen", WEEK, "weekly_status", "sv")
    assert [q.id for q in filled_in.questions] == ORDER
    says = dict(
        openpyxl.load_workbook(forms["polisen.xlsx"])["_est"].iter_rows(max_col=2, values_only=True)
    )
    assert str(says["item_ids"]).split() == ORDER

    sent = [as_json(tailored), as_csv(tailored), as_xlsx(forms["faltgruppen.xlsx"])]
    receipt = receive(tailored, sent, now=NOW)
    assert (receipt.stored, [(f.code, f.seen.sv) for f in receipt.findings]) == (3, [])

    picture = compile_period(tailored, WEEK, as_of=NOW)
    cells = {(c.area, c.indicator): c for c in picture.cells}
    assert cells["centrum", OWN].at_least == 4
    assert cells["centrum", OWN].at_most == 7
    assert cells["hamnen", OWN].at_least == 2
    assert ("centrum", OFF) not in cells
    kept = list(tailored.folder.rglob("areas.parquet"))
    assert kept
    table = duckdb.read_parquet(str(kept[0]))
    assert table.max(f'"n_{OWN}"').fetchall() == [(4,)]

    levels = {s.area: s for s in suggest_levels(picture, tailored.setup)}
    assert {s.level for s in levels.values()} <= {None, "stilla", "blasigt", "storm"}
    assert levels["centrum"].level == "blasigt", "a local question counts in its core category"
    shown = picture_html(picture, tuple(levels.values()), (), tailored, "sv")
    assert "Skräp i hamnbassängen" in shown
    assert "Blåsigt" in shown

    the_meeting_decides_about_it(tailored)


def the_meeting_decides_about_it(local: LocalEst) -> None:
    agenda = write_agenda(local, WEEK, now=NOW, language="sv", overwrite=False)
    book = openpyxl.load_workbook(agenda)
    lines = [cell for row in book.worksheets[0].iter_rows(values_only=True) for cell in row if cell]
    assert any("skräp i hamnbassängen" in str(line).casefold() for line in lines), lines
    filled = {
        "indicator": "Skräp i hamnbassängen",
        "area": "Centrum",
        "description": "Håva upp skräpet före helgen",
        "owner": "Fältgruppen",
        "due": date(2026, 12, 4),
        "review": date(2026, 12, 18),
        "expected_effect": "Mindre skräp",
        "how_measured": "Antal tillfällen i Centrum",
    }
    for name, value in filled.items():
        book[MEASURES_SHEET.sv].cell(HEADER_ROW + 1, MEASURE_COLUMNS.index(name) + 1, value)
    decided = {"decided": "Storm", "decided_by": GROUP, "reason": "Skräpet hindrar båtarna"}
    for name, value in decided.items():
        book[LEVELS_SHEET.sv].cell(HEADER_ROW + 1, LEVEL_COLUMNS.index(name) + 1, value)
    book.save(agenda)
    receipt = receive_record(local, WEEK, agenda.name, agenda.read_bytes(), now=NOW)
    assert (receipt.findings, receipt.measures, receipt.levels) == ((), 1, 1)
    with Ledger.open(local.ledger_url) as ledger:
        (measure,) = open_measures(ledger, as_of=NOW)
    assert measure.problem.indicator == OWN


def test_the_same_reports_told_in_the_core_are_valid_there(tailored: LocalEst) -> None:
    setup = tailored.setup
    reading = read_files([as_json(tailored), as_csv(tailored)], setup, received=NOW)
    told = [project(r, setup.core) for _, r in validate(reading, setup, now=NOW).accepted]
    assert [p.left_out for p in told] == [(OWN,), ()]
    lines = b"".join(p.as_json().encode() + b"\n" for p in told)
    core = validate(
        read_files([Source("core.ndjson", lines)], setup.core, received=NOW), setup.core, now=NOW
    )
    assert len(core.accepted) == 2, [(f.code, f.seen.sv) for f in core.findings]
