"""Nothing says who is given what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET193",
    severity=Severity.NOTE,
    title=Text(
        sv="Det står inte vem som får vad",
        en="Who is given what is not said",
    ),
    seen=Text(
        sv="outputs saknas.",
        en="There is no outputs.",
    ),
    expected=Text(
        sv="Vad gruppen, rapportörerna, ledningen och invånarna får.",
        en="What the group, the reporters, the management and the residents are given.",
    ),
    remedy=Text(
        sv="Skriv outputs, en rad för varje mottagare, som {{to: management, what: measures}}.",
        en="Write outputs, one line for each receiver, as {{to: management, what: measures}}.",
    ),
    why=Text(
        sv="Metoden säger att det bör vara bestämt vad som berättas utåt, innan någon frågar.",
        en="The method says that what is told outside should be decided before anybody asks.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when the setup says nothing of what goes out."""
    if check.asks("utat_bestamt") and not check.setup.outputs:
        yield RULE.at(check.source.place("outputs"))
