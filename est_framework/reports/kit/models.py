"""What a kit holds: fixtures with their documents, and what an implementation is to say of each."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from est_framework.findings import Severity


class Level(StrEnum):
    """What an implementation may claim; each can be claimed without the others."""

    SCHEMA = "schema"
    RULES = "rules"
    PRIVACY = "privacy"
    FILES = "files"


class Outcome(StrEnum):
    """What becomes of the reports in a document, by the gravest of them."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    HELD = "held"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Said(_Part):
    """
    One finding that is to be said.

    Attributes:
        pointer: The JSON pointer of its place; empty for the whole document, or where `at` says it better.
        at: The place as the file's own program shows it, `12:5` or `Rapport!C14`.
    """

    code: str
    severity: Severity
    pointer: str = ""
    at: str = ""


class BySchema(_Part):
    """What the published JSON Schema alone says: valid or not, and where it is not."""

    valid: bool
    places: tuple[str, ...] = ()


class Fixture(_Part):
    """
    One document and what is to be said of it.

    Attributes:
        id: Stable within the kit.
        about: The code it was made for, or what it tries.
        document: The file, as seen from the manifest.
        template: Whose schema it is held against; empty where no schema is.
        by_schema: What that schema says, at level `schema`.
        findings: What is to be said at the other levels: these findings and no others.
    """

    id: str
    about: str
    levels: tuple[Level, ...]
    document: str
    template: str = ""
    by_schema: BySchema | None = None
    outcome: Outcome
    findings: tuple[Said, ...] = ()


class Manifest(_Part):
    """
    The kit of one release.

    Attributes:
        kit: The form of the manifest itself.
        method: The release.
        now: The moment of judging: no report is late or early by the reader's own clock.
        setup: The setup that the reports follow, as seen from the manifest.
        digest: The digest of that setup when resolved, as reports name it.
        schemas: The published schema of each report template.
    """

    kit: int = Field(1, ge=1)
    method: str
    now: datetime
    setup: str
    digest: str
    schemas: dict[str, str]
    fixtures: tuple[Fixture, ...]
