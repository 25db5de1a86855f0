"""What each key of `est.yaml` takes about places, actors and the cycle, in words for people."""

from __future__ import annotations

from est_framework.language import Text

_ID = Text(
    sv="ett id ur metoden: små bokstäver a–z, siffror och understreck",
    en="an id of the method: lower-case letters a–z, digits and underscores",
)
NAME = Text(sv="text på en rad, högst 100 tecken", en="text on one line, at most 100 characters")
_CODE = Text(
    sv='SCB:s fyra siffror inom citattecken, som "0180"',
    en='the four digits of Statistics Sweden in quotes, as "0180"',
)
_AREA_ID = Text(
    sv="ett id på högst 40 tecken: bokstäver a–z, siffror, bindestreck och understreck",
    en="an id of at most 40 characters: letters a–z, digits, hyphens and underscores",
)
_PERIOD = Text(
    sv="en period: vecka som 2026-W47, två veckor som 2026-W47-W48, "
    "halv månad som 2026-11-H1 eller månad som 2026-11",
    en="a period: a week as 2026-W47, two weeks as 2026-W47-W48, half a month as 2026-11-H1 or a "
    "month as 2026-11",
)
_MOMENT = Text(
    sv='veckodag och klockslag: {weekday: friday, time: "12:00"}',
    en='weekday and time: {weekday: friday, time: "12:00"}',
)
_SLUG = Text(
    sv="2–40 tecken: små bokstäver a–z, siffror och bindestreck, först en bokstav",
    en="2–40 characters: lower-case letters a–z, digits and hyphens, a letter first",
)
FORMS: dict[tuple[str, ...], Text] = {
    (): Text(sv="nycklar med värden", en="keys with values"),
    ("method",): Text(sv="utgåvan, som est 1.0.0", en="the release, as est 1.0.0"),
    ("setup",): _SLUG,
    ("revision",): Text(sv="ett heltal från 1", en="a whole number from 1"),
    ("base",): Text(
        sv="en fil med uppsättningen som den här bygger på, som ../lanet/est.yaml",
        en="a file with the setup that this one builds on, as ../county/est.yaml",
    ),
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
    ("areas", "kind"): Text(
        sv="hot_spot, eller utelämnat: ett vanligt område",
        en="hot_spot, or left out: an ordinary area",
    ),
    ("areas", "compare_with"): Text(
        sv="en lista med id för liknande områden: [hamnen, norrangen]",
        en="a list of ids of similar areas: [hamnen, norrangen]",
    ),
    ("area_groups",): Text(
        sv="en lista med grupper av områden: id, name och areas",
        en="a list of groups of areas: id, name and areas",
    ),
    ("area_groups", "id"): _AREA_ID,
    ("area_groups", "areas"): Text(
        sv="en lista med minst ett områdes id: [centrum, hamnen]",
        en="a list of at least one area id: [centrum, hamnen]",
    ),
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
    ("actors", "mode"): Text(sv="status, events eller both", en="status, events or both"),
    ("actors", "cadence"): Text(
        sv="each-period, every-other, month eller continuous",
        en="each-period, every-other, month or continuous",
    ),
    ("actors", "channel"): Text(
        sv="workbook, web, xlsform, file eller told", en="workbook, web, xlsform, file or told"
    ),
    ("actors", "since"): _PERIOD,
    ("actors", "until"): _PERIOD,
    ("cycle",): Text(
        sv="nycklarna period, first, report_by och meet",
        en="the keys period, first, report_by and meet",
    ),
    ("cycle", "period"): Text(
        sv="week, two-weeks, half-month eller month", en="week, two-weeks, half-month or month"
    ),
    ("cycle", "reporting"): Text(
        sv="continuous, eller utelämnat: en rapport varje period",
        en="continuous, or left out: one report each period",
    ),
    ("cycle", "first"): _PERIOD,
    ("cycle", "report_by"): _MOMENT,
    ("cycle", "review_by"): _MOMENT,
    ("cycle", "compile_by"): _MOMENT,
    ("cycle", "meet"): _MOMENT,
    ("cycle", "publish_by"): _MOMENT,
    ("cycle", "feedback_by"): _MOMENT,
    ("cycle", "follow_up"): Text(
        sv="each-meeting, each-month eller each-quarter",
        en="each-meeting, each-month or each-quarter",
    ),
    ("cycle", "holidays"): Text(
        sv="before eller after; utelämnat står helgdagen kvar",
        en="before or after; left out, the day stays",
    ),
    ("cycle", "breaks"): Text(
        sv="en lista över perioder utan möte: first, last och reports",
        en="a list of periods without a meeting: first, last and reports",
    ),
    ("cycle", "breaks", "first"): _PERIOD,
    ("cycle", "breaks", "last"): _PERIOD,
    ("cycle", "breaks", "reports"): Text(
        sv="true om rapporter lämnas ändå, annars false",
        en="true where reports are asked for all the same, otherwise false",
    ),
    ("scale",): _ID,
    ("retention",): Text(
        sv="nycklarna reports_months och decision", en="the keys reports_months and decision"
    ),
    ("retention", "reports_months"): Text(sv="hela månader, 1–1200", en="whole months, 1 to 1200"),
    ("retention", "decision"): Text(
        sv="beslutet som det vilar på, på en rad", en="the decision it rests on, on one line"
    ),
}
LAST_KEYS = {
    "name": NAME,
    "weekday": Text(
        sv="veckodag på engelska: monday, tuesday, wednesday, thursday, friday, saturday, sunday",
        en="monday, tuesday, wednesday, thursday, friday, saturday or sunday",
    ),
    "time": Text(sv='klockslag som "12:00"', en='a time of day as "12:00"'),
    "weeks_after": Text(sv="ett heltal 0–8", en="a whole number 0 to 8"),
}
THINGS: dict[tuple[str, ...], Text] = {
    ("municipalities",): Text(sv="code och name", en="code and name"),
    ("areas",): Text(sv="id, name och municipality", en="id, name and municipality"),
    ("area_groups",): Text(sv="id, name och areas", en="id, name and areas"),
    ("areas", "compare_with"): Text(sv="ett områdes id", en="the id of an area"),
    ("area_groups", "areas"): Text(sv="ett områdes id", en="the id of an area"),
    ("cycle", "breaks"): Text(sv="first, last och reports", en="first, last and reports"),
    ("actors",): Text(sv="id, name och type", en="id, name and type"),
    ("actors", "areas"): Text(sv="ett områdes id", en="the id of an area"),
    ("actors", "templates"): Text(sv="en rapportmalls id", en="the id of a report template"),
}
