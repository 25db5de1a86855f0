"""A role that no function holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET189",
    severity=Severity.WARNING,
    title=Text(
        sv="Ingen funktion har rollen",
        en="No function holds the role",
    ),
    seen=Text(
        sv="{role} saknas under contacts.",
        en="{role} is not among contacts.",
    ),
    expected=Text(
        sv="Den funktion som är {label}, och hur man når den.",
        en="The function that is {label}, and how to reach it.",
    ),
    remedy=Text(
        sv="Lägg till {{role: {role}, function: …, way: …}} under contacts. Skriv funktionen, "
        "aldrig en persons namn.",
        en="Add {{role: {role}, function: …, way: …}} under contacts. Write the function, never "
        "a person's name.",
    ),
    why=Text(
        sv="Metoden säger att det ska vara klart vem som samordnar, vem som läser före och vem "
        "som ger mandat.",
        en="The method says that it must be clear who coordinates, who reads beforehand and who "
        "gives the mandate.",
    ),
)


ASKED = {
    "est_samordnare": "samordnare_tid",
    "granskare": "granskning_ordnad",
    "styrgrupp": "styrgrupp_utsedd",
}
"""The roles that somebody must hold before EST starts, and the question of the release that says so."""


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every role that the release asks for and nobody holds."""
    if check.release is None:
        return
    held = {contact.role for contact in check.setup.contacts}
    labels = {role.id: role.label for role in check.release.roles}
    for role, question in ASKED.items():
        if role in labels and role not in held and check.asks(question):
            label = Text(_within(labels[role].sv), _within(labels[role].en))
            yield RULE.at(check.source.place("contacts", role), role=role, label=label)


def _within(label: str) -> str:
    """Write a label as it stands within a sentence; one that begins with a name of letters stays."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
