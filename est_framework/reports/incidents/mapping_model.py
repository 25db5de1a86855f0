"""What an import mapping may say, as models: columns, times, places, types, answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictBool

from est_framework.language import Text
from est_framework.method.parts import Id
from est_framework.reports.incidents.mapping_base import one_spelling
from est_framework.reports.models import Part
from est_framework.setup.models import ActorId, AreaId
from est_framework.setup.parts import LocalName

EVENT_TEMPLATE = "event"
"""The report template that imported events are written in."""
TODO = "TODO"
"""What stands where a person must decide; a mapping that holds it is not used."""

_PERSONS = re.compile(
    r"\b(e-?post(adress)?|e-?mail|mail|(för|efter)?namn|fullst[äa]ndigt namn|name|full name|"
    r"anm[äa]lare|upprättad av|skapad av|created by|modified by|reporter|uppgiftsl[äa]mnare|"
    r"kontakt(person)?|contact|telefon(nummer)?|tel(nr)?|mobil(nummer)?|phone|person-?(nummer|nr)|"
    r"pnr|ssn|användarnamn|username|handl[äa]ggare|målsägande|misst[äa]nkt person)\b",
    re.IGNORECASE,
)
_OF_A_PLACE = re.compile(
    r"plats|gatu?|väg|områdes?|ort|skol|park|stadsdel|district|street|place|area|agency|facility|"
    r"location|landmark",
    re.IGNORECASE,
)


def is_about_a_person(heading: str) -> bool:
    """Say whether a heading speaks of who: name, mail, telephone; such a column is never read."""
    return bool(_PERSONS.search(heading)) and not _OF_A_PLACE.search(heading)


def _in_both_languages(value: object) -> object:
    return Text(sv=value, en=value) if isinstance(value, str) and value else value


Word = Annotated[str, Field(min_length=1, max_length=200)]
Spelled = Annotated[Word, BeforeValidator(lambda v: one_spelling(v) if isinstance(v, str) else v)]
Reason = Annotated[Text, BeforeValidator(_in_both_languages)]
TimeForm = Annotated[
    str,
    Field(
        pattern=r"^[%YymdHMSzT:./, -]{2,40}$",
        description="As Python's strptime reads it: %Y-%m-%d %H:%M:%S %z",
    ),
]


class Columns(Part):
    """The names of the list's columns."""

    id: Word | None = Field(default=None, description="Number of the event in its own system")
    time: Word | None = None
    clock: Word | None = Field(default=None, description="Where the time of day stands on its own")
    week: Word | None = Field(default=None, description="2026-W47, v. 47 or 47")
    year: Word | None = Field(default=None, description="Where the week stands without its year")
    type: Word | None = None
    place: Word | None = None
    latitude: Word | None = Field(default=None, description="WGS 84, degrees")
    longitude: Word | None = None
    north: Word | None = Field(default=None, description="SWEREF 99 TM, metres")
    east: Word | None = None
    count: Word | None = None
    actor: Word | None = Field(default=None, description="Who reports, where there are several")
    summary: Word | None = None
    headline: Word | None = Field(
        default=None, description="Begins with day and time: 03 januari 10.32"
    )

    def named(self) -> Iterator[tuple[str, str]]:
        """Yield every column that is named: what it is, and its heading."""
        for what in Columns.model_fields:
            heading = getattr(self, what)
            if heading is not None:
                yield what, heading


class TimeReading(Part):
    """How the time of an event is read; without offset it is the setup's own clock."""

    forms: tuple[TimeForm, ...] = Field(
        default=("%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"), min_length=1
    )
    event: Literal["column", "headline"] = Field(
        default="column", description="`headline` where the time column is the publication"
    )
    day_only: StrictBool = Field(
        default=False, description="The time of day says nothing: it is midnight on every row"
    )


class IgnoredTypes(Part):
    """Types of event that are left out, and why."""

    reason: Reason
    types: tuple[Spelled, ...] = Field(min_length=1)


class IncidentMapping(Part):
    """
    How an actor's own list becomes reports.

    Attributes:
        based_on: The shipped mapping that this one completes.
        kind: `events`: a row is something that happened. `answers`: a row is an area and a period, with a
            column for each question.
        list: The list's own name; two lists of one actor have one each.
        actor: The actor that the reports are from, where no column says it.
        actors: What the actor column says, to actor.
        sheet: The sheet of a workbook; the first with a table when left out.
        columns: Where in the list everything stands.
        time: How times are read.
        source: Whom to name as source; becomes the comment of every report.
        keep_summary: Whether the summary becomes the event's description, when the gate lets it pass.
        places: Place name in the list to area of the setup; ids and names of areas need no line.
        county_places: Place names that only say the county.
        other_places: What a place is that nothing says: `outside` the setup's area, as in a list of the
            whole country, or `unplaced`: somewhere in it, and to be looked into.
        all_in: The one area that the list is about, where no column says the place.
        types: Type of event to indicator.
        between: What stands between several types in one cell.
        all_are: The one indicator that every row is, where no column says the type.
        ignored: Types of event that are left out, each group with its reason.
        answers: Heading of a question to indicator.
    """

    based_on: str | None = None
    kind: Literal["events", "answers"] = "events"
    list: LocalName = "incidents"
    actor: ActorId | None = None
    actors: dict[Spelled, ActorId] = Field(default_factory=dict)
    sheet: Word | None = None
    columns: Columns = Columns()
    time: TimeReading = TimeReading()
    source: Word | None = None
    keep_summary: StrictBool = False
    places: dict[Spelled, AreaId] = Field(default_factory=dict)
    county_places: tuple[Spelled, ...] = ()
    other_places: Literal["outside", "unplaced"] = "unplaced"
    all_in: AreaId | None = None
    types: dict[Spelled, Id] = Field(default_factory=dict)
    between: Annotated[str, Field(pattern=r"^[;,|/]$")] = ";"
    all_are: Id | None = None
    ignored: tuple[IgnoredTypes, ...] = ()
    answers: dict[Word, Id] = Field(default_factory=dict)

    @property
    def reasons(self) -> dict[str, Text]:
        """Why a type is left out, by type."""
        return {type_: group.reason for group in self.ignored for type_ in group.types}

    @property
    def senders(self) -> tuple[str, ...]:
        """The actors that reports may come from, each once."""
        both = [*self.actors.values(), *([self.actor] if self.actor else [])]
        return tuple(dict.fromkeys(both))

    def lacks(self) -> Iterator[str]:
        """Yield the keys that something of its kind must have and that are not said."""
        columns = self.columns
        if columns.time is None and (self.kind == "events" or columns.week is None):
            yield "columns.time"
        if not self.senders:
            yield "actor"
        is_placed = columns.place or (columns.latitude and columns.longitude)
        if not (is_placed or (columns.north and columns.east) or self.all_in):
            yield "columns.place"
        elif self.other_places == "outside" and columns.place and not self.places:
            yield "places"
        if self.kind == "answers":
            if not self.answers:
                yield "answers"
            return
        if not (columns.type or self.all_are):
            yield "columns.type"
        elif columns.type and not self.types:
            yield "types"
        if self.time.event == "headline" and columns.headline is None:
            yield "columns.headline"

    def indicators(self) -> Iterable[str]:
        """Give every indicator that the list may say something of, each once."""
        all_ = [*self.types.values(), *self.answers.values()]
        return dict.fromkeys([*all_, *([self.all_are] if self.all_are else [])])
