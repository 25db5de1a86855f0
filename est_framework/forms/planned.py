"""Which forms a period calls for: by who is asked, for what, and how their reports come in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from est_framework.errors import UsageError
from est_framework.findings import did_you_mean
from est_framework.forms.xlsform.layout import FILE_ENDING
from est_framework.language import Text
from est_framework.periods import Period
from est_framework.setup.actors import Actor, Channel
from est_framework.setup.resolved import ResolvedSetup

_KINDS: Mapping[Channel | None, tuple[str, ...]] = {
    None: (".xlsx", ".html"),
    "workbook": (".xlsx",),
    "web": (".html",),
    "xlsform": (FILE_ENDING,),
    "told": (".html", ".pdf"),
    "file": (),
}
"""
The files that each way of reporting needs. What is told, or handed in on paper, the coordinator writes in
on the web form.
"""
_PAPER = ".pdf"
_LOOKED_AHEAD = 60


@dataclass(frozen=True, slots=True)
class PlannedForm:
    """
    One form to write.

    Attributes:
        actor: Whose it is.
        template: What it fills in.
        kind: How the file's name ends.
    """

    actor: Actor
    template: str
    kind: str

    @property
    def file(self) -> str:
        """The file's name: `polisen.html`, and `polisen_event.html` for the templates after the first."""
        first = self.template == self.actor.templates[0]
        return f"{self.actor.id}{'' if first else f'_{self.template}'}{self.kind}"


def planned_forms(
    setup: ResolvedSetup,
    period: Period,
    wanted: Collection[str] | None = None,
    *,
    paper: bool = False,
) -> list[PlannedForm]:
    """
    Give the forms that a period calls for, in the setup's order of actors.

    Args:
        setup: The resolved setup.
        period: The period that is asked about.
        wanted: Only these actors, by id; all where None.
        paper: Whether there is paper for everyone that gets a form, whatever its way of reporting.

    Raises:
        UsageError: Nobody has anything to send for the period, or one of `wanted` has not.
    """
    invited = {id_: templates for id_, templates in setup.invited(period).items() if templates}
    if not invited:
        raise UsageError(_nobody_is_asked(setup, period))
    for id_ in wanted or ():
        if id_ not in invited:
            raise UsageError(_is_not_asked(setup, period, id_))
    return [
        PlannedForm(setup.actors[id_], template, kind)
        for id_, templates in invited.items()
        if wanted is None or id_ in wanted
        for template in templates
        for kind in _kinds(setup.actors[id_], paper=paper)
    ]


def _kinds(actor: Actor, *, paper: bool) -> tuple[str, ...]:
    kinds = _KINDS[actor.channel]
    return (*kinds, _PAPER) if paper and kinds and _PAPER not in kinds else kinds


def without_form(
    setup: ResolvedSetup, period: Period, wanted: Collection[str] | None = None
) -> Iterator[Text]:
    """Give a sentence for each actor that takes part and gets no form, or not all of its forms, and why."""
    for id_, templates in setup.invited(period).items():
        actor = setup.actors[id_]
        if wanted is not None and id_ not in wanted:
            continue
        if actor.channel == "file":
            yield Text(
                sv=f"{actor.name} får inget formulär: rapporterna kommer som fil ur ett eget system.",
                en=f"{actor.name} gets no form: its reports come as a file from a system of its own.",
            )
        elif templates != actor.templates:
            why = _why_not(setup, period, actor)
            some = Text("bara formulär för händelser", "a form for events only")
            form = some if templates else Text("inget formulär", "no form")
            yield Text(
                sv=f"{actor.name} får {form.sv}. {why.sv}",
                en=f"{actor.name} gets {form.en}. {why.en}",
            )


def _nobody_is_asked(setup: ResolvedSetup, period: Period) -> Text:
    if setup.taking_part(period):
        actor = setup.taking_part(period)[0]
        why = _why_not(setup, period, actor)
        return Text(
            sv=f"Ingen aktör tillfrågas för {period}, så inga formulär skrevs. {why.sv}",
            en=f"No actor is asked for {period}, so no forms were written. {why.en}",
        )
    first = setup.setup.cycle.first
    return Text(
        sv=f"Ingen aktör tillfrågas för {period}. Uppsättningen börjar med {first} och "
        f"frågar om perioder som {first}. Välj en annan period eller ändra est.yaml.",
        en=f"No actor is asked for {period}. The setup begins with {first} and asks about "
        f"periods like {first}. Choose another period or change est.yaml.",
    )


def _is_not_asked(setup: ResolvedSetup, period: Period, actor: str) -> Text:
    if actor in setup.actors:
        why = _why_not(setup, period, setup.actors[actor])
        return Text(
            sv=f"Aktören {actor} tillfrågas inte för {period}. {why.sv}",
            en=f"The actor {actor} is not asked for {period}. {why.en}",
        )
    near = did_you_mean(actor, setup.actors)
    known = ", ".join(setup.actors)
    return Text(
        sv=f"Uppsättningen har ingen aktör ”{actor}”.{near.sv.rstrip()} Aktörerna är: {known}.",
        en=f"The setup has no actor “{actor}”.{near.en.rstrip()} The actors are: {known}.",
    )


def _why_not(setup: ResolvedSetup, period: Period, actor: Actor) -> Text:
    pause = setup.steps.break_of(period)
    if actor not in setup.taking_part(period):
        return Text(sv="Se since och until i est.yaml.", en="See since and until in est.yaml.")
    if pause is not None and not pause.reports:
        return Text(
            sv=f"Det är uppehåll {pause.first} till {pause.last}.",
            en=f"There is a break from {pause.first} to {pause.last}.",
        )
    ahead = (period.shifted(n) for n in range(1, _LOOKED_AHEAD))
    following = next((p for p in ahead if actor in setup.expected(p)), None)
    if following is None:
        return Text(sv="Se cadence och until i est.yaml.", en="See cadence and until in est.yaml.")
    return Text(
        sv=f"Nästa period då aktören tillfrågas är {following}.",
        en=f"It is next asked for {following}.",
    )
