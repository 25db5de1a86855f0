"""A contact that looks like a person's own mailbox."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Guard, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET197",
    severity=Severity.WARNING,
    guards=Guard.PERSON,
    title=Text(
        sv="Adressen ser ut att vara en persons egen",
        en="The address seems to be a person's own",
    ),
    seen=Text(
        sv="{key} för {role} innehåller en adress av formen förnamn.efternamn. Den visas inte här.",
        en="{key} of {role} holds an address of the form firstname.surname. It is not shown here.",
    ),
    expected=Text(
        sv="En funktionsbrevlåda, som trygghet@kommunen.",
        en="A function's mailbox, as safety@ the municipality.",
    ),
    remedy=Text(
        sv="Byt till en adress som hör till funktionen. Saknas den, skriv växelns nummer.",
        en="Change to an address that belongs to the function. If there is none, write the "
        "switchboard's number.",
    ),
    why=Text(
        sv="Uppsättningen går till alla aktörer och in i manualen. Den ska inte peka ut någon, "
        "och den ska hålla när någon slutar.",
        en="The setup goes to all actors and into the manual. It must point out nobody, and it "
        "must last when somebody leaves.",
    ),
)


_OWN = re.compile(r"(?i)(?<![\w.+-])([^\W\d_]{2,30})[.]([^\W\d_]{2,30})[0-9]{0,3}@")
_FUNCTIONS = re.compile(
    r"(?i)trygg|s[aä]ker|^est|info|kommun|samord|f[oö]rvalt|kontakt|regist|social|polis|jour|skol|brott"
    r"|f[aä]lt|grupp|milj|teknik|gat|park|bost|kund|service|stab|ledn|region|drift|stad|omr[aå]d|brev"
    r"|office|team|desk|mail|local|centr|fritid|r[aä]dd|funktion|enhet|nod|raport|rapport"
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every contact that holds what looks like a person's own mailbox."""
    for number, contact in enumerate(check.setup.contacts):
        for key, words in (("function", contact.function), ("way", contact.way or "")):
            found = _OWN.finditer(words)
            if any(not _FUNCTIONS.search(m[1]) and not _FUNCTIONS.search(m[2]) for m in found):
                place = check.source.place("contacts", number, key)
                yield RULE.at(place, key=key, role=contact.role)
