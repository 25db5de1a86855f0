"""Random changes that the method allows, random ones that it does not, and random reports that are valid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from random import Random
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from report_header import header

from est_framework.method.load import load_release
from est_framework.method.models import CORE, Checklist, Release
from est_framework.periods import Period
from est_framework.setup.models import Setup
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.tailor import tailor
from est_framework.setup.tailoring import CLASSES, AnyChange

RELEASE = load_release("est 1.0.0")
CHANGES: TypeAdapter[tuple[AnyChange, ...]] = TypeAdapter(tuple[AnyChange, ...])
DECIDED = {"reason": "Det passar oss.", "decided_by": "est_grupp", "date": "2026-11-02"}
WEEK = Period.parse("2026-W47")
MOST_CHANGES = 8
ALL_TEMPLATES = [t.id for t in RELEASE.templates if t.kind == "report" and t.retired is None]
WORDED = ("label", "definition", "why", "good", "bad")

Change = dict[str, Any]


def seeded(seed: int) -> Random:
    """The same random choices every time for one seed."""
    return Random(seed)  # noqa: S311  # for tests, not for secrets


def setup_of(
    changes: list[Change],
    type_: str,
    scale: str = "four_colours",
    templates: list[str] | None = None,
) -> ResolvedSetup:
    """Two areas and one actor of a type, in a setup with changes that must all be let in."""
    setup = Setup.model_validate(
        {
            "method": RELEASE.name,
            "setup": "sundsvik",
            "revision": 1,
            "municipalities": [{"code": "9999", "name": "Sundsvik"}],
            "areas": [
                {"id": "centrum", "name": "Centrum", "municipality": "9999"},
                {"id": "hamnen", "name": "Hamnen", "municipality": "9999"},
            ],
            "actors": [
                {
                    "id": "aktor",
                    "name": "Aktör",
                    "type": type_,
                    "templates": templates or ["weekly_status", "event"],
                }
            ],
            "cycle": {
                "first": str(WEEK),
                "report_by": {"weekday": "sunday", "time": "20:00"},
                "meet": {"weekday": "tuesday", "time": "09:00", "weeks_after": 1},
            },
            "scale": scale,
            "retention": {"reports_months": 24, "decision": "KS 2026/123"},
            "tailoring": changes,
        }
    )
    tailored = tailor(RELEASE, setup.tailoring)
    assert tailored.refused == {}
    return ResolvedSetup(setup=setup, release=tailored.release)


@cache
def weekly_types() -> tuple[str, ...]:
    """The types of actor that are asked questions each week."""
    return tuple(
        t for c in RELEASE.checklists if c.template == "weekly_status" for t in c.actor_types
    )


def random_tailoring(random: Random) -> list[Change]:
    """Allowed changes, each drawn from what those before it have left."""
    release, changes = RELEASE, []
    for number in range(random.randint(0, MOST_CHANGES)):
        kind = random.choice(CLASSES)
        made = _MAKERS[kind](random, release, number)
        if made is not None:
            change = {"change": kind, **DECIDED, **made}
            changes.append(change)
            release = tailor(release, CHANGES.validate_python([change])).release
    return changes


def _text(random: Random, number: int) -> dict[str, str]:
    """Words that no other change has: the same words again would change nothing."""
    words = "".join(random.choices("abcdefghij åäö", k=random.randint(3, 25))).strip()
    return {"sv": f"{words} {number}", "en": f"words {number}"}


def _reword(random: Random, release: Release, number: int) -> Change:
    indicator = random.choice(release.indicators).id
    return {"indicator": indicator, "field": random.choice(WORDED), "to": _text(random, number)}


def _narrow(random: Random, release: Release, number: int) -> Change:
    indicator = random.choice(release.indicators).id
    return {"indicator": indicator, "definition": _text(random, number)}


def _require(random: Random, release: Release, number: int) -> Change | None:  # noqa: ARG001
    indicator = random.choice(release.indicators)
    firmer = {"may": ["should", "must"], "should": ["must"], "must": []}[indicator.requirement]
    return {"indicator": indicator.id, "to": random.choice(firmer)} if firmer else None


def _switch_off(random: Random, release: Release, number: int) -> Change | None:  # noqa: ARG001
    checklist = random.choice(release.checklists)
    hung = {i.only_if.indicator for i in checklist.items if i.only_if}
    by_id = {i.id: i for i in release.indicators}
    free = [
        i.indicator
        for i in checklist.items
        if by_id[i.indicator].requirement != "must" and i.indicator not in hung
    ]
    if not free or len(checklist.items) == 1:
        return None
    return {"indicator": random.choice(free), "checklists": [checklist.id]}


def _order(random: Random, release: Release, number: int) -> Change:  # noqa: ARG001
    checklist = random.choice(release.checklists)
    order = [i.indicator for i in checklist.items if i.only_if is None]
    random.shuffle(order)
    hangs = {i.indicator: i.only_if.indicator for i in checklist.items if i.only_if}
    while hangs:
        ready = [i for i, condition in hangs.items() if condition in order]
        order += ready
        hangs = {i: condition for i, condition in hangs.items() if i not in ready}
    return {"checklist": checklist.id, "items": order}


def _add(random: Random, release: Release, number: int) -> Change:
    checklist = random.choice(release.checklists)
    there = [i.indicator for i in checklist.items]
    return {
        "indicator": f"x-eget-{number}",
        **{field: _text(random, number) for field in WORDED},
        "core_category": random.choice(release.categories).code,
        "kind": random.choice(["event", "place", "mood"]),
        "answer": random.choice(["count", "yes_no"]),
        "person_risk": "low",
        "asked": [{"checklist": checklist.id, "after": random.choice([None, *there])}],
    }


def _rescale(random: Random, release: Release, number: int) -> Change:  # noqa: ARG001
    cores = sorted(random.choices(CORE, k=random.randint(2, 4)), key=CORE.index)
    return {
        "scale": f"x-skala-{number}",
        "label": _text(random, number),
        "definition": _text(random, number),
        "levels": [_level(random, n, core) for n, core in enumerate(cores)],
    }


def _level(random: Random, number: int, core: str) -> dict[str, Any]:
    words = {"label": _text(random, number), "meaning": _text(random, number)}
    return {"id": f"steg_{number}", "core": core, "colour": "#1e7b45", "pattern": "plain", **words}


_MAKERS: Mapping[str, Callable[[Random, Release, int], Change | None]] = {
    "reword": _reword,
    "narrow": _narrow,
    "add": _add,
    "switch-off": _switch_off,
    "require": _require,
    "order": _order,
    "rescale": _rescale,
}


def random_report(random: Random, setup: ResolvedSetup) -> dict[str, Any]:
    """A valid report of the week in a setup, of one of the actor's templates."""
    template = random.choice(setup.actors["aktor"].templates)
    sections = setup.templates[template].section_ids
    report = header(
        setup,
        id=str(UUID(int=random.getrandbits(128), version=4)),
        template=template,
        actor="aktor",
        submitted="2026-11-20T10:00:00+01:00",
    )
    if "answers" in sections:
        areas = [a for a in setup.areas if random.random() < 0.9]
        report["areas"] = [{"area": a, "answers": _answers(random, setup, template)} for a in areas]
    if "events" in sections:
        report["events"] = [_event(random, setup) for _ in range(random.randint(0, 3))]
    return report


def _answers(random: Random, setup: ResolvedSetup, template: str) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    for item in setup.items("aktor", template):
        state = random.choice(["value", "none_seen", "unknown", "not_answered", "left out"])
        if state != "left out":
            answers[item.indicator] = {"state": state}
        if state == "value":
            counted = setup.indicators[item.indicator].answer == "count"
            answers[item.indicator]["value"] = random.randint(1, 20) if counted else 1
    return answers


def _event(random: Random, setup: ResolvedSetup) -> dict[str, Any]:
    happens = [i for i, x in setup.indicators.items() if x.kind in ("event", "place", "mood")]
    return {"indicator": random.choice(happens), "area": "centrum", "date": "2026-11-18"}


def random_forbidden(random: Random) -> tuple[Change, str, str]:
    """An edit that is not allowed, the code that refuses it, and a word of the nearest allowed way."""
    return _FORBIDDEN[random.randrange(len(_FORBIDDEN))](random)


def _must(random: Random) -> str:
    return random.choice(
        [i.id for i in RELEASE.indicators if i.requirement == "must" and not i.retired]
    )


def _longer(random: Random) -> Checklist:
    return random.choice([c for c in RELEASE.checklists if len(c.items) > 1 and not c.retired])


def _off(random: Random) -> tuple[Change, str, str]:
    return {"change": "switch-off", "indicator": _must(random)}, "SET152", "reword"


def _looser(random: Random) -> tuple[Change, str, str]:
    return {"change": "require", "indicator": _must(random), "to": "should"}, "SET153", "switch-off"


def _no_class(random: Random) -> tuple[Change, str, str]:
    ways = {
        "merge": "add", "split": "add", "redefine": "add", "retype": "add", "copy": "add",
        "delete": "switch-off", "remove": "switch-off", "hide": "switch-off",
        "loosen": "require", "optional": "require", "rename": "reword", "renumber": "reword",
        "recolour": "rescale", "nagot-helt-annat": "Anpassning",
    }  # fmt: skip
    name = random.choice(list(ways))
    return {"change": name, "indicator": _must(random)}, "SET150", ways[name]


def _other_field(random: Random) -> tuple[Change, str, str]:
    ways = {
        "answer": "add",
        "core_category": "add",
        "kind": "add",
        "requirement": "require",
        "id": "add",
    }
    field = random.choice(list(ways))
    to = {"sv": "något annat", "en": "something else"}
    said = {"change": "reword", "indicator": _must(random), "field": field, "to": to}
    return said, "SET150", ways[field]


def _other_key(random: Random) -> tuple[Change, str, str]:
    key = random.choice(["answer", "core_category"])
    words = {"sv": "något annat", "en": "something else"}
    said = {"change": "narrow", "indicator": _must(random), "definition": words, key: "yes_no"}
    return said, "SET150", "add"


def _fewer(random: Random) -> tuple[Change, str, str]:
    checklist = _longer(random)
    items = [i.indicator for i in checklist.items]
    items.remove(random.choice(items))
    return {"change": "order", "checklist": checklist.id, "items": items}, "SET154", "switch-off"


def _more(random: Random) -> tuple[Change, str, str]:
    checklist = _longer(random)
    items = [i.indicator for i in checklist.items]
    items.append(random.choice(items))
    return {"change": "order", "checklist": checklist.id, "items": items}, "SET154", "add"


def _falling(random: Random) -> tuple[Change, str, str]:
    made = _rescale(random, RELEASE, 0)
    made["levels"] = [_level(random, n, core) for n, core in enumerate(("gron", "rod", "gul"))]
    return {"change": "rescale", **made}, "SET157", "core"


def _taken(random: Random) -> tuple[Change, str, str]:
    made = _add(random, RELEASE, 0) | {"indicator": _must(random)}
    return {"change": "add", **made}, "SET113", "x-"


def _no_category(random: Random) -> tuple[Change, str, str]:
    made = _add(random, RELEASE, 0) | {"core_category": "sjunde"}
    return {"change": "add", **made}, "SET151", "skadegorelse"


_FORBIDDEN: tuple[Callable[[Random], tuple[Change, str, str]], ...] = (
    _off,
    _looser,
    _no_class,
    _other_field,
    _other_key,
    _fewer,
    _more,
    _falling,
    _taken,
    _no_category,
)
