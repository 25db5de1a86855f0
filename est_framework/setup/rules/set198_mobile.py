"""A contact with a mobile number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET198",
    severity=Severity.NOTE,
    title=Text(
        sv="Ett mobilnummer bland kontakterna",
        en="A mobile number among the contacts",
    ),
    seen=Text(
        sv="{key} för {role} innehåller ett mobilnummer. Det visas inte här.",
        en="{key} of {role} holds a mobile number. It is not shown here.",
    ),
    expected=Text(
        sv="Ett nummer som hör till funktionen: jourtelefon eller växel.",
        en="A number that belongs to the function: a duty telephone or the switchboard.",
    ),
    remedy=Text(
        sv="Är det funktionens jourtelefon, acceptera anmärkningen under accepted. Är det någons "
        "egen, byt den.",
        en="If it is the function's duty telephone, accept the finding under accepted. If it is "
        "somebody's own, change it.",
    ),
    why=Text(
        sv="Uppsättningen går till alla aktörer och in i manualen. Ett eget nummer där pekar ut "
        "en människa.",
        en="The setup goes to all actors and into the manual. A person's own number there points "
        "out a human being.",
    ),
)


_MOBILE = re.compile(r"(?<!\d)(?:\+46|0046|0)[\s()–-]{0,3}7[02369](?:[\s()–-]{0,2}\d){7}(?!\d)")


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every contact that holds a mobile number."""
    for number, contact in enumerate(check.setup.contacts):
        for key, words in (("function", contact.function), ("way", contact.way or "")):
            if _MOBILE.search(words):
                place = check.source.place("contacts", number, key)
                yield RULE.at(place, key=key, role=contact.role)
