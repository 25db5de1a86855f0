"""REP128: a text in another language than the setup's."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case
from est_framework.reports.written_language import NAMES, other_language

RULE = Rule(
    code="REP128",
    severity=Severity.WARNING,
    title=Text(
        sv="Texten är skriven på ett annat språk än uppsättningens.",
        en="The text is written in another language than the setup's.",
    ),
    seen=Text(
        sv="en text som ser ut att vara på {seen}",
        en="a text that seems to be in {seen}",
    ),
    expected=Text(
        sv="en text på {expected}",
        en="a text in {expected}",
    ),
    remedy=Text(
        sv="Läs texten och se efter att den inte pekar ut någon. Be avsändaren skriva på {expected}.",
        en="Read the text and see that it singles out nobody. Ask the sender to write in {expected}.",
    ),
    why=Text(
        sv="Kontrollen av personuppgifter kan svenska. I text på andra språk missar den det mesta, och alla "
        "i gruppen kan kanske inte läsa den.",
        en="The check for personal data knows Swedish. In text in other languages it misses most, and "
        "perhaps not everybody in the group can read it.",
    ),
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding for each free text whose small words are those of another language."""
    own = case.asked.setup.setup.language
    for text, pointer in case.texts:
        other = other_language(text, own)
        if other is not None:
            yield RULE.at(case.place(pointer), seen=NAMES[other], expected=NAMES[own])
