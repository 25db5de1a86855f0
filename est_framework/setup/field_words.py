"""What each key of `est.yaml` takes, and what stood there instead, in words for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.language import Text

if TYPE_CHECKING:
    from est_framework.setup.yaml_source import Path, YamlSource

_ID = Text(
    sv="ett id ur metoden: små bokstäver a–z, siffror och understreck",
    en="an id of the method: lower-case letters a–z, digits and underscores",
)
_NAME = Text(sv="text på en rad, högst 100 tecken", en="text on one line, at most 100 characters")
_CODE = Text(
    sv='SCB:s fyra siffror inom citattecken, som "0180"',
    en='the four digits of Statistics Sweden in quotes, as "0180"',
)
_AREA_ID = Text(
    sv="ett id på högst 40 tecken: bokstäver a–z, siffror, bindestreck och understreck",
    en="an id of at most 40 characters: letters a–z, digits, hyphens and underscores",
)
_PERIOD = Text(
    sv="en period: vecka som 2026-W47, två veckor som 2026-W47-W48 eller månad som 2026-11",
    en="a period: a week as 2026-W47, two weeks as 2026-W47-W48 or a month as 2026-11",
)
_MOMENT = Text(
    sv='veckodag och klockslag: {weekday: friday, time: "12:00"}',
    en='weekday and time: {weekday: friday, time: "12:00"}',
)
_SLUG = Text(
    sv="2–40 tecken: små bokstäver a–z, siffror och bindestreck, först en bokstav",
    en="2–40 characters: lower-case letters a–z, digits and hyphens, a letter first",
)
_FORMS: dict[tuple[str, ...], Text] = {
    (): Text(sv="nycklar med värden", en="keys with values"),
    ("method",): Text(sv="utgåvan, som est 1.0.0", en="the release, as est 1.0.0"),
    ("setup",): _SLUG,
    ("revision",): Text(sv="ett heltal från 1", en="a whole number from 1"),
    ("language",): Text(sv="sv eller en", en="sv or en"),
    ("timezone",): Text(sv="Europe/Stockholm", en="Europe/Stockholm"),
    ("municipalities",): Text(
        sv="en lista med minst en kommun: code och name",
        en="a list of at least one municipality: code and name",
    ),
    ("municipalities", "code"): _CODE,
    ("areas",): Text(
        sv="en lista med minst ett område: id, name och municipality",
        en="a list of at least one area: id, name and municipality",
    ),
    ("areas", "id"): _AREA_ID,
    ("areas", "municipality"): _CODE,
    ("areas", "part_of"): Text(sv="id för ett annat område", en="the id of another area"),
    ("actors",): Text(
        sv="en lista med minst en aktör: id, name och type",
        en="a list of at least one actor: id, name and type",
    ),
    ("actors", "id"): _SLUG,
    ("actors", "type"): _ID,
    ("actors", "areas"): Text(
        sv="all, eller en lista med områdens id: [centrum, hamnen]",
        en="all, or a list of area ids: [centrum, hamnen]",
    ),
    ("actors", "templates"): Text(
        sv="en lista med minst en rapportmall: [weekly_status]",
        en="a list of at least one report template: [weekly_status]",
    ),
    ("actors", "since"): _PERIOD,
    ("actors", "until"): _PERIOD,
    ("cycle",): Text(
        sv="nycklarna period, first, report_by och meet",
        en="the keys period, first, report_by and meet",
    ),
    ("cycle", "period"): Text(sv="week, two-weeks eller month", en="week, two-weeks or month"),
    ("cycle", "first"): _PERIOD,
    ("cycle", "report_by"): _MOMENT,
    ("cycle", "meet"): _MOMENT,
    ("scale",): _ID,
    ("retention",): Text(
        sv="nycklarna reports_months och decision", en="the keys reports_months and decision"
    ),
    ("retention", "reports_months"): Text(sv="hela månader, 1–1200", en="whole months, 1 to 1200"),
    ("retention", "decision"): Text(
        sv="beslutet som det vilar på, på en rad", en="the decision it rests on, on one line"
    ),
}
_LAST_KEY_FORMS = {
    "name": _NAME,
    "weekday": Text(
        sv="veckodag på engelska: monday, tuesday, wednesday, thursday, friday, saturday, sunday",
        en="monday, tuesday, wednesday, thursday, friday, saturday or sunday",
    ),
    "time": Text(sv='klockslag som "12:00"', en='a time of day as "12:00"'),
    "weeks_after": Text(sv="ett heltal 0–8", en="a whole number 0 to 8"),
}
_THING = {
    ("municipalities",): Text(sv="code och name", en="code and name"),
    ("areas",): Text(sv="id, name och municipality", en="id, name and municipality"),
    ("actors",): Text(sv="id, name och type", en="id, name and type"),
    ("actors", "areas"): Text(sv="ett områdes id", en="the id of an area"),
    ("actors", "templates"): Text(sv="en rapportmalls id", en="the id of a report template"),
}
_LOGIN = re.compile(r"://[^@/\s]{1,200}@")


def field_form(path: Path) -> Text:
    """Say what may stand at a path of `est.yaml`."""
    names = tuple(step for step in path if isinstance(step, str))
    if path and isinstance(path[-1], int) and names in _THING:
        return _THING[names]
    if names in _FORMS:
        return _FORMS[names]
    return _LAST_KEY_FORMS.get(names[-1] if names else "", _NAME)


def given(path: Path, source: YamlSource) -> Text | str:
    """Say what stood at a path, as the user wrote it; a login in an address is never repeated."""
    if path in source.raw:
        if not (raw := source.raw[path]):
            return Text(sv="ingenting", en="nothing")
        return _LOGIN.sub("://…@", raw)
    value: object = source.data
    for step in path:
        value = value[step]  # type: ignore[index]  # the path was walked when it was made
    if isinstance(value, dict):
        return Text(sv="en grupp av nycklar", en="a group of keys")
    return (
        Text(sv="en tom lista", en="an empty list")
        if not value
        else Text(sv="en lista", en="a list")
    )
