"""The page that checks a file of reports in the browser, without sending it."""
