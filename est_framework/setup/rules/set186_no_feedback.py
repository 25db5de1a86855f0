"""Nothing says when those who reported are told what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET186",
    severity=Severity.WARNING,
    title=Text(
        sv="Det står inte när rapportörerna får återkoppling",
        en="When reporters are given feedback is not said",
    ),
    seen=Text(
        sv="cycle har ingen feedback_by.",
        en="cycle has no feedback_by.",
    ),
    expected=Text(
        sv="Veckodag och klockslag då rapportörerna senast har fått veta vad det ledde till.",
        en="The weekday and time by which reporters have been told what came of it.",
    ),
    remedy=Text(
        sv="Skriv feedback_by under cycle, efter mötet.",
        en="Write feedback_by under cycle, after the meeting.",
    ),
    why=Text(
        sv="Metoden säger att återkopplingen ska vara planerad. Den som aldrig hör något slutar "
        "rapportera.",
        en="The method says that feedback must be planned. Those who never hear back stop reporting.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when the cycle has no step of feedback."""
    if check.asks("aterkoppling_planerad") and check.setup.cycle.feedback_by is None:
        yield RULE.at(check.source.place("cycle", "feedback_by"))
