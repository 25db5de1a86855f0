"""What each key of a change to the method takes, in words for people."""

from __future__ import annotations

from est_framework.language import Text

_ID = Text(
    sv="ett id ur metoden: små bokstäver a–z, siffror och understreck",
    en="an id of the method: lower-case letters a–z, digits and underscores",
)
_BOTH = Text(sv="text på båda språken: {sv: …, en: …}", en="text in both languages: {sv: …, en: …}")
_INDICATOR = Text(
    sv="id för en indikator, ur metoden eller eget med x- först",
    en="the id of an indicator, of the method or your own with x- first",
)
FORMS: dict[tuple[str, ...], Text] = {
    ("text", "sv"): Text(sv="orden på svenska", en="the words in Swedish"),
    ("text", "en"): Text(sv="orden på engelska", en="the words in English"),
    ("tailoring",): Text(
        sv="en lista med ändringar i metoden, var och en med change, reason, decided_by och date",
        en="a list of changes to the method, each with change, reason, decided_by and date",
    ),
    ("tailoring", "change"): Text(
        sv="reword, narrow, add, switch-off, require, order eller rescale",
        en="reword, narrow, add, switch-off, require, order or rescale",
    ),
    ("tailoring", "reason"): Text(
        sv="varför, i en mening: 3–500 tecken", en="why, in a sentence: 3 to 500 characters"
    ),
    ("tailoring", "decided_by"): Text(
        sv="rollen som beslutade, som est_grupp", en="the role that decided, as est_grupp"
    ),
    ("tailoring", "date"): Text(
        sv="beslutets datum, som 2026-11-22", en="the date of the decision, as 2026-11-22"
    ),
    ("tailoring", "indicator"): _INDICATOR,
    ("tailoring", "field"): Text(
        sv="label, definition, why, good eller bad", en="label, definition, why, good or bad"
    ),
    ("tailoring", "to"): Text(
        sv="de nya orden {sv: …, en: …}, eller vid require: should eller must",
        en="the new words {sv: …, en: …}, or for require: should or must",
    ),
    ("tailoring", "label"): _BOTH,
    ("tailoring", "definition"): _BOTH,
    ("tailoring", "why"): _BOTH,
    ("tailoring", "good"): _BOTH,
    ("tailoring", "bad"): _BOTH,
    ("tailoring", "core_category"): Text(
        sv="en kärnkategori, som skadegorelse", en="a core category, as skadegorelse"
    ),
    ("tailoring", "kind"): Text(
        sv="event, place, mood, aggregate, positive eller coming",
        en="event, place, mood, aggregate, positive or coming",
    ),
    ("tailoring", "answer"): Text(sv="count eller yes_no", en="count or yes_no"),
    ("tailoring", "person_risk"): Text(sv="low, medium eller high", en="low, medium or high"),
    ("tailoring", "asked"): Text(
        sv="en lista: checklist, och after om frågan inte ska stå sist",
        en="a list: checklist, and after where the question is not to stand last",
    ),
    ("tailoring", "asked", "checklist"): Text(
        sv="id för en checklista", en="the id of a checklist"
    ),
    ("tailoring", "asked", "after"): _INDICATOR,
    ("tailoring", "checklists"): Text(
        sv="all, eller en lista med checklistors id", en="all, or a list of checklist ids"
    ),
    ("tailoring", "checklist"): Text(sv="id för en checklista", en="the id of a checklist"),
    ("tailoring", "items"): Text(
        sv="checklistans alla frågor i den nya ordningen",
        en="all questions of the checklist in the new order",
    ),
    ("tailoring", "scale"): Text(
        sv="ett eget id för skalan, med x- först", en="an id of your own for the scale, x- first"
    ),
    ("tailoring", "levels"): Text(
        sv="minst två steg, det lugnaste först: id, label, meaning, core, colour och pattern",
        en="at least two steps, calmest first: id, label, meaning, core, colour and pattern",
    ),
    ("tailoring", "levels", "id"): _ID,
    ("tailoring", "levels", "label"): _BOTH,
    ("tailoring", "levels", "meaning"): _BOTH,
    ("tailoring", "levels", "core"): Text(
        sv="kärnfärgen: gron, gul, orange eller rod", en="the core colour: gron, gul, orange or rod"
    ),
    ("tailoring", "levels", "colour"): Text(
        sv='en färg inom citattecken, som "#1e7b45"', en='a colour in quotes, as "#1e7b45"'
    ),
    ("tailoring", "levels", "pattern"): Text(
        sv="plain, dots, stripes eller grid", en="plain, dots, stripes or grid"
    ),
}
THINGS: dict[tuple[str, ...], Text] = {
    ("tailoring",): Text(
        sv="change, reason, decided_by, date och det som ändras",
        en="change, reason, decided_by, date and what is changed",
    ),
    ("tailoring", "asked"): Text(sv="checklist och after", en="checklist and after"),
    ("tailoring", "checklists"): Text(sv="en checklistas id", en="the id of a checklist"),
    ("tailoring", "items"): _INDICATOR,
    ("tailoring", "levels"): Text(
        sv="id, label, meaning, core, colour och pattern",
        en="id, label, meaning, core, colour and pattern",
    ),
}
