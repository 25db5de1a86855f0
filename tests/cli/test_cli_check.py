"""`est check` as a coordinator and a machine run it: gaps, acceptance, and the conformance statement."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from program_within import est

import est_framework.setup
from est_framework.setup.schema import STATEMENT_SCHEMA_FILE

ROOM = Path(est_framework.setup.__file__).parent
EXAMPLES = ROOM / "examples"


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A local EST that has all that the method asks for."""
    return put(tmp_path, (EXAMPLES / "SET190" / "good.yaml").read_text(encoding="utf-8"))


def put(folder: Path, text: str) -> Path:
    (folder / "est.yaml").write_text(text, encoding="utf-8")
    return folder


def accepted_until(year: int) -> str:
    text = (EXAMPLES / "SET199" / "bad.yaml").read_text(encoding="utf-8")
    return text.replace("until: 2027-06-30", f"until: {year}-06-30")


def test_a_whole_setup_says_plainly_that_nothing_was_found_and_what_was_checked(town: Path) -> None:
    (town / "avtal").mkdir()
    (town / "avtal" / "avtal.md").write_text("Klart.\n", encoding="utf-8")
    out, err = est("check", cwd=town)
    assert out.startswith("Inga anmärkningar.")
    assert "Inga fel i uppsättningen. Kontrollerat: est.yaml, avtal/ (1) mot est 1.0.0." in err
    _, err = est("check", "-q", cwd=town)
    assert err == ""


def test_a_gap_is_told_but_fails_only_when_asked_to(town: Path) -> None:
    put(town, (EXAMPLES / "SET190" / "bad.yaml").read_text(encoding="utf-8"))
    out, _ = est("check", cwd=town)
    assert "VARNING SET190" in out
    est("check", "--fail-on", "warning", cwd=town, code=1)


def test_an_accepted_gap_does_not_fail_until_its_day(town: Path) -> None:
    put(town, accepted_until(2999))
    out, _ = est("check", "--fail-on", "warning", cwd=town)
    assert "SET190" in out
    assert "2999-06-30" in out
    put(
        town,
        accepted_until(2999)
        .replace("date: 2026-10-05", "date: 2020-01-01")
        .replace("2999", "2020"),
    )
    out, _ = est("check", "--fail-on", "warning", cwd=town, code=1)
    assert "VARNING SET190" in out
    assert "VARNING SET216" in out


def test_a_personal_number_is_told_and_never_echoed(town: Path) -> None:
    text = (town / "est.yaml").read_text(encoding="utf-8")
    put(
        town,
        text.replace("Säkerhetsenheten", "19121212-1212").replace(
            "type: polis", "type: 191212121212"
        ),
    )
    for form in ("text", "json"):
        out, err = est("check", "--format", form, "--statement", "x", cwd=town, code=1)
        assert "SET219" in out
        assert "1212" not in out + err
    assert not (town / "x").exists()


@pytest.mark.parametrize(
    ("lang", "words"), [("sv", "Så följer Sundsvik EST"), ("en", "follows EST")]
)
def test_the_statement_is_written_for_people_and_machines(
    town: Path, lang: str, words: str
) -> None:
    text = (town / "est.yaml").read_text(encoding="utf-8")
    put(town, text.replace("revision: 1", f"revision: 1\nlanguage: {lang}"))
    _, err = est("check", "--statement", "ut/konformitet", cwd=town)
    folder = town / "ut" / "konformitet"
    assert sorted(f.name for f in folder.iterdir()) == [
        "konformitet.html",
        "konformitet.json",
        "konformitet.svg",
    ]
    assert err.count("Skrev ") == (3 if lang == "sv" else 0)
    assert words in (folder / "konformitet.html").read_text(encoding="utf-8")
    made = json.loads((folder / "konformitet.json").read_text(encoding="utf-8"))
    schema = json.loads((ROOM / STATEMENT_SCHEMA_FILE).read_text(encoding="utf-8"))
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(made)) == []
    assert made["standing"] == "follows"
    before = (folder / "konformitet.svg").read_bytes()
    est("check", "--statement", "ut/konformitet", cwd=town)
    assert (folder / "konformitet.svg").read_bytes() == before
    (folder / "konformitet.svg").write_text("eget", encoding="utf-8")
    est("check", "--statement", "ut/konformitet", cwd=town, code=4)
    est("check", "--statement", "ut/konformitet", "--force", cwd=town)
    assert (folder / "konformitet.svg").read_bytes() == before


def test_there_is_no_statement_about_a_setup_with_faults(town: Path) -> None:
    text = (town / "est.yaml").read_text(encoding="utf-8")
    put(town, text.replace("type: polis", "type: polisen"))
    out, err = est("check", "--statement", "ut", cwd=town, code=1)
    assert "SET128" in out
    assert "Ingen förklaring skrevs" in err
    assert not (town / "ut").exists()


def test_a_check_loads_only_what_it_needs(town: Path) -> None:
    heavy = (
        "duckdb",
        "ibis",
        "jinja2",
        "openpyxl",
        "phonenumbers",
        "pyarrow",
        "sqlalchemy",
        "stdnum",
    )
    script = (
        "import sys\n"
        "from est_framework.cli import main\n"
        "try:\n    main(['check'])\n"
        "except SystemExit:\n    pass\n"
        f"print([m for m in {heavy!r} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=town, capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    assert done.stdout.strip().endswith("[]")
