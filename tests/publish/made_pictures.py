"""Pictures made by hand: a small one of Sundsvik to read, and a rich one of a made town to look at."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from est_framework.analysis.models import AgainstUsual, Reason, SuggestedLevel, Usual
from est_framework.language import Text
from est_framework.measures.decided_levels import DecidedLevel
from est_framework.measures.models import Measure, Problem
from est_framework.periods import Period
from est_framework.picture.models import (
    Cell,
    EventLine,
    Picture,
    Point,
    PresenceLine,
    Series,
    Standing,
    UpcomingLine,
)
from est_framework.setup.local import LocalEst
from est_framework.setup.models import Actor, Area, Municipality
from est_framework.setup.resolved import ResolvedSetup

WEEK = Period.parse("2026-W47")
DIGEST = "sha256:" + "0123456789abcdef" * 4
AS_OF = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def cell(area: str, indicator: str, seen: tuple[int, int] = (0, 0), **counts: int) -> Cell:
    """Make a cell; what is not given is none."""
    given = {
        "actors": 0,
        "reports": 0,
        "none_seen": 0,
        "unknown": 0,
        "not_asked": 0,
        "not_answered": 0,
    }
    return Cell(
        area=area, indicator=indicator, at_least=seen[0], at_most=seen[1], **{**given, **counts}
    )


def series(indicator: str, values: list[int | None], reports: int = 3) -> Series:
    """Make a series that ends in week 47."""
    return Series(
        indicator=indicator,
        points=tuple(
            Point(
                period=WEEK.shifted(n - len(values) + 1),
                at_least=v,
                reports=0 if v is None else reports,
            )
            for n, v in enumerate(values)
        ),
    )


def reason(level: str, sv: str, en: str, seen: tuple[str, str]) -> Reason:
    """Make a reason."""
    return Reason(criterion=f"{level}_x", level=level, text=Text(sv, en), seen=Text(*seen))


def small_picture() -> Picture:
    """Sundsvik, week 47: every state that a picture can hold, once."""
    return Picture(
        method="est 0.1.0",
        setup="sundsvik",
        setup_revision=1,
        digest=DIGEST,
        period=WEEK,
        as_of=AS_OF,
        standings=(
            Standing(
                actor="polisen",
                status="on_time",
                reports=2,
                nothing_seen=False,
                submitted=datetime(2026, 11, 20, 10, 5, tzinfo=UTC),
            ),
            Standing(
                actor="sundsviksbostader",
                status="late",
                reports=1,
                nothing_seen=False,
                submitted=datetime(2026, 11, 20, 14, 40, tzinfo=UTC),
            ),
            Standing(
                actor="norrskolan",
                status="empty",
                reports=1,
                nothing_seen=False,
                submitted=datetime(2026, 11, 19, 7, 0, tzinfo=UTC),
            ),
            Standing(
                actor="faltgruppen", status="silent", reports=0, nothing_seen=False, submitted=None
            ),
        ),
        held=2,
        cells=(
            cell("centrum", "klotter", (3, 5), actors=2, reports=2, none_seen=1),
            cell("centrum", "nedskrapning", none_seen=2),
            cell("centrum", "otrygg_samling", (11, 11), actors=1, reports=1, unknown=1),
            cell("hamnen", "klotter", unknown=1),
            cell("hamnen", "nedskrapning", (2, 2), actors=1, reports=1),
            cell("norrangen", "klotter", not_answered=1),
            cell("norrangen", "nedskrapning", not_asked=1),
            cell("centrum", "upplevd_otrygghet", (1, 2), actors=2, reports=2),
            cell("norrangen", "brak", not_answered=1),
        ),
        events=(
            EventLine(
                indicator="otrygg_samling",
                area="centrum",
                date=date(2026, 11, 18),
                part_of_day="evening",
                place="vid torget",
                count=4,
                description="Bråk mellan två grupper.\nSkingrades efter en halvtimme.",
                actor="polisen",
                report="r-1",
            ),
            EventLine(
                indicator="klotter",
                area="centrum",
                date=date(2026, 11, 16),
                part_of_day="unknown",
                place="",
                count=1,
                description="",
                actor="sundsviksbostader",
                report="r-2",
            ),
        ),
        upcoming=(
            UpcomingLine(
                area="hamnen", date=date(2026, 11, 28), description="Julmarknad.", actor="polisen"
            ),
        ),
        presence=(
            PresenceLine(
                area="centrum", date=date(2026, 11, 20), resource="Två volontärer", actor="polisen"
            ),
        ),
        history=(
            series("klotter", [1, 0, None, 4, None, None, 2, 3]),
            series("nedskrapning", [0, 0, None, 0, None, None, 0, 0]),
        ),
    )


def small_levels() -> tuple[SuggestedLevel, ...]:
    """What was suggested for Sundsvik: one grave, one calm, two that nobody can tell."""
    grave = (
        reason(
            "gul",
            "Minst två aktörer har sett klotter.",
            "At least two actors saw graffiti.",
            ("2 aktörer", "2 actors"),
        ),
        reason(
            "orange",
            "Samlingar har skapat otrygghet vid minst tio tillfällen.",
            "Gatherings created insecurity on at least ten occasions.",
            ("11 tillfällen", "11 occasions"),
        ),
    )
    return (
        SuggestedLevel(area="hela", level=None, reported=False, reasons=()),
        SuggestedLevel(area="centrum", level="orange", reported=True, reasons=grave),
        SuggestedLevel(area="hamnen", level="gron", reported=True, reasons=()),
        SuggestedLevel(area="norrangen", level=None, reported=False, reasons=()),
    )


def small_usual() -> AgainstUsual:
    """What was more than usual in Sundsvik: graffiti in the centre, of two hundred things judged."""
    line = Usual(
        area="centrum",
        indicator="klotter",
        verdict="more",
        signal="short_history",
        count=7,
        reports=4,
        usual_reports=4.5,
        expected=2.25,
        low=0,
        high=5,
        p_value=0.004,
        periods=20,
    )
    return AgainstUsual(period=WEEK, judged=200, by_chance=2, lines=(line,))


def small_decided() -> dict[str, DecidedLevel]:
    """The level that was decided for the centre of Sundsvik, lower than the one suggested."""
    decided = DecidedLevel(
        area="centrum",
        period=WEEK,
        held=date(2026, 11, 23),
        level="gul",
        role="samordnare",
        reason="Lugnare efter helgen.",
    )
    return {decided.area: decided}


def small_measures() -> tuple[Measure, ...]:
    """One measure that is overdue and one that is not."""
    problem = Problem(indicator="klotter", area="centrum", period=Period.parse("2026-W44"))
    late = Measure(
        id="m1",
        description="Sanera klottret vid stationen inom ett dygn.",
        problem=problem,
        owner="sundsviksbostader",
        decided=Period.parse("2026-W44"),
        due=date(2026, 11, 20),
        expected_effect="Högst ett klotter i veckan.",
        how_measured="Antal klotter i Centrum.",
        review=date(2026, 12, 7),
        status="under_way",
    )
    soon = Measure(
        id="m2",
        description="Vuxna ute fredag kväll.",
        problem=problem,
        owner="faltgruppen",
        decided=Period.parse("2026-W45"),
        due=date(2026, 12, 18),
        expected_effect="Färre samlingar.",
        how_measured="Antal samlingar fredagar.",
        review=date(2027, 1, 11),
        note="Två kvällar klara.",
    )
    return (soon, late)


_AREAS = (
    ("centrum", "Centrum"),
    ("hamnen", "Hamnen"),
    ("norrangen", "Norrängen"),
    ("soderport", "Söderport"),
    ("vastra_bruket", "Västra Bruket"),
    ("osterbacken", "Österbacken"),
    ("stationen", "Stationsområdet"),
    ("kyrkbyn", "Kyrkbyn"),
    ("skogshojden", "Skogshöjden"),
    ("alby", "Alby"),
    ("strandvik", "Strandvik"),
)
_ACTORS = (
    ("polisen", "Polisen i Sundsvik", "polis"),
    ("sundsviksbostader", "Sundsviksbostäder", "kommunalt_bostadsbolag"),
    ("norrskolan", "Norrskolan", "skola"),
    ("faltgruppen", "Fältgruppen", "faltgrupp"),
    ("gata-park", "Gata och park", "gata_park"),
    ("fritidsgarden", "Fritidsgården Kajen", "fritidsgard"),
    ("raddningstjansten", "Räddningstjänsten Mitt", "raddningstjanst"),
    ("vakt", "Ordningsvakterna i centrum", "vaktbolag"),
)
_STATUSES = ("on_time", "on_time", "late", "on_time", "on_time", "empty", "silent", "on_time")
_TOLD = (
    "Ungdomar körde moped på gångvägen, flera fick kliva åt sidan.",
    "Trasig lampa över trappan, mörkt på vägen till busshållplatsen.",
    "Samling utanför kiosken efter stängning. Högljutt, ingen ville gå förbi.",
    "Ny klottervägg på baksidan, samma slag som förra veckan.",
    "Soptunna brann, släckt av förbipasserande innan räddningstjänsten kom.",
)
_PLACES = ("vid torget", "bakom kiosken", "busstorget", "skolgården, norra sidan", "gångtunneln")


def rich_local(local: LocalEst, areas: int = 12) -> LocalEst:
    """Sundsvik grown to many areas with outlines of uneven size, and eight actors."""
    named = [*_AREAS, *((f"omrade{n}", f"Område {n}") for n in range(12, 100))][: areas - 1]
    setup = local.setup.setup.model_copy(
        update={
            "municipalities": (Municipality(code="9999", name="Sundsvik"),),
            "areas": (
                Area(id="hela", name="Hela kommunen", municipality="9999"),
                *(Area(id=i, name=n, municipality="9999", part_of="hela") for i, n in named),
            ),
            "actors": tuple(Actor(id=i, name=n, type=t) for i, n, t in _ACTORS),
        }
    )
    drawn = {i: _outline(n, len(named)) for n, (i, _) in enumerate(named) if i != "strandvik"}
    grown = ResolvedSetup(setup=setup, release=local.setup.release)
    return replace(local, setup=grown, geometry=drawn)


def _outline(n: int, of: int) -> dict[str, object]:
    """One square of a bent grid, with a wavy edge that neighbours share."""
    across = math.ceil(math.sqrt(of))
    column, row = n % across, n // across

    def bent(x: float, y: float) -> list[float]:
        wide = x**1.35 / across**0.35
        wave = 0.05 * math.sin(3 * y + x) + 0.03 * math.sin(17 * (x + y))
        return [
            17.25 + 0.045 * (wide + wave),
            62.37 + 0.02 * (y + 0.12 * math.sin(2.3 * wide) + wave),
        ]

    steps = [k / 40 for k in range(40)]
    ring = (
        [bent(column + s, row) for s in steps]
        + [bent(column + 1, row + s) for s in steps]
        + [bent(column + 1 - s, row + 1) for s in steps]
        + [bent(column, row + 1 - s) for s in steps]
    )
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}


def rich_picture(local: LocalEst, indicators: int = 25, events: int = 18) -> Picture:
    """A busy week: many indicators, eight actors, half a year behind; the same every time."""
    chance = random.Random(47)  # noqa: S311  # made numbers, not secrets
    asked = list(local.setup.indicators)[:indicators]
    while len(asked) < indicators:
        asked.append(f"x_{len(asked)}")
    areas = list(local.setup.areas)
    actors = list(local.setup.actors)
    cells = [
        c
        for i in asked
        for a in areas
        if a != "kyrkbyn" and (c := _chanced(chance, a, i)) is not None
    ]
    standings = tuple(
        Standing(
            actor=actor,
            status=status,
            reports=0 if status == "silent" else 1 + (actor == "polisen"),
            nothing_seen=actor == "vakt",
            submitted=None
            if status == "silent"
            else datetime(2026, 11, 20, 8 + 6 * (status == "late"), 5 + n, tzinfo=UTC),
        )
        for n, (actor, status) in enumerate(zip(actors, _STATUSES, strict=True))
    )
    return Picture(
        method="est 0.1.0",
        setup="sundsvik",
        setup_revision=3,
        digest=DIGEST,
        period=WEEK,
        as_of=AS_OF,
        standings=standings,
        held=1,
        cells=tuple(cells),
        events=tuple(_event(chance, asked, areas[1:8], actors, n) for n in range(events)),
        upcoming=tuple(
            UpcomingLine(area=a, date=date(2026, 11, 27) + timedelta(n), description=d, actor=b)
            for n, (a, d, b) in enumerate(
                (
                    ("centrum", "Julskyltning, stora torget 16–20.", "gata-park"),
                    ("hamnen", "Konsert på Kajen, slutar 23.30.", "fritidsgarden"),
                    ("norrangen", "Studiedag: skolan stängd.", "norrskolan"),
                )
            )
        ),
        presence=tuple(
            PresenceLine(area=a, date=date(2026, 11, 18) + timedelta(n), resource=r, actor=b)
            for n, (a, r, b) in enumerate(
                (
                    ("centrum", "Fältgruppen, två kvällspass", "faltgruppen"),
                    ("stationen", "Ordningsvakter alla kvällar", "vakt"),
                    ("hamnen", "Polispatrull till fots", "polisen"),
                )
            )
        ),
        history=tuple(_history(chance, i, n) for n, i in enumerate(asked)),
    )


def _chanced(chance: random.Random, area: str, indicator: str) -> Cell | None:
    roll = chance.random()
    if roll < 0.22:
        sure = min(int(chance.expovariate(0.35)) + 1, 14)
        overlap = chance.choice((0, 0, 1, 3))
        actors = 2 if overlap else 1
        return cell(
            area,
            indicator,
            (sure, sure + overlap),
            actors=actors,
            reports=actors,
            none_seen=chance.randrange(3),
        )
    if roll < 0.62:
        return cell(area, indicator, none_seen=chance.randrange(1, 5), not_asked=2)
    if roll < 0.7:
        return cell(area, indicator, unknown=1)
    if roll < 0.8:
        return cell(area, indicator, not_answered=2)
    return cell(area, indicator, not_asked=4) if roll < 0.9 else None


def _event(
    chance: random.Random, asked: list[str], areas: list[str], actors: list[str], n: int
) -> EventLine:
    return EventLine(
        indicator=chance.choice(asked[:12]),
        area=chance.choice(areas),
        date=date(2026, 11, 16) + timedelta(chance.randrange(7)),
        part_of_day=chance.choice(("morning", "day", "evening", "evening", "night", "unknown")),
        place=chance.choice(_PLACES),
        count=chance.choice((1, 1, 1, 3)),
        description=_TOLD[n % len(_TOLD)],
        actor=chance.choice(actors),
        report=f"r-{n}",
    )


def _history(chance: random.Random, indicator: str, n: int) -> Series:
    if n % 7 == 6:
        return series(indicator, [0] * 26)
    level = chance.uniform(0.5, 9)
    values: list[int | None] = []
    for week in range(26):
        swing = level * (1 + 0.6 * math.sin(week / 4 + n))
        quiet = week in (8, 9) or (n == 3 and week == 25)
        values.append(None if quiet else max(0, round(chance.gauss(swing, 1.3))))
    return series(indicator, values, reports=6)


def rich_levels(local: LocalEst) -> tuple[SuggestedLevel, ...]:
    """A level of every kind."""
    why = {
        "rod": (
            "Anställda har hotats, angripits eller hindrats vid minst tre tillfällen.",
            "Staff were threatened, attacked or hindered on at least three occasions.",
            ("4 tillfällen", "4 occasions"),
        ),
        "orange": (
            "Minst tre aktörer har sett samlingar som skapar otrygghet, vid minst fem tillfällen.",
            "At least three actors saw gatherings that create insecurity, on at least five occasions.",
            ("3 aktörer; 7 tillfällen", "3 actors; 7 occasions"),
        ),
        "gul": (
            "Minst två aktörer har sett skadegörelse, och vid minst tre tillfällen.",
            "At least two actors saw damage to property, on at least three occasions.",
            ("2 aktörer; 3 tillfällen", "2 actors; 3 occasions"),
        ),
    }
    below = {"rod": ("rod", "gul"), "orange": ("orange", "gul"), "gul": ("gul",)}
    pattern = (
        "gron",
        "rod",
        "orange",
        "gul",
        "gron",
        "gul",
        "gron",
        "orange",
        None,
        "gron",
        "gul",
        "gron",
    )
    levels = []
    for n, area in enumerate(local.setup.areas):
        level = (
            "gron" if area == "hela" else None if area == "kyrkbyn" else pattern[n % len(pattern)]
        )
        reasons = tuple(reason(v, *why[v]) for v in below.get(level or "", ()))
        levels.append(
            SuggestedLevel(area=area, level=level, reported=level is not None, reasons=reasons)
        )
    return tuple(levels)
