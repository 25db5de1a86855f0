"""The schema of a report compiled, so that many reports are held against it; once for each setup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema_rs

from est_framework.reports.schema import report_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.setup.resolved import ResolvedSetup

_COMPILED: dict[tuple[str, str, str], jsonschema_rs.Draft202012Validator] = {}


def compiled(setup: ResolvedSetup, template: str) -> jsonschema_rs.Draft202012Validator:
    """Give the compiled schema of a template."""
    return _once((setup.digest, template, "report"), lambda: report_schema(setup, template))


def about_compiled(setup: ResolvedSetup, template: str) -> jsonschema_rs.Draft202012Validator:
    """Give the compiled schema of what a report of a template may say about one area."""
    return _once((setup.digest, template, "area"), lambda: _about(report_schema(setup, template)))


def _once(
    key: tuple[str, str, str], schema: Callable[[], dict[str, Any] | bool]
) -> jsonschema_rs.Draft202012Validator:
    if key not in _COMPILED:
        _COMPILED[key] = jsonschema_rs.Draft202012Validator(schema())
    return _COMPILED[key]


def _about(whole: dict[str, Any]) -> dict[str, Any] | bool:
    """Give what a report's schema asks of an item in its list of areas; where it has none, none passes."""
    areas = whole["properties"].get("areas")
    return {"$defs": whole["$defs"], **areas["items"]} if areas else False
