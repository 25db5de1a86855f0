"""REP116: the report follows another revision of the setup."""

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.reports.case import Case

RULE = Rule(
    code="REP116",
    severity=Severity.WARNING,
    title=Text(
        sv="Rapporten följer en annan revision av uppsättningen.",
        en="The report follows another revision of the setup.",
    ),
    seen=Text(
        sv="{seen}",
        en="{seen}",
    ),
    expected=Text(
        sv="{expected}",
        en="{expected}",
    ),
    remedy=Text(
        sv="Rapporten behålls. {remedy}",
        en="The report is kept. {remedy}",
    ),
    why=Text(
        sv="När frågor eller områden ändras är svar från ett gammalt formulär inte alltid "
        "jämförbara.",
        en="When questions or areas change, answers from an old form are not always comparable.",
    ),
)

_NEW_FORMS = Text(
    "Den är bedömd efter sin egen revision. Skicka ut nya formulär så att alla svarar på samma frågor.",
    "It is judged by its own revision. Send out new forms so that all answer the same questions.",
)
_NOT_KEPT = Text(
    "Dess egen revision finns inte sparad här, så den är bedömd efter den som gäller nu. Se efter att "
    "svaren stämmer, lägg tillbaka mappen data/uppsattningar om den har försvunnit, och skicka ut nya "
    "formulär.",
    "Its own revision is not kept here, so it is judged by the one that holds now. See that the "
    "answers are right, put the folder data/uppsattningar back if it has gone, and send out new forms.",
)


def look(case: Case) -> Iterator[Finding]:
    """Yield a finding when the revision, or else the digest, is not that of the setup that holds now."""
    (followed, digest), current = case.follows, case.asked.current
    revision = current.setup.revision
    remedy = _NEW_FORMS if digest == case.asked.digest else _NOT_KEPT
    if followed != revision:
        yield RULE.at(
            case.place("/setup_revision"),
            seen=Text(f"revision {followed}", f"revision {followed}"),
            expected=Text(f"revision {revision}", f"revision {revision}"),
            remedy=remedy,
        )
    elif digest != current.digest:
        yield RULE.at(case.place("/digest"), seen=digest, expected=current.digest, remedy=remedy)
