"""Kartläggning: the period put together, as of any moment."""
