"""REP124: a text that a spreadsheet would take for a formula."""

import re
from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP124",
    severity=Severity.WARNING,
    title=Text(
        sv="Texten börjar som en formel i ett kalkylblad.",
        en="The text begins like a formula in a spreadsheet.",
    ),
    seen=Text(
        sv="ett {seen} först i texten",
        en="a {seen} first in the text",
    ),
    expected=Text(
        sv="en text som börjar med ett ord",
        en="a text that begins with a word",
    ),
    remedy=Text(
        sv="Se efter att texten är den som skrevs. Här räknas den aldrig som formel, men "
        "andra program kan göra det.",
        en="See that the text is the one that was written. Here it is never run as a "
        "formula, but other programs may do so.",
    ),
    why=Text(
        sv="Text som börjar med =, +, - eller @ körs av kalkylprogram, och används för att"
        " lura den som öppnar en lista.",
        en="Text that begins with =, +, - or @ is run by spreadsheet programs, and is used"
        " to trick whoever opens a list.",
    ),
)
_BEGINS = re.compile(r"\s*([=@\uff1d]|[+-](?=[^\s+-]))")


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each free text that begins like a formula; a list's dash is none."""
    for text, pointer in case.texts:
        if begun := _BEGINS.match(text):
            yield RULE.at(case.place(pointer), seen=begun[1])
