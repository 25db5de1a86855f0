"""Files checked: read and judged in one, the quick way, and nothing of them kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from est_framework.reports.expected_count import count_fault, refuse, reports_in
from est_framework.reports.formats.read import Reading, read_files
from est_framework.reports.judge import Judges
from est_framework.reports.no_pause import no_collection
from est_framework.reports.past import Past, no_past
from est_framework.reports.validate import Verdict, validate
from est_framework.setup.revisions import NONE_EARLIER, Setups

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from est_framework.reports.formats.source import Source
    from est_framework.setup.resolved import ResolvedSetup


class Checked(NamedTuple):
    """
    Files that were checked.

    Attributes:
        reading: What was read.
        verdict: What there is to say of it.
    """

    reading: Reading
    verdict: Verdict


def check_files(
    sources: Iterable[Source],
    setup: ResolvedSetup,
    *,
    now: datetime,
    earlier: Mapping[str, ResolvedSetup] = NONE_EARLIER,
    past: Past | None = no_past,
    expected: int | None = None,
) -> Checked:
    """
    Read files and judge the reports in them.

    Args:
        sources: The files, in any order.
        setup: The resolved setup that the reports are to follow.
        now: The moment of judging, with time zone.
        earlier: Other resolved setups by digest, for reports that follow one of them.
        past: Gives what was told before, as `validate` takes it.
        expected: How many reports there are to be; with any other number none may be used.
    """
    judges = Judges(Setups(setup, earlier), now)
    with no_collection():
        reading = read_files(sources, setup, received=now, earlier=earlier, passes=judges.passes)
        if expected is not None:
            fault = count_fault(reports_in(reading), expected, {d.file for d in reading.drafts})
            if fault:
                refuse(reading, fault)
        verdict = validate(reading, setup, now=now, earlier=earlier, past=past, judges=judges)
    return Checked(reading, verdict)
