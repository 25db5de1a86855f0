"""Everything that a check of a release may say, in code order; listed by hand."""

from est_framework.method.rules import (
    met101_missing_file,
    met102_unreadable,
    met103_unknown_field,
    met104_missing_field,
    met105_wrong_form,
    met106_missing_translation,
    met201_id_twice,
    met202_unknown_reference,
    met203_condition_on_later_item,
    met204_actor_type_not_asked,
    met205_indicator_not_asked,
    met206_two_checklists,
    met207_asked_twice,
    met208_retired_reference,
)

RULES = (
    met101_missing_file.RULE,
    met102_unreadable.RULE,
    met103_unknown_field.RULE,
    met104_missing_field.RULE,
    met105_wrong_form.RULE,
    met106_missing_translation.RULE,
    met201_id_twice.RULE,
    met202_unknown_reference.RULE,
    met203_condition_on_later_item.RULE,
    met204_actor_type_not_asked.RULE,
    met205_indicator_not_asked.RULE,
    met206_two_checklists.RULE,
    met207_asked_twice.RULE,
    met208_retired_reference.RULE,
)
"""Every rule of the room, in code order."""

LOOKS = (
    met201_id_twice.look,
    met202_unknown_reference.look,
    met203_condition_on_later_item.look,
    met204_actor_type_not_asked.look,
    met205_indicator_not_asked.look,
    met206_two_checklists.look,
    met207_asked_twice.look,
    met208_retired_reference.look,
)
"""What judges a release whose files could be read."""
