"""The account of an import: where every row of the event list went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from est_framework.findings import Finding, Place, did_you_mean
from est_framework.language import Text
from est_framework.privacy.gate import mask, scan
from est_framework.reports.rules import (
    rep421_unmapped_type,
    rep422_county_level_only,
    rep423_event_text_normalised,
    rep425_nothing_imported,
    rep433_unknown_place,
    rep441_unknown_sender,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from est_framework.reports.incidents.list_table import ListTable

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
_RARE = Text(sv="enstaka platser eller punkter", en="single places or points")
_NO_HINT = Text(sv=" ", en=" ")
OFTEN = 3
"""In so many rows a place stands before it is named in a finding."""
OFF_MAP = "\0off the map"
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
        unplaced: At a place, or a point, that nothing says the area of.
        county_only: Placed only in the county.
        outside_periods: In the area, but in another period than those asked for.
        unreadable: Ragged, without id, time, type or place, or with a time that cannot be read.
        repeated: With an id that an earlier row has.
        unknown_sender: From somebody that the mapping does not know.
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
    unplaced: int = 0
    unknown_sender: int = 0

    @property
    def accounted(self) -> int:
        """The sum of all numbers below `rows`; always the same as `rows`."""
        single = self.imported + self.outside + self.county_only + self.outside_periods
        left_out = sum(self.ignored.values()) + sum(self.unmapped.values())
        strange = self.unplaced + self.unknown_sender
        return single + left_out + strange + self.unreadable + self.repeated


@dataclass(slots=True)
class Tally:
    """The account while it is being made, with the first line of everything that is said only once."""

    rows: int = 0
    imported: int = 0
    outside: int = 0
    outside_periods: int = 0
    unreadable: int = 0
    repeated: int = 0
    off_map: int = 0
    unplaced: Counter[str] = field(default_factory=Counter)
    senders: Counter[str] = field(default_factory=Counter)
    county: Counter[str] = field(default_factory=Counter)
    ignored: Counter[str] = field(default_factory=Counter)
    unmapped: Counter[str] = field(default_factory=Counter)
    parts: Counter[str] = field(default_factory=Counter)
    oddities: Counter[Oddity] = field(default_factory=Counter)
    offsets: Counter[str] = field(default_factory=Counter)
    first: dict[str, int] = field(default_factory=dict)

    def note(
        self, counter: Counter[str] | Counter[Oddity], name: str, index: int, count: int = 1
    ) -> None:
        """Count something, and remember the row in which it stood first."""
        counter[name] += count  # type: ignore[index]
        self.first.setdefault(name, index)

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
            unplaced=self.unplaced.total() + self.off_map,
            unknown_sender=self.senders.total(),
        )

    def findings(
        self, table: ListTable, known_types: Iterable[str], known_places: Iterable[str]
    ) -> Iterator[Finding]:
        """Yield one finding for every kind of thing that was counted, at its first row."""

        def place(name: str) -> Place:
            return table.place(self.first[name])

        for name, count in sorted((self.unmapped + self.parts).items()):
            hint, rule = did_you_mean(name, known_types), rep421_unmapped_type.RULE
            yield rule.at(place(name), seen=name, count=count, hint=hint).masked(mask)
        for name, count in sorted(self.county.items()):
            yield rep422_county_level_only.RULE.at(place(name), seen=name, count=count)
        for name, count in sorted(self.senders.items()):
            rule = rep441_unknown_sender.RULE
            yield rule.at(place(name), seen=name, count=count).masked(mask)
        yield from self._unplaced(table, list(known_places))
        normalised = rep423_event_text_normalised.RULE
        for oddity, count in sorted(self.oddities.items()):
            yield normalised.at(place(oddity), what=_ODDITIES[oddity], count=count)
        for offset, count in sorted(self.offsets.items()):
            if len(self.offsets) > 1:
                what = _OFFSET.filled({"offset": offset or _NO_OFFSET})
                yield normalised.at(place(offset), what=what, count=count)
        if not self.imported and (self.rows or not table.findings):
            rule = rep425_nothing_imported.RULE
            yield rule.at(Place(table.file), rows=self.rows, outside=self.outside)

    def _unplaced(self, table: ListTable, known: list[str]) -> Iterator[Finding]:
        """Name the places that come again; one that stands in few rows may be somebody's address."""
        rule = rep433_unknown_place.RULE
        common = {name: n for name, n in self.unplaced.items() if n >= OFTEN and not scan(name)}
        for name, count in sorted(common.items()):
            place, hint = table.place(self.first[name]), did_you_mean(name, known)
            yield rule.at(place, seen=f"”{name}”", count=count, hint=hint)
        rare = [name for name in self.unplaced if name not in common]
        if count := sum(self.unplaced[name] for name in rare) + self.off_map:
            firsts = [self.first[name] for name in rare]
            firsts += [self.first[OFF_MAP]] if self.off_map else []
            yield rule.at(table.place(min(firsts)), seen=_RARE, count=count, hint=_NO_HINT)
