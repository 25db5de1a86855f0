"""REP442: a period of a list that has been purged."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP442",
    severity=Severity.WARNING,
    title=Text(
        sv="En gallrad period av listan läses inte in igen.",
        en="A purged period of the list is not imported again.",
    ),
    seen=Text(
        sv="{rows} händelser i {period}",
        en="{rows} events in {period}",
    ),
    expected=Text(
        sv="perioder som inte har gallrats",
        en="periods that have not been purged",
    ),
    remedy=Text(
        sv="Inget behöver göras om allt i perioden skulle bort: läs in med --from från och "
        "med perioden efter. Skulle bara en text bort: rätta den i källan, ge listan ett "
        "annat namn på raden list i en kopia av importkartan, och läs in bara den "
        "perioden med --from och --to.",
        en="Nothing needs doing if all of the period was to go: import with --from the "
        "period after. If only one text was to go: correct it in the source, give the "
        "list another name on the line list in a copy of the mapping, and import that "
        "period alone with --from and --to.",
    ),
    why=Text(
        sv="Listan innehåller ofta gamla rader. Kom de tillbaka av sig själva hade "
        "gallringen varit utan verkan.",
        en="The list often holds old rows. If they came back by themselves, the purge would "
        "have had no effect.",
    ),
)
