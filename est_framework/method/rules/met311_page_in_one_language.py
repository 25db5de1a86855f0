"""MET311: a page of the manual is there in one language only."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import LANGUAGES, Text
from est_framework.method.manual_under_check import IN_LANGUAGE, ManualUnderCheck

RULE = Rule(
    code="MET311",
    severity=Severity.ERROR,
    title=Text(
        sv="Sidan finns bara på ett språk.",
        en="The page is there in one language only.",
    ),
    seen=Text(
        sv="{name} finns inte på {language}",
        en="{name} is not there in {language}",
    ),
    expected=Text(
        sv="samma sidor på svenska och engelska: {file}",
        en="the same pages in Swedish and English: {file}",
    ),
    remedy=Text(
        sv="Skriv sidan på språket som saknas, med samma rubriker. Ska den bort, ta bort båda.",
        en="Write the page in the missing language, with the same headings. If it is to go, "
        "remove both.",
    ),
    why=Text(
        sv="Den som läser det andra språket får annars en annan metod.",
        en="Whoever reads the other language otherwise gets another method.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every page that one of the languages lacks."""
    for page in under.pages.values():
        for language in LANGUAGES:
            if (language, page.name) not in under.pages:
                file = under.file(language, page.name)
                yield RULE.at(
                    under.place(page),
                    name=page.name,
                    language=IN_LANGUAGE[language],
                    file=Text(file, file),
                )
