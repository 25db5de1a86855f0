"""
Receiving: keep first, judge then.

The bytes of every file are safe in the inbox before anything reads them. So a file that cannot be
read, is rejected or is held for personal data is a state of a kept file, never a loss, and
whatever goes wrong on the way, the same files can be received again: what is already there is not
kept twice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from est_framework.errors import ExitCode
from est_framework.findings import Finding, in_order
from est_framework.reports.arrived import Arrivals
from est_framework.reports.batches import KeptFile, batches, keep_all
from est_framework.reports.beside_the_ledger import beside_the_ledger
from est_framework.reports.corrected import corrected
from est_framework.reports.entered import Entered
from est_framework.reports.entering import enter_reports
from est_framework.reports.expected_count import other_count, refuse
from est_framework.reports.formats.archive import unpacked_files
from est_framework.reports.formats.read import read_files
from est_framework.reports.formats.source import Source
from est_framework.reports.judge import Judges
from est_framework.reports.keeping.inbox_together import keep_together
from est_framework.reports.keeping.ledger import Arrival, Document, Ledger, Stand
from est_framework.reports.no_pause import no_collection
from est_framework.reports.reported_before import ReportedBefore
from est_framework.reports.validate import Verdict, validate
from est_framework.setup.local import LocalEst
from est_framework.setup.revisions import Setups, keep_revision

MOST_TOLD: Final = 1_000
"""Of how many places of one fault a receipt tells; the others are counted."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """
    What became of what was handed in: what the coordinator may tell the sender.

    Attributes:
        stored: Reports that are new in the ledger.
        already: Reports that were there before.
        conflicts: Reports kept beside another with the same id and revision.
        held: Reports with personal data, kept in the inbox only.
        rejected: Reports with errors and files that gave no report, kept in the inbox only.
        findings: Everything there is to say, worst first; of a fault in very many places the first.
        exit_code: What a command says to the shell.
        untold: How many more findings there are of a code than are told of.
        entered: What stands in the ledger now, for whoever tells of it there.
    """

    stored: int
    already: int
    conflicts: int
    held: int
    rejected: int
    findings: tuple[Finding, ...]
    exit_code: ExitCode
    untold: Mapping[str, int] = field(default_factory=dict)
    entered: Entered = field(default_factory=Entered, compare=False, repr=False)


def receive(
    local: LocalEst,
    sources: Iterable[Source],
    *,
    now: datetime,
    beside: Sequence[Document] = (),
    expected: int | None = None,
    of_a_list: bool = False,
) -> Receipt:
    """
    Keep files, judge the reports in them, and add the accepted ones to the ledger.

    First all files are kept. Then they are judged in batches of whole files: all accepted reports of a
    batch and all notes about its files go in with one transaction. What an ordinary week brings is one
    batch. A receipt stands for all batches; where there is none, some may be in: the same files again
    complete the rest and change nothing else. A report that is rejected or held stops no other.

    A file in a zip file is kept by itself too, beside the zip file that it came in.

    Args:
        local: The local EST that receives.
        sources: The files; each is asked for once, and may be made when asked for.
        now: The moment of receipt, with its time zone.
        beside: Other documents that belong with the reports and go in with the last batch of them.
        expected: How many reports there are to be; with any other number none is added.
        of_a_list: Whether the reports are what a list was made into, which nobody sends in time.

    Raises:
        SurroundingsError: Inbox or ledger cannot be written; receive the same files again once
        mended. IntegrityError: The ledger is damaged or newer than this tool; the files are in the
        inbox.
    """
    files = keep_all(local.inbox, sources)
    keep_revision(local)
    account = _Account()
    with Ledger.open(local.ledger_url) as ledger:
        before = ReportedBefore(ledger, local.setup, account.entered.senders)
        rounds = list(batches(files))
        refusal = other_count(local, files, now, expected)
        for number, batch in enumerate(rounds, 1):
            last = beside if number == len(rounds) else ()
            whole = _Round(batch, last, now, refusal, len(rounds) == 1, of_a_list)
            with no_collection():
                account.add(*_take_in(local, whole, ledger, before))
    return account.receipt()


@dataclass(frozen=True, slots=True)
class _Round:
    """What goes in with one transaction: whole files, and what belongs with the reports in them."""

    files: Sequence[KeptFile]
    beside: Sequence[Document]
    now: datetime
    refusal: Finding | None
    is_all: bool
    of_a_list: bool


def _take_in(
    local: LocalEst, batch: _Round, ledger: Ledger, before: ReportedBefore
) -> tuple[Verdict, list[Stand], list[Finding], list[Arrival]]:
    """Judge the files of a batch, and write what came of it in one transaction."""
    whole = [file.source(local.inbox) for file in batch.files]
    members = [file for file in unpacked_files(whole)[0] if file.within]
    keep_together(local.inbox, [member.content for member in members])
    setups = Setups(local.setup, local.earlier)
    judges = Judges(setups, batch.now, of_a_list=batch.of_a_list, writing=True)
    reading = read_files(
        whole, local.setup, received=batch.now, earlier=local.earlier, passes=judges.passes
    )
    reading.drafts = corrected(reading.drafts, ledger)
    if batch.refusal:
        refuse(reading, batch.refusal)
    verdict = validate(
        reading,
        local.setup,
        now=batch.now,
        earlier=local.earlier,
        # What takes several batches is history that is moved in: see `past.MOST_BESIDE`.
        past=before.past() if batch.is_all else None,
        judges=judges,
    )
    before.ask([case.head for case in verdict.accepted.cases])
    with ledger.writing(now=batch.now) as pen:
        kept = enter_reports(pen, verdict.accepted.cases)
        pen.append(batch.beside)
        beside = beside_the_ledger(verdict.accepted.cases, kept, before)
        findings = [*verdict.findings, *beside]
        arrivals = Arrivals(verdict, kept, findings, members)
        noted = pen.note(arrivals.of([*whole, *members]))
    return verdict, kept, findings, noted


@dataclass
class _Account:
    """What became of the batches so far."""

    count: Counter[str] = field(default_factory=Counter)
    told: dict[str, list[Finding]] = field(default_factory=lambda: defaultdict(list))
    untold: Counter[str] = field(default_factory=Counter)
    exit_code: ExitCode = ExitCode.CLEAN
    entered: Entered = field(default_factory=Entered)

    def add(
        self,
        verdict: Verdict,
        kept: Sequence[Stand],
        findings: Sequence[Finding],
        noted: Sequence[Arrival],
    ) -> None:
        """Add a batch."""
        self.entered.add(verdict.accepted.cases, kept, noted)
        self.count.update(one.outcome for one in kept)
        self.count.update(held=len(verdict.held), rejected=len(verdict.rejected))
        fell_short = any(one.outcome == "conflict" for one in kept)
        code = max(verdict.exit_code, ExitCode.FINDINGS if fell_short else ExitCode.CLEAN)
        self.exit_code = max(self.exit_code, code)
        for finding in in_order(findings):
            if len(self.told[finding.code]) < MOST_TOLD:
                self.told[finding.code].append(finding)
            else:
                self.untold[finding.code] += 1

    def receipt(self) -> Receipt:
        """Give the receipt for all of them."""
        return Receipt(
            stored=self.count["stored"],
            already=self.count["already"],
            conflicts=self.count["conflict"],
            held=self.count["held"],
            rejected=self.count["rejected"],
            findings=tuple(in_order(f for found in self.told.values() for f in found)),
            exit_code=self.exit_code,
            untold=dict(self.untold),
            entered=self.entered,
        )
