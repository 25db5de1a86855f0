"""The Excel workbook that an actor fills in, sheet by sheet."""
