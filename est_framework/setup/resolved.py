"""The resolved setup: release and `est.yaml` as one flat thing, from which everything else is made."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

import orjson
from pydantic import BaseModel, ConfigDict, Field

from est_framework.method.load import load_release
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
from est_framework.setup.actors import Actor, Cadence
from est_framework.setup.models import Area, Setup
from est_framework.setup.parts import is_unsaid
from est_framework.setup.steps import Step, Steps
from est_framework.setup.tailoring import AnyChange, Layer


class ResolvedSetup(BaseModel):
    """One local EST with the release it follows; what forms, schemas, checks and pages are made from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    setup: Setup
    release: Release
    layers: tuple[Layer, ...] = Field(
        default=(), exclude_if=is_unsaid, description="The setups that it builds on, lowest first"
    )

    @cached_property
    def digest(self) -> str:
        """The sha256 of the resolved setup, that documents name: `sha256:…`."""
        canonical = orjson.dumps(self.model_dump(mode="json"), option=orjson.OPT_SORT_KEYS)
        return f"sha256:{hashlib.sha256(canonical).hexdigest()}"

    @property
    def follows(self) -> dict[str, Any]:
        """What a document that is made here says that it follows: release, setup, revision, digest."""
        return {
            "method": self.release.name,
            "setup": self.setup.setup,
            "setup_revision": self.setup.revision,
            "digest": self.digest,
        }

    @cached_property
    def core(self) -> ResolvedSetup:
        """The same setup without its own changes: what every municipality's reports can be told in."""
        release = load_release(self.setup.method)
        known = self.setup.scale in {s.id for s in release.scales}
        scale = self.setup.scale if known else Setup.model_fields["scale"].default
        own = {"tailoring": (), "base": None, "scale": scale}
        setup = self.setup.model_copy(update=own)
        return ResolvedSetup(setup=setup, release=release)

    @cached_property
    def changes(self) -> tuple[AnyChange, ...]:
        """All that is changed in the method here: by the setups that it builds on, then by itself."""
        below = tuple(change for layer in self.layers for change in layer.tailoring)
        return (*below, *self.setup.tailoring)

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
    def owed_templates(self) -> frozenset[str]:
        """The release's templates of which a report is owed each period."""
        return frozenset(t.id for t in self.release.templates if t.owed)

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
        if wanted == "all":
            return self.setup.areas
        known = {a for a in wanted if a in self.areas}
        return tuple(self.areas[a] for a in sorted(known, key=self._place_of_area.__getitem__))

    @cached_property
    def _place_of_area(self) -> dict[str, int]:
        return {area: n for n, area in enumerate(self.areas)}

    def taking_part(self, period: Period) -> tuple[Actor, ...]:
        """Give the actors that belong to the setup in a period of its own kind, asked or not."""
        cycle = self.setup.cycle
        if period.kind is not cycle.period or period < cycle.first:
            return ()
        return tuple(
            a
            for a in self.setup.actors
            if (a.since is None or a.since <= period) and (a.until is None or period <= a.until)
        )

    def expected(self, period: Period) -> tuple[Actor, ...]:
        """
        Give the actors that are asked to report for a period of the setup's own kind.

        Each by its own cadence, or the cycle's. Nobody is asked in a break, unless the break says so.
        """
        pause = self.steps.break_of(period)
        if pause is not None and not pause.reports:
            return ()
        return tuple(a for a in self.taking_part(period) if self._falls_due(a, period))

    def invited(self, period: Period) -> dict[str, tuple[str, ...]]:
        """
        Give the templates that each actor that takes part may send for a period.

        All of them where it is asked, or reports as things happen; else those that can be sent at any
        time, such as event reports.
        """
        asked = {a.id for a in self.expected(period)}
        return {
            a.id: a.templates
            if a.id in asked or self.cadence_of(a) == "continuous"
            else tuple(
                t for t in a.templates if t not in self.templates or not self.templates[t].owed
            )
            for a in self.taking_part(period)
        }

    def cadence_of(self, actor: Actor) -> Cadence:
        """Give how often an actor owes a report: by its own cadence, or else the cycle's."""
        return actor.cadence or self.setup.cycle.reporting or "each-period"

    def report_by(self, period: Period) -> datetime:
        """Give the moment after which a report for the period is late, with its time zone."""
        return self.steps.own(period)["report_by"]

    @property
    def is_reviewed(self) -> bool:
        """Whether a report waits until somebody has read it, before it counts."""
        return self.setup.cycle.review_by is not None

    def has_meeting(self, period: Period) -> bool:
        """Say whether the group meets about the period; in a break it does not."""
        return self.steps.break_of(period) is None

    def meets_at(self, period: Period) -> datetime:
        """
        Give the moment when the group meets about the period, with its time zone.

        In a break: that of the next period that has a meeting.
        """
        return self.steps.own(self.steps.met_with(period))["meet"]

    def moments(self, period: Period) -> dict[Step, datetime]:
        """Give the moment of each step that the cycle has, for a period; see `Steps.moments`."""
        return self.steps.moments(period)

    @cached_property
    def steps(self) -> Steps:
        """The moments of the cycle's steps."""
        return Steps(self.setup.cycle, self.zone)

    @property
    def zone(self) -> ZoneInfo:
        """The setup's time zone."""
        return ZoneInfo(self.setup.timezone)

    def period_of(self, moment: datetime) -> Period:
        """Give the setup's period that a moment falls in, by the setup's own clock."""
        return self.period_on(moment.astimezone(self.zone).date())

    def period_on(self, day: date) -> Period:
        """Give the setup's period that a day falls in."""
        cycle = self.setup.cycle
        return Period.holding(day, cycle.period, anchor=cycle.first.first)

    def _falls_due(self, actor: Actor, period: Period) -> bool:
        cadence = self.cadence_of(actor)
        if cadence == "every-other":
            return period.steps_from(self.setup.cycle.first) % 2 == 0
        if cadence == "month":
            return period.first.month != period.next().first.month
        return cadence == "each-period"
