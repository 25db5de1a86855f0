"""What the criteria suggest about an area, and why."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from est_framework.language import Text


class Part(BaseModel):
    """Anything in an analysis: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reason(Part):
    """A criterion that holds, in the release's words, with what made it hold."""

    criterion: str
    level: str
    text: Text
    seen: Text


class SuggestedLevel(Part):
    """The level that the criteria suggest for an area; None where nobody reported about it."""

    area: str
    level: str | None
    reasons: tuple[Reason, ...]
