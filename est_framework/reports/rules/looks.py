"""What judges reports that passed the schema: one by one, together, and beside what was told before."""

from est_framework.reports.rules import (
    rep110_nothing_but_something,
    rep111_empty_report,
    rep112_area_twice,
    rep113_not_on_checklist,
    rep116_other_revision,
    rep117_retired_indicator,
    rep118_same_id_other_content,
    rep119_reported_twice,
    rep120_long_past_period,
    rep124_like_a_formula,
    rep125_destroyed_number,
    rep126_says_nothing,
    rep127_place_of_another_area,
    rep128_other_language,
    rep129_garbled_text,
    rep130_event_told_twice,
    rep202_not_its_area,
    rep203_not_its_template,
    rep205_other_kind_of_period,
    rep206_future_period,
    rep207_not_asked_then,
    rep208_late,
    rep209_event_outside_period,
    rep211_submitted_later_than_now,
    rep213_jump,
    rep214_same_event,
    rep215_copied,
)

OF_WHO = (
    rep116_other_revision.look,
    rep203_not_its_template.look,
)
"""What judges one report by nothing but who reports by which template, and by which setup."""

OF_WHEN = (
    rep205_other_kind_of_period.look,
    rep206_future_period.look,
)
"""What judges one report by nothing but its period."""

OF_BOTH = (rep207_not_asked_then.look,)
"""What judges one report by nothing but who reports by which template, and what it may then send."""

OF_THE_REST = (
    rep110_nothing_but_something.look,
    rep111_empty_report.look,
    rep112_area_twice.look,
    rep113_not_on_checklist.look,
    rep117_retired_indicator.look,
    rep120_long_past_period.look,
    rep124_like_a_formula.look,
    rep125_destroyed_number.look,
    rep126_says_nothing.look,
    rep127_place_of_another_area.look,
    rep128_other_language.look,
    rep129_garbled_text.look,
    rep130_event_told_twice.look,
    rep202_not_its_area.look,
    rep208_late.look,
    rep209_event_outside_period.look,
    rep211_submitted_later_than_now.look,
)
"""What else judges one such report: `nothing_to_say` knows of each when it can find nothing."""

LOOKS = (*OF_WHO, *OF_WHEN, *OF_BOTH, *OF_THE_REST)
"""What judges one report that passed the schema."""

OF_THE_SENDER = (
    rep113_not_on_checklist.look,
    rep120_long_past_period.look,
    rep208_late.look,
)
"""What says whether its sender answered what was asked, in time: nobody sends what a list is made into."""

LOOKS_OF_A_LIST = tuple(look for look in LOOKS if look not in OF_THE_SENDER)
"""What judges one report that a list was made into."""

LOOKS_AT_ALL = (
    rep118_same_id_other_content.look_at_all,
    rep119_reported_twice.look_at_all,
)
"""What judges the reports of one delivery together."""

LOOKS_BACK = (
    rep213_jump.look_back,
    rep214_same_event.look_back,
    rep215_copied.look_back,
)
"""What judges the reports of one delivery beside what was told before."""
