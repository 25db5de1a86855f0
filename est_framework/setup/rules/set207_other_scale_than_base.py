"""Another scale than the base's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET207",
    severity=Severity.ERROR,
    title=Text(
        sv="En annan skala än den i base",
        en="Another scale than the one in base",
    ),
    seen=Text(
        sv="scale är {seen}, och {layer} använder {theirs}.",
        en="scale is {seen}, and {layer} uses {theirs}.",
    ),
    expected=Text(
        sv="{theirs}, eller en egen skala som är gjord med rescale.",
        en="{theirs}, or a scale of your own made with rescale.",
    ),
    remedy=Text(
        sv="Ta bort raden, så gäller {theirs}. Vill ni ha andra steg, använd rescale.",
        en="Remove the line, and {theirs} holds. If you want other steps, use rescale.",
    ),
    why=Text(
        sv="De som bygger på samma uppsättning ska kunna läggas bredvid varandra.",
        en="Those who build on the same setup are to be comparable.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield a finding where the setup takes another scale than the one it builds on."""
    base, setup = check.base, check.setup
    if base is None or "scale" not in base.model_fields_set:
        return
    if setup.scale != base.scale and not setup.scale.startswith("x-"):
        place = check.source.place("scale")
        yield RULE.at(place, seen=setup.scale, layer=base.setup, theirs=base.scale)
