"""The lines of a file with one report on each, and the files that look like one and are not."""

from collections.abc import Iterator

from est_framework.findings import Finding, Place
from est_framework.language import Text
from est_framework.reports.formats.source import MAX_ROWS
from est_framework.reports.rules import rep006_json_syntax


def lines_of(whole: bytes) -> Iterator[tuple[int, int]]:
    """Give where each line begins and ends: a copy of all lines at once would take as much memory again."""
    start = 0
    while (end := whole.find(b"\n", start)) >= 0:
        yield start, end - 1 if whole.endswith(b"\r", start, end) else end
        start = end + 1
    yield start, len(whole) - 1 if whole.endswith(b"\r", start) else len(whole)


def has_too_many_lines(whole: bytes) -> bool:
    """Say whether more lines than are read hold something."""
    if whole.count(b"\n") < MAX_ROWS:
        return False
    return sum(not line.isspace() for line in whole.split(b"\n") if line) > MAX_ROWS


def no_line_of_ours(content: bytes, at: str, file: str) -> Finding | None:
    """Give a finding for the files that look like NDJSON and are not."""
    place = Place(file, at)
    if content.strip() == b"{":
        expected = Text(
            "en hel rapport per rad; en rapport över flera rader sparas med ändelsen .json",
            "a whole report on each line; a report over several lines is saved with the suffix .json",
        )
        return rep006_json_syntax.RULE.at(place, seen="{", expected=expected)
    if content.lstrip().startswith(b"["):
        expected = Text(
            "en rapport per rad; en lista sparas med ändelsen .json",
            "one report on each line; a list is saved with the suffix .json",
        )
        return rep006_json_syntax.RULE.at(place, seen="[", expected=expected)
    if b"\r" in content.strip():
        expected = Text(
            "radslut med radmatning (LF), inte bara vagnretur (CR)",
            "line ends with a line feed (LF), not only a carriage return (CR)",
        )
        return rep006_json_syntax.RULE.at(place, seen="\r", expected=expected)
    return None
