"""The conformance statement as files: page, badge and JSON."""
