"""MET214: a checklist belongs to a template that nobody reports with."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET214",
    severity=Severity.ERROR,
    title=Text(
        sv="Checklistan hör till en mall som inte är en rapport.",
        en="The checklist belongs to a template that is no report.",
    ),
    seen=Text(
        sv="checklistan {id} hör till {template}, som är {kind}",
        en="the checklist {id} belongs to {template}, which is {kind}",
    ),
    expected=Text(
        sv="en mall av slaget report",
        en="a template of the kind report",
    ),
    remedy=Text(
        sv="Ange en rapportmall, till exempel weekly_status.",
        en="Name a template of a report, such as weekly_status.",
    ),
    why=Text(
        sv="Checklistor är frågor till dem som rapporterar. I en mötesanteckning eller en "
        "sammanställning finns ingen som svarar på dem.",
        en="Checklists are questions to those who report. In a meeting record or a summary "
        "nobody answers them.",
    ),
)
KINDS = {
    "record": Text(sv="en anteckning som gruppen för (record)", en="a record that the group keeps"),
    "summary": Text(sv="en sammanställning (summary)", en="a summary"),
}


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every checklist in use whose template is no report."""
    kinds = {t.part.id: t.part.kind for t in under.things["templates"]}
    for checklist in under.checklists:
        template = checklist.part.template
        kind = kinds.get(template, "report")
        if kind != "report":
            place = under.place("checklists", checklist.number, "template")
            yield RULE.at(place, id=checklist.part.id, template=template, kind=KINDS[kind])
