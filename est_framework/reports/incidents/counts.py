"""The account of an import: where every row of the event list went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from est_framework.findings import Finding, Place, did_you_mean
from est_framework.language import Text
from est_framework.privacy.gate import mask
from est_framework.reports.rules import (
    rep421_unmapped_type,
    rep422_county_level_only,
    rep423_event_text_normalised,
    rep425_nothing_imported,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Oddity = Literal["hour", "type_spaces", "place_spaces", "no_break_space"]

_ODDITIES: dict[Oddity, Text] = {
    "hour": Text(sv="timme utan inledande nolla", en="hour without a leading zero"),
    "type_spaces": Text(sv="överflödiga blanksteg i typen", en="superfluous spaces in the type"),
    "place_spaces": Text(
        sv="överflödiga blanksteg i platsnamnet", en="superfluous spaces in the place name"
    ),
    "no_break_space": Text(
        sv="hårt blanksteg (NBSP) i någon kolumn", en="no-break space (NBSP) in some column"
    ),
}
_OFFSET = Text(
    sv="tid skriven med {offset} från UTC, räknad efter uppsättningens klocka",
    en="time written with {offset} from UTC, counted by the setup's clock",
)
_NO_OFFSET = Text(sv="ingen uppgift", en="nothing said")


@dataclass(frozen=True, slots=True)
class Counts:
    """
    Where every row of an event list went; each row is in exactly one of the numbers below `rows`.

    Attributes:
        rows: Rows read, without the header and blank lines.
        imported: Became an event of a report.
        ignored: Of a type that the mapping leaves out with a reason, by type.
        unmapped: Of a type that the mapping says nothing about, by type.
        outside: At a place outside the setup's area.
        county_only: Placed only in the county.
        outside_periods: In the area, but in another period than those asked for.
        unreadable: Ragged, without id, time, type or place, or with a time that cannot be read.
        repeated: With an id that an earlier row has.
    """

    rows: int = 0
    imported: int = 0
    ignored: Mapping[str, int] = field(default_factory=dict)
    unmapped: Mapping[str, int] = field(default_factory=dict)
    outside: int = 0
    county_only: int = 0
    outside_periods: int = 0
    unreadable: int = 0
    repeated: int = 0

    @property
    def accounted(self) -> int:
        """The sum of all numbers below `rows`; always the same as `rows`."""
        single = self.imported + self.outside + self.county_only + self.outside_periods
        left_out = sum(self.ignored.values()) + sum(self.unmapped.values())
        return single + left_out + self.unreadable + self.repeated


@dataclass(slots=True)
class Tally:
    """The account while it is being made, with the first line of everything that is said only once."""

    rows: int = 0
    imported: int = 0
    outside: int = 0
    outside_periods: int = 0
    unreadable: int = 0
    repeated: int = 0
    county: Counter[str] = field(default_factory=Counter)
    ignored: Counter[str] = field(default_factory=Counter)
    unmapped: Counter[str] = field(default_factory=Counter)
    oddities: Counter[Oddity] = field(default_factory=Counter)
    offsets: Counter[str] = field(default_factory=Counter)
    first_lines: dict[str, int] = field(default_factory=dict)

    def note(self, counter: Counter[str] | Counter[Oddity], name: str, line: int) -> None:
        """Count something, and remember on which line it stood first."""
        counter[name] += 1  # type: ignore[index]
        self.first_lines.setdefault(name, line)

    def counts(self) -> Counts:
        """Give the account."""
        return Counts(
            rows=self.rows,
            imported=self.imported,
            ignored=dict(sorted(self.ignored.items())),
            unmapped=dict(sorted(self.unmapped.items())),
            outside=self.outside,
            county_only=self.county.total(),
            outside_periods=self.outside_periods,
            unreadable=self.unreadable,
            repeated=self.repeated,
        )

    def findings(self, file: str, known_types: Iterable[str]) -> Iterator[Finding]:
        """Yield one finding for every kind of thing that was counted, at its first line."""

        def place(name: str) -> Place:
            return Place(file, f"rad {self.first_lines[name]}")

        for name, count in sorted(self.unmapped.items()):
            hint, rule = did_you_mean(name, known_types), rep421_unmapped_type.RULE
            yield rule.at(place(name), seen=name, count=count, hint=hint).masked(mask)
        for name, count in sorted(self.county.items()):
            yield rep422_county_level_only.RULE.at(place(name), seen=name, count=count)
        normalised = rep423_event_text_normalised.RULE
        for oddity, count in sorted(self.oddities.items()):
            yield normalised.at(place(oddity), what=_ODDITIES[oddity], count=count)
        for offset, count in sorted(self.offsets.items()):
            if len(self.offsets) > 1:
                what = _OFFSET.filled({"offset": offset or _NO_OFFSET})
                yield normalised.at(place(offset), what=what, count=count)
        if self.rows and not self.imported:
            rule = rep425_nothing_imported.RULE
            yield rule.at(Place(file), rows=self.rows, outside=self.outside)
