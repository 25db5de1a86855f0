"""A proposal written as the YAML that a person goes through: complete, with comments and TODO."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from est_framework.language import Language, Text
from est_framework.reports.incidents.mapping_base import base_of
from est_framework.reports.incidents.mapping_model import TODO

if TYPE_CHECKING:
    from est_framework.reports.incidents.proposal import Proposal
    from est_framework.reports.incidents.proposal_places import Choice

_HEAD = Text(
    sv="# Importkarta, föreslagen för {file}. Gå igenom den, byt varje TODO mot ett beslut, och pröva:\n"
    "#   est import incidents {file} --map KARTA --dry-run",
    en="# Import mapping, proposed for {file}. Go through it, replace each TODO by a decision, and try:\n"
    "#   est import incidents {file} --map MAPPING --dry-run",
)
_ACTORS = Text(sv="välj bland: {names}", en="one of: {names}")
_NO_ACTORS = Text(
    sv="ingen aktör lämnar händelser: skriv mode: both hos aktören i est.yaml och gör om kartan",
    en="no actor reports events: write mode: both at the actor in est.yaml and make this anew",
)
_ROWS = Text(sv="{rows} rader", en="{rows} rows")
_SURE = Text(sv="säkerhet {points} %", en="sure to {points} %")
_WHICH_WAY = Text(
    sv="dag eller månad först? välj en form för alla",
    en="day or month first? choose one form for all",
)
_TYPES = Text(
    sv="# Typ av händelse till indikator. Hör en typ inte hit: flytta den till ignored, med skäl.",
    en="# Type of event to indicator. If a type does not belong here: move it to ignored, with a reason.",
)
_PLACES = Text(
    sv="# Plats i listan till område. Områdens namn och id känns igen utan att stå här.",
    en="# Place in the list to area. Names and ids of areas are known without standing here.",
)
_NOTHING = Text(
    sv="Säger att inget hänt. Det är ingen händelse.",
    en="Says that nothing happened. That is no event.",
)
_HELD_BACK = Text(
    sv="# {count} värden står inte här, för de ser ut att gälla personer.",
    en="# {count} values do not stand here, for they seem to be about persons.",
)
_NO_TYPE = Text(
    sv="ingen kolumn säger vad som hänt: välj kolumn, eller skriv all_are: INDIKATOR",
    en="no column says what happened: choose a column, or write all_are: INDICATOR",
)
_NO_TIME = Text(sv="ingen kolumn säger när", en="no column says when")
_NO_PLACE = Text(
    sv="ingen kolumn säger var: välj kolumn, eller skriv all_in: OMRÅDE",
    en="no column says where: choose a column, or write all_in: AREA",
)
_LACKS = {"type": _NO_TYPE, "time": _NO_TIME, "place": _NO_PLACE}


def proposal_yaml(proposal: Proposal, language: Language) -> str:
    """Write a proposal as YAML, with comments in the language."""
    return "\n".join(_Writing(proposal, language).lines()) + "\n"


class _Writing:
    def __init__(self, proposal: Proposal, language: Language) -> None:
        self._it = proposal
        self._language: Language = language

    def _say(self, text: Text, **fields: object) -> str:
        return text.filled(fields).said(self._language)

    def lines(self) -> Iterator[str]:
        it = self._it
        yield self._say(_HEAD, file=_plain(it.table.file))
        if it.base:
            yield f"based_on: {it.base}"
        if it.kind == "answers":
            yield "kind: answers"
        yield f"list: {it.name}"
        if it.table.sheet:
            yield f"sheet: {_quoted(it.table.sheet)}"
        yield from self._actors()
        yield from self._columns()
        yield from self._time()
        yield from self._places()
        yield from self._types()
        if it.kind == "answers":
            yield "answers:"
            yield from (f"  {_quoted(h)}: {id_}" for h, id_ in it.questions.items())
        if it.held_back:
            yield self._say(_HELD_BACK, count=it.held_back)

    def _actors(self) -> Iterator[str]:
        it = self._it
        names = self._say(_ACTORS if it.able else _NO_ACTORS, names=", ".join(it.able))
        if it.actor == TODO:
            yield f"actor: {TODO}  # {names}"
        elif it.actor:
            yield f"actor: {it.actor}"
        else:
            yield "actors:"
            yield from map(self._choice, it.senders)

    def _columns(self) -> Iterator[str]:
        it = self._it
        missing = list(it.missing())
        own = [f for w, f in it.used.items() if w not in it.base_columns]
        if not own and not missing:
            return
        yield "columns:"
        for found in own:
            sure = self._say(_SURE, points=found.points)
            yield f"  {found.what}: {_quoted(found.heading)}  # {sure}"
        for what in missing:
            yield f"  {what}: {TODO}  # {self._say(_LACKS[what])}"

    def _time(self) -> Iterator[str]:
        it = self._it
        shape = it.found["time"].shape if "time" in it.found else None
        if shape is None or (it.base and "time" in base_of(it.base)):
            return
        yield "time:"
        if shape.is_day_or_month:
            said = ", ".join(
                _quoted(f) for form in shape.forms for f in (form, form.replace("%d/%m", "%m/%d"))
            )
            yield f"  forms: [{TODO}]  # {said}: {self._say(_WHICH_WAY)}"
        else:
            yield f"  forms: [{', '.join(_quoted(form) for form in shape.forms)}]"
        if shape.is_always_midnight:
            yield "  day_only: true"

    def _places(self) -> Iterator[str]:
        it = self._it.where
        if it.is_of_the_country and not it.outside:
            yield "other_places: outside"
        if it.places:
            yield self._say(_PLACES)
            yield "places:"
            yield from map(self._choice, it.places)
        if it.counties:
            yield "county_places:"
            yield from (f"  - {_quoted(name)}" for name in it.counties)

    def _types(self) -> Iterator[str]:
        it = self._it
        kept = [choice for choice in it.types if choice.means]
        if kept:
            yield self._say(_TYPES)
            yield "types:"
            yield from map(self._choice, kept)
        if left := [choice for choice in it.types if not choice.means]:
            yield "ignored:"
            yield f"  - reason: {_quoted(self._say(_NOTHING))}"
            yield "    types:"
            yield from (f"      - {_quoted(choice.value)}" for choice in left)

    def _choice(self, choice: Choice) -> str:
        rows = self._say(_ROWS, rows=choice.rows)
        why = f", {choice.why.said(self._language)}" if choice.why else ""
        return f"  {_quoted(choice.value)}: {choice.means}  # {rows}{why}"


def _quoted(text: str) -> str:
    plain = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in plain)


def _plain(name: str) -> str:
    return "".join(c for c in name if c.isprintable())
