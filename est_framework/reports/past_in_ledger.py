"""What a ledger holds that new reports are held against, asked once for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from est_framework.language import Text
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.made import made_report
from est_framework.reports.past import PERIODS_BACK, Past, Told
from est_framework.reports.review import Stated, decisions, put_away

if TYPE_CHECKING:
    from est_framework.reports.models import Report
    from est_framework.setup.local import LocalEst

_FILE: Final = "sqlite:///"


def past_of(ledger: Ledger) -> Past:
    """Give what asks a ledger: one question for all reports, about their periods and those before."""

    def ask(reports: Sequence[Report]) -> Iterable[Told]:
        own = {r.period for r in reports}
        periods = {period.shifted(-n) for period in own for n in range(PERIODS_BACK + 1)}
        names = sorted(map(str, periods))
        away = put_away(decisions(ledger, names))
        for entry in ledger.each_effective("report", periods=names):
            if Stated.of(entry) not in away:
                row = entry.sequence
                where = Text(f"rad {row} i liggaren", f"row {row} of the ledger")
                yield Told(made_report(dict(entry.document.body)), where)

    return ask


def past_here(local: LocalEst) -> Past:
    """Give what asks the ledger of a local EST; where there is no ledger yet, there is no past."""

    def ask(reports: Sequence[Report]) -> Iterable[Told]:
        url = local.ledger_url
        if url.startswith(_FILE) and not Path(url.removeprefix(_FILE)).exists():
            return ()
        with Ledger.open(url) as ledger:
            return list(past_of(ledger)(reports))

    return ask
