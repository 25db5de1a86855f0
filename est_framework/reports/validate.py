"""
Reports judged: the gate first, then the schema, then what needs a calendar, the setup or other reports.

A report with an error is rejected, one with certain personal data is held, and the others are
accepted. A file that could not be read whole is not used in part: all its reports are rejected.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from est_framework.errors import ExitCode
from est_framework.findings import Finding, Severity, in_order
from est_framework.reports.acceptances import AGREED
from est_framework.reports.accepted import Accepted
from est_framework.reports.cascades import NO_REPORTS, once_a_place, without_what_rows_lack
from est_framework.reports.case import Case
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.read import Reading
from est_framework.reports.judge import Judges
from est_framework.reports.masked_findings import masked_findings
from est_framework.reports.no_pause import no_collection
from est_framework.reports.outcome import HOLDS, OF_THE_GATE, Outcome
from est_framework.reports.past import Beside, Past, no_past
from est_framework.reports.rules.looks import LOOKS_AT_ALL, LOOKS_BACK
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.revisions import NONE_EARLIER, Setups


@dataclass(frozen=True)
class Verdict:
    """
    What a check says about a delivery.

    Attributes:
        findings: Everything there is to say, worst first; the same whatever the order of the reports.
        accepted: The reports that may be kept, as read and as reports; each is made when it is asked for.
        held: Those with certain personal data, for quarantine.
        rejected: Those with errors; a file that could not be read is here too, with `None` as data.
        exit_code: What a command says to the shell.
    """

    findings: tuple[Finding, ...]
    accepted: Accepted
    held: tuple[Draft, ...]
    rejected: tuple[Draft, ...]
    exit_code: ExitCode


def validate(
    reading: Reading,
    setup: ResolvedSetup,
    *,
    now: datetime,
    earlier: Mapping[str, ResolvedSetup] = NONE_EARLIER,
    past: Past | None = no_past,
    judges: Judges | None = None,
) -> Verdict:
    """
    Judge what was read.

    Args:
        reading: What `read_files` gave.
        setup: The resolved setup that the reports are to follow.
        now: The moment of judging, with time zone.
        earlier: Other resolved setups by digest, for reports that follow one of them: what an older
            form asked is judged by what it asked.
        past: Gives what was told before, for what only shows beside other reports. Without it the
            reports of a delivery are held against each other alone; with None against nothing.
        judges: Those who said while it was read which reports pass, by the same setups and moment.
    """
    with no_collection():
        return _validated(reading, judges or Judges(Setups(setup, earlier), now), past)


def _validated(reading: Reading, judges: Judges, past: Past | None) -> Verdict:
    outcomes = [judges.outcome(draft) for draft in reading.drafts]
    held_files = {f.place.file for f in reading.findings if f.code in HOLDS}
    for outcome in outcomes if held_files else ():
        outcome.file_is_held = outcome.draft.file in held_files
    unusable = reading.unusable
    if unusable:
        _without_cascades(outcomes, reading)
    whole = [o for o in outcomes if _is_used(o, unusable)]
    together = list(_together([o.case for o in whole if o.case], past))
    of = {id(o.case): o for o in whole} if together else {}
    for case, finding in together:
        of[id(case)].findings.append(finding)
    accepted, held, rejected = [], [], []
    for outcome in outcomes:
        if outcome.held:
            held.append(outcome.draft)
        elif outcome.case and _is_used(outcome, unusable):
            accepted.append(outcome.case)
        else:
            rejected.append(outcome.draft)
    said = dict.fromkeys(reading.findings)
    said |= dict.fromkeys(f for o in outcomes for f in o.findings)
    # A code looks like a vehicle's plate: so the note that names one is made when the rest is masked.
    masked = in_order(once_a_place(masked_findings(said)))
    findings = tuple(judges.accepted.laid_over(masked, AGREED))
    return Verdict(
        findings, Accepted(accepted), tuple(held), tuple(rejected), _code(findings, held)
    )


def _is_used(outcome: Outcome, unusable: Container[str]) -> bool:
    """Say whether nothing yet stands against a report, nor against the file that it came in."""
    # No file is hashed where each could be used.
    return outcome.is_kept and not (unusable and outcome.draft.sha256 in unusable)


def _without_cascades(outcomes: list[Outcome], reading: Reading) -> None:
    """
    Leave out what only follows from a file that was not read whole: all but errors elsewhere in it.

    What the gate found stays; but what a reviewer is to judge is of no use where no report is.
    """
    no_reports = {f.place.file for f in reading.findings if f.code in NO_REPORTS}
    said = {(f.place.file, f.place.at) for f in reading.findings if f.severity is Severity.ERROR}
    for outcome in outcomes:
        if outcome.draft.sha256 in reading.unusable:
            is_report = outcome.draft.file not in no_reports
            left = [
                f
                for f in outcome.findings
                if (f.code in OF_THE_GATE and (f.severity is Severity.ERROR or is_report))
                or (f.severity is Severity.ERROR and (f.place.file, f.place.at) not in said)
            ]
            outcome.findings = without_what_rows_lack(left, reading.findings)


def _code(findings: tuple[Finding, ...], held: list[Draft]) -> ExitCode:
    if held:
        return ExitCode.PERSONAL_DATA
    wrong = any(f.severity is Severity.ERROR for f in findings)
    return ExitCode.FINDINGS if wrong else ExitCode.CLEAN


def _together(cases: Sequence[Case], past: Past | None) -> Iterator[tuple[Case, Finding]]:
    for look in LOOKS_AT_ALL:
        yield from look(cases)
    if past is not None:
        beside = Beside(cases, past)
        for look_back in LOOKS_BACK:
            yield from look_back(beside)
