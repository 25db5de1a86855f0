"""REP060: the export does not have the form's names for its columns."""

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP060",
    severity=Severity.ERROR,
    title=Text(
        sv="Exporten har inte formulärets namn på kolumnerna.",
        en="The export does not have the form's names for its columns.",
    ),
    seen=Text(
        sv="kolumner utan formulärets namn, eller inget som säger vilken rapport det är",
        en="columns without the form's names, or nothing that says which report it is",
    ),
    expected=Text(
        sv="kolumnerna est_period och KEY, __id, _uuid eller GlobalID; från Survey123 får etiketterna "
        "stå i stället, alla och i formulärets ordning",
        en="the columns est_period and KEY, __id, _uuid or GlobalID; from Survey123 the labels may stand "
        "instead, all of them and in the order of the form",
    ),
    remedy=Text(
        sv="Exportera igen. I KoboToolbox: välj XML values and headers, inte etiketter. I ODK "
        "Central: hela exporten som zip. I Survey123: alla kolumner, utan att ta bort eller flytta några.",
        en="Export again. In KoboToolbox: choose XML values and headers, not labels. In ODK "
        "Central: the whole export as a zip file. In Survey123: all columns, none removed or moved.",
    ),
    why=Text(
        sv="Etiketter kan ändras och lika rubriker förekommer flera gånger. Bara namnen säger "
        "säkert vilken fråga det är.",
        en="Labels may change and the same heading occurs several times. Only the names say for "
        "certain which question it is.",
    ),
)
