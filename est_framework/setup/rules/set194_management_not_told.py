"""The management is given nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET194",
    severity=Severity.NOTE,
    title=Text(
        sv="Ledningen får ingenting",
        en="The management is given nothing",
    ),
    seen=Text(
        sv="Ingen rad under outputs går till management eller board.",
        en="No line under outputs goes to management or board.",
    ),
    expected=Text(
        sv="En regelbunden sammanfattning till ledningen.",
        en="A regular summary to the management.",
    ),
    remedy=Text(
        sv="Lägg till en rad, som {{to: management, what: measures}}.",
        en="Add a line, as {{to: management, what: measures}}.",
    ),
    why=Text(
        sv="Metoden säger att ledningen bör veta läget. Det som gruppen inte kan lösa själv "
        "måste någon annan få se.",
        en="The method says that the management should know the situation. What the group cannot "
        "solve somebody else must see.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when something goes out, but nothing to those who lead."""
    told = {output.to for output in check.setup.outputs}
    if check.asks("ledning_vet") and told and not told & {"management", "board"}:
        yield RULE.at(check.source.place("outputs"))
