"""The conformance kit: documents with what is to be said of each, for any implementation in any language."""
