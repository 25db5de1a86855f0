"""A report template that the release does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET129",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänd rapportmall",
        en="Unknown report template",
    ),
    seen=Text(
        sv="Rapportmallen {seen} finns inte i utgåvan.",
        en="The release has no report template {seen}.",
    ),
    expected=Text(
        sv="Någon av: {known}.",
        en="One of: {known}.",
    ),
    remedy=Text(
        sv="Rätta id:t.{hint}",
        en="Correct the id.{hint}",
    ),
    why=Text(
        sv="Rapportmallen avgör vilka fält som finns att fylla i.",
        en="The report template decides which fields there are to fill in.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every template that is no report of the release, or retired."""
    if check.release is None:
        return
    known = [t.id for t in check.release.templates if t.kind == "report" and t.retired is None]
    for number, actor in enumerate(check.setup.actors):
        for item, template in enumerate(actor.templates):
            if template not in known:
                place = check.source.place("actors", number, "templates", item)
                hint = did_you_mean(template, known)
                yield RULE.at(
                    place, seen=template, known=Text(", ".join(known), ", ".join(known)), hint=hint
                )
