"""One report that passed the schema, with everything that a rule needs to judge it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple

from est_framework.findings import Place
from est_framework.periods import Period
from est_framework.reports.asked import Asked, Term
from est_framework.reports.compared import Compared
from est_framework.reports.formats.draft import Draft
from est_framework.reports.made import made_report, period_named
from est_framework.reports.models import Report


class Head(NamedTuple):
    """What tells one report from another, as it was written."""

    id: str
    revision: int
    template: str
    actor: str
    period: str
    reporter: str


def head_of(data: Mapping[str, Any]) -> Head:
    """Give what tells a report that passed the schema from another."""
    return Head(
        data["id"],
        data["revision"],
        data["template"],
        data["actor"],
        data["period"],
        data.get("reporter", ""),
    )


@dataclass
class Case:
    """
    What a rule judges; like a draft it is not frozen, and not changed.

    Attributes:
        head: What tells the report from another.
        draft: The report as it was read, with the place of each of its values.
        asked: What the setup asks.
        now: The moment of judging.
        written: The report's body as the ledger writes it, where that was done while it was read.
        compared: What it is compared by with others, where that was noted while it was read.
    """

    head: Head
    draft: Draft
    asked: Asked
    now: datetime
    written: bytes = b""
    compared: Compared | None = None

    @cached_property
    def report(self) -> Report:
        """
        The report, made when somebody asks for it and then kept.

        Raises:
            UsageError: The period does not exist.
            pydantic.ValidationError: A date that does not exist.
        """
        return made_report(self.draft.data)

    @property
    def report_once(self) -> Report:
        """The report, for whoever looks at it once: kept only where a rule has asked for it already."""
        made: Report | None = vars(self).get("report")
        return made or made_report(self.draft.data)

    @property
    def follows(self) -> tuple[int, str]:
        """The revision and the digest of the setup that the report says it follows."""
        data = self.draft.data
        return data["setup_revision"], data["digest"]

    @property
    def period(self) -> Period:
        """
        The report's period.

        Raises:
            UsageError: It does not exist.
        """
        return period_named(self.head.period)

    @cached_property
    def term(self) -> Term:
        """What holds for the report's period."""
        return self.asked.term(self.period)

    @cached_property
    def submitted(self) -> float:
        """
        When the report was submitted, in seconds since 1970.

        Moments with time zones are slow to compare.
        """
        return self.report.submitted.timestamp()

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
