"""REP203: an actor uses a template that is not its own."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP203",
    severity=Severity.ERROR,
    title=Text(
        sv="Aktören använder inte den här rapportmallen.",
        en="The actor does not use this report template.",
    ),
    seen=Text(
        sv="{actor} med rapportmallen {template}",
        en="{actor} with the report template {template}",
    ),
    expected=Text(
        sv="någon av aktörens rapportmallar: {expected}",
        en="one of the actor's report templates: {expected}",
    ),
    remedy=Text(
        sv="Använd rätt formulär. Ska aktören använda mallen: be samordnaren ändra uppsättningen.",
        en="Use the right form. If the actor should use the template: ask the coordinator "
        "to change the setup.",
    ),
    why=Text(
        sv="Uppsättningen säger vem som lovat att rapportera vad.",
        en="The setup says who has promised to report what.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding when the setup does not give the actor this template."""
    head = case.head
    own = case.asked.templates[head.actor]
    if head.template not in own:
        yield RULE.at(
            case.place("/template"),
            actor=head.actor,
            template=head.template,
            expected=", ".join(own),
        )
