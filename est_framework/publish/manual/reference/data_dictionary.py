"""The data dictionary as a part of the manual: what every column of the data files means."""

from __future__ import annotations

from est_framework.language import Language, translator
from est_framework.publish.manual.reference.spoken import heading, joined, safe, table
from est_framework.publish.picture.tables.columns import KINDS
from est_framework.publish.picture.tables.forms import FORMS


def data_dictionary(language: Language) -> str:
    """Give every table with its columns, in the order of the workbook's sheets; key columns first said."""
    _ = translator(language, "publish")
    lines: list[str] = []
    for form in FORMS:
        lines += heading(3, f"`{form.name}`", f"table-{form.name}")
        lines += [f"{safe(form.told.said(language))}.", ""]
        rows = [
            (
                f"`{column.name}`" + (f" ({_('key')})" if column.is_key else ""),
                KINDS[column.kind].said(language),
                safe(column.told.said(language)),
            )
            for column in form.columns
        ]
        lines += table((_("Column"), _("Holds"), _("Meaning")), rows)
    return joined(lines)
