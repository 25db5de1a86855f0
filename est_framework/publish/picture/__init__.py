"""The picture of a period as page, PDF, tables and maps, for the group."""
