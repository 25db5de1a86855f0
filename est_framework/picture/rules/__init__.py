"""The rules about pictures: what in it the setup does not know, shown and never dropped."""

from __future__ import annotations

from est_framework.picture.rules import (
    pic101_unknown_area,
    pic102_unknown_indicator,
    pic103_unasked_actor,
)

LOOKS = (pic101_unknown_area.look, pic102_unknown_indicator.look, pic103_unasked_actor.look)
RULES = (pic101_unknown_area.RULE, pic102_unknown_indicator.RULE, pic103_unasked_actor.RULE)
