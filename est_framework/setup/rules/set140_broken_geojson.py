"""The map file is no JSON."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET140",
    severity=Severity.ERROR,
    title=Text(
        sv="Kartfilen går inte att läsa",
        en="The map file cannot be read",
    ),
    seen=Text(
        sv="{cause}",
        en="{cause}",
    ),
    expected=Text(
        sv="En GeoJSON-fil: JSON i UTF-8.",
        en="A GeoJSON file: JSON in UTF-8.",
    ),
    remedy=Text(
        sv="Exportera filen på nytt ur kartprogrammet som GeoJSON i stället för att ändra "
        "den för hand.",
        en="Export the file again from the map program as GeoJSON instead of editing it by hand.",
    ),
    why=Text(
        sv="Innan filen går att läsa kan inget annat i den kontrolleras.",
        en="Until the file can be read nothing else in it can be checked.",
    ),
)

NOT_UTF8 = Text(sv="Filen är inte UTF-8.", en="The file is not UTF-8.")
NOT_JSON = Text(sv="JSON-koden går sönder här.", en="The JSON breaks here.")
TOO_DEEP = Text(sv="Filen är för djup.", en="The file is too deep.")
KEY_TWICE = Text(sv="En nyckel står två gånger.", en="A key stands twice.")
NO_NUMBER = Text(sv="NaN eller Infinity är inga tal.", en="NaN and Infinity are no numbers.")
