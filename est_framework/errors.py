"""
What the tool cannot do. Bad data is never an exception: it is a `Finding`.

    EstError                   the single root; only `cli` catches it
    ├── UsageError             asked for something that does not exist     (also ValueError)  exit 2
    ├── SurroundingsError      file, folder, disk, lock                    (also OSError)     exit 4
    └── IntegrityError         what is kept does not agree with itself     (also ValueError)  exit 5
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from est_framework.language import Language, Text


class ExitCode(IntEnum):
    """What a command says to the shell; stable, documented in the manual."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    PERSONAL_DATA = 3
    SURROUNDINGS = 4
    INTEGRITY = 5
    INTERRUPTED = 130


class EstError(Exception):
    """Raised if the work cannot be done; says in both languages what was seen and what to do."""

    exit_code = ExitCode.USAGE

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words

    def __reduce__(self) -> tuple[type[EstError], tuple[Text]]:
        return (type(self), (self.words,))

    def said(self, language: Language) -> str:
        """Give the message in one language."""
        return self.words.said(language)


class UsageError(EstError, ValueError):
    """Raised if what was asked for does not exist or makes no sense."""


class SurroundingsError(EstError, OSError):
    """Raised if a file, folder, disk or lock stands in the way."""

    exit_code = ExitCode.SURROUNDINGS


class IntegrityError(EstError, ValueError):
    """Raised if what is kept has been damaged or made by a newer version."""

    exit_code = ExitCode.INTEGRITY
