"""What lies in a new local EST besides its setup: texts to adapt, folders explained, CI, first questions."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from cookiecutter.main import cookiecutter
from program_within import est
from ruamel.yaml import YAML

from est_framework.method.load import load_release, releases
from est_framework.method.shipped import shipped_folder
from est_framework.setup.new import NewAnswers, new_local
from est_framework.setup.starting_files import (
    READINESS_FILE,
    VERSION_FILE,
    starting_files,
    write_starting_files,
)
from est_framework.version import __version__

EXPLAINED = ("avtal", "data", "formular", "lagesbilder", "manual", "moten")
TO_ADAPT = (
    "brev-till-ny-aktor.md",
    "information-till-invanare.md",
    "registerforteckning.md",
    "samverkansoverenskommelse.md",
)
ANSWERS = {
    "name": "Trygg i Örebro",
    "slug": "orebro",
    "municipality": "1880",
    "areas": ["Vivalla"],
    "actors": [{"name": "Polisen", "type": "polis"}],
    "first": "2026-W48",
}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_local(tmp_path_factory.mktemp("new") / "orebro", NewAnswers.model_validate(ANSWERS))


def texts(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8-sig")
        for file in folder.rglob("*")
        if file.is_file() and ".est" not in file.relative_to(folder).parts
    }


def test_every_folder_says_in_swedish_what_it_is_for(town: Path) -> None:
    for folder in EXPLAINED:
        text = (town / folder / "README.md").read_text(encoding="utf-8")
        assert text.startswith(f"# {folder}: ")
        assert set("åäö") <= set(text), folder
    said = (town / "README.md").read_text(encoding="utf-8")
    assert all(f"`{folder}`" in said for folder in (*EXPLAINED, "inkommet"))


def test_the_folder_for_what_comes_back_holds_nothing_that_would_be_taken_for_a_report(
    town: Path,
) -> None:
    assert [file.name for file in (town / "inkommet").iterdir()] == [".gitkeep"]


def test_nothing_of_the_template_engine_is_left(town: Path) -> None:
    for name, text in texts(town).items():
        assert not any(mark in text for mark in ("{{", "}}", "{%", "cookiecutter")), name


def test_texts_to_adapt_mark_every_gap_the_same_way_and_their_readme_has_none(town: Path) -> None:
    for name in TO_ADAPT:
        text = (town / "avtal" / name).read_text(encoding="utf-8")
        assert text.count("TODO: ") == text.count("TODO") > 3, name
        assert not any(gap in text for gap in ("____", "[…]", "XXX")), name
    assert "TODO" not in (town / "avtal" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "laws"),
    [
        ("registerforteckning.md", ("artikel 30", "artikel 6.1 e", "(2023:196)", "artikel 28")),
        ("information-till-invanare.md", ("Integritetsskyddsmyndigheten", "2018:218", "112")),
        ("samverkansoverenskommelse.md", ("(2009:400)", "artikel 26", "1990:782", "112")),
        ("brev-till-ny-aktor.md", ("112", "allmän handling")),
    ],
)
def test_texts_to_adapt_name_the_law_they_rest_on(
    town: Path, name: str, laws: tuple[str, ...]
) -> None:
    text = (town / "avtal" / name).read_text(encoding="utf-8")
    assert [law for law in laws if law not in text] == []


def test_the_record_of_processing_has_every_field_of_article_30(town: Path) -> None:
    text = (town / "avtal" / "registerforteckning.md").read_text(encoding="utf-8")
    fields = (
        "Personuppgiftsansvarig", "Dataskyddsombud", "Ändamål", "Registrerade",
        "Kategorier av uppgifter", "Mottagare", "Överföring till tredje land",
        "Tidsfrist för radering", "Säkerhetsåtgärder",
    )  # fmt: skip
    assert [field for field in fields if f"| {field} |" not in text] == []


def steps_of_ci(town: Path) -> tuple[list[str], list[str]]:
    """What GitHub and GitLab run."""
    github = YAML(typ="safe").load((town / ".github/workflows/est.yml").read_bytes())
    gitlab = YAML(typ="safe").load((town / ".gitlab-ci.yml").read_bytes())
    steps = github["jobs"]["check"]["steps"]
    return [step["run"] for step in steps if "run" in step], gitlab["est check"]["script"]


def test_ci_installs_the_version_that_made_the_folder_and_checks(town: Path) -> None:
    for install, *checks in steps_of_ci(town):
        assert install.endswith("pip install --quiet --requirement requirements.txt")
        assert any(step.endswith("est check") for step in checks), "its exit code is the build's"
    assert (town / VERSION_FILE).read_text(encoding="utf-8") == f"est-framework=={__version__}\n"


def test_ci_leaves_what_github_and_gitlab_show_even_where_the_setup_has_faults(
    town: Path, tmp_path: Path
) -> None:
    shutil.copytree(town, tmp_path / "town")
    setup = tmp_path / "town" / "est.yaml"
    setup.write_text(setup.read_text(encoding="utf-8").replace("type: polis", "type: poliss"))
    github, gitlab = steps_of_ci(town)
    for step in (*github[1:], *gitlab[1:]):
        words = step.partition(" >> ")[0].partition(" || ")[0].split()
        fails = "never" not in words
        out, _ = est(*words[1:], cwd=tmp_path / "town", code=int(fails))
        assert ("SET128" in out) != ("-o" in words)
    log = json.loads((tmp_path / "town" / "est.sarif").read_text(encoding="utf-8"))
    (place,) = log["runs"][0]["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "est.yaml"}
    assert place["physicalLocation"]["region"]["startLine"] > 1
    suites = ET.fromstring((tmp_path / "town" / "est.xml").read_bytes())  # noqa: S314  # ours
    assert suites.get("failures") == "1"


def test_the_first_readiness_list_asks_what_the_release_asks(town: Path) -> None:
    text = (town / READINESS_FILE).read_text(encoding="utf-8")
    assert text.startswith("\ufeff"), "Excel needs it"
    rows = list(csv.DictReader(io.StringIO(text[1:]), delimiter=";"))
    questions = {q.id: q for q in load_release(releases()[-1]).readiness if q.retired is None}
    assert {row["id"] for row in rows} == set(questions)
    assert len(rows) == len(questions)
    for row in rows:
        assert row["fråga"] == questions[row["id"]].definition.sv
        assert row["svar (ja/inte än/behövs inte)"] == row["datum"] == row["underlag"] == ""
    order = [row["när"] for row in rows]
    assert order == sorted(order, key=list(dict.fromkeys(order)).index)


def test_what_the_template_holds_of_the_package_is_in_sync(tmp_path: Path) -> None:
    for made in write_starting_files(tmp_path):
        kept = shipped_folder("municipality_template") / made.relative_to(tmp_path)
        assert kept.read_bytes() == made.read_bytes(), (
            "run est_framework.setup.starting_files.write_starting_files again"
        )


def test_cookiecutter_alone_gives_the_same_files(town: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(
        f'{{"cookiecutters_dir": "{tmp_path}/c", "replay_dir": "{tmp_path}/r"}}', encoding="utf-8"
    )
    made = Path(
        cookiecutter(
            str(shipped_folder("municipality_template")),
            no_input=True,
            output_dir=str(tmp_path / "made"),
            config_file=str(config),
        )
    )
    alone, ours = texts(made), texts(town)
    assert set(alone) == set(ours)
    for name in (*starting_files(), *(f"avtal/{text}" for text in TO_ADAPT)):
        assert alone[name] == ours[name]


def test_git_keeps_reports_out_and_the_descriptions_in(town: Path, tmp_path: Path) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    copy = shutil.copytree(town, tmp_path / "est")
    (copy / "data" / "inkorg").mkdir()
    (copy / "webbplats").mkdir()
    for name in ("data/inkorg/x", "data/liggare.sqlite", "inkommet/svar.xlsx", "webbplats/x.html"):
        (copy / name).write_text("x", encoding="utf-8")
    subprocess.run([git, "init", "-q"], cwd=copy, check=True, capture_output=True)
    done = subprocess.run(
        [git, "ls-files", "--others", "--exclude-standard"],
        cwd=copy, check=True, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    listed = set(done.stdout.splitlines())
    kept = {name for name in listed if name.startswith(("data/", "inkommet/", "webbplats/"))}
    assert kept == {"data/README.md", "inkommet/.gitkeep"}
    assert {"est.yaml", "avtal/README.md", ".github/workflows/est.yml"} <= listed
