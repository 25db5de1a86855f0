"""What the sheets that go up hold, section by section, with where each comes from, as `upward.yaml` says."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from pydantic import BaseModel, ConfigDict

from est_framework.language import Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from est_framework.method.models import Source

_FILE: Final = Path(__file__).parent / "upward.yaml"
_DESCRIBED: Final = Text(
    "Att en sådan rapport lämnas beskrivs av {who}.",
    "That such a report is handed over is told by {who}.",
)
_NOT_DESCRIBED: Final = Text(
    "Ingen källa som vi har läst beskriver en sådan rapport.",
    "No source that we have read describes such a report.",
)
_ASK: Final = Text(
    "Avsnitten är vårt förslag: fråga mottagaren vad den behöver.",
    "The sections are our proposal: ask the receiver what it needs.",
)

SectionId = Literal[
    "in_short",
    "areas",
    "priorities",
    "late_measures",
    "measures",
    "fidelity",
    "questions",
    "several_municipalities",
    "several_boards",
]
Receiver = Literal["management", "county", "bra"]
Time = Literal["month", "year"]


class UpSection(BaseModel):
    """A section of a sheet, and whether a source names what it holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: SectionId
    basis: Literal["sourced", "derived"]
    sources: tuple[str, ...] = ()


class UpLayout(BaseModel):
    """
    A sheet that goes up.

    Attributes:
        to: To whom.
        about: A year, or any shorter time.
        label: What stands above its title.
        sources: Where it is described that such a report is handed over.
        sections: What it holds, in order.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    to: Receiver
    about: Time
    label: Text
    sources: tuple[str, ...]
    sections: tuple[UpSection, ...]

    def origin(self, known: Iterable[Source], language: Language) -> str:
        """Say where the sheet comes from, to a receiver who is not the management; else nothing."""
        if self.to == "management":
            return ""
        names = {source.key: source.title for source in known}
        who = ", ".join(names.get(code, code) for code in self.sources)
        told = _DESCRIBED.said(language).format(who=who) if who else _NOT_DESCRIBED.said(language)
        return f"{told} {_ASK.said(language)}"


@cache
def up_layouts() -> dict[tuple[str, str], UpLayout]:
    """Give every sheet that goes up, by its receiver and time."""
    from ruamel.yaml import YAML  # noqa: PLC0415  # only a sheet that goes up needs it

    told = YAML(typ="safe", pure=True).load(_FILE.read_text(encoding="utf-8"))
    layouts = [UpLayout.model_validate(one) for one in told]
    return {(layout.to, layout.about): layout for layout in layouts}
