"""A map file's bytes as features: strict JSON, a FeatureCollection, not more than a map needs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.setup.rules import (
    set103_too_large,
    set140_broken_geojson,
    set141_no_feature_collection,
    set142_crs_member,
)
from est_framework.setup.under_check import Feature

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LARGEST = 20_000_000
MOST_POSITIONS = 200_000
_WGS_84 = tuple(
    {"type": "name", "properties": {"name": f"urn:ogc:def:crs:OGC:{version}:CRS84"}}
    for version in ("1.3", "")
)
"""What map programs write of themselves, and what it says is what GeoJSON always is."""


class _RefusedJsonError(ValueError):
    def __init__(self, cause: Text) -> None:
        super().__init__(cause.en)
        self.cause = cause


def read_features(
    content: bytes, file: str, areas: Mapping[str, str]
) -> tuple[list[Feature], list[Finding]]:
    """
    Read the features of a map file, whatever they are.

    Args:
        content: The bytes.
        file: The file's name, for the findings.
        areas: The setup's area ids and names.

    Returns:
        The features; and findings where the file cannot be read as a map at all.
    """
    document, findings = _document(content, file)
    if findings:
        return [], findings
    features = [Feature(file, n, body, areas) for n, body in enumerate(document["features"])]
    if content.count(b"[") > MOST_POSITIONS:  # every position begins with one
        counts = [_count(feature.geometry) for feature in features]
        if sum(counts) > MOST_POSITIONS:
            large = set103_too_large
            largest = features[counts.index(max(counts))]
            return [], [large.RULE.at(largest.place(), what=large.POSITIONS, limit=MOST_POSITIONS)]
    return features, []


def _document(content: bytes, file: str) -> tuple[Any, list[Finding]]:
    if len(content) > LARGEST:
        large = set103_too_large
        return None, [large.RULE.at(Place(file), what=large.BYTES, limit=LARGEST)]
    rule = set140_broken_geojson
    at = ""
    try:
        document = json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number
        )
    except UnicodeDecodeError:
        cause = rule.NOT_UTF8
    except json.JSONDecodeError as error:
        at, cause = f"{error.lineno}:{error.colno}", rule.NOT_JSON
    except _RefusedJsonError as error:
        cause = error.cause
    except RecursionError:
        cause = rule.TOO_DEEP
    except ValueError:
        cause = rule.NOT_JSON  # a whole number of thousands of digits
    else:
        return document, list(_not_a_collection(document, file))
    return None, [rule.RULE.at(Place(file, at), cause=cause)]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _RefusedJsonError(set140_broken_geojson.KEY_TWICE)
    return made


def _no_number(_: str) -> None:
    raise _RefusedJsonError(set140_broken_geojson.NO_NUMBER)


def _not_a_collection(document: Any, file: str) -> Iterator[Finding]:  # noqa: ANN401  # any JSON
    rule = set141_no_feature_collection
    if not isinstance(document, dict):
        yield rule.RULE.at(Place(file), seen=rule.NO_OBJECT)
    elif document.get("type") != "FeatureCollection":
        kind = document.get("type")
        yield rule.RULE.at(Place(file), seen=kind if isinstance(kind, str) else rule.NO_TYPE)
    elif not isinstance(document.get("features"), list):
        yield rule.RULE.at(Place(file), seen=rule.NO_LIST)
    elif "crs" in document and document["crs"] not in _WGS_84:
        crs = json.dumps(document["crs"], ensure_ascii=False)
        yield set142_crs_member.RULE.at(Place(file, "", "/crs"), seen=crs)


def _count(geometry: Any) -> int:  # noqa: ANN401  # any JSON
    coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
    total, waiting = 0, [coordinates]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, list):
            total += bool(inner) and not isinstance(inner[0], list)
            waiting.extend(item for item in inner if isinstance(item, list))
    return total
