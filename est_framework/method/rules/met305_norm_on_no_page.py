"""MET305: a norm of the table stands on no page of a language."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import LANGUAGES, Text
from est_framework.method.manual_under_check import IN_LANGUAGE, ManualUnderCheck

RULE = Rule(
    code="MET305",
    severity=Severity.ERROR,
    title=Text(
        sv="Normen står i norms.csv men inte på någon sida.",
        en="The norm is in norms.csv but on no page.",
    ),
    seen=Text(
        sv="{id} står inte på någon sida på {language}.{hint}",
        en="{id} is on no page in {language}.{hint}",
    ),
    expected=Text(
        sv="varje norm i tabellen på en sida på svenska och på en sida på engelska",
        en="each norm of the table on one page in Swedish and one in English",
    ),
    remedy=Text(
        sv="Skriv normen på sidan som den hör till, följd av {{ #{id} .norm }}. Gäller den inte "
        "längre, ta bort raden.",
        en="Write the norm on the page where it belongs, followed by {{ #{id} .norm }}. If it "
        "no longer holds, remove the row.",
    ),
    why=Text(
        sv="En norm som bara finns i en tabell läses av ingen, och den som läser det andra "
        "språket vet inte att den gäller.",
        en="A norm that is only in a table is read by nobody, and whoever reads the other "
        "language does not know that it holds.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every row and language where no page says the norm."""
    for row in under.rows:
        for language in LANGUAGES:
            said = under.said[language]
            if row.norm.id not in said:
                hint = did_you_mean(row.norm.id, said.keys() - under.by_id.keys())
                yield RULE.at(
                    row.place,
                    id=row.norm.id,
                    language=IN_LANGUAGE[language],
                    hint=Text(sv=hint.sv.rstrip(), en=hint.en.rstrip()),
                )
