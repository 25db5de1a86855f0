"""
A report made from data that has passed the schema.

The schema has seen to kinds, choices and lengths, so nothing is checked a second time: only what no
schema can know, whether a day exists, is left. Most answers and days of most reports are alike, so
they are made once and shared: they never change.
"""

from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final, TypeVar

import orjson
from pydantic import BaseModel

from est_framework.periods import Period
from est_framework.reports.models import (
    Answer,
    AreaAnswers,
    Event,
    Presence,
    Report,
    State,
    Upcoming,
)

_Part = TypeVar("_Part", bound=BaseModel)


def made_report(data: dict[str, Any]) -> Report:
    """
    Make a report of data that the schema of its template accepts.

    Raises:
        UsageError: The period does not exist.
        pydantic.ValidationError: A date that does not exist.
    """
    period = period_named(data["period"])
    try:
        return _made(data, period)
    except ValueError:
        # The slow way says which date it is.
        return Report.model_validate(data | {"period": period})


def _made(data: dict[str, Any], period: Period) -> Report:
    said = data | {"period": period, "submitted": datetime.fromisoformat(data["submitted"])}
    if "areas" in data:
        said["areas"] = tuple(
            _part(AreaAnswers, {"area": a["area"], "answers": _answers(a["answers"])})
            for a in data["areas"]
        )
    for section, model in _LINES.items():
        if section in data:
            said[section] = tuple(
                _part(model, line | {"date": _day(line["date"])}) for line in data[section]
            )
    return _part(Report, said)


def body_of(data: dict[str, Any]) -> dict[str, Any]:
    """
    Give the body of a report as the ledger keeps it, of data that can be made a report.

    That is what the report's model writes: every field, and each moment in one form.
    """
    if not _is_plain(data["submitted"]):
        body: dict[str, Any] = orjson.loads(made_report(data).model_dump_json())
        return body
    areas = [
        {"area": a["area"], "answers": {i: _VALUE | said for i, said in a["answers"].items()}}
        for a in data.get("areas", ())
    ]
    return _with_lines(data) | {"areas": areas}


def body_written(data: dict[str, Any], areas: bytes) -> bytes:
    """
    Write the body of a report as the ledger does, of its data without areas and these as they are written.

    Empty where the moment is to be written in another form, or only the ledger can say what the body is.
    """
    if not _is_plain(data["submitted"]):
        return b""
    return written_body(_with_lines(data) | {"areas": orjson.Fragment(areas)})


def _is_plain(moment: str) -> bool:
    """Say whether a moment is in the form that the model writes."""
    return len(moment) == _PLAIN_MOMENT and moment[-6:] not in _UTC


def _with_lines(data: dict[str, Any]) -> dict[str, Any]:
    said = _EMPTY | data
    said["events"] = [_DEFAULTS[Event] | line for line in said["events"]]
    return said


def written_body(body: dict[str, Any]) -> bytes:
    """Write the body of a report as the ledger does; empty where only the ledger can say what it is."""
    try:
        return orjson.dumps(body, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError:
        return b""


def _answers(given: dict[str, dict[str, Any]]) -> dict[str, Answer]:
    return {
        indicator: _PLAIN[answer["state"]]
        if len(answer) == 1
        else _counted(answer["state"], answer["value"])
        for indicator, answer in given.items()
    }


def _part(model: type[_Part], said: dict[str, Any]) -> _Part:
    """Give a part as `model_construct` would, without looking at each field again."""
    made = model.__new__(model)
    _set(made, "__dict__", _DEFAULTS[model] | said)
    _set(made, "__pydantic_fields_set__", set(said))
    _set(made, "__pydantic_extra__", None)
    _set(made, "__pydantic_private__", None)
    return made


_set: Final = object.__setattr__  # the models let nothing be set


_MODELS: Final[tuple[type[BaseModel], ...]] = (Report, AreaAnswers, Event, Upcoming, Presence)
_LINES: Final[dict[str, type[BaseModel]]] = {
    "events": Event,
    "upcoming": Upcoming,
    "presence": Presence,
}
_DEFAULTS: Final[dict[type[BaseModel], dict[str, Any]]] = {
    # Every field, so that they stand in their order; what is required is always said.
    model: {n: None if f.is_required() else f.get_default() for n, f in model.model_fields.items()}
    for model in _MODELS
}
_VALUE: Final = {"value": None}
_PLAIN_MOMENT: Final = len("2026-11-20T11:00:00+01:00")
_UTC: Final = ("+00:00", "-00:00")  # the model writes Z
_EMPTY: Final = _DEFAULTS[Report] | dict.fromkeys((section for section in ("areas", *_LINES)), ())
_PLAIN: Final[dict[State, Answer]] = {
    "none_seen": Answer(state="none_seen"),
    "unknown": Answer(state="unknown"),
    "not_asked": Answer(state="not_asked"),
    "not_answered": Answer(state="not_answered"),
}


@lru_cache(maxsize=4096)
def _counted(state: State, value: int) -> Answer:
    return Answer(state=state, value=value)


@lru_cache(maxsize=1024)
def period_named(text: str) -> Period:
    """Give the period of a name; most reports of a delivery are about the same few."""
    return Period.parse(text)


@lru_cache(maxsize=4096)
def _day(text: str) -> date:
    return date.fromisoformat(text)
