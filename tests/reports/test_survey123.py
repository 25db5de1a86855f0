"""What ArcGIS Survey123 exports of our form is read as what ODK and KoboToolbox export of it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from report_files import codes, judged
from report_strategy import as_said
from survey123_submissions import (
    WHO,
    Way,
    survey123_csv,
    survey123_files,
    survey123_xlsx,
    survey123_zip,
)
from test_submissions import EMPTY, ID, NOW, OTHER, WEEK, body, centrum, place, said
from xform_judges import converted
from xform_submissions import Submitted

from est_framework.errors import ExitCode
from est_framework.forms.xlsform.write import xlsform_bytes
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.survey123 import local_day, universal
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.receive import receive
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

OF_THE_WAY = {"REP061", "REP071"}
Write = Callable[..., Source]


@pytest.fixture(scope="session")
def xform(newest: ResolvedSetup) -> str:
    return converted(xlsform_bytes(newest, "polisen", WEEK, "weekly_status", "sv"))


@pytest.fixture(scope="session")
def full(newest: ResolvedSetup, xform: str) -> Submitted:
    return Submitted(xform, body(newest), ID)


@pytest.fixture(scope="session")
def plain(newest: ResolvedSetup, xform: str) -> Submitted:
    return Submitted(xform, body(newest, **EMPTY), ID)


@pytest.mark.parametrize("write", [survey123_zip, survey123_xlsx], ids=("csv", "xlsx"))
@pytest.mark.parametrize(
    ("language", "hour", "braces"), [("", 0, False), ("sv", 12, True), ("en", 23, False)]
)
def test_an_export_is_the_report_that_was_filled_in(
    newest: ResolvedSetup, full: Submitted, write: Write, language: str, hour: int, *, braces: bool
) -> None:
    verdict = judged(newest, write(full, language=language, hour=hour, braces=braces))
    assert set(codes(verdict)) == OF_THE_WAY
    report = said(verdict)
    assert as_said(report.model_dump(mode="json")) == as_said(body(newest))
    assert (report.id, report.revision) == (ID, 1)
    assert report.submitted == datetime.fromisoformat("2026-11-20T09:05:00Z")


def test_the_submissions_alone_are_enough_where_no_lines_were_told(
    newest: ResolvedSetup, full: Submitted, plain: Submitted
) -> None:
    for language in ("", "sv", "en"):
        verdict = judged(newest, survey123_csv(plain, language=language))
        assert as_said(said(verdict).model_dump(mode="json")) == as_said(body(newest, **EMPTY))
    assert "REP063" in codes(judged(newest, survey123_csv(full)))


def test_every_value_keeps_its_place(newest: ResolvedSetup, full: Submitted) -> None:
    first = newest.items("polisen", "weekly_status")[0].indicator
    verdict = judged(newest, survey123_zip(full, language="sv"))
    answer = f"/areas/{centrum(verdict)}/answers/{first}"
    assert place(verdict, answer) == f"2:{newest.indicators[first].label.sv}"
    assert place(verdict, "/events/0/date") == "events_1.csv!2:Dag"
    assert place(verdict, "/submitted") == "2:CreationDate"
    verdict = judged(newest, survey123_xlsx(full))
    assert re.fullmatch(r"survey_0![A-Z]+2", place(verdict, answer))
    assert place(verdict, "/events/0/date") == "events_1!E2"


@pytest.mark.parametrize("write", [survey123_zip, survey123_xlsx], ids=("csv", "xlsx"))
def test_who_sent_it_and_from_where_is_left_out_and_never_shown(
    newest: ResolvedSetup, full: Submitted, write: Write
) -> None:
    verdict = judged(newest, write(full))
    left_out = {str(f.seen.sv) for f in verdict.findings if f.code == "REP061"}
    assert left_out == {"Creator", "Editor", "x", "y"}
    assert verdict.exit_code is ExitCode.CLEAN
    ((draft, report),) = verdict.accepted
    for told in (report.model_dump_json(), str(draft.texts), *map(str, verdict.findings)):
        assert not any(word in told for word in (WHO, "17.306", "62.391"))


def test_an_edit_is_a_correction_of_the_same_report_and_the_same_export_changes_nothing(
    newest: ResolvedSetup, local: LocalEst, xform: str
) -> None:
    est = replace(local, setup=newest)
    first, second, third = (
        Submitted(xform, body(newest, comment=c), ID) for c in ("Först", "Rättat", "Rättat igen")
    )
    for one, edited, stored in (
        (first, 0, 1),
        (first, 0, 0),
        (second, 1, 1),
        (second, 1, 0),
        (third, 2, 1),
    ):
        way = {"edited": timedelta(hours=edited), "language": "sv" if edited else ""}
        receipt = receive(est, [survey123_zip(one, **way)], now=NOW)
        assert (receipt.stored, receipt.conflicts, receipt.rejected) == (stored, 0, 0)
    with Ledger.open(est.ledger_url) as ledger:
        (entry,) = ledger.effective("report")
        outcomes = {(a.name, a.outcome) for a in ledger.arrivals()}
    assert (entry.document.revision, entry.document.body["comment"]) == (3, "Rättat igen")
    assert {o for _, o in outcomes} == {"stored", "already"}, outcomes


def test_many_submissions_keep_their_own_lines(
    newest: ResolvedSetup, xform: str, full: Submitted
) -> None:
    event = body(newest)["events"][0] | {"area": "centrum", "count": 5}
    other = Submitted(xform, body(newest, events=[event, event | {"count": 7}]), OTHER)
    for write in (survey123_zip, survey123_xlsx):
        verdict = judged(newest, write(full, other, language="sv", braces=True))
        counts = {r.id: [e.count for e in r.events] for _, r in verdict.accepted}
        assert counts == {ID: [2], OTHER: [5, 7]}


Change = Callable[[str], str]


def _without(heading: str) -> Change:
    def change(text: str) -> str:
        rows = [line.split(",") for line in text.split("\r\n")]
        at = rows[0].index(heading)
        return "\r\n".join(
            ",".join(r[:at] + r[at + 1 :]) if len(r) > at else ",".join(r) for r in rows
        )

    return change


@pytest.mark.parametrize(
    ("language", "change", "code"),
    [
        ("sv", _without("Rån"), "REP060"),
        ("sv", lambda t: t.replace(",Rån,", ",Stöt,", 1), "REP060"),
        ("sv", lambda t: t.replace(",CreationDate", ",Telefon,CreationDate", 1), "REP060"),
        ("sv", _without("est_digest"), ""),
        ("", _without("GlobalID"), "REP060"),
        ("", lambda t: t.replace("est_period", "est_perod", 1), "REP060"),
        ("", lambda t: t.replace("AM", "", 1), "REP107"),
    ],
)
def test_labels_that_may_stand_over_another_question_are_never_guessed_at(
    newest: ResolvedSetup, plain: Submitted, language: str, change: Change, code: str
) -> None:
    text = survey123_csv(plain, language=language, notes=False).content.decode("utf-8-sig")
    verdict = judged(newest, Source("survey_0.csv", change(text).encode()))
    assert not verdict.accepted
    assert not code or code in codes(verdict)


def test_lines_of_nobody_are_told_of(newest: ResolvedSetup, full: Submitted) -> None:
    files = survey123_files(full, way=Way(language="sv"))
    files["events_1.csv"] = files["events_1.csv"].replace(ID.encode(), OTHER.encode())
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, text in files.items():
            file.writestr(name, text)
    assert "REP064" in codes(judged(newest, Source("export.zip", content.getvalue())))


def test_a_form_with_another_question_added_is_read_by_its_names(
    newest: ResolvedSetup, plain: Submitted
) -> None:
    text = survey123_csv(plain).content.decode("utf-8-sig")
    more = text.replace(",CreationDate", ",vader,CreationDate", 1)
    more = re.sub(r"(,11/20/2026 9:05:00 AM,)", r",regn\1", more, count=1)
    verdict = judged(newest, Source("survey_0.csv", more.encode()))
    assert "REP062" in codes(verdict)
    assert said(verdict).id == ID


@pytest.mark.parametrize(
    ("text", "moment", "day"),
    [
        ("11/17/2026 11:00:00 PM", "2026-11-17T23:00:00Z", "2026-11-18"),
        ("11/18/2026 12:00:00 AM", "2026-11-18T00:00:00Z", "2026-11-18"),
        ("11/18/2026 12:00:00 PM", "2026-11-18T12:00:00Z", "2026-11-18"),
        ("11/18/2026, 1:05 PM", "2026-11-18T13:05:00Z", "2026-11-18"),
        ("2026-11-17T23:00:00", "2026-11-17T23:00:00Z", "2026-11-18"),
        ("2026-11-17 23:00:00.000", "2026-11-17T23:00:00Z", "2026-11-18"),
        ("2026-07-17 22:30", "2026-07-17T22:30:00Z", "2026-07-18"),
        ("2026-11-18", "2026-11-18", ""),
        ("18/11/2026 12:00", "18/11/2026 12:00", ""),
        ("11/18/2026", "11/18/2026", ""),
        ("13/18/2026 1:00:00 PM", "13/18/2026 1:00:00 PM", ""),
        ("2/30/2026 1:00:00 PM", "2/30/2026 1:00:00 PM", ""),
        ("1/1/0001 1:00:00 AM", "1/1/0001 1:00:00 AM", ""),
        ("i går", "i går", ""),
    ],
)
def test_a_moment_in_universal_time_has_one_day_here(
    newest: ResolvedSetup, text: str, moment: str, day: str
) -> None:
    assert universal(text, is_moment=False) == moment
    assert local_day(moment, newest.zone) == day


def test_a_first_moment_that_excel_leaves_as_a_day_is_one() -> None:
    assert universal("2026-11-18", is_moment=True) == "2026-11-18T00:00:00Z"
