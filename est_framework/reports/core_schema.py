"""
The JSON Schema of a report by the release alone, for whoever has a report and no setup.

What only a setup knows (which areas, actors and kind of period there are) is left open in it. All else
is as a setup without changes of its own asks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from est_framework.periods import PATTERN
from est_framework.reports.schema import MAX_LINES, report_schema
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup

if TYPE_CHECKING:
    from est_framework.method.models import Release

_ANY_ID: Final = {"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,59}$", "maxLength": 60}
_ANY_PERIOD: Final = {"type": "string", "pattern": PATTERN, "maxLength": 12}


def core_report_schemas(release: Release) -> dict[str, dict[str, Any]]:
    """Give the schema of each report template of a release, by the template's id."""
    setup = _least_setup(release)
    return {template: _opened(report_schema(setup, template)) for template in setup.templates}


def _opened(schema: dict[str, Any]) -> dict[str, Any]:
    """Leave open what only a setup knows."""
    properties = schema["properties"] | {
        "setup": _ANY_ID,
        "actor": _ANY_ID,
        "period": _ANY_PERIOD,
    }
    if "areas" in properties:
        properties["areas"] = properties["areas"] | {"maxItems": MAX_LINES}
    template = properties["template"]["const"]
    method = properties["method"]["const"].replace(" ", ":")
    return schema | {
        "$id": f"urn:{method}:{template}",
        "properties": properties,
        "$defs": schema["$defs"] | {"area": _ANY_ID},
    }


def _least_setup(release: Release) -> ResolvedSetup:
    """Give a setup with no more in it than there must be: it lends its release a shape."""
    actor_type = next(a.id for a in release.actor_types if a.reports and a.retired is None)
    return ResolvedSetup(
        setup=Setup.model_validate(
            {
                "method": release.name,
                "setup": "core",
                "revision": 1,
                "municipalities": [{"code": "9999", "name": "Core"}],
                "areas": [{"id": "any", "name": "Any", "municipality": "9999"}],
                "actors": [{"id": "any", "name": "Any", "type": actor_type}],
                "cycle": {
                    "period": "week",
                    "first": "2026-W01",
                    "report_by": {"weekday": "friday", "time": "12:00"},
                    "meet": {"weekday": "monday", "time": "10:00", "weeks_after": 1},
                },
                "retention": {"reports_months": 12, "decision": "-"},
            }
        ),
        release=release,
    )
