"""A setup whose every wording tries to be something else than a wording."""

from __future__ import annotations

from est_framework.language import Text
from est_framework.setup.resolved import ResolvedSetup

FORMULA = '=HYPERLINK("http://example.invalid","x")'
MARKUP = "</script><script>document.title='taken'</script><img src=x onerror=alert(1)>"
TEMPLATE = "{{ 7*7 }}{% raw %} {name} %s & <b>"


def twisted(setup: ResolvedSetup) -> ResolvedSetup:
    """Give the setup with the same ids and other wording all over."""
    release, written = setup.release, setup.setup

    def words(number: int) -> Text:
        both = f"{FORMULA} {MARKUP} {TEMPLATE} {number}"
        return Text(both, both)

    indicators = tuple(
        i.model_copy(update={"label": words(n), "definition": words(n)})
        for n, i in enumerate(release.indicators)
    )
    templates = tuple(t.model_copy(update={"label": words(0)}) for t in release.templates)
    areas = tuple(a.model_copy(update={"name": f"={a.name}{MARKUP[:70]}"}) for a in written.areas)
    actors = tuple(a.model_copy(update={"name": f"+{a.name}{MARKUP[:70]}"}) for a in written.actors)
    return ResolvedSetup(
        setup=written.model_copy(update={"areas": areas, "actors": actors}),
        release=release.model_copy(update={"indicators": indicators, "templates": templates}),
    )
