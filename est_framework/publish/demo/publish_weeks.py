"""Publish many weeks of one local EST side by side: each picture is made as of its own moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from est_framework.language import Language
from est_framework.periods import Period
from est_framework.publish.picture import publish_picture
from est_framework.setup.load import open_local
from est_framework.setup.local import LocalEst

_SIDE_BY_SIDE = 2


def publish_weeks(
    local: LocalEst, weeks: Sequence[Period], *, language: Language
) -> Iterator[Path]:
    """
    Publish each week as it was known when its group met, and give the pages in order.

    Args:
        local: The local EST; its ledger is only read.
        weeks: The weeks.
        language: Of the pages.

    Raises:
        SurroundingsError: A page cannot be written.
    """
    # A fresh process everywhere, so that Windows, macOS and Linux do the same.
    with ProcessPoolExecutor(_SIDE_BY_SIDE, mp_context=get_context("spawn")) as workers:
        tasks = [workers.submit(_publish, str(local.folder), str(week), language) for week in weeks]
        for task in tasks:
            yield Path(task.result())


def _publish(folder: str, week: str, language: Language) -> str:
    local = _opened(folder)
    period = Period.parse(week)
    moment = local.setup.meets_at(period)
    published = publish_picture(local, period, as_of=moment, language=language, overwrite=False)
    return str(published.page)


@cache
def _opened(folder: str) -> LocalEst:
    """Open the local EST once in each process."""
    return open_local(Path(folder))
