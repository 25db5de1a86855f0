"""What a rule looks at: a setup, or a boundary, that knows its place in the user's file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from est_framework.findings import Place
from est_framework.setup.extents import Extent

if TYPE_CHECKING:
    from datetime import date

    from est_framework.findings import Finding, Rule
    from est_framework.method.models import Release
    from est_framework.setup.actors import Actor
    from est_framework.setup.edited_release import Refusal
    from est_framework.setup.models import Setup
    from est_framework.setup.yaml_source import YamlSource

Position = Sequence[float]
"""Longitude and latitude."""


@dataclass(frozen=True)
class SetupUnderCheck:
    """
    A setup whose shape is right, before the rules have seen it.

    Attributes:
        setup: The setup.
        source: The file it was read from, which knows where everything stands.
        release: The release it names, with the setup's own changes in it; None where there is no such
            release.
        refusals: The changes that were not let in, by their number in the list.
        today: The day of the check; None where the day does not matter.
        releases: The names of all releases that the tool knows, oldest first.
        base: The setup that it builds on, as that one holds; None where it builds on none.
    """

    setup: Setup
    source: YamlSource
    release: Release | None
    releases: tuple[str, ...]
    refusals: Mapping[int, Refusal] = field(default_factory=dict)
    today: date | None = None
    base: Setup | None = None

    def reporting(self) -> Iterator[tuple[int, Actor]]:
        """Give the actors that still report, with their number in the list."""
        for number, actor in enumerate(self.setup.actors):
            if self.today is None or actor.until is None or actor.until.last >= self.today:
                yield number, actor

    def asks(self, id_: str) -> bool:
        """Say whether the release asks about something: a question before the start, or a criterion."""
        if self.release is None:
            return False
        return any(q.id == id_ and q.retired is None for q in self.release.readiness) or any(
            c.id == id_ and c.retired is None for c in self.release.fidelity
        )

    def refused(self, rule: Rule) -> Iterator[Finding]:
        """Yield a rule's finding for every change that was refused for it."""
        for number, refusal in self.refusals.items():
            if refusal.code == rule.code:
                place = self.source.place("tailoring", number, *refusal.where)
                yield rule.at(place, **refusal.said)


@dataclass(frozen=True)
class Feature:
    """
    One feature of the map file, as the file has it.

    Attributes:
        file: The file's name.
        number: Its place among the features, counted from 0.
        body: The feature, whatever it is.
        areas: The setup's area ids and names.
    """

    file: str
    number: int
    body: Any
    areas: Mapping[str, str]

    @property
    def id(self) -> Any:  # noqa: ANN401  # whatever the file holds
        """The area it says it bounds: `properties.id`, else the feature's own `id`."""
        if not isinstance(self.body, dict):
            return None
        properties = self.body.get("properties")
        inner = properties.get("id") if isinstance(properties, dict) else None
        return self.body.get("id") if inner is None else inner

    @property
    def geometry(self) -> Any:  # noqa: ANN401  # whatever the file holds
        """The geometry, whatever it is."""
        return self.body.get("geometry") if isinstance(self.body, dict) else None

    def place(self, pointer: str = "") -> Place:
        """Give a place within the feature."""
        return Place(self.file, "", f"/features/{self.number}{pointer}")


@dataclass(frozen=True)
class Boundary:
    """A geometry whose form is right: its rings as longitude and latitude, closed."""

    feature: Feature
    rings: tuple[tuple[str, Sequence[Position]], ...]

    def positions(self) -> Iterator[Position]:
        """Give all positions of all rings."""
        for _, ring in self.rings:
            yield from ring

    @cached_property
    def extent(self) -> Extent:
        """The rectangle around it."""
        longitudes = [position[0] for _, ring in self.rings for position in ring]
        latitudes = [position[1] for _, ring in self.rings for position in ring]
        return Extent(min(longitudes), min(latitudes), max(longitudes), max(latitudes))
