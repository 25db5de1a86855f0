"""REP044: the file could not be read within the limits of memory and time."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP044",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen gick inte att läsa inom gränserna för minne och tid.",
        en="The file could not be read within the limits of memory and time.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="en fil som läses på högst {seconds} sekunder med högst {megabytes} megabyte minne",
        en="a file that is read within {seconds} seconds and {megabytes} megabytes of memory",
    ),
    remedy=Text(
        sv="Filen är kvar som den kom. Spara den på nytt utan tomma rader, blad och "
        "formatering, eller dela upp den. Övriga filer är lästa.",
        en="The file is kept as it came. Save it again without empty rows, sheets and "
        "formatting, or split it. The other files have been read.",
    ),
    why=Text(
        sv="En fil kan vara gjord för att få datorn att stanna. Den läses därför för sig, "
        "och får inte hindra de andra.",
        en="A file may be made to bring the computer down. So it is read apart, and must "
        "not stop the others.",
    ),
)
