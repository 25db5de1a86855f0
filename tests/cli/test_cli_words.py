"""The command line speaks Swedish and English, and starts without loading what it does not need."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from program_within import said

import est_framework.cli
from est_framework.cli import est
from est_framework.cli.describe import described
from est_framework.cli.talk import globals_first
from est_framework.language import LANGUAGES, translator

HEAVY = (
    "cookiecutter", "duckdb", "ibis", "jinja2", "jsonschema", "jsonschema_rs", "numpy", "pandas",
    "phonenumbers", "pyarrow", "pydantic", "python_calamine", "ruamel", "sqlalchemy", "typst",
    "xlsxwriter",
)  # fmt: skip


def commands() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        for command in described(est, "est", language):
            yield language, command.name


def test_every_command_and_option_says_what_it_does_in_both_languages() -> None:
    english = list(described(est, "est", "en"))
    swedish = list(described(est, "est", "sv"))
    for en, sv in zip(english, swedish, strict=True):
        assert en.help, f"{en.name} has no help"
        assert sv.help != en.help, f"{en.name} is not translated"
        for (option, in_english), (_, in_swedish) in zip(en.options, sv.options, strict=True):
            assert in_english, f"{en.name} {option} has no help"
            assert in_swedish != in_english, f"{en.name} {option} is not translated"


def test_every_command_that_works_shows_an_example() -> None:
    groups = {"est", "est import", "est ledger", "est method", "est manual"}
    for command in described(est, "est", "en"):
        if command.name not in groups:
            assert "Example: est" in command.help, command.name


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from est_framework.cli import main\n"
        "try:\n    main(['--help'])\n"
        "except SystemExit:\n    pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert done.stderr.strip() == "[]"


def test_version_is_the_packages() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from est_framework.cli import main; main(['--version'])"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == f"est {est_framework.__version__}\n"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (["check", "--lang", "en"], ["--lang", "en", "check"]),
        (["explain", "X", "-C", "a", "-q"], ["-C", "a", "-q", "explain", "X"]),
        (["validate", "--", "-q"], ["validate", "--", "-q"]),
        (["check", "--lang=en"], ["--lang=en", "check"]),
        ([], []),
        (["-C"], ["-C"]),
    ],
)
def test_what_holds_for_all_commands_may_stand_anywhere(typed: list[str], read: list[str]) -> None:
    assert globals_first(typed) == read


def test_clicks_own_words_are_swedish_too() -> None:
    script = "from est_framework.cli import main; main(['--lang', 'sv', 'check', '--help'])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert "Visa den här hjälpen" in done.stdout
    assert "Usage" not in done.stdout


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("picture 2026-W46 --as-of snart", "'snart' är ingen tidpunkt."),
        ("analyse year 2026 --held snart", "'snart' är inget datum."),
        ("validate x --expect-count -1", "-1 ligger utanför x>=0."),
        ("validate x --expect-count fem", "'fem' är inget tal"),
        ("validate x -o .", "'.' är en mapp, inte en fil."),
    ],
)
def test_a_value_that_cannot_be_used_is_told_in_swedish(
    typed: str, heard: str, tmp_path: Path
) -> None:
    assert heard in said(*typed.split(), cwd=tmp_path, code=2)


def test_translators_know_the_rooms() -> None:
    assert translator("sv", "cli")("The sheet of a workbook.") != "The sheet of a workbook."
    assert isinstance(est, click.Group)


def test_a_misspelt_command_gets_the_nearest_one() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from est_framework.cli import main; main(['--lang', 'sv', 'chek'])"],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "Menade du" in done.stderr
    assert "'check'" in done.stderr
