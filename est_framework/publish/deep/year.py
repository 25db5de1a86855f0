"""The year beside the deep analysis: measures and what changed, and the wheel of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.language import Text
from est_framework.measures.follow_up.words import CAUTION, in_words
from est_framework.publish.feedback.back import OUTCOME, STATUS
from est_framework.publish.sheet import Section, Table

if TYPE_CHECKING:
    from est_framework.measures.deep.models import Basis, Change, ComesBack
    from est_framework.publish.words import Words


def year_sections(basis: Basis, words: Words) -> tuple[Section, ...]:
    """Give the measures with what changed, the wheel of the year, and whether the year was gone through."""
    return _changes(basis, words), _wheel(basis, words), _review(basis, words)


def _changes(basis: Basis, words: Words) -> Section:
    said = words.said
    heads = (
        Text("Insats", "Measure"),
        Text("Problem", "Problem"),
        Text("Det rapporterna säger", "What the reports say"),
        Text("Gruppens omdöme", "The group's judgement"),
    )
    none = Text("Ingen insats från året är sparad.", "No measure of the year is kept.")
    return Section(
        heading=said(
            Text(
                "Insatser och förändringar under samma tid",
                "Measures and changes over the same time",
            )
        ),
        texts=() if basis.changes else (said(none),),
        table=Table(
            heads=tuple(map(said, heads)), rows=tuple(_change(c, words) for c in basis.changes)
        ),
        note=said(CAUTION) if basis.changes else "",
    )


def _change(change: Change, words: Words) -> tuple[str, ...]:
    said = words.said
    judged = said(STATUS[change.status])
    if change.outcome:
        judged = f"{judged}: {said(OUTCOME[change.outcome])}"
    *told, _ = in_words(change.around, words.setup)  # the caution stands once, below
    about = f"{words.indicator(change.indicator)}, {words.area(change.area)}"
    return change.description, about, " ".join(map(said, told)), judged


def _wheel(basis: Basis, words: Words) -> Section:
    said = words.said
    back = [c for c in basis.wheel if len(c.years) > 1]
    once = [c for c in basis.wheel if len(c.years) == 1 and c.years[0] == basis.span.year]
    heads = (
        Text("Månad", "Month"),
        Text("Område", "Area"),
        Text("Vad", "What"),
        Text("År", "Years"),
    )
    none = Text("Inget kommande har rapporterats.", "Nothing that was coming has been reported.")

    def row(one: ComesBack) -> tuple[str, ...]:
        years = ", ".join(map(str, one.years))
        return words.month(one.month), words.area(one.area), one.what, years

    return Section(
        heading=said(
            Text("Årshjul: det som kommer tillbaka", "The wheel of the year: what comes back")
        ),
        texts=() if back or once else (said(none),),
        table=Table(heads=tuple(map(said, heads)), rows=tuple(map(row, [*back, *once]))),
        note=said(
            Text(
                "Först det som har rapporterats som kommande flera år, sedan årets. Lägg in "
                "det som kommer igen i ert årshjul.",
                "First what was reported as coming in several years, then that of this year. "
                "Put what comes again in your wheel of the year.",
            )
        )
        if back or once
        else "",
    )


def _review(basis: Basis, words: Words) -> Section:
    said = words.said
    heading = said(Text("Årsgenomgång", "Yearly review"))
    if basis.review is None:
        none = Text(
            "Ingen årsgenomgång är noterad. Notera den med --held när den är gjord.",
            "No yearly review is noted. Note it with --held when it is done.",
        )
        return Section(heading=heading, texts=(said(none),))
    held = Text("Året gicks igenom {day}.", "The year was gone through on {day}.")
    texts = [said(held).format(day=basis.review.held)]
    if basis.review.checklist:
        texts.append(said(Text("Checklistan gicks igenom.", "The checklist was gone through.")))
    return Section(heading=heading, texts=tuple(texts))
