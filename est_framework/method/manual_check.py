"""Do the manual and the method agree: norms, ties, anchors, and both languages."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from est_framework.errors import UsageError
from est_framework.findings import Finding, Place, Severity, in_order
from est_framework.language import LANGUAGES, Language, Text
from est_framework.method.manual_page import Page, read_page
from est_framework.method.manual_under_check import ManualUnderCheck
from est_framework.method.models import Release
from est_framework.method.norms import NORMS_FILE
from est_framework.method.norms_table import read_norms
from est_framework.method.rules import MANUAL_LOOKS, met102_unreadable


def check_manual(
    manual: Path,
    release: Release,
    *,
    codes: Mapping[str, Severity],
    commands: Collection[str],
) -> list[Finding]:
    """
    Check that the manual says what the method holds, and that both languages say the same.

    Args:
        manual: The folder that holds `sv`, `en` and `norms.csv`.
        release: The release that the manual describes.
        codes: Every finding code that the tool knows, with its severity.
        commands: Every command, as typed: `est picture`.

    Returns:
        What there is to say, worst first; empty where manual and method agree.

    Raises:
        UsageError: There is no such folder.
    """
    under, findings = read_manual(manual, release, codes=codes, commands=commands)
    return in_order([*findings, *judged(under)])


def judged(under: ManualUnderCheck) -> list[Finding]:
    """Give what every rule has to say about a manual that was read."""
    return [finding for look in MANUAL_LOOKS for finding in look(under)]


def read_manual(
    manual: Path,
    release: Release,
    *,
    codes: Mapping[str, Severity],
    commands: Collection[str],
) -> tuple[ManualUnderCheck, list[Finding]]:
    """Read the manual's pages and norms; findings about what cannot be read come with it."""
    if not manual.is_dir():
        raise UsageError(
            Text(
                sv=f"Mappen {manual} finns inte. Ange manualens mapp, med sv, en och {NORMS_FILE}.",
                en=f"There is no folder {manual}. "
                f"Give the folder of the manual, with sv, en and {NORMS_FILE}.",
            )
        )
    rows, findings = read_norms(manual / NORMS_FILE, f"{manual.name}/{NORMS_FILE}")
    pages: dict[tuple[Language, str], Page] = {}
    for language in LANGUAGES:
        root = manual / language
        for file in sorted(root.rglob("*.md")):
            name = file.relative_to(root).as_posix()
            try:
                text = file.read_text(encoding="utf-8-sig")
            except UnicodeDecodeError:
                place = Place(f"{manual.name}/{language}/{name}")
                findings.append(met102_unreadable.RULE.at(place, cause=met102_unreadable.NOT_UTF8))
            else:
                pages[language, name] = read_page(text, language, name)
    under = ManualUnderCheck(manual.name, pages, rows, release, codes, frozenset(commands))
    return under, findings
