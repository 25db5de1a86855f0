"""Publish many weeks of one local EST side by side: each picture is made as of its own moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from est_framework.analysis.levels import suggest_levels
from est_framework.language import Language
from est_framework.periods import Period
from est_framework.publish.picture.publish import publish_picture
from est_framework.setup.load import open_local
from est_framework.setup.local import LocalEst

_SIDE_BY_SIDE = 2
_BEFORE_MEETING = timedelta(hours=16)
"""The picture is made the evening before the meeting, when late reports have come too."""


@dataclass(frozen=True)
class PublishedWeek:
    """A picture that was published: its page, and the level that was suggested for each area."""

    page: str
    suggested: dict[str, str | None]


@contextmanager
def publishing(
    local: LocalEst, *, language: Language
) -> Iterator[Callable[[Period], Future[PublishedWeek]]]:
    """
    Publish weeks in processes of their own, while more reports come in.

    A picture is made as of the evening before its group met, so what comes in later cannot change it.

    Args:
        local: The local EST; its ledger is only read.
        language: Of the pages.

    Yields:
        A function that begins to publish a week, and gives what was published once it is there.
    """
    # A fresh process everywhere, so that Windows, macOS and Linux do the same.
    with ProcessPoolExecutor(_SIDE_BY_SIDE, mp_context=get_context("spawn")) as workers:
        yield lambda week: workers.submit(_publish, str(local.folder), str(week), language)


def _publish(folder: str, week: str, language: Language) -> PublishedWeek:
    local = _opened(folder)
    period = Period.parse(week)
    moment = local.setup.meets_at(period) - _BEFORE_MEETING
    published = publish_picture(local, period, as_of=moment, language=language, overwrite=False)
    suggested = {s.area: s.level for s in suggest_levels(published.picture, local.setup)}
    return PublishedWeek(str(published.page), suggested)


@cache
def _opened(folder: str) -> LocalEst:
    """Open the local EST once in each process."""
    return open_local(Path(folder))
