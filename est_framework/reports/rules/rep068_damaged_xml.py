"""REP068: the XML file is damaged."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP068",
    severity=Severity.ERROR,
    title=Text(
        sv="XML-filen är skadad.",
        en="The XML file is damaged.",
    ),
    seen=Text(
        sv="XML som inte går att läsa",
        en="XML that cannot be read",
    ),
    expected=Text(
        sv="en inskickad rapport som XML, hel",
        en="a submission as XML, whole",
    ),
    remedy=Text(
        sv="Hämta filen på nytt från appen eller servern.",
        en="Fetch the file anew from the app or the server.",
    ),
    why=Text(
        sv="Det som saknas i en avklippt fil vore annars borta utan att någon märkte det.",
        en="What is missing from a cut-off file would otherwise be gone without anyone noticing.",
    ),
)
