"""What a number of the picture is made of, in words; for the group alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.language import Language, translator
from est_framework.publish.picture.heat import number
from est_framework.publish.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from est_framework.picture.trace import Standing, Trace, TracedReport
    from est_framework.reports.models import State
    from est_framework.setup.resolved import ResolvedSetup


def trace_text(trace: Trace, setup: ResolvedSetup, language: Language) -> str:
    """Tell what a number is, and one paragraph for each report that says something about it."""
    words = Words(setup, language)
    _ = translator(language, "publish")
    where = f"{words.indicator(trace.indicator)}, {words.area(trace.area)}"
    lines = [f"{where}, {trace.period.name(language)}: {_value(trace, language)}"]
    if trace.whole_at_least is not None and trace.whole_at_most is not None:
        whole = number(trace.whole_at_least, trace.whole_at_most)
        lines.append(_("With the areas within it: {n}").format(n=whole))
    lines.append(_("For the group only: it shows who reported what."))
    if not trace.reports:
        lines.append(_("No report says anything about it."))
    return "\n\n".join(["\n".join(lines), *(_paragraph(r, words) for r in trace.reports)])


def trace_json(trace: Trace) -> str:
    """Give the same as one JSON object."""
    return trace.model_dump_json(indent=2)


def _value(trace: Trace, language: Language) -> str:
    _ = translator(language, "publish")
    cell = trace.cell
    if cell is None:
        return _("no report that counts says anything")
    if cell.at_most:
        return number(cell.at_least, cell.at_most)
    return "0" if cell.none_seen else _("no number")


def _paragraph(report: TracedReport, words: Words) -> str:
    said = _said(words.language)[report.said]
    if report.number:
        said = words.times(report.number)
    head = f"{words.actor(report.actor)}: {said}"
    if report.standing != "counts":
        head += f" ({_standing(words.language)[report.standing]})"
    return "\n".join([head, *(f"  {line}" for line in _lines(report, words))])


def _lines(report: TracedReport, words: Words) -> Iterator[str]:
    _ = translator(words.language, "publish")
    yield _("Report {id}, revision {n}, {template}; row {row} of the ledger").format(
        id=report.report, n=report.revision, template=report.template, row=report.row
    )
    if report.part_of:
        yield _("Merged into report {id}: the larger number of the two counts").format(
            id=report.part_of
        )
    yield _("Submitted {submitted}, received {received}").format(
        submitted=words.moment(report.submitted), received=words.moment(report.received)
    )
    if report.events:
        yield _("Described events: {n}").format(n=report.events)
    if report.sha256:
        name = report.file or f"{report.sha256[:12]}…"
        places = ", ".join(report.places) or _("the file is not there any more")
        yield _("File {name}: {places}").format(name=name, places=places)


def _said(language: Language) -> Mapping[State, str]:
    _ = translator(language, "publish")
    return {
        "value": _("seen"),
        "none_seen": _("none seen"),
        "unknown": _("don’t know"),
        "not_asked": _("not asked"),
        "not_answered": _("no answer"),
    }


def _standing(language: Language) -> Mapping[Standing, str]:
    _ = translator(language, "publish")
    return {
        "counts": _("counts"),
        "waiting": _("waits for review"),
        "returned": _("was sent back and has not come again"),
        "set_aside": _("was set aside"),
    }
