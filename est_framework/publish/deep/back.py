"""Places, weekdays and parts of the day that come back in the events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.language import Text
from est_framework.publish.sheet import Section, Table

if TYPE_CHECKING:
    from est_framework.measures.deep.models import Again, Basis
    from est_framework.publish.words import Words

_SHOWN: Final = 8


def comes_back(basis: Basis, words: Words) -> Section:
    """Give what came back in at least two periods, most events first."""
    said = words.said
    rows = [(a, said(Text("plats", "place")), a.what) for a in basis.places[:_SHOWN]]
    rows += [
        (a, said(Text("veckodag", "weekday")), words.weekday(int(a.what)))
        for a in basis.weekdays[:_SHOWN]
    ]
    rows += [
        (a, said(Text("tid på dygnet", "part of day")), words.part_of_day(a.what))
        for a in basis.parts[:_SHOWN]
    ]
    heads = (
        Text("Område", "Area"), Text("Slag", "Kind"), Text("Vad", "What"),
        Text("Händelser", "Events"), Text("Perioder", "Periods"),
    )  # fmt: skip
    none = Text("Inget kommer tillbaka i händelserna.", "Nothing comes back in the events.")
    return Section(
        heading=said(Text("Det som kommer tillbaka", "What comes back")),
        texts=() if rows else (said(none),),
        table=Table(
            heads=tuple(map(said, heads)),
            rows=tuple(_again(a, kind, what, words) for a, kind, what in rows),
            numbers=(3, 4),
        ),
    )


def _again(again: Again, kind: str, what: str, words: Words) -> tuple[str, ...]:
    return words.area(again.area), kind, what, str(again.events), str(again.periods)
