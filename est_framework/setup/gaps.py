"""
What a setup lacks of what the method asks for: looked for when somebody asks, never when it is opened.

Each rule that speaks of what the method asks rests where the release does not ask it, so that a setup is
held against the release it names and no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.setup.rules import (
    set180_area_nobody_reports_on,
    set181_actor_without_channel,
    set182_no_tier,
    set183_tier_without_mandate,
    set184_no_follow_up,
    set185_follow_up_too_seldom,
    set186_no_feedback,
    set187_no_deep_analysis,
    set188_deep_analysis_too_seldom,
    set189_role_nobody_holds,
    set190_no_forum_for_persons,
    set191_party_missing,
    set192_rhythm_not_described,
    set193_no_outputs,
    set194_management_not_told,
    set195_decision_to_come,
    set197_own_mailbox,
    set198_mobile,
    set220_secret_in_setup,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from est_framework.findings import Finding
    from est_framework.setup.under_check import SetupUnderCheck

GAPS: tuple[Callable[[SetupUnderCheck], Iterator[Finding]], ...] = (
    set180_area_nobody_reports_on.look,
    set181_actor_without_channel.look,
    set182_no_tier.look,
    set183_tier_without_mandate.look,
    set184_no_follow_up.look,
    set185_follow_up_too_seldom.look,
    set186_no_feedback.look,
    set187_no_deep_analysis.look,
    set188_deep_analysis_too_seldom.look,
    set189_role_nobody_holds.look,
    set190_no_forum_for_persons.look,
    set191_party_missing.look,
    set192_rhythm_not_described.look,
    set193_no_outputs.look,
    set194_management_not_told.look,
    set195_decision_to_come.look,
    set197_own_mailbox.look,
    set198_mobile.look,
    set220_secret_in_setup.look,
)
"""The rules over a setup that holds, in code order."""

MUSTS = frozenset(
    {"SET182", "SET183", "SET184", "SET185", "SET186", "SET187", "SET188", "SET189", "SET190"}
    | {"SET191", "SET195"}
)
"""Warnings although the method says must: the forms can be trusted all the same, and work can begin."""
