"""A template to fill in: a web page and a workbook, made from the resolved setup alone."""
