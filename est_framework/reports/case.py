"""One report that passed the schema, with everything that a rule needs to judge it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from est_framework.findings import Place
from est_framework.reports.asked import Asked, Term
from est_framework.reports.formats.draft import Draft
from est_framework.reports.models import Report


@dataclass(frozen=True)
class Case:
    """
    What a rule judges.

    Attributes:
        report: The report.
        draft: The same as it was read, for its places.
        asked: What the setup asks.
        term: What holds for the report's period.
        now: The moment of judging.
        submitted: When the report was submitted, in seconds since 1970; moments with time zones are
            slow to compare.
    """

    report: Report
    draft: Draft
    asked: Asked
    term: Term
    now: datetime
    submitted: float

    def place(self, pointer: str) -> Place:
        """Give the place of a pointer in the user's own file."""
        return self.draft.place(pointer)

    def areas(self) -> Iterator[tuple[str, str]]:
        """Give every area that the report names, with the pointer to where."""
        for section in ("areas", "events", "upcoming", "presence"):
            for n, part in enumerate(getattr(self.report, section)):
                yield part.area, f"/{section}/{n}/area"

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Every free text that holds something, with the pointer to where."""
        return tuple(self._texts())

    def _texts(self) -> Iterator[tuple[str, str]]:
        report = self.report
        if report.comment:
            yield report.comment, "/comment"
        for n, event in enumerate(report.events):
            if event.description:
                yield event.description, f"/events/{n}/description"
            if event.place:
                yield event.place, f"/events/{n}/place"
        for n, coming in enumerate(report.upcoming):
            yield coming.description, f"/upcoming/{n}/description"
        for n, presence in enumerate(report.presence):
            yield presence.resource, f"/presence/{n}/resource"

    def indicators(self) -> Iterator[tuple[str, str]]:
        """Give every indicator that the report names, with the pointer to where."""
        for n, about in enumerate(self.report.areas):
            for indicator in about.answers:
                yield indicator, f"/areas/{n}/answers/{indicator}"
        for n, event in enumerate(self.report.events):
            yield event.indicator, f"/events/{n}/indicator"
