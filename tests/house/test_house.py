"""What keeps the house a house: rooms, layers, chapters, codes, commands and words agree."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from house_checks import (
    THEME_WORDS,
    command_faults,
    example_faults,
    example_names,
    nav_faults,
    one_language_texts,
    rule_file_faults,
    rule_files,
    same_words,
    theme_word_faults,
    theme_words,
    unheard_looks,
)

import est_framework
from est_framework.cli import est
from est_framework.cli.describe import described
from est_framework.findings import Rule
from est_framework.language import LANGUAGES
from est_framework.publish.catalogue import all_rules
from est_framework.publish.explain import explain
from est_framework.publish.manual.generated import generated_pages, stale_pages

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "est_framework"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ROOMS = {f.name for f in PACKAGE.iterdir() if (f / "__init__.py").is_file()}
RULES = list(all_rules().values())
COMMANDS = {language: list(described(est, "est", language)) for language in LANGUAGES}


def test_rooms_are_layers() -> None:
    layers = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name for layer in layers for name in layer.split(" : ")}
    hall = {f.stem for f in PACKAGE.glob("*.py")} - {"__init__"}
    assert named == ROOMS | hall, "list the room in [[tool.importlinter.contracts]]"


@pytest.mark.parametrize("language", LANGUAGES)
def test_rooms_are_chapters_of_the_manual(language: str) -> None:
    chapters = {f.parent.name for f in (ROOT / "manual" / language).glob("*/index.md")}
    assert chapters >= ROOMS, f"write manual/{language}/ROOM/index.md"


def test_no_two_files_of_the_tests_share_a_name() -> None:
    """They are modules of one folder to pytest: of two with one name only the first is ever found."""
    names = [file.name for file in (ROOT / "tests").rglob("*.py") if file.name != "conftest.py"]
    assert sorted({n for n in names if names.count(n) > 1}) == []


def test_rooms_have_tests() -> None:
    tested = {f.parent.name for f in (ROOT / "tests").glob("*/test_*.py")}
    assert tested >= ROOMS, "every room has tests in tests/ROOM"


def test_every_code_has_a_file_of_its_own_and_no_rule_file_is_forgotten() -> None:
    assert rule_file_faults(rule_files(PACKAGE), all_rules()) == []


def test_every_code_has_a_good_and_a_bad_example_and_every_example_a_code() -> None:
    assert example_faults(example_names(PACKAGE), all_rules()) == []


def test_the_theme_says_every_word_in_both_languages() -> None:
    text = (ROOT / THEME_WORDS).read_text(encoding="utf-8")
    assert theme_word_faults(theme_words(text)) == []


def test_every_rule_that_looks_is_asked() -> None:
    assert unheard_looks(PACKAGE) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_in_the_menu_and_both_languages_have_the_same(language: str) -> None:
    folder = ROOT / "manual" / language
    there = {f.relative_to(folder).as_posix() for f in folder.rglob("*.md")}
    assert nav_faults(ROOT, language, there) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_every_code_is_explained(rule: Rule, language: str) -> None:
    page = explain(rule.code, "sv" if language == "sv" else "en")
    assert rule.why.said("sv" if language == "sv" else "en")[:20] in re.sub(r"\s+", " ", page)
    texts = page.split("\n\n")[:-2]
    assert not any(re.search(r"{\w+}", text) for text in texts), (
        "a place to fill in is shown as ‹place›"
    )


def test_messages_differ_between_the_languages() -> None:
    assert same_words(RULES) == []


def test_every_text_speaks_both_languages() -> None:
    for file in PACKAGE.rglob("*.py"):
        assert one_language_texts(file.read_text(encoding="utf-8")) == [], file


def test_generated_pages_are_in_sync() -> None:
    assert stale_pages(ROOT, generated_pages(COMMANDS)) == [], "run: est manual build --pages-only"


TEXTS = [
    *(ROOT / name for name in ("README.md", "README.sv.md", "CONTRIBUTING.md")),
    *sorted(f for f in (ROOT / "manual").rglob("*.md") if f.parent.name not in ("cli", "findings")),
]


@pytest.mark.parametrize("page", TEXTS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_command_and_option_in_the_text_exists(page: Path) -> None:
    assert command_faults(page.read_text(encoding="utf-8"), COMMANDS["en"]) == []


def test_commands_and_options_that_do_not_exist_are_found() -> None:
    text = "Kör `est pictures`, `est picture --nope 2026-W47` eller `--nowhere`.\n\n```text\nest x\n```\n"
    assert command_faults(text, COMMANDS["en"]) == [
        "no such command: est x",
        "no such command: est pictures",
        "est picture has no option --nope",
        "no command has --nowhere",
    ]


def test_a_text_of_one_language_is_found() -> None:
    assert one_language_texts(
        'Text("a", "b")\nText(sv="a")\nText(sv="", en="b")\nText("", "")'
    ) == [
        "line 2: Text says ['sv']",
        "line 3: Text is empty in sv",
    ]


def test_public_names_are_there_and_nothing_else() -> None:
    assert sorted(est_framework.__all__) == sorted([*est_framework._ROOMS, "__version__"])
    for name in est_framework.__all__:
        assert getattr(est_framework, name) is not None
    with pytest.raises(AttributeError):
        _ = est_framework.nothing_of_that_name


def test_the_package_is_quick_to_import() -> None:
    script = "import sys, est_framework; print('pydantic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_only_the_command_line_speaks_reads_the_clock_or_leaves() -> None:
    banned = re.compile(
        r"(?<![\w.])(print|input)\(|sys\.exit|datetime\.now|date\.today|time\.time\(|os\.environ"
    )
    for file in PACKAGE.rglob("*.py"):
        if file.relative_to(PACKAGE).parts[0] != "cli":
            found = banned.search(file.read_text(encoding="utf-8"))
            assert found is None, f"{file.relative_to(ROOT)}: {found and found[0]}"


def test_modules_stay_small() -> None:
    for file in PACKAGE.rglob("*.py"):
        lines = len(file.read_text(encoding="utf-8").splitlines())
        assert lines <= 280, f"{file.relative_to(ROOT)} has {lines} lines: split it by thing"


def test_no_room_catches_everything() -> None:
    for file in PACKAGE.rglob("*.py"):
        assert "except Exception" not in file.read_text(encoding="utf-8"), file
