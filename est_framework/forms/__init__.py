"""A template to fill in: a web page, a workbook and an XLSForm, made from the resolved setup alone."""
