"""What is wrong with the specs or the manual, said before anything is built of them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from est_framework.findings import Finding, Severity, in_order
from est_framework.method.check import check_release
from est_framework.method.load import SPECS, newest_folder, read_release
from est_framework.method.manual_check import check_manual
from est_framework.publish.catalogue import all_rules


def manual_findings(checkout: Path, commands: Collection[str]) -> list[Finding]:
    """
    Check the newest release in a checkout, and that the manual agrees with it.

    Args:
        checkout: The folder that holds `manual` and `checklist_specs`.
        commands: Every command, as typed: `est picture`.

    Returns:
        What there is to say, worst first. While the release has errors only they are said: the manual
        cannot be held against a method that does not agree with itself.
    """
    folder = checkout / SPECS / newest_folder().name
    of_release = check_release(folder)
    if any(finding.severity is Severity.ERROR for finding in of_release):
        return of_release
    codes = {code: rule.severity for code, rule in all_rules().items()}
    of_manual = check_manual(
        checkout / "manual", read_release(folder), codes=codes, commands=commands
    )
    return in_order([*of_release, *of_manual])
