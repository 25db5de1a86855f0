"""
The areas as GeoJSON, with level and counts: for map programs.

One file follows RFC 7946 (WGS 84). The standard knows no other coordinates, so SWEREF 99 TM is a file of
its own that names its system the older way, as QGIS and ArcGIS read it. No events: an area is as near as
it gets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import orjson

from est_framework.analysis.models import NOT_TROUBLE
from est_framework.reports.incidents.grid import to_metres

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from est_framework.analysis.models import SuggestedLevel
    from est_framework.publish.picture.tables.made import Told


_SWEREF = "urn:ogc:def:crs:EPSG::3006"


def geojson_files(told: Told, geometry: Mapping[str, dict[str, Any]]) -> dict[str, bytes]:
    """
    Write the areas that have a boundary as GeoJSON, in both systems of coordinates.

    Args:
        told: All that is told of the period.
        geometry: Area id to GeoJSON geometry, WGS 84.

    Returns:
        File name to content; nothing where the setup has no boundaries.
    """
    import shapely  # noqa: PLC0415  # slow to load, and only maps need it
    from shapely.geometry import mapping, shape  # noqa: PLC0415

    shown = [level for level in told.levels if level.area in geometry]
    if not shown:
        return {}
    drawn = shapely.orient_polygons([shape(geometry[level.area]) for level in shown])
    swedish = shapely.transform(drawn, _in_metres)
    said = [_properties(level, told) for level in shown]
    crs = {"type": "name", "properties": {"name": _SWEREF}}
    return {
        "areas.geojson": _written([mapping(g) for g in drawn], said, {}),
        "areas-sweref99tm.geojson": _written([mapping(g) for g in swedish], said, {"crs": crs}),
    }


def _in_metres(positions: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give easting and northing, to the millimetre, of longitude and latitude."""
    metres = [to_metres(latitude, longitude)[::-1] for longitude, latitude in positions]
    return np.round(np.array(metres).reshape(-1, 2), 3)


def _written(
    shapes: list[dict[str, Any]], said: list[dict[str, Any]], more: dict[str, Any]
) -> bytes:
    features = [
        {"type": "Feature", "id": p["area"], "properties": p, "geometry": g}
        for p, g in zip(said, shapes, strict=True)
    ]
    return orjson.dumps(
        {"type": "FeatureCollection", **more, "features": features},
        option=orjson.OPT_APPEND_NEWLINE,
    )


def _properties(level: SuggestedLevel, told: Told) -> dict[str, Any]:
    """Say what is known of an area; `count_X` is what was surely seen of core category X."""
    words, area = told.words, told.setup.areas[level.area]
    decided = told.decided.get(level.area)
    counts = {f"count_{c.code}": 0 for c in told.setup.release.categories}
    for cell in told.picture.cells:
        known = told.setup.indicators.get(cell.indicator)
        if cell.area == level.area and known and known.kind not in NOT_TROUBLE:
            counts[f"count_{known.core_category}"] += cell.at_least
    return {
        "area": area.id,
        "area_name": area.name,
        "municipality": area.municipality,
        "part_of": area.part_of,
        "period": str(told.picture.period),
        "suggested_level": level.level,
        "suggested_level_name": words.level(level.level),
        "reported": level.reported,
        "decided_level": decided.level if decided else None,
        "decided_level_name": words.level(decided.level) if decided else None,
        **counts,
    }
