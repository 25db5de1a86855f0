"""How an implementation did on the conformance kit, and what the kit holds, for people and machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from est_framework.language import Language, translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from est_framework.reports.kit.compare import Difference, Report
    from est_framework.reports.kit.models import Fixture, Said


def run_text(report: Report, language: Language) -> str:
    """Say how many fixtures were passed at each level, and of each of the others what differs."""
    _ = translator(language, "publish")
    lines = [_("Conformance kit of {method}").format(method=report.method), ""]
    for level, tried in report.tried.items():
        passed = _("{passed} of {tried} passed").format(passed=report.passed[level], tried=tried)
        lines.append(f"{level:8} {passed}")
    for one in report.differences:
        lines += ["", f"{one.level} {one.fixture.id} ({one.fixture.document})"]
        lines += [f"  {text}" for text in _differences(one, language)]
    if not report.differences:
        words = _("No differences. The kit tries the form; it is no approval of a product.")
        lines += ["", words]
    return "\n".join(lines)


def _differences(one: Difference, language: Language) -> Iterable[str]:
    _ = translator(language, "publish")
    if one.trouble:
        yield one.trouble.said(language)
    for said in one.missing:
        yield f"{_('missing')}: {_shown(said)}"
    for said in one.unexpected:
        yield f"{_('unexpected')}: {_shown(said)}"


def _shown(said: Said) -> str:
    places = " ".join(place for place in (said.pointer, said.at) if place)
    return f"{said.code} {said.severity} {places}".rstrip()


def run_json(report: Report, language: Language) -> str:
    """Give the same for machines."""
    levels = {
        level.value: {"tried": tried, "passed": report.passed[level]}
        for level, tried in report.tried.items()
    }
    differences = [_difference(one, language) for one in report.differences]
    told = {"method": report.method, "levels": levels, "differences": differences}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _difference(one: Difference, language: Language) -> dict[str, Any]:
    return {
        "level": one.level.value,
        "fixture": one.fixture.id,
        "document": one.fixture.document,
        "trouble": one.trouble.said(language) if one.trouble else "",
        "missing": [said.model_dump(mode="json") for said in one.missing],
        "unexpected": [said.model_dump(mode="json") for said in one.unexpected],
    }


def list_text(fixtures: Iterable[Fixture]) -> str:
    """Give a line for each fixture: what it is, at which levels, and what is to be said."""
    return "\n".join(
        "\t".join(
            (
                fixture.document,
                ",".join(fixture.levels),
                fixture.outcome,
                " ".join(dict.fromkeys(said.code for said in fixture.findings)) or "-",
            )
        )
        for fixture in fixtures
    )


def list_json(fixtures: Iterable[Fixture]) -> str:
    """Give the fixtures as the manifest has them."""
    return json.dumps([f.model_dump(mode="json") for f in fixtures], ensure_ascii=False, indent=2)
