from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from program_within import said as est

LIST = (
    "Ärendenr;Datum;Typ;Plats;E-post\n"
    "1;2026-11-16 08:10;Klotter;Centrum;a@b.se\n"
    "2;2026-11-16 09:10;Klotter;Kajen;a@b.se\n"
    "3;2026-11-17 09:10;Skadegörelse;Centrum;\n"
    "4;2026-11-17 09:40;Skadegörelse;Centrum;\n"
)


@pytest.fixture
def folder(made_folder: Path, tmp_path: Path) -> Path:
    shutil.copy(made_folder / "est.yaml", tmp_path / "est.yaml")
    (tmp_path / "lista.csv").write_text(LIST, encoding="utf-8")
    return tmp_path


def test_a_list_is_mapped_decided_tried_and_taken_in(folder: Path) -> None:
    said = est("import", "map", "lista.csv", "-o", "karta.yaml", "--actor", "polisen", cwd=folder)
    assert "Kvar att bestämma: 1" in said
    assert "a@b.se" not in said
    taking = ("import", "incidents", "lista.csv", "--map", "karta.yaml")
    assert "REP430" in est(*taking, code=1, cwd=folder)
    karta = folder / "karta.yaml"
    text = karta.read_text(encoding="utf-8")
    karta.write_text(text.replace('"Kajen": TODO', '"Kajen": hamnen'), encoding="utf-8")
    tried = est(*taking, "--dry-run", cwd=folder)
    assert "4  blev händelser" in tried
    assert "Inget har sparats" in tried
    assert "1 rapporter" in est(*taking, cwd=folder)
    assert "0 rapporter" in est(*taking, cwd=folder)


def test_a_mapping_is_never_written_over_unasked(folder: Path) -> None:
    (folder / "karta.yaml").write_text("actor: polisen\n", encoding="utf-8")
    mapping = ("import", "map", "lista.csv", "-o", "karta.yaml")
    est(*mapping, code=4, cwd=folder)
    assert (folder / "karta.yaml").read_text(encoding="utf-8") == "actor: polisen\n"
    est(*mapping, "--force", cwd=folder)
    assert "columns:" in (folder / "karta.yaml").read_text(encoding="utf-8")


def test_the_rows_that_were_not_placed_are_listed_without_what_they_say(folder: Path) -> None:
    est("import", "map", "lista.csv", "-o", "karta.yaml", "--actor", "polisen", cwd=folder)
    karta = folder / "karta.yaml"
    lines = karta.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if "Kajen" not in line and line != "places:"]
    karta.write_text("\n".join(kept) + "\n", encoding="utf-8")
    asked = ("import", "incidents", "lista.csv", "--map", "karta.yaml", "--unplaced", "kvar.csv")
    est(*asked, cwd=folder)
    kvar = (folder / "kvar.csv").read_text(encoding="utf-8-sig")
    assert kvar == "rad;skäl\nrad 3;platsen hör inte till något område\n"


def test_a_list_that_lacks_what_is_needed_exits_with_findings(folder: Path) -> None:
    (folder / "annat.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    assert "SAKNAS" in est("import", "map", "annat.csv", code=1, cwd=folder)


def test_the_mapping_that_the_setup_names_is_used_unasked(folder: Path) -> None:
    assert "est import map" in est("import", "incidents", "lista.csv", code=2, cwd=folder)
    setup = (folder / "est.yaml").read_text(encoding="utf-8")
    named = (
        "imports:\n  - {id: fel, kind: fault_reports, from_actor: polisen, mapping: karta.yaml}\n"
    )
    (folder / "est.yaml").write_text(setup + named, encoding="utf-8")
    est("import", "map", "lista.csv", "-o", "karta.yaml", "--actor", "polisen", cwd=folder)
    text = (folder / "karta.yaml").read_text(encoding="utf-8")
    (folder / "karta.yaml").write_text(text.replace("TODO", "hamnen"), encoding="utf-8")
    assert "1 rapporter" in est("import", "incidents", "lista.csv", cwd=folder)
