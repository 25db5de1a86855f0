"""REP204: a period that does not exist."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP204",
    severity=Severity.ERROR,
    title=Text(
        sv="Perioden finns inte.",
        en="There is no such period.",
    ),
    seen=Text(
        sv="{seen}. {reason}",
        en="{seen}. {reason}",
    ),
    expected=Text(
        sv="en period som finns, till exempel {example}",
        en="a period that exists, for example {example}",
    ),
    remedy=Text(
        sv="Se efter i kalendern vilken period rapporten gäller.",
        en="See in the calendar which period the report is for.",
    ),
    why=Text(
        sv="Ett år har 52 eller 53 veckor enligt ISO 8601. En vecka som inte finns kan "
        "inte läggas i någon lägesbild.",
        en="A year has 52 or 53 weeks by ISO 8601. A week that does not exist can be part "
        "of no picture.",
    ),
)
