"""What breaks the series of areas' levels, and of a template's reports, between two releases."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.language import Text
from est_framework.method.between import Between
from est_framework.method.break_words import (
    BY_CHANGE,
    CRITERIA,
    CRITERIA_CHANGED,
    CRITERIA_GONE,
    CRITERIA_NEW,
    FIELD_REQUIRED,
    LEVEL_CORE,
    LEVEL_REMOVED,
    NO_LONGER_IN_USE,
    SECTION_REMOVED,
)
from est_framework.method.breaks import Break, Cause
from est_framework.method.models import Criterion, Release, Scale, Template, Threshold
from est_framework.method.templates import Section

Found = tuple[Cause, Text]


def level_breaks(between: Between) -> Iterator[Break]:
    """Give the breaks in what levels mean, and in what suggests them."""
    for then in between.old.scales:
        if then.retired is None:
            seen = list(_of_scale(then, between))
            said: list[Found] = [(m, BY_CHANGE[m]) for m in between.meanings("scales", then.id)]
            for cause, reason in seen or said:
                yield Break("scales", then.id, cause, reason, "level", (then.id,))


def report_breaks(between: Between) -> Iterator[Break]:
    """Give the breaks in what a report of a template holds, or must hold."""
    for then in between.old.templates:
        if then.retired is None and then.kind == "report":
            for cause, reason in _of_template(then, between.now("templates", then.id)):
                yield Break("templates", then.id, cause, reason, "report", (then.id,))


def _of_scale(then: Scale, between: Between) -> Iterator[Found]:
    now: Scale | None = between.now("scales", then.id)
    if now is None:
        yield "retired", NO_LONGER_IN_USE
        return
    levels = {level.id: level for level in now.levels}
    for level in then.levels:
        if level.id not in levels:
            yield "level_removed", LEVEL_REMOVED.filled({"what": level.label})
        elif (core := levels[level.id].core) != level.core:
            words = {"what": level.label, "old": str(level.core), "new": str(core)}
            yield "level_core", LEVEL_CORE.filled(words)
    before = {c.id: _grounds(c, between.old) for c in between.old.criteria(then)}
    after = {c.id: _grounds(c, between.new) for c in between.new.criteria(now)}
    counted = (
        (CRITERIA_NEW, len(after.keys() - before.keys())),
        (CRITERIA_CHANGED, sum(id_ in after and after[id_] != before[id_] for id_ in before)),
        (CRITERIA_GONE, len(before.keys() - after.keys())),
    )
    said = [words.filled({"count": count}) for words, count in counted if count]
    if said:
        what = Text(sv=", ".join(w.sv for w in said), en=", ".join(w.en for w in said))
        yield "criteria", CRITERIA.filled({"what": what})


def _grounds(criterion: Criterion, release: Release) -> object:
    """Give what a criterion suggests and from what: a category that gained an indicator counts more."""
    when = [(t.what, t.at_least, _counted(t, release)) for t in criterion.when]
    return criterion.level, when


def _counted(threshold: Threshold, release: Release) -> frozenset[str]:
    if isinstance(threshold.of, tuple):
        return frozenset(threshold.of)
    return frozenset(
        i.id
        for i in release.indicators
        if i.retired is None and threshold.of in ("all", i.core_category)
    )


def _of_template(then: Template, now: Template | None) -> Iterator[Found]:
    if now is None:
        yield "retired", NO_LONGER_IN_USE
        return
    sections = {section.id: section for section in now.sections}
    for section in then.sections:
        if section.id not in sections:
            yield "section_removed", SECTION_REMOVED.filled({"what": section.label})
        else:
            yield from _of_section(section, sections[section.id])


def _of_section(then: Section, now: Section) -> Iterator[Found]:
    required = {field.id for field in then.fields if field.required}
    for field in now.fields:
        if field.required and field.id not in required:
            yield "field_required", FIELD_REQUIRED.filled({"what": field.label})
