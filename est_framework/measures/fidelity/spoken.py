"""What each report of many periods comes down to where only the way of working is asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from est_framework.picture.effective import reports_at
from est_framework.picture.standings import Came
from est_framework.privacy.gate import scan
from est_framework.privacy.glance import tell_nothing
from est_framework.reports.review.decisions import KIND as REVIEW
from est_framework.reports.silence import says_nothing

if TYPE_CHECKING:
    from est_framework.periods import Period
    from est_framework.reports.keeping.ledger import Entry, Ledger
    from est_framework.reports.review.state import State
    from est_framework.setup.resolved import ResolvedSetup

Follows = tuple[str, str, int, str]
"""What a report says that it follows: method, setup, its revision, its digest."""
_NOTHING: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Spoken:
    """
    One report that holds.

    Attributes:
        came: Who sent it, when, and whether it counts.
        follows: The release and setup that it says it follows.
        areas: The areas that it says something about.
        seen: What it saw where: pairs of area and indicator; only where a measure points to its period.
        coming: The areas that it knows something ahead for.
        personal: How many of its texts hold what surely is about a person.
    """

    came: Came
    follows: Follows
    areas: frozenset[str]
    seen: frozenset[tuple[str, str]]
    coming: frozenset[str]
    personal: int


def spoken_in(
    ledger: Ledger,
    periods: Sequence[Period],
    setup: ResolvedSetup,
    *,
    pointed: Collection[Period],
    as_of: datetime,
) -> dict[Period, tuple[Spoken, ...]]:
    """
    Read the reports of many periods, quickly: nothing is made into a model that need not be.

    What they saw is told only of the periods `pointed` to, by a measure: elsewhere nobody asks.

    A period where reports are reviewed, or where anything was decided about one, is read as for its
    picture. In all others the newest revision of each report holds.

    Raises:
        IntegrityError: A row has changed, or cannot be read by this program.
    """
    names = {str(p): p for p in periods}
    reviewed = {e.document.period for e in ledger.effective(REVIEW, periods=names, as_of=as_of)}
    slowly = set(names) if setup.is_reviewed else reviewed & names.keys()
    found: dict[Period, list[Spoken]] = defaultdict(list)
    for entry in ledger.each_effective("report", periods=names.keys() - slowly, as_of=as_of):
        body = entry.document.body
        came = _first_said(ledger, entry) if entry.document.revision > 1 else body
        period = names[entry.document.period]
        seen = _seen(body) if period in pointed else _NOTHING
        found[period].append(_spoken(body, seen, _submitted(came), setup))
    for name in slowly:
        for one in reports_at(ledger, names[name], setup, as_of=as_of):
            body = one.report.model_dump(mode="json")
            seen = _seen(body) if names[name] in pointed else _NOTHING
            found[names[name]].append(_spoken(body, seen, one.came, setup, one.state))
    return {period: tuple(found[period]) for period in periods}


def _seen(body: Mapping[str, Any]) -> frozenset[tuple[str, str]]:
    seen = {
        (about["area"], indicator)
        for about in body.get("areas", ())
        for indicator, answer in about["answers"].items()
        if answer["state"] == "value"
    }
    return frozenset(seen | {(e["area"], e["indicator"]) for e in body.get("events", ())})


def _spoken(
    body: Mapping[str, Any],
    seen: frozenset[tuple[str, str]],
    came: datetime,
    setup: ResolvedSetup,
    state: State = "counts",
) -> Spoken:
    events = body.get("events", ())
    areas = {about["area"] for about in body.get("areas", ())} | {e["area"] for e in events}
    if body.get("nothing_to_report") and body["actor"] in setup.actors:
        areas |= {a.id for a in setup.areas_of(body["actor"])}
    empty = says_nothing(body)
    # Whether it was calm is not asked here: the standing does not depend on it.
    who = Came(body["actor"], body["template"], came, empty, False, False, state)  # noqa: FBT003
    return Spoken(
        who,
        (body["method"], body["setup"], body["setup_revision"], body["digest"]),
        frozenset() if empty else frozenset(areas),
        seen,
        frozenset(u["area"] for u in body.get("upcoming", ())),
        personal_in(_texts(body)),
    )


def personal_in(texts: Iterable[str]) -> int:
    """Count the texts that hold what surely is about a person, as the gate knows it today."""
    return sum(_is_personal(text) for text in texts if text)


@lru_cache(maxsize=4096)
def _is_personal(text: str) -> bool:
    """Look at one text; the names of resources and usual places come again in every report."""
    return not tell_nothing((text,)) and any(hit.certain for hit in scan(text))


def _texts(body: Mapping[str, Any]) -> Iterator[str]:
    yield str(body.get("comment", ""))
    for event in body.get("events", ()):
        yield str(event.get("place", ""))
        yield str(event.get("description", ""))
    for coming in body.get("upcoming", ()):
        yield str(coming["description"])
    for out in body.get("presence", ()):
        yield str(out["resource"])


def _first_said(ledger: Ledger, entry: Entry) -> Mapping[str, Any]:
    """Give the revision by which a corrected report is judged to have come: the first that says anything."""
    document = entry.document
    rows = [
        e.document.body
        for e in ledger.history("report", document.id)
        if e.state == "stored" and e.document.revision <= document.revision
    ]
    spoke = [body for body in rows if not says_nothing(body)]
    return min(spoke or rows, key=_submitted)


def _submitted(body: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(body["submitted"])
