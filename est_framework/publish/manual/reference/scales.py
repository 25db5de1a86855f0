"""The page of the scales: how an area may stand, and what suggests each level."""

from __future__ import annotations

from est_framework.method.models import CORE, Criterion, Level, Scale
from est_framework.publish.manual.reference.labels import PATTERN, SCALE_FORM
from est_framework.publish.manual.reference.spoken import Spoken, facts, heading, joined, table
from est_framework.publish.manual.reference.thresholds import criterion_words, number_word, quoted
from est_framework.publish.picture.swatches import tiled_swatch


def scales(spoken: Spoken) -> str:
    """Give all scales with their levels and criteria."""
    _ = spoken.words
    lines = [
        _(
            "How the group says how an area stands. A setup uses one scale, or none. The tool only "
            "suggests; the group decides. A colour always stands with its name and a pattern."
        ),
        "",
    ]
    for scale in spoken.release.scales:
        lines += _scale(scale, spoken)
    return joined(lines)


def level_criteria(spoken: Spoken) -> str:
    """Give the first scale in short: each level, what it means and what makes the tool suggest it."""
    _ = spoken.words
    scale = spoken.release.scales[0]
    lines: list[str] = []
    for level in scale.levels:
        reasons = [spoken.said(c.reason) for c in scale.criteria if c.level == level.id]
        named = f"{_beside(level, f'**{spoken.said(level.label)}.**')} {spoken.said(level.meaning)}"
        when = _("Suggested when any of this holds:") if reasons else _no_criterion(spoken)
        lines += [f"{named} {when}", "", *(f"- {reason}" for reason in reasons), ""]
    text = _("How each is counted: {link}.").format(link=spoken.link("scales", scale.id))
    return joined([*lines, text])


def _scale(scale: Scale, spoken: Spoken) -> list[str]:
    _ = spoken.words
    first = number_word(scale.top, spoken.language) if scale.top else ""
    top = _("The first {n} are taken on.").format(n=first) if first else ""
    return [
        *heading(2, spoken.said(scale.label), scale.id),
        *spoken.retired(scale.retired, "scales"),
        " ".join(part for part in (spoken.said(scale.definition), top) if part),
        "",
        *facts(
            (
                (_("Form"), spoken.said(SCALE_FORM[scale.form])),
                (_("Basis"), spoken.basis(scale.basis, scale.sources)),
            )
        ),
        *_levels(scale, spoken),
        *_criteria(scale, spoken),
    ]


def _levels(scale: Scale, spoken: Spoken) -> list[str]:
    _ = spoken.words
    if not scale.levels:
        return []
    head = (_("Level"), _("Means"), _("Looks like"), _("When compared"))
    rows = [
        (
            f"**{spoken.said(level.label)}** {{ #{scale.id}-{level.id} }}",
            spoken.said(level.meaning),
            _beside(level, spoken.said(PATTERN[level.pattern])),
            _core(level, spoken),
        )
        for level in scale.levels
    ]
    return table(head, rows)


def _core(level: Level, spoken: Spoken) -> str:
    """Say which core colour a level stands for, by the scale whose levels are those colours."""
    _ = spoken.words
    if level.core is None:
        return _("no colour: it does not say how things are")
    names = {
        own.core: own.label
        for scale in spoken.release.scales
        if tuple(own.core for own in scale.levels) == CORE
        for own in scale.levels
    }
    return spoken.said(names[level.core]).lower()


def _criteria(scale: Scale, spoken: Spoken) -> list[str]:
    _ = spoken.words
    if scale.criteria_from is not None:
        text = _("The criteria are those of {scale}. What they suggest is shown here like this:")
        named = text.format(scale=spoken.link("scales", scale.criteria_from))
        return [named, "", *_shown_as(scale, scale.criteria_from, spoken), ""]
    if not scale.criteria:
        return [_("The tool suggests nothing here. That is not the same as calm."), ""]
    lines = []
    for level in scale.levels:
        own = [c for c in scale.criteria if c.level == level.id]
        title = _("What makes the tool suggest {level}").format(
            level=quoted(spoken.said(level.label), spoken.language)
        )
        lines += heading(3, title, f"{scale.id}-{level.id}-criteria")
        lines += [line for criterion in own for line in _criterion(criterion, spoken)]
        lines += [] if own else [_no_criterion(spoken)]
        lines += [""]
    return [_untried(spoken), "", *lines]


def _shown_as(scale: Scale, lender: str, spoken: Spoken) -> list[str]:
    """Say as which step each level of the lending scale is shown: the gravest that is not graver."""
    _ = spoken.words
    lent = next(other for other in spoken.release.scales if other.id == lender)
    rows = []
    for step in scale.levels:
        names = [spoken.said(one.label) for one in lent.levels if _step(one, scale) is step]
        both = f" {_('and')} ".join((", ".join(names[:-1]), names[-1])) if names[1:] else names[0]
        rows.append(_("{levels} as {step}").format(levels=both, step=spoken.said(step.label)))
    return [f"- {row}" for row in rows]


def _step(level: Level, scale: Scale) -> Level:
    grave = CORE.index(level.core or CORE[0])
    return [own for own in scale.levels if CORE.index(own.core or CORE[0]) <= grave][-1]


def _beside(level: Level, words: str) -> str:
    """Give a level's patch and words on one line, however narrow the page."""
    return f'<span style="white-space:nowrap">{tiled_swatch(level)} {words}</span>'


def _criterion(criterion: Criterion, spoken: Spoken) -> list[str]:
    _ = spoken.words
    counted = f"{_('Counted as')}: {criterion_words(criterion, spoken)}"
    return [
        f"- **{spoken.said(criterion.reason)}** {counted}",
        f"  {{ #{criterion.id} }}",
    ]


def _no_criterion(spoken: Spoken) -> str:
    _ = spoken.words
    return _(
        "No criterion: it is what remains when somebody has reported and no criterion holds. Without "
        "any report there is no suggestion at all."
    )


def _untried(spoken: Spoken) -> str:
    _ = spoken.words
    return _(
        "No source that could be read says which signs give which level. The criteria below are "
        "therefore our own proposal, set with care and easy to explain, but untried. All that a "
        "criterion counts has to hold; the gravest level suggested wins. Try them against weeks that "
        "you know."
    )
