"""
Purging: what the municipality's retention decision says goes, and nothing else; or one thing, with a reason.

First the words go from the ledger together with a protocol that says what went, in one transaction.
Then the files that came in, the copies for fast reading and the room left in the database. Whatever
breaks on the way, running the same again finishes it: what is left to do is read from the ledger.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Any

from est_framework.errors import EstError, UsageError
from est_framework.language import Text
from est_framework.periods import Period
from est_framework.reports.keeping.copies import forget_copies
from est_framework.reports.keeping.inbox import UNFINISHED, disk_errors, place_of
from est_framework.reports.keeping.ledger import Document, Entry, Ledger
from est_framework.reports.keeping.ledger_bundle import LEDGER
from est_framework.reports.keeping.ledger_database import file_of
from est_framework.reports.keeping.ledger_purge import Choice, Going
from est_framework.reports.keeping.ledger_tables import id_from
from est_framework.reports.keeping.ledger_tombs import PROTOCOL
from est_framework.reports.keeping.ledger_upgrade import copies_of
from est_framework.reports.purge_choice import chosen_item
from est_framework.reports.review.decisions import known_role
from est_framework.setup.local import LocalEst

_LEFT_OVER = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Purge:
    """
    What a purge takes, or has taken.

    Attributes:
        going: The rows.
        before: Periods that ended on this day or earlier go; None where one thing was pointed at.
        protocol: The protocol; None where nothing was done, or there was nothing to do.
        files: How many files were deleted from the inbox.
    """

    going: Going
    before: date | None
    protocol: Entry | None = None
    files: int = 0


def plan_purge(local: LocalEst, *, now: datetime) -> Purge:
    """
    Say what the retention decision would take today; changes nothing.

    Reports and reviewers' decisions go by the last day of their period, files that gave no report
    by the day they came. Measures, meetings and earlier protocols stay: the decision does not speak of them.
    """
    before, choice = _by_age(local, now)
    with Ledger.open(local.ledger_url) as ledger:
        return Purge(ledger.going(choice), before)


def purge_expired(local: LocalEst, *, decision: str, role: str, now: datetime) -> Purge:
    """
    Take what the retention decision says, and write the protocol.

    Args:
        local: The local EST.
        decision: The decision, as the setup gives it; typed once more by whoever purges.
        role: Who purges.
        now: The moment.

    Raises:
        UsageError: The decision is another than the setup's, or the method has no such role.
        SurroundingsError: Something stands in the way; run it again when that is mended.
        IntegrityError: The ledger is damaged.
    """
    retention = local.setup.setup.retention
    if decision.strip() != retention.decision or "TODO" in retention.decision:
        raise UsageError(
            Text(
                sv=f"Gallring kräver beslutet. I est.yaml står ”{retention.decision}” under "
                "retention. Skriv samma beteckning, eller rätta est.yaml efter beslutet.",
                en=f"A purge takes the decision. est.yaml says “{retention.decision}” under "
                "retention. Write the same reference, or correct est.yaml by the decision.",
            )
        )
    known_role(role, local.setup)
    before, choice = _by_age(local, now)
    said = {
        "what": "retention",
        "decision": retention.decision,
        "months": retention.reports_months,
        "before": before.isoformat(),
    }
    return _purged(local, choice, said, before, role=role, now=now)


def purge_item(
    local: LocalEst, typed: str, *, reason: str, role: str, now: datetime, dry_run: bool = False
) -> Purge:
    """
    Take one thing out: a report in all its revisions with the files it came in, a file, or a decision.

    Args:
        local: The local EST.
        typed: A row of the ledger, a receipt number, or the id of a report.
        reason: Why; has passed the gate.
        role: Who purges.
        now: The moment.
        dry_run: Only say what would go.

    Raises:
        UsageError: There is no such thing, or no reason was given.
    """
    known_role(role, local.setup)
    if not reason.strip():
        raise UsageError(
            Text(sv="Skriv skälet med --reason.", en="Write the reason with --reason.")
        )
    with Ledger.open(local.ledger_url) as ledger:
        choice = chosen_item(ledger, typed)
        if dry_run:
            return Purge(ledger.going(choice), None)
    said = {"what": "item", "reason": reason.strip()}
    return _purged(local, choice, said, None, role=role, now=now)


def _purged(
    local: LocalEst,
    choice: Choice,
    said: dict[str, Any],
    before: date | None,
    *,
    role: str,
    now: datetime,
) -> Purge:
    forget_copies(local)
    with Ledger.open(local.ledger_url) as ledger:
        with ledger.writing(now=now) as pen:
            going = pen.going(choice)
            if going:
                pen.take_words(going)
                pen.append([_protocol(going, said, role, now)])
        protocol = ledger.newest(PROTOCOL) if going else None
        files = _finish(local, ledger, now)
    return Purge(going, before, protocol, files)


def _protocol(going: Going, said: dict[str, Any], role: str, now: datetime) -> Document:
    periods = sorted({period for _, _, period in going.documents if period})
    body = said | {
        "role": role,
        "moment": now.isoformat(),
        "counts": going.counts(),
        "stays": going.stays,
        "alone": going.alone,
        "periods": [periods[0], periods[-1]] if periods else [],
        "rows": going.rows(),
    }
    return Document(PROTOCOL, f"purge-{id_from(body)}", 1, "", body)


def _finish(local: LocalEst, ledger: Ledger, now: datetime) -> int:
    """Delete what the ledger says has gone from everywhere else; give how many files that were."""
    forget_copies(local)
    ledgers = {
        local.inbox.parent / LEDGER,
        file_of(local.ledger_url) or local.inbox.parent / LEDGER,
    }
    for before_upgrade in chain.from_iterable(map(copies_of, ledgers)):
        with disk_errors(before_upgrade):
            before_upgrade.unlink(missing_ok=True)
    deleted = 0
    for sha256 in sorted(ledger.gone_files()):
        file = place_of(local.inbox, sha256)
        with disk_errors(file):
            if file.exists():
                file.unlink()
                deleted += 1
    for folder in {local.inbox, *local.inbox.glob("??"), *(file.parent for file in ledgers)}:
        for left in folder.glob(f"{UNFINISHED}*"):
            with disk_errors(left):
                age = now.timestamp() - left.stat().st_mtime
                if age > _LEFT_OVER.total_seconds():
                    left.unlink(missing_ok=True)
    ledger.compact()
    return deleted


def _by_age(local: LocalEst, now: datetime) -> tuple[date, Choice]:
    today = now.astimezone(local.setup.zone).date()
    before = months_before(today, local.setup.setup.retention.reports_months)
    known: dict[str, bool] = {}

    def is_over(period: str) -> bool:
        if period not in known:
            try:
                known[period] = Period.parse(period).last <= before
            except EstError:  # a period that nobody can read is for people to judge
                known[period] = False
        return known[period]

    came_by = now - (datetime.combine(today, now.timetz()) - datetime.combine(before, now.timetz()))
    return before, Choice(is_over=is_over, came_by=came_by)


def months_before(day: date, months: int) -> date:
    """Give the day so many months earlier; the last of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
