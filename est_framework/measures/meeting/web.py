"""
The meeting as a web page to fill in on a projector: one HTML file without network and without a server.

Style and script are let in by their hashes alone, so the page sends nothing anywhere, and it keeps nothing:
what is filled in leaves it only as the file that is saved. Before that, every text passes the gate of the
forms.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from est_framework.forms.asked import LONGEST
from est_framework.forms.one_file import form_part, one_file, part
from est_framework.language import translator
from est_framework.measures.agenda_words import places_first
from est_framework.measures.meeting.asked import Asked
from est_framework.privacy.plates import NO_PLATES

_PAGE = Path(__file__).parent / "page"
_LONGEST = max(LONGEST.values())


def meeting_page(asked: Asked) -> str:
    """Give the page; the same agenda gives the same page."""
    _ = translator(asked.language, "measures")
    setup, period = asked.agenda.setup, asked.agenda.period
    return one_file(
        _PAGE / "meeting.html.jinja",
        style=form_part("form.css") + part(_PAGE, "meeting.css"),
        script=form_part("gate.js") + part(_PAGE, "meeting.js"),
        data=_data(asked),
        _=_,
        asked=asked,
        h=asked.headings,
        name=(setup.setup.meeting and setup.setup.meeting.name) or _("EST meeting"),
        period=period.name(asked.language),
        dates=period.dates(asked.language),
        choices={k: list(v.items()) for k, v in asked.choices.items()},
        actors=list(setup.actors.values()),
        tiers=list(setup.setup.tiers),
        places_first=places_first(setup),
    )


def _data(asked: Asked) -> dict[str, Any]:
    """Give what the script needs to know, as plain data."""
    _ = translator(asked.language, "measures")
    return {
        "follows": asked.follows,
        "firstNumber": asked.agenda.first_number,
        "file": f"protokoll-{asked.agenda.record}.json",
        "levels": {v.area: v.suggested for v in asked.levels},
        "longest": _LONGEST,
        "noPlates": sorted(NO_PLATES),
        "words": {
            "measure": _("New measure {n}"),
            "remove": _("Remove new measure {n}"),
            "missing": _("{name}: fill in {field}"),
            "outcome": _("{name}: choose an outcome, since the measure is closed"),
            "why": _("{name}: say why, and by which role"),
            "held": _("Fill in the date of the meeting"),
            "tooLong": _("{name}: at most {limit} characters"),
            "personalNumber": _("{name}: it looks like a personal number. Remove it"),
            "phone": _("{name}: it looks like a telephone number. Remove it"),
            "email": _("{name}: it looks like an e-mail address. Remove it"),
            "plate": _("{name}: it looks like a vehicle plate. Remove it"),
            "saved": _("Saved as {file}. Read it in with: est meeting read {file}"),
        },
    }
