"""`est update` as people meet it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from est_framework.cli import main
from est_framework.setup.answers import NewAnswers
from est_framework.setup.new import remember, render


@pytest.fixture
def est(tmp_path: Path) -> Path:
    """A local EST that was made with the first release."""
    answers = NewAnswers.model_validate(
        {
            "name": "Tryggt i Östersund",
            "slug": "ostersund",
            "municipality": "2380",
            "areas": ["Centrum"],
            "actors": [{"name": "Polisen", "type": "polis"}],
            "first": "2026-W47",
        }
    )
    made = render(answers, tmp_path, release="est 0.1.0")
    remember(made, answers, release="est 0.1.0")
    return made


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    out, err = capsys.readouterr()
    assert isinstance(end.value.code, int)
    return end.value.code, out, err


def test_a_dry_run_tells_everything_and_changes_nothing(
    est: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {f: f.read_bytes() for f in est.rglob("*") if f.is_file()}
    code, out, _ = run(capsys, "--lang", "sv", "-C", str(est), "update", "--dry-run")
    assert code == 0
    for words in (
        "Från est 0.1.0 till est 1.0.0",
        "NYTT I METODEN",
        "Polisen får fler frågor (1): oppen_droghantering (Öppen droghantering)",
        "Uppsättningen får revision 2 (förut 1).",
        "SERIER SOM BRYTS FRÅN 20",
        "est.yaml: uppdaterad (ändrad i mallen, inte av er)",
        "README.md: som den var",
        "Inget har ändrats.",
    ):
        assert words in out
    assert {f: f.read_bytes() for f in est.rglob("*") if f.is_file()} == before


def test_an_update_is_done_once_and_then_there_is_nothing_to_do(
    est: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capsys, "--lang", "en", "-C", str(est), "update")
    assert code == 0
    assert "Copies of the files that were replaced lie in .est/before/est-1.0.0." in out
    code, out, _ = run(capsys, "--lang", "en", "-C", str(est), "update")
    assert code == 0
    assert "There is nothing to update." in out


def test_a_conflict_is_named_and_gives_exit_code_1_until_it_is_settled(
    est: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = est / ".est" / "base" / "README.md"
    (est / "README.md").write_text("Vår egen.\n", "utf-8")
    lock = est / ".est" / "lock.json"
    old = base.read_bytes()
    base.write_bytes(b"Den gamla.\n")
    lock.write_text(_with_digest_of(lock.read_text("utf-8"), old, b"Den gamla.\n"), "utf-8")
    code, out, _ = run(capsys, "--lang", "sv", "-C", str(est), "update")
    assert code == 1
    assert "README.md: er fil är som den var; den nya ligger i README.md.est-new." in out
    assert (est / "README.md").read_text("utf-8") == "Vår egen.\n"
    code, out, _ = run(capsys, "--lang", "sv", "-C", str(est), "update")
    assert code == 1
    assert "README.md.est-new ligger kvar sedan tidigare." in out
    (est / "README.md.est-new").unlink()
    assert run(capsys, "-C", str(est), "update")[0] == 0


def test_a_tailoring_that_the_new_release_refuses_stops_the_update_and_says_so(
    est: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    setup = est / "est.yaml"
    before = setup.read_text("utf-8") + _TAILORING
    setup.write_text(before, "utf-8")
    code, out, _ = run(capsys, "--lang", "sv", "-C", str(est), "update")
    assert code == 1
    assert "INGET ÄNDRAS: er uppsättning skulle inte hålla i den nya utgåvan" in out
    assert "SET" in out
    assert setup.read_text("utf-8") == before


def test_machines_get_one_object(est: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "-C", str(est), "update", "--to", "1.0.0", "--format", "json")
    told = json.loads(out)
    assert code == 0
    assert (told["from"], told["to"], told["done"]) == ("est 0.1.0", "est 1.0.0", True)
    assert told["revision"] == [1, 2]
    assert told["series_break_from"]
    files = {one["file"]: one["became"] for one in told["files"]}
    assert files["est.yaml"] == "taken"
    assert files["README.md"] == "same"


def _with_digest_of(lock: str, old: bytes, new: bytes) -> str:
    from hashlib import sha256  # noqa: PLC0415  # only here

    return lock.replace(sha256(old).hexdigest(), sha256(new).hexdigest())


_TAILORING = """
tailoring:
  - change: switch-off
    indicator: brak
    checklists: [polis_weekly]
    reason: Frågas om på annat håll.
    decided_by: est_samordnare
    date: 2026-10-01
"""
