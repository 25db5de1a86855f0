"""Accounts in social media: with the service named before, with an at sign, or as an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.privacy.hits import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_SERVICES = (
    "snapchat|snap|instagram|insta|tiktok|telegram|discord|kik|wickr|facebook|fb|messenger|twitter"
)
CUES = frozenset({*_SERVICES.split("|"), "ig"})
"""Words, in small letters, without which, and without an at sign, there is nothing to find."""

_NAMED = re.compile(
    rf"(?<!\w)(?:{_SERVICES}|ig)(?:[- ]?(?:konto|kontot|namn|användare|användarnamn|id))?"
    r"(?P<mark>\s?[:=]\s?@?|\s@|\s)(?P<name>\w[\w.]{1,29})(?!\w)",
    re.IGNORECASE,
)
_AT = re.compile(r"(?<![\w.@/+-])@(?P<name>\w[\w.]{2,29})(?![\w@])")
_ADDRESS = re.compile(
    r"(?<!\w)(?:instagram\.com|facebook\.com|tiktok\.com|snapchat\.com/add|t\.me|x\.com|twitter\.com)"
    r"/@?(?P<name>\w[\w.]{2,29})",
    re.IGNORECASE,
)
_OF_NO_PERSON = re.compile(
    r"kommun|polis|region|skol|bibliotek|centrum|förening|trafik|räddning|raddning|torg|galleri|sverige"
    r"|stad|fritid|media|nyheter|groups|pages|events|sharer|watch|reel|share",
    re.IGNORECASE,
)


def handles(text: str) -> Iterator[Hit]:
    """Yield the accounts of a plain text; a plain word after the service's name is only possible."""
    for found in _NAMED.finditer(text):
        name, marked = found["name"].rstrip("."), bool(found["mark"].strip())
        if _OF_NO_PERSON.search(name):
            continue
        if _looks_chosen(name):
            yield Hit("handle", True, found.start(), found.end())  # noqa: FBT003  # as in Hit
        elif marked:
            yield Hit("handle", "@" in found["mark"], *found.span())
    for pattern in (_AT, _ADDRESS):
        for found in pattern.finditer(text):
            if not _OF_NO_PERSON.search(found["name"]):
                certain = pattern is _ADDRESS or _looks_chosen(found["name"])
                yield Hit("handle", certain, *found.span())


def _looks_chosen(name: str) -> bool:
    """Say whether it holds what words do not: a digit, an underscore, a dot within."""
    inner = name.rstrip(".")
    return any(c in "_." for c in inner) or (any(map(str.isdigit, name)) and not name.isdigit())
