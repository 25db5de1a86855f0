"""MEA115: The record was read before and said something else."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA115",
    severity=Severity.WARNING,
    title=Text(
        sv="Protokollet är redan inläst och sa något annat",
        en="The record was read before and said something else",
    ),
    seen=Text(
        sv="{what}: {later} här, {earlier} i det som lästes in förut.",
        en="{what}: {later} here, {earlier} in what was read before.",
    ),
    expected=Text(
        sv="Ett enda protokoll för mötet, som alla skriver i.",
        en="One record of the meeting, that all write in.",
    ),
    remedy=Text(
        sv="Båda versionerna är sparade och det som lästes in sist gäller. Två olika insatser "
        "med samma nummer är kvar båda två, med var sitt nummer. Är den förra riktig läser ni"
        " in den igen.",
        en="Both versions are kept, and what was read last holds. Two different measures of the "
        "same number are both there, with a number each. If the earlier one is right, read it"
        " in again.",
    ),
    why=Text(
        sv="När två har fyllt i var sin kopia får inget av det de skrev försvinna utan att någon"
        " ser det.",
        en="Where two have filled in a copy each, nothing that they wrote may vanish without "
        "anybody seeing it.",
    ),
)
