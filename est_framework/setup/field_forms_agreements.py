"""What each key of `est.yaml` takes about meetings and what the parties agreed, in words for people."""

from __future__ import annotations

from est_framework.language import Text

_SLUG = Text(
    sv="2–40 tecken: små bokstäver a–z, siffror och bindestreck, först en bokstav",
    en="2–40 characters: lower-case letters a–z, digits and hyphens, a letter first",
)
_ACTOR = Text(sv="id för en aktör under actors", en="the id of an actor under actors")
_ROLE = Text(
    sv="en roll ur metoden, som est_samordnare", en="a role of the method, as est_samordnare"
)
_DATE = Text(sv="ett datum som 2026-11-22", en="a date as 2026-11-22")
_WHY = Text(sv="varför, i en mening: 3–500 tecken", en="why, in a sentence: 3 to 500 characters")
FORMS: dict[tuple[str, ...], Text] = {
    ("meeting",): Text(
        sv="någon av nycklarna name, form, led_by, role och agenda",
        en="any of the keys name, form, led_by, role and agenda",
    ),
    ("meeting", "agenda"): Text(
        sv="dagordningens punkter i er ordning: follow_up, reported, areas, patterns, upcoming, "
        "decisions, goes_out och persons",
        en="the points of the agenda in your order: follow_up, reported, areas, patterns, upcoming, "
        "decisions, goes_out and persons",
    ),
    ("meeting", "form"): Text(sv="on-site, video eller phone", en="on-site, video or phone"),
    ("meeting", "led_by"): _ACTOR,
    ("meeting", "name"): Text(
        sv="vad gruppen eller mötet heter hos er, på en rad",
        en="what you call the group or the meeting, on one line",
    ),
    ("meeting", "role"): _ROLE,
    ("tiers",): Text(
        sv="en lista över vilka som beslutar, den närmaste först: id, name och mandate",
        en="a list of who decides, the nearest first: id, name and mandate",
    ),
    ("tiers", "id"): _SLUG,
    ("tiers", "mandate"): Text(
        sv="vad nivån får besluta, i klartext: 3–500 tecken",
        en="what the tier may decide, in plain words: 3 to 500 characters",
    ),
    ("tiers", "role"): _ROLE,
    ("deep_analysis",): Text(sv="nycklarna rhythm och top", en="the keys rhythm and top"),
    ("deep_analysis", "rhythm"): Text(
        sv="quarter, third-of-year, half-year eller year",
        en="quarter, third-of-year, half-year or year",
    ),
    ("deep_analysis", "top"): Text(
        sv="hur många områden som går först, 1–50", en="how many areas come first, 1 to 50"
    ),
    ("public_input",): Text(
        sv="nycklarna actor, sender och way", en="the keys actor, sender and way"
    ),
    ("public_input", "actor"): Text(
        sv="id för den aktör under actors som står för allmänheten",
        en="the id of the actor under actors that stands for the public",
    ),
    ("public_input", "sender"): Text(sv="anonymous eller known", en="anonymous or known"),
    ("public_input", "way"): Text(sv="map, web, phone eller app", en="map, web, phone or app"),
    ("imports",): Text(
        sv="en lista: id, kind, from_actor, decision och mapping",
        en="a list: id, kind, from_actor, decision and mapping",
    ),
    ("imports", "id"): _SLUG,
    ("imports", "kind"): Text(
        sv="police_events, reported_crime, alarms, fault_reports, surveys eller other",
        en="police_events, reported_crime, alarms, fault_reports, surveys or other",
    ),
    ("imports", "from_actor"): _ACTOR,
    ("imports", "decision"): Text(
        sv="avtalet som det vilar på, på en rad", en="the agreement it rests on, on one line"
    ),
    ("imports", "mapping"): Text(
        sv="importkartans fil i uppsättningens mapp, som kartor/polisen.yaml",
        en="the file of the import mapping in the setup's folder, as maps/polisen.yaml",
    ),
    ("outputs",): Text(
        sv="en lista över vem som får vad: to och what",
        en="a list of who is given what: to and what",
    ),
    ("outputs", "to"): Text(
        sv="group, reporters, management, board, county eller residents",
        en="group, reporters, management, board, county or residents",
    ),
    ("outputs", "what"): Text(
        sv="picture, levels, measures eller public_summary",
        en="picture, levels, measures or public_summary",
    ),
    ("linked_forums",): Text(
        sv="en lista över forum för det som rör personer: id, name och takes",
        en="a list of forums for matters about persons: id, name and takes",
    ),
    ("linked_forums", "id"): _SLUG,
    ("linked_forums", "takes"): Text(
        sv="persons, youth, victims, extremism eller other",
        en="persons, youth, victims, extremism or other",
    ),
    ("disclosure",): Text(sv="nyckeln threshold", en="the key threshold"),
    ("disclosure", "threshold"): Text(
        sv="ett heltal 5–100; mindre tal visas inte utanför gruppen",
        en="a whole number 5 to 100; smaller counts are not shown outside the group",
    ),
    ("contacts",): Text(
        sv="en lista över vilken funktion som har varje roll: role, function och way",
        en="a list of which function holds each role: role, function and way",
    ),
    ("contacts", "role"): _ROLE,
    ("contacts", "function"): Text(
        sv="funktionen på en rad, aldrig en persons namn, som trygghetssamordnaren",
        en="the function on one line, never a person's name, as the safety coordinator",
    ),
    ("contacts", "way"): Text(
        sv="funktionens telefon eller brevlåda på en rad, aldrig en persons egen",
        en="the function's telephone or mailbox on one line, never a person's own",
    ),
    ("accepted",): Text(
        sv="en lista över anmärkningar som ni har accepterat: code, reason, decided_by, date och until",
        en="a list of findings that you live with: code, reason, decided_by, date and until",
    ),
    ("accepted", "code"): Text(
        sv="anmärkningens kod, som SET190 eller REP208",
        en="the finding's code, as SET190 or REP208",
    ),
    ("accepted", "at"): Text(
        sv="id:t som anmärkningen gäller, eller för REP ett mönster för fil eller plats, som "
        "polisen*.xlsx; utelämnat gäller det alla med koden",
        en="the id that the finding is about, or for REP a pattern of file or place, as polisen*.xlsx; "
        "without it, all of that code",
    ),
    ("accepted", "reason"): _WHY,
    ("accepted", "decided_by"): Text(
        sv="rollen som beslutade, som styrgrupp", en="the role that decided, as styrgrupp"
    ),
    ("accepted", "date"): Text(
        sv="beslutets datum, som 2026-11-22", en="the date of the decision, as 2026-11-22"
    ),
    ("accepted", "until"): _DATE,
}
THINGS: dict[tuple[str, ...], Text] = {
    ("meeting", "agenda"): Text(sv="en punkt på dagordningen", en="a point of the agenda"),
    ("tiers",): Text(sv="id, name och mandate", en="id, name and mandate"),
    ("imports",): Text(sv="id, kind och from_actor", en="id, kind and from_actor"),
    ("outputs",): Text(sv="to och what", en="to and what"),
    ("linked_forums",): Text(sv="id, name och takes", en="id, name and takes"),
    ("contacts",): Text(sv="role, function och way", en="role, function and way"),
    ("accepted",): Text(
        sv="code, reason, decided_by, date och until", en="code, reason, decided_by, date and until"
    ),
}
