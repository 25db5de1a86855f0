"""A year of made reports: what eleven actors in a town that does not exist might have seen."""

from __future__ import annotations

import math
import random
import uuid
from datetime import datetime, timedelta
from typing import Any

from est_framework.method.models import ChecklistItem
from est_framework.periods import Period
from est_framework.setup.models import Actor
from est_framework.setup.resolved import ResolvedSetup

_NAMESPACE = uuid.UUID("5c4ea6b5-5a52-4d5b-9f0e-2014c0de0e57")
_USUAL = {
    "nedskrapning": 0.8,
    "klotter": 0.7,
    "bristande_belysning": 0.35,
    "otrygg_samling": 0.5,
    "stor_boende": 0.35,
    "annan_skadegorelse": 0.3,
    "ordningsstorning": 0.4,
    "buskorning": 0.3,
    "stold": 0.3,
    "lugnt_lage": 1.2,
    "trygg_plats": 0.6,
    **dict.fromkeys(
        (
            "misshandel",
            "ran",
            "anlagd_brand",
            "fordonsbrand",
            "angrepp_blaljus",
            "oppen_droghantering",
            "stenupplag_tillhyggen",
            "uppbruten_gatsten",
        ),
        0.012,
    ),
}
"""Occasions a week that one actor sees in a usual area: signs of calm often, what is grave seldom."""

_RARE = 0.06
_PLACES = {
    "centrum": ("Stortorget", "biblioteket", "gallerians norra ingång"),
    "stationen": ("busstorget", "gångtunneln", "cykelgaraget"),
    "hamnen": ("kajen", "magasinen", "parkeringen vid bryggan"),
    "bjorkbacken": ("lekplatsen", "skolgården", "gårdarna i norr"),
    "alvstranden": ("strandpromenaden", "badplatsen", "bron"),
    "vasterangen": ("idrottsplatsen", "förskolans baksida", "garagelängan"),
}
_SEEN = (
    "Sågs av flera under kvällen, lugnt igen före midnatt.",
    "Upptäcktes på morgonronden.",
    "Samma plats som veckan före.",
    "Åtgärdat samma dag.",
    "Boende hörde av sig till jouren.",
)
_PARTS = ("morning", "day", "evening", "evening", "night")


def made_report(setup: ResolvedSetup, actor: Actor, period: Period, week: int) -> dict[str, Any]:
    """
    Make the report that an actor sends for a period.

    Args:
        setup: The made town.
        actor: Who reports.
        period: The week.
        week: How many weeks into the year, from 0; troubles come and go with it.

    Returns:
        A report in the shape of the JSON Schema, without `submitted`.
    """
    chance = random.Random(f"{actor.id} {period}")  # noqa: S311  # a story, not a secret
    areas = [_area(setup, actor, area.id, week, chance) for area in setup.areas_of(actor.id)]
    events = [
        _event(area["area"], indicator, answer["value"], period, chance)
        for area in areas
        for indicator, answer in area["answers"].items()
        if answer["state"] == "value"
        and setup.indicators[indicator].kind == "event"
        and chance.random() < 0.5  # noqa: PLR2004
    ]
    calm = all(a["state"] != "value" for area in areas for a in area["answers"].values())
    return {
        "id": str(uuid.uuid5(_NAMESPACE, f"{actor.id} {period}")),
        "revision": 1,
        **setup.follows,
        "template": "weekly_status",
        "actor": actor.id,
        "period": str(period),
        "nothing_to_report": calm,
        "areas": areas,
        "events": events,
        "upcoming": _upcoming(actor, period, week),
        "presence": _presence(actor, areas, period, chance),
    }


def emptied(report: dict[str, Any]) -> dict[str, Any]:
    """Give the report as somebody sends it who opened the form and answered nothing."""
    return {
        **report,
        "nothing_to_report": False,
        "areas": [],
        "events": [],
        "upcoming": [],
        "presence": [],
    }


def submitted_at(setup: ResolvedSetup, period: Period, actor: Actor, *, late: bool) -> datetime:
    """Give the moment that a made report is sent: in good time, or the day after the deadline."""
    chance = random.Random(f"{actor.id} {period} sent")  # noqa: S311  # a story, not a secret
    ahead = timedelta(minutes=chance.randrange(30, 2600))
    deadline = setup.report_by(period)
    return deadline + timedelta(hours=20) if late else deadline - ahead


def _area(
    setup: ResolvedSetup, actor: Actor, area: str, week: int, chance: random.Random
) -> dict[str, Any]:
    answers: dict[str, dict[str, Any]] = {}
    for item in setup.items(actor.id, "weekly_status"):
        answers[item.indicator] = _answer(setup, item, answers, _rate(area, item, week), chance)
    return {"area": area, "answers": answers}


def _answer(
    setup: ResolvedSetup,
    item: ChecklistItem,
    answers: dict[str, dict[str, Any]],
    rate: float,
    chance: random.Random,
) -> dict[str, Any]:
    asked_if = item.only_if.indicator if item.only_if else None
    if asked_if is not None and answers.get(asked_if, {}).get("state") != "value":
        return {"state": "not_asked"}
    draw = chance.random()
    if draw < 0.03:  # noqa: PLR2004
        return {"state": "unknown"}
    if draw < 0.05:  # noqa: PLR2004
        return {"state": "not_answered"}
    count = _poisson(rate, chance)
    if count == 0:
        return {"state": "none_seen"}
    yes_no = setup.indicators[item.indicator].answer == "yes_no"
    return {"state": "value", "value": 1 if yes_no else count}


def _rate(area: str, item: ChecklistItem, week: int) -> float:
    """Say how much an actor sees: gatherings grow at the station until a measure, lights fail in autumn."""
    usual = _USUAL.get(item.indicator, _RARE) * (0.4 if area == "norrfors" else 1.0)
    gathering = item.indicator in ("otrygg_samling", "stor_boende", "misstankt_droghandel")
    follows = item.indicator in ("annan_skadegorelse", "upplevd_otrygghet")
    if area == "stationen" and week >= 34 and (gathering or follows):  # noqa: PLR2004
        return usual + min((week - 33) * 0.25, 2.5 if gathering else 0.7)
    if area == "bjorkbacken" and item.indicator == "bristande_belysning" and week >= 40:  # noqa: PLR2004
        return usual + 0.8
    return usual


def _poisson(rate: float, chance: random.Random) -> int:
    """Draw a count by Knuth's method (The Art of Computer Programming 2, 3.4.1)."""
    limit, product, count = math.exp(-rate), chance.random(), 0
    while product > limit:
        product *= chance.random()
        count += 1
    return count


def _event(
    area: str, indicator: str, count: int, period: Period, chance: random.Random
) -> dict[str, Any]:
    return {
        "indicator": indicator,
        "area": area,
        "date": str(period.first + timedelta(days=chance.choice((0, 1, 2, 3, 4, 4, 5, 5, 6)))),
        "part_of_day": chance.choice(_PARTS),
        "place": chance.choice(_PLACES[area]) if area in _PLACES else "",
        "count": count,
        "description": chance.choice(_SEEN),
    }


def _upcoming(actor: Actor, period: Period, week: int) -> list[dict[str, Any]]:
    day = str(period.last + timedelta(days=5))
    if actor.id == "fritidsgarden" and week % 6 == 3:  # noqa: PLR2004
        return [{"area": "stationen", "date": day, "description": "Konsert för unga på Slussen"}]
    if actor.id == "polisen" and week % 9 == 6:  # noqa: PLR2004
        return [{"area": "hamnen", "date": day, "description": "Marknad på kajen"}]
    return []


def _presence(
    actor: Actor, areas: list[dict[str, Any]], period: Period, chance: random.Random
) -> list[dict[str, Any]]:
    resources = {"faltgruppen": "Fältgruppen", "polisen": "Polispatrull", "vaktarna": "Väktarrond"}
    if actor.id not in resources:
        return []
    day = str(period.first + timedelta(days=4))
    area = chance.choice(areas)["area"]
    return [{"area": area, "date": day, "resource": resources[actor.id]}]
