"""What an update does to a local EST, as people and machines read it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict

from est_framework.language import Language, Text, translator
from est_framework.periods import Period
from est_framework.publish.method_diff_text import series_told
from est_framework.publish.method_list import PART_NAMES
from est_framework.publish.wrapped import wrapped
from est_framework.setup.update.merge_file import Became
from est_framework.setup.update.news import added, questions
from est_framework.setup.update.update import Updated, UpdatePlan

_SHOWN = 6


def update_text(
    plan: UpdatePlan, done: Updated | None, *, since: Period, language: Language
) -> str:
    """
    Tell of an update in plain words: what is new, what changes here, which series break, every file.

    Args:
        plan: What the update does.
        done: What it did; None where nothing has been done.
        since: The first period that the new release may be reported in.
        language: Swedish or English.
    """
    return "\n".join(_Telling(plan, done, since, language).lines())


def update_json(
    plan: UpdatePlan, done: Updated | None, *, since: Period, language: Language
) -> str:
    """Give the same as one JSON object; `done` says whether anything was written."""
    telling = _Telling(plan, done, since, language)
    before, after = plan.local.setup, plan.after.setup if plan.after else None
    whole = {
        "from": plan.old.release,
        "to": plan.new.release,
        "needed": plan.is_needed,
        "done": done is not None,
        "revision": [before.setup.revision, after.setup.revision if after else None],
        "new": {kind: [t.id for t in things] for kind, things in added(plan).items()},
        "questions": [
            {"actor": actor, "added": gained, "removed": lost}
            for actor, gained, lost in questions(plan)
        ],
        "series_break_from": str(since) if plan.series else None,
        "series": [asdict(one) for one in plan.series],
        "files": [
            {
                "file": step.name,
                "became": step.became.value,
                "written": step.target if step.is_change else None,
                "where": step.merged.where,
                "why": telling.why(step.became, step.merged.why),
            }
            for step in plan.steps
        ],
        "waiting": [*plan.waiting, *(done.edited if done else ())],
        "errors": [finding.as_dict(language) for finding in plan.errors],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


class _Telling:
    """The lines that tell of an update in one language."""

    def __init__(
        self, plan: UpdatePlan, done: Updated | None, since: Period, language: Language
    ) -> None:
        self.plan = plan
        self.done = done
        self.since = since
        self.language = language
        self._: Callable[[str], str] = translator(language, "publish")

    def lines(self) -> Iterator[str]:
        _, plan = self._, self.plan
        yield _("From {old} to {new}").format(old=plan.old.release, new=plan.new.release)
        if not plan.is_needed and not plan.waiting:
            yield from ("", _("There is nothing to update."))
            return
        yield from self._errors()
        yield from self._new()
        yield from self._here()
        yield from self._series()
        yield from self._files()
        yield from self._by_hand()
        yield from self._ending()

    def why(self, became: Became, why: Text | None) -> str:
        _ = self._
        said = {
            Became.SAME: _("already as in the template"),
            Became.ADDED: _("new in the template"),
            Became.TAKEN: _("changed in the template, not by you"),
            Became.MERGED: _("changed in the template and by you; both are in it"),
            Became.KEPT: _("changed by you, not in the template"),
            Became.REMOVED: _("no longer in the template, and not changed by you"),
            Became.LEFT: _("no longer in the template, but changed by you"),
            Became.DELETED: _("you took it away"),
        }
        return why.said(self.language) if why else said.get(became, "")

    def _errors(self) -> Iterator[str]:
        _, errors = self._, self.plan.errors
        if errors:
            yield from ("", _("NOTHING IS CHANGED: your setup would not hold in the new release"))
        for f in errors:
            words = (part.said(self.language) for part in (f.title, f.seen, f.remedy))
            yield from wrapped(f"{f.place} {f.code} {'. '.join(words)}", "  ")

    def _new(self) -> Iterator[str]:
        _, difference = self._, self.plan.difference
        if difference is None:
            return
        yield from ("", _("WHAT IS NEW IN THE METHOD"))
        for kind, things in added(self.plan).items():
            labels = self._few([thing.label.said(self.language) for thing in things])
            yield from wrapped(
                f"{PART_NAMES[kind].said(self.language)} ({len(things)}): {labels}", "  "
            )
        hint = _("All of it: est method diff {old} {new}")
        old, new = (name.removeprefix("est ") for name in (difference.old, difference.new))
        yield "  " + hint.format(old=old, new=new)

    def _here(self) -> Iterator[str]:
        _, after = self._, self.plan.after
        if after is None:
            return
        told = list(self._questions_told())
        before = self.plan.local.setup.setup.revision
        if after.setup.setup.revision != before:
            words = _(
                "The setup gets revision {new} (it was {old}). Make new forms with est forms."
            )
            told.append(words.format(new=after.setup.setup.revision, old=before))
        if told:
            yield from ("", _("WHAT CHANGES FOR YOU"))
        for words in told:
            yield from wrapped(words, "  ")

    def _questions_told(self) -> Iterator[str]:
        _ = self._
        for actor, gained, lost in questions(self.plan):
            name = self.plan.local.setup.actors[actor].name
            if gained:
                words = _("{actor} is asked about this as well ({count}): {labels}")
                labels = self._few([self._label("indicators", i) for i in gained])
                yield words.format(actor=name, count=len(gained), labels=labels)
            if lost:
                words = _("{actor} is no longer asked about this ({count}): {labels}")
                labels = self._few([self._label("indicators", i) for i in lost])
                yield words.format(actor=name, count=len(lost), labels=labels)

    def _series(self) -> Iterator[str]:
        _, series = self._, self.plan.series
        if self.plan.difference is None:
            return
        if not series:
            yield from ("", _("No series of numbers of yours breaks."))
            return
        heading = _("SERIES THAT BREAK FROM {period}: numbers before and after do not compare")
        yield from ("", heading.format(period=self.since))
        yield from series_told(series, self._label, self.language)

    def _files(self) -> Iterator[str]:
        _ = self._
        said = {
            Became.SAME: _("as it was"),
            Became.ADDED: _("added"),
            Became.TAKEN: _("updated"),
            Became.MERGED: _("put together"),
            Became.KEPT: _("kept"),
            Became.CONFLICT: _("TO DO BY HAND"),
            Became.REMOVED: _("removed"),
            Became.LEFT: _("kept"),
            Became.DELETED: _("stays away"),
        }
        yield from ("", _("FILES"))
        for step in self.plan.steps:
            why = self.why(step.became, step.merged.why)
            yield from wrapped(f"{step.name}: {said[step.became]} ({why})", "  ")

    def _by_hand(self) -> Iterator[str]:
        _ = self._
        conflicts = self.plan.conflicts
        waiting = [*self.plan.waiting, *(self.done.edited if self.done else ())]
        if not conflicts and not waiting:
            return
        yield from ("", _("TO DO BY HAND"))
        for step in conflicts:
            where = f" ({', '.join(step.merged.where)})" if step.merged.where else ""
            words = _("{file}{where}: yours is as it was; the new one lies in {beside}.")
            told = words.format(file=step.name, where=where, beside=step.target)
            yield from wrapped(told, "  ")
        for name in waiting:
            words = _("{beside} lies there from before.")
            yield from wrapped(words.format(beside=name), "  ")
        words = _("Take over what you want into your own file, then delete the one beside it.")
        yield from wrapped(words, "  ")

    def _ending(self) -> Iterator[str]:
        _ = self._
        if self.done is None or self.plan.errors:
            yield from ("", _("Nothing has been changed."))
        elif any(step.is_change and step.before for step in self.plan.steps):
            folder = f".est/before/{self.plan.new.release.replace(' ', '-')}"
            words = _("Copies of the files that were replaced lie in {folder}.")
            yield from ("", words.format(folder=folder))

    def _label(self, kind: str, id_: str) -> str:
        for local in (self.plan.after, self.plan.local):
            for thing in getattr(local.setup.release, kind) if local else ():
                if thing.id == id_:
                    return f"{id_} ({thing.label.said(self.language)})"
        return id_

    def _few(self, labels: Sequence[str]) -> str:
        _ = self._
        shown = ", ".join(labels[:_SHOWN])
        more = len(labels) - _SHOWN
        return _("{shown} and {count} more").format(shown=shown, count=more) if more > 0 else shown
