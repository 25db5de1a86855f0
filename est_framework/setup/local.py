"""A local EST on disk: the folder that holds `est.yaml`, and where everything else in it lies."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from est_framework.setup.map_places import MapPlace
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import Revisions

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.language import Text

SETUP_FILE = "est.yaml"
GEOMETRY_FILE = "areas.geojson"
LEDGER_VARIABLE = "EST_LEDGER_URL"
"""
The environment variable that says where the ledger is, when it is no file in the folder.

Never a line in `est.yaml`: that file is sent around, and an address may hold a password.
"""


def _unsaid(text: Text) -> None:
    """Say nothing of what is on its way."""


@dataclass(frozen=True)
class LocalEst:
    """
    One local EST: its folder, its resolved setup and the geometry of its areas, where there is any.

    Attributes:
        folder: The folder that holds `est.yaml`.
        setup: The resolved setup.
        geometry: Area id to GeoJSON geometry (WGS 84), only for areas that have one.
        ledger: The SQLAlchemy URL of the ledger when it is no file in the folder; may hold a password.
        engine: What puts pictures together: `duckdb`, `spark`, or the URL of a Spark master.
        places: The places that the map file names, where described events are drawn.
    """

    folder: Path
    setup: ResolvedSetup
    geometry: dict[str, dict[str, Any]]
    ledger: str = field(default="", repr=False)
    engine: str = "duckdb"
    say: Callable[[Text], None] = field(default=_unsaid, repr=False, compare=False)
    places: tuple[MapPlace, ...] = ()

    @property
    def inbox(self) -> Path:
        """Where every file that arrived is kept, by the sha256 of its bytes."""
        return self.folder / "data" / "inkorg"

    @property
    def ledger_url(self) -> str:
        """The SQLAlchemy URL of the ledger."""
        return self.ledger or f"sqlite:///{self.ledger_file.as_posix()}"

    @property
    def ledger_file(self) -> Path:
        """Where the ledger is, when nothing else is said."""
        return self.folder / "data" / "liggare.sqlite"

    @property
    def has_no_ledger(self) -> bool:
        """Whether it is certain that there is no ledger yet; of one elsewhere nothing is known here."""
        return not self.ledger and not self.ledger_file.exists()

    @property
    def wide(self) -> Path:
        """Where the ledger is written out as Parquet for reading fast; may be deleted at any time."""
        return self.folder / "data" / "parquet"

    @property
    def protocols(self) -> Path:
        """Where the protocols of purges are written; the ledger holds them too."""
        return self.folder / "data" / "gallring"

    @property
    def revisions(self) -> Path:
        """Where the resolved setups are kept that forms have been made from, by their digest."""
        return self.folder / "data" / "uppsattningar"

    @cached_property
    def earlier(self) -> Revisions:
        """The setups that are kept there, by digest: what reports from older forms follow."""
        return Revisions(self.revisions)

    @property
    def forms(self) -> Path:
        """Where forms to send out are written."""
        return self.folder / "formular"

    @property
    def pictures(self) -> Path:
        """Where pictures are published."""
        return self.folder / "lagesbilder"

    @property
    def meetings(self) -> Path:
        """Where agendas are written."""
        return self.folder / "moten"

    @property
    def minutes_template(self) -> Path:
        """Where the municipality's own Word template for meetings lies, where it has one."""
        return self.folder / "mallar" / "protokoll.docx"

    @property
    def feedback(self) -> Path:
        """Where what goes back and what goes up is written."""
        return self.folder / "aterkoppling"

    @property
    def deep_analyses(self) -> Path:
        """Where deep analyses and yearly reviews are written."""
        return self.folder / "fordjupning"

    @property
    def presence(self) -> Path:
        """Where plans of presence are written; they stay in the group."""
        return self.folder / "narvaro"
