"""MET218: changes.csv speaks of something that did not change or is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text
from est_framework.method.kinds import ids_of, version_of
from est_framework.method.models import Change, Release
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET218",
    severity=Severity.ERROR,
    title=Text(
        sv="Raden i changes.csv handlar om något som inte har ändrats.",
        en="The line in changes.csv is about something that did not change.",
    ),
    seen=Text(
        sv="{id}: {fault}.{hint}",
        en="{id}: {fault}.{hint}",
    ),
    expected=Text(
        sv="en ändring som har skett sedan {since}",
        en="a change that was made since {since}",
    ),
    remedy=Text(
        sv="Rätta stavningen, eller ta bort raden.",
        en="Correct the spelling, or remove the line.",
    ),
    why=Text(
        sv="Den som läser vad som är nytt ska kunna lita på det. En rad om något oförändrat "
        "får någon att bryta en serie i onödan.",
        en="Whoever reads what is new must be able to trust it. A line about something "
        "unchanged makes somebody break a series for nothing.",
    ),
)
NO_RELEASE = Text(sv="ingen äldre utgåva heter så", en="no older release has that name")
NOT_BEFORE = Text(sv="finns inte i utgåvan före", en="is not in the release before")
SAME_ID = Text(
    sv="har samma id som förut, så det har inte bytt namn",
    en="has the same id as before, so it was not renamed",
)
UNCHANGED = Text(sv="är precis som i utgåvan före", en="is just as in the release before")
NOTHING = Text(sv="", en="")


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every line that is not about a change since a release beside this one."""
    before = under.beside.before
    if before is None:
        return
    old_ids = ids_of(before)
    older = [n for n in under.beside.names if version_of(n) <= version_of(before.name)]
    for line in under.things["changes"]:
        change = line.part
        if change.since not in older:
            fields = {"fault": NO_RELEASE, "hint": _near(change.since, older)}
            place = under.place("changes", line.number, "since")
            yield RULE.at(place, id=change.since, since=before.name, **fields)
        elif change.since == before.name and (fault := _fault(under, change, old_ids, before)):
            hint = _near(change.old, old_ids[change.kind]) if fault is NOT_BEFORE else NOTHING
            place = under.place("changes", line.number, "old")
            yield RULE.at(place, id=change.old, fault=fault, hint=hint, since=before.name)


def _fault(
    under: ReleaseUnderCheck,
    change: Change,
    old_ids: Mapping[str, frozenset[str]],
    before: Release,
) -> Text | None:
    if change.old not in old_ids[change.kind]:
        return NOT_BEFORE
    if change.old != change.new:
        return None
    if change.change == "renamed":
        return SAME_ID
    then = next(part for part in getattr(before, change.kind) if part.id == change.old)
    now = [t.part for t in under.things[change.kind] if t.part.id == change.new]
    return UNCHANGED if now == [then] else None


def _near(name: str, known: Iterable[str]) -> Text:
    hint = did_you_mean(name, known)
    return Text(sv=hint.sv.rstrip(), en=hint.en.rstrip())
