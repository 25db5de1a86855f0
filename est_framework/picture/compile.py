"""Put a period together: who answered, what was seen where, what came before; as of any moment."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, TypeVar

import orjson

from est_framework.errors import SurroundingsError, UsageError
from est_framework.language import Text
from est_framework.periods import Period, PeriodKind
from est_framework.picture.area_changes import area_changes
from est_framework.picture.models import Picture
from est_framework.picture.readout import Readout, read_out
from est_framework.picture.wide import open_engine, wide_copies
from est_framework.reports.keeping.ledger import Ledger
from est_framework.setup.revisions import Setups

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from duckdb import DuckDBPyConnection

    from est_framework.picture.wide import Copy
    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup

_T = TypeVar("_T")

PERIODS_SHOWN = 26
"""How many periods a series holds, the picture's own included: half a year of weeks."""

_MADE_ANEW = Text(
    sv="En kopia i data/parquet gick inte att läsa. Den görs om från liggaren; inget är förlorat.",
    en="A copy in data/parquet could not be read. It is made again from the ledger; nothing is lost.",
)
_KINDS = {
    PeriodKind.WEEK: Text("veckor, som 2026-W47", "weeks, such as 2026-W47"),
    PeriodKind.TWO_WEEKS: Text("två veckor, som 2026-W47-W48", "two weeks, such as 2026-W47-W48"),
    PeriodKind.HALF_MONTH: Text("halva månader, som 2026-11-H1", "half months, such as 2026-11-H1"),
    PeriodKind.MONTH: Text("månader, som 2026-11", "months, such as 2026-11"),
}


def compile_period(local: LocalEst, period: Period, *, as_of: datetime) -> Picture:
    """
    Put a period together from the reports that hold at a moment.

    The same ledger, setup, period and moment always give the same picture, byte for byte. A period
    that nobody reported for gives a picture where everybody is silent.

    - Cells are by area as reported: what is said about a district stands there, and is not added to
      the area that it is part of. There is a cell only where a report said something.
    - `at_least` in a series is the sure number of each area added up; None where no report gave a
      number for the indicator, which is not zero.
    - `held` counts all files held for personal data from the period's first day until the next
      period's reports are due; what is held says nothing here but that it is there.

    Args:
        local: The local EST.
        period: The period, of the setup's own kind.
        as_of: Only what had been received by this moment counts; with its time zone.

    Raises:
        UsageError: The period is not one of the setup's, or had not begun.
        SurroundingsError: The ledger or the folder of wide copies cannot be used.
        IntegrityError: The ledger is damaged.
    """
    setup = local.setup
    _make_sense(period, setup, as_of)
    with Ledger.open(local.ledger_url) as ledger:
        found = _read(local, ledger, period, as_of)
        held = _held(ledger, setup, period, as_of)
    return Picture(
        method=setup.setup.method,
        setup=setup.setup.setup,
        setup_revision=setup.setup.revision,
        digest=setup.digest,
        period=period,
        as_of=as_of.astimezone(setup.zone),
        standings=found.standings,
        held=held,
        cells=found.cells,
        events=found.events,
        upcoming=found.upcoming,
        presence=found.presence,
        history=found.history,
        reports=found.reports,
        answered=found.answered,
        area_changes=area_changes(
            found.follows, periods_shown(period), Setups(setup, local.earlier)
        ),
        spots=found.spots,
    )


def _make_sense(period: Period, setup: ResolvedSetup, as_of: datetime) -> None:
    """Refuse a period that the setup does not have, or that had not begun."""
    cycle = setup.setup.cycle
    if period.kind is not cycle.period:
        kind = _KINDS[cycle.period]
        raise UsageError(
            Text(
                sv=f"{period} är ingen av uppsättningens perioder: den räknar i {kind.sv}.",
                en=f"{period} is not one of the setup's periods: it counts in {kind.en}.",
            )
        )
    own = setup.period_on(period.first)
    if own != period:
        raise UsageError(
            Text(
                sv=f"{period} är ingen av uppsättningens perioder, räknat från {cycle.first}. "
                f"Menade du {own}?",
                en=f"{period} is not one of the setup's periods, counted from {cycle.first}. "
                f"Did you mean {own}?",
            )
        )
    if setup.period_of(as_of) < period:
        raise UsageError(
            Text(
                sv=f"{period} har inte börjat än ({as_of.astimezone(setup.zone):%Y-%m-%d}). "
                f"Den första dagen är {period.first}; välj en tidigare period.",
                en=f"{period} has not begun ({as_of.astimezone(setup.zone):%Y-%m-%d}). "
                f"Its first day is {period.first}; choose an earlier period.",
            )
        )


def periods_shown(period: Period) -> tuple[Period, ...]:
    """Give the periods of a picture's series, oldest first; its own is the last."""
    return tuple(period.shifted(-back) for back in reversed(range(PERIODS_SHOWN)))


def _read(local: LocalEst, ledger: Ledger, period: Period, as_of: datetime) -> Readout:
    periods = periods_shown(period)
    return read_anew_where_broken(
        local,
        ledger,
        periods,
        as_of,
        lambda engine, copies: read_out(engine, copies, periods, local.setup),
    )


def read_anew_where_broken(
    local: LocalEst,
    ledger: Ledger,
    periods: Sequence[Period],
    as_of: datetime,
    read: Callable[[DuckDBPyConnection, list[Copy]], _T],
) -> _T:
    """
    Read the wide copies of periods; copies that cannot be read are made again, twice at most, and told.

    Args:
        local: The local EST.
        ledger: Its ledger, open.
        periods: The periods wanted.
        as_of: Only what had been received by this moment.
        read: Reads the copies; those of periods that no report has come for are not among them.

    Raises:
        SurroundingsError: Copies that were just made cannot be read.
        IntegrityError: The ledger is damaged.
    """
    import duckdb  # noqa: PLC0415  # loaded only when a picture is compiled

    with open_engine(local) as engine:
        for anew in (False, True, True):
            if anew:
                local.say(_MADE_ANEW)
            copies = wide_copies(local, ledger, engine, periods, as_of=as_of, anew=anew)
            try:
                return read(engine, copies)
            except (duckdb.Error, OSError, orjson.JSONDecodeError) as problem:
                seen = problem
    raise SurroundingsError(
        Text(
            sv=f"Filerna i {local.wide} går inte att läsa, fast de just gjordes om ({seen}). "
            "Kontrollera disken och att inget annat program ändrar i mappen.",
            en=f"The files in {local.wide} cannot be read, though they were just made ({seen}). "
            "Check the disk, and that no other program changes the folder.",
        )
    )


def _held(ledger: Ledger, setup: ResolvedSetup, period: Period, as_of: datetime) -> int:
    """Count the files held from the period's first day until the next period's reports are due."""
    start = datetime.combine(period.first, time(), tzinfo=setup.zone)
    end = setup.report_by(period.next())
    return sum(
        a.outcome == "held" and a.received is not None and start <= a.received <= end
        for a in ledger.arrivals(as_of=as_of)
    )
