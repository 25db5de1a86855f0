"""The schema of a report compiled, so that many reports are held against it; once for each setup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jsonschema_rs

from est_framework.reports.schema import report_schema

if TYPE_CHECKING:
    from est_framework.setup.resolved import ResolvedSetup

_COMPILED: dict[tuple[str, str], jsonschema_rs.Draft202012Validator] = {}


def compiled(setup: ResolvedSetup, template: str) -> jsonschema_rs.Draft202012Validator:
    """Give the compiled schema of a template."""
    key = (setup.digest, template)
    if key not in _COMPILED:
        _COMPILED[key] = jsonschema_rs.Draft202012Validator(report_schema(setup, template))
    return _COMPILED[key]


_ABOUT: dict[tuple[str, str], jsonschema_rs.Draft202012Validator] = {}


def about_compiled(setup: ResolvedSetup, template: str) -> jsonschema_rs.Draft202012Validator:
    """Give the compiled schema of what a report of a template may say about one area."""
    key = (setup.digest, template)
    if key not in _ABOUT:
        whole = report_schema(setup, template)
        areas = whole["properties"].get("areas")
        about = {"$defs": whole["$defs"], **areas["items"]} if areas else False
        _ABOUT[key] = jsonschema_rs.Draft202012Validator(about)
    return _ABOUT[key]
