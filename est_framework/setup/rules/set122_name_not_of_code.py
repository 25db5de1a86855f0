"""The municipality's name is that of another code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.municipalities import code_of, is_name_of, municipalities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET122",
    severity=Severity.ERROR,
    title=Text(
        sv="Namn och kod är olika kommuner",
        en="Name and code are different municipalities",
    ),
    seen=Text(
        sv="Koden {code} är {name}, men namnet är {seen}.",
        en="The code {code} is {name}, but the name is {seen}.",
    ),
    expected=Text(
        sv="Namnet {name}.",
        en="The name {name}.",
    ),
    remedy=Text(
        sv="Rätta koden eller namnet.{hint}",
        en="Correct the code or the name.{hint}",
    ),
    why=Text(
        sv="Är ett av de två fel hamnar hela lägesbilden på fel kommun.",
        en="If one of the two is wrong the whole picture lands on the wrong municipality.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every municipality whose name does not belong to its code."""
    for number, municipality in enumerate(check.setup.municipalities):
        known = municipalities().get(municipality.code)
        if known is None or is_name_of(municipality.name, known):
            continue
        place = check.source.place("municipalities", number, "name")
        hint = Text(sv=" ", en=" ")
        if code := code_of(municipality.name):
            hint = Text(
                sv=f" {municipality.name} har {code}.", en=f" {municipality.name} has {code}."
            )
        yield RULE.at(place, code=known.code, name=known.name, seen=municipality.name, hint=hint)
