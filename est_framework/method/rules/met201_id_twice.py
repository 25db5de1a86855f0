"""MET201: the same id is used twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.under_check import Named, ReleaseUnderCheck, named

RULE = Rule(
    code="MET201",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma id används två gånger.",
        en="The same id is used twice.",
    ),
    seen=Text(
        sv="id {id} finns redan på rad {line}",
        en="the id {id} is already on line {line}",
    ),
    expected=Text(
        sv="ett eget id för varje sak i listan",
        en="an id of its own for each thing in the list",
    ),
    remedy=Text(
        sv="Ge den nya saken ett nytt id, eller ta bort dubbletten. Ändra aldrig ett id som "
        "redan är utgivet.",
        en="Give the new thing a new id, or remove the double. Never change an id that has "
        "been released.",
    ),
    why=Text(
        sv="Rapporter pekar på id. Betyder ett id två saker går det inte att veta vad som "
        "rapporterats.",
        en="Reports point to ids. If an id means two things nobody can know what was reported.",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every id that its list, or its scale, already holds."""
    for field in under.files:
        yield from _twice(under.ids(field))
    for number, scale in enumerate(_scales(under)):
        for inner in ("levels", "criteria"):
            yield from _twice(_inner(under, number, scale, inner))


def _twice(ids: Iterable[Named]) -> Iterator[Finding]:
    first: dict[str, Named] = {}
    for named_ in ids:
        if named_.id in first:
            yield RULE.at(named_.place, id=named_.id, line=first[named_.id].line)
        else:
            first[named_.id] = named_


def _scales(under: ReleaseUnderCheck) -> list[Any]:
    scales = under.files["scales"].data if "scales" in under.files else ()
    return list(scales) if isinstance(scales, list) else []


def _inner(under: ReleaseUnderCheck, number: int, scale: object, inner: str) -> Iterator[Named]:
    things = scale.get(inner) if isinstance(scale, dict) else None
    for place, thing in enumerate(things if isinstance(things, list) else ()):
        yield from named(under.files["scales"], (number, inner, place), thing)
