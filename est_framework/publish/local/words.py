"""How the pages about one municipality's EST say its things: names, times, links to the method."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from est_framework.language import Language, Text
from est_framework.method.load import releases
from est_framework.periods import PeriodKind
from est_framework.publish.manual.reference.spoken import PAGES, Spoken
from est_framework.publish.words import Words
from est_framework.setup.models import WEEKDAYS, Moment
from est_framework.setup.resolved import ResolvedSetup

METHOD = "../method/"
"""How a page in the folder of these pages reaches the method's."""
_SPECIAL = str.maketrans({mark: f"&#{ord(mark)};" for mark in "&<>|*_[]{}`\\#!~"})
_WEEKDAYS: Mapping[Language, tuple[str, ...]] = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def plain(text: str) -> str:
    """Give a name as it is, whatever it holds: nothing in it is read as Markdown or HTML."""
    return text.translate(_SPECIAL)


@dataclass(frozen=True)
class Here:
    """
    One local EST, as its own pages tell it.

    Attributes:
        setup: What is told.
        language: Swedish or English.
        to: How the page reaches the folder `method`.
    """

    setup: ResolvedSetup
    language: Language
    to: str = METHOD

    @property
    def words(self) -> Callable[[str], str]:
        """The room's words in the language, to bind to `_`."""
        return self.spoken.words

    @property
    def spoken(self) -> Spoken:
        """The release as this municipality uses it, in the language."""
        return Spoken(self.setup.release, self.language, self.to)

    @property
    def follows_newest(self) -> bool:
        """Whether the method's pages tell the release that is followed here."""
        return self.setup.release.name == releases()[-1]

    def said(self, text: Text) -> str:
        """Give a text in the language, as it is."""
        return plain(text.said(self.language))

    def link(self, field: str, id_: str) -> str:
        """Give the label of a thing of the method, as a link where the method's pages tell it."""
        things = {thing.id: thing.label for thing in getattr(self.setup.release, field)}
        label = self.said(things[id_]) if id_ in things else plain(id_)
        if not self.follows_newest or id_ not in things:
            return label
        return f"[{label}]({self.to}{PAGES[field]}#{id_})"

    def links(self, field: str, ids: Iterable[str]) -> str:
        """Give the labels of several things, with commas."""
        return ", ".join(self.link(field, id_) for id_ in ids)

    def actor(self, id_: str) -> str:
        """Give an actor's name."""
        known = self.setup.actors.get(id_)
        return plain(known.name if known else id_)

    def areas(self, ids: Iterable[str]) -> str:
        """Give the names of areas, with commas."""
        known = self.setup.areas
        return ", ".join(plain(known[id_].name if id_ in known else id_) for id_ in ids)

    def municipalities(self) -> str:
        """Give the names of the municipalities, joined as in speech."""
        return plain(Words(self.setup, self.language).municipalities())

    def moment(self, moment: Moment) -> str:
        """Say a step's weekday and time: `söndag kl. 20.00, samma vecka`."""
        day = _WEEKDAYS[self.language][WEEKDAYS.index(moment.weekday)]
        clock = f"kl. {moment.time:%H.%M}" if self.language == "sv" else f"at {moment.time:%H:%M}"
        return f"{day} {clock}, {self._week(moment.weeks_after)}"

    def _week(self, after: int) -> str:
        _ = self.words
        is_weekly = self.setup.setup.cycle.period is PeriodKind.WEEK
        if after == 0:
            return _("the same week") if is_weekly else _("in the last week of the period")
        if after == 1:
            return _("the week after") if is_weekly else _("the week after the period")
        return _("{n} weeks after").format(n=after)
