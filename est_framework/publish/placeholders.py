"""What a message leaves open until it meets a file, as a page shows it beforehand."""

from __future__ import annotations

import re
from collections.abc import Mapping

from est_framework.language import Language

_OPEN = re.compile(r"\{(\w+)[^}]*\}")
_ONLY_HELP = ("{hint}", "{near}")
SWEDISH: Mapping[str, str] = {
    "actor": "aktör",
    "all": "alla",
    "area": "område",
    "asked": "det som frågades",
    "before": "det förra",
    "byte": "byte",
    "cause": "orsak",
    "code": "kod",
    "column": "kolumn",
    "core": "kärnfärg",
    "count": "antal",
    "cycle": "cykel",
    "due": "senast",
    "east": "öst",
    "english": "på engelska",
    "example": "exempel",
    "examples": "exempel",
    "expected": "det som väntades",
    "fault": "felet",
    "fence": "del av sidan",
    "field": "fält",
    "fields": "fälten",
    "file": "fil",
    "first": "den första",
    "form": "form",
    "id": "id",
    "indicator": "indikator",
    "item": "fråga",
    "key": "nyckel",
    "kind": "slag",
    "kinds": "slagen",
    "known": "de som finns",
    "language": "språk",
    "last": "den sista",
    "level": "nivå",
    "limit": "gräns",
    "line": "rad",
    "made": "det som räknades fram",
    "measure": "insats",
    "meet": "mötet",
    "method": "metod",
    "missing": "det som saknas",
    "most": "antal",
    "n": "antal",
    "name": "namn",
    "next": "nästa",
    "north": "nord",
    "now": "nu",
    "number": "tal",
    "offset": "plats i filen",
    "one": "den ena",
    "order": "ordning",
    "other": "den andra",
    "outside": "antal utanför",
    "period": "period",
    "reason": "skäl",
    "remedy": "det du ska göra",
    "report_by": "sista rapportdag",
    "review": "dag för uppföljning",
    "revision": "revision",
    "row": "rad",
    "rows": "antal rader",
    "rule": "regel",
    "said": "det som sägs",
    "seen": "det som sågs",
    "separator": "skiljetecken",
    "sequence": "löpnummer",
    "severity": "allvar",
    "since": "sedan",
    "south": "syd",
    "stands": "det som står",
    "sv": "på svenska",
    "swedish": "på svenska",
    "table": "tabell",
    "template": "rapportmall",
    "templates": "rapportmallar",
    "tie": "knytning",
    "type": "aktörstyp",
    "until": "till och med",
    "value": "värde",
    "verb": "verb",
    "wanted": "det som borde stå",
    "west": "väst",
    "what": "vad",
    "where": "var",
    "why": "varför",
    "words": "ord",
    "worse": "allvarligare",
    "x": "x",
    "y": "y",
}
"""The names of what messages leave open, as a Swedish page says them."""


def placeholders(text: str, language: Language) -> str:
    """Show where a message is filled in: `{area}` as `‹area›`; what is only a suggestion is left out."""
    for helping in _ONLY_HELP:
        text = text.replace(helping, "")
    return _OPEN.sub(lambda found: f"‹{_named(found[1], language)}›", text).strip()


def _named(name: str, language: Language) -> str:
    return SWEDISH[name] if language == "sv" else name.replace("_", " ")
