"""Who reports: what, about where, how often, and by which way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, model_validator

from est_framework.method.parts import Id
from est_framework.periods import Period
from est_framework.setup.parts import ActorId, AreaId, Name, Part, is_unsaid

Mode = Literal["status", "events", "both"]
BY_MODE: Mapping[str, tuple[str, ...]] = {
    "status": ("weekly_status",),
    "events": ("event",),
    "both": ("weekly_status", "event"),
}
"""The report templates that each mode stands for."""
Cadence = Literal["each-period", "every-other", "month", "continuous"]
"""How often an actor owes a report: with the cycle, every second period, the period in which a month
ends, or never (it reports when something happens)."""
Channel = Literal["workbook", "web", "xlsform", "file", "told"]
"""How reports come in: our workbook, our web form, our form in ODK, KoboToolbox or Survey123, a file from
a system of the actor's own, or told to the coordinator, by word of mouth or on paper, who writes it in."""


class Actor(Part):
    """An organisation or group that reports."""

    id: ActorId
    name: Name
    type: Id
    areas: Literal["all"] | tuple[AreaId, ...] = "all"
    mode: Mode | None = Field(
        default=None, exclude_if=is_unsaid, description="Short for the templates it stands for"
    )
    templates: tuple[Id, ...] = Field(default=BY_MODE["status"], min_length=1)
    cadence: Cadence | None = Field(
        default=None, exclude_if=is_unsaid, description="Without it, the cycle's own"
    )
    channel: Channel | None = Field(
        default=None, exclude_if=is_unsaid, description="How its reports come in"
    )
    since: Period | None = Field(default=None, description="First period it is asked")
    until: Period | None = Field(default=None, description="Last period it is asked")

    @model_validator(mode="before")
    @classmethod
    def _templates_by_mode(cls, written: Any) -> Any:  # noqa: ANN401  # whatever the file holds
        if isinstance(written, dict) and "templates" not in written:
            mode = written.get("mode")
            if isinstance(mode, str) and mode in BY_MODE:
                return {**written, "templates": BY_MODE[mode]}
        return written
