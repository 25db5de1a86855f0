"""The minutes of a meeting, from its record: what they say, as sections that Word and PDF are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from est_framework.language import Language, translator
from est_framework.measures.agenda_words import choices, headings_in
from est_framework.measures.layout import AUDIENCE_WORDS, YES_NO
from est_framework.measures.models import Measure, MeetingRecord
from est_framework.setup.resolved import ResolvedSetup


@dataclass(frozen=True)
class Section:
    """A part of the minutes: its heading, lines to read, and a table where there is one."""

    heading: str
    lines: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Minutes:
    """The minutes as a whole."""

    title: str
    period: str
    held: str
    made: datetime
    language: Language
    sections: tuple[Section, ...]


def minutes_of(
    record: MeetingRecord,
    setup: ResolvedSetup,
    measures: Mapping[str, Measure],
    language: Language,
) -> Minutes:
    """
    Give the minutes of one meeting.

    Args:
        record: What it decided.
        setup: The resolved setup, for the names.
        measures: The measures that it followed up, by id, for their words.
        language: Of the minutes.
    """
    _ = translator(language, "measures")
    write = _Writer(record, setup, measures, language)
    return Minutes(
        title=_("Minutes, EST meeting, {period}").format(period=record.period.name(language)),
        period=record.period.dates(language),
        held=str(record.held),
        made=datetime.combine(record.held, time(), tzinfo=setup.zone),
        language=language,
        sections=(
            write.present(),
            write.follow_ups(),
            write.levels(),
            *write.priorities(),
            write.measures(),
            write.goes_out(),
            write.persons(),
        ),
    )


class _Writer:
    def __init__(
        self,
        record: MeetingRecord,
        setup: ResolvedSetup,
        measures: Mapping[str, Measure],
        language: Language,
    ) -> None:
        self._record, self._setup, self._measures = record, setup, measures
        self._language = language
        self._ = translator(language, "measures")
        self._headings = headings_in(language)
        said = choices(setup, language)
        self._words = {name: {i: w for w, i in words.items()} for name, words in said.items()}

    def _word(self, name: str, id_: str | None) -> str:
        return self._words[name].get(id_, id_) if id_ else ""

    def _columns(self, *names: str) -> tuple[str, ...]:
        return tuple(self._headings[name] for name in names)

    def present(self) -> Section:
        names = [self._word("owner", actor) for actor in self._record.present]
        said = ", ".join(names) or self._("Not noted.")
        return Section(self._("Which organisations were there?"), (said,))

    def follow_ups(self) -> Section:
        rows = tuple(
            (
                self._measure(f.measure),
                self._word("status", f.status),
                self._word("outcome", f.outcome),
                " ".join(_sentence(text) for text in (f.why, f.note) if text),
                f.next,
            )
            for f in self._record.follow_ups
        )
        lines = () if rows else (self._("Nothing was followed up."),)
        columns = self._columns("measure", "status", "outcome", "reason", "next")
        return Section(
            self._("Follow-up of earlier decisions"), lines, columns if rows else (), rows
        )

    def _measure(self, id_: str) -> str:
        known = self._measures.get(id_)
        return f"{id_}: {known.description}" if known else id_

    def levels(self) -> Section:
        rows: tuple[tuple[str, ...], ...] = tuple(
            (
                self._word("area", v.area),
                self._word("level", v.suggested),
                self._word("level", v.decided),
                self._word("role", v.decided_by),
                v.reason,
            )
            for v in self._record.levels
        )
        lines = () if rows else (self._("No level was decided."),)
        columns = self._columns("area", "suggested", "decided", "decided_by", "reason")
        if not any(v.suggested for v in self._record.levels):
            columns, rows = _without_second(columns), tuple(map(_without_second, rows))
        return Section(self._("Levels"), lines, columns if rows else (), rows)

    def priorities(self) -> tuple[Section, ...]:
        """Give what comes first next period, where the meeting said so."""
        rows = tuple(
            (
                str(p.rank),
                self._word("area", p.area),
                self._word("indicator", p.indicator),
                p.place,
                p.reason,
            )
            for p in sorted(self._record.priorities, key=lambda p: p.rank)
        )
        columns = self._columns("rank", "area", "indicator", "place", "reason")
        return (Section(self._("What comes first"), (), columns, rows),) if rows else ()

    def measures(self) -> Section:
        rows = tuple(self._decided(m) for m in self._record.measures)
        lines = () if rows else (self._("No measure was decided."),)
        columns = self._columns("description", "problem", "owner", "due", "review", "how_measured")
        return Section(self._("Measures decided"), lines, columns if rows else (), rows)

    def _decided(self, m: Measure) -> tuple[str, ...]:
        problem = m.problem
        what = (
            self._word("indicator", problem.indicator),
            self._word("area", problem.area),
            *([m.place] if m.place else []),
        )
        owners = [self._word("owner", actor) for actor in (m.owner, *m.partners)]
        waits = self._word("tier", m.waits_for)
        said = [
            f"{m.id}: {m.description}",
            *([f"{self._headings['waits_for']}: {waits}"] if waits else []),
        ]
        return (
            ". ".join(said),
            f"{', '.join(what)}, {problem.period}",
            ", ".join(owners),
            str(m.due),
            str(m.review),
            f"{_sentence(m.expected_effect)} {_sentence(m.how_measured)}",
        )

    def goes_out(self) -> Section:
        lines = tuple(
            " ".join(
                part
                for part in (
                    f"{AUDIENCE_WORDS[out.audience].said(self._language)}:",
                    f"{self._headings['sent'].lower()} {out.sent}." if out.sent else "",
                    _sentence(out.message),
                )
                if part
            )
            for out in self._record.feedback
        )
        return Section(self._("What goes out, to whom"), lines or (self._("Not noted."),))

    def persons(self) -> Section:
        question = self._("Was any matter referred to another forum?")
        referred = self._record.referred
        said = YES_NO[referred].said(self._language) if referred else self._("Not noted.")
        return Section(self._("Matters about persons"), (f"{question} {said}",))


def _without_second(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the column of suggestions, which is empty where none was made."""
    return (*cells[:1], *cells[2:])


def _sentence(text: str) -> str:
    """Give a text that ends like a sentence, so that two may stand after each other."""
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def lines_of(sections: Sequence[Section]) -> list[str]:
    """Give all that the minutes say, a text at a time, for whoever checks what leaves the group."""
    return [
        text
        for s in sections
        for text in (s.heading, *s.lines, *s.columns, *(c for row in s.rows for c in row))
    ]
