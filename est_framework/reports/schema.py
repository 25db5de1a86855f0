"""
The JSON Schema of a report, made from the setup: what may stand in it, for anyone's tools.

Says nothing that needs a calendar, a clock or another report; that is for the rules. Every pattern
comes with a greatest length, since some languages let `$` pass before a last line end. No year is so far
away that the day after it, or the moment in another time zone, is none.
Source: JSON Schema draft 2020-12.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args

from est_framework.errors import UsageError
from est_framework.findings import nearest
from est_framework.language import Text
from est_framework.periods import PeriodKind
from est_framework.reports.formats.source import MAX_TEXT
from est_framework.reports.models import PartOfDay, State

if TYPE_CHECKING:
    from est_framework.method.models import Indicator
    from est_framework.setup.resolved import ResolvedSetup

MAX_COUNT: Final = 100_000
"""The highest number that an answer or event may carry."""
MAX_REVISION: Final = 1_000_000
MAX_LINES: Final = 2_000
"""How many events, upcoming or presence lines one report may hold."""
MAX_PLACE: Final = 200
MAX_REPORTER: Final = 40

HEADER: Final = (
    "id",
    "revision",
    "method",
    "setup",
    "setup_revision",
    "digest",
    "template",
    "actor",
    "period",
    "submitted",
)
"""The fields that every report must have, in order."""

PERIODS: Final = {
    PeriodKind.WEEK: ("^2[01][0-9]{2}-W(0[1-9]|[1-4][0-9]|5[0-3])$", 8),
    PeriodKind.TWO_WEEKS: (
        "^2[01][0-9]{2}-W(0[1-9]|[1-4][0-9]|5[0-3])-W(0[1-9]|[1-4][0-9]|5[0-3])$",
        12,
    ),
    PeriodKind.HALF_MONTH: ("^2[01][0-9]{2}-(0[1-9]|1[0-2])-H[12]$", 10),
    PeriodKind.MONTH: ("^2[01][0-9]{2}-(0[1-9]|1[0-2])$", 7),
}
_UUID: Final = "^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
_DATE: Final = "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_MOMENT: Final = (
    "^(19[7-9]|2[0-9]{2})[0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]"
    "(:[0-5][0-9]([.][0-9]{1,6})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"
)


def report_schema(setup: ResolvedSetup, template: str, actor: str | None = None) -> dict[str, Any]:
    """
    Give the JSON Schema (2020-12) of a report.

    Args:
        setup: The resolved setup that reports are to follow.
        template: The report template's id.
        actor: Only what this actor is asked; all that any report of the setup may hold when left out.

    Returns:
        A schema that is closed to unknown fields and uses neither `anyOf` nor `oneOf`, so that what is
        wrong can be said of one field at a time.

    Raises:
        UsageError: The setup has no such template or actor.
    """
    _known(template, setup.templates, Text("rapportmall", "report template"))
    if actor is not None:
        _known(actor, setup.actors, Text("aktör", "actor"))
    sections = setup.templates[template].section_ids
    properties = _header(setup, template, actor)
    if "answers" in sections:
        properties["areas"] = _areas(setup, template, actor)
    elif "events" in sections:
        # A list of events may know how a place is, and say of what it can no longer tell.
        properties["areas"] = _areas(setup, template, None)
    lines = {
        "events": _event(setup),
        "upcoming": _dated("description", MAX_TEXT),
        "presence": _dated("resource", MAX_PLACE),
    }
    for section, line in lines.items():
        if section in sections:
            properties[section] = {"type": "array", "maxItems": MAX_LINES, "items": line}
    if "comment" in sections:
        properties["comment"] = _text(MAX_TEXT)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:est:{setup.setup.setup}:{setup.setup.revision}:{template}"
        + (f":{actor}" if actor else ""),
        "title": setup.templates[template].label.said(setup.setup.language),
        "description": setup.templates[template].definition.said(setup.setup.language),
        "type": "object",
        "additionalProperties": False,
        "required": list(HEADER),
        "properties": properties,
        "$defs": {
            "area": {"enum": _area_ids(setup, actor)},
            "date": {"type": "string", "pattern": _DATE, "maxLength": 10},
            "count": _answer(MAX_COUNT),
            "yes_no": _answer(1),
        },
    }


def _known(name: str, known: dict[str, Any], what: Text) -> None:
    if name not in known:
        near = nearest(name, known)
        raise UsageError(
            Text(
                sv=f"Uppsättningen har ingen {what.sv} ”{name}”. "
                f"{f'Menade du {near}?' if near else 'Finns: ' + ', '.join(known)}",
                en=f"The setup has no {what.en} “{name}”. "
                f"{f'Did you mean {near}?' if near else 'There is: ' + ', '.join(known)}",
            )
        )


def _header(setup: ResolvedSetup, template: str, actor: str | None) -> dict[str, Any]:
    pattern, length = PERIODS[setup.setup.cycle.period]
    return {
        "id": {"type": "string", "pattern": _UUID, "maxLength": 36},
        "revision": _whole(MAX_REVISION),
        "method": {"const": setup.release.name},
        "setup": {"const": setup.setup.setup},
        "setup_revision": _whole(MAX_REVISION),
        "digest": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$", "maxLength": 71},
        "template": {"const": template},
        "actor": {"enum": [actor] if actor else list(setup.actors)},
        "period": {"type": "string", "pattern": pattern, "maxLength": length},
        "submitted": {"type": "string", "pattern": _MOMENT, "maxLength": 32},
        "reporter": _text(MAX_REPORTER),
        "nothing_to_report": {"type": "boolean"},
    }


def _area_ids(setup: ResolvedSetup, actor: str | None) -> list[str]:
    return [a.id for a in setup.areas_of(actor)] if actor else list(setup.areas)


def _indicators(setup: ResolvedSetup) -> dict[str, Indicator]:
    """Give every indicator that a report may name: retired ones too, so that old forms can be read."""
    return {i.id: i for i in setup.release.indicators}


def _areas(setup: ResolvedSetup, template: str, actor: str | None) -> dict[str, Any]:
    known = _indicators(setup)
    asked = [i.indicator for i in setup.items(actor, template)] if actor else list(known)
    answers = {
        id_: {"$ref": f"#/$defs/{known[id_].answer}"}
        | ({"deprecated": True} if known[id_].retired else {})
        for id_ in asked
    }
    return {
        "type": "array",
        "maxItems": len(setup.areas) * 2,
        "items": _thing(
            {
                "area": {"$ref": "#/$defs/area"},
                "answers": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": answers,
                },
            },
            required=("area", "answers"),
        ),
    }


def _answer(most: int) -> dict[str, Any]:
    return _thing(
        {"state": {"enum": list(get_args(State))}, "value": _whole(most)}, required=("state",)
    ) | {
        "if": {"properties": {"state": {"const": "value"}}, "required": ["state"]},
        "then": {"required": ["value"]},
        "else": {"properties": {"value": False}},
    }


def _event(setup: ResolvedSetup) -> dict[str, Any]:
    return _thing(
        {
            "indicator": {"enum": list(_indicators(setup))},
            "area": {"$ref": "#/$defs/area"},
            "date": {"$ref": "#/$defs/date"},
            "part_of_day": {"enum": list(get_args(PartOfDay))},
            "place": _text(MAX_PLACE),
            "count": _whole(MAX_COUNT),
            "description": _text(MAX_TEXT),
        },
        required=("indicator", "area", "date"),
    )


def _dated(text: str, most: int) -> dict[str, Any]:
    return _thing(
        {
            "area": {"$ref": "#/$defs/area"},
            "date": {"$ref": "#/$defs/date"},
            text: _text(most) | {"minLength": 1},
        },
        required=("area", "date", text),
    )


def _thing(properties: dict[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": properties,
    }


def _text(most: int) -> dict[str, Any]:
    return {"type": "string", "maxLength": most}


def _whole(most: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": 1, "maximum": most}
