"""What is said, with the gate's mask over every word that may come from a document."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from est_framework.language import Text
from est_framework.privacy import gate

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.findings import Finding
    from est_framework.language import Language

_CODE = re.compile(r"\b((?:MET|SET|FRM|REP|PIC|MEA)[0-9]{3})\b")
"""The code of a finding, which looks like a vehicle's plate."""


def mask_said(text: str, language: Language = "sv") -> str:
    """Give a sentence of ours with the mask over all but the codes of findings."""
    parts = _CODE.split(text)
    return "".join(part if n % 2 else gate.mask(part, language) for n, part in enumerate(parts))


def finding_masker(
    mask: Callable[[str, Language], str] = gate.mask,
) -> Callable[[Finding], Finding]:
    """Give what lays a mask over a finding in each language; each text is looked at once."""
    in_swedish = cache(lambda text: mask(text, "sv"))
    in_english = cache(lambda text: mask(text, "en"))

    def masked(finding: Finding) -> Finding:
        sv, en = finding.masked(in_swedish), finding.masked(in_english)
        if sv == finding == en:
            return finding
        return replace(
            sv,
            seen=Text(sv.seen.sv, en.seen.en),
            expected=Text(sv.expected.sv, en.expected.en),
            remedy=Text(sv.remedy.sv, en.remedy.en),
        )

    return masked
