"""
Reports in which nothing is to be found, looked through many at a time.

One look is taken at all of them before the next one: what it takes is then at hand in the processor, and all
looks together take half as long as at one report after the other. Of a report that does not pass nothing is
known: it is read and judged by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from est_framework.reports.answered import NO_ANSWERS
from est_framework.reports.answers_met import without_answers
from est_framework.reports.at_a_glance import are_no_persons
from est_framework.reports.case import Case, Head, head_of
from est_framework.reports.compared import compared_by, what_is_compared
from est_framework.reports.formats.draft import Written
from est_framework.reports.formats.json_surely import read_surely
from est_framework.reports.made import body_written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    import jsonschema_rs

    from est_framework.reports.answers_met import AnswersMet
    from est_framework.reports.asked import Asked
    from est_framework.reports.compared import Key
    from est_framework.reports.formats.draft import Draft
    from est_framework.reports.nothing_to_say import NothingToSay
    from est_framework.reports.screening import Screen

_LONGEST: Final = 100_000
"""A longer text is read by itself: of many such at once too much would be in memory."""


@dataclass(frozen=True, slots=True)
class Ways:
    """
    How the reports of a template are looked through.

    Attributes:
        asked: What the setup asks.
        schema: What they are held against.
        met: Knows their answers.
        nothing_to_say: Knows what rules have nothing to say of.
    """

    asked: Asked
    schema: jsonschema_rs.Draft202012Validator
    met: AnswersMet
    nothing_to_say: NothingToSay


class Look:
    """
    A report that is looked through.

    Attributes:
        draft: Where it was read.
        data: What it says, but for its answers.
        head: What tells it from others, once the schema has passed it.
        written: Its body as the ledger writes it, where that was asked for.
    """

    __slots__ = (
        *("_answered", "_answers", "_compared", "_texts", "_ways"),
        *("data", "draft", "head", "written"),
    )

    def __init__(self, draft: Draft, data: dict[str, Any], answers: bytes) -> None:
        """Take a draft, what it says but for its answers, and these as they are written."""
        self.draft, self.data, self._answers = draft, data, answers
        self._answered, self.written = NO_ANSWERS, b""
        self._compared: tuple[Sequence[Key | None], str, Mapping[str, Any]] | None = None
        self._ways: Ways
        self._texts: Sequence[str]
        self.head: Head

    def is_valid(self, ways_of: Callable[[Mapping[str, Any]], Ways | None]) -> bool:
        """Say whether the schema of its template passes all but its answers."""
        ways = ways_of(self.data)
        if ways is None or not ways.schema.is_valid(self.data):
            return False
        self._ways, self.head = ways, head_of(self.data)
        return True

    def is_answered_rightly(self) -> bool:
        """Say whether its answers are as they were met before, or nothing is answered."""
        if not self._answers:
            return not self.data.get("areas")
        # Where its own list is not empty, it was another that was taken out.
        answered = None if self.data.get("areas") != [] else self._ways.met.answered(self._answers)
        if answered is None:
            return False
        self._answered, self._answers = answered, b""
        return True

    def is_clear_but_for_texts(self) -> bool:
        """Say whether no rule has anything to say but of what is written freely in it."""
        ways = self._ways
        texts = ways.nothing_to_say.texts(self.data, self.head, self._answered)
        if texts is None:
            return False
        self._texts = texts
        return True

    def is_clear(self) -> bool:
        """Say whether neither the gate nor a rule has anything to say of its texts."""
        return not self._texts or self._ways.nothing_to_say.tell_nothing(self._texts)

    def write(self) -> None:
        """Write its body as the ledger does."""
        self.written = body_written(self.data, self._answered.written())

    def forget(self, *, all_of_it: bool) -> None:
        """Let go of what it says, but, where not all of it, for what it is compared by with others."""
        if not all_of_it:
            keys, numbers = self._answered.order.keys, self._answered.numbers
            self._compared = (keys, numbers, what_is_compared(self.data))
        self.data, self._answered, self._texts = {}, NO_ANSWERS, ()

    def case(self, now: datetime, *, beside: bool) -> Case:
        """Give it as what a rule judges, with what it is compared by where it is held beside others."""
        said = compared_by(*self._compared) if beside and self._compared else None
        return Case(self.head, self.draft, self._ways.asked, now, self.written, said)


def looked_through(
    drafts: Iterable[Draft], ways_of: Callable[[Mapping[str, Any]], Ways | None], screen: Screen
) -> list[Look]:
    """
    Give those of some drafts of which it is certain that nothing is found in them.

    Args:
        drafts: Each with a JSON text.
        ways_of: Gives how a report is looked through, by what it says of itself.
        screen: Looks at what is no text of a rule: who reports, and what stands around it.
    """
    looks = [look for look in _read(drafts) if look.is_valid(ways_of)]
    looks = [look for look in looks if look.is_answered_rightly()]
    looks = [look for look in looks if look.is_clear_but_for_texts()]
    looks = [look for look in looks if look.is_clear()]
    are_no_numbers = are_no_persons(look.head.id for look in looks)
    return [
        look
        for look in looks
        if (are_no_numbers or are_no_persons((look.head.id,)))
        and screen.passes(look.draft, look.head.reporter)
    ]


def _read(drafts: Iterable[Draft]) -> Iterator[Look]:
    """Read reports but for their answers; those are left out that the strict reader might read otherwise."""
    written = [(draft, draft.given.content) for draft in drafts if isinstance(draft.given, Written)]
    parts = [
        (draft, *without_answers(content)) for draft, content in written if len(content) <= _LONGEST
    ]
    values = read_surely([rest for _, rest, _ in parts])
    for (draft, _, answers), data in zip(parts, values, strict=True):
        if type(data) is dict:
            yield Look(draft, data, answers)
