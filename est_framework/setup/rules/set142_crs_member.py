"""The map file names a coordinate system."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET142",
    severity=Severity.ERROR,
    title=Text(
        sv="Kartfilen anger ett eget koordinatsystem",
        en="The map file names a coordinate system of its own",
    ),
    seen=Text(
        sv="Filen har nyckeln crs: {seen}.",
        en="The file has the key crs: {seen}.",
    ),
    expected=Text(
        sv="WGS 84, utan nyckeln crs (RFC 7946) eller med CRS84.",
        en="WGS 84, without the key crs (RFC 7946) or with CRS84.",
    ),
    remedy=Text(
        sv="Exportera i WGS 84 (EPSG:4326) med RFC 7946 valt. Är koordinaterna redan "
        "longitud och latitud räcker det att ta bort crs.",
        en="Export in WGS 84 (EPSG:4326) with RFC 7946 chosen. If the coordinates already "
        "are longitude and latitude it is enough to remove crs.",
    ),
    why=Text(
        sv="GeoJSON har bara ett koordinatsystem. Verktyget hämtar aldrig en beskrivning "
        "från en adress i filen.",
        en="GeoJSON has one coordinate system only. The tool never fetches a description "
        "from an address in the file.",
    ),
)
