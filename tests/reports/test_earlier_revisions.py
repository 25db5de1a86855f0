"""A form that comes back late is read by the setup that it was made from; both are in the picture."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from report_files import ID, as_csv, as_json, report

from est_framework.errors import IntegrityError
from est_framework.forms.write import write_forms
from est_framework.method.load import releases
from est_framework.periods import Period
from est_framework.picture.check import check_picture
from est_framework.picture.compile import compile_period
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.receive import Receipt, receive
from est_framework.reports.validate import validate
from est_framework.setup.load import open_local
from est_framework.setup.local import SETUP_FILE, LocalEst
from est_framework.setup.revisions import Revisions, Setups, keep_revision

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
WEEK = Period.parse("2026-W47")
OFF = "inbrott"


@pytest.fixture
def local(made_folder: Path, tmp_path: Path) -> LocalEst:
    """Sundsvik with the newest release, in a folder of its own."""
    text = (made_folder / SETUP_FILE).read_text(encoding="utf-8")
    text = text.replace("est 0.1.0", releases()[-1])
    (tmp_path / SETUP_FILE).write_text(text, encoding="utf-8")
    return open_local(tmp_path)


def newer(local: LocalEst) -> LocalEst:
    """
    Give the same local EST a revision later.

    Norrängen has another name, the harbour has become another area, and the police are no longer
    asked about burglaries.
    """
    file = local.folder / SETUP_FILE
    text = file.read_text(encoding="utf-8")
    for before, after in (
        ("revision: 1", "revision: 2"),
        ("name: Norrängen", "name: Norra ängen"),
        ("id: hamnen", "id: inre_hamnen"),
        ("[centrum, hamnen", "[centrum, inre_hamnen"),
    ):
        assert before in text
        text = text.replace(before, after)
    off = {
        "change": "switch-off",
        "indicator": OFF,
        "checklists": ["polis_weekly"],
        "reason": "Räknas av polisen själv",
        "decided_by": "est_grupp",
        "date": "2026-11-16",
    }
    file.write_text(f"{text.rstrip()}\ntailoring: {json.dumps([off])}\n", encoding="utf-8")
    return open_local(local.folder)


def late(local: LocalEst, **changes: Any) -> dict[str, Any]:
    """A report from a form of the first revision: burglaries, and the harbour by its old id."""
    areas = [
        {"area": "hamnen", "answers": {OFF: {"state": "value", "value": 4}}},
        {"area": "norrangen", "answers": {OFF: {"state": "none_seen"}}},
    ]
    return report(local.setup, areas=areas, events=None, presence=None, upcoming=None) | changes


def codes(receipt: Receipt) -> set[str]:
    return {f.code for f in receipt.findings}


def test_what_an_old_form_asked_is_accepted_and_told_beside_the_new(local: LocalEst) -> None:
    keep_revision(local)
    now = newer(local)
    old = as_json(late(local), name="gammal.json")
    new = as_json(
        report(
            now.setup,
            id=ID[:-1] + "2",
            actor="faltgruppen",
            areas=[{"area": "inre_hamnen", "answers": {"ran": {"state": "value", "value": 1}}}],
            events=None, presence=None, upcoming=None,
        ),
        name="ny.json",
    )  # fmt: skip
    receipt = receive(now, [old, new], now=NOW)
    assert (receipt.stored, receipt.rejected) == (2, 0), receipt.findings
    (finding,) = [f for f in receipt.findings if f.code == "REP116"]
    assert finding.place.file == "gammal.json"
    assert "egen revision" in finding.remedy.sv
    picture = compile_period(now, WEEK, as_of=NOW)
    seen = {(c.area, c.indicator): c.at_least for c in picture.cells if c.at_least}
    assert seen == {("hamnen", OFF): 4, ("inre_hamnen", "ran"): 1}
    told = {f.code for f in check_picture(picture, now.setup)}
    assert "PIC101" in told


def test_without_its_own_revision_an_old_form_is_judged_by_the_new_and_told(
    local: LocalEst,
) -> None:
    now = newer(local)
    receipt = receive(now, [as_json(late(local))], now=NOW)
    assert receipt.stored == 0
    assert "REP104" in codes(receipt)


def test_an_unknown_revision_that_fits_is_kept_with_what_to_do(local: LocalEst) -> None:
    strange = late(local, digest="sha256:" + "0" * 64, setup_revision=9)
    receipt = receive(local, [as_json(strange)], now=NOW)
    assert receipt.stored == 1
    (finding,) = receipt.findings
    assert finding.code == "REP116"
    assert "data/uppsattningar" in finding.remedy.sv


def test_making_forms_and_receiving_keep_the_setup(local: LocalEst) -> None:
    assert list(local.earlier) == []
    write_forms(local, WEEK, language="sv")
    assert list(local.earlier) == [local.setup.digest]
    now = newer(local)
    receive(now, [], now=NOW)
    assert set(Revisions(local.revisions)) == {local.setup.digest, now.setup.digest}
    kept = Revisions(local.revisions)[local.setup.digest]
    assert kept.digest == local.setup.digest
    assert kept == local.setup


def test_an_old_workbook_has_the_conditions_of_its_own_setup(local: LocalEst) -> None:
    write_forms(local, WEEK, language="sv")
    file = next((local.forms / str(WEEK)).glob("polisen*.xlsx"))
    book = openpyxl.load_workbook(file)
    book.save(file)
    now = newer(local)
    given = Source(file.name, file.read_bytes())
    here = read_files([given], local.setup, received=NOW)
    there = read_files([given], now.setup, received=NOW, earlier=now.earlier)
    assert there.drafts[0].data == here.drafts[0].data
    verdict = validate(there, now.setup, now=NOW, earlier=now.earlier)
    assert "REP104" not in {f.code for f in verdict.findings}


def test_a_table_and_reports_of_two_revisions_are_each_judged_by_their_own(
    local: LocalEst,
) -> None:
    keep_revision(local)
    now = newer(local)
    wrong = late(local, id=ID[:-1] + "3", actor="norrskolan")
    wrong["areas"][0]["area"] = "inre_hamnen"
    sources = [as_csv(late(local)), as_json(wrong)]
    reading = read_files(sources, now.setup, received=NOW, earlier=now.earlier)
    verdict = validate(reading, now.setup, now=NOW, earlier=now.earlier)
    assert [draft.file for draft, _ in verdict.accepted] == ["rapport.csv"]
    assert "REP104" in {f.code for f in verdict.findings if f.place.file == "rapport.json"}


def test_a_kept_setup_that_was_changed_is_not_used(local: LocalEst) -> None:
    keep_revision(local)
    (file,) = local.revisions.glob("*.json")
    file.write_bytes(file.read_bytes() + b" ")
    with pytest.raises(IntegrityError, match="has changed"):
        receive(newer(local), [as_json(late(local))], now=NOW)
    assert len(list(local.inbox.rglob("*"))) > 0


def test_a_setup_from_a_newer_tool_is_as_good_as_none(local: LocalEst) -> None:
    content = json.dumps({"setup": {"from": "the future"}}).encode()
    name = hashlib.sha256(content).hexdigest()
    local.revisions.mkdir(parents=True)
    (local.revisions / f"{name}.json").write_bytes(content)
    assert f"sha256:{name}" not in Revisions(local.revisions)
    assert Setups(local.setup, local.earlier).of(f"sha256:{name}") is local.setup
    assert "sha256:../../etc/passwd" not in Revisions(local.revisions)


def test_nothing_to_report_on_an_old_form_answers_what_it_asked(local: LocalEst) -> None:
    """Its act stands for the areas and questions of its own revision, not of the new one."""
    keep_revision(local)
    now = newer(local)
    calm = late(local, areas=[], nothing_to_report=True, comment=None)
    receive(now, [as_json({k: v for k, v in calm.items() if v is not None})], now=NOW)
    cells = compile_period(now, WEEK, as_of=NOW).cells
    none_seen = {(c.area, c.indicator) for c in cells if c.none_seen}
    assert ("hamnen", OFF) in none_seen
    assert not any(area == "inre_hamnen" for area, _ in none_seen)
    with Ledger.open(now.ledger_url) as ledger:
        (entry,) = ledger.effective("report")
    assert entry.document.body["digest"] == local.setup.digest


def test_the_same_setup_is_kept_once(local: LocalEst) -> None:
    keep_revision(local)
    keep_revision(replace(local))
    assert len(list(local.revisions.iterdir())) == 1
