"""A submission of our form in an app made into a draft, which then runs through the same rules as all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from est_framework.findings import Finding, Place, Rule
from est_framework.forms.xlsform.layout import (
    COMMENT,
    CONSTANTS,
    NOTHING,
    PERIOD,
    REPEATS,
    SAYS_NOTHING,
    STATES,
    answer_name,
    has,
    number_name,
    question_of,
)
from est_framework.language import Text
from est_framework.reports.formats.conditions import conditions, mark_not_asked
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.formats.submission import (
    DEFAULTS,
    NO_COLUMN,
    SECTIONS,
    Line,
    Said,
    Submission,
    with_zone,
)
from est_framework.reports.formats.submission_cells import Say, count_of, text_of
from est_framework.reports.formats.submission_number import Numbers, is_edited_unseen
from est_framework.reports.formats.survey123 import local_day
from est_framework.reports.rules import (
    rep008_duplicate_key,
    rep063_lines_missing,
    rep065_half_an_answer,
    rep066_rejected_submission,
    rep067_locked_submission,
    rep069_export_not_whole,
    rep070_said_but_not_told,
    rep071_day_of_a_moment,
)
from est_framework.setup.revisions import Setups

_REJECTED: Final = frozenset({"rejected", "validation_status_not_approved"})
_LOCKED: Final = frozenset({"not decrypted", "missing encrypted form data", "notDecrypted"})


class Reports:
    """Makes drafts of the submissions in one file."""

    def __init__(
        self,
        source: Source,
        setups: Setups,
        received: datetime,
        names: Collection[str],
        *,
        is_table: bool = False,
    ) -> None:
        """
        Take what all submissions share.

        Args:
            source: The file.
            setups: The resolved setups: the one that a submission follows says what was asked and when.
            received: What a submission without a date was submitted.
            names: The questions that the file has columns or fields for, whoever answered them.
            is_table: Whether a question that nobody answered has a column too.
        """
        self._is_table = is_table
        self._missed: set[str] = set()
        self._source, self._setups, self._received = source, setups, received
        self._setup = setups.current
        self._names = frozenset(names)
        self._asked = [q[:2] for n in names if (q := question_of(n))]
        self.findings: list[Finding] = []

    def drafts(self, submissions: Sequence[Submission]) -> list[Draft]:
        """Give a draft of each submission that may be used."""
        numbers = Numbers(submissions)
        return [self._draft(s, numbers) for s in submissions if self._may_be_used(s)]

    def say(self, rule: Rule, at: str, **fields: object) -> None:
        """Note a finding at a place of the file."""
        self.findings.append(rule.at(Place(self._source.name, at), **fields))

    def _may_be_used(self, submission: Submission) -> bool:
        if submission.said(":locked") in _LOCKED:
            self.say(rep067_locked_submission.RULE, submission.at)
            return False
        if submission.said(":review") in _REJECTED:
            self.say(rep066_rejected_submission.RULE, submission.at)
            return False
        return True

    def _draft(self, submission: Submission, numbers: Numbers) -> Draft:
        self._setup = self._setups.of(submission.said("est_digest"))
        id_, revision = numbers.of(submission)
        places = {"": submission.at}
        self._said_again(submission)
        data: dict[str, Any] = {"id": id_, "revision": revision}
        for name in (*CONSTANTS, PERIOD):
            if name in submission.values:
                text, at = submission.values[name]
                field = name.removeprefix("est_")
                places[f"/{field}"] = at
                data[field] = (
                    count_of(Said(text, at), self.say)
                    if field == "setup_revision"
                    else text.strip()
                )
        data["submitted"] = self._submitted(submission, places)
        nothing = submission.values.get(NOTHING, Said("", submission.at))
        places["/nothing_to_report"] = nothing.at
        data["nothing_to_report"] = nothing.text == SAYS_NOTHING
        self._answers(submission, data, places)
        for section in REPEATS:
            self._section(submission, section, data, places)
        if COMMENT in submission.values:
            places["/comment"] = submission.values[COMMENT].at
            data["comment"] = text_of(submission.values[COMMENT], self.say)
        unseen = is_edited_unseen(submission)
        return Draft(data, self._source, places, is_edited_unseen=unseen)

    def _submitted(self, submission: Submission, places: dict[str, str]) -> str:
        text, at = submission.values.get(":submitted", Said("", ""))
        if not text:
            return self._received.astimezone(self._setup.zone).isoformat(timespec="seconds")
        places["/submitted"] = at
        return with_zone(text)

    def _answers(
        self, submission: Submission, data: dict[str, Any], places: dict[str, str]
    ) -> None:
        by_area: dict[str, dict[str, Any]] = {}
        for area, indicator in self._pairs(data):
            answer = self._answer(submission, area, indicator)
            by_area.setdefault(area, {})[indicator] = answer
        if not by_area:
            return
        said = any(a != {"state": "not_answered"} for one in by_area.values() for a in one.values())
        if data["nothing_to_report"] and not said:
            data["areas"] = []
            return
        on_condition = conditions(self._setup, data.get("actor", ""), data.get("template", ""))
        data["areas"] = []
        order = list(self._setup.areas)
        for area in sorted(by_area, key=lambda a: order.index(a) if a in order else len(order)):
            mark_not_asked(by_area[area], on_condition)
            for indicator in by_area[area]:
                name = answer_name(area, indicator)
                at = submission.values[name].at if name in submission.values else submission.at
                places[f"/areas/{len(data['areas'])}/answers/{indicator}"] = at
            data["areas"].append({"area": area, "answers": by_area[area]})

    def _pairs(self, data: Mapping[str, Any]) -> dict[tuple[str, str], None]:
        """Give area and indicator of all that was asked: by the file's fields, and by the setup."""
        pairs = dict.fromkeys(self._asked)
        actor, template = data.get("actor", ""), data.get("template", "")
        known = actor in self._setup.actors and template in self._setup.templates
        if known and data.get("digest") == self._setup.digest:
            items = (
                self._setup.items(actor, template) if self._setup.templates[template].asks else ()
            )
            areas = self._setup.areas_of(actor)
            pairs |= dict.fromkeys((a.id, i.indicator) for a in areas for i in items)
            self._say_missing_columns(answer_name(*pair) for pair in pairs)
        return pairs

    def _say_missing_columns(self, questions: Iterable[str]) -> None:
        """Say which questions the table has no column for: what was answered there is not in it."""
        if not self._is_table:
            return
        for name in dict.fromkeys(questions):
            if name not in self._names and name not in self._missed:
                self._missed.add(name)
                seen = NO_COLUMN.filled({"name": name})
                self.say(rep069_export_not_whole.RULE, "1", seen=seen)

    def _answer(self, submission: Submission, area: str, indicator: str) -> dict[str, Any]:
        state, at = submission.values.get(answer_name(area, indicator), Said("", submission.at))
        number = submission.values.get(number_name(area, indicator))
        wrong = Text(" ", " ")
        if state and state not in STATES:
            wrong = Text(
                "ett val som inte finns i formuläret", "a choice that the form does not have"
            )
        elif number is not None and state != "value":
            wrong, at = (
                Text("ett antal utan svaret Sett", "a number without the answer Seen"),
                number.at,
            )
        elif state == "value" and number is None and self._is_counted(area, indicator):
            wrong = Text("svaret Sett utan antal", "the answer Seen without a number")
        elif number is not None:
            return {"state": "value", "value": count_of(number, self.say)}
        elif state == "value":
            return {"state": "value", "value": 1}
        else:
            return {"state": state or "not_answered"}
        self.say(rep065_half_an_answer.RULE, at, seen=wrong)
        return {"state": "not_answered"}

    def _is_counted(self, area: str, indicator: str) -> bool:
        if number_name(area, indicator) in self._names:
            return True
        known = self._setup.indicators.get(indicator)
        return known is not None and known.answer == "count"

    def _section(
        self, submission: Submission, section: str, data: dict[str, Any], places: dict[str, str]
    ) -> None:
        template = self._setup.templates.get(data.get("template", ""))
        asked = template is not None and section in template.section_ids
        if section not in submission.lines:
            gate_name = has(section)
            asks_first = gate_name in self._names
            if asked and (submission.said(gate_name) == "yes" or not asks_first):
                at = submission.values.get(gate_name, Said("", submission.at)).at
                self.say(rep063_lines_missing.RULE, at, what=SECTIONS[section])
            return
        lines = [line for line in submission.lines[section] if line.values.keys() - DEFAULTS]
        if asked and not lines and submission.said(has(section)) == "yes":
            at = submission.values[has(section)].at
            self.say(rep070_said_but_not_told.RULE, at, what=SECTIONS[section])
        if asked or lines:
            data[section] = [
                self._line(line, REPEATS[section], f"/{section}/{n}", places)
                for n, line in enumerate(lines)
            ]

    def _line(
        self, line: Line, fields: Mapping[str, str], pointer: str, places: dict[str, str]
    ) -> dict[str, Any]:
        places[pointer] = line.at
        self._said_again(line)
        found: dict[str, Any] = {}
        for name, field in fields.items():
            if name in line.values:
                said = line.values[name]
                places[f"{pointer}/{field}"] = said.at
                read = {"count": count_of, "date": self._day}.get(field, text_of)
                found[field] = read(said, self.say)
        return found

    def _said_again(self, line: Line) -> None:
        for name, at in line.again:
            self.say(rep008_duplicate_key.RULE, at, field=name)

    def _day(self, said: Said, say: Say) -> str:
        """Give a day; Survey123 tells the moment at which it was chosen."""
        day = local_day(said.text, self._setup.zone)
        if day and not any(f.code == rep071_day_of_a_moment.RULE.code for f in self.findings):
            say(rep071_day_of_a_moment.RULE, said.at, seen=said.text, day=day)
        return day or text_of(said, say)
