"""REP026: a quotation mark inside a cell that does not begin with one."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP026",
    severity=Severity.WARNING,
    title=Text(
        sv="Ett citattecken står mitt i en cell.",
        en="A quotation mark stands inside a cell.",
    ),
    seen=Text(
        sv="ett ensamt citattecken",
        en="a stray quotation mark",
    ),
    expected=Text(
        sv="citattecken runt hela cellen, och dubblerade inuti",
        en="quotation marks around the whole cell, and doubled inside",
    ),
    remedy=Text(
        sv="Se efter att raden lästes rätt.",
        en="See that the row was read right.",
    ),
    why=Text(
        sv="Ett citattecken på fel plats kan få flera rader att flyta ihop till en.",
        en="A quotation mark in the wrong place may make several rows run into one.",
    ),
)
