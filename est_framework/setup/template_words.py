"""
From answers to the words that the template is filled with.

The words are final: nothing in them is run as Jinja code, whatever braces they hold.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from est_framework.errors import UsageError
from est_framework.language import Text
from est_framework.method.load import releases
from est_framework.setup.answers import DECISION_MISSING
from est_framework.setup.ids import ids_from_names
from est_framework.setup.municipalities import code_of
from est_framework.setup.parts import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from est_framework.setup.answers import NewActor, NewAnswers, NewArea, NewMoment

_BARE_WORD = re.compile(r"[a-z][a-z0-9_-]*")
_NOT_BARE = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])
_CODE = re.compile(r"[0-9]{4}")
_DAYS_TO_FEEDBACK = 2


def template_words(answers: NewAnswers, release: str | None = None) -> dict[str, Any]:
    """
    Give the words that the template is filled with.

    Args:
        answers: The answers, with a first period.
        release: The release of the method to follow; without it, the newest.

    Raises:
        UsageError: The answers name something that they do not have, or no first period.
    """
    if answers.first is None:
        raise UsageError(_NO_FIRST)
    municipality = answers.municipality[0]
    return {
        "name": answers.name,
        "slug": answers.slug,
        "municipality_name": municipality.name,
        "municipality_code": municipality.code,
        "method": release or releases()[-1],
        "language": answers.language,
        "cycle_period": answers.first.kind.value,
        "first_period": str(answers.first),
        "scale": answers.scale,
        "retention_months": str(answers.retention_months),
        "retention_decision": answers.retention_decision or DECISION_MISSING.said(answers.language),
        "_given": _given(answers),
    }


def word(id_: str) -> str:
    """Write an id as YAML reads it back: bare where that is no number and no word of YAML's own."""
    is_bare = _BARE_WORD.fullmatch(id_) and id_ not in _NOT_BARE
    return id_ if is_bare else json.dumps(id_)


def _given(answers: NewAnswers) -> dict[str, Any]:
    areas = _areas(answers)
    ids = {area["name"].casefold(): word(area["id"]) for area in areas}
    ids |= {area["id"]: word(area["id"]) for area in areas}
    for area, asked in zip(areas, answers.areas, strict=True):
        area["id"] = word(area["id"])
        area["part_of"] = asked.part_of and _known(asked.part_of, ids)
    return {
        "municipalities": [m.model_dump() for m in answers.municipality],
        "areas": areas,
        "actors": _actors(answers.actors, ids),
        **_moments(answers),
    }


def _areas(answers: NewAnswers) -> list[dict[str, Any]]:
    taken = [area.id for area in answers.areas if area.id]
    made = iter(ids_from_names((a.name for a in answers.areas if not a.id), "omrade", taken))
    return [
        {
            "id": area.id or next(made),
            "name": area.name,
            "municipality": _municipality_of(area, answers),
        }
        for area in answers.areas
    ]


def _municipality_of(area: NewArea, answers: NewAnswers) -> str:
    codes = [m.code for m in answers.municipality]
    wanted = area.municipality or codes[0]
    code = wanted if _CODE.fullmatch(wanted) else code_of(wanted)
    by_name = {m.name.casefold(): m.code for m in answers.municipality}
    code = code or by_name.get(wanted.casefold(), "")
    if code in codes and (area.municipality or len(codes) == 1):
        return code
    listed = ", ".join(f"{m.name} ({m.code})" for m in answers.municipality)
    raise UsageError(
        Text(
            sv=f"Området {area.name} hör till ingen av kommunerna i svaren. Skriv municipality: och en "
            f"av dem: {listed}.",
            en=f"The area {area.name} belongs to none of the municipalities answered. Write "
            f"municipality: and one of them: {listed}.",
        )
    )


def _known(wanted: str, ids: Mapping[str, str]) -> str:
    if found := ids.get(wanted) or ids.get(wanted.casefold()):
        return found
    raise UsageError(
        Text(
            sv=f"Inget område i svaren heter ”{wanted[:40]}”. Skriv ett områdes namn eller id.",
            en=f"No area answered is named “{wanted[:40]}”. Write the name or id of an area.",
        )
    )


def _actors(actors: Sequence[NewActor], areas: Mapping[str, str]) -> list[dict[str, Any]]:
    ids = ids_from_names((actor.name for actor in actors), "aktor")
    return [
        {
            **actor.model_dump(),
            "id": word(id_),
            "type": word(actor.type),
            "areas": "all"
            if actor.areas == "all"
            else f"[{', '.join(_known(area, areas) for area in actor.areas)}]",
        }
        for id_, actor in zip(ids, actors, strict=True)
    ]


def _moments(answers: NewAnswers) -> dict[str, dict[str, Any]]:
    """Give the cycle's moments: the meeting comes after the reports, what came of it after the meeting."""
    report_by = _moment(answers.report_by, answers.report_by.weeks_after or 0)
    meet = _moment(answers.meet, answers.meet.weeks_after or report_by["weeks_after"])
    if answers.meet.weeks_after is None and _order(meet) <= _order(report_by):
        meet["weeks_after"] += 1
    weeks, day = divmod(WEEKDAYS.index(meet["weekday"]) + _DAYS_TO_FEEDBACK, len(WEEKDAYS))
    feedback = {
        **meet,
        "weekday": WEEKDAYS[day],
        "weeks_after": meet["weeks_after"] + weeks,
    }
    return {"report_by": report_by, "meet": meet, "feedback_by": feedback}


def _moment(moment: NewMoment, weeks_after: int) -> dict[str, Any]:
    return {
        "weekday": moment.weekday,
        "time": f"{moment.time:%H:%M}",
        "weeks_after": weeks_after,
    }


def _order(moment: Mapping[str, Any]) -> tuple[int, int, str]:
    return moment["weeks_after"], WEEKDAYS.index(moment["weekday"]), moment["time"]


_NO_FIRST = Text(
    sv="Svaren säger ingen första period. Skriv first: och en period, som 2027-W03.",
    en="The answers name no first period. Write first: and a period, such as 2027-W03.",
)
