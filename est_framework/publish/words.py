"""How a page says the things of a picture: names instead of ids, days and moments in words, counts."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from est_framework.language import Language, Text, translator
from est_framework.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from est_framework.analysis.models import Reason
    from est_framework.method.models import Indicator, Level
    from est_framework.periods import Period
    from est_framework.setup.resolved import ResolvedSetup

_WEEKDAYS = {
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}
_SHORT_MONTHS = {
    "sv": "jan feb mars apr maj juni juli aug sep okt nov dec",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
_PARTS = {
    "night": Text("natt", "night"),
    "morning": Text("morgon", "morning"),
    "day": Text("dag", "day"),
    "evening": Text("kväll", "evening"),
}


class Words:
    """
    What things are called on a page in one language.

    An id that the setup does not know, as when an area has been taken away since, is shown as it is.
    """

    def __init__(self, setup: ResolvedSetup, language: Language) -> None:
        self.setup = setup
        self.language = language
        self._ = translator(language, "publish")

    @cached_property
    def _level_by_id(self) -> Mapping[str, Level]:
        return {level.id: level for level in self.setup.scale.levels}

    def said(self, text: Text) -> str:
        """Give a text in the page's language."""
        return text.said(self.language)

    def reason(self, reason: Reason) -> str:
        """Say a criterion that holds and what made it hold in one sentence."""
        text, seen = (self.said(t).strip().rstrip(".") for t in (reason.text, reason.seen))
        return f"{text} – {seen}." if seen else f"{text}."

    def area(self, area: str) -> str:
        """Give an area's name."""
        known = self.setup.areas.get(area)
        return known.name if known else area

    def actor(self, actor: str) -> str:
        """Give an actor's name."""
        known = self.setup.actors.get(actor)
        return known.name if known else actor

    @cached_property
    def _indicator_by_id(self) -> Mapping[str, Indicator]:
        return {i.id: i for i in self.setup.release.indicators}

    def known_indicator(self, indicator: str) -> Indicator | None:
        """Give an indicator of the release, also one no longer asked about."""
        return self._indicator_by_id.get(indicator)

    def indicator(self, indicator: str) -> str:
        """Give an indicator's label."""
        known = self.known_indicator(indicator)
        return self.said(known.label) if known else indicator

    def role(self, role: str) -> str:
        """Give a role's name."""
        known = next((r for r in self.setup.release.roles if r.id == role), None)
        return self.said(known.label) if known else role

    def in_a_row(self, count: int) -> str:
        """Say for how many periods something has gone on, `3 weeks in a row`; empty for one."""
        if count < 2:  # noqa: PLR2004  # one is no row
            return ""
        return self._("{periods} in a row").format(periods=self.periods(count))

    def weekday(self, weekday: int) -> str:
        """Give a weekday's name by its number, 0 for Monday."""
        return _WEEKDAYS[self.language].split()[weekday]

    def month(self, month: int) -> str:
        """Give a month's name by its number, 1 for January."""
        return _MONTHS[self.language].split()[month - 1]

    def part_of_day(self, part: str) -> str:
        """Give the name of a part of the day that is known, for a line of a sheet."""
        return self.said(_PARTS[part])

    def level(self, level: str | None) -> str:
        """
        Give a level's label; None is said as what it is.

        With criteria to suggest by, nobody can tell; without any, it is for the group alone to say.
        """
        if level is None:
            suggests = self.setup.suggests_levels
            return self._("Cannot be judged") if suggests else self._("The group decides")
        known = self._level_by_id.get(level)
        return self.said(known.label) if known else level

    def without_suggestion(self) -> str:
        """Say what the group does with a scale that suggests nothing."""
        scale = self.setup.scale
        if scale.form == "rank":
            said = self._(
                "The group puts at most {n} areas or places in order, and says why. Nothing is suggested."
            )
            return said.format(n=self.ranked)
        if scale.levels:
            return self._("Your scale suggests no levels. The group decides on each area.")
        return self._("You use no levels. The group says in its own words how the areas stand.")

    @property
    def ranked(self) -> int:
        """How many areas or places the group puts in order, where the scale is a ranking."""
        return self.setup.scale.top or len(self.setup.areas)

    def municipalities(self) -> str:
        """Give the names of the municipalities that the setup serves."""
        return self.joined(m.name for m in self.setup.setup.municipalities)

    def joined(self, names: Iterable[str]) -> str:
        """Join names as in speech: `A, B och C`."""
        *first, last = list(names) or [""]
        between = self._("and")
        return f"{', '.join(first)} {between} {last}" if first else last

    def day(self, day: date) -> str:
        """Say a day shortly: `ons 18 nov`, `Wed 18 Nov`."""
        return f"{self.weekday(day.weekday())[:3]} {day.day} {self._short_month(day)}"

    def day_and_year(self, day: date) -> str:
        """Say a day with its year, for what lies further away: `18 nov 2026`."""
        return f"{day.day} {self._short_month(day)} {day.year}"

    def moment(self, moment: datetime) -> str:
        """Say a moment shortly, by the setup's own clock: `fre 20 nov kl. 14.05`."""
        local = moment.astimezone(self.setup.zone)
        return f"{self.day(local.date())} {self._clock(local)}"

    def whole_moment(self, moment: datetime) -> str:
        """Say a moment in full, by the setup's own clock: `fredag 20 november 2026 kl. 14.05`."""
        local = moment.astimezone(self.setup.zone)
        month, clock = self.month(local.month), self._clock(local)
        return f"{self.weekday(local.weekday())} {local.day} {month} {local.year} {clock}"

    def on(self, moment: datetime) -> date:
        """Give the day that a moment falls on by the setup's own clock."""
        return moment.astimezone(self.setup.zone).date()

    def _short_month(self, day: date) -> str:
        return _SHORT_MONTHS[self.language].split()[day.month - 1]

    def _clock(self, local: datetime) -> str:
        return f"kl. {local:%H.%M}" if self.language == "sv" else f"at {local:%H:%M}"

    def short_period(self, period: Period) -> str:
        """Say a period as a column head: `v. 47`, `W47`, `1–15 nov`, `2026-11`."""
        if period.kind is PeriodKind.HALF_MONTH:
            return f"{period.first.day}–{period.last.day} {self._short_month(period.first)}"
        _year, _dash, rest = str(period).partition("-")
        if "W" not in rest:
            return str(period)
        weeks = rest.replace("W", "").replace("-", "–")
        return f"v. {weeks}" if self.language == "sv" else f"W{weeks}"

    @property
    def yes(self) -> str:
        """The answer to whether something is so."""
        return self._("yes")

    def reports(self, count: int) -> str:
        """Say how many reports."""
        return self._("1 report") if count == 1 else self._("{n} reports").format(n=count)

    def actors(self, count: int) -> str:
        """Say how many actors."""
        return self._("1 actor") if count == 1 else self._("{n} actors").format(n=count)

    def times(self, count: int) -> str:
        """Say how many times."""
        return self._("once") if count == 1 else self._("{n} times").format(n=count)

    def days(self, count: int) -> str:
        """Say how many days."""
        return self._("1 day") if count == 1 else self._("{n} days").format(n=count)

    def periods(self, count: int) -> str:
        """Say how many periods of the setup's own kind."""
        one, many = {
            "week": (self._("1 week"), self._("{n} weeks")),
            "two-weeks": (self._("1 two-week period"), self._("{n} two-week periods")),
            "half-month": (self._("1 half month"), self._("{n} half months")),
            "month": (self._("1 month"), self._("{n} months")),
        }[self.setup.setup.cycle.period.value]
        return one if count == 1 else many.format(n=count)
