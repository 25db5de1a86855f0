"""What a setup asks of each actor and period, looked up once and remembered for a whole run."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from est_framework.periods import Period
from est_framework.reports.place_names import PlaceNames
from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True, slots=True)
class Term:
    """
    What holds for a period.

    Attributes:
        first: Its first day.
        last: Its last day.
        report_by: When its reports are due.
        report_by_second: The same, in seconds since 1970.
        invited: The templates that each actor that takes part may send for it.
    """

    first: date
    last: date
    report_by: datetime
    report_by_second: float
    invited: Mapping[str, tuple[str, ...]]


class Asked:
    """The setup's questions, by actor, template and period."""

    def __init__(self, setup: ResolvedSetup, current: ResolvedSetup | None = None) -> None:
        """
        Take the setup.

        Args:
            setup: The one that reports are judged by.
            current: The one that holds now, where it is another.
        """
        self.setup = setup
        self.current = current or setup
        self.digest = setup.digest
        self.revision = setup.setup.revision
        self.templates = {a.id: a.templates for a in setup.setup.actors}
        self._areas: dict[str, frozenset[str]] = {}
        self._items: dict[tuple[str, str], frozenset[str]] = {}
        self._terms: dict[Period, Term] = {}

    @cached_property
    def of_events(self) -> frozenset[str]:
        """The templates that ask no questions of a checklist."""
        return frozenset(name for name, t in self.setup.templates.items() if not t.asks)

    @cached_property
    def place_names(self) -> PlaceNames:
        """The names of the areas, to be known in the places of events."""
        return PlaceNames(self.setup)

    @cached_property
    def freely(self) -> frozenset[str]:
        """The actors that report as things happen, and so are never late."""
        cadence = self.setup.cadence_of
        return frozenset(a.id for a in self.setup.setup.actors if cadence(a) == "continuous")

    @cached_property
    def indicators(self) -> frozenset[str]:
        """Every indicator of the method, retired ones too."""
        return frozenset(i.id for i in self.setup.release.indicators)

    @cached_property
    def retired(self) -> dict[str, str]:
        """The indicators that are no longer asked, with the one that replaced each, if any."""
        return {
            i.id: i.retired.replaced_by or ""
            for i in self.setup.release.indicators
            if i.retired is not None
        }

    def areas(self, actor: str) -> frozenset[str]:
        """Give the areas that an actor reports about."""
        if actor not in self._areas:
            self._areas[actor] = frozenset(a.id for a in self.setup.areas_of(actor))
        return self._areas[actor]

    def items(self, actor: str, template: str) -> frozenset[str]:
        """Give the indicators that an actor is asked about in a template."""
        key = (actor, template)
        if key not in self._items:
            self._items[key] = frozenset(i.indicator for i in self.setup.items(actor, template))
        return self._items[key]

    def is_owed(self, actor: str, template: str) -> bool:
        """Say whether an actor owes a report by a template, whenever it is asked, and so can be late."""
        return template in self.setup.owed_templates and actor not in self.freely

    def term(self, period: Period) -> Term:
        """Give what holds for a period."""
        term = self._terms.get(period)
        if term is None:
            due = self.setup.report_by(period)
            term = self._terms[period] = Term(
                first=period.first,
                last=period.last,
                report_by=due,
                report_by_second=due.timestamp(),
                invited=self.setup.invited(period),
            )
        return term
