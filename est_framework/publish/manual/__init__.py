"""The manual as files, site and PDF: written by hand, its generated parts filled from specs and rules."""
