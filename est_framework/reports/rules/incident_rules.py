"""What an import of an actor's own event list may say, in code order; listed by hand."""

from est_framework.findings import Rule
from est_framework.reports.rules import (
    rep401_unknown_mapping_key,
    rep402_missing_mapping_key,
    rep403_wrong_mapping_value,
    rep404_unknown_base,
    rep405_mapped_to_nothing,
    rep406_said_two_ways,
    rep411_unreadable_event_list,
    rep412_missing_event_column,
    rep413_row_without_value,
    rep414_unreadable_time,
    rep415_event_twice,
    rep421_unmapped_type,
    rep422_county_level_only,
    rep423_event_text_normalised,
    rep424_summary_left_out,
    rep425_nothing_imported,
)

INCIDENT_RULES: tuple[Rule, ...] = (
    rep401_unknown_mapping_key.RULE,
    rep402_missing_mapping_key.RULE,
    rep403_wrong_mapping_value.RULE,
    rep404_unknown_base.RULE,
    rep405_mapped_to_nothing.RULE,
    rep406_said_two_ways.RULE,
    rep411_unreadable_event_list.RULE,
    rep412_missing_event_column.RULE,
    rep413_row_without_value.RULE,
    rep414_unreadable_time.RULE,
    rep415_event_twice.RULE,
    rep421_unmapped_type.RULE,
    rep422_county_level_only.RULE,
    rep423_event_text_normalised.RULE,
    rep424_summary_left_out.RULE,
    rep425_nothing_imported.RULE,
)
