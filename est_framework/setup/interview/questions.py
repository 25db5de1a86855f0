"""The questions of the interview, in order: what is asked, what is suggested, what is accepted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.periods import Period, PeriodKind, read_typed
from est_framework.setup.answers import (
    NewAnswers,
    moment_from,
    municipality_from,
    slug_from,
)
from est_framework.setup.area_rows import areas_from_lines
from est_framework.setup.ids import ids_from_names
from est_framework.setup.interview import words
from est_framework.setup.interview.choices import Unsure, actor_types, chosen, rhythms, scales
from est_framework.setup.interview.search import Choice
from est_framework.setup.municipalities import municipalities
from est_framework.setup.parts import Name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from est_framework.setup.interview.interview import Interview

_NAME: TypeAdapter[str] = TypeAdapter(Name)
_MOST_MONTHS = 1200


@dataclass(frozen=True)
class Question:
    """
    One question.

    Attributes:
        key: The answer it gives, as an answers file has it.
        ask: The question.
        help: What to think of when answering.
        check: Makes the answer of what was typed, or raises what to say about it.
        suggested: Gives what an empty answer means.
        choices: What there is to choose among, where that is a list.
        is_list: Whether every line typed adds to the answer, until an empty one.
        may_be_empty: Whether there need be no answer.
        replaces: Answers that go when this one comes.
    """

    key: str
    ask: Text
    help: Text
    check: Callable[[str, Interview], Any]
    suggested: Callable[[Interview], str]
    choices: Callable[[Interview], Sequence[Choice]] | None = None
    is_list: bool = False
    may_be_empty: bool = False
    replaces: tuple[str, ...] = ()

    def helped(self, interview: Interview) -> Text:
        """Give the help, with everything there is to choose among."""
        if self.choices is None:
            return self.help
        lines = [f"  {n}. {c.label}  ({c.id})" for n, c in enumerate(self.choices(interview), 1)]
        shown = "\n".join(lines)
        return Text(sv=f"{self.help.sv}\n{shown}", en=f"{self.help.en}\n{shown}")

    def noted(self, lines: Sequence[dict[str, Any]]) -> Text:
        """Say that a line was taken, and how to end the list."""
        last = lines[-1]["name"]
        kind = f" ({lines[-1]['type']})" if "type" in lines[-1] else ""
        return Text(
            sv=f"{len(lines)}. {last}{kind}. Tom rad när alla är med.",
            en=f"{len(lines)}. {last}{kind}. An empty line when all are there.",
        )


def _municipality(typed: str, _interview: Interview) -> list[dict[str, str]]:
    parts = [part for part in re.split(r"[,;]", typed) if part.strip()]
    if not parts:
        raise UsageError(words.NEEDED)
    return [_one_municipality(part) for part in parts]


def _one_municipality(typed: str) -> dict[str, str]:
    try:
        return municipality_from(typed).model_dump()
    except UsageError:
        known = [Choice(m.code, m.name, (m.name,)) for m in municipalities().values()]
        return municipality_from(chosen(typed, known).id).model_dump()


def _named(typed: str, _interview: Interview) -> str:
    try:
        return _NAME.validate_python(typed.strip())
    except ValidationError:
        raise UsageError(words.ONE_LINE) from None


def _slug(typed: str, _interview: Interview) -> str:
    return slug_from(typed)


def _areas(typed: str, interview: Interview) -> list[dict[str, Any]]:
    before = {area["name"].casefold() for area in interview.given.get("areas", [])}
    several = len(interview.given.get("municipality", [])) > 1
    areas = []
    for line in typed.splitlines() if several else [typed]:
        name, where = (line, "") if not several or "=" not in line else line.rsplit("=", 1)
        for area in areas_from_lines(name):
            if area.name.casefold() in before:
                raise UsageError(words.area_twice(area.name))
            areas.append(_plain(area) | _in_municipality(where, interview))
    if not areas:
        raise UsageError(words.NEEDED)
    return areas


def _in_municipality(where: str, interview: Interview) -> dict[str, str]:
    known = interview.given.get("municipality", [])
    if len(known) < 2:  # noqa: PLR2004  # an only municipality goes without saying
        return {}
    choices = [Choice(m["code"], m["name"], (m["name"],)) for m in known]
    if not where.strip():
        raise UsageError(words.which_municipality(", ".join(m["name"] for m in known)))
    return {"municipality": chosen(where, choices).id}


def _actors(typed: str, interview: Interview) -> list[dict[str, Any]]:
    name, separator, kind = (part.strip() for part in typed.rpartition("="))
    types = actor_types(interview.release, interview.language)
    if separator and name:
        return [{"name": _named(name, interview), "type": _chosen_type(name, kind, types)}]
    choice = chosen(typed, types)
    return [{"name": choice.label, "type": choice.id}]


def _chosen_type(name: str, kind: str, types: Sequence[Choice]) -> str:
    try:
        return chosen(kind, types).id
    except Unsure as unsure:
        hint = f"{name} = {unsure.hint}" if unsure.hint else ""
        raise Unsure(unsure.words, hint) from None


def _period(typed: str, interview: Interview) -> str:
    return chosen(typed, rhythms(interview.language)).id


def _first(typed: str, interview: Interview) -> str:
    period, kind = read_typed(typed), interview.given.get("period", "week")
    if period.kind.value != kind:
        raise UsageError(words.other_period(str(period), _next_period(interview)))
    return str(period)


def _next_period(interview: Interview) -> str:
    kind = PeriodKind(interview.given.get("period", "week"))
    return str(Period.holding(interview.today, kind))


def _moment(typed: str, _interview: Interview) -> dict[str, str]:
    return moment_from(typed)


def _scale(typed: str, interview: Interview) -> str:
    return chosen(typed, scales(interview.release, interview.language)).id


def _months(typed: str, _interview: Interview) -> int:
    digits = re.fullmatch(r"([0-9]{1,4})(?:\s*(?:mån\w*|months?))?", typed.strip().casefold())
    if not digits or not 1 <= int(digits[1]) <= _MOST_MONTHS:
        raise UsageError(words.no_months(typed))
    return int(digits[1])


def _decision(typed: str, interview: Interview) -> str | None:
    return _named(typed, interview) if typed else None


def _plain(part: BaseModel) -> dict[str, Any]:
    return part.model_dump(mode="json", exclude_none=True)


def _nothing(_interview: Interview) -> str:
    return ""


def _usual(sv: str, en: str | None = None) -> Callable[[Interview], str]:
    return lambda interview: Text(sv, en or sv).said(interview.language)


def _name_suggested(interview: Interview) -> str:
    names = [m["name"] for m in interview.given.get("municipality", [])]
    return f"EST {' + '.join(names)}"[:100] if names else ""


def _slug_suggested(interview: Interview) -> str:
    return ids_from_names([str(interview.given.get("name", ""))], "est")[0]


_ASKED: tuple[tuple[str, Callable[[str, Interview], Any], Callable[[Interview], str]], ...] = (
    ("municipality", _municipality, _nothing),
    ("name", _named, _name_suggested),
    ("slug", _slug, _slug_suggested),
    ("areas", _areas, _nothing),
    ("actors", _actors, _nothing),
    ("period", _period, _usual("week")),
    ("first", _first, _next_period),
    ("report_by", _moment, _usual("söndag 20:00", "Sunday 20:00")),
    ("meet", _moment, _usual("tisdag 09:00", "Tuesday 09:00")),
    ("scale", _scale, _usual("four_colours")),
    ("retention_months", _months, _usual("24")),
    ("retention_decision", _decision, _nothing),
)
_CHOICES: Mapping[str, Callable[[Interview], list[Choice]]] = {
    "actors": lambda interview: actor_types(interview.release, interview.language),
    "period": lambda interview: rhythms(interview.language),
    "scale": lambda interview: scales(interview.release, interview.language),
}
_REPLACES = {"areas": ("areas_from",), "period": ("first",)}
QUESTIONS = tuple(
    Question(
        key=key,
        ask=words.ASKED[key],
        help=words.HELP[key],
        check=check,
        suggested=suggested,
        choices=_CHOICES.get(key),
        is_list=key in ("areas", "actors"),
        may_be_empty=key == "retention_decision",
        replaces=_REPLACES.get(key, ()),
    )
    for key, check, suggested in _ASKED
)
"""All questions, in the order they are asked."""
assert {question.key for question in QUESTIONS} <= set(NewAnswers.model_fields)  # noqa: S101
