"""The tables of the data files that hold what changes, where things come back, and how the areas changed."""

from __future__ import annotations

from est_framework.language import Text
from est_framework.publish.picture.tables.columns import Column, TableForm, key
from est_framework.publish.picture.tables.shared import AREA, INDICATOR, LINE, WHEN, count

CHANGES = TableForm(
    "changes",
    Text(
        "En rad för varje område och indikator som är ny, ökar, minskar eller återkommer",
        "A row for each area and indicator that is new, growing, fading or recurring",
    ),
    (
        *WHEN,
        *AREA,
        *INDICATOR,
        Column(
            "kind",
            "text",
            Text(
                "new (nytt), growing (ökar), fading (minskar), recurring (återkommer)",
                "new, growing, fading, recurring",
            ),
        ),
        count(
            "now",
            "Vad alla aktörer såg sammanlagt den här perioden",
            "What all actors saw together this period",
        ),
        count("reports", "Rapporter som det kommer ur", "Reports that it comes out of"),
        count(
            "seen_in",
            "Tidigare perioder med rapporter där något sågs",
            "Earlier periods with reports in which any was seen",
        ),
        count("known", "Tidigare perioder med rapporter", "Earlier periods with reports"),
        Column(
            "recent",
            "number",
            Text("Antal per rapport i de fyra senaste", "Number per report in the last four"),
        ),
        Column(
            "before",
            "number",
            Text("Antal per rapport dessförinnan", "Number per report before them"),
        ),
    ),
)

SPOTS = TableForm(
    "spots",
    Text(
        "En rad för varje plats, veckodag och del av dygnet med beskrivna händelser, senaste kvartalet",
        "A row for each place, weekday and part of day with described events, the last quarter",
    ),
    (
        *WHEN,
        LINE,
        *AREA,
        Column(
            "place",
            "text",
            Text(
                "Platsen med rapportens ord; tomt där ingen står",
                "The place in the report’s words; empty where none stands",
            ),
        ),
        count("weekday", "Veckodag, 1 = måndag", "Day of the week, 1 = Monday"),
        Column(
            "part_of_day",
            "text",
            Text(
                "morning (morgon), day (dag), evening (kväll), night (natt), unknown (okänt)",
                "morning, day, evening, night, unknown",
            ),
        ),
        count(
            "at_least",
            "Tillfällen; det som två aktörer kan ha beskrivit räknas en gång",
            "Occasions; what two actors may both have described is counted once",
        ),
        count("actors", "Aktörer som beskrev något", "Actors that described anything"),
        count("in_periods", "Perioder som det hände i", "Periods that it happened in"),
    ),
)

AREA_CHANGES = TableForm(
    "area_changes",
    Text(
        "En rad för varje område som uppsättningen ändrade: där bryts dess serie",
        "A row for each area that the setup changed: its series breaks there",
    ),
    (
        *WHEN,
        LINE,
        key("changed_period", Text("Perioden då det ändrades", "The period in which it changed")),
        Column("revision", "integer", Text("Uppsättningens revision", "The setup’s revision")),
        Column(
            "kind",
            "text",
            Text(
                "added (tillagt), removed (borttaget), renamed (bytte namn), moved (ligger i ett annat)",
                "added, removed, renamed, moved (is part of another)",
            ),
        ),
        *AREA,
        Column(
            "before",
            "text",
            Text(
                "Det förra namnet, eller området som det låg i",
                "The earlier name, or the area that it was part of",
            ),
        ),
    ),
)
