"""Publish many weeks of one local EST side by side: each picture is made as of its own moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from est_framework.language import Language
from est_framework.periods import Period
from est_framework.publish.picture import publish_picture
from est_framework.setup.load import open_local
from est_framework.setup.local import LocalEst

_SIDE_BY_SIDE = 2


@contextmanager
def publishing(local: LocalEst, *, language: Language) -> Iterator[Callable[[Period], Future[str]]]:
    """
    Publish weeks in processes of their own, while more reports come in.

    A picture is made as of the moment when its group met, so what comes in later cannot change it.

    Args:
        local: The local EST; its ledger is only read.
        language: Of the pages.

    Yields:
        A function that begins to publish a week, and gives the page's path once it is there.
    """
    # A fresh process everywhere, so that Windows, macOS and Linux do the same.
    with ProcessPoolExecutor(_SIDE_BY_SIDE, mp_context=get_context("spawn")) as workers:
        yield lambda week: workers.submit(_publish, str(local.folder), str(week), language)


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
