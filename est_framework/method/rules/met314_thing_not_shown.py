"""MET314: a thing of the release has no place of its own in the manual."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Place, Rule, Severity
from est_framework.language import LANGUAGES, Text
from est_framework.method.manual_things import SHOWN
from est_framework.method.manual_under_check import ManualUnderCheck

RULE = Rule(
    code="MET314",
    severity=Severity.ERROR,
    title=Text(
        sv="Något i metoden saknar sin plats i manualen.",
        en="Something in the method has no place of its own in the manual.",
    ),
    seen=Text(
        sv="{kind} {id} har inget ankare på sidan",
        en="{kind} {id} has no anchor on the page",
    ),
    expected=Text(
        sv="{{ #{id} }} på {file}",
        en="{{ #{id} }} on {file}",
    ),
    remedy=Text(
        sv="Kör est manual build --pages-only. Har sidan skrivits för hand, ge saken en rubrik "
        "med ankaret.",
        en="Run est manual build --pages-only. If the page was written by hand, give the thing "
        "a heading with the anchor.",
    ),
    why=Text(
        sv="Allt som frågas, bedöms eller beslutas ska gå att slå upp och länka till, på båda "
        "språken.",
        en="All that is asked, judged or decided must be possible to look up and link to, in "
        "both languages.",
    ),
)


def look(under: ManualUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every thing and language without its anchor on its page."""
    for kind in SHOWN.values():
        ids = list(kind.ids(under.release))
        for language in LANGUAGES:
            file = under.file(language, kind.page)
            page = under.pages.get((language, kind.page))
            anchors = page.anchors if page else frozenset()
            for id_ in ids:
                if id_ not in anchors:
                    yield RULE.at(
                        Place(file), kind=kind.label, id=Text(id_, id_), file=Text(file, file)
                    )
