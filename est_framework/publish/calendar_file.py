"""A calendar file (iCalendar, RFC 5545) of who is out and of the gaps; in universal time, lines folded."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from est_framework.language import Language, Text
from est_framework.measures.presence.against import hours_of
from est_framework.publish.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.measures.presence.models import PresencePlan, Shift, Slot
    from est_framework.setup.resolved import ResolvedSetup

_LINE: Final = 75
"""The most octets of a line, without its end."""
_ESCAPED: Final = (
    ("\\", "\\\\"),
    (";", "\\;"),
    (",", "\\,"),
    ("\r\n", "\\n"),
    ("\n", "\\n"),
    ("\r", "\\n"),
)
_GAP: Final = Text("Lucka: ingen är ute, {area}", "Gap: nobody is out, {area}")
_ONLY_DAY: Final = Text("Tiden på dagen är inte känd.", "The hours are not known.")
_HOT: Final = Text(
    "{events} händelser i {periods} perioder.", "{events} events in {periods} periods."
)


def calendar_bytes(
    plan: PresencePlan, setup: ResolvedSetup, language: Language, *, made: datetime
) -> bytes:
    """
    Make the calendar of a plan: an event for each shift, and one for each gap.

    Args:
        plan: The plan.
        setup: The resolved setup.
        language: Of the words.
        made: The moment that the file says it was made.

    Returns:
        The file. The same plan and moment give the same bytes, and an event keeps its UID.
    """
    words = Words(setup, language)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//est-framework//presence//EN",
        "METHOD:PUBLISH",
    ]
    for shift in plan.shifts:
        lines += _shift(shift, words, made)
    for slot in plan.slots:
        if slot.is_gap:
            lines += _gap(slot, words, made)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _shift(shift: Shift, words: Words, made: datetime) -> Iterator[str]:
    begins, ends = hours_of(shift, words.setup)
    area = words.area(shift.area)
    known = shift.begins is not None
    yield from _event(
        made,
        uid=f"{shift.resource}/{shift.area}/{begins.isoformat()}/{ends.isoformat()}",
        setup=words.setup.setup.setup,
        when=(begins, ends) if known else None,
        day=shift.date.strftime("%Y%m%d"),
        summary=f"{shift.resource}, {area}",
        location=area,
        description="" if known else words.said(_ONLY_DAY),
        status="CONFIRMED",
    )


def _gap(slot: Slot, words: Words, made: datetime) -> Iterator[str]:
    area = words.area(slot.hot.area)
    yield from _event(
        made,
        uid=f"gap/{slot.hot.area}/{slot.begins.isoformat()}",
        setup=words.setup.setup.setup,
        when=(slot.begins, slot.ends),
        day="",
        summary=words.said(_GAP).format(area=area),
        location=area,
        description=words.said(_HOT).format(events=slot.hot.events, periods=slot.hot.periods),
        status="TENTATIVE",
    )


def _event(  # noqa: PLR0913  # the parts of an event
    made: datetime,
    *,
    uid: str,
    setup: str,
    when: tuple[datetime, datetime] | None,
    day: str,
    summary: str,
    location: str,
    description: str,
    status: str,
) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(f'{setup}/{uid}'.encode()).hexdigest()[:32]}@est-framework"
    yield f"DTSTAMP:{_moment(made)}"
    if when is None:
        yield f"DTSTART;VALUE=DATE:{day}"
    else:
        yield f"DTSTART:{_moment(when[0])}"
        yield f"DTEND:{_moment(when[1])}"
    yield f"SUMMARY:{_text(summary)}"
    yield f"LOCATION:{_text(location)}"
    if description:
        yield f"DESCRIPTION:{_text(description)}"
    yield "CLASS:CONFIDENTIAL"
    yield f"STATUS:{status}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    for plain, escaped in _ESCAPED:
        text = text.replace(plain, escaped)
    return "".join(c for c in text if c >= " ")


def _folded(line: str) -> bytes:
    """Break a line into pieces of at most 75 octets, never within a character."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > _LINE:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
