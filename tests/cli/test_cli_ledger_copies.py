"""The ledger written out for other tools, and brought up to date, as a coordinator types it."""

from __future__ import annotations

import json
from pathlib import Path

from program_within import est as within
from report_header import header

from est_framework.setup.local import LocalEst


def est(folder: Path, *arguments: str, lang: str = "sv") -> tuple[str, str]:
    out, err = within(*arguments, cwd=folder, lang=lang)
    return out.strip(), err.strip()


def test_the_ledger_is_written_out_for_other_tools(local: LocalEst, tmp_path: Path) -> None:
    report = header(local.setup, period="2026-W45", submitted="2026-11-06T10:05:00+01:00")
    report["nothing_to_report"] = True
    (tmp_path / "rapport.json").write_text(json.dumps(report), encoding="utf-8")
    assert est(tmp_path, "ledger", "parquet")[1] == "Antal perioder: 0."
    est(tmp_path, "receive", "rapport.json")
    for more in ([], ["--rebuild"]):
        out, err = est(tmp_path, "ledger", "parquet", *more)
        assert (out, err) == (str(local.wide), "Antal perioder: 1.")
        assert len(list(local.wide.glob("2026-W45/*/areas.parquet"))) == 1


def test_a_current_ledger_is_said_to_be_current(local: LocalEst) -> None:
    assert est(local.folder, "ledger", "upgrade", lang="en")[0] == "The ledger has version 1."
