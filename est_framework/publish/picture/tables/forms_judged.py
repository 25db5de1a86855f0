"""The tables of the data files that hold how areas, actors and measures stand."""

from __future__ import annotations

from est_framework.language import Text
from est_framework.publish.picture.tables.columns import Column, TableForm, key
from est_framework.publish.picture.tables.shared import AREA, INDICATOR, WHEN, count

LEVELS = TableForm(
    "levels",
    Text("En rad för varje område i uppsättningen", "A row for each area of the setup"),
    (
        *WHEN,
        *AREA,
        Column("municipality", "text", Text("Kommunkod", "Municipality code")),
        Column(
            "part_of", "text", Text("Området som det är en del av", "The area that it is part of")
        ),
        Column(
            "suggested_level",
            "text",
            Text(
                "Föreslagen nivå, id; tomt där den inte går att bedöma",
                "Suggested level, id; empty where it cannot be judged",
            ),
        ),
        Column("suggested_level_name", "text", Text("Föreslagen nivå", "Suggested level")),
        Column(
            "reported",
            "yes_no",
            Text("Om någon rapport sade något om området", "Whether any report told of the area"),
        ),
        Column(
            "reasons",
            "text",
            Text(
                "Kriterierna som gav nivån, den allvarligaste först",
                "The criteria that gave it, gravest first",
            ),
        ),
        Column(
            "decided_level",
            "text",
            Text(
                "Nivån som gruppen beslutade, id; tomt där den inte beslutat någon",
                "The level that the group decided, id; empty where it decided none",
            ),
        ),
        Column("decided_level_name", "text", Text("Beslutad nivå", "Decided level")),
        Column("decided_by", "text", Text("Rollen som beslutade", "The role that decided")),
        Column("decided_on", "date", Text("Mötets dag", "The day of the meeting")),
        Column("decided_reason", "text", Text("Gruppens skäl", "The group’s reason")),
    ),
)

USUAL = TableForm(
    "usual",
    Text(
        "En rad för varje område och indikator som hålls mot det vanliga",
        "A row for each area and indicator that is held against the usual",
    ),
    (
        *WHEN,
        *AREA,
        *INDICATOR,
        Column(
            "verdict",
            "text",
            Text(
                "as_usual (som vanligt), more (mer än väntat), clearly_more (klart mer än väntat), "
                "cannot_tell (kan inte bedömas)",
                "as_usual, more (more than expected), clearly_more, cannot_tell",
            ),
        ),
        Column(
            "why_not",
            "text",
            Text(
                "Varför det inte kan bedömas: no_report (ingen rapport), short_history (kort historik), "
                "few_reports (få rapporter), reporting_changed (rapporteringen ändrad)",
                "Why it cannot be told: no_report, short_history, few_reports, reporting_changed",
            ),
        ),
        count("count", "Vad alla aktörer såg sammanlagt", "What all actors saw together"),
        count("reports", "Rapporter som det kommer ur", "Reports that it comes out of"),
        Column(
            "usual_reports",
            "number",
            Text("Rapporter en vanlig period", "Reports in a usual period"),
        ),
        Column("expected", "number", Text("Väntat antal", "Expected number")),
        count("low", "Det vanligas nedre gräns", "The lower bound of the usual"),
        count("high", "Det vanligas övre gräns", "The upper bound of the usual"),
        Column(
            "p_value",
            "number",
            Text("Hur ofta slumpen ensam ger så mycket", "How often chance alone gives as much"),
        ),
        count(
            "periods",
            "Perioder med rapporter att jämföra med",
            "Periods with reports to compare with",
        ),
        Column(
            "quarter_ratio",
            "number",
            Text(
                "Kvartalet mot samma veckor tidigare år: hur många gånger så många per rapport",
                "The quarter against the same weeks of earlier years: how many times as many per report",
            ),
        ),
        Column("quarter_low", "number", Text("Dess nedre gräns, 95 %", "Its lower bound, 95 %")),
        Column("quarter_high", "number", Text("Dess övre gräns, 95 %", "Its upper bound, 95 %")),
        Column(
            "quarter_more",
            "yes_no",
            Text("Om det är mer än slumpen ger", "Whether it is more than chance gives"),
        ),
    ),
)

MEASURES = TableForm(
    "measures",
    Text("En rad för varje öppen insats", "A row for each open measure"),
    (
        *WHEN,
        key("measure", Text("Insatsens id", "The measure’s id")),
        Column("type", "text", Text("Id i insatskatalogen", "Id in the catalogue of measures")),
        Column("description", "text", Text("Vad som görs", "What is done")),
        Column("area", "text", Text("Problemets område, id", "The problem’s area, id")),
        Column("area_name", "text", Text("Problemets område", "The problem’s area")),
        Column(
            "indicator", "text", Text("Problemets indikator, id", "The problem’s indicator, id")
        ),
        Column("indicator_name", "text", Text("Problemets indikator", "The problem’s indicator")),
        Column("owner", "text", Text("Aktören som gör det, id", "The actor that does it, id")),
        Column("owner_name", "text", Text("Aktören som gör det", "The actor that does it")),
        Column("decided", "text", Text("Perioden då den beslutades", "The period of the decision")),
        Column("due", "date", Text("Ska vara klar", "Due")),
        Column("review", "date", Text("Ska följas upp", "To be reviewed")),
        Column(
            "status",
            "text",
            Text("decided (beslutad), under_way (pågår), done (klar)", "decided, under_way, done"),
        ),
        Column("overdue", "yes_no", Text("Om den är försenad", "Whether it is overdue")),
    ),
)
