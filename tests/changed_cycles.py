"""Sundsvik with another cycle, or actors that report another way; for all rooms' tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from est_framework.setup.local import LocalEst
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup


def changed(
    setup: ResolvedSetup, *, actors: dict[str, dict[str, Any]] | None = None, **cycle: object
) -> ResolvedSetup:
    """Give a setup with what is said about actors, by id, and the cycle laid over its own."""
    document = setup.setup.model_dump(mode="json")
    document["cycle"] |= cycle
    for actor in document["actors"]:
        actor.update((actors or {}).get(actor["id"], {}))
    return ResolvedSetup(setup=Setup.model_validate(document), release=setup.release)


def changed_local(
    local: LocalEst, *, actors: dict[str, dict[str, Any]] | None = None, **cycle: object
) -> LocalEst:
    """Give a local EST in the same folder whose setup is so changed."""
    return replace(local, setup=changed(local.setup, actors=actors, **cycle))
