"""The sheet that goes up each month and year: to management, county and local council."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.language import Language, Text
from est_framework.publish.feedback.back import OUTCOME
from est_framework.publish.feedback.upward_layout import SectionId, up_layouts
from est_framework.publish.fidelity.words import STANDINGS, behind, figure, percent
from est_framework.publish.sheet import Section, Sheet, Table
from est_framework.publish.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.measures.feedback.models import AreaThen, Upward
    from est_framework.measures.fidelity.models import Fidelity
    from est_framework.setup.resolved import ResolvedSetup

_FOOT: Final = Text(
    "Utan exakta platser, arbetssätt, uppgift om vem som rapporterat och antal av det som "
    "setts. Läs igenom före "
    "utskick.",
    "Without exact places, tactics, who reported, and numbers of what was seen. Read it "
    "through before it is sent.",
)
_FOOT_OWN: Final = Text(
    "För ledning och styrgrupp. Utan uppgift om vem som rapporterat och antal av det som setts. "
    "Insatsernas egna ord kan nämna platser: läs igenom före utskick.",
    "For management and steering group. Without who reported, and numbers of what was seen. The "
    "measures' own words may name places: read it through before it is sent.",
)
_LATE: Final = (
    Text("{n} insatser är försenade.", "{n} measures are late."),
    Text("En insats är försenad.", "One measure is late."),
)
_QUESTIONS: Final = Text("Frågor till styrgruppen", "Questions to the steering group")
_QUESTION: Final = Text("Fråga, senast, svar: …", "Question, by when, answer: …")
_MUNICIPALITIES: Final = Text(
    "Det som berör flera kommuner", "What concerns several municipalities"
)
_BOARDS: Final = Text(
    "Det som rör flera nämnder eller är långsiktigt",
    "What concerns several boards, or the long term",
)
_FILL: Final = Text("Fylls i: …", "To fill in: …")
_UNSAID = Text("utfall inte angivet", "outcome not stated")


def upward_sheet(
    upward: Upward, to: str, fidelity: Fidelity, setup: ResolvedSetup, language: Language
) -> Sheet:
    """
    Write the sheet of a month or a year, with the sections that `upward.yaml` gives it.

    To the county and the local council no single measure is named; to management, what is late and stuck is.
    """
    words = Words(setup, language)
    said = words.said
    year = len(upward.about) == len("2026")
    title = (
        Text("Året {about}", "The year {about}")
        if year
        else Text("Läget {about}", "The situation, {about}")
    )
    layout = up_layouts()[to, "year" if year else "month"]
    write: dict[SectionId, Callable[[], Section]] = {
        "in_short": lambda: _in_short(upward, words),
        "areas": lambda: _areas(upward, words, year=year),
        "priorities": lambda: _priorities(upward, words),
        "late_measures": lambda: _measures(upward, words, own=True),
        "measures": lambda: _measures(upward, words, own=False),
        "fidelity": lambda: _fidelity(fidelity, words),
        "questions": lambda: _to_fill(_QUESTIONS, _QUESTION, 3, words),
        "several_municipalities": lambda: _to_fill(_MUNICIPALITIES, _FILL, 1, words),
        "several_boards": lambda: _to_fill(_BOARDS, _FILL, 1, words),
    }
    foot = said(_FOOT_OWN if to == "management" else _FOOT)
    origin = layout.origin(setup.release.sources, language)
    return Sheet(
        kind=said(layout.label),
        title=said(title).format(about=_about(upward, words)),
        lead=words.municipalities(),
        sections=tuple(write[section.id]() for section in layout.sections),
        foot=f"{foot} {origin}".strip(),
    )


def _about(upward: Upward, words: Words) -> str:
    from est_framework.measures.feedback.upward import read_about  # noqa: PLC0415  # names alone

    about = read_about(upward.about)
    return upward.about if len(upward.about) == len("2026") else about.name(words.language)


def _in_short(upward: Upward, words: Words) -> Section:
    said = words.said
    came = Text(
        "{share} av de rapporter som väntades kom i tid ({on_time} av {owed}, från {actors} "
        "aktörer).",
        "{share} of the reports expected came in time ({on_time} of {owed}, from {actors} actors).",
    )
    met = Text(
        "Gruppen har protokoll från {met} möten om {periods} perioder.",
        "The group has records of {met} meetings about {periods} periods.",
    )
    decided = Text(
        "Beslutade insatser: {decided}. Öppna nu: {open}.",
        "Measures decided: {decided}. Open now: {open}.",
    )
    share = percent(upward.on_time, upward.owed, words.language)
    return Section(
        heading=said(Text("I korthet", "In short")),
        texts=(
            said(came).format(
                share=share, on_time=upward.on_time, owed=upward.owed, actors=upward.actors
            ),
            said(met).format(met=upward.meetings, periods=upward.periods),
            said(decided).format(decided=upward.decided, open=upward.open),
        ),
        lines=(said(Text("Sammanfattning (fylls i): …", "Summary (to fill in): …")),),
    )


def _areas(upward: Upward, words: Words, *, year: bool) -> Section:
    said = words.said
    if not any(a.now or a.before for a in upward.areas):
        none = Text("Ingen nivå är beslutad.", "No level has been decided.")
        return Section(heading=said(Text("Läget i områdena", "The areas")), texts=(said(none),))
    before = Text("Före året", "Before the year") if year else Text("Förra månaden", "Last month")
    heads = [said(Text("Område", "Area")), said(Text("Nu", "Now")), said(before)]
    if year:
        heads.append(said(Text("Beslutade nivåer under året", "Levels decided in the year")))
    rows = tuple(_area(a, words, year=year) for a in upward.areas)
    return Section(
        heading=said(Text("Läget i områdena", "The areas")),
        table=Table(heads=tuple(heads), rows=rows),
    )


def _area(area: AreaThen, words: Words, *, year: bool) -> tuple[str, ...]:
    none = words.said(Text("ingen beslutad", "none decided"))
    cells = [
        words.area(area.area),
        *(words.level(n) if n else none for n in (area.now, area.before)),
    ]
    if year:
        order = [level.id for level in words.setup.scale.levels]
        known = sorted(area.times.items(), key=lambda t: order.index(t[0]) if t[0] in order else -1)
        cells.append(", ".join(f"{words.level(level)} {n}" for level, n in known) or none)
    return tuple(cells)


def _priorities(upward: Upward, words: Words) -> Section:
    said = words.said
    none = Text(
        "Ingen fördjupad analys med prioriteringar är sparad.",
        "No deep analysis with priorities is kept.",
    )
    lines = tuple(
        f"{words.area(area)}{f': {words.indicator(i)}' if i else ''}. "
        + said(Text("Så går det (fylls i): …", "How it goes (to fill in): …"))
        for area, i in upward.priorities
    )
    return Section(
        heading=said(Text("Så går det med prioriteringarna", "How the priorities go")),
        texts=() if lines else (said(none),),
        lines=lines,
    )


def _measures(upward: Upward, words: Words, *, own: bool) -> Section:
    said = words.said
    texts = [said(_LATE[upward.overdue == 1]).format(n=upward.overdue)]
    closed = [
        f"{words.said(OUTCOME[o]) if o in OUTCOME else words.said(_UNSAID)} {n}"
        for o, n in sorted(upward.closed.items())
    ]
    if closed:
        ended = said(Text("Avslutade insatser: {how}.", "Measures closed: {how}."))
        texts.append(ended.format(how=", ".join(closed)))
    rows = tuple(
        (
            m.description,
            words.actor(m.owner),
            str(m.due),
            said(Text("väntar på beslut: {who}", "waits for a decision: {who}")).format(
                who=_tier(m.waits_for, words)
            )
            if m.waits_for
            else said(Text("{n} dagar sen", "{n} days late")).format(n=m.days),
        )
        for m in upward.late
    )
    heads = tuple(
        said(t)
        for t in (
            Text("Insats", "Measure"),
            Text("Ansvarig", "Owner"),
            Text("Klar senast", "Due"),
            Text("Läge", "Status"),
        )
    )
    return Section(
        heading=said(
            Text("Försenade insatser och sådana som har fastnat", "Measures late or stuck")
        )
        if own
        else said(Text("Insatser", "Measures")),
        texts=tuple(texts),
        table=Table(heads=heads, rows=rows) if own else None,
        note=said(
            Text(
                "Att något blev bättre efter en insats visar inte att insatsen var orsaken.",
                "That something got better after a measure does not show that the measure was "
                "the cause.",
            )
        ),
    )


def _tier(tier: str | None, words: Words) -> str:
    known = {t.id: t.name for t in words.setup.setup.tiers}
    return known.get(tier or "", tier or "")


def _fidelity(fidelity: Fidelity, words: Words) -> Section:
    said = words.said
    rows = tuple(
        (
            s.label.said(words.language),
            figure(s, words.language),
            behind(s, words.language),
            said(STANDINGS[s.standing]),
        )
        for s in fidelity.signs
    )
    heads = tuple(
        said(t)
        for t in (
            Text("Tecken", "Sign"),
            Text("Utfall", "Figure"),
            Text("Bygger på", "Rests on"),
            Text("Nog?", "Enough?"),
        )
    )
    return Section(
        heading=said(Text("Hur väl följdes metoden?", "How well was the method followed?")),
        table=Table(heads=heads, rows=rows, numbers=(1, 2)),
        note=said(Text("Det är inget betyg.", "This is no grade.")),
    )


def _to_fill(heading: Text, line: Text, lines: int, words: Words) -> Section:
    return Section(heading=words.said(heading), lines=(words.said(line),) * lines)
