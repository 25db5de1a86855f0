"""Submissions from ODK Central, KoboToolbox and the app itself: read whole, with places, nobody in them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from openpyxl import Workbook
from report_files import codes, judged
from report_header import header
from report_strategy import as_said
from xform_judges import converted
from xform_submissions import (
    Submitted,
    as_xml,
    central_csv,
    central_files,
    central_odata,
    central_zip,
    kobo_csv,
    kobo_json,
    kobo_records,
    kobo_xlsx,
)

from est_framework.errors import ExitCode
from est_framework.forms.xlsform.write import xlsform_bytes
from est_framework.periods import Period
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.submission_csv import read_csv_submissions
from est_framework.reports.formats.submissions import together
from est_framework.reports.keeping.inbox import kept_files
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.purge import purge_item
from est_framework.reports.receive import receive
from est_framework.reports.validate import Verdict
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import Setups

WEEK = Period.parse("2026-W47")
NOW = datetime.fromisoformat("2026-11-20T11:00:00+01:00")
ID = "6f1d0c3a-5b7e-4c1d-9a52-3e8f7b2c4d10"
OTHER = "0c4f6b7a-21de-4b8e-8f3a-5d9e1a7b6c20"
QUIET = {"REP061"}
"""What every export of a server brings: who sent it is left out."""
Write = Callable[..., Source]
WITH_LINES: dict[str, Write] = {
    "xml": as_xml,
    "central_zip": central_zip,
    "odata": central_odata,
    "kobo_json": kobo_json,
    "kobo_xlsx": kobo_xlsx,
    "kobo_xlsx_grouped": lambda *all_: kobo_xlsx(*all_, grouped=True),
}
WITHOUT_LINES: dict[str, Write] = {
    "central_csv": central_csv,
    "central_csv_without_groups": lambda *all_: central_csv(*all_, group_paths=False),
    "kobo_csv": kobo_csv,
    "kobo_csv_comma_grouped": lambda *all_: kobo_csv(*all_, separator=",", grouped=True),
}


def body(setup: ResolvedSetup, **changes: Any) -> dict[str, Any]:
    """A report of the police with something of everything, as the form can say it."""
    items = setup.items("polisen", "weekly_status")
    assert not any(i.only_if for i in items)

    def answers(area: str) -> dict[str, dict[str, Any]]:
        if area != "centrum":
            return {i.indicator: {"state": "not_answered"} for i in items}
        told: dict[str, dict[str, Any]] = {
            item.indicator: {"state": ("none_seen", "unknown", "not_answered")[n % 3]}
            for n, item in enumerate(items)
        }
        return told | {items[0].indicator: {"state": "value", "value": 3}}

    return (
        header(setup, id=ID)
        | {
            "nothing_to_report": False,
            "areas": [{"area": a.id, "answers": answers(a.id)} for a in setup.areas_of("polisen")],
            "events": [
                {
                    "indicator": "brak",
                    "area": "hamnen",
                    "date": "2026-11-18",
                    "part_of_day": "evening",
                    "count": 2,
                    "place": "vid kajen",
                    "description": "Bråk, snart över.\nLugnt efteråt; inga skador",
                }
            ],
            "upcoming": [{"area": "hamnen", "date": "2026-11-28", "description": "Julmarknad"}],
            "presence": [{"area": "centrum", "date": "2026-11-18", "resource": "Fältgruppen"}],
            "comment": 'En "lugn" vecka, på det hela taget; åäö',
        }
        | changes
    )


EMPTY: dict[str, Any] = {"events": [], "upcoming": [], "presence": []}


@pytest.fixture(scope="session")
def xform(newest: ResolvedSetup) -> str:
    return converted(xlsform_bytes(newest, "polisen", WEEK, "weekly_status", "sv"))


@pytest.fixture(scope="session")
def full(newest: ResolvedSetup, xform: str) -> Submitted:
    return Submitted(xform, body(newest), ID)


@pytest.fixture(scope="session")
def plain(newest: ResolvedSetup, xform: str) -> Submitted:
    """A submission without any lines, which every kind of export can tell whole."""
    return Submitted(xform, body(newest, **EMPTY), ID)


def seen(verdict: Verdict) -> set[str]:
    return set(codes(verdict)) - QUIET


def said(verdict: Verdict) -> Any:
    ((_, report),) = verdict.accepted
    return report


def place(verdict: Verdict, pointer: str) -> str:
    ((draft, _),) = verdict.accepted
    return draft.place(pointer).at


def centrum(verdict: Verdict) -> int:
    return [a.area for a in said(verdict).areas].index("centrum")


@pytest.mark.parametrize("write", WITH_LINES.values(), ids=WITH_LINES)
def test_every_export_with_its_lines_is_the_report_that_was_filled_in(
    newest: ResolvedSetup, full: Submitted, write: Write
) -> None:
    verdict = judged(newest, write(full))
    assert seen(verdict) - {"REP208"} == set()
    report = said(verdict)
    assert as_said(report.model_dump(mode="json")) == as_said(body(newest))
    assert (report.id, report.revision) == (ID, 1)


@pytest.mark.parametrize("write", WITHOUT_LINES.values(), ids=WITHOUT_LINES)
def test_every_table_alone_is_the_report_where_no_lines_were_told(
    newest: ResolvedSetup, plain: Submitted, write: Write
) -> None:
    verdict = judged(newest, write(plain))
    assert seen(verdict) == set()
    report = said(verdict)
    assert as_said(report.model_dump(mode="json")) == as_said(body(newest, **EMPTY))
    assert (report.id, report.revision) == (ID, 1)
    assert report.submitted == datetime.fromisoformat("2026-11-20T09:05:00Z").replace(
        microsecond=report.submitted.microsecond
    )


def test_the_files_of_central_are_read_as_one_export(
    newest: ResolvedSetup, full: Submitted
) -> None:
    files = [Source(n, t.encode()) for n, t in central_files(full).items()]
    beside = Source("annat.csv", b"report_id;row\n")
    exports, others = together([*files[1:], beside, files[0]])
    assert (exports, others) == ([files], [beside])
    drafts, findings = read_csv_submissions(files, Setups(newest), NOW)
    assert {f.code for f in findings} == QUIET
    (draft,) = drafts
    assert as_said({"submitted": None, "comment": ""} | draft.data) == as_said(body(newest))
    assert draft.at["/events/0/count"] == f"{files[1].name}!2:event_count"
    assert draft.at["/comment"] == "2:comment"


@pytest.mark.parametrize(
    ("write", "of_answer", "of_line"),
    [
        (as_xml, r"\d+:\d+", r"\d+:\d+"),
        (central_odata, r"1:\d+", r"1:\d+"),
        (kobo_json, r"1:\d+", r"1:\d+"),
        (kobo_xlsx, r"est_sundsvik_polisen_weekly_sta![A-Z]+2", r"events!E2"),
    ],
    ids=("xml", "odata", "kobo_json", "kobo_xlsx"),
)
def test_every_value_keeps_its_place(
    newest: ResolvedSetup, full: Submitted, write: Write, of_answer: str, of_line: str
) -> None:
    verdict = judged(newest, write(full))
    first = newest.items("polisen", "weekly_status")[0].indicator
    at = place(verdict, f"/areas/{centrum(verdict)}/answers/{first}")
    assert re.fullmatch(of_answer, at)
    assert re.fullmatch(of_line, place(verdict, "/events/0/count"))
    assert at != place(verdict, "/comment") != place(verdict, "/period")


def test_a_place_in_json_is_where_the_value_stands(newest: ResolvedSetup, full: Submitted) -> None:
    for write in (central_odata, kobo_json):
        text = json.dumps(json.loads(write(full).content), ensure_ascii=False, indent=2)
        verdict = judged(newest, Source("data.json", text.encode()))
        lines = text.split("\n")
        for pointer, value in (
            ("/comment", '"En \\"lugn'),
            ("/events/0/area", '"hamnen"'),
            ("/presence/0/resource", '"Fältgruppen"'),
        ):
            line, column = map(int, place(verdict, pointer).split(":"))
            assert lines[line - 1][column - 1 :].startswith(value)


def test_a_table_says_line_and_column(newest: ResolvedSetup, plain: Submitted) -> None:
    verdict = judged(newest, central_csv(plain))
    first = newest.items("polisen", "weekly_status")[0].indicator
    name = f"a_centrum_i_{first}"
    assert place(verdict, f"/areas/{centrum(verdict)}/answers/{first}") == f"2:area_centrum-{name}"
    assert place(verdict, "/submitted") == "2:SubmissionDate"


def test_the_zip_file_of_central_is_kept_and_judged_as_one(
    newest: ResolvedSetup, local: LocalEst, full: Submitted
) -> None:
    est = replace(local, setup=newest)
    source = central_zip(full)
    receipt = receive(est, [source], now=NOW)
    assert (receipt.stored, receipt.rejected, receipt.exit_code) == (1, 0, ExitCode.CLEAN)
    with Ledger.open(est.ledger_url) as ledger:
        (entry,) = ledger.effective("report")
        outcomes = {a.name: a.outcome for a in ledger.arrivals()}
    assert len(entry.document.body["events"]) == 1
    assert len(outcomes) == 5
    assert set(outcomes.values()) == {"stored"}


def test_a_form_from_an_older_revision_is_read_by_what_it_asked(
    newest: ResolvedSetup, xform: str
) -> None:
    submitted = Submitted(xform, body(newest), ID)
    kept = tuple(i for i in newest.release.indicators if i.id != "klotter")
    later = ResolvedSetup(
        setup=newest.setup, release=newest.release.model_copy(update={"indicators": kept})
    )
    reading = read_files(
        [kobo_json(submitted)], later, received=NOW, earlier={newest.digest: newest}
    )
    (draft,) = reading.drafts
    assert as_said({"comment": ""} | draft.data) == as_said(body(newest))


# ------------------------------------------------------------------ number, revision, twice


def test_the_same_export_again_changes_nothing(
    newest: ResolvedSetup, local: LocalEst, full: Submitted
) -> None:
    est = replace(local, setup=newest)
    first = receive(est, [central_odata(full)], now=NOW)
    again = receive(est, [kobo_json(full), central_odata(full)], now=NOW)
    assert (first.stored, again.stored) == (1, 0)
    assert first.exit_code is ExitCode.CLEAN


def test_an_edited_submission_is_a_higher_revision_of_the_same_report(
    newest: ResolvedSetup, local: LocalEst, xform: str
) -> None:
    est = replace(local, setup=newest)
    first, later = (Submitted(xform, body(newest, comment=c), ID) for c in ("Först", "Rättat"))
    receive(est, [central_odata(first)], now=NOW)
    receipt = receive(est, [central_odata(later, edits=2)], now=NOW)
    assert (receipt.stored, receipt.conflicts) == (1, 0)
    with Ledger.open(est.ledger_url) as ledger:
        (entry,) = ledger.effective("report")
    assert (entry.document.revision, entry.document.body["comment"]) == (3, "Rättat")


def test_an_edit_in_kobo_keeps_the_first_number(newest: ResolvedSetup, plain: Submitted) -> None:
    (record,) = kobo_records(plain)
    once = record | {
        "_uuid": OTHER,
        "meta/instanceID": f"uuid:{OTHER}",
        "meta/deprecatedID": f"uuid:{ID}",
    }
    verdict = judged(newest, Source("data.json", json.dumps([once]).encode()))
    assert (said(verdict).id, said(verdict).revision) == (ID, 2)
    without_root = {k: v for k, v in once.items() if k != "meta/rootUuid"}
    twice = without_root | {
        "_uuid": "7a1e2d3c-4b5a-4c6d-8e7f-9a0b1c2d3e4f",
        "meta/instanceID": "uuid:7a1e2d3c-4b5a-4c6d-8e7f-9a0b1c2d3e4f",
        "meta/deprecatedID": f"uuid:{OTHER}",
    }
    both = judged(newest, Source("data.json", json.dumps([twice, without_root]).encode()))
    assert sorted((r.id, r.revision) for _, r in both.accepted) == [(ID, 2), (ID, 3)]


def _in_kobo(plain: Submitted, n: int, comment: str) -> Source:
    """KoboToolbox's document after the n-th edit: it names the first submission and the one before."""
    (record,) = kobo_records(plain)
    ids = [ID, *(f"7a1e2d3c-4b5a-4c6d-8e7f-9a0b1c2d3e{k:02d}" for k in range(1, n + 1))]
    now = {"_uuid": ids[n], "meta/instanceID": f"uuid:{ids[n]}", "comment": comment}
    if n:
        now["meta/deprecatedID"] = f"uuid:{ids[n - 1]}"
    return Source(f"vecka-{n}.json", json.dumps([record | now]).encode())


def test_every_edit_in_kobo_is_a_correction_however_many_they_are(
    newest: ResolvedSetup, local: LocalEst, plain: Submitted
) -> None:
    est = replace(local, setup=newest)
    sent = [_in_kobo(plain, n, f"Så här står det efter {n} ändringar") for n in range(5)]
    for source in sent:
        receipt = receive(est, [source], now=NOW)
        assert (receipt.stored, receipt.conflicts, receipt.rejected) == (1, 0, 0)
    # What was there is there: each export again, one by one and all at once.
    for again in (*([one] for one in sent), sent):
        assert receive(est, again, now=NOW).stored == 0
    with Ledger.open(est.ledger_url) as ledger:
        history = ledger.history("report", ID)
        (holds,) = ledger.effective("report")
    assert [e.document.revision for e in history] == [1, 2, 3, 4, 5]
    assert holds.document.body["comment"] == "Så här står det efter 4 ändringar"


@pytest.mark.parametrize("held", [False, True])
def test_the_lines_of_a_purged_report_go_with_it(
    newest: ResolvedSetup, local: LocalEst, xform: str, *, held: bool
) -> None:
    est = replace(local, setup=newest)
    comment = "Ring 070-1740605" if held else "Lugnt"
    export = central_zip(Submitted(xform, body(newest, comment=comment), ID))
    with zipfile.ZipFile(io.BytesIO(export.content)) as packed:
        inside = {n: packed.read(n) for n in packed.namelist()}
    main = next(content for n, content in inside.items() if "-" not in n)
    lines = next(content for n, content in inside.items() if n.endswith("-events.csv"))
    assert b"vid kajen" in lines
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, content in [*inside.items(), ("annan.json", as_json_of(newest))]:
            packed.writestr(name, content)
    receive(est, [Source("export.zip", made.getvalue())], now=NOW)
    typed = hashlib.sha256(main).hexdigest()[:12]
    purge_item(est, typed, reason="Klart", role="est_samordnare", now=NOW)
    left = [path.read_bytes() for _, path in kept_files(est.inbox)]
    assert left == [as_json_of(newest)]
    with Ledger.open(est.ledger_url) as ledger:
        assert ledger.verify(inbox=est.inbox) == []


def as_json_of(setup: ResolvedSetup) -> bytes:
    """Another report, in a file of its own."""
    return json.dumps(body(setup) | {"id": OTHER, "events": []}).encode()


def test_a_report_that_was_purged_does_not_come_back_with_one_more_edit(
    newest: ResolvedSetup, local: LocalEst, plain: Submitted
) -> None:
    est = replace(local, setup=newest)
    sent = [_in_kobo(plain, n, f"Ändring {n}") for n in range(5)]
    receive(est, sent[:4], now=NOW)
    purge_item(est, ID, reason="Klart", role="est_samordnare", now=NOW)
    assert receive(est, sent, now=NOW).stored == 0
    for one in sent:
        receipt = receive(est, [one], now=NOW)
        assert (receipt.stored, receipt.already) == (0, 1)
        assert "REP212" in {f.code for f in receipt.findings}


def test_two_edits_that_come_in_one_delivery_are_corrections_in_the_order_given(
    newest: ResolvedSetup, local: LocalEst, plain: Submitted
) -> None:
    est = replace(local, setup=newest)
    sent = [_in_kobo(plain, n, f"Ändring {n}") for n in (2, 3)]
    receipt = receive(est, sent, now=NOW)
    assert (receipt.stored, receipt.rejected) == (2, 0)


def test_an_edit_in_kobo_that_names_only_the_first_is_a_correction(
    newest: ResolvedSetup, plain: Submitted
) -> None:
    (record,) = kobo_records(plain)
    edited = {k: v for k, v in record.items() if k != "meta/instanceID"} | {"_uuid": OTHER}
    verdict = judged(newest, Source("data.json", json.dumps([edited]).encode()))
    assert (said(verdict).id, said(verdict).revision) == (ID, 2)


def _changed_kobo_csv(plain: Submitted, change: Callable[[list[list[str]]], object]) -> Source:
    text = kobo_csv(plain).content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    change(rows)
    made = io.StringIO()
    csv.writer(made, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)
    return Source("data.csv", made.getvalue().encode())


def _first_question(rows: list[list[str]]) -> int:
    return next(n for n, h in enumerate(rows[0]) if h.startswith("a_"))


def _renamed(rows: list[list[str]]) -> None:
    rows[0][_first_question(rows)] = "Klotter i centrum"


def _taken_away(rows: list[list[str]]) -> None:
    gone = _first_question(rows)
    for row in rows:
        del row[gone]


def _cut(rows: list[list[str]]) -> None:
    del rows[1][-3:]


def _emptied(rows: list[list[str]]) -> None:
    del rows[1:]


@pytest.mark.parametrize(
    ("change", "code"),
    [(_renamed, "REP069"), (_taken_away, "REP069"), (_cut, "REP023"), (_emptied, "REP001")],
)
def test_a_table_that_is_not_whole_is_refused(
    newest: ResolvedSetup,
    plain: Submitted,
    change: Callable[[list[list[str]]], object],
    code: str,
) -> None:
    verdict = judged(newest, _changed_kobo_csv(plain, change))
    assert code in codes(verdict)
    assert not verdict.accepted


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"next": "https://kf.example/api/v2/assets/a/data/?start=1"}, "REP069"),
        ({"count": 5}, "REP069"),
        ({"results": []}, "REP001"),
    ],
)
def test_a_document_that_is_not_all_of_what_the_server_has_is_refused(
    newest: ResolvedSetup, plain: Submitted, more: dict[str, Any], code: str
) -> None:
    document = json.loads(kobo_json(plain).content) | more
    verdict = judged(newest, Source("data.json", json.dumps(document).encode()))
    assert set(codes(verdict)) == {code}


def test_the_last_of_several_pages_says_nothing_of_the_others(
    newest: ResolvedSetup, plain: Submitted
) -> None:
    more = {"count": 5, "previous": "https://kf.example/api/v2/assets/a/data/?start=0"}
    document = json.loads(kobo_json(plain).content) | more
    verdict = judged(newest, Source("data.json", json.dumps(document).encode()))
    assert set(codes(verdict)) <= QUIET


@pytest.mark.parametrize("lines", ["x", ["x"]])
def test_lines_that_are_none_are_missing(
    newest: ResolvedSetup, full: Submitted, lines: object
) -> None:
    document = json.loads(kobo_json(full).content)
    document["results"][0]["events"] = lines
    verdict = judged(newest, Source("data.json", json.dumps(document).encode()))
    assert "REP063" in codes(verdict)


def test_a_yes_to_events_without_one_is_told_and_kept(
    newest: ResolvedSetup, full: Submitted
) -> None:
    document = json.loads(kobo_json(full).content)
    del document["results"][0]["events"]
    verdict = judged(newest, Source("data.json", json.dumps(document).encode()))
    assert set(codes(verdict)) - QUIET == {"REP070"}
    assert verdict.accepted


def test_edits_that_go_round_in_a_ring_end(newest: ResolvedSetup, plain: Submitted) -> None:
    (record,) = kobo_records(plain)
    ring = {k: v for k, v in record.items() if k != "meta/rootUuid"} | {
        "meta/deprecatedID": f"uuid:{ID}"
    }
    verdict = judged(newest, Source("data.json", json.dumps([ring]).encode()))
    assert said(verdict).id == ID


def test_a_number_that_is_no_uuid_gives_the_same_report_every_time(
    newest: ResolvedSetup, plain: Submitted
) -> None:
    text = as_xml(plain).content.replace(f"uuid:{ID}".encode(), b"collect-77")
    ids = [said(judged(newest, Source("a.xml", text))).id for _ in range(2)]
    assert ids[0] == ids[1]
    assert re.fullmatch(r"[0-9a-f-]{36}", ids[0])


def test_a_submission_without_a_date_was_submitted_when_it_came(
    newest: ResolvedSetup, plain: Submitted
) -> None:
    report = said(judged(newest, as_xml(plain)))
    assert report.submitted == datetime.fromisoformat("2026-11-23T08:00:00+00:00")


# -------------------------------------------------------------------------- the five answers


def test_blank_is_never_zero(newest: ResolvedSetup, plain: Submitted) -> None:
    for write in (kobo_json, central_csv, as_xml):
        report = said(judged(newest, write(plain)))
        states = {a.state for area in report.areas for a in area.answers.values()}
        assert states >= {"value", "none_seen", "unknown", "not_answered"}


@pytest.mark.parametrize("write", [kobo_json, central_csv, as_xml], ids=("kobo", "central", "xml"))
def test_a_blank_question_was_not_asked_where_its_condition_does_not_hold(
    newest: ResolvedSetup, write: Write
) -> None:
    actor, item = next(
        (a, i) for a in newest.actors for i in newest.items(a, "weekly_status") if i.only_if
    )
    assert item.only_if is not None
    form = converted(xlsform_bytes(newest, actor, WEEK, "weekly_status", "sv"))
    area = newest.areas_of(actor)[0].id
    for condition, expected in (
        ({"state": "none_seen"}, "not_asked"),
        ({"state": "not_answered"}, "not_asked"),
        ({"state": "value", "value": 1}, "not_answered"),
    ):
        told = [{"area": area, "answers": {item.only_if.indicator: condition}}]
        changes = {"actor": actor, "areas": told, **EMPTY}
        report = said(judged(newest, write(Submitted(form, body(newest, **changes), ID))))
        answers = next(a.answers for a in report.areas if a.area == area)
        assert answers[item.indicator].state == expected


def test_nothing_to_report_is_an_answer_without_areas(newest: ResolvedSetup, xform: str) -> None:
    nothing = body(newest, nothing_to_report=True, areas=[], comment="", **EMPTY)
    for write in (as_xml, central_csv, kobo_json):
        report = said(judged(newest, write(Submitted(xform, nothing, ID))))
        assert report.nothing_to_report
        assert report.areas == ()


@pytest.mark.parametrize(
    ("state", "number", "fault"),
    [
        ("none_seen", "3", "a number without the answer Seen"),
        ("", "3", "a number without the answer Seen"),
        ("value", "", "the answer Seen without a number"),
        ("kanske", "", "a choice that the form does not have"),
    ],
)
def test_half_an_answer_is_never_guessed(
    newest: ResolvedSetup, plain: Submitted, state: str, number: str, fault: str
) -> None:
    first = newest.items("polisen", "weekly_status")[0].indicator
    (record,) = kobo_records(plain)
    record |= {
        f"area_centrum/a_centrum_i_{first}": state,
        f"area_centrum/n_centrum_i_{first}": number,
    }
    verdict = judged(newest, Source("data.json", json.dumps([record]).encode()))
    assert not verdict.accepted
    assert [(f.code, f.seen.en) for f in verdict.findings] == [("REP065", fault)]


@pytest.mark.parametrize(
    ("number", "code"), [("3.0", "REP010"), ("tre", "REP029"), ("-3", "REP029")]
)
def test_a_number_is_a_whole_number(
    newest: ResolvedSetup, plain: Submitted, number: str, code: str
) -> None:
    first = newest.items("polisen", "weekly_status")[0].indicator
    (record,) = kobo_records(plain)
    record[f"area_centrum/n_centrum_i_{first}"] = number
    verdict = judged(newest, Source("data.json", json.dumps([record]).encode()))
    assert seen(verdict) == {code}
    assert len(verdict.accepted) == (code == "REP010")


# ------------------------------------------------------------------------------- who sent it


def test_who_sent_it_and_with_what_never_gets_into_a_report(
    newest: ResolvedSetup, plain: Submitted
) -> None:
    (record,) = kobo_records(plain)
    record |= {
        "_submitted_by": "kim.karlsson",
        "deviceid": "ee.kobotoolbox.org:AbC",
        "phonenumber": "070-174 06 05",
        "username": "kim",
        "_geolocation": [59.27, 15.21],
        "start": "2026-11-20T08:00:00+01:00",
        "start-geopoint": "59.27 15.21 0 0",
        "vader": "regn",
    }
    source = Source("data.json", json.dumps([record]).encode())
    verdict = judged(newest, source)
    ((draft, report),) = verdict.accepted
    whole = json.dumps(draft.data) + report.model_dump_json()
    for personal in ("kim", "070", "AbC", "59.27", "regn"):
        assert personal not in whole
    told = [(f.code, f.seen.en) for f in verdict.findings]
    assert told == [
        ("REP062", "start"),
        ("REP062", "start-geopoint"),
        ("REP062", "vader"),
        ("REP061", "_geolocation"),
        ("REP061", "_submitted_by"),
        ("REP061", "deviceid"),
        ("REP061", "phonenumber"),
        ("REP061", "username"),
    ]
    assert not any(p in str(verdict.findings) for p in ("kim.karlsson", "174 06 05"))


def test_what_a_question_that_is_not_ours_collected_passes_the_gate(
    newest: ResolvedSetup, plain: Submitted
) -> None:
    (record,) = kobo_records(plain)
    record["uppgiftslamnare"] = "Ring mig på 070-174 06 05"
    for source in (
        Source("data.json", json.dumps([record]).encode()),
        Source(
            "a.xml",
            as_xml(plain).content.replace(b"</data>", b"<vem>070-174 06 05</vem></data>"),
        ),
        Source("a.csv", with_column(central_csv(plain), "vem", "070-174 06 05")),
    ):
        verdict = judged(newest, source)
        assert verdict.exit_code is ExitCode.PERSONAL_DATA, source.name
        assert "174 06 05" not in str(verdict.findings)


def with_column(source: Source, heading: str, value: str) -> bytes:
    head, rest = source.content.decode().split("\n", 1)
    return f"{heading},{head}\n{value},{rest}".encode()


def test_a_person_in_the_comment_holds_the_report(newest: ResolvedSetup, xform: str) -> None:
    told = body(newest, comment="Mejla kim.karlsson@example.se", **EMPTY)
    for write in (as_xml, central_csv, kobo_xlsx):
        verdict = judged(newest, write(Submitted(xform, told, ID)))
        assert verdict.exit_code is ExitCode.PERSONAL_DATA


def test_the_sheets_beside_the_submissions_pass_the_gate(
    newest: ResolvedSetup, full: Submitted
) -> None:
    def note(book: Workbook) -> None:
        book.create_sheet("Anteckningar")["A1"] = "070-174 06 05"

    verdict = judged(newest, kobo_xlsx(full, change=note))
    assert verdict.exit_code is ExitCode.PERSONAL_DATA


def test_a_form_with_many_areas_comes_back_from_a_workbook(newest: ResolvedSetup) -> None:
    """A column for each question of each area: no limit for strange files may stand in its way."""
    pattern = newest.setup.areas[0]
    more = [pattern.model_copy(update={"id": f"kvarter_{n}", "name": f"K{n}"}) for n in range(40)]
    areas = (*newest.setup.areas, *more)
    wide = ResolvedSetup(
        setup=newest.setup.model_copy(update={"areas": areas}), release=newest.release
    )
    asked = len(wide.areas_of("polisen")) * len(wide.items("polisen", "weekly_status"))
    assert asked > 400
    form = converted(xlsform_bytes(wide, "polisen", WEEK, "weekly_status", "sv"))
    verdict = judged(wide, kobo_xlsx(Submitted(form, body(wide), ID)))
    assert verdict.exit_code is ExitCode.CLEAN
    assert len(said(verdict).areas) == len(wide.areas_of("polisen"))


# --------------------------------------------------------------------------------- bad files


@pytest.mark.parametrize("write", [central_csv, kobo_csv], ids=("central", "kobo"))
def test_lines_that_did_not_come_with_the_export_are_missed(
    newest: ResolvedSetup, full: Submitted, write: Write
) -> None:
    verdict = judged(newest, write(full))
    assert not verdict.accepted
    assert seen(verdict) == {"REP063"}
    assert sum(f.code == "REP063" for f in verdict.findings) == 3


def test_odata_that_was_not_expanded_is_missing_its_lines(
    newest: ResolvedSetup, full: Submitted, plain: Submitted
) -> None:
    assert seen(judged(newest, central_odata(full, expanded=False))) == {"REP063"}
    assert seen(judged(newest, central_odata(plain, expanded=False))) == set()


def test_lines_without_their_submission_are_told_of(
    newest: ResolvedSetup, full: Submitted, xform: str
) -> None:
    other = Submitted(xform, body(newest), OTHER)
    mine, theirs = central_files(full), central_files(other)
    name = next(n for n in mine if n.endswith("-events.csv"))
    files = {**mine, name: theirs[name]}
    drafts, findings = read_csv_submissions(
        [Source(n, t.encode()) for n, t in files.items()], Setups(newest), NOW
    )
    assert [(f.code, f.place.at) for f in findings if f.code not in QUIET] == [
        ("REP064", f"{name}!2")
    ]
    assert drafts[0].data["events"] == []
    alone = judged(newest, Source(name, theirs[name].encode()))
    assert seen(alone) == {"REP064"}


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda c: c[:-40], "REP068"),
        (lambda c: c.replace(b"<data", b"<!DOCTYPE x []><data", 1), "REP032"),
        (lambda c: c.replace(b"<est_method>", b"<g>" * 60 + b"<est_method>", 1), "REP011"),
    ],
    ids=("cut", "doctype", "deep"),
)
def test_xml_that_cannot_be_trusted_is_refused(
    newest: ResolvedSetup, plain: Submitted, damage: Callable[[bytes], bytes], code: str
) -> None:
    verdict = judged(newest, Source("a.xml", damage(as_xml(plain).content)))
    assert not verdict.accepted
    assert seen(verdict) == {code}


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda t: t.rstrip("\n") + ',"', "REP007"),
        (lambda t: t.replace("En ", '"En" "', 1), "REP036"),
        (lambda t: t.replace("est_period", "Vilken period?"), "REP060"),
        (lambda t: t.replace("KEY", "Nyckel").replace("meta-instanceID", "Instans"), "REP060"),
        (lambda t: t.rstrip("\n") + ",x\n", "REP023"),
        (lambda t: t.replace("En lugn vecka", "x" * 200_000), "REP108"),
    ],
    ids=("cut", "quote", "labels", "no-number", "ragged", "long"),
)
def test_a_table_that_cannot_be_read_says_why(
    newest: ResolvedSetup, xform: str, damage: Callable[[str], str], code: str
) -> None:
    told = Submitted(xform, body(newest, comment="En lugn vecka", **EMPTY), ID)
    text = damage(central_csv(told).content.decode())
    verdict = judged(newest, Source("a.csv", text.encode()))
    assert not verdict.accepted
    assert seen(verdict) == {code}


def test_a_table_that_is_not_utf_8_says_where(newest: ResolvedSetup, plain: Submitted) -> None:
    text = central_csv(plain).content.decode()
    verdict = judged(newest, Source("a.csv", text.encode("latin-1")))
    assert seen(verdict) == {"REP004"}


@pytest.mark.parametrize("review", ["rejected", "approved", "hasIssues", "edited", ""])
def test_a_submission_that_was_rejected_is_left_out_and_said(
    newest: ResolvedSetup, plain: Submitted, review: str
) -> None:
    verdict = judged(newest, central_csv(plain, review=review))
    assert seen(verdict) == ({"REP066"} if review == "rejected" else set())
    assert len(verdict.accepted) == (review != "rejected")


def test_many_submissions_in_one_file_are_many_reports(
    newest: ResolvedSetup, xform: str, full: Submitted
) -> None:
    quiet = body(newest, id=OTHER, period="2026-W48", comment="Nästa vecka", presence=[])
    other = Submitted(xform, quiet, OTHER)
    for write in WITH_LINES.values():
        if write is not as_xml:
            verdict = judged(newest, write(full, other))
            told = {r.id: (len(r.events), len(r.presence)) for _, r in verdict.accepted}
            assert told == {ID: (1, 1), OTHER: (1, 0)}


def test_a_report_of_ours_that_speaks_of_digests_is_no_submission(newest: ResolvedSetup) -> None:
    told = body(newest, comment="Se est_digest, est_method och PARENT_KEY")
    verdict = judged(newest, Source("rapport.json", json.dumps(told).encode()))
    assert said(verdict).comment == told["comment"]


def test_a_question_that_this_setup_does_not_have_is_not_lost_in_silence(
    newest: ResolvedSetup, plain: Submitted
) -> None:
    (record,) = kobo_records(plain)
    record["area_centrum/a_centrum_i_finns_inte"] = "none_seen"
    record["area_skogen/a_skogen_i_klotter"] = "none_seen"
    verdict = judged(newest, Source("data.json", json.dumps([record]).encode()))
    assert seen(verdict) == {"REP104", "REP105"}


@pytest.mark.parametrize("sign", ["\r", "\r\r\n", '"', "x" * 200_000, "\u2028"], ids=repr)
def test_an_export_whose_headings_are_damaged_is_told_of_and_never_an_exception(
    newest: ResolvedSetup, plain: Submitted, sign: str
) -> None:
    whole = central_csv(plain)
    at = whole.content.index(b",") + 1
    spoilt = whole.content[:at] + sign.encode() + whole.content[at:]
    verdict = judged(newest, replace(whole, content=spoilt))
    assert codes(verdict)


@pytest.mark.parametrize("write", [central_csv, kobo_csv, as_xml], ids=("central", "kobo", "xml"))
def test_something_else_under_a_name_once_more_is_never_chosen_between(
    newest: ResolvedSetup, plain: Submitted, write: Write
) -> None:
    source = write(plain)
    if source.suffix == ".xml":
        old, new = b"</est_period>", b"</est_period><est_period>2026-W46</est_period>"
    else:
        old, new = b"est_actor", b"est_setup"
    twice = Source(source.name, source.content.replace(old, new, 1))
    verdict = judged(newest, twice)
    assert "REP008" in codes(verdict)
    assert not verdict.accepted


def test_an_export_without_submissions_or_cut_off_is_held_for_nobody(
    newest: ResolvedSetup, full: Submitted
) -> None:
    whole = central_odata(full).content
    empty = json.dumps(json.loads(whole) | {"value": []}).encode()
    not_a_number = whole.replace(b'"event_count": 2', b'"event_count": NaN')
    assert not_a_number != whole
    for content, code in (
        (empty, "REP001"),
        (whole[:-30], "REP007"),
        (not_a_number, "REP009"),
        (whole.decode().encode("utf-16"), "REP004"),
    ):
        verdict = judged(newest, Source("Submissions.json", content))
        assert set(codes(verdict)) - QUIET - {"REP302"} == {code}
        assert not verdict.held


def test_a_remark_in_the_xml_passes_the_gate(newest: ResolvedSetup, full: Submitted) -> None:
    content = as_xml(full).content
    for said, held in ((b"lugnt", False), (b"Ring 070-1740605", True)):
        noted = content.replace(b"</comment>", b"</comment><!-- " + said + b" -->")
        verdict = judged(newest, Source("s.xml", noted))
        assert bool(verdict.held) == held


@pytest.mark.parametrize("write", [central_csv, kobo_csv], ids=("central", "kobo"))
def test_a_lone_zero_byte_is_told_at_its_cell(
    newest: ResolvedSetup, plain: Submitted, write: Write
) -> None:
    content = write(plain).content.replace(b"lugn", b"lu\x00gn")
    verdict = judged(newest, Source("a.csv", content))
    assert [(f.code, f.place.at) for f in verdict.findings if f.code not in QUIET] == [
        ("REP012", "2:comment")
    ]
