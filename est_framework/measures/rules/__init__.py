"""What a check can say about a meeting's record, in code order."""

from est_framework.findings import Rule
from est_framework.measures.rules import (
    mea001_not_a_record,
    mea002_other_meeting,
    mea100_wrong_form,
    mea101_no_problem,
    mea102_no_owner,
    mea103_no_due_date,
    mea104_no_review_date,
    mea105_no_description,
    mea106_no_expected_effect,
    mea107_not_measured,
    mea108_unknown_choice,
    mea109_review_before_due,
    mea110_level_without_reason,
    mea111_closed_without_outcome,
    mea112_unknown_measure,
    mea113_already_closed,
    mea114_before_the_problem,
    mea115_said_otherwise,
    mea116_changed_meanwhile,
    mea301_personal_data,
)

RULES: tuple[Rule, ...] = (
    mea001_not_a_record.RULE,
    mea002_other_meeting.RULE,
    mea100_wrong_form.RULE,
    mea101_no_problem.RULE,
    mea102_no_owner.RULE,
    mea103_no_due_date.RULE,
    mea104_no_review_date.RULE,
    mea105_no_description.RULE,
    mea106_no_expected_effect.RULE,
    mea107_not_measured.RULE,
    mea108_unknown_choice.RULE,
    mea109_review_before_due.RULE,
    mea110_level_without_reason.RULE,
    mea111_closed_without_outcome.RULE,
    mea112_unknown_measure.RULE,
    mea113_already_closed.RULE,
    mea114_before_the_problem.RULE,
    mea115_said_otherwise.RULE,
    mea116_changed_meanwhile.RULE,
    mea301_personal_data.RULE,
)

LOOKS = (
    mea101_no_problem.look,
    mea102_no_owner.look,
    mea103_no_due_date.look,
    mea104_no_review_date.look,
    mea105_no_description.look,
    mea106_no_expected_effect.look,
    mea107_not_measured.look,
    mea108_unknown_choice.look,
    mea109_review_before_due.look,
    mea110_level_without_reason.look,
    mea111_closed_without_outcome.look,
    mea114_before_the_problem.look,
)
"""The rules over a whole record, in code order."""
