"""The page of one municipality's times: each step with its weekday and hour, holidays, breaks, meetings."""

from __future__ import annotations

from est_framework.publish.local.labels import FOLLOW_UP, HOLIDAYS, MEETING, PERIOD, RHYTHM
from est_framework.publish.local.words import Here, plain
from est_framework.publish.manual.reference.spoken import facts, joined, table
from est_framework.setup.models import Meeting


def week_page(here: Here) -> str:
    """Give the page of the times."""
    _ = here.words
    cycle = here.setup.setup.cycle
    how_often = here.said(PERIOD[cycle.period.value])
    opening = _("We put the reports together {how_often}, from {first} on.").format(
        how_often=how_often, first=cycle.first
    )
    if cycle.reporting == "continuous":
        opening += " " + _("Reports come when something happens; nobody owes one each period.")
    return joined(
        [
            f"# {_('Our times')}",
            "",
            opening,
            "",
            *table((_("Step"), _("When")), _steps(here)),
            *_exceptions(here),
            *_meeting(here),
            *_slower(here),
        ]
    )


def _steps(here: Here) -> list[tuple[str, str]]:
    _ = here.words
    cycle = here.setup.setup.cycle
    steps = (
        (_("The reports are in"), cycle.report_by),
        (_("Somebody has read them"), cycle.review_by),
        (_("The picture is put together"), cycle.compile_by),
        (_("The group meets"), cycle.meet),
        (_("The picture goes out"), cycle.publish_by),
        (_("Those who reported are told what came of it"), cycle.feedback_by),
    )
    return [(f"**{step}**", here.moment(moment)) for step, moment in steps if moment]


def _exceptions(here: Here) -> list[str]:
    _ = here.words
    cycle = here.setup.setup.cycle
    lines = [f"## {_('Holidays and breaks')}", ""]
    if cycle.holidays is None:
        lines += [_("A step that falls on a public holiday stays where it is.")]
    else:
        text = _("A step that falls on a public holiday moves {where}.")
        lines += [text.format(where=here.said(HOLIDAYS[cycle.holidays]))]
    lines += [""]
    rows = [
        (
            str(pause.first) if pause.first == pause.last else f"{pause.first} – {pause.last}",
            _("as usual") if pause.reports else _("nobody"),
        )
        for pause in cycle.breaks
    ]
    if rows:
        lines += table((_("No meeting"), _("Asked for reports")), rows)
    return lines


def _meeting(here: Here) -> list[str]:
    _ = here.words
    meeting, follow_up = here.setup.setup.meeting, here.setup.setup.cycle.follow_up
    rows = []
    if meeting:
        rows = [
            (_("Name"), plain(meeting.name or "")),
            (_("Form"), here.said(MEETING[meeting.form]) if meeting.form else ""),
            (_("Led by"), _leader(here, meeting)),
        ]
    if follow_up:
        rows += [(_("Measures are followed up"), here.said(FOLLOW_UP[follow_up]))]
    return [f"## {_('The meeting')}", "", *facts(rows)] if rows else []


def _leader(here: Here, meeting: Meeting) -> str:
    if meeting.led_by is not None:
        return here.actor(meeting.led_by)
    return here.link("roles", meeting.role) if meeting.role is not None else ""


def _slower(here: Here) -> list[str]:
    _ = here.words
    deep = here.setup.setup.deep_analysis
    if deep is None:
        return []
    text = _("A few areas are looked into more slowly, {rhythm}. At most: {n}.")
    said = text.format(rhythm=here.said(RHYTHM[deep.rhythm]), n=deep.top)
    return [f"## {_('Deep analysis')}", "", said, ""]
