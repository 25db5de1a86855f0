"""What a local EST can say about how it follows the method, and what it cannot say."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812  # an acceptance has a field named date
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from est_framework.errors import UsageError
from est_framework.findings import Severity
from est_framework.language import Text
from est_framework.setup.load import refusal
from est_framework.setup.parts import Part
from est_framework.setup.places import Municipality
from est_framework.setup.rules import set199_accepted
from est_framework.setup.tailoring import Layer
from est_framework.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.findings import Finding
    from est_framework.method.models import Release
    from est_framework.setup.accepted import Deviation
    from est_framework.setup.check import Checked
    from est_framework.setup.tailoring import AnyChange

FORMAT = "est-conformance 1"


class Standing(StrEnum):
    """How a setup stands to the method."""

    FOLLOWS = "follows"
    FOLLOWS_WITH_ADAPTATIONS = "follows_with_adaptations"
    DEPARTS = "departs"


class BuiltOn(Part):
    """A setup that this one builds on, such as the county's."""

    setup: str
    revision: int


class Changed(Part):
    """One change in the method, by the municipality or by a setup that it builds on."""

    setup: str = Field(description="The setup that brings the change")
    change: str = Field(description="The class of the change")
    about: str = Field(description="The id of what is changed")
    label: Text
    reason: str
    decided_by: str
    role: Text
    date: Date


class Said(Part):
    """A finding as it stands in the statement."""

    code: str
    severity: Severity
    place: str
    title: Text
    seen: Text


class AcceptedDeviation(Said):
    """A finding that the municipality lives with, and the decision that says so."""

    reason: str
    decided_by: str
    role: Text
    date: Date
    until: Date


class Totals(Part):
    """How many findings there are of each kind; accepted ones are counted apart."""

    error: int
    warning: int
    note: int
    accepted: int


class Statement(Part):
    """How one local EST follows the method, on one day, as the package's own check sees it."""

    format: Literal["est-conformance 1"]
    standing: Standing
    checked_on: Date
    method: str = Field(description="The core release that is followed")
    package: str = Field(description="The version of est-framework that checked")
    setup: str
    revision: int
    digest: str = Field(description="The sha256 of the resolved setup, which reports name too")
    municipalities: tuple[Municipality, ...]
    builds_on: tuple[BuiltOn, ...] = Field(description="The lowest first")
    files: tuple[str, ...] = Field(description="What was read")
    changes: tuple[Changed, ...]
    accepted: tuple[AcceptedDeviation, ...]
    open: tuple[Said, ...]
    totals: Totals
    does_not_say: tuple[Text, ...]


DOES_NOT_SAY = (
    Text(
        sv="Att någon har godkänt arbetet. Verktyget har jämfört filer med metoden, inget mer.",
        en="That anybody has approved the work. The tool has compared files with the method, no more.",
    ),
    Text(
        sv="Hur arbetet görs: om rapporter lämnas, möten hålls, insatser följs upp och någon får "
        "återkoppling. Det visar lägesbilder, protokoll och årsgenomgången.",
        en="How the work is done: whether reports come in, meetings are held, measures are followed up "
        "and anybody is told. Pictures, records and the yearly review show that.",
    ),
    Text(
        sv="Om besluten och avtalen bakom uppsättningen finns, gäller och är lagliga.",
        en="Whether the decisions and agreements behind the setup exist, hold and are lawful.",
    ),
    Text(
        sv="Vad som står i rapporterna, eller om någon människa pekas ut i en text.",
        en="What the reports say, or whether any text points out a person.",
    ),
    Text(
        sv="Något om en annan dag eller en ändrad fil: den gäller just detta digest.",
        en="Anything of another day or a changed file: it holds for just this digest.",
    ),
)
"""What a reader might take it for, and must not."""


def make_statement(checked: Checked, today: Date, *, package: str = __version__) -> Statement:
    """
    Make the statement of a checked local EST.

    Args:
        checked: What the check came to.
        today: The day of the check.
        package: The version of the package that checked.

    Raises:
        UsageError: The setup has errors, so that nothing can be said of what it follows.
    """
    if checked.local is None:
        raise UsageError(refusal(list(checked.findings)))
    resolved = checked.local.setup
    setup, release = resolved.setup, resolved.release
    said = [f for f in checked.findings if f.code != set199_accepted.RULE.code]
    own = Layer(setup=setup.setup, revision=setup.revision, tailoring=setup.tailoring)
    changes = tuple(c for layer in (*resolved.layers, own) for c in _changed(layer, release))
    return Statement(
        format=FORMAT,
        standing=_standing(said, adapted=bool(changes or checked.deviations)),
        checked_on=today,
        method=release.name,
        package=package,
        setup=setup.setup,
        revision=setup.revision,
        digest=resolved.digest,
        municipalities=setup.municipalities,
        builds_on=tuple(BuiltOn(setup=x.setup, revision=x.revision) for x in resolved.layers),
        files=checked.files,
        changes=changes,
        accepted=tuple(_accepted(d, release) for d in checked.deviations),
        open=tuple(Said(**_words(finding)) for finding in said),
        totals=Totals(
            **{s.value: sum(f.severity is s for f in said) for s in Severity},
            accepted=len(checked.deviations),
        ),
        does_not_say=DOES_NOT_SAY,
    )


def _standing(findings: list[Finding], *, adapted: bool) -> Standing:
    if any(f.severity is not Severity.NOTE for f in findings):
        return Standing.DEPARTS
    return Standing.FOLLOWS_WITH_ADAPTATIONS if adapted else Standing.FOLLOWS


def _changed(layer: Layer, release: Release) -> Iterator[Changed]:
    labels = {i.id: i.label for i in release.indicators}
    labels |= {c.id: c.label for c in release.checklists} | {s.id: s.label for s in release.scales}
    for change in layer.tailoring:
        about = _about(change)
        yield Changed(
            setup=layer.setup,
            change=change.change,
            about=about,
            label=labels.get(about, Text(about, about)),
            reason=change.reason,
            decided_by=change.decided_by,
            role=_role(change.decided_by, release),
            date=change.date,
        )


def _about(change: AnyChange) -> str:
    if change.change == "order":
        return change.checklist
    return change.scale if change.change == "rescale" else change.indicator


def _accepted(deviation: Deviation, release: Release) -> AcceptedDeviation:
    decision = deviation.acceptance
    return AcceptedDeviation(
        **_words(deviation.finding),
        reason=decision.reason,
        decided_by=decision.decided_by,
        role=_role(decision.decided_by, release),
        date=decision.date,
        until=decision.until,
    )


def _words(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "place": str(finding.place),
        "title": finding.title,
        "seen": finding.seen,
    }


def _role(role: str, release: Release) -> Text:
    return next((r.label for r in release.roles if r.id == role), Text(role, role))
