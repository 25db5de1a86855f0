"""Inbox and ledger: what arrives is kept before it is read, and nothing kept is ever changed."""
