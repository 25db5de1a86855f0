"""One report judged after the other, each by the setup that it follows: the gate, the schema, the rules."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import jsonschema_rs
from pydantic import ValidationError

from est_framework.errors import UsageError
from est_framework.findings import Finding
from est_framework.reports.acceptances import AGREED, Acceptances
from est_framework.reports.answers_met import AnswersMet
from est_framework.reports.asked import Asked
from est_framework.reports.cascades import without_following
from est_framework.reports.case import Case, head_of
from est_framework.reports.formats.draft import Draft
from est_framework.reports.masked_findings import masked_data
from est_framework.reports.nothing_to_say import NothingToSay, rules_say_nothing
from est_framework.reports.outcome import Outcome
from est_framework.reports.passing import Look, Ways, looked_through
from est_framework.reports.past import MOST_BESIDE
from est_framework.reports.rules import rep123_word_normalised
from est_framework.reports.rules.looks import LOOKS, LOOKS_OF_A_LIST
from est_framework.reports.schema import HEADER
from est_framework.reports.schema_compiled import about_compiled, compiled
from est_framework.reports.schema_errors import SchemaWords, pointer_of
from est_framework.reports.screening import Screen
from est_framework.reports.tidy import tidied
from est_framework.setup.revisions import Setups


class Judges:
    """Gives each draft the judge that knows the setup it follows."""

    def __init__(
        self,
        setups: Setups,
        now: datetime,
        *,
        quickly: bool = True,
        of_a_list: bool = False,
        writing: bool = False,
    ) -> None:
        """
        Take the setups.

        Args:
            setups: The setups that reports may follow.
            now: The moment of judging.
            quickly: Whether rules need not be asked where it is certain that none has anything to say.
            of_a_list: Whether the reports are what a list was made into, which nobody sends in time.
            writing: Whether what passes is going to be kept, and so is written out while it is at hand.
        """
        self._quickly, self._of_a_list, self._writing = quickly, of_a_list, writing
        self._setups, self._now = setups, now
        self._screen = Screen(quickly=quickly)
        today = now.astimezone(setups.current.zone).date()
        self.accepted = Acceptances(setups.current, today)
        self._current = self._judge(Asked(setups.current))
        self._by_digest = {setups.current.digest: self._current}
        self._passed: dict[int, Look] = {}

    def passes(self, drafts: Sequence[Draft]) -> list[bool]:
        """Say of drafts that are being read, of each, whether its reader need ask nothing more of it."""
        looks = looked_through(drafts, self._ways_of, self._screen) if self._quickly else []
        for look in looks:
            if self._writing:
                look.write()
            look.forget(all_of_it=len(self._passed) >= MOST_BESIDE)
            # What is passed holds on to its draft: no other one has its number.
            self._passed[id(look.draft)] = look
        return [id(draft) in self._passed for draft in drafts]

    def outcome(self, draft: Draft) -> Outcome:
        """Judge a draft by itself."""
        look = self._passed.get(id(draft))
        if look is not None:
            return Outcome(draft, [], look.case(self._now, beside=len(self._passed) <= MOST_BESIDE))
        data = draft.data
        return self._of(data).outcome(draft, data, quickly=self._quickly)

    def _ways_of(self, data: Mapping[str, Any]) -> Ways | None:
        return self._of(data).ways_of(data.get("template"))

    def _of(self, data: object) -> "_Judge":
        """Give the judge of the setup that a draft says it follows, or else of the one that holds."""
        digest = data.get("digest") if isinstance(data, dict) else None
        if not isinstance(digest, str):
            return self._current
        judge = self._by_digest.get(digest)
        if judge is None:
            setup, judge = self._setups.of(digest), self._current
            if setup is not self._setups.current:
                judge = self._judge(Asked(setup, self._setups.current))
            self._by_digest[digest] = judge
        return judge

    def _judge(self, asked: Asked) -> "_Judge":
        nothing_to_say = NothingToSay(asked, self._now, of_a_list=self._of_a_list)
        return _Judge(asked, nothing_to_say, self._screen, self.accepted)


class _Judge:
    """Judges one draft after the other against one setup."""

    def __init__(
        self, asked: Asked, nothing_to_say: NothingToSay, screen: Screen, accepted: Acceptances
    ) -> None:
        setup = asked.setup
        self._accepted = accepted
        self._asked = asked
        self._now, self._nothing_to_say = nothing_to_say.now, nothing_to_say
        self._looks = LOOKS_OF_A_LIST if nothing_to_say.of_a_list else LOOKS
        self._language = setup.setup.language
        self._screen = screen
        self._words = SchemaWords(setup)
        self._schemas = {template: compiled(setup, template) for template in setup.templates}
        self._ways: dict[str, Ways] = {}

    def ways_of(self, template: object) -> Ways | None:
        """Give how the reports of a template are looked through, where there is such a template."""
        if not isinstance(template, str) or template not in self._schemas:
            return None
        if template not in self._ways:
            asked, nothing_to_say = self._asked, self._nothing_to_say
            about = about_compiled(asked.setup, template)
            met = AnswersMet(about, next(iter(asked.setup.areas)))
            self._ways[template] = Ways(asked, self._schemas[template], met, nothing_to_say)
        return self._ways[template]

    def outcome(self, draft: Draft, data: Any, *, quickly: bool) -> Outcome:  # noqa: ANN401  # as sent
        """Judge a draft by itself, by the data that it holds."""
        if data is None:
            return Outcome(draft, self._screen.findings(draft, data, passed_schema=False))
        schema = self._schema_of(data)
        if schema is not None and schema.is_valid(data):
            head = head_of(data)
            texts = self._nothing_to_say.texts(data, head) if quickly else None
            found = self._screen.findings(draft, data, passed_schema=True)
            if texts is None or not rules_say_nothing(texts, self._language):
                return self._by_rule(draft, draft.with_data(data), found)
            return Outcome(draft, found, Case(head, draft, self._asked, self._now))
        return self._not_as_written(draft, data, schema)

    def _not_as_written(
        self,
        kept: Draft,
        data: Any,  # noqa: ANN401  # as sent
        schema: jsonschema_rs.Draft202012Validator | None,
    ) -> Outcome:
        """Judge a draft that the schema refuses as it is written."""
        held_against, draft = schema or next(iter(self._schemas.values())), kept.with_data(data)
        errors, said = list(held_against.iter_errors(data)), list[Finding]()
        if schema is not None:
            draft, said = _tidied(draft, errors)
            if said and schema.is_valid(draft.data):
                found = self._screen.findings(draft, draft.data, passed_schema=True)
                return self._by_rule(draft, draft, [*said, *found])
        found = self._screen.findings(draft, draft.data, passed_schema=False)
        shown = draft.with_data(masked_data(draft.data)) if found else draft
        if shown.data is not data:
            errors = list(held_against.iter_errors(shown.data))
        faults = self._words.findings if schema is not None else self._faults_of_header
        every = without_following([*said, *found, *faults(shown, errors)])
        # One that is kept as it was read costs no memory for what it says.
        return Outcome(draft if said else kept, every)

    def _by_rule(self, kept: Draft, draft: Draft, found: list[Finding]) -> Outcome:
        """Ask each rule about a report that passed the schema; `draft` is the one to keep, read."""
        outcome = Outcome(kept, found)
        case = Case(head_of(draft.data), draft, self._asked, self._now)
        try:
            case.report  # noqa: B018  # made here, where it is known what can be wrong
        except ValidationError as error:
            found += self._words.not_made(draft, error)
            return outcome
        except UsageError:
            found += self._words.period(draft, case.head.period)
            return outcome
        outcome.case = case
        for look in self._looks:
            found += look(case)
        outcome.findings = without_following(found)
        outcome.agreed = self._accepted.fitting(outcome.findings, AGREED)
        return outcome

    def _schema_of(self, data: object) -> jsonschema_rs.Draft202012Validator | None:
        template = data.get("template") if isinstance(data, dict) else None
        return self._schemas.get(template) if isinstance(template, str) else None

    def _faults_of_header(
        self, draft: Draft, errors: list[jsonschema_rs.ValidationError]
    ) -> Iterator[Finding]:
        """Yield what any schema finds; of a report with no known template only its header is judged."""
        if isinstance(draft.data, dict):
            yield from self._words.template(draft, draft.data.get("template"))
            errors = [e for e in errors if _is_of_header(e)]
        yield from self._words.findings(draft, errors)


def _tidied(
    draft: Draft, errors: list[jsonschema_rs.ValidationError]
) -> tuple[Draft, list[Finding]]:
    """Give a draft with its choices as they were meant, and a note on each that was read so."""
    made, words = tidied(draft.data, errors)
    rule = rep123_word_normalised.RULE
    said = [rule.at(draft.place(pointer_of(w.path)), seen=w.seen, chosen=w.chosen) for w in words]
    return (draft.with_data(made) if words else draft), said


def _is_of_header(error: jsonschema_rs.ValidationError) -> bool:
    path = list(error.instance_path)
    kind: Any = error.kind
    if not path:
        return getattr(kind, "property", "template") != "template"
    return len(path) == 1 and path[0] in HEADER and path[0] != "template"
