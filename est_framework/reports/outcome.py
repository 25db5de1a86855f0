"""What is known of one report while it is judged, and what of that holds it back."""

from collections.abc import Collection
from dataclasses import dataclass

from est_framework.findings import Finding, Severity
from est_framework.reports.case import Case
from est_framework.reports.formats.draft import Draft
from est_framework.reports.rules import (
    rep301_personal_data,
    rep302_possible_personal_data,
    rep303_exact_position,
    rep304_column_of_persons,
    rep310_protected_person,
)

HOLDS = (
    rep301_personal_data.RULE.code,
    rep303_exact_position.RULE.code,
    rep304_column_of_persons.RULE.code,
    rep310_protected_person.RULE.code,
)
"""What holds a report back, so that nobody else reads it."""
OF_THE_GATE = (*HOLDS, rep302_possible_personal_data.RULE.code)
"""What the personal-data gate says; it is told whatever else is left out."""


@dataclass(slots=True)
class Outcome:
    """What is known of a draft so far."""

    draft: Draft
    findings: list[Finding]
    case: Case | None = None
    file_is_held: bool = False
    agreed: Collection[Finding] = ()
    """Errors that the municipality has decided to live with."""

    @property
    def held(self) -> bool:
        """Whether it is held for personal data."""
        return self.file_is_held or (
            bool(self.findings) and any(f.code in HOLDS for f in self.findings)
        )

    @property
    def is_kept(self) -> bool:
        """Whether nothing yet stands against keeping it."""
        if self.case is None or not self.findings:
            return self.case is not None
        return not any(f.severity is Severity.ERROR and f not in self.agreed for f in self.findings)
