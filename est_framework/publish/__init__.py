"""Återkoppling: what goes out to the group and to readers of the manual."""
