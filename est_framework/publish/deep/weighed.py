"""What the group weighed: need against possibility, what comes first, and what came of last time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.language import Text
from est_framework.publish.feedback.back import OUTCOME
from est_framework.publish.sheet import Section, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.measures.deep.models import Basis, DeepAnalysis, Judged, Need
    from est_framework.publish.words import Words

_GREAT: Final = 2.0
"""From which mean of the steps need or possibility is great: the middle of one to three is not."""
_SQUARES: Final = (
    Text(
        "Stort behov, stor möjlighet: här är era främsta",
        "Great need, great possibility: your first ones",
    ),
    Text(
        "Stort behov, liten möjlighet: ta upp det i styrgruppen",
        "Great need, small possibility: for the steering group",
    ),
    Text(
        "Litet behov, stor möjlighet: gör det enkla i veckans arbete",
        "Small need, great possibility: do what is simple",
    ),
    Text(
        "Litet behov, liten möjlighet: håll ögonen på det",
        "Small need, small possibility: keep looking",
    ),
)


def weighed(basis: Basis, words: Words) -> list[Section]:
    """Draw the areas in four squares, as the group judged them, and give what comes first."""
    said = words.said
    heading = said(Text("Var kan vi påverka mest?", "Where can we influence most?"))
    if basis.analysis is None:
        text = Text(
            "Gruppen har inte vägt än. Fyll i avvagning.xlsx på mötet och läs in den med --read.",
            "The group has not weighed yet. Fill in weighing.xlsx at the meeting and read it "
            "with --read.",
        )
        return [Section(heading=heading, texts=(said(text),))]
    needs = {n.area: n for n in basis.needs}
    squares: list[list[str]] = [[], [], [], []]
    for one in basis.analysis.judged:
        need = [
            *(needs[one.area].steps if one.area in needs else ()),
            *([one.concerned] if one.concerned else ()),
        ]
        if need and one.possibility:
            at = 2 * (not _is_great(need)) + (not _is_great(one.possibility))
            squares[at].append(_in_square(one, need, words))
    lines = tuple(
        f"{said(square)}: {', '.join(areas) or '–'}"
        for square, areas in zip(_SQUARES, squares, strict=True)
    )
    talk = Text(
        "Talen är medel av stegen 1–3. De är till för samtalet. De avgör inte.",
        "The numbers are means of the steps 1–3. They are there for the conversation. They do "
        "not settle it.",
    )
    return [Section(heading=heading, lines=lines, note=said(talk)), _first(basis.analysis, words)]


def _is_great(steps: Sequence[int]) -> bool:
    return sum(steps) / len(steps) > _GREAT


def _in_square(one: Judged, need: Sequence[int], words: Words) -> str:
    means = [sum(s) / len(s) for s in (need, one.possibility)]
    shown = [f"{m:.1f}" for m in means]
    if words.language == "sv":
        shown = [s.replace(".", ",") for s in shown]
    return f"{words.area(one.area)} ({shown[0]} / {shown[1]})"


def _first(analysis: DeepAnalysis, words: Words) -> Section:
    said = words.said
    heads = (
        Text("Område", "Area"), Text("Problem", "Problem"), Text("Varför", "Why"),
        Text("Mål", "Goal"), Text("Ansvarig", "Owner"),
    )  # fmt: skip
    rows = tuple(
        (
            f"{p.rank}. {words.area(p.area)}",
            words.indicator(p.indicator),
            p.reason,
            p.goal or "–",
            words.actor(p.owner) if p.owner else "–",
        )
        for p in analysis.priorities
    )
    none = Text("Inget område är prioriterat.", "No area has priority.")
    return Section(
        heading=said(Text("Det som går först", "What comes first")),
        texts=() if rows else (said(none),),
        table=Table(heads=tuple(map(said, heads)), rows=rows),
        note=said(Text("Beslutat {day}.", "Decided {day}.")).format(day=analysis.held),
    )


def last_time(basis: Basis, words: Words) -> Section:
    """Give the priorities of the time before, and how it is with them now."""
    said = words.said
    heading = said(Text("Förra omgångens prioriteringar", "The priorities of last time"))
    if basis.last_time is None or not basis.last_time.priorities:
        none = Text(
            "Ingen sparad fördjupning från tiden före.",
            "No deep analysis of the time before is kept.",
        )
        return Section(heading=heading, texts=(said(none),))
    needs = {n.area: n for n in basis.needs}
    lines = []
    for one in basis.last_time.priorities:
        need = needs.get(one.area)
        told = Text(
            "{area}, {what}. Nu: {seen} tillfällen under andra halvan av tiden mot {before} "
            "under första, ur "
            "{reports} mot {reports_before} rapporter. Insatser: {measures}.",
            "{area}, {what}. Now: {seen} occasions in the second half of the time against "
            "{before} in the "
            "first, out of {reports} against {reports_before} reports. Measures: {measures}.",
        )
        if need is not None:
            lines.append(
                said(told).format(
                    area=words.area(one.area),
                    what=words.indicator(one.indicator),
                    seen=need.later[0],
                    before=need.first[0],
                    reports=need.later[1],
                    reports_before=need.first[1],
                    measures=measures_of(need, words),
                )
            )
    goes_on = Text("Fortsätter, ändras eller avslutas?", "Does it go on, change or close?")
    return Section(heading=heading, lines=tuple(lines), note=said(goes_on))


def measures_of(need: Need, words: Words) -> str:
    """Say how many measures there are in an area, how many are open, and what came of the others."""
    if not need.measures:
        return "–"
    opened = words.said(Text("{n}, varav öppna {open}", "{n}, of which open {open}"))
    outcomes = ", ".join(
        f"{words.said(OUTCOME[o])} {n}" for o, n in need.outcomes.items() if o in OUTCOME
    )
    said = opened.format(n=need.measures, open=need.open)
    return f"{said} ({outcomes})" if outcomes else said
