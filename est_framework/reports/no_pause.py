"""A large delivery read and judged without the interpreter stopping to look for garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_MUCH: Final = 20_000
"""So many things are not searched at once. Fewer are: else what many small files leave is never found."""


@contextmanager
def no_collection() -> Iterator[None]:
    """
    Put off the search for garbage in reference cycles while much is made and all of it is kept.

    The search goes through everything that is kept, again and again; of ten thousand reports it takes
    more time than reading them. Nothing is lost: what is no longer used is still freed at once, and
    cycles are found afterwards. Where much was made it counts as old by then, which is searched seldom.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > _MUCH:
                _take_for_old()
            gc.enable()


def _take_for_old() -> None:
    """Take everything for old, so that it is not searched just because it is new."""
    if not gc.get_freeze_count():  # else whoever runs this wants some of it never to be searched
        gc.freeze()
        gc.unfreeze()
