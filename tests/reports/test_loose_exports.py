"""The files of an export that was unpacked lie side by side, and are read as the export they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from report_files import ID, as_csv, report
from report_strategy import as_said
from survey123_submissions import Way, survey123_files
from test_submissions import NOW, OTHER, WEEK, body
from xform_judges import converted
from xform_submissions import Submitted, central_files

from est_framework.errors import ExitCode
from est_framework.forms.xlsform.write import xlsform_bytes
from est_framework.reports.formats.handed_in import hand_in
from est_framework.reports.formats.read import read_files
from est_framework.reports.keeping.inbox import kept_files
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.purge import purge_item
from est_framework.reports.receive import receive
from est_framework.reports.validate import Verdict, validate
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup


@pytest.fixture(scope="session")
def full(newest: ResolvedSetup) -> Submitted:
    form = converted(xlsform_bytes(newest, "polisen", WEEK, "weekly_status", "sv"))
    return Submitted(form, body(newest), ID)


def unpacked(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def central(*all_: Submitted, stem: str = "") -> dict[str, bytes]:
    files = central_files(*all_)
    first = next(iter(files)).removesuffix(".csv")
    return {n.replace(first, stem or first): t.encode() for n, t in files.items()}


def told(folder: Path, setup: ResolvedSetup) -> Verdict:
    reading = read_files(hand_in([str(folder)], None), setup, received=NOW)
    return validate(reading, setup, now=NOW)


@pytest.mark.parametrize("system", ["central", "survey123"])
def test_an_export_in_a_folder_is_read_with_its_lines(
    newest: ResolvedSetup, full: Submitted, tmp_path: Path, system: str
) -> None:
    files = central(full) if system == "central" else survey123_files(full, way=Way(language="sv"))
    verdict = told(unpacked(tmp_path / "in", files), newest)
    ((draft, said),) = verdict.accepted
    assert as_said(said.model_dump(mode="json")) == as_said(body(newest))
    main = next(iter(files))
    assert draft.file == str(tmp_path / "in" / f"{main}.zip" / main)


def test_the_files_may_be_named_one_by_one_in_any_order(
    newest: ResolvedSetup, full: Submitted, tmp_path: Path
) -> None:
    folder = unpacked(tmp_path / "in", central(full))
    names = sorted(map(str, folder.iterdir()), reverse=True)
    verdict = validate(read_files(hand_in(names, None), newest, received=NOW), newest, now=NOW)
    assert [len(r.events) for _, r in verdict.accepted] == [1]


def test_two_exports_and_a_table_of_another_kind_stay_apart(
    newest: ResolvedSetup, full: Submitted, tmp_path: Path
) -> None:
    other = Submitted.__new__(Submitted)
    other.__dict__ |= full.__dict__ | {"instance": f"uuid:{OTHER}"}
    files = central(full, stem="polisen") | survey123_files(other)
    folder = unpacked(tmp_path / "in", files)
    (folder / "platt.csv").write_bytes(as_csv(report(newest, id=OTHER[:-1] + "9")).content)
    given = hand_in([str(folder)], None)
    assert sorted(len(files) for files in given.exports.values()) == [4, 4]
    assert sorted(Path(s.name).name for s in given) == [
        "platt.csv",
        "polisen.csv.zip",
        "survey_0.csv.zip",
    ]
    verdict = told(folder, newest)
    assert sorted(len(r.events) for _, r in verdict.accepted if r.id in (ID, OTHER)) == [1, 1]


def test_files_in_different_folders_are_not_joined(full: Submitted, tmp_path: Path) -> None:
    (main, *lines) = central(full).items()
    unpacked(tmp_path / "in", dict([main]))
    unpacked(tmp_path / "in" / "rader", dict(lines))
    given = hand_in([str(tmp_path / "in")], None)
    assert not given.exports
    assert len(list(given)) == 4


def test_an_export_in_a_folder_is_kept_once_and_its_lines_go_with_a_purged_report(
    newest: ResolvedSetup, local: LocalEst, full: Submitted, tmp_path: Path
) -> None:
    est = replace(local, setup=newest)
    folder = unpacked(tmp_path / "in", central(full))
    for stored in (1, 0):
        receipt = receive(est, hand_in([str(folder)], None), now=NOW)
        assert (receipt.stored, receipt.rejected, receipt.exit_code) == (stored, 0, ExitCode.CLEAN)
    with Ledger.open(est.ledger_url) as ledger:
        assert {a.outcome for a in ledger.arrivals()} == {"stored", "already"}
    purge_item(est, ID, reason="Klart", role="est_samordnare", now=NOW)
    assert not list(kept_files(est.inbox))
