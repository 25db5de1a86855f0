"""MET307: the verb of a norm says another level than its row."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import LANGUAGES, Text
from est_framework.method.manual_under_check import IN_LANGUAGE, ManualUnderCheck
from est_framework.method.norm_verbs import level_of

RULE = Rule(
    code="MET307",
    severity=Severity.ERROR,
    title=Text(
        sv="Normens verb säger en annan nivå än raden i norms.csv.",
        en="The verb of the norm says another level than its row in norms.csv.",
    ),
    seen=Text(
        sv="{id} har nivån {level}, men meningen på {language} säger {said}",
        en="{id} has the level {level}, but the sentence in {language} says {said}",
    ),
    expected=Text(
        sv="must: ska, måste eller får inte; should: bör; may: får",
        en="must: must, must not or may not; should: should; may: may",
    ),
    remedy=Text(
        sv="Ändra nivån, eller skriv om meningen. En mening bär ett krav: dela den som säger "
        "både ska och bör.",
        en="Change the level, or reword the sentence. A sentence carries one demand: split one "
        "that says both must and should.",
    ),
    why=Text(
        sv="Ska och bör leder till fel och varning. Säger texten det ena och tabellen det andra "
        "blir kontrollen godtycklig.",
        en="Must and should lead to error and warning. If the text says one and the table the "
        "other, the check becomes arbitrary.",
    ),
)
NONE = Text(sv="inget som binder", en="nothing that binds")


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every row and language where the hardest verb is not the row's level."""
    for row in under.rows:
        for language in LANGUAGES:
            said = level_of(row.norm.words.said(language), language)
            if said != row.norm.level:
                yield RULE.at(
                    row.place,
                    id=row.norm.id,
                    level=row.norm.level,
                    language=IN_LANGUAGE[language],
                    said=said or NONE,
                )
