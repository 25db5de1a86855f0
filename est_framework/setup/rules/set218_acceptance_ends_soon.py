"""An acceptance that ends within thirty days."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET218",
    severity=Severity.NOTE,
    title=Text(
        sv="Acceptansen går snart ut",
        en="The acceptance ends soon",
    ),
    seen=Text(
        sv="{code} är accepterad till {until}: {days} dagar kvar.",
        en="{code} is accepted until {until}: {days} days left.",
    ),
    expected=Text(
        sv="Att gruppen hinner pröva frågan före slutdatumet.",
        en="That the group has time to try the matter before the end date.",
    ),
    remedy=Text(
        sv="Ta upp frågan på ett möte i tid: ordna det, eller besluta på nytt.",
        en="Raise it at a meeting in time: arrange it, or decide anew.",
    ),
    why=Text(
        sv="När dagen är förbi räknas anmärkningen igen.",
        en="Once the day has passed the finding counts again.",
    ),
)
