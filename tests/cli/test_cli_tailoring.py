"""A municipality's own method, as the program shows it and tells it to others."""

from __future__ import annotations

import json
from pathlib import Path

from program_within import est
from test_cli_week import report, town

__all__ = ["town"]

CHANGE = """
tailoring:
  - change: reword
    indicator: klotter
    field: label
    to: {sv: Klotter och taggar, en: Graffiti and tags}
    reason: Det är så alla säger här.
    decided_by: est_grupp
    date: 2026-11-02
"""


def test_the_method_as_it_holds_here_goes_to_a_file_that_is_not_written_over(
    town: Path, tmp_path: Path
) -> None:
    file = town / "est.yaml"
    before = file.read_text(encoding="utf-8")
    file.write_text(f"{before.rstrip()}\n{CHANGE}", encoding="utf-8")
    try:
        out, _ = est("resolve", "--out", tmp_path / "est-resolved.json", cwd=town)
        assert out.strip() == str(tmp_path / "est-resolved.json")
        spec = json.loads((tmp_path / "est-resolved.json").read_text(encoding="utf-8"))
        printed, _ = est("resolve", cwd=town)
        assert json.loads(printed) == spec
        assert spec["provenance"]["indicators/klotter"] == "core, reworded by trygg-orebro"
        assert set(spec["provenance"].values()) == {"core", "core, reworded by trygg-orebro"}
        (tmp_path / "est-resolved.json").write_text("eget", encoding="utf-8")
        _, err = est("resolve", "--out", tmp_path / "est-resolved.json", cwd=town, code=4)
        assert "--force" in err
        est("resolve", "--out", tmp_path / "est-resolved.json", "--force", cwd=town)
    finally:
        file.write_text(before, encoding="utf-8")


def test_a_report_is_printed_as_the_core_takes_it(town: Path, tmp_path: Path) -> None:
    event = {"indicator": "klotter", "area": "vivalla", "date": "2026-11-04"}
    sent = report(town, template="weekly_status", areas=[], events=[event])
    (tmp_path / "en.json").write_text(json.dumps(sent), encoding="utf-8")
    out, _ = est("project", tmp_path / "en.json", cwd=town)
    told = json.loads(out)
    assert told["events"] == [event]
    assert told["digest"] == sent["digest"]
    (tmp_path / "core.ndjson").write_text(out, encoding="utf-8")
    est("validate", tmp_path / "core.ndjson", cwd=town)
