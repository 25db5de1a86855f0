"""Ledgers that tell of a loop, for tests: read from plain data, and put in a real one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from est_framework.measures.loop.kept import Kept, Loop, kept_of
from est_framework.measures.open import KIND, MEETING
from est_framework.periods import Period
from est_framework.reports.keeping.ledger import Document, Ledger
from est_framework.setup.agreements import Tier
from est_framework.setup.resolved import ResolvedSetup

TIERS = (
    Tier(id="gruppen", name="EST-gruppen", role="est_grupp"),
    Tier(id="styrgruppen", name="Styrgruppen", role="styrgrupp"),
)


def with_tiers(made: ResolvedSetup) -> ResolvedSetup:
    """Give Sundsvik with two tiers of decision, and a school that has left."""
    left = {"until": Period.parse("2026-W46")}
    actors = [a.model_copy(update=left) if a.id == "norrskolan" else a for a in made.setup.actors]
    setup = made.setup.model_copy(update={"tiers": TIERS, "actors": tuple(actors)})
    return ResolvedSetup(setup=setup, release=made.release)


def revisions(told: Mapping[str, Any], name: str) -> Iterator[tuple[str, list[Any], bool]]:
    """Give each document's id, the bodies of its revisions, and whether another version came."""
    everything = list(told["measures"])
    for id_, body in told.get(name, {}).items():
        bodies = body.get("revisions", [body])
        whole = [_whole(id_, b, told.get("whole", {}), name, everything) for b in bodies]
        yield id_, whole, bool(body.get("contradicted"))


def _whole(
    id_: str, body: Mapping[str, Any], whole: Mapping[str, Any], name: str, everything: list[str]
) -> dict[str, Any]:
    said = {k: v for k, v in body.items() if k not in ("revisions", "contradicted")}
    agenda = said.get("on_agenda")
    if isinstance(agenda, str):
        said["on_agenda"] = [m for m in everything if m not in agenda.split()]
    return {"id": id_, **(whole if name == "measures" else {}), **said}


def loop_of(told: Mapping[str, Any], setup: ResolvedSetup) -> Loop:
    """Give the loop that plain data tells of."""
    measures, meetings = ([*_kept(told, name)] for name in ("measures", "meetings"))
    seen = frozenset((str(p), str(a), str(i)) for p, a, i in told["seen"])
    now = datetime.fromisoformat(told["now"])
    return Loop(setup, now, tuple(measures), tuple(meetings), seen)


def _kept(told: Mapping[str, Any], name: str) -> Iterator[Kept]:
    for id_, bodies, contradicted in revisions(told, name):
        yield kept_of(id_, dict(enumerate(bodies, start=1)), contradicted)


def put_in(ledger: Ledger, told: Mapping[str, Any]) -> None:
    """Put what plain data tells of into a ledger, with a second version of what is contradicted."""
    now = datetime.fromisoformat(told["now"])
    documents = [
        Document("report", f"r{n}", 1, p, {"period": p, "events": [{"area": a, "indicator": i}]})
        for n, (p, a, i) in enumerate(told["seen"])
    ]
    for kind, name in ((KIND, "measures"), (MEETING, "meetings")):
        for id_, bodies, contradicted in revisions(told, name):
            period = str(bodies[-1].get("decided", bodies[-1].get("period")))
            documents += [
                Document(kind, id_, n, period, body) for n, body in enumerate(bodies, start=1)
            ]
            if contradicted:
                other = {**bodies[-1], "note": "Den andres ord"}
                documents.append(Document(kind, id_, len(bodies), period, other))
    ledger.append(documents, now=now)
