"""REP215: a report with the text or the figures of the one before."""

from collections.abc import Iterator
from typing import Final

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case
from est_framework.reports.compared import LONG_TEXT, Compared, plain
from est_framework.reports.models import Report
from est_framework.reports.past import Beside, Told

RULE = Rule(
    code="REP215",
    severity=Severity.NOTE,
    title=Text(
        sv="Rapporten ser ut att vara kopierad från en tidigare.",
        en="The report seems to be copied from an earlier one.",
    ),
    seen=Text(
        sv="{what} som i rapporten för {period} ({where})",
        en="{what} as in the report for {period} ({where})",
    ),
    expected=Text(
        sv="det som setts under perioden",
        en="what was seen during the period",
    ),
    remedy=Text(
        sv="Fråga avsändaren om det gäller den här perioden. Är det fel fil, be om den rätta.",
        en="Ask the sender whether it is about this period. If it is the wrong file, ask for the right one.",
    ),
    why=Text(
        sv="Förra veckans ord i en ny rapport gör att ett läge ser ut att bestå fast ingen har sett efter.",
        en="Last week's words in a new report make a situation seem to last though nobody has looked.",
    ),
)
MANY_NUMBERS: Final = 5
"""So many numbers, all alike and not all the same, are not counted twice alike by chance."""


def look_back(beside: Beside) -> Iterator[tuple[Case, Finding]]:
    """Yield a finding for a report whose long texts or whose figures the sender's latest one had."""
    for sender in beside.senders:
        for one in sender.new:
            for told in sender.latest(one):
                found = _alike(one.case, told) if _may_be_alike(one.said, told.said) else None
                if found is not None:
                    what, pointer = found
                    period = str(told.report.period)
                    place = one.case.place(pointer)
                    yield one.case, RULE.at(place, what=what, period=period, where=told.where)
                    break


def _may_be_alike(one: Compared, told: Compared) -> bool:
    """Say whether there may be a text or figures in common; nothing needs to be made to see that."""
    if not one.marks.isdisjoint(told.marks):
        return True
    return one.has_counts_of(told) and len(one.counts()) >= MANY_NUMBERS


def _alike(case: Case, told: Told) -> tuple[Text, str] | None:
    earlier = {plain(text) for text in _long_texts(told.report)}
    for text, pointer in _texts(case).items():
        if text in earlier:
            return Text("samma text, ord för ord,", "the same text, word for word,"), pointer
    numbers = _numbers(case.report)
    if numbers and numbers == _numbers(told.report):
        return Text(f"samma {len(numbers)} antal", f"the same {len(numbers)} numbers"), "/areas"
    return None


def _texts(case: Case) -> dict[str, str]:
    # What is coming is rightly told in the same words until it has been.
    about_now = (one for one in case.texts if one[1].startswith(("/comment", "/events")))
    texts = ((plain(text), pointer) for text, pointer in about_now)
    return {text: pointer for text, pointer in texts if len(text) >= LONG_TEXT}


def _long_texts(report: Report) -> Iterator[str]:
    yield report.comment
    for event in report.events:
        yield event.description


def _numbers(report: Report) -> dict[tuple[str, str], int]:
    """Give the numbers of a report by area and indicator; none where they are few or all the same."""
    found = {
        (about.area, indicator): answer.value
        for about in report.areas
        for indicator, answer in about.answers.items()
        if answer.value is not None
    }
    return found if len(found) >= MANY_NUMBERS and len(set(found.values())) > 1 else {}
