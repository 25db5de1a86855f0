"""The signs of fidelity as text to read in a terminal, and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from est_framework.language import Language, translator
from est_framework.publish.fidelity.words import (
    COMPONENTS,
    STANDINGS,
    TRENDS,
    behind,
    detail,
    enough,
    figure,
)

if TYPE_CHECKING:
    from est_framework.measures.fidelity.models import Fidelity, Sign
    from est_framework.setup.resolved import ResolvedSetup


def fidelity_json(fidelity: Fidelity) -> str:
    """Give the signs as one object; months, details and actors with them."""
    return orjson.dumps(fidelity.model_dump(mode="json"), option=orjson.OPT_INDENT_2).decode()


def fidelity_text(fidelity: Fidelity, setup: ResolvedSetup, language: Language) -> str:
    """Give the signs by component, and then how each actor kept its times."""
    _ = translator(language, "publish")
    parts = [
        _("{first} to {last}: {n} periods whose meeting has been due.").format(
            first=fidelity.first, last=fidelity.last, n=len(fidelity.periods)
        )
    ]
    if not fidelity.signs:
        return f"{parts[0]}\n{_('{method} has no list of signs.').format(method=fidelity.method)}"
    for component, words in COMPONENTS.items():
        own = [s for s in fidelity.signs if s.component == component]
        if own:
            parts.append("\n".join([words.said(language), *(_sign(s, language) for s in own)]))
    if fidelity.actors:
        parts.append("\n".join(_actors(fidelity, setup, language)))
    parts.append(_("This is no grade. What cannot be told is never met."))
    return "\n\n".join(parts)


def _sign(sign: Sign, language: Language) -> str:
    standing = STANDINGS[sign.standing].said(language)
    if sign.standing in ("enough", "not_enough"):
        standing = f"{standing} ({enough(sign, language)})"
    told = ["" if sign.got is None else figure(sign, language), behind(sign, language)]
    said = [", ".join(t for t in told if t), standing]
    if sign.trend is not None:
        said.append(TRENDS[sign.trend].said(language).capitalize())
    first = f"  {sign.label.said(language)}: {'. '.join(t for t in said if t)}."
    more = [sign.because.said(language)] if sign.because else []
    if sign.details:
        more.append(f"{'. '.join(detail(d, language) for d in sign.details)}.")
    return "\n".join([first, *(f"    {line}" for line in more)])


def _actors(fidelity: Fidelity, setup: ResolvedSetup, language: Language) -> list[str]:
    _ = translator(language, "publish")
    lines = [_("In time, actor by actor")]
    for one in fidelity.actors:
        known = setup.actors.get(one.actor)
        lines.append(
            _(
                "  {name}: {on_time} of {owed} in time, {late} late, {empty} empty, {silent} missing."
            ).format(name=known.name if known else one.actor, **one.model_dump(exclude={"actor"}))
        )
    return lines
