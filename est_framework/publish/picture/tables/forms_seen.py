"""The tables of the data files that hold what was reported."""

from __future__ import annotations

from est_framework.language import Text
from est_framework.publish.picture.tables.columns import Column, TableForm, key
from est_framework.publish.picture.tables.shared import (
    ACTOR,
    AREA,
    CATEGORY,
    INDICATOR,
    LINE,
    WHEN,
    count,
)

CELLS = TableForm(
    "cells",
    Text(
        "En rad för varje område och indikator som någon rapport sade något om",
        "A row for each area and indicator that any report said something about",
    ),
    (
        *WHEN,
        *AREA,
        *INDICATOR,
        CATEGORY,
        count(
            "at_least",
            "Det säkra antalet: det mesta som någon aktör såg",
            "The sure number: the most that any one actor saw",
        ),
        count(
            "at_most",
            "Det största möjliga antalet: alla aktörers tal sammanlagda",
            "The largest possible number: all actors’ numbers added up",
        ),
        count("actors", "Aktörer som såg något", "Actors that saw something"),
        count("reports", "Rapporter som såg något", "Reports that saw something"),
        count("none_seen", "Rapporter som svarade inget sett", "Reports that answered none seen"),
        count("unknown", "Rapporter som svarade vet inte", "Reports that answered don’t know"),
        count("not_asked", "Rapporter där frågan inte ställdes", "Reports that were not asked"),
        count("not_answered", "Rapporter utan svar på frågan", "Reports that did not answer"),
    ),
)

EVENTS = TableForm(
    "events",
    Text("En rad för varje beskriven händelse", "A row for each described event"),
    (
        *WHEN,
        LINE,
        *AREA,
        *INDICATOR,
        CATEGORY,
        Column("date", "date", Text("Dagen", "The day")),
        count("weekday", "Veckodag, 1 = måndag", "Day of the week, 1 = Monday"),
        Column(
            "part_of_day",
            "text",
            Text(
                "morning (morgon), day (dag), evening (kväll), night (natt), unknown (okänt)",
                "morning, day, evening, night, unknown",
            ),
        ),
        Column(
            "place", "text", Text("Platsen med rapportens ord", "The place in the report’s words")
        ),
        count("count", "Antal", "Number"),
        Column("description", "text", Text("Beskrivningen", "The description")),
        *ACTOR,
        Column("report", "text", Text("Rapportens id", "The report’s id")),
    ),
)

UPCOMING = TableForm(
    "upcoming",
    Text("En rad för varje sak som är på gång", "A row for each thing that is coming"),
    (
        *WHEN,
        LINE,
        *AREA,
        Column("date", "date", Text("Dagen", "The day")),
        Column("description", "text", Text("Beskrivningen", "The description")),
        *ACTOR,
    ),
)

PRESENCE = TableForm(
    "presence",
    Text("En rad för varje resurs som var ute", "A row for each resource that was out"),
    (
        *WHEN,
        LINE,
        *AREA,
        Column("date", "date", Text("Dagen", "The day")),
        Column("resource", "text", Text("Resursen", "The resource")),
        *ACTOR,
    ),
)

SERIES = TableForm(
    "series",
    Text(
        "En rad för varje indikator och period, alla områden tillsammans",
        "A row for each indicator and period, all areas together",
    ),
    (
        *WHEN,
        *INDICATOR,
        key("series_period", Text("Perioden som talet gäller", "The period that the number is of")),
        Column(
            "series_first_day", "date", Text("Den periodens första dag", "That period’s first day")
        ),
        count(
            "at_least",
            "Det säkra antalet; tomt där ingen rapport gav något tal, och det är inte noll",
            "The sure number; empty where no report gave any, which is not zero",
        ),
        count("reports", "Rapporter som gav ett tal", "Reports that gave a number"),
    ),
)
