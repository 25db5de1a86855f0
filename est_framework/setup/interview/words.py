"""What the interview says, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from est_framework.language import Text
from est_framework.setup.answers import moment_said
from est_framework.setup.parts import MADE_MUNICIPALITY

if TYPE_CHECKING:
    from est_framework.language import Language

ASKED = {
    "municipality": Text(
        sv="Vilken kommun? Namn eller kod. Flera: kommatecken emellan",
        en="Which municipality? Name or code. Several: commas between",
    ),
    "name": Text(sv="Vad ska ert EST heta?", en="What is your EST to be called?"),
    "slug": Text(sv="Kortnamn för filer och rapporter", en="Short name for files and reports"),
    "areas": Text(
        sv="Områden: ett på varje rad, inklistrade ur Excel, eller en fil (.geojson, .csv, .xlsx)",
        en="Areas: one a line, pasted from Excel, or a file (.geojson, .csv, .xlsx)",
    ),
    "actors": Text(
        sv="Aktörer: en på varje rad, NAMN = TYP. ? visar alla typer",
        en="Actors: one a line, NAME = TYPE. ? shows all types",
    ),
    "period": Text(
        sv="Hur ofta möts ni? ? visar rytmerna", en="How often do you meet? ? shows how"
    ),
    "first": Text(sv="Vilken är den första perioden?", en="Which is the first period?"),
    "report_by": Text(sv="När ska rapporterna vara inne?", en="When are reports due?"),
    "meet": Text(sv="När möts ni därefter?", en="When do you meet after that?"),
    "scale": Text(
        sv="Vilken skala för lägesnivåer? ? visar skalorna",
        en="Which scale of levels? ? shows the scales",
    ),
    "retention_months": Text(
        sv="Hur många månader sparas rapporter?", en="How many months are reports kept?"
    ),
    "retention_decision": Text(
        sv="Vilket beslut vilar det på? Tomt om det inte är fattat",
        en="Which decision does that rest on? Empty if there is none yet",
    ),
}
HELP = {
    "municipality": Text(
        sv="Skriv början på namnet så föreslås kommunen: öre ger Örebro (1880). Koden är SCB:s fyra "
        "siffror. Vill ni bara prova: 9999 och ett påhittat namn.",
        en="Type the beginning and the municipality is suggested: öre gives Örebro (1880). The code is "
        "the four digits of Statistics Sweden. Just trying: 9999 and a made-up name.",
    ),
    "name": Text(
        sv="Namnet står överst i uppsättningen och i er lokala manual. Det får ändras senare.",
        en="The name stands at the top of the setup and of your local manual. It may change later.",
    ),
    "slug": Text(
        sv="Står i varje rapport och ändras aldrig. Små bokstäver a–z, siffror och bindestreck.",
        en="Stands in every report and never changes. Lower-case letters a–z, digits and hyphens.",
    ),
    "areas": Text(
        sv="Så många som ni kan tala om på ett möte räcker; fler kan komma till. I en karta (.geojson) "
        "behöver varje område egenskapen name. Med flera kommuner: OMRÅDE = KOMMUN. < tar bort det "
        "senaste.",
        en="As many as you can talk about at a meeting will do; more can be added. In a map (.geojson) "
        "every area needs the property name. With several municipalities: AREA = MUNICIPALITY. "
        "< removes the last one.",
    ),
    "actors": Text(
        sv="Till exempel: Polisen i Örebro = polis. Typen avgör vilka frågor aktören får och kan skrivas "
        "på svenska eller engelska. En typ ensam ger aktören typens namn. < tar bort den senaste.",
        en="For example: Örebro police = police. The type decides which questions the actor gets, and "
        "may be typed in Swedish or English. A type alone names the actor after it. < removes the "
        "last one.",
    ),
    "period": Text(
        sv="Varje vecka är metodens grundrytm.", en="Every week is the basic rhythm of the method."
    ),
    "first": Text(
        sv="Den första perioden ni frågar om: vecka som 2027-W03, två veckor som 2027-W03-W04, halv "
        "månad som 2027-01-H1, månad som 2027-01.",
        en="The first period you ask about: a week as 2027-W03, two weeks as 2027-W03-W04, half a "
        "month as 2027-01-H1, a month as 2027-01.",
    ),
    "report_by": Text(
        sv="Veckodag och klockslag, räknat från periodens sista vecka: söndag 20:00.",
        en="Weekday and time, counted from the last week of the period: Sunday 20:00.",
    ),
    "meet": Text(
        sv="Veckodag och klockslag; den första sådana tiden efter att rapporterna är inne.",
        en="Weekday and time; the first such time after reports are in.",
    ),
    "scale": Text(
        sv="De två första ger förslag på nivå ur rapporterna; i de andra avgör gruppen själv.",
        en="The first two suggest a level from the reports; in the others the group decides.",
    ),
    "retention_months": Text(
        sv="Kommunen bestämmer själv. Rapporter är allmänna handlingar och gallras efter beslut.",
        en="The municipality decides. Reports are public documents and are disposed of by decision.",
    ),
    "retention_decision": Text(
        sv="Till exempel KS 2026/123. Lämnas det tomt står TODO i filen, och est check påminner.",
        en="For example KS 2026/123. Left empty, the file says TODO, and est check reminds you.",
    ),
}
KINDS = {
    "week": Text(sv="varje vecka", en="every week"),
    "two-weeks": Text(sv="varannan vecka", en="every two weeks"),
    "half-month": Text(sv="två gånger i månaden", en="twice a month"),
    "month": Text(sv="varje månad", en="every month"),
}
NEEDED = Text(
    sv="Här behövs ett svar. Skriv ? för hjälp.", en="An answer is needed. Type ? for help."
)
ONE_LINE = Text(
    sv="Skriv text på en rad, 1–100 tecken.", en="Write text on one line, 1 to 100 characters."
)


def none_such(typed: str) -> Text:
    """Say that nothing fits what was typed."""
    return Text(
        sv=f"Inget passar ”{typed[:40]}”. Skriv ? för hjälp.",
        en=f"Nothing fits “{typed[:40]}”. Type ? for help.",
    )


def did_you_mean(label: str, id_: str) -> Text:
    """Say what is the only thing that was probably meant."""
    return Text(
        sv=f"Menar du {label} ({id_})? Tryck Enter, eller skriv något annat.",
        en=f"Do you mean {label} ({id_})? Press Enter, or type something else.",
    )


def several(typed: str, shown: str) -> Text:
    """Say that several things fit."""
    return Text(
        sv=f"Flera passar ”{typed[:40]}”. Skriv vilken:\n{shown}",
        en=f"Several fit “{typed[:40]}”. Type which:\n{shown}",
    )


def area_twice(name: str) -> Text:
    """Say that an area has been answered already."""
    return Text(sv=f"Området ”{name}” är redan med.", en=f"The area “{name}” is there already.")


def which_municipality(names: str) -> Text:
    """Ask which municipality an area is in."""
    return Text(
        sv=f"I vilken kommun? Skriv OMRÅDE = KOMMUN. Kommunerna är {names}.",
        en=f"In which municipality? Write AREA = MUNICIPALITY. They are {names}.",
    )


def other_period(seen: str, usual: str) -> Text:
    """Say that a first period is of another kind than the rhythm."""
    return Text(
        sv=f"{seen} är en annan sorts period än er rytm. Skriv till exempel {usual}.",
        en=f"{seen} is another kind of period than your rhythm. Write for example {usual}.",
    )


def no_months(typed: str) -> Text:
    """Say that a number of months is none."""
    return Text(
        sv=f"”{typed[:20]}” är inget antal månader. Skriv 1–1200, till exempel 24.",
        en=f"“{typed[:20]}” is no number of months. Write 1 to 1200, such as 24.",
    )


def said(key: str, answer: Any, language: Language) -> str:  # noqa: ANN401  # any answer
    """Give an answer in the words in which it could have been typed."""
    if isinstance(answer, dict):
        return moment_said(answer, language)
    if key == "municipality":
        return ", ".join(
            f"{m['code']} {m['name']}" if m["code"] == MADE_MUNICIPALITY else m["name"]
            for m in answer
        )
    if isinstance(answer, list):
        return ", ".join(f"{a['name']} ({a['type']})" if "type" in a else a["name"] for a in answer)
    return "" if answer is None else str(answer)
