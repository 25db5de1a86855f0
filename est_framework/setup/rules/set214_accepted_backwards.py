"""An acceptance that ends before it was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET214",
    severity=Severity.ERROR,
    title=Text(
        sv="Acceptansen slutar innan den är beslutad",
        en="The acceptance ends before it was decided",
    ),
    seen=Text(
        sv="until är {until}, date är {date}.",
        en="until is {until}, date is {date}.",
    ),
    expected=Text(
        sv="Ett slutdatum efter beslutet.",
        en="An end date after the decision.",
    ),
    remedy=Text(
        sv="Rätta until eller date.",
        en="Correct until or date.",
    ),
    why=Text(
        sv="En acceptans gäller från beslutet till sitt slutdatum. Den här har aldrig gällt.",
        en="An acceptance holds from the decision to its end date. This one has never held.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every acceptance whose end is before its decision."""
    for number, accepted in enumerate(check.setup.accepted):
        if accepted.until < accepted.date:
            place = check.source.place("accepted", number, "until")
            yield RULE.at(place, until=accepted.until, date=accepted.date)
