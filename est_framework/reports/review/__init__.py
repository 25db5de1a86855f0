"""Review: what somebody decided about a report, kept beside it and never in it."""
