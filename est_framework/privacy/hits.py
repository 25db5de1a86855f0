"""What the personal-data gate says it found: category and place, never the words themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal[
    "protected",
    "personal_number",
    "coordination_number",
    "reserve_number",
    "name",
    "indirect",
    "dwelling",
    "phone",
    "email",
    "handle",
    "plate",
    "organisation_number",
    "long_number",
    "shortened_number",
    "opaque",
    "small_group",
    "sensitive",
]

KIND_WORDS: dict[str, Text] = {
    "protected": Text(
        sv="uppgift om att någon är skyddad", en="information that someone is protected"
    ),
    "personal_number": Text(sv="personnummer", en="personal identity number"),
    "coordination_number": Text(sv="samordningsnummer", en="coordination number"),
    "reserve_number": Text(sv="reservnummer", en="reserve number"),
    "name": Text(sv="en persons namn", en="a person's name"),
    "indirect": Text(
        sv="beskrivning som pekar ut en enda person",
        en="description that singles out one person",
    ),
    "dwelling": Text(sv="någons bostad", en="somebody's home"),
    "phone": Text(sv="telefonnummer", en="phone number"),
    "email": Text(sv="e-postadress", en="e-mail address"),
    "handle": Text(sv="konto i sociala medier", en="social media account"),
    "plate": Text(sv="registreringsskylt", en="vehicle plate"),
    "organisation_number": Text(sv="organisationsnummer", en="organisation number"),
    "long_number": Text(
        sv="lång siffra som kan dölja ett personnummer",
        en="long number that may hide a personal identity number",
    ),
    "shortened_number": Text(
        sv="tal som ett kalkylprogram har kortat", en="number shortened by a spreadsheet"
    ),
    "opaque": Text(sv="lång kod som ingen kan läsa", en="long code that nobody can read"),
    "small_group": Text(
        sv="beskrivning som kan passa bara några få",
        en="description that may fit only a few people",
    ),
    "sensitive": Text(
        sv="ord om ursprung, tro, hälsa eller brott",
        en="words about origin, belief, health or crime",
    ),
}
"""The categories in words, gravest first. No word is a hit itself."""

NUMBERS: frozenset[str] = frozenset(
    {"personal_number", "coordination_number", "reserve_number", "phone", "email", "plate"}
    | {"organisation_number", "long_number", "shortened_number", "opaque"}
)
"""What is found by its form alone, wherever it stands."""
FOR_THE_REVIEWER: frozenset[str] = frozenset({"small_group", "sensitive"})
"""What never holds a report: only a person who reads can tell whether somebody is meant."""

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
