"""
A year of reports of 290 made municipalities, the same every time: what the rules are held against.

Municipality n has the setup of one of the documented ways to run EST, in turn: so weeks, double weeks, half
months and months, with and without scales. Two actors report for each of its periods: so many as can be
judged in a minute. Who does changes from period to period, so that all are heard over the year. Two of five
have dirt.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from dirt import DIRT, File, clean
from report_strategy import VARIANTS, variant

from est_framework.periods import Period
from est_framework.setup.resolved import ResolvedSetup

MUNICIPALITIES = 290
WEEKS = 52
REPORTERS = 2
DIRTY = 0.4
NOW = datetime(2027, 12, 31, tzinfo=UTC)
"""When all of it is judged: after the year."""
_NAMESPACE = uuid.UUID("0f3c6f0a-54b3-4c0f-9a0e-7d5a4f0c1e52")
_WORDS = (
    "Lugnt på torget.",
    "Mer folk än vanligt vid stationen på kvällen.",
    "Klotter på skolans baksida, anmält och sanerat.",
    "Belysningen vid gångtunneln är trasig igen.",
    "Ingen ändring mot förra veckan.",
    "Glas vid lekplatsen, städat.",
)


@dataclass(frozen=True)
class Made:
    """A report of the year: its number among all, and the file that it came in."""

    number: int
    file: File
    dirt: str


def municipality(n: int) -> tuple[ResolvedSetup, list[Made]]:
    """Give a municipality's setup, and its reports of the year."""
    setup = variant(VARIANTS[n % len(VARIANTS)])
    made = []
    before: dict[str, Any] = {}
    for turn, period in enumerate(_periods(setup)):
        asked = [
            (a, t) for a, ts in setup.invited(period).items() for t in ts if t in setup.templates
        ]
        for k in range(min(REPORTERS, len(asked))):
            number = (n * WEEKS + turn) * REPORTERS + k
            chance = random.Random(number)
            actor, template = asked[(n + turn + k) % len(asked)]
            body = report(setup, actor, template, period, chance)
            body["id"] = str(uuid.uuid5(_NAMESPACE, str(number)))
            dirt = chance.choice(list(DIRT)) if chance.random() < DIRTY else ""
            lay = DIRT[dirt] if dirt else clean
            file = lay(body, before, setup, chance)
            made.append(Made(number, File(_name(turn, k) + file.suffix, file.content), dirt))
            before = body
    return setup, made


def _name(turn: int, k: int) -> str:
    """Name a file in letters: figures would look like those of persons."""
    return "r" + "".join("abcdefghij"[int(c)] for c in f"{turn:02}{k}")


def _periods(setup: ResolvedSetup) -> Iterator[Period]:
    first = setup.setup.cycle.first
    last = first.first + timedelta(weeks=WEEKS) - timedelta(days=1)
    period = first
    while period.first <= last:
        yield period
        period = period.next()


def report(
    setup: ResolvedSetup, actor: str, template: str, period: Period, chance: random.Random
) -> dict[str, Any]:
    """Make a report as a careful reporter fills it in."""
    told = setup.templates[template]
    sections = told.section_ids
    days = (period.last - period.first).days
    due = setup.report_by(period)
    body: dict[str, Any] = {
        "id": "",
        "revision": 1,
        "method": setup.release.name,
        "setup": setup.setup.setup,
        "setup_revision": setup.setup.revision,
        "digest": setup.digest,
        "template": template,
        "actor": actor,
        "period": str(period),
        "submitted": (due - timedelta(hours=chance.randrange(1, 30))).isoformat(),
        "reporter": f"r{chance.randrange(9)}",
        "nothing_to_report": told.owed and not {"answers", "events"} & set(sections),
    }
    areas = setup.areas_of(actor) or tuple(setup.areas.values())
    if "answers" in sections:
        body["areas"] = [
            {"area": a.id, "answers": _answers(setup, actor, template, chance)} for a in areas
        ]
    asked = [i for i in setup.items(actor, template) if i.indicator in setup.indicators]
    if "events" in sections and asked:
        body["events"] = [
            {
                "indicator": chance.choice(asked).indicator,
                "area": chance.choice(areas).id,
                "date": str(period.first + timedelta(days=chance.randrange(days + 1))),
                "part_of_day": chance.choice(("morning", "day", "evening", "night")),
                "place": "vid torget",
                "count": chance.randrange(1, 5),
                "description": chance.choice(_WORDS),
            }
            for _ in range(chance.randrange(3))
        ]
    for section, text in (("upcoming", "description"), ("presence", "resource")):
        if section in sections and chance.random() < 0.5:
            day = period.last + timedelta(days=3) if section == "upcoming" else period.first
            line = {"area": chance.choice(areas).id, "date": str(day), text: "Marknad och vakter"}
            body[section] = [line]
    if "comment" in sections:
        body["comment"] = chance.choice(_WORDS)
    return body


def _answers(
    setup: ResolvedSetup, actor: str, template: str, chance: random.Random
) -> dict[str, dict[str, Any]]:
    answers: dict[str, dict[str, Any]] = {}
    for item in setup.items(actor, template):
        if item.indicator not in setup.indicators:
            continue
        on = item.only_if.indicator if item.only_if else None
        if on is not None and answers.get(on, {}).get("state") != "value":
            answers[item.indicator] = {"state": "not_asked"}
            continue
        most = 1 if setup.indicators[item.indicator].answer == "yes_no" else 6
        draw = chance.random()
        if draw < 0.5:
            answers[item.indicator] = {"state": "none_seen"}
        elif draw < 0.9:
            answers[item.indicator] = {"state": "value", "value": chance.randint(1, most)}
        else:
            answers[item.indicator] = {"state": chance.choice(("unknown", "not_answered"))}
    return answers
