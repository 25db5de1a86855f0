"""Files as they arrived turned into drafts: one module a format, `read` for them all."""
