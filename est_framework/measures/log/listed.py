"""The list of measures: what is open, what is late, what waits for whom; each actor's own reminders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.measures.models import Measure
from est_framework.measures.open import KIND
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True, slots=True)
class Listed:
    """
    One measure of the list.

    Attributes:
        measure: The measure.
        revision: Its newest revision in the ledger; whoever changes it says which one was seen.
        is_overdue: Its due date has passed and it is not done.
        is_due_for_review: Its review date is here, and nobody has said what came of it.
    """

    measure: Measure
    revision: int
    is_overdue: bool
    is_due_for_review: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """
    Which measures are asked for.

    Attributes:
        actor: Only those that this actor owns or helps with.
        tier: Only those that wait for this tier of decision.
        due: Only what is overdue or to be reviewed now.
        closed: The closed ones too.
    """

    actor: str | None = None
    tier: str | None = None
    due: bool = False
    closed: bool = False


def list_measures(
    ledger: Ledger, setup: ResolvedSetup, *, as_of: datetime, wanted: Wanted | None = None
) -> tuple[Listed, ...]:
    """
    List measures, the most urgent first: by due date, then id.

    Args:
        ledger: The record.
        setup: The resolved setup.
        as_of: Only what had been said by this moment counts; what is late is late on its day.
        wanted: Which ones; without it, all that are open.

    Raises:
        UsageError: The setup has no such actor or tier.
    """
    asked = wanted or Wanted()
    _make_sense(asked, setup)
    today = as_of.astimezone(setup.zone).date()
    listed = (
        _listed(Measure.model_validate(e.document.body), e.document.revision, today)
        for e in ledger.effective(KIND, as_of=as_of)
    )
    chosen = (one for one in listed if _is_wanted(one, asked))
    return tuple(sorted(chosen, key=lambda one: (one.measure.due, one.measure.id)))


def is_due_for_review(measure: Measure, today: date) -> bool:
    """Say whether the day has come to ask what became of a measure."""
    return measure.status != "closed" and measure.outcome is None and measure.review <= today


def _listed(measure: Measure, revision: int, today: date) -> Listed:
    late = measure.days_late(today) > 0
    return Listed(measure, revision, late, is_due_for_review(measure, today))


def _is_wanted(one: Listed, asked: Wanted) -> bool:
    measure = one.measure
    return (
        (asked.closed or measure.status != "closed")
        and (asked.actor is None or asked.actor in (measure.owner, *measure.partners))
        and (asked.tier is None or measure.waits_for == asked.tier)
        and (not asked.due or one.is_overdue or one.is_due_for_review)
    )


def _make_sense(asked: Wanted, setup: ResolvedSetup) -> None:
    if asked.actor is not None and asked.actor not in setup.actors:
        raise _unknown(asked.actor, tuple(setup.actors), Text("aktör", "actor"))
    tiers = tuple(t.id for t in setup.setup.tiers)
    if asked.tier is not None and asked.tier not in tiers:
        raise _unknown(asked.tier, tiers, Text("beslutsnivå", "tier"))


def _unknown(seen: str, known: tuple[str, ...], what: Text) -> UsageError:
    return UsageError(
        Text(
            sv=f"Det finns ingen {what.sv} {seen}. Välj bland {', '.join(known) or '–'}.",
            en=f"There is no {what.en} {seen}. Choose from {', '.join(known) or '–'}.",
        )
    )
