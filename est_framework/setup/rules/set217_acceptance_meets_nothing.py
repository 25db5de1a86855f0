"""An acceptance of a finding that is not there."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET217",
    severity=Severity.NOTE,
    title=Text(
        sv="Det som accepterades finns inte längre",
        en="What was accepted is no longer there",
    ),
    seen=Text(
        sv="Ingen anmärkning {code}{about} finns nu.",
        en="There is no finding {code}{about} now.",
    ),
    expected=Text(
        sv="En rad bara för det som kontrollen faktiskt anmärker på.",
        en="A line only for what the check does find.",
    ),
    remedy=Text(
        sv="Ta bort raden. Gäller den något annat, rätta code eller at.",
        en="Remove the line. If it is about something else, correct code or at.",
    ),
    why=Text(
        sv="Det är bra nyheter: bristen är borta. Ligger raden kvar skulle den dölja samma brist "
        "om den kom tillbaka. En anmärkning på rapporter räknas som borta när ingen fil har fått den "
        "på tre perioder.",
        en="It is good news: the gap is gone. A line left behind would hide the same gap if it "
        "came back. A finding on reports counts as gone when no file has had it for three periods.",
    ),
)
