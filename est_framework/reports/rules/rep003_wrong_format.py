"""REP003: the file is something else than its name says, or a format that is not read."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP003",
    severity=Severity.ERROR,
    title=Text(
        sv="Filen är inte av ett slag som kan läsas.",
        en="The file is not of a kind that can be read.",
    ),
    seen=Text(
        sv="innehållet ser ut som {seen}",
        en="the content looks like {seen}",
    ),
    expected=Text(
        sv="en rapport som .xlsx, .csv, .json eller .ndjson, där innehållet är av samma "
        "slag som namnet säger",
        en="a report as .xlsx, .csv, .json or .ndjson, with content of the kind that the name says",
    ),
    remedy=Text(
        sv="Skicka rapporten i ett av de formaten. {remedy}",
        en="Send the report in one of those formats. {remedy}",
    ),
    why=Text(
        sv="En fil som tolkas som något annat än den är ger fel siffror utan att någon märker det.",
        en="A file that is taken for something it is not gives wrong numbers without "
        "anyone noticing.",
    ),
)
