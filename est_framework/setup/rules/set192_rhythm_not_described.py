"""A rhythm that the release does not describe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET192",
    severity=Severity.NOTE,
    title=Text(
        sv="Metoden beskriver inte den rytmen",
        en="The method does not describe that rhythm",
    ),
    seen=Text(
        sv="period är {seen}.",
        en="period is {seen}.",
    ),
    expected=Text(
        sv="En rytm som utgåvan beskriver: {known}.",
        en="A rhythm that the release describes: {known}.",
    ),
    remedy=Text(
        sv="Kontrollera att manualens steg går att följa i er rytm. Har ni valt den med skäl, "
        "acceptera avvikelsen under accepted.",
        en="See that the steps of the manual can be followed in your rhythm. If you chose it "
        "with reason, accept the departure under accepted.",
    ),
    why=Text(
        sv="Stegen, från rapport till återkoppling, är beskrivna för vissa rytmer. I en annan "
        "får ni själva se till att inget steg faller bort.",
        en="The steps, from report to feedback, are described for certain rhythms. In another "
        "you must see to it yourselves that no step is lost.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when no report cycle of the release has the period of the setup."""
    if check.release is None:
        return
    cycle = check.setup.cycle
    known = [c.period for c in check.release.cycles if c.kind == "report" and c.retired is None]
    if known and (cycle.reporting or cycle.period.value) not in known:
        place = check.source.place("cycle", "period")
        listed = Text(", ".join(known), ", ".join(known))
        yield RULE.at(place, seen=cycle.period.value, known=listed)
