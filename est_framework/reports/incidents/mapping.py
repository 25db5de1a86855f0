"""
What the columns, places and types of an actor's own event list mean in the setup.

The mapping is a YAML file that the municipality keeps. It may build on one that ships with the method
(`based_on: polisen_handelser`), which it then only completes with its actor and places; what it says
itself goes before what the shipped one says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from est_framework.findings import Finding, Place, Severity, did_you_mean
from est_framework.language import Text
from est_framework.reports.formats.source import Source
from est_framework.reports.incidents.mapping_base import BASES, with_base
from est_framework.reports.incidents.mapping_model import (
    EVENT_TEMPLATE,
    TODO,
    Columns,
    IgnoredTypes,
    IncidentMapping,
    TimeReading,
    is_about_a_person,
)
from est_framework.reports.models import Part
from est_framework.reports.rules import (
    rep401_unknown_mapping_key,
    rep402_missing_mapping_key,
    rep403_wrong_mapping_value,
    rep404_unknown_base,
    rep405_mapped_to_nothing,
    rep406_said_two_ways,
    rep430_left_to_decide,
    rep440_person_mapped,
)
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.rules import set107_not_one_document
from est_framework.setup.yaml_source import YamlSource, read_yaml


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
        return None, [_of_a_mapping(finding) for finding in findings]
    if undecided := list(_undecided(yaml)):
        return None, [*findings, *undecided]
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
    findings += [
        *_incomplete(mapping, yaml),
        *_two_ways(mapping, yaml),
        *_leads_nowhere(mapping, setup, yaml),
    ]
    faulty = any(finding.severity is Severity.ERROR for finding in findings)
    return (None if faulty else mapping), findings


def _undecided(yaml: YamlSource) -> Iterator[Finding]:
    for path, text in yaml.raw.items():
        if text == TODO:
            name = ".".join(str(step) for step in path)
            yield rep430_left_to_decide.RULE.at(yaml.place(*path), seen=name)


def _incomplete(mapping: IncidentMapping, yaml: YamlSource) -> Iterator[Finding]:
    for key in mapping.lacks():
        yield rep402_missing_mapping_key.RULE.at(yaml.key_place(*key.split(".")), key=key)
    headings = [*mapping.columns.named(), *((None, heading) for heading in mapping.answers)]
    for what, heading in headings:
        path = ("columns", what) if what else ("answers", heading)
        if path in yaml.values and what != "actor" and is_about_a_person(heading):
            yield rep440_person_mapped.RULE.at(yaml.place(*path), seen=heading)


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


WITH_EVENTS = Text(
    sv="en aktör med mode: events eller mode: both i est.yaml",
    en="an actor with mode: events or mode: both in est.yaml",
)
"""Whose lists of events may be imported."""


def _leads_nowhere(
    mapping: IncidentMapping, setup: ResolvedSetup, yaml: YamlSource
) -> Iterator[Finding]:
    said: list[tuple[tuple[str, ...], str]] = [
        (("actors", name), actor) for name, actor in mapping.actors.items()
    ]
    if mapping.actor is not None:
        said.append((("actor",), mapping.actor))
    for path, actor in said:
        yield from _actor_nowhere(actor, setup, yaml.place(*path))
    yield from _areas_nowhere(mapping, setup, yaml)
    for key, named in (("types", mapping.types), ("answers", mapping.answers)):
        for name, indicator in named.items():
            yield from _indicator_nowhere(indicator, setup, yaml.place(key, name))
    if mapping.all_are is not None:
        yield from _indicator_nowhere(mapping.all_are, setup, yaml.place("all_are"))


def _actor_nowhere(actor: str, setup: ResolvedSetup, place: Place) -> Iterator[Finding]:
    rule = rep405_mapped_to_nothing.RULE
    expected = Text(sv="en aktör i uppsättningen", en="an actor of the setup")
    if actor not in setup.actors:
        what = Text(sv="aktören", en="the actor")
        hint = did_you_mean(actor, setup.actors)
        yield rule.at(place, what=what, seen=actor, hint=hint, expected=expected)
    elif EVENT_TEMPLATE not in setup.actors[actor].templates:
        what = Text(
            sv="en aktör som inte lämnar händelser:",
            en="an actor that does not report events:",
        )
        hint = Text(sv=" ", en=" ")
        yield rule.at(place, what=what, seen=actor, hint=hint, expected=WITH_EVENTS)


def _indicator_nowhere(indicator: str, setup: ResolvedSetup, place: Place) -> Iterator[Finding]:
    if indicator not in setup.indicators:
        yield rep405_mapped_to_nothing.RULE.at(
            place,
            what=Text(sv="indikatorn", en="the indicator"),
            seen=indicator,
            hint=did_you_mean(indicator, setup.indicators),
            expected=Text(sv="en indikator i uppsättningen", en="an indicator of the setup"),
        )


def _areas_nowhere(
    mapping: IncidentMapping, setup: ResolvedSetup, yaml: YamlSource
) -> Iterator[Finding]:
    senders = [actor for actor in mapping.senders if actor in setup.actors]
    areas = dict.fromkeys(area.id for actor in senders for area in setup.areas_of(actor))
    if not senders:
        areas = dict.fromkeys(setup.areas)
    said: list[tuple[tuple[str, ...], str]] = [
        (("places", name), area) for name, area in mapping.places.items()
    ]
    if mapping.all_in is not None:
        said.append((("all_in",), mapping.all_in))
    for path, area in said:
        if area not in areas:
            yield rep405_mapped_to_nothing.RULE.at(
                yaml.place(*path),
                what=Text(sv="området", en="the area"),
                seen=area,
                hint=did_you_mean(area, areas),
                expected=Text(
                    sv="ett av de områden som aktören rapporterar om",
                    en="one of the areas that the actor reports about",
                ),
            )


def _of_a_mapping(finding: Finding) -> Finding:
    """Give a finding of the setup's reader in words about the mapping that was to be read."""
    if finding.code != set107_not_one_document.RULE.code:
        return finding
    return replace(finding, title=_NO_MAPPING, expected=_ONE_MAPPING, remedy=_PROPOSED)


_NO_MAPPING = Text("Filen är ingen importkarta", "The file is no import mapping")
_ONE_MAPPING = Text(
    "En enda karta med nycklarna actor, columns, time och types.",
    "One mapping with the keys actor, columns, time and types.",
)
_PROPOSED = Text(
    "Ange kartan efter --map och listan före. Finns ingen karta: börja från den som est import map föreslår.",
    "Give the mapping after --map and the list before. If there is no mapping: begin with the one that est "
    "import map proposes.",
)
