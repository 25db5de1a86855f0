"""A local report told as a report of the core release, so that municipalities can be compared."""

from __future__ import annotations

from dataclasses import dataclass

from est_framework.reports.models import Answer, AreaAnswers, Report
from est_framework.setup.resolved import ResolvedSetup

_NOT_ASKED = Answer(state="not_asked")


@dataclass(frozen=True, slots=True)
class Projected:
    """
    A report as the core release knows it.

    Attributes:
        report: The report; it follows the setup without its changes.
        left_out: The local indicators that it told of and the core does not know.
    """

    report: Report
    left_out: tuple[str, ...]

    def as_json(self) -> str:
        """Give the report as a line of JSON that is valid in the core: what it does not say is left out."""
        return self.report.model_dump_json(exclude_defaults=True)


def project(report: Report, core: ResolvedSetup) -> Projected:
    """
    Tell a report of a tailored setup as a report of the core release.

    What a municipality has added is left out and named. What it has switched off was not asked, which
    is not the same as not seen. Everything else stays as it was sent.

    Args:
        report: A report that is valid in the tailored setup.
        core: The same setup without its changes (`setup.core`).
    """
    known = {i.id for i in core.release.indicators}
    asked = [item.indicator for item in core.items(report.actor, report.template)]
    areas = tuple(_area(about, asked, known) for about in report.areas)
    told = [a for about in report.areas for a, answer in about.answers.items() if answer.value]
    told += [event.indicator for event in report.events]
    core_report = report.model_copy(
        update={
            "digest": core.digest,
            "areas": areas,
            "events": tuple(e for e in report.events if e.indicator in known),
        }
    )
    return Projected(core_report, tuple(dict.fromkeys(i for i in told if i not in known)))


def _area(about: AreaAnswers, asked: list[str], known: set[str]) -> AreaAnswers:
    """Give the core's questions in its order, then what was answered beyond them, as retired ones."""
    answers = {i: about.answers.get(i, _NOT_ASKED) for i in asked}
    answers |= {i: a for i, a in about.answers.items() if i in known}
    return about.model_copy(update={"answers": answers})
