"""E-mail addresses in free text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCAL_LONGEST = 64
_LOCAL_SIGNS = frozenset("!#$%&'*+/=?^_`{|}~.-")
_DOMAIN = re.compile(r"[\w.-]{3,253}")
_TOP = re.compile(r"[^\W\d_]{2,63}")


def emails(text: str) -> Iterator[Hit]:
    """Yield the e-mail addresses of a plain text, found from their at signs."""
    at = text.find("@")
    while at >= 0:
        start = _local_start(text, at)
        end = _domain_end(text, at + 1)
        if start < at and end > at:
            yield Hit("email", True, start, end)  # noqa: FBT003  # reads as in Hit
        at = text.find("@", at + 1)


def _local_start(text: str, at: int) -> int:
    start = at
    while start > max(0, at - _LOCAL_LONGEST) and (
        text[start - 1].isalnum() or text[start - 1] in _LOCAL_SIGNS
    ):
        start -= 1
    return start


def _domain_end(text: str, start: int) -> int:
    """Give where a domain with a dot and a top of letters ends, or 0 where there is none."""
    found = _DOMAIN.match(text, start)
    if found is None:
        return 0
    domain = found.group().rstrip(".-_")
    while domain:
        before, dot, top = domain.rpartition(".")
        if not dot or not before:
            return 0
        if _TOP.fullmatch(top) or top.startswith("xn--"):
            return start + len(domain)
        domain = before
    return 0
