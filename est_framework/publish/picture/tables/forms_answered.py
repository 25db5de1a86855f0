"""The tables of the data files that hold who was asked, who answered and who was silent."""

from __future__ import annotations

from est_framework.language import Text
from est_framework.publish.picture.tables.columns import Column, TableForm, key
from est_framework.publish.picture.tables.shared import AREA, WHEN, count

_OF = (
    key("series_period", Text("Perioden som talet gäller", "The period that the number is of")),
    Column("series_first_day", "date", Text("Den periodens första dag", "That period’s first day")),
)

STANDINGS = TableForm(
    "standings",
    Text("En rad för varje aktör", "A row for each actor"),
    (
        *WHEN,
        key("actor", Text("Aktörens id", "The actor’s id")),
        Column("actor_name", "text", Text("Aktörens namn", "The actor’s name")),
        Column("actor_type", "text", Text("Aktörstypens id", "The actor type’s id")),
        Column(
            "status",
            "text",
            Text(
                "on_time (i tid), late (sen), empty (tom), waiting (väntar på granskning), returned "
                "(återsänd), silent (kom aldrig), not_owed (skulle inte rapportera)",
                "on_time, late, empty, waiting (for review), returned, silent (never came), not_owed",
            ),
        ),
        count("reports", "Rapporter i lägesbilden", "Reports in the picture"),
        count("waiting", "Rapporter som väntar på granskning", "Reports that wait for review"),
        Column(
            "nothing_seen",
            "yes_no",
            Text("Aktören tittade och såg inget", "The actor looked and saw nothing"),
        ),
        Column(
            "submitted",
            "moment",
            Text("När den första rapporten kom", "When the first report came"),
        ),
        count(
            "silent_for",
            "Perioder i rad som aktören skulle ha rapporterat och inte gjorde det, den här medräknad",
            "Periods in a row, this one included, that the actor owed a report for and sent none",
        ),
    ),
)

ANSWERED = TableForm(
    "answered",
    Text(
        "En rad för varje period: hur många som skulle rapportera och vad som kom",
        "A row for each period: how many owed a report, and what came",
    ),
    (
        *WHEN,
        *_OF,
        count(
            "asked",
            "Aktörer som skulle rapportera; de sex följande blir tillsammans lika många",
            "Actors that owed a report; the six that follow add up to it",
        ),
        count("on_time", "Kom i tid med svar", "Came on time with answers"),
        count("late", "Kom för sent med svar", "Came late with answers"),
        count("empty", "Kom utan svar", "Came without answers"),
        count("waiting", "Väntar på granskning", "Wait for review"),
        count("returned", "Återsända och inte komna igen", "Sent back and not come again"),
        count("silent", "Har inte rapporterat", "Have not reported"),
    ),
)

ANSWERED_AREAS = TableForm(
    "answered_areas",
    Text(
        "En rad för varje period och område som någon tillfrågades om",
        "A row for each period and area that anybody was asked about",
    ),
    (
        *WHEN,
        *_OF,
        *AREA,
        count(
            "asked",
            "Aktörer som skulle rapportera om området",
            "Actors that owed a report about it",
        ),
        count(
            "heard", "De av dem som sade något om det", "Those of them that said anything about it"
        ),
    ),
)
