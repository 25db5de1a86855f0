"""The sheet that goes back to an actor or a reporter: thanks, what became of it, and what did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from est_framework.language import Language, Text
from est_framework.publish.sheet import Section, Sheet, Table
from est_framework.publish.words import Words

if TYPE_CHECKING:
    from est_framework.measures.feedback.models import Back, MeasureBack
    from est_framework.setup.resolved import ResolvedSetup

STATUS: Final = {
    "decided": Text("Beslutad", "Decided"),
    "under_way": Text("Pågår", "Under way"),
    "done": Text("Genomförd", "Done"),
    "closed": Text("Avslutad", "Closed"),
}
OUTCOME: Final = {
    "worked": Text("blev bättre", "got better"),
    "partly": Text("blev delvis bättre", "partly better"),
    "not": Text("blev inte bättre", "not better"),
    "cannot_tell": Text("går inte att säga", "cannot tell"),
}
_CAME: Final = {
    "on_time": Text("Rapporten kom i tid. Tack!", "The report came in time. Thank you!"),
    "late": Text(
        "Tack för rapporten. Den kom efter sista tid: i tid hinner gruppen läsa den före mötet.",
        "Thank you for the report. It came after the deadline: in time, the group can read it before "
        "the meeting.",
    ),
    "empty": Text(
        "Rapporten var tom. Har ni inget sett, säg det: det är också en uppgift.",
        "The report was empty. If you saw nothing, say so: that is information too.",
    ),
}
_THANKS = Text("Tack för det ni har berättat!", "Thank you for what you have told!")
_NOTHING = Text(
    "Ni såg inget den här gången. Det är också en uppgift, och den räknas.",
    "You saw nothing this time. That is information too, and it counts.",
)
_NO_MEETING = Text(
    "Gruppens möte om perioden är inte protokollfört än.",
    "The group's meeting about the period is not on record yet.",
)


def back_sheet(back: Back, setup: ResolvedSetup, language: Language) -> Sheet:
    """Write the sheet of one actor or reporter; it says nothing of what others reported."""
    words, period = Words(setup, language), back.period.name(language)
    of = Text("Till {actor} om {period}.", "To {actor} about {period}.").said(language)
    lead = of.format(actor=words.actor(back.actor), period=period)
    if back.reporter:
        key = Text("Rapportör: {key}.", "Reporter: {key}.").said(language)
        lead = f"{lead} {key.format(key=back.reporter)}"
    return Sheet(
        kind=Text("Återkoppling", "Feedback").said(language),
        title=Text("Det här blev det av er rapport", "What came of your report").said(language),
        lead=lead,
        sections=(_told(back, words), _measures(back, words), _unanswered(back, words)),
        foot=Text(
            "Arbetsmaterial för mottagaren. Det bygger på era egna rapporter och på gruppens beslut. "
            "Vad andra har rapporterat står inte här.",
            "Working material for the recipient. It rests on your own reports and on the group's "
            "decisions. What others have reported does not stand here.",
        ).said(language),
    )


def _told(back: Back, words: Words) -> Section:
    said = words.said
    texts = [said(_CAME.get(back.came, _THANKS))]
    if back.nothing_seen and back.came != "empty":
        texts.append(said(_NOTHING))
    if back.met is None:
        texts.append(said(_NO_MEETING))
    rows = tuple(
        (
            words.area(a.area),
            "; ".join(f"{words.indicator(t.indicator)}: {t.count}" for t in a.told)
            or said(Text("inget", "nothing")),
            words.level(a.level)
            if a.level
            else said(Text("ingen nivå beslutad", "no level decided")),
        )
        for a in back.areas
    )
    heads = (
        said(Text("Område", "Area")),
        said(Text("Det ni såg", "What you saw")),
        said(Text("Gruppens bedömning", "The group's assessment")),
    )
    coming = Text(
        "Kommande händelser som ni berättade om: {n}. Lägesbilden har med dem.",
        "Coming events that you told of: {n}. The picture has them.",
    )
    return Section(
        heading=said(Text("Det här såg ni", "This you saw")),
        texts=tuple(texts),
        table=Table(heads=heads, rows=rows),
        note=said(coming).format(n=back.coming) if back.coming else "",
    )


def _measures(back: Back, words: Words) -> Section:
    said = words.said
    heads = (
        said(Text("Insats", "Measure")),
        said(Text("Gäller", "About")),
        said(Text("Ansvarig", "Owner")),
        said(Text("Läge", "Status")),
    )
    none = Text(
        "Ingen insats är beslutad om det ni har rapporterat.",
        "No measure has been decided on what you have reported.",
    )
    return Section(
        heading=said(Text("Det här görs åt det", "This is being done about it")),
        texts=() if back.measures else (said(none),),
        table=Table(heads=heads, rows=tuple(_row(m, words) for m in back.measures)),
    )


def _row(measure: MeasureBack, words: Words) -> tuple[str, ...]:
    status = words.said(STATUS[measure.status])
    if measure.outcome:
        status = f"{status}: {words.said(OUTCOME[measure.outcome])}"
    elif measure.status in ("decided", "under_way"):
        by = words.said(Text("klar senast {day}", "due {day}"))
        status = f"{status}, {by.format(day=str(measure.due))}"
    new = words.said(Text(" (ny)", " (new)")) if measure.is_new else ""
    about = f"{words.indicator(measure.indicator)}, {words.area(measure.area)}, "
    about += measure.period.name(words.language)
    return f"{measure.description}{new}", about, words.actor(measure.owner), status


def _unanswered(back: Back, words: Words) -> Section:
    said = words.said
    lines = tuple(f"{words.indicator(i)}, {words.area(a)}" for a, i in back.unanswered)
    all_answered = Text("Inget av det ni såg.", "Nothing of what you saw.")
    why = Text(
        "Gruppen har läst det. Ingen öppen insats gäller det just nu. Fråga samordnaren om ni vill veta "
        "varför.",
        "The group has read it. No open measure is about it right now. Ask the coordinator if you want to "
        "know why.",
    )
    return Section(
        heading=said(Text("Det här är ingen insats på just nu", "This has no measure right now")),
        texts=() if lines else (said(all_answered),),
        lines=lines,
        note=said(why) if lines else "",
    )
