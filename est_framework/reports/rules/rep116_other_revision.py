"""REP116: the report follows another revision of the setup."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP116",
    severity=Severity.WARNING,
    title=Text(
        sv="Rapporten följer en annan revision av uppsättningen.",
        en="The report follows another revision of the setup.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="{expected}",
        en="{expected}",
    ),
    remedy=Text(
        sv="Rapporten behålls. Skicka ut nya formulär så att alla svarar på samma frågor.",
        en="The report is kept. Send out new forms so that all answer the same questions.",
    ),
    why=Text(
        sv="När frågor eller områden ändras är svar från ett gammalt formulär inte alltid "
        "jämförbara.",
        en="When questions or areas change, answers from an old form are not always comparable.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding when the revision, or else the digest, is not this setup's."""
    report, asked = case.report, case.asked
    if report.setup_revision != asked.revision:
        yield RULE.at(
            case.place("/setup_revision"),
            seen=Text(f"revision {report.setup_revision}", f"revision {report.setup_revision}"),
            expected=Text(f"revision {asked.revision}", f"revision {asked.revision}"),
        )
    elif report.digest != asked.digest:
        yield RULE.at(case.place("/digest"), seen=report.digest, expected=asked.digest)
