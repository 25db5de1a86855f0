"""
What the heads of reports allow: who reports by which template for which period, and by which setup.

In history that is moved in nearly every report has a head of its own. So what holds for whoever reports
is found out once, what holds for a period is found out once, and what takes both once for all periods
for which an actor may send the same. The first two are found out by nothing but what they are
remembered by: a rule that asks for more finds nothing there.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import inf
from typing import TYPE_CHECKING, Final, TypeVar

from est_framework.errors import UsageError
from est_framework.reports.allowed import Allowed, AllowedWhen, AllowedWho
from est_framework.reports.case import Case, Head
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.rules.looks import OF_BOTH, OF_WHEN, OF_WHO
from est_framework.reports.rules.rep120_long_past_period import LONG
from est_framework.reports.rules.rep211_submitted_later_than_now import SLACK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from est_framework.findings import Finding
    from est_framework.reports.asked import Asked

_Key = TypeVar("_Key")
_Found = TypeVar("_Found")
Follows = tuple[int, str]
"""The revision and the digest of the setup that a report says it follows."""

_MOST_REMEMBERED: Final = 4096
_NO_FILE: Final = Source("", b"")
_NOTHING: Final = Draft(None, _NO_FILE)


class Heads:
    """
    Knows what the heads of one delivery's reports allow, by one setup.

    What it remembers holds no way back to it: so it is freed at once, though nobody looks for garbage.
    """

    def __init__(self, asked: Asked, now: datetime, *, of_a_list: bool) -> None:
        """Take what the setup asks, the moment, and whether reports are what a list was made into."""
        self._asked, self._now, self._of_a_list = asked, now, of_a_list
        self._events = _of_letters(asked.indicators.difference(asked.retired))
        self._who: dict[tuple[str, str, Follows], AllowedWho | None] = {}
        self._when: dict[tuple[str, bool], AllowedWhen | None] = {}
        self._said_of_both: dict[tuple[str, str, tuple[str, ...] | None], bool] = {}

    def allowed(self, actor: str, template: str, period: str, follows: Follows) -> Allowed | None:
        """
        Give what the reports with a head may hold; nothing where there is something to say of each of them.

        Args:
            actor: Who reports.
            template: By which template.
            period: For which period.
            follows: The revision and the digest of the setup that they say they follow.
        """
        of_whom = (actor, template, follows)
        try:
            who = self._who[of_whom]
        except KeyError:
            who = _kept(self._who, of_whom, self._found_of_who(*of_whom))
        if who is None:
            return None
        of_when = (period, who.is_owed)
        try:
            when = self._when[of_when]
        except KeyError:
            when = _kept(self._when, of_when, self._found_of_when(*of_when))
        if when is None:
            return None
        of_both = (actor, template, when.invited.get(actor))
        if of_both not in self._said_of_both:
            case = self._case(_head(actor, template, period))
            _kept(self._said_of_both, of_both, _say_something(OF_BOTH, case))
        return None if self._said_of_both[of_both] else Allowed(who, when)

    def _found_of_who(self, actor: str, template: str, follows: Follows) -> AllowedWho | None:
        asked = self._asked
        revision, digest = follows
        draft = Draft({"setup_revision": revision, "digest": digest}, _NO_FILE)
        if _say_something(OF_WHO, self._case(_head(actor, template, ""), draft)):
            return None
        is_of_events = template in asked.of_events or self._of_a_list
        answers = asked.indicators if is_of_events else asked.items(actor, template)
        return AllowedWho(
            answers=answers.difference(asked.retired),
            events=self._events,
            areas=_of_letters(asked.areas(actor)),
            is_owed=asked.is_owed(actor, template),
        )

    def _found_of_when(self, period: str, is_owed: bool) -> AllowedWhen | None:  # noqa: FBT001  # a part of what is remembered
        case = self._case(_head("", "", period))
        try:
            term = case.term
        except UsageError:
            return None
        if _say_something(OF_WHEN, case):
            return None
        days = range((term.last - term.first).days + 1)
        # A second less than the rules allow: so rounding never lets anything pass.
        late = inf if self._of_a_list else term.report_by_second + (0 if is_owed else LONG)
        latest = min(late, self._now.timestamp() + SLACK) - 1
        return AllowedWhen(
            invited=term.invited,
            days=frozenset(str(term.first + timedelta(days=n)) for n in days),
            latest=latest,
            surely=datetime.fromtimestamp(latest, UTC).toordinal() - 1,
        )

    def _case(self, head: Head, draft: Draft = _NOTHING) -> Case:
        return Case(head, draft, self._asked, self._now)


def _head(actor: str, template: str, period: str) -> Head:
    return Head("", 0, template, actor, period, "")


def _kept(memory: dict[_Key, _Found], key: _Key, found: _Found) -> _Found:
    if len(memory) >= _MOST_REMEMBERED:
        memory.clear()
    memory[key] = found
    return found


def _say_something(looks: Iterable[Callable[[Case], Iterator[Finding]]], case: Case) -> bool:
    return any(True for look in looks for _ in look(case))


def _of_letters(ids: frozenset[str]) -> frozenset[str]:
    """Give the ids that begin with a letter: none of them can be the end of a number."""
    return frozenset(id_ for id_ in ids if id_[0].isalpha())
