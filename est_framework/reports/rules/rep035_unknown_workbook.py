"""REP035: a form of ours that this version cannot read."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP035",
    severity=Severity.ERROR,
    title=Text(
        sv="Formuläret är av en version som inte kan läsas.",
        en="The form is of a version that cannot be read.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="{expected}",
        en="{expected}",
    ),
    remedy=Text(
        sv="Skicka ut nya formulär med `est forms` och be avsändaren fylla i det nya. Ta "
        "inte bort eller ändra det dolda bladet _est. Är det protokollet från ett möte: läs in det med "
        "`est meeting read FIL`.",
        en="Send out new forms with `est forms` and ask the sender to fill in the new "
        "one. Do not remove or change the hidden sheet _est. If it is the record of a meeting: read it "
        "with `est meeting read FILE`.",
    ),
    why=Text(
        sv="Det dolda bladet säger var svaren står. Stämmer det inte läses fel celler.",
        en="The hidden sheet says where the answers stand. If it does not agree the wrong "
        "cells are read.",
    ),
)
