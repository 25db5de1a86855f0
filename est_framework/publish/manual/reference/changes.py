"""What changed from the release before, as a comparison of the two tells it."""

from __future__ import annotations

from est_framework.method.compare import BECAME as ORDER
from est_framework.method.compare import Difference, ThingCompared, compare
from est_framework.method.kinds import id_of, label_of
from est_framework.method.models import Release
from est_framework.publish.manual.reference.labels import BECAME, THINGS
from est_framework.publish.manual.reference.spoken import PAGES, Spoken, facts, joined, safe
from est_framework.publish.manual.reference.thresholds import quoted


def changes(spoken: Spoken, before: Release | None) -> str:
    """
    Give what breaks series first, then what became of each thing, and last what is new.

    Args:
        spoken: The newer release.
        before: The release before; None where there is none.
    """
    _ = spoken.words
    if before is None:
        return _("This is the first release.")
    difference = compare(before, spoken.release)
    command = f"`est method diff {before.version} {spoken.release.version}`"
    lines = [
        _("From {before} to {now}. Field by field: {command}.").format(
            before=before.name, now=spoken.release.name, command=command
        ),
        "",
        *_breaks(difference, spoken),
    ]
    for became in ORDER:
        things = [thing for thing in difference.changed if thing.became == became]
        if things and became != "added":
            lines += [f"### {spoken.said(BECAME[became])}", ""]
            lines += [*(_thing(thing, spoken, before) for thing in things), ""]
    return joined([*lines, *_new(difference, spoken)])


def _breaks(difference: Difference, spoken: Spoken) -> list[str]:
    _ = spoken.words
    rows = [
        f"- {_named(thing, spoken)}: {spoken.said(one.reason)}"
        for thing in difference.things
        for one in thing.breaks
    ]
    if not rows:
        return [_("No series of numbers breaks."), ""]
    return [f"### {_('Numbers before and after do not compare')}", "", *rows, ""]


def _thing(thing: ThingCompared, spoken: Spoken, before: Release) -> str:
    into = ", ".join(f"`{id_}`" for id_ in thing.into)
    said = " ".join(spoken.said(words) for words in thing.said)
    fields = "" if said else ", ".join(dict.fromkeys(f"`{field.field}`" for field in thing.fields))
    named = _named(thing, spoken) + _once(thing, spoken, before) + (f" → {into}" if into else "")
    return f"- {named}: {said or fields}"


def _once(thing: ThingCompared, spoken: Spoken, before: Release) -> str:
    """Say what a thing was called, where that was something else."""
    _ = spoken.words
    old = next((one for one in getattr(before, thing.kind) if id_of(one) == thing.id), None)
    called = label_of(old).said(spoken.language) if old else ""
    if not called or called == thing.label.said(spoken.language):
        return ""
    name = quoted(safe(called), spoken.language)
    return f" ({_('called {name} before').format(name=name)})"


def _new(difference: Difference, spoken: Spoken) -> list[str]:
    added = [thing for thing in difference.things if thing.became == "added"]
    if not added:
        return []
    rows = []
    for kind, label in THINGS.items():
        links = [_named(thing, spoken) for thing in added if thing.kind == kind]
        rows.append((f"{spoken.said(label)} ({len(links)})", ", ".join(links)))
    return [f"### {spoken.said(BECAME['added'])}", "", *facts(rows)]


def _named(thing: ThingCompared, spoken: Spoken) -> str:
    """Give a thing's label as a link; a source by its key, and what has no page in words alone."""
    label = thing.id if thing.kind == "sources" else safe(thing.label.said(spoken.language))
    if thing.kind not in PAGES or thing.became == "gone":
        return label
    return f"[{label}]({spoken.to}{PAGES[thing.kind]}#{thing.id})"
