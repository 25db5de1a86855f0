"""REP031: the workbook cannot be opened."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP031",
    severity=Severity.ERROR,
    title=Text(
        sv="Arbetsboken går inte att öppna.",
        en="The workbook cannot be opened.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="en hel arbetsbok (.xlsx) med minst ett blad",
        en="a whole workbook (.xlsx) with at least one sheet",
    ),
    remedy=Text(
        sv="Öppna filen i Excel och spara den på nytt som .xlsx. Går det inte: be "
        "avsändaren skicka den igen.",
        en="Open the file in Excel and save it again as .xlsx. If that fails: ask the "
        "sender to send it again.",
    ),
    why=Text(
        sv="En skadad arbetsbok kan läsas delvis och ge för låga tal.",
        en="A damaged workbook may be read in part and give numbers that are too low.",
    ),
)
