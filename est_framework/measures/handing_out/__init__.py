"""The right of access: what is handed out, what is covered, why, and the protocol of it."""
