"""Say what in a picture the setup does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, in_order
from est_framework.picture.rules import LOOKS

if TYPE_CHECKING:
    from est_framework.picture.models import Picture
    from est_framework.setup.resolved import ResolvedSetup


def check_picture(picture: Picture, setup: ResolvedSetup) -> list[Finding]:
    """
    Give the findings about a picture: what reports name and the setup does not have.

    All of it is in the picture all the same; a finding says why it stands apart.
    """
    return in_order(f for look in LOOKS for f in look(picture, setup))
