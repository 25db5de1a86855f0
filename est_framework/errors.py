"""
What the tool cannot do. Bad data is never an exception: it is a `Finding`.

    EstError                   the single root; only `cli` catches it
    ├── UsageError             asked for something that does not exist     (also ValueError)  exit 2
    ├── SurroundingsError      file, folder, disk, lock                    (also OSError)     exit 4
    ├── HeldError              what was to go out holds personal data      (also ValueError)  exit 3
    └── IntegrityError         what is kept does not agree with itself     (also ValueError)  exit 5
"""

from __future__ import annotations

import errno
from enum import IntEnum

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


class HeldError(EstError, ValueError):
    """Raised if what was to go out surely is about a person; nothing of it has been written."""

    exit_code = ExitCode.PERSONAL_DATA


class IntegrityError(EstError, ValueError):
    """Raised if what is kept has been damaged or made by a newer version."""

    exit_code = ExitCode.INTEGRITY


def what_stopped(error: OSError) -> Text:
    """
    Say why the system refused, in both languages: `disken är full`, `No space left on device`.

    The system itself speaks the language of the machine, mostly English. Swedish is ours where the cause
    is a usual one; an unusual one is given in the system's own words.

    Args:
        error: What reading or writing raised.
    """
    own = error.strerror or str(error)
    return Text(sv=_CAUSES.get(error.errno or 0, own), en=own)


_CAUSES = {
    errno.EACCES: "åtkomst nekas",
    errno.EPERM: "åtgärden är inte tillåten",
    errno.EROFS: "disken är skrivskyddad",
    errno.ENOENT: "filen eller mappen finns inte",
    errno.EEXIST: "filen eller mappen finns redan",
    errno.ENOTDIR: "en del av sökvägen är ingen mapp",
    errno.EISDIR: "det är en mapp",
    errno.ENOTEMPTY: "mappen är inte tom",
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "utrymmet som du har rätt till är slut",
    errno.EFBIG: "filen blir för stor",
    errno.EIO: "disken gick inte att läsa eller skriva",
    errno.EBUSY: "filen används av ett annat program",
    errno.ETXTBSY: "filen används av ett annat program",
    errno.EMFILE: "för många filer är öppna",
    errno.ENFILE: "för många filer är öppna i datorn",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.ELOOP: "genvägarna pekar på varandra",
    errno.EPIPE: "mottagaren har slutat läsa",
    errno.EADDRINUSE: "adressen används redan",
    errno.EXDEV: "filen ligger på en annan disk",
}
