"""The interview that makes a local EST, by question, choice and draft."""
