"""A meeting with each scale of the newest release: what the agenda says, and what comes back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from scaled_weeks import NOW, SCALES, WEEK, each_scale, scaled

from est_framework.errors import ExitCode
from est_framework.language import LANGUAGES, Language
from est_framework.measures.agenda import write_agenda
from est_framework.measures.layout import AGENDA_SHEET, FORMAT, HEADER_ROW, LEVELS_SHEET
from est_framework.measures.open import MEETING
from est_framework.measures.record import receive_record
from est_framework.method.models import Scale
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

DECIDED, ROLE, REASON = 4, 5, 6
"""Columns of the sheet with levels."""


def agenda(est: LocalEst, language: Language = "sv") -> Path:
    return write_agenda(est, WEEK, now=NOW, language=language, overwrite=True)


def said(file: Path, sheet: str) -> str:
    rows = openpyxl.load_workbook(file)[sheet].iter_rows(values_only=True)
    return "\n".join(str(c) for row in rows for c in row if c is not None)


@pytest.mark.parametrize("language", LANGUAGES)
@each_scale
def test_an_untouched_agenda_reads_back_with_nothing_but_that_it_is_untouched(
    local: LocalEst, newest: ResolvedSetup, scale: Scale, language: Language
) -> None:
    est = scaled(local, newest, scale.id)
    file = agenda(est, language)
    receipt = receive_record(est, WEEK, file.name, file.read_bytes(), now=NOW)
    assert ([f.code for f in receipt.findings], receipt.levels) == (["MEA004"], 0)
    sheets = openpyxl.load_workbook(file).sheetnames
    assert (LEVELS_SHEET.said(language) in sheets) == bool(scale.levels)


@each_scale
def test_the_agenda_says_what_is_suggested_or_that_the_group_decides(
    local: LocalEst, newest: ResolvedSetup, scale: Scale
) -> None:
    text = said(agenda(scaled(local, newest, scale.id)), AGENDA_SHEET.sv)
    said_of = {
        "four_colours": "Centrum: föreslås gul. Våld eller rån har inträffat.",
        "green_to_red": "Centrum: föreslås mellanläge. Våld eller rån har inträffat.",
        "words": "Er skala föreslår inga nivåer. Gruppen avgör för varje område.",
        "change_only": "Er skala föreslår inga nivåer. Gruppen avgör för varje område.",
        "rank": "Ställ högst 3 områden eller platser i ordning",
        "none": "Ni använder inga nivåer. Berätta med egna ord hur läget är i områdena.",
    }
    assert said_of[scale.id] in text
    if newest.release.criteria(scale):
        assert "Hamnen: kan inte bedömas. Ingen har rapporterat om området." in text
    else:
        unseen = "Ingen har rapporterat om Hela kommunen, Hamnen, Norrängen."
        assert f"{unseen} Det betyder inte att det är lugnt där." in text
        assert "kan inte bedömas" not in text
        assert "föreslås" not in text


@pytest.mark.parametrize("scale", [s for s in SCALES if s.levels], ids=lambda s: s.id)
def test_each_level_of_a_scale_can_be_decided_with_role_and_reason(
    local: LocalEst, newest: ResolvedSetup, scale: Scale
) -> None:
    est = scaled(local, newest, scale.id)
    file = agenda(est)
    book = openpyxl.load_workbook(file)
    sheet = book[LEVELS_SHEET.sv]
    suggested = [sheet.cell(HEADER_ROW + n, 2).value for n in range(1, 5)]
    suggests = bool(newest.release.criteria(scale))
    assert (suggested[2] == "kan inte bedömas") == suggests
    assert (suggested[1] == suggested[2] == "gruppen avgör") == (not suggests)
    assert sheet.cell(HEADER_ROW + 3, 3).value == "Ingen har rapporterat om området."
    for n, level in enumerate(scale.levels, start=1):
        sheet.cell(HEADER_ROW + n, DECIDED, level.label.sv)
        sheet.cell(HEADER_ROW + n, ROLE, newest.release.roles[0].label.sv)
        sheet.cell(HEADER_ROW + n, REASON, "Gruppens samlade bedömning")
    book.save(file)
    receipt = receive_record(est, WEEK, file.name, file.read_bytes(), now=NOW)
    assert (receipt.findings, receipt.levels) == ((), len(scale.levels))
    with Ledger.open(est.ledger_url) as ledger:
        (meeting,) = ledger.effective(MEETING)
    kept = meeting.document.body["levels"]
    assert [v["decided"] for v in kept] == [v.id for v in scale.levels]
    assert [v["area"] for v in kept] == list(est.setup.areas)[: len(scale.levels)]
    assert (kept[1]["suggested"] is not None) == suggests


def record(est: LocalEst, **level: Any) -> bytes:
    setup = est.setup
    body = {
        "format": FORMAT,
        "method": setup.release.name,
        "setup": setup.setup.setup,
        "setup_revision": 1,
        "digest": setup.digest,
        "period": str(WEEK),
        "held": "2026-11-23",
        "levels": [{"area": "centrum", "suggested": None, **level}],
    }
    return json.dumps(body).encode()


@each_scale
def test_a_level_of_another_scale_is_refused_and_one_without_a_reason_too(
    local: LocalEst, newest: ResolvedSetup, scale: Scale
) -> None:
    est = scaled(local, newest, scale.id)
    role = newest.release.roles[0].id
    content = record(est, decided="annan_skala", decided_by=role, reason="x")
    receipt = receive_record(est, WEEK, "protokoll.json", content, now=NOW)
    assert [f.code for f in receipt.findings] == ["MEA108"]
    assert receipt.exit_code is ExitCode.FINDINGS
    assert ("inga nivåer" in receipt.findings[0].expected.sv) == (not scale.levels)
    if scale.levels:
        content = record(est, decided=scale.levels[-1].id, decided_by=role, reason="")
        receipt = receive_record(est, WEEK, "protokoll.json", content, now=NOW)
        assert [f.code for f in receipt.findings] == ["MEA110"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ranking_asks_for_no_more_areas_than_the_scale_takes_on(
    local: LocalEst, newest: ResolvedSetup, language: Language
) -> None:
    scale = next(s for s in SCALES if s.form == "rank")
    file = agenda(scaled(local, newest, scale.id), language)
    text = said(file, AGENDA_SHEET.said(language))
    words: dict[Language, str] = {"sv": "högst 3 områden", "en": "at most 3 areas"}
    assert words[language] in text
