"""REP310: that somebody is protected: the report is held, and its text is never shown."""

from est_framework.findings import Guard, Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="REP310",
    severity=Severity.ERROR,
    guards=Guard.PERSON,
    title=Text(
        sv="Rapporten säger att någon lever skyddad och hålls kvar.",
        en="The report says that somebody lives under protection and is held back.",
    ),
    seen=Text(
        sv="{what}",
        en="{what}",
    ),
    expected=Text(
        sv="inget som röjer att en person är skyddad",
        en="nothing that reveals that a person is protected",
    ),
    remedy=Text(
        sv="Ta bort det och skicka rapporten igen. Öppna inte texten för att kontrollera den "
        "och berätta inte för gruppen vad det gällde. Tala med er säkerhetsansvariga om "
        "rapporten redan har nått någon.",
        en="Remove it and send the report again. Do not open the text to check it and do not "
        "tell the group what it was about. Talk to your head of security if the report has "
        "already reached anyone.",
    ),
    why=Text(
        sv="Att någon lever skyddad på en ort är i sig det som inte får komma ut. Det kan "
        "kosta liv.",
        en="That somebody lives under protection in a place is itself what must not get out. "
        "It can cost lives.",
    ),
)
