"""REP004: the text is not encoded as it should be."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP004",
    severity=Severity.ERROR,
    title=Text(
        sv="Texten är inte sparad som UTF-8.",
        en="The text is not saved as UTF-8.",
    ),
    seen=Text(
        sv="byte {byte} på plats {offset} i raden; {seen}",
        en="byte {byte} at position {offset} of the line; {seen}",
    ),
    expected=Text(
        sv="UTF-8",
        en="UTF-8",
    ),
    remedy=Text(
        sv="Spara filen som UTF-8. I Excel: Spara som, ”CSV UTF-8”. I andra program: välj "
        "teckenkodning UTF-8 vid exporten.",
        en="Save the file as UTF-8. In Excel: Save as, “CSV UTF-8”. In other programs: "
        "choose the encoding UTF-8 when exporting.",
    ),
    why=Text(
        sv="Gissad teckenkodning gör å, ä och ö till andra tecken, och då stämmer varken "
        "platser eller sökningar.",
        en="A guessed encoding turns å, ä and ö into other signs, and then neither places "
        "nor searches agree.",
    ),
)
