"""What a rule looks at: a setup, or a boundary, that knows its place in the user's file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from est_framework.findings import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from est_framework.method.models import Release
    from est_framework.setup.models import Setup
    from est_framework.setup.yaml_source import YamlSource

Position = tuple[float, float]


@dataclass(frozen=True)
class SetupUnderCheck:
    """
    A setup whose shape is right, before the rules have seen it.

    Attributes:
        setup: The setup.
        source: The file it was read from, which knows where everything stands.
        release: The release it names; None where there is no such release.
        releases: The names of all releases that the tool knows, oldest first.
    """

    setup: Setup
    source: YamlSource
    release: Release | None
    releases: tuple[str, ...]


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
    rings: tuple[tuple[str, tuple[Position, ...]], ...]

    def positions(self) -> Iterator[Position]:
        """Give all positions of all rings."""
        for _, ring in self.rings:
            yield from ring
