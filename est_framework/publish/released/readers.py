"""Publish a picture to the readers outside the group, from the same source and with the same numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from est_framework.analysis.models import AgainstUsual
from est_framework.errors import UsageError
from est_framework.language import LANGUAGES, Language, Text
from est_framework.measures.decided_levels import decided_levels
from est_framework.measures.decided_words import decided_priorities, decided_words
from est_framework.measures.open import kept_measures
from est_framework.picture.compile import compile_period
from est_framework.publish.picture.before_first import refuse_before_first
from est_framework.publish.picture.tables.made import Told
from est_framework.publish.released.frozen import released
from est_framework.publish.released.number_files import number_files
from est_framework.publish.released.reader_page import Outside, Reader, reader_html
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.outgoing import write_out

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from est_framework.periods import Period
    from est_framework.setup.local import LocalEst
    from est_framework.setup.resolved import ResolvedSetup

FOLDERS: dict[Reader, str] = {
    "management": "ledning",
    "reporters": "rapportorer",
    "public": "allmanhet",
}
"""Each reader's folder within the period's, so that nobody is sent the group's page by mistake."""
PAGES: dict[Reader, Text] = {
    "management": Text("ledning.html", "management.html"),
    "reporters": Text("rapportorer.html", "reporters.html"),
    "public": Text("allmanhet.html", "public.html"),
}

_NAMES: dict[Reader, Text] = {
    "management": Text("ledningen", "management"),
    "reporters": Text("rapportörerna", "the reporters"),
    "public": Text("allmänheten", "the public"),
}
_PAGE_FOR: dict[str, Reader] = {
    "management": "management",
    "board": "management",
    "county": "management",
    "reporters": "reporters",
    "residents": "public",
}
"""Whose page those get that the setup's `outputs` name; the group has its own."""


def readers_agreed(setup: ResolvedSetup) -> tuple[Reader, ...]:
    """Give the readers outside the group that the setup's `outputs` promise a page, each once."""
    named = (_PAGE_FOR[o.to] for o in setup.setup.outputs if o.to in _PAGE_FOR)
    return tuple(dict.fromkeys(named))


def still_promised(local: LocalEst, period: Period, *, as_of: datetime) -> Text | None:
    """Say which readers the setup promises a page that is not made yet; None before the reports are due."""
    if as_of < local.setup.report_by(period):
        return None
    folder = local.pictures / str(period)
    left = [r for r in readers_agreed(local.setup) if not (folder / FOLDERS[r]).is_dir()]
    if not left:
        return None
    sv, en = (_joined([_NAMES[r].said(lang) for r in left], lang) for lang in LANGUAGES)
    return Text(
        sv=f"Enligt outputs i uppsättningen ska också {sv} få en sida. Gör dem när gruppen har beslutat: "
        f"est picture {period} --for outputs",
        en=f"By outputs in the setup {en} are to have a page too. Make them when the group has decided: "
        f"est picture {period} --for outputs",
    )


def _joined(names: list[str], language: Language) -> str:
    *first, last = names
    between = {"sv": "och", "en": "and"}[language]
    return f"{', '.join(first)} {between} {last}" if first else last


@dataclass(frozen=True)
class Moments:
    """As of when a picture is made, and when that is done: what is out is kept with the latter."""

    as_of: datetime
    now: datetime


def publish_outside(
    local: LocalEst,
    period: Period,
    reader: Reader,
    *,
    moments: Moments,
    language: Language,
    overwrite: bool,
) -> Path:
    """
    Write a reader's page of a period, with the numbers that are out beside it.

    The first time that any reader outside the group is told of a period, its numbers are chosen and kept
    in the ledger. From then on they never change, whoever is told and whatever is corrected.

    Args:
        local: The local EST.
        period: The period.
        reader: Whose page.
        moments: As of when, and the moment.
        language: Of the page.
        overwrite: Write over another page of the same period and reader.

    Returns:
        The page.

    Raises:
        HeldError: Something that was to be told is about a person; nothing was written.
        UsageError: The reports of the period are not due yet: what goes out now could never be mended.
            Or the period is before the setup's first, and nothing was told of it.
        SurroundingsError: Another page is there, or the folder or the ledger cannot be written to.
    """
    setup = local.setup
    picture = compile_period(local, period, as_of=moments.as_of)
    refuse_before_first(picture, setup)
    _refuse_early(local, period, moments.as_of)
    with Ledger.open(local.ledger_url) as ledger:
        week, quarter = released(ledger, picture, setup, now=moments.now)
        measures = tuple(kept_measures(ledger, as_of=moments.as_of))
        decided = decided_levels(ledger, period, as_of=moments.as_of).now
        said = decided_words(ledger, period, reader, as_of=moments.as_of)
        first = decided_priorities(ledger, period, as_of=moments.as_of)
    usual = AgainstUsual(period=period, judged=0, by_chance=0, lines=())
    told = Told(picture, (), usual, measures, setup, language)
    outside = Outside(told, week, quarter, decided, said, first, measures)
    folder = local.pictures / str(period) / FOLDERS[reader]
    page = folder / PAGES[reader].said(language)
    out = [week, *([quarter] if quarter else [])]
    write_out(
        local,
        {
            page: reader_html(reader, outside, language).encode(),
            **{folder / n: c for n, c in number_files(out, told.words).items()},
        },
        overwrite=overwrite,
    )
    return page


def _refuse_early(local: LocalEst, period: Period, as_of: datetime) -> None:
    due = local.setup.report_by(period)
    if as_of < due:
        moment = due.astimezone(local.setup.zone)
        raise UsageError(
            Text(
                sv=f"Rapporterna för {period} ska vara inne {moment:%Y-%m-%d kl. %H.%M}. Det som gått ut går "
                "inte att ändra. Vänta tills dess, eller gör bara gruppens sida.",
                en=f"The reports for {period} are due {moment:%Y-%m-%d at %H:%M}. What is out cannot be "
                "changed. Wait until then, or make the group’s page only.",
            )
        )
