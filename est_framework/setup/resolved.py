"""The resolved setup: release and `est.yaml` as one flat thing, from which everything else is made."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

import orjson
from pydantic import BaseModel, ConfigDict

from est_framework.method.models import (
    Checklist,
    ChecklistItem,
    Indicator,
    MeasureType,
    Release,
    Scale,
    Template,
)
from est_framework.periods import Period
from est_framework.setup.models import WEEKDAYS, Actor, Area, Moment, Setup


class ResolvedSetup(BaseModel):
    """One local EST with the release it follows; what forms, schemas, checks and pages are made from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    setup: Setup
    release: Release

    @cached_property
    def digest(self) -> str:
        """The sha256 of the resolved setup, that documents name: `sha256:…`."""
        canonical = orjson.dumps(self.model_dump(mode="json"), option=orjson.OPT_SORT_KEYS)
        return f"sha256:{hashlib.sha256(canonical).hexdigest()}"

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The setup's areas by id, in the setup's order."""
        return {a.id: a for a in self.setup.areas}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The setup's actors by id, in the setup's order."""
        return {a.id: a for a in self.setup.actors}

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """The indicators that the setup asks about or may receive, by id, retired ones left out."""
        return {i.id: i for i in self.release.indicators if i.retired is None}

    @cached_property
    def templates(self) -> dict[str, Template]:
        """The templates of reports by id; records and summaries of the group are not among them."""
        return {t.id: t for t in self.release.templates if t.kind == "report" and t.retired is None}

    @cached_property
    def measure_types(self) -> dict[str, MeasureType]:
        """The measure catalogue by id."""
        return {m.id: m for m in self.release.measures if m.retired is None}

    @cached_property
    def scale(self) -> Scale:
        """The scale that the setup uses."""
        return next(s for s in self.release.scales if s.id == self.setup.scale)

    @cached_property
    def suggests_levels(self) -> bool:
        """Whether the scale has criteria to suggest by; where it has none, the group alone knows."""
        return bool(self.release.criteria(self.scale))

    def checklist(self, actor: str, template: str) -> Checklist | None:
        """Give the checklist that an actor answers in a template, or None where it has no questions."""
        type_ = self.actors[actor].type
        return next(
            (
                c
                for c in self.release.checklists
                if c.template == template and type_ in c.actor_types and c.retired is None
            ),
            None,
        )

    def items(self, actor: str, template: str) -> tuple[ChecklistItem, ...]:
        """Give the questions that an actor is asked in a template, in order."""
        checklist = self.checklist(actor, template)
        return checklist.items if checklist else ()

    def owed_items(self, actor: str) -> tuple[ChecklistItem, ...]:
        """Give the questions that an actor is asked each period, in all the reports that it owes."""
        owed = (t for t in self.actors[actor].templates if t in self.templates)
        asked = [
            item
            for template in owed
            if self.templates[template].owed and self.templates[template].asks
            for item in self.items(actor, template)
        ]
        return tuple({item.indicator: item for item in asked}.values())

    def areas_of(self, actor: str) -> tuple[Area, ...]:
        """Give the areas that an actor reports about, in the setup's order."""
        wanted = self.actors[actor].areas
        return tuple(a for a in self.setup.areas if wanted == "all" or a.id in wanted)

    def expected(self, period: Period) -> tuple[Actor, ...]:
        """Give the actors that are asked to report for a period of the setup's own kind."""
        cycle = self.setup.cycle
        if period.kind is not cycle.period or period < cycle.first:
            return ()
        return tuple(
            a
            for a in self.setup.actors
            if (a.since is None or a.since <= period) and (a.until is None or period <= a.until)
        )

    def report_by(self, period: Period) -> datetime:
        """Give the moment after which a report for the period is late, with its time zone."""
        return self._moment(self.setup.cycle.report_by, period)

    def meets_at(self, period: Period) -> datetime:
        """Give the moment when the group meets about the period, with its time zone."""
        return self._moment(self.setup.cycle.meet, period)

    @property
    def zone(self) -> ZoneInfo:
        """The setup's time zone."""
        return ZoneInfo(self.setup.timezone)

    def period_of(self, moment: datetime) -> Period:
        """Give the setup's period that a moment falls in, by the setup's own clock."""
        cycle = self.setup.cycle
        return Period.holding(
            moment.astimezone(self.zone).date(), cycle.period, anchor=cycle.first.first
        )

    def _moment(self, moment: Moment, period: Period) -> datetime:
        monday = period.last - timedelta(days=period.last.weekday())
        day = monday + timedelta(weeks=moment.weeks_after, days=WEEKDAYS.index(moment.weekday))
        return datetime.combine(day, moment.time, tzinfo=self.zone)
