"""A municipality code that Statistics Sweden does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.models import MADE_MUNICIPALITY
from est_framework.setup.municipalities import code_of, municipalities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET121",
    severity=Severity.ERROR,
    title=Text(
        sv="Okänd kommunkod",
        en="Unknown municipality code",
    ),
    seen=Text(
        sv="Ingen kommun har koden {seen}.",
        en="No municipality has the code {seen}.",
    ),
    expected=Text(
        sv="SCB:s kod för kommunen, eller {made} för en påhittad kommun.",
        en="Statistics Sweden's code for the municipality, or {made} for a made one.",
    ),
    remedy=Text(
        sv="Slå upp koden hos SCB.{hint}",
        en="Look the code up at Statistics Sweden.{hint}",
    ),
    why=Text(
        sv="Med SCB:s kod går lägesbilder att lägga bredvid statistik och andra kommuners bilder.",
        en="With the official code pictures can be laid beside statistics and other "
        "municipalities' pictures.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every municipality whose code does not exist."""
    for number, municipality in enumerate(check.setup.municipalities):
        if municipality.code in municipalities() or municipality.code == MADE_MUNICIPALITY:
            continue
        place = check.source.place("municipalities", number, "code")
        hint = Text(sv=" ", en=" ")
        if code := code_of(municipality.name):
            name = municipalities()[code].name
            hint = Text(sv=f" {name} har {code}.", en=f" {name} has {code}.")
        yield RULE.at(place, seen=municipality.code, made=MADE_MUNICIPALITY, hint=hint)
