"""An actor whose way of reporting is not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET181",
    severity=Severity.NOTE,
    title=Text(
        sv="Det står inte hur aktören rapporterar",
        en="How the actor reports is not said",
    ),
    seen=Text(
        sv="{actor} har ingen channel.",
        en="{actor} has no channel.",
    ),
    expected=Text(
        sv="Arbetsbok, webbformulär, mobilformulär, fil eller muntligt: workbook, web, xlsform, file "
        "eller told.",
        en="A workbook, a web form, a form in an app, a file or by word: workbook, web, xlsform, file "
        "or told.",
    ),
    remedy=Text(
        sv="Fråga aktören och skriv channel.",
        en="Ask the actor and write channel.",
    ),
    why=Text(
        sv="Formuläret bör vara prövat på det sätt som det kommer in, före den första riktiga "
        "veckan.",
        en="The form should have been tried in the way it comes in, before the first real week.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every reporting actor without a channel, where the release asks for a trial."""
    if not check.asks("checklista_provad"):
        return
    for number, actor in check.reporting():
        if actor.channel is None:
            yield RULE.at(check.source.place("actors", number, "channel"), actor=actor.id)
