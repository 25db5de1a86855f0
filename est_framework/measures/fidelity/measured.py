"""Say of a time whether EST was run as meant."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.measures import spans
from est_framework.measures.fidelity import analysis, follow_up, mapping
from est_framework.measures.fidelity.models import Fidelity, Sign, Standing
from est_framework.measures.fidelity.reading import Read, Reading, cannot_tell, months_of, trend_of
from est_framework.measures.fidelity.records import Records, gather
from est_framework.reports.keeping.ledger import Ledger

if TYPE_CHECKING:
    from est_framework.method.work import Fidelity as Criterion
    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup

SIGNS: Final[dict[str, Read]] = {
    "rapporter_i_tid": mapping.in_time,
    "flera_parter": mapping.several_parties,
    "samma_formular": mapping.same_form,
    "inga_personer": mapping.no_persons,
    "sammanstalld_fore_motet": mapping.compiled_before,
    "checklista_aktuell": mapping.checklist_current,
    "mote_varje_period": analysis.met_each_period,
    "fast_tid": analysis.set_time,
    "fasta_funktioner": analysis.same_functions,
    "niva_tillsammans": analysis.levels_together,
    "kvartalsprioritering": analysis.quarterly_priorities,
    "insats_med_agare": follow_up.whole,
    "insats_foljer_problem": follow_up.answers_problem,
    "uppfoljning_varje_mote": follow_up.each_meeting,
    "utfall_provat": follow_up.outcome_examined,
    "arsanalys": follow_up.year_gone_through,
    "aterkoppling_rapportorer": follow_up.reporters_told,
    "ledning_vet": follow_up.management_knows,
}
"""How each sign of the release is read out of the records."""
_A_YEAR = timedelta(days=364)


def measure_fidelity(local: LocalEst, first: date, last: date, *, as_of: datetime) -> Fidelity:
    """
    Say of a time whether EST was run as meant, from the records alone.

    The signs and what is enough are the release's. A sign that no record speaks of cannot be told, and
    is never met. Periods count whose meeting has been due; nothing is asked of those before the setup's
    first.

    Args:
        local: The local EST.
        first: The first day of the time.
        last: Its last day.
        as_of: Only what was known by then counts; with its time zone.

    Raises:
        IntegrityError: The ledger is damaged.
        SurroundingsError: It cannot be read.
    """
    with Ledger.open(local.ledger_url) as ledger:
        records = gather(local, ledger, first, last, as_of=as_of)
    setup = local.setup
    return Fidelity(
        method=setup.setup.method,
        setup=setup.setup.setup,
        setup_revision=setup.setup.revision,
        digest=setup.digest,
        as_of=as_of.astimezone(setup.zone),
        first=first,
        last=last,
        periods=records.periods,
        signs=tuple(_sign(c, records) for c in setup.release.fidelity if c.retired is None),
        actors=mapping.actors_in_time(records),
    )


def read_time(text: str | None, setup: ResolvedSetup, today: date) -> tuple[date, date]:
    """
    Read the time that is asked about.

    Args:
        text: A year, half-year, tertial or quarter, a period, or two periods with `..` between; None: the
            year up to the last period that has ended.
        setup: The resolved setup.
        today: The day that it is.

    Returns:
        Its first and last day.

    Raises:
        UsageError: It is none of these, ends before it begins, or has not begun.
    """
    if text is None:
        newest = setup.period_on(today).previous()
        return newest.last - _A_YEAR + timedelta(days=1), newest.last
    begin, between, end = text.partition("..")
    if between:
        first, last = _days(begin)[0], _days(end)[1]
        if last < first:
            raise UsageError(
                Text(
                    sv=f"{text} slutar innan det börjar. Skriv den tidigaste först.",
                    en=f"{text} ends before it begins. Write the earliest first.",
                )
            )
    else:
        first, last = _days(text)
    spans.refuse_unbegun(first, text, today)
    return first, last


def _days(text: str) -> tuple[date, date]:
    span = spans.read_time(text)
    return span.first, span.last


def _sign(criterion: Criterion, records: Records) -> Sign:
    read = SIGNS.get(criterion.id, _unknown)
    reading = read(records)
    began, ended = records.began, records.ended
    return Sign(
        id=criterion.id,
        label=criterion.label,
        component=criterion.component,
        requirement=criterion.requirement,
        figure=criterion.figure,
        got=reading.got,
        of=reading.of,
        enough=criterion.enough,
        standing=_standing(criterion, reading),
        because=reading.because,
        details=reading.details,
        months=months_of(reading.tallies),
        trend=trend_of(reading.tallies, began, ended),
    )


def _standing(criterion: Criterion, reading: Reading) -> Standing:
    if reading.got is None:
        return "cannot_tell"
    if criterion.enough is None:
        return "for_the_group"
    if criterion.figure == "share":
        is_enough = reading.of is not None and reading.got >= criterion.enough * reading.of - 1e-9
    else:
        is_enough = reading.got <= criterion.enough
    return "enough" if is_enough else "not_enough"


def _unknown(records: Records) -> Reading:  # noqa: ARG001  # as all readings
    return cannot_tell(
        "Det här tecknet kan verktyget inte läsa.", "The tool does not know how to read this sign."
    )
