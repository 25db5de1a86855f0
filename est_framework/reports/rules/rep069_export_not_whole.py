"""REP069: an export that does not hold all of what was sent in."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP069",
    severity=Severity.ERROR,
    title=Text(
        sv="Exporten är inte hel.",
        en="The export is not whole.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="en export med alla frågor och alla inskickade formulär",
        en="an export with all questions and all submitted forms",
    ),
    remedy=Text(
        sv="Exportera igen: alla frågor, alla inskickade formulär, i en enda fil, och ändra inga"
        " rubriker. Delas svaret från servern upp på sidor: exportera som XLSX i stället.",
        en="Export again: all questions, all submitted forms, in a single file, and change no "
        "headings. If the server gives its answer in pages: export as XLSX instead.",
    ),
    why=Text(
        sv="En fråga eller en rapport som inte följde med ser annars ut som en som ingen svarade"
        " på.",
        en="A question or report that did not come with the export would otherwise look like one"
        " that nobody answered.",
    ),
)
