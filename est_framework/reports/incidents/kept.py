"""
What is remembered of a list, so that the same event is never counted twice and a break is seen.

One document of the ledger for each list and period: what each row said, by a key that tells rows apart
and says nothing of them, and how the list looked day by day. The reports are made from it, so a second
file that overlaps the first adds only what is new.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from est_framework.periods import Period
from est_framework.reports.incidents.entries import key_of_id, report_id
from est_framework.reports.incidents.profile import Profile, from_plain, together

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from est_framework.reports.incidents.entries import Entries, Entry
    from est_framework.reports.incidents.mapping_model import IncidentMapping
    from est_framework.setup.resolved import ResolvedSetup

KIND: Final = "import"
"""The kind of the documents in the ledger."""


@dataclass(slots=True)
class Kept:
    """
    What is remembered of one list.

    Attributes:
        bodies: By period: actor to what each row said.
        profile: How the list looked, by day.
        doubted: The periods in whose reports something is unknown, since the list broke.
    """

    bodies: dict[Period, dict[str, Entries]] = field(default_factory=dict)
    profile: Profile = field(default_factory=dict)
    doubted: set[Period] = field(default_factory=set)

    def entries(self) -> Iterator[tuple[tuple[str, Period], Entries]]:
        """Yield what the rows of each actor and period said."""
        for period, by_actor in sorted(self.bodies.items()):
            for actor, entries in sorted(by_actor.items()):
                yield (actor, period), entries

    def documents(
        self, mapping: IncidentMapping, setup: ResolvedSetup
    ) -> dict[str, dict[str, Any]]:
        """Give the documents to keep: period to body."""
        found: dict[str, dict[str, Any]] = {}
        days: dict[Period, dict[str, Any]] = {}
        for day, here in sorted(self.profile.items()):
            days.setdefault(setup.period_on(day), {})[day.isoformat()] = here.as_plain()
        for period in sorted({*self.bodies, *days, *self.doubted}):
            found[str(period)] = {
                "list": mapping.list,
                "actor": mapping.actor or "",
                "reports": [report_id(mapping, setup, a, period) for a in mapping.senders],
                "entries": self.bodies.get(period, {}),
                "days": days.get(period, {}),
                "doubted": period in self.doubted,
            }
        return found


def document_id(mapping: IncidentMapping, setup: ResolvedSetup, period: str) -> str:
    """Give the id of a list's document of a period."""
    name = f"est:{setup.setup.setup}/{mapping.actor or ''}/{mapping.list}/{period}/import"
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def from_bodies(bodies: Iterable[Mapping[str, Any]], periods: Iterable[str]) -> Kept:
    """Read what was kept."""
    kept = Kept()
    for body, period in zip(bodies, periods, strict=True):
        if body["entries"]:
            kept.bodies[Period.parse(period)] = body["entries"]
        kept.profile |= from_plain(body["days"])
        if body["doubted"]:
            kept.doubted.add(Period.parse(period))
    return kept


@dataclass(frozen=True)
class Reach:
    """
    How far a file reaches: of what it replaces what was held.

    Attributes:
        ids: The cells that hold the ids of all its rows, also of those that became nothing.
        periods: The periods asked for; None for all.
        days: For a list without ids: the days of which it holds at least as many rows as were held.
    """

    ids: Sequence[str] = ()
    periods: Collection[Period] | None = None
    days: Collection[date] | None = None

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the rows with ids; only asked for where something held is no longer in a report."""
        return frozenset(key_of_id(id_) for cell in self.ids if (id_ := cell.strip()))

    def holds(self, key: str, period: Period, said: list[Entry]) -> bool:
        """Say whether a row that was held would be in the file, if it were still in the list."""
        if self.periods is not None and period not in self.periods:
            return False
        if self.days is None:
            return key in self.keys
        return all(date.fromisoformat(entry["date"]) in self.days for entry in said)


def merged(
    held: Kept, fresh: Mapping[tuple[str, Period], Entries], reach: Reach, profile: Profile
) -> tuple[Kept, dict[Period, int]]:
    """
    Put what was held and what a new file says together.

    Args:
        held: What earlier files said.
        fresh: What the new one says.
        reach: How far it reaches. What was held of rows beyond it stays; a list may begin anywhere.
        profile: How the new file looks.

    Returns:
        Both together, and by period how many rows say something else than before, or are gone from there.
    """
    kept = Kept({p: {a: dict(e) for a, e in by.items()} for p, by in held.bodies.items()})
    kept.profile = together(held.profile, profile)
    new_home = {key: pair for pair, entries in fresh.items() for key in entries}
    changed: dict[Period, int] = {}
    for (actor, period), entries in held.entries():
        for key, said in entries.items():
            home = new_home.get(key)
            if home == (actor, period):
                if fresh[home][key] != said:
                    changed[period] = changed.get(period, 0) + 1
            elif home is not None or reach.holds(key, period, said):
                del kept.bodies[period][actor][key]
                changed[period] = changed.get(period, 0) + 1
    for (actor, period), entries in fresh.items():
        kept.bodies.setdefault(period, {}).setdefault(actor, {}).update(entries)
    return kept, changed
