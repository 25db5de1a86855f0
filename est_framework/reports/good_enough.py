"""
Whether what has come is good enough for the picture of a period, and why.

A few criteria, each one number that should be nought. They are about what came and what can be used,
never about what the reports say: that the answer is yes is no approval.

Source:
    manual/en/reports/checking.md, "Is it good enough for the picture?".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from est_framework.periods import Period


Where = Literal["files", "ledger"]


class Enough(StrEnum):
    """Whether it is good enough."""

    YES = "enough"
    WITH_GAPS = "with_gaps"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Criterion:
    """
    One thing that decides whether it is good enough.

    Attributes:
        id: Frozen; machines read it.
        met: What is said when nothing is lacking, with `{of}`.
        lacking: What is said otherwise, with `{bad}`, `{good}`, `{of}` and `{names}`.
        remedy: What to do then.
        stops_above: The share that may lack before it is not yet enough; None where a gap never stops
            the picture.
    """

    id: str
    met: Text
    lacking: Text
    remedy: Text
    stops_above: float | None = None


CAME: Final = Criterion(
    id="came",
    met=Text(
        sv="Alla som skulle rapportera har gjort det ({of}).",
        en="All who were to report have done so ({of}).",
    ),
    lacking=Text(
        sv="{good} av {of} som skulle rapportera har gjort det. Saknas: {names}.",
        en="{good} of {of} who were to report have done so. Missing: {names}.",
    ),
    remedy=Text(
        sv="Påminn dem. Den som ändå inte rapporterar visas som saknad, aldrig som lugn.",
        en="Remind them. Whoever does not report all the same is shown as missing, never as calm.",
    ),
    stops_above=0.5,
)
USABLE: Final = Criterion(
    id="usable",
    met=Text(sv="Inget behöver rättas.", en="Nothing needs mending."),
    lacking=Text(
        sv="Går inte att använda förrän felen är rättade: {bad} av {of}.",
        en="Cannot be used until the errors are mended: {bad} of {of}.",
    ),
    remedy=Text(
        sv="Gör det som står vid felen, eller be avsändaren göra det, och lämna filen igen.",
        en="Do what stands with the errors, or ask the sender to, and hand the file in again.",
    ),
)
HELD: Final = Criterion(
    id="held",
    met=Text(sv="Inget hålls kvar för personuppgifter.", en="Nothing is held for personal data."),
    lacking=Text(
        sv="Hålls kvar för personuppgifter och är inte med: {bad} av {of}.",
        en="Held for personal data and left out: {bad} of {of}.",
    ),
    remedy=Text(
        sv="Be avsändaren ta bort uppgiften och skicka en ny fil. Skicka inte filen vidare.",
        en="Ask the sender to remove it and send a new file. Do not send the file on.",
    ),
)
READ: Final = Criterion(
    id="read",
    met=Text(
        sv="Ingen text ser ut att peka ut någon.", en="No text looks as if it points out anybody."
    ),
    lacking=Text(
        sv="Ställen som kan peka ut någon: {bad}.", en="Places that may point out somebody: {bad}."
    ),
    remedy=Text(
        sv="Läs dem före mötet, och skicka tillbaka det som gäller en person.",
        en="Read them before the meeting, and send back what is about a person.",
    ),
)
REVIEWED: Final = Criterion(
    id="reviewed",
    met=Text(sv="Inget väntar på granskning.", en="Nothing waits for review."),
    lacking=Text(
        sv="Väntar på granskning och räknas inte än: {bad}.",
        en="Waits for review and does not count yet: {bad}.",
    ),
    remedy=Text(sv="Kör est review.", en="Run est review."),
)
CRITERIA: Final = (CAME, USABLE, HELD, READ, REVIEWED)
SAID: Final = {
    Enough.YES: Text(
        sv="Det räcker för lägesbilden {period}.", en="Good enough for the picture of {period}."
    ),
    Enough.WITH_GAPS: Text(
        sv="Det räcker för lägesbilden {period}, med luckor.",
        en="Good enough for the picture of {period}, with gaps.",
    ),
    Enough.NOT_YET: Text(
        sv="Det räcker inte än för lägesbilden {period}.",
        en="Not yet good enough for the picture of {period}.",
    ),
}
COUNTED: Final[Mapping[Where, Text]] = {
    "files": Text(
        sv="Räknat på filerna som kontrollerades, inte på det som redan är mottaget.",
        en="Counted in the files that were checked, not in what has been received before.",
    ),
    "ledger": Text(
        sv="Räknat på allt som är mottaget för perioden.",
        en="Counted in all that has been received for the period.",
    ),
}
NO_APPROVAL: Final = Text(
    sv="Det här är inget godkännande: verktyget har sett på formen, ingen har läst vad som står.",
    en="This is no approval: the tool has looked at the form, nobody has read what it says.",
)
_NAMED: Final = 10


@dataclass(frozen=True, slots=True)
class Delivered:
    """
    What has come of one period.

    Attributes:
        period: The period.
        owed: The names of the actors that owe a report.
        missing: Those of them that no usable report has come from.
        usable: How many reports can be used.
        rejected: How many cannot, and files that cannot be read.
        held: How many are held for personal data.
        to_read: Places that may point out somebody.
        waiting: Reports that wait for review.
        where: What was counted: the files that were checked, or all that the ledger holds.
    """

    period: Period
    owed: tuple[str, ...]
    missing: tuple[str, ...]
    usable: int
    rejected: int = 0
    held: int = 0
    to_read: int = 0
    waiting: int = 0
    where: Where = "files"


@dataclass(frozen=True, slots=True)
class Reason:
    """How it stands with one criterion: `bad` of `of` lack; `remedy` is None where nothing does."""

    criterion: str
    standing: Enough
    bad: int
    of: int
    words: Text
    remedy: Text | None


@dataclass(frozen=True, slots=True)
class Sufficiency:
    """Whether what has come of a period is good enough for its picture, with a reason per criterion."""

    period: Period
    standing: Enough
    reasons: tuple[Reason, ...]
    where: Where = "files"

    @property
    def counted(self) -> Text:
        """What was counted, as a sentence."""
        return COUNTED[self.where]

    @property
    def words(self) -> Text:
        """The answer as a sentence."""
        return SAID[self.standing].filled({"period": str(self.period)})


def good_enough(delivered: Delivered) -> Sufficiency:
    """Judge what has come of a period by each criterion; the worst decides."""
    come = delivered.usable + delivered.rejected + delivered.held
    reasons = (
        _reason(CAME, len(delivered.missing), len(delivered.owed), delivered.missing),
        _reason(USABLE, delivered.rejected, come),
        _reason(HELD, delivered.held, come),
        _reason(READ, delivered.to_read, delivered.to_read),
        _reason(REVIEWED, delivered.waiting, delivered.waiting),
    )
    order = list(Enough)
    worst = max((reason.standing for reason in reasons), key=order.index)
    return Sufficiency(delivered.period, worst, reasons, delivered.where)


def _reason(criterion: Criterion, bad: int, of: int, names: Sequence[str] = ()) -> Reason:
    if not bad:
        words = criterion.met.filled({"of": of})
        return Reason(criterion.id, Enough.YES, bad, of, words, None)
    stops = criterion.stops_above is not None and bad > criterion.stops_above * of
    fields = {"bad": bad, "good": of - bad, "of": of, "names": _listed(names)}
    words = criterion.lacking.filled(fields)
    standing = Enough.NOT_YET if stops else Enough.WITH_GAPS
    return Reason(criterion.id, standing, bad, of, words, criterion.remedy)


def _listed(names: Sequence[str]) -> Text:
    shown = ", ".join(names[:_NAMED])
    if left := len(names[_NAMED:]):
        return Text(sv=f"{shown} och {left} till", en=f"{shown} and {left} more")
    return Text(sv=shown, en=shown)
