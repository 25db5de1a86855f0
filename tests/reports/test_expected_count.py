"""A file cut off exactly between two rows looks whole; only who sent it knows how many there were."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_files import NOW, as_ndjson, codes, report

import est_framework.reports
from est_framework.reports.expected_count import count_fault, refuse, reports_in
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.receive import receive
from est_framework.reports.validate import validate
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

EXAMPLES = Path(est_framework.reports.__file__).parent / "examples" / "REP051"
TOLD = 2


@pytest.mark.parametrize("which", ["bad", "good"], ids=lambda w: f"REP051-{w}")
def test_a_file_with_fewer_reports_than_told_is_kept_out_whole(
    which: str, made: ResolvedSetup
) -> None:
    source = Source(f"{which}.csv", (EXAMPLES / f"{which}.csv").read_bytes())
    reading = read_files([source], made, received=NOW)
    fault = count_fault(reports_in(reading), TOLD, [source.name])
    if fault:
        refuse(reading, fault)
    verdict = validate(reading, made, now=NOW)
    assert ("REP051" in codes(verdict)) == (which == "bad")
    assert bool(verdict.accepted) == (which == "good")


def test_nothing_goes_into_the_ledger_and_the_file_is_kept_until_the_number_is_right(
    local: LocalEst,
) -> None:
    source = as_ndjson(
        report(local.setup), report(local.setup, id=report(local.setup)["id"][:-1] + "2")
    )
    receipt = receive(local, [source], now=NOW, expected=3)
    assert (receipt.stored, receipt.rejected) == (0, 2)
    assert [f.place.file for f in receipt.findings if f.code == "REP051"] == [source.name]
    assert receive(local, [source], now=NOW, expected=2).stored == 2
    with Ledger.open(local.ledger_url) as ledger:
        assert len(list(ledger.effective("report"))) == 2


def test_the_number_counts_what_was_read_in_all_files_together(local: LocalEst) -> None:
    one = as_ndjson(report(local.setup), name="a.ndjson")
    two = as_ndjson(report(local.setup, actor="faltgruppen"), name="b.ndjson")
    receipt = receive(local, [one, two], now=NOW, expected=1)
    assert [f.place.file for f in receipt.findings if f.code == "REP051"] == [""]
