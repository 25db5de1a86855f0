"""Reviewing as a coordinator types it: receipts, what waits, back to the sender, merged."""

from __future__ import annotations

import hashlib
import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from program_within import est
from test_cli_week import report
from test_cli_week import town as town  # noqa: PLC0414  # its fixture


@pytest.fixture
def sent(town: Path, tmp_path: Path) -> Path:
    file = tmp_path / "polisen.json"
    file.write_text(json.dumps(report(town)), encoding="utf-8")
    return file


def _number(file: Path) -> str:
    digits = hashlib.sha256(file.read_bytes()).hexdigest()
    return f"{digits[:4]}-{digits[4:8]}-{digits[8:12]}"


def test_a_receipt_is_shown_written_and_found_again_by_its_number(
    town: Path, sent: Path, tmp_path: Path
) -> None:
    out, err = est("receive", sent, "--receipts", tmp_path / "kvitton", cwd=town)
    assert f"{_number(sent)}  polisen.json: togs emot" in out
    (written,) = (tmp_path / "kvitton").iterdir()
    assert written.name == f"kvitto-{_number(sent)}.txt"
    text = written.read_text(encoding="utf-8")
    assert "Polisen, 2026-W45" in text
    assert hashlib.sha256(sent.read_bytes()).hexdigest() in text
    assert "Kvitton i " in err
    assert "kvitton: 1." in err
    out, _ = est("ledger", "find", _number(sent).upper().replace("-", " "), cwd=town)
    assert text.strip() == out.strip()
    out, _ = est("review", "show", _number(sent), "--format", "json", cwd=town)
    assert json.loads(out)["receipts"][0]["reports"][0]["actor"] == "polisen"
    out, _ = est("receive", sent, "--format", "json", cwd=town)
    assert json.loads(out)["receipts"][0]["outcome"] == "already"
    _, err = est("ledger", "find", "0000-0000-0000", cwd=town, code=2)
    assert "Ingen mottagen fil" in err


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_receipt_is_written_of_a_file_with_findings_too(
    town: Path, tmp_path: Path, lang: str
) -> None:
    content = report(town, submitted="2026-11-20T10:00:00+01:00", areas=[])
    file = tmp_path / "sen.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    est("receive", file, "--receipts", tmp_path / "kvitton", cwd=town, lang=lang)
    (written,) = (tmp_path / "kvitton").iterdir()
    text = written.read_text(encoding="utf-8")
    assert ": REP111, " in text
    assert ", REP208" in text


def test_of_what_is_held_only_the_kind_and_the_place_are_listed_and_sent_back(
    town: Path, tmp_path: Path
) -> None:
    file = tmp_path / "hemligt.json"
    content = report(town, comment="Se 19121212-1212")
    file.write_text(json.dumps(content), encoding="utf-8")
    est("receive", file, cwd=town, code=3)
    out, _ = est("review", "list", cwd=town)
    assert _number(file) in out
    assert "/comment" in out
    assert "personnummer" in out.lower()
    assert "1212" not in out.replace(_number(file), "")
    _, err = est("review", "accept", _number(file), cwd=town, code=2)
    assert "ingen rapport" in err
    out, _ = est("review", "return", _number(file), "--comment", "Ta bort den.", cwd=town)
    assert "Ta bort den." in out
    assert "/comment" in out
    assert "1212" not in out.replace(_number(file), "")
    out, _ = est("review", "list", cwd=town)
    assert _number(file) not in out


@pytest.mark.parametrize(
    ("comment", "kind"),
    [
        ("Sågs vid 59.3325765, 18.0649123.", "koordinat"),
        ("En boende har skyddad identitet.", "skydd"),
    ],
)
def test_whatever_holds_a_report_its_kind_and_place_are_listed(
    comment: str, kind: str, town: Path, tmp_path: Path
) -> None:
    file = tmp_path / "hemligt.json"
    file.write_text(json.dumps(report(town, comment=comment)), encoding="utf-8")
    est("receive", file, cwd=town, code=3)
    out, _ = est("review", "list", cwd=town)
    told = out.partition(_number(file))[2]
    assert "/comment" in told
    assert kind in told.lower()
    assert "59.33" not in out


def test_a_comment_about_a_person_is_refused_and_never_kept(town: Path, sent: Path) -> None:
    est("receive", sent, cwd=town)
    out, err = est(
        "review", "return", _number(sent), "--comment", "Ring 19121212-1212", cwd=town, code=3
    )
    assert "REP220" in out
    assert "1212" not in (out + err).replace(_number(sent), "")
    assert b"1212-1212" not in (town / "data" / "liggare.sqlite").read_bytes()


def test_a_corrected_file_with_a_new_id_replaces_the_first(
    town: Path, sent: Path, tmp_path: Path
) -> None:
    week = {"period": "2026-W44", "submitted": "2026-10-30T10:00:00+01:00"}
    sent.write_text(json.dumps(report(town, **week)), encoding="utf-8")
    est("receive", sent, cwd=town)
    second = tmp_path / "rättad.json"
    areas: Any = [
        {"area": "vivalla", "answers": {"ordningsstorning": {"state": "value", "value": 2}}}
    ]
    content = report(town, id=str(uuid.uuid4()), areas=areas, **week)
    second.write_text(json.dumps(content), encoding="utf-8")
    out, err = est("receive", second, "--replaces", _number(sent), cwd=town)
    assert "REP119" in out
    assert "räknas inte längre" in err
    areas[0]["answers"]["ordningsstorning"]["value"] = 4
    second.write_text(json.dumps(content | {"revision": 2, "areas": areas}), encoding="utf-8")
    out, _ = est("receive", second, cwd=town)
    assert "REP119" not in out, "the first one no longer stands beside it"
    out, _ = est("review", "list", "--format", "json", cwd=town)
    waits = {w["receipt"] for w in json.loads(out)["waiting"]}
    assert not waits & {_number(sent), _number(second)}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["accept"], "--all"),
        (["accept", "999"], "Ingen sådan rapport"),
        (["accept", "SENT", "--role", "Kalle"], "granskare"),
        (["set-aside", "SENT", "--reason", " "], "varför"),
        (["merge", "SENT", "SENT"], "minst två"),
        (["show", "xyz"], "kvittonummer"),
    ],
)
def test_what_cannot_be_decided_is_said(
    town: Path, sent: Path, arguments: list[str], words: str
) -> None:
    est("receive", sent, cwd=town)
    named = [_number(sent) if word == "SENT" else word for word in arguments]
    _, err = est("review", *named, cwd=town, code=2)
    assert words in err


def test_a_purge_is_a_dry_run_until_the_decision_is_given(town: Path, sent: Path) -> None:
    est("receive", sent, cwd=town)
    out, err = est("ledger", "purge", cwd=town)
    assert "KS 2026/123, 24 månader" in out
    assert "Inget har raderats" in err
    _, err = est("ledger", "purge", "--decision", "KS 1", cwd=town, code=2)
    assert "KS 2026/123" in err
    _, err = est("ledger", "purge", "--decision", "KS 2026/123", cwd=town)
    assert "inget att gallra" in err
    out, _ = est(
        "ledger",
        "purge",
        "--item",
        _number(sent),
        "--reason",
        "Ring 19121212-1212",
        cwd=town,
        code=3,
    )
    assert "REP220" in out
    out, err = est("ledger", "purge", "--item", _number(sent), "--reason", "Fel fil", cwd=town)
    assert "Fel fil" in out
    assert "gallring-" in err
    assert len(list((town / "data" / "gallring").iterdir())) == 3
    out, _ = est("ledger", "verify", cwd=town)
    assert "Inga anmärkningar" in out
    out, _ = est("ledger", "find", _number(sent), cwd=town)
    assert "(gallrad)" in out


def test_a_backup_is_put_back_and_the_replaced_ledger_is_kept(town: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopia.zip"
    est("ledger", "backup", copy, cwd=town)
    file = tmp_path / "ny.json"
    file.write_text(json.dumps(report(town, id=str(uuid.uuid4()))), encoding="utf-8")
    est("receive", file, cwd=town)
    _, err = est("ledger", "restore", copy, cwd=town, code=2)
    assert "--force" in err
    out, err = est("ledger", "restore", copy, "--force", cwd=town)
    assert "liggare.ersatt-" in err
    assert "REP906" in out
    copy.write_bytes(copy.read_bytes()[:-30])
    _, err = est("ledger", "restore", copy, "--force", cwd=town, code=5)
    assert "ingen hel säkerhetskopia" in err
