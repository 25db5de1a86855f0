"""What a message leaves open until it meets a file, as a page shows it beforehand."""

from __future__ import annotations

import re
from collections.abc import Mapping

from est_framework.language import Language

_OPEN = re.compile(r"\{(\w+)[^}]*\}")
_ONLY_HELP = ("{hint}", "{near}")
SWEDISH: Mapping[str, str] = {
    "about": "det som det gäller",
    "actor": "aktör",
    "all": "alla",
    "area": "område",
    "asked": "det som frågades",
    "base": "sökväg",
    "before": "det förra",
    "byte": "byte",
    "cadence": "takt",
    "cause": "orsak",
    "checklist": "checklista",
    "chosen": "det valda",
    "code": "kod",
    "column": "kolumn",
    "core": "kärnfärg",
    "count": "antal",
    "cycle": "cykel",
    "date": "datum",
    "days": "antal dagar",
    "due": "senast",
    "earlier": "det tidigare steget",
    "east": "öst",
    "english": "på engelska",
    "errors": "antal fel",
    "example": "exempel",
    "examples": "exempel",
    "expected": "det som väntades",
    "extra": "det som är för mycket",
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
    "its_east": "dess öst",
    "its_north": "dess nord",
    "its_south": "dess syd",
    "its_west": "dess väst",
    "key": "nyckel",
    "kind": "slag",
    "kinds": "slagen",
    "km": "kilometer",
    "known": "de som finns",
    "label": "rollens namn",
    "language": "språk",
    "last": "den sista",
    "later": "det senare steget",
    "layer": "uppsättningen under",
    "level": "nivå",
    "limit": "gräns",
    "line": "rad",
    "made": "det som räknades fram",
    "meant": "det som menas",
    "measure": "insats",
    "meet": "mötet",
    "method": "metod",
    "missing": "det som saknas",
    "mode": "hur aktören rapporterar",
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
    "other_first": "den andras första",
    "other_last": "den andras sista",
    "ours": "er egen",
    "outside": "antal utanför",
    "party": "part",
    "percent": "procent",
    "period": "period",
    "periods": "antal perioder",
    "present": "perioder med typen",
    "reason": "skäl",
    "remedy": "det du ska göra",
    "report_by": "sista rapportdag",
    "review": "dag för uppföljning",
    "revision": "revision",
    "role": "roll",
    "row": "rad",
    "rows": "antal rader",
    "rule": "regel",
    "said": "det som sägs",
    "seen": "det som sågs",
    "separator": "skiljetecken",
    "sequence": "löpnummer",
    "severity": "allvar",
    "share": "andel",
    "shown": "det som visas",
    "signs": "tecken",
    "since": "sedan",
    "south": "syd",
    "stands": "det som står",
    "submitted": "dagen den skickades",
    "swedish": "på svenska",
    "table": "tabell",
    "template": "rapportmall",
    "templates": "rapportmallar",
    "theirs": "det som gäller där",
    "tie": "knytning",
    "tier": "beslutsnivå",
    "times": "hur ofta",
    "title": "vad som är fel",
    "to": "det nya",
    "type": "aktörstyp",
    "until": "till och med",
    "value": "värde",
    "verb": "verb",
    "wanted": "det som borde stå",
    "way": "vägen",
    "west": "väst",
    "what": "vad",
    "where": "var",
    "whole": "det hela",
    "why": "varför",
    "words": "ord",
    "worse": "allvarligare",
    "x": "x",
    "y": "y",
}
"""The names of what messages leave open, as a Swedish page says them."""


def placeholders(text: str, language: Language) -> str:
    """
    Show where a message is filled in: `{area}` as `‹area›`; what is only a suggestion is left out.

    Braces that are to stand are written twice in a message, and are no place to fill in.
    """
    for helping in _ONLY_HELP:
        text = text.replace(helping, "")
    text = text.replace("{{", "\x01").replace("}}", "\x02")
    shown = _OPEN.sub(lambda found: f"‹{_named(found[1], language)}›", text)
    return shown.replace("\x01", "{").replace("\x02", "}").strip()


def _named(name: str, language: Language) -> str:
    return SWEDISH[name] if language == "sv" else name.replace("_", " ")
