"""The flat spec of one local EST: everything that holds there, and where each thing comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from est_framework.method.load import load_release
from est_framework.setup.tailor import tailor
from est_framework.setup.tailoring import Layer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from est_framework.setup.resolved import ResolvedSetup
    from est_framework.setup.tailoring import AnyChange

_DONE = {
    "reword": "reworded by",
    "narrow": "narrowed by",
    "add": "question added by",
    "switch-off": "question switched off by",
    "require": "required by",
    "order": "put in another order by",
    "rescale": "added by",
}
"""What a change has done to a thing of the method, in the words of the file."""
_NAMES = ("id", "code", "key")
"""What an entry of a release is known by, whichever it has."""


@dataclass(frozen=True, slots=True)
class _Done:
    """A change that was let in: what it changed, and whose it is."""

    change: AnyChange
    things: tuple[str, ...]
    by: str


def resolved_spec(setup: ResolvedSetup) -> dict[str, Any]:
    """
    Give the setup and the release as one object, from which forms, schemas and checks are made.

    Returns:
        `method`; `digest`; `layers` (the setups that it builds on, lowest first); `setup` (as in
        `est.yaml`, with the scale and threshold that it takes from below); `release` (every list of the
        release as it holds here); `provenance`, which says of every entry of those lists
        (`indicators/klotter`) whether it is the method's, and who has changed it: `core`, `core, reworded by
        lanet`, `local, added by sundsvik`; and `tailoring`, every change behind that, in order, with what it
        changed, whose it is, reason, role and date.
    """
    release = setup.release.model_dump(mode="json")
    done = tuple(_done(setup))
    return {
        "method": setup.release.name,
        "digest": setup.digest,
        "layers": [{"setup": x.setup, "revision": x.revision} for x in setup.layers],
        "setup": setup.setup.model_dump(mode="json"),
        "release": release,
        "provenance": _provenance(release, done),
        "tailoring": [_told(x) for x in done],
    }


def _done(setup: ResolvedSetup) -> Iterator[_Done]:
    """Give every change that holds, the lowest layer's first."""
    own = setup.setup
    top = Layer(setup=own.setup, revision=own.revision, tailoring=own.tailoring)
    release = load_release(own.method)
    for layer in (*setup.layers, top):
        tailored = tailor(release, layer.tailoring)
        release = tailored.release
        for change in layer.tailoring:
            things = tuple(t for t, those in tailored.changed.items() if _is_among(change, those))
            if things:
                yield _Done(change, things, layer.setup)


def _is_among(change: AnyChange, those: tuple[AnyChange, ...]) -> bool:
    return any(change is other for other in those)


def _provenance(release: Mapping[str, Any], done: tuple[_Done, ...]) -> dict[str, str]:
    """Say of every entry of a release's lists where it comes from."""
    said = {thing: ["core"] for thing in _entries(release)}
    for one in done:
        for thing in one.things:
            id_ = thing.rpartition("/")[2]
            if id_.startswith("x-") and said[thing] == ["core"]:
                said[thing] = ["local", f"added by {one.by}"]
            else:
                said[thing].append(f"{_DONE[one.change.change]} {one.by}")
    return {thing: ", ".join(dict.fromkeys(words)) for thing, words in said.items()}


def _entries(release: Mapping[str, Any]) -> Iterator[str]:
    for kind, entries in release.items():
        if isinstance(entries, list):
            for entry in entries:
                name = next((entry[n] for n in _NAMES if n in entry), None)
                if name is not None:
                    yield f"{kind}/{name}"


def _told(done: _Done) -> dict[str, Any]:
    change = done.change
    return {
        "change": change.change,
        "of": list(done.things),
        "by": done.by,
        "reason": change.reason,
        "decided_by": change.decided_by,
        "date": change.date.isoformat(),
    }
