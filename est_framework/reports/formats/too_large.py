"""What is said of a file that is too large to be read."""

from typing import Final

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.reports.rules import rep002_too_large

IN_BYTES: Final = Text("byte", "bytes")
IN_ROWS: Final = Text("rader", "rows")
IN_COLUMNS: Final = Text("kolumner", "columns")


def too_large(name: str, most: int, what: Text) -> Finding:
    """
    Give the finding for a file with too much of something.

    Args:
        name: The file.
        most: How many of it are read.
        what: What there is too much of.
    """
    return rep002_too_large.RULE.at(Place(name), most=most, what=what)
