"""A value that is written in another form than the key takes."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET113",
    severity=Severity.ERROR,
    title=Text(
        sv="Värdet har fel form",
        en="The value has the wrong form",
    ),
    seen=Text(
        sv="{key}: {seen}.",
        en="{key}: {seen}.",
    ),
    expected=Text(
        sv="{key}: {form}.",
        en="{key}: {form}.",
    ),
    remedy=Text(
        sv="Rätta värdet. Id:n skrivs utan å, ä, ö och mellanslag; det läsbara namnet står i name.",
        en="Correct the value. Ids are written without å, ä, ö and spaces; the readable name"
        " stands in name.",
    ),
    why=Text(
        sv="Id:n hamnar i filnamn, adresser och andra program, och ska betyda samma sak i alla.",
        en="Ids end up in file names, addresses and other programs, and shall mean the same "
        "in all of them.",
    ),
)
