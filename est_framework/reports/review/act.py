"""Accept, send back, set aside, merge: what a reviewer does, by row, receipt number or id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from est_framework.errors import ExitCode, UsageError
from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.periods import Period
from est_framework.privacy.gate import KIND_WORDS, scan
from est_framework.reports.keeping.ledger import Entry, Ledger
from est_framework.reports.review.decisions import How, Verb, decide, made_decision
from est_framework.reports.review.pointed import Found, pointed_at
from est_framework.reports.review.queue import waiting
from est_framework.reports.rules.rep220_person_in_comment import RULE as PERSON
from est_framework.reports.rules.rep221_maybe_person_in_comment import RULE as MAYBE_PERSON
from est_framework.setup.local import LocalEst


@dataclass(frozen=True, slots=True)
class Done:
    """
    What was decided.

    Attributes:
        entries: The rows that it is about.
        findings: What the gate says about the words that were given; with an error nothing was
            decided.
        exit_code: What a command says to the shell.
        found: What was sent back or set aside: those rows, and files that gave none.
    """

    entries: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
    exit_code: ExitCode = ExitCode.CLEAN
    found: tuple[Found, ...] = ()


def accept(local: LocalEst, typed: Sequence[str], *, role: str, now: datetime) -> Done:
    """
    Accept reports: they count. Of two with the same id and revision, the accepted one does.

    Raises:
        UsageError: There is no such report, or a file that gave none.
    """
    with Ledger.open(local.ledger_url) as ledger:
        entries = _entries(ledger, typed)
        for entry in entries:
            _same_period_as_the_first(ledger, entry)
        decide(ledger, made_decision("accept", local.setup, now=now, role=role), entries, now=now)
    return Done(tuple(entries))


def accept_waiting(local: LocalEst, periods: Sequence[Period], *, role: str, now: datetime) -> Done:
    """Accept every report that waits for nothing but that somebody has read it."""
    with Ledger.open(local.ledger_url) as ledger:
        found = waiting(ledger, local.setup, periods)
        only = ("review", "late")
        entries = [w.entry for w in found if w.entry and all(why in only for why in w.why)]
        if entries:
            made = made_decision("accept", local.setup, now=now, role=role)
            decide(ledger, made, entries, now=now)
    return Done(tuple(entries))


def put_away(
    local: LocalEst, verb: Verb, typed: Sequence[str], *, reason: str, role: str, now: datetime
) -> Done:
    """
    Send reports or files back to be mended, or set them aside: they do not count.

    Args:
        local: The local EST.
        verb: `return` or `set_aside`.
        typed: What it is about.
        reason: What the sender is asked to mend, or why; passes the gate.
        role: Who decides.
        now: The moment.

    Raises:
        UsageError: There is no such thing, or no reason was given.
    """
    if not reason.strip():
        raise UsageError(
            Text(
                sv="Skriv varför, så att den som läser efteråt förstår.",
                en="Write why, so that whoever reads it later understands.",
            )
        )
    findings = gate_findings(reason)
    if any(f.code == PERSON.code for f in findings):
        return Done((), findings, ExitCode.PERSONAL_DATA)
    with Ledger.open(local.ledger_url) as ledger:
        found = list(chain.from_iterable(pointed_at(ledger, one) for one in typed))
        made = made_decision(verb, local.setup, now=now, role=role, reason=reason.strip())
        entries = [f.entry for f in found if f.entry]
        if entries:
            decide(ledger, made, entries, now=now)
        for one in found:
            if one.entry is None:
                decide(ledger, made.model_copy(update={"file": one.sha256}), [], now=now)
    return Done(tuple(entries), findings, found=tuple(found))


def merge(
    local: LocalEst, typed: Sequence[str], *, holds: str, how: How, role: str, now: datetime
) -> Done:
    """
    Let several reports of one actor and period count as one; all of them stay in the ledger.

    Args:
        local: The local EST.
        typed: The reports.
        holds: The one that holds; empty for the one that came last.
        how: `replaces`: only what that one says counts. `union`: they are put together, by the rule of
            `union`.
        role: Who decides.
        now: The moment.

    Raises:
        UsageError: They are not of one actor and period, or fewer than two.
    """
    with Ledger.open(local.ledger_url) as ledger:
        entries = _entries(ledger, typed)
        holding = _entries(ledger, [holds]) if holds else []
        entries += holding
        by_id = {e.document.id: e for e in sorted(entries, key=lambda e: e.sequence)}
        about = {(e.document.body["actor"], e.document.period) for e in by_id.values()}
        if len(by_id) < 2 or len(about) > 1:  # noqa: PLR2004  # a merge takes two
            raise UsageError(
                Text(
                    sv="Slå ihop minst två rapporter med olika id från samma aktör och period.",
                    en="Merge at least two reports with different ids, of one actor and period.",
                )
            )
        last = holding[-1] if holding else max(entries, key=lambda e: e.sequence)
        into = last.document.id
        made = made_decision("merge", local.setup, now=now, role=role, into=into, how=how)
        decide(ledger, made, list(by_id.values()), now=now)
    return Done(tuple(by_id.values()))


def gate_findings(words: str) -> tuple[Finding, ...]:
    """Say what the gate finds in words that somebody wrote about a report; never the words."""
    seen = dict.fromkeys((hit.kind, hit.certain) for hit in scan(words))
    return tuple(
        (PERSON if certain else MAYBE_PERSON).at(Place(), what=KIND_WORDS[kind])
        for kind, certain in seen
    )


def _entries(ledger: Ledger, typed: Sequence[str]) -> list[Entry]:
    found: dict[int, Entry] = {}
    for one in typed:
        for it in pointed_at(ledger, one):
            if it.entry is None:
                raise UsageError(
                    Text(
                        sv="Filen gav ingen rapport som kan räknas. Skicka tillbaka den eller "
                        "lägg den åt sidan.",
                        en="The file gave no report that could count. Send it back or set it aside.",
                    )
                )
            found[it.entry.sequence] = it.entry
    return list(found.values())


def _same_period_as_the_first(ledger: Ledger, entry: Entry) -> None:
    document = entry.document
    first = next(
        e for e in ledger.history("report", document.id) if e.document.revision == document.revision
    )
    if first.document.period != document.period:
        raise UsageError(
            Text(
                sv="De två rapporterna med samma id och revision gäller olika perioder. Be "
                "avsändaren skicka den rätta med nästa revision.",
                en="The two reports with the same id and revision are about different periods. Ask "
                "the sender for the right one with the next revision.",
            )
        )
