"""Nothing that manual and method hold together can be taken away without the build noticing."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from mutations import KINDS, ROOT, commands, first_error, generated, manual
from mutations_of_words import spec_file, texts_of

from est_framework.findings import Severity
from est_framework.method.check import check_release
from est_framework.method.files import LIST_FILES
from est_framework.method.load import newest_folder
from est_framework.publish.catalogue import all_rules
from est_framework.publish.manual.faults import manual_findings
from est_framework.publish.manual.generated import stale_pages

pytestmark = pytest.mark.slow
PARTS = ("est_framework", "checklist_specs", "municipality_template", "manual", "tests")
FILES = (
    "mkdocs.yml",
    "mkdocs.en.yml",
    "mkdocs.base.yml",
    "pyproject.toml",
    "README.md",
    "README.sv.md",
    "CONTRIBUTING.md",
)
OF_EXAMPLES = (
    "tests/method",
    "tests/setup/test_findings_of_a_setup.py",
    "tests/reports",
    "tests/picture/test_picture_rules.py",
    "tests/measures",
    "tests/publish/test_outgoing.py",
)
OF_THE_HOUSE = (
    "tests/house/test_house.py",
    "tests/house/test_coupling.py",
    "tests/hall/test_words.py",
    "tests/method/test_met_examples.py",
)


@pytest.fixture(scope="module")
def whole() -> None:
    """What is broken before anything is taken away would notice everything."""
    names = [command.name for command in commands()["en"]]
    assert [f for f in manual_findings(ROOT, names) if f.severity is Severity.ERROR] == []
    assert first_error(manual()) == ""
    assert stale_pages(ROOT, generated()) == []


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_can_be_taken_away_unseen(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = list(KINDS[kind](tmp_path))
    unseen = [one.what for one in taken if not one.seen_by]
    say(capsys, f"{kind}: {len(taken)} taken away, {len(taken) - len(unseen)} noticed")
    assert taken
    assert unseen == []


def say(capsys: pytest.CaptureFixture[str], line: str) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\n{line}\n")


def test_every_silenced_rule_is_missed_by_its_example(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = tmp_path / "silenced.json"
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--tb=no", "--assert=plain", "-p", "silence", "-p", "no:xdist",
         "-p", "no:cacheprovider", *OF_EXAMPLES],
        cwd=ROOT, capture_output=True, check=False,
        env={**os.environ, "EST_SILENCED": str(told), "PYTHONPATH": "tests/house"},
    )  # fmt: skip
    failed = json.loads(told.read_text(encoding="utf-8"))
    codes = all_rules()
    missed = sum(failed.get(code, False) for code in codes)
    say(capsys, f"rules silenced: {len(codes)}, missed by their examples: {missed}")
    assert [code for code in codes if not failed.get(code)] == []


def test_the_quick_way_and_the_check_of_the_files_agree_on_texts(tmp_path: Path) -> None:
    """Every sixtieth text of the release is taken away on disk too."""
    folder = shutil.copytree(newest_folder(), tmp_path / newest_folder().name)
    checked = 0
    for name in LIST_FILES.values():
        content = (folder / name).read_bytes()
        marked = spec_file(name)
        for number, (_, owner) in enumerate(texts_of(marked.data)):
            if number % 60 == 0:
                language = ("sv", "en")[number // 60 % 2]
                words, owner[language] = owner[language], ""
                _write(folder / name, marked.data)
                found = {f.code for f in check_release(folder) if f.severity is Severity.ERROR}
                assert "MET106" in found, (name, owner)
                owner[language] = words
                checked += 1
        (folder / name).write_bytes(content)
    assert checked > 14
    assert check_release(folder) == []


def _write(file: Path, things: list[dict[str, str]]) -> None:
    if file.suffix == ".csv":
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, fieldnames=list(things[0]))
        writer.writeheader()
        writer.writerows(things)
        file.write_text(text.getvalue(), encoding="utf-8")
    else:
        file.write_text(json.dumps(things), encoding="utf-8")  # which is YAML too


def removed(name: str, root: Path) -> None:
    (root / name).unlink()


def reworded(name: str, before: str, after: str, root: Path) -> None:
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert before in text, (name, before)
    file.write_text(text.replace(before, after, 1), encoding="utf-8", newline="\n")


def cut(name: str, pattern: str, root: Path) -> None:
    file = root / name
    text, count = re.subn(pattern, "", file.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)
    assert count == 1, (name, pattern)
    file.write_text(text, encoding="utf-8", newline="\n")


RULES = "est_framework/reports/rules"
ON_DISK: dict[str, partial[None]] = {
    "a text of the release": partial(
        reworded, "checklist_specs/est-1.0/indicators.yaml", "{sv: Klotter, en: Graffiti}", "{sv: Klotter}"
    ),
    "a message": partial(
        cut, "est_framework/locale/sv/LC_MESSAGES/forms.po", r'msgid "[^"\n]+"\nmsgstr "[^"\n]+"\n'
    ),
    "a language of a rule": partial(cut, f"{RULES}/rep104_unknown_area.py", r'\n +sv="[^"]+",'),
    "a rule of the registry": partial(
        cut, f"{RULES}/__init__.py", r"\n    rep104_unknown_area.RULE,"
    ),
    "a look of the method": partial(
        cut, "est_framework/method/rules/__init__.py", r"\n    met202_unknown_reference.look,"
    ),
    "an example": partial(removed, "est_framework/method/examples/MET202/bad/checklists.yaml"),
    "a page by hand": partial(removed, "manual/en/week/report.md"),
    "a generated page": partial(removed, "manual/sv/findings/REP104.md"),
    "a line of a menu": partial(cut, "mkdocs.yml", r"\n +- week/report.md"),
    "the id of a norm": partial(
        reworded, "manual/sv/week/report.md", "{ #norm-report-each-period .norm }", ""
    ),
    "a row of the norms": partial(cut, "manual/norms.csv", r"\nnorm-report-each-period,[^\n]*"),
    "a word of the glossary": partial(cut, "manual/glossary.csv", r"lägesbilderna;|;lägesbilderna"),
}  # fmt: skip


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of its own, to break and mend."""
    root = tmp_path_factory.mktemp("checkout")
    for part in PARTS:
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in FILES:
        shutil.copy(ROOT / file, root / file)
    return root


def builds(root: Path) -> bool:
    """Whether the build of a checkout goes through: its steps sync and tests, as far as they look here."""
    script = "from est_framework.cli import main; main()"
    sync = ["-c", script, "manual", "build", "--check"]
    tests = ["-m", "pytest", "-q", "-x", "-p", "no:xdist", "-p", "no:cacheprovider", *OF_THE_HOUSE]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    return all(
        subprocess.run(
            [sys.executable, *step], cwd=root, env=environment, capture_output=True, check=False
        ).returncode == 0
        for step in (sync, tests)
    )  # fmt: skip


@pytest.mark.usefixtures("whole")
def test_a_copied_checkout_builds(copied: Path) -> None:
    assert builds(copied)


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize("what", ON_DISK)
def test_the_build_fails_on_disk_too(what: str, copied: Path) -> None:
    taken = ON_DISK[what]
    file = copied / taken.args[0]
    kept = file.read_bytes()
    taken(copied)
    try:
        assert not builds(copied)
    finally:
        file.write_bytes(kept)
