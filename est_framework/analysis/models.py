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
    """
    The level that the criteria suggest for an area, if any.

    There is none where nobody reported about the area, and none where the scale has no criteria and the
    group alone knows. Neither is calm, and they are not the same: `reported` says which it is.
    """

    area: str
    level: str | None
    reported: bool
    """Whether anybody said what there was to see in the area, if only that there was nothing."""
    reasons: tuple[Reason, ...]
