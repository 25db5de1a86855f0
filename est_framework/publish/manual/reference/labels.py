"""What the method's closed lists of words are called when people read them."""

from __future__ import annotations

from collections.abc import Mapping

from est_framework.language import Text

NOTICE = Text(
    "<!-- Det här görs av est manual build. Skriv utanför, eller ändra där texten kommer ifrån. -->",
    "<!-- This is made by est manual build. Write outside it, or change where the text comes from. -->",
)
BASIS: Mapping[str, Text] = {
    "sourced": Text("finns i källorna", "found in the sources"),
    "derived": Text("vårt eget förslag", "our own proposal"),
}
REQUIREMENT: Mapping[str, Text] = {
    "must": Text("ska", "must"),
    "should": Text("bör", "should"),
    "may": Text("får", "may"),
}
KIND: Mapping[str, Text] = {
    "event": Text("händelse", "event"),
    "place": Text("plats", "place"),
    "mood": Text("stämning", "mood"),
    "aggregate": Text("siffra ur ett annat system", "figure from another system"),
    "positive": Text("positivt tecken", "positive sign"),
    "coming": Text("kommande", "coming"),
}
ANSWER: Mapping[str, Text] = {
    "count": Text("antal tillfällen", "number of occasions"),
    "yes_no": Text("ja eller nej", "yes or no"),
}
RISK: Mapping[str, Text] = {
    "low": Text("låg", "low"),
    "medium": Text("medel", "medium"),
    "high": Text("hög", "high"),
}
SECTOR: Mapping[str, Text] = {
    "appointed": Text("utsedda av kommunen eller parterna", "appointed by the municipality or the parties"),
    "civil_society": Text("civilsamhället", "civil society"),
    "municipal": Text("kommunen", "the municipality"),
    "municipal_association": Text("kommunalförbund", "municipal association"),
    "municipal_company": Text("kommunalt bolag", "municipal company"),
    "municipal_or_association": Text("kommunen eller ett kommunalförbund", "municipality or association"),
    "municipal_or_company": Text("kommunen eller ett kommunalt bolag", "the municipality or its company"),
    "private": Text("näringslivet", "private business"),
    "property_staff": Text("personal i fastigheter", "property staff"),
    "public": Text("allmänheten", "the public"),
    "regional": Text("regionen", "the region"),
    "regional_or_private": Text("regionen eller ett företag", "the region or a company"),
    "state": Text("staten", "the state"),
}  # fmt: skip
COMPONENT: Mapping[str, Text] = {
    "mapping": Text("Kartläggning", "Mapping"),
    "analysis": Text("Analys", "Analysis"),
    "measure": Text("Insats", "Measure"),
    "follow_up": Text("Uppföljning", "Follow-up"),
    "feedback": Text("Återkoppling", "Feedback"),
}
WHEN: Mapping[str, Text] = {
    "before": Text("före mötet", "before the meeting"),
    "meeting": Text("på mötet", "at the meeting"),
    "after": Text("efter mötet", "after the meeting"),
    "any_time": Text("när som helst", "at any time"),
}
PERIOD: Mapping[str, Text] = {
    "week": Text("varje vecka", "every week"),
    "two-weeks": Text("varannan vecka", "every other week"),
    "month": Text("varje månad", "every month"),
    "continuous": Text("löpande", "continuously"),
    "quarter": Text("varje kvartal", "every quarter"),
    "tertial": Text("tre gånger om året", "three times a year"),
    "year": Text("varje år", "every year"),
    "two-years": Text("minst vartannat år", "at least every other year"),
    "cycle": Text("varje period", "every period"),
    "meeting": Text("varje möte", "every meeting"),
    "any_time": Text("när som helst", "at any time"),
}
CYCLE_KIND: Mapping[str, Text] = {
    "report": Text("rytm för rapporter och möten", "rhythm of reports and meetings"),
    "deep": Text("fördjupning", "deep analysis"),
    "yearly": Text("årlig genomgång", "yearly review"),
    "statutory": Text("följer av lag", "required by law"),
}
DOCUMENT: Mapping[str, Text] = {
    "report": Text("rapport", "report"),
    "record": Text("anteckning som gruppen behåller", "record that the group keeps"),
    "summary": Text("sammanfattning som skickas ut", "summary that goes out"),
}
FIELD_TYPE: Mapping[str, Text] = {
    "text": Text("text", "text"),
    "choice": Text("ett val", "a choice"),
    "number": Text("tal", "number"),
    "date": Text("datum", "date"),
    "area": Text("ett område", "an area"),
    "indicator": Text("en indikator", "an indicator"),
    "level": Text("en nivå", "a level"),
    "measure": Text("en insats som beslutats", "a measure that was decided"),
    "measure_type": Text("ett slag av insats ur katalogen", "a kind of measure of the catalogue"),
    "actor": Text("en aktör", "an actor"),
    "role": Text("en roll", "a role"),
    "period": Text("en period", "a period"),
}
SCALE_FORM: Mapping[str, Text] = {
    "steps": Text("fasta steg", "fixed steps"),
    "free_steps": Text("fasta ändar, egna steg däremellan", "fixed ends, own steps between them"),
    "change": Text("säger åt vilket håll det går", "says which way it goes"),
    "rank": Text("ordning utan nivåer", "an order without levels"),
    "none": Text("ingen nivå", "no level"),
}
PATTERN: Mapping[str, Text] = {
    "plain": Text("enfärgad", "plain"),
    "dots": Text("prickar", "dots"),
    "stripes": Text("snedränder", "slanting stripes"),
    "grid": Text("rutnät", "grid"),
}
MEASURE_KIND: Mapping[str, Text] = {
    "presence": Text("Närvaro", "Presence"),
    "control": Text("Polis och vakter", "Police and guards"),
    "place": Text("Platsen", "The place"),
    "information": Text("Information", "Information"),
    "find_out": Text("Ta reda på mer", "Finding out more"),
    "organise": Text("Organisera", "Organising"),
}
HORIZON: Mapping[str, Text] = {
    "immediate": Text("genast", "at once"),
    "short": Text("några veckor", "some weeks"),
    "medium": Text("några månader", "some months"),
    "long": Text("ett halvår eller mer", "half a year or more"),
}
RECORD: Mapping[str, Text] = {
    "setup": Text("uppsättningen", "the setup"),
    "reports": Text("rapporterna", "the reports"),
    "picture": Text("lägesbilden", "the picture"),
    "meeting_record": Text("mötets protokoll", "the meeting's record"),
    "measure": Text("insatserna", "the measures"),
    "deep_analysis": Text("den fördjupade analysen", "the deep analysis"),
    "yearly_review": Text("årsgenomgången", "the yearly review"),
    "management_month": Text("månadens sammanfattning till ledningen", "the month's summary for management"),
    "holds": Text("rapporter som stoppats före användning", "reports stopped before use"),
}  # fmt: skip
FIGURE: Mapping[str, Text] = {
    "share": Text("andel", "share"),
    "count": Text("antal", "count"),
    "yes_no": Text("ja eller nej", "yes or no"),
}
BECAME: Mapping[str, Text] = {
    "renamed": Text("Har fått nytt id", "Given another id"),
    "split": Text("Delat", "Split"),
    "merged": Text("Sammanslaget", "Merged"),
    "narrowed": Text("Betyder mindre än förut", "Means less than before"),
    "widened": Text("Betyder mer än förut", "Means more than before"),
    "reworded": Text("Omskrivet: ett svar betyder detsamma", "Reworded: an answer means the same"),
    "changed": Text("Ändrat på annat sätt", "Changed otherwise"),
    "retired": Text("Används inte längre", "No longer used"),
    "gone": Text("Borta", "Gone"),
    "added": Text("Nytt", "New"),
}
THINGS: Mapping[str, Text] = {
    "actor_types": Text("Aktörstyper", "Actor types"),
    "indicators": Text("Indikatorer", "Indicators"),
    "checklists": Text("Checklistor", "Checklists"),
    "templates": Text("Rapportmallar", "Templates"),
    "scales": Text("Skalor", "Scales"),
    "measures": Text("Insatser", "Measures"),
    "roles": Text("Roller", "Roles"),
    "cycles": Text("Rytmer", "Rhythms"),
    "fidelity": Text("Tecken på följsamhet", "Signs of fidelity"),
    "readiness": Text("Frågor före start", "Questions before the start"),
    "sources": Text("Källor", "Sources"),
}
"""What each page of the method is called."""
