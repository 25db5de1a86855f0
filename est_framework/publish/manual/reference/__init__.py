"""The manual's generated parts: one module for each kind of thing in the method, as plain Markdown."""
