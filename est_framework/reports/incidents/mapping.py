"""
What the columns, places and types of an actor's own event list mean in the setup.

The mapping is a YAML file that the municipality keeps. It may build on one that ships with the method
(`based_on: polisen_handelser`), which it then only completes with its actor and places; what it says
itself goes before what the shipped one says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictBool, ValidationError
from pydantic_core import ErrorDetails

from est_framework.findings import Finding, Place, Severity, did_you_mean
from est_framework.language import Text
from est_framework.method.parts import Id
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.mapping_base import BASES, one_spelling, with_base
from est_framework.reports.models import Part
from est_framework.reports.rules import (
    rep401_unknown_mapping_key,
    rep402_missing_mapping_key,
    rep403_wrong_mapping_value,
    rep404_unknown_base,
    rep405_mapped_to_nothing,
    rep406_said_two_ways,
)
from est_framework.setup.models import ActorId, AreaId
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.yaml_source import YamlSource, read_yaml

EVENT_TEMPLATE = "event"
"""The report template that imported events are written in."""


def _in_both_languages(value: object) -> object:
    return Text(sv=value, en=value) if isinstance(value, str) and value else value


Word = Annotated[str, Field(min_length=1, max_length=100)]
Spelled = Annotated[Word, BeforeValidator(lambda v: one_spelling(v) if isinstance(v, str) else v)]
Reason = Annotated[Text, BeforeValidator(_in_both_languages)]
TimeForm = Annotated[
    str,
    Field(
        pattern=r"^[%YymdHMSzT:./ -]{2,40}$",
        description="As Python's strptime reads it: %Y-%m-%d %H:%M:%S %z",
    ),
]


class Columns(Part):
    """The names of the list's columns."""

    id: Word
    time: Word
    type: Word
    place: Word
    summary: Word | None = None
    headline: Word | None = Field(
        default=None, description="Begins with day and time: 03 januari 10.32"
    )


class TimeReading(Part):
    """How the time of an event is read; without offset it is the setup's own clock."""

    forms: tuple[TimeForm, ...] = Field(min_length=1)
    event: Literal["column", "headline"] = Field(
        default="column", description="`headline` where the time column is the publication"
    )


class IgnoredTypes(Part):
    """Types of event that are left out, and why."""

    reason: Reason
    types: tuple[Spelled, ...] = Field(min_length=1)


class IncidentMapping(Part):
    """
    How an actor's event list becomes reports.

    Attributes:
        based_on: The shipped mapping that this one completes.
        actor: The actor that the reports are from.
        columns: Where in the list everything stands.
        time: How times are read.
        source: Whom to name as source; becomes the comment of every report.
        keep_summary: Whether the summary becomes the event's description, when the gate lets it pass.
        places: Place name in the list to area of the setup.
        county_places: Place names that only say the county.
        types: Type of event to indicator.
        ignored: Types of event that are left out, each group with its reason.
    """

    based_on: str | None = None
    actor: ActorId
    columns: Columns
    time: TimeReading
    source: Word | None = None
    keep_summary: StrictBool = False
    places: dict[Spelled, AreaId] = Field(min_length=1)
    county_places: tuple[Spelled, ...] = ()
    types: dict[Spelled, Id] = Field(min_length=1)
    ignored: tuple[IgnoredTypes, ...] = ()

    @property
    def reasons(self) -> dict[str, Text]:
        """Why a type is left out, by type."""
        return {type_: group.reason for group in self.ignored for type_ in group.types}


def read_mapping(
    source: Source, setup: ResolvedSetup
) -> tuple[IncidentMapping | None, list[Finding]]:
    """
    Read an import mapping and hold it against the setup.

    Args:
        source: The YAML file.
        setup: The setup whose actor, areas and indicators it names.

    Returns:
        The mapping, or None where it must be corrected first; and the findings, with line and column.
    """
    yaml, findings = read_yaml(source.content, source.name)
    if yaml is None:
        return None, findings
    base = yaml.data.get("based_on")
    if base is not None and base not in BASES:
        hint, known = did_you_mean(str(base), BASES), ", ".join(BASES)
        place = yaml.place("based_on")
        unknown = rep404_unknown_base.RULE.at(place, seen=base, hint=hint, known=known)
        return None, [*findings, unknown]
    try:
        mapping = IncidentMapping.model_validate(with_base(yaml.data))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        return None, [*findings, *(_shape_finding(fault, yaml) for fault in faults)]
    findings += [*_two_ways(mapping, yaml), *_leads_nowhere(mapping, setup, yaml)]
    faulty = any(finding.severity is Severity.ERROR for finding in findings)
    return (None if faulty else mapping), findings


def _shape_finding(fault: ErrorDetails, yaml: YamlSource) -> Finding:
    path = tuple(step for step in fault["loc"] if step != "[key]")
    key = ".".join(str(step) for step in path)
    if fault["type"] == "extra_forbidden":
        known = _keys_at(path)
        hint = did_you_mean(str(path[-1]), known)
        place = yaml.key_place(*path)
        rule = rep401_unknown_mapping_key.RULE
        return rule.at(place, key=key, hint=hint, known=", ".join(known))
    if fault["type"] == "missing":
        return rep402_missing_mapping_key.RULE.at(yaml.key_place(*path), key=key)
    seen = yaml.raw.get(path) or Text(
        sv="ett värde som inte passar", en="a value that does not fit"
    )
    return rep403_wrong_mapping_value.RULE.at(yaml.place(*path), seen=seen, key=key)


def _keys_at(path: tuple[str | int, ...]) -> list[str]:
    models: dict[str | int, type[Part]] = {
        "columns": Columns,
        "time": TimeReading,
        "ignored": IgnoredTypes,
    }
    model = models.get(path[0], IncidentMapping) if len(path) > 1 else IncidentMapping
    return list(model.model_fields)


def _two_ways(mapping: IncidentMapping, yaml: YamlSource) -> Iterator[Finding]:
    def said(seen: str, place: Place, one: str, other: str) -> Finding:
        return rep406_said_two_ways.RULE.at(place, seen=seen, one=one, other=other)

    for number, group in enumerate(mapping.ignored):
        for position, name in enumerate(group.types):
            if name in mapping.types:
                place = yaml.place("ignored", number, "types", position)
                yield said(name, place, "types", "ignored")
    for number, name in enumerate(mapping.county_places):
        if name in mapping.places:
            yield said(name, yaml.place("county_places", number), "places", "county_places")
    if mapping.time.event == "headline" and mapping.columns.headline is None:
        rule = rep402_missing_mapping_key.RULE
        yield rule.at(yaml.key_place("columns", "headline"), key="columns.headline")


def _leads_nowhere(
    mapping: IncidentMapping, setup: ResolvedSetup, yaml: YamlSource
) -> Iterator[Finding]:
    rule = rep405_mapped_to_nothing.RULE
    countable = [i.id for i in setup.indicators.values() if i.kind == "event"]
    expected = Text(sv="en aktör i uppsättningen", en="an actor of the setup")
    if mapping.actor not in setup.actors:
        what = Text(sv="aktören", en="the actor")
        hint = did_you_mean(mapping.actor, setup.actors)
        place = yaml.place("actor")
        yield rule.at(place, what=what, seen=mapping.actor, hint=hint, expected=expected)
    elif EVENT_TEMPLATE not in setup.actors[mapping.actor].templates:
        what = Text(
            sv="en aktör som inte lämnar rapportmallen event:",
            en="an actor that does not send the report template event:",
        )
        hint = Text(sv=" ", en=" ")
        place = yaml.place("actor")
        yield rule.at(place, what=what, seen=mapping.actor, hint=hint, expected=expected)
    yield from _areas_nowhere(mapping, setup, yaml)
    for name, indicator in mapping.types.items():
        if indicator not in countable:
            yield rule.at(
                yaml.place("types", name),
                what=Text(sv="indikatorn", en="the indicator"),
                seen=indicator,
                hint=did_you_mean(indicator, countable),
                expected=Text(
                    sv="en indikator i utgåvan som räknar händelser",
                    en="an indicator of the release that counts events",
                ),
            )


def _areas_nowhere(
    mapping: IncidentMapping, setup: ResolvedSetup, yaml: YamlSource
) -> Iterator[Finding]:
    is_known = mapping.actor in setup.actors
    areas = [area.id for area in setup.areas_of(mapping.actor)] if is_known else list(setup.areas)
    for name, area in mapping.places.items():
        if area not in areas:
            yield rep405_mapped_to_nothing.RULE.at(
                yaml.place("places", name),
                what=Text(sv="området", en="the area"),
                seen=area,
                hint=did_you_mean(area, areas),
                expected=Text(
                    sv="ett av de områden som aktören rapporterar om",
                    en="one of the areas that the actor reports about",
                ),
            )
