"""
A setup laid on those it builds on, such as the county's: the lowest first, each only tighter.

Only tailoring, scale and threshold of disclosure are taken from below. Areas, actors and cycle are
each municipality's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from est_framework.setup.bases import RefusedBaseError, find_bases, refuse_errors
from est_framework.setup.models import Setup
from est_framework.setup.rules import (
    LOOKS,
    set152_must_switched_off,
    set206_required_by_base_switched_off,
)
from est_framework.setup.tailor import tailor
from est_framework.setup.tailoring import Layer, Require
from est_framework.setup.under_check import SetupUnderCheck

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from est_framework.findings import Finding
    from est_framework.method.models import Release
    from est_framework.setup.edited_release import Refusal
    from est_framework.setup.tailoring import AnyChange
    from est_framework.setup.yaml_source import YamlSource

_INHERITED = ("scale", "disclosure")


@dataclass(frozen=True)
class Ground:
    """
    What a setup stands on.

    Attributes:
        release: The release with all that the layers have changed; None where there is no such release.
        layers: The setups below, the lowest first.
        base: The nearest of them, as it holds.
        hindrance: Why the setups below cannot be used; then none of them are laid.
    """

    release: Release | None
    layers: tuple[Layer, ...] = ()
    base: Setup | None = None
    hindrance: Finding | None = None


def ground_of(
    folder: Path, setup: Setup, source: YamlSource, release: Release | None, known: tuple[str, ...]
) -> Ground:
    """
    Lay the setups that a setup builds on.

    Args:
        folder: The folder of the setup.
        setup: The setup that is to stand on them.
        source: Its file; what hinders stands at its `base`.
        release: The release that it names, as the method has it.
        known: The names of all releases that the tool knows.
    """
    ground, place = Ground(release), source.place("base")
    if release is None:
        return ground
    try:
        for base in reversed(find_bases(folder, setup, place)):
            check = under_check(base.setup, base.source, ground, known)
            refuse_errors((f for look in LOOKS for f in look(check)), base.file, place)
            layer = Layer(
                setup=base.setup.setup,
                revision=base.setup.revision,
                tailoring=base.setup.tailoring,
            )
            ground = Ground(check.release, (*ground.layers, layer), check.setup)
    except RefusedBaseError as refused:
        return Ground(release, hindrance=refused.finding)
    return ground


def under_check(
    setup: Setup, source: YamlSource, ground: Ground, known: tuple[str, ...]
) -> SetupUnderCheck:
    """
    Lay a setup on its ground, and make it ready for the rules.

    Where the ground cannot be used, what is said on top of it cannot be judged: only the rest is.
    """
    if ground.hindrance is not None:
        scale = Setup.model_fields["scale"].default
        setup = setup.model_copy(update={"tailoring": (), "scale": scale})
    setup = _with_inherited(setup, ground.base)
    if ground.release is None:
        return SetupUnderCheck(setup, source, None, known)
    tailored = tailor(ground.release, setup.tailoring)
    refusals = _by_layer(tailored.refused, setup.tailoring, ground.layers)
    return SetupUnderCheck(setup, source, tailored.release, known, refusals, base=ground.base)


def _with_inherited(setup: Setup, base: Setup | None) -> Setup:
    """Give the setup with what it says nothing about itself, and the one below does."""
    if base is None:
        return setup
    said = {
        key: getattr(base, key)
        for key in _INHERITED
        if key in base.model_fields_set and key not in setup.model_fields_set
    }
    return setup.model_copy(update=said)


def _by_layer(
    refused: Mapping[int, Refusal], changes: tuple[AnyChange, ...], layers: tuple[Layer, ...]
) -> dict[int, Refusal]:
    """Name the layer that requires a question, where neither the method nor the setup itself does."""
    named = dict(refused)
    for number, refusal in refused.items():
        if refusal.code != set152_must_switched_off.RULE.code:
            continue
        id_ = str(refusal.said["id"])
        below = next((x.setup for x in layers if _require(x.tailoring, id_)), None)
        if below is not None and not _require(changes[:number], id_):
            code = set206_required_by_base_switched_off.RULE.code
            named[number] = replace(refusal, code=code, said={**refusal.said, "layer": below})
    return named


def _require(changes: Iterable[AnyChange], id_: str) -> bool:
    return any(isinstance(c, Require) and c.indicator == id_ and c.to == "must" for c in changes)
