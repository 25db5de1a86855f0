"""REP126: a text without a letter or digit."""

import re
from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP126",
    severity=Severity.WARNING,
    title=Text(
        sv="Texten säger ingenting.",
        en="The text says nothing.",
    ),
    seen=Text(
        sv="en text utan bokstäver och siffror",
        en="a text without letters and digits",
    ),
    expected=Text(
        sv="vad som hände, i ord",
        en="what happened, in words",
    ),
    remedy=Text(
        sv="Skriv med ord vad som hände, eller lämna fältet tomt.",
        en="Write in words what happened, or leave the field empty.",
    ),
    why=Text(
        sv="Bara tecken eller symboler går varken att läsa upp, söka i eller förstå efteråt.",
        en="Only signs or symbols can be neither read aloud, searched nor understood afterwards.",
    ),
)
_SAYS = re.compile(r"[^\W_]")


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each free text of signs alone."""
    for text, pointer in case.texts:
        if _SAYS.search(text) is None:
            yield RULE.at(case.place(pointer))
