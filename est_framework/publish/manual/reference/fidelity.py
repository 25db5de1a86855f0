"""The page of fidelity: signs that EST is run as meant."""

from __future__ import annotations

from est_framework.method.models import Fidelity
from est_framework.publish.manual.reference.labels import COMPONENT, FIGURE, RECORD, REQUIREMENT
from est_framework.publish.manual.reference.spoken import Spoken, facts, heading, joined, table


def fidelity(spoken: Spoken) -> str:
    """Give all signs by component."""
    _ = spoken.words
    lines = [
        _(
            "What shows that EST is run as meant. No such list was found, so the list is our own "
            "proposal. Each sign is read from what is kept anyway; nobody fills in one more form. What "
            "cannot be read is shown as cannot tell, never as met. A municipality is not graded."
        ),
        "",
    ]
    for component, label in COMPONENT.items():
        inside = [f for f in spoken.release.fidelity if f.component == component]
        if inside:
            lines += heading(2, spoken.said(label), f"component-{component}")
            lines += [line for sign in inside for line in _sign(sign, spoken)]
    return joined(lines)


def fidelity_in_short(spoken: Spoken) -> str:
    """Give the signs as one table, each a link to all about it."""
    _ = spoken.words
    rows = [
        (
            spoken.said(COMPONENT[sign.component]),
            spoken.link("fidelity", sign.id),
            spoken.said(REQUIREMENT[sign.requirement]),
            _enough(sign, spoken),
        )
        for sign in spoken.release.fidelity
    ]
    return joined(table((_("Component"), _("Sign"), _("Requirement"), _("Enough")), rows))


def _sign(sign: Fidelity, spoken: Spoken) -> list[str]:
    _ = spoken.words
    read = ", ".join(spoken.said(RECORD[record]) for record in sign.checked_from)
    return [
        *heading(3, spoken.said(sign.label), sign.id),
        *spoken.retired(sign.retired, "fidelity"),
        spoken.said(sign.definition),
        "",
        *facts(
            (
                (_("Why"), spoken.said(sign.why)),
                (_("How it is seen"), spoken.said(sign.how)),
                (_("Read from"), read),
                (_("Said as"), spoken.said(FIGURE[sign.figure])),
                (_("Enough"), _enough(sign, spoken)),
                (_("Requirement"), spoken.said(REQUIREMENT[sign.requirement])),
                (_("Basis"), spoken.basis(sign.basis, sign.sources)),
            )
        ),
    ]


def _enough(sign: Fidelity, spoken: Spoken) -> str:
    _ = spoken.words
    if sign.enough is None:
        return _("only the group can say")
    if sign.figure == "share":
        percent = f"{sign.enough:.0%}"
        return percent.replace("%", "\N{NO-BREAK SPACE}%" if spoken.language == "sv" else "%")
    return _("yes") if sign.figure == "yes_no" else f"{sign.enough:g}"
