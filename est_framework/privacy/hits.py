"""What the personal-data gate says it found: category and place, never the words themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal[
    "personal_number",
    "coordination_number",
    "reserve_number",
    "phone",
    "email",
    "plate",
    "organisation_number",
]

KIND_WORDS: dict[str, Text] = {
    "personal_number": Text(sv="personnummer", en="personal identity number"),
    "coordination_number": Text(sv="samordningsnummer", en="coordination number"),
    "reserve_number": Text(sv="reservnummer", en="reserve number"),
    "phone": Text(sv="telefonnummer", en="phone number"),
    "email": Text(sv="e-postadress", en="e-mail address"),
    "plate": Text(sv="registreringsskylt", en="vehicle plate"),
    "organisation_number": Text(sv="organisationsnummer", en="organisation number"),
}
"""The categories in words, gravest first. Without digits and at signs, no word is a hit itself."""

_GRAVITY = {kind: order for order, kind in enumerate(KIND_WORDS)}


@dataclass(frozen=True, slots=True)
class Hit:
    """
    One place in a text that holds, or may hold, something that points out a person.

    Attributes:
        kind: The category, a key of `KIND_WORDS`.
        certain: True puts the report in quarantine; False is a warning for the reviewer.
        start: Where it begins in the text as it was given.
        end: Where it ends, not included.
    """

    kind: Kind
    certain: bool
    start: int
    end: int

    @property
    def rank(self) -> tuple[bool, int]:
        """Order hits by gravity: certain ones first, then by category."""
        return (not self.certain, _GRAVITY[self.kind])


def merged(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Put hits in order of place and make overlapping ones one, named by the gravest of them."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
            continue
        before = kept.pop()
        gravest = min(before, hit, key=lambda h: h.rank)
        end = max(before.end, hit.end)
        kept.append(Hit(gravest.kind, gravest.certain, before.start, end))
    return tuple(kept)
