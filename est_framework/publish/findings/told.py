"""What a check has to tell, the same whatever the format: what was found, in what, and what was not shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from est_framework.errors import UsageError
from est_framework.findings import SAMPLES, Finding, Group, Severity, grouped, in_order, nearest
from est_framework.language import Language, Text
from est_framework.publish.catalogue import all_rules
from est_framework.publish.findings.words import totals_of
from est_framework.reports.good_enough import Sufficiency
from est_framework.version import __version__

SAYS_NOT = Text(
    sv="Att formen är rätt är inget godkännande: ingen har läst vad som står.",
    en="That the form is right is no approval: nobody has read what it says.",
)
"""What a clean run might be taken for, and is not."""
SEVERITIES = {
    Severity.ERROR: Text("Fel", "Error"),
    Severity.WARNING: Text("Varning", "Warning"),
    Severity.NOTE: Text("Notering", "Note"),
}
ACCEPTED = Text("Accepterad", "Accepted")
_SHORTEST = 3


@dataclass(frozen=True)
class Told:
    """
    What a check has to tell.

    Attributes:
        findings: What was found and is shown, worst first.
        language: The language that it is told in.
        command: What was run, `est validate`.
        checked: The files that were looked at, by name.
        not_selected: How many more there are, of codes that nobody asked for.
        enough: Whether what came is good enough for each period's picture, oldest first.
        receipts: One for each file that was kept.
        fails_at: The mildest severity that fails the check; None: none does.
        every: Whether people are shown every place, not only the first three.
        package: The version of the package that checked.
    """

    findings: tuple[Finding, ...]
    language: Language
    command: str
    checked: tuple[str, ...] = ()
    not_selected: int = 0
    enough: tuple[Sufficiency, ...] = ()
    receipts: Sequence[Mapping[str, Any]] = field(default=())
    fails_at: Severity | None = Severity.ERROR
    every: bool = False
    package: str = __version__

    @property
    def groups(self) -> list[Group]:
        """The findings by code: the worst first, three places of each unless all are asked for."""
        return grouped(self.findings, len(self.findings) if self.every else SAMPLES)

    @property
    def totals(self) -> dict[str, int]:
        """How many there are of each severity; what is accepted is counted apart."""
        return totals_of(self.findings)

    def fails(self, finding: Finding) -> bool:
        """Say whether a finding makes the check fail; what guards persons or the record always does."""
        if finding.severity is Severity.ERROR and is_guarded(finding):
            return True
        return self.fails_at is not None and finding.severity.rank <= self.fails_at.rank


def is_guarded(finding: Finding) -> bool:
    """Say whether a finding may never be left out: it is about a person, or about the record's wholeness."""
    known = all_rules().get(finding.code)
    return known is not None and known.guards is not None


def select(
    findings: Iterable[Finding], codes: Sequence[str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """
    Choose the findings that somebody asked for.

    Args:
        findings: All of them.
        codes: Codes or beginnings of codes, `REP104` or `REP3`; none of them asks for all. An accepted
            finding is chosen by its own code.

    Returns:
        Those chosen, with all that guard persons and the record, worst first; and those left out.

    Raises:
        UsageError: No finding has a code that begins so.
    """
    every = in_order(findings)
    if not codes:
        return tuple(every), ()
    wanted = tuple(_known(code) for code in codes)
    chosen = [f for f in every if _is_wanted(f, wanted) or is_guarded(f)]
    kept = set(map(id, chosen))
    return tuple(chosen), tuple(f for f in every if id(f) not in kept)


def _is_wanted(finding: Finding, wanted: tuple[str, ...]) -> bool:
    return finding.code.startswith(wanted) or finding.accepts.startswith(wanted)


def _known(code: str) -> str:
    beginning = code.strip().upper()
    known = all_rules()
    if len(beginning) >= _SHORTEST and any(c.startswith(beginning) for c in known):
        return beginning
    near = nearest(beginning, known)
    raise UsageError(
        Text(
            sv=f"Ingen anmärkning har en kod som börjar på {code[:20]}."
            + (f" Menade du {near}?" if near else "")
            + " Skriv en kod eller början på en, som REP104 eller REP3; flera med komma mellan.",
            en=f"No finding has a code that begins with {code[:20]}."
            + (f" Did you mean {near}?" if near else "")
            + " Write a code or its beginning, such as REP104 or REP3; several with commas between.",
        )
    )
