"""Insats and uppföljning: the meeting, what it decides, and what became of it."""
