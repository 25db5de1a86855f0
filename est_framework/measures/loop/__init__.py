"""Whether the loop is closed: problem, decision, measure, follow-up, from what the ledger holds."""
