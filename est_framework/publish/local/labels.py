"""What the closed lists of words in `est.yaml` are called when people read them."""

from __future__ import annotations

from collections.abc import Mapping

from est_framework.language import Text

PERIOD: Mapping[str, Text] = {
    "week": Text("varje vecka", "every week"),
    "two-weeks": Text("varannan vecka", "every other week"),
    "half-month": Text("två gånger i månaden", "twice a month"),
    "month": Text("varje månad", "every month"),
}
CADENCE: Mapping[str, Text] = {
    "each-period": Text("varje period", "every period"),
    "every-other": Text("varannan period", "every other period"),
    "month": Text("en gång i månaden", "once a month"),
    "continuous": Text("när något händer", "when something happens"),
}
CHANNEL: Mapping[str, Text] = {
    "workbook": Text("arbetsbok", "workbook"),
    "web": Text("webbformulär", "web form"),
    "xlsform": Text("formulär i ODK, Kobo eller Survey123", "form in ODK, Kobo or Survey123"),
    "file": Text("fil ur eget system", "file from a system of its own"),
    "told": Text("berättar för samordnaren", "tells the coordinator"),
}
HOLIDAYS: Mapping[str, Text] = {
    "before": Text("till vardagen före", "to the working day before"),
    "after": Text("till vardagen efter", "to the working day after"),
}
FOLLOW_UP: Mapping[str, Text] = {
    "each-meeting": Text("varje möte", "every meeting"),
    "each-month": Text("varje månad", "every month"),
    "each-quarter": Text("varje kvartal", "every quarter"),
}
MEETING: Mapping[str, Text] = {
    "on-site": Text("på plats", "on site"),
    "video": Text("på video", "by video"),
    "phone": Text("på telefon", "by telephone"),
}
RHYTHM: Mapping[str, Text] = {
    "quarter": Text("varje kvartal", "every quarter"),
    "third-of-year": Text("tre gånger om året", "three times a year"),
    "half-year": Text("två gånger om året", "twice a year"),
    "year": Text("varje år", "every year"),
}
TO: Mapping[str, Text] = {
    "group": Text("EST-gruppen", "the EST group"),
    "reporters": Text("de som rapporterar", "those who report"),
    "management": Text("ledningen", "the management"),
    "board": Text("nämnd eller styrelse", "the board"),
    "county": Text("länsstyrelsen", "the county administrative board"),
    "residents": Text("invånarna", "the residents"),
}
WHAT: Mapping[str, Text] = {
    "picture": Text("lägesbilden", "the picture"),
    "levels": Text("nivåerna", "the levels"),
    "measures": Text("insatserna", "the measures"),
    "public_summary": Text("en sammanfattning för allmänheten", "a summary for the public"),
}
TAKES: Mapping[str, Text] = {
    "persons": Text("enskilda personer", "single persons"),
    "youth": Text("barn och unga", "children and young people"),
    "victims": Text("brottsutsatta", "victims of crime"),
    "extremism": Text("våldsbejakande extremism", "violent extremism"),
    "other": Text("annat", "other matters"),
}
IMPORT: Mapping[str, Text] = {
    "police_events": Text("polisens händelser", "police events"),
    "reported_crime": Text("anmälda brott", "reported crime"),
    "alarms": Text("larm", "alarms"),
    "fault_reports": Text("felanmälningar", "fault reports"),
    "surveys": Text("enkäter", "surveys"),
    "other": Text("annat", "other"),
}
SENDER: Mapping[str, Text] = {
    "anonymous": Text("utan att säga vem de är", "without saying who they are"),
    "known": Text("med sina kontaktuppgifter", "with their contact details"),
}
WAY: Mapping[str, Text] = {
    "map": Text("karta", "map"),
    "web": Text("webb", "web"),
    "phone": Text("telefon", "telephone"),
    "app": Text("app", "app"),
}
CHANGE: Mapping[str, Text] = {
    "reword": Text("Andra ord", "Other words"),
    "narrow": Text("Snävare", "Narrower"),
    "add": Text("Tillagt", "Added"),
    "switch-off": Text("Frågas inte", "Not asked"),
    "require": Text("Fastare krav", "Firmer requirement"),
    "order": Text("Annan ordning", "Another order"),
    "rescale": Text("Egen skala", "Own scale"),
}
"""What each class of change does, said of the thing that it is about."""
FIELD: Mapping[str, Text] = {
    "label": Text("namnet", "the name"),
    "definition": Text("vad som räknas", "what counts"),
    "why": Text("varför det frågas", "why it is asked"),
    "good": Text("det goda exemplet", "the good example"),
    "bad": Text("det dåliga exemplet", "the bad example"),
}
