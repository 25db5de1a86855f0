"""
Reviewing: what somebody decided about a report, kept beside it and never in it.

A decision is a document of its own in the ledger (`review`), about one revision as it was written:
accepted, returned to the sender, set aside, or merged with another report of the same actor and
period. Nothing is ever taken back; a later decision about the same revision holds instead. A role
decides, never a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from est_framework.errors import IntegrityError, UsageError
from est_framework.language import Text
from est_framework.method.parts import Id
from est_framework.reports.keeping.ledger import Document, Entry, Ledger
from est_framework.reports.keeping.ledger_entries import EntryHead
from est_framework.reports.keeping.ledger_tables import id_from
from est_framework.setup.resolved import ResolvedSetup

KIND = "review"
"""The kind of document that a decision is."""

REVIEWER = "granskare"
"""The role that reviews, where nothing else is said."""

Verb = Literal["accept", "return", "set_aside", "merge"]
How = Literal["replaces", "union"]


class Part(BaseModel):
    """Anything in a decision: frozen, and closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Stated(Part):
    """One revision of a report as it was written; a later revision is to be judged anew."""

    id: str
    revision: int
    digest: str

    @classmethod
    def of(cls, row: Entry | EntryHead) -> Stated:
        """Name the revision that stands in a row of the ledger."""
        return cls(id=row.id, revision=row.revision, digest=row.digest)


class Decision(Part):
    """
    What was decided.

    Attributes:
        verb: Accepted, returned, set aside, or merged.
        reports: What it is about; empty where it is about a file that gave no report.
        file: sha256 of the file that is returned or set aside, where it gave no report.
        into: The report that holds after a merge; one of `reports`.
        how: `replaces`: only what `into` says counts. `union`: they are put together, see
            `union`.
        reason: Why, or what the sender is asked to mend; has passed the gate.
        role: Who decided.
        decided: When.
    """

    verb: Verb
    reports: tuple[Stated, ...] = ()
    file: str = ""
    into: str = ""
    how: How = "replaces"
    reason: str = Field(default="", max_length=2000)
    role: Id
    decided: datetime


def decisions(ledger: Ledger, periods: Iterable[str], up_to: int | None = None) -> list[Decision]:
    """
    Give what had been decided about the reports of some periods, oldest first.

    Args:
        ledger: The ledger.
        periods: As the reports say them; `""` for files that gave no report.
        up_to: Only the ledger's first so many rows.

    Raises:
        IntegrityError: One of them cannot be read by this program.
    """
    return [_read(entry) for entry in ledger.effective(KIND, periods=[*periods], up_to=up_to)]


def decisions_by_period(ledger: Ledger, periods: Iterable[str]) -> dict[str, list[Decision]]:
    """
    Give the same by the period that they are about, asked for together.

    Raises:
        IntegrityError: One of them cannot be read by this program.
    """
    found: dict[str, list[Decision]] = {}
    for entry in ledger.effective(KIND, periods=[*periods]):
        found.setdefault(entry.document.period, []).append(_read(entry))
    return found


def put_away(made: Iterable[Decision]) -> set[Stated]:
    """Give the revisions that stand for themselves no longer: sent back, set aside, or part of another."""
    away: set[Stated] = set()
    for decision in made:
        for stated in decision.reports:
            if decision.verb == "accept" or decision.into == stated.id:
                away.discard(stated)
            else:
                away.add(stated)
    return away


def each_standing(ledger: Ledger, periods: Iterable[str]) -> Iterator[Entry]:
    """Give the reports of some periods that stand for themselves, each in the revision that holds."""
    names = sorted(periods)
    away = put_away(decisions(ledger, names))
    for entry in ledger.each_effective("report", periods=names):
        if not away or Stated.of(entry) not in away:
            yield entry


def decide(ledger: Ledger, decision: Decision, entries: Sequence[Entry], *, now: datetime) -> None:
    """
    Keep a decision, one document for each period that it is about, in one transaction.

    Args:
        ledger: The ledger.
        decision: What was decided; its `reports` are filled in from `entries`.
        entries: The rows that it is about.
        now: The moment, with its time zone.
    """
    periods = sorted({e.document.period for e in entries}) or [""]
    made = []
    for period in periods:
        about = [Stated.of(e) for e in entries if e.document.period == period]
        one = decision.model_copy(update={"reports": tuple(about)})
        body = one.model_dump(mode="json")
        id_ = id_from(body)
        made.append(Document(KIND, f"review-{id_}", 1, period, body))
    ledger.append(made, now=now)


def made_decision(  # noqa: PLR0913  # its parts, each its own thing
    verb: Verb,
    setup: ResolvedSetup,
    *,
    now: datetime,
    role: str = REVIEWER,
    reason: str = "",
    into: str = "",
    how: How = "replaces",
) -> Decision:
    """
    Make a decision.

    Raises:
        UsageError: The method has no such role.
    """
    known_role(role, setup)
    return Decision(
        verb=verb, reason=reason, role=role, into=into, how=how, decided=now.astimezone(UTC)
    )


def known_role(role: str, setup: ResolvedSetup) -> None:
    """
    Make sure that whoever decides is a role of the method: a name is none.

    Raises:
        UsageError: The method has no such role.
    """
    known = [r.id for r in setup.release.roles] or [REVIEWER, "est_samordnare"]
    if role not in known:
        listed = ", ".join(known)
        raise UsageError(
            Text(
                sv=f"Rollen finns inte i metoden. Skriv en roll, aldrig ett namn: {listed}.",
                en=f"The method has no such role. Write a role, never a name: {listed}.",
            )
        )


def _read(entry: Entry) -> Decision:
    try:
        return Decision.model_validate(entry.document.body)
    except ValidationError as problem:
        raise IntegrityError(
            Text(
                sv=f"Granskningsbeslutet på rad {entry.sequence} i liggaren går inte att läsa med "
                "den här versionen av verktyget. Uppgradera est-framework.",
                en=f"The review decision in row {entry.sequence} of the ledger cannot be read by "
                "this version of the tool. Upgrade est-framework.",
            )
        ) from problem
