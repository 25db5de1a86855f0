"""REP435: a cell that should hold a number holds something else."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP435",
    severity=Severity.WARNING,
    title=Text(
        sv="Cellen är varken ett antal eller ett svar.",
        en="The cell is neither a number nor an answer.",
    ),
    seen=Text(
        sv="{seen} i kolumnen {column}",
        en="{seen} in the column {column}",
    ),
    expected=Text(
        sv="ett heltal, Ja, Nej, Inget sett eller Vet ej",
        en="a whole number, Yes, No, None seen or Don't know",
    ),
    remedy=Text(
        sv="Rätta cellen och importera igen. En händelse utan läsbart antal räknas som"
        " en; ett svar som inte går att läsa räknas som obesvarat.",
        en="Correct the cell and import again. An event without a readable number "
        "counts as one; an answer that cannot be read counts as not given.",
    ),
    why=Text(
        sv="En gissning i en cell blir en siffra i lägesbilden.",
        en="A guess in a cell becomes a figure in the picture.",
    ),
)
